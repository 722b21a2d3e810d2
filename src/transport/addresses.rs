//! The addresses of hosts: those that need no resolver, and the order in which they are tried. Independent of async
//! runtimes.

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs};
use std::time::Duration;

/// How long an attempt runs alone before the next address is tried beside it (RFC 8305, section 5).
pub(super) const STAGGER: Duration = Duration::from_millis(250);

/// Hosts whose addresses were given; the latest comes first.
pub(super) type Overrides = Vec<(String, Vec<SocketAddr>)>;

/// The addresses of a host, each with port 0 unless another port was given.
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

/// Returns the addresses to connect to, with the port that they lack.
pub(super) fn with_port(mut addresses: Vec<SocketAddr>, host: &str, port: u16) -> Vec<SocketAddr> {
    // Plain http may be spoken with `localhost`, so that nothing must lead a token elsewhere.
    addresses.retain(|address| !is_localhost(host) || address.ip().is_loopback());
    for address in addresses.iter_mut().filter(|address| address.port() == 0) {
        address.set_port(port);
    }
    addresses
}

fn is_localhost(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
}

/// Asks the system's resolver, which blocks.
pub(super) fn ask_system(host: &str) -> Addresses {
    Ok((host, 0).to_socket_addrs()?.collect())
}

/// Takes the address to try next. IPv4 and IPv6 alternate.
pub(super) fn take_next(untried: &mut Vec<SocketAddr>, last: Option<SocketAddr>) -> Option<SocketAddr> {
    let family = last.map(|address| address.is_ipv4());
    let index = untried.iter().position(|address| Some(address.is_ipv4()) != family).unwrap_or(0);
    (index < untried.len()).then(|| untried.remove(index))
}

/// Why there is no TCP connection.
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
