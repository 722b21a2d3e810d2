//! The addresses of hosts that need no resolver, and the order in which addresses are tried. Independent of async
//! runtimes.

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs};
use std::time::Duration;

/// The delay after which the next address is tried in parallel (RFC 8305, section 5).
pub(super) const STAGGER: Duration = Duration::from_millis(250);

/// Hosts whose addresses were set by the program. The latest entry comes first.
pub(super) type Overrides = Vec<(String, Vec<SocketAddr>)>;

/// The addresses of a host. Port 0 means the port of the URL.
pub(super) type Addresses = io::Result<Vec<SocketAddr>>;

/// Returns the addresses of a host that needs no resolver.
pub(super) fn known(overrides: &Overrides, host: &str) -> Option<Vec<SocketAddr>> {
    if let Ok(address) = host.trim_matches(['[', ']']).parse::<IpAddr>() {
        return Some(vec![SocketAddr::new(address, 0)]);
    }
    if let Some((_, given)) = overrides.iter().find(|(name, _)| name.eq_ignore_ascii_case(host)) {
        return Some(given.clone());
    }
    is_localhost(host).then(|| vec![(Ipv4Addr::LOCALHOST, 0).into(), (Ipv6Addr::LOCALHOST, 0).into()])
}

/// Returns the addresses to connect to, with `port` in place of port 0.
pub(super) fn with_port(mut addresses: Vec<SocketAddr>, host: &str, port: u16) -> Vec<SocketAddr> {
    // Plain HTTP is allowed for `localhost`, so a token must never be sent to another machine under that name.
    addresses.retain(|address| !is_localhost(host) || address.ip().is_loopback());
    for address in addresses.iter_mut().filter(|address| address.port() == 0) {
        address.set_port(port);
    }
    addresses
}

fn is_localhost(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
}

/// Resolves a host with the system's resolver, which blocks the thread.
pub(super) fn ask_system(host: &str) -> Addresses {
    Ok((host, 0).to_socket_addrs()?.collect())
}

/// Removes and returns the address to try next. IPv4 and IPv6 alternate.
pub(super) fn take_next(untried: &mut Vec<SocketAddr>, last: Option<SocketAddr>) -> Option<SocketAddr> {
    let family = last.map(|address| address.is_ipv4());
    let index = untried.iter().position(|address| Some(address.is_ipv4()) != family).unwrap_or(0);
    (index < untried.len()).then(|| untried.remove(index))
}

/// The error of establishing a TCP connection.
#[derive(Debug)]
pub(super) struct DialError {
    what: String,
    source: io::Error,
}

impl DialError {
    pub(super) fn resolve(host: &str, source: io::Error) -> Self {
        Self { what: format!("cannot resolve {host}"), source }
    }

    pub(super) fn connect(address: SocketAddr, source: io::Error) -> Self {
        Self { what: format!("cannot connect to {address}"), source }
    }

    pub(super) fn no_address() -> Self {
        Self { what: "the host has no address".to_owned(), source: io::ErrorKind::NotFound.into() }
    }
}

impl fmt::Display for DialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl StdError for DialError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.source)
    }
}
