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
    /// Lists what the customer has used, meter by meter, last changed first unless `sorting` says otherwise.
    ///
    /// See [`customer_portal_customer_meters_list`](crate::customer_portal_customer_meters_list).
    #[cfg(feature = "customer_portal_customer_meters_list")]
    pub fn list(
        &self,
        query: impl Into<models::CustomerPortalCustomerMetersListQuery>,
    ) -> Call<models::ListResource<models::CustomerCustomerMeter>> {
        crate::customer_portal_customer_meters_list(self.0, query)
    }

    /// Gets the customer's standing on a meter: units used, units credited, and the balance.
    ///
    /// See [`customer_portal_customer_meters_get`](crate::customer_portal_customer_meters_get).
    #[cfg(feature = "customer_portal_customer_meters_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::CustomerCustomerMeter> {
        crate::customer_portal_customer_meters_get(self.0, id)
    }
}
