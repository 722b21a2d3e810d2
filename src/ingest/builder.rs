use super::ingester::Ingester;
use super::queue::Queue;
use super::settings::Settings;
use super::store::Store;
use super::unsent::Unsent;
use super::worker::IngestWorker;
use crate::client::PolarCore;
use std::sync::Arc;
use std::time::Duration;

/// Configures and builds an [`Ingester`]. Created by [`Ingester::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct IngesterBuilder(pub(super) Settings);

impl Ingester {
    /// Returns a builder for an ingester that sends its events through this core.
    pub fn builder(core: &PolarCore) -> IngesterBuilder {
        IngesterBuilder(Settings {
            core: core.clone(),
            batch: 100,
            max_age: Duration::from_secs(5),
            capacity: 10_000,
            max_retry_time: Duration::from_secs(600),
            shutdown_timeout: Duration::from_secs(10),
        })
    }
}

impl IngesterBuilder {
    /// Sets the maximum number of events in one request. The default is 100; 0 counts as 1.
    ///
    /// A request that is too large for the API is split into smaller ones.
    pub fn batch(self, events: usize) -> Self {
        Self(Settings { batch: events.max(1), ..self.0 })
    }

    /// Sets how long an event waits for its batch to fill up. The default is 5 s.
    pub fn max_age(self, age: Duration) -> Self {
        Self(Settings { max_age: age, ..self.0 })
    }

    /// Sets the capacity of the queue, in events. The default is 10,000; 0 counts as 1.
    pub fn capacity(self, events: usize) -> Self {
        Self(Settings { capacity: events.max(1), ..self.0 })
    }

    /// Sets how long a batch is retried before it is passed to `on_unsent`. The default is 10 minutes.
    ///
    /// A batch is retried while Polar cannot be reached, limits the rate or fails, and while no access token can be
    /// obtained. The delay before a retry is the one that the response asks for. If there is none, it doubles from 1
    /// second to 1 minute. No delay exceeds 10 minutes. The limit is checked before each delay, so the last retry may
    /// take place up to one delay later. With a journal, a batch is retried without a limit.
    pub fn max_retry_time(self, limit: Duration) -> Self {
        Self(Settings { max_retry_time: limit, ..self.0 })
    }

    /// Sets how long a batch is retried once the ingester is closed or dropped. The default is 10 s.
    ///
    /// It then replaces [`max_retry_time`](Self::max_retry_time), so that the program can exit.
    pub fn shutdown_timeout(self, limit: Duration) -> Self {
        Self(Settings { shutdown_timeout: limit, ..self.0 })
    }

    /// Creates the ingester and the worker that sends its events. The worker calls `on_unsent` with events that could
    /// not be sent.
    pub fn build<F: FnMut(Unsent)>(self, on_unsent: F) -> (Ingester, IngestWorker<F>) {
        let queue = Arc::new(Queue::new(self.0, Store::none()));
        (Ingester::new(Arc::clone(&queue)), IngestWorker::new(queue, on_unsent))
    }
}
