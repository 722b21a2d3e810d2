use super::CustomerPortal;
use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_portal_downloadables_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerPortalDownloadables<'a>(pub(super) &'a PolarCore);

impl<'a> CustomerPortal<'a> {
    /// Returns the functions whose names start with `customer_portal_downloadables_`, as methods.
    pub fn downloadables(&self) -> CustomerPortalDownloadables<'a> {
        CustomerPortalDownloadables(self.0)
    }
}

impl CustomerPortalDownloadables<'_> {
    /// Lists the files that the customer can download, each with a download link.
    ///
    /// See [`customer_portal_downloadables_list`](crate::customer_portal_downloadables_list).
    #[cfg(feature = "customer_portal_downloadables_list")]
    pub fn list(
        &self,
        query: impl Into<models::CustomerPortalDownloadablesListQuery>,
    ) -> Call<models::ListResource<models::DownloadableRead>> {
        crate::customer_portal_downloadables_list(self.0, query)
    }
}
