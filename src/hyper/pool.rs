//! The connections that wait for their next request.

use super::sender::Sender;
use http::Uri;
use http::uri::{Authority, Scheme};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::runtime;
#[cfg(feature = "http2")]
use tokio::sync::OwnedMutexGuard;

pub(super) struct Pool {
    pub(super) idle_timeout: Duration,
    pub(super) max_idle: usize,
    idle: Mutex<Vec<Connection>>,
    #[cfg(feature = "http2")]
    turns: super::http2::Turns,
}

/// What a connection can be used for.
#[derive(Clone, Eq, PartialEq)]
pub(super) struct Key {
    /// Where the task that drives it runs: it is of no use while that one stands still.
    runtime: runtime::Id,
    origin: (Option<Scheme>, Option<Authority>),
}

impl Key {
    pub(super) fn new(runtime: runtime::Id, uri: &Uri) -> Self {
        Self { runtime, origin: (uri.scheme().cloned(), uri.authority().cloned()) }
    }
}

/// A connection, in use or not.
pub(super) struct Connection {
    pub(super) key: Key,
    pub(super) since: Instant,
    pub(super) sender: Sender,
}

impl Pool {
    pub(super) fn new() -> Self {
        Self {
            idle_timeout: Duration::from_secs(30),
            max_idle: 8,
            idle: Mutex::new(Vec::new()),
            #[cfg(feature = "http2")]
            turns: Default::default(),
        }
    }

    /// A connection to use: one that a call has for itself, or a share of one.
    pub(super) fn take(&self, key: &Key) -> Option<Connection> {
        let mut idle = self.idle();
        idle.retain(|idle| {
            idle.sender.is_open() && (idle.sender.is_in_use() || idle.since.elapsed() < self.idle_timeout)
        });
        let index = idle.iter().rposition(|idle| idle.key == *key)?;
        #[cfg(feature = "http2")]
        if let Some(share) = idle[index].share() {
            return Some(share);
        }
        Some(idle.remove(index))
    }

    /// The same. Where there is none, but another call is connecting, waits for that one, as its connection may do for both;
    /// otherwise takes the turn, for which others wait.
    #[cfg(feature = "http2")]
    pub(super) async fn take_or_wait(&self, key: &Key, turn: &mut Option<OwnedMutexGuard<()>>) -> Option<Connection> {
        let found = self.take(key);
        if found.is_some() || key.origin.0 != Some(Scheme::HTTPS) {
            return found;
        }
        *turn = self.turns.wait(key).await;
        match turn {
            Some(_) => None,
            None => self.take(key),
        }
    }

    /// Takes a connection back after an answer.
    pub(super) fn keep(&self, mut connection: Connection) {
        connection.since = Instant::now();
        let mut idle = self.idle();
        match connection.sender {
            #[cfg(feature = "http2")]
            Sender::Http2(share) => {
                let same = |idle: &&mut Connection| matches!(&idle.sender, Sender::Http2(own) if own.is_same(&share));
                if let Some(idle) = idle.iter_mut().find(same) {
                    idle.since = connection.since;
                }
                share.give_back();
            }
            Sender::Http1(_) => idle.push(connection),
        }
        if idle.iter().filter(|idle| !idle.sender.is_in_use()).count() > self.max_idle {
            if let Some(oldest) = idle.iter().position(|idle| !idle.sender.is_in_use()) {
                idle.remove(oldest);
            }
        }
    }

    /// Lets other calls share a new connection, where its protocol can.
    #[cfg(feature = "http2")]
    pub(super) fn share(&self, connection: Connection) -> Connection {
        match connection.share() {
            Some(share) => {
                self.idle().push(connection);
                share
            }
            None => connection,
        }
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Connection {
    #[cfg(feature = "http2")]
    fn share(&self) -> Option<Self> {
        match &self.sender {
            Sender::Http1(_) => None,
            Sender::Http2(shared) => {
                Some(Self { key: self.key.clone(), since: self.since, sender: Sender::Http2(shared.share()) })
            }
        }
    }
}
