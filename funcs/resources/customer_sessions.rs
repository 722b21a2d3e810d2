use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_sessions_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerSessions<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `customer_sessions_`, as methods.
    pub fn customer_sessions(&self) -> CustomerSessions<'_> {
        CustomerSessions(self)
    }
}

impl CustomerSessions<'_> {
    /// Creates a customer session: a short-lived token and a link to the customer portal.
    ///
    /// See [`customer_sessions_create`](crate::customer_sessions_create).
    #[cfg(feature = "customer_sessions_create")]
    pub fn create(&self, request: impl Into<models::CustomerSessionCreate>) -> Call<models::CustomerSession> {
        crate::customer_sessions_create(self.0, request)
    }
}
