use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `discounts_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Discounts<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `discounts_`, as methods.
    pub fn discounts(&self) -> Discounts<'_> {
        Discounts(self)
    }
}

impl Discounts<'_> {
    /// Lists the organization's discounts, newest first unless `sorting` is set.
    ///
    /// See [`discounts_list`](crate::discounts_list).
    #[cfg(feature = "discounts_list")]
    pub fn list(&self, query: impl Into<models::DiscountsListQuery>) -> Call<models::ListResource<models::Discount>> {
        crate::discounts_list(self.0, query)
    }

    /// Creates a discount: a percentage or a fixed amount off, for one payment, for some months or forever.
    ///
    /// See [`discounts_create`](crate::discounts_create).
    #[cfg(feature = "discounts_create")]
    pub fn create(&self, request: impl Into<models::DiscountCreate>) -> Call<models::Discount> {
        crate::discounts_create(self.0, request)
    }

    /// Gets a discount by its id.
    ///
    /// See [`discounts_get`](crate::discounts_get).
    #[cfg(feature = "discounts_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::Discount> {
        crate::discounts_get(self.0, id)
    }

    /// Updates a discount. Fields that are not set stay unchanged.
    ///
    /// See [`discounts_update`](crate::discounts_update).
    #[cfg(feature = "discounts_update")]
    pub fn update(&self, id: impl AsRef<str>, request: impl Into<models::DiscountUpdate>) -> Call<models::Discount> {
        crate::discounts_update(self.0, id, request)
    }

    /// Deletes a discount, so that it can no longer be redeemed.
    ///
    /// See [`discounts_delete`](crate::discounts_delete).
    #[cfg(feature = "discounts_delete")]
    pub fn delete(&self, id: impl AsRef<str>) -> Call<()> {
        crate::discounts_delete(self.0, id)
    }
}
