//! The default transport: HTTP by hyper, TLS by rustls, on tokio. No type of theirs leaves this folder, but for the
//! configuration that the feature `tls-config` takes.

mod dial;
#[cfg(feature = "http2")]
mod http2;
#[cfg(not(feature = "http2"))]
#[path = "no_http2.rs"]
mod http2;
mod maybe_tls;
#[cfg(feature = "proxy")]
mod no_proxy;
mod permanent;
mod pool;
#[cfg(feature = "proxy")]
mod proxy;
mod sender;
mod stream;
mod tls;

use crate::error::TransportError;
use crate::error::{Error, Invalid, Limit};
use crate::transport::{AttemptContext, BoxFuture, Transport, TransportFuture, TransportResult};
use bytes::Bytes;
use http::uri::Scheme;
use http::{Request, Response, Uri, Version};
use http_body_util::BodyExt;
use hyper::body::{Body, Incoming};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use maybe_tls::MaybeTlsStream;
use pool::{Connection, Key, Pool};
use sender::{Http1, Sender};
use std::error::Error as StdError;
use std::fmt;
use std::net::SocketAddr;
use std::time::Duration;
use stream::{Driven, Stream};
use tls::Tls;
use tokio::runtime::Handle;
use tokio::time::Instant;

/// The default transport, for when its connections need other settings.
///
/// Connections are kept for the next call, and several are opened when calls are made at the same time. With the
/// feature `http2` and a server that agrees to it, calls at the same time share one; a call that ends without an answer
/// takes it out of use for later ones, as it may be dead. It needs a tokio runtime with its IO and time drivers
/// (`enable_all`): without a runtime a call is an error, and without a driver tokio panics. A core may be used from several
/// runtimes, of which each has its own connections.
///
/// If a host has several addresses, they are tried 250 ms apart, IPv4 and IPv6 in turn, until one answers (RFC 8305).
/// `localhost` is always loopback. Names are resolved on threads outside of the runtime: a resolver that gets no response
/// delays neither the end of the call nor that of the runtime.
///
/// TLS trusts the root certificates of all enabled features (`webpki-roots`, `native-roots`) and those given here, unless
/// `platform_verifier` leaves the decision to the operating system. If there is none at all, a call fails with an error
/// that says where they were looked for, and the next one looks again. The provider is ring if the feature `ring` is on,
/// otherwise aws-lc-rs. For everything else there is `tls_config`.
///
/// ```
/// use polar_funcs::{HyperTransport, PolarCore};
///
/// let core = PolarCore::builder().access_token("polar_oat_example").transport(HyperTransport::new().pool_max_idle(2)).build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
// The pool is our own, on `hyper::client::conn`. Measured as whole programs, stripped: without a pool 1,607,808 B, with one
// like this 1,608,664 B, with hyper-util's `pool::cache`, which knows no idle timeout, 1,615,520 B, with its legacy client
// 1,661,352 B.
pub struct HyperTransport {
    connect_timeout: Duration,
    dialer: dial::Dialer,
    tls: Tls,
    #[cfg(feature = "proxy")]
    proxy: Option<proxy::Proxy>,
    pool: Pool,
}

