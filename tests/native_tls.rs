//! The system's TLS, with both transports, and its differences from rustls. The tests were written for OpenSSL: neither
//! Windows nor an Apple system was available, and wine 8 does not accept the same certificates as Windows.

#![cfg(all(unix, not(target_vendor = "apple")))]
#![cfg(all(
    feature = "customer_sessions_create",
    feature = "native-tls",
    any(feature = "blocking", feature = "hyper")
))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

#[cfg(feature = "blocking")]
use polar_funcs::BlockingTransport;
#[cfg(feature = "hyper")]
use polar_funcs::HyperTransport;
use polar_funcs::{AttemptContext, Error, ErrorKind, PolarCore, RetryPolicy, Transport, customer_sessions_create};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};
use support::{
    Authority, Reaction, SESSION, Server, TOKEN, all_of, certificate, certificate_for, rcgen, run, rustls, user_42,
};

const SOON: Duration = Duration::from_millis(300);
const LONG: Duration = Duration::from_secs(20);

/// Creates each transport with these settings.
macro_rules! transports {
    (|$transport:ident| $settings:expr) => {{
        let all: Vec<(&str, Box<dyn Transport>)> = vec![
            #[cfg(feature = "hyper")]
            {
                let $transport = HyperTransport::new();
                ("hyper", Box::new($settings))
            },
            #[cfg(feature = "blocking")]
            {
                let $transport = BlockingTransport::new();
                ("blocking", Box::new($settings))
            },
        ];
        all
    }};
}

fn session() -> Reaction {
    Reaction::json(201, SESSION)
}

fn core(url: &str, transport: impl Transport) -> PolarCore {
    let builder = PolarCore::builder().access_token(TOKEN).server(url).transport(transport);
    builder.retries(RetryPolicy::never()).timeout(LONG).build().unwrap()
}

fn call(url: &str, transport: impl Transport) -> Result<(), Error> {
    run(async { customer_sessions_create(&core(url, transport), user_42()).await }).map(drop)
}

/// Starts a server that handles each connection with this function.
fn serve(handle: impl Fn(TcpStream) + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    let handle = Arc::new(handle);
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let handle = Arc::clone(&handle);
            thread::spawn(move || handle(stream));
        }
    });
    url
}

#[test]
fn calls_reuse_a_connection() {
    let (config, root) = certificate();
    for (name, transport) in transports!(|it| it.native_tls().root_certificate(root.clone())) {
        let server = Server::start_tls([session()], config.clone());
        let core = core(&server.url(), transport);
        run(async {
            for _ in 0..3 {
                customer_sessions_create(&core, user_42()).await.unwrap_or_else(|error| panic!("{name}: {error}"));
                // Wait for session tickets, which may arrive at any time.
                thread::sleep(Duration::from_millis(20));
            }
        });
        assert_eq!((server.arrived().len(), server.connections()), (3, 1), "{name}");
    }
}

/// The way in which a server ends a connection.
#[derive(Clone, Copy, Debug)]
enum End {
    CloseNotify,
    Cut,
}

/// Starts a TLS server that sends this response to each request and then ends the connection.
fn ending(config: &rustls::ServerConfig, response: &str, end: End) -> String {
    let (config, response) = (Arc::new(config.clone()), response.to_owned());
    serve(move |stream| {
        let session = rustls::ServerConnection::new(Arc::clone(&config)).unwrap();
        let mut stream = rustls::StreamOwned::new(session, stream);
        let mut request = Vec::new();
        while !request.ends_with(b"}") {
            let mut buffer = [0; 4096];
            match stream.read(&mut buffer) {
                Ok(count) if count > 0 => request.extend_from_slice(&buffer[..count]),
                _ => return,
            }
        }
        let _ = stream.write_all(response.as_bytes());
        if matches!(end, End::CloseNotify) {
            stream.conn.send_close_notify();
        }
        let _ = stream.flush();
    })
}

