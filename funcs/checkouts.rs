// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's checkouts, regardless of their status.
///
/// `GET /v1/checkouts/` · scope `checkouts:read` or `checkouts:write` · feature `checkouts_list`
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
/// use polar_funcs::checkouts_list;
///
/// let mut items = checkouts_list(core, ()).items();
/// while let Some(checkout) = items.next().await {
///     println!("{:?}", checkout?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "checkouts_list")]
pub fn checkouts_list(core: &PolarCore, query: impl Into<CheckoutsListQuery>) -> Call<ListResource<Checkout>> {
    Call::get(core, "checkouts_list", "/v1/checkouts/").query(&query.into())
}

/// Creates a checkout: a page where a customer pays for a product.
///
/// The response contains the `url` of the page. Nothing is charged until the customer confirms the checkout, which
/// expires at `expires_at`. If the request names several products, the customer chooses one of them.
///
/// `amount` is ignored for products with a fixed price. See [how the API
/// behaves](crate::polar_behaviour#checkouts-prices-and-discounts).
///
/// `POST /v1/checkouts/` · scope `checkouts:write` · feature `checkouts_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as an empty list of products, an unknown product or customer, or an invalid tax id |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{checkouts_create, models::CheckoutCreate};
///
/// let checkout = checkouts_create(core, CheckoutCreate::new(["0c598797-7ca5-4a79-a0cf-18bbc3e13ae2"])).await?;
/// println!("to pay, open {}", checkout.url);
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "checkouts_create")]
pub fn checkouts_create(core: &PolarCore, request: impl Into<CheckoutCreate>) -> Call<Checkout> {
    Call::post(core, "checkouts_create", "/v1/checkouts/").json_with_external_ids(&request.into())
}

/// Gets a checkout by its client secret, as its customer sees it.
///
/// Use this in a browser or an app, which knows only the client secret.
///
/// `GET /v1/checkouts/client/{client_secret}` · feature `checkouts_client_get`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 403 | `NotPermitted` | the caller may not access the checkout |
/// | 404 | `ResourceNotFound` | the checkout does not exist |
/// | 410 | `ExpiredCheckoutError` | the checkout has expired |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the client secret is invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::checkouts_client_get;
///
/// let checkout_public = checkouts_client_get(core, "polar_c_…").await?;
/// println!("{checkout_public:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "checkouts_client_get")]
pub fn checkouts_client_get(core: &PolarCore, client_secret: impl AsRef<str>) -> Call<CheckoutPublic> {
    Call::get(core, "checkouts_client_get", "/v1/checkouts/client/{client_secret}")
        .anonymous()
        .path(client_secret.as_ref())
}

/// Updates an open checkout by its client secret, on behalf of its customer. Fields that are not set stay unchanged.
///
/// Use this in a browser or an app, which knows only the client secret.
///
/// `PATCH /v1/checkouts/client/{client_secret}` · feature `checkouts_client_update`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 403 | `AlreadyActiveSubscriptionError` | the customer already has an active subscription and may have only one |
/// | 403 | `NotOpenCheckout` | the checkout is no longer open, for example because it is already confirmed |
/// | 403 | `NotPermitted` | the operation is not permitted for this checkout |
/// | 403 | `PaymentNotReady` | the organization cannot accept payments yet |
/// | 403 | `TrialAlreadyRedeemed` | the customer has already used the trial |
/// | 403 | `DiscountRedemptionLimitReached` | the discount has reached its redemption limit |
/// | 404 | `ResourceNotFound` | the checkout does not exist |
/// | 409 | `CheckoutLocked` | the checkout is currently being updated or confirmed; try again |
/// | 410 | `ExpiredCheckoutError` | the checkout has expired |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as the email address or the billing address |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{checkouts_client_update, models::CheckoutUpdatePublic};
///
/// let request = CheckoutUpdatePublic::new().discount_code("WELCOME10");
/// let checkout_public = checkouts_client_update(core, "polar_c_…", request).await?;
/// println!("{checkout_public:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "checkouts_client_update")]
pub fn checkouts_client_update(
    core: &PolarCore,
    client_secret: impl AsRef<str>,
    request: impl Into<CheckoutUpdatePublic>,
) -> Call<CheckoutPublic> {
    Call::patch(core, "checkouts_client_update", "/v1/checkouts/client/{client_secret}")
        .anonymous()
        .path(client_secret.as_ref())
        .json(&request.into())
}

