//! The transport on hyper and tokio, the default. The types of these crates are used only in this folder.

mod dial;
mod handshake;
#[cfg(feature = "http2")]
mod http2;
#[cfg(not(feature = "http2"))]
#[path = "no_http2.rs"]
mod http2;
mod pool;
mod sender;
mod stream;
#[cfg(feature = "proxy")]
mod tunnel;

use crate::error::Limit;
use crate::error::TransportError;
use crate::transport::cut_short::CutShort;
#[cfg(feature = "proxy")]
use crate::transport::proxy;
use crate::transport::settings::settings;
use crate::transport::tls::{self, Tls};
use crate::transport::{AttemptContext, BoxFuture, Transport, TransportFuture, TransportResult, keep_alive, permanent};
use bytes::Bytes;
use http::uri::Scheme;
use http::{Request, Response, Uri, Version};
use http_body_util::BodyExt;
use hyper::body::{Body, Incoming};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use pool::{Connection, Key, Pool};
use sender::{Http1, Sender};
use std::fmt;
use std::time::Duration;
use stream::{Below, Driven, Stream, Tcp};
use tokio::runtime::Handle;
use tokio::time::Instant;

/// A transport on hyper and tokio. Feature `hyper`.
///
/// This is the default transport if the feature `hyper` is enabled. Create one to change the settings of connections.
///
/// The transport needs a tokio runtime whose IO and time drivers are enabled (`enable_all`). Without a runtime, a call
/// fails with [`ErrorKind::Invalid`](crate::ErrorKind::Invalid); without these drivers, tokio panics. A core may be
/// used from several runtimes, each of which has separate connections.
///
/// Connections are pooled. With HTTP/1.1, each call in flight has a connection. With the feature `http2` and a server
/// that supports it, concurrent calls share a connection. A connection on which a call got no response is not reused,
/// because it may be dead.
///
/// If a host has several addresses, they are tried 250 ms apart, alternating between IPv4 and IPv6, until one accepts
/// the connection (RFC 8305). `localhost` always resolves to loopback addresses. Names are resolved on threads outside
/// of the runtime, so a resolver that gets no response delays neither the end of the call nor the shutdown of the
/// runtime.
///
/// TLS trusts the root certificates of all enabled features (`webpki-roots`, `native-roots`) and those added with
/// [`root_certificate`](Self::root_certificate). With `platform_verifier`, the operating system verifies certificates
/// instead. If there are no root certificates, a call fails with an error that lists the places that were searched, and
/// the next call searches again.
///
/// The crypto provider is ring if the feature `ring` is enabled, otherwise aws-lc-rs. The feature `ring` enables
/// AES-GCM, X25519, P-256, and certificates with RSA, P-256 and P-384; `ring-full` enables all algorithms of ring. Use
/// `tls_config` for any other configuration of rustls. With `native_tls`, the TLS of the operating system replaces
/// rustls.
///
/// ```
/// use polar_funcs::{HyperTransport, PolarCore};
///
/// let core = PolarCore::builder().access_token("polar_oat_example").transport(HyperTransport::new().pool_max_idle(2)).build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
pub struct HyperTransport {
    created: Instant,
    connect_timeout: Duration,
    dialer: dial::Dialer,
    tls: Tls,
    #[cfg(feature = "proxy")]
    proxy: Option<proxy::Proxy>,
    pool: Pool,
}

impl HyperTransport {
    /// Creates a transport with the default settings.
    pub fn new() -> Self {
        Self {
            created: Instant::now(),
            connect_timeout: Duration::from_secs(10),
            dialer: dial::Dialer::default(),
            tls: Tls::default(),
            #[cfg(feature = "proxy")]
            proxy: None,
            pool: Pool::new(),
        }
    }

