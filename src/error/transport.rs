//! Why a transport got no response.

use std::error::Error;
use std::fmt;

/// Why a request got no answer.
#[derive(Debug)]
pub struct TransportError {
    pub(crate) fault: TransportErrorKind,
    pub(crate) permanent: bool,
    pub(crate) source: Box<dyn Error + Send + Sync>,
}

/// Where a transport failed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum TransportErrorKind {
    Connect,
    Tls,
    NotSent,
    #[cfg(feature = "http2")]
    Refused,
    ConnectionLost,
    ResponseTooLarge,
    HeadersTooLarge,
    Invalid,
}

impl TransportError {
    /// No request can be sent from here, and trying again is no use: the transport lacks something, or is called where it
    /// can't work. The call ends as [`ErrorKind::Invalid`](crate::ErrorKind::Invalid).
    pub fn invalid(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Invalid, source.into()).permanent()
    }

    /// No connection could be made: the request was not sent.
    pub fn connect(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Connect, source.into())
    }

    /// TLS could not be agreed on or the server not be trusted: the request was not sent.
    pub fn tls(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Tls, source.into())
    }

    /// The connection was lost before any part of the request was written.
    pub fn not_sent(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::NotSent, source.into())
    }

    /// The server says that it did not act on the request.
    #[cfg(feature = "http2")]
    pub(crate) fn refused(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::Refused, source.into())
    }

    /// Whether the server says that it did not act on the request.
    pub(crate) fn is_refused(&self) -> bool {
        #[cfg(feature = "http2")]
        return self.fault == TransportErrorKind::Refused;
        #[cfg(not(feature = "http2"))]
        false
    }

    /// The connection broke, or what came was not HTTP, after the request may have been sent.
    pub fn connection_lost(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::ConnectionLost, source.into())
    }

    /// The answer's body is larger than [`AttemptContext::max_response_size`](crate::AttemptContext::max_response_size). This is always [permanent](Self::permanent).
    pub fn too_large(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::ResponseTooLarge, source.into()).permanent()
    }

    fn new(fault: TransportErrorKind, source: Box<dyn Error + Send + Sync>) -> Self {
        Self { fault, permanent: false, source }
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

    /// Whether the failure is [permanent](Self::permanent), so that the request is not retried.
    pub fn is_permanent(&self) -> bool {
        self.permanent
    }

    /// The answer's headers are larger than the transport accepts.
    #[cfg(feature = "hyper")]
    pub(crate) fn headers_too_large(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(TransportErrorKind::HeadersTooLarge, source.into()).permanent()
    }

    pub(crate) fn may_have_reached_server(&self) -> bool {
        matches!(
            self.fault,
            TransportErrorKind::ConnectionLost
                | TransportErrorKind::ResponseTooLarge
                | TransportErrorKind::HeadersTooLarge
        )
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.fault {
            TransportErrorKind::Connect => "could not connect",
            TransportErrorKind::Tls => "could not agree on TLS",
            TransportErrorKind::NotSent => "the connection was closed before the request was sent",
            #[cfg(feature = "http2")]
            TransportErrorKind::Refused => "the server refused the request and did not act on it",
            TransportErrorKind::ConnectionLost => "the connection failed before the answer was complete",
            TransportErrorKind::ResponseTooLarge => "the answer is larger than allowed",
            TransportErrorKind::HeadersTooLarge => "the headers of the answer are larger than allowed",
            TransportErrorKind::Invalid => "no request can be sent",
        })
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.source.as_ref())
    }
}
