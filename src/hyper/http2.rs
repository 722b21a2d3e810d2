//! Connections that carry several requests at once.

use super::pool::Key;
use bytes::Bytes;
use http_body_util::Full;
use hyper::client::conn::http2::SendRequest;
use std::error::Error;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tokio::sync::OwnedMutexGuard;

/// The pool's hold on a connection, or a call's share of it.
pub(super) struct Shared {
    pub(super) sender: SendRequest<Full<Bytes>>,
    /// Whether a call ended without an answer: the connection may be dead, and is not used again.
    given_up: Arc<AtomicBool>,
    waiting: bool,
}

impl Shared {
    pub(super) fn new(sender: SendRequest<Full<Bytes>>) -> Self {
        Self { sender, given_up: Arc::default(), waiting: false }
    }

    /// A call's share, which ends without an answer unless it is given back.
    pub(super) fn share(&self) -> Self {
        Self { sender: self.sender.clone(), given_up: Arc::clone(&self.given_up), waiting: true }
    }

    pub(super) fn give_back(mut self) {
        self.waiting = false;
    }

    pub(super) fn is_open(&self) -> bool {
        !self.sender.is_closed() && !self.given_up.load(Ordering::Relaxed)
    }

    /// Whether there are shares beside the pool's hold.
    pub(super) fn is_in_use(&self) -> bool {
        Arc::strong_count(&self.given_up) > 1
    }

    pub(super) fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.given_up, &other.given_up)
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        if self.waiting {
            self.given_up.store(true, Ordering::Relaxed);
        }
    }
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
