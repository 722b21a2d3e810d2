//! Opening connections to hosts with several addresses, with unreachable addresses, or without addresses.

#![cfg(all(
    feature = "customer_sessions_create",
    any(feature = "blocking", feature = "hyper"),
    any(feature = "aws-lc-rs", feature = "native-tls", feature = "ring"),
    unix
))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::{Error, ErrorKind, PolarCore, RetryPolicy, customer_sessions_create};
use std::net::{Ipv6Addr, SocketAddr, TcpListener};
use std::time::{Duration, Instant};
use support::{BlackHole, Kind, Reaction, SESSION, Server, SocketTransport, TOKEN, certificate_for, user_42};

test_each_transport! {
    an_unreachable_address_delays_a_call_only_briefly
    address_families_alternate
    attempts_to_connect_over_plain_http_are_staggered_too
    #[cfg(feature = "proxy")]
    the_addresses_of_a_proxy_are_staggered_as_well
    if_all_addresses_are_unreachable_the_first_timeout_ends_the_call
    the_error_names_the_host_or_the_address
    localhost_is_always_loopback
}

const NAME: &str = "api.polar.invalid";
const URL: &str = "https://api.polar.invalid";
/// Less than the connect timeout of 10 s, which an unreachable address alone would use up.
const STAGGERED: Duration = Duration::from_secs(9);
/// Less than the two minutes after which the operating system times out.
const OWN: Duration = Duration::from_secs(60);

/// Starts a TLS server for `NAME`, and a transport that trusts it.
fn server(kind: Kind) -> (Server, SocketTransport) {
    let (config, root) = certificate_for(NAME, |_| {});
    let server = Server::start_tls([Reaction::json(201, SESSION)], config);
    (server, kind.transport().root_certificate(root))
}

/// Returns an address that refuses connections.
fn refusing() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// Returns the result of a call with a timeout of 30 s, and its duration.
fn call(url: &str, transport: SocketTransport) -> (Result<(), Error>, Duration) {
    call_within(Duration::from_secs(30), url, transport)
}

fn call_within(limit: Duration, url: &str, transport: SocketTransport) -> (Result<(), Error>, Duration) {
    let kind = transport.kind();
    let core = PolarCore::builder().access_token(TOKEN).server(url).transport(transport);
    let core = core.timeout(limit).retries(RetryPolicy::never()).build().unwrap();
    let started = Instant::now();
    let result = kind.call(customer_sessions_create(&core, user_42()));
    (result.map(drop), started.elapsed())
}

fn sources(error: &Error) -> String {
    let mut text = String::new();
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        text = format!("{text}{error}; ");
        source = error.source();
    }
    text
}

fn an_unreachable_address_delays_a_call_only_briefly(kind: Kind) {
    let dead = [(); 3].map(|()| BlackHole::start());
    let [one, two, three] = dead.each_ref().map(|dead| dead.address);
    let refusing = refusing();
    // `None` is replaced by the address of the server.
    for addresses in [
        vec![Some(one), None],
        vec![None, Some(one)],
        vec![Some(one), Some(two), Some(three), None],
        vec![Some(one), Some(refusing), None],
        vec![Some(refusing), Some(one), None],
        // This would take half a minute if each address waited for the previous one.
        [vec![Some(refusing); 100], vec![None]].concat(),
    ] {
        let (server, transport) = server(kind);
        let resolved = addresses.iter().map(|address| address.unwrap_or(server.address));
        let (result, took) = call(URL, transport.resolve(NAME, resolved));
        result.unwrap_or_else(|error| panic!("{addresses:?}: {error:?}"));
        assert!(took < STAGGERED, "{addresses:?}: {took:?}");
        assert_eq!(server.arrived().len(), 1);
    }
}

