//! The default transport: HTTP/1.1 by hyper, TLS by rustls, on tokio. No type of theirs leaves this file.

use crate::transport::{BoxFuture, Exchange, Transport, TransportError};
use bytes::Bytes;
use http::uri::{Authority, Scheme};
use http::{HeaderValue, Request, Response, Uri, header};
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::body::{Body, Incoming};
use hyper::client::conn::http1::{self, SendRequest};
use hyper_rustls::HttpsConnector;
use hyper_util::client::legacy::connect::HttpConnector;
use std::fmt;
use std::io;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};
use tokio::runtime::{self, Handle};
use tokio::task::AbortHandle;
use tower_service::Service;

/// The default transport, for when its connections need other settings.
///
/// Connections are kept for the next call, and several are opened when calls are made at the same time. It needs a tokio
/// runtime with its IO and time drivers (`enable_all`); a core may be used from several runtimes, of which each has its own
/// connections.
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
    idle_timeout: Duration,
    max_idle: usize,
    roots: Vec<Vec<u8>>,
    connector: OnceLock<Result<Connector, String>>,
    idle: Mutex<Vec<Idle>>,
}

type Connector = HttpsConnector<HttpConnector>;

/// A connection that waits for its next request.
struct Idle {
    /// Where the task that drives it runs: it is of no use while that one stands still.
    runtime: runtime::Id,
    origin: (Option<Scheme>, Option<Authority>),
    since: Instant,
    connection: Connection,
}

/// A connection that a task drives.
struct Connection {
    sender: SendRequest<Full<Bytes>>,
    driver: AbortHandle,
}

impl Drop for Connection {
    /// The task ends when the sender is dropped, but may not notice while the server does not read what was sent.
    fn drop(&mut self) {
        if !self.sender.is_ready() {
            self.driver.abort();
        }
    }
}

impl HyperTransport {
    /// A transport with the default settings.
    pub fn new() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            idle_timeout: Duration::from_secs(30),
            max_idle: 8,
            roots: Vec::new(),
            connector: OnceLock::new(),
            idle: Mutex::new(Vec::new()),
        }
    }

    /// How long a connection may take to be made, TLS included; 10 s by default.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long an unused connection may be used again; 30 s by default. It is closed by the next call after that, by the
    /// server, or with the core.
    #[must_use]
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle_timeout = timeout;
        self
    }

    /// How many connections are kept unused; 8 by default, 0 to keep none.
    #[must_use]
    pub fn max_idle(mut self, connections: usize) -> Self {
        self.max_idle = connections;
        self
    }

    /// A certificate authority to trust besides the built-in ones, as DER.
    #[must_use]
    pub fn root_certificate(mut self, der: impl Into<Vec<u8>>) -> Self {
        self.roots.push(der.into());
        self
    }

    async fn carry(&self, request: Request<Bytes>, exchange: &Exchange) -> Result<Response<Bytes>, TransportError> {
        exchange.connecting();
        let Ok(runtime) = Handle::try_current().map(|handle| handle.id()) else {
            return Err(TransportError::connect("there is no tokio runtime here: make the call inside of one"));
        };
        let uri = request.uri().clone();
        let origin = (uri.scheme().cloned(), uri.authority().cloned());
        let mut request = origin_form(request)?;
        loop {
            let (mut connection, reused) = match self.take_idle(runtime, &origin) {
                Some(idle) => {
                    if idle.since.elapsed() > Duration::from_millis(1) || !idle.connection.sender.is_ready() {
                        notice_close().await;
                    }
                    (idle.connection, true)
                }
                None => (self.connect(uri.clone()).await?, false),
            };
            // It was closed, or the server has answered without reading the whole request, and may never read the rest.
            if reused && !connection.sender.is_ready() {
                continue;
            }
            if let Err(error) = connection.sender.ready().await {
                return Err(TransportError::not_sent(error));
            }
            exchange.sending();
            match connection.sender.try_send_request(request).await {
                Ok(response) => {
                    let response = receive(response, exchange.max_body()).await?;
                    self.keep(Idle { runtime, origin, since: Instant::now(), connection });
                    return Ok(response);
                }
                Err(mut error) => match error.take_message() {
                    // The connection had been closed while it was idle, and nothing was written to it.
                    Some(unsent) if reused => {
                        exchange.connecting();
                        request = unsent;
                    }
                    Some(_) => return Err(TransportError::not_sent(error.into_error())),
                    None => return Err(TransportError::broken(error.into_error())),
                },
            }
        }
    }

    async fn connect(&self, uri: Uri) -> Result<Connection, TransportError> {
        let connector = self.connector.get_or_init(|| connector(&self.roots)).as_ref();
        let connecting = connector.map_err(|why| TransportError::tls(why.as_str()))?.clone().call(uri);
        let stream = tokio::time::timeout(self.connect_timeout, connecting)
            .await
            .map_err(TransportError::connect)?
            // Of the two steps, TLS is the one that fails with an `io::Error`.
            .map_err(|error| match error.is::<io::Error>() {
                true => TransportError::tls(error),
                false => TransportError::connect(error),
            })?;
        let (sender, connection) = http1::handshake(stream).await.map_err(TransportError::not_sent)?;
        // Ends when the sender is dropped or the server closes.
        let driver = tokio::spawn(connection).abort_handle();
        Ok(Connection { sender, driver })
    }

    fn take_idle(&self, runtime: runtime::Id, origin: &(Option<Scheme>, Option<Authority>)) -> Option<Idle> {
        let mut idle = self.idle();
        idle.retain(|idle| !idle.connection.sender.is_closed() && idle.since.elapsed() < self.idle_timeout);
        let index = idle.iter().rposition(|idle| idle.runtime == runtime && idle.origin == *origin)?;
        Some(idle.remove(index))
    }

    fn keep(&self, connection: Idle) {
        let mut idle = self.idle();
        idle.push(connection);
        if idle.len() > self.max_idle {
            idle.remove(0);
        }
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Idle>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
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
            .field("idle_timeout", &self.idle_timeout)
            .field("max_idle", &self.max_idle)
            .finish_non_exhaustive()
    }
}

