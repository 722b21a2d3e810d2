//! A server on loopback that does to each request what its script says, byte by byte.

#![allow(dead_code, unreachable_pub, reason = "each test uses a part of it")]

pub mod proxy;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What the server does to one request.
#[derive(Clone)]
pub enum Reaction {
    /// Sends these bytes and waits for the next request.
    Answer(Vec<u8>),
    /// Sends these bytes, perhaps none, and closes the connection.
    Close(Vec<u8>),
    /// Sends nothing until the client gives up.
    Stall,
}

impl Reaction {
    /// A JSON answer as the API gives it.
    pub fn json(status: u16, body: &str) -> Self {
        Self::with_headers(status, &[("content-type", "application/json")], body)
    }

    /// An answer with these headers besides length and version.
    pub fn with_headers(status: u16, headers: &[(&str, &str)], body: &str) -> Self {
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        Self::raw(format!(
            "HTTP/1.1 {status} Some Reason\r\npolar-version: 2026-10\r\ncontent-length: {}\r\n{headers}\r\n{body}",
            body.len()
        ))
    }

    /// These bytes.
    pub fn raw(bytes: impl Into<Vec<u8>>) -> Self {
        Self::Answer(bytes.into())
    }
}

/// A request as it arrived.
#[derive(Clone, Debug)]
pub struct Arrived {
    pub method: String,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// Which connection it came on, from 0.
    pub connection: usize,
}

impl Arrived {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

pub struct Server {
    pub address: SocketAddr,
    secure: bool,
    state: Arc<State>,
}

struct State {
    script: Mutex<Vec<Reaction>>,
    next: AtomicUsize,
    arrived: Mutex<Vec<Arrived>>,
    open: AtomicUsize,
    connections: AtomicUsize,
}

impl Server {
    /// A server that reacts to each request in turn, and to all further ones as to the last.
    pub fn start(script: impl Into<Vec<Reaction>>) -> Self {
        Self::serve(script.into(), None)
    }

    /// The same over TLS.
    pub fn start_tls(script: impl Into<Vec<Reaction>>, config: rustls::ServerConfig) -> Self {
        Self::serve(script.into(), Some(Arc::new(config)))
    }