fn address_families_alternate(kind: Kind) {
    let (dead, unasked) = (BlackHole::start(), TcpListener::bind("127.0.0.1:0").unwrap());
    let Ok(listener) = TcpListener::bind((Ipv6Addr::LOCALHOST, 0)) else {
        return println!("skipped: there is no IPv6 here");
    };
    let address = listener.local_addr().unwrap();
    let (server, transport) = server(kind);
    let relayed = server.address;
    std::thread::spawn(move || {
        let (mut client, mut server) = (listener.accept().unwrap().0, std::net::TcpStream::connect(relayed).unwrap());
        let (mut from, mut to) = (server.try_clone().unwrap(), client.try_clone().unwrap());
        std::thread::spawn(move || std::io::copy(&mut from, &mut to));
        let _ = std::io::copy(&mut client, &mut server);
    });
    let addresses = [dead.address, unasked.local_addr().unwrap(), address];
    call(URL, transport.resolve(NAME, addresses)).0.unwrap();
    unasked.set_nonblocking(true).unwrap();
    assert!(unasked.accept().is_err(), "the second address is tried after one of the other family");
}

fn attempts_to_connect_over_plain_http_are_staggered_too(kind: Kind) {
    let (dead, server) = (BlackHole::start(), Server::start([Reaction::json(201, SESSION)]));
    let transport = kind.transport().resolve("localhost", [dead.address, server.address]);
    let (result, took) = call("http://localhost:1", transport);
    result.unwrap();
    assert!(took < STAGGERED, "{took:?}");
}

#[cfg(feature = "proxy")]
fn the_addresses_of_a_proxy_are_staggered_as_well(kind: Kind) {
    use support::proxy::{Proxy, ProxyAction};

    let dead = BlackHole::start();
    for start in [Proxy::start, Proxy::start_socks] {
        let (server, transport) = server(kind);
        let proxy = start(ProxyAction::ConnectTo(server.address));
        let url = proxy.url().replace(&proxy.address.to_string(), "proxy.invalid");
        let transport = transport.proxy(url).unwrap().resolve("proxy.invalid", [dead.address, proxy.address]);
        let (result, took) = call(URL, transport);
        result.unwrap();
        assert!(took < STAGGERED, "{took:?}");
    }
}

fn if_all_addresses_are_unreachable_the_first_timeout_ends_the_call(kind: Kind) {
    let dead = [(); 2].map(|()| BlackHole::start());
    let addresses = dead.each_ref().map(|dead| dead.address);
    let transport = kind.transport().resolve(NAME, addresses).connect_timeout(Duration::from_millis(700));
    let (result, took) = call(URL, transport);
    let error = result.unwrap_err();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false));
    assert!(sources(&error).contains("not made within 700 ms"), "{error:?}");
    assert!(took < OWN, "{took:?}");

    let transport = kind.transport().resolve(NAME, addresses);
    let (result, took) = call_within(Duration::from_millis(700), URL, transport);
    let error = result.unwrap_err();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Timeout, false));
    assert!(took < OWN, "{took:?}");
}

fn the_error_names_the_host_or_the_address(kind: Kind) {
    let refusing = refusing();
    let refused = format!("cannot connect to {refusing}; ");
    // A name that is too long is not resolved.
    let impossible = format!("{}.invalid", "x".repeat(64));
    let error = call(&format!("https://{impossible}"), kind.transport()).0.unwrap_err();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false));
    assert!(sources(&error).starts_with(&format!("cannot resolve {impossible}; ")), "{}", sources(&error));
    let cases = [
        (kind.transport().resolve(NAME, []), "the host has no address; "),
        (kind.transport().resolve(NAME, [refusing, ([127, 0, 0, 1], 1).into()]), &refused),
        // The last call of `resolve` for a name takes precedence.
        (kind.transport().resolve(NAME, []).resolve("API.polar.invalid", [refusing]), &refused),
    ];
    for (transport, expected) in cases {
        let error = call(URL, transport).0.unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false));
        assert!(sources(&error).starts_with(expected), "{}", sources(&error));
    }
}

fn localhost_is_always_loopback(kind: Kind) {
    let transport = kind.transport().resolve("localhost", [([192, 0, 2, 1], 0).into()]);
    let error = call("http://localhost", transport).0.unwrap_err();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false));
    assert!(sources(&error).starts_with("the host has no address; "), "{}", sources(&error));
}
