use super::entry_location::EntryLocation;
use crate::error::{Error, ValidationEntry};
use crate::models::EventCreate;

/// Events that were not sent, or that may have been sent without a confirmation.
///
/// The events have their ids, so that pushing them again counts none of them twice.
#[derive(Debug)]
#[non_exhaustive]
pub struct Unsent {
    /// The events, with their ids and times.
    ///
    /// Empty if the events stay in a journal, and the worker sends them again: see the documentation of `Journal`.
    pub events: Vec<EventCreate>,
    /// Why sending failed; `None` if the worker was dropped before it sent the events.
    ///
    /// Indexes in its validation errors refer to the whole request, of which these events may be a part. Use
    /// [`validation_errors`](Self::validation_errors) to find the errors of one event.
    pub error: Option<Error>,
    /// The index of each event in the request.
    positions: Vec<usize>,
}

impl Unsent {
    /// Events of a failed request, each with its index in the request.
    pub(super) fn failed(events: Vec<(usize, EventCreate)>, error: Error) -> Self {
        let (positions, events) = events.into_iter().unzip();
        Self { events, error: Some(error), positions }
    }

    /// Events that were in no request.
    pub(super) fn dropped(events: Vec<EventCreate>) -> Self {
        Self { events, error: None, positions: Vec::new() }
    }

    /// Returns the API's validation errors for one event, given by its index in [`events`](Self::events).
    pub fn validation_errors(&self, event: usize) -> impl Iterator<Item = &ValidationEntry> {
        let position = self.positions.get(event).copied();
        let entries = self.error.as_ref().and_then(Error::api).map_or(&[][..], |api| api.validation_errors());
        entries.iter().filter(move |entry| {
            let location = EntryLocation::of(entry);
            position.is_some() && location.map(|location| location.event) == position
        })
    }
}
