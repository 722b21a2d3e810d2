use super::entry_location::EntryLocation;
use super::next_step::NextStep;
use super::queue::{Queue, QueuedEvent};
use super::report::IngestReport;
use super::unsent::Unsent;
use crate::call::retry;
use crate::client::retry_policy::RetryPolicy;
use crate::error::{Error, ErrorKind};
use crate::host;
use crate::models::EventsIngest;
use crate::ops::events::events_ingest;
use crate::transport::BoxFuture;
use std::fmt;
use std::future::poll_fn;
use std::mem::take;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

/// The maximum delay between two requests, even if the server asks for a longer one, because the queue fills up
/// meanwhile.
const LONGEST_DELAY: Duration = Duration::from_secs(600);

/// Sends the events of an [`Ingester`](crate::Ingester) in batches. Created together with the ingester; spawn
/// [`run`](Self::run) as a task.
#[must_use = "nothing is sent unless the worker runs"]
pub struct IngestWorker<F: FnMut(Unsent)> {
    batch: Batch,
    on_unsent: F,
}

impl<F: FnMut(Unsent)> IngestWorker<F> {
    pub(super) fn new(queue: Arc<Queue>, on_unsent: F) -> Self {
        Self { batch: Batch { queue, events: Vec::new(), report: IngestReport::default() }, on_unsent }
    }

    /// Sends events until the queue is empty and the ingester is closed, or it and all its clones are dropped. Returns
    /// the same report as [`Ingester::close`](crate::Ingester::close).
    ///
    /// With a journal, it also returns if a batch cannot be sent after the ingester was closed: see
    /// [`shutdown_timeout`](crate::IngesterBuilder::shutdown_timeout). The remaining events stay in the journal.
    ///
    /// If the future is dropped, the events that have not been sent are passed to `on_unsent`, unless they are in a
    /// journal.
    pub async fn run(mut self) -> IngestReport {
        self.batch.queue.state().worker_started = true;
        while self.batch.receive().await {
            self.send().await;
            #[cfg(feature = "journal")]
            if !self.batch.events.is_empty() {
                self.batch.report.queued = self.batch.queue.state().backlog();
                break;
            }
        }
        self.batch.report
    }

    /// Sends the events of the batch, or passes them to `on_unsent`. Events that remain in the batch afterwards stay in
    /// the journal.
    async fn send(&mut self) {
        let whole = self.batch.events.len();
        // The number of events in the next request, counted from the front of the batch.
        let mut part = whole;
        let started = self.batch.queue.now();
        // The sum of the delays so far. It takes the place of the elapsed time if there is no clock.
        let mut waited = Duration::ZERO;
        let mut failures = 0;
        while !self.batch.events.is_empty() {
            part = part.clamp(1, self.batch.events.len());
            let events = self.batch.events[..part].iter().map(|queued| queued.event.clone()).collect::<Vec<_>>();
            let call = events_ingest(&self.batch.queue.settings.core, EventsIngest::new(events));
            match call.retries(RetryPolicy::default().retry_non_idempotent()).await {
                Ok(response) => {
                    self.batch.report.inserted += count(response.inserted);
                    self.batch.report.duplicates += count(response.duplicates.unwrap_or_default());
                    self.batch.settle(part);
                    (part, failures) = (whole, 0);
                }
                // The status says that the events were accepted, although the body is unreadable.
                Err(error) if error.kind() == ErrorKind::Decode => {
                    self.batch.report.inserted += part as u64;
                    self.batch.settle(part);
                }
                Err(error) => match NextStep::after(&error, part) {
                    NextStep::Remove(locations) => {
                        let removed = self.batch.remove(&locations);
                        if !removed.is_empty() {
                            self.report_unsent(removed, error);
                        }
                    }
                    NextStep::Split if part > 1 => part /= 2,
                    NextStep::Retry if self.batch.elapsed(started).max(waited) < self.batch.max_retry_time() => {
                        let delay = error.retry_after().map(|asked| retry::after(asked, host::random()));
                        let delay = delay.unwrap_or_else(|| backoff(failures)).min(LONGEST_DELAY);
                        failures += 1;
                        waited = waited.saturating_add(delay);
                        self.batch.sleep(delay).await;
                    }
                    #[cfg(feature = "journal")]
                    step @ (NextStep::Retry | NextStep::GiveUp)
                        if self.batch.queue.store.keeps_events_after(&error) =>
                    {
                        // Report that the whole request was rejected, because retrying alone may never help.
                        if matches!(step, NextStep::GiveUp) {
                            (self.on_unsent)(Unsent::failed(Vec::new(), error));
                        }
                        if self.batch.queue.state().is_closing() {
                            return;
                        }
                        self.batch.sleep(backoff(failures)).await;
                        failures += 1;
                    }
                    NextStep::Split | NextStep::Retry | NextStep::GiveUp => {
                        let events = self.batch.events.drain(..part).enumerate().collect();
                        self.report_unsent(events, error);
                        part = whole;
                    }
                },
            }
        }
    }

    /// Passes events to `on_unsent`, each with its index in the request.
    fn report_unsent(&mut self, events: Vec<(usize, QueuedEvent)>, error: Error) {
        let count = events.len();
        self.batch.report.unsent += count as u64;
        let positions = self.batch.queue.store.positions(events.iter().map(|(_, queued)| queued));
        let events = events.into_iter().map(|(position, queued)| (position, queued.event)).collect();
        (self.on_unsent)(Unsent::failed(events, error));
        self.batch.queue.store.settle(positions);
        self.batch.queue.settle(count);
    }
}

