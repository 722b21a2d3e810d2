//! The connections that wait for their next request.

use super::sender::Sender;
use super::stream::Socket;
use http::uri::{Authority, Scheme};
use http::{HeaderMap, Uri};
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;
use tokio::runtime;
#[cfg(feature = "http2")]
use tokio::sync::OwnedMutexGuard;
use tokio::time::Instant;

pub(super) struct Pool {
    pub(super) idle_timeout: Duration,
    pub(super) max_idle: usize,
    idle: Arc<Idle>,
    #[cfg(feature = "http2")]
    turns: super::http2::Turns,
}

/// All connections that can be used, of each server those that were used last behind the others.
#[derive(Default)]
struct Idle(Mutex<Vec<(Key, Vec<Connection>)>>);

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
    /// When it was last used.
    pub(super) since: Instant,
    /// How long after that it may be used again.
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
            #[cfg(feature = "http2")]
            turns: Default::default(),
        }
    }

    /// A connection to use: one that a call has for itself, or a share of one.
    pub(super) fn take(&self, key: &Key) -> Option<Connection> {
        let mut servers = self.idle.servers();
        let (_, idle) = servers.iter_mut().find(|(server, _)| server == key)?;
        loop {
            #[cfg(feature = "http2")]
            if let Some(share) = idle.last().filter(|last| last.is_usable()).and_then(Connection::share) {
                return Some(share);
            }
            let connection = idle.pop()?;
            if connection.is_usable() {
                return Some(connection);
            }
        }
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

    /// Takes a connection back after a response.
    pub(super) fn keep(&self, key: Key, connection: Connection) {
        let mut servers = self.idle.servers();
        // The task of a connection takes it out of the pool when it ends, and must not have done so before.
        if !connection.is_usable() {
            return;
        }
        let idle = of(&mut servers, key);
        match connection.sender {
            #[cfg(feature = "http2")]
            Sender::Http2(share) => {
                let same = |idle: &&mut Connection| idle.socket.ptr_eq(&connection.socket);
                if let Some(idle) = idle.iter_mut().find(same) {
                    idle.since = connection.since;
                }
                share.give_back();
            }
            Sender::Http1(_) => idle.push(connection),
        }
        if idle.len() > self.max_idle {
            if let Some(oldest) = idle.iter().position(|idle| !idle.sender.is_in_use()) {
                idle.remove(oldest);
            }
        }
    }

    /// Lets other calls share a new connection, where its protocol can.
    #[cfg(feature = "http2")]
    pub(super) fn share(&self, key: Key, connection: Connection) -> Connection {
        match connection.share() {
            Some(share) => {
                of(&mut self.idle.servers(), key).push(connection);
                share
            }
            None => connection,
        }
    }

    /// A new connection.
    pub(super) fn connection(&self, socket: Weak<Socket>, sender: Sender) -> Connection {
        Connection { since: Instant::now(), limit: self.idle_timeout, socket, sender }
    }

    /// What drives a connection, and closes it when it was idle for too long.
    pub(super) fn drive<C: Future>(
        &self,
        key: Key,
        socket: &Weak<Socket>,
        connection: C,
    ) -> impl Future<Output = ()> + use<C> {
        // A timeout of nothing would keep the task running.
        let idle_timeout = self.idle_timeout.max(Duration::from_millis(10));
        let place = Place { idle: Arc::downgrade(&self.idle), key, socket: Weak::clone(socket), idle_timeout };
        async move {
            // Is dropped before the place, which then finds that nobody can give the connection back.
            let mut connection = pin!(connection);
            let mut left = place.idle_timeout;
            while tokio::time::timeout(left, connection.as_mut()).await.is_err() {
                left = place.expire();
            }
        }
    }

    /// How long a connection may be idle after a response that took so long to come.
    ///
    /// A server counts from when it has sent the response, and a request is on its way for some time.
    pub(super) fn limit(&self, headers: &HeaderMap, took: Duration) -> Duration {
        match keep_alive(headers) {
            None => self.idle_timeout,
            Some(seconds) => {
                let margin = MARGIN + took.min(Duration::from_secs(1));
                Duration::from_secs(seconds).saturating_sub(margin).min(self.idle_timeout)
            }
        }
    }
}

