//! What the queue sees of a journal.

use super::sync::Syncer;
use crate::ingest::queue::QueuedEvent;
use std::fmt;
use std::io;
use std::sync::Arc;

/// Identifies an event in the journal. Later events have higher positions. An event without a journal has position 0.
pub(in crate::ingest) type Position = u64;
pub(in crate::ingest) type WriteError = Arc<io::Error>;

/// A journal, behind a trait object: a program that opens none links none.
pub(super) trait Log: Send + Sync {
    fn is_full(&self) -> bool;
    fn append(&self, event: &mut QueuedEvent) -> io::Result<()>;
    fn settle(&self, positions: &[Position]);
    fn syncer(&self) -> Arc<Syncer>;
}

/// Where the queue keeps events besides its memory: in a journal, or nowhere.
pub(in crate::ingest) struct Store(pub(super) Option<Box<dyn Log>>);

impl Store {
    pub(in crate::ingest) fn none() -> Self {
        Self(None)
    }

    pub(in crate::ingest) fn is_journal(&self) -> bool {
        self.0.is_some()
    }

    /// Whether another event might not fit.
    pub(in crate::ingest) fn is_full(&self) -> bool {
        self.0.as_ref().is_some_and(|log| log.is_full())
    }

    /// Writes an event, and sets its position.
    pub(in crate::ingest) fn append(&self, event: &mut QueuedEvent) -> Result<(), WriteError> {
        self.0.as_ref().map_or(Ok(()), |log| log.append(event)).map_err(Arc::new)
    }

    /// Records that these events need not be sent any more.
    pub(in crate::ingest) fn settle(&self, positions: &[Position]) {
        if let Some(log) = &self.0 {
            log.settle(positions);
        }
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Store").field(&self.is_journal()).finish()
    }
}
