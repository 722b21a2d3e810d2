//! What can go wrong, and what to do about it.

mod api;

pub use api::{ApiError, Location, ValidationEntry};

use crate::model::{Failure, Json};
use crate::reply::Reply;
use crate::transport::{Fault, TransportError};
#[cfg(feature = "files_upload")]
use crate::upload::{self, Refusal};
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

/// Why a call did not give its result.
///
/// Printed with `{}` it tells a person what happened and what to do, and its [`source`](StdError::source) tells what the
/// network or the callback said; [`kind`](Self::kind) and the predicates tell a program.
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
///         for entry in error.api().into_iter().flat_map(|api| api.entries()) {
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
    may_be_sent: bool,
    anonymous: bool,
    retry_budget_exhausted: bool,
    cause: Cause,
}

/// What an error says of the call that it ends.
pub(crate) struct Ended<'a> {
    pub(crate) operation: &'static str,
    pub(crate) host: &'a str,
    pub(crate) attempts: u32,
    pub(crate) may_be_sent: bool,
    pub(crate) anonymous: bool,
}

pub(crate) enum Cause {
    Invalid(Invalid),
    Token(Box<dyn StdError + Send + Sync>),
    Transport(TransportError),
    Timeout(Duration),
    Decode(Failure, Reply),
    Api(ApiError),
    /// What is to be uploaded can't be read.
    #[cfg(feature = "files_upload")]
    Source(std::io::Error),
    /// What is to be uploaded is not what it was when it was read before.
    #[cfg(feature = "files_upload")]
    Changed,
    #[cfg(feature = "files_upload")]
    Storage(Refusal),
}

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
    /// A setting or an argument that can't be sent.
    Invalid,
    /// The callback for access tokens failed. This attempt sent nothing.
    Token,
    /// No connection: name resolution or TCP failed, or it was closed before the request was sent. This attempt sent
    /// nothing.
    Connect,
    /// The server's certificate was not accepted, or TLS could not be agreed on. This attempt sent nothing.
    Tls,
    /// No answer in time.
    Timeout,
    /// The connection was lost before the answer was complete, or what came was not HTTP.
    Broken,
    /// The answer is larger than the limit.
    TooLarge,
    /// The answer is not JSON, or not of the expected shape: [`Error::path`] says where, [`Error::body`] has it all.
    Decode,
    /// 3xx: redirects are never followed.
    Redirect,
    /// 401: no token, or one that is not accepted.
    Unauthorized,
    /// 403: the token may not do this; [`ApiError::required_scope`] may say what it lacks.
    Forbidden,
    /// 404: there is no such object, or none that the token may see.
    NotFound,
    /// 404 without the API version's echo: the server no longer knows the version, or is not Polar's API at all. It says
    /// nothing about the object.
    UnknownVersion,
    /// 409: the state of the object does not allow it.
    Conflict,
    /// 422: something in the request is not accepted; [`ApiError::entries`] says what.
    Validation,
    /// 429: too many requests; [`Error::retry_after`] may say how long to wait.
    RateLimited,
    /// 5xx: the server failed.
    Server,
    /// The storage that files are uploaded to refused a part or failed; the API did not, and the access token has
    /// nothing to do with it. [`Error::status`] is the storage's.
    #[cfg(feature = "files_upload")]
    Storage,
    /// Any other status of failure.
    Other,
}

impl Error {
    pub(crate) fn new(ended: Ended<'_>, cause: Cause) -> Self {
        let Ended { operation, host, attempts, may_be_sent, anonymous } = ended;
        let (host, retry_budget_exhausted) = (host.to_owned(), false);
        Self(Box::new(Inner { operation, host, attempts, may_be_sent, anonymous, retry_budget_exhausted, cause }))
    }

    /// The error of a call that would have been retried, had there been any retry budget left.
    pub(crate) fn without_retry_budget(mut self) -> Self {
        self.0.retry_budget_exhausted = true;
        self
    }

    /// An error of the configuration, before there is a call.
    pub(crate) fn invalid(invalid: Invalid) -> Self {
        let ended = Ended { operation: "", host: "", attempts: 0, may_be_sent: false, anonymous: false };
        Self::new(ended, Cause::Invalid(invalid))
    }

