use super::CustomerPortal;
use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_portal_orders_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerPortalOrders<'a>(pub(super) &'a PolarCore);

impl<'a> CustomerPortal<'a> {
    /// Returns the functions whose names start with `customer_portal_orders_`, as methods.
    pub fn orders(&self) -> CustomerPortalOrders<'a> {
        CustomerPortalOrders(self.0)
    }
}

impl CustomerPortalOrders<'_> {
    /// Lists the customer's orders.
    ///
    /// See [`customer_portal_orders_list`](crate::customer_portal_orders_list).
    #[cfg(feature = "customer_portal_orders_list")]
    pub fn list(
        &self,
        query: impl Into<models::CustomerPortalOrdersListQuery>,
    ) -> Call<models::ListResource<models::CustomerOrder>> {
        crate::customer_portal_orders_list(self.0, query)
    }

    /// Gets one of the customer's orders by its id.
    ///
    /// See [`customer_portal_orders_get`](crate::customer_portal_orders_get).
    #[cfg(feature = "customer_portal_orders_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::CustomerOrder> {
        crate::customer_portal_orders_get(self.0, id)
    }

    /// Updates the billing name or address of one of the customer's orders. Fields that are not set stay unchanged.
    ///
    /// See [`customer_portal_orders_update`](crate::customer_portal_orders_update).
    #[cfg(feature = "customer_portal_orders_update")]
    pub fn update(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::CustomerOrderUpdate>,
    ) -> Call<models::CustomerOrder> {
        crate::customer_portal_orders_update(self.0, id, request)
    }

    /// Retries the payment of one of the customer's orders after it failed.
    ///
    /// See [`customer_portal_orders_confirm_retry_payment`](crate::customer_portal_orders_confirm_retry_payment).
    #[cfg(feature = "customer_portal_orders_confirm_retry_payment")]
    pub fn confirm_retry_payment(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::CustomerOrderConfirmPayment>,
    ) -> Call<models::CustomerOrderPaymentConfirmation> {
        crate::customer_portal_orders_confirm_retry_payment(self.0, id, request)
    }

    /// Gets a link to the invoice of one of the customer's orders.
    ///
    /// See [`customer_portal_orders_invoice`](crate::customer_portal_orders_invoice).
    #[cfg(feature = "customer_portal_orders_invoice")]
    pub fn invoice(&self, id: impl AsRef<str>) -> Call<models::CustomerOrderInvoice> {
        crate::customer_portal_orders_invoice(self.0, id)
    }

    /// Generates the invoice of one of the customer's orders.
    ///
    /// See [`customer_portal_orders_generate_invoice`](crate::customer_portal_orders_generate_invoice).
    #[cfg(feature = "customer_portal_orders_generate_invoice")]
    pub fn generate_invoice(&self, id: impl AsRef<str>) -> Call<()> {
        crate::customer_portal_orders_generate_invoice(self.0, id)
    }

    /// Returns the payment status of one of the customer's orders.
    ///
    /// See [`customer_portal_orders_get_payment_status`](crate::customer_portal_orders_get_payment_status).
    #[cfg(feature = "customer_portal_orders_get_payment_status")]
    pub fn get_payment_status(&self, id: impl AsRef<str>) -> Call<models::CustomerOrderPaymentStatus> {
        crate::customer_portal_orders_get_payment_status(self.0, id)
    }

    /// Gets a link to the receipt of one of the customer's orders.
    ///
    /// See [`customer_portal_orders_receipt`](crate::customer_portal_orders_receipt).
    #[cfg(feature = "customer_portal_orders_receipt")]
    pub fn receipt(&self, id: impl AsRef<str>) -> Call<Option<models::CustomerOrderReceipt>> {
        crate::customer_portal_orders_receipt(self.0, id)
    }
}
