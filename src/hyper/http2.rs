//! Connections that carry several requests at once.

use super::pool::Key;
use bytes::Bytes;
use http::Request;
use http_body_util::Full;
use hyper::client::conn::http2::SendRequest;
use hyper::rt::Executor;
use std::error::Error;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};
use tokio::sync::OwnedMutexGuard;
use tokio::task::AbortHandle;

/// The pool's hold on a connection, or a call's share of it.
pub(super) struct Shared {
    pub(super) sender: SendRequest<Full<Bytes>>,
    link: Arc<Link>,
    waiting: bool,
}

/// What all who share a connection know of it.
struct Link {
    /// Whether a call ended without an answer: the connection may be dead, and is not used again.
    given_up: AtomicBool,
    driver: Driver,
}

impl Drop for Link {
    /// The tasks end when the last sender is dropped, but may not while the server does not read what was sent.
    fn drop(&mut self) {
        if let Some(driver) = self.driver.0.get().filter(|_| *self.given_up.get_mut()) {
            driver.abort();
        }
    }
}

/// Spawns the tasks of a connection, and knows the first, which has the socket.
#[derive(Clone, Default)]
pub(super) struct Driver(Arc<OnceLock<AbortHandle>>);

impl<F: Future<Output: Send> + Send + 'static> Executor<F> for Driver {
    fn execute(&self, task: F) {
        let task = tokio::spawn(task).abort_handle();
        self.0.get_or_init(|| task);
    }
}

impl Shared {
    pub(super) fn new(sender: SendRequest<Full<Bytes>>, driver: Driver) -> Self {
        Self { sender, link: Arc::new(Link { given_up: AtomicBool::new(false), driver }), waiting: false }
    }

    /// A call's share, which ends without an answer unless it is given back.
    pub(super) fn share(&self) -> Self {
        Self { sender: self.sender.clone(), link: Arc::clone(&self.link), waiting: true }
    }

    pub(super) fn give_back(mut self) {
        self.waiting = false;
    }

    pub(super) fn is_open(&self) -> bool {
        !self.sender.is_closed() && !self.link.given_up.load(Ordering::Relaxed)
    }

    /// Whether there are shares beside the pool's hold.
    pub(super) fn is_in_use(&self) -> bool {
        Arc::strong_count(&self.link) > 1
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        if self.waiting {
            self.link.given_up.store(true, Ordering::Relaxed);
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
pub(super) fn watched(request: Request<Bytes>) -> (Request<Full<Bytes>>, Weak<()>) {
    let watch = Arc::default();
    let unwritten = Arc::downgrade(&watch);
    (request.map(|bytes| Full::new(Bytes::from_owner(Watched { bytes, _watch: watch }))), unwritten)
}

/// Whether the server says that it did not act on the request: it refused the stream, or closes and names an earlier one as
/// its last.
pub(super) fn is_unprocessed(error: &hyper::Error) -> bool {
    let error = error.source().and_then(|source| source.downcast_ref::<h2::Error>());
    error.is_some_and(|error| {
        error.is_remote() && (error.is_go_away() || error.reason() == Some(h2::Reason::REFUSED_STREAM))
    })
}

/// The connections that are being made.
#[derive(Default)]
pub(super) struct Turns(Mutex<Vec<(Key, Weak<tokio::sync::Mutex<()>>)>>);

impl Turns {
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
