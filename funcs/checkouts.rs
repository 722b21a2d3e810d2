use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's checkouts, whatever their status.
///
/// `GET /v1/checkouts/` · scope `checkouts:read` or `checkouts:write` · feature `checkouts_list`
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

/// Creates a checkout: a page, at the `url` of the reply, where a customer pays for a product.
///
/// Nothing is charged until the customer confirms it, and it expires: see `expires_at`. Several products let the
/// customer choose one of them.
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is not accepted, such as an empty list of products; a product or customer does not exist, or the tax id is not valid |
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

/// Gets a checkout as the customer sees it, by its client secret.
///
/// For a browser or an app, which knows the client secret only.
///
/// `GET /v1/checkouts/client/{client_secret}` · feature `checkouts_client_get`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 403 | `NotPermitted` | the checkout may not be seen by whoever asks |
/// | 404 | `ResourceNotFound` | there is no such checkout |
/// | 410 | `ExpiredCheckoutError` | the checkout has expired |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the client secret is not accepted |
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

/// Changes a checkout for the customer, by its client secret; what is left unset stays as it is.
///
/// For a browser or an app, which knows the client secret only. Only an open checkout can be changed.
///
/// `PATCH /v1/checkouts/client/{client_secret}` · feature `checkouts_client_update`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 403 | `AlreadyActiveSubscriptionError` | the customer already has an active subscription, and may have only one |
/// | 403 | `NotOpenCheckout` | the checkout is not open any more, such as when it is confirmed already |
/// | 403 | `NotPermitted` | this may not be done with the checkout |
/// | 403 | `PaymentNotReady` | the organization can't take payments yet |
/// | 403 | `TrialAlreadyRedeemed` | the customer has had the trial before |
/// | 403 | `DiscountRedemptionLimitReached` | the discount was redeemed as often as it may be |
/// | 404 | `ResourceNotFound` | there is no such checkout |
/// | 409 | `CheckoutLocked` | the checkout is being changed or confirmed at the moment; try again |
/// | 410 | `ExpiredCheckoutError` | the checkout has expired |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is not accepted, such as an email address or an address |
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

/// Confirms a checkout with the customer's payment details: the payment is made.
///
/// Money moves, unless nothing is due now, as for a trial. The checkout turns `confirmed` at first; whether the payment
/// went through shows in its `status` later. Only an open checkout can be confirmed, so that a second confirmation is
/// refused.
///
/// Custom field data must be sent again here. A declined card is a 400, after which the checkout stays open; the
/// status `succeeded` comes later than the response. See [how the API
/// behaves](crate::polar_behaviour#checkouts-prices-and-discounts).
///
/// `POST /v1/checkouts/client/{client_secret}/confirm` · feature `checkouts_client_confirm`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `PaymentError` | the payment failed, such as when the card was declined |
/// | 403 | `AlreadyActiveSubscriptionError` | the customer already has an active subscription, and may have only one |
/// | 403 | `NotOpenCheckout` | the checkout is not open any more, such as when it is confirmed already |
/// | 403 | `NotPermitted` | this may not be done with the checkout |
/// | 403 | `PaymentNotReady` | the organization can't take payments yet |
/// | 403 | `TrialAlreadyRedeemed` | the customer has had the trial before |
/// | 403 | `DiscountRedemptionLimitReached` | the discount was redeemed as often as it may be |
/// | 404 | `ResourceNotFound` | there is no such checkout |
/// | 409 | `CheckoutLocked` | the checkout is being changed or confirmed at the moment; try again |
/// | 410 | `ExpiredCheckoutError` | the checkout has expired |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is not accepted, or one that the checkout needs is missing |
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such checkout, or the token may not see it |
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

/// Changes an open checkout; what is left unset stays as it is.
///
/// `PATCH /v1/checkouts/{id}` · scope `checkouts:write` · feature `checkouts_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | `AlreadyActiveSubscriptionError` | the customer already has an active subscription, and may have only one |
/// | 403 | `NotOpenCheckout` | the checkout is not open any more, such as when it is confirmed already |
/// | 403 | `NotPermitted` | this may not be done with the checkout |
/// | 403 | `PaymentNotReady` | the organization can't take payments yet |
/// | 403 | `TrialAlreadyRedeemed` | the customer has had the trial before |
/// | 403 | `DiscountRedemptionLimitReached` | the discount was redeemed as often as it may be |
/// | 404 | `ResourceNotFound` | there is no such checkout, or the token may not see it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is not accepted, such as an id that is no UUID |
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
