//! The errors of this crate.

mod api;
mod sent;
mod transport;
mod validation;

pub use api::ApiError;
pub use transport::{TransportError, TransportErrorKind};
pub use validation::{Location, ValidationEntry};

use crate::json::{DecodeError, Json};
use crate::raw_response::RawResponse;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use std::any::Any;
use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

/// The error of a call.
///
/// The `Display` output says what happened, why, and what to do. Programs use [`kind`](Self::kind) and the predicates.
/// [`source`](StdError::source) returns the underlying error of the network or of a callback. The text of the source is
/// already part of the message, so an error reporter that prints the chain of sources repeats it.
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
/// Before you repeat a request that changes something, check
/// [`may_have_reached_server`](Self::may_have_reached_server). If it returns true, first find out whether the request
/// was carried out.
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

/// The facts about a call that its error contains.
#[derive(Default)]
pub(crate) struct CallContext<'a> {
    pub(crate) operation: &'static str,
    pub(crate) host: &'a str,
    pub(crate) attempts: u32,
    pub(crate) may_have_reached_server: bool,
    /// Whether the call sent no access token.
    pub(crate) anonymous: bool,
    /// Whether the call changes nothing on the server, so that it can be repeated.
    pub(crate) safe: bool,
    /// Whether the path has a parameter.
    pub(crate) has_id: bool,
}

pub(crate) enum Cause {
    Invalid(Invalid),
    Token(Box<dyn StdError + Send + Sync>),
    Transport(TransportError),
    /// The timeout that expired: that of the call or of one attempt.
    Timeout(Duration),
    Decode(DecodeError, RawResponse),
    Api(ApiError),
    /// A cause from an optional feature.
    #[allow(dead_code, reason = "only some features have causes of their own")]
    Other(Box<dyn OtherCause>),
}

/// A cause from an optional feature, such as `files_upload`.
#[allow(dead_code, reason = "only some features have causes of their own")]
pub(crate) trait OtherCause: fmt::Display + Send + Sync {
    fn kind(&self) -> ErrorKind;

    fn response(&self) -> Option<&RawResponse>;

    fn source(&self) -> Option<&(dyn StdError + 'static)>;

    fn as_any(&self) -> &dyn Any;
}

/// A function that returns what to do about an error, given its cause and the host.
pub(crate) type Advice = fn(&Cause, &str) -> String;

/// An invalid value: its name, and the problem.
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

/// The kind of an error, which describes how the last attempt ended. [`Error::may_have_reached_server`] returns whether
/// any attempt may have reached the server.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A setting or an argument is invalid, or the transport cannot send requests, for example outside of a tokio
    /// runtime. The call is not retried. The last attempt sent nothing.
    Invalid,
    /// The function that provides the access token failed. The last attempt sent nothing.
    TokenProvider,
    /// No connection could be established, or the connection was closed before the request was sent, or an HTTP/2
    /// server refused the request without processing it. The last attempt did not reach the API.
    Connect,
    /// The TLS handshake failed, or the server's certificate was not accepted. The last attempt sent nothing.
    Tls,
    /// There was no complete response within the timeout of the call or of the attempt.
    Timeout,
    /// The connection was lost before the response was complete, or the response was not HTTP.
    ConnectionLost,
    /// The body or the headers of the response are larger than the limit.
    TooLarge,
    /// The body of a successful response could not be deserialized. [`Error::json_path`] returns the location, and
    /// [`Error::body`] the whole body.
    Decode,
    /// Status 3xx. Redirects are never followed. In a browser, [`Error::status`] returns `None`.
    Redirect,
    /// Status 401. If [`ApiError::name`] is `Unauthorized` or `invalid_token`, the token is missing or not accepted.
    /// Some operations use this status for other reasons.
    Unauthorized,
    /// Status 402. A payment failed.
    PaymentRequired,
    /// Status 403. If [`ApiError::name`] is `insufficient_scope`, the token lacks a scope, and
    /// [`ApiError::required_scopes`] lists the scopes of which one is sufficient. Otherwise the object does not allow
    /// the operation, such as a license key with no activations left.
    Forbidden,
    /// A 404 whose body names an error. The object does not exist, or the token may not see it.
    NotFound,
    /// A 404 whose body does not name an error. The server has no such route: the base URL is wrong (it must not end in
    /// `/v1`), the API version is not supported, or something in front of the API responded. The object may exist.
    RouteNotFound,
    /// Status 405. The route does not accept this method. The causes are those of
    /// [`RouteNotFound`](Self::RouteNotFound).
    MethodNotAllowed,
    /// Status 409. The state of the object does not allow the operation.
    Conflict,
    /// Status 410. The object existed, but can no longer be used.
    Gone,
    /// Status 412. The object is not in the state that the operation requires.
    PreconditionFailed,
    /// Status 422. The request contains invalid values, which [`ApiError::validation_errors`] lists.
    Validation,
    /// Status 429. There were too many requests. [`Error::retry_after`] returns how long to wait, if the response says
    /// so.
    RateLimited,
    /// Status 5xx. The server failed.
    Server,
    /// The storage host for uploads rejected a part or failed. This error does not concern the API or the access token.
    /// [`Error::status`] is the status of the storage host.
    Storage,
    /// Any other status that does not indicate success.
    Other,
}

