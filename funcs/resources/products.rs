use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `products_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Products<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `products_`, as methods.
    pub fn products(&self) -> Products<'_> {
        Products(self)
    }
}

impl Products<'_> {
    /// Lists the organization's products.
    ///
    /// See [`products_list`](crate::products_list).
    #[cfg(feature = "products_list")]
    pub fn list(&self, query: impl Into<models::ProductsListQuery>) -> Call<models::ListResource<models::Product>> {
        crate::products_list(self.0, query)
    }

    /// Creates a product with its prices, sold once or as a subscription.
    ///
    /// See [`products_create`](crate::products_create).
    #[cfg(feature = "products_create")]
    pub fn create(&self, request: impl Into<models::ProductCreate>) -> Call<models::Product> {
        crate::products_create(self.0, request)
    }

    /// Gets a product by its id.
    ///
    /// See [`products_get`](crate::products_get).
    #[cfg(feature = "products_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::Product> {
        crate::products_get(self.0, id)
    }

    /// Updates a product. Fields that are not set stay unchanged.
    ///
    /// See [`products_update`](crate::products_update).
    #[cfg(feature = "products_update")]
    pub fn update(&self, id: impl AsRef<str>, request: impl Into<models::ProductUpdate>) -> Call<models::Product> {
        crate::products_update(self.0, id, request)
    }

    /// Deletes a product.
    ///
    /// See [`products_delete`](crate::products_delete).
    #[cfg(feature = "products_delete")]
    pub fn delete(&self, id: impl AsRef<str>) -> Call<()> {
        crate::products_delete(self.0, id)
    }

    /// Sets the benefits of a product.
    ///
    /// See [`products_update_benefits`](crate::products_update_benefits).
    #[cfg(feature = "products_update_benefits")]
    pub fn update_benefits(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::ProductBenefitsUpdate>,
    ) -> Call<models::Product> {
        crate::products_update_benefits(self.0, id, request)
    }
}
