//! Answers, and what becomes of them.

use crate::calendar;
use crate::error::{Cause, Ended, Error};
use crate::model::{Csv, Failure, Findings, Kind, Slot, UnreadableItem, Zero, from_json};
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use std::fmt;
use std::num::IntErrorKind;
use std::time::{Duration, SystemTime};

/// An answer as it came.
#[derive(Clone)]
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
        match asked.parse() {
            Ok(seconds) => return Some(Duration::from_secs(seconds)),
            Err(error) if *error.kind() == IntErrorKind::PosOverflow => return Some(Duration::MAX),
            Err(_) => {}
        }
        let until = calendar::parse_http_date(asked)?;
        // The server's own clock, where it tells it: this machine's may be wrong.
        let now = text(header::DATE).and_then(calendar::parse_http_date).unwrap_or_else(|| SystemTime::now().into());
        Some(Duration::from_secs(u64::try_from(until.seconds - now.seconds).unwrap_or_default()))
    }
}

/// What a response says that is not JSON.
impl Reply {
    /// The media type; empty if the response names none.
    pub(crate) fn media_type(&self) -> &str {
        let value = self.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        value.split(';').next().unwrap_or_default().trim()
    }

    /// Whether the body is HTML, as proxies and error pages send it.
    pub(crate) fn is_html(&self) -> bool {
        let media_type = self.media_type();
        media_type == "text/html" || self.body.first() == Some(&b'<') && !media_type.ends_with("xml")
    }

    /// The beginning of a body that is HTML or plain text, for a person. Bodies of other types, JSON among them, may repeat
    /// secrets and are not shown. Nor is any word that could be a token, a key or an id.
    pub(crate) fn excerpt(&self) -> Option<String> {
        /// In characters.
        const MOST: usize = 200;
        /// The longest word that is shown.
        const WORD: usize = 24;
        let body = self.body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&self.body).trim_ascii();
        if matches!(body, [] | [b'{' | b'[' | b'"', ..])
            || !self.is_html() && !matches!(self.media_type(), "" | "text/plain")
        {
            return None;
        }
        let Ok(text) = std::str::from_utf8(body) else {
            return Some(format!("{} bytes that are not text", body.len()));
        };
        let mut shown = String::new();
        // Where the word begins that is being read.
        let mut start = 0;
        for (index, letter) in text.chars().enumerate() {
            let in_word = letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
            let word = shown.get(start..).unwrap_or_default();
            // What follows a brace may be JSON.
            let ends = index == MOST || letter == '{';
            if in_word && (word.len() > WORD || matches!(word, "polar_" | "whsec_")) || ends {
                shown.truncate(start);
                shown.push('…');
            }
            if ends {
                break;
            }
            match letter {
                _ if in_word && shown.ends_with('…') => continue,
                '\0'..=' ' | '\x7f'..='\u{9f}' if shown.ends_with(' ') => {}
                '\0'..=' ' | '\x7f'..='\u{9f}' => shown.push(' '),
                _ => shown.push(letter),
            }
            if !in_word {
                start = shown.len();
            }
        }
        Some(shown)
    }
}

/// What came of a call.
// In a box, as it is moved by each type of result.
#[doc(hidden)]
pub(crate) type Answer = Result<Box<Success>, Error>;

/// A call that was answered with success.
#[doc(hidden)]
#[derive(Clone)]
pub struct Success {
    pub(crate) operation: &'static str,
    pub(crate) host: String,
    pub(crate) attempts: u32,
    pub(crate) strict: bool,
    pub(crate) reply: Reply,
}

impl Success {
    /// Reads the body to where it goes, and returns what else the answer says.
    #[expect(clippy::boxed_local, reason = "moving it out takes 320 B")]
    fn read(self: Box<Self>, body: Body<'_>) -> Result<Response<()>, Error> {
        match body.read(&self.reply.body, self.strict) {
            Ok(findings) => {
                #[cfg(feature = "tracing")]
                crate::trace::missing(self.operation, &findings.missing);
                let Self { attempts, reply: Reply { status, headers, .. }, .. } = *self;
                Ok(Response { value: (), status, headers, attempts, findings })
            }
            Err(failure) => Err(self.unreadable(failure)),
        }
    }

    /// The error of a value that could not be read.
    pub(crate) fn unreadable(self, failure: Failure) -> Error {
        let ended = Ended {
            operation: self.operation,
            host: &self.host,
            attempts: self.attempts,
            may_be_sent: true,
            ..Ended::default()
        };
        Error::new(ended, Cause::Decode(failure, self.reply))
    }
}

impl fmt::Debug for Success {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Success").field("operation", &self.operation).finish_non_exhaustive()
    }
}

/// What a call can give: every type of [`models`](crate::models), `()` where the API gives nothing, an `Option` where it may
/// give nothing yet, and a [`Response`] of one of these.
pub trait Outcome: Sized {
    /// The media type to ask for, where it is not JSON.
    #[doc(hidden)]
    const ACCEPT: Option<&'static str>;

    #[doc(hidden)]
    fn read(answer: Answer) -> Result<Self, Error>;
}

impl<T: Content> Outcome for T {
    const ACCEPT: Option<&'static str> = T::MEDIA_TYPE;

    fn read(answer: Answer) -> Result<Self, Error> {
        let mut value = T::empty();
        read(answer, value.body())?;
        Ok(value)
    }
}

impl<T: Content> Outcome for Response<T> {
    const ACCEPT: Option<&'static str> = T::MEDIA_TYPE;

    fn read(answer: Answer) -> Result<Self, Error> {
        let mut value = T::empty();
        let Response { status, headers, attempts, findings, .. } = answer?.read(value.body())?;
        Ok(Self { value, status, headers, attempts, findings })
    }
}

/// Reads the body to where it goes.
fn read(answer: Answer, body: Body<'_>) -> Result<(), Error> {
    answer?.read(body).map(drop)
}

/// What the body of an answer can become.
trait Content {
    /// The media type, where it is not JSON.
    const MEDIA_TYPE: Option<&'static str> = None;

    fn empty() -> Self;

    fn body(&mut self) -> Body<'_>;
}

impl<T: Slot + Zero> Content for T {
    fn empty() -> Self {
        T::zero()
    }

    fn body(&mut self) -> Body<'_> {
        Body::Json(self)
    }
}

impl Content for () {
    fn empty() -> Self {}

    fn body(&mut self) -> Body<'_> {
        Body::Ignored
    }
}

impl Content for Csv {
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
