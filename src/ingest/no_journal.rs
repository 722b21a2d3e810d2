//! Replaces `journal` if that feature is off: events are kept only in memory.

use super::queue::QueuedEvent;

pub(super) type Position = ();
/// The reason why an event is not accepted.
pub(super) type Reason = &'static str;

pub(super) struct Positions;

#[derive(Debug)]
pub(super) struct Store;

impl Store {
    pub(super) fn none() -> Self {
        Self
    }

    pub(super) fn is_journal(&self) -> bool {
        false
    }

    pub(super) fn is_full(&self) -> bool {
        false
    }

    pub(super) fn positions<'a>(&self, _: impl Iterator<Item = &'a QueuedEvent>) -> Positions {
        Positions
    }

    pub(super) fn settle(&self, _: Positions) {}
}
