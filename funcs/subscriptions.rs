// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's subscriptions, including ended ones unless `active` or `status` excludes them.
///
/// `GET /v1/subscriptions/` · scope `subscriptions:read` or `subscriptions:write` · feature `subscriptions_list`
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
/// use polar_funcs::subscriptions_list;
///
/// let mut items = subscriptions_list(core, ()).items();
/// while let Some(subscription) = items.next().await {
///     println!("{:?}", subscription?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "subscriptions_list")]
pub fn subscriptions_list(
    core: &PolarCore,
    query: impl Into<SubscriptionsListQuery>,
) -> Call<ListResource<Subscription>> {
    Call::get(core, "subscriptions_list", "/v1/subscriptions/").query(&query.into())
}

/// Creates a subscription to a free product for a customer, without a checkout.
///
/// A product that is not free requires a checkout; see `checkouts_create`.
///
/// Two calls create two subscriptions, even to the same product. See [how the API
/// behaves](crate::polar_behaviour#subscriptions-and-seats).
///
/// `POST /v1/subscriptions/` · scope `subscriptions:write` · feature `subscriptions_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the product or the customer is missing, an id is not a UUID, or the product does not exist, is not recurring or is not free |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{subscriptions_create, models::SubscriptionCreate};
///
/// let request = SubscriptionCreate::external_customer_id("02d778e2-8d0e-4487-99cf-bff440783931", "user_42");
/// let subscription = subscriptions_create(core, request).await?;
/// println!("{subscription:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "subscriptions_create")]
pub fn subscriptions_create(core: &PolarCore, request: impl Into<SubscriptionCreate>) -> Call<Subscription> {
    Call::post(core, "subscriptions_create", "/v1/subscriptions/").json(&request.into())
}

/// Exports the organization's subscriptions as CSV.
///
/// `GET /v1/subscriptions/export` · scope `subscriptions:read` or `subscriptions:write` · feature
/// `subscriptions_export`
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
/// use polar_funcs::subscriptions_export;
///
/// let csv = subscriptions_export(core, ()).await?;
/// println!("{csv}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "subscriptions_export")]
pub fn subscriptions_export(core: &PolarCore, query: impl Into<SubscriptionsExportQuery>) -> Call<Csv> {
    Call::get(core, "subscriptions_export", "/v1/subscriptions/export").query(&query.into())
}

/// Gets a subscription by its id.
///
/// `GET /v1/subscriptions/{id}` · scope `subscriptions:read` or `subscriptions:write` · feature `subscriptions_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the subscription does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::subscriptions_get;
///
/// let subscription = subscriptions_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{subscription:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "subscriptions_get")]
pub fn subscriptions_get(core: &PolarCore, id: impl AsRef<str>) -> Call<Subscription> {
    Call::get(core, "subscriptions_get", "/v1/subscriptions/{id}").path(id.as_ref())
}

/// Updates a subscription: its product, discount, trial, seats or units, or whether it is canceled or paused.
///
/// Each call makes one kind of change. The customer may be charged at once, for example for a more expensive product or
/// additional seats; see `proration_behavior`. The organization's `customer_email_settings` determine whether the
/// customer is notified by email.
///
/// Updating a revoked subscription results in a 410, and resuming an active one in a 409. See [how the API
/// behaves](crate::polar_behaviour#subscriptions-and-seats).
///
/// `PATCH /v1/subscriptions/{id}` · scope `subscriptions:write` · feature `subscriptions_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `NotASeatBasedSubscription` | the request changes the number of seats of a subscription without seats |
/// | 400 | `SeatsAlreadyAssigned` | more seats are assigned than would remain; revoke some first |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 402 | `PaymentFailed` | the payment for the change failed |
/// | 402 | `PaymentActionRequired` | the customer must confirm the payment with their bank |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `AlreadyCanceledSubscription` | the subscription is already canceled |
/// | 403 | `InactiveSubscription` | the subscription is not active |
/// | 403 | `PaymentNotReady` | the organization cannot accept payments yet |
/// | 404 | `ResourceNotFound` | the subscription does not exist, or the access token cannot access it |
/// | 409 | `SubscriptionLocked` | the subscription is currently being changed; try again later |
/// | 409 | `SubscriptionNotScheduledToCancel` | the subscription is not scheduled to be canceled |
/// | 409 | `NotPausedSubscription` | the request resumes a subscription that is not paused |
/// | 410 | `ResourceUnavailable` | the subscription was revoked |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the request does not match exactly one kind of change, the product does not exist or is not recurring, or the end of the trial is too early |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{subscriptions_update, models::SubscriptionUpdate};
///
/// let change = SubscriptionUpdate::cancel(true);
/// let subscription = subscriptions_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", change).await?;
/// println!("{subscription:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "subscriptions_update")]
pub fn subscriptions_update(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<SubscriptionUpdate>,
) -> Call<Subscription> {
    Call::patch(core, "subscriptions_update", "/v1/subscriptions/{id}").path(id.as_ref()).json(&request.into())
}

/// Ends a subscription at once.
///
/// The customer loses its benefits immediately. This cannot be undone. To let the paid period run out instead, call
/// `subscriptions_update` with `SubscriptionUpdate::cancel(true)`. The organization's `customer_email_settings`
/// determine whether the customer is notified by email.
///
/// Revoking a subscription a second time results in a 403 named `AlreadyCanceledSubscription`. See [how the API
/// behaves](crate::polar_behaviour#subscriptions-and-seats).
///
/// `DELETE /v1/subscriptions/{id}` · scope `subscriptions:write` · feature `subscriptions_revoke`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `AlreadyCanceledSubscription` | the subscription has already ended |
/// | 404 | `ResourceNotFound` | the subscription does not exist, or the access token cannot access it |
/// | 409 | `SubscriptionLocked` | the subscription is currently being changed; try again later |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::subscriptions_revoke;
///
/// let subscription = subscriptions_revoke(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{subscription:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "subscriptions_revoke")]
pub fn subscriptions_revoke(core: &PolarCore, id: impl AsRef<str>) -> Call<Subscription> {
    Call::delete(core, "subscriptions_revoke", "/v1/subscriptions/{id}").path(id.as_ref())
}
