//! A connection to a server, with or without TLS.

use super::socket::Socket;
use crate::transport::tls::{Below, Config, Progress, Stream, Tls};
use std::error::Error as StdError;
use std::io::{self, ErrorKind, Read, Write};
use std::time::{Duration, Instant};

/// The maximum number of bytes in one read or write.
const CHUNK: usize = 16 * 1024;

pub(super) struct Connection {
    pub(super) stream: Stream<Socket>,
    /// The bytes that have been received but not consumed.
    pub(super) buffer: Vec<u8>,
    /// When the connection was last used.
    pub(super) since: Instant,
    /// The time after `since` for which the connection may be reused.
    pub(super) limit: Duration,
}

impl Connection {
    pub(super) fn new(stream: Stream<Socket>) -> Self {
        Self { stream, buffer: Vec::new(), since: Instant::now(), limit: Duration::ZERO }
    }

    /// Reads some bytes into the buffer. Returns 0 at the end of the stream.
    pub(super) fn fill(&mut self) -> io::Result<usize> {
        let before = self.buffer.len();
        self.buffer.resize(before + CHUNK, 0);
        let result = self.stream.read(self.buffer.get_mut(before..).unwrap_or_default());
        self.buffer.truncate(before + result.as_ref().map_or(0, |count| *count));
        result
    }

    /// Reads available bytes without waiting. Returns `None` if there are none, and 0 at the end of the stream.
    pub(super) fn poll_fill(&mut self) -> io::Result<Option<usize>> {
        self.stream.socket_mut().set_polled(true)?;
        let result = self.fill();
        self.stream.socket_mut().set_polled(false)?;
        match result {
            Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(None),
            result => result.map(Some),
        }
    }

    /// Writes some of the bytes. With TLS, they may remain in its buffer.
    pub(super) fn write_some(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.write(bytes.get(..CHUNK).unwrap_or(bytes))
    }

    /// Writes the content of the TLS buffer to the socket.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }

    /// Returns whether an idle connection can be reused. Between requests, a server sends only TLS messages, such as
    /// session tickets. Other input is either the end of the stream or a response to no request.
    pub(super) fn is_quiet(&mut self) -> bool {
        self.buffer.is_empty() && matches!(self.poll_fill(), Ok(None))
    }
}

/// Performs the TLS handshake with a server or a proxy.
pub(super) fn secure(
    tls: &Tls,
    config: Config,
    host: &str,
    stream: Below<Socket>,
) -> Result<Stream<Socket>, Box<dyn StdError + Send + Sync>> {
    let mut handshake = config.start(host, stream)?;
    loop {
        match handshake.proceed().map_err(|error| tls.explained(error))? {
            Progress::Done(session) => return Ok(Stream::Tls(Box::new(session))),
            // This is not reached, because the socket blocks.
            Progress::Blocked(blocked) => handshake = blocked,
        }
    }
}
