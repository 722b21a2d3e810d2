use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the types of events, with how often and when each came, latest seen first unless `sorting` says otherwise.
///
/// `GET /v1/event-types/` · scope `events:read` or `events:write` · feature `event_types_list`
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
/// use polar_funcs::event_types_list;
///
/// let mut items = event_types_list(core, ()).items();
/// while let Some(event_type_with_stats) = items.next().await {
///     println!("{:?}", event_type_with_stats?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "event_types_list")]
pub fn event_types_list(
    core: &PolarCore,
    query: impl Into<EventTypesListQuery>,
) -> Call<ListResource<EventTypeWithStats>> {
    Call::get(core, "event_types_list", "/v1/event-types/").query(&query.into())
}

/// Changes how a type of event is shown: its label, and the property that the label of an event is taken from.
///
/// The events themselves stay as they are.
///
/// `PATCH /v1/event-types/{id}` · scope `events:write` · feature `event_types_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | – | there is no such type of event, or the token may not see it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the label is missing, empty or over 128 characters, or the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{event_types_update, models::EventTypeUpdate};
///
/// let event_type = event_types_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", EventTypeUpdate::new("API call")).await?;
/// println!("{event_type:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "event_types_update")]
pub fn event_types_update(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<EventTypeUpdate>,
) -> Call<EventType> {
    Call::patch(core, "event_types_update", "/v1/event-types/{id}").path(id.as_ref()).json(&request.into())
}