    /// What sort of error it is.
    pub fn kind(&self) -> ErrorKind {
        match &self.0.cause {
            Cause::Invalid(_) => ErrorKind::Invalid,
            Cause::Token(_) => ErrorKind::Token,
            Cause::Timeout(_) => ErrorKind::Timeout,
            Cause::Decode(..) => ErrorKind::Decode,
            Cause::Transport(error) => match error.fault {
                Fault::Connect | Fault::NotSent => ErrorKind::Connect,
                #[cfg(feature = "http2")]
                Fault::Refused => ErrorKind::Connect,
                Fault::Tls => ErrorKind::Tls,
                Fault::Broken => ErrorKind::Broken,
                Fault::TooLarge => ErrorKind::TooLarge,
            },
            Cause::Api(api) => match api.status().as_u16() {
                300..=399 => ErrorKind::Redirect,
                401 => ErrorKind::Unauthorized,
                403 => ErrorKind::Forbidden,
                404 if !api.is_versioned() => ErrorKind::UnknownVersion,
                404 => ErrorKind::NotFound,
                409 => ErrorKind::Conflict,
                422 => ErrorKind::Validation,
                429 => ErrorKind::RateLimited,
                500..=599 => ErrorKind::Server,
                _ => ErrorKind::Other,
            },
            #[cfg(feature = "files_upload")]
            Cause::Source(_) | Cause::Changed => ErrorKind::Invalid,
            #[cfg(feature = "files_upload")]
            Cause::Storage(_) => ErrorKind::Storage,
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
        self.0.may_be_sent
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
        self.reply().map(|reply| reply.status)
    }

    /// The headers of the answer, if one came.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.reply().map(|reply| &reply.headers)
    }

    /// The body of the answer as it came, if one came. It may hold secrets.
    pub fn body(&self) -> Option<&Bytes> {
        self.reply().map(|reply| &reply.body)
    }

    /// Where in the answer the value is that could not be read, such as `items[3].customer.email`; empty for the answer as
    /// a whole.
    pub fn path(&self) -> Option<&str> {
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
        self.reply()?.retry_after()
    }

    /// Whether no answer came in time.
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// Whether the last attempt got no answer: the network, the server or the way between them is down. It says nothing
    /// about what was asked for.
    pub fn is_unreachable(&self) -> bool {
        matches!(self.kind(), ErrorKind::Connect | ErrorKind::Tls | ErrorKind::Timeout | ErrorKind::Broken)
    }

    /// Whether the object that was asked for does not exist, or not for this token.
    pub fn is_not_found(&self) -> bool {
        self.kind() == ErrorKind::NotFound
    }

    /// Whether the access token is missing or not accepted.
    pub fn is_unauthorized(&self) -> bool {
        self.kind() == ErrorKind::Unauthorized
    }

    /// Whether the request came too early after others.
    pub fn is_rate_limited(&self) -> bool {
        self.kind() == ErrorKind::RateLimited
    }

