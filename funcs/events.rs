use crate::models::*;
use crate::{Call, PolarCore};

/// Lists events, newest first unless `sorting` says otherwise: those you ingested and those Polar records itself.
///
/// Events with the same millisecond have no stable order, so pages may overlap: use narrow time windows and
/// deduplicate by `id`. See [how the API behaves](crate::polar_behaviour#events-and-meters).
///
/// `GET /v1/events/` · scope `events:read` or `events:write` · feature `events_list`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the query is not accepted, such as page 0, a depth over 5 or a malformed time |
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

/// Ingests events, such as the use of an API, for meters to count.
///
/// An event whose `external_id` was ingested before is counted under `duplicates` and ignored: the first one wins. A call
/// whose events all have an `external_id` can therefore be repeated safely. An event without one is stored and counted
/// each time. One invalid event, such as one with a time in the future, rejects the whole request. An empty list is
/// accepted. See [how the API behaves](crate::polar_behaviour#events-and-meters).
///
/// `POST /v1/events/ingest` · scope `events:write` · feature `events_ingest`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | an event names no customer, lies in the future, or has a value that is not accepted |
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

/// Lists the names that events have, with how often and when each came, latest seen first unless `sorting` says
/// otherwise.
///
/// `GET /v1/events/names` · scope `events:read` or `events:write` · feature `events_list_names`
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such event, or the token may not see it |
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
