// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Gets the customer that the session belongs to.
///
/// `GET /v1/customer-portal/customers/me` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_customers_get`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_customers_get;
///
/// let customer = customer_portal_customers_get(core).await?;
/// println!("{customer:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_customers_get")]
pub fn customer_portal_customers_get(core: &PolarCore) -> Call<CustomerPortalCustomer> {
    Call::get(core, "customer_portal_customers_get", "/v1/customer-portal/customers/me")
}

/// Updates the customer's billing details or default payment method. Fields that are not set stay unchanged.
///
/// `PATCH /v1/customer-portal/customers/me` · scope `customer_portal:write` · feature
/// `customer_portal_customers_update`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as an unknown country |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_customers_update, models::CustomerPortalCustomerUpdate};
///
/// let changes = CustomerPortalCustomerUpdate::new().billing_name("Ada Lovelace Ltd");
/// let customer = customer_portal_customers_update(core, changes).await?;
/// println!("{customer:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_customers_update")]
pub fn customer_portal_customers_update(
    core: &PolarCore,
    request: impl Into<CustomerPortalCustomerUpdate>,
) -> Call<CustomerPortalCustomer> {
    Call::patch(core, "customer_portal_customers_update", "/v1/customer-portal/customers/me").json(&request.into())
}

/// Checks whether the token of an email change is still valid.
///
/// The token from the confirmation email identifies the customer. Checking a token does not use it up.
///
/// `GET /v1/customer-portal/customers/me/email-update/check` · feature `customer_portal_customers_check_email_update`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | – | the token is invalid or has expired |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the token is missing |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_customers_check_email_update, models::CustomerPortalCustomersCheckEmailUpdateQuery};
///
/// let query = CustomerPortalCustomersCheckEmailUpdateQuery::new("the token from the email");
/// customer_portal_customers_check_email_update(core, query).await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_customers_check_email_update")]
pub fn customer_portal_customers_check_email_update(
    core: &PolarCore,
    query: impl Into<CustomerPortalCustomersCheckEmailUpdateQuery>,
) -> Call<()> {
    Call::get(
        core,
        "customer_portal_customers_check_email_update",
        "/v1/customer-portal/customers/me/email-update/check",
    )
    .anonymous()
    .query(&query.into())
}

/// Requests a change of the customer's email address, which sends an email with a token to the new address.
///
/// The address changes when that token is passed to `customer_portal_customers_verify_email_update`. The response is
/// the same if the address is already taken. If the organization has not enabled email changes, the response is a 403
/// named `NotPermitted`.
///
/// `POST /v1/customer-portal/customers/me/email-update/request` · scope `customer_portal:write` · feature
/// `customer_portal_customers_request_email_update`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `NotPermitted` | the organization does not let customers change their email address |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the email address is invalid or cannot receive email |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_customers_request_email_update, models::CustomerEmailUpdateRequest};
///
/// customer_portal_customers_request_email_update(core, CustomerEmailUpdateRequest::new("ada@example.com")).await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_customers_request_email_update")]
pub fn customer_portal_customers_request_email_update(
    core: &PolarCore,
    request: impl Into<CustomerEmailUpdateRequest>,
) -> Call<()> {
    Call::post(
        core,
        "customer_portal_customers_request_email_update",
        "/v1/customer-portal/customers/me/email-update/request",
    )
    .json(&request.into())
}

/// Changes the customer's email address with the token from the confirmation email.
///
/// The token works once. The response contains the token of a new customer session.
///
/// `POST /v1/customer-portal/customers/me/email-update/verify` · feature
/// `customer_portal_customers_verify_email_update`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | – | the token is invalid, was already used or has expired (`InvalidCustomerEmailUpdate`) |
/// | 422 | – | the token is missing |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_customers_verify_email_update, models::CustomerEmailUpdateVerifyRequest};
///
/// let request = CustomerEmailUpdateVerifyRequest::new("the token from the email");
/// let session = customer_portal_customers_verify_email_update(core, request).await?;
/// println!("{session:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_customers_verify_email_update")]
pub fn customer_portal_customers_verify_email_update(
    core: &PolarCore,
    request: impl Into<CustomerEmailUpdateVerifyRequest>,
) -> Call<CustomerEmailUpdateVerifyResponse> {
    Call::post(
        core,
        "customer_portal_customers_verify_email_update",
        "/v1/customer-portal/customers/me/email-update/verify",
    )
    .anonymous()
    .json(&request.into())
}

