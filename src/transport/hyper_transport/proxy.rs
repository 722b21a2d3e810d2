//! Proxies: which servers are reached through one, and how.

use super::dial::Dialer;
use super::maybe_tls::MaybeTlsStream;
use super::no_proxy::NoProxy;
use super::tls::Tls;
use crate::env::env_var;
use crate::error::TransportError;
use crate::error::{Error, Invalid};
use crate::version::USER_AGENT;
use base64ct::{Base64, Encoding};
use http::{StatusCode, Uri};
use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::net::IpAddr;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// A proxy, and the servers that are reached without it.
pub(super) struct Proxy {
    protocol: Protocol,
    host: String,
    port: u16,
    except: NoProxy,
}

/// The protocol of the proxy.
enum Protocol {
    /// `CONNECT`, with this `proxy-authorization`.
    Http { tls: bool, authorization: Option<String> },
    /// SOCKS5, with a message that authenticates.
    Socks { credentials: Option<Vec<u8>> },
}

impl Proxy {
    /// A proxy for all servers.
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
            // The proxy resolves names in both.
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

    /// Opens a connection to the server through the proxy.
    pub(super) async fn connect(
        &self,
        dialer: &Dialer,
        tls: &Tls,
        host: &str,
        port: u16,
    ) -> Result<MaybeTlsStream, TransportError> {
        let stream = dialer.connect(&self.host, self.port).await;
        let stream = stream.map_err(|error| TransportError::connect(ProxyError::Unreachable(error.into())))?;
        let mut stream = match self.protocol {
            Protocol::Http { tls: true, .. } => {
                let mut config = tls.config().map_err(|why| TransportError::tls(why).permanent())?;
                // The protocols that are offered to servers do not apply to the proxy.
                Arc::make_mut(&mut config).alpn_protocols.clear();
                let handshake = tls.handshake_with_proxy(config, &self.host, stream).await;
                handshake.map_err(|error| TransportError::tls(ProxyError::Tls(error)))?
            }
            _ => MaybeTlsStream::Plain(stream),
        };
        match &self.protocol {
            Protocol::Http { authorization, .. } => {
                tunnel(&mut stream, &format!("{host}:{port}"), authorization.as_deref()).await
            }
            Protocol::Socks { credentials } => socks(&mut stream, host, port, credentials.as_deref()).await,
        }
        .map_err(TransportError::connect)?;
        Ok(stream)
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

/// Opens a tunnel to the server through an HTTP proxy.
async fn tunnel(stream: &mut MaybeTlsStream, server: &str, authorization: Option<&str>) -> Result<(), ProxyError> {
    let authorization = authorization.map(|value| format!("proxy-authorization: {value}\r\n")).unwrap_or_default();
    let request =
        format!("CONNECT {server} HTTP/1.1\r\nhost: {server}\r\nuser-agent: {USER_AGENT}\r\n{authorization}\r\n");
    stream.write_all(request.as_bytes()).await?;
    stream.flush().await?;
    let mut response = Vec::new();
    loop {
        let Some(end) = head_end(&response) else {
            if response.len() > MAX_HEAD {
                return Err(ProxyError::broken("the head of its response has no end"));
            }
            if stream.read_buf(&mut response).await? == 0 {
                return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
            }
            continue;
        };
        let status = status(&response).ok_or_else(|| ProxyError::broken("its response is not HTTP"))?;
        if status.is_informational() {
            // Another response follows.
            response.drain(..end);
        } else if !status.is_success() {
            return Err(ProxyError::Refused(status));
        } else if response.len() > end {
            // The server sends nothing before it gets a request.
            return Err(ProxyError::broken("it sent more than a response"));
        } else {
            return Ok(());
        }
    }
}

/// The size limit for the head of a proxy's response.
const MAX_HEAD: usize = 32 * 1024;

/// Returns where the head of a response ends. A line may end without a carriage return.
fn head_end(response: &[u8]) -> Option<usize> {
    let mut end = 0;
    for line in response.split_inclusive(|byte| *byte == b'\n') {
        end += line.len();
        if matches!(line, b"\n" | b"\r\n") {
            return Some(end);
        }
    }
    None
}

/// Returns the status in the head of a response.
fn status(head: &[u8]) -> Option<StatusCode> {
    let rest = head.strip_prefix(b"HTTP/1.0 ").or_else(|| head.strip_prefix(b"HTTP/1.1 "))?;
    let (code, rest) = rest.split_at_checked(3)?;
    StatusCode::from_bytes(code).ok().filter(|_| matches!(rest, [b' ' | b'\r' | b'\n', ..]))
}

/// Opens a connection to the server through a SOCKS5 proxy (RFC 1928).
async fn socks(
    stream: &mut MaybeTlsStream,
    host: &str,
    port: u16,
    credentials: Option<&[u8]>,
) -> Result<(), ProxyError> {
    const VERSION: u8 = 5;
    const NO_AUTHENTICATION: u8 = 0;
    const PASSWORD: u8 = 2;

    let hello: &[u8] = match credentials {
        Some(_) => &[VERSION, 2, NO_AUTHENTICATION, PASSWORD],
        None => &[VERSION, 1, NO_AUTHENTICATION],
    };
    stream.write_all(hello).await?;
    match (reply(stream).await?, credentials) {
        ([VERSION, NO_AUTHENTICATION], _) => {}
        ([VERSION, PASSWORD], Some(credentials)) => {
            stream.write_all(credentials).await?;
            // RFC 1929: the version of this exchange, and 0 for success.
            match reply(stream).await? {
                [1, 0] => {}
                [1, _] => return Err(ProxyError::Credentials),
                _ => return Err(ProxyError::broken("its response is not SOCKS5")),
            }
        }
        ([VERSION, 0xff], _) => return Err(ProxyError::Credentials),
        _ => return Err(ProxyError::broken("its response is not SOCKS5")),
    }
    let mut request = vec![VERSION, 1, 0];
    match host.trim_matches(['[', ']']).parse() {
        Ok(IpAddr::V4(address)) => {
            request.push(1);
            request.extend(address.octets());
        }
        Ok(IpAddr::V6(address)) => {
            request.push(4);
            request.extend(address.octets());
        }
        Err(_) => {
            let length =
                u8::try_from(host.len()).map_err(|_| ProxyError::broken("the host's name is too long for it"))?;
            request.extend([3, length]);
            request.extend(host.as_bytes());
        }
    }
    request.extend(port.to_be_bytes());
    stream.write_all(&request).await?;
    match reply(stream).await? {
        [VERSION, 0] => {}
        [VERSION, code] => return Err(ProxyError::Socks(code)),
        _ => return Err(ProxyError::broken("its response is not SOCKS5")),
    }
    // The address that the proxy connects from is ignored.
    let [_, kind] = reply(stream).await?;
    let length = match kind {
        1 => 4,
        3 => usize::from(stream.read_u8().await?),
        4 => 16,
        _ => return Err(ProxyError::broken("its response is not SOCKS5")),
    };
    let mut address = [0; u8::MAX as usize + 2];
    match address.get_mut(..length + 2) {
        Some(address) => stream.read_exact(address).await?,
        None => 0,
    };
    Ok(())
}

/// Reads the next two bytes.
async fn reply(stream: &mut MaybeTlsStream) -> io::Result<[u8; 2]> {
    let mut bytes = [0; 2];
    stream.read_exact(&mut bytes).await?;
    Ok(bytes)
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

/// Why there is no connection through a proxy. It never contains the credentials.
#[derive(Debug)]
pub(super) enum ProxyError {
    Unreachable(Box<dyn StdError + Send + Sync>),
    Tls(Box<dyn StdError + Send + Sync>),
    Broken(Box<dyn StdError + Send + Sync>),
    /// The status of its response to `CONNECT`.
    Refused(StatusCode),
    /// The proxy does not accept the credentials, or requires some.
    Credentials,
    /// The error code of a SOCKS5 proxy.
    Socks(u8),
}

impl ProxyError {
    fn broken(why: &'static str) -> Self {
        Self::Broken(why.into())
    }

    /// Returns whether the proxy would refuse the next attempt as well. Some proxies lock an account after a few wrong
    /// credentials.
    pub(super) fn is_permanent(&self) -> bool {
        match self {
            Self::Refused(status) => status.is_client_error() && !matches!(status.as_u16(), 408 | 425 | 429),
            Self::Credentials => true,
            // The codes for rules, unsupported commands and unsupported types of addresses (RFC 1928, section 6).
            Self::Socks(code) => matches!(code, 2 | 7 | 8),
            Self::Unreachable(_) | Self::Tls(_) | Self::Broken(_) => false,
        }
    }
}

impl From<io::Error> for ProxyError {
    fn from(error: io::Error) -> Self {
        Self::Broken(error.into())
    }
}

impl fmt::Display for ProxyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(_) => f.write_str("the proxy can't be reached"),
            Self::Tls(_) => f.write_str("could not agree on TLS with the proxy"),
            Self::Broken(_) => f.write_str("the response of the proxy is invalid"),
            Self::Refused(StatusCode::PROXY_AUTHENTICATION_REQUIRED) => {
                f.write_str("the proxy answered 407: it requires other credentials")
            }
            Self::Refused(status) => write!(f, "the proxy answered {}", status.as_u16()),
            Self::Credentials => f.write_str("the proxy requires other credentials"),
            Self::Socks(code) => {
                let meaning = match code {
                    2 => ": its rules do not allow the connection",
                    3 => ": the network is unreachable",
                    4 => ": the host is unreachable",
                    5 => ": the server refused the connection",
                    6 => ": the time to live expired",
                    7 => ": it does not support the command",
                    8 => ": it does not support this type of address",
                    _ => "",
                };
                write!(f, "the proxy answered {code}{meaning}")
            }
        }
    }
}

impl StdError for ProxyError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Unreachable(source) | Self::Tls(source) | Self::Broken(source) => Some(source.as_ref()),
            Self::Refused(_) | Self::Credentials | Self::Socks(_) => None,
        }
    }
}
