//! The interface between a call and what carries its requests.

#[cfg(any(feature = "blocking", feature = "hyper"))]
mod addresses;
#[cfg(feature = "blocking")]
pub(crate) mod blocking_transport;
#[cfg(any(
    feature = "blocking",
    feature = "hyper",
    all(feature = "fetch", target_arch = "wasm32", target_os = "unknown")
))]
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

/// The result of one attempt: the whole response, whatever its status, or the reason why there is none.
pub type TransportResult = Result<Response<Bytes>, TransportError>;

/// The future that a [`Transport`] or a [`Layer`] returns for one attempt.
pub type TransportFuture<'a> = BoxFuture<'a, TransportResult>;

/// Sends one request to the server and returns its response.
///
/// The default transport uses hyper. Implement the trait to use another HTTP stack, or to test without sockets; for the
/// latter, the feature `testing` has `testing::MockTransport`. A transport does not retry, does not follow redirects
/// and returns the response of every status. The call decides what follows from it.
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
/// [`AttemptContext::new`] makes the context that a unit test of a transport or a layer needs.
///
/// A `Box` and an `Arc` of a transport are transports as well, so the choice can be made at run time, and several cores
/// can share one transport:
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
    /// Sends a request and waits for the whole response. Dropping the future abandons the request.
    ///
    /// The request has an absolute URI and all of its headers, including `content-length`, except for `host`. The
    /// server is that of the API or, for the parts of `files_upload`, its storage.
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a>;

    /// Waits. Calls use this for timeouts and for delays between attempts.
    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()>;

    /// Returns the time since an arbitrary moment, from a clock that is never set back. Calls use this for timeouts.
    ///
    /// By default, this is the monotonic clock of the system or, on `wasm32-unknown-unknown` with the feature `fetch`,
    /// of the JavaScript host. On `wasm32-unknown-unknown` without that feature there is no clock, and no time passes
    /// by default. The timeout of a call then applies to each of its attempts alone.
    fn now(&self) -> Duration {
        host::monotonic()
    }

    /// Returns whether `send` blocks the thread instead of waiting for wakers. `wait()` then runs the call on the
    /// thread alone, without a runtime. The default is false. A transport that wraps another one returns what that one
    /// does. Feature `blocking`.
    #[cfg(feature = "blocking")]
    fn is_blocking(&self) -> bool {
        false
    }

    /// Wraps the transport in a layer. The layer that is added last sees a request first.
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

/// One attempt, as its transport and layers see it: the limits that apply, and whether the request may have reached the
/// server.
///
/// An attempt that ends with its timeout has no [`TransportError`], so the call asks the context whether the request
/// was sent. A request counts as sent from the start until [`mark_not_sent`](Self::mark_not_sent) says otherwise.
#[derive(Debug)]
pub struct AttemptContext {
    max_response_size: usize,
    may_have_reached_server: AtomicBool,
    deadline: Option<Duration>,
}

impl AttemptContext {
    /// Creates the context of an attempt, as calls do for each attempt. Unit tests of transports and layers need it.
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

    /// Sets when the attempt ends with its timeout, by the clock of the transport ([`Transport::now`]).
    #[must_use]
    pub fn with_deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Returns when the attempt ends with its timeout, if it has one, by the clock of the transport
    /// ([`Transport::now`]).
    ///
    /// A call drops the future of the attempt then, so most transports have no use for it. A transport that blocks the
    /// thread must stop by then and leave its future pending, so that the call reports the timeout.
    pub fn deadline(&self) -> Option<Duration> {
        self.deadline
    }

    /// Returns the size of the largest response body to accept, in bytes.
    pub fn max_response_size(&self) -> usize {
        self.max_response_size
    }

    /// Records that no part of the request can have reached the server so far.
    ///
    /// If the attempt then ends with its timeout, the request is safe to retry, whatever its method.
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

/// The transport of a core if none is compiled in and none was set. Every call fails.
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

// Another crate may enable `blocking`, which must not change how this program connects.
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

/// Returns whether a host is this machine. Plain HTTP is allowed only there, and never goes through a proxy.
pub(crate) fn is_loopback(host: &str) -> bool {
    let address = host.trim_start_matches('[').trim_end_matches(']').parse();
    host.eq_ignore_ascii_case("localhost") || address.is_ok_and(|address: IpAddr| address.is_loopback())
}
