// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's orders.
///
/// `GET /v1/orders/` · scope `orders:read` · feature `orders_list`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 or an unknown `sorting` |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::orders_list;
///
/// let mut items = orders_list(core, ()).items();
/// while let Some(order) = items.next().await {
///     println!("{:?}", order?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "orders_list")]
pub fn orders_list(core: &PolarCore, query: impl Into<OrdersListQuery>) -> Call<ListResource<Order>> {
    Call::get(core, "orders_list", "/v1/orders/").query(&query.into())
}

/// Creates a draft order for a customer, to be charged later with `orders_finalize`.
///
/// Nothing is charged yet. Off-session charges must be enabled for the organization, which Polar does on request. Until
/// then, the response is a 403 named `OffSessionChargesNotEnabled`.
///
/// `POST /v1/orders/` · scope `orders:write` · feature `orders_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as a negative amount |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{orders_create, models::OrderCreate};
///
/// let (customer, product) = ("4a0409e2-9d6c-454c-bf05-2969a8250400", "0c598797-7ca5-4a79-a0cf-18bbc3e13ae2");
/// let order = orders_create(core, OrderCreate::new(customer, product).amount(1500)).await?;
/// println!("{order:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "orders_create")]
pub fn orders_create(core: &PolarCore, request: impl Into<OrderCreate>) -> Call<Order> {
    Call::post(core, "orders_create", "/v1/orders/").json(&request.into())
}

/// Exports the organization's orders as CSV.
///
/// Amounts are in the main unit of the currency, such as `24.17`, not in its smallest unit.
///
/// `GET /v1/orders/export` · scope `orders:read` · feature `orders_export`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as an unknown time zone or column |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::orders_export;
///
/// let csv = orders_export(core, ()).await?;
/// println!("{csv}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "orders_export")]
pub fn orders_export(core: &PolarCore, query: impl Into<OrdersExportQuery>) -> Call<Csv> {
    Call::get(core, "orders_export", "/v1/orders/export").query(&query.into())
}

/// Gets an order by its id.
///
/// `GET /v1/orders/{id}` · scope `orders:read` · feature `orders_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the order does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::orders_get;
///
/// let order = orders_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{order:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "orders_get")]
pub fn orders_get(core: &PolarCore, id: impl AsRef<str>) -> Call<Order> {
    Call::get(core, "orders_get", "/v1/orders/{id}").path(id.as_ref())
}

/// Updates the billing name or address of an order. Fields that are not set stay unchanged.
///
/// `PATCH /v1/orders/{id}` · scope `orders:write` · feature `orders_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the order does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as an unknown country |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{orders_update, models::OrderUpdate};
///
/// let request = OrderUpdate::new().billing_name("Ada Lovelace");
/// let order = orders_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", request).await?;
/// println!("{order:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "orders_update")]
pub fn orders_update(core: &PolarCore, id: impl AsRef<str>, request: impl Into<OrderUpdate>) -> Call<Order> {
    Call::patch(core, "orders_update", "/v1/orders/{id}").path(id.as_ref()).json(&request.into())
}

/// Finalizes a draft order and charges the customer's saved payment method.
///
/// The charge can only be undone with a refund.
///
/// `POST /v1/orders/{id}/finalize` · scope `orders:write` · feature `orders_finalize`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 402 | `PaymentFailed` | the payment failed, for example because the customer has no saved payment method |
/// | 402 | `PaymentActionRequired` | the customer must confirm the payment with their bank |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `OffSessionChargesNotEnabled` | off-session charges are not enabled for the organization |
/// | 403 | `OrganizationNotReadyForPayments` | the organization cannot accept payments yet |
/// | 404 | `ResourceNotFound` | the order does not exist, or the access token cannot access it |
/// | 412 | `OrderNotDraft` | the order is not a draft |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | an id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{orders_finalize, models::OrderFinalize};
///
/// let order = orders_finalize(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", OrderFinalize::new()).await?;
/// println!("{order:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "orders_finalize")]
pub fn orders_finalize(core: &PolarCore, id: impl AsRef<str>, request: impl Into<OrderFinalize>) -> Call<Order> {
    Call::post(core, "orders_finalize", "/v1/orders/{id}/finalize").path(id.as_ref()).json(&request.into())
}

/// Gets a link to the invoice of an order.
///
/// Generate the invoice first with `orders_generate_invoice`. The link expires after a short time.
///
/// `GET /v1/orders/{id}/invoice` · scope `orders:read` · feature `orders_invoice`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the order does not exist, the access token cannot access it, or it has no invoice yet |
/// | 404 | `InvoiceDoesNotExist` | the order has no invoice yet; generate it with `orders_generate_invoice` |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::orders_invoice;
///
/// let order_invoice = orders_invoice(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{order_invoice:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "orders_invoice")]
pub fn orders_invoice(core: &PolarCore, id: impl AsRef<str>) -> Call<OrderInvoice> {
    Call::get(core, "orders_invoice", "/v1/orders/{id}/invoice").path(id.as_ref())
}

/// Generates the invoice of an order.
///
/// The response is a 202, and the invoice is generated later. Poll `orders_invoice` or the order's
/// `is_invoice_generated` until it is available.
///
/// `POST /v1/orders/{id}/invoice` · scope `orders:read` · feature `orders_generate_invoice`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the order does not exist, or the access token cannot access it |
/// | 409 | `OrderNotEligibleForInvoice` | the order is not eligible for an invoice |
/// | 422 | `MissingInvoiceBillingDetails` | the order has no billing name or address; set them with `orders_update` |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::orders_generate_invoice;
///
/// orders_generate_invoice(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "orders_generate_invoice")]
pub fn orders_generate_invoice(core: &PolarCore, id: impl AsRef<str>) -> Call<()> {
    Call::post(core, "orders_generate_invoice", "/v1/orders/{id}/invoice").path(id.as_ref())
}

/// Gets a link to the receipt of an order.
///
/// While the receipt is being generated, the response is a 202 and the result is `None`; try again a little later. The
/// link expires after a short time.
///
/// `GET /v1/orders/{id}/receipt` · scope `orders:read` · feature `orders_receipt`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the order does not exist, or the access token cannot access it |
/// | 404 | `ReceiptNotAllocated` | the order has no receipt |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::orders_receipt;
///
/// match orders_receipt(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await? {
///     Some(order_receipt) => println!("{order_receipt:?}"),
///     None => println!("the receipt is not ready yet"),
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "orders_receipt")]
pub fn orders_receipt(core: &PolarCore, id: impl AsRef<str>) -> Call<Option<OrderReceipt>> {
    Call::get(core, "orders_receipt", "/v1/orders/{id}/receipt").path(id.as_ref())
}
