//! Connections that carry several requests at once.

use super::pool::Key;
use super::stream::Driven;
use bytes::Bytes;
use http::Request;
use http_body_util::Full;
use hyper::client::conn::http2::{Builder, Connection, SendRequest};
use hyper::rt::Executor;
use std::error::Error;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, Weak};
use std::task::{Context, Poll, Waker};
use tokio::sync::{Notify, OwnedMutexGuard, Semaphore};
use tokio::task::AbortHandle;

/// The pool's hold on a connection, or a call's share of it.
pub(super) struct Shared {
    pub(super) sender: SendRequest<Full<Bytes>>,
    link: Arc<Link>,
    /// Whether the call has a stream.
    has_stream: bool,
    /// Whether it waits for one.
    waits: bool,
}

/// What all who share a connection know of it.
struct Link {
    /// Whether a call ended without an answer: the connection may be dead, and is not used again.
    poisoned: AtomicBool,
    driver: Driver,
}

impl Drop for Link {
    /// The tasks end when the last sender is dropped, but may not while the server does not read what was sent.
    fn drop(&mut self) {
        if let Some(task) = self.driver.0.task.get().filter(|_| *self.poisoned.get_mut()) {
            task.abort();
        }
    }
}

/// Speaks HTTP/2 on a stream. The future drives the connection.
pub(super) async fn handshake(stream: Driven) -> Result<(Shared, impl Future + Unpin), hyper::Error> {
    let driver = Driver::default();
    let mut builder = Builder::new(driver.clone());
    // What the server allows comes with its settings. It may refuse what it gets before, and more than one stream is
    // more than some allow.
    let (sender, connection) = builder.initial_max_send_streams(Limit::FIRST).handshake(stream).await?;
    let link = Link { poisoned: AtomicBool::new(false), driver: driver.clone() };
    Ok((Shared { sender, link: Arc::new(link), has_stream: false, waits: false }, Connected { connection, driver }))
}

/// Spawns the tasks of a connection, and knows the first, which has the socket.
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

/// A connection that tells its calls how many of them it carries at the same time.
struct Connected {
    connection: Connection<Driven, Full<Bytes>, Driver>,
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

/// The streams of a connection, of which each call needs one.
///
/// hyper would keep the requests that are too many. Here it is known that they were not sent.
struct Streams {
    free: Semaphore,
    limit: Mutex<Limit>,
    /// One ended which the server had not refused.
    ended: Notify,
}

struct Limit {
    /// How many streams the server allows.
    most: usize,
    open: usize,
    /// How many of the open ones are too many since the server lowered its limit.
    excess: usize,
    waker: Option<Waker>,
}

impl Limit {
    /// What is allowed before the server says what it allows.
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

    /// Waits for a stream. There is none any more if the connection has ended.
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

    /// Returns how many are open after this one, and how many may be.
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
    /// A call's share, which ends without an answer unless it is given back.
    pub(super) fn share(&self) -> Self {
        Self { sender: self.sender.clone(), link: Arc::clone(&self.link), has_stream: false, waits: false }
    }

    fn streams(&self) -> &Streams {
        &self.link.driver.0.streams
    }

    /// Waits until the call can send its request. False if it can't any more.
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

    /// Waits, after the server refused the call's stream, until it may have room. False if there is no sign that it will.
    pub(super) async fn wait_for_room(&mut self) -> bool {
        let streams = &self.link.driver.0.streams;
        let ended = streams.ended.notified();
        self.has_stream = false;
        match streams.end() {
            // It allows no other before one has ended.
            (open, most) if open >= most => return streams.free.acquire().await.is_ok(),
            (0, _) => {
                // Those who wait for another's end must not wait for this one's.
                streams.ended.notify_one();
                return false;
            }
            _ if streams.free.is_closed() => {}
            _ => ended.await,
        }
        !streams.free.is_closed()
    }

    pub(super) fn is_open(&self) -> bool {
        !self.sender.is_closed() && !self.link.poisoned.load(Ordering::Relaxed)
    }

    /// Whether there are shares beside the pool's hold.
    pub(super) fn is_in_use(&self) -> bool {
        Arc::strong_count(&self.link) > 1
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        // A connection on which a call waits in vain while there is no other is of no use either.
        if self.has_stream || self.waits && self.streams().limit().open == 0 {
            self.link.poisoned.store(true, Ordering::Relaxed);
            // Those who wait for a stream of a connection that may be dead make another.
            self.streams().close();
        }
    }
}

/// A request's body, until the last of it is written or thrown away.
struct Watched {
    bytes: Bytes,
    _watch: Arc<()>,
}

impl AsRef<[u8]> for Watched {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

/// A request of which can be told whether some of it is still to be written.
pub(super) fn track_writes(request: Request<Bytes>) -> (Request<Full<Bytes>>, Weak<()>) {
    let watch = Arc::default();
    let pending_write = Arc::downgrade(&watch);
    (request.map(|bytes| Full::new(Bytes::from_owner(Watched { bytes, _watch: watch }))), pending_write)
}

/// Whether the server says that it did not act on the request: it refused the stream, or closes and names an earlier one as
/// its last.
pub(super) fn is_unprocessed(error: &hyper::Error) -> bool {
    is_refused(error) || h2_error(error).is_some_and(|error| error.is_remote() && error.is_go_away())
}

/// Whether the server refused the stream.
pub(super) fn is_refused(error: &hyper::Error) -> bool {
    let is_refused = |error: &h2::Error| error.is_reset() && error.reason() == Some(h2::Reason::REFUSED_STREAM);
    h2_error(error).is_some_and(|error| error.is_remote() && is_refused(error))
}

fn h2_error(error: &hyper::Error) -> Option<&h2::Error> {
    error.source().and_then(|source| source.downcast_ref())
}

/// The connections that are being made.
#[derive(Default)]
pub(super) struct ConnectGate(Mutex<Vec<(Key, Weak<tokio::sync::Mutex<()>>)>>);

impl ConnectGate {
    /// Waits while another call connects to the same server, as its connection may do for both. If there is none, gives what
    /// makes others wait for this one.
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
