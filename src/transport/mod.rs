//! The interface between calls and the transports that send their requests.

#[cfg(any(feature = "blocking", feature = "hyper"))]
mod addresses;
#[cfg(feature = "blocking")]
pub(crate) mod blocking_transport;
#[cfg(any(feature = "blocking", feature = "hyper"))]
mod cut_short;
#[cfg(feature = "fetch")]
pub(crate) mod fetch_transport;
#[cfg(feature = "hyper")]
pub(crate) mod hyper_transport;
#[cfg(any(feature = "blocking", feature = "hyper"))]
mod keep_alive;
#[cfg(any(feature = "blocking", all(feature = "fetch", target_arch = "wasm32", target_os = "unknown")))]
mod known_headers;
pub mod layer;
#[cfg(feature = "testing")]
pub mod mock;
#[cfg(any(feature = "blocking", feature = "hyper"))]
mod permanent;
#[cfg(all(feature = "proxy", any(feature = "blocking", feature = "hyper")))]
mod proxy;
#[cfg(any(feature = "blocking", feature = "hyper"))]
mod settings;
#[cfg(any(feature = "blocking", feature = "hyper"))]
#[cfg_attr(
    not(any(feature = "_rustls", feature = "native-tls")),
    allow(dead_code, unused_variables, reason = "no TLS library is enabled")
)]
mod tls;
#[cfg(feature = "wasi-http")]
pub(crate) mod wasi_http_transport;

use crate::error::TransportError;
use crate::host;
use bytes::Bytes;
use http::{Request, Response};
use layer::{Layer, Layered};
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// A boxed future that can be sent between threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// The result of one attempt: the whole response, whatever its status, or the error if there is no response.
pub type TransportResult = Result<Response<Bytes>, TransportError>;

/// The future that a [`Transport`] or a [`Layer`] returns for one attempt.
pub type TransportFuture<'a> = BoxFuture<'a, TransportResult>;

/// Sends one request to the server and returns its response.
///
/// Implement this trait to use another HTTP stack. For tests without sockets, the feature `testing` has
/// `testing::MockTransport`. [`PolarCoreBuilder::transport`](crate::PolarCoreBuilder::transport) lists the transports
/// of this crate.
///
/// A transport must not retry or follow redirects, and returns the response whatever its status. The call handles
/// statuses and retries.
///
/// ```
/// use bytes::Bytes;
/// use polar_funcs::{AttemptContext, BoxFuture, PolarCore, Transport, TransportError, TransportFuture};
/// use std::time::Duration;
///
/// struct Offline;
///
/// impl Transport for Offline {
///     fn send<'a>(&'a self, _: http::Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
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
///
/// [`AttemptContext::new`] creates the context that a unit test of a transport or a layer needs.
///
/// `Box` and `Arc` of a transport are transports as well, so a program can choose a transport at run time, and several
/// cores can share one:
///
/// ```
/// # #[cfg(all(feature = "hyper", feature = "testing"))] {
/// use polar_funcs::testing::MockTransport;
/// use polar_funcs::{HyperTransport, PolarCore, Transport};
/// use std::sync::Arc;
///
/// let is_dry_run = std::env::args().any(|argument| argument == "--dry-run");
/// let transport: Arc<dyn Transport> =
///     if is_dry_run { Arc::new(MockTransport::new()) } else { Arc::new(HyperTransport::new()) };
/// let shop = PolarCore::builder().access_token("polar_oat_shop").transport(Arc::clone(&transport)).build()?;
/// let blog = PolarCore::builder().access_token("polar_oat_blog").transport(transport).build()?;
/// # }
/// # Ok::<(), polar_funcs::Error>(())
/// ```
pub trait Transport: Send + Sync + 'static {
    /// Sends a request and waits for the whole response. Dropping the future cancels the attempt.
    ///
    /// The request has an absolute URI and all headers, including `content-length`, except for `host`. The server is
    /// that of the API or, for the parts of `files_upload`, the storage host.
    ///
    /// A body that is larger than [`AttemptContext::max_response_size`] must be an error,
    /// [`TransportError::too_large`].
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a>;

    /// Waits for a duration. Calls use this for timeouts and for delays between attempts.
    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()>;

    /// Returns the time of a monotonic clock, since an arbitrary moment. Calls use this for timeouts.
    ///
    /// The default implementation uses the monotonic clock of the system or, on `wasm32-unknown-unknown` with the
    /// feature `fetch`, of the JavaScript host. On `wasm32-unknown-unknown` without that feature, there is no clock,
    /// and the default implementation always returns zero. The timeout of a call then applies to each of its attempts
    /// separately.
    fn now(&self) -> Duration {
        host::monotonic()
    }

    /// Returns whether `send` blocks the thread instead of returning a pending future. If so, `wait()` runs the call on
    /// the calling thread, without a runtime. The default is `false`. A transport that wraps another transport must
    /// return the value of that transport. Feature `blocking`.
    #[cfg(feature = "blocking")]
    fn is_blocking(&self) -> bool {
        false
    }

    /// Wraps the transport in a layer. The layer that was added last sees a request first.
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

impl<T: Transport + ?Sized> Transport for Box<T> {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        (**self).send(request, attempt)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        (**self).sleep(duration)
    }

    fn now(&self) -> Duration {
        (**self).now()
    }

    #[cfg(feature = "blocking")]
    fn is_blocking(&self) -> bool {
        (**self).is_blocking()
    }
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        (**self).send(request, attempt)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        (**self).sleep(duration)
    }

    fn now(&self) -> Duration {
        (**self).now()
    }

    #[cfg(feature = "blocking")]
    fn is_blocking(&self) -> bool {
        (**self).is_blocking()
    }
}

