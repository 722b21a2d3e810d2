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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the query is not accepted, such as page 0 or an unknown `sorting` |
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
/// Nothing is charged yet. The organization has to have charges without the customer's presence switched on, which
/// Polar does on request; until then the answer is a 403, `OffSessionChargesNotEnabled`.
///
/// `POST /v1/orders/` · scope `orders:write` · feature `orders_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is not accepted, such as a negative amount |
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
/// Amounts are in the main unit of the currency, such as `24.17`, not in the smallest.
///
/// `GET /v1/orders/export` · scope `orders:read` · feature `orders_export`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the query is not accepted, such as an unknown time zone or column |
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such order, or the token may not see it |
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

/// Changes the billing name or address of an order; what is left unset stays as it is.
///
/// `PATCH /v1/orders/{id}` · scope `orders:write` · feature `orders_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such order, or the token may not see it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is not accepted, such as an unknown country |
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

/// Finalizes a draft order: the customer's saved payment method is charged.
///
/// Money moves. It can't be undone except by a refund.
///
/// `POST /v1/orders/{id}/finalize` · scope `orders:write` · feature `orders_finalize`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 402 | `PaymentFailed` | the payment failed, such as for want of a saved payment method |
/// | 402 | `PaymentActionRequired` | the customer has to confirm the payment with their bank |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | `OffSessionChargesNotEnabled` | the organization may not charge without the customer's presence |
/// | 403 | `OrganizationNotReadyForPayments` | the organization can't take payments yet |
/// | 404 | `ResourceNotFound` | there is no such order, or the token may not see it |
/// | 412 | `OrderNotDraft` | the order is no draft, or no longer |
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

/// Gets a link to an order's invoice.
///
/// The invoice has to be made first with `orders_generate_invoice`. The link is valid for a short while.
///
/// `GET /v1/orders/{id}/invoice` · scope `orders:read` · feature `orders_invoice`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such order, the token may not see it, or it has no invoice yet |
/// | 404 | `InvoiceDoesNotExist` | the order has no invoice yet: see `orders_generate_invoice` |
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

/// Has an order's invoice made.
///
/// It is made later (202): ask with `orders_invoice` until it is there, or look at the order's `is_invoice_generated`.
///
/// `POST /v1/orders/{id}/invoice` · scope `orders:read` · feature `orders_generate_invoice`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such order, or the token may not see it |
/// | 409 | `OrderNotEligibleForInvoice` | the order can have no invoice |
/// | 422 | `MissingInvoiceBillingDetails` | the order lacks a billing name or address; set them with `orders_update` |
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

/// Gets a link to an order's receipt.
///
/// While the receipt is still being made (202) there is none; ask again a little later. The link is valid for a short
/// while.
///
/// `GET /v1/orders/{id}/receipt` · scope `orders:read` · feature `orders_receipt`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such order, or the token may not see it |
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
///     None => println!("not made yet"),
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "orders_receipt")]
pub fn orders_receipt(core: &PolarCore, id: impl AsRef<str>) -> Call<Option<OrderReceipt>> {
    Call::get(core, "orders_receipt", "/v1/orders/{id}/receipt").path(id.as_ref())
}
