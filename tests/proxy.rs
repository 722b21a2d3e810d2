//! Proxies: what goes through them, what they get to see, and what goes straight.

#![cfg(all(feature = "customer_sessions_create", feature = "proxy", any(feature = "aws-lc-rs", feature = "ring")))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::{Error, ErrorKind, HyperTransport, PolarCore, RetryPolicy, customer_sessions_create};
use std::net::TcpListener;
use std::process::Command;
use std::time::Duration;
use support::proxy::{Proxy, Way};
use support::{Reaction, SESSION, Server, TOKEN, certificate_for, run, user_42};

fn session() -> Reaction {
    Reaction::json(201, SESSION)
}

/// A server with TLS for this name, and its authority.
fn server(name: &str) -> (Server, Vec<u8>) {
    let (config, root) = certificate_for(name, |_| {});
    (Server::start_tls([session()], config), root)
}

fn core(url: &str, transport: HyperTransport) -> PolarCore {
    let builder = PolarCore::builder().access_token(TOKEN).server(url).transport(transport);
    builder.retries(RetryPolicy::never()).timeout(Duration::from_secs(20)).build().unwrap()
}

fn call(url: &str, transport: HyperTransport) -> Result<(), Error> {
    run(async { customer_sessions_create(&core(url, transport), user_42()).await }).map(drop)
}

/// An error with all that it says, and all behind it.
fn all_of(error: &Error) -> String {
    let mut text = format!("{error:?} {error} {}", error.help());
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        text = format!("{text} {error:?} {error}");
        source = error.source();
    }
    text
}

#[test]
fn calls_go_through_the_proxy_and_the_token_in_tls() {
    let (server, root) = server("localhost");
    let proxy = Proxy::start(Way::To(server.address));
    let transport = HyperTransport::new().root_certificate(root).proxy(proxy.url()).unwrap();
    let core = core(&server.url(), transport);
    run(async {
        for _ in 0..3 {
            customer_sessions_create(&core, user_42()).await.unwrap();
        }
    });
    assert_eq!((server.arrived().len(), server.connections()), (3, 1));
    let arrived = &server.arrived()[0];
    assert_eq!(arrived.header("authorization").unwrap(), format!("Bearer {TOKEN}"));
    assert_eq!(arrived.header("proxy-authorization"), None);

    let seen = proxy.seen();
    let target = format!("localhost:{}", server.address.port());
    let (head, rest) = seen[0].split_once("\r\n\r\n").unwrap();
    let mut head: Vec<_> = head.lines().map(str::to_lowercase).collect();
    head.sort_unstable();
    let credentials = "proxy-authorization: basic dxnlcjpwqhnz".to_owned();
    assert_eq!(head, [format!("connect {target} http/1.1"), format!("host: {target}"), credentials]);
    assert!(seen.len() == 1 && !rest.is_empty());
    for secret in [TOKEN, "authorization: bearer", "user_42", "customer-sessions"] {
        assert!(!rest.to_lowercase().contains(&secret.to_lowercase()), "{secret} went in the clear");
    }
}

#[test]
fn a_proxy_without_credentials_and_scheme_will_do() {
    let (server, root) = server("localhost");
    let proxy = Proxy::start(Way::To(server.address));
    let transport = HyperTransport::new().root_certificate(root).proxy(proxy.address.to_string()).unwrap();
    call(&server.url(), transport).unwrap();
    assert!(!proxy.seen()[0].to_lowercase().contains("proxy-authorization"));
}

#[test]
fn the_proxy_finds_the_server_by_its_name() {
    let (server, root) = server("api.polar.invalid");
    let proxy = Proxy::start(Way::To(server.address));
    let transport = HyperTransport::new().root_certificate(root).proxy(proxy.url()).unwrap();
    call("https://api.polar.invalid", transport).unwrap();
    assert!(proxy.seen()[0].starts_with("CONNECT api.polar.invalid:443 HTTP/1.1\r\n"));
}

#[test]
fn a_proxy_cannot_pass_for_the_server() {
    let (server, _) = server("localhost");
    let proxy = Proxy::start(Way::To(server.address));
    let error = call(&server.url(), HyperTransport::new().proxy(proxy.url()).unwrap()).unwrap_err();
    assert_eq!((error.kind(), server.arrived().len()), (ErrorKind::Tls, 0));
}