/// For how long a connection is trusted that was just used.
const MOMENT: Duration = Duration::from_millis(1);

/// What a server's own limit is cut by, besides the time that a request and its response take, as that varies.
const MARGIN: Duration = Duration::from_millis(250);

/// How many seconds the server keeps an idle connection open, if it says so; 0 if it takes no further request.
fn keep_alive(headers: &HeaderMap) -> Option<u64> {
    let values = headers.get_all("keep-alive").into_iter().filter_map(|value| value.to_str().ok());
    let seconds = values.flat_map(|value| value.split([',', ';'])).filter_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim_matches([' ', '\t', '"']).split(|character: char| !character.is_ascii_digit()).next()?;
        let number = value.parse().ok()?;
        let name = name.trim();
        let is_limit = name.eq_ignore_ascii_case("timeout") || number == 0 && name.eq_ignore_ascii_case("max");
        is_limit.then_some(number)
    });
    seconds.min()
}

/// The connections to a server, of which there may be none yet.
fn of(servers: &mut Vec<(Key, Vec<Connection>)>, key: Key) -> &mut Vec<Connection> {
    let index = servers.iter().position(|(server, _)| *server == key).unwrap_or_else(|| {
        servers.push((key, Vec::new()));
        servers.len() - 1
    });
    &mut servers[index].1
}

impl Idle {
    fn servers(&self) -> MutexGuard<'_, Vec<(Key, Vec<Connection>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The place in the pool that a connection has while it is idle.
struct Place {
    idle: Weak<Idle>,
    key: Key,
    socket: Weak<Socket>,
    idle_timeout: Duration,
}

impl Place {
    /// Takes the connection out of the pool if its time is over, and says how long to wait before the next look otherwise.
    fn expire(&self) -> Duration {
        let mut left = self.idle_timeout;
        self.remove_if(|connection| {
            if !connection.sender.is_in_use() {
                left = connection.limit.saturating_sub(connection.since.elapsed());
            }
            left.is_zero()
        });
        if left.is_zero() { self.idle_timeout } else { left }
    }

    /// Takes the connection out of the pool, if it is there and this is wanted.
    fn remove_if(&self, wanted: impl FnOnce(&Connection) -> bool) {
        let Some(idle) = self.idle.upgrade() else { return };
        let mut servers = idle.servers();
        let Some(index) = servers.iter().position(|(server, _)| *server == self.key) else { return };
        let Some((_, idle)) = servers.get_mut(index) else { return };
        let place = idle.iter().position(|connection| connection.socket.ptr_eq(&self.socket));
        if let Some(place) = place.filter(|place| idle.get(*place).is_some_and(wanted)) {
            idle.remove(place);
        }
        if idle.is_empty() {
            servers.swap_remove(index);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.remove_if(|_| true);
    }
}

impl Connection {
    fn is_usable(&self) -> bool {
        self.sender.is_open() && (self.sender.is_in_use() || self.since.elapsed() < self.limit)
    }

    /// Whether a connection that was idle can be used.
    ///
    /// What its task knows of that may be old: in a program with a runtime of one thread, nothing runs between two
    /// `block_on`. The system knows better, and is asked. If something came, the task has to read it: mostly it is the end,
    /// but TLS has messages of its own.
    pub(super) async fn is_alive(&self) -> bool {
        if self.sender.is_ready() && (self.since.elapsed() < MOMENT || self.is_quiet()) {
            return true;
        }
        // At the first turn the runtime looks at its sockets, at the second it runs the tasks that this woke.
        tokio::task::yield_now().await;
        tokio::task::yield_now().await;
        // Calls that share a connection may always have something to read.
        self.sender.is_ready() && (self.sender.is_in_use() || self.is_quiet())
    }

    fn is_quiet(&self) -> bool {
        self.socket.upgrade().is_some_and(|socket| socket.is_quiet())
    }

    #[cfg(feature = "http2")]
    fn share(&self) -> Option<Self> {
        match &self.sender {
            Sender::Http1(_) => None,
            Sender::Http2(shared) => Some(Self {
                since: self.since,
                limit: self.limit,
                socket: Weak::clone(&self.socket),
                sender: Sender::Http2(shared.share()),
            }),
        }
    }
}