/// Passes the events that have not been sent to `on_unsent`, unless they are in a journal.
impl<F: FnMut(Unsent)> Drop for IngestWorker<F> {
    fn drop(&mut self) {
        let mut unsent = take(&mut self.batch.events);
        {
            let mut state = self.batch.queue.state();
            unsent.extend(state.queued.drain(..));
            state.worker_ended = true;
            state.report = self.batch.report;
            if self.batch.queue.store.is_journal() {
                unsent.clear();
                state.report.queued = state.backlog();
            } else {
                state.settled = state.pushed;
                state.report.unsent += unsent.len() as u64;
            }
            state.wake_all();
        }
        // This is a guard, because the callback may panic.
        let _finish = FinishOnDrop(&self.batch.queue);
        if !unsent.is_empty() {
            let events = unsent.into_iter().map(|queued| queued.event).collect();
            (self.on_unsent)(Unsent::dropped(events));
        }
    }
}

impl<F: FnMut(Unsent)> fmt::Debug for IngestWorker<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IngestWorker").field("report", &self.batch.report).finish_non_exhaustive()
    }
}

/// Lets `Ingester::close` return.
struct FinishOnDrop<'a>(&'a Queue);

impl Drop for FinishOnDrop<'_> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.finished = true;
        state.wake_all();
    }
}

/// The part of the worker that does not depend on the type of the callback.
struct Batch {
    queue: Arc<Queue>,
    /// The events that were taken out of the queue and are not settled yet.
    events: Vec<QueuedEvent>,
    report: IngestReport,
}

impl Batch {
    /// Waits until a batch is full, its oldest event has reached the maximum age, or the ingester is flushed or closed.
    ///
    /// Returns `false` once the ingester is closed and the queue is empty.
    async fn receive(&mut self) -> bool {
        let settings = &self.queue.settings;
        let transport = &settings.core.shared.transport;
        let mut timer: Option<BoxFuture<'_, ()>> = None;
        let batch = poll_fn(|context| {
            let mut state = self.queue.state();
            state.worker = Some(context.waker().clone());
            let closing = state.is_closing();
            let Some(oldest) = state.queued.front().map(|queued| queued.queued_at) else {
                return if closing { Poll::Ready(None) } else { Poll::Pending };
            };
            let flush = state.flush_until > state.settled;
            if !closing && !flush && state.queued.len() < settings.batch {
                let remaining = settings.max_age.saturating_sub(self.elapsed(oldest));
                if !remaining.is_zero() {
                    drop(state);
                    let timer = timer.get_or_insert_with(|| transport.sleep(remaining));
                    if timer.as_mut().poll(context).is_pending() {
                        return Poll::Pending;
                    }
                    state = self.queue.state();
                }
            }
            let length = settings.batch.min(state.queued.len());
            let batch: Vec<QueuedEvent> = state.queued.drain(..length).collect();
            state.wake_all();
            Poll::Ready(Some(batch))
        })
        .await;
        drop(timer);
        let received = batch.is_some();
        self.events = batch.unwrap_or_default();
        received
    }

    /// Removes events that were sent from the front of the batch.
    fn settle(&mut self, events: usize) {
        self.queue.store.settle(self.queue.store.positions(self.events.iter().take(events)));
        self.events.drain(..events);
        self.queue.settle(events);
    }

    /// Removes the events that validation errors refer to, and returns them with their indexes in the request.
    ///
    /// If the API rejected a timestamp that the ingester set, the two clocks differ. Such an event stays in the batch,
    /// but its timestamp is removed.
    fn remove(&mut self, locations: &[EntryLocation]) -> Vec<(usize, QueuedEvent)> {
        let (mut removed, mut remaining) = (Vec::new(), Vec::new());
        for (index, mut queued) in self.events.drain(..).enumerate() {
            let mut locations = locations.iter().filter(|location| location.event == index).peekable();
            if locations.peek().is_none() {
                remaining.push(queued);
            } else if queued.timestamp_is_ours && locations.any(|location| location.is_timestamp) {
                queued.clear_timestamp();
                remaining.push(queued);
            } else {
                removed.push((index, queued));
            }
        }
        self.events = remaining;
        removed
    }

    fn elapsed(&self, since: Duration) -> Duration {
        self.queue.now().saturating_sub(since)
    }

    fn max_retry_time(&self) -> Duration {
        match self.queue.state().is_closing() {
            true => self.queue.settings.shutdown_timeout,
            false if self.queue.store.is_journal() => Duration::MAX,
            false => self.queue.settings.max_retry_time,
        }
    }

    /// Sleeps for the delay. Once the ingester is closed, sleeps at most for the shutdown timeout.
    async fn sleep(&self, delay: Duration) {
        let transport = &self.queue.settings.core.shared.transport;
        let mut timer = transport.sleep(delay);
        let mut shutdown: Option<BoxFuture<'_, ()>> = None;
        poll_fn(|context| {
            let closing = {
                let mut state = self.queue.state();
                state.worker = Some(context.waker().clone());
                state.is_closing()
            };
            if timer.as_mut().poll(context).is_ready() {
                return Poll::Ready(());
            }
            match closing {
                false => Poll::Pending,
                true => {
                    let limit = delay.min(self.queue.settings.shutdown_timeout);
                    shutdown.get_or_insert_with(|| transport.sleep(limit)).as_mut().poll(context)
                }
            }
        })
        .await;
    }
}

/// Returns the delay before the next request: 1 second, doubled with each failure up to 1 minute.
fn backoff(failures: u32) -> Duration {
    Duration::from_secs(60).min(Duration::from_secs(1 << failures.min(6)))
}

fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}
