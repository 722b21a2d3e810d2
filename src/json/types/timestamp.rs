use super::text;
use crate::calendar::{self, Moment};
use std::time::SystemTime;

/// An instant, as the RFC 3339 text that the API sends or receives, such as `2026-10-01T12:00:00.123456Z`.
///
/// The text keeps its offset and precision. A text without an offset is in UTC, as this API defines it.
///
/// ```
/// use polar_funcs::models::Timestamp;
/// use std::time::{Duration, SystemTime};
///
/// let moment = Timestamp::from(SystemTime::UNIX_EPOCH + Duration::from_secs(1_790_000_000));
/// assert_eq!(moment.as_str(), "2026-09-21T14:13:20Z");
/// assert_eq!(Timestamp::from("2026-09-21T16:13:20+02:00").system_time(), moment.system_time());
/// assert_eq!(Timestamp::from("soon").system_time(), None);
/// ```
///
/// With the features `chrono`, `jiff` and `time`, it converts to and from the types of these crates, and setters of requests
/// accept these types:
///
/// ```
/// # use polar_funcs::models::Timestamp;
/// # #[cfg(feature = "jiff")]
/// # {
/// let moment = jiff::Timestamp::try_from(&Timestamp::from("2026-09-21T16:13:20+02:00"));
/// assert_eq!(moment.map(Timestamp::from), Ok("2026-09-21T14:13:20Z".into()));
/// assert!(jiff::Timestamp::try_from(&Timestamp::from("soon")).is_err());
/// # }
/// ```
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct Timestamp(String);

impl Timestamp {
    /// Returns the instant; `None` if the text is not an RFC 3339 date and time.
    pub fn system_time(&self) -> Option<SystemTime> {
        calendar::parse_rfc3339(&self.0)?.system_time()
    }

    /// Returns the seconds since 1970-01-01T00:00:00Z, rounded down; `None` if the text is not an RFC 3339 date and time.
    pub fn unix_seconds(&self) -> Option<i64> {
        calendar::parse_rfc3339(&self.0).map(|moment| moment.seconds)
    }
}

impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        Self(Moment::from(time).rfc3339())
    }
}

text!(shown Timestamp, "a timestamp as text");
