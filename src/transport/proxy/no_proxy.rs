//! The list `NO_PROXY` of servers that are reached without the proxy.

use crate::error::Invalid;
use crate::transport::is_loopback;
use std::net::IpAddr;

/// The servers that are reached without the proxy.
#[derive(Default)]
pub(super) struct NoProxy {
    loopback: bool,
    entries: Vec<Entry>,
}

/// An entry of the list: hosts, and a port if the entry has one.
struct Entry {
    hosts: Hosts,
    port: Option<u16>,
}

enum Hosts {
    All,
    /// A domain in lower case. `example.com` includes the host itself, and `*.example.com` only its subdomains.
    Domain {
        name: String,
        itself: bool,
    },
    /// A network: an address and the length of its prefix, in bits.
    Network(IpAddr, u8),
}

impl NoProxy {
    /// Parses the list. Loopback addresses are always included.
    ///
    /// Entries are separated by commas, semicolons or whitespace. curl, Go, Python and others each support different
    /// forms of entries and ignore all others. Here, an unsupported entry is an error.
    pub(super) fn parse(variable: &'static str, list: &str) -> Result<Self, Invalid> {
        let texts = list.split(|c: char| matches!(c, ',' | ';') || c.is_whitespace()).filter(|text| !text.is_empty());
        let entries = texts.enumerate().map(|(index, text)| {
            Entry::parse(text).ok_or_else(|| {
                // A URL may contain credentials.
                let what = match text.contains('@') {
                    true => format!("entry {} of {variable}", index + 1),
                    false => format!("{variable} has the entry `{}`, which", text.escape_debug()),
                };
                Invalid::new(what, "is not a domain, an address or a network")
            })
        });
        Ok(Self { loopback: true, entries: entries.collect::<Result<_, _>>()? })
    }

    /// Returns whether the server is reached without the proxy. An IPv6 address is in brackets.
    pub(super) fn contains(&self, host: &str, port: u16) -> bool {
        let address = address(host);
        let name = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
        let matches = |entry: &Entry| {
            entry.port.is_none_or(|only| only == port)
                && match (&entry.hosts, address) {
                    (Hosts::All, _) => true,
                    (Hosts::Network(network, bits), Some(address)) => {
                        bits_of(*network, *bits) == bits_of(address, *bits)
                    }
                    (Hosts::Domain { name: domain, itself }, None) => match name.strip_suffix(domain.as_str()) {
                        Some("") => *itself,
                        Some(below) => below.ends_with('.'),
                        None => false,
                    },
                    _ => false,
                }
        };
        self.loopback && is_loopback(&name) || self.entries.iter().any(matches)
    }
}

impl Entry {
    fn parse(text: &str) -> Option<Self> {
        if let Some(hosts) = Hosts::parse(text) {
            return Some(Self { hosts, port: None });
        }
        let (hosts, port) = text.rsplit_once(':')?;
        // The last group of an IPv6 address without brackets is not a port.
        let hosts = Hosts::parse(hosts).filter(|_| hosts.starts_with('[') || !hosts.contains(':'))?;
        Some(Self { hosts, port: Some(number(port)?) })
    }
}

impl Hosts {
    fn parse(text: &str) -> Option<Self> {
        if text == "*" {
            return Some(Self::All);
        }
        let (start, bits) = match text.split_once('/') {
            Some((start, bits)) => (start, Some(number(bits)?)),
            None => (text, None),
        };
        match (address(start), bits) {
            (Some(address), bits) => {
                let most = if address.is_ipv4() { 32 } else { 128 };
                let bits = bits.unwrap_or(most);
                (bits <= most).then_some(Self::Network(address, bits))
            }
            (None, None) => Self::domain(text),
            (None, Some(_)) => None,
        }
    }

    fn domain(text: &str) -> Option<Self> {
        let below = text.strip_prefix("*.");
        let name = below.unwrap_or_else(|| text.strip_prefix('.').unwrap_or(text));
        let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
        let is_label = |label: &str| {
            !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
        };
        // A name whose last label is a number would be an invalid address.
        let is_name =
            name.split('.').all(is_label) && !name.rsplit('.').next()?.bytes().all(|byte| byte.is_ascii_digit());
        is_name.then_some(Self::Domain { name, itself: below.is_none() })
    }
}

/// Parses an address. An IPv6 address may be in brackets.
fn address(text: &str) -> Option<IpAddr> {
    match text.strip_prefix('[') {
        Some(text) => text.strip_suffix(']')?.parse().ok().map(IpAddr::V6),
        None => text.parse().ok(),
    }
}

