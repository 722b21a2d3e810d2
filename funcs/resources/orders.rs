use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `orders_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Orders<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `orders_`, as methods.
    pub fn orders(&self) -> Orders<'_> {
        Orders(self)
    }
}

impl Orders<'_> {
    /// Lists the organization's orders.
    ///
    /// See [`orders_list`](crate::orders_list).
    #[cfg(feature = "orders_list")]
    pub fn list(&self, query: impl Into<models::OrdersListQuery>) -> Call<models::ListResource<models::Order>> {
        crate::orders_list(self.0, query)
    }

    /// Creates a draft order for a customer, to be charged later with `orders_finalize`.
    ///
    /// See [`orders_create`](crate::orders_create).
    #[cfg(feature = "orders_create")]
    pub fn create(&self, request: impl Into<models::OrderCreate>) -> Call<models::Order> {
        crate::orders_create(self.0, request)
    }

    /// Exports the organization's orders as CSV.
    ///
    /// See [`orders_export`](crate::orders_export).
    #[cfg(feature = "orders_export")]
    pub fn export(&self, query: impl Into<models::OrdersExportQuery>) -> Call<models::Csv> {
        crate::orders_export(self.0, query)
    }

    /// Gets an order by its id.
    ///
    /// See [`orders_get`](crate::orders_get).
    #[cfg(feature = "orders_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::Order> {
        crate::orders_get(self.0, id)
    }

    /// Updates the billing name or address of an order. Fields that are not set stay unchanged.
    ///
    /// See [`orders_update`](crate::orders_update).
    #[cfg(feature = "orders_update")]
    pub fn update(&self, id: impl AsRef<str>, request: impl Into<models::OrderUpdate>) -> Call<models::Order> {
        crate::orders_update(self.0, id, request)
    }

    /// Finalizes a draft order and charges the customer's saved payment method.
    ///
    /// See [`orders_finalize`](crate::orders_finalize).
    #[cfg(feature = "orders_finalize")]
    pub fn finalize(&self, id: impl AsRef<str>, request: impl Into<models::OrderFinalize>) -> Call<models::Order> {
        crate::orders_finalize(self.0, id, request)
    }

    /// Gets a link to the invoice of an order.
    ///
    /// See [`orders_invoice`](crate::orders_invoice).
    #[cfg(feature = "orders_invoice")]
    pub fn invoice(&self, id: impl AsRef<str>) -> Call<models::OrderInvoice> {
        crate::orders_invoice(self.0, id)
    }

    /// Generates the invoice of an order.
    ///
    /// See [`orders_generate_invoice`](crate::orders_generate_invoice).
    #[cfg(feature = "orders_generate_invoice")]
    pub fn generate_invoice(&self, id: impl AsRef<str>) -> Call<()> {
        crate::orders_generate_invoice(self.0, id)
    }

    /// Gets a link to the receipt of an order.
    ///
    /// See [`orders_receipt`](crate::orders_receipt).
    #[cfg(feature = "orders_receipt")]
    pub fn receipt(&self, id: impl AsRef<str>) -> Call<Option<models::OrderReceipt>> {
        crate::orders_receipt(self.0, id)
    }
}
