//! What can go wrong, and what to do about it.

mod api;
mod sent;
mod transport;

pub use api::{ApiError, Location, ValidationEntry};
pub use transport::{TransportError, TransportErrorKind};

use crate::json::{Failure, Json};
use crate::raw_response::RawResponse;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use std::any::Any;
use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

/// Why a call did not give its result.
///
/// Printed with `{}`, it tells a person what happened, why, and what to do. [`kind`](Self::kind) and the predicates tell
/// a program. [`source`](StdError::source) returns the error of the network or of the callback, for programs that want
/// to examine it: its text is part of the message, so a report that prints sources as well says it twice.
///
/// # Troubleshooting
///
/// ```no_run
/// # use polar_funcs::{Error, ErrorKind};
/// # fn on(error: Error) {
/// match error.kind() {
///     ErrorKind::NotFound => println!("there is no such object"),
///     ErrorKind::RateLimited => println!("come back in {:?}", error.retry_after()),
///     ErrorKind::Validation => {
///         for entry in error.api().into_iter().flat_map(|api| api.validation_errors()) {
///             println!("{entry}");
///         }
///     }
///     _ if error.is_unreachable() => println!("Polar can't be reached now"),
///     _ => println!("{error}"),
/// }
/// # }
/// ```
///
/// Before a request that changes something is repeated, ask [`may_have_reached_server`](Self::may_have_reached_server):
/// if it may have, look first whether it was carried out.
pub struct Error(Box<Inner>);

struct Inner {
    operation: &'static str,
    host: String,
    attempts: u32,
    may_have_reached_server: bool,
    anonymous: bool,
    retry_budget_exhausted: bool,
    safe: bool,
    has_id: bool,
    advice: Option<Advice>,
    cause: Cause,
}

/// What an error says of the call that it ends.
#[derive(Default)]
pub(crate) struct CallContext<'a> {
    pub(crate) operation: &'static str,
    pub(crate) host: &'a str,
    pub(crate) attempts: u32,
    pub(crate) may_have_reached_server: bool,
    /// Whether the call sent no access token.
    pub(crate) anonymous: bool,
    /// Whether the call changes nothing, so that it can be repeated.
    pub(crate) safe: bool,
    /// Whether its path has a parameter.
    pub(crate) has_id: bool,
}

pub(crate) enum Cause {
    Invalid(Invalid),
    Token(Box<dyn StdError + Send + Sync>),
    Transport(TransportError),
    /// The limit that was set: of the call, or of one attempt.
    Timeout(Duration),
    Decode(Failure, RawResponse),
    Api(ApiError),
    /// The cause belongs to a feature that this module does not know.
    #[allow(dead_code, reason = "only some features have causes of their own")]
    Other(Box<dyn OtherCause>),
}

/// A cause that a feature such as `files_upload` adds.
#[allow(dead_code, reason = "only some features have causes of their own")]
pub(crate) trait OtherCause: fmt::Display + Send + Sync {
    fn kind(&self) -> ErrorKind;

    fn response(&self) -> Option<&RawResponse>;

