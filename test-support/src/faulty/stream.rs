//! The server's side of a connection. It can be shared, closed in several ways and watched for a token.

use super::FIRST_BYTES;
use crate::TOKEN;
use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::task::{Context, Poll, Waker};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

pub enum Stream {
    Plain(Wire),
    Tls(Box<TlsStream<Stream>>),
    Shared(Shared),
}

impl Stream {
    /// Returns a connection. `watch` becomes true if the client sends the access token outside of TLS.
    pub fn new(tcp: TcpStream, watch: Option<Arc<AtomicBool>>) -> Self {
        Self::Plain(Wire { tcp, watch, first: Vec::new() })
    }

    /// Accepts TLS. Fails unless ALPN negotiates HTTP/2 exactly if `http2` is set.
    pub async fn accept(self, acceptor: &TlsAcceptor, http2: bool) -> io::Result<Self> {
        let stream = acceptor.accept(self).await?;
        match stream.get_ref().1.alpn_protocol() == Some(b"h2") {
            agreed if agreed == http2 => Ok(Self::Tls(Box::new(stream))),
            _ => Err(io::Error::other("another protocol was agreed on")),
        }
    }

    /// Splits the connection into two handles: one for a library, and one that bypasses it.
    pub fn share(self) -> (Self, Shared) {
        let inner = Arc::new(Mutex::new(Inner { stream: self, exclusive: false, waiting: Vec::new() }));
        let library = Shared { inner: Arc::clone(&inner), library: true };
        (Self::Shared(library), Shared { inner, library: false })
    }

    pub async fn read(&mut self, buffer: &mut Vec<u8>) -> io::Result<usize> {
        self.read_buf(buffer).await
    }

    pub async fn read_exact_bytes(&mut self, length: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; length];
        self.read_exact(&mut bytes).await?;
        Ok(bytes)
    }

    pub async fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        AsyncWriteExt::write_all(self, bytes).await?;
        self.flush().await
    }

    /// Closes the sending side, with a close_notify in TLS.
    pub async fn close(&mut self) -> io::Result<()> {
        self.shutdown().await
    }

    /// Closes the sending side, without a close_notify in TLS.
    pub async fn cut(&mut self) -> io::Result<()> {
        poll_fn(|context| self.poll_cut(context)).await
    }

    fn poll_cut(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self {
            Self::Plain(wire) => Pin::new(wire).poll_shutdown(context),
            Self::Tls(stream) => stream.get_mut().0.poll_cut(context),
            Self::Shared(shared) => shared.lock().stream.poll_cut(context),
        }
    }

    /// Makes the connection reset when it is dropped.
    pub fn reset_on_drop(&self) -> io::Result<()> {
        match self {
            Self::Plain(wire) => wire.tcp.set_zero_linger(),
            Self::Tls(stream) => stream.get_ref().0.reset_on_drop(),
            Self::Shared(shared) => shared.lock().stream.reset_on_drop(),
        }
    }

    /// Reads until the client closes the connection, and keeps the first bytes.
    pub async fn drain(&mut self, first: &mut Vec<u8>) -> io::Result<()> {
        let mut rest = Vec::with_capacity(FIRST_BYTES);
        while self.read(&mut rest).await? > 0 {
            if first.len() < FIRST_BYTES {
                first.append(&mut rest);
            }
            rest.clear();
        }
        Ok(())
    }
}

/// A TCP connection that is watched for an access token.
pub struct Wire {
    tcp: TcpStream,
    watch: Option<Arc<AtomicBool>>,
    first: Vec<u8>,
}

/// A handle of a shared connection.
#[derive(Clone)]
pub struct Shared {
    inner: Arc<Mutex<Inner>>,
    library: bool,
}

struct Inner {
    stream: Stream,
    /// Whether the library must not write now.
    exclusive: bool,
    /// The tasks of the library that wait to write.
    waiting: Vec<Waker>,
}

impl Shared {
    /// Keeps the library from writing until the guard is dropped.
    pub fn exclusive(&self) -> Exclusive {
        self.lock().exclusive = true;
        Exclusive(Arc::clone(&self.inner))
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().expect("no panic in here")
    }

    /// Returns the connection, as soon as this handle may write to it.
    fn writable(&self, context: &Context<'_>) -> Poll<MutexGuard<'_, Inner>> {
        let mut inner = self.lock();
        match self.library && inner.exclusive {
            true => {
                inner.waiting.push(context.waker().clone());
                Poll::Pending
            }
            false => Poll::Ready(inner),
        }
    }
}

/// Ends the exclusive access when it is dropped.
pub struct Exclusive(Arc<Mutex<Inner>>);

impl Drop for Exclusive {
    fn drop(&mut self) {
        let mut inner = self.0.lock().expect("no panic in here");
        inner.exclusive = false;
        inner.waiting.drain(..).for_each(Waker::wake);
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.tcp).poll_read(context, buffer);
        let this = &mut *self;
        if let Some(shown) = this.watch.as_ref().filter(|_| this.first.len() < FIRST_BYTES) {
            this.first.extend(&buffer.filled()[before..]);
            if this.first.windows(TOKEN.len()).any(|bytes| bytes == TOKEN.as_bytes()) {
                shown.store(true, Ordering::SeqCst);
            }
        }
        read
    }
}

impl AsyncWrite for Wire {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.tcp).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tcp).poll_shutdown(context)
    }
}

impl AsyncRead for Stream {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(wire) => Pin::new(wire).poll_read(context, buffer),
            Self::Tls(stream) => Pin::new(stream).poll_read(context, buffer),
            Self::Shared(shared) => Pin::new(&mut shared.lock().stream).poll_read(context, buffer),
        }
    }
}

impl AsyncWrite for Stream {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Plain(wire) => Pin::new(wire).poll_write(context, bytes),
            Self::Tls(stream) => Pin::new(stream).poll_write(context, bytes),
            Self::Shared(shared) => {
                Pin::new(&mut std::task::ready!(shared.writable(context)).stream).poll_write(context, bytes)
            }
        }
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(wire) => Pin::new(wire).poll_flush(context),
            Self::Tls(stream) => Pin::new(stream).poll_flush(context),
            Self::Shared(shared) => {
                Pin::new(&mut std::task::ready!(shared.writable(context)).stream).poll_flush(context)
            }
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(wire) => Pin::new(wire).poll_shutdown(context),
            Self::Tls(stream) => Pin::new(stream).poll_shutdown(context),
            Self::Shared(shared) => {
                Pin::new(&mut std::task::ready!(shared.writable(context)).stream).poll_shutdown(context)
            }
        }
    }
}
