use crate::error::{Location, ValidationEntry};

/// The part of a request that a validation error refers to.
#[derive(Clone, Copy)]
pub(super) struct EntryLocation {
    /// The index of the event in the request.
    pub(super) event: usize,
    /// Whether the error concerns the event's `timestamp`.
    pub(super) is_timestamp: bool,
}

impl EntryLocation {
    /// Returns `None` if the error does not concern a single event.
    pub(super) fn of(entry: &ValidationEntry) -> Option<Self> {
        let event = entry.loc.iter().find_map(|step| match step {
            Location::Index(index) => usize::try_from(*index).ok(),
            Location::Key(_) => None,
        })?;
        let is_timestamp = matches!(entry.loc.last(), Some(Location::Key(key)) if key == "timestamp");
        Some(Self { event, is_timestamp })
    }
}
