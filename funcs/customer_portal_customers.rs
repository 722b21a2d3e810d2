use crate::models::*;
use crate::{Call, PolarCore};

/// Gets the customer whom the session stands for.
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
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

/// Changes the customer's billing details or default payment method; what is left unset stays as it is.
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is not accepted, such as an unknown country |
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
/// Needs no access token: the token from the confirmation email stands for the customer. It is not used up by the
/// check.
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

/// Asks to change the customer's email address: an email with a token goes to the new one.
///
/// The address changes once the request is verified with that token, see
/// `customer_portal_customers_verify_email_update`. The reply is the same when the address is already taken. An
/// organization that has not switched email changes on answers 403, `NotPermitted`.
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `NotPermitted` | the organization does not let customers change their email |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the address is no email address, or can't receive any |
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

/// Carries out a change of the customer's email address with the token from the confirmation email.
///
/// Needs no access token. The token works once; the reply holds the token of a new customer session.
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
/// | 401 | – | the token is invalid, was used before or has expired (`InvalidCustomerEmailUpdate`) |
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the query is not accepted, such as page 0 |
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
/// When the reply's `status` is `requires_action`, the customer has to confirm with the bank first; then call
/// `customer_portal_customers_confirm_payment_method`.
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is missing; the payment method can't be saved as it is |
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

/// Finishes saving a payment method that needed a confirmation by the customer.
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `CustomerNotReady` | the customer is not set up for payments yet |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is missing; there is no such setup to confirm |
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
/// One that an active subscription still needs can be refused, when no other can take its place: 400.
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
/// | 400 | `PaymentMethodInUseByActiveSubscription` | an active subscription still needs the payment method, and no other can take its place |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 404 | `ResourceNotFound` | there is no such payment method, or it is not the customer's |
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
