use super::entry_location::EntryLocation;
use crate::error::{Error, ErrorKind};

/// The next step after a failed request.
pub(super) enum NextStep {
    /// Remove the events that the validation errors refer to, and send the others.
    Remove(Vec<EntryLocation>),
    /// Send fewer events in one request.
    Split,
    /// Send the same events again later.
    Retry,
    /// Pass the events to `on_unsent`.
    GiveUp,
}

impl NextStep {
    /// Determines the next step from the error of a request with this number of events.
    pub(super) fn after(error: &Error, events: usize) -> Self {
        match error.kind() {
            ErrorKind::Validation => {
                let entries = error.api().map_or(&[][..], |api| api.validation_errors());
                let locations = entries.iter().filter_map(EntryLocation::of);
                let locations: Vec<_> = locations.filter(|location| location.event < events).collect();
                if locations.is_empty() { Self::Split } else { Self::Remove(locations) }
            }
            _ if error.status().is_some_and(|status| status == 413) => Self::Split,
            _ if error.is_permanent() => Self::GiveUp,
            ErrorKind::Connect
            | ErrorKind::Tls
            | ErrorKind::Timeout
            | ErrorKind::ConnectionLost
            | ErrorKind::Server
            | ErrorKind::RateLimited
            | ErrorKind::TokenProvider => Self::Retry,
            _ => Self::GiveUp,
        }
    }
}