impl HyperTransport {
    /// A transport with the default settings.
    pub fn new() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            dialer: dial::Dialer::default(),
            tls: Tls::default(),
            #[cfg(feature = "proxy")]
            proxy: None,
            pool: Pool::new(),
        }
    }

    /// How long a connection may take to be made, with name resolution and TLS; 10 s by default.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long a connection is kept open without a call, for the next one; 30 s by default. It is closed earlier by the
    /// server, or with the core.
    ///
    /// If a server announces a shorter time by the header `Keep-Alive: timeout=n`, the connection is not used after that
    /// time, less a margin for a request that is on its way.
    #[must_use]
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.pool.idle_timeout = timeout;
        self
    }

    /// How many connections to each server are kept open without a call; 256 by default, 0 to keep none.
    ///
    /// A burst of calls opens a connection for each call that runs at the same time, and the next burst uses them again.
    /// If the server or a proxy before it accepts fewer connections at once than this, set it to less, since connections
    /// that are kept take up the room of calls that wait. [`concurrency_limit`](crate::layer::concurrency_limit) limits connections in use.
    #[must_use]
    pub fn pool_max_idle(mut self, connections: usize) -> Self {
        self.pool.max_idle = connections;
        self
    }

    /// Uses these addresses for a host instead of asking the operating system, as `curl --resolve` does: for a server, the
    /// storage of uploads or a proxy. Port 0 stands for the port of the URL. TLS checks the name as before. For `localhost`,
    /// addresses other than loopback are ignored.
    ///
    /// ```
    /// use polar_funcs::HyperTransport;
    ///
    /// let transport = HyperTransport::new().resolve("api.polar.sh", [([192, 0, 2, 7], 0).into()]);
    /// ```
    #[must_use]
    pub fn resolve(mut self, host: impl Into<String>, addresses: impl IntoIterator<Item = SocketAddr>) -> Self {
        self.dialer.overrides.insert(0, (host.into(), addresses.into_iter().collect()));
        self
    }

    /// A certificate authority to trust besides the built-in ones, as DER.
    #[must_use]
    pub fn root_certificate(mut self, der: impl Into<Vec<u8>>) -> Self {
        self.tls.roots.push(der.into().into());
        self
    }

    /// Certificate authorities to trust besides the built-in ones, as PEM: one certificate, or a bundle of them.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) when the text is not PEM or holds no certificate.
    pub fn root_certificates_pem(mut self, pem: impl AsRef<[u8]>) -> Result<Self, Error> {
        let certificates = tls::certificates(pem.as_ref());
        self.tls.roots.extend(certificates.map_err(|why| Error::invalid(Invalid::new("the root certificates", why)))?);
        Ok(self)
    }

    /// Leaves it to the operating system which certificates are trusted, with its settings and its revocations, instead
    /// of the built-in roots. Those of [`root_certificate`](Self::root_certificate) are trusted besides; Android takes
    /// none, and wants what `rustls-platform-verifier` describes to be done before. Feature `platform-verifier`.
    #[cfg(feature = "platform-verifier")]
    #[must_use]
    pub fn platform_verifier(mut self) -> Self {
        self.tls.platform = true;
        self
    }

    /// A certificate to show to a server that asks for one, with those that vouch for it behind it, and its private
    /// key, both as PEM. Feature `client-certificates`; the code that signs with a key is linked only where this is
    /// called.
    ///
    /// With TLS 1.3 a server looks at it after the handshake: a call that it refuses for that ends as one whose
    /// connection was lost.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) when one of the two can't be read, they don't belong together,
    /// or no TLS provider is compiled in.
    #[cfg(feature = "client-certificates")]
    pub fn client_certificate(mut self, chain: impl AsRef<[u8]>, key: impl AsRef<[u8]>) -> Result<Self, Error> {
        let identity = tls::identity(chain.as_ref(), key.as_ref());
        let identity = identity.map_err(|why| Error::invalid(Invalid::new("the client certificate", why)))?;
        self.tls.identity = Some(std::sync::Arc::new(identity));
        Ok(self)
    }

    /// A TLS configuration of your own, which stands in place of all that is set here about TLS: provider, versions,
    /// roots and client certificate. Where it names no protocols for ALPN, those that this transport speaks are
    /// offered. Feature `tls-config`; its types are those of [`rustls`](crate::rustls).
    ///
    /// ```
    /// use polar_funcs::{HyperTransport, rustls};
    /// use std::sync::Arc;
    ///
    /// # #[cfg(all(feature = "ring", feature = "webpki-roots"))] {
    /// let provider = Arc::new(rustls::crypto::ring::default_provider());
    /// let config = rustls::ClientConfig::builder_with_provider(provider)
    ///     .with_protocol_versions(&[&rustls::version::TLS13])?
    ///     .with_root_certificates(rustls::RootCertStore::empty())
    ///     .with_no_client_auth();
    /// let transport = HyperTransport::new().tls_config(config);
    /// # }
    /// # Ok::<(), rustls::Error>(())
    /// ```
    #[cfg(feature = "tls-config")]
    #[must_use]
    pub fn tls_config(mut self, config: impl Into<std::sync::Arc<rustls::ClientConfig>>) -> Self {
        self.tls.custom_config = Some(config.into());
        self
    }

    /// Reaches every server with https through a proxy, such as `http://user:password@proxy.example.com:3128`, loopback
    /// included. Feature `proxy`.
    ///
    /// | URL | spoken with the proxy | default port |
    /// |---|---|--:|
    /// | `http://…`, or no scheme | HTTP's `CONNECT` | 80 |
    /// | `https://…` | the same in TLS, with the certificates that are trusted for servers | 443 |
    /// | `socks5://…`, `socks5h://…` | SOCKS5; the proxy resolves the names of servers in both | 1080 |
    ///
    /// The proxy gets the name and port of the server and its own credentials, which are percent-decoded. What is sent to
    /// the server, with the access token, goes through in TLS. Requests by plain http, which go to loopback, use no proxy.
    /// A refusal by the proxy is a failure to connect, whose source has the proxy's status.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) when it is not a URL, has another scheme, or has credentials that
    /// are too long for SOCKS5 (255 bytes each). The error does not show it.
    #[cfg(feature = "proxy")]
    pub fn proxy(mut self, url: impl AsRef<str>) -> Result<Self, Error> {
        let proxy = proxy::Proxy::new(url.as_ref());
        self.proxy = Some(proxy.map_err(|why| Error::invalid(Invalid::new("the proxy", why)))?);
        Ok(self)
    }

    /// Reaches servers with https through the proxy that the environment names, if it does: the first of `HTTPS_PROXY`,
    /// `https_proxy`, `ALL_PROXY` and `all_proxy` that is not empty, in the form that [`proxy`](Self::proxy) takes. Feature
    /// `proxy`. The environment is read here and now, and nowhere else: the feature alone changes nothing.
    ///
    /// Loopback is reached without the proxy, and so is what `NO_PROXY` or `no_proxy` lists, separated by commas,
    /// semicolons or spaces:
    ///
    /// | entry | matches |
    /// |---|---|
    /// | `example.com`, `.example.com` | the host, and all below it |
    /// | `*.example.com` | all hosts below it |
    /// | `10.1.2.3`, `2001:db8::1`, `[2001:db8::1]` | the address |
    /// | `10.0.0.0/8`, `2001:db8::/32`, `[2001:db8::]/32` | the addresses of the network |
    /// | `*` | everything |
    ///
    /// An entry that ends in a port, such as `example.com:8443` or `[2001:db8::1]:8443`, matches on that port only. Case
    /// and a dot at the end of a name make no difference. Names are not resolved to be matched with addresses.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) when a variable does not hold what it should, so that nothing
    /// misses the proxy, or goes through it, by mistake. The error shows an entry of the list, but not the proxy's URL.
    #[cfg(feature = "proxy")]
    pub fn proxy_from_env(mut self) -> Result<Self, Error> {
        self.proxy = proxy::Proxy::from_env()?;
        Ok(self)
    }

    async fn round_trip(&self, request: Request<Bytes>, attempt: &AttemptContext) -> TransportResult {
        attempt.mark_not_sent();
        let Ok(runtime) = Handle::try_current().map(|handle| handle.id()) else {
            return Err(TransportError::invalid("there is no tokio runtime here: make the call inside of one"));
        };
        let uri = request.uri().clone();
        let key = Key::new(runtime, &uri);
        let (mut request, pending_write) = http2::track_writes(request);
        loop {
            let (mut connection, reused) = {
                // Held while this call connects, so that others wait for its connection.
                let mut turn = None;
                let pooled = match self.pool.take(&key) {
                    None => self.pool.await_connect(&key, &mut turn).await,
                    found => found,
                };
                match pooled {
                    Some(connection) => (connection, true),
                    None => (self.pool.share(self.connect(uri.clone(), key.clone()).await?), false),
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
                    drop(copy);
                    connection.since = Instant::now();
                    connection.limit = self.pool.limit(response.headers(), connection.since - sent);
                    let response = receive(response, attempt.max_response_size()).await?;
                    // If a server responds without reading the request, its window may stay closed for the next one.
                    if !(connection.sender.is_shared() && pending_write.is_pending()) {
                        self.pool.release(&key, connection);
                    }
                    return Ok(response);
                }
                Err(mut error) => match error.take_message() {
                    // The connection had been closed while it was idle, and nothing was written to it.
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
                    // With TLS 1.3 a server refuses a client's certificate after the handshake.
                    None => return Err(permanent::mark(unanswered(error.into_error()))),
                },
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
        let (sender, connection) = http1::handshake(stream).await.map_err(TransportError::not_sent)?;
        let driver = tokio::spawn(self.pool.drive(&socket, connection)).abort_handle();
        Ok(self.pool.connection(key, socket, Sender::Http1(Http1 { sender, driver })))
    }

    /// A connection to a server, over which HTTP can be spoken.
    async fn stream(&self, uri: Uri) -> Result<Stream, TransportError> {
        let host = uri.host().unwrap_or_default();
        if uri.scheme() != Some(&Scheme::HTTPS) {
            let stream = self.dialer.connect(host, uri.port_u16().unwrap_or(80)).await;
            return Ok(Stream::Http(TokioIo::new(MaybeTlsStream::Plain(stream.map_err(TransportError::connect)?))));
        }
        let config = self.tls.config().map_err(|why| TransportError::tls(why).permanent())?;
        let stream = self.dial(host, uri.port_u16().unwrap_or(443)).await?;
        self.tls.handshake(config, uri, stream).await.map_err(TransportError::tls)
    }

    /// A connection to a server, over which TLS can be spoken.
    async fn dial(&self, host: &str, port: u16) -> Result<MaybeTlsStream, TransportError> {
        #[cfg(feature = "proxy")]
        if let Some(proxy) = self.proxy.as_ref().filter(|proxy| proxy.applies_to(host, port)) {
            return proxy.connect(&self.dialer, &self.tls, host, port).await;
        }
        self.dialer.connect(host, port).await.map(MaybeTlsStream::Plain).map_err(TransportError::connect)
    }
}

impl Transport for HyperTransport {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        Box::pin(self.round_trip(request, attempt))
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        match Handle::try_current() {
            Ok(_) => Box::pin(tokio::time::sleep(duration)),
            // tokio would panic; that there is no runtime is told by `send`.
            Err(_) => Box::pin(std::future::ready(())),
        }
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

/// Reads the whole answer, up to the limit.
async fn receive(response: Response<Incoming>, max_response_size: usize) -> TransportResult {
    let (parts, mut body) = response.into_parts();
    let announced = body.size_hint().exact();
    let too_large = || TransportError::too_large(format!("the limit is {max_response_size} bytes"));
    if announced.is_some_and(|length| length > max_response_size as u64) {
        return Err(too_large());
    }
    // The announced length is not trusted with more memory than this before anything arrives.
    let mut whole = Vec::with_capacity(announced.unwrap_or_default().min(65_536) as usize);
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|source| {
            let arrived = whole.len();
            TransportError::connection_lost(CutShort { arrived, announced, source: Some(source) })
        })?;
        let Ok(chunk) = frame.into_data() else { continue };
        if chunk.len() > max_response_size.saturating_sub(whole.len()) {
            return Err(too_large());
        }
        whole.extend_from_slice(&chunk);
    }
    // hyper takes the reset of an HTTP/2 stream without an error code for the end of its body.
    let arrived = whole.len();
    let is_cut = announced.is_some_and(|announced| announced != arrived as u64);
    if is_cut || cfg!(feature = "http2") && parts.version == Version::HTTP_2 && !body.is_end_stream() {
        return Err(TransportError::connection_lost(CutShort { arrived, announced, source: None }));
    }
    Ok(Response::from_parts(parts, whole.into()))
}

/// Why there is no answer to a request that was written, at least in part.
fn unanswered(error: hyper::Error) -> TransportError {
    // hyper has a method for it, but for servers only. Over HTTP/2, headers that are too large end the connection, with no
    // word about whose they were: that stays a lost connection, so that the calls that shared it can be repeated.
    match error.is_parse() && error.to_string() == "message head is too large" {
        true => TransportError::headers_too_large(error),
        false => TransportError::connection_lost(error),
    }
}

/// How much of an answer's body arrived before the connection failed.
struct CutShort {
    arrived: usize,
    announced: Option<u64>,
    source: Option<hyper::Error>,
}

impl fmt::Display for CutShort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let arrived = self.arrived;
        match self.announced {
            Some(announced) => write!(f, "cut short after {arrived} of {announced} bytes"),
            None => write!(f, "cut short after {arrived} bytes"),
        }
    }
}

impl fmt::Debug for CutShort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl StdError for CutShort {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}
