//! Answers, and what becomes of them.

use crate::calendar;
use crate::error::{Cause, Ended, Error};
use crate::model::{Failure, Slot, Zero, from_json};
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use std::fmt;
use std::time::{Duration, SystemTime};

/// An answer as it came.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Reply {
    /// How long the server asks to wait: seconds, or the time until a date.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        let text = |name| self.headers.get(name)?.to_str().ok().map(str::trim);
        let asked = text(header::RETRY_AFTER)?;
        if let Ok(seconds) = asked.parse() {
            return Some(Duration::from_secs(seconds));
        }
        let until = calendar::parse_http_date(asked)?;
        // The server's own clock, where it tells it: this machine's may be wrong.
        let now = text(header::DATE).and_then(calendar::parse_http_date).unwrap_or_else(|| SystemTime::now().into());
        Some(Duration::from_secs(u64::try_from(until.seconds - now.seconds).unwrap_or_default()))
    }
}

/// A call that was answered with success.
#[doc(hidden)]
pub struct Success {
    pub(crate) operation: &'static str,
    pub(crate) host: String,
    pub(crate) attempts: u32,
    pub(crate) strict: bool,
    pub(crate) reply: Reply,
}

impl Success {
    /// Reads the body into a slot, and returns the paths of what is missing in it.
    fn read(self, slot: &mut dyn Slot) -> Result<(Self, Vec<String>), Error> {
        match from_json(slot, &self.reply.body, self.strict) {
            Ok(missing) => Ok((self, missing)),
            Err(failure) => Err(self.unreadable(failure)),
        }
    }

    fn unreadable(self, failure: Failure) -> Error {
        let ended = Ended {
            operation: self.operation,
            host: &self.host,
            attempts: self.attempts,
            may_be_sent: true,
            anonymous: false,
        };
        Error::new(ended, Cause::Decode(failure, self.reply))
    }
}

impl fmt::Debug for Success {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Success").field("operation", &self.operation).finish_non_exhaustive()
    }
}

/// What a call can give: every type of [`models`](crate::models), and a [`Response`] of one.
pub trait Outcome: Sized {
    #[doc(hidden)]
    fn read(success: Success) -> Result<Self, Error>;
}

impl<T: Slot + Zero> Outcome for T {
    fn read(success: Success) -> Result<Self, Error> {
        let mut value = T::ZERO;
        success.read(&mut value)?;
        Ok(value)
    }
}

impl<T: Slot + Zero> Outcome for Response<T> {
    fn read(success: Success) -> Result<Self, Error> {
        let mut value = T::ZERO;
        let (success, missing) = success.read(&mut value)?;
        let Success { attempts, reply: Reply { status, headers, .. }, .. } = success;
        Ok(Self { value, status, headers, attempts, missing })
    }
}

/// A result together with the answer it came in.
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    attempts: u32,
    missing: Vec<String>,
}

impl<T> Response<T> {
    /// The result.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The result, by value.
    pub fn into_value(self) -> T {
        self.value
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// How many requests it took.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The paths of required values that the answer lacks, such as `customer.email_verified`; at most 1000. In the result
    /// they are empty, zero, false or `Unknown`.
    pub fn missing(&self) -> &[String] {
        &self.missing
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("value", &self.value)
            .field("status", &self.status)
            .field("attempts", &self.attempts)
            .field("missing", &self.missing)
            .finish_non_exhaustive()
    }
}
