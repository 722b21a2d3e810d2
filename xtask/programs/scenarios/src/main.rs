//! Calls to servers on loopback, over HTTP and TLS, and calls that must fail. Prints one line for each scenario, and
//! fails if a result is not the expected one.

use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{ErrorKind, HyperTransport, PolarCore, RetryPolicy, customer_sessions_create};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::error::Error;
use std::io::{self, Read, Write};
use std::net::TcpListener;
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

// Valid from 2020 to 2120. The root signed both certificates, which have the same key.
const ROOT: &[u8] = include_bytes!("../certificates/root.der");
const LOCALHOST: &[u8] = include_bytes!("../certificates/localhost.der");
const OTHER: &[u8] = include_bytes!("../certificates/other.der");
const LEAF_KEY: &[u8] = include_bytes!("../certificates/leaf-key.der");

const SESSION: &str = include_str!("../session.json");

struct Scenario {
    name: &'static str,
    server: String,
    trusts_root: bool,
    /// The kind of the error; `None` if the call succeeds.
    expected: Option<ErrorKind>,
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Returns whether all results were as expected.
fn run() -> Result<bool, Box<dyn Error>> {
    let plain = serve(None)?;
    let tls = serve(Some(tls_config(LOCALHOST)?))?;
    let other_name = serve(Some(tls_config(OTHER)?))?;
    // Connections are refused once the listener is dropped.
    let closed = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();

    let https = |port| format!("https://localhost:{port}");
    let scenario = |name, server, trusts_root, expected| Scenario { name, server, trusts_root, expected };
    let scenarios = [
        scenario("http", format!("http://127.0.0.1:{plain}"), false, None),
        scenario("https, trusted authority", https(tls), true, None),
        scenario("https, untrusted authority", https(tls), false, Some(ErrorKind::Tls)),
        scenario("https, wrong name", https(other_name), true, Some(ErrorKind::Tls)),
        scenario("connection refused", format!("http://127.0.0.1:{closed}"), false, Some(ErrorKind::Connect)),
        scenario("no such name", "https://no-such-name.invalid".to_owned(), false, Some(ErrorKind::Connect)),
        scenario("TLS to a port of plain HTTP", https(plain), true, Some(ErrorKind::Tls)),
        scenario("localhost by name", format!("http://localhost:{plain}"), false, None),
    ];
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut all_expected = true;
    for scenario in scenarios {
        let result = runtime.block_on(call(&scenario));
        let kind = result.as_ref().err().map(polar_funcs::Error::kind);
        match (kind == scenario.expected, result) {
            (true, Ok(())) => println!("ok      {}", scenario.name),
            (true, Err(error)) => println!("ok      {}: {:?}", scenario.name, error.kind()),
            (false, result) => {
                all_expected = false;
                println!("FAILED  {}: expected {:?}, got {result:?}", scenario.name, scenario.expected);
            }
        }
    }
    Ok(all_expected)
}

async fn call(scenario: &Scenario) -> Result<(), polar_funcs::Error> {
    let mut transport = HyperTransport::new();
    if scenario.trusts_root {
        transport = transport.root_certificate(ROOT);
    }
    let core = PolarCore::builder()
        .access_token("polar_oat_example")
        .server(&scenario.server)
        .transport(transport)
        .retries(RetryPolicy::never())
        .timeout(Duration::from_secs(60))
        .build()?;
    let session = customer_sessions_create(&core, CustomerSessionCreate::external_customer_id("user_42")).await?;
    assert_eq!(session.customer_id, "639b1ffe-c398-4ebd-9f9a-38e5d4bb7c6e");
    Ok(())
}

fn tls_config(certificate: &'static [u8]) -> Result<Arc<rustls::ServerConfig>, Box<dyn Error>> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![CertificateDer::from(certificate)], PrivateKeyDer::try_from(LEAF_KEY)?)?;
    Ok(Arc::new(config))
}

/// Responds to the connections to a new port until the process ends, and returns the port.
fn serve(tls: Option<Arc<rustls::ServerConfig>>) -> io::Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let port = listener.local_addr()?.port();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // Fails where the client is expected to fail.
            let _ = match &tls {
                None => respond(stream),
                Some(config) => match rustls::ServerConnection::new(Arc::clone(config)) {
                    Ok(connection) => respond(rustls::StreamOwned::new(connection, stream)),
                    Err(_) => Ok(()),
                },
            };
        }
    });
    Ok(port)
}

/// Responds to one request.
fn respond(mut stream: impl Read + Write) -> io::Result<()> {
    let mut request = Vec::new();
    // The body of the request is one JSON object without nested ones.
    while !request.ends_with(b"}") {
        let mut buffer = [0; 4096];
        match stream.read(&mut buffer)? {
            0 => break,
            length => request.extend_from_slice(&buffer[..length]),
        }
        // The first byte of a TLS handshake.
        if request.first() == Some(&0x16) {
            return stream.write_all(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
        }
    }
    let length = SESSION.len();
    write!(
        stream,
        "HTTP/1.1 201 Created\r\npolar-version: 2026-10\r\ncontent-type: application/json\r\n\
         content-length: {length}\r\nconnection: close\r\n\r\n{SESSION}"
    )?;
    stream.flush()
}
