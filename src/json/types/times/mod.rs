//! Timestamps and dates as the types of crates for time, each behind the feature of its name.

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "time")]
mod time;

use super::{Date, Timestamp};
use crate::calendar::{self, Moment};
use std::fmt;

/// Why a [`Timestamp`] or a [`Date`] can't be converted: its text is none, or is beyond what the type can hold.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TimeError(&'static str);

impl fmt::Display for TimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for TimeError {}

const OUT_OF_RANGE: TimeError = TimeError("the moment is beyond what the type can hold");

/// The moment, and the seconds by which the clock that tells it is ahead of UTC.
fn moment(timestamp: &Timestamp) -> Result<(Moment, i32), TimeError> {
    calendar::parse_with_offset(timestamp.as_str()).ok_or(TimeError("the text is no RFC 3339 date and time"))
}

/// The timestamp in UTC. The nanoseconds may be negative, or more than a second has.
fn timestamp(seconds: i64, nanos: i32) -> Timestamp {
    let (more, nanos) = (nanos.div_euclid(1_000_000_000), nanos.rem_euclid(1_000_000_000));
    Moment { seconds: seconds + i64::from(more), nanos: nanos as u32 }.rfc3339().into()
}

/// Year, month and day, each in its bounds.
fn day(date: &Date) -> Result<(i16, u8, u8), TimeError> {
    let days = calendar::parse_date(date.as_str()).ok_or(TimeError("the text is no date such as 2026-11-23"))?;
    let (year, month, day) = calendar::date(days);
    Ok((year as i16, month as u8, day as u8))
}
