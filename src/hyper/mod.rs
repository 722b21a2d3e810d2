//! The default transport: HTTP by hyper, TLS by rustls, on tokio. No type of theirs leaves this folder, but for the
//! configuration that the feature `tls-config` takes.

#[cfg(feature = "http2")]
mod http2;
mod pool;
#[cfg(feature = "proxy")]
mod proxy;
mod sender;
mod stream;
mod tls;

use crate::error::{Error, Invalid};
use crate::transport::{BoxFuture, Exchange, Transport, TransportError};
use bytes::Bytes;
use http::uri::Scheme;
use http::{Request, Response, Uri};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::{Body, Incoming};
use hyper::client::conn::http1;
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::connect::HttpConnector;
use pool::{Connection, Key, Pool};
use sender::{Http1, Sender};
use std::fmt;
use std::io;
use std::sync::OnceLock;
use std::time::Duration;
use stream::Driven;
use tls::Tls;
use tokio::runtime::Handle;
use tokio::time::Instant;
use tower_service::Service;

/// The default transport, for when its connections need other settings.
///
/// Connections are kept for the next call, and several are opened when calls are made at the same time. With the
/// feature `http2` and a server that agrees to it, calls at the same time share one; a call that ends without an answer
/// takes it out of use for later ones, as it may be dead. It needs a tokio runtime with its IO and time drivers
/// (`enable_all`); a core may be used from several runtimes, of which each has its own connections.
///
/// Trusted are the root certificates of all enabled features (`webpki-roots`, `native-roots`) and those given here,
/// unless `platform_verifier` leaves it to the operating system. TLS is ring's where the feature `ring` is on, and
/// aws-lc-rs's where only `aws-lc-rs` is. What none of this covers is for `tls_config`.
///
/// ```
/// use polar_funcs::{HyperTransport, PolarCore};
///
/// let core = PolarCore::builder().access_token("polar_oat_example").transport(HyperTransport::new().max_idle(2)).build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
// The pool is our own, on `hyper::client::conn`. Measured as whole programs, stripped: without a pool 1,607,808 B, with one
// like this 1,608,664 B, with hyper-util's `pool::cache`, which knows no idle timeout, 1,615,520 B, with its legacy client
// 1,661,352 B.
pub struct HyperTransport {
    connect_timeout: Duration,
    tls: Tls,
    #[cfg(feature = "proxy")]
    proxy: Option<std::sync::Arc<proxy::Proxy>>,
    connector: OnceLock<Result<Connector, String>>,
    pool: Pool,
}

type Connector = HttpsConnector<Dialer>;

#[cfg(not(feature = "proxy"))]
type Dialer = HttpConnector;
#[cfg(feature = "proxy")]
type Dialer = proxy::Dialer;

