//! Why a transport returned no response.

use std::error::Error;
use std::fmt;

/// Why a [`Transport`](crate::Transport) returned no response.
///
/// A transport creates the error with the function that describes the failure, such as [`connect`](Self::connect). A
/// layer or a test reads it with [`kind`](Self::kind), [`may_have_reached_server`](Self::may_have_reached_server) and
/// [`is_permanent`](Self::is_permanent), which together decide whether the request is retried.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    permanent: bool,
    source: Box<dyn Error + Send + Sync>,
}

/// The step at which a transport failed.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// No connection could be established. The request was not sent.
    Connect,
    /// The TLS handshake failed or the server is not trusted. The request was not sent.
    Tls,
    /// The connection was lost before any part of the request was written.
    NotSent,
    /// The server refused the request and did not process it.
    Refused,
    /// The connection was lost before the response was complete, or the response was not HTTP. The request may have
    /// reached the server.
    ConnectionLost,
    /// The server redirected the request, and the host of the transport hides the response. The request reached the
    /// server.
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

/// As part of an error message, such as `could not connect`.
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
    /// The transport cannot send requests at all, for example because it needs a runtime that is not there.
    ///
    /// This is always [permanent](Self::permanent), and the call ends with
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid).
    pub fn invalid(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Invalid, source.into()).permanent()
    }

    /// No connection could be established, so the request was not sent.
    pub fn connect(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Connect, source.into())
    }

    /// The TLS handshake failed or the server is not trusted, so the request was not sent.
    pub fn tls(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Tls, source.into())
    }

    /// The connection was lost before any part of the request was written.
    pub fn not_sent(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::NotSent, source.into())
    }

    /// The server refused the request and guarantees that it did not process it, as HTTP/2 servers do with
    /// `REFUSED_STREAM`. A retry takes nothing from the retry budget.
    pub fn refused(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Refused, source.into())
    }

    /// The connection was lost, or the response was not HTTP, after the request may have been sent.
    pub fn connection_lost(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::ConnectionLost, source.into())
    }

    /// The server redirected the request, and the host of the transport hides the response, as browsers do. This is
    /// always [permanent](Self::permanent), and the call ends with
    /// [`ErrorKind::Redirect`](crate::ErrorKind::Redirect).
    pub fn redirected(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Redirected, source.into()).permanent()
    }

    /// The body of the response is larger than
    /// [`AttemptContext::max_response_size`](crate::AttemptContext::max_response_size). This is always
    /// [permanent](Self::permanent).
    pub fn too_large(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::ResponseTooLarge, source.into()).permanent()
    }

    /// The headers of the response are larger than the transport accepts. This is always
    /// [permanent](Self::permanent).
    pub fn headers_too_large(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::HeadersTooLarge, source.into()).permanent()
    }

    fn new(kind: TransportErrorKind, source: Box<dyn Error + Send + Sync>) -> Self {
        Self { kind, permanent: false, source }
    }

    /// Marks the failure as permanent: another attempt would fail in the same way, so the request is not retried.
    ///
    /// Use it for failures that last until somebody changes something, such as a certificate that is not accepted or
    /// credentials that a proxy refuses.
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

    /// Returns whether the request may have reached the server. If it may, only a GET is retried, unless the
    /// [retry policy](crate::RetryPolicy::retry_non_idempotent) allows more.
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
