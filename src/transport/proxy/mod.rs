//! The proxy settings: which servers are reached through a proxy, and how. Independent of async runtimes.

mod error;
mod handshake;
mod no_proxy;

pub(super) use error::ProxyError;
pub(super) use handshake::{Handshake, Step};

use crate::env::env_var;
use crate::error::{Error, Invalid};
use base64ct::{Base64, Encoding};
use http::Uri;
use no_proxy::NoProxy;

/// A proxy, and the servers that are reached without it.
pub(super) struct Proxy {
    pub(super) protocol: Protocol,
    pub(super) host: String,
    pub(super) port: u16,
    except: NoProxy,
}

/// The protocol of the proxy.
pub(super) enum Protocol {
    /// `CONNECT`, with the value of the header `proxy-authorization`.
    Http { tls: bool, authorization: Option<String> },
    /// SOCKS5, with the authentication message.
    Socks { credentials: Option<Vec<u8>> },
}

impl Proxy {
    /// Creates a proxy for all servers.
    pub(super) fn new(url: &str) -> Result<Self, &'static str> {
        const NOT_A_URL: &str = "is not the URL of a proxy";

        let uri = url.parse::<Uri>().map_err(|_| NOT_A_URL)?;
        let authority = uri.authority().filter(|authority| !authority.host().is_empty()).ok_or(NOT_A_URL)?;
        let (credentials, server) = match authority.as_str().rsplit_once('@') {
            Some((credentials, server)) => (Some(credentials), server),
            None => (None, authority.as_str()),
        };
        if server != authority.host() && authority.port_u16().is_none() {
            return Err("has an invalid port");
        }
        let credentials = credentials.map(|text| {
            let (user, password) = text.split_once(':').unwrap_or((text, ""));
            (percent_decoded(user), percent_decoded(password))
        });
        let scheme = uri.scheme_str().unwrap_or("http").to_ascii_lowercase();
        let (protocol, port) = match scheme.as_str() {
            "http" | "https" => {
                let tls = scheme == "https";
                let authorization = credentials.map(|(user, password)| {
                    format!("Basic {}", Base64::encode_string(&[user.as_slice(), b":", &password].concat()))
                });
                (Protocol::Http { tls, authorization }, if tls { 443 } else { 80 })
            }
            // The proxy resolves host names in both cases.
            "socks5" | "socks5h" => {
                let message = credentials.map(|(user, password)| socks_credentials(&user, &password)).transpose();
                (Protocol::Socks { credentials: message? }, 1080)
            }
            _ => return Err("must begin with http://, https://, socks5:// or socks5h://"),
        };
        let port = authority.port_u16().unwrap_or(port);
        Ok(Self { protocol, host: authority.host().to_owned(), port, except: NoProxy::default() })
    }

    /// Returns the proxy that the environment specifies, if any.
    pub(super) fn from_env() -> Result<Option<Self>, Error> {
        let Some((name, url)) = first(&["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])? else {
            return Ok(None);
        };
        let proxy = Self::new(&url).map_err(|why| Error::invalid(Invalid::new(name, why)))?;
        let (name, list) = first(&["NO_PROXY", "no_proxy"])?.unwrap_or_default();
        let except = NoProxy::parse(name, &list).map_err(Error::invalid)?;
        Ok(Some(Self { except, ..proxy }))
    }

    /// Returns whether the server is reached through the proxy.
    pub(super) fn applies_to(&self, host: &str, port: u16) -> bool {
        !self.except.contains(host, port)
    }
}

/// Returns the first of these variables that is not empty.
fn first(names: &[&'static str]) -> Result<Option<(&'static str, String)>, Error> {
    for name in names {
        if let Some(value) = env_var(name)?.filter(|value| !value.is_empty()) {
            return Ok(Some((name, value)));
        }
    }
    Ok(None)
}

/// Decodes percent-escapes. Anything else is left unchanged.
fn percent_decoded(text: &str) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = match rest {
            [b'%', high, low, after @ ..] => digit(*high).zip(digit(*low)).map(|(high, low)| (16 * high + low, after)),
            _ => None,
        };
        let (byte, after) = escaped.unwrap_or((u32::from(*first), after));
        // Two hexadecimal digits fit into a byte.
        bytes.push(byte as u8);
        rest = after;
    }
    bytes
}

/// Returns the message that authenticates with a SOCKS5 proxy (RFC 1929).
fn socks_credentials(user: &[u8], password: &[u8]) -> Result<Vec<u8>, &'static str> {
    let mut message = vec![1];
    for part in [user, password] {
        message.push(u8::try_from(part.len()).map_err(|_| "has credentials of more than 255 bytes")?);
        message.extend(part);
    }
    Ok(message)
}
