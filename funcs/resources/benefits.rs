use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `benefits_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Benefits<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `benefits_`, as methods.
    pub fn benefits(&self) -> Benefits<'_> {
        Benefits(self)
    }
}

impl Benefits<'_> {
    /// Lists the organization's benefits, newest first unless `sorting` is set.
    ///
    /// See [`benefits_list`](crate::benefits_list).
    #[cfg(feature = "benefits_list")]
    pub fn list(&self, query: impl Into<models::BenefitsListQuery>) -> Call<models::ListResource<models::Benefit>> {
        crate::benefits_list(self.0, query)
    }

    /// Creates a benefit: something that customers receive with a product, such as license keys, files or a Discord role.
    ///
    /// See [`benefits_create`](crate::benefits_create).
    #[cfg(feature = "benefits_create")]
    pub fn create(&self, request: impl Into<models::BenefitCreate>) -> Call<models::Benefit> {
        crate::benefits_create(self.0, request)
    }

    /// Gets a benefit by its id.
    ///
    /// See [`benefits_get`](crate::benefits_get).
    #[cfg(feature = "benefits_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::Benefit> {
        crate::benefits_get(self.0, id)
    }

    /// Updates a benefit. Fields that are not set stay unchanged.
    ///
    /// See [`benefits_update`](crate::benefits_update).
    #[cfg(feature = "benefits_update")]
    pub fn update(&self, id: impl AsRef<str>, request: impl Into<models::BenefitUpdate>) -> Call<models::Benefit> {
        crate::benefits_update(self.0, id, request)
    }

    /// Deletes a benefit and revokes it for all customers who have it.
    ///
    /// See [`benefits_delete`](crate::benefits_delete).
    #[cfg(feature = "benefits_delete")]
    pub fn delete(&self, id: impl AsRef<str>) -> Call<()> {
        crate::benefits_delete(self.0, id)
    }

    /// Lists the files that customers can download through a benefit of type `downloadables`.
    ///
    /// See [`benefits_files`](crate::benefits_files).
    #[cfg(feature = "benefits_files")]
    pub fn files(
        &self,
        id: impl AsRef<str>,
        query: impl Into<models::BenefitsFilesQuery>,
    ) -> Call<models::ListResource<models::BenefitDownloadableFile>> {
        crate::benefits_files(self.0, id, query)
    }

    /// Lists the grants of a benefit. A grant records that a customer has or had the benefit.
    ///
    /// See [`benefits_grants`](crate::benefits_grants).
    #[cfg(feature = "benefits_grants")]
    pub fn grants(
        &self,
        id: impl AsRef<str>,
        query: impl Into<models::BenefitsGrantsQuery>,
    ) -> Call<models::ListResource<models::BenefitGrant>> {
        crate::benefits_grants(self.0, id, query)
    }
}