/// Writes a short phrase, such as `rate limited`.
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

    /// Returns the error of a call that was not retried because the retry budget was used up.
    pub(crate) fn without_retry_budget(mut self) -> Self {
        self.0.retry_budget_exhausted = true;
        self
    }

    /// Creates the error of an invalid configuration, which belongs to no call.
    pub(crate) fn invalid(invalid: Invalid) -> Self {
        Self::new(CallContext::default(), Cause::Invalid(invalid))
    }

    /// Returns the kind of the error.
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
                TransportErrorKind::Redirected => ErrorKind::Redirect,
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

    /// Returns the name of the function that was called, such as `orders_list`, or an empty string for an error in the
    /// configuration of a core or a transport.
    pub fn operation(&self) -> &'static str {
        self.0.operation
    }

    /// Returns the number of attempts that the call made; 0 if it failed before the first one.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Returns whether any attempt may have reached the server, so that the request may have been carried out.
    pub fn may_have_reached_server(&self) -> bool {
        self.0.may_have_reached_server
    }

    /// Returns whether the call was not retried because the core's [retry
    /// budget](crate::PolarCoreBuilder::retry_budget) was used up.
    pub fn is_retry_budget_exhausted(&self) -> bool {
        self.0.retry_budget_exhausted
    }

    /// Returns whether the transport failed in a way that another attempt would repeat until something else changes,
    /// such as a certificate, a setting or the credentials for a proxy. See [`TransportError::permanent`].
    pub fn is_permanent(&self) -> bool {
        matches!(&self.0.cause, Cause::Transport(error) if error.is_permanent())
    }

    /// Returns the error response of the API; `None` if the call failed without one.
    pub fn api(&self) -> Option<&ApiError> {
        match &self.0.cause {
            Cause::Api(api) => Some(api),
            _ => None,
        }
    }

    /// Returns the status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.response().map(|response| response.status)
    }

    /// Returns the headers of the response, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.response().map(|response| &response.headers)
    }

    /// Returns the unmodified body of the response, if there was one. It may contain secrets.
    pub fn body(&self) -> Option<&Bytes> {
        self.response().map(|response| &response.body)
    }

    /// Returns the JSON path of the value that could not be deserialized, such as `items[3].customer.email`, or an
    /// empty path if the problem is in the response as a whole. Returns `None` unless the kind is
    /// [`Decode`](ErrorKind::Decode).
    pub fn json_path(&self) -> Option<&str> {
        match &self.0.cause {
            Cause::Decode(failure, _) => Some(&failure.path),
            _ => None,
        }
    }

    /// Returns the list item that could not be deserialized, as the API sent it. [`Items`](crate::Items) returns such
    /// an error and then continues with the next item. The JSON may contain secrets.
    pub fn item(&self) -> Option<&Json> {
        match &self.0.cause {
            Cause::Decode(failure, _) => failure.item.as_ref(),
            _ => None,
        }
    }

    /// Returns how long the server asks to wait before the next request: the time in the header `Retry-After`.
    pub fn retry_after(&self) -> Option<Duration> {
        self.response()?.retry_after()
    }

    /// Returns whether the kind is [`Timeout`](ErrorKind::Timeout).
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// Returns whether the last attempt got no response, because of the network, the server or something between them:
    /// the kinds [`Connect`](ErrorKind::Connect), [`Tls`](ErrorKind::Tls), [`Timeout`](ErrorKind::Timeout) and
    /// [`ConnectionLost`](ErrorKind::ConnectionLost). Such an error does not tell whether the requested object exists.
    pub fn is_unreachable(&self) -> bool {
        matches!(self.kind(), ErrorKind::Connect | ErrorKind::Tls | ErrorKind::Timeout | ErrorKind::ConnectionLost)
    }

    /// Returns whether the API reported that the object does not exist, or that the token may not see it. Returns false
    /// for a 404 that concerns the route, [`ErrorKind::RouteNotFound`].
    pub fn is_not_found(&self) -> bool {
        self.kind() == ErrorKind::NotFound
    }

    /// Returns whether the status is 401. In most cases, the access token is missing or not accepted.
    pub fn is_unauthorized(&self) -> bool {
        self.kind() == ErrorKind::Unauthorized
    }

    /// Returns whether the status is 429: there were too many requests.
    pub fn is_rate_limited(&self) -> bool {
        self.kind() == ErrorKind::RateLimited
    }

    /// Returns advice for a person on what to do about the error. It is also the end of the `Display` output.
    pub fn help(&self) -> String {
        const SEE: &str = "see the message of the API";
        let inner = &*self.0;
        let host = &inner.host;
        if let Some(advice) = inner.advice {
            return advice(&inner.cause, host);
        }
        let repeat = match (inner.may_have_reached_server, inner.safe) {
            (false, _) => "nothing was sent",
            (true, true) => "it can be repeated",
            (true, false) => {
                "an attempt may have reached the server: before you repeat the request, check whether it was carried out"
            }
        };
        let text = match self.kind() {
            ErrorKind::Invalid => repeat,
            ErrorKind::TokenProvider => return format!("check the function that provides the access token; {repeat}"),
            ErrorKind::Connect if self.has_kind(TransportErrorKind::Refused) => "try again later",
            ErrorKind::Connect => return format!("check the network, and that {host} is correct; {repeat}"),
            ErrorKind::Tls => {
                return format!("check the clock, the root certificates and any proxy in front of {host}; {repeat}");
            }
            ErrorKind::Timeout | ErrorKind::ConnectionLost => match (inner.may_have_reached_server, inner.safe) {
                (false, _) => "nothing was sent: try again",
                (true, true) => "try again",
                (true, false) => {
                    "the server may have acted on the request: before you repeat it, check whether it was carried out"
                }
            },
            ErrorKind::TooLarge if self.has_kind(TransportErrorKind::HeadersTooLarge) => {
                return format!("check that {host} is Polar's API, and any proxy in front of it");
            }
            ErrorKind::TooLarge => "request less at once, or raise the limit with `max_response_size`",
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
                    "{host} has no such route{version}: check the base URL, which must not end in /v1, any proxy in front of \
                     it, and whether this crate is up to date; the object may exist"
                );
            }
            ErrorKind::Validation => "correct the values that it names",
            ErrorKind::RateLimited => match self.retry_after() {
                Some(wait) => return format!("wait {} s before the next request", wait.as_secs()),
                None => "wait before the next request",
            },
            ErrorKind::Server if inner.safe => "try again later",
            ErrorKind::Server => "try again later, after checking whether the request was carried out",
            ErrorKind::PaymentRequired
            | ErrorKind::Conflict
            | ErrorKind::Gone
            | ErrorKind::PreconditionFailed
            | ErrorKind::Storage
            | ErrorKind::Other => SEE,
        };
        text.to_owned()
    }

    /// Returns advice on the access token, if the error concerns it.
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
                0 => "use an access token that has the permission",
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
            "api.polar.sh" => "; it may be a token of the sandbox, which has separate tokens",
            "sandbox-api.polar.sh" => "; it may be a token of production, which has separate tokens",
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

/// The methods for optional features that have causes of their own.
#[allow(dead_code, reason = "only some features have causes of their own")]
impl Error {
    pub(crate) fn cause(&self) -> &Cause {
        &self.0.cause
    }

    pub(crate) fn map_cause(mut self, map: impl FnOnce(Cause) -> Cause) -> Self {
        self.0.cause = map(self.0.cause);
        self
    }

    /// Replaces the default advice.
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
            Cause::Decode(failure, _) => {
                write!(f, "cannot read the response at {:.300}: {}", failure.path, failure.reason)
            }
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
            // Some errors repeat the text of their source.
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

/// Formats a time limit in seconds or milliseconds. The `Debug` output of `Duration` would link additional code for
/// decimals.
pub(crate) struct Limit(pub(crate) Duration);

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.subsec_millis() {
            0 => write!(f, "{} s", self.0.as_secs()),
            // `as_millis` would link the division and the formatting of 128-bit numbers: 2 kB.
            millis => write!(f, "{} ms", self.0.as_secs().saturating_mul(1000).saturating_add(millis.into())),
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