/// The context of one attempt, passed to transports and layers: the limits that apply, and whether the request may have
/// reached the server.
///
/// An attempt that times out has no [`TransportError`], so the call asks the context whether the request was sent. A
/// request counts as sent unless [`mark_not_sent`](Self::mark_not_sent) was called.
#[derive(Debug)]
pub struct AttemptContext {
    max_response_size: usize,
    may_have_reached_server: AtomicBool,
    deadline: Option<Duration>,
}

impl AttemptContext {
    /// Creates the context of an attempt without a deadline. `max_response_size` is in bytes. Calls create a context
    /// for each attempt; use this in unit tests of transports and layers.
    ///
    /// ```
    /// # #[cfg(feature = "testing")] {
    /// use polar_funcs::testing::{MockResponse, MockTransport};
    /// use polar_funcs::{AttemptContext, Transport, TransportErrorKind};
    ///
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let transport = MockTransport::new().respond(MockResponse::json(200, "[1,2,3]"));
    /// let attempt = AttemptContext::new(4);
    /// let request = http::Request::get("https://api.polar.sh/v1/orders/").body(bytes::Bytes::new()).unwrap();
    /// let error = transport.send(request, &attempt).await.unwrap_err();
    /// assert_eq!(error.kind(), TransportErrorKind::ResponseTooLarge);
    /// # });
    /// # }
    /// ```
    pub fn new(max_response_size: usize) -> Self {
        Self { max_response_size, may_have_reached_server: AtomicBool::new(true), deadline: None }
    }

    /// Sets the time at which the attempt times out, on the clock of the transport ([`Transport::now`]).
    #[must_use]
    pub fn with_deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Returns the time at which the attempt times out, on the clock of the transport ([`Transport::now`]); `None` if
    /// there is no timeout.
    ///
    /// At the deadline, the call drops the future of the attempt, so most transports need not check it. A transport
    /// that blocks the thread must stop at the deadline and leave its future pending, so that the call reports the
    /// timeout.
    pub fn deadline(&self) -> Option<Duration> {
        self.deadline
    }

    /// Returns the maximum size of a response body, in bytes.
    pub fn max_response_size(&self) -> usize {
        self.max_response_size
    }

    /// Records that no part of the request can have reached the server yet.
    ///
    /// If the attempt times out in this state, the call may be retried whatever its method.
    pub fn mark_not_sent(&self) {
        self.may_have_reached_server.store(false, Ordering::Relaxed);
    }

    /// Records that from now on the request may reach the server.
    pub fn mark_sent(&self) {
        self.may_have_reached_server.store(true, Ordering::Relaxed);
    }

    /// Returns whether the request may have reached the server: true until [`mark_not_sent`](Self::mark_not_sent) is
    /// called, and again after [`mark_sent`](Self::mark_sent).
    pub fn may_have_reached_server(&self) -> bool {
        self.may_have_reached_server.load(Ordering::Relaxed)
    }
}

/// The transport of a core if no transport is compiled in and none was set. Every call fails.
#[cfg(not(any(
    feature = "blocking",
    feature = "hyper",
    all(feature = "fetch", target_arch = "wasm32", target_os = "unknown"),
    all(feature = "wasi-http", target_os = "wasi", target_env = "p2")
)))]
pub(crate) struct NoTransport;

#[cfg(not(any(
    feature = "blocking",
    feature = "hyper",
    all(feature = "fetch", target_arch = "wasm32", target_os = "unknown"),
    all(feature = "wasi-http", target_os = "wasi", target_env = "p2")
)))]
impl Transport for NoTransport {
    fn send<'a>(&'a self, _: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        attempt.mark_not_sent();
        let reason = "there is no transport: enable the feature `hyper` or `blocking`, or pass one to the builder";
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

#[cfg(all(feature = "fetch", not(feature = "hyper"), target_arch = "wasm32", target_os = "unknown"))]
pub(crate) fn default_transport() -> Box<dyn Transport> {
    Box::new(fetch_transport::FetchTransport::new())
}

#[cfg(all(feature = "wasi-http", not(feature = "hyper"), target_os = "wasi", target_env = "p2"))]
pub(crate) fn default_transport() -> Box<dyn Transport> {
    Box::new(wasi_http_transport::WasiHttpTransport::new())
}

#[cfg(not(any(
    feature = "blocking",
    feature = "hyper",
    all(feature = "fetch", target_arch = "wasm32", target_os = "unknown"),
    all(feature = "wasi-http", target_os = "wasi", target_env = "p2")
)))]
pub(crate) fn default_transport() -> Box<dyn Transport> {
    Box::new(NoTransport)
}

// `blocking` has the lowest precedence, because another crate may enable it, which must not change how a program
// connects.
#[cfg(all(
    feature = "blocking",
    not(any(
        feature = "hyper",
        all(feature = "fetch", target_arch = "wasm32", target_os = "unknown"),
        all(feature = "wasi-http", target_os = "wasi", target_env = "p2")
    ))
))]
pub(crate) fn default_transport() -> Box<dyn Transport> {
    Box::new(blocking_transport::BlockingTransport::new())
}

/// Returns whether a host is a loopback address. Plain HTTP is allowed only for these, and never uses a proxy.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse();
    host.eq_ignore_ascii_case("localhost") || address.is_ok_and(|address: IpAddr| address.is_loopback())
}
