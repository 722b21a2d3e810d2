use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `events_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Events<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `events_`, as methods.
    pub fn events(&self) -> Events<'_> {
        Events(self)
    }
}

impl Events<'_> {
    /// Lists the events that you ingested and those that Polar records itself, newest first unless `sorting` is set.
    ///
    /// See [`events_list`](crate::events_list).
    #[cfg(feature = "events_list")]
    pub fn list(&self, query: impl Into<models::EventsListQuery>) -> Call<models::ListResource<models::Event>> {
        crate::events_list(self.0, query)
    }

    /// Ingests events, such as API calls, for meters to count.
    ///
    /// See [`events_ingest`](crate::events_ingest).
    #[cfg(feature = "events_ingest")]
    pub fn ingest(&self, request: impl Into<models::EventsIngest>) -> Call<models::EventsIngestResponse> {
        crate::events_ingest(self.0, request)
    }

    /// Lists event names, each with the number of its events and the times of the first and the last one.
    ///
    /// See [`events_list_names`](crate::events_list_names).
    #[cfg(feature = "events_list_names")]
    pub fn list_names(
        &self,
        query: impl Into<models::EventsListNamesQuery>,
    ) -> Call<models::ListResource<models::EventName>> {
        crate::events_list_names(self.0, query)
    }

    /// Gets an event by its id.
    ///
    /// See [`events_get`](crate::events_get).
    #[cfg(feature = "events_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::Event> {
        crate::events_get(self.0, id)
    }
}
