use super::CustomerPortal;
use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_portal_customer_meters_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerPortalCustomerMeters<'a>(pub(super) &'a PolarCore);

impl<'a> CustomerPortal<'a> {
    /// Returns the functions whose names start with `customer_portal_customer_meters_`, as methods.
    pub fn customer_meters(&self) -> CustomerPortalCustomerMeters<'a> {
        CustomerPortalCustomerMeters(self.0)
    }
}

impl CustomerPortalCustomerMeters<'_> {
    /// Lists the customer's usage of each meter, most recently changed first unless `sorting` is set.
    ///
    /// See [`customer_portal_customer_meters_list`](crate::customer_portal_customer_meters_list).
    #[cfg(feature = "customer_portal_customer_meters_list")]
    pub fn list(
        &self,
        query: impl Into<models::CustomerPortalCustomerMetersListQuery>,
    ) -> Call<models::ListResource<models::CustomerCustomerMeter>> {
        crate::customer_portal_customer_meters_list(self.0, query)
    }

    /// Gets one of the customer's meters by its id, with the consumed units, the credited units and the balance.
    ///
    /// See [`customer_portal_customer_meters_get`](crate::customer_portal_customer_meters_get).
    #[cfg(feature = "customer_portal_customer_meters_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::CustomerCustomerMeter> {
        crate::customer_portal_customer_meters_get(self.0, id)
    }
}
