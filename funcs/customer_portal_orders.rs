// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the customer's orders.
///
/// `GET /v1/customer-portal/orders/` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_orders_list`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 or an unknown `sorting` |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_orders_list;
///
/// let mut items = customer_portal_orders_list(core, ()).items();
/// while let Some(order) = items.next().await {
///     println!("{:?}", order?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_orders_list")]
pub fn customer_portal_orders_list(
    core: &PolarCore,
    query: impl Into<CustomerPortalOrdersListQuery>,
) -> Call<ListResource<CustomerOrder>> {
    Call::get(core, "customer_portal_orders_list", "/v1/customer-portal/orders/").query(&query.into())
}

/// Gets one of the customer's orders by its id.
///
/// `GET /v1/customer-portal/orders/{id}` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_orders_get`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the order does not exist or does not belong to the customer |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_orders_get;
///
/// let order = customer_portal_orders_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{order:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_orders_get")]
pub fn customer_portal_orders_get(core: &PolarCore, id: impl AsRef<str>) -> Call<CustomerOrder> {
    Call::get(core, "customer_portal_orders_get", "/v1/customer-portal/orders/{id}").path(id.as_ref())
}

/// Updates the billing name or address of one of the customer's orders. Fields that are not set stay unchanged.
///
/// `PATCH /v1/customer-portal/orders/{id}` · scope `customer_portal:write` · feature `customer_portal_orders_update`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the order does not exist or does not belong to the customer |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as an unknown country |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_orders_update, models::CustomerOrderUpdate};
///
/// let request = CustomerOrderUpdate::new().billing_name("Ada Lovelace");
/// let order = customer_portal_orders_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", request).await?;
/// println!("{order:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_orders_update")]
pub fn customer_portal_orders_update(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<CustomerOrderUpdate>,
) -> Call<CustomerOrder> {
    Call::patch(core, "customer_portal_orders_update", "/v1/customer-portal/orders/{id}")
        .path(id.as_ref())
        .json(&request.into())
}

/// Retries the payment of one of the customer's orders after it failed.
///
/// The customer is charged. The request must set `confirmation_token_id` or `payment_method_id`. A declined payment is
/// not an error: the `status` in the response is then `failed`, and `error` gives the reason. If the response has a
/// `client_secret`, the customer must complete another step in the browser.
///
/// `POST /v1/customer-portal/orders/{id}/confirm-payment` · scope `customer_portal:write` · feature
/// `customer_portal_orders_confirm_retry_payment`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the order does not exist or does not belong to the customer |
/// | 409 | `PaymentAlreadyInProgress` | a payment of the order is already in progress |
/// | 422 | `OrderNotEligibleForRetry` | the payment cannot be retried, for example because the order is already paid |
/// | 429 | `ManualRetryLimitExceeded` | the payment was retried too often; try again later |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_orders_confirm_retry_payment, models::CustomerOrderConfirmPayment};
///
/// let request = CustomerOrderConfirmPayment::new().confirmation_token_id("ctoken_…");
/// let order_payment_confirmation =
///     customer_portal_orders_confirm_retry_payment(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", request).await?;
/// println!("{order_payment_confirmation:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_orders_confirm_retry_payment")]
pub fn customer_portal_orders_confirm_retry_payment(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<CustomerOrderConfirmPayment>,
) -> Call<CustomerOrderPaymentConfirmation> {
    Call::post(core, "customer_portal_orders_confirm_retry_payment", "/v1/customer-portal/orders/{id}/confirm-payment")
        .path(id.as_ref())
        .json(&request.into())
}

/// Gets a link to the invoice of one of the customer's orders.
///
/// Generate the invoice first with `customer_portal_orders_generate_invoice`. The link expires after a short time.
///
/// `GET /v1/customer-portal/orders/{id}/invoice` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_orders_invoice`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the order does not exist, does not belong to the customer, or has no invoice yet |
/// | 404 | `InvoiceDoesNotExist` | the order has no invoice yet; generate it with `customer_portal_orders_generate_invoice` |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_orders_invoice;
///
/// let order_invoice = customer_portal_orders_invoice(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{order_invoice:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_orders_invoice")]
pub fn customer_portal_orders_invoice(core: &PolarCore, id: impl AsRef<str>) -> Call<CustomerOrderInvoice> {
    Call::get(core, "customer_portal_orders_invoice", "/v1/customer-portal/orders/{id}/invoice").path(id.as_ref())
}

/// Generates the invoice of one of the customer's orders.
///
/// The response is a 202, and the invoice is generated later. Poll `customer_portal_orders_invoice` or the order's
/// `is_invoice_generated` until it is available.
///
/// `POST /v1/customer-portal/orders/{id}/invoice` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_orders_generate_invoice`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the order does not exist or does not belong to the customer |
/// | 409 | `OrderNotEligibleForInvoice` | the order is not eligible for an invoice |
/// | 422 | `MissingInvoiceBillingDetails` | the order has no billing name or address; set them with `customer_portal_orders_update` |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_orders_generate_invoice;
///
/// customer_portal_orders_generate_invoice(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_orders_generate_invoice")]
pub fn customer_portal_orders_generate_invoice(core: &PolarCore, id: impl AsRef<str>) -> Call<()> {
    Call::post(core, "customer_portal_orders_generate_invoice", "/v1/customer-portal/orders/{id}/invoice")
        .path(id.as_ref())
}

/// Returns the payment status of one of the customer's orders.
///
/// Poll it after `customer_portal_orders_confirm_retry_payment`.
///
/// `GET /v1/customer-portal/orders/{id}/payment-status` · scope `customer_portal:read` or `customer_portal:write` ·
/// feature `customer_portal_orders_get_payment_status`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the order does not exist or does not belong to the customer |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_orders_get_payment_status;
///
/// let order_payment_status = customer_portal_orders_get_payment_status(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{order_payment_status:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_orders_get_payment_status")]
pub fn customer_portal_orders_get_payment_status(
    core: &PolarCore,
    id: impl AsRef<str>,
) -> Call<CustomerOrderPaymentStatus> {
    Call::get(core, "customer_portal_orders_get_payment_status", "/v1/customer-portal/orders/{id}/payment-status")
        .path(id.as_ref())
}

/// Gets a link to the receipt of one of the customer's orders.
///
/// While the receipt is being generated, the response is a 202 and the result is `None`; try again a little later. The
/// link expires after a short time.
///
/// `GET /v1/customer-portal/orders/{id}/receipt` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_orders_receipt`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the order does not exist or does not belong to the customer |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_orders_receipt;
///
/// match customer_portal_orders_receipt(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await? {
///     Some(order_receipt) => println!("{order_receipt:?}"),
///     None => println!("the receipt is not ready yet"),
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_orders_receipt")]
pub fn customer_portal_orders_receipt(core: &PolarCore, id: impl AsRef<str>) -> Call<Option<CustomerOrderReceipt>> {
    Call::get(core, "customer_portal_orders_receipt", "/v1/customer-portal/orders/{id}/receipt").path(id.as_ref())
}
