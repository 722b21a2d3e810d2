use super::{OUT_OF_RANGE, TimeError, day, moment, timestamp};
use crate::calendar::{Moment, date_text};
use crate::json::{Date, Timestamp};

/// Converts a timestamp and keeps its offset. A text without an offset is in UTC. The fraction is truncated to
/// nanoseconds, and a leap second becomes the next second. Feature `time_0_3`.
impl TryFrom<&Timestamp> for time::OffsetDateTime {
    type Error = TimeError;

    fn try_from(timestamp: &Timestamp) -> Result<Self, TimeError> {
        let (Moment { seconds, nanos }, offset) = moment(timestamp)?;
        // Convert the local time first, because the year in UTC may be out of range for the type.
        let reading = Self::from_unix_timestamp(seconds + i64::from(offset));
        let offset = time::UtcOffset::from_whole_seconds(offset);
        match (reading.and_then(|reading| reading.replace_nanosecond(nanos)), offset) {
            (Ok(reading), Ok(offset)) => Ok(reading.replace_offset(offset)),
            _ => Err(OUT_OF_RANGE),
        }
    }
}

/// Formats an instant in UTC. A year outside of 0000 to 9999 is written with a sign or more digits, which RFC 3339 does
/// not allow and the API rejects. Feature `time_0_3`.
impl From<time::OffsetDateTime> for Timestamp {
    fn from(time: time::OffsetDateTime) -> Self {
        timestamp(time.unix_timestamp(), time.nanosecond() as i32)
    }
}

/// Converts a date. Feature `time_0_3`.
impl TryFrom<&Date> for time::Date {
    type Error = TimeError;

    fn try_from(date: &Date) -> Result<Self, TimeError> {
        let (year, month, day) = day(date)?;
        let month = time::Month::try_from(month);
        month.and_then(|month| Self::from_calendar_date(year.into(), month, day)).map_err(|_| OUT_OF_RANGE)
    }
}

/// Formats a date. A year outside of 0000 to 9999 is written with a sign or more digits, which the API rejects. Feature
/// `time_0_3`.
impl From<time::Date> for Date {
    fn from(date: time::Date) -> Self {
        Self::from(date_text(date.year().into(), u8::from(date.month()).into(), date.day().into()))
    }
}
