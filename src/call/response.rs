//! Responses, and how they are deserialized.

use crate::error::{CallContext, Cause, Error};
use crate::json::{Csv, Decode, DecodeError, DecodeReport, Empty, NodeKind, UnreadableItem, from_json};
use crate::raw_response::RawResponse;
use http::{HeaderMap, StatusCode};
use std::fmt;
use std::ops::Deref;

/// The result of the retry loop. The response is boxed, because code that is compiled for each result type moves it.
pub(crate) type CallResult = Result<Box<SuccessResponse>, Error>;

/// The response of a call that succeeded.
#[derive(Clone)]
pub(crate) struct SuccessResponse {
    pub(crate) operation: &'static str,
    pub(crate) host: String,
    pub(crate) attempts: u32,
    pub(crate) strict: bool,
    pub(crate) response: RawResponse,
}

impl SuccessResponse {
    /// Deserializes the body into its destination. Returns the rest of the response.
    #[expect(clippy::boxed_local, reason = "moving it out takes 320 B")]
    fn read(self: Box<Self>, body: Body<'_>) -> Result<Response<()>, Error> {
        match body.read(&self.response.body, self.strict) {
            Ok(report) => {
                #[cfg(feature = "tracing")]
                crate::call::trace::missing(self.operation, &report.missing);
                let Self { attempts, response: RawResponse { status, headers, .. }, .. } = *self;
                Ok(Response { value: (), status, headers, attempts, report })
            }
            Err(failure) => Err(self.unreadable(failure)),
        }
    }

    /// Returns the error for a value that could not be deserialized.
    pub(crate) fn unreadable(self, failure: DecodeError) -> Error {
        let ended = CallContext {
            operation: self.operation,
            host: &self.host,
            attempts: self.attempts,
            may_have_reached_server: true,
            ..CallContext::default()
        };
        Error::new(ended, Cause::Decode(failure, self.response))
    }
}

/// The result types of calls: every type of [`models`](crate::models), `()` if the API returns nothing, `Option` if it
/// may return nothing, and [`Response`] of any of these.
///
/// This trait is sealed. Use it as a bound in functions that accept any [`Call`](crate::Call):
///
/// ```
/// use polar_funcs::{Call, CallOutput, Error, RetryPolicy};
/// use std::time::Duration;
///
/// /// Sends a call that a person waits for.
/// async fn interactive<T: CallOutput>(call: Call<T>) -> Result<T, Error> {
///     call.timeout(Duration::from_secs(5)).retries(RetryPolicy::never()).await
/// }
/// ```
#[expect(private_bounds, reason = "it seals the trait")]
pub trait CallOutput: ReadResponse {}

impl<T: ReadResponse> CallOutput for T {}

/// Creates the result of a call from its response.
pub(crate) trait ReadResponse: Sized {
    /// The media type to request, if it is not JSON.
    const ACCEPT: Option<&'static str>;

    fn read(result: CallResult) -> Result<Self, Error>;
}

impl<T: ResponseBody> ReadResponse for T {
    const ACCEPT: Option<&'static str> = T::MEDIA_TYPE;

    fn read(result: CallResult) -> Result<Self, Error> {
        let mut value = T::empty();
        read(result, value.body())?;
        Ok(value)
    }
}

impl<T: ResponseBody> ReadResponse for Response<T> {
    const ACCEPT: Option<&'static str> = T::MEDIA_TYPE;

    fn read(result: CallResult) -> Result<Self, Error> {
        let mut value = T::empty();
        let Response { status, headers, attempts, report, .. } = result?.read(value.body())?;
        Ok(Self { value, status, headers, attempts, report })
    }
}

/// Reads the body into its destination.
fn read(result: CallResult, body: Body<'_>) -> Result<(), Error> {
    result?.read(body).map(drop)
}

/// The types that a response body can be deserialized into.
trait ResponseBody {
    /// The media type, if it is not JSON.
    const MEDIA_TYPE: Option<&'static str> = None;

    fn empty() -> Self;

    fn body(&mut self) -> Body<'_>;
}

impl<T: Decode + Empty> ResponseBody for T {
    fn empty() -> Self {
        T::empty()
    }

    fn body(&mut self) -> Body<'_> {
        Body::Json(self)
    }
}

impl ResponseBody for () {
    fn empty() -> Self {}

    fn body(&mut self) -> Body<'_> {
        Body::Ignored
    }
}

impl ResponseBody for Csv {
    const MEDIA_TYPE: Option<&'static str> = Some("text/csv");

    fn empty() -> Self {
        Self(String::new())
    }

    fn body(&mut self) -> Body<'_> {
        Body::Text(&mut self.0)
    }
}

/// The destination of a response body.
enum Body<'a> {
    Json(&'a mut dyn Decode),
    Text(&'a mut String),
    Ignored,
}

impl Body<'_> {
    /// Deserializes the body. Returns a report of missing and unusable values.
    fn read(self, bytes: &[u8], strict: bool) -> Result<DecodeReport, DecodeError> {
        let failure = DecodeError::of_document;
        match self {
            Self::Json(value) if bytes.is_empty() => match value.kind() {
                NodeKind::Optional | NodeKind::Json => Ok(DecodeReport::default()),
                _ => Err(failure("expected JSON, found an empty body")),
            },
            Self::Json(value) => from_json(value, bytes, strict),
            Self::Text(text) => {
                let read = std::str::from_utf8(bytes).map_err(|_| failure("expected text, found other bytes"))?;
                read.clone_into(text);
                Ok(DecodeReport::default())
            }
            Self::Ignored => Ok(DecodeReport::default()),
        }
    }
}

/// A result together with its HTTP response, returned by [`Call::with_response`](crate::Call::with_response).
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    attempts: u32,
    report: DecodeReport,
}

impl<T> Response<T> {
    /// Returns a reference to the result.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Returns the result.
    pub fn into_value(self) -> T {
        self.value
    }

    /// Returns the HTTP status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Returns the headers of the response. `BlockingTransport` and `FetchTransport` keep only the headers that this
    /// crate knows, unless `all_headers` was called.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Returns the number of attempts that the call made.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// Returns the JSON paths of values that were missing or could not be used as sent, such as
    /// `customer.email_verified`. At most 1000 are listed.
    ///
    /// - A required value that was missing or could not be used is empty, zero, false or `Unknown` in the result. This
    ///   never applies to an amount, a currency or a status: an object without it is a deserialization error.
    /// - An optional value that could not be used is `None`. If a nested value is the cause, its path is listed as
    ///   well.
    /// - An item of a list that could not be used is omitted: see [`unreadable`](Self::unreadable).
    /// - A number in place of a string is converted, a nested value in metadata is kept as JSON, and an unpaired
    ///   surrogate is replaced by U+FFFD.
    pub fn missing(&self) -> &[String] {
        &self.report.missing
    }

    /// Returns the list items that could not be deserialized and were omitted. Those of a page itself are in
    /// [`ListResource::unreadable`](crate::models::ListResource::unreadable) instead. More than 1000 such items in a
    /// response are an error.
    pub fn unreadable(&self) -> &[UnreadableItem] {
        &self.report.unreadable
    }
}

/// Dereferences to the result, so that its fields and methods can be used directly.
///
/// A method of [`Response`] takes precedence over a method of the result that has the same name. A field never does:
/// `response.status` is the result's field, and `response.status()` is the HTTP status.
impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("value", &self.value)
            .field("status", &self.status)
            .field("attempts", &self.attempts)
            .field("missing", &self.report.missing)
            .field("unreadable", &self.report.unreadable)
            .finish_non_exhaustive()
    }
}
