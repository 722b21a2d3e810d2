use super::{OUT_OF_RANGE, TimeError, day, moment, timestamp};
use crate::calendar::{Moment, date_text};
use crate::json::{Date, Timestamp};

/// Converts a timestamp to an instant. A text without an offset is in UTC. The fraction is truncated to nanoseconds,
/// and a leap second becomes the next second. The last hours of the year 9999 are out of range for jiff. Feature
/// `jiff_0_2`.
impl TryFrom<&Timestamp> for jiff::Timestamp {
    type Error = TimeError;

    fn try_from(timestamp: &Timestamp) -> Result<Self, TimeError> {
        let (Moment { seconds, nanos }, _) = moment(timestamp)?;
        Self::new(seconds, nanos as i32).map_err(|_| OUT_OF_RANGE)
    }
}

/// Formats an instant in UTC. A year before 0000 is written with a sign, which RFC 3339 does not allow and the API
/// rejects. Feature `jiff_0_2`.
impl From<jiff::Timestamp> for Timestamp {
    fn from(time: jiff::Timestamp) -> Self {
        timestamp(time.as_second(), time.subsec_nanosecond())
    }
}

/// Converts a date. Feature `jiff_0_2`.
impl TryFrom<&Date> for jiff::civil::Date {
    type Error = TimeError;

    fn try_from(date: &Date) -> Result<Self, TimeError> {
        let (year, month, day) = day(date)?;
        Self::new(year, month as i8, day as i8).map_err(|_| OUT_OF_RANGE)
    }
}

/// Formats a date. A year before 0000 is written with a sign, which the API rejects. Feature `jiff_0_2`.
impl From<jiff::civil::Date> for Date {
    fn from(date: jiff::civil::Date) -> Self {
        Self::from(date_text(date.year().into(), date.month().into(), date.day().into()))
    }
}
