use crate::json::{DecodeReport, UnreadableItem};

/// The data of an event, with a report of missing and unusable values.
#[derive(Clone, Debug)]
pub struct Decoded<T> {
    pub(super) value: T,
    pub(super) report: DecodeReport,
}

impl<T> Decoded<T> {
    /// Returns a reference to the data.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Returns the data.
    pub fn into_value(self) -> T {
        self.value
    }

    /// Returns the JSON paths of required values that were missing, and of values that could not be used, as
    /// [`Response::missing`](crate::Response::missing) does.
    pub fn missing(&self) -> &[String] {
        &self.report.missing
    }

    /// Returns the list items that could not be deserialized and were omitted.
    pub fn unreadable(&self) -> &[UnreadableItem] {
        &self.report.unreadable
    }

    /// Creates a value with an empty report.
    #[cfg(feature = "webhook_payloads")]
    pub(crate) fn complete(value: T) -> Self {
        Self { value, report: DecodeReport::default() }
    }

    #[cfg(feature = "webhook_payloads")]
    pub(crate) fn map<U>(self, convert: impl FnOnce(T) -> U) -> Decoded<U> {
        Decoded { value: convert(self.value), report: self.report }
    }
}
