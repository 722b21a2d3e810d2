use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `checkouts_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Checkouts<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `checkouts_`, as methods.
    pub fn checkouts(&self) -> Checkouts<'_> {
        Checkouts(self)
    }
}

impl Checkouts<'_> {
    /// Lists the organization's checkouts, regardless of their status.
    ///
    /// See [`checkouts_list`](crate::checkouts_list).
    #[cfg(feature = "checkouts_list")]
    pub fn list(&self, query: impl Into<models::CheckoutsListQuery>) -> Call<models::ListResource<models::Checkout>> {
        crate::checkouts_list(self.0, query)
    }

    /// Creates a checkout: a page where a customer pays for a product.
    ///
    /// See [`checkouts_create`](crate::checkouts_create).
    #[cfg(feature = "checkouts_create")]
    pub fn create(&self, request: impl Into<models::CheckoutCreate>) -> Call<models::Checkout> {
        crate::checkouts_create(self.0, request)
    }

    /// Gets a checkout by its client secret, as its customer sees it.
    ///
    /// See [`checkouts_client_get`](crate::checkouts_client_get).
    #[cfg(feature = "checkouts_client_get")]
    pub fn client_get(&self, client_secret: impl AsRef<str>) -> Call<models::CheckoutPublic> {
        crate::checkouts_client_get(self.0, client_secret)
    }

    /// Updates an open checkout by its client secret, on behalf of its customer. Fields that are not set stay unchanged.
    ///
    /// See [`checkouts_client_update`](crate::checkouts_client_update).
    #[cfg(feature = "checkouts_client_update")]
    pub fn client_update(
        &self,
        client_secret: impl AsRef<str>,
        request: impl Into<models::CheckoutUpdatePublic>,
    ) -> Call<models::CheckoutPublic> {
        crate::checkouts_client_update(self.0, client_secret, request)
    }

    /// Confirms a checkout with the customer's payment details, which makes the payment.
    ///
    /// See [`checkouts_client_confirm`](crate::checkouts_client_confirm).
    #[cfg(feature = "checkouts_client_confirm")]
    pub fn client_confirm(
        &self,
        client_secret: impl AsRef<str>,
        request: impl Into<models::CheckoutConfirmStripe>,
    ) -> Call<models::CheckoutPublicConfirmed> {
        crate::checkouts_client_confirm(self.0, client_secret, request)
    }

    /// Gets a checkout by its id.
    ///
    /// See [`checkouts_get`](crate::checkouts_get).
    #[cfg(feature = "checkouts_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::Checkout> {
        crate::checkouts_get(self.0, id)
    }

    /// Updates an open checkout. Fields that are not set stay unchanged.
    ///
    /// See [`checkouts_update`](crate::checkouts_update).
    #[cfg(feature = "checkouts_update")]
    pub fn update(&self, id: impl AsRef<str>, request: impl Into<models::CheckoutUpdate>) -> Call<models::Checkout> {
        crate::checkouts_update(self.0, id, request)
    }
}