#[test]
fn a_proxy_that_refuses_is_a_failure_to_connect() {
    let cases = [
        ("HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n", "the proxy answered 407: it wants"),
        ("HTTP/1.1 403 Forbidden\r\ncontent-length: 5\r\n\r\nsorry", "the proxy answered 403"),
        ("HTTP/1.1 502 Bad Gateway\r\n\r\n", "the proxy answered 502"),
        ("HTTP/1.1 302 Found\r\nlocation: https://example.com/\r\n\r\n", "the proxy answered 302"),
        ("HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 201 Created\r\ncontent-length: 2\r\n\r\n{}", "it sent more than an answer"),
        ("SSH-2.0-OpenSSH_9.9\r\n", "the proxy did not answer as one"),
        ("", "the proxy did not answer as one"),
    ];
    for (answer, expected) in cases {
        let proxy = Proxy::start(Way::Says(answer));
        let error = call("https://api.polar.invalid", HyperTransport::new().proxy(proxy.url()).unwrap()).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false), "{answer}");
        let text = all_of(&error);
        assert!(text.contains(expected), "{answer}: {text}");
        for secret in ["p@ss", "p%40ss", "dXNlcjpwQHNz", TOKEN] {
            assert!(!text.contains(secret), "{answer}: {text}");
        }
        assert_eq!(proxy.seen().len(), 1);
        assert!(!proxy.seen()[0].contains(TOKEN), "it gets no token whatever it answers");
    }
}

#[test]
fn a_proxy_that_cannot_be_reached_is_told_apart() {
    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let transport = HyperTransport::new().proxy(format!("http://user:p%40ss@{gone}")).unwrap();
    let error = call("https://api.polar.invalid", transport).unwrap_err();
    let text = all_of(&error);
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false));
    assert!(text.contains("the proxy can't be reached") && !text.contains("p%40ss"), "{text}");
}

#[test]
fn a_proxy_that_says_nothing_ends_with_the_connect_timeout() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let transport = HyperTransport::new().proxy(silent.local_addr().unwrap().to_string()).unwrap();
    let error = call("https://api.polar.invalid", transport.connect_timeout(Duration::from_millis(100))).unwrap_err();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false));
}

#[test]
fn plain_http_to_loopback_goes_straight() {
    let server = Server::start([session()]);
    let proxy = Proxy::start(Way::To(server.address));
    call(&server.url(), HyperTransport::new().proxy(proxy.url()).unwrap()).unwrap();
    assert_eq!((server.arrived().len(), proxy.seen().len()), (1, 0));
}

#[test]
fn what_is_no_proxy_is_an_error_that_does_not_show_it() {
    let cases = [
        ("", "is not the URL of a proxy"),
        ("http://user:s3cr3t@", "is not the URL of a proxy"),
        ("http://user:s3cr3t@proxy host:3128", "is not the URL of a proxy"),
        ("ftp://user:s3cr3t@proxy.example.com", "is not the URL of a proxy"),
        ("https://user:s3cr3t@proxy.example.com", "must begin with http://"),
        ("socks5://user:s3cr3t@proxy.example.com", "must begin with http://"),
    ];
    for (url, expected) in cases {
        let error = HyperTransport::new().proxy(url).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Invalid, "{url}");
        let text = all_of(&error);
        assert!(text.contains(expected) && !text.contains("s3cr3t"), "{url}: {text}");
    }
    let transport = HyperTransport::new().proxy("http://user:s3cr3t@proxy.example.com").unwrap();
    assert!(!format!("{transport:?}").contains("s3cr3t"));
}

