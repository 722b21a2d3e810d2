//! Connections through proxies.

use super::dial::Dialer;
use super::handshake;
use super::maybe_tls::MaybeTlsStream;
use crate::error::TransportError;
use crate::transport::proxy::{Handshake, Protocol, Proxy, ProxyError, Step};
use crate::transport::tls::Tls;
use std::io;
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
    tunnel(&mut stream, Handshake::new(proxy, host, port)).await.map_err(TransportError::connect)?;
    Ok(stream)
}

/// Lets the proxy connect to the server.
async fn tunnel(stream: &mut MaybeTlsStream, mut handshake: Handshake<'_>) -> Result<(), ProxyError> {
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
