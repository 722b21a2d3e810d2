//! TLS: trust anchors, versions and client certificates.

#![cfg(all(
    feature = "customer_sessions_create",
    any(feature = "blocking", feature = "hyper"),
    any(feature = "aws-lc-rs", feature = "native-tls", feature = "ring")
))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::{Error, ErrorKind, RetryPolicy, customer_sessions_create};
use support::{
    Authority, Kind, Reaction, SESSION, Server, SocketTransport, builder, certificate, rustls, tls, user_42,
};

test_each_transport! {
    tls_1_2_needs_its_feature
    a_handshake_with_nothing_in_common_names_the_features_that_may_help
    root_certificates_can_be_a_bundle
    a_bundle_that_cannot_be_read_is_an_error
    an_unreadable_root_certificate_is_reported_by_the_call
    #[cfg(all(any(feature = "aws-lc-rs", feature = "ring"), not(any(feature = "webpki-roots", feature = "native-roots"))))]
    without_roots_the_error_says_what_to_do
    #[cfg(feature = "platform-verifier")]
    the_platform_verifier_decides_if_it_was_chosen
    #[cfg(all(feature = "native-roots", not(feature = "webpki-roots")))]
    a_system_without_root_certificates_is_an_error_with_the_searched_paths
    #[cfg(all(any(feature = "native-roots", feature = "platform-verifier"), unix, not(target_vendor = "apple")))]
    root_certificates_of_the_system_are_trusted
}

/// Whether the default is rustls instead of the system's TLS.
const RUSTLS: bool = cfg!(any(feature = "aws-lc-rs", feature = "ring"));

fn session() -> Reaction {
    Reaction::json(201, SESSION)
}

/// Makes one call with a transport.
fn call(server: &Server, transport: SocketTransport) -> Result<(), Error> {
    let kind = transport.kind();
    let core = builder(server).transport(transport).retries(RetryPolicy::never()).build().unwrap();
    kind.call(customer_sessions_create(&core, user_42())).map(drop)
}

/// Starts a server with a certificate of this authority.
fn server_of(authority: &Authority, versions: &[&'static rustls::SupportedProtocolVersion]) -> Server {
    let identity = authority.issue("localhost", |_| {});
    let config = tls(versions).with_no_client_auth();
    Server::start_tls([session()], config.with_single_cert(vec![identity.certificate], identity.key).unwrap())
}

fn tls_1_2_needs_its_feature(kind: Kind) {
    let authority = Authority::new();
    let server = server_of(&authority, &[&rustls::version::TLS12]);
    let result = call(&server, kind.transport().root_certificate(authority.root));
    // The system's TLS has its own settings.
    let is_enabled = cfg!(feature = "tls12") || !RUSTLS;
    match is_enabled {
        true => result.unwrap(),
        false => assert_eq!(result.unwrap_err().kind(), ErrorKind::Tls),
    }
    assert_eq!(server.arrived().len(), usize::from(is_enabled));
}

/// Starts a server that reads the start of a handshake and responds with these bytes.
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

fn a_handshake_with_nothing_in_common_names_the_features_that_may_help(kind: Kind) {
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
            polar_funcs::PolarCore::builder().server(&url).transport(trusting_one(kind)).retries(RetryPolicy::never());
        let error = kind.call(customer_sessions_create(&core.build().unwrap(), user_42())).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Tls, false), "{error:?}");
        let source = std::error::Error::source(&error).unwrap();
        match expected {
            Some(advice) => assert!(source.to_string().contains(advice), "{advice}: {source}"),
            None => assert!(!source.to_string().contains("feature"), "{source}"),
        }
    }
}

fn trusting_one(kind: Kind) -> SocketTransport {
    kind.transport().root_certificate(Authority::new().root)
}

fn root_certificates_can_be_a_bundle(kind: Kind) {
    let authorities = [Authority::new(), Authority::new()];
    let bundle = format!("# One\n{}\n# Two\n{}", authorities[0].root_pem, authorities[1].root_pem);
    for authority in &authorities {
        let server = server_of(authority, rustls::ALL_VERSIONS);
        call(&server, kind.transport().root_certificates_pem(&bundle).unwrap()).unwrap();
    }
    let stranger = server_of(&Authority::new(), rustls::ALL_VERSIONS);
    let error = call(&stranger, kind.transport().root_certificates_pem(&bundle).unwrap()).unwrap_err();
    assert_eq!((error.kind(), stranger.arrived().len()), (ErrorKind::Tls, 0));
}

