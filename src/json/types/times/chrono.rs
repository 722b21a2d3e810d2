use super::{OUT_OF_RANGE, TimeError, day, moment, timestamp};
use crate::calendar::{Moment, date_text};
use crate::json::{Date, Timestamp};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeZone, Utc};

/// The moment, also of a text without an offset, which counts as UTC. Digits of the fraction beyond the ninth are cut off,
/// and a leap second counts as the second after. Feature `chrono`.
impl TryFrom<&Timestamp> for DateTime<Utc> {
    type Error = TimeError;

    fn try_from(timestamp: &Timestamp) -> Result<Self, TimeError> {
        let (Moment { seconds, nanos }, _) = moment(timestamp)?;
        Self::from_timestamp(seconds, nanos).ok_or(OUT_OF_RANGE)
    }
}

/// The moment in the offset of the text, in UTC if it has none. Digits of the fraction beyond the ninth are cut off, and a
/// leap second counts as the second after. Feature `chrono`.
impl TryFrom<&Timestamp> for DateTime<FixedOffset> {
    type Error = TimeError;

    fn try_from(timestamp: &Timestamp) -> Result<Self, TimeError> {
        let (_, offset) = moment(timestamp)?;
        let offset = FixedOffset::east_opt(offset).ok_or(OUT_OF_RANGE)?;
        DateTime::<Utc>::try_from(timestamp).map(|time| time.with_timezone(&offset))
    }
}

/// In UTC, a leap second as the second after. A year outside of 0000 to 9999 has a sign or more digits, which is no
/// RFC 3339: the API refuses it. Feature `chrono`.
impl<Z: TimeZone> From<DateTime<Z>> for Timestamp {
    fn from(time: DateTime<Z>) -> Self {
        timestamp(time.timestamp(), time.timestamp_subsec_nanos() as i32)
    }
}

/// Feature `chrono`.
impl TryFrom<&Date> for NaiveDate {
    type Error = TimeError;

    fn try_from(date: &Date) -> Result<Self, TimeError> {
        let (year, month, day) = day(date)?;
        Self::from_ymd_opt(year.into(), month.into(), day.into()).ok_or(OUT_OF_RANGE)
    }
}

/// A year outside of 0000 to 9999 has a sign or more digits, which the API refuses. Feature `chrono`.
impl From<NaiveDate> for Date {
    fn from(date: NaiveDate) -> Self {
        Self::from(date_text(date.year().into(), date.month().into(), date.day().into()))
    }
}
