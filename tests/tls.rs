//! TLS: trust anchors, versions and client certificates.

#![cfg(all(
    feature = "customer_sessions_create",
    feature = "hyper",
    any(feature = "aws-lc-rs", feature = "native-tls", feature = "ring")
))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::{Error, ErrorKind, HyperTransport, RetryPolicy, customer_sessions_create};
#[cfg(any(feature = "native-roots", feature = "platform-verifier"))]
use std::process::Command;
use support::{Authority, Reaction, SESSION, Server, builder, certificate, run, rustls, tls, user_42};

/// Whether the default is rustls, and not the system's TLS.
const RUSTLS: bool = cfg!(any(feature = "aws-lc-rs", feature = "ring"));

fn session() -> Reaction {
    Reaction::json(201, SESSION)
}

/// Makes one call with a transport.
fn call(server: &Server, transport: HyperTransport) -> Result<(), Error> {
    let core = builder(server).transport(transport).retries(RetryPolicy::never()).build().unwrap();
    run(async { customer_sessions_create(&core, user_42()).await }).map(drop)
}

/// A server with a certificate of this authority.
fn server_of(authority: &Authority, versions: &[&'static rustls::SupportedProtocolVersion]) -> Server {
    let identity = authority.issue("localhost", |_| {});
    let config = tls(versions).with_no_client_auth();
    Server::start_tls([session()], config.with_single_cert(vec![identity.certificate], identity.key).unwrap())
}

#[test]
fn tls_1_2_needs_its_feature() {
    let authority = Authority::new();
    let server = server_of(&authority, &[&rustls::version::TLS12]);
    let result = call(&server, HyperTransport::new().root_certificate(authority.root));
    // The system's TLS has its own settings.
    let is_enabled = cfg!(feature = "tls12") || !RUSTLS;
    match is_enabled {
        true => result.unwrap(),
        false => assert_eq!(result.unwrap_err().kind(), ErrorKind::Tls),
    }
    assert_eq!(server.arrived().len(), usize::from(is_enabled));
}

/// A server that reads the start of a handshake and responds with these bytes.
fn server_with_bytes(bytes: &'static [u8]) -> String {
    use std::io::{Read, Write};

    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let _ = stream.read(&mut [0; 4096]).and_then(|_| stream.write_all(bytes));
            let _ = stream.read(&mut [0; 4096]);
        }
    });
    url
}

#[test]
fn a_handshake_with_nothing_in_common_names_the_features_that_may_help() {
    let (tls12, ring, full) = (cfg!(feature = "tls12"), cfg!(feature = "ring"), cfg!(feature = "ring-full"));
    let version = (!tls12).then_some("the server may support only TLS 1.2, which the feature `tls12` enables");
    let other = match (tls12, ring, full) {
        (false, true, false) => Some("the feature `tls12` or `ring-full` may help"),
        (true, true, false) => Some("the feature `ring-full` may help"),
        (false, _, true) => Some("the feature `tls12` may help, or `aws-lc-rs` without `ring`"),
        (true, _, true) => Some("the feature `aws-lc-rs` without `ring` may help"),
        (false, false, false) => Some("the feature `tls12` may help"),
        (true, false, false) => None,
    };
    let (version, other) = if RUSTLS { (version, other) } else { (None, None) };
    let old = server_of(&Authority::new(), &[&rustls::version::TLS12]);
    let mut cases = vec![
        // The alerts handshake_failure, protocol_version, insufficient_security and access_denied.
        (server_with_bytes(b"\x15\x03\x03\0\x02\x02\x28"), other),
        (server_with_bytes(b"\x15\x03\x03\0\x02\x02\x46"), version),
        (server_with_bytes(b"\x15\x03\x03\0\x02\x02\x47"), other),
        (server_with_bytes(b"\x15\x03\x03\0\x02\x02\x31"), None),
        (server_with_bytes(b"HTTP/1.1 400 Bad Request\r\n\r\n"), None),
    ];
    if RUSTLS && !tls12 {
        cases.push((old.url(), version));
        // A TLS 1.2 server that ignores the offered versions.
        cases.push((
            server_with_bytes(
                b"\x16\x03\x03\0\x2a\x02\0\0\x26\x03\x03\
                  01234567890123456789012345678901\0\xc0\x2b\0",
            ),
            version,
        ));
    }
    for (url, expected) in cases {
        let core =
            polar_funcs::PolarCore::builder().server(&url).transport(trusting_one()).retries(RetryPolicy::never());
        let error = run(async { customer_sessions_create(&core.build().unwrap(), user_42()).await }).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Tls, false), "{error:?}");
        let source = std::error::Error::source(&error).unwrap();
        match expected {
            Some(advice) => assert!(source.to_string().contains(advice), "{advice}: {source}"),
            None => assert!(!source.to_string().contains("feature"), "{source}"),
        }
    }
}

