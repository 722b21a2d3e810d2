//! The seam between the core and what carries its requests.

#[cfg(feature = "hyper")]
pub(crate) mod hyper_transport;
pub(crate) mod layer;
#[cfg(feature = "testing")]
pub mod mock;

use crate::error::TransportError;
use bytes::Bytes;
use http::{Request, Response};
use layer::{Layer, Layered};
use std::net::IpAddr;
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
/// use polar_funcs::{AttemptContext, BoxFuture, PolarCore, Transport, TransportError};
/// use std::time::Duration;
///
/// struct Offline;
///
/// impl Transport for Offline {
///     fn send<'a>(
///         &'a self,
///         _: http::Request<Bytes>,
///         attempt: &'a AttemptContext,
///     ) -> BoxFuture<'a, Result<http::Response<Bytes>, TransportError>> {
///         attempt.mark_not_sent();
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
        attempt: &'a AttemptContext,
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
pub struct AttemptContext {
    max_response_size: usize,
    may_have_reached_server: AtomicBool,
}

impl AttemptContext {
    pub(crate) fn new(max_response_size: usize) -> Self {
        Self { max_response_size, may_have_reached_server: AtomicBool::new(true) }
    }

    /// The largest body that is to be accepted, in bytes.
    pub fn max_response_size(&self) -> usize {
        self.max_response_size
    }

    /// Tells that no part of the request can have reached the server yet.
    ///
    /// A request is taken as sent unless this was called, and until [`mark_sent`](Self::mark_sent) is: the timeout of a request
    /// that is known not to have been sent is safe to retry.
    pub fn mark_not_sent(&self) {
        self.may_have_reached_server.store(false, Ordering::Relaxed);
    }

    /// Tells that from now on the request may reach the server.
    pub fn mark_sent(&self) {
        self.may_have_reached_server.store(true, Ordering::Relaxed);
    }

    pub(crate) fn may_have_reached_server(&self) -> bool {
        self.may_have_reached_server.load(Ordering::Relaxed)
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
        attempt: &'a AttemptContext,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        attempt.mark_not_sent();
        let reason = "there is no transport: enable the feature `hyper`, or give one to the builder";
        Box::pin(async move { Err(TransportError::invalid(reason)) })
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(std::future::ready(()))
    }
}

#[cfg(feature = "hyper")]
pub(crate) fn default_transport() -> Box<dyn Transport> {
    Box::new(hyper_transport::HyperTransport::new())
}

#[cfg(not(feature = "hyper"))]
pub(crate) fn default_transport() -> Box<dyn Transport> {
    Box::new(NoTransport)
}

/// Whether a host is this machine. Plain HTTP may be spoken with it, and no proxy is used for it.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse();
    host.eq_ignore_ascii_case("localhost") || address.is_ok_and(|address: IpAddr| address.is_loopback())
}
