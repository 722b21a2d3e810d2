use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `checkout_links_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CheckoutLinks<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `checkout_links_`, as methods.
    pub fn checkout_links(&self) -> CheckoutLinks<'_> {
        CheckoutLinks(self)
    }
}

impl CheckoutLinks<'_> {
    /// Lists the organization's checkout links.
    ///
    /// See [`checkout_links_list`](crate::checkout_links_list).
    #[cfg(feature = "checkout_links_list")]
    pub fn list(
        &self,
        query: impl Into<models::CheckoutLinksListQuery>,
    ) -> Call<models::ListResource<models::CheckoutLink>> {
        crate::checkout_links_list(self.0, query)
    }

    /// Creates a checkout link: a permanent URL that opens a new checkout for each visitor.
    ///
    /// See [`checkout_links_create`](crate::checkout_links_create).
    #[cfg(feature = "checkout_links_create")]
    pub fn create(&self, request: impl Into<models::CheckoutLinkCreate>) -> Call<models::CheckoutLink> {
        crate::checkout_links_create(self.0, request)
    }

    /// Gets a checkout link by its id.
    ///
    /// See [`checkout_links_get`](crate::checkout_links_get).
    #[cfg(feature = "checkout_links_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::CheckoutLink> {
        crate::checkout_links_get(self.0, id)
    }

    /// Updates a checkout link. Fields that are not set stay unchanged.
    ///
    /// See [`checkout_links_update`](crate::checkout_links_update).
    #[cfg(feature = "checkout_links_update")]
    pub fn update(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::CheckoutLinkUpdate>,
    ) -> Call<models::CheckoutLink> {
        crate::checkout_links_update(self.0, id, request)
    }

    /// Deletes a checkout link.
    ///
    /// See [`checkout_links_delete`](crate::checkout_links_delete).
    #[cfg(feature = "checkout_links_delete")]
    pub fn delete(&self, id: impl AsRef<str>) -> Call<()> {
        crate::checkout_links_delete(self.0, id)
    }
}