fn trusting_one() -> HyperTransport {
    HyperTransport::new().root_certificate(Authority::new().root)
}

#[test]
fn root_certificates_can_be_a_bundle() {
    let authorities = [Authority::new(), Authority::new()];
    let bundle = format!("# One\n{}\n# Two\n{}", authorities[0].root_pem, authorities[1].root_pem);
    for authority in &authorities {
        let server = server_of(authority, rustls::ALL_VERSIONS);
        call(&server, HyperTransport::new().root_certificates_pem(&bundle).unwrap()).unwrap();
    }
    let stranger = server_of(&Authority::new(), rustls::ALL_VERSIONS);
    let error = call(&stranger, HyperTransport::new().root_certificates_pem(&bundle).unwrap()).unwrap_err();
    assert_eq!((error.kind(), stranger.arrived().len()), (ErrorKind::Tls, 0));
}

#[test]
fn a_bundle_that_cannot_be_read_is_an_error() {
    let key = Authority::new().issue("localhost", |_| {}).key_pem;
    let cut = Authority::new().root_pem.replace("-----END", "");
    for (text, expected) in
        [("", "contain no PEM certificate"), (key.as_str(), "contain no PEM certificate"), (&cut, "not valid PEM")]
    {
        let error = HyperTransport::new().root_certificates_pem(text).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Invalid);
        assert!(error.to_string().contains(expected), "{error}");
    }
}

#[test]
fn an_unreadable_root_certificate_is_reported_by_the_call() {
    let (config, _) = certificate();
    let error = call(&Server::start_tls([session()], config), HyperTransport::new().root_certificate(*b"no DER"));
    let error = error.unwrap_err();
    let source = std::error::Error::source(&error).unwrap().to_string();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Tls, false));
    assert!(source.contains("root certificate can't be used"), "{source}");
}

#[cfg(all(any(feature = "aws-lc-rs", feature = "ring"), not(any(feature = "webpki-roots", feature = "native-roots"))))]
#[test]
fn without_roots_the_error_says_what_to_do() {
    let (config, _) = certificate();
    let error = call(&Server::start_tls([session()], config), HyperTransport::new()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Tls);
    let source = std::error::Error::source(&error).unwrap().to_string();
    assert!(source.contains("enable the feature `webpki-roots` or `native-roots`"), "{source}");
}

#[cfg(feature = "client-certificates")]
mod client_certificates {
    use super::*;
    use rustls::server::WebPkiClientVerifier;
    use std::sync::Arc;
    use support::Identity;

    /// A server that requires a client certificate of the second authority.
    fn requiring_certificate(
        authority: &Authority,
        clients: &Authority,
        versions: &[&'static rustls::SupportedProtocolVersion],
    ) -> Server {
        let identity = authority.issue("localhost", |_| {});
        let mut roots = rustls::RootCertStore::empty();
        roots.add(clients.root.clone().into()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build().unwrap();
        let config = tls(versions).with_client_cert_verifier(verifier);
        Server::start_tls([session()], config.with_single_cert(vec![identity.certificate], identity.key).unwrap())
    }

    fn transport(authority: &Authority, identity: &Identity) -> HyperTransport {
        let transport = HyperTransport::new().root_certificate(authority.root.clone());
        transport.client_certificate(&identity.certificate_pem, &identity.key_pem).unwrap()
    }

    #[test]
    fn a_server_that_requests_a_client_certificate_gets_it() {
        let (authority, clients) = (Authority::new(), Authority::new());
        let versions: &[&[&rustls::SupportedProtocolVersion]] = match cfg!(feature = "tls12") {
            true => &[&[&rustls::version::TLS13], &[&rustls::version::TLS12]],
            false => &[&[&rustls::version::TLS13]],
        };
        for versions in versions {
            let server = requiring_certificate(&authority, &clients, versions);
            call(&server, transport(&authority, &clients.issue("program", |_| {}))).unwrap();
            assert_eq!(server.arrived().len(), 1);
            call(&server, transport(&authority, &Authority::new().issue("program", |_| {}))).unwrap_err();
            call(&server, HyperTransport::new().root_certificate(authority.root.clone())).unwrap_err();
            assert_eq!(server.arrived().len(), 1, "the others got no further than TLS");
        }
    }

    #[test]
    fn a_server_that_requests_no_client_certificate_gets_none() {
        let authority = Authority::new();
        let server = server_of(&authority, rustls::ALL_VERSIONS);
        call(&server, transport(&authority, &authority.issue("program", |_| {}))).unwrap();
    }

    #[cfg(any(feature = "aws-lc-rs", feature = "ring"))]
    #[test]
    fn an_unusable_client_certificate_is_an_error() {
        let (one, other) = (Authority::new().issue("one", |_| {}), Authority::new().issue("other", |_| {}));
        let cases = [
            (one.certificate_pem.as_str(), other.key_pem.as_str(), "has a key that does not match"),
            (&one.certificate_pem, &one.certificate_pem, "has a key that is not PEM"),
            (&one.key_pem, &one.key_pem, "contains no PEM certificate"),
            (&one.certificate_pem, "", "has a key that is not PEM"),
            (
                &one.certificate_pem,
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
                "has a key of an unsupported kind",
            ),
        ];
        for (chain, key, expected) in cases {
            let error = HyperTransport::new().client_certificate(chain, key).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Invalid);
            assert!(error.to_string().contains(expected), "{expected}: {error}");
        }
    }
}

#[cfg(feature = "tls-config")]
mod own_configurations {
    use super::*;
    use polar_funcs::rustls;
    use std::sync::Arc;

