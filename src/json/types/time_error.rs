use std::fmt;

/// The error of parsing or converting a [`Timestamp`](super::Timestamp) or a [`Date`](super::Date): the text is
/// invalid, or the value is out of range for the target type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TimeError(&'static str);

impl TimeError {
    pub(super) const NOT_A_TIMESTAMP: Self = Self("the text is not an RFC 3339 date and time");
    pub(super) const NOT_A_DATE: Self = Self("the text is not a date such as 2026-11-23");
    #[cfg(any(feature = "chrono_0_4", feature = "jiff_0_2", feature = "time_0_3"))]
    pub(super) const OUT_OF_RANGE: Self = Self("the instant is out of range for the type");
}

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for TimeError {}
