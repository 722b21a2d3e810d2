//! Answers, and what becomes of them.

use crate::error::{CallContext, Cause, Error};
use crate::json::{Csv, Failure, Findings, Kind, Slot, UnreadableItem, Zero, from_json};
use crate::raw_response::RawResponse;
use http::{HeaderMap, StatusCode};
use std::fmt;

/// What came of a call.
// In a box, as it is moved by each type of result.
#[doc(hidden)]
pub(crate) type CallResult = Result<Box<SuccessResponse>, Error>;

/// A call that was answered with success.
#[doc(hidden)]
#[derive(Clone)]
pub struct SuccessResponse {
    pub(crate) operation: &'static str,
    pub(crate) host: String,
    pub(crate) attempts: u32,
    pub(crate) strict: bool,
    pub(crate) reply: RawResponse,
}

impl SuccessResponse {
    /// Reads the body to where it goes, and returns what else the answer says.
    #[expect(clippy::boxed_local, reason = "moving it out takes 320 B")]
    fn read(self: Box<Self>, body: Body<'_>) -> Result<Response<()>, Error> {
        match body.read(&self.reply.body, self.strict) {
            Ok(findings) => {
                #[cfg(feature = "tracing")]
                crate::call::trace::missing(self.operation, &findings.missing);
                let Self { attempts, reply: RawResponse { status, headers, .. }, .. } = *self;
                Ok(Response { value: (), status, headers, attempts, findings })
            }
            Err(failure) => Err(self.unreadable(failure)),
        }
    }

    /// The error of a value that could not be read.
    pub(crate) fn unreadable(self, failure: Failure) -> Error {
        let ended = CallContext {
            operation: self.operation,
            host: &self.host,
            attempts: self.attempts,
            may_have_reached_server: true,
            ..CallContext::default()
        };
        Error::new(ended, Cause::Decode(failure, self.reply))
    }
}

impl fmt::Debug for SuccessResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SuccessResponse").field("operation", &self.operation).finish_non_exhaustive()
    }
}

/// What a call can give: every type of [`models`](crate::models), `()` where the API gives nothing, an `Option` where it may
/// give nothing yet, and a [`Response`] of one of these.
pub trait CallOutput: Sized {
    /// The media type to ask for, where it is not JSON.
    #[doc(hidden)]
    const ACCEPT: Option<&'static str>;

    #[doc(hidden)]
    fn read(answer: CallResult) -> Result<Self, Error>;
}

impl<T: ResponseBody> CallOutput for T {
    const ACCEPT: Option<&'static str> = T::MEDIA_TYPE;

    fn read(answer: CallResult) -> Result<Self, Error> {
        let mut value = T::empty();
        read(answer, value.body())?;
        Ok(value)
    }
}

impl<T: ResponseBody> CallOutput for Response<T> {
    const ACCEPT: Option<&'static str> = T::MEDIA_TYPE;

    fn read(answer: CallResult) -> Result<Self, Error> {
        let mut value = T::empty();
        let Response { status, headers, attempts, findings, .. } = answer?.read(value.body())?;
        Ok(Self { value, status, headers, attempts, findings })
    }
}

/// Reads the body to where it goes.
fn read(answer: CallResult, body: Body<'_>) -> Result<(), Error> {
    answer?.read(body).map(drop)
}

/// What the body of an answer can become.
trait ResponseBody {
    /// The media type, where it is not JSON.
    const MEDIA_TYPE: Option<&'static str> = None;

    fn empty() -> Self;

    fn body(&mut self) -> Body<'_>;
}

impl<T: Slot + Zero> ResponseBody for T {
    fn empty() -> Self {
        T::zero()
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

/// Where the body of an answer goes.
enum Body<'a> {
    Json(&'a mut dyn Slot),
    Text(&'a mut String),
    Ignored,
}

impl Body<'_> {
    /// Returns what was wrong with what could be read.
    fn read(self, bytes: &[u8], strict: bool) -> Result<Findings, Failure> {
        let failure = Failure::of_document;
        match self {
            Self::Json(slot) if bytes.is_empty() => match slot.kind() {
                Kind::Optional | Kind::Json => Ok(Findings::default()),
                _ => Err(failure("expected JSON, found an empty body")),
            },
            Self::Json(slot) => from_json(slot, bytes, strict),
            Self::Text(text) => {
                let read = std::str::from_utf8(bytes).map_err(|_| failure("expected text, found other bytes"))?;
                read.clone_into(text);
                Ok(Findings::default())
            }
            Self::Ignored => Ok(Findings::default()),
        }
    }
}

/// A result together with the answer it came in.
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    attempts: u32,
    findings: Findings,
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

    /// The paths of values that were missing or could not be used as they came, such as `customer.email_verified`; at most
    /// 1000.
    ///
    /// - A required value that was missing or could not be used is empty, zero, false or `Unknown` in the result. An
    ///   amount, a currency or a status never is: without it the object around it cannot be read.
    /// - An optional value that could not be used is `None`. If the reason lies further inside, that path is listed too.
    /// - An item of a list that could not be used is left out: see [`unreadable`](Self::unreadable).
    /// - A number for a text is its text, a nested value in metadata is kept as JSON, and half a surrogate pair is U+FFFD.
    pub fn missing(&self) -> &[String] {
        &self.findings.missing
    }

    /// The items that could not be read and were left out of lists. The items of a page are in
    /// [`ListResource::unreadable`](crate::models::ListResource::unreadable) instead.
    pub fn unreadable(&self) -> &[UnreadableItem] {
        &self.findings.unreadable
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("value", &self.value)
            .field("status", &self.status)
            .field("attempts", &self.attempts)
            .field("missing", &self.findings.missing)
            .field("unreadable", &self.findings.unreadable)
            .finish_non_exhaustive()
    }
}
