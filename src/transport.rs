//! The seam between the core and what carries its requests.

use crate::layer::{Layer, Layered};
use bytes::Bytes;
use http::{Request, Response};
use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// A future as trait objects return it.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Carries one request to the server and its answer back.
///
/// The default one speaks HTTP by hyper. Bring another to run on another stack, or to test without a socket
/// (`testing::Script`, feature `testing`). A transport does not retry, does not follow redirects and takes every status for
/// an answer: what follows from it is decided above.
///
/// ```
/// use bytes::Bytes;
/// use polar_funcs::{BoxFuture, Exchange, PolarCore, Transport, TransportError};
/// use std::time::Duration;
///
/// struct Offline;
///
/// impl Transport for Offline {
///     fn send<'a>(
///         &'a self,
///         _: http::Request<Bytes>,
///         exchange: &'a Exchange,
///     ) -> BoxFuture<'a, Result<http::Response<Bytes>, TransportError>> {
///         exchange.connecting();
///         Box::pin(async { Err(TransportError::connect("there is no network here")) })
///     }
///
///     fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
///         Box::pin(std::future::ready(()))
///     }
/// }
///
/// let core = PolarCore::builder().access_token("polar_oat_example").transport(Offline).build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
pub trait Transport: Send + Sync + 'static {
    /// Sends a request and waits for the whole answer. Dropping the future gives the request up.
    ///
    /// The request has an absolute URI, all its headers except `host`, and its `content-length`. The server is that of the
    /// API, or, with the parts of `files_upload`, its storage.
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        exchange: &'a Exchange,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>>;

    /// Waits, for timeouts and between attempts.
    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()>;

    /// Puts a layer around the transport: what is put around last sees a request first.
    ///
    /// ```
    /// # #[cfg(feature = "hyper")] {
    /// use bytes::Bytes;
    /// use polar_funcs::{HyperTransport, PolarCore, Transport};
    /// use http::{HeaderValue, Request};
    ///
    /// let transport = HyperTransport::new().with(|request: &mut Request<Bytes>| {
    ///     request.headers_mut().insert("x-shop", HeaderValue::from_static("acme"));
    /// });
    /// let core = PolarCore::builder().access_token("polar_oat_example").transport(transport).build()?;
    /// # }
    /// # Ok::<(), polar_funcs::Error>(())
    /// ```
    fn with<L: Layer>(self, layer: L) -> Layered<Self, L>
    where
        Self: Sized,
    {
        Layered { transport: self, layer }
    }
}

/// What a transport must know of a request beside the request, and what it tells while it carries it.
#[derive(Debug)]
pub struct Exchange {
    max_body: usize,
    may_be_sent: AtomicBool,
}

impl Exchange {
    pub(crate) fn new(max_body: usize) -> Self {
        Self { max_body, may_be_sent: AtomicBool::new(true) }
    }

    /// The largest body that is to be accepted, in bytes.
    pub fn max_body(&self) -> usize {
        self.max_body
    }

    /// Tells that no part of the request can have reached the server yet.
    ///
    /// A request is taken as sent unless this was called, and until [`sending`](Self::sending) is: the timeout of a request
    /// that is known not to have been sent is safe to retry.
    pub fn connecting(&self) {
        self.may_be_sent.store(false, Ordering::Relaxed);
    }

    /// Tells that from now on the request may reach the server.
    pub fn sending(&self) {
        self.may_be_sent.store(true, Ordering::Relaxed);
    }

    pub(crate) fn may_be_sent(&self) -> bool {
        self.may_be_sent.load(Ordering::Relaxed)
    }
}

/// Why a request got no answer.
#[derive(Debug)]
pub struct TransportError {
    pub(crate) fault: Fault,
    pub(crate) permanent: bool,
    pub(crate) source: Box<dyn Error + Send + Sync>,
}

/// Where a transport failed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Fault {
    Connect,
    Tls,
    NotSent,
    #[cfg(feature = "http2")]
    Refused,
    Broken,
    TooLarge,
    HeadersTooLarge,
    Invalid,
}

impl TransportError {
    /// No request can be sent from here, and trying again is no use: the transport lacks something, or is called where it
    /// can't work. The call ends as [`ErrorKind::Invalid`](crate::ErrorKind::Invalid).
    pub fn invalid(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(Fault::Invalid, source.into()).permanent()
    }

    /// No connection could be made: the request was not sent.
    pub fn connect(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(Fault::Connect, source.into())
    }

    /// TLS could not be agreed on or the server not be trusted: the request was not sent.
    pub fn tls(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(Fault::Tls, source.into())
    }

    /// The connection was lost before any part of the request was written.
    pub fn not_sent(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(Fault::NotSent, source.into())
    }

    /// The server says that it did not act on the request.
    #[cfg(feature = "http2")]
    pub(crate) fn refused(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(Fault::Refused, source.into())
    }

    /// Whether the server says that it did not act on the request.
    pub(crate) fn is_refused(&self) -> bool {
        #[cfg(feature = "http2")]
        return self.fault == Fault::Refused;
        #[cfg(not(feature = "http2"))]
        false
    }

    /// The connection broke, or what came was not HTTP, after the request may have been sent.
    pub fn broken(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(Fault::Broken, source.into())
    }

    /// The answer's body is larger than [`Exchange::max_body`]. This is always [permanent](Self::permanent).
    pub fn too_large(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(Fault::TooLarge, source.into()).permanent()
    }

    fn new(fault: Fault, source: Box<dyn Error + Send + Sync>) -> Self {
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
        Self::new(Fault::HeadersTooLarge, source.into()).permanent()
    }

    pub(crate) fn may_be_sent(&self) -> bool {
        matches!(self.fault, Fault::Broken | Fault::TooLarge | Fault::HeadersTooLarge)
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.fault {
            Fault::Connect => "could not connect",
            Fault::Tls => "could not agree on TLS",
            Fault::NotSent => "the connection was closed before the request was sent",
            #[cfg(feature = "http2")]
            Fault::Refused => "the server refused the request and did not act on it",
            Fault::Broken => "the connection failed before the answer was complete",
            Fault::TooLarge => "the answer is larger than allowed",
            Fault::HeadersTooLarge => "the headers of the answer are larger than allowed",
            Fault::Invalid => "no request can be sent",
        })
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.source.as_ref())
    }
}

/// Stands where no transport is compiled in and none was given.
#[cfg(not(feature = "hyper"))]
pub(crate) struct NoTransport;

#[cfg(not(feature = "hyper"))]
impl Transport for NoTransport {
    fn send<'a>(
        &'a self,
        _: Request<Bytes>,
        exchange: &'a Exchange,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        exchange.connecting();
        let reason = "there is no transport: enable the feature `hyper`, or give one to the builder";
        Box::pin(async move { Err(TransportError::invalid(reason)) })
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(std::future::ready(()))
    }
}
