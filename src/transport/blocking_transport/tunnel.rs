//! Connections through proxies.

use super::socket::Socket;
use super::{connection, dial};
use crate::error::TransportError;
use crate::transport::addresses::Overrides;
use crate::transport::proxy::{Handshake, Protocol, Proxy, ProxyError, Step};
use crate::transport::tls::{Stream, Tls};
use std::io::{self, Read, Write};
use std::time::Instant;

/// Opens a connection to the server through the proxy.
pub(super) fn connect(
    proxy: &Proxy,
    overrides: &Overrides,
    tls: &Tls,
    (host, port): (&str, u16),
    deadline: Option<Instant>,
) -> Result<Stream<Socket>, TransportError> {
    let stream = dial::connect(overrides, &proxy.host, proxy.port, deadline);
    let stream = stream.map_err(|error| TransportError::connect(ProxyError::Unreachable(error.into())))?;
    let socket = Socket::new(stream, deadline);
    let mut stream = match proxy.protocol {
        Protocol::Http { tls: true, .. } => {
            let config = tls.config().map_err(|why| TransportError::tls(why).permanent())?.without_alpn();
            let stream = connection::secure(tls, config, &proxy.host, Stream::Tcp(socket));
            stream.map_err(|error| TransportError::tls(ProxyError::Tls(error)))?
        }
        _ => Stream::Tcp(socket),
    };
    tunnel(&mut stream, Handshake::new(proxy, host, port)).map_err(TransportError::connect)?;
    Ok(stream)
}

/// Performs the handshake with the proxy, which connects to the server.
fn tunnel(stream: &mut Stream<Socket>, mut handshake: Handshake<'_>) -> Result<(), ProxyError> {
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
