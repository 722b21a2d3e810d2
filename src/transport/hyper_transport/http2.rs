//! HTTP/2: connections that several calls share. `no_http2.rs` replaces this module if the feature `http2` is off.

use super::pool::{Connection as Pooled, Key, Pool, lock};
use super::sender::{SendResult, Sender};
use super::stream::{Driven, Stream};
use crate::error::TransportError;
use bytes::Bytes;
use http::uri::Scheme;
use http::{HeaderMap, Request};
use http_body_util::Full;
use hyper::client::conn::http2::{Builder, Connection, SendRequest};
use hyper::rt::Executor;
use hyper_util::rt::TokioIo;
use std::error::Error;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};
use std::task::{Context, Poll, Waker};
use tokio::sync::{Notify, OwnedMutexGuard, Semaphore};
use tokio::task::AbortHandle;

/// A handle to a connection: that of the pool, or that of one call (a share).
pub(super) struct Shared {
    sender: SendRequest<Full<Bytes>>,
    state: Arc<ConnectionState>,
    /// Whether the call holds a stream.
    has_stream: bool,
    /// Whether the call waits for a stream.
    waits: bool,
}

/// The state of a connection, common to all of its handles.
struct ConnectionState {
    /// Whether a call ended without a response. The connection may be dead and is not reused.
    poisoned: AtomicBool,
    driver: Driver,
}

impl Drop for ConnectionState {
    /// The tasks end when the last sender is dropped, but they may not notice that while the server does not read.
    fn drop(&mut self) {
        if let Some(task) = self.driver.0.task.get().filter(|_| *self.poisoned.get_mut()) {
            task.abort();
        }
    }
}

/// Proof that the server agreed to HTTP/2.
pub(super) struct Negotiated(());

/// Returns a proof if the server agreed to HTTP/2 in the TLS handshake.
pub(super) fn negotiated(stream: &Stream) -> Option<Negotiated> {
    stream.is_http2().then_some(Negotiated(()))
}

impl Negotiated {
    /// Starts HTTP/2 on a stream. The future drives the connection.
    pub(super) async fn handshake(self, stream: Driven) -> Result<(Shared, impl Future + Unpin), hyper::Error> {
        let driver = Driver::default();
        let mut builder = Builder::new(driver.clone());
        // The settings of the server limit the number of streams. Until they arrive, the server may refuse streams, and
        // some servers allow only one.
        builder.initial_max_send_streams(Limit::FIRST).max_header_list_size(LARGEST_HEADERS);
        let (sender, connection) = builder.handshake(TokioIo::new(stream)).await?;
        let state = ConnectionState { poisoned: AtomicBool::new(false), driver: driver.clone() };
        let shared = Shared { sender, state: Arc::new(state), has_stream: false, waits: false };
        Ok((shared, Connected { connection, driver }))
    }
}

impl Pool {
    /// Waits for another call that is connecting to the same server, because both calls can use its connection. If
    /// there is no such call, sets `turn`, for which other calls wait.
    pub(super) async fn await_connect(&self, key: &Key, turn: &mut Option<OwnedMutexGuard<()>>) -> Option<Pooled> {
        if key.scheme() != Some(&Scheme::HTTPS) {
            return None;
        }
        *turn = self.connecting.wait(key).await;
        match turn {
            Some(_) => None,
            None => self.take(key),
        }
    }

    /// Shares a new connection with other calls, if its protocol allows that.
    pub(super) fn share(&self, connection: Pooled) -> Pooled {
        match connection.share() {
            Some(share) => {
                lock(&self.idle).push(connection);
                share
            }
            None => connection,
        }
    }
}

impl Pooled {
    /// Returns a share of the connection if the connection supports concurrent requests.
    pub(super) fn share(&self) -> Option<Self> {
        match &self.sender {
            Sender::Http1(_) => None,
            Sender::Http2(shared) => Some(Self {
                key: self.key.clone(),
                since: self.since,
                limit: self.limit,
                socket: Weak::clone(&self.socket),
                sender: Sender::Http2(shared.share()),
            }),
        }
    }
}

impl Sender {
    /// Waits until a request can be sent.
    pub(super) async fn ready(&mut self) -> Result<(), TransportError> {
        match self {
            Self::Http1(http1) => http1.sender.ready().await.map_err(TransportError::not_sent),
            Self::Http2(shared) => match shared.open_stream().await {
                true => Ok(()),
                false => Err(TransportError::not_sent("the connection has ended")),
            },
        }
    }

    /// Waits until a server that refused a request may have room for it. Returns false if waiting is pointless.
    pub(super) async fn wait_for_room(&mut self) -> bool {
        match self {
            Self::Http1(_) => false,
            Self::Http2(shared) => shared.wait_for_room().await,
        }
    }

    /// Sends a request that was prepared by [`address`](Self::address).
    pub(super) async fn send(&mut self, request: Request<Full<Bytes>>) -> SendResult {
        match self {
            Self::Http1(http1) => http1.sender.try_send_request(request).await,
            Self::Http2(shared) => shared.sender.try_send_request(request).await,
        }
    }