#[test]
fn a_body_is_trusted_only_if_something_says_that_it_is_whole() {
    let head = "HTTP/1.1 201 Created\r\ncontent-type: application/json\r\npolar-version: 2026-10\r\n";
    let length = SESSION.len();
    let whole_length = format!("{head}content-length: {length}\r\n\r\n{SESSION}");
    let cut_length = format!("{head}content-length: {}\r\n\r\n{SESSION}", length + 1);
    let whole_chunks = format!("{head}transfer-encoding: chunked\r\n\r\n{length:x}\r\n{SESSION}\r\n0\r\n\r\n");
    let cut_chunks = format!("{head}transfer-encoding: chunked\r\n\r\n{length:x}\r\n{SESSION}\r\n");
    let by_close = format!("{head}\r\n{SESSION}");
    // The response, the end, and whether it is accepted by rustls and by the system's TLS.
    let cases = [
        (&whole_length, End::CloseNotify, true, true),
        (&whole_length, End::Cut, true, true),
        (&cut_length, End::CloseNotify, false, false),
        (&cut_length, End::Cut, false, false),
        (&whole_chunks, End::CloseNotify, true, true),
        (&whole_chunks, End::Cut, true, true),
        (&cut_chunks, End::CloseNotify, false, false),
        (&cut_chunks, End::Cut, false, false),
        (&by_close, End::CloseNotify, true, false),
        (&by_close, End::Cut, false, false),
    ];
    let (config, root) = certificate();
    for (response, end, with_rustls, with_native_tls) in cases {
        let url = ending(&config, response, end);
        let native = transports!(|it| it.native_tls().root_certificate(root.clone()));
        let mut all: Vec<_> = native.into_iter().map(|(name, transport)| (name, transport, with_native_tls)).collect();
        if cfg!(any(feature = "aws-lc-rs", feature = "ring")) {
            let others = transports!(|it| it.root_certificate(root.clone()));
            all.extend(others.into_iter().map(|(name, transport)| (name, transport, with_rustls)));
        }
        for (name, transport, is_accepted) in all {
            match call(&url, transport) {
                Ok(()) => assert!(is_accepted, "{name}, {end:?}: {response}"),
                Err(error) => {
                    let text = all_of(&error);
                    assert!(!is_accepted, "{name}, {end:?}: {response}: {text}");
                    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::ConnectionLost, true));
                    assert!(text.contains("cut short after"), "{name}, {end:?}: {response}: {text}");
                }
            }
        }
    }
}

/// Starts a server that reads the start of a handshake and responds with these bytes.
fn responding(bytes: &'static [u8]) -> String {
    serve(move |mut stream| {
        let _ = stream.read(&mut [0; 4096]).and_then(|_| stream.write_all(bytes));
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let _ = std::io::copy(&mut stream, &mut std::io::sink());
    })
}

#[test]
fn failures_of_the_handshake_are_told_apart() {
    let authority = Authority::new();
    let start = |config| Server::start_tls([session()], config);
    let expired = |params: &mut rcgen::CertificateParams| {
        params.not_before = rcgen::date_time_ymd(2020, 1, 1);
        params.not_after = rcgen::date_time_ymd(2021, 1, 1);
    };
    let servers = [
        start(Authority::new().server("localhost", |_| {})),
        start(authority.server("polar.invalid", |_| {})),
        start(authority.server("localhost", expired)),
    ];
    // Whether another attempt is pointless.
    let mut cases: Vec<_> = servers.iter().map(|server| (server.url(), true)).collect();
    cases.extend([
        (Server::start([session()]).url().replace("http:", "https:"), false),
        (responding(b"HTTP/1.1 400 Bad Request\r\n\r\n"), false),
        (responding(b""), false),
        (responding(b"\x16\x03\x03"), false),
        // The alerts handshake_failure, unknown_ca, protocol_version and internal_error.
        (responding(b"\x15\x03\x03\0\x02\x02\x28"), true),
        (responding(b"\x15\x03\x03\0\x02\x02\x30"), true),
        (responding(b"\x15\x03\x03\0\x02\x02\x46"), true),
        (responding(b"\x15\x03\x03\0\x02\x02\x50"), false),
    ]);
    for (number, (url, is_permanent)) in cases.iter().enumerate() {
        let mut all = transports!(|it| it.native_tls().root_certificate(authority.root.clone()));
        if cfg!(any(feature = "aws-lc-rs", feature = "ring")) {
            all.extend(transports!(|it| it.root_certificate(authority.root.clone())));
        }
        for (name, transport) in all {
            let error = call(url, transport).unwrap_err();
            assert_eq!(
                (error.kind(), error.may_have_reached_server()),
                (ErrorKind::Tls, false),
                "{name}, {number}: {error:?}"
            );
            assert_eq!(error.is_permanent(), *is_permanent, "{name}, {number}: {error:?}");
        }
    }
    assert!(servers.iter().all(|server| server.arrived().is_empty()));
}

