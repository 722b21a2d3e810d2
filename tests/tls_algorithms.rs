//! TLS: the algorithms for certificates, key exchange and encryption that a provider supports, with servers of rustls
//! and OpenSSL.

#![cfg(all(feature = "customer_sessions_create", feature = "hyper", any(feature = "aws-lc-rs", feature = "ring")))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::{Error, ErrorKind, HyperTransport, PolarCore, RetryPolicy, customer_sessions_create};
use rustls::crypto::ring::{cipher_suite, default_provider, kx_group};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use support::{Authority, Identity, KeyKind, Reaction, SESSION, Server, run, user_42};

/// Whether the provider consists of parts of ring.
const IS_PART: bool = cfg!(all(feature = "ring", not(feature = "ring-full")));

/// Makes one call to a server whose certificate is of this authority.
fn call(url: &str, authority: &Authority) -> Result<(), Error> {
    let transport = HyperTransport::new().root_certificate(authority.root.clone());
    let core = PolarCore::builder().access_token(support::TOKEN).server(url).transport(transport);
    let core = core.retries(RetryPolicy::never()).build().unwrap();
    run(async { customer_sessions_create(&core, user_42()).await }).map(drop)
}

/// Checks a call that can succeed only if the algorithm is supported.
fn check(case: &str, is_supported: bool, result: Result<(), Error>) {
    if is_supported {
        return result.unwrap_or_else(|error| panic!("{case}: {error}"));
    }
    let error = result.unwrap_err();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Tls, false), "{case}: {error}");
    let advice = match (IS_PART, cfg!(feature = "tls12")) {
        (true, true) => "the feature `ring-full` may help",
        (true, false) => "the feature `tls12` or `ring-full` may help",
        (false, _) => "",
    };
    assert!(error.to_string().contains(advice), "{case}: {error}");
}

/// Starts a server with this provider.
fn server(provider: rustls::crypto::CryptoProvider, identity: Identity) -> Server {
    let config = rustls::ServerConfig::builder_with_provider(Arc::new(provider));
    let config = config.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
    let config = config.with_single_cert(vec![identity.certificate], identity.key).unwrap();
    Server::start_tls([Reaction::json(201, SESSION)], config)
}

const KEYS: [KeyKind; 5] = [KeyKind::P256, KeyKind::P384, KeyKind::Rsa2048, KeyKind::Rsa4096, KeyKind::Ed25519];

#[test]
fn certificates_of_all_usual_kinds_are_verified() {
    for root in KEYS {
        let authority = Authority::with_key(root);
        for leaf in KEYS {
            let server = server(default_provider(), authority.issue_with_key(leaf, "localhost", |_| {}));
            let is_supported = !IS_PART || ![root, leaf].contains(&KeyKind::Ed25519);
            check(&format!("{leaf:?} of {root:?}"), is_supported, call(&server.url(), &authority));
            assert_eq!(server.arrived().len(), usize::from(is_supported));
        }
    }
}

#[test]
fn servers_with_few_algorithms_are_understood() {
    let authority = Authority::new();
    let with = |change: fn(&mut rustls::crypto::CryptoProvider)| {
        let mut provider = default_provider();
        change(&mut provider);
        provider
    };
    let cases = [
        ("X25519 only", with(|provider| provider.kx_groups = vec![kx_group::X25519]), true),
        ("P-256 only", with(|provider| provider.kx_groups = vec![kx_group::SECP256R1]), true),
        (
            "P-384 only",
            with(|provider| provider.kx_groups = vec![kx_group::SECP384R1]),
            !IS_PART || cfg!(feature = "tls12"),
        ),
        (
            "AES-128-GCM only",
            with(|provider| provider.cipher_suites = vec![cipher_suite::TLS13_AES_128_GCM_SHA256]),
            true,
        ),
        (
            "AES-256-GCM only",
            with(|provider| provider.cipher_suites = vec![cipher_suite::TLS13_AES_256_GCM_SHA384]),
            true,
        ),
        (
            "ChaCha20-Poly1305 only",
            with(|provider| provider.cipher_suites = vec![cipher_suite::TLS13_CHACHA20_POLY1305_SHA256]),
            !IS_PART,
        ),
    ];
    for (case, provider, is_supported) in cases {
        let server = server(provider, authority.issue("localhost", |_| {}));
        check(case, is_supported, call(&server.url(), &authority));
        assert_eq!(server.arrived().len(), usize::from(is_supported), "{case}");
    }
}