    fn source(&self) -> Option<&(dyn StdError + 'static)>;

    fn as_any(&self) -> &dyn Any;
}

/// What to do about an error, given its cause and the host.
pub(crate) type Advice = fn(&Cause, &str) -> String;

/// Something that can't be sent: what it is, and what is wrong with it.
#[derive(Clone, Debug)]
pub(crate) struct Invalid {
    pub(crate) what: Cow<'static, str>,
    pub(crate) why: &'static str,
}

impl Invalid {
    pub(crate) fn new(what: impl Into<Cow<'static, str>>, why: &'static str) -> Self {
        Self { what: what.into(), why }
    }
}

/// What sort of error it is: how the last attempt ended. Whether an earlier one reached the server is told by
/// [`Error::may_have_reached_server`].
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A setting or an argument that can't be sent, or a call where none can be made, such as outside of a tokio
    /// runtime. It is never retried. This attempt sent nothing.
    Invalid,
    /// The callback for access tokens failed. This attempt sent nothing.
    TokenProvider,
    /// No connection: name resolution or TCP failed, or it was closed before the request was sent. This attempt sent
    /// nothing.
    Connect,
    /// The server's certificate was not accepted, or TLS could not be agreed on. This attempt sent nothing.
    Tls,
    /// No answer in time.
    Timeout,
    /// The connection was lost before the answer was complete, or what came was not HTTP.
    ConnectionLost,
    /// The response, or its headers, are larger than the limit.
    TooLarge,
    /// The answer is not JSON, or not of the expected shape: [`Error::json_path`] says where, [`Error::body`] has it all.
    Decode,
    /// 3xx: redirects are never followed.
    Redirect,
    /// 401: no token or one that is not accepted, if [`ApiError::name`] is `Unauthorized` or `invalid_token`. Some
    /// operations use it for other refusals.
    Unauthorized,
    /// 402: a payment failed.
    PaymentRequired,
    /// 403: the token lacks a scope, if [`ApiError::name`] is `insufficient_scope`, and [`ApiError::required_scopes`]
    /// lists those that would do. Otherwise the object does not allow it, such as a license key with no activations left.
    Forbidden,
    /// 404 whose body names an error: there is no such object, or none that the token may see.
    NotFound,
    /// 404 whose body names no error: the server has no such route. The base URL is wrong (it must not end in `/v1`), the
    /// version of the API is not supported, or something in front of the API answered. It says nothing about the object.
    RouteNotFound,
    /// 405: the route does not take this method, for the same reasons.
    MethodNotAllowed,
    /// 409: the state of the object does not allow it.
    Conflict,
    /// 410: the object was there, and can no longer be used.
    Gone,
    /// 412: the object is not in the state that the operation needs.
    PreconditionFailed,
    /// 422: something in the request is not accepted; [`ApiError::validation_errors`] says what.
    Validation,
    /// 429: too many requests; [`Error::retry_after`] may say how long to wait.
    RateLimited,
    /// 5xx: the server failed.
    Server,
    /// The storage that files are uploaded to refused a part or failed; the API did not, and the access token has
    /// nothing to do with it. [`Error::status`] is the storage's.
    Storage,
    /// Any other status of failure.
    Other,
}

/// As a short phrase, such as `rate limited`.
impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Invalid => "invalid call",
            Self::TokenProvider => "no access token",
            Self::Connect => "could not connect",
            Self::Tls => "TLS handshake failed",
            Self::Timeout => "timed out",
            Self::ConnectionLost => "connection lost",
            Self::TooLarge => "response too large",
            Self::Decode => "unreadable response",
            Self::Redirect => "redirected",
            Self::Unauthorized => "unauthorized",
            Self::PaymentRequired => "payment required",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not found",
            Self::RouteNotFound => "route not found",
            Self::MethodNotAllowed => "method not allowed",
            Self::Conflict => "conflict",
            Self::Gone => "gone",
            Self::PreconditionFailed => "precondition failed",
            Self::Validation => "validation failed",
            Self::RateLimited => "rate limited",
            Self::Server => "server error",
            Self::Storage => "storage error",
            Self::Other => "unexpected status",
        })
    }
}

impl Error {
    pub(crate) fn new(ended: CallContext<'_>, cause: Cause) -> Self {
        let CallContext { operation, host, attempts, may_have_reached_server, anonymous, safe, has_id } = ended;
        Self(Box::new(Inner {
            operation,
            host: host.to_owned(),
            attempts,
            may_have_reached_server,
            anonymous,
            safe,
            has_id,
            retry_budget_exhausted: false,
            advice: None,
            cause,
        }))
    }

    /// The error of a call that would have been retried, had there been any retry budget left.
    pub(crate) fn without_retry_budget(mut self) -> Self {
        self.0.retry_budget_exhausted = true;
        self
    }

    /// An error of the configuration, before there is a call.
    pub(crate) fn invalid(invalid: Invalid) -> Self {
        Self::new(CallContext::default(), Cause::Invalid(invalid))
    }

