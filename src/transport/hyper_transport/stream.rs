//! The stream of a connection, which can be looked at while a task drives the connection.

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

/// What HTTP is spoken over.
pub(super) type Stream = MaybeHttpsStream<TokioIo<MaybeTlsStream>>;

/// A stream that its task and the pool know.
pub(super) struct Socket(Mutex<Stream>);

impl Socket {
    /// Whether there is nothing to read, neither bytes nor an end.
    // tokio does not say: what it knows of a socket is what it was told when the runtime last looked at all of them.
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

/// The stream as its task has it, which closes it.
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
