//! The transport without an async runtime: HTTP/1.1 over sockets of the standard library.

#![allow(clippy::disallowed_methods, reason = "where there are no clocks, there are no sockets")]

mod connection;
mod dial;
pub(crate) mod executor;
mod http1;
mod pool;
mod socket;
#[cfg(feature = "proxy")]
mod tunnel;

use crate::error::Limit;
use crate::error::TransportError;
use crate::transport::addresses::Overrides;
#[cfg(feature = "proxy")]
use crate::transport::proxy;
use crate::transport::settings::settings;
use crate::transport::tls::{self, Below, Stream, Tls};
use crate::transport::{AttemptContext, BoxFuture, Transport, TransportFuture, TransportResult, keep_alive, permanent};
use bytes::Bytes;
use connection::Connection;
use executor::Sleep;
use http::uri::Scheme;
use http::{Request, Uri};
use http1::{Failure, HeaderNamed};
use pool::{Key, Pool};
use socket::Socket;
use std::fmt;
use std::future::poll_fn;
use std::task::Poll;
use std::time::{Duration, Instant};

/// A transport that blocks the thread, for programs without an async runtime. Feature `blocking`.
///
/// It uses the sockets of the standard library and HTTP/1.1; HTTP/2 is not supported. Timeouts, retries, limits, layers
/// and the connection pool work as with `HyperTransport`. If the feature `hyper` is not enabled, this is the default
/// transport, except in WebAssembly with `fetch` or `wasi-http`. If `hyper` is enabled, pass this transport to the
/// builder:
///
/// ```
/// use polar_funcs::{BlockingTransport, PolarCore};
///
/// let core = PolarCore::builder().access_token("polar_oat_example").transport(BlockingTransport::new()).build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
///
/// Make calls with `wait()`. `.await` works in any executor, but blocks its thread until the attempt has ended. Calls
/// from several threads run concurrently, each on its own connection.
///
/// A connection that has exceeded the [idle timeout](Self::idle_timeout) is closed by the next call.
///
/// All steps of an attempt end at [`AttemptContext::deadline`]: name resolution, connecting, TLS, writing and reading.
/// The future of the attempt then stays pending, and the call reports the timeout. If a server responds before it has
/// read the whole request, for example with 413, the response is returned and the rest of the request is not sent.
///
/// If a host has several addresses, they are tried 250 ms apart, alternating between IPv4 and IPv6, until one accepts
/// the connection (RFC 8305). `localhost` always resolves to loopback addresses. Names are resolved on separate
/// threads, because a resolver cannot be interrupted.
///
/// TLS trusts the root certificates of all enabled features (`webpki-roots`, `native-roots`) and those added with
/// [`root_certificate`](Self::root_certificate). With `platform_verifier`, the operating system verifies certificates
/// instead. With `native_tls`, the TLS of the operating system replaces rustls.
pub struct BlockingTransport {
    connect_timeout: Duration,
    overrides: Overrides,
    tls: Tls,
    #[cfg(feature = "proxy")]
    proxy: Option<proxy::Proxy>,
    pool: Pool,
    header_named: HeaderNamed,
}