/// Parses a number without a sign.
fn number<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.parse().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Returns whether the address is IPv4, and its first bits.
fn bits_of(address: IpAddr, bits: u8) -> (bool, u128) {
    match address {
        IpAddr::V4(address) => (true, u32::from(address).checked_shr(32 - u32::from(bits)).unwrap_or(0).into()),
        IpAddr::V6(address) => (false, u128::from(address).checked_shr(128 - u32::from(bits)).unwrap_or(0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_says_what_is_reached_without_the_proxy() {
        let cases: [(&str, &[&str], &[&str]); 27] = [
            // The list, servers that it contains, and servers that it does not contain.
            ("", &["localhost", "LOCALHOST.", "127.0.0.1", "127.9.9.9", "[::1]"], &["polar.sh", "10.0.0.1", "[::2]"]),
            ("*", &["polar.sh", "10.0.0.1", "[2001:db8::1]:8443"], &[]),
            ("*:8443", &["polar.sh:8443", "10.0.0.1:8443"], &["polar.sh"]),
            (
                "polar.sh",
                &["polar.sh", "api.polar.sh", "a.b.polar.sh:8443", "POLAR.SH."],
                &["notpolar.sh", "sh", "polar.sh.test"],
            ),
            (".polar.sh", &["polar.sh", "api.polar.sh"], &["notpolar.sh"]),
            ("*.polar.sh", &["api.polar.sh", "a.b.polar.sh"], &["polar.sh", "notpolar.sh"]),
            ("*.Polar.SH.", &["api.polar.sh", "api.polar.sh."], &["polar.sh"]),
            ("polar.sh.", &["polar.sh", "polar.sh.", "api.polar.sh"], &["polar.sh..test"]),
            ("sh", &["polar.sh", "sh"], &["polar.push"]),
            ("intranet", &["intranet", "x.intranet"], &["intranet.test"]),
            ("my_host", &["my_host"], &["myhost"]),
            ("polar.sh:8443", &["polar.sh:8443", "api.polar.sh:8443"], &["polar.sh", "polar.sh:443"]),
            (".polar.sh:443", &["api.polar.sh"], &["api.polar.sh:8443"]),
            ("*.polar.sh:443", &["api.polar.sh"], &["polar.sh", "api.polar.sh:444"]),
            ("10.1.2.3", &["10.1.2.3", "10.1.2.3:80"], &["10.1.2.4", "x.10.1.2.3.test"]),
            ("10.1.2.3:8443", &["10.1.2.3:8443"], &["10.1.2.3"]),
            ("10.1.2.3/8", &["10.0.0.0", "10.255.255.255"], &["11.0.0.0", "[a00::]"]),
            ("10.0.0.0/8:444", &["10.9.9.9:444"], &["10.9.9.9"]),
            ("0.0.0.0/0", &["10.1.2.3", "255.255.255.255"], &["[::2]", "polar.sh"]),
            ("10.1.2.3/32", &["10.1.2.3"], &["10.1.2.2"]),
            ("2001:db8::1", &["[2001:db8::1]", "[2001:db8:0:0::1]:8443"], &["[2001:db8::2]", "polar.sh"]),
            ("[2001:db8::1]", &["[2001:db8::1]"], &["[2001:db8::2]"]),
            ("[2001:db8::1]:8443", &["[2001:db8::1]:8443"], &["[2001:db8::1]"]),
            ("2001:db8::/32", &["[2001:db8:ffff::1]"], &["[2001:db9::1]", "32.1.13.184"]),
            ("[2001:db8::]/32", &["[2001:db8:ffff::1]"], &["[2001:db9::1]"]),
            ("[2001:db8::]/32:444", &["[2001:db8::1]:444"], &["[2001:db8::1]"]),
            (
                " a.test,b.test;c.test\td.test\n,;  e.test ",
                &["a.test", "b.test", "c.test", "d.test", "e.test"],
                &["f.test"],
            ),
        ];
        for (list, with, without) in cases {
            let no_proxy = NoProxy::parse("NO_PROXY", list).ok().unwrap_or_else(|| panic!("{list}"));
            for (servers, expected) in [(with, true), (without, false)] {
                for server in servers {
                    let uri: http::Uri = format!("https://{server}/").parse().unwrap();
                    let found = no_proxy.contains(uri.host().unwrap(), uri.port_u16().unwrap_or(443));
                    assert_eq!(found, expected, "{server} in {list}");
                }
            }
        }
    }

    #[test]
    fn what_is_not_understood_is_an_error_that_names_it() {
        let cases = [
            "10.*",
            "10.0.0",
            "10.0.0.256",
            "10.0.0.0/33",
            "10.0.0.0/-1",
            "10.0.0.0/+8",
            "10.0.0.0/",
            "10.0.0.0/255.0.0.0",
            "::/129",
            "[::1",
            "::1]",
            "[10.0.0.1]",
            "[::]/129",
            "fe80::1%eth0",
            "::1/128:443",
            "polar.sh:0x1",
            "polar.sh:",
            "polar.sh:99999",
            "polar.sh/8",
            "a..b",
            ".",
            "*.",
            "..polar.sh",
            "**",
            "*polar.sh",
            "a.*.sh",
            "http://polar.sh",
            "polar.sh/",
            "<local>",
            "pölar.sh",
            "!polar.sh",
            "$NO_PROXY",
        ];
        for entry in cases {
            let invalid =
                NoProxy::parse("no_proxy", &format!("example.com, {entry}")).err().unwrap_or_else(|| panic!("{entry}"));
            assert!(invalid.what.contains("no_proxy") && invalid.what.contains(entry), "{entry}: {}", invalid.what);
        }
        let invalid = NoProxy::parse("NO_PROXY", "example.com http://user:s3cr3t@polar.sh").err().unwrap();
        assert_eq!(invalid.what, "entry 2 of NO_PROXY");
    }
}
