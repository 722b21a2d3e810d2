//! The pool of idle connections.

use super::connection::Connection;
use http::Uri;
use http::uri::{Authority, Scheme};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

pub(super) struct Pool {
    pub(super) idle_timeout: Duration,
    pub(super) max_idle: usize,
    idle: Mutex<Vec<(Key, Connection)>>,
}

/// The origin of the requests that a connection can be used for.
#[derive(Clone, Eq, PartialEq)]
pub(super) struct Key {
    is_https: bool,
    authority: Option<Authority>,
}

impl Key {
    pub(super) fn new(uri: &Uri) -> Self {
        Self { is_https: uri.scheme() == Some(&Scheme::HTTPS), authority: uri.authority().cloned() }
    }
}

impl Pool {
    pub(super) fn new() -> Self {
        Self { idle_timeout: Duration::from_secs(30), max_idle: 16, idle: Mutex::default() }
    }

    /// Takes an idle connection. If there are several, takes the one that was used last, so that the others reach their
    /// idle timeout.
    pub(super) fn take(&self, key: &Key) -> Option<Connection> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        discard_old(&mut idle);
        let index = idle.iter().rposition(|(other, _)| other == key)?;
        Some(idle.remove(index).1)
    }

    /// Returns a connection to the pool after a response.
    pub(super) fn release(&self, key: Key, connection: Connection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        discard_old(&mut idle);
        if connection.since.elapsed() >= connection.limit {
            return;
        }
        idle.push((key.clone(), connection));
        let mut same = idle.iter().enumerate().filter(|(_, (other, _))| *other == key);
        if let Some((oldest, _)) = same.nth_back(self.max_idle) {
            idle.remove(oldest);
        }
    }
}

/// Closes the connections that must not be reused. The function is not inlined, so that it is compiled once.
#[inline(never)]
fn discard_old(idle: &mut Vec<(Key, Connection)>) {
    idle.retain(|(_, connection)| connection.since.elapsed() < connection.limit);
}
