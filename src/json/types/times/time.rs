use super::{OUT_OF_RANGE, TimeError, day, moment, timestamp};
use crate::calendar::{Moment, date_text};
use crate::json::{Date, Timestamp};

/// The moment in the offset of the text, in UTC if it has none. Digits of the fraction beyond the ninth are cut off, and a
/// leap second counts as the second after. Feature `time`.
impl TryFrom<&Timestamp> for time::OffsetDateTime {
    type Error = TimeError;

    fn try_from(timestamp: &Timestamp) -> Result<Self, TimeError> {
        let (Moment { seconds, nanos }, offset) = moment(timestamp)?;
        // The clock's own reading first: in UTC it may be of a year that the type does not have.
        let reading = Self::from_unix_timestamp(seconds + i64::from(offset));
        let offset = time::UtcOffset::from_whole_seconds(offset);
        match (reading.and_then(|reading| reading.replace_nanosecond(nanos)), offset) {
            (Ok(reading), Ok(offset)) => Ok(reading.replace_offset(offset)),
            _ => Err(OUT_OF_RANGE),
        }
    }
}

/// In UTC. A year outside of 0000 to 9999 has a sign or more digits, which is no RFC 3339: the API refuses it. Feature
/// `time`.
impl From<time::OffsetDateTime> for Timestamp {
    fn from(time: time::OffsetDateTime) -> Self {
        timestamp(time.unix_timestamp(), time.nanosecond() as i32)
    }
}

/// Feature `time`.
impl TryFrom<&Date> for time::Date {
    type Error = TimeError;

    fn try_from(date: &Date) -> Result<Self, TimeError> {
        let (year, month, day) = day(date)?;
        let month = time::Month::try_from(month);
        month.and_then(|month| Self::from_calendar_date(year.into(), month, day)).map_err(|_| OUT_OF_RANGE)
    }
}

/// A year outside of 0000 to 9999 has a sign or more digits, which the API refuses. Feature `time`.
impl From<time::Date> for Date {
    fn from(date: time::Date) -> Self {
        Self::from(date_text(date.year().into(), u8::from(date.month()).into(), date.day().into()))
    }
}