/// Confirms a checkout with the customer's payment details, which makes the payment.
///
/// The customer is charged, unless nothing is due yet, as in a trial. The response has the status `confirmed`. After
/// the payment has been processed, the checkout's `status` shows whether it succeeded. Only an open checkout can be
/// confirmed, so a second confirmation is rejected.
///
/// Send custom field data again, even if the checkout already has it. A declined card results in a 400, after which the
/// checkout stays open. See [how the API behaves](crate::polar_behaviour#checkouts-prices-and-discounts).
///
/// `POST /v1/checkouts/client/{client_secret}/confirm` · feature `checkouts_client_confirm`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `PaymentError` | the payment failed, for example because the card was declined |
/// | 403 | `AlreadyActiveSubscriptionError` | the customer already has an active subscription and may have only one |
/// | 403 | `NotOpenCheckout` | the checkout is no longer open, for example because it is already confirmed |
/// | 403 | `NotPermitted` | the operation is not permitted for this checkout |
/// | 403 | `PaymentNotReady` | the organization cannot accept payments yet |
/// | 403 | `TrialAlreadyRedeemed` | the customer has already used the trial |
/// | 403 | `DiscountRedemptionLimitReached` | the discount has reached its redemption limit |
/// | 404 | `ResourceNotFound` | the checkout does not exist |
/// | 409 | `CheckoutLocked` | the checkout is currently being updated or confirmed; try again |
/// | 410 | `ExpiredCheckoutError` | the checkout has expired |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, or a value that the checkout requires is missing |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{checkouts_client_confirm, models::CheckoutConfirmStripe};
///
/// let request = CheckoutConfirmStripe::new().confirmation_token_id("ctoken_…");
/// let checkout_public_confirmed = checkouts_client_confirm(core, "polar_c_…", request).await?;
/// println!("{checkout_public_confirmed:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "checkouts_client_confirm")]
pub fn checkouts_client_confirm(
    core: &PolarCore,
    client_secret: impl AsRef<str>,
    request: impl Into<CheckoutConfirmStripe>,
) -> Call<CheckoutPublicConfirmed> {
    Call::post(core, "checkouts_client_confirm", "/v1/checkouts/client/{client_secret}/confirm")
        .anonymous()
        .path(client_secret.as_ref())
        .json(&request.into())
}

/// Gets a checkout by its id.
///
/// `GET /v1/checkouts/{id}` · scope `checkouts:read` or `checkouts:write` · feature `checkouts_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the checkout does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::checkouts_get;
///
/// let checkout = checkouts_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{checkout:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "checkouts_get")]
pub fn checkouts_get(core: &PolarCore, id: impl AsRef<str>) -> Call<Checkout> {
    Call::get(core, "checkouts_get", "/v1/checkouts/{id}").path(id.as_ref())
}

/// Updates an open checkout. Fields that are not set stay unchanged.
///
/// `PATCH /v1/checkouts/{id}` · scope `checkouts:write` · feature `checkouts_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `AlreadyActiveSubscriptionError` | the customer already has an active subscription and may have only one |
/// | 403 | `NotOpenCheckout` | the checkout is no longer open, for example because it is already confirmed |
/// | 403 | `NotPermitted` | the operation is not permitted for this checkout |
/// | 403 | `PaymentNotReady` | the organization cannot accept payments yet |
/// | 403 | `TrialAlreadyRedeemed` | the customer has already used the trial |
/// | 403 | `DiscountRedemptionLimitReached` | the discount has reached its redemption limit |
/// | 404 | `ResourceNotFound` | the checkout does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as an id that is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{checkouts_update, models::CheckoutUpdate};
///
/// let request = CheckoutUpdate::new().customer_email("ada@example.com");
/// let checkout = checkouts_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", request).await?;
/// println!("{checkout:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "checkouts_update")]
pub fn checkouts_update(core: &PolarCore, id: impl AsRef<str>, request: impl Into<CheckoutUpdate>) -> Call<Checkout> {
    Call::patch(core, "checkouts_update", "/v1/checkouts/{id}").path(id.as_ref()).json(&request.into())
}
