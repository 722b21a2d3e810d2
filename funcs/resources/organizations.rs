use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `organizations_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Organizations<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `organizations_`, as methods.
    pub fn organizations(&self) -> Organizations<'_> {
        Organizations(self)
    }
}

impl Organizations<'_> {
    /// Lists the organizations that the access token can access, oldest first unless `sorting` is set.
    ///
    /// See [`organizations_list`](crate::organizations_list).
    #[cfg(feature = "organizations_list")]
    pub fn list(
        &self,
        query: impl Into<models::OrganizationsListQuery>,
    ) -> Call<models::ListResource<models::Organization>> {
        crate::organizations_list(self.0, query)
    }

    /// Creates an organization.
    ///
    /// See [`organizations_create`](crate::organizations_create).
    #[cfg(feature = "organizations_create")]
    pub fn create(&self, request: impl Into<models::OrganizationCreate>) -> Call<models::Organization> {
        crate::organizations_create(self.0, request)
    }

    /// Gets an organization by its id.
    ///
    /// See [`organizations_get`](crate::organizations_get).
    #[cfg(feature = "organizations_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::Organization> {
        crate::organizations_get(self.0, id)
    }

    /// Updates an organization's details and settings. Fields that are not set stay unchanged.
    ///
    /// See [`organizations_update`](crate::organizations_update).
    #[cfg(feature = "organizations_update")]
    pub fn update(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::OrganizationUpdate>,
    ) -> Call<models::Organization> {
        crate::organizations_update(self.0, id, request)
    }
}
