use super::store::Reason;
use crate::models::EventCreate;
use std::fmt;

/// An event that was not accepted, with the reason.
#[derive(Clone)]
pub struct PushError {
    event: Box<EventCreate>,
    reason: Reason,
}

impl PushError {
    pub(super) fn new(event: EventCreate, reason: Reason) -> Self {
        Self { event: Box::new(event), reason }
    }

    /// Returns the event. It has an id and a time, unless it is an [`EventCreate::Unknown`].
    pub fn into_event(self) -> EventCreate {
        *self.event
    }
}

/// Without the event, which may hold personal data.
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
