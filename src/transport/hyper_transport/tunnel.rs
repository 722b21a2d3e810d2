//! Connections through proxies.

use super::dial::Dialer;
use super::handshake;
use super::stream::{Stream, Tcp};
use crate::error::TransportError;
use crate::transport::proxy::{Handshake, Protocol, Proxy, ProxyError, Step};
use crate::transport::tls::Tls;
use std::io;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

/// Opens a connection to the server through the proxy.
pub(super) async fn connect(
    proxy: &Proxy,
    dialer: &Dialer,
    tls: &Tls,
    host: &str,
    port: u16,
) -> Result<Stream, TransportError> {
    let stream = dialer.connect(&proxy.host, proxy.port).await;
    let stream = stream.map_err(|error| TransportError::connect(ProxyError::Unreachable(error.into())))?;
    let mut stream = match proxy.protocol {
        Protocol::Http { tls: true, .. } => {
            let config = tls.config().map_err(|why| TransportError::tls(why).permanent())?.without_alpn();
            let stream = handshake::secure(tls, config, &proxy.host, Stream::Tcp(Tcp::new(stream))).await;
            stream.map_err(|error| TransportError::tls(ProxyError::Tls(error)))?
        }
        _ => Stream::Tcp(Tcp::new(stream)),
    };
    tunnel(&mut stream, Handshake::new(proxy, host, port)).await.map_err(TransportError::connect)?;
    Ok(stream)
}

/// Performs the handshake with the proxy, which connects to the server.
async fn tunnel(stream: &mut Stream, mut handshake: Handshake<'_>) -> Result<(), ProxyError> {
    loop {
        match handshake.step()? {
            Step::Write(bytes) => {
                stream.write_all(&bytes).await?;
                stream.flush().await?;
            }
            Step::Read(most) => {
                if stream.take(most as u64).read_buf(&mut handshake.received).await? == 0 {
                    return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
                }
            }
            Step::Done => return Ok(()),
        }
    }
}