    /// Returns a copy of the request if the server may refuse it.
    pub(super) fn copy(&self, request: &Request<Full<Bytes>>) -> Option<RequestCopy> {
        self.is_shared().then(|| RequestCopy(request.clone()))
    }
}

/// Spawns the tasks of a connection, and keeps a handle to the first one, which owns the socket.
#[derive(Clone, Default)]
pub(super) struct Driver(Arc<Tasks>);

#[derive(Default)]
struct Tasks {
    task: OnceLock<AbortHandle>,
    streams: Streams,
}

impl<F: Future<Output: Send> + Send + 'static> Executor<F> for Driver {
    fn execute(&self, task: F) {
        let first = self.0.task.get().is_none().then(|| Arc::clone(&self.0));
        let task = tokio::spawn(async move {
            let mut task = pin!(task);
            poll_fn(|context| {
                let polled = task.as_mut().poll(context);
                // The server may have changed its limit.
                if let Some(waker) = first.as_ref().and_then(|tasks| tasks.streams.limit().waker.take()) {
                    waker.wake();
                }
                polled
            })
            .await
        });
        self.0.task.get_or_init(|| task.abort_handle());
    }
}

/// Drives a connection, and updates the number of streams that the server allows.
struct Connected {
    connection: Connection<TokioIo<Driven>, Full<Bytes>, Driver>,
    driver: Driver,
}

impl Future for Connected {
    type Output = Result<(), hyper::Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.driver.0.streams.limit().waker = Some(context.waker().clone());
        let polled = Pin::new(&mut self.connection).poll(context);
        self.driver.0.streams.set_limit(self.connection.current_max_send_streams());
        polled
    }
}

impl Drop for Connected {
    fn drop(&mut self) {
        self.driver.0.streams.close();
    }
}

/// The streams of a connection. Each call needs one.
///
/// hyper would queue requests beyond the server's limit. They wait here instead, so that a queued request counts as not
/// sent.
struct Streams {
    free: Semaphore,
    limit: Mutex<Limit>,
    /// Notified when a stream has ended that the server did not refuse.
    ended: Notify,
}

struct Limit {
    /// The number of streams that the server allows.
    most: usize,
    open: usize,
    /// The number of open streams that exceed the limit because the server lowered it.
    excess: usize,
    waker: Option<Waker>,
}

impl Limit {
    /// The limit until the server's settings arrive.
    const FIRST: usize = 1;
}

impl Default for Streams {
    fn default() -> Self {
        let limit = Limit { most: Limit::FIRST, open: 0, excess: 0, waker: None };
        Self { free: Semaphore::new(Limit::FIRST), limit: Mutex::new(limit), ended: Notify::new() }
    }
}

impl Streams {
    fn limit(&self) -> MutexGuard<'_, Limit> {
        self.limit.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set_limit(&self, most: usize) {
        let most = most.min(Semaphore::MAX_PERMITS);
        let mut limit = self.limit();
        let (more, fewer) = (most.saturating_sub(limit.most), limit.most.saturating_sub(most));
        limit.most = most;
        limit.excess += fewer - self.free.forget_permits(fewer);
        let repaid = more.min(limit.excess);
        limit.excess -= repaid;
        if more > repaid {
            self.free.add_permits(more - repaid);
        }
    }

    /// Waits for a stream. Returns false if the connection has ended.
    async fn open(&self) -> bool {
        match self.free.acquire().await {
            Ok(stream) => {
                stream.forget();
                self.limit().open += 1;
                true
            }
            Err(_) => false,
        }
    }

    /// Ends a stream. Returns the number of streams that are still open, and the limit.
    fn end(&self) -> (usize, usize) {
        let mut limit = self.limit();
        limit.open -= 1;
        match limit.excess.checked_sub(1) {
            Some(excess) => limit.excess = excess,
            None => self.free.add_permits(1),
        }
        (limit.open, limit.most)
    }

    fn close(&self) {
        self.free.close();
        self.ended.notify_waiters();
    }
}

impl Shared {
    /// Returns a share for one call. If the share is dropped without being released, the call counts as having ended
    /// without a response.
    pub(super) fn share(&self) -> Self {
        Self { sender: self.sender.clone(), state: Arc::clone(&self.state), has_stream: false, waits: false }
    }

    fn streams(&self) -> &Streams {
        &self.state.driver.0.streams
    }

    /// Waits until the call can send its request. Returns false if the connection has ended.
    pub(super) async fn open_stream(&mut self) -> bool {
        self.waits = true;
        self.has_stream = self.streams().open().await;
        self.waits = false;
        self.has_stream
    }

    pub(super) fn release(mut self) {
        self.has_stream = false;
        self.streams().end();
        self.streams().ended.notify_one();
    }