impl HyperTransport {
    /// A transport with the default settings.
    pub fn new() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            tls: Tls::default(),
            #[cfg(feature = "proxy")]
            proxy: None,
            connector: OnceLock::new(),
            pool: Pool::new(),
        }
    }

    /// How long a connection may take to be made, TLS included; 10 s by default.
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
    #[must_use]
    pub fn max_idle(mut self, connections: usize) -> Self {
        self.pool.max_idle = connections;
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
        self.tls.own = Some(config.into());
        self
    }

    /// Reaches every server with https through a proxy, such as `http://user:password@proxy.example.com:3128`, loopback
    /// included; the port is 80 unless it is said. Feature `proxy`.
    ///
    /// The proxy gets the name of the server and its own credentials, percent-decoded, by HTTP's `CONNECT`; what is sent to
    /// the server, the access token among it, goes through in TLS. What goes over plain http, to loopback, goes straight. A
    /// proxy that refuses is a failure to connect, whose source says the proxy's status.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) when it is no URL, or one of another scheme. The error does
    /// not show it.
    #[cfg(feature = "proxy")]
    pub fn proxy(mut self, url: impl AsRef<str>) -> Result<Self, Error> {
        let proxy = proxy::Proxy::new(url.as_ref(), "");
        self.proxy = Some(proxy.map_err(|why| Error::invalid(Invalid::new("the proxy", why)))?.into());
        Ok(self)
    }

    /// Reaches servers with https through the proxy that the environment names, if it does: the first of `HTTPS_PROXY`,
    /// `https_proxy`, `ALL_PROXY` and `all_proxy` that is not empty, in the form that [`proxy`](Self::proxy) takes. Feature
    /// `proxy`. The environment is read here and now, and nowhere else: the feature alone changes nothing.
    ///
    /// Loopback is reached straight, and so is what `NO_PROXY` or `no_proxy` names, between commas: a host with all below
    /// it, an address, a network such as `10.0.0.0/8`, or `*` for everything.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) when the variable holds no URL, or one of another scheme, so that
    /// nothing goes straight that was to go through a proxy. The error does not show it.
    #[cfg(feature = "proxy")]
    pub fn proxy_from_env(mut self) -> Result<Self, Error> {
        self.proxy = proxy::Proxy::from_env()?.map(Into::into);
        Ok(self)
    }

    async fn carry(&self, request: Request<Bytes>, exchange: &Exchange) -> Result<Response<Bytes>, TransportError> {
        exchange.connecting();
        let Ok(runtime) = Handle::try_current().map(|handle| handle.id()) else {
            return Err(TransportError::connect("there is no tokio runtime here: make the call inside of one"));
        };
        let uri = request.uri().clone();
        let key = Key::new(runtime, &uri);
        #[cfg(not(feature = "http2"))]
        let mut request = request.map(http_body_util::Full::new);
        #[cfg(feature = "http2")]
        let (mut request, unwritten) = http2::watched(request);
        loop {
            let (mut connection, reused) = {
                #[cfg(not(feature = "http2"))]
                let pooled = self.pool.take(&key);
                #[cfg(feature = "http2")]
                let mut turn = None;
                #[cfg(feature = "http2")]
                let pooled = self.pool.take_or_wait(&key, &mut turn).await;
                match pooled {
                    Some(connection) => (connection, true),
                    None => {
                        let (connection, reused) = self.connect(uri.clone(), key.clone()).await?;
                        #[cfg(feature = "http2")]
                        let connection = if reused { connection } else { self.pool.share(connection) };
                        (connection, reused)
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
            exchange.sending();
            connection.sender.address(&mut request, &uri);
            // For a server that refuses it.
            #[cfg(feature = "http2")]
            let copy = matches!(connection.sender, Sender::Http2(_)).then(|| request.clone());
            let sent = Instant::now();
            match connection.sender.send(request).await {
                Ok(response) => {
                    #[cfg(feature = "http2")]
                    drop(copy);
                    connection.since = Instant::now();
                    connection.limit = self.pool.limit(response.headers(), connection.since - sent);
                    let response = receive(response, exchange.max_body()).await?;
                    // The window of a server that answers without reading may stay closed for the next request, too.
                    #[cfg(feature = "http2")]
                    if matches!(connection.sender, Sender::Http2(_)) && unwritten.strong_count() > 0 {
                        return Ok(response);
                    }
                    self.pool.keep(&key, connection);
                    return Ok(response);
                }
                Err(mut error) => match error.take_message() {
                    // The connection had been closed while it was idle, and nothing was written to it.
                    Some(unsent) if reused => {
                        exchange.connecting();
                        request = unsent;
                    }
                    Some(_) => return Err(TransportError::not_sent(error.into_error())),
                    #[cfg(feature = "http2")]
                    None if http2::is_unprocessed(error.error()) => {
                        exchange.connecting();
                        match copy {
                            Some(copy)
                                if http2::is_refused(error.error()) && connection.sender.wait_for_room().await =>
                            {
                                request = copy;
                            }
                            _ => return Err(TransportError::refused(error.into_error())),
                        }
                    }
                    None => return Err(TransportError::broken(error.into_error())),
                },
            }
        }
    }

    /// A new connection; or, if it takes long to connect, one that another call gave back meanwhile. Says whether it is
    /// one of those.
    async fn connect(&self, uri: Uri, key: Key) -> Result<(Connection, bool), TransportError> {
        if uri.scheme() == Some(&Scheme::HTTPS) && self.tls.trusts_none() {
            return Err(TransportError::tls(tls::NO_ROOTS));
        }
        let connector = self.connector.get_or_init(|| self.connector()).as_ref();
        let mut connecting = connector.map_err(|why| TransportError::tls(why.as_str()))?.clone().call(uri);
        let mut slow = None;
        let mut left = self.connect_timeout;
        let connected = loop {
            let time = if slow.is_none() { left.min(pool::LONG) } else { left };
            left -= time;
            match tokio::time::timeout(time, &mut connecting).await {
                Ok(connected) => break connected,
                Err(error) if left.is_zero() => return Err(TransportError::connect(error)),
                Err(_) => {
                    if let Some(connection) = self.pool.take(&key) {
                        return Ok((connection, true));
                    }
                    slow = Some(std::sync::Arc::clone(&self.pool.slow));
                }
            }
        };
        drop(slow);
        let stream = connected
            // Of the two steps, TLS is the one that fails with an `io::Error`.
            .map_err(|error| match error.is::<io::Error>() {
                true => TransportError::tls(error),
                false => TransportError::connect(error),
            })?;
        #[cfg(feature = "http2")]
        let is_http2 = hyper_util::client::legacy::connect::Connection::connected(&stream).is_negotiated_h2();
        let stream = Driven::new(stream);
        let socket = stream.socket();
        // The task ends when the last sender is dropped or the server closes.
        #[cfg(feature = "http2")]
        if is_http2 {
            let (shared, connection) = http2::handshake(stream).await.map_err(TransportError::not_sent)?;
            tokio::spawn(self.pool.drive(&socket, connection));
            return Ok((self.pool.connection(key, socket, Sender::Http2(shared)), false));
        }
        let (sender, connection) = http1::handshake(stream).await.map_err(TransportError::not_sent)?;
        let driver = tokio::spawn(self.pool.drive(&socket, connection)).abort_handle();
        Ok((self.pool.connection(key, socket, Sender::Http1(Http1 { sender, driver })), false))
    }

    fn connector(&self) -> Result<Connector, String> {
        let mut http = HttpConnector::new();
        http.enforce_http(false);
        http.set_nodelay(true);
        #[cfg(feature = "proxy")]
        let http = Dialer { http, proxy: self.proxy.clone() };
        Ok(HttpsConnector::from((http, self.tls.config()?)))
    }
}

impl Transport for HyperTransport {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        exchange: &'a Exchange,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        Box::pin(self.carry(request, exchange))
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
            .field("max_idle", &self.pool.max_idle)
            .finish_non_exhaustive()
    }
}

/// Reads the whole answer, up to the limit.
async fn receive(response: Response<Incoming>, max_body: usize) -> Result<Response<Bytes>, TransportError> {
    let (parts, body) = response.into_parts();
    if body.size_hint().lower() > max_body as u64 {
        return Err(TransportError::too_large("its length is announced as more"));
    }
    match Limited::new(body, max_body).collect().await {
        Ok(body) => Ok(Response::from_parts(parts, body.to_bytes())),
        Err(error) if error.is::<LengthLimitError>() => Err(TransportError::too_large(error)),
        Err(error) => Err(TransportError::broken(error)),
    }
}
