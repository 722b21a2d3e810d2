use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `meters_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Meters<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `meters_`, as methods.
    pub fn meters(&self) -> Meters<'_> {
        Meters(self)
    }
}

impl Meters<'_> {
    /// Lists the organization's meters.
    ///
    /// See [`meters_list`](crate::meters_list).
    #[cfg(feature = "meters_list")]
    pub fn list(&self, query: impl Into<models::MetersListQuery>) -> Call<models::ListResource<models::Meter>> {
        crate::meters_list(self.0, query)
    }

    /// Creates a meter, which selects events and aggregates them.
    ///
    /// See [`meters_create`](crate::meters_create).
    #[cfg(feature = "meters_create")]
    pub fn create(&self, request: impl Into<models::MeterCreate>) -> Call<models::Meter> {
        crate::meters_create(self.0, request)
    }

    /// Gets a meter by its id.
    ///
    /// See [`meters_get`](crate::meters_get).
    #[cfg(feature = "meters_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::Meter> {
        crate::meters_get(self.0, id)
    }

    /// Updates a meter. Fields that are not set stay unchanged.
    ///
    /// See [`meters_update`](crate::meters_update).
    #[cfg(feature = "meters_update")]
    pub fn update(&self, id: impl AsRef<str>, request: impl Into<models::MeterUpdate>) -> Call<models::Meter> {
        crate::meters_update(self.0, id, request)
    }

    /// Gets the quantities that a meter counted, for each interval between two times and in total.
    ///
    /// See [`meters_quantities`](crate::meters_quantities).
    #[cfg(feature = "meters_quantities")]
    pub fn quantities(
        &self,
        id: impl AsRef<str>,
        query: impl Into<models::MetersQuantitiesQuery>,
    ) -> Call<models::MeterQuantities> {
        crate::meters_quantities(self.0, id, query)
    }
}
