//! The measured call, with this crate and hand-written, and the server that responds to it in its own process.
//!
//! The hand-written code is that of a program that makes only this call: a reused client, derived models, a timeout and
//! no retries.

use crate::derived;
use crate::support::process::{Process, itself};
use crate::support::{Counts, Table, ballast, interleaved};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::header::{self, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{API_VERSION, PolarCore, customer_sessions_create};
use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};
use std::error::Error;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;
use test_support::{COMPACT_SESSION, accept, serve_http};
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

pub(crate) const VARIANTS: [&str; 2] = ["polar-funcs", "by hand"];

pub(crate) fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("the runtime is built")
}

/// A client that is reused for all calls.
#[derive(Clone)]
pub(crate) enum Client {
    Ours(PolarCore),
    ByHand(ByHand),
}

impl Client {
    pub(crate) fn new(variant: &str, server: &str) -> Self {
        match variant {
            "polar-funcs" => Self::Ours(core(server)),
            _ => Self::ByHand(ByHand::new(server)),
        }
    }

    /// Creates a customer session and returns its link.
    pub(crate) async fn call(&self) -> String {
        match self {
            Self::Ours(core) => {
                let request = CustomerSessionCreate::external_customer_id("user_42");
                customer_sessions_create(core, request).await.expect("the server responds").customer_portal_url
            }
            Self::ByHand(client) => {
                let result = tokio::time::timeout(Duration::from_secs(30), client.create_session()).await;
                result.expect("no timeout").expect("the server responds").customer_portal_url
            }
        }
    }
}

fn core(server: &str) -> PolarCore {
    PolarCore::builder().server(server).access_token(TOKEN).build().expect("the settings are valid")
}

#[derive(Clone)]
pub(crate) struct ByHand {
    client: legacy::Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    url: Arc<str>,
}

impl ByHand {
    fn new(server: &str) -> Self {
        let https = HttpsConnectorBuilder::new().with_tls_config(tls()).https_or_http().enable_http1().build();
        let client = legacy::Client::builder(TokioExecutor::new()).build(https);
        Self { client, url: format!("{server}/v1/customer-sessions/").into() }
    }

    async fn create_session(&self) -> Result<derived::CustomerSession, Box<dyn Error + Send + Sync>> {
        let body = serde_json::to_vec(&derived::CustomerSessionCreate {
            external_customer_id: Some("user_42".to_owned()),
            ..Default::default()
        })?;
        let request = Request::post(&*self.url)
            .header(header::AUTHORIZATION, format!("Bearer {TOKEN}"))
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::ACCEPT, "application/json")
            .header(header::USER_AGENT, "by-hand/1.0")
            .body(Full::from(body))?;
        let response = self.client.request(request).await?;
        let status = response.status();
        let body = response.into_body().collect().await?.to_bytes();
        if !status.is_success() {
            return Err(format!("{status}: {}", String::from_utf8_lossy(&body)).into());
        }
        Ok(serde_json::from_slice(&body)?)
    }
}

fn tls() -> ClientConfig {
    let roots = webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect::<RootCertStore>();
    ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(&[&rustls::version::TLS13])
        .expect("ring supports TLS 1.3")
        .with_root_certificates(roots)
        .with_no_client_auth()
}

/// The server, which runs in its own process.
pub(crate) struct Server {
    pub(crate) url: String,
    _process: Process,
}

impl Server {
    pub(crate) fn start() -> Self {
        let mut process = Process::start(itself().arg("serve").stdin(Stdio::piped()).stdout(Stdio::piped()));
        let stdout = process.child().stdout.take().expect("stdout is piped");
        let mut url = String::new();
        BufReader::new(stdout).read_line(&mut url).expect("the server prints its URL");
        Self { url: url.trim().to_owned(), _process: process }
    }
}

/// Returns the number of connections that the server at this URL has accepted, not counting the one of this request.
pub(crate) fn connections_to(server: &str) -> usize {
    let address = server.strip_prefix("http://").expect("the URL starts with http://");
    let mut stream = TcpStream::connect(address).expect("the server listens");
    let request = format!("GET / HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("the server reads");
    let mut response = String::new();
    stream.read_to_string(&mut response).expect("the server responds");
    let connections: usize = response.rsplit("\r\n").next().and_then(|body| body.parse().ok()).expect("a number");
    connections - 1
}

/// Runs the server and prints its URL. It exits when the benchmark does, because its stdin is closed.
pub(crate) fn serve() {
    thread::spawn(|| {
        let _ = io::stdin().read(&mut [0]);
        std::process::exit(0);
    });
    runtime().block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        println!("http://{}", listener.local_addr().expect("the listener is bound"));
        accept(listener, |stream| {
            CONNECTIONS.fetch_add(1, Ordering::Relaxed);
            serve_http(stream, respond)
        })
        .await;
    });
}

static CONNECTIONS: AtomicUsize = AtomicUsize::new(0);

async fn respond(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, hyper::Error> {
    if request.method() == Method::GET {
        return Ok(Response::new(Full::from(CONNECTIONS.load(Ordering::Relaxed).to_string())));
    }
    let body = request.into_body().collect().await?.to_bytes();
    assert_eq!(body, r#"{"external_customer_id":"user_42"}"#);
    let mut response = Response::new(Full::from(COMPACT_SESSION));
    *response.status_mut() = StatusCode::CREATED;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response.headers_mut().insert("polar-version", HeaderValue::from_static(API_VERSION));
    Ok(response)
}

pub(crate) const TOKEN: &str = "polar_oat_x";

/// A program of a benchmark, with an open connection.
pub(crate) trait Program {
    fn warm(variant: &str, server: &str) -> Self;

    fn calls(&self, runs: usize);
}

/// Measures calls of two programs. The measuring process also starts the server and the processes that run under
/// valgrind.
pub(crate) fn measure_calls<P: Program>(title: &str, variants: [&'static str; 2]) {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve"] => serve(),
        ["run", variant, server, runs] => {
            let program = P::warm(variant, server);
            let _ballast = ballast();
            program.calls(runs.parse().expect("the number of runs"));
        }
        _ => {
            let server = Server::start();
            let programs = variants.map(|variant| P::warm(variant, &server.url));
            let times = interleaved(300, 20, &programs.each_ref().map(|program| |runs| program.calls(runs)));
            let mut table =
                Table::new(format!("{title} with a response of {} bytes", COMPACT_SESSION.len()), &variants);
            table.row("µs, median", times.iter().map(|nanoseconds| nanoseconds / 1e3).collect());
            table.counts(&variants.map(|variant| Counts::of(&["run", variant, &server.url], 100)));
            table.print();
        }
    }
}
