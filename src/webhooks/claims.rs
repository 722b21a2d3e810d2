use crate::transport::BoxFuture;
use std::collections::{HashMap, VecDeque};
use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// Any error, for handlers and stores of other crates.
pub(super) type BoxError = Box<dyn Error + Send + Sync>;

/// The result of claiming an event.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Claim {
    /// The event is new, or an earlier attempt to handle it failed. The caller handles it now.
    New,
    /// Another delivery of the event is being handled right now.
    InProgress,
    /// The event was handled before.
    Handled,
}

/// Remembers which events were handled, so that a repeated delivery is not handled again.
///
/// Polar repeats a delivery that gets no success response within seconds, so the same event may arrive twice, even at
/// the same time. [`WebhookHandler::claims`](super::WebhookHandler::claims) takes a store.
///
/// A store in a database is one table with the id of the event as the primary key, a state and a time:
///
/// - [`claim`](Self::claim) inserts the id as in progress. The insertion must be atomic, such as `INSERT … ON CONFLICT
///   DO NOTHING`: of two calls at the same time, only one gets [`Claim::New`].
/// - A process may be killed while it handles an event. Let a claim in progress expire after a minute or so, and return
///   [`Claim::New`] then, or the event is never handled.
///
/// # Exactly once
///
/// With a store alone, an event is handled at least once: if the process is killed after the handler and before
/// [`finish`](Self::finish), the event is handled again. For effects that must happen exactly once, write them and the
/// id of the event ([`Event::id`](super::Event::id), with a unique constraint) in one transaction in the handler. If each
/// kind of event has one such handler, no store is needed, as in `examples/shop` of the repository.
///
/// ```
/// use polar_funcs::web::{Claim, ClaimStore};
/// # struct Database;
/// # impl Database { async fn execute(&self, _: &str, _: &str) -> Result<u64, std::io::Error> { Ok(1) } }
///
/// struct SqlClaims(Database);
///
/// impl ClaimStore for SqlClaims {
///     type Error = std::io::Error;
///
///     async fn claim(&self, id: &str) -> Result<Claim, Self::Error> {
///         let insert = "INSERT INTO deliveries (id, claimed_at) VALUES (?, now()) ON CONFLICT (id) DO UPDATE \
///                       SET claimed_at = now() WHERE NOT handled AND claimed_at < now() - interval '1 minute'";
///         if self.0.execute(insert, id).await? == 1 {
///             return Ok(Claim::New);
///         }
///         let handled = self.0.execute("SELECT id FROM deliveries WHERE id = ? AND handled", id).await? == 1;
///         Ok(if handled { Claim::Handled } else { Claim::InProgress })
///     }
///
///     async fn finish(&self, id: &str) -> Result<(), Self::Error> {
///         self.0.execute("UPDATE deliveries SET handled = true WHERE id = ?", id).await.map(drop)
///     }
///
///     async fn release(&self, id: &str) -> Result<(), Self::Error> {
///         self.0.execute("DELETE FROM deliveries WHERE id = ? AND NOT handled", id).await.map(drop)
///     }
/// }
/// ```
pub trait ClaimStore: Send + Sync + 'static {
    /// Why the store could not be read or written.
    type Error: Into<Box<dyn Error + Send + Sync>>;

    /// Claims an event for the caller, unless it was handled or is being handled.
    fn claim(&self, id: &str) -> impl Future<Output = Result<Claim, Self::Error>> + Send;

    /// Records that an event was handled.
    fn finish(&self, id: &str) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// Gives up a claim after a failure, so that the next delivery of the event is handled.
    fn release(&self, id: &str) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// Gives up a claim whose handler was dropped before it ended, because the connection was closed or the handler
    /// panicked. The default does nothing, so that the claim remains until it expires.
    fn abandon(&self, id: &str) {
        let _ = id;
    }
}

/// A [`ClaimStore`] behind a pointer.
pub(super) trait AnyClaims: Send + Sync {
    fn claim<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Claim, BoxError>>;
    fn finish<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), BoxError>>;
    fn release<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), BoxError>>;
    fn abandon(&self, id: &str);
}

impl<S: ClaimStore> AnyClaims for S {
    fn claim<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Claim, BoxError>> {
        Box::pin(async move { ClaimStore::claim(self, id).await.map_err(Into::into) })
    }

    fn finish<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async move { ClaimStore::finish(self, id).await.map_err(Into::into) })
    }

    fn release<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async move { ClaimStore::release(self, id).await.map_err(Into::into) })
    }

    fn abandon(&self, id: &str) {
        ClaimStore::abandon(self, id);
    }
}

/// A [`ClaimStore`] in memory, which forgets everything when the process ends.
///
/// It suits tests, and programs of one process whose handlers may safely run again after a restart.
pub struct MemoryClaims(Mutex<Claims>);

#[derive(Default)]
struct Claims {
    /// For each id, whether the event was handled; `false` while it is being handled.
    handled: HashMap<String, bool>,
    /// The ids of handled events, oldest first.
    order: VecDeque<String>,
}

impl MemoryClaims {
    /// The number of handled events that are remembered. Enough for the hours during which Polar repeats a delivery.
    const CAPACITY: usize = 100_000;

    /// Creates an empty store. It remembers the last 100,000 events.
    pub fn new() -> Self {
        Self(Mutex::default())
    }

    fn with<T>(&self, change: impl FnOnce(&mut Claims) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Default for MemoryClaims {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for MemoryClaims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MemoryClaims").finish_non_exhaustive()
    }
}

impl Claims {
    fn claim(&mut self, id: &str) -> Claim {
        match self.handled.get(id) {
            Some(true) => Claim::Handled,
            Some(false) => Claim::InProgress,
            None => {
                self.handled.insert(id.to_owned(), false);
                Claim::New
            }
        }
    }

    fn finish(&mut self, id: &str) {
        if self.handled.insert(id.to_owned(), true) == Some(true) {
            return;
        }
        self.order.push_back(id.to_owned());
        if self.order.len() > MemoryClaims::CAPACITY {
            if let Some(oldest) = self.order.pop_front() {
                self.handled.remove(&oldest);
            }
        }
    }

    fn release(&mut self, id: &str) {
        if self.handled.get(id) == Some(&false) {
            self.handled.remove(id);
        }
    }
}

impl ClaimStore for MemoryClaims {
    type Error = Infallible;

    async fn claim(&self, id: &str) -> Result<Claim, Infallible> {
        Ok(self.with(|claims| claims.claim(id)))
    }

    async fn finish(&self, id: &str) -> Result<(), Infallible> {
        self.with(|claims| claims.finish(id));
        Ok(())
    }

    async fn release(&self, id: &str) -> Result<(), Infallible> {
        self.with(|claims| claims.release(id));
        Ok(())
    }

    fn abandon(&self, id: &str) {
        self.with(|claims| claims.release(id));
    }
}