    /// What to do about it, for a person.
    pub fn help(&self) -> String {
        let host = &self.0.host;
        let sent = match self.0.may_be_sent {
            true => "an attempt may have reached the server: look before you repeat one that changes something",
            false => "nothing was sent",
        };
        match self.kind() {
            #[cfg(feature = "files_upload")]
            _ if self.0.operation == upload::OPERATION => upload::help(&self.0.cause, host),
            ErrorKind::Invalid => sent.to_owned(),
            ErrorKind::Token => format!("look at what provides the access token; {sent}"),
            ErrorKind::Connect => format!("check the network, and that {host} is right; {sent}"),
            ErrorKind::Tls => {
                format!("check the clock, the root certificates and what stands between here and {host}; {sent}")
            }
            ErrorKind::Timeout | ErrorKind::Broken if !self.0.may_be_sent => "nothing was sent: try again".to_owned(),
            ErrorKind::Timeout | ErrorKind::Broken => {
                "the server may have acted on the request: look before you repeat one that changes something".to_owned()
            }
            ErrorKind::TooLarge => "ask for less at once, or raise the limit with `max_body`".to_owned(),
            ErrorKind::Decode => format!("check that {host} is Polar's API; if it is, update this crate"),
            ErrorKind::Redirect => "check the base URL: redirects are not followed".to_owned(),
            ErrorKind::Unauthorized if self.0.anonymous => "make the call with an access token: it had none".to_owned(),
            ErrorKind::Unauthorized => {
                let other = match host.as_str() {
                    "api.polar.sh" => "; it may be one of the sandbox, which has its own",
                    "sandbox-api.polar.sh" => "; it may be one of production, which has its own",
                    _ => "",
                };
                format!("check that the access token is valid for {host}{other}")
            }
            ErrorKind::Forbidden => match self.api().and_then(ApiError::required_scope) {
                Some(scope) => format!("use an access token with the scope {scope}"),
                None => "use an access token that may do this".to_owned(),
            },
            ErrorKind::NotFound => "check the id, and that the access token may see the object".to_owned(),
            ErrorKind::UnknownVersion => format!(
                "{host} knows no such version of the API there: check the base URL and update this crate; the object may exist"
            ),
            ErrorKind::Validation => "correct what it names".to_owned(),
            ErrorKind::RateLimited => match self.retry_after() {
                Some(wait) => format!("wait {} s before the next request", wait.as_secs()),
                None => "wait before the next request".to_owned(),
            },
            ErrorKind::Server => {
                "try again later; look first whether a request that changes something was carried out".to_owned()
            }
            ErrorKind::Conflict | ErrorKind::Other => "see what the API says".to_owned(),
            #[cfg(feature = "files_upload")]
            ErrorKind::Storage => "see what the storage says".to_owned(),
        }
    }

    fn reply(&self) -> Option<&Reply> {
        match &self.0.cause {
            Cause::Api(api) => Some(api.reply()),
            Cause::Decode(_, reply) => Some(reply),
            #[cfg(feature = "files_upload")]
            Cause::Storage(refusal) => Some(&refusal.reply),
            _ => None,
        }
    }

    #[cfg(feature = "files_upload")]
    pub(crate) fn cause(&self) -> &Cause {
        &self.0.cause
    }

    /// The same of a request to the storage, whose answers are not the API's.
    #[cfg(feature = "files_upload")]
    pub(crate) fn at_storage(mut self, part: i64) -> Self {
        self.0.cause = match self.0.cause {
            Cause::Api(api) => Cause::Storage(Refusal::new(part, api.into_reply())),
            cause => cause,
        };
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
            Cause::Timeout(limit) => write!(f, "no answer within {limit:?}"),
            Cause::Decode(failure, _) if failure.path.is_empty() => {
                write!(f, "cannot read the answer: {}", failure.reason)
            }
            Cause::Decode(failure, _) => write!(f, "cannot read the answer at {}: {}", failure.path, failure.reason),
            Cause::Api(api) => write!(f, "{api}"),
            #[cfg(feature = "files_upload")]
            Cause::Source(_) => f.write_str("cannot read what is to be uploaded"),
            #[cfg(feature = "files_upload")]
            Cause::Changed => f.write_str("what is to be uploaded changed while it was being read"),
            #[cfg(feature = "files_upload")]
            Cause::Storage(refusal) => write!(f, "{refusal}"),
        }?;
        if self.0.attempts > 1 {
            write!(f, " (after {} attempts)", self.0.attempts)?;
        }
        if self.0.retry_budget_exhausted {
            f.write_str("; not retried: the retry budget of this core is used up")?;
        }
        write!(f, "; {}", self.help())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.kind())
            .field("operation", &self.0.operation)
            .field("attempts", &self.0.attempts)
            .field("may_have_reached_server", &self.0.may_be_sent)
            .field("message", &format_args!("{self}"))
            .field("source", &self.source())
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.cause {
            Cause::Token(source) => Some(source.as_ref()),
            Cause::Transport(error) => error.source(),
            #[cfg(feature = "files_upload")]
            Cause::Source(error) => Some(error),
            _ => None,
        }
    }
}