impl BlockingTransport {
    /// Creates a transport with the default settings.
    pub fn new() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            overrides: Overrides::new(),
            tls: Tls::default(),
            #[cfg(feature = "proxy")]
            proxy: None,
            pool: Pool::new(),
            header_named: http1::known_header,
        }
    }

    /// Keeps all headers of responses instead of discarding those that this crate does not know.
    ///
    /// By default, a response keeps only the headers that the API sends or that affect a call: `allow`,
    /// `cache-control`, `connection`, `content-disposition`, `content-length`, `content-type`, `date`, `etag`,
    /// `keep-alive`, `location`, `polar-version`, `retry-after`, `transfer-encoding`, `www-authenticate`,
    /// `x-polar-deprecation-notice` and `x-polar-sandbox`. Calling this method links the table of all header names of
    /// `http`, which takes 13 kB.
    #[must_use]
    pub fn all_headers(self) -> Self {
        Self { header_named: http1::any_header, ..self }
    }

    fn round_trip(
        &self,
        request: &Request<Bytes>,
        attempt: &AttemptContext,
        deadline: Option<Instant>,
    ) -> TransportResult {
        attempt.mark_not_sent();
        let key = Key::new(request.uri());
        loop {
            let (mut connection, is_reused) = match self.pool.take(&key) {
                Some(connection) => (connection, true),
                None => (self.connect(request.uri(), deadline)?, false),
            };
            connection.stream.socket_mut().deadline = deadline;
            if is_reused && !connection.is_quiet() {
                continue;
            }
            attempt.mark_sent();
            let sent = Instant::now();
            let head = match http1::exchange(&mut connection, request, self.header_named) {
                Ok(head) => head,
                // The connection was closed while it was idle.
                Err(Failure::NotSent(_)) if is_reused => {
                    attempt.mark_not_sent();
                    continue;
                }
                Err(Failure::NotSent(error)) => {
                    attempt.mark_not_sent();
                    return Err(TransportError::not_sent(error));
                }
                // With TLS 1.3, a server rejects a client certificate after the handshake.
                Err(Failure::Failed(error)) => return Err(permanent::mark(error)),
            };
            let keeps_open = head.keeps_open;
            connection.since = Instant::now();
            connection.limit = keep_alive::limit(&head.headers, connection.since - sent, self.pool.idle_timeout);
            let response = http1::receive(&mut connection, head, attempt.max_response_size())?;
            let is_unread = keep_alive::may_be_unread(request.body().len(), response.status());
            if keeps_open && !is_unread && connection.buffer.is_empty() {
                self.pool.release(key, connection);
            }
            return Ok(response);
        }
    }

    fn connect(&self, uri: &Uri, deadline: Option<Instant>) -> Result<Connection, TransportError> {
        let limit = Instant::now().checked_add(self.connect_timeout);
        let deadline = dial::sooner(deadline, limit);
        self.open(uri, deadline).map_err(|error| match socket::left(deadline) {
            None => {
                TransportError::connect(format!("the connection was not made within {}", Limit(self.connect_timeout)))
            }
            Some(_) => permanent::mark(error),
        })
    }

    /// Opens a connection to a server that is ready for HTTP.
    fn open(&self, uri: &Uri, deadline: Option<Instant>) -> Result<Connection, TransportError> {
        let host = uri.host().unwrap_or_default();
        if uri.scheme() != Some(&Scheme::HTTPS) {
            let stream = dial::connect(&self.overrides, host, uri.port_u16().unwrap_or(80), deadline);
            let stream = stream.map_err(TransportError::connect)?;
            return Ok(Connection::new(Stream::Tcp(Socket::new(stream, deadline))));
        }
        let config = self.tls.config().map_err(|why| TransportError::tls(why).permanent())?;
        #[cfg(any(feature = "http2", feature = "tls-config"))]
        let config = config.without_http2();
        let stream = self.dial(host, uri.port_u16().unwrap_or(443), deadline)?;
        connection::secure(&self.tls, config, host, stream).map(Connection::new).map_err(TransportError::tls)
    }

    /// Opens a TCP connection to a server, directly or through a proxy. The TLS handshake follows.
    fn dial(&self, host: &str, port: u16, deadline: Option<Instant>) -> Result<Below<Socket>, TransportError> {
        #[cfg(feature = "proxy")]
        if let Some(proxy) = self.proxy.as_ref().filter(|proxy| proxy.applies_to(host, port)) {
            return tunnel::connect(proxy, &self.overrides, &self.tls, (host, port), deadline);
        }
        let stream = dial::connect(&self.overrides, host, port, deadline).map_err(TransportError::connect)?;
        Ok(tls::below(Socket::new(stream, deadline)))
    }
}

settings! {
    BlockingTransport {
        overrides: overrides,
        max_idle: "16",
        alpn: "The ALPN protocol `h2` is left out.",
    }
}

impl Transport for BlockingTransport {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        let mut request = Some(request);
        Box::pin(poll_fn(move |_| {
            // The request is sent once, however often the future is polled.
            let Some(request) = request.take() else { return Poll::Pending };
            let deadline = attempt.deadline().map(|deadline| deadline.saturating_sub(self.now()));
            let deadline = deadline.and_then(|left| Instant::now().checked_add(left));
            match self.round_trip(&request, attempt, deadline) {
                // The call reports the timeout.
                Err(_) if socket::left(deadline).is_none() => Poll::Pending,
                result => Poll::Ready(result),
            }
        }))
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(Sleep::new(duration))
    }

    fn is_blocking(&self) -> bool {
        true
    }
}

impl Default for BlockingTransport {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for BlockingTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BlockingTransport")
            .field("connect_timeout", &self.connect_timeout)
            .field("idle_timeout", &self.pool.idle_timeout)
            .field("pool_max_idle", &self.pool.max_idle)
            .finish_non_exhaustive()
    }
}
