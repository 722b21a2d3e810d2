use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `event_types_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct EventTypes<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `event_types_`, as methods.
    pub fn event_types(&self) -> EventTypes<'_> {
        EventTypes(self)
    }
}

impl EventTypes<'_> {
    /// Lists event types, each with the number of its events and the times of the first and the last one.
    ///
    /// See [`event_types_list`](crate::event_types_list).
    #[cfg(feature = "event_types_list")]
    pub fn list(
        &self,
        query: impl Into<models::EventTypesListQuery>,
    ) -> Call<models::ListResource<models::EventTypeWithStats>> {
        crate::event_types_list(self.0, query)
    }

    /// Updates how an event type is displayed: its label, and the property from which the label of each event is taken.
    ///
    /// See [`event_types_update`](crate::event_types_update).
    #[cfg(feature = "event_types_update")]
    pub fn update(&self, id: impl AsRef<str>, request: impl Into<models::EventTypeUpdate>) -> Call<models::EventType> {
        crate::event_types_update(self.0, id, request)
    }
}
