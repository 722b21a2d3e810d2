// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists event types, each with the number of its events and the times of the first and the last one.
///
/// The type with the most recent event comes first unless `sorting` is set.
///
/// `GET /v1/event-types/` · scope `events:read` or `events:write` · feature `event_types_list`
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

/// Updates how an event type is displayed: its label, and the property from which the label of each event is taken.
///
/// The events themselves do not change.
///
/// `PATCH /v1/event-types/{id}` · scope `events:write` · feature `event_types_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | – | the event type does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the label is missing, empty or longer than 128 characters, or the id is not a UUID |
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
