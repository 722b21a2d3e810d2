//! Connections through proxies.

use super::dial::Dialer;
use super::handshake;
use super::maybe_tls::MaybeTlsStream;
use crate::error::TransportError;
use crate::transport::proxy::{Protocol, Proxy, ProxyError};
use crate::transport::tls::Tls;
use crate::version::USER_AGENT;
use http::StatusCode;
use std::io;
use std::net::IpAddr;
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// Opens a connection to the server through the proxy.
pub(super) async fn connect(
    proxy: &Proxy,
    dialer: &Dialer,
    tls: &Tls,
    host: &str,
    port: u16,
) -> Result<MaybeTlsStream, TransportError> {
    let stream = dialer.connect(&proxy.host, proxy.port).await;
    let stream = stream.map_err(|error| TransportError::connect(ProxyError::Unreachable(error.into())))?;
    let mut stream = match proxy.protocol {
        Protocol::Http { tls: true, .. } => {
            let mut config = tls.config().map_err(|why| TransportError::tls(why).permanent())?;
            // The protocols that are offered to servers do not apply to the proxy.
            Arc::make_mut(&mut config).alpn_protocols.clear();
            let handshake = handshake::with_proxy(tls, config, &proxy.host, stream).await;
            handshake.map_err(|error| TransportError::tls(ProxyError::Tls(error)))?
        }
        _ => MaybeTlsStream::Plain(stream),
    };
    match &proxy.protocol {
        Protocol::Http { authorization, .. } => {
            tunnel(&mut stream, &format!("{host}:{port}"), authorization.as_deref()).await
        }
        Protocol::Socks { credentials } => socks(&mut stream, host, port, credentials.as_deref()).await,
    }
    .map_err(TransportError::connect)?;
    Ok(stream)
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
