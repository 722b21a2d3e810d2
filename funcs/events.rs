// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the events that you ingested and those that Polar records itself, newest first unless `sorting` is set.
///
/// Events with the same millisecond have no stable order, so pages may overlap. Query narrow time windows, and
/// deduplicate by `id`. See [how the API behaves](crate::polar_behaviour#events-and-meters).
///
/// `GET /v1/events/` · scope `events:read` or `events:write` · feature `events_list`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0, a depth greater than 5 or a malformed time |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::events_list;
///
/// let mut items = events_list(core, ()).items();
/// while let Some(event) = items.next().await {
///     println!("{:?}", event?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "events_list")]
pub fn events_list(core: &PolarCore, query: impl Into<EventsListQuery>) -> Call<ListResource<Event>> {
    Call::get(core, "events_list", "/v1/events/").query(&query.into())
}

/// Ingests events, such as API calls, for meters to count.
///
/// If the `external_id` of an event was ingested before, the event is ignored and counted in `duplicates`: the first
/// one wins. A call in which every event has an `external_id` is therefore idempotent and safe to repeat. An event
/// without an `external_id` is stored and counted each time.
///
/// One invalid event, such as one with a time in the future, rejects the whole request. An empty list is accepted. See
/// [how the API behaves](crate::polar_behaviour#events-and-meters).
///
/// `POST /v1/events/ingest` · scope `events:write` · feature `events_ingest`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | an event specifies no customer, has a time in the future, or has an invalid value |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{events_ingest, models::{EventCreate, EventsIngest}};
///
/// let events_ingest_response = events_ingest(core, EventsIngest::new([EventCreate::customer_id("api_call", "4a0409e2-9d6c-454c-bf05-2969a8250400")])).await?;
/// println!("{events_ingest_response:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "events_ingest")]
pub fn events_ingest(core: &PolarCore, request: impl Into<EventsIngest>) -> Call<EventsIngestResponse> {
    Call::post(core, "events_ingest", "/v1/events/ingest").json(&request.into())
}

/// Lists event names, each with the number of its events and the times of the first and the last one.
///
/// The name with the most recent event comes first unless `sorting` is set.
///
/// `GET /v1/events/names` · scope `events:read` or `events:write` · feature `events_list_names`
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
/// use polar_funcs::events_list_names;
///
/// let mut items = events_list_names(core, ()).items();
/// while let Some(event_name) = items.next().await {
///     println!("{:?}", event_name?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "events_list_names")]
pub fn events_list_names(core: &PolarCore, query: impl Into<EventsListNamesQuery>) -> Call<ListResource<EventName>> {
    Call::get(core, "events_list_names", "/v1/events/names").query(&query.into())
}

/// Gets an event by its id.
///
/// `GET /v1/events/{id}` · scope `events:read` or `events:write` · feature `events_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the event does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::events_get;
///
/// let event = events_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{event:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "events_get")]
pub fn events_get(core: &PolarCore, id: impl AsRef<str>) -> Call<Event> {
    Call::get(core, "events_get", "/v1/events/{id}").path(id.as_ref())
}
