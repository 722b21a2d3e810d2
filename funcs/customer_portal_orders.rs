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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the query is not accepted, such as page 0 or an unknown `sorting` |
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 404 | `ResourceNotFound` | there is no such order, or it is not the customer's |
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

/// Changes the billing name or address of one of the customer's orders; what is left unset stays as it is.
///
/// `PATCH /v1/customer-portal/orders/{id}` · scope `customer_portal:write` · feature `customer_portal_orders_update`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 404 | `ResourceNotFound` | there is no such order, or it is not the customer's |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is not accepted, such as an unknown country |
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

/// Tries again to pay an order whose payment failed.
///
/// Money moves. The request needs a `confirmation_token_id` or a `payment_method_id`. A declined payment is no error:
/// the reply's `status` is `failed`, and its `error` tells why. With a `client_secret` in the reply the customer has to
/// take a further step in the browser.
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 404 | `ResourceNotFound` | there is no such order, or it is not the customer's |
/// | 409 | `PaymentAlreadyInProgress` | a payment of the order is already under way |
/// | 422 | `OrderNotEligibleForRetry` | the order can't be paid again, such as when it is paid already |
/// | 429 | `ManualRetryLimitExceeded` | the payment was tried too often; try again later |
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
/// The invoice has to be made first with `customer_portal_orders_generate_invoice`. The link is valid for a short
/// while.
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 404 | `ResourceNotFound` | there is no such order, it is not the customer's, or it has no invoice yet |
/// | 404 | `InvoiceDoesNotExist` | the order has no invoice yet: see `customer_portal_orders_generate_invoice` |
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

/// Has the invoice of one of the customer's orders made.
///
/// It is made later (202): ask with `customer_portal_orders_invoice` until it is there, or look at the order's
/// `is_invoice_generated`.
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 404 | `ResourceNotFound` | there is no such order, or it is not the customer's |
/// | 409 | `OrderNotEligibleForInvoice` | the order can have no invoice |
/// | 422 | `MissingInvoiceBillingDetails` | the order lacks a billing name or address; set them with `customer_portal_orders_update` |
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

/// Tells how the payment of one of the customer's orders stands.
///
/// Meant to be asked repeatedly after a payment was tried again.
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 404 | `ResourceNotFound` | there is no such order, or it is not the customer's |
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
/// While the receipt is still being made (202) there is none; ask again a little later. The link is valid for a short
/// while.
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 404 | `ResourceNotFound` | there is no such order, or it is not the customer's |
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
///     None => println!("not made yet"),
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_orders_receipt")]
pub fn customer_portal_orders_receipt(core: &PolarCore, id: impl AsRef<str>) -> Call<Option<CustomerOrderReceipt>> {
    Call::get(core, "customer_portal_orders_receipt", "/v1/customer-portal/orders/{id}/receipt").path(id.as_ref())
}