/// Lets the tasks of connections run, so that they notice what came while no runtime ran, such as between two `block_on`.
///
/// At the first turn the runtime looks at its sockets, at the second it runs the tasks that this woke.
async fn notice_close() {
    tokio::task::yield_now().await;
    tokio::task::yield_now().await;
}

/// The request as HTTP/1.1 wants it: the host in a header, the URI without it.
fn origin_form(request: Request<Bytes>) -> Result<Request<Full<Bytes>>, TransportError> {
    let (mut parts, body) = request.into_parts();
    let host = parts.uri.authority().map_or("", Authority::as_str);
    parts.headers.insert(header::HOST, HeaderValue::from_str(host).map_err(TransportError::not_sent)?);
    let path = parts.uri.path_and_query().cloned().map_or_else(Uri::default, Uri::from);
    parts.uri = path;
    Ok(Request::from_parts(parts, Full::new(body)))
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

#[cfg(feature = "ring")]
fn connector(extra_roots: &[Vec<u8>]) -> Result<Connector, String> {
    use rustls::crypto::{CryptoProvider, ring};
    use std::sync::Arc;

    let mut roots = rustls::RootCertStore::empty();
    #[cfg(feature = "webpki-roots")]
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    for der in extra_roots {
        roots.add(der.as_slice().into()).map_err(|error| format!("a root certificate can't be used: {error}"))?;
    }
    // No client certificate is ever shown, and the code to sign with one is 47 kB.
    let provider = CryptoProvider { key_provider: &NoKeys, ..ring::default_provider() };
    let config = rustls::ClientConfig::builder_with_provider(Arc::new(provider))
        .with_protocol_versions(&[&rustls::version::TLS13])
        .map_err(|error| error.to_string())?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let mut http = HttpConnector::new();
    http.enforce_http(false);
    http.set_nodelay(true);
    Ok(HttpsConnector::from((http, config)))
}

#[cfg(not(feature = "ring"))]
fn connector(_: &[Vec<u8>]) -> Result<Connector, String> {
    Err("no TLS provider is compiled in: enable the feature `ring`".to_owned())
}

#[cfg(feature = "ring")]
#[derive(Debug)]
struct NoKeys;

#[cfg(feature = "ring")]
impl rustls::crypto::KeyProvider for NoKeys {
    fn load_private_key(
        &self,
        _: rustls::pki_types::PrivateKeyDer<'static>,
    ) -> Result<std::sync::Arc<dyn rustls::sign::SigningKey>, rustls::Error> {
        Err(rustls::Error::General("client certificates are not supported".to_owned()))
    }
}