fn a_bundle_that_cannot_be_read_is_an_error(kind: Kind) {
    let key = Authority::new().issue("localhost", |_| {}).key_pem;
    let cut = Authority::new().root_pem.replace("-----END", "");
    for (text, expected) in
        [("", "contain no PEM certificate"), (key.as_str(), "contain no PEM certificate"), (&cut, "not valid PEM")]
    {
        let error = kind.transport().root_certificates_pem(text).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Invalid);
        assert!(error.to_string().contains(expected), "{error}");
    }
}

fn an_unreadable_root_certificate_is_reported_by_the_call(kind: Kind) {
    let (config, _) = certificate();
    let error = call(&Server::start_tls([session()], config), kind.transport().root_certificate(*b"no DER"));
    let error = error.unwrap_err();
    let source = std::error::Error::source(&error).unwrap().to_string();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Tls, false));
    assert!(source.contains("root certificate can't be used"), "{source}");
}

#[cfg(all(any(feature = "aws-lc-rs", feature = "ring"), not(any(feature = "webpki-roots", feature = "native-roots"))))]
fn without_roots_the_error_says_what_to_do(kind: Kind) {
    let (config, _) = certificate();
    let error = call(&Server::start_tls([session()], config), kind.transport()).unwrap_err();
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

    test_each_transport! {
        a_server_that_requests_a_client_certificate_gets_it
        a_server_that_requests_no_client_certificate_gets_none
        #[cfg(any(feature = "aws-lc-rs", feature = "ring"))]
        an_unusable_client_certificate_is_an_error
    }

    /// Starts a server that requires a client certificate of the second authority.
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

    fn transport(kind: Kind, authority: &Authority, identity: &Identity) -> SocketTransport {
        let transport = kind.transport().root_certificate(authority.root.clone());
        transport.client_certificate(&identity.certificate_pem, &identity.key_pem).unwrap()
    }

    fn a_server_that_requests_a_client_certificate_gets_it(kind: Kind) {
        let (authority, clients) = (Authority::new(), Authority::new());
        let versions: &[&[&rustls::SupportedProtocolVersion]] = match cfg!(feature = "tls12") {
            true => &[&[&rustls::version::TLS13], &[&rustls::version::TLS12]],
            false => &[&[&rustls::version::TLS13]],
        };
        for versions in versions {
            let server = requiring_certificate(&authority, &clients, versions);
            call(&server, transport(kind, &authority, &clients.issue("program", |_| {}))).unwrap();
            assert_eq!(server.arrived().len(), 1);
            call(&server, transport(kind, &authority, &Authority::new().issue("program", |_| {}))).unwrap_err();
            call(&server, kind.transport().root_certificate(authority.root.clone())).unwrap_err();
            assert_eq!(server.arrived().len(), 1, "the others got no further than TLS");
        }
    }

    fn a_server_that_requests_no_client_certificate_gets_none(kind: Kind) {
        let authority = Authority::new();
        let server = server_of(&authority, rustls::ALL_VERSIONS);
        call(&server, transport(kind, &authority, &authority.issue("program", |_| {}))).unwrap();
    }

    #[cfg(any(feature = "aws-lc-rs", feature = "ring"))]
    fn an_unusable_client_certificate_is_an_error(kind: Kind) {
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
            let error = kind.transport().client_certificate(chain, key).unwrap_err();
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

    test_each_transport! {
        a_configuration_replaces_all_settings
        the_protocols_of_a_configuration_are_kept
        http_2_is_not_offered_without_its_feature
    }

    fn trusting(authority: &Authority) -> rustls::ClientConfig {
        let mut roots = rustls::RootCertStore::empty();
        roots.add(authority.root.clone().into()).unwrap();
        rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth()
    }

    fn a_configuration_replaces_all_settings(kind: Kind) {
        let (authority, stranger) = (Authority::new(), Authority::new());
        let server = server_of(&authority, rustls::ALL_VERSIONS);
        call(&server, kind.transport().tls_config(trusting(&authority))).unwrap();
        call(&server, kind.transport().tls_config(Arc::new(trusting(&authority)))).unwrap();
        let transport = kind.transport().root_certificate(authority.root).tls_config(trusting(&stranger));
        assert_eq!(call(&server, transport).unwrap_err().kind(), ErrorKind::Tls);
    }

    /// Starts a server that speaks HTTP/1.1, whatever ALPN negotiates.
    fn negotiating(authority: &Authority, protocols: &[&str]) -> Server {
        let identity = authority.issue("localhost", |_| {});
        let config = tls(rustls::ALL_VERSIONS).with_no_client_auth();
        let mut config = config.with_single_cert(vec![identity.certificate], identity.key).unwrap();
        config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
        Server::start_tls([session()], config)
    }

    fn the_protocols_of_a_configuration_are_kept(kind: Kind) {
        let authority = Authority::new();
        let mut config = trusting(&authority);
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        call(&negotiating(&authority, &["h2", "http/1.1"]), kind.transport().tls_config(config)).unwrap();
    }

    fn http_2_is_not_offered_without_its_feature(kind: Kind) {
        if kind.speaks_http2() {
            return;
        }
        let authority = Authority::new();
        let mut config = trusting(&authority);
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        let transport = || kind.transport().tls_config(config.clone());
        call(&negotiating(&authority, &["h2", "http/1.1"]), transport()).unwrap();
        let error = call(&negotiating(&authority, &["h2"]), transport()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Tls, "they have no protocol in common");
    }
}

#[cfg(feature = "platform-verifier")]
fn the_platform_verifier_decides_if_it_was_chosen(kind: Kind) {
    let authority = Authority::new();
    let server = server_of(&authority, rustls::ALL_VERSIONS);
    let error = call(&server, kind.transport().platform_verifier()).unwrap_err();
    assert_eq!((error.kind(), server.arrived().len()), (ErrorKind::Tls, 0));
    // Only Android's verifier does not accept additional roots.
    call(&server, kind.transport().platform_verifier().root_certificate(authority.root)).unwrap();
}

/// The environment specifies the system's root certificates. Each case runs in a process, because threads share the
/// environment.
#[cfg(all(feature = "native-roots", not(feature = "webpki-roots")))]
fn a_system_without_root_certificates_is_an_error_with_the_searched_paths(kind: Kind) {
    const SERVER: &str = "POLAR_FUNCS_TEST_SERVER";
    const ROOT: &str = "POLAR_FUNCS_TEST_ROOT";
    const PLACE: &str = "POLAR_FUNCS_TEST_PLACE";
    if let (Ok(url), Ok(root), Ok(place)) = (std::env::var(SERVER), std::env::var(ROOT), std::env::var(PLACE)) {
        let root = std::fs::read(root).unwrap();
        let core = |transport: SocketTransport| {
            let core = polar_funcs::PolarCore::builder().access_token(support::TOKEN).server(&url).transport(transport);
            core.retries(RetryPolicy::never()).build().unwrap()
        };
        let given = kind.transport().root_certificates_pem(&root).unwrap();
        kind.call(customer_sessions_create(&core(given), user_42())).expect("a root that is given is one");
        let core = core(kind.transport());
        let error = kind.call(customer_sessions_create(&core, user_42())).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Tls, false));
        println!("said: {}", std::error::Error::source(&error).unwrap());
        std::fs::write(place, root).unwrap();
        kind.call(customer_sessions_create(&core, user_42())).expect("the next call looks again");
        return;
    }
    let authority = Authority::new();
    let server = server_of(&authority, rustls::ALL_VERSIONS);
    let directory = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("no-roots-{}", kind.module()));
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
        let test = "a_system_without_root_certificates_is_an_error_with_the_searched_paths";
        let child = test_support::this_program()
            .args(["--exact", &format!("{}::{test}", kind.module()), "--nocapture"])
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