    /// Waits until a server that refused the call's stream may have room for it. Returns false if waiting is pointless.
    pub(super) async fn wait_for_room(&mut self) -> bool {
        let streams = &self.state.driver.0.streams;
        let ended = streams.ended.notified();
        self.has_stream = false;
        match streams.end() {
            // The server is at its limit, so wait for a stream to end.
            (open, most) if open >= most => return streams.free.acquire().await.is_ok(),
            (0, _) => {
                // Calls that wait for another stream to end must not wait for this one.
                streams.ended.notify_one();
                return false;
            }
            _ if streams.free.is_closed() => {}
            _ => ended.await,
        }
        !streams.free.is_closed()
    }

    pub(super) fn is_ready(&self) -> bool {
        self.sender.is_ready()
    }

    pub(super) fn is_open(&self) -> bool {
        !self.sender.is_closed() && !self.state.poisoned.load(Ordering::Relaxed)
    }

    /// Returns whether calls hold shares of the connection.
    pub(super) fn is_in_use(&self) -> bool {
        Arc::strong_count(&self.state) > 1
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        // A connection is also dead if a call waited in vain for a stream while no stream was open.
        if self.has_stream || self.waits && self.streams().limit().open == 0 {
            self.state.poisoned.store(true, Ordering::Relaxed);
            // Calls that wait for a stream of this connection then open another connection.
            self.streams().close();
        }
    }
}

/// A request body. It is dropped once all of it has been written or discarded.
struct Watched {
    bytes: Bytes,
    _watch: Arc<()>,
}

impl AsRef<[u8]> for Watched {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

/// A copy of a request. While it exists, the request counts as [pending](PendingWrite), because both share the body.
pub(super) struct RequestCopy(Request<Full<Bytes>>);

impl RequestCopy {
    pub(super) fn into_request(self) -> Request<Full<Bytes>> {
        self.0
    }
}

pub(super) fn discard(copy: Option<RequestCopy>) {
    drop(copy);
}

/// The state of a request body: whether it is still being written.
pub(super) struct PendingWrite(Weak<()>);

impl PendingWrite {
    pub(super) fn is_pending(&self) -> bool {
        self.0.strong_count() > 0
    }
}

/// Tracks whether the body of a request is still being written.
pub(super) fn track_writes(request: Request<Bytes>) -> (Request<Full<Bytes>>, PendingWrite) {
    let watch = Arc::default();
    let pending_write = PendingWrite(Arc::downgrade(&watch));
    (request.map(|bytes| Full::new(Bytes::from_owner(Watched { bytes, _watch: watch }))), pending_write)
}

/// The maximum size of headers that h2 accepts, in bytes. If it is exceeded, h2 closes the connection, and the call
/// that caused it is unknown. Therefore, this limit is larger than [`MOST_HEADERS`].
const LARGEST_HEADERS: u32 = 4 << 20;

/// The maximum size of the headers of a response, in bytes. This is hyper's limit for HTTP/1.1.
const MOST_HEADERS: usize = 8192 + 4096 * 100;

/// Returns the error of a response whose headers are too large.
pub(super) fn headers_error(headers: &HeaderMap) -> Option<TransportError> {
    let size: usize = headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 32).sum();
    (size > MOST_HEADERS).then(|| TransportError::headers_too_large(format!("the limit is {MOST_HEADERS} bytes")))
}

/// Returns whether the server declared that it did not process the request: it refused the stream, or it sent GOAWAY
/// with an earlier stream as the last one.
pub(super) fn is_unprocessed(error: &hyper::Error) -> bool {
    is_refused(error) || h2_error(error).is_some_and(|error| error.is_remote() && error.is_go_away())
}

/// Returns whether the server refused the stream.
pub(super) fn is_refused(error: &hyper::Error) -> bool {
    let is_refused = |error: &h2::Error| error.is_reset() && error.reason() == Some(h2::Reason::REFUSED_STREAM);
    h2_error(error).is_some_and(|error| error.is_remote() && is_refused(error))
}

fn h2_error(error: &hyper::Error) -> Option<&h2::Error> {
    error.source().and_then(|source| source.downcast_ref())
}

/// The connections that are being established.
#[derive(Default)]
pub(super) struct ConnectGate(Mutex<Vec<(Key, Weak<tokio::sync::Mutex<()>>)>>);

impl ConnectGate {
    /// Waits while another call connects to the same server, because both calls can use its connection. If there is no
    /// such call, returns a guard for which other calls wait.
    pub(super) async fn wait(&self, key: &Key) -> Option<OwnedMutexGuard<()>> {
        let other = {
            let mut turns = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            turns.retain(|(_, turn)| turn.strong_count() > 0);
            let other = turns.iter().find(|(other, _)| other == key).and_then(|(_, turn)| turn.upgrade());
            if other.is_none() {
                let turn = Arc::default();
                turns.push((key.clone(), Arc::downgrade(&turn)));
                return turn.try_lock_owned().ok();
            }
            other
        };
        if let Some(other) = other {
            drop(other.lock_owned().await);
        }
        None
    }
}
