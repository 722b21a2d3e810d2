//! Proxies: which connections use or bypass them, and what they see.

#![cfg(all(
    feature = "customer_sessions_create",
    any(feature = "blocking", feature = "hyper"),
    feature = "proxy",
    any(feature = "aws-lc-rs", feature = "native-tls", feature = "ring")
))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::{Error, ErrorKind, PolarCore, RetryPolicy, customer_sessions_create};
use std::net::TcpListener;
use std::time::Duration;
use support::proxy::{Proxy, ProxyAction};
use support::{Kind, Reaction, SESSION, Server, SocketTransport, TOKEN, certificate_for, rustls, user_42};

test_each_transport! {
    calls_go_through_the_proxy_and_the_token_in_tls
    a_proxy_needs_no_credentials_and_no_scheme
    the_proxy_finds_the_server_by_its_name
    a_proxy_cannot_impersonate_the_server
    a_proxy_that_refuses_is_a_failure_to_connect
    an_unreachable_proxy_is_reported_as_such
    a_silent_proxy_ends_with_the_connect_timeout
    socks_proxies_find_the_server_by_its_name
    socks_proxies_get_ip_addresses_as_such
    socks_proxies_get_long_credentials_completely
    a_socks_proxy_that_refuses_is_a_failure_to_connect
    a_proxy_is_reached_over_tls
    a_proxy_over_tls_must_be_trusted_like_a_server
    plain_http_to_loopback_bypasses_the_proxy
    an_invalid_proxy_is_an_error_that_does_not_show_it
    the_environment_decides_which_connections_use_a_proxy
}

fn session() -> Reaction {
    Reaction::json(201, SESSION)
}

/// Starts a TLS server for this name, and its authority.
fn server(name: &str) -> (Server, Vec<u8>) {
    let (config, root) = certificate_for(name, |_| {});
    (Server::start_tls([session()], config), root)
}

fn core(url: &str, transport: SocketTransport) -> PolarCore {
    let builder = PolarCore::builder().access_token(TOKEN).server(url).transport(transport);
    builder.retries(RetryPolicy::never()).timeout(Duration::from_secs(20)).build().unwrap()
}

fn call(url: &str, transport: SocketTransport) -> Result<(), Error> {
    let kind = transport.kind();
    kind.call(customer_sessions_create(&core(url, transport), user_42())).map(drop)
}

/// Returns the message of an error and of all its sources.
fn all_of(error: &Error) -> String {
    let mut text = format!("{error:?} {error} {}", error.help());
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        text = format!("{text} {error:?} {error}");
        source = error.source();
    }
    text
}

fn calls_go_through_the_proxy_and_the_token_in_tls(kind: Kind) {
    let (server, root) = server("localhost");
    let proxy = Proxy::start(ProxyAction::ConnectTo(server.address));
    let transport = kind.transport().root_certificate(root).proxy(proxy.url()).unwrap();
    let core = core(&server.url(), transport);
    let caller = kind.caller();
    for _ in 0..3 {
        caller.call(customer_sessions_create(&core, user_42())).unwrap();
    }
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
    let agent = format!("user-agent: polar-funcs/{}", env!("CARGO_PKG_VERSION"));
    assert_eq!(head, [format!("connect {target} http/1.1"), format!("host: {target}"), credentials, agent]);
    assert!(seen.len() == 1 && !rest.is_empty());
    for secret in [TOKEN, "authorization: bearer", "user_42", "customer-sessions"] {
        assert!(!rest.to_lowercase().contains(&secret.to_lowercase()), "{secret} went in the clear");
    }
}

fn a_proxy_needs_no_credentials_and_no_scheme(kind: Kind) {
    let (server, root) = server("localhost");
    let proxy = Proxy::start(ProxyAction::ConnectTo(server.address));
    let transport = kind.transport().root_certificate(root).proxy(proxy.address.to_string()).unwrap();
    call(&server.url(), transport).unwrap();
    assert!(!proxy.seen()[0].to_lowercase().contains("proxy-authorization"));
}