/// Lists the customer's saved payment methods.
///
/// `GET /v1/customer-portal/customers/me/payment-methods` · scope `customer_portal:read` or `customer_portal:write` ·
/// feature `customer_portal_customers_list_payment_methods`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_customers_list_payment_methods;
///
/// let mut items = customer_portal_customers_list_payment_methods(core, ()).items();
/// while let Some(payment_method) = items.next().await {
///     println!("{:?}", payment_method?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_customers_list_payment_methods")]
pub fn customer_portal_customers_list_payment_methods(
    core: &PolarCore,
    query: impl Into<CustomerPortalCustomersListPaymentMethodsQuery>,
) -> Call<ListResource<CustomerPaymentMethod>> {
    Call::get(
        core,
        "customer_portal_customers_list_payment_methods",
        "/v1/customer-portal/customers/me/payment-methods",
    )
    .query(&query.into())
}

/// Saves a new payment method for the customer.
///
/// If the `status` in the response is `requires_action`, the customer must first confirm the payment method with their
/// bank. Then call `customer_portal_customers_confirm_payment_method`.
///
/// `POST /v1/customer-portal/customers/me/payment-methods` · scope `customer_portal:write` · feature
/// `customer_portal_customers_add_payment_method`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `PaymentMethodSetupFailed` | the payment method was declined |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is missing, or the payment method cannot be saved |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_customers_add_payment_method, models::CustomerPaymentMethodCreate};
///
/// let request = CustomerPaymentMethodCreate::new("ctoken_42", true, "https://example.com/account");
/// let added = customer_portal_customers_add_payment_method(core, request).await?;
/// println!("{added:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_customers_add_payment_method")]
pub fn customer_portal_customers_add_payment_method(
    core: &PolarCore,
    request: impl Into<CustomerPaymentMethodCreate>,
) -> Call<CustomerPaymentMethodCreateResponse> {
    Call::post(core, "customer_portal_customers_add_payment_method", "/v1/customer-portal/customers/me/payment-methods")
        .json(&request.into())
}

/// Finishes saving a payment method that required confirmation by the customer.
///
/// `POST /v1/customer-portal/customers/me/payment-methods/confirm` · scope `customer_portal:write` · feature
/// `customer_portal_customers_confirm_payment_method`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `CustomerNotReady` | the customer is not set up for payments yet |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is missing, or the setup to confirm does not exist |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_customers_confirm_payment_method, models::CustomerPaymentMethodConfirm};
///
/// let request = CustomerPaymentMethodConfirm::new("seti_42", true);
/// let confirmed = customer_portal_customers_confirm_payment_method(core, request).await?;
/// println!("{confirmed:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_customers_confirm_payment_method")]
pub fn customer_portal_customers_confirm_payment_method(
    core: &PolarCore,
    request: impl Into<CustomerPaymentMethodConfirm>,
) -> Call<CustomerPaymentMethodCreateResponse> {
    Call::post(
        core,
        "customer_portal_customers_confirm_payment_method",
        "/v1/customer-portal/customers/me/payment-methods/confirm",
    )
    .json(&request.into())
}

/// Deletes one of the customer's saved payment methods.
///
/// If an active subscription needs the payment method and no other one can replace it, the response may be a 400.
///
/// `DELETE /v1/customer-portal/customers/me/payment-methods/{id}` · scope `customer_portal:write` · feature
/// `customer_portal_customers_delete_payment_method`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `PaymentMethodInUseByActiveSubscription` | an active subscription needs the payment method, and no other one can replace it |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the payment method does not exist or does not belong to the customer |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_customers_delete_payment_method;
///
/// customer_portal_customers_delete_payment_method(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_customers_delete_payment_method")]
pub fn customer_portal_customers_delete_payment_method(core: &PolarCore, id: impl AsRef<str>) -> Call<()> {
    Call::delete(
        core,
        "customer_portal_customers_delete_payment_method",
        "/v1/customer-portal/customers/me/payment-methods/{id}",
    )
    .path(id.as_ref())
}
