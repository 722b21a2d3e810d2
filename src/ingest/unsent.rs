use super::entry_location::EntryLocation;
use crate::error::{Error, ValidationEntry};
use crate::models::EventCreate;

/// Events that were not sent, or that may have been sent but were not confirmed.
///
/// The events keep their ids, so if you push them again, Polar counts none of them twice.
#[derive(Debug)]
#[non_exhaustive]
pub struct Unsent {
    /// The events, with their ids and times.
    ///
    /// This is empty if the events stay in a journal and the worker sends them again. See the documentation of
    /// `Journal`.
    pub events: Vec<EventCreate>,
    /// The reason why the events could not be sent; `None` if the worker was dropped before the events were confirmed.
    ///
    /// Indexes in the validation errors of this error refer to all events of the request, of which these events may be
    /// a part. [`validation_errors`](Self::validation_errors) returns the errors of a single event.
    pub error: Option<Error>,
    /// The index of each event in the request.
    positions: Vec<usize>,
}

impl Unsent {
    /// Creates the report of a failed request. Each event has its index in the request.
    pub(super) fn failed(events: Vec<(usize, EventCreate)>, error: Error) -> Self {
        let (positions, events) = events.into_iter().unzip();
        Self { events, error: Some(error), positions }
    }

    /// Creates the report of a worker that was dropped.
    pub(super) fn dropped(events: Vec<EventCreate>) -> Self {
        Self { events, error: None, positions: Vec::new() }
    }

    /// Returns the API's validation errors for the event at an index in [`events`](Self::events).
    pub fn validation_errors(&self, event: usize) -> impl Iterator<Item = &ValidationEntry> {
        let position = self.positions.get(event).copied();
        let entries = self.error.as_ref().and_then(Error::api).map_or(&[][..], |api| api.validation_errors());
        entries.iter().filter(move |entry| {
            let location = EntryLocation::of(entry);
            position.is_some() && location.map(|location| location.event) == position
        })
    }
}
