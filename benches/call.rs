//! A call on a warm connection over loopback, beside the same call by hand on hyper-util's pooling client.
//!
//! The server is another process, so that only the client is counted. By hand is what a program would write that makes
//! this one call again and again: a client that is kept, derived models, a limit on the time, no second attempt.

#![allow(clippy::expect_used, reason = "what goes wrong in a bench ends it")]

#[allow(unreachable_pub, reason = "shared with the programs whose sizes are compared")]
#[path = "../xtask/programs/models.rs"]
mod derived;
mod support;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::header::{self, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioIo};
use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{API_VERSION, PolarCore, customer_sessions_create};
use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};
use std::error::Error;
use std::hint::black_box;
use std::io::{self, BufRead, BufReader, Read};
use std::process::Stdio;
use std::sync::Arc;
use std::thread;
use std::time::Duration;
use support::process::{Process, itself};
use support::{Counts, Table, ballast, interleaved};
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

const VARIANTS: [&str; 2] = ["polar-funcs", "by hand"];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["serve"] => serve(),
        ["run", variant, server, runs] => run(variant, server, runs.parse().expect("a number of runs")),
        _ => compare(),
    }
}

fn compare() {
    let server = Server::start();
    let programs = VARIANTS.map(|variant| Program::warm(variant, &server.url));
    let times = interleaved(300, 20, &programs.each_ref().map(|program| |runs| program.call(runs)));
    let mut table = Table::new(format!("a call with an answer of {} bytes", SESSION.len()), &VARIANTS);
    table.row("µs, median", times.iter().map(|nanoseconds| nanoseconds / 1e3).collect());
    table.counts(&VARIANTS.map(|variant| Counts::of(&["run", variant, &server.url], 100)));
    table.print();
}

/// What valgrind sees.
fn run(variant: &str, server: &str, runs: usize) {
    let program = Program::warm(variant, server);
    let _ballast = ballast();
    program.call(runs);
}

struct Program {
    runtime: Runtime,
    client: Client,
}

impl Program {
    /// A program that is connected.
    fn warm(variant: &str, server: &str) -> Self {
        let client = match variant {
            "polar-funcs" => Client::Ours(core(server)),
            _ => Client::ByHand(ByHand::new(server)),
        };
        let program = Self { runtime: runtime(), client };
        program.call(2);
        program
    }

    fn call(&self, runs: usize) {
        self.runtime.block_on(async {
            for _ in 0..runs {
                assert!(black_box(self.client.call().await).ends_with("acme-test.com"));
            }
        });
    }
}

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime can be built")
}

enum Client {
    Ours(PolarCore),
    ByHand(ByHand),
}

impl Client {
    /// Creates a customer session, and gives its link.
    async fn call(&self) -> String {
        match self {
            Self::Ours(core) => {
                let request = CustomerSessionCreate::external_customer_id("user_42");
                customer_sessions_create(core, request).await.expect("the server answers").customer_portal_url
            }
            Self::ByHand(client) => {
                let answer = tokio::time::timeout(Duration::from_secs(30), client.create_session()).await;
                answer.expect("in time").expect("the server answers").customer_portal_url
            }
        }
    }
}

fn core(server: &str) -> PolarCore {
    PolarCore::builder().server(server).access_token(TOKEN).build().expect("the settings can be used")
}

struct ByHand {
    client: legacy::Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    url: String,
}

impl ByHand {
    fn new(server: &str) -> Self {
        let https = HttpsConnectorBuilder::new().with_tls_config(tls()).https_or_http().enable_http1().build();
        let client = legacy::Client::builder(TokioExecutor::new()).build(https);
        Self { client, url: format!("{server}/v1/customer-sessions/") }
    }

    async fn create_session(&self) -> Result<derived::CustomerSession, Box<dyn Error>> {
        let body = serde_json::to_vec(&derived::CustomerSessionCreate {
            external_customer_id: Some("user_42".to_owned()),
            ..Default::default()
        })?;
        let request = Request::post(&self.url)
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
        .expect("ring speaks it")
        .with_root_certificates(roots)
        .with_no_client_auth()
}

/// The server's process, as the client sees it.
struct Server {
    url: String,
    _process: Process,
}

impl Server {
    fn start() -> Self {
        let mut process = Process::start(itself().arg("serve").stdin(Stdio::piped()).stdout(Stdio::piped()));
        let said = process.child().stdout.take().expect("it is piped");
        let mut url = String::new();
        BufReader::new(said).read_line(&mut url).expect("the server says where it listens");
        Self { url: url.trim().to_owned(), _process: process }
    }
}

/// Answers on a port that it prints, until the bench is gone.
fn serve() {
    thread::spawn(|| {
        let _ = io::stdin().read(&mut [0]);
        std::process::exit(0);
    });
    runtime().block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        println!("http://{}", listener.local_addr().expect("it is bound"));
        loop {
            let (stream, _) = listener.accept().await.expect("a connection");
            stream.set_nodelay(true).expect("a socket's option");
            let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(answer));
            tokio::spawn(connection);
        }
    });
}

async fn answer(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, hyper::Error> {
    let body = request.into_body().collect().await?.to_bytes();
    assert_eq!(body, r#"{"external_customer_id":"user_42"}"#);
    let mut response = Response::new(Full::from(SESSION));
    *response.status_mut() = StatusCode::CREATED;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response.headers_mut().insert("polar-version", HeaderValue::from_static(API_VERSION));
    Ok(response)
}

const TOKEN: &str = "polar_oat_x";

const SESSION: &str = concat!(
    r#"{"created_at":"2026-11-22T21:22:01.964136Z","modified_at":null,"id":"4a0409e2-9d6c-454c-bf05-2969a8250400","#,
    r#""token":"polar_cst_x","expires_at":"2026-11-22T22:22:01.964119Z","return_url":null,"#,
    r#""customer_portal_url":"https://polar.sh/acme-corp/portal?customer_session_token=polar_cst_x"#,
    r#"&email=grace%40acme-test.com","customer_id":"639b1ffe-c398-4ebd-9f9a-38e5d4bb7c6e","#,
    r#""customer":{"id":"639b1ffe-c398-4ebd-9f9a-38e5d4bb7c6e","created_at":"2026-11-22T21:22:01.036873Z","#,
    r#""modified_at":"2026-11-22T21:22:01.514472Z","metadata":{"x":"y","plan":"pro"},"external_id":"user_42","#,
    r#""email":"grace@acme-test.com","email_verified":false,"type":"individual","name":"Grace H.","#,
    r#""billing_name":"Grace H.","billing_address":{"line1":"1 rue X","line2":null,"postal_code":"75001","#,
    r#""city":"Paris","state":null,"country":"FR"},"tax_id":["FR61954506077","eu_vat"],"locale":"fr","#,
    r#""organization_id":"aacb0786-de7e-4c3d-a3e0-a43600905ee5","default_payment_method_id":null,"deleted_at":null,"#,
    r#""first_user_event_at":null,"avatar_url":"https://www.gravatar.com/avatar/"#,
    r#"d8f79a0b46bbad4019ad5a0696e7e23f28831bb3dbbf346ac128322994345371?d=404"}}"#,
);
