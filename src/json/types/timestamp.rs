use super::{TimeError, text};
use crate::calendar::{self, Moment};
#[cfg(any(not(all(target_arch = "wasm32", target_os = "unknown")), feature = "fetch"))]
use crate::host;
use std::cmp::Ordering;
use std::hash::{Hash, Hasher};
use std::str::FromStr;
use std::time::SystemTime;

/// An instant, stored as the RFC 3339 text that the API sends or receives, such as `2026-10-01T12:00:00.123456Z`.
///
/// The text keeps its offset and precision. A text without an offset is in UTC, as the API defines it. `From<&str>`
/// accepts any text; use `str::parse` to check it.
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
/// Timestamps are compared and ordered by their instants, so two texts of the same instant with different offsets are
/// equal. Texts that are not an RFC 3339 date and time are ordered before all instants, by their bytes.
///
/// ```
/// use polar_funcs::models::Timestamp;
///
/// let noon: Timestamp = "2026-09-21T12:00:00Z".parse()?;
/// assert_eq!(noon, Timestamp::from("2026-09-21T14:00:00+02:00"));
/// assert!(noon < "2026-09-21T12:00:00.5Z".parse()?);
/// assert!(noon < Timestamp::now());
/// # Ok::<(), polar_funcs::models::TimeError>(())
/// ```
///
/// With the features `chrono_0_4`, `jiff_0_2` and `time_0_3`, a timestamp can be converted to and from the types of
/// these crates, and the setters of requests accept these types:
///
/// ```
/// # use polar_funcs::models::Timestamp;
/// # #[cfg(feature = "jiff_0_2")]
/// # {
/// let moment = jiff::Timestamp::try_from(&Timestamp::from("2026-09-21T16:13:20+02:00"));
/// assert_eq!(moment.map(Timestamp::from), Ok("2026-09-21T14:13:20Z".into()));
/// assert!(jiff::Timestamp::try_from(&Timestamp::from("soon")).is_err());
/// # }
/// ```
#[derive(Clone)]
pub struct Timestamp(String);

impl Timestamp {
    /// Returns the current time of the system clock, in UTC.
    ///
    /// On `wasm32-unknown-unknown`, this method exists only with the feature `fetch`, because there is no clock
    /// otherwise.
    #[cfg(any(not(all(target_arch = "wasm32", target_os = "unknown")), feature = "fetch"))]
    pub fn now() -> Self {
        host::now().into()
    }

    /// Returns the instant; `None` if the text is not an RFC 3339 date and time, or if the instant is out of range for
    /// `SystemTime` on this platform.
    pub fn system_time(&self) -> Option<SystemTime> {
        calendar::parse_rfc3339(&self.0)?.system_time()
    }

    /// Returns the seconds since 1970-01-01T00:00:00Z, rounded down; `None` if the text is not an RFC 3339 date and
    /// time.
    pub fn unix_seconds(&self) -> Option<i64> {
        calendar::parse_rfc3339(&self.0).map(|moment| moment.seconds)
    }

    /// Returns the nanoseconds within the second, from 0 to 999,999,999; `None` if the text is not an RFC 3339 date and
    /// time. Digits beyond nanoseconds are ignored.
    pub fn subsec_nanos(&self) -> Option<u32> {
        calendar::parse_rfc3339(&self.0).map(|moment| moment.nanos)
    }

    /// Returns the key for comparison: the instant, or the text if it is invalid.
    fn key(&self) -> (Option<(i64, u32)>, &str) {
        match calendar::parse_rfc3339(&self.0) {
            Some(moment) => (Some((moment.seconds, moment.nanos)), ""),
            None => (None, &self.0),
        }
    }
}

impl PartialEq for Timestamp {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 || self.key() == other.key()
    }
}

impl Eq for Timestamp {}

impl Hash for Timestamp {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl Ord for Timestamp {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Timestamp {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Parses an RFC 3339 date and time. Unlike `From<&str>`, this checks the text.
impl FromStr for Timestamp {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        calendar::parse_rfc3339(text).map(|_| Self(text.to_owned())).ok_or(TimeError::NOT_A_TIMESTAMP)
    }
}

impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        Self(Moment::from(time).rfc3339())
    }
}

text!(shown Timestamp, "a timestamp as text");
