// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the attempts to deliver events to webhook endpoints, with the response to each attempt.
///
/// `GET /v1/webhooks/deliveries` · scope `webhooks:read` or `webhooks:write` · feature
/// `webhooks_list_webhook_deliveries`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 or a malformed time |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::webhooks_list_webhook_deliveries;
///
/// let mut items = webhooks_list_webhook_deliveries(core, ()).items();
/// while let Some(webhook_delivery) = items.next().await {
///     println!("{:?}", webhook_delivery?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "webhooks_list_webhook_deliveries")]
pub fn webhooks_list_webhook_deliveries(
    core: &PolarCore,
    query: impl Into<WebhooksListWebhookDeliveriesQuery>,
) -> Call<ListResource<WebhookDelivery>> {
    Call::get(core, "webhooks_list_webhook_deliveries", "/v1/webhooks/deliveries").query(&query.into())
}

/// Lists the organization's webhook endpoints.
///
/// `GET /v1/webhooks/endpoints` · scope `webhooks:read` or `webhooks:write` · feature `webhooks_list_webhook_endpoints`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::webhooks_list_webhook_endpoints;
///
/// let mut items = webhooks_list_webhook_endpoints(core, ()).items();
/// while let Some(webhook_endpoint) = items.next().await {
///     println!("{:?}", webhook_endpoint?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "webhooks_list_webhook_endpoints")]
pub fn webhooks_list_webhook_endpoints(
    core: &PolarCore,
    query: impl Into<WebhooksListWebhookEndpointsQuery>,
) -> Call<ListResource<WebhookEndpoint>> {
    Call::get(core, "webhooks_list_webhook_endpoints", "/v1/webhooks/endpoints").query(&query.into())
}

/// Creates a webhook endpoint: a URL that events are sent to.
///
/// The response contains the secret that deliveries are signed with. The receiver needs it to verify them.
///
/// `POST /v1/webhooks/endpoints` · scope `webhooks:write` · feature `webhooks_create_webhook_endpoint`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the URL, the format or the events are missing or invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{webhooks_create_webhook_endpoint, models::{WebhookEndpointCreate, WebhookEventType, WebhookFormat}};
///
/// let webhook_endpoint = webhooks_create_webhook_endpoint(core, WebhookEndpointCreate::new("https://example.com/webhooks/polar", WebhookFormat::Raw, [WebhookEventType::OrderPaid])).await?;
/// println!("{webhook_endpoint:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "webhooks_create_webhook_endpoint")]
pub fn webhooks_create_webhook_endpoint(
    core: &PolarCore,
    request: impl Into<WebhookEndpointCreate>,
) -> Call<WebhookEndpoint> {
    Call::post(core, "webhooks_create_webhook_endpoint", "/v1/webhooks/endpoints").json(&request.into())
}

/// Gets a webhook endpoint by its id.
///
/// `GET /v1/webhooks/endpoints/{id}` · scope `webhooks:read` or `webhooks:write` · feature
/// `webhooks_get_webhook_endpoint`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the webhook endpoint does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::webhooks_get_webhook_endpoint;
///
/// let webhook_endpoint = webhooks_get_webhook_endpoint(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{webhook_endpoint:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "webhooks_get_webhook_endpoint")]
pub fn webhooks_get_webhook_endpoint(core: &PolarCore, id: impl AsRef<str>) -> Call<WebhookEndpoint> {
    Call::get(core, "webhooks_get_webhook_endpoint", "/v1/webhooks/endpoints/{id}").path(id.as_ref())
}

/// Updates a webhook endpoint. Fields that are not set stay unchanged.
///
/// `PATCH /v1/webhooks/endpoints/{id}` · scope `webhooks:write` · feature `webhooks_update_webhook_endpoint`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the webhook endpoint does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as the URL, or the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{webhooks_update_webhook_endpoint, models::WebhookEndpointUpdate};
///
/// let webhook_endpoint = webhooks_update_webhook_endpoint(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", WebhookEndpointUpdate::new().enabled(false)).await?;
/// println!("{webhook_endpoint:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "webhooks_update_webhook_endpoint")]
pub fn webhooks_update_webhook_endpoint(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<WebhookEndpointUpdate>,
) -> Call<WebhookEndpoint> {
    Call::patch(core, "webhooks_update_webhook_endpoint", "/v1/webhooks/endpoints/{id}")
        .path(id.as_ref())
        .json(&request.into())
}

/// Deletes a webhook endpoint, after which no more events are sent to it.
///
/// This cannot be undone. To pause the endpoint instead, set `enabled` to `false` with
/// `webhooks_update_webhook_endpoint`.
///
/// `DELETE /v1/webhooks/endpoints/{id}` · scope `webhooks:write` · feature `webhooks_delete_webhook_endpoint`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the webhook endpoint does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::webhooks_delete_webhook_endpoint;
///
/// webhooks_delete_webhook_endpoint(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "webhooks_delete_webhook_endpoint")]
pub fn webhooks_delete_webhook_endpoint(core: &PolarCore, id: impl AsRef<str>) -> Call<()> {
    Call::delete(core, "webhooks_delete_webhook_endpoint", "/v1/webhooks/endpoints/{id}").path(id.as_ref())
}

/// Replaces the signing secret of a webhook endpoint.
///
/// The response contains the new secret. All later deliveries are signed with it, so the receiver must be updated.
///
/// `PATCH /v1/webhooks/endpoints/{id}/secret` · scope `webhooks:write` · feature
/// `webhooks_reset_webhook_endpoint_secret`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the webhook endpoint does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::webhooks_reset_webhook_endpoint_secret;
///
/// let webhook_endpoint = webhooks_reset_webhook_endpoint_secret(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{webhook_endpoint:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "webhooks_reset_webhook_endpoint_secret")]
pub fn webhooks_reset_webhook_endpoint_secret(core: &PolarCore, id: impl AsRef<str>) -> Call<WebhookEndpoint> {
    Call::patch(core, "webhooks_reset_webhook_endpoint_secret", "/v1/webhooks/endpoints/{id}/secret").path(id.as_ref())
}

/// Redelivers a webhook event.
///
/// The response is a 202, and the event is sent later, even if it was delivered before. Receivers must handle repeated
/// deliveries.
///
/// `POST /v1/webhooks/events/{id}/redeliver` · scope `webhooks:write` · feature `webhooks_redeliver_webhook_event`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the webhook event does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::webhooks_redeliver_webhook_event;
///
/// webhooks_redeliver_webhook_event(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "webhooks_redeliver_webhook_event")]
pub fn webhooks_redeliver_webhook_event(core: &PolarCore, id: impl AsRef<str>) -> Call<()> {
    Call::post(core, "webhooks_redeliver_webhook_event", "/v1/webhooks/events/{id}/redeliver").path(id.as_ref())
}
