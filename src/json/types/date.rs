use super::{TimeError, text};
use crate::calendar::{self, Moment};
use std::str::FromStr;
use std::time::SystemTime;

/// A calendar date, stored as the text that the API sends or receives, such as `2026-11-23`.
///
/// ```
/// use polar_funcs::models::Date;
/// use std::time::{Duration, SystemTime};
///
/// let day = Date::from(SystemTime::UNIX_EPOCH + Duration::from_secs(1_790_000_000));
/// assert_eq!(day, "2026-09-21".into());
/// ```
///
/// `From<&str>` accepts any text; use `str::parse` to check it. With the features `chrono_0_4`, `jiff_0_2` and
/// `time_0_3`, a date can be converted to and from the dates of these crates, like a [`Timestamp`](super::Timestamp).
#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Date(String);

/// Converts a time to its date in UTC.
impl From<SystemTime> for Date {
    fn from(time: SystemTime) -> Self {
        Self(Moment::from(time).date())
    }
}

/// Parses a date such as `2026-11-23`. Unlike `From<&str>`, this checks the text.
impl FromStr for Date {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        calendar::parse_date(text).map(|_| Self(text.to_owned())).ok_or(TimeError::NOT_A_DATE)
    }
}

text!(shown Date, "a date as text");