fn the_proxy_finds_the_server_by_its_name(kind: Kind) {
    let (server, root) = server("api.polar.invalid");
    let proxy = Proxy::start(ProxyAction::ConnectTo(server.address));
    let transport = kind.transport().root_certificate(root).proxy(proxy.url()).unwrap();
    call("https://api.polar.invalid", transport).unwrap();
    assert!(proxy.seen()[0].starts_with("CONNECT api.polar.invalid:443 HTTP/1.1\r\n"));
}

fn a_proxy_cannot_impersonate_the_server(kind: Kind) {
    let (server, _) = server("localhost");
    let proxy = Proxy::start(ProxyAction::ConnectTo(server.address));
    let error = call(&server.url(), kind.transport().proxy(proxy.url()).unwrap()).unwrap_err();
    assert_eq!((error.kind(), server.arrived().len()), (ErrorKind::Tls, 0));
}

fn a_proxy_that_refuses_is_a_failure_to_connect(kind: Kind) {
    let cases = [
        (
            "HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n",
            "the proxy answered 407: it requires",
        ),
        ("HTTP/1.1 403 Forbidden\r\ncontent-length: 5\r\n\r\nsorry", "the proxy answered 403"),
        ("HTTP/1.1 502 Bad Gateway\r\n\r\n", "the proxy answered 502"),
        ("HTTP/1.1 302 Found\r\nlocation: https://example.com/\r\n\r\n", "the proxy answered 302"),
        ("HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 201 Created\r\ncontent-length: 2\r\n\r\n{}", "it sent more than a response"),
        ("SSH-2.0-OpenSSH_9.9\r\n", "the response of the proxy is invalid"),
        ("", "the response of the proxy is invalid"),
    ];
    for (response, expected) in cases {
        let proxy = Proxy::start(ProxyAction::Respond(response.as_bytes()));
        let error = call("https://api.polar.invalid", kind.transport().proxy(proxy.url()).unwrap()).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false), "{response}");
        let text = all_of(&error);
        assert!(text.contains(expected), "{response}: {text}");
        for secret in ["p@ss", "p%40ss", "dXNlcjpwQHNz", TOKEN] {
            assert!(!text.contains(secret), "{response}: {text}");
        }
        assert_eq!(proxy.seen().len(), 1);
        assert!(!proxy.seen()[0].contains(TOKEN), "it gets no token, whatever it responds");
    }
}

fn an_unreachable_proxy_is_reported_as_such(kind: Kind) {
    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let transport = kind.transport().proxy(format!("http://user:p%40ss@{gone}")).unwrap();
    let error = call("https://api.polar.invalid", transport).unwrap_err();
    let text = all_of(&error);
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false));
    assert!(text.contains("the proxy can't be reached") && !text.contains("p%40ss"), "{text}");
}

fn a_silent_proxy_ends_with_the_connect_timeout(kind: Kind) {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let transport = kind.transport().proxy(silent.local_addr().unwrap().to_string()).unwrap();
    let error = call("https://api.polar.invalid", transport.connect_timeout(Duration::from_millis(100))).unwrap_err();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false));
}

/// Returns the bytes that a SOCKS5 client sends until the connection to this server is established.
fn socks_request(name: &str, port: u16, offers_password: bool) -> Vec<u8> {
    let mut request = match offers_password {
        true => b"\x05\x02\0\x02\x01\x04user\x04p@ss".to_vec(),
        false => b"\x05\x01\0".to_vec(),
    };
    request.extend([5, 1, 0, 3, name.len() as u8]);
    request.extend(name.as_bytes());
    request.extend(port.to_be_bytes());
    request
}