    fn trusting(authority: &Authority) -> rustls::ClientConfig {
        let mut roots = rustls::RootCertStore::empty();
        roots.add(authority.root.clone().into()).unwrap();
        rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth()
    }

    #[test]
    fn a_configuration_replaces_all_settings() {
        let (authority, stranger) = (Authority::new(), Authority::new());
        let server = server_of(&authority, rustls::ALL_VERSIONS);
        call(&server, HyperTransport::new().tls_config(trusting(&authority))).unwrap();
        call(&server, HyperTransport::new().tls_config(Arc::new(trusting(&authority)))).unwrap();
        let transport = HyperTransport::new().root_certificate(authority.root).tls_config(trusting(&stranger));
        assert_eq!(call(&server, transport).unwrap_err().kind(), ErrorKind::Tls);
    }

    /// A server that speaks HTTP/1.1, whatever ALPN negotiates.
    fn negotiating(authority: &Authority, protocols: &[&str]) -> Server {
        let identity = authority.issue("localhost", |_| {});
        let config = tls(rustls::ALL_VERSIONS).with_no_client_auth();
        let mut config = config.with_single_cert(vec![identity.certificate], identity.key).unwrap();
        config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
        Server::start_tls([session()], config)
    }

    #[test]
    fn the_protocols_of_a_configuration_are_kept() {
        let authority = Authority::new();
        let mut config = trusting(&authority);
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        call(&negotiating(&authority, &["h2", "http/1.1"]), HyperTransport::new().tls_config(config)).unwrap();
    }