    // The `async` block captures the request. An `async fn` with the request as an argument would store it twice in the
    // future.
    fn round_trip<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
    ) -> impl Future<Output = TransportResult> + Send + 'a {
        let uri = request.uri().clone();
        let size = request.body().len();
        let (mut request, pending_write) = http2::track_writes(request);
        async move {
            attempt.mark_not_sent();
            let Ok(runtime) = Handle::try_current().map(|handle| handle.id()) else {
                return Err(TransportError::invalid("there is no tokio runtime here: make the call inside a runtime"));
            };
            let key = Key::new(runtime, &uri);
            loop {
                let (mut connection, reused) = {
                    // Held while this call connects, so that other calls wait for its connection.
                    let mut turn = None;
                    let pooled = match self.pool.take(&key) {
                        None => self.pool.await_connect(&key, &mut turn).await,
                        found => found,
                    };
                    match pooled {
                        Some(connection) => (connection, true),
                        None => {
                            // Boxed, so that the future of a call on a pooled connection has no space for connecting.
                            let connection = Box::pin(self.connect(uri.clone(), key.clone())).await?;
                            (self.pool.share(connection), false)
                        }
                    }
                };
                if reused && !connection.is_alive().await {
                    continue;
                }
                if let Err(error) = connection.sender.ready().await {
                    match reused {
                        true => continue,
                        false => return Err(error),
                    }
                }
                attempt.mark_sent();
                connection.sender.address(&mut request, &uri);
                // An HTTP/2 server may refuse the request.
                let copy = connection.sender.copy(&request);
                let sent = Instant::now();
                match connection.sender.send(request).await {
                    Ok(response) => {
                        http2::discard(copy);
                        if let Some(error) = http2::headers_error(response.headers()) {
                            return Err(error);
                        }
                        connection.since = Instant::now();
                        connection.limit = self.pool.limit(response.headers(), connection.since - sent);
                        let response = receive(response, attempt.max_response_size()).await?;
                        // A server that responded without reading the request may never read the next one.
                        let is_unread = match connection.sender.is_shared() {
                            true => pending_write.is_pending(),
                            false => keep_alive::may_be_unread(size, response.status()),
                        };
                        if !is_unread {
                            self.pool.release(&key, connection);
                        }
                        return Ok(response);
                    }
                    Err(mut error) => match error.take_message() {
                        // The connection was closed while it was idle, so nothing was written.
                        Some(unsent) if reused => {
                            attempt.mark_not_sent();
                            request = unsent;
                        }
                        Some(_) => return Err(TransportError::not_sent(error.into_error())),
                        None if http2::is_unprocessed(error.error()) => {
                            attempt.mark_not_sent();
                            match copy {
                                Some(copy)
                                    if http2::is_refused(error.error()) && connection.sender.wait_for_room().await =>
                                {
                                    request = copy.into_request();
                                }
                                _ => return Err(TransportError::refused(error.into_error())),
                            }
                        }
                        // With TLS 1.3, a server rejects a client certificate after the handshake.
                        None => return Err(permanent::mark(without_response(error.into_error()))),
                    },
                }
            }
        }
    }

    async fn connect(&self, uri: Uri, key: Key) -> Result<Connection, TransportError> {
        let stream = tokio::time::timeout(self.connect_timeout, self.stream(uri)).await;
        let stream = stream.map_err(|_| {
            TransportError::connect(format!("the connection was not made within {}", Limit(self.connect_timeout)))
        })?;
        let stream = stream.map_err(permanent::mark)?;
        let negotiated = http2::negotiated(&stream);
        let stream = Driven::new(stream);
        let socket = stream.socket();
        // The task ends when the last sender is dropped or the server closes.
        if let Some(negotiated) = negotiated {
            let (shared, connection) = negotiated.handshake(stream).await.map_err(TransportError::not_sent)?;
            tokio::spawn(self.pool.drive(&socket, connection));
            return Ok(self.pool.connection(key, socket, Sender::Http2(shared)));
        }
        let (sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(TransportError::not_sent)?;
        let driver = tokio::spawn(self.pool.drive(&socket, connection)).abort_handle();
        Ok(self.pool.connection(key, socket, Sender::Http1(Http1 { sender, driver })))
    }

    /// Opens a connection to a server that is ready for HTTP.
    async fn stream(&self, uri: Uri) -> Result<Stream, TransportError> {
        let host = uri.host().unwrap_or_default();
        if uri.scheme() != Some(&Scheme::HTTPS) {
            let stream = self.dialer.connect(host, uri.port_u16().unwrap_or(80)).await;
            return Ok(Stream::Tcp(Tcp::new(stream.map_err(TransportError::connect)?)));
        }
        let config = self.tls.config().map_err(|why| TransportError::tls(why).permanent())?;
        let stream = self.dial(host, uri.port_u16().unwrap_or(443)).await?;
        handshake::secure(&self.tls, config, host, stream).await.map_err(TransportError::tls)
    }

    /// Opens a TCP connection to a server, directly or through a proxy. The TLS handshake follows.
    async fn dial(&self, host: &str, port: u16) -> Result<Below, TransportError> {
        #[cfg(feature = "proxy")]
        if let Some(proxy) = self.proxy.as_ref().filter(|proxy| proxy.applies_to(host, port)) {
            return tunnel::connect(proxy, &self.dialer, &self.tls, host, port).await;
        }
        let stream = self.dialer.connect(host, port).await.map_err(TransportError::connect)?;
        Ok(tls::below(Tcp::new(stream)))
    }
}

