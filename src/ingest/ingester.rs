use super::push_error::PushError;
use super::queue::Queue;
use super::report::IngestReport;
use crate::models::EventCreate;
use std::fmt;
use std::future::poll_fn;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

/// Queues usage events, which an [`IngestWorker`](crate::IngestWorker) sends in batches. It is cheap to clone.
///
/// `POST /v1/events/ingest` · scope `events:write` · feature `ingester`
///
/// The ingester sets a unique `external_id` on each event that has none, so that a batch can be sent again without
/// counting an event twice. It also sets the `timestamp` of each event that has none to the current time.
///
/// The queue is bounded. While it is full, [`push`](Self::push) waits and [`try_push`](Self::try_push) fails. No event
/// is lost silently: events that cannot be sent are passed to the `on_unsent` callback.
///
/// The queue is in memory. If the process is killed, aborts or loses power, it loses the events that were neither sent
/// nor passed to `on_unsent`. [`backlog`](Self::backlog) returns their number, which is at most the
/// [capacity](crate::IngesterBuilder::capacity) plus one batch. Await [`close`](Self::close) before the program exits,
/// including when a signal such as SIGTERM ends it. If you cannot afford to lose events, use a `Journal` (feature
/// `journal`), which keeps them on disk until they are sent.
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) {
/// use polar_funcs::{Ingester, models::EventCreate};
///
/// let (ingester, worker) = Ingester::builder(core).build(|unsent| {
///     let reason = unsent.error.map_or_else(|| "the worker was dropped".to_owned(), |error| error.to_string());
///     eprintln!("{} events were not sent: {reason}", unsent.events.len());
/// });
/// tokio::spawn(worker.run());
///
/// // Wherever a billable event happens:
/// if let Err(error) = ingester.push(EventCreate::external_customer_id("api_call", "user_42")).await {
///     eprintln!("{error}");
/// }
///
/// // At the end of the program. Queued events are still sent, even while clones of the ingester exist.
/// let report = ingester.close().await;
/// println!("{} events were new to Polar, {} were not sent", report.inserted, report.unsent);
/// # }
/// ```
pub struct Ingester {
    queue: Arc<Queue>,
}

impl Ingester {
    /// Creates the first ingester of a queue, which the queue already counts.
    pub(super) fn new(queue: Arc<Queue>) -> Self {
        Self { queue }
    }

    #[cfg(feature = "journal")]
    pub(super) fn queue(&self) -> &Queue {
        &self.queue
    }

    /// Queues an event. Waits while the queue or the journal is full.
    ///
    /// This method is cancel safe: if its future is dropped before it completes, the event is not queued.
    ///
    /// # Errors
    ///
    /// Returns an error if the ingester is closed, the worker has ended, the event is an [`EventCreate::Unknown`]
    /// (whose id cannot be set), or the event cannot be written to the journal. [`PushError::into_event`] returns the
    /// event.
    pub async fn push(&self, event: impl Into<EventCreate>) -> Result<(), PushError> {
        let mut event = Some(self.queue.prepare(event.into())?);
        poll_fn(|context| {
            let mut state = self.queue.state();
            if let Some(reason) = state.closed_reason() {
                return Poll::Ready(event.take().map_or(Ok(()), |event| Err(event.reject(reason))));
            }
            if state.queued.len() >= self.queue.settings.capacity || self.queue.store.is_full() {
                state.wake_later(context);
                return Poll::Pending;
            }
            match event.take() {
                Some(event) => Poll::Ready(self.queue.push(&mut state, event)),
                None => Poll::Ready(Ok(())),
            }
        })
        .await
    }

    /// Queues an event, or fails immediately if the queue or the journal is full.
    ///
    /// # Errors
    ///
    /// Returns an error if the queue or the journal is full ([`PushError::is_full`]), and the errors of
    /// [`push`](Self::push). [`PushError::into_event`] returns the event.
    pub fn try_push(&self, event: impl Into<EventCreate>) -> Result<(), PushError> {
        let event = self.queue.prepare(event.into())?;
        let mut state = self.queue.state();
        match state.closed_reason() {
            Some(reason) => Err(event.reject(reason)),
            None if state.queued.len() >= self.queue.settings.capacity => Err(event.reject("the queue is full").full()),
            None if self.queue.store.is_full() => Err(event.reject("the journal is full").full()),
            None => self.queue.push(&mut state, event),
        }
    }

    /// Waits until every event pushed so far has been sent or passed to `on_unsent`, or the worker has ended. The
    /// worker sends queued events immediately instead of waiting for full batches.
    ///
    /// This waits forever if the worker is never run or dropped.
    pub async fn flush(&self) {
        let target = {
            let mut state = self.queue.state();
            state.flush_until = state.pushed;
            state.wake_worker();
            state.pushed
        };
        poll_fn(|context| {
            let mut state = self.queue.state();
            if state.settled >= target || state.worker_ended {
                return Poll::Ready(());
            }
            state.wake_later(context);
            Poll::Pending
        })
        .await;
    }

    /// Closes the ingester and all its clones, and waits until every event has been sent or passed to `on_unsent`.
    ///
    /// The ingester accepts no further events, and the worker ends once the queue is empty. While Polar cannot be
    /// reached, the worker retries each batch for at most
    /// [`shutdown_timeout`](crate::IngesterBuilder::shutdown_timeout). Every call of `close` returns the same report.
    /// If the future is dropped, the ingester remains closed.
    ///
    /// If the worker was dropped, its events were passed to `on_unsent`, and the report counts them as unsent. If the
    /// worker does not start within [`shutdown_timeout`](crate::IngesterBuilder::shutdown_timeout), the report counts
    /// the events as [queued](IngestReport::queued). With a journal, all events that were not sent stay in it and count
    /// as queued.
    ///
    /// ```no_run
    /// # async fn example(ingester: &polar_funcs::Ingester) {
    /// let report = ingester.close().await;
    /// if report.unsent + report.queued > 0 {
    ///     eprintln!("{report:?}");
    /// }
    /// # }
    /// ```
    pub async fn close(&self) -> IngestReport {
        {
            let mut state = self.queue.state();
            state.closed = true;
            state.wake_worker();
            state.wake_all();
        }
        let settings = &self.queue.settings;
        let mut start_timeout = settings.core.shared.transport.sleep(settings.shutdown_timeout);
        let mut polls = 0;
        poll_fn(|context| {
            let mut state = self.queue.state();
            if state.finished {
                return Poll::Ready(state.report);
            }
            state.wake_later(context);
            if state.worker_started {
                return Poll::Pending;
            }
            let report = IngestReport { queued: state.backlog(), ..state.report };
            drop(state);
            polls += 1;
            match start_timeout.as_mut().poll(context) {
                // In a mock transport, every sleep ends immediately. Yield once, so that a worker that was just spawned
                // can start.
                Poll::Ready(()) if polls == 1 => {
                    start_timeout = settings.core.shared.transport.sleep(Duration::ZERO);
                    context.waker().wake_by_ref();
                    Poll::Pending
                }
                poll => poll.map(|()| report),
            }
        })
        .await
    }

    /// Returns the number of events that have been neither sent nor passed to `on_unsent`.
    pub fn backlog(&self) -> u64 {
        self.queue.state().backlog()
    }
}

impl Clone for Ingester {
    fn clone(&self) -> Self {
        self.queue.state().ingesters += 1;
        Self { queue: Arc::clone(&self.queue) }
    }
}

impl Drop for Ingester {
    fn drop(&mut self) {
        let mut state = self.queue.state();
        state.ingesters -= 1;
        state.wake_worker();
    }
}

impl fmt::Debug for Ingester {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ingester").field("backlog", &self.backlog()).finish_non_exhaustive()
    }
}
