//! Remembers which events were handled, so that none is handled twice.
//!
//! This example keeps the ids in memory. A real program stores them in its database, in the same transaction as the
//! effects of the event.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

/// The number of events that are kept, which is enough for the hours during which Polar repeats a delivery.
const MAX_EVENTS: usize = 100_000;

#[derive(Default)]
pub(crate) struct HandledEvents(Mutex<State>);

#[derive(Default)]
struct State {
    /// For each id, whether the event was handled; `false` while it is being handled.
    handled: HashMap<String, bool>,
    /// The ids, oldest first.
    order: VecDeque<String>,
}

/// The result of claiming an event.
#[derive(Debug, PartialEq)]
pub(crate) enum Claim {
    /// The caller handles it, and then calls [`HandledEvents::finish`].
    New,
    /// The event was already handled.
    Handled,
    /// Another task is handling it.
    InProgress,
}

impl HandledEvents {
    /// Claims an event for the caller unless it was handled or is being handled.
    pub(crate) fn claim(&self, id: &str) -> Claim {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match state.handled.get(id) {
            Some(true) => return Claim::Handled,
            Some(false) => return Claim::InProgress,
            None => {}
        }
        state.handled.insert(id.to_owned(), false);
        state.order.push_back(id.to_owned());
        if state.order.len() > MAX_EVENTS {
            if let Some(oldest) = state.order.pop_front() {
                state.handled.remove(&oldest);
            }
        }
        Claim::New
    }

    /// Records the result. An event that failed can be claimed again.
    pub(crate) fn finish(&self, id: &str, succeeded: bool) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match succeeded {
            true => _ = state.handled.insert(id.to_owned(), true),
            false => {
                state.handled.remove(id);
                state.order.retain(|other| other != id);
            }
        }
    }
}
