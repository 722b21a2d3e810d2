//! The stream of a connection, which the pool can inspect while a task drives the connection.

use crate::transport::tls;
use socket2::SockRef;
use std::io::{self, ErrorKind, IoSlice, Read, Write};
use std::mem::MaybeUninit;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Poll, Waker};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// The stream below HTTP.
pub(super) type Stream = tls::Stream<Tcp>;

/// The stream below TLS.
pub(super) type Below = tls::Below<Tcp>;

/// Implements the blocking IO traits, which TLS libraries require, for a tokio stream. An operation that is pending
/// returns `WouldBlock` and wakes a task later.
pub(super) struct Tcp {
    stream: TcpStream,
    waker: Waker,
}

impl Tcp {
    pub(super) fn new(stream: TcpStream) -> Self {
        Self { stream, waker: Waker::noop().clone() }
    }

    /// Sets the task to wake.
    pub(super) fn wake(&mut self, context: &Context<'_>) {
        if !self.waker.will_wake(context.waker()) {
            self.waker = context.waker().clone();
        }
    }

    fn with<T>(
        &mut self,
        operation: impl FnOnce(Pin<&mut TcpStream>, &mut Context<'_>) -> Poll<io::Result<T>>,
    ) -> io::Result<T> {
        match operation(Pin::new(&mut self.stream), &mut Context::from_waker(&self.waker)) {
            Poll::Ready(result) => result,
            Poll::Pending => Err(ErrorKind::WouldBlock.into()),
        }
    }
}

impl Read for Tcp {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut buffer = ReadBuf::new(buffer);
        self.with(|stream, context| stream.poll_read(context, &mut buffer))?;
        Ok(buffer.filled().len())
    }
}

impl Write for Tcp {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.with(|stream, context| stream.poll_write(context, bytes))
    }

    fn write_vectored(&mut self, parts: &[IoSlice<'_>]) -> io::Result<usize> {
        self.with(|stream, context| stream.poll_write_vectored(context, parts))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Stream {
    /// Performs an operation. If it is pending, the task is woken when the operation may succeed.
    fn poll<T>(
        &mut self,
        context: &Context<'_>,
        operation: impl FnOnce(&mut Self) -> io::Result<T>,
    ) -> Poll<io::Result<T>> {
        self.socket_mut().wake(context);
        match operation(self) {
            Err(error) if error.kind() == ErrorKind::WouldBlock => Poll::Pending,
            result => Poll::Ready(result),
        }
    }
}

impl AsyncRead for Stream {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Tcp(tcp) => Pin::new(&mut tcp.stream).poll_read(context, buffer),
            stream => stream.poll(context, |stream| {
                let count = stream.read(buffer.initialize_unfilled())?;
                buffer.advance(count);
                Ok(())
            }),
        }
    }
}

impl AsyncWrite for Stream {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Tcp(tcp) => Pin::new(&mut tcp.stream).poll_write(context, bytes),
            stream => stream.poll(context, |stream| stream.write(bytes)),
        }
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Tcp(tcp) => Pin::new(&mut tcp.stream).poll_write_vectored(context, parts),
            stream => stream.poll(context, |stream| stream.write_vectored(parts)),
        }
    }

    fn is_write_vectored(&self) -> bool {
        true
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            // Written data is already in the operating system's buffer.
            Self::Tcp(_) => Poll::Ready(Ok(())),
            stream => stream.poll(context, Self::flush),
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let stream = self.get_mut();
        match stream.poll(context, Self::close) {
            Poll::Ready(Ok(())) => Pin::new(&mut stream.socket_mut().stream).poll_shutdown(context),
            result => result,
        }
    }
}

/// A stream that the task of the connection and the pool share.
pub(super) struct Socket(Mutex<Stream>);

impl Socket {
    /// Returns whether there is nothing to read, neither bytes nor the end of the stream.
    // This is a system call, because tokio only knows the state of the socket when the runtime last polled.
    pub(super) fn is_quiet(&self) -> bool {
        let peeked = SockRef::from(&self.stream().socket().stream).peek(&mut [MaybeUninit::uninit()]);
        peeked.is_err_and(|error| error.kind() == ErrorKind::WouldBlock)
    }

    fn stream(&self) -> MutexGuard<'_, Stream> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The handle of the task that drives the connection. Dropping it closes the stream.
pub(super) struct Driven(Arc<Socket>);

impl Driven {
    pub(super) fn new(stream: Stream) -> Self {
        Self(Arc::new(Socket(Mutex::new(stream))))
    }

    pub(super) fn socket(&self) -> Weak<Socket> {
        Arc::downgrade(&self.0)
    }
}

impl AsyncRead for Driven {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut *self.0.stream()).poll_read(context, buffer)
    }
}

impl AsyncWrite for Driven {
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
        true
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut *self.0.stream()).poll_write_vectored(context, parts)
    }
}
