use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_meters_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerMeters<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `customer_meters_`, as methods.
    pub fn customer_meters(&self) -> CustomerMeters<'_> {
        CustomerMeters(self)
    }
}

impl CustomerMeters<'_> {
    /// Lists the organization's customer meters. A customer meter records one customer's usage of one meter.
    ///
    /// See [`customer_meters_list`](crate::customer_meters_list).
    #[cfg(feature = "customer_meters_list")]
    pub fn list(
        &self,
        query: impl Into<models::CustomerMetersListQuery>,
    ) -> Call<models::ListResource<models::CustomerMeter>> {
        crate::customer_meters_list(self.0, query)
    }

    /// Gets a customer meter by its id, with the consumed units, the credited units and the balance.
    ///
    /// See [`customer_meters_get`](crate::customer_meters_get).
    #[cfg(feature = "customer_meters_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::CustomerMeter> {
        crate::customer_meters_get(self.0, id)
    }
}