    /// What sort of error it is.
    pub fn kind(&self) -> ErrorKind {
        match &self.0.cause {
            Cause::Invalid(_) => ErrorKind::Invalid,
            Cause::Token(_) => ErrorKind::TokenProvider,
            Cause::Timeout(_) => ErrorKind::Timeout,
            Cause::Decode(..) => ErrorKind::Decode,
            Cause::Transport(error) => match error.kind() {
                TransportErrorKind::Connect | TransportErrorKind::NotSent | TransportErrorKind::Refused => {
                    ErrorKind::Connect
                }
                TransportErrorKind::Tls => ErrorKind::Tls,
                TransportErrorKind::ConnectionLost => ErrorKind::ConnectionLost,
                TransportErrorKind::ResponseTooLarge | TransportErrorKind::HeadersTooLarge => ErrorKind::TooLarge,
                TransportErrorKind::Invalid => ErrorKind::Invalid,
            },
            Cause::Api(api) => match api.status().as_u16() {
                300..=399 => ErrorKind::Redirect,
                401 => ErrorKind::Unauthorized,
                402 => ErrorKind::PaymentRequired,
                403 => ErrorKind::Forbidden,
                404 if !api.is_named() => ErrorKind::RouteNotFound,
                404 => ErrorKind::NotFound,
                405 => ErrorKind::MethodNotAllowed,
                409 => ErrorKind::Conflict,
                410 => ErrorKind::Gone,
                412 => ErrorKind::PreconditionFailed,
                422 => ErrorKind::Validation,
                429 => ErrorKind::RateLimited,
                500..=599 => ErrorKind::Server,
                _ => ErrorKind::Other,
            },
            Cause::Other(other) => other.kind(),
        }
    }

