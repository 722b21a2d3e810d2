use super::store::WriteError;
use crate::models::EventCreate;
use std::error::Error;
use std::fmt;

/// An event that was not accepted, with the reason.
#[derive(Clone)]
pub struct PushError {
    event: Box<EventCreate>,
    reason: &'static str,
    /// Why the event could not be written to the journal.
    cause: Option<WriteError>,
}

impl PushError {
    pub(super) fn new(event: EventCreate, reason: &'static str) -> Self {
        Self { event: Box::new(event), reason, cause: None }
    }

    pub(super) fn unwritten(event: EventCreate, cause: WriteError) -> Self {
        Self { event: Box::new(event), reason: "cannot write to the journal", cause: Some(cause) }
    }

    /// Returns the event. It has an id and a time, unless it is an [`EventCreate::Unknown`].
    pub fn into_event(self) -> EventCreate {
        *self.event
    }
}

/// Without the event, which may hold personal data.
impl fmt::Debug for PushError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("PushError");
        debug.field("reason", &self.reason);
        if let Some(cause) = &self.cause {
            debug.field("cause", cause);
        }
        debug.finish_non_exhaustive()
    }
}

impl fmt::Display for PushError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "event not accepted: {}", self.reason)?;
        self.cause.as_ref().map_or(Ok(()), |cause| write!(f, ": {cause}"))
    }
}

impl Error for PushError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_ref().map(|cause| cause as _)
    }
}
