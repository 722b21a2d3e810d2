use super::{OUT_OF_RANGE, TimeError, day, moment, timestamp};
use crate::calendar::{Moment, date_text};
use crate::json::{Date, Timestamp};

/// The moment, also of a text without an offset, which counts as UTC. jiff's last moment is some hours before the end of
/// the year 9999. Digits of the fraction beyond the ninth are cut off, and a leap second counts as the second after.
/// Feature `jiff`.
impl TryFrom<&Timestamp> for jiff::Timestamp {
    type Error = TimeError;

    fn try_from(timestamp: &Timestamp) -> Result<Self, TimeError> {
        let (Moment { seconds, nanos }, _) = moment(timestamp)?;
        Self::new(seconds, nanos as i32).map_err(|_| OUT_OF_RANGE)
    }
}

/// In UTC. A year before 0000 has a sign, which is no RFC 3339: the API refuses it. Feature `jiff`.
impl From<jiff::Timestamp> for Timestamp {
    fn from(time: jiff::Timestamp) -> Self {
        timestamp(time.as_second(), time.subsec_nanosecond())
    }
}

/// Feature `jiff`.
impl TryFrom<&Date> for jiff::civil::Date {
    type Error = TimeError;

    fn try_from(date: &Date) -> Result<Self, TimeError> {
        let (year, month, day) = day(date)?;
        Self::new(year, month as i8, day as i8).map_err(|_| OUT_OF_RANGE)
    }
}

/// A year before 0000 has a sign, which the API refuses. Feature `jiff`.
impl From<jiff::civil::Date> for Date {
    fn from(date: jiff::civil::Date) -> Self {
        Self::from(date_text(date.year().into(), date.month().into(), date.day().into()))
    }
}