fn socks_proxies_find_the_server_by_its_name(kind: Kind) {
    let (server, root) = server("api.polar.invalid");
    for (scheme, credentials) in
        [("socks5", "user:p%40ss@"), ("socks5h", "user:p%40ss@"), ("socks5", ""), ("socks5h", "")]
    {
        let proxy = Proxy::start_socks(ProxyAction::ConnectTo(server.address));
        let url = format!("{scheme}://{credentials}{}", proxy.address);
        let transport = kind.transport().root_certificate(root.clone()).proxy(url).unwrap();
        call("https://api.polar.invalid", transport).unwrap();
        let request = socks_request("api.polar.invalid", 443, !credentials.is_empty());
        let seen = proxy.seen();
        assert!(seen.len() == 1 && seen[0].starts_with(&*String::from_utf8_lossy(&request)), "{seen:?}");
        assert!(!seen[0].contains(TOKEN));
    }
    assert_eq!(server.arrived().len(), 4);
}

fn socks_proxies_get_ip_addresses_as_such(kind: Kind) {
    for (host, expected) in [
        ("127.0.0.1", b"\x05\x01\0\x01\x7f\0\0\x01\x01\xbb".to_vec()),
        ("[::1]", { [b"\x05\x01\0\x04".as_slice(), &std::net::Ipv6Addr::LOCALHOST.octets(), &[1, 0xbb]].concat() }),
    ] {
        let (server, root) = server(host.trim_matches(['[', ']']));
        let proxy = Proxy::start_socks(ProxyAction::ConnectTo(server.address));
        let transport = kind.transport().root_certificate(root).proxy(format!("socks5://{}", proxy.address)).unwrap();
        call(&format!("https://{host}"), transport).unwrap();
        assert!(proxy.seen()[0].contains(&*String::from_utf8_lossy(&expected)), "{host}");
    }
}

fn socks_proxies_get_long_credentials_completely(kind: Kind) {
    let (server, root) = server("api.polar.invalid");
    let proxy = Proxy::start_socks(ProxyAction::ConnectTo(server.address));
    let (user, password) = ("u".repeat(255), "p".repeat(255));
    let transport = kind.transport().proxy(format!("socks5://{user}:{password}@{}", proxy.address)).unwrap();
    call("https://api.polar.invalid", transport.root_certificate(root)).unwrap();
    assert!(proxy.seen()[0].contains(&user) && proxy.seen()[0].contains(&password));
}

fn a_socks_proxy_that_refuses_is_a_failure_to_connect(kind: Kind) {
    let cases: [(&[u8], &str); 12] = [
        (b"\x05\xff", "the proxy requires other credentials"),
        (b"\x05\x02\x01\x01", "the proxy requires other credentials"),
        (b"\x05\x02\x05\0", "the response of the proxy is invalid"),
        (b"\x05\x07", "the response of the proxy is invalid"),
        (b"\x05\0\x05\x02", "the proxy answered 2: its rules do not allow the connection"),
        (b"\x05\x02\x01\0\x05\x05", "the proxy answered 5: the server refused the connection"),
        (b"\x05\0\x05\xaa\0\x01\0\0\0\0\0\0", "the proxy answered 170"),
        (b"\x05\0\x05\0\0\x02", "the response of the proxy is invalid"),
        (b"\x05\0\x05\0\0\x01\0\0", "the response of the proxy is invalid"),
        (b"\x04\x5a", "the response of the proxy is invalid"),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "the response of the proxy is invalid"),
        (b"", "the response of the proxy is invalid"),
    ];
    for (response, expected) in cases {
        let proxy = Proxy::start_socks(ProxyAction::Respond(response));
        let error = call("https://api.polar.invalid", kind.transport().proxy(proxy.url()).unwrap()).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false), "{response:?}");
        let text = all_of(&error);
        assert!(text.contains(expected) && !text.contains("p@ss") && !text.contains("p%40ss"), "{response:?}: {text}");
        assert!(!proxy.seen()[0].contains(TOKEN));
    }
}

