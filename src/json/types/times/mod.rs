//! Conversions of timestamps and dates to and from the types of time crates. Each crate has a file and a feature.

#[cfg(feature = "chrono_0_4")]
mod chrono_0_4;
#[cfg(feature = "jiff_0_2")]
mod jiff_0_2;
#[cfg(feature = "time_0_3")]
mod time_0_3;

use super::{Date, TimeError, Timestamp};
use crate::calendar::{self, Moment};

const OUT_OF_RANGE: TimeError = TimeError::OUT_OF_RANGE;

/// Parses a timestamp. Returns the instant and its offset from UTC, in seconds.
fn moment(timestamp: &Timestamp) -> Result<(Moment, i32), TimeError> {
    calendar::parse_with_offset(timestamp.as_str()).ok_or(TimeError::NOT_A_TIMESTAMP)
}

/// Formats a timestamp in UTC. The nanoseconds may be negative or exceed a second.
fn timestamp(seconds: i64, nanos: i32) -> Timestamp {
    let (more, nanos) = (nanos.div_euclid(1_000_000_000), nanos.rem_euclid(1_000_000_000));
    Moment { seconds: seconds + i64::from(more), nanos: nanos as u32 }.rfc3339().into()
}

/// Parses a date into year, month and day.
fn day(date: &Date) -> Result<(i16, u8, u8), TimeError> {
    let days = calendar::parse_date(date.as_str()).ok_or(TimeError::NOT_A_DATE)?;
    let (year, month, day) = calendar::date(days);
    Ok((year as i16, month as u8, day as u8))
}
