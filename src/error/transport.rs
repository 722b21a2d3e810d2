//! The error of a transport.

use std::error::Error;
use std::fmt;

/// The reason why a [`Transport`](crate::Transport) returned no response.
///
/// A transport creates the error with the constructor for the kind of failure, such as [`connect`](Self::connect).
/// [`may_have_reached_server`](Self::may_have_reached_server) and [`is_permanent`](Self::is_permanent) determine
/// whether the call is retried.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    permanent: bool,
    source: Box<dyn Error + Send + Sync>,
}

/// The kind of a [`TransportError`]: the step at which the transport failed.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection could be established. The request was not sent.
    Connect,
    /// The TLS handshake failed or the server is not trusted. The request was not sent.
    Tls,
    /// The connection was lost before any part of the request was written.
    NotSent,
    /// The server refused the request and did not process it, as with `REFUSED_STREAM` in HTTP/2.
    Refused,
    /// The connection was lost before the response was complete, or the response was not HTTP. The request may have
    /// reached the server.
    ConnectionLost,
    /// The server redirected the request, and the JavaScript host hides the response. The request reached the server.
    Redirected,
    /// The body of the response is larger than the limit. The request reached the server.
    ResponseTooLarge,
    /// The headers of the response are larger than the limit. The request reached the server.
    HeadersTooLarge,
    /// The transport cannot send requests at all. The request was not sent.
    Invalid,
}

impl TransportErrorKind {
    const fn may_have_reached_server(self) -> bool {
        matches!(self, Self::ConnectionLost | Self::Redirected | Self::ResponseTooLarge | Self::HeadersTooLarge)
    }
}

/// Writes a part of an error message, such as `could not connect`.
impl fmt::Display for TransportErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Connect => "could not connect",
            Self::Tls => "could not agree on TLS",
            Self::NotSent => "the connection was closed before the request was sent",
            Self::Refused => "the server refused the request and did not process it",
            Self::ConnectionLost => "the connection failed before the response was complete",
            Self::Redirected => "the server redirected the request",
            Self::ResponseTooLarge => "the response is larger than allowed",
            Self::HeadersTooLarge => "the headers of the response are larger than allowed",
            Self::Invalid => "no request can be sent",
        })
    }
}

impl TransportError {
    /// Creates an error of a transport that cannot send requests at all, for example because it needs a runtime and
    /// there is none.
    ///
    /// The error is [permanent](Self::permanent), and the call fails with
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid).
    pub fn invalid(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Invalid, source.into()).permanent()
    }

    /// Creates an error for a connection that could not be established. The request was not sent.
    pub fn connect(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Connect, source.into())
    }

    /// Creates an error for a failed TLS handshake or a server that is not trusted. The request was not sent.
    pub fn tls(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Tls, source.into())
    }

    /// Creates an error for a connection that was lost before any part of the request was written.
    pub fn not_sent(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::NotSent, source.into())
    }

    /// Creates an error for a request that the server refused with the guarantee that it did not process it, as HTTP/2
    /// servers do with `REFUSED_STREAM`. A retry takes nothing from the retry budget.
    pub fn refused(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Refused, source.into())
    }

    /// Creates an error for a connection that was lost, or a response that was not HTTP, after a part of the request
    /// may have been sent.
    pub fn connection_lost(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::ConnectionLost, source.into())
    }

    /// Creates an error for a redirect whose response is hidden by the host of the transport, as in browsers. The error
    /// is [permanent](Self::permanent), and the call fails with [`ErrorKind::Redirect`](crate::ErrorKind::Redirect).
    pub fn redirected(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Redirected, source.into()).permanent()
    }

    /// Creates an error for a response whose body is larger than
    /// [`AttemptContext::max_response_size`](crate::AttemptContext::max_response_size). The error is
    /// [permanent](Self::permanent), and the call fails with [`ErrorKind::TooLarge`](crate::ErrorKind::TooLarge).
    pub fn too_large(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::ResponseTooLarge, source.into()).permanent()
    }

    /// Creates an error for a response whose headers are larger than the transport accepts. The error is
    /// [permanent](Self::permanent), and the call fails with [`ErrorKind::TooLarge`](crate::ErrorKind::TooLarge).
    pub fn headers_too_large(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::HeadersTooLarge, source.into()).permanent()
    }

    fn new(kind: TransportErrorKind, source: Box<dyn Error + Send + Sync>) -> Self {
        Self { kind, permanent: false, source }
    }

    /// Marks the failure as permanent: another attempt would fail in the same way, so the request is not retried.
    ///
    /// Use it for failures that last until a person changes something, such as a certificate that is not accepted or
    /// credentials that a proxy rejects.
    ///
    /// ```
    /// use polar_funcs::TransportError;
    ///
    /// assert!(TransportError::tls("the certificate has expired").permanent().is_permanent());
    /// assert!(!TransportError::tls("the handshake was cut off").is_permanent());
    /// ```
    #[must_use]
    pub fn permanent(self) -> Self {
        Self { permanent: true, ..self }
    }

    /// Returns the step at which the transport failed.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// Returns whether the request may have reached the server: true for all kinds that say so. Such a request is
    /// retried only if it is a GET, unless the [retry policy](crate::RetryPolicy::retry_non_idempotent) allows more.
    ///
    /// ```
    /// use polar_funcs::{TransportError, TransportErrorKind};
    ///
    /// let error = TransportError::connection_lost("reset by peer");
    /// assert_eq!(error.kind(), TransportErrorKind::ConnectionLost);
    /// assert!(error.may_have_reached_server());
    /// assert!(!TransportError::connect("no route to host").may_have_reached_server());
    /// ```
    pub fn may_have_reached_server(&self) -> bool {
        self.kind.may_have_reached_server()
    }

    /// Returns whether the failure is [permanent](Self::permanent), so that the request is not retried.
    pub fn is_permanent(&self) -> bool {
        self.permanent
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.source.as_ref())
    }
}
