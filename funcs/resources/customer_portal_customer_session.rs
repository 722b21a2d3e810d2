use super::CustomerPortal;
use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_portal_customer_session_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerPortalCustomerSession<'a>(pub(super) &'a PolarCore);

impl<'a> CustomerPortal<'a> {
    /// Returns the functions whose names start with `customer_portal_customer_session_`, as methods.
    pub fn customer_session(&self) -> CustomerPortalCustomerSession<'a> {
        CustomerPortalCustomerSession(self.0)
    }
}

impl CustomerPortalCustomerSession<'_> {
    /// Returns the expiry of the customer session and its return URL.
    ///
    /// See [`customer_portal_customer_session_introspect`](crate::customer_portal_customer_session_introspect).
    #[cfg(feature = "customer_portal_customer_session_introspect")]
    pub fn introspect(&self) -> Call<models::CustomerCustomerSession> {
        crate::customer_portal_customer_session_introspect(self.0)
    }

    /// Returns the user of the customer session: a customer or a member of a team.
    ///
    /// See [`customer_portal_customer_session_get_authenticated_user`](crate::customer_portal_customer_session_get_authenticated_user).
    #[cfg(feature = "customer_portal_customer_session_get_authenticated_user")]
    pub fn get_authenticated_user(&self) -> Call<models::PortalAuthenticatedUser> {
        crate::customer_portal_customer_session_get_authenticated_user(self.0)
    }
}