#[test]
fn a_handshake_ends_with_its_timeout() {
    let url = serve(|mut stream| drop(std::io::copy(&mut stream, &mut std::io::sink())));
    let started = Instant::now();
    for (name, transport) in transports!(|it| it.native_tls().connect_timeout(SOON)) {
        let error = call(&url, transport).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false), "{name}: {error:?}");
        assert!(all_of(&error).contains("the connection was not made within 300 ms"), "{name}: {}", all_of(&error));
    }
    for (name, transport) in transports!(|it| it.native_tls()) {
        let core = core(&url, transport);
        let error = run(async { customer_sessions_create(&core, user_42()).timeout(SOON).await }).unwrap_err();
        assert!(error.is_timeout() && !error.may_have_reached_server(), "{name}: {error:?}");
    }
    assert!(started.elapsed() < LONG);
}

#[test]
fn large_bodies_arrive() {
    let size = 3_000_000;
    let (config, root) = certificate();
    let server = Server::start_tls([Reaction::json(200, &"1".repeat(size))], config);
    for (name, transport) in transports!(|it| it.native_tls().root_certificate(root.clone())) {
        run(async {
            for _ in 0..2 {
                let attempt = AttemptContext::new(size).with_deadline(transport.now() + LONG);
                let request = http::Request::post(server.url()).header("content-length", size);
                let request = request.body(bytes::Bytes::from(vec![b'a'; size])).unwrap();
                let response =
                    transport.send(request, &attempt).await.unwrap_or_else(|error| panic!("{name}: {error}"));
                assert_eq!(response.body().len(), size, "{name}");
            }
        });
    }
    assert!(server.arrived().iter().all(|request| request.body.len() == size));
    assert_eq!(server.connections(), transports!(|it| it).len());
}

#[test]
fn http_2_is_not_negotiated() {
    let authority = Authority::new();
    let mut config = authority.server("localhost", |_| {});
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    for (name, transport) in transports!(|it| it.native_tls().root_certificate(authority.root.clone())) {
        let server = Server::start_tls([session()], config.clone());
        call(&server.url(), transport).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(server.arrived().len(), 1, "{name}");
    }
}

#[test]
fn an_unreadable_root_certificate_is_reported_by_the_call() {
    let server = Server::start_tls([session()], certificate().0);
    for (name, transport) in transports!(|it| it.native_tls().root_certificate(*b"no DER")) {
        let error = call(&server.url(), transport).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Tls, false), "{name}");
        assert!(all_of(&error).contains("root certificate can't be used"), "{name}: {}", all_of(&error));
        assert!(error.is_permanent());
    }
    assert_eq!(server.connections(), 0);
}

/// rustls is the default if it has a provider, and `native_tls` selects the system's library.
#[test]
fn a_method_chooses_the_stack() {
    let (config, _) = certificate();
    let server = Server::start_tls([session()], config);
    let (_, other_root) = certificate();
    let is_rustls = |transport| {
        let error = call(&server.url(), transport).unwrap_err();
        all_of(&error).contains("invalid peer certificate")
    };
    for (name, transport) in transports!(|it| it.root_certificate(other_root.clone())) {
        assert_eq!(is_rustls(transport), cfg!(any(feature = "aws-lc-rs", feature = "ring")), "{name}");
    }
    for (name, transport) in transports!(|it| it.native_tls().root_certificate(other_root.clone())) {
        assert!(!is_rustls(transport), "{name}");
    }
}

#[cfg(feature = "tls-config")]
#[test]
fn a_rustls_configuration_and_the_systems_tls_exclude_each_other() {
    let config = || {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        builder.unwrap().with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth()
    };
    let server = Server::start_tls([session()], certificate().0);
    for (name, transport) in transports!(|it| it.native_tls().tls_config(config())) {
        let error = call(&server.url(), transport).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Tls, false), "{name}");
        assert!(all_of(&error).contains("`native_tls` and `tls_config` exclude each other"), "{}", all_of(&error));
    }
    assert_eq!(server.connections(), 0);
}

