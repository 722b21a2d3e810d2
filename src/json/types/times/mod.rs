//! Conversions between timestamps and dates and the types of the time crates, one file and one feature per crate.

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "time")]
mod time;

use super::{Date, Timestamp};
use crate::calendar::{self, Moment};
use std::fmt;

/// The reason why a [`Timestamp`] or a [`Date`] could not be converted: its text is invalid, or out of range for the type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TimeError(&'static str);

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for TimeError {}

const OUT_OF_RANGE: TimeError = TimeError("the instant is out of range for the type");

/// Parses a timestamp. Returns the instant and its offset from UTC, in seconds.
fn moment(timestamp: &Timestamp) -> Result<(Moment, i32), TimeError> {
    calendar::parse_with_offset(timestamp.as_str()).ok_or(TimeError("the text is not an RFC 3339 date and time"))
}

/// Formats a timestamp in UTC. The nanoseconds may be negative or exceed a second.
fn timestamp(seconds: i64, nanos: i32) -> Timestamp {
    let (more, nanos) = (nanos.div_euclid(1_000_000_000), nanos.rem_euclid(1_000_000_000));
    Moment { seconds: seconds + i64::from(more), nanos: nanos as u32 }.rfc3339().into()
}

/// Parses a date into year, month and day.
fn day(date: &Date) -> Result<(i16, u8, u8), TimeError> {
    let days = calendar::parse_date(date.as_str()).ok_or(TimeError("the text is not a date such as 2026-11-23"))?;
    let (year, month, day) = calendar::date(days);
    Ok((year as i16, month as u8, day as u8))
}
