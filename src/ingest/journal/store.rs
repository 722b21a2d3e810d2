//! The interface between the queue and the journal.

use super::sync::Syncer;
use crate::error::Error;
use crate::ingest::queue::QueuedEvent;
use std::fmt;
use std::io;
use std::sync::Arc;

/// The position of an event in the journal. Later events have higher positions. Without a journal, all positions are 0.
pub(in crate::ingest) type Position = u64;
pub(in crate::ingest) type Positions = Vec<Position>;

/// The reason why an event is not accepted.
#[derive(Clone)]
pub(in crate::ingest) enum Reason {
    State(&'static str),
    /// The event could not be written.
    Unwritten(Arc<io::Error>),
}

impl Reason {
    pub(in crate::ingest) fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::State(_) => None,
            Self::Unwritten(error) => Some(&**error),
        }
    }
}

impl From<&'static str> for Reason {
    fn from(reason: &'static str) -> Self {
        Self::State(reason)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::State(reason) => f.write_str(reason),
            Self::Unwritten(error) => write!(f, "cannot write to the journal: {error}"),
        }
    }
}

impl fmt::Debug for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::State(reason) => fmt::Debug::fmt(reason, f),
            Self::Unwritten(error) => fmt::Debug::fmt(error, f),
        }
    }
}

/// A journal. The queue uses a trait object, so that the journal is linked only into programs that open one.
pub(super) trait Log: Send + Sync {
    fn is_full(&self) -> bool;
    fn append(&self, event: &mut QueuedEvent) -> io::Result<()>;
    fn settle(&self, positions: &[Position]);
    fn syncer(&self) -> Arc<Syncer>;
}

/// The journal of the queue, if it has one.
pub(in crate::ingest) struct Store(pub(super) Option<Box<dyn Log>>);

impl Store {
    pub(in crate::ingest) fn none() -> Self {
        Self(None)
    }

    pub(in crate::ingest) fn is_journal(&self) -> bool {
        self.0.is_some()
    }

    /// Returns whether events stay in the journal after an error, because Polar did not reject the events themselves.
    pub(in crate::ingest) fn keeps_events_after(&self, error: &Error) -> bool {
        let is_named = || error.api().is_some_and(|api| !api.name().is_empty());
        // A 400 without the name of an error may come from a proxy.
        self.is_journal() && !(error.status().is_some_and(|status| status == 400) && is_named())
    }

    /// Returns whether another event might not fit.
    pub(in crate::ingest) fn is_full(&self) -> bool {
        self.0.as_ref().is_some_and(|log| log.is_full())
    }

    /// Writes an event and sets its position.
    pub(in crate::ingest) fn append(&self, event: &mut QueuedEvent) -> Result<(), Reason> {
        let appended = self.0.as_ref().map_or(Ok(()), |log| log.append(event));
        appended.map_err(|error| Reason::Unwritten(Arc::new(error)))
    }

    pub(in crate::ingest) fn positions<'a>(&self, events: impl Iterator<Item = &'a QueuedEvent>) -> Positions {
        self.0.as_ref().map(|_| events.map(|queued| queued.position).collect()).unwrap_or_default()
    }

    /// Records that these events have been sent or passed to `on_unsent`.
    pub(in crate::ingest) fn settle(&self, positions: Positions) {
        if let Some(log) = &self.0 {
            log.settle(&positions);
        }
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Store").field(&self.is_journal()).finish()
    }
}
