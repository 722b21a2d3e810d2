use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's subscriptions, ended ones included unless `active` or `status` say otherwise.
///
/// `GET /v1/subscriptions/` · scope `subscriptions:read` or `subscriptions:write` · feature `subscriptions_list`
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

/// Creates a subscription for a customer to a free product, without a checkout.
///
/// A product that costs something needs a checkout: see `checkouts_create`.
///
/// Two calls create two subscriptions, also to the same product. See [how the API
/// behaves](crate::polar_behaviour#subscriptions-and-seats).
///
/// `POST /v1/subscriptions/` · scope `subscriptions:write` · feature `subscriptions_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the product or the customer is missing, or an id is not a UUID; the product does not exist, is not recurring or is not free |
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the query is not accepted, such as an unknown time zone or column |
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such subscription, or the token may not see it |
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

/// Changes a subscription: the product, the discount, the trial, the seats, the units, or whether it is to be cancelled
/// or paused.
///
/// One kind of change a call. Money can move: a change to a dearer product or more seats can be charged at once, see
/// `proration_behavior`. Whether the customer is told by email, the organization's `customer_email_settings` say.
///
/// Updating a revoked subscription is a 410, resuming an active one a 409. See [how the API
/// behaves](crate::polar_behaviour#subscriptions-and-seats).
///
/// `PATCH /v1/subscriptions/{id}` · scope `subscriptions:write` · feature `subscriptions_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `NotASeatBasedSubscription` | the number of seats is changed of a subscription without seats |
/// | 400 | `SeatsAlreadyAssigned` | there would be fewer seats than are assigned: revoke some first |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 402 | `PaymentFailed` | the change has to be paid for, and the payment failed |
/// | 402 | `PaymentActionRequired` | the customer has to confirm the payment with their bank |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | `AlreadyCanceledSubscription` | the subscription is cancelled already |
/// | 403 | `InactiveSubscription` | the subscription is not active |
/// | 403 | `PaymentNotReady` | the organization can't take payments yet |
/// | 404 | `ResourceNotFound` | there is no such subscription, or the token may not see it |
/// | 409 | `SubscriptionLocked` | the subscription is being changed at the moment; try again later |
/// | 409 | `SubscriptionNotScheduledToCancel` | there is no cancellation to take back |
/// | 409 | `NotPausedSubscription` | the subscription is to be resumed and is not paused |
/// | 410 | `ResourceUnavailable` | the subscription was revoked |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the request fits no kind of change, such as when it mixes two; the product does not exist or is sold once, or the trial's end is too early |
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
/// The customer loses its benefits right away, and it can't be undone. To let the paid period run out instead, use
/// `subscriptions_update` with `SubscriptionUpdate::cancel(true)`. Whether the customer is told by email, the
/// organization's `customer_email_settings` say.
///
/// Revoking a second time is a 403 named `AlreadyCanceledSubscription`. See [how the API
/// behaves](crate::polar_behaviour#subscriptions-and-seats).
///
/// `DELETE /v1/subscriptions/{id}` · scope `subscriptions:write` · feature `subscriptions_revoke`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | `AlreadyCanceledSubscription` | the subscription has ended already |
/// | 404 | `ResourceNotFound` | there is no such subscription, or the token may not see it |
/// | 409 | `SubscriptionLocked` | the subscription is being changed at the moment; try again later |
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
