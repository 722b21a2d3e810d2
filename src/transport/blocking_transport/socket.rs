//! A socket whose reads and writes time out at a deadline.

use std::io::{self, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// The time for which a write blocks before the caller checks for a response.
const SLICE: Duration = Duration::from_millis(50);

pub(super) struct Socket {
    pub(super) stream: TcpStream,
    pub(super) deadline: Option<Instant>,
    /// The number of bytes that were written.
    pub(super) written: u64,
    /// Whether a write that blocks for [`SLICE`] returns `WouldBlock`.
    pub(super) watch: bool,
    /// Whether a read that would block returns `WouldBlock` immediately.
    is_polled: bool,
}

impl Socket {
    pub(super) fn new(stream: TcpStream, deadline: Option<Instant>) -> Self {
        Self { stream, deadline, written: 0, watch: false, is_polled: false }
    }

    /// Sets whether a read that would block returns immediately.
    pub(super) fn set_polled(&mut self, is_polled: bool) -> io::Result<()> {
        self.stream.set_nonblocking(is_polled)?;
        self.is_polled = is_polled;
        Ok(())
    }
}

impl Read for Socket {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.is_polled {
                self.stream.set_read_timeout(time(self.deadline)?)?;
            }
            match self.stream.read(buffer) {
                Err(error) if self.is_polled && error.kind() == ErrorKind::WouldBlock => return Err(error),
                Err(error) if is_early(&error) => {}
                result => return result,
            }
        }
    }
}

impl Write for Socket {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        loop {
            let time = time(self.deadline)?;
            // While reads are polled, TLS may write a message. The socket almost always has room for it.
            let slice = if self.watch { Some(time.map_or(SLICE, |time| time.min(SLICE))) } else { time };
            self.stream.set_write_timeout(slice)?;
            match self.stream.write(bytes) {
                Err(error) if is_early(&error) => {
                    if self.watch {
                        return match left(self.deadline) {
                            Some(_) => Err(ErrorKind::WouldBlock.into()),
                            None => Err(expired()),
                        };
                    }
                }
                Ok(count) => {
                    self.written += count as u64;
                    return Ok(count);
                }
                error => return error,
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Returns whether the operation ended without an effect. For a timeout, Windows reports `TimedOut` and Unix
/// `WouldBlock`.
fn is_early(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted)
        || cfg!(windows) && error.kind() == ErrorKind::TimedOut
}

/// Returns how long an operation may take, or an error if the deadline has passed.
fn time(deadline: Option<Instant>) -> io::Result<Option<Duration>> {
    match deadline {
        None => Ok(None),
        Some(_) => left(deadline).map(Some).ok_or_else(expired),
    }
}

/// Returns the time until a deadline, or `None` if the deadline has passed. Without a deadline, returns the maximum.
pub(super) fn left(deadline: Option<Instant>) -> Option<Duration> {
    let left = deadline.map_or(Duration::MAX, |deadline| deadline.saturating_duration_since(Instant::now()));
    // The resolution of socket timeouts is one microsecond, and 0 means no timeout.
    (!left.is_zero()).then(|| left.max(Duration::from_micros(1)))
}

pub(super) fn expired() -> io::Error {
    ErrorKind::TimedOut.into()
}
