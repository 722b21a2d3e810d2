//! Connections through proxies.

use super::connection::Carrier;
use super::socket::Socket;
use super::{client, dial};
use crate::error::TransportError;
use crate::transport::addresses::Overrides;
use crate::transport::proxy::{Handshake, Protocol, Proxy, ProxyError, Step};
use crate::transport::tls::Tls;
use rustls::{ClientConfig, StreamOwned};
use std::error::Error as StdError;
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::time::Instant;

/// Opens a connection to the server through the proxy.
pub(super) fn connect(
    proxy: &Proxy,
    overrides: &Overrides,
    tls: &Tls,
    (host, port): (&str, u16),
    deadline: Option<Instant>,
) -> Result<Carrier, TransportError> {
    let stream = dial::connect(overrides, &proxy.host, proxy.port, deadline);
    let stream = stream.map_err(|error| TransportError::connect(ProxyError::Unreachable(error.into())))?;
    let socket = Socket::new(stream, deadline);
    let mut carrier = match proxy.protocol {
        Protocol::Http { tls: true, .. } => {
            let mut config = tls.config().map_err(|why| TransportError::tls(why).permanent())?;
            // The protocols that are offered to servers do not apply to the proxy.
            Arc::make_mut(&mut config).alpn_protocols.clear();
            let secured = secured(config, &proxy.host, socket);
            secured.map_err(|error| TransportError::tls(ProxyError::Tls(tls.explained(error))))?
        }
        _ => Carrier::Tcp(socket),
    };
    tunnel(&mut carrier, Handshake::new(proxy, host, port)).map_err(TransportError::connect)?;
    Ok(carrier)
}

/// Does the TLS handshake with the proxy.
fn secured(config: Arc<ClientConfig>, host: &str, socket: Socket) -> Result<Carrier, Box<dyn StdError + Send + Sync>> {
    let mut stream = StreamOwned::new(client(config, host)?, socket);
    while stream.conn.is_handshaking() {
        stream.conn.complete_io(&mut stream.sock)?;
    }
    Ok(Carrier::Tls(Box::new(stream)))
}

/// Lets the proxy connect to the server.
fn tunnel(stream: &mut Carrier, mut handshake: Handshake<'_>) -> Result<(), ProxyError> {
    loop {
        match handshake.step()? {
            Step::Write(bytes) => {
                stream.write_all(&bytes)?;
                stream.flush()?;
            }
            Step::Read(most) => {
                let mut buffer = [0; 1024];
                let buffer = buffer.get_mut(..most.min(1024)).unwrap_or_default();
                match stream.read(buffer)? {
                    0 => return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into()),
                    count => handshake.received.extend(buffer.iter().take(count)),
                }
            }
            Step::Done => return Ok(()),
        }
    }
}
