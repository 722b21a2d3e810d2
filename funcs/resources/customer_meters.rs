use crate::models;
use crate::{Call, Polar, PolarCore};

/// The functions whose names start with `customer_meters_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerMeters<'a>(pub(super) &'a PolarCore);

impl Polar {
    /// Returns the functions whose names start with `customer_meters_`, as methods.
    pub fn customer_meters(&self) -> CustomerMeters<'_> {
        CustomerMeters(self)
    }
}

impl CustomerMeters<'_> {
    /// Lists what customers have used on the organization's meters, one entry for each customer and meter.
    ///
    /// See [`customer_meters_list`](crate::customer_meters_list).
    #[cfg(feature = "customer_meters_list")]
    pub fn list(
        &self,
        query: impl Into<models::CustomerMetersListQuery>,
    ) -> Call<models::ListResource<models::CustomerMeter>> {
        crate::customer_meters_list(self.0, query)
    }

    /// Gets a customer's standing on a meter: units used, units credited, and the balance.
    ///
    /// See [`customer_meters_get`](crate::customer_meters_get).
    #[cfg(feature = "customer_meters_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::CustomerMeter> {
        crate::customer_meters_get(self.0, id)
    }
}