fn a_proxy_is_reached_over_tls(kind: Kind) {
    let authority = support::Authority::new();
    let config = |name| {
        let identity = authority.issue(name, |_| {});
        support::tls(rustls::ALL_VERSIONS)
            .with_no_client_auth()
            .with_single_cert(vec![identity.certificate], identity.key)
            .unwrap()
    };
    let server = Server::start_tls([session()], config("api.polar.invalid"));
    // The server would choose HTTP/2 if the client offered it.
    let mut with_http2 = config("localhost");
    with_http2.alpn_protocols = vec![b"h2".to_vec()];
    let proxy = Proxy::start_tls(ProxyAction::ConnectTo(server.address), with_http2);
    let transport = kind.transport().root_certificate(authority.root.clone()).proxy(proxy.named_url()).unwrap();
    let core = core("https://api.polar.invalid", transport);
    let caller = kind.caller();
    for _ in 0..3 {
        caller.call(customer_sessions_create(&core, user_42())).unwrap();
    }
    assert_eq!((server.arrived().len(), server.connections()), (3, 1));
    let seen = proxy.seen();
    assert!(seen.len() == 1 && seen[0].starts_with("CONNECT api.polar.invalid:443 HTTP/1.1\r\n"), "{seen:?}");
    assert!(seen[0].contains("proxy-authorization: Basic dXNlcjpwQHNz\r\n") && !seen[0].contains(TOKEN));
}

fn a_proxy_over_tls_must_be_trusted_like_a_server(kind: Kind) {
    let (config, root) = certificate_for("localhost", |_| {});
    let proxy = Proxy::start_tls(ProxyAction::Respond(b"HTTP/1.1 407 No\r\n\r\n"), config);
    let cases = [
        (proxy.named_url(), Some(root.clone()), ErrorKind::Connect, "the proxy answered 407"),
        (proxy.named_url(), None, ErrorKind::Tls, "could not agree on TLS with the proxy"),
        // The certificate is for the name, not for the address.
        (proxy.url(), Some(root.clone()), ErrorKind::Tls, "could not agree on TLS with the proxy"),
        // TLS to the proxy is missing.
        (proxy.url().replace("https", "http"), Some(root), ErrorKind::Connect, "the response of the proxy is invalid"),
    ];
    for (url, root, error_kind, expected) in cases {
        let transport = kind.transport().proxy(&url).unwrap();
        let transport = root.into_iter().fold(transport, SocketTransport::root_certificate);
        let error = call("https://api.polar.invalid", transport).unwrap_err();
        let text = all_of(&error);
        assert_eq!((error.kind(), error.may_have_reached_server()), (error_kind, false), "{url}: {text}");
        assert!(text.contains(expected) && !text.contains("p@ss") && !text.contains("p%40ss"), "{url}: {text}");
    }
}

fn plain_http_to_loopback_bypasses_the_proxy(kind: Kind) {
    let server = Server::start([session()]);
    let proxy = Proxy::start(ProxyAction::ConnectTo(server.address));
    call(&server.url(), kind.transport().proxy(proxy.url()).unwrap()).unwrap();
    assert_eq!((server.arrived().len(), proxy.seen().len()), (1, 0));
}

fn an_invalid_proxy_is_an_error_that_does_not_show_it(kind: Kind) {
    let too_long = format!("socks5://user:s3cr3t{}@proxy.example.com", "x".repeat(250));
    let cases = [
        ("", "is not the URL of a proxy"),
        ("http://user:s3cr3t@", "is not the URL of a proxy"),
        ("http://user:s3cr3t@proxy host:3128", "is not the URL of a proxy"),
        ("http://user:s3cr3t@proxy.example.com:99999", "has an invalid port"),
        ("http://user:s3cr3t@proxy.example.com:", "has an invalid port"),
        ("user:s3cr3t@[::1]:x", "has an invalid port"),
        ("/user:s3cr3t@proxy.example.com", "is not the URL of a proxy"),
        ("ftp://user:s3cr3t@proxy.example.com", "must begin with http://, https://, socks5:// or socks5h://"),
        ("socks4://user:s3cr3t@proxy.example.com", "must begin with http://, https://, socks5:// or socks5h://"),
        (&too_long, "has credentials of more than 255 bytes"),
    ];
    for (url, expected) in cases {
        let error = kind.transport().proxy(url).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Invalid, "{url}");
        let text = all_of(&error);
        assert!(text.contains(expected) && !text.contains("s3cr3t"), "{url}: {text}");
    }
    for scheme in ["http", "https", "socks5", "socks5h", "HTTP", "Socks5"] {
        let transport = kind.transport().proxy(format!("{scheme}://user:s3cr3t@proxy.example.com")).unwrap();
        assert!(!format!("{transport:?}").contains("s3cr3t"));
    }
}