/// A program whose environment names a proxy. The environment is a process's, so that each case is one.
#[test]
fn the_environment_says_what_goes_through_a_proxy() {
    const SERVER: &str = "POLAR_FUNCS_TEST_SERVER";
    const ROOT: &str = "POLAR_FUNCS_TEST_ROOT";
    if let Ok(url) = std::env::var(SERVER) {
        let root = std::env::var(ROOT).unwrap();
        let transport = HyperTransport::new().root_certificates_pem(std::fs::read(root).unwrap()).unwrap();
        let transport = match std::env::var("POLAR_FUNCS_TEST_UNASKED") {
            Ok(_) => Ok(transport),
            Err(_) => transport.proxy_from_env(),
        };
        let outcome = match transport.and_then(|transport| call(&url, transport)) {
            Ok(()) => "served".to_owned(),
            Err(error) => format!("{:?} {}", error.kind(), all_of(&error)),
        };
        println!("outcome: {outcome};");
        return;
    }
    let authority = support::Authority::new();
    let file = format!("{}/proxy-root.pem", env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(&file, &authority.root_pem).unwrap();
    let identity = authority.issue("localhost", |params| {
        params.subject_alt_names.push(rcgen::SanType::DnsName("api.polar.invalid".try_into().unwrap()));
        params.subject_alt_names.push(rcgen::SanType::IpAddress([0, 0, 0, 0].into()));
    });
    let config = support::tls(rustls::ALL_VERSIONS).with_no_client_auth();
    let config = config.with_single_cert(vec![identity.certificate], identity.key).unwrap();
    let server = Server::start_tls([session()], config);
    let local = server.url();
    // Leads to loopback, but is not of it.
    let unspecified = format!("https://0.0.0.0:{}", server.address.port());
    let remote = "https://api.polar.invalid";
    // "P" stands for the proxy's URL.
    type Variables = &'static [(&'static str, &'static str)];
    let cases: [(&str, Variables, usize, &str); 19] = [
        (remote, &[("HTTPS_PROXY", "P")], 1, "served"),
        (remote, &[("https_proxy", "P")], 1, "served"),
        (remote, &[("ALL_PROXY", "P")], 1, "served"),
        (remote, &[("all_proxy", "P")], 1, "served"),
        (remote, &[("HTTPS_PROXY", "P"), ("ALL_PROXY", "http://127.0.0.1:1")], 1, "served"),
        (remote, &[("HTTPS_PROXY", ""), ("ALL_PROXY", "P")], 1, "served"),
        (remote, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "other.test, example.com,10.0.0.0/8")], 1, "served"),
        (remote, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "example.com,api.polar.invalid")], 0, "Connect"),
        (remote, &[("HTTPS_PROXY", "P"), ("no_proxy", ".polar.invalid")], 0, "Connect"),
        (remote, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "*")], 0, "Connect"),
        (remote, &[("HTTP_PROXY", "P")], 0, "Connect"),
        (remote, &[], 0, "Connect"),
        (remote, &[("HTTPS_PROXY", "P"), ("POLAR_FUNCS_TEST_UNASKED", "1")], 0, "Connect"),
        (remote, &[("HTTPS_PROXY", "socks5://user:p%40ss@127.0.0.1:1")], 0, "Invalid"),
        (&unspecified, &[("HTTPS_PROXY", "P")], 1, "served"),
        (&unspecified, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "0.0.0.0/25")], 0, "served"),
        (&unspecified, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "*")], 0, "served"),
        (&local, &[("HTTPS_PROXY", "P")], 0, "served"),
        (&local, &[("ALL_PROXY", "P")], 0, "served"),
    ];
    for (url, variables, through, expected) in cases {
        let proxy = Proxy::start(Way::To(server.address));
        let mut child = Command::new(std::env::current_exe().unwrap());
        child.args(["--exact", "the_environment_says_what_goes_through_a_proxy", "--nocapture"]);
        for name in ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY"] {
            child.env_remove(name).env_remove(name.to_lowercase());
        }
        for (name, value) in variables {
            child.env(name, value.replace('P', &proxy.url()));
        }
        let output = child.env(SERVER, url).env(ROOT, &file).output().unwrap();
        let output = String::from_utf8_lossy(&output.stdout);
        assert!(output.contains(&format!("outcome: {expected}")), "{url} {variables:?}: {output}");
        assert!(!output.contains("p%40ss") && !output.contains("p@ss"), "{output}");
        assert_eq!(proxy.seen().len(), through, "{url} {variables:?}: {output}");
    }
}