#[cfg(feature = "proxy")]
#[test]
fn proxies_of_each_kind_are_used() {
    use support::proxy::{Proxy, ProxyAction};

    let (config, root) = certificate();
    let server = Server::start_tls([session()], config);
    let (config, proxy_root) = certificate();
    let to_server = ProxyAction::ConnectTo(server.address);
    let proxies = [Proxy::start(to_server), Proxy::start_tls(to_server, config), Proxy::start_socks(to_server)];
    for proxy in &proxies {
        let all = transports!(|it| {
            let transport = it.native_tls().root_certificate(root.clone()).root_certificate(proxy_root.clone());
            transport.proxy(proxy.named_url()).unwrap()
        });
        for (name, transport) in all {
            let core = core(&server.url(), transport);
            run(async {
                for _ in 0..2 {
                    customer_sessions_create(&core, user_42()).await.unwrap_or_else(|error| panic!("{name}: {error}"));
                }
            });
        }
        assert!(!proxy.seen().concat().contains(TOKEN));
    }
    let transports = transports!(|it| it).len();
    assert_eq!((server.arrived().len(), server.connections()), (6 * transports, 3 * transports));

    // Nothing is sent to a proxy that the system does not trust.
    for (name, transport) in transports!(|it| it.native_tls().proxy(proxies[1].named_url()).unwrap()) {
        let error = call(&server.url(), transport).unwrap_err();
        assert_eq!((error.kind(), error.is_permanent()), (ErrorKind::Tls, true), "{name}: {error:?}");
        assert!(all_of(&error).contains("could not agree on TLS with the proxy"), "{name}: {}", all_of(&error));
    }
}

#[cfg(feature = "client-certificates")]
mod client_certificates {
    use super::*;

    /// Starts a server that requires a client certificate of the second authority.
    fn requiring_certificate(authority: &Authority, clients: &Authority) -> Server {
        let identity = authority.issue("localhost", |_| {});
        let mut roots = rustls::RootCertStore::empty();
        roots.add(clients.root.clone().into()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = rustls::server::WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider);
        let config = support::tls(rustls::ALL_VERSIONS).with_client_cert_verifier(verifier.build().unwrap());
        let config = config.with_single_cert(vec![identity.certificate], identity.key).unwrap();
        Server::start_tls([session()], config)
    }

    #[test]
    fn a_server_that_requests_a_client_certificate_gets_it() {
        let (authority, clients) = (Authority::new(), Authority::new());
        let server = requiring_certificate(&authority, &clients);
        let (client, stranger) = (clients.issue("program", |_| {}), Authority::new().issue("program", |_| {}));
        let root = || authority.root.clone();
        for (name, transport) in transports!(|it| {
            let transport = it.native_tls().root_certificate(root());
            // The text may contain more than the key.
            let key = format!("The key\n{}", client.key_pem);
            transport.client_certificate(&client.certificate_pem, key).unwrap()
        }) {
            call(&server.url(), transport).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        }
        let arrived = server.arrived().len();
        assert_eq!(arrived, transports!(|it| it).len());
        let mut others = transports!(|it| it.native_tls().root_certificate(root()));
        others.extend(transports!(|it| {
            let transport = it.native_tls().root_certificate(root());
            transport.client_certificate(&stranger.certificate_pem, &stranger.key_pem).unwrap()
        }));
        for (name, transport) in others {
            let error = call(&server.url(), transport).unwrap_err();
            // With TLS 1.3, the server rejects the certificate after the handshake and then closes the connection,
            // possibly before the request is written.
            let expected = [ErrorKind::Connect, ErrorKind::ConnectionLost, ErrorKind::Tls];
            assert!(expected.contains(&error.kind()), "{name}: {error:?}");
        }
        assert_eq!(server.arrived().len(), arrived, "the others got no further than TLS");
    }