    /// The function that was called; empty for an error in a core's configuration.
    pub fn operation(&self) -> &'static str {
        self.0.operation
    }

    /// How many requests were tried.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Whether the server can have seen the request, and so have acted on it.
    pub fn may_have_reached_server(&self) -> bool {
        self.0.may_have_reached_server
    }

    /// Whether the call was not retried because the core's
    /// [retry budget](crate::PolarCoreBuilder::retry_budget) was used up.
    pub fn is_retry_budget_exhausted(&self) -> bool {
        self.0.retry_budget_exhausted
    }

    /// Whether another attempt would fail in the same way until something else changes, such as a certificate, the
    /// credentials for a proxy or a setting: see [`TransportError::permanent`].
    pub fn is_permanent(&self) -> bool {
        matches!(&self.0.cause, Cause::Transport(error) if error.is_permanent())
    }

    /// What the API answered, if it answered with a failure.
    pub fn api(&self) -> Option<&ApiError> {
        match &self.0.cause {
            Cause::Api(api) => Some(api),
            _ => None,
        }
    }

    /// The status of the answer, if one came.
    pub fn status(&self) -> Option<StatusCode> {
        self.response().map(|response| response.status)
    }

    /// The headers of the answer, if one came.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.response().map(|response| &response.headers)
    }

    /// The body of the answer as it came, if one came. It may hold secrets.
    pub fn body(&self) -> Option<&Bytes> {
        self.response().map(|response| &response.body)
    }

    /// Returns the JSON path of the value that could not be deserialized, such as `items[3].customer.email`. It is empty
    /// if the response as a whole could not be deserialized, and `None` if the error has another
    /// [kind](ErrorKind::Decode).
    pub fn json_path(&self) -> Option<&str> {
        match &self.0.cause {
            Cause::Decode(failure, _) => Some(&failure.path),
            _ => None,
        }
    }

    /// The item of a list that could not be read, as the API sent it. [`Items`](crate::Items) goes on after it. It may hold
    /// secrets.
    pub fn item(&self) -> Option<&Json> {
        match &self.0.cause {
            Cause::Decode(failure, _) => failure.item.as_ref(),
            _ => None,
        }
    }

    /// How long the server asks to wait before the next request.
    pub fn retry_after(&self) -> Option<Duration> {
        self.response()?.retry_after()
    }

    /// Whether no answer came in time.
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// Whether the last attempt got no answer: the network, the server or the way between them is down. It says nothing
    /// about what was asked for.
    pub fn is_unreachable(&self) -> bool {
        matches!(self.kind(), ErrorKind::Connect | ErrorKind::Tls | ErrorKind::Timeout | ErrorKind::ConnectionLost)
    }

    /// Whether the API says that the object that was asked for does not exist, or not for this token. False for the 404 of
    /// a route, [`ErrorKind::RouteNotFound`], which says nothing about the object.
    pub fn is_not_found(&self) -> bool {
        self.kind() == ErrorKind::NotFound
    }

    /// Whether the status is 401: mostly, the access token is missing or not accepted.
    pub fn is_unauthorized(&self) -> bool {
        self.kind() == ErrorKind::Unauthorized
    }

    /// Whether the request came too early after others.
    pub fn is_rate_limited(&self) -> bool {
        self.kind() == ErrorKind::RateLimited
    }

    /// What to do about it, for a person.
    pub fn help(&self) -> String {
        const SEE: &str = "see what the API says";
        let inner = &*self.0;
        let host = &inner.host;
        if let Some(advice) = inner.advice {
            return advice(&inner.cause, host);
        }
        let repeat = match (inner.may_have_reached_server, inner.safe) {
            (false, _) => "nothing was sent",
            (true, true) => "it can be repeated",
            (true, false) => {
                "an attempt may have reached the server: look before you repeat one that changes something"
            }
        };
        let text = match self.kind() {
            ErrorKind::Invalid => repeat,
            ErrorKind::TokenProvider => return format!("look at what provides the access token; {repeat}"),
            ErrorKind::Connect => return format!("check the network, and that {host} is right; {repeat}"),
            ErrorKind::Tls => {
                return format!(
                    "check the clock, the root certificates and what stands between here and {host}; {repeat}"
                );
            }
            ErrorKind::Timeout | ErrorKind::ConnectionLost => match (inner.may_have_reached_server, inner.safe) {
                (false, _) => "nothing was sent: try again",
                (true, true) => "try again",
                (true, false) => {
                    "the server may have acted on the request: look before you repeat one that changes something"
                }
            },
            ErrorKind::TooLarge if self.has_kind(TransportErrorKind::HeadersTooLarge) => {
                return format!("check that {host} is Polar's API, and what stands between here and there");
            }
            ErrorKind::TooLarge => "ask for less at once, or raise the limit with `max_response_size`",
            ErrorKind::Decode => return format!("check that {host} is Polar's API; if it is, update this crate"),
            ErrorKind::Redirect => "check the base URL: redirects are not followed",
            ErrorKind::Unauthorized | ErrorKind::Forbidden => return self.credential_help().unwrap_or(SEE.to_owned()),
            ErrorKind::NotFound => match (inner.has_id, inner.anonymous) {
                (true, false) => "check the id, and that the access token may see the object",
                (true, true) => "check the id",
                (false, _) => "check what the request refers to",
            },
            ErrorKind::RouteNotFound | ErrorKind::MethodNotAllowed => {
                let version = match self.api().is_some_and(ApiError::is_versioned) {
                    true => "",
                    false => ", or not for this version of the API",
                };
                return format!(
                    "{host} has no such route{version}: check the base URL, which must not end in /v1, what stands \
                     between here and there, and whether this crate is up to date; the object may exist"
                );
            }
            ErrorKind::Validation => "correct what it names",
            ErrorKind::RateLimited => match self.retry_after() {
                Some(wait) => return format!("wait {} s before the next request", wait.as_secs()),
                None => "wait before the next request",
            },
            ErrorKind::Server if inner.safe => "try again later",
            ErrorKind::Server => "try again later; look first whether a request that changes something was carried out",
            ErrorKind::PaymentRequired
            | ErrorKind::Conflict
            | ErrorKind::Gone
            | ErrorKind::PreconditionFailed
            | ErrorKind::Storage
            | ErrorKind::Other => SEE,
        };
        text.to_owned()
    }

    /// What to do about the access token, if the API's name for the error says that it is about that.
    fn credential_help(&self) -> Option<String> {
        let (api, host) = (self.api()?, &self.0.host);
        let is_scope = match api.name() {
            "insufficient_scope" => true,
            "Unauthorized" | "invalid_token" => false,
            _ => return None,
        };
        if self.0.anonymous {
            return Some("authenticate the call: it was sent without credentials".to_owned());
        }
        if is_scope {
            let scopes = api.required_scopes();
            let mut help = match scopes.len() {
                0 => "use an access token that may do this",
                1 => "use an access token with the scope",
                _ => "use an access token with one of the scopes",
            }
            .to_owned();
            for (index, scope) in scopes.into_iter().enumerate() {
                help.push_str(if index == 0 { " " } else { ", " });
                help.push_str(scope);
            }
            return Some(help);
        }
        let other = match host.as_str() {
            "api.polar.sh" => "; it may be one of the sandbox, which has its own",
            "sandbox-api.polar.sh" => "; it may be one of production, which has its own",
            _ => "",
        };
        Some(format!("check that the access token is valid for {host}{other}"))
    }

    fn has_kind(&self, kind: TransportErrorKind) -> bool {
        matches!(&self.0.cause, Cause::Transport(error) if error.kind() == kind)
    }

    fn response(&self) -> Option<&RawResponse> {
        match &self.0.cause {
            Cause::Api(api) => Some(api.response()),
            Cause::Decode(_, response) => Some(response),
            Cause::Other(other) => other.response(),
            _ => None,
        }
    }
}