/// Runs a program whose environment specifies a proxy. Each case runs in a process, because threads share the
/// environment.
fn the_environment_decides_which_connections_use_a_proxy(kind: Kind) {
    const SERVER: &str = "POLAR_FUNCS_TEST_SERVER";
    const ROOT: &str = "POLAR_FUNCS_TEST_ROOT";
    if let Ok(url) = std::env::var(SERVER) {
        let root = std::env::var(ROOT).unwrap();
        let transport = kind.transport().root_certificates_pem(std::fs::read(root).unwrap()).unwrap();
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
    let file = format!("{}/proxy-root-{}.pem", env!("CARGO_TARGET_TMPDIR"), kind.module());
    std::fs::write(&file, &authority.root_pem).unwrap();
    let identity = authority.issue("localhost", |params| {
        params.subject_alt_names.push(support::rcgen::SanType::DnsName("api.polar.invalid".try_into().unwrap()));
        params.subject_alt_names.push(support::rcgen::SanType::IpAddress([0, 0, 0, 0].into()));
    });
    let config = support::tls(rustls::ALL_VERSIONS).with_no_client_auth();
    let config = config.with_single_cert(vec![identity.certificate], identity.key).unwrap();
    let server = Server::start_tls([session()], config);
    let local = server.url();
    // This address reaches the loopback interface, but is not a loopback address.
    let numbered = format!("https://0.0.0.0:{}", server.address.port());
    let remote = "https://api.polar.invalid";
    // "P" is replaced by the proxy's URL.
    type Variables = &'static [(&'static str, &'static str)];
    let cases: [(&str, Variables, usize, &str); 32] = [
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
        (remote, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "*.polar.invalid")], 0, "Connect"),
        (remote, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "*.api.polar.invalid")], 1, "served"),
        (remote, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "ApI.polAr.Invalid.:443")], 0, "Connect"),
        (remote, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "api.polar.invalid:8443")], 1, "served"),
        (remote, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "example.com polar.invalid")], 0, "Connect"),
        (remote, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "example.com;polar.invalid;")], 0, "Connect"),
        (remote, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "[2001:db8::]/32 [::2]:443")], 1, "served"),
        (remote, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "*, 10.*")], 0, "Invalid"),
        (remote, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "example.com,http://u:p%40ss@x")], 0, "Invalid"),
        (remote, &[("HTTPS_PROXY", "P"), ("no_proxy", "10.0.0.0/33")], 0, "Invalid"),
        (remote, &[("NO_PROXY", "10.0.0.0/33")], 0, "Connect"),
        (remote, &[("HTTPS_PROXY", "socks5://user:p%40ss@127.0.0.1:1")], 0, "Connect"),
        (remote, &[("HTTPS_PROXY", "socks4://user:p%40ss@127.0.0.1:1")], 0, "Invalid"),
        (&numbered, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "0.0.0.0:443 0.0.0.0/8:444")], 1, "served"),
        (&numbered, &[("HTTPS_PROXY", "P")], 1, "served"),
        (&numbered, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "0.0.0.0/25")], 0, "served"),
        (&numbered, &[("HTTPS_PROXY", "P"), ("NO_PROXY", "*")], 0, "served"),
        (&local, &[("HTTPS_PROXY", "P")], 0, "served"),
        (&local, &[("ALL_PROXY", "P")], 0, "served"),
    ];
    for (url, variables, through, expected) in cases {
        let proxy = Proxy::start(ProxyAction::ConnectTo(server.address));
        let mut child = test_support::this_program();
        let test = format!("{}::the_environment_decides_which_connections_use_a_proxy", kind.module());
        child.args(["--exact", &test, "--nocapture"]);
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
