//! The stream of a connection. The pool can inspect it while a task drives the connection.

use super::maybe_tls::MaybeTlsStream;
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_rustls::MaybeHttpsStream;
use hyper_util::rt::TokioIo;
use socket2::SockRef;
use std::io;
use std::mem::MaybeUninit;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Poll};

/// The stream below HTTP.
pub(super) type Stream = MaybeHttpsStream<TokioIo<MaybeTlsStream>>;

/// A stream that the task of the connection and the pool share.
pub(super) struct Socket(Mutex<Stream>);

impl Socket {
    /// Returns whether there is nothing to read, neither bytes nor the end of the stream.
    // tokio knows only the state of the socket at the time when the runtime last polled.
    pub(super) fn is_quiet(&self) -> bool {
        let stream = self.stream();
        let tcp = match &*stream {
            MaybeHttpsStream::Http(stream) => stream.inner(),
            MaybeHttpsStream::Https(tls) => tls.inner().get_ref().0.inner().inner(),
        };
        let peeked = SockRef::from(tcp.tcp()).peek(&mut [MaybeUninit::uninit()]);
        peeked.is_err_and(|error| error.kind() == io::ErrorKind::WouldBlock)
    }

    fn stream(&self) -> MutexGuard<'_, Stream> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The share of the task. Dropping it closes the stream.
pub(super) struct Driven(Arc<Socket>);

impl Driven {
    pub(super) fn new(stream: Stream) -> Self {
        Self(Arc::new(Socket(Mutex::new(stream))))
    }

    pub(super) fn socket(&self) -> Weak<Socket> {
        Arc::downgrade(&self.0)
    }
}

impl Read for Driven {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, buffer: ReadBufCursor<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut *self.0.stream()).poll_read(context, buffer)
    }
}

impl Write for Driven {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut *self.0.stream()).poll_write(context, bytes)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut *self.0.stream()).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut *self.0.stream()).poll_shutdown(context)
    }

    fn is_write_vectored(&self) -> bool {
        self.0.stream().is_write_vectored()
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut *self.0.stream()).poll_write_vectored(context, parts)
    }
}