/// The environment specifies the file of the system's root certificates. Each case runs in a process, because threads
/// share the environment.
#[cfg(all(any(feature = "native-roots", feature = "platform-verifier"), unix, not(target_vendor = "apple")))]
fn root_certificates_of_the_system_are_trusted(kind: Kind) {
    const SERVER: &str = "POLAR_FUNCS_TEST_SERVER";
    const CHOICE: &str = "POLAR_FUNCS_TEST_CHOICE";
    if let Ok(url) = std::env::var(SERVER) {
        let transport = match std::env::var(CHOICE).as_deref() {
            #[cfg(feature = "platform-verifier")]
            Ok("platform") => kind.transport().platform_verifier(),
            _ => kind.transport(),
        };
        let core = polar_funcs::PolarCore::builder().access_token(support::TOKEN).server(url).transport(transport);
        let core = core.retries(RetryPolicy::never()).build().unwrap();
        kind.call(customer_sessions_create(&core, user_42())).unwrap();
        return;
    }
    let (authority, stranger) = (Authority::new(), Authority::new());
    let server = server_of(&authority, rustls::ALL_VERSIONS);
    let choices = [("native", cfg!(feature = "native-roots")), ("platform", cfg!(feature = "platform-verifier"))];
    for (choice, _) in choices.into_iter().filter(|(_, enabled)| *enabled) {
        for (trusted, expected) in [(&authority, true), (&stranger, false)] {
            let file = format!("{}/roots-{choice}-{expected}-{}.pem", env!("CARGO_TARGET_TMPDIR"), kind.module());
            std::fs::write(&file, &trusted.root_pem).unwrap();
            let child = test_support::this_program()
                .args(["--exact", &format!("{}::root_certificates_of_the_system_are_trusted", kind.module())])
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
