//! A connection to a server: bytes in and out, with or without TLS.

use super::socket::Socket;
use rustls::ClientConnection;
#[cfg(feature = "proxy")]
use rustls::StreamOwned;
use std::io::{self, ErrorKind, Read, Write};
use std::time::{Duration, Instant};

/// How much is read and written at once.
const CHUNK: usize = 16 * 1024;

/// The stream that carries TLS with the server, or plain HTTP.
pub(super) enum Carrier {
    Tcp(Socket),
    /// TLS with a proxy.
    #[cfg(feature = "proxy")]
    Tls(Box<StreamOwned<ClientConnection, Socket>>),
}

impl Carrier {
    pub(super) fn socket(&mut self) -> &mut Socket {
        match self {
            Self::Tcp(socket) => socket,
            #[cfg(feature = "proxy")]
            Self::Tls(stream) => &mut stream.sock,
        }
    }
}

impl Read for Carrier {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Tcp(socket) => socket.read(buffer),
            #[cfg(feature = "proxy")]
            Self::Tls(stream) => stream.read(buffer),
        }
    }
}

impl Write for Carrier {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Tcp(socket) => socket.write(bytes),
            #[cfg(feature = "proxy")]
            Self::Tls(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Tcp(_) => Ok(()),
            #[cfg(feature = "proxy")]
            Self::Tls(stream) => stream.flush(),
        }
    }
}

pub(super) struct Connection {
    pub(super) carrier: Carrier,
    pub(super) tls: Option<Box<ClientConnection>>,
    /// The bytes that have arrived and were not used yet.
    pub(super) buffer: Vec<u8>,
    /// When the connection was last used.
    pub(super) since: Instant,
    /// How long after that the connection can be used again.
    pub(super) limit: Duration,
}

impl Connection {
    pub(super) fn new(carrier: Carrier, tls: Option<Box<ClientConnection>>) -> Self {
        Self { carrier, tls, buffer: Vec::new(), since: Instant::now(), limit: Duration::ZERO }
    }

    /// Does the TLS handshake.
    pub(super) fn shake_hands(&mut self) -> io::Result<()> {
        while self.tls.as_ref().is_some_and(|tls| tls.is_handshaking()) {
            self.flush()?;
            if self.receive()? == 0 {
                return Err(ErrorKind::UnexpectedEof.into());
            }
        }
        self.flush()
    }

    /// Reads some bytes of TLS. 0 is the end.
    fn receive(&mut self) -> io::Result<usize> {
        let Some(tls) = &mut self.tls else { return Ok(0) };
        let count = tls.read_tls(&mut self.carrier)?;
        let state = tls.process_new_packets();
        // An alert, or the response to a key update.
        while tls.wants_write() {
            if tls.write_tls(&mut self.carrier).is_err() {
                break;
            }
        }
        state.map_err(|error| io::Error::new(ErrorKind::InvalidData, error))?;
        Ok(count)
    }

    /// Reads some bytes into the buffer. 0 is the end.
    pub(super) fn fill(&mut self) -> io::Result<usize> {
        loop {
            let Some(tls) = &mut self.tls else { return read_into(&mut self.buffer, &mut self.carrier) };
            match read_into(&mut self.buffer, &mut tls.reader()) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                result => return result,
            }
            self.receive()?;
        }
    }

    /// Reads what is there, without waiting. `None` is nothing, and 0 the end.
    pub(super) fn poll_fill(&mut self) -> io::Result<Option<usize>> {
        self.carrier.socket().set_polled(true)?;
        let result = self.fill();
        self.carrier.socket().set_polled(false)?;
        match result {
            Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(None),
            result => result.map(Some),
        }
    }

    /// Writes some of the bytes, perhaps into the buffer of TLS only.
    pub(super) fn write_some(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let bytes = bytes.get(..CHUNK).unwrap_or(bytes);
        let Some(tls) = &mut self.tls else { return self.carrier.write(bytes) };
        let count = tls.writer().write(bytes)?;
        match self.flush() {
            Err(error) if error.kind() == ErrorKind::WouldBlock && count > 0 => Ok(count),
            Err(error) => Err(error),
            Ok(()) => Ok(count),
        }
    }

    /// Writes what is in the buffer of TLS.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        if let Some(tls) = &mut self.tls {
            while tls.wants_write() {
                tls.write_tls(&mut self.carrier)?;
            }
        }
        self.carrier.flush()
    }

    /// Returns whether a connection that was idle can be used. The server sends nothing in between but messages of TLS,
    /// such as session tickets. Anything else is the end, or a response that belongs to no request.
    pub(super) fn is_quiet(&mut self) -> bool {
        self.buffer.is_empty() && matches!(self.poll_fill(), Ok(None))
    }
}

fn read_into(buffer: &mut Vec<u8>, from: &mut dyn Read) -> io::Result<usize> {
    let before = buffer.len();
    buffer.resize(before + CHUNK, 0);
    let result = from.read(buffer.get_mut(before..).unwrap_or_default());
    buffer.truncate(before + result.as_ref().map_or(0, |count| *count));
    result
}
