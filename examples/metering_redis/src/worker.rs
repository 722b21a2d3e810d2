//! Sends the events of the queue to Polar.
//!
//! Each batch is sent by an [`Ingester`], which does what `events_ingest` leaves to its caller: it removes the events
//! that Polar rejects and sends the others, and it splits a request that is too large. Its queue and its retries are
//! not used: an ingester exists for one batch, which stays pending in Redis meanwhile. If Polar limits the rate or
//! cannot be reached, this module waits. Other workers may then claim the batch.

use crate::queue::{BATCH, EVENT, Queue};
use polar_funcs::models::EventCreate;
use polar_funcs::{ErrorKind, Ingester, PolarCore, Unsent};
use redis::RedisError;
use redis::streams::StreamId;
use std::collections::HashMap;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::timeout;
use uuid::Uuid;

/// The delay after a batch that was not full, so that the next batch has more events.
const COLLECT: Duration = Duration::from_secs(2);

/// The maximum delay after a failure, unless Polar asks for a longer one.
const MAX_WAIT: Duration = Duration::from_secs(60);

pub(crate) struct Worker {
    core: PolarCore,
    queue: Queue,
    /// The name in the consumer group, which must be unique.
    name: String,
    /// The time limit for sending a batch. An entry that is pending for twice this time belongs to a dead worker.
    batch_time: Duration,
    failures: u32,
}

/// The entries of a batch that are settled. The others stay pending.
struct Outcome {
    accepted: Vec<StreamId>,
    refused: Vec<(StreamId, String)>,
    /// The reason why entries stay pending.
    failure: Option<Failure>,
}

struct Failure {
    reason: String,
    /// How long Polar asks to wait.
    retry_after: Option<Duration>,
}

impl From<RedisError> for Failure {
    fn from(error: RedisError) -> Self {
        Self { reason: format!("Redis: {error}"), retry_after: None }
    }
}

impl Worker {
    pub(crate) fn new(core: PolarCore, queue: Queue, batch_time: Duration) -> Self {
        Self { core, queue, name: Uuid::new_v4().to_string(), batch_time, failures: 0 }
    }

    /// Sends batches until `stopping` is true. The current batch is finished.
    pub(crate) async fn run(mut self, mut stopping: watch::Receiver<bool>) {
        while !*stopping.borrow() {
            let wait = match self.send_batch().await {
                Ok(wait) => {
                    self.failures = 0;
                    wait
                }
                Err(Failure { reason, retry_after }) => {
                    let backoff = MAX_WAIT.min(Duration::from_secs(1 << self.failures.min(6)));
                    let wait = backoff.max(retry_after.unwrap_or_default());
                    self.failures += 1;
                    eprintln!("{reason}; waiting for {wait:?}");
                    wait
                }
            };
            let _ = timeout(wait, stopping.wait_for(|stopping| *stopping)).await;
        }
        if let Err(error) = self.queue.leave(&self.name).await {
            eprintln!("Redis: {error}");
        }
    }

    /// Sends one batch, if there is one. Returns the delay before the next batch.
    async fn send_batch(&mut self) -> Result<Duration, Failure> {
        let entries = self.queue.take(&self.name, self.batch_time * 2).await?;
        let wait = if (1..BATCH).contains(&entries.len()) { COLLECT } else { Duration::ZERO };
        let Outcome { accepted, refused, failure } = self.send(entries).await;
        for (entry, reason) in &refused {
            eprintln!("{} was refused: {reason}", entry.id);
        }
        self.queue.settle(&accepted, &refused).await?;
        failure.map_or(Ok(wait), Err)
    }

    async fn send(&self, entries: Vec<StreamId>) -> Outcome {
        let mut parts = Vec::new();
        // A closed ingester makes one call for each part of the batch, and does not wait.
        let ingester = Ingester::builder(&self.core).shutdown_timeout(Duration::ZERO);
        let (ingester, worker) = ingester.build(|part: Unsent| parts.push(part));
        let mut refused = Vec::new();
        // The entries by `external_id`. A producer may have added an event twice, of which Polar uses the first.
        let mut pending: HashMap<String, Vec<StreamId>> = HashMap::new();
        for entry in entries {
            match read(&entry) {
                Ok((id, event)) => {
                    let copies = pending.entry(id).or_default();
                    match if copies.is_empty() { ingester.try_push(event) } else { Ok(()) } {
                        Ok(()) => copies.push(entry),
                        Err(error) => refused.push((entry, error.to_string())),
                    }
                }
                Err(reason) => refused.push((entry, reason)),
            }
        }
        drop(ingester);
        // Dropping the future passes the rest of the batch to the callback.
        let _ = timeout(self.batch_time, worker.run()).await;

        let mut failure = None;
        for part in &parts {
            let reason = part.error.as_ref().map_or_else(|| "Polar took too long".to_owned(), ToString::to_string);
            let is_refused = part.error.as_ref().is_some_and(|error| {
                error.kind() == ErrorKind::Validation || error.status().is_some_and(|status| status == 413)
            });
            for (index, event) in part.events.iter().enumerate() {
                let copies = external_id(event).and_then(|id| pending.remove(id)).unwrap_or_default();
                if is_refused {
                    let entries: Vec<_> = part.validation_errors(index).map(ToString::to_string).collect();
                    let reason = if entries.is_empty() { reason.clone() } else { entries.join("; ") };
                    refused.extend(copies.into_iter().map(|entry| (entry, reason.clone())));
                }
            }
            if !is_refused {
                let retry_after = part.error.as_ref().and_then(polar_funcs::Error::retry_after);
                failure = Some(Failure { reason, retry_after });
            }
        }
        Outcome { accepted: pending.into_values().flatten().collect(), refused, failure }
    }
}

/// Returns the event of an entry, and its `external_id`. The error is why it cannot be sent.
fn read(entry: &StreamId) -> Result<(String, EventCreate), String> {
    let event: String = entry.get(EVENT).ok_or_else(|| format!("there is no field `{EVENT}`"))?;
    let event: EventCreate = serde_json::from_str(&event).map_err(|error| format!("not an event: {error}"))?;
    // Polar also rejects blank values, but with a less clear reason.
    let required = match &event {
        EventCreate::CustomerId(event) => [&event.name, &event.customer_id],
        EventCreate::ExternalCustomerId(event) => [&event.name, &event.external_customer_id],
        _ => return Err("not an event of a known kind".to_owned()),
    };
    if required.iter().any(|value| value.is_empty()) {
        return Err("the event has no name or no customer".to_owned());
    }
    let id = external_id(&event).ok_or("the event has no external_id")?.to_owned();
    Ok((id, event))
}

fn external_id(event: &EventCreate) -> Option<&str> {
    match event {
        EventCreate::CustomerId(event) => event.external_id.as_deref(),
        EventCreate::ExternalCustomerId(event) => event.external_id.as_deref(),
        _ => None,
    }
}