    fn serve(script: Vec<Reaction>, tls: Option<Arc<rustls::ServerConfig>>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let secure = tls.is_some();
        let state = Arc::new(State {
            script: Mutex::new(script),
            next: AtomicUsize::new(0),
            arrived: Mutex::new(Vec::new()),
            open: AtomicUsize::new(0),
            connections: AtomicUsize::new(0),
        });
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (state, tls) = (Arc::clone(&shared), tls.clone());
                let connection = state.connections.fetch_add(1, Ordering::SeqCst);
                thread::spawn(move || {
                    state.open.fetch_add(1, Ordering::SeqCst);
                    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
                    match tls {
                        Some(config) => {
                            let session = rustls::ServerConnection::new(config).unwrap();
                            state.talk(rustls::StreamOwned::new(session, stream), connection);
                        }
                        None => state.talk(stream, connection),
                    }
                    state.open.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        Self { address, secure, state }
    }

    pub fn url(&self) -> String {
        let scheme = if self.secure { "https" } else { "http" };
        format!("{scheme}://localhost:{}", self.address.port())
    }

    /// Reacts to all further requests in this way.
    pub fn answer_next(&self, reaction: Reaction) {
        *self.state.script.lock().unwrap() = vec![reaction];
    }

    /// The requests that came, in order.
    pub fn arrived(&self) -> Vec<Arrived> {
        self.state.arrived.lock().unwrap().clone()
    }

    /// How many connections were made.
    pub fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    /// Waits until so many connections are open; false if it never happens.
    pub fn has_open(&self, connections: usize) -> bool {
        (0..200).any(|_| {
            thread::sleep(Duration::from_millis(25));
            self.state.open.load(Ordering::SeqCst) == connections
        })
    }
}

impl State {
    fn talk(&self, stream: impl Read + Write, connection: usize) {
        let mut stream = BufReader::new(stream);
        while let Some(request) = read_request(&mut stream, connection) {
            self.arrived.lock().unwrap().push(request);
            let reaction = {
                let script = self.script.lock().unwrap();
                script[self.next.fetch_add(1, Ordering::SeqCst).min(script.len() - 1)].clone()
            };
            match &reaction {
                Reaction::Answer(bytes) => {
                    if stream.get_mut().write_all(bytes).and_then(|()| stream.get_mut().flush()).is_err() {
                        return;
                    }
                }
                Reaction::Close(bytes) => {
                    let _ = stream.get_mut().write_all(bytes).and_then(|()| stream.get_mut().flush());
                    return;
                }
                Reaction::Stall => {
                    let _ = stream.read(&mut [0]);
                    return;
                }
            }
        }
    }
}

fn read_request(stream: &mut impl BufRead, connection: usize) -> Option<Arrived> {
    let mut line = String::new();
    stream.read_line(&mut line).ok().filter(|length| *length > 0)?;
    let mut words = line.split_whitespace().map(str::to_owned);
    let (method, target) = (words.next()?, words.next()?);
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        stream.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        headers.push((name.to_lowercase(), value.to_owned()));
    }
    let length =
        headers.iter().find(|(name, _)| name == "content-length").map_or(0, |(_, value)| value.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    Some(Arrived { method, target, headers, body: String::from_utf8(body).unwrap(), connection })
}

/// An address on loopback at which connections are neither made nor refused, as those of a host that is down: the
/// listener's queue is full, and the system drops what comes.
pub struct Dead {
    pub address: SocketAddr,
    _listener: TcpListener,
    _queue: Vec<std::net::TcpStream>,
}

impl Dead {
    pub fn start() -> Self {
        let listener = run(async {
            let socket = tokio::net::TcpSocket::new_v4().unwrap();
            socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
            socket.listen(0).unwrap().into_std().unwrap()
        });
        let address = listener.local_addr().unwrap();
        let connect = || std::net::TcpStream::connect_timeout(&address, Duration::from_millis(200));
        let queue = std::iter::from_fn(|| connect().ok()).take(16).collect();
        assert!(connect().is_err(), "this system does not drop what is too much for a listener");
        Self { address, _listener: listener, _queue: queue }
    }
}

/// A certificate for `localhost` made by an authority of its own: the server's configuration, and the authority as DER.
pub fn certificate() -> (rustls::ServerConfig, Vec<u8>) {
    certificate_for("localhost", |_| {})
}

pub fn certificate_for(
    name: &str,
    change: impl FnOnce(&mut rcgen::CertificateParams),
) -> (rustls::ServerConfig, Vec<u8>) {
    let authority = Authority::new();
    let identity = authority.issue(name, change);
    let config = tls(rustls::ALL_VERSIONS).with_no_client_auth();
    (config.with_single_cert(vec![identity.certificate], identity.key).unwrap(), authority.root)
}

/// Begins the configuration of a TLS server.
pub fn tls(
    versions: &[&'static rustls::SupportedProtocolVersion],
) -> rustls::ConfigBuilder<rustls::ServerConfig, rustls::WantsVerifier> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    rustls::ServerConfig::builder_with_provider(provider).with_protocol_versions(versions).unwrap()
}

/// An authority, and its own certificate.
pub struct Authority {
    pub root: Vec<u8>,
    pub root_pem: String,
    issuer: rcgen::Issuer<'static, rcgen::KeyPair>,
}

/// A certificate with its key, in the forms that configurations take.
pub struct Identity {
    pub certificate: rustls::pki_types::CertificateDer<'static>,
    pub key: rustls::pki_types::PrivateKeyDer<'static>,
    pub certificate_pem: String,
    pub key_pem: String,
}

impl Authority {
    pub fn new() -> Self {
        let key = rcgen::KeyPair::generate().unwrap();
        let mut params = rcgen::CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let root = params.self_signed(&key).unwrap();
        Self { root: root.der().to_vec(), root_pem: root.pem(), issuer: rcgen::Issuer::new(params, key) }
    }

    pub fn issue(&self, name: &str, change: impl FnOnce(&mut rcgen::CertificateParams)) -> Identity {
        let key = rcgen::KeyPair::generate().unwrap();
        let mut params = rcgen::CertificateParams::new(vec![name.to_owned()]).unwrap();
        change(&mut params);
        let leaf = params.signed_by(&key, &self.issuer).unwrap();
        Identity {
            certificate: leaf.der().clone(),
            key: key.serialize_der().try_into().unwrap(),
            certificate_pem: leaf.pem(),
            key_pem: key.serialize_pem(),
        }
    }
}

/// The folders with recorded exchanges: those that `POLAR_CAPTURES` names, else the two beside the repository.
pub fn captures() -> Vec<std::path::PathBuf> {
    match std::env::var_os("POLAR_CAPTURES") {
        Some(paths) => std::env::split_paths(&paths).collect(),
        None => ["../shared/captures", "../shared/captures-2026-11"].map(Into::into).into(),
    }
}

/// A bearer that no message may show.
pub const TOKEN: &str = "polar_oat_s3cr3t";

/// A core for a server of this module.
pub fn core(server: &Server) -> polar_funcs::PolarCore {
    builder(server).build().unwrap()
}

pub fn builder(server: &Server) -> polar_funcs::PolarCoreBuilder {
    polar_funcs::PolarCore::builder().access_token(TOKEN).server(server.url())
}

/// Runs a future on a runtime of one thread.
pub fn run<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// The answer to a good request.
pub const SESSION: &str = r#"{
    "created_at": "2026-11-22T21:22:01.964136Z", "modified_at": null, "id": "4a0409e2-9d6c-454c-bf05-2969a8250400",
    "token": "polar_cst_t0k3n", "expires_at": "2026-11-22T22:22:01.964119+00:00", "return_url": null,
    "customer_portal_url": "https://polar.sh/acme/portal?customer_session_token=polar_cst_t0k3n",
    "customer_id": "639b1ffe-c398-4ebd-9f9a-38e5d4bb7c6e",
    "customer": {
        "id": "639b1ffe-c398-4ebd-9f9a-38e5d4bb7c6e", "created_at": "2026-11-22T21:22:01.036873Z",
        "modified_at": "2026-11-22T21:22:01.514472Z", "metadata": {"plan": "pro", "seats": 3, "rate": 0.5, "vip": true},
        "external_id": "user_42", "email": "grace@example.com", "email_verified": false, "type": "individual",
        "name": "Grace H.", "billing_name": null,
        "billing_address": {"line1": "1 rue X", "line2": null, "postal_code": "75001", "city": "Paris", "state": null, "country": "FR"},
        "tax_id": ["FR61954506077", "eu_vat"], "locale": "fr", "organization_id": "aacb0786-de7e-4c3d-a3e0-a43600905ee5",
        "default_payment_method_id": null, "deleted_at": null, "first_user_event_at": null, "avatar_url": null
    }
}"#;

/// The request of most tests.
pub fn user_42() -> polar_funcs::models::CustomerSessionCustomerExternalIdCreate {
    polar_funcs::models::CustomerSessionCreate::external_customer_id("user_42")
}
