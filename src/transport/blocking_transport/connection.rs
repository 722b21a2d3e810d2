//! A connection to a server: bytes in and out, with or without TLS.

use super::socket::Socket;
use crate::transport::tls::{Below, Config, Progress, Stream, Tls};
use std::error::Error as StdError;
use std::io::{self, ErrorKind, Read, Write};
use std::time::{Duration, Instant};

/// How much is read and written at once.
const CHUNK: usize = 16 * 1024;

pub(super) struct Connection {
    pub(super) stream: Stream<Socket>,
    /// The bytes that have arrived and were not used yet.
    pub(super) buffer: Vec<u8>,
    /// When the connection was last used.
    pub(super) since: Instant,
    /// How long after that the connection can be used again.
    pub(super) limit: Duration,
}

impl Connection {
    pub(super) fn new(stream: Stream<Socket>) -> Self {
        Self { stream, buffer: Vec::new(), since: Instant::now(), limit: Duration::ZERO }
    }

    /// Reads some bytes into the buffer. 0 is the end.
    pub(super) fn fill(&mut self) -> io::Result<usize> {
        let before = self.buffer.len();
        self.buffer.resize(before + CHUNK, 0);
        let result = self.stream.read(self.buffer.get_mut(before..).unwrap_or_default());
        self.buffer.truncate(before + result.as_ref().map_or(0, |count| *count));
        result
    }

    /// Reads what is there, without waiting. `None` is nothing, and 0 the end.
    pub(super) fn poll_fill(&mut self) -> io::Result<Option<usize>> {
        self.stream.socket_mut().set_polled(true)?;
        let result = self.fill();
        self.stream.socket_mut().set_polled(false)?;
        match result {
            Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(None),
            result => result.map(Some),
        }
    }

    /// Writes some of the bytes, perhaps into the buffer of TLS only.
    pub(super) fn write_some(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.write(bytes.get(..CHUNK).unwrap_or(bytes))
    }

    /// Writes what is in the buffer of TLS.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }

    /// Returns whether a connection that was idle can be used. The server sends nothing in between but messages of TLS,
    /// such as session tickets. Anything else is the end, or a response that belongs to no request.
    pub(super) fn is_quiet(&mut self) -> bool {
        self.buffer.is_empty() && matches!(self.poll_fill(), Ok(None))
    }
}

/// Does the TLS handshake with a host, which is a server or a proxy.
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
            // The socket waits, so this does not happen.
            Progress::Blocked(blocked) => handshake = blocked,
        }
    }
}