    #[test]
    fn a_certificate_that_cannot_be_used_is_an_error_before_anything_is_sent() {
        const SEC1: &str = "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n";

        let (one, other) = (Authority::new().issue("one", |_| {}), Authority::new().issue("other", |_| {}));
        let cases = [
            (&one.certificate_pem, &one.certificate_pem, "has a key that is not PEM"),
            (&one.key_pem, &one.key_pem, "contains no PEM certificate"),
            (&one.certificate_pem, &SEC1.to_owned(), "has a key that is not PKCS #8"),
        ];
        for (chain, key, expected) in cases {
            let mut errors: Vec<Error> = Vec::new();
            #[cfg(feature = "hyper")]
            errors.extend(HyperTransport::new().native_tls().client_certificate(chain, key).err());
            #[cfg(feature = "blocking")]
            errors.extend(BlockingTransport::new().native_tls().client_certificate(chain, key).err());
            assert_eq!(errors.len(), transports!(|it| it).len(), "{expected}");
            for error in errors {
                assert_eq!(error.kind(), ErrorKind::Invalid);
                assert!(error.to_string().contains(expected), "{expected}: {error}");
            }
        }
        let server = Server::start_tls([session()], certificate().0);
        for (name, transport) in
            transports!(|it| it.native_tls().client_certificate(&one.certificate_pem, &other.key_pem).unwrap())
        {
            let error = call(&server.url(), transport).unwrap_err();
            assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Tls, false), "{name}");
            assert!(all_of(&error).contains("can't use the client certificate"), "{name}: {}", all_of(&error));
        }
        assert_eq!(server.connections(), 0);
    }

    /// The setters can be called in any order. The feature `proxy` has base64.
    #[cfg(all(feature = "proxy", any(feature = "aws-lc-rs", feature = "ring")))]
    #[test]
    fn a_certificate_that_only_rustls_takes_is_an_error_of_the_call() {
        use base64ct::Encoding as _;

        let identity = Authority::new().issue("one", |_| {});
        // The key of the certificate in the form of RFC 5915, which is within that of PKCS #8.
        let server = Server::start_tls([session()], certificate().0);
        let der = identity.key.secret_der();
        let start = der.windows(4).position(|bytes| bytes == [0x30, 0x6b, 2, 1]).unwrap();
        let sec1 = base64ct::Base64::encode_string(&der[start..]);
        let sec1 = format!("-----BEGIN EC PRIVATE KEY-----\n{sec1}\n-----END EC PRIVATE KEY-----\n");
        for (name, transport) in
            transports!(|it| it.client_certificate(&identity.certificate_pem, &sec1).unwrap().native_tls())
        {
            let error = call(&server.url(), transport).unwrap_err();
            assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Tls, false), "{name}");
            assert!(all_of(&error).contains("not PKCS #8"), "{name}: {}", all_of(&error));
        }
        assert_eq!(server.connections(), 0);
    }
}

/// The environment specifies the file of the system's root certificates. Each case runs in a process, because threads
/// share the environment.
#[test]
fn openssl_reads_the_variable_for_root_certificates() {
    const SERVER: &str = "POLAR_FUNCS_TEST_SERVER";
    if let Ok(url) = std::env::var(SERVER) {
        for (name, transport) in transports!(|it| it.native_tls()) {
            call(&url, transport).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        return;
    }
    let (authority, stranger) = (Authority::new(), Authority::new());
    let server = Server::start_tls([session()], authority.server("localhost", |_| {}));
    for (trusted, expected) in [(&authority, true), (&stranger, false)] {
        let file = format!("{}/native-roots-{expected}.pem", env!("CARGO_TARGET_TMPDIR"));
        std::fs::write(&file, &trusted.root_pem).unwrap();
        let child = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "openssl_reads_the_variable_for_root_certificates"])
            .env("SSL_CERT_FILE", &file)
            .env_remove("SSL_CERT_DIR")
            .env(SERVER, server.url())
            .output()
            .unwrap();
        assert_eq!(child.status.success(), expected, "{}", String::from_utf8_lossy(&child.stdout));
    }
    assert_eq!(server.arrived().len(), transports!(|it| it).len());
}

#[test]
fn names_are_verified() {
    let (config, root) = certificate_for("127.0.0.1", |_| {});
    let server = Server::start_tls([session()], config);
    let by_address = server.url().replace("localhost", "127.0.0.1");
    for (name, transport) in transports!(|it| it.native_tls().root_certificate(root.clone())) {
        call(&by_address, transport).unwrap_or_else(|error| panic!("{name}: {error:?}"));
    }
    for (name, transport) in transports!(|it| it.native_tls().root_certificate(root.clone())) {
        let error = call(&server.url(), transport).unwrap_err();
        assert_eq!((error.kind(), error.is_permanent()), (ErrorKind::Tls, true), "{name}: {error:?}");
    }
}