settings! {
    HyperTransport {
        overrides: dialer.overrides,
        max_idle: "256",
        alpn: "If it has no ALPN protocols, those that the transport supports are offered.",
    }
}

impl Transport for HyperTransport {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        Box::pin(self.round_trip(request, attempt))
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        match Handle::try_current() {
            Ok(_) => Box::pin(tokio::time::sleep(duration)),
            // tokio would panic. `send` reports that there is no runtime.
            Err(_) => Box::pin(std::future::ready(())),
        }
    }

    fn now(&self) -> Duration {
        self.created.elapsed()
    }
}

impl Default for HyperTransport {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for HyperTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HyperTransport")
            .field("connect_timeout", &self.connect_timeout)
            .field("idle_timeout", &self.pool.idle_timeout)
            .field("pool_max_idle", &self.pool.max_idle)
            .finish_non_exhaustive()
    }
}

/// Reads the whole response, up to the limit.
async fn receive(response: Response<Incoming>, max_response_size: usize) -> TransportResult {
    let (parts, mut body) = response.into_parts();
    let announced = body.size_hint().exact();
    let too_large = || TransportError::too_large(format!("the limit is {max_response_size} bytes"));
    if announced.is_some_and(|length| length > max_response_size as u64) {
        return Err(too_large());
    }
    // Do not allocate more than this for an announced length before any data arrives.
    let mut whole = Vec::with_capacity(announced.unwrap_or_default().min(65_536) as usize);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|source| {
            let arrived = whole.len();
            TransportError::connection_lost(CutShort { arrived, announced, source: Some(source.into()) })
        })?;
        let Ok(chunk) = frame.into_data() else { continue };
        if chunk.len() > max_response_size.saturating_sub(whole.len()) {
            return Err(too_large());
        }
        whole.extend_from_slice(&chunk);
    }
    // hyper treats the reset of an HTTP/2 stream with the code NO_ERROR or CANCEL as the end of the body.
    let arrived = whole.len();
    let is_cut = announced.is_some_and(|announced| announced != arrived as u64);
    if is_cut || cfg!(feature = "http2") && parts.version == Version::HTTP_2 && !body.is_end_stream() {
        return Err(TransportError::connection_lost(CutShort { arrived, announced, source: None }));
    }
    Ok(Response::from_parts(parts, whole.into()))
}

/// Returns the error of a request that was written at least partly, and got no response.
fn without_response(error: hyper::Error) -> TransportError {
    // hyper has a predicate for this error, but only for servers. This applies to HTTP/1.1; for HTTP/2, see
    // `http2::headers_error`.
    match error.is_parse() && error.to_string() == "message head is too large" {
        true => TransportError::headers_too_large(error),
        false => TransportError::connection_lost(error),
    }
}
