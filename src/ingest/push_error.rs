use super::store::Reason;
use crate::models::EventCreate;
use std::fmt;

/// The error of [`Ingester::push`](crate::Ingester::push) and [`Ingester::try_push`](crate::Ingester::try_push): the
/// event that was not accepted, and the reason.
#[derive(Clone)]
pub struct PushError {
    event: Box<EventCreate>,
    reason: Reason,
    is_full: bool,
}

impl PushError {
    pub(super) fn new(event: EventCreate, reason: Reason) -> Self {
        Self { event: Box::new(event), reason, is_full: false }
    }

    pub(super) fn full(mut self) -> Self {
        self.is_full = true;
        self
    }

    /// Returns the event. Its `external_id` and `timestamp` are set, unless it is an [`EventCreate::Unknown`].
    pub fn into_event(self) -> EventCreate {
        *self.event
    }

    /// Returns whether the queue or the journal is full, so that the event may be accepted later. Only
    /// [`Ingester::try_push`](crate::Ingester::try_push) returns such an error; [`Ingester::push`](crate::Ingester::push)
    /// waits instead.
    pub fn is_full(&self) -> bool {
        self.is_full
    }
}

/// Omits the event, which may contain personal data.
impl fmt::Debug for PushError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PushError").field("reason", &self.reason).finish_non_exhaustive()
    }
}

impl fmt::Display for PushError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "event not accepted: {}", self.reason)
    }
}

impl std::error::Error for PushError {
    #[cfg(feature = "journal")]
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.reason.source()
    }
}
