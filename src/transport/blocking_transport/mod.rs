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

use crate::error::TransportError;
use crate::error::{Error, Invalid, Limit};
use crate::transport::addresses::Overrides;
#[cfg(feature = "proxy")]
use crate::transport::proxy;
use crate::transport::tls::{self, Below, Stream, Tls};
use crate::transport::{AttemptContext, BoxFuture, Transport, TransportFuture, TransportResult, keep_alive, permanent};
use bytes::Bytes;
use connection::Connection;
use executor::Sleep;
use http::uri::Scheme;
use http::{Request, Uri};
use http1::Failure;
use pool::{Key, Pool};
use socket::Socket;
use std::fmt;
use std::future::poll_fn;
use std::net::SocketAddr;
use std::task::Poll;
use std::time::{Duration, Instant};

/// A transport that blocks the thread, for programs without an async runtime. Feature `blocking`.
///
/// It uses sockets of the standard library and speaks HTTP/1.1. Timeouts, retries, limits, layers and pooled
/// connections are the same as with `HyperTransport`. There is no HTTP/2. If the feature `hyper` is not enabled, it is
/// the default transport. If it is, pass this transport to the builder:
///
/// ```
/// use polar_funcs::{BlockingTransport, PolarCore};
///
/// let core = PolarCore::builder().access_token("polar_oat_example").transport(BlockingTransport::new()).build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
///
/// Use `wait()` for calls. `.await` works in any executor, but the thread is blocked until the attempt has ended, so
/// that nothing else runs on it. Calls from several threads run at the same time and have a connection each.
///
/// All of an attempt ends by [`AttemptContext::deadline`]: name resolution, connecting, TLS, writing and reading. The
/// future of the attempt is then pending forever, and the call reports the timeout. A server may respond before it has
/// read the whole request, for example with 413. The response is returned, and the rest is not sent.
///
/// If a host has several addresses, they are tried 250 ms apart, IPv4 and IPv6 in turn, until one accepts the
/// connection (RFC 8305). `localhost` is always loopback. Names are resolved on threads of their own, since nothing can
/// interrupt a resolver.
///
/// TLS trusts the root certificates of all enabled features (`webpki-roots`, `native-roots`) and those that are added
/// here, unless `platform_verifier` leaves the decision to the operating system. `native_tls` uses the TLS of the operating
/// system instead of rustls.
pub struct BlockingTransport {
    connect_timeout: Duration,
    overrides: Overrides,
    tls: Tls,
    #[cfg(feature = "proxy")]
    proxy: Option<proxy::Proxy>,
    pool: Pool,
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
        }
    }

    /// How long it may take to establish a connection, including name resolution and TLS. The default is 10 s.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long an idle connection is kept for the next call. The default is 30 s. The server may close it earlier. A
    /// connection that is too old is closed by the next call, and dropping the core closes all of them.
    ///
    /// If a server announces a shorter time with the header `Keep-Alive: timeout=n`, the connection is not used after
    /// that time, minus a margin for a request in flight.
    #[must_use]
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.pool.idle_timeout = timeout;
        self
    }

    /// How many idle connections to each server are kept open. The default is 16; 0 keeps none.
    ///
    /// Calls from several threads open a connection each, and later calls reuse them. If the server or
    /// a proxy accepts fewer connections than this, set a lower number, because idle connections count as well.
    #[must_use]
    pub fn pool_max_idle(mut self, connections: usize) -> Self {
        self.pool.max_idle = connections;
        self
    }

    /// Uses these addresses for a host instead of resolving its name, like `curl --resolve`. The host may be a
    /// server, the storage of uploads or a proxy. Port 0 means the port of the URL. TLS still verifies the name. For
    /// `localhost`, addresses other than loopback are ignored.
    ///
    /// ```
    /// use polar_funcs::BlockingTransport;
    ///
    /// let transport = BlockingTransport::new().resolve("api.polar.sh", [([192, 0, 2, 7], 0).into()]);
    /// ```
    #[must_use]
    pub fn resolve(mut self, host: impl Into<String>, addresses: impl IntoIterator<Item = SocketAddr>) -> Self {
        self.overrides.insert(0, (host.into(), addresses.into_iter().collect()));
        self
    }

    /// Trusts a certificate authority, as DER, in addition to the built-in ones.
    #[must_use]
    pub fn root_certificate(mut self, der: impl Into<Vec<u8>>) -> Self {
        self.tls.roots.push(der.into().into());
        self
    }

    /// Trusts certificate authorities, as PEM, in addition to the built-in ones. The text has one or several
    /// certificates.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if the text is not PEM or contains no certificate.
    pub fn root_certificates_pem(mut self, pem: impl AsRef<[u8]>) -> Result<Self, Error> {
        let certificates = tls::certificates(pem.as_ref());
        self.tls.roots.extend(certificates.map_err(|why| Error::invalid(Invalid::new("the root certificates", why)))?);
        Ok(self)
    }

    /// Lets the operating system verify certificates, with its settings and revocations, instead of using the
    /// built-in roots. Those of [`root_certificate`](Self::root_certificate) are trusted as well, except on Android,
    /// which also needs the setup that `rustls-platform-verifier` describes. Feature `platform-verifier`.
    #[cfg(feature = "platform-verifier")]
    #[must_use]
    pub fn platform_verifier(mut self) -> Self {
        self.tls.platform = true;
        self
    }

    /// Uses the TLS of the operating system: Schannel on Windows, Security.framework on Apple's systems, OpenSSL
    /// elsewhere. Feature `native-tls`.
    ///
    /// It verifies certificates with the system's roots and settings, whatever roots and providers are compiled in;
    /// OpenSSL also reads the variables `SSL_CERT_FILE` and `SSL_CERT_DIR`. Those of
    /// [`root_certificate`](Self::root_certificate) are trusted as well. A response is accepted only if a length or
    /// chunks say where it ends, because some of these libraries don't tell a connection that was cut from one that was
    /// closed.
    ///
    /// If neither `ring` nor `aws-lc-rs` is enabled, this is the default. Another crate may enable them, so call this
    /// method in a program that relies on the system's TLS.
    #[cfg(feature = "native-tls")]
    #[must_use]
    pub fn native_tls(mut self) -> Self {
        self.tls.native = true;
        self
    }

    /// Sets the certificate chain and the private key, both as PEM, for servers that require a client certificate.
    /// Feature `client-certificates`. Signing code is linked only if this method is called.
    ///
    /// With TLS 1.3, a server verifies the certificate after the handshake. If it rejects the certificate, the call
    /// ends with a lost connection.
    ///
    /// The system's TLS takes only keys that are PKCS #8, on Windows only RSA keys, and none on iOS. Call
    /// `native_tls` first, so that this is checked here. It compares the certificate with its key at the first
    /// connection.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if the certificate or the key can't be read, they don't
    /// belong together, or no TLS provider is compiled in.
    #[cfg(feature = "client-certificates")]
    pub fn client_certificate(mut self, chain: impl AsRef<[u8]>, key: impl AsRef<[u8]>) -> Result<Self, Error> {
        let result = self.tls.set_identity(chain.as_ref(), key.as_ref());
        result.map_err(|why| Error::invalid(Invalid::new("the client certificate", why)))?;
        Ok(self)
    }

    /// Sets the rustls configuration. It replaces all other TLS settings of the transport: provider, versions, roots
    /// and client certificate. The ALPN protocol `h2` is left out. Feature `tls-config`. The types are those of
    /// [`rustls`](crate::rustls).
    ///
    /// ```
    /// use polar_funcs::{BlockingTransport, rustls};
    ///     ///
    /// # #[cfg(all(feature = "ring", feature = "webpki-roots"))] {
    /// let provider = Arc::new(rustls::crypto::ring::default_provider());
    /// let config = rustls::ClientConfig::builder_with_provider(provider)
    ///     .with_protocol_versions(&[&rustls::version::TLS13])?
    ///     .with_root_certificates(rustls::RootCertStore::empty())
    ///     .with_no_client_auth();
    /// let transport = BlockingTransport::new().tls_config(config);
    /// # }
    /// # Ok::<(), rustls::Error>(())
    /// ```
    #[cfg(feature = "tls-config")]
    #[must_use]
    pub fn tls_config(mut self, config: impl Into<std::sync::Arc<rustls::ClientConfig>>) -> Self {
        self.tls.custom_config = Some(config.into());
        self
    }

    /// Sends all https requests through a proxy, such as `http://user:password@proxy.example.com:3128`, including
    /// those to loopback addresses. Feature `proxy`.
    ///
    /// | URL | protocol of the proxy | default port |
    /// |---|---|--:|
    /// | `http://…`, or no scheme | HTTP's `CONNECT` | 80 |
    /// | `https://…` | HTTP's `CONNECT` over TLS, with the same trusted certificates as for servers | 443 |
    /// | `socks5://…`, `socks5h://…` | SOCKS5; the proxy resolves the names of servers in both | 1080 |
    ///
    /// The proxy sees the name and port of the server, and the credentials in the URL, which are percent-decoded.
    /// Requests and access tokens are encrypted from end to end. Plain http requests, which go only to loopback
    /// addresses, use no proxy. If the proxy refuses the connection, the call fails to connect, and the source of the
    /// error has the status of the proxy.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if the text is not a URL, has another scheme, or has
    /// credentials that are too long for SOCKS5 (255 bytes each). The error does not show the URL.
    #[cfg(feature = "proxy")]
    pub fn proxy(mut self, url: impl AsRef<str>) -> Result<Self, Error> {
        let proxy = proxy::Proxy::new(url.as_ref());
        self.proxy = Some(proxy.map_err(|why| Error::invalid(Invalid::new("the proxy", why)))?);
        Ok(self)
    }

    /// Sends https requests through the proxy that the environment specifies, if any: the first of `HTTPS_PROXY`,
    /// `https_proxy`, `ALL_PROXY` and `all_proxy` that is not empty, in the form that [`proxy`](Self::proxy) accepts.
    /// Feature `proxy`. The environment is read only when this method is called; the feature alone changes nothing.
    ///
    /// The proxy is not used for loopback addresses and for the entries of `NO_PROXY` or `no_proxy`, which are
    /// separated by commas, semicolons or spaces:
    ///
    /// | entry | matches |
    /// |---|---|
    /// | `example.com`, `.example.com` | the host and its subdomains |
    /// | `*.example.com` | the subdomains |
    /// | `10.1.2.3`, `2001:db8::1`, `[2001:db8::1]` | the address |
    /// | `10.0.0.0/8`, `2001:db8::/32`, `[2001:db8::]/32` | the addresses of the network |
    /// | `*` | everything |
    ///
    /// An entry that ends in a port, such as `example.com:8443` or `[2001:db8::1]:8443`, matches on that port only.
    /// Case and a dot at the end of a name make no difference. Names are not resolved to be matched with addresses.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if a variable is invalid, so that no request bypasses or
    /// uses the proxy by mistake. The error shows an entry of the list, but not the URL of the proxy.
    #[cfg(feature = "proxy")]
    pub fn proxy_from_env(mut self) -> Result<Self, Error> {
        self.proxy = proxy::Proxy::from_env()?;
        Ok(self)
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
            let head = match http1::exchange(&mut connection, request) {
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

    /// Opens a connection to a server, over which HTTP can be sent.
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

    /// Opens a connection to a server, directly or through a proxy. TLS has yet to be negotiated.
    fn dial(&self, host: &str, port: u16, deadline: Option<Instant>) -> Result<Below<Socket>, TransportError> {
        #[cfg(feature = "proxy")]
        if let Some(proxy) = self.proxy.as_ref().filter(|proxy| proxy.applies_to(host, port)) {
            return tunnel::connect(proxy, &self.overrides, &self.tls, (host, port), deadline);
        }
        let stream = dial::connect(&self.overrides, host, port, deadline).map_err(TransportError::connect)?;
        Ok(tls::below(Socket::new(stream, deadline)))
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
