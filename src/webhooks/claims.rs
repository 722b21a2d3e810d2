use crate::transport::BoxFuture;
use std::collections::{HashMap, VecDeque};
use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// An error of a handler or a store.
pub(super) type BoxError = Box<dyn Error + Send + Sync>;

/// The result of claiming an event.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Claim {
    /// The event is new, or an earlier attempt to handle it failed. The caller must handle it.
    New,
    /// Another delivery of the event is being handled.
    InProgress,
    /// The event has already been handled.
    Handled,
}

/// A store of the events that were handled, so that a repeated delivery is not handled again.
///
/// Polar repeats a delivery that gets no success response within 10 seconds, so the same event may arrive twice, even
/// concurrently. Pass a store to [`WebhookHandler::claims`](super::WebhookHandler::claims).
///
/// A store in a database needs one table, with the id of the event as the primary key, a state and a time:
///
/// - [`claim`](Self::claim) inserts the id with the state "in progress". The insertion must be atomic, such as `INSERT
///   … ON CONFLICT DO NOTHING`: of two concurrent calls, only one may get [`Claim::New`].
/// - A process may be killed while it handles an event. Let a claim in progress expire after about a minute, after
///   which `claim` returns [`Claim::New`] again. Otherwise, the event is never handled.
///
/// # Exactly once
///
/// With only a store, an event is handled at least once: if the process is killed after the handler and before
/// [`finish`](Self::finish), the event is handled again. For effects that must happen exactly once, the handler must
/// write them in the same transaction as the id of the event ([`Event::id`](super::Event::id), with a unique
/// constraint). If each kind of event has one such handler, no store is needed, as in `examples/shop` of the
/// repository.
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
    /// The error of reading or writing the store.
    type Error: Into<Box<dyn Error + Send + Sync>>;

    /// Claims an event for the caller, unless it has been handled or is being handled.
    fn claim(&self, id: &str) -> impl Future<Output = Result<Claim, Self::Error>> + Send;

    /// Records that an event was handled.
    fn finish(&self, id: &str) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// Releases a claim after a failure, so that the next delivery of the event is handled.
    fn release(&self, id: &str) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// Releases a claim whose handler was dropped before it ended, because the connection was closed or the handler
    /// panicked, or after [`finish`](Self::finish) or [`release`](Self::release) failed. The default implementation
    /// does nothing, so that the claim remains until it expires.
    fn abandon(&self, id: &str) {
        let _ = id;
    }
}

/// The dyn-compatible version of [`ClaimStore`].
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

/// A [`ClaimStore`] in memory, whose content is lost when the process ends.
///
/// It is suitable for tests, and for programs that run in a single process and whose handlers may run again after a
/// restart.
pub struct MemoryClaims(Mutex<Claims>);

#[derive(Default)]
struct Claims {
    /// For each id, whether the event was handled; `false` while it is being handled.
    handled: HashMap<String, bool>,
    /// The ids of handled events, oldest first.
    order: VecDeque<String>,
}

impl MemoryClaims {
    /// The number of handled events that are kept, which is enough for the hours during which Polar repeats a delivery.
    const CAPACITY: usize = 100_000;

    /// Creates an empty store. It keeps the last 100,000 events.
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