/// What the features that add causes of their own need.
#[allow(dead_code, reason = "only some features have causes of their own")]
impl Error {
    pub(crate) fn cause(&self) -> &Cause {
        &self.0.cause
    }

    pub(crate) fn map_cause(mut self, map: impl FnOnce(Cause) -> Cause) -> Self {
        self.0.cause = map(self.0.cause);
        self
    }

    /// The same error with advice of its own in place of the usual one.
    pub(crate) fn with_advice(mut self, advice: Advice) -> Self {
        self.0.advice = Some(advice);
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.operation.is_empty() {
            write!(f, "{}: ", self.0.operation)?;
        }
        match &self.0.cause {
            Cause::Invalid(Invalid { what, why }) => write!(f, "{what} {why}"),
            Cause::Token(_) => f.write_str("could not get an access token"),
            Cause::Transport(error) => write!(f, "{error}"),
            Cause::Timeout(limit) => write!(f, "no response within {}", Limit(*limit)),
            Cause::Decode(failure, response) if failure.path.is_empty() => match response.excerpt() {
                Some(excerpt) => {
                    let status = response.status.as_u16();
                    write!(f, "status {status} with {} in place of JSON: {excerpt}", response.media_type())
                }
                None => write!(f, "cannot read the response: {}", failure.reason),
            },
            Cause::Decode(failure, _) => write!(f, "cannot read the response at {}: {}", failure.path, failure.reason),
            Cause::Api(api) => write!(f, "{api}"),
            Cause::Other(other) => write!(f, "{other}"),
        }?;
        if self.0.attempts > 1 {
            write!(f, " (after {} attempts)", self.0.attempts)?;
        }
        let mut said = String::new();
        let mut source = self.source();
        while let Some(error) = source {
            let text = error.to_string();
            // Some errors repeat what lies beneath them.
            if !said.ends_with(&text) {
                write!(f, ": {text}")?;
                said = text;
            }
            source = error.source();
        }
        if self.0.retry_budget_exhausted {
            f.write_str("; not retried: the retry budget of this core is used up")?;
        }
        write!(f, "; {}", self.help())
    }
}

/// A time limit, in seconds or milliseconds. `Debug` of a duration would do, but links its own formatting of decimals.
pub(crate) struct Limit(pub(crate) Duration);

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.subsec_millis() {
            0 => write!(f, "{} s", self.0.as_secs()),
            _ => write!(f, "{} ms", self.0.as_millis()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.kind())
            .field("operation", &self.0.operation)
            .field("attempts", &self.0.attempts)
            .field("may_have_reached_server", &self.0.may_have_reached_server)
            .field("message", &format_args!("{self}"))
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.cause {
            Cause::Token(source) => Some(source.as_ref()),
            Cause::Transport(error) => error.source(),
            Cause::Other(other) => other.source(),
            _ => None,
        }
    }
}