/// OpenSSL's test server, for one connection.
struct OpenSsl {
    process: Child,
    url: String,
}

impl OpenSsl {
    /// Starts the server; `None` if `openssl` is not installed.
    fn start(identity: &Identity, arguments: &[&str]) -> Option<Self> {
        let directory = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("openssl");
        std::fs::create_dir_all(&directory).unwrap();
        let certificate = directory.join(format!("{}.pem", std::thread::current().name().unwrap_or("test")));
        std::fs::write(&certificate, format!("{}{}", identity.certificate_pem, identity.key_pem)).unwrap();
        let mut process = Command::new("openssl")
            .args(["s_server", "-accept", "127.0.0.1:0", "-naccept", "1", "-cert"])
            .arg(&certificate)
            .arg("-key")
            .arg(&certificate)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let port = loop {
            let mut line = String::new();
            if output.read_line(&mut line).unwrap() == 0 {
                panic!("openssl s_server {arguments:?} did not start: {:?}", process.wait());
            }
            if let Some(address) = line.strip_prefix("ACCEPT ") {
                break address.trim().rsplit_once(':').unwrap().1.to_owned();
            }
        };
        let mut input = process.stdin.take().unwrap();
        std::thread::spawn(move || {
            let (mut arrived, mut part) = (Vec::new(), [0; 4096]);
            // The request is printed among messages about the connection, and the body ends with its only `}`.
            while !String::from_utf8_lossy(&arrived).contains("user_42\"}") {
                match output.read(&mut part) {
                    Ok(0) | Err(_) => return,
                    Ok(count) => arrived.extend_from_slice(&part[..count]),
                }
            }
            let length = SESSION.len();
            let head = format!(
                "HTTP/1.1 201 Created\r\ncontent-type: application/json\r\npolar-version: 2026-10\r\ncontent-length: {length}\r\n\r\n"
            );
            let _ = input.write_all(format!("{head}{SESSION}").as_bytes());
            let _ = input.flush();
            // The server exits at the end of its input.
            let _ = output.read_to_end(&mut arrived);
        });
        Some(Self { process, url: format!("https://localhost:{port}") })
    }
}

impl Drop for OpenSsl {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn servers_with_openssl_are_understood() {
    let tls12 = cfg!(feature = "tls12");
    let cases: [(&[&str], bool); 9] = [
        (&[], true),
        (&["-tls1_3", "-groups", "P-256"], true),
        (&["-tls1_3", "-groups", "X25519"], true),
        (&["-tls1_3", "-ciphersuites", "TLS_AES_128_GCM_SHA256"], true),
        (&["-tls1_3", "-ciphersuites", "TLS_CHACHA20_POLY1305_SHA256"], !IS_PART),
        (&["-tls1_2"], tls12),
        (&["-tls1_2", "-cipher", "ECDHE+AESGCM", "-groups", "P-256"], tls12),
        (&["-tls1_2", "-cipher", "ECDHE+AES128:!SHA1:!SHA256:@SECLEVEL=1", "-groups", "X25519"], tls12),
        (&["-tls1_2", "-cipher", "ECDHE+CHACHA20"], tls12 && !IS_PART),
    ];
    for key in [KeyKind::P256, KeyKind::P384, KeyKind::Rsa2048, KeyKind::Rsa4096] {
        let authority = Authority::with_key(key);
        let identity = authority.issue_with_key(key, "localhost", |_| {});
        for (arguments, is_supported) in cases {
            let Some(server) = OpenSsl::start(&identity, arguments) else {
                return println!("skipped: there is no openssl");
            };
            let result = call(&server.url, &authority);
            match arguments.first() == Some(&"-tls1_2") && !tls12 {
                // The advice concerns only the version.
                true => assert_eq!(result.unwrap_err().kind(), ErrorKind::Tls),
                false => check(&format!("{key:?} {arguments:?}"), is_supported, result),
            }
        }
    }
}
