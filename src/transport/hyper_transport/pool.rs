//! The pool of idle connections.

use super::http2::ConnectGate;
use super::sender::Sender;
use super::stream::Socket;
use crate::transport::keep_alive;
use http::uri::{Authority, Scheme};
use http::{HeaderMap, Uri};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::runtime;
use tokio::time::{Instant, Sleep, sleep};

pub(super) struct Pool {
    pub(super) idle_timeout: Duration,
    pub(super) max_idle: usize,
    pub(super) idle: Arc<Mutex<Vec<Connection>>>,
    #[allow(dead_code, reason = "only HTTP/2 connections serve several calls")]
    pub(super) connecting: ConnectGate,
}

/// The runtime and origin of the requests that a connection can be used for.
#[derive(Clone, Eq, PartialEq)]
pub(super) struct Key {
    /// The runtime that drives the connection. Elsewhere, the connection would stall whenever that runtime is idle.
    runtime: runtime::Id,
    origin: (Option<Scheme>, Option<Authority>),
}

impl Key {
    pub(super) fn new(runtime: runtime::Id, uri: &Uri) -> Self {
        Self { runtime, origin: (uri.scheme().cloned(), uri.authority().cloned()) }
    }

    #[allow(dead_code, reason = "only HTTP/2 depends on the scheme")]
    pub(super) fn scheme(&self) -> Option<&Scheme> {
        self.origin.0.as_ref()
    }
}

/// A connection, in use or idle.
pub(super) struct Connection {
    pub(super) key: Key,
    /// When the connection was last used.
    pub(super) since: Instant,
    /// The time after `since` for which the connection may be reused.
    pub(super) limit: Duration,
    pub(super) socket: Weak<Socket>,
    pub(super) sender: Sender,
}

impl Pool {
    pub(super) fn new() -> Self {
        Self {
            idle_timeout: Duration::from_secs(30),
            max_idle: 256,
            idle: Arc::default(),
            connecting: Default::default(),
        }
    }

    /// Takes an idle connection, or a share of one that supports concurrent requests. If there are several, takes the
    /// one that was used last, so that the others reach their idle timeout.
    pub(super) fn take(&self, key: &Key) -> Option<Connection> {
        let mut idle = lock(&self.idle);
        loop {
            let index = idle.iter().rposition(|idle| idle.key == *key)?;
            let is_usable = !idle[index].left().is_zero();
            if let Some(share) = idle[index].share().filter(|_| is_usable) {
                return Some(share);
            }
            let connection = idle.remove(index);
            if is_usable {
                return Some(connection);
            }
        }
    }

    /// Returns a connection to the pool after a response.
    pub(super) fn release(&self, key: &Key, connection: Connection) {
        let mut idle = lock(&self.idle);
        // If the task of the connection has ended, nothing would remove the connection from the pool later.
        if connection.left().is_zero() {
            return;
        }
        match connection.sender {
            Sender::Http2(share) => {
                let same = |idle: &&mut Connection| idle.socket.ptr_eq(&connection.socket);
                if let Some(idle) = idle.iter_mut().find(same) {
                    idle.since = connection.since;
                }
                share.release();
            }
            Sender::Http1(_) => idle.push(connection),
        }
        if idle.len() > self.max_idle {
            let mut same = idle.iter().enumerate().filter(|(_, idle)| idle.key == *key && !idle.sender.is_in_use());
            if let Some((oldest, _)) = same.nth_back(self.max_idle) {
                idle.remove(oldest);
            }
        }
    }

    /// Creates the pool entry of a new connection.
    pub(super) fn connection(&self, key: Key, socket: Weak<Socket>, sender: Sender) -> Connection {
        Connection { key, since: Instant::now(), limit: self.idle_timeout, socket, sender }
    }

    /// Drives a new connection until it ends or has been idle for too long.
    pub(super) fn drive<C: Future + Unpin>(&self, socket: &Weak<Socket>, connection: C) -> Drive<C> {
        // With an idle timeout of zero, the task would never sleep.
        let longest = self.idle_timeout.max(Duration::from_millis(10));
        let place = Place { idle: Arc::downgrade(&self.idle), socket: Weak::clone(socket), longest };
        Drive { connection, timer: Box::pin(sleep(longest)), place }
    }

    /// Returns how long a connection may be idle after a response that took this long.
    pub(super) fn limit(&self, headers: &HeaderMap, took: Duration) -> Duration {
        keep_alive::limit(headers, took, self.idle_timeout)
    }
}

pub(super) fn lock(idle: &Mutex<Vec<Connection>>) -> MutexGuard<'_, Vec<Connection>> {
    idle.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The time for which a connection counts as alive after it was used.
const MOMENT: Duration = Duration::from_millis(1);

/// The task of a connection.
pub(super) struct Drive<C> {
    // This field is dropped first, so that the connection can no longer be returned to the pool.
    connection: C,
    timer: Pin<Box<Sleep>>,
    place: Place,
}

impl<C: Future + Unpin> Future for Drive<C> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        while Pin::new(&mut self.connection).poll(context).is_pending() {
            ready!(self.timer.as_mut().poll(context));
            self.timer = Box::pin(sleep(self.place.look()));
        }
        Poll::Ready(())
    }
}

/// The place of a connection in the pool.
struct Place {
    idle: Weak<Mutex<Vec<Connection>>>,
    socket: Weak<Socket>,
    longest: Duration,
}

impl Place {
    /// Removes the connection from the pool if it has exceeded its idle timeout. Returns how long to wait before the
    /// next check.
    fn look(&self) -> Duration {
        if let Some(idle) = self.idle.upgrade() {
            let mut idle = lock(&idle);
            if let Some(index) = idle.iter().position(|idle| idle.socket.ptr_eq(&self.socket)) {
                let left = idle[index].left();
                if !left.is_zero() {
                    return left.min(self.longest);
                }
                idle.remove(index);
            }
        }
        self.longest
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.look();
    }
}

impl Connection {
    /// Returns how long the connection can still be reused; zero if it is closed.
    fn left(&self) -> Duration {
        match (self.sender.is_open(), self.sender.is_in_use()) {
            (false, _) => Duration::ZERO,
            (true, true) => Duration::MAX,
            (true, false) => self.limit.saturating_sub(self.since.elapsed()),
        }
    }

    /// Returns whether an idle connection can be reused.
    ///
    /// The task of the connection may not have noticed yet that the server closed the connection. On a current-thread
    /// runtime, for example, nothing runs between two calls of `block_on`. Therefore, this method asks the operating
    /// system whether there is input. If so, the task must read it: it is usually the end of the stream, but it may be
    /// a TLS message.
    pub(super) async fn is_alive(&self) -> bool {
        if self.sender.is_ready() && (self.since.elapsed() < MOMENT || self.is_quiet()) {
            return true;
        }
        // After the first yield, the runtime polls its sockets. After the second, it has run the tasks that were woken.
        tokio::task::yield_now().await;
        tokio::task::yield_now().await;
        // A connection that other calls use may always have input.
        self.sender.is_ready() && (self.sender.is_in_use() || self.is_quiet())
    }

    fn is_quiet(&self) -> bool {
        self.socket.upgrade().is_some_and(|socket| socket.is_quiet())
    }
}