    #[cfg(not(feature = "http2"))]
    #[test]
    fn http_2_is_not_offered_without_its_feature() {
        let authority = Authority::new();
        let mut config = trusting(&authority);
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let transport = || HyperTransport::new().tls_config(config.clone());
        call(&negotiating(&authority, &["h2", "http/1.1"]), transport()).unwrap();
        let error = call(&negotiating(&authority, &["h2"]), transport()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Tls, "they have no protocol in common");
    }
}

#[cfg(feature = "platform-verifier")]
#[test]
fn the_platform_verifier_decides_if_it_was_chosen() {
    let authority = Authority::new();
    let server = server_of(&authority, rustls::ALL_VERSIONS);
    let error = call(&server, HyperTransport::new().platform_verifier()).unwrap_err();
    assert_eq!((error.kind(), server.arrived().len()), (ErrorKind::Tls, 0));
    // Only Android's verifier accepts no additional roots.
    call(&server, HyperTransport::new().platform_verifier().root_certificate(authority.root)).unwrap();
}

/// The environment names the system's root certificates. Each case is a process, because threads share the environment.
#[cfg(all(feature = "native-roots", not(feature = "webpki-roots")))]
#[test]
fn a_system_without_root_certificates_is_an_error_with_the_searched_paths() {
    const SERVER: &str = "POLAR_FUNCS_TEST_SERVER";
    const ROOT: &str = "POLAR_FUNCS_TEST_ROOT";
    const PLACE: &str = "POLAR_FUNCS_TEST_PLACE";
    if let (Ok(url), Ok(root), Ok(place)) = (std::env::var(SERVER), std::env::var(ROOT), std::env::var(PLACE)) {
        let root = std::fs::read(root).unwrap();
        let core = |transport| {
            let core = polar_funcs::PolarCore::builder().access_token(support::TOKEN).server(&url).transport(transport);
            core.retries(RetryPolicy::never()).build().unwrap()
        };
        let given = HyperTransport::new().root_certificates_pem(&root).unwrap();
        run(async {
            customer_sessions_create(&core(given), user_42()).await.expect("a root that is given is one");
            let core = core(HyperTransport::new());
            let error = customer_sessions_create(&core, user_42()).await.unwrap_err();
            assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Tls, false));
            println!("said: {}", std::error::Error::source(&error).unwrap());
            std::fs::write(place, root).unwrap();
            customer_sessions_create(&core, user_42()).await.expect("the next call looks again");
        });
        return;
    }
    let authority = Authority::new();
    let server = server_of(&authority, rustls::ALL_VERSIONS);
    let directory = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-roots");
    let _ = std::fs::remove_dir_all(&directory);
    let path = |name: &str| directory.join(name).to_str().unwrap().to_owned();
    for name in ["empty", "broken"] {
        std::fs::create_dir_all(path(name)).unwrap();
    }
    std::fs::write(path("root"), &authority.root_pem).unwrap();
    std::fs::write(path("nothing.pem"), "").unwrap();
    std::fs::write(path("broken/a.pem"), "-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n").unwrap();
    // The variable, its value, and the path at which the root certificate is then stored.
    let cases = [
        ("SSL_CERT_FILE", path("missing.pem"), path("missing.pem"), "No such file"),
        ("SSL_CERT_FILE", path("nothing.pem"), path("nothing.pem"), ""),
        ("SSL_CERT_DIR", path("empty"), path("empty/b.pem"), ""),
        ("SSL_CERT_DIR", path("broken"), path("broken/b.pem"), "failed to read PEM"),
    ];
    for (variable, value, place, expected) in cases {
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "a_system_without_root_certificates_is_an_error_with_the_searched_paths", "--nocapture"])
            .env_remove("SSL_CERT_FILE")
            .env_remove("SSL_CERT_DIR")
            .env(variable, &value)
            .env(SERVER, server.url())
            .env(ROOT, path("root"))
            .env(PLACE, place)
            .output()
            .unwrap();
        let output = String::from_utf8_lossy(&child.stdout);
        assert!(child.status.success(), "{value}: {output} {}", String::from_utf8_lossy(&child.stderr));
        let said = format!("said: no root certificate was found; these places were searched: {variable} is {value:?}");
        assert!(output.contains(&said) && output.contains(expected), "{said}: {output}");
    }
}

/// The environment names the file of the system's roots. Each case is a process, because threads share the environment.
#[cfg(all(any(feature = "native-roots", feature = "platform-verifier"), unix, not(target_vendor = "apple")))]
#[test]
fn root_certificates_of_the_system_are_trusted() {
    const SERVER: &str = "POLAR_FUNCS_TEST_SERVER";
    const CHOICE: &str = "POLAR_FUNCS_TEST_CHOICE";
    if let Ok(url) = std::env::var(SERVER) {
        let transport = match std::env::var(CHOICE).as_deref() {
            #[cfg(feature = "platform-verifier")]
            Ok("platform") => HyperTransport::new().platform_verifier(),
            _ => HyperTransport::new(),
        };
        let core = polar_funcs::PolarCore::builder().access_token(support::TOKEN).server(url).transport(transport);
        let core = core.retries(RetryPolicy::never()).build().unwrap();
        run(async { customer_sessions_create(&core, user_42()).await }).unwrap();
        return;
    }
    let (authority, stranger) = (Authority::new(), Authority::new());
    let server = server_of(&authority, rustls::ALL_VERSIONS);
    let choices = [("native", cfg!(feature = "native-roots")), ("platform", cfg!(feature = "platform-verifier"))];
    for (choice, _) in choices.into_iter().filter(|(_, enabled)| *enabled) {
        for (trusted, expected) in [(&authority, true), (&stranger, false)] {
            let file = format!("{}/roots-{choice}-{expected}.pem", env!("CARGO_TARGET_TMPDIR"));
            std::fs::write(&file, &trusted.root_pem).unwrap();
            let child = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "root_certificates_of_the_system_are_trusted"])
                .env("SSL_CERT_FILE", &file)
                .env_remove("SSL_CERT_DIR")
                .env(CHOICE, choice)
                .env(SERVER, server.url())
                .output()
                .unwrap();
            let output = String::from_utf8_lossy(&child.stdout);
            assert_eq!(child.status.success(), expected, "{choice}: {output}");
        }
    }
    let calls = choices.into_iter().filter(|(_, enabled)| *enabled).count();
    assert_eq!(server.arrived().len(), calls, "each choice trusts its file, and it alone");
}
