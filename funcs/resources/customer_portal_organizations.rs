use super::CustomerPortal;
use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_portal_organizations_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerPortalOrganizations<'a>(pub(super) &'a PolarCore);

impl<'a> CustomerPortal<'a> {
    /// Returns the functions whose names start with `customer_portal_organizations_`, as methods.
    pub fn organizations(&self) -> CustomerPortalOrganizations<'a> {
        CustomerPortalOrganizations(self.0)
    }
}

impl CustomerPortalOrganizations<'_> {
    /// Gets an organization by its slug, with its products, as its customer portal shows them.
    ///
    /// See [`customer_portal_organizations_get`](crate::customer_portal_organizations_get).
    #[cfg(feature = "customer_portal_organizations_get")]
    pub fn get(&self, slug: impl AsRef<str>) -> Call<models::CustomerOrganizationData> {
        crate::customer_portal_organizations_get(self.0, slug)
    }
}
