use super::CustomerPortal;
use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_portal_customers_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerPortalCustomers<'a>(pub(super) &'a PolarCore);

impl<'a> CustomerPortal<'a> {
    /// Returns the functions whose names start with `customer_portal_customers_`, as methods.
    pub fn customers(&self) -> CustomerPortalCustomers<'a> {
        CustomerPortalCustomers(self.0)
    }
}

impl CustomerPortalCustomers<'_> {
    /// Gets the customer that the session belongs to.
    ///
    /// See [`customer_portal_customers_get`](crate::customer_portal_customers_get).
    #[cfg(feature = "customer_portal_customers_get")]
    pub fn get(&self) -> Call<models::CustomerPortalCustomer> {
        crate::customer_portal_customers_get(self.0)
    }

    /// Updates the customer's billing details or default payment method. Fields that are not set stay unchanged.
    ///
    /// See [`customer_portal_customers_update`](crate::customer_portal_customers_update).
    #[cfg(feature = "customer_portal_customers_update")]
    pub fn update(
        &self,
        request: impl Into<models::CustomerPortalCustomerUpdate>,
    ) -> Call<models::CustomerPortalCustomer> {
        crate::customer_portal_customers_update(self.0, request)
    }

    /// Checks whether the token of an email change is still valid.
    ///
    /// See [`customer_portal_customers_check_email_update`](crate::customer_portal_customers_check_email_update).
    #[cfg(feature = "customer_portal_customers_check_email_update")]
    pub fn check_email_update(
        &self,
        query: impl Into<models::CustomerPortalCustomersCheckEmailUpdateQuery>,
    ) -> Call<()> {
        crate::customer_portal_customers_check_email_update(self.0, query)
    }

    /// Requests a change of the customer's email address, which sends an email with a token to the new address.
    ///
    /// See [`customer_portal_customers_request_email_update`](crate::customer_portal_customers_request_email_update).
    #[cfg(feature = "customer_portal_customers_request_email_update")]
    pub fn request_email_update(&self, request: impl Into<models::CustomerEmailUpdateRequest>) -> Call<()> {
        crate::customer_portal_customers_request_email_update(self.0, request)
    }

    /// Changes the customer's email address with the token from the confirmation email.
    ///
    /// See [`customer_portal_customers_verify_email_update`](crate::customer_portal_customers_verify_email_update).
    #[cfg(feature = "customer_portal_customers_verify_email_update")]
    pub fn verify_email_update(
        &self,
        request: impl Into<models::CustomerEmailUpdateVerifyRequest>,
    ) -> Call<models::CustomerEmailUpdateVerifyResponse> {
        crate::customer_portal_customers_verify_email_update(self.0, request)
    }

    /// Lists the customer's saved payment methods.
    ///
    /// See [`customer_portal_customers_list_payment_methods`](crate::customer_portal_customers_list_payment_methods).
    #[cfg(feature = "customer_portal_customers_list_payment_methods")]
    pub fn list_payment_methods(
        &self,
        query: impl Into<models::CustomerPortalCustomersListPaymentMethodsQuery>,
    ) -> Call<models::ListResource<models::CustomerPaymentMethod>> {
        crate::customer_portal_customers_list_payment_methods(self.0, query)
    }

    /// Saves a new payment method for the customer.
    ///
    /// See [`customer_portal_customers_add_payment_method`](crate::customer_portal_customers_add_payment_method).
    #[cfg(feature = "customer_portal_customers_add_payment_method")]
    pub fn add_payment_method(
        &self,
        request: impl Into<models::CustomerPaymentMethodCreate>,
    ) -> Call<models::CustomerPaymentMethodCreateResponse> {
        crate::customer_portal_customers_add_payment_method(self.0, request)
    }

    /// Finishes saving a payment method that required confirmation by the customer.
    ///
    /// See [`customer_portal_customers_confirm_payment_method`](crate::customer_portal_customers_confirm_payment_method).
    #[cfg(feature = "customer_portal_customers_confirm_payment_method")]
    pub fn confirm_payment_method(
        &self,
        request: impl Into<models::CustomerPaymentMethodConfirm>,
    ) -> Call<models::CustomerPaymentMethodCreateResponse> {
        crate::customer_portal_customers_confirm_payment_method(self.0, request)
    }

    /// Deletes one of the customer's saved payment methods.
    ///
    /// See [`customer_portal_customers_delete_payment_method`](crate::customer_portal_customers_delete_payment_method).
    #[cfg(feature = "customer_portal_customers_delete_payment_method")]
    pub fn delete_payment_method(&self, id: impl AsRef<str>) -> Call<()> {
        crate::customer_portal_customers_delete_payment_method(self.0, id)
    }
}
