// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the customer's subscriptions.
///
/// `GET /v1/customer-portal/subscriptions/` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_subscriptions_list`
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
/// use polar_funcs::customer_portal_subscriptions_list;
///
/// let mut items = customer_portal_subscriptions_list(core, ()).items();
/// while let Some(subscription) = items.next().await {
///     println!("{:?}", subscription?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_subscriptions_list")]
pub fn customer_portal_subscriptions_list(
    core: &PolarCore,
    query: impl Into<CustomerPortalSubscriptionsListQuery>,
) -> Call<ListResource<CustomerSubscription>> {
    Call::get(core, "customer_portal_subscriptions_list", "/v1/customer-portal/subscriptions/").query(&query.into())
}

/// Gets one of the customer's subscriptions by its id.
///
/// `GET /v1/customer-portal/subscriptions/{id}` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_subscriptions_get`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the subscription does not exist or does not belong to the customer |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_subscriptions_get;
///
/// let subscription = customer_portal_subscriptions_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{subscription:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_subscriptions_get")]
pub fn customer_portal_subscriptions_get(core: &PolarCore, id: impl AsRef<str>) -> Call<CustomerSubscription> {
    Call::get(core, "customer_portal_subscriptions_get", "/v1/customer-portal/subscriptions/{id}").path(id.as_ref())
}

/// Updates one of the customer's subscriptions: its product, seats or units, or whether it is canceled or paused.
///
/// Each call makes one kind of change. The customer may be charged at once, for example for a more expensive plan or
/// additional seats. The organization's portal settings determine which changes customers may make.
///
/// `PATCH /v1/customer-portal/subscriptions/{id}` · scope `customer_portal:write` · feature
/// `customer_portal_subscriptions_update`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 402 | `PaymentFailed` | the payment for the change failed |
/// | 403 | `AlreadyCanceledSubscription` | the subscription is already canceled |
/// | 403 | `PauseResumeNotAllowed` | the organization does not let customers pause or resume |
/// | 403 | `UpdateSubscriptionPlanNotAllowed` | the organization does not let customers change the product |
/// | 403 | `UpdateSubscriptionSeatsNotAllowed` | the organization does not let customers change the seats |
/// | 403 | `UpdateSubscriptionUnitsNotAllowed` | the organization does not let customers change the units |
/// | 404 | `ResourceNotFound` | the subscription does not exist or does not belong to the customer |
/// | 409 | `PaymentMethodRequired` | the change requires a payment, and the customer has no payment method |
/// | 409 | `SubscriptionNotScheduledToCancel` | the subscription is not scheduled to be canceled |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the request matches no kind of change, or a value in it is invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_subscriptions_update, models::CustomerSubscriptionUpdate};
///
/// let change = CustomerSubscriptionUpdate::product("02d778e2-8d0e-4487-99cf-bff440783931");
/// let id = "4a0409e2-9d6c-454c-bf05-2969a8250400";
/// let subscription = customer_portal_subscriptions_update(core, id, change).await?;
/// println!("{subscription:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_subscriptions_update")]
pub fn customer_portal_subscriptions_update(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<CustomerSubscriptionUpdate>,
) -> Call<CustomerSubscription> {
    Call::patch(core, "customer_portal_subscriptions_update", "/v1/customer-portal/subscriptions/{id}")
        .path(id.as_ref())
        .json(&request.into())
}

/// Cancels one of the customer's subscriptions at the end of the paid period.
///
/// The customer keeps the benefits until then. To withdraw the cancellation before that, use
/// `customer_portal_subscriptions_update`. The organization's `customer_email_settings` determine whether the customer
/// is notified by email.
///
/// `DELETE /v1/customer-portal/subscriptions/{id}` · scope `customer_portal:write` · feature
/// `customer_portal_subscriptions_cancel`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `AlreadyCanceledSubscription` | the subscription is already canceled, or scheduled to be canceled at the end of the period |
/// | 404 | `ResourceNotFound` | the subscription does not exist or does not belong to the customer |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_subscriptions_cancel;
///
/// let subscription = customer_portal_subscriptions_cancel(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{subscription:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_subscriptions_cancel")]
pub fn customer_portal_subscriptions_cancel(core: &PolarCore, id: impl AsRef<str>) -> Call<CustomerSubscription> {
    Call::delete(core, "customer_portal_subscriptions_cancel", "/v1/customer-portal/subscriptions/{id}")
        .path(id.as_ref())
}
