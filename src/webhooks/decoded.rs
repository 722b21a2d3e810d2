use crate::json::{Findings, UnreadableItem};

/// The data of an event, together with what was missing or could not be used.
#[derive(Clone, Debug)]
pub struct Decoded<T> {
    pub(super) value: T,
    pub(super) findings: Findings,
}

impl<T> Decoded<T> {
    /// The data.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The data, by value.
    pub fn into_value(self) -> T {
        self.value
    }

    /// The paths of values that were missing or could not be used as they came, as those of
    /// [`Response::missing`](crate::Response::missing).
    pub fn missing(&self) -> &[String] {
        &self.findings.missing
    }

    /// The items that could not be read and were left out of lists.
    pub fn unreadable(&self) -> &[UnreadableItem] {
        &self.findings.unreadable
    }

    #[cfg(feature = "webhook_payloads")]
    pub(crate) fn whole(value: T) -> Self {
        Self { value, findings: Findings::default() }
    }

    #[cfg(feature = "webhook_payloads")]
    pub(crate) fn map<U>(self, make: impl FnOnce(T) -> U) -> Decoded<U> {
        Decoded { value: make(self.value), findings: self.findings }
    }
}
