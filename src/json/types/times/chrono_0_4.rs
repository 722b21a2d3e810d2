use super::{OUT_OF_RANGE, TimeError, day, moment, timestamp};
use crate::calendar::{Moment, date_text};
use crate::json::{Date, Timestamp};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeZone, Utc};

/// Converts a timestamp to an instant. A text without an offset is in UTC. The fraction is truncated to nanoseconds,
/// and a leap second becomes the next second. Feature `chrono_0_4`.
impl TryFrom<&Timestamp> for DateTime<Utc> {
    type Error = TimeError;

    fn try_from(timestamp: &Timestamp) -> Result<Self, TimeError> {
        let (Moment { seconds, nanos }, _) = moment(timestamp)?;
        Self::from_timestamp(seconds, nanos).ok_or(OUT_OF_RANGE)
    }
}

/// Converts a timestamp and keeps its offset. A text without an offset is in UTC. The fraction is truncated to
/// nanoseconds, and a leap second becomes the next second. Feature `chrono_0_4`.
impl TryFrom<&Timestamp> for DateTime<FixedOffset> {
    type Error = TimeError;

    fn try_from(timestamp: &Timestamp) -> Result<Self, TimeError> {
        let (_, offset) = moment(timestamp)?;
        let offset = FixedOffset::east_opt(offset).ok_or(OUT_OF_RANGE)?;
        DateTime::<Utc>::try_from(timestamp).map(|time| time.with_timezone(&offset))
    }
}

/// Formats an instant in UTC. A leap second becomes the next second. A year outside of 0000 to 9999 is written with a
/// sign or more digits, which RFC 3339 does not allow and the API rejects. Feature `chrono_0_4`.
impl<Z: TimeZone> From<DateTime<Z>> for Timestamp {
    fn from(time: DateTime<Z>) -> Self {
        timestamp(time.timestamp(), time.timestamp_subsec_nanos() as i32)
    }
}

/// Converts a date. Feature `chrono_0_4`.
impl TryFrom<&Date> for NaiveDate {
    type Error = TimeError;

    fn try_from(date: &Date) -> Result<Self, TimeError> {
        let (year, month, day) = day(date)?;
        Self::from_ymd_opt(year.into(), month.into(), day.into()).ok_or(OUT_OF_RANGE)
    }
}

/// Formats a date. A year outside of 0000 to 9999 is written with a sign or more digits, which the API rejects. Feature
/// `chrono_0_4`.
impl From<NaiveDate> for Date {
    fn from(date: NaiveDate) -> Self {
        Self::from(date_text(date.year().into(), date.month().into(), date.day().into()))
    }
}
