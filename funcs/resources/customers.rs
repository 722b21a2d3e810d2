use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customers_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Customers<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `customers_`, as methods.
    pub fn customers(&self) -> Customers<'_> {
        Customers(self)
    }
}

impl Customers<'_> {
    /// Lists the organization's customers.
    ///
    /// See [`customers_list`](crate::customers_list).
    #[cfg(feature = "customers_list")]
    pub fn list(&self, query: impl Into<models::CustomersListQuery>) -> Call<models::ListResource<models::Customer>> {
        crate::customers_list(self.0, query)
    }

    /// Creates a customer.
    ///
    /// See [`customers_create`](crate::customers_create).
    #[cfg(feature = "customers_create")]
    pub fn create(&self, request: impl Into<models::CustomerCreate>) -> Call<models::Customer> {
        crate::customers_create(self.0, request)
    }

    /// Exports the organization's customers as CSV.
    ///
    /// See [`customers_export`](crate::customers_export).
    #[cfg(feature = "customers_export")]
    pub fn export(&self, query: impl Into<models::CustomersExportQuery>) -> Call<models::Csv> {
        crate::customers_export(self.0, query)
    }

    /// Gets a customer by their id in your system.
    ///
    /// See [`customers_get_external`](crate::customers_get_external).
    #[cfg(feature = "customers_get_external")]
    pub fn get_external(&self, external_id: impl AsRef<str>) -> Call<models::Customer> {
        crate::customers_get_external(self.0, external_id)
    }

    /// Updates a customer by their id in your system. Fields that are not set stay unchanged.
    ///
    /// See [`customers_update_external`](crate::customers_update_external).
    #[cfg(feature = "customers_update_external")]
    pub fn update_external(
        &self,
        external_id: impl AsRef<str>,
        request: impl Into<models::CustomerUpdateExternalId>,
    ) -> Call<models::Customer> {
        crate::customers_update_external(self.0, external_id, request)
    }

    /// Deletes a customer by their id in your system.
    ///
    /// See [`customers_delete_external`](crate::customers_delete_external).
    #[cfg(feature = "customers_delete_external")]
    pub fn delete_external(
        &self,
        external_id: impl AsRef<str>,
        query: impl Into<models::CustomersDeleteExternalQuery>,
    ) -> Call<()> {
        crate::customers_delete_external(self.0, external_id, query)
    }

    /// Lists a customer's saved payment methods. The customer is identified by their id in your system.
    ///
    /// See [`customers_list_payment_methods_external`](crate::customers_list_payment_methods_external).
    #[cfg(feature = "customers_list_payment_methods_external")]
    pub fn list_payment_methods_external(
        &self,
        external_id: impl AsRef<str>,
        query: impl Into<models::CustomersListPaymentMethodsExternalQuery>,
    ) -> Call<models::ListResource<models::PaymentMethod>> {
        crate::customers_list_payment_methods_external(self.0, external_id, query)
    }

    /// Gets a customer by their id in your system, with their active subscriptions, granted benefits and meters.
    ///
    /// See [`customers_get_state_external`](crate::customers_get_state_external).
    #[cfg(feature = "customers_get_state_external")]
    pub fn get_state_external(&self, external_id: impl AsRef<str>) -> Call<models::CustomerState> {
        crate::customers_get_state_external(self.0, external_id)
    }

    /// Gets a customer by their id in Polar.
    ///
    /// See [`customers_get`](crate::customers_get).
    #[cfg(feature = "customers_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::Customer> {
        crate::customers_get(self.0, id)
    }

    /// Updates a customer. Fields that are not set stay unchanged.
    ///
    /// See [`customers_update`](crate::customers_update).
    #[cfg(feature = "customers_update")]
    pub fn update(&self, id: impl AsRef<str>, request: impl Into<models::CustomerUpdate>) -> Call<models::Customer> {
        crate::customers_update(self.0, id, request)
    }

    /// Deletes a customer.
    ///
    /// See [`customers_delete`](crate::customers_delete).
    #[cfg(feature = "customers_delete")]
    pub fn delete(&self, id: impl AsRef<str>, query: impl Into<models::CustomersDeleteQuery>) -> Call<()> {
        crate::customers_delete(self.0, id, query)
    }

    /// Lists a customer's saved payment methods.
    ///
    /// See [`customers_list_payment_methods`](crate::customers_list_payment_methods).
    #[cfg(feature = "customers_list_payment_methods")]
    pub fn list_payment_methods(
        &self,
        id: impl AsRef<str>,
        query: impl Into<models::CustomersListPaymentMethodsQuery>,
    ) -> Call<models::ListResource<models::PaymentMethod>> {
        crate::customers_list_payment_methods(self.0, id, query)
    }

    /// Gets a customer with their active subscriptions, granted benefits and meters.
    ///
    /// See [`customers_get_state`](crate::customers_get_state).
    #[cfg(feature = "customers_get_state")]
    pub fn get_state(&self, id: impl AsRef<str>) -> Call<models::CustomerState> {
        crate::customers_get_state(self.0, id)
    }
}
