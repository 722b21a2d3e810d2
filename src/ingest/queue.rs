use super::push_error::PushError;
use super::report::IngestReport;
use super::settings::Settings;
use super::store::{Position, Reason, Store};
use crate::host;
use crate::models::{EventCreate, Timestamp};
use crate::transport::Transport;
use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::task::{Context, Waker};
use std::time::Duration;

/// The state that an ingester, its clones and its worker share.
pub(super) struct Queue {
    pub(super) settings: Settings,
    pub(super) store: Store,
    /// The prefix of all ids that this queue assigns. It is generated with the first id, because a Cloudflare Worker
    /// must not generate random numbers before it handles a request.
    id_prefix: OnceLock<String>,
    state: Mutex<State>,
}

#[derive(Default)]
pub(super) struct State {
    pub(super) queued: VecDeque<QueuedEvent>,
    /// The number of ingesters: the first one and its clones.
    pub(super) ingesters: usize,
    /// The number of ids that were assigned.
    next_id: u64,
    pub(super) pushed: u64,
    /// The number of events that have been sent or passed to `on_unsent`.
    pub(super) settled: u64,
    /// While fewer events than this are settled, batches are sent without waiting for more events.
    pub(super) flush_until: u64,
    pub(super) worker_started: bool,
    /// Whether the ingester was closed, so that it accepts no more events.
    pub(super) closed: bool,
    /// Whether the worker was dropped. The end of `run` drops it as well.
    pub(super) worker_ended: bool,
    /// Whether the last call of `on_unsent` has returned.
    pub(super) finished: bool,
    /// The report of the worker, set when the worker ends.
    pub(super) report: IngestReport,
    pub(super) worker: Option<Waker>,
    /// The tasks that wait in methods of ingesters.
    waiting: Vec<Waker>,
}

/// An event that has an id.
pub(super) struct QueuedEvent {
    pub(super) event: EventCreate,
    /// The time on the clock of the transport.
    pub(super) queued_at: Duration,
    /// Whether the ingester set the event's timestamp.
    pub(super) timestamp_is_ours: bool,
    /// The position of the event in the journal.
    #[cfg_attr(not(feature = "journal"), allow(dead_code, reason = "it says nothing without a journal"))]
    pub(super) position: Position,
}

impl Queue {
    /// Creates an empty queue with one ingester.
    pub(super) fn new(settings: Settings, store: Store) -> Self {
        let state = State { ingesters: 1, ..State::default() };
        Self { settings, store, id_prefix: OnceLock::new(), state: Mutex::new(state) }
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the time by the clock of the transport.
    pub(super) fn now(&self) -> Duration {
        self.settings.core.shared.transport.now()
    }

    /// Writes an event to the journal, if there is one, and queues it.
    #[cfg_attr(not(feature = "journal"), allow(unused_mut, reason = "only a journal sets the position"))]
    pub(super) fn push(&self, state: &mut State, mut event: QueuedEvent) -> Result<(), PushError> {
        #[cfg(feature = "journal")]
        if let Err(reason) = self.store.append(&mut event) {
            return Err(PushError::new(event.event, reason));
        }
        state.push(event);
        Ok(())
    }

    /// Counts events as sent or passed to `on_unsent`.
    pub(super) fn settle(&self, events: usize) {
        let mut state = self.state();
        state.settled += events as u64;
        state.wake_all();
    }

    /// Sets the id and the timestamp of an event if they are missing.
    pub(super) fn prepare(&self, mut event: EventCreate) -> Result<QueuedEvent, PushError> {
        let (id, timestamp) = match &mut event {
            EventCreate::CustomerId(event) => (&mut event.external_id, &mut event.timestamp),
            EventCreate::ExternalCustomerId(event) => (&mut event.external_id, &mut event.timestamp),
            EventCreate::Unknown(_) => {
                return Err(PushError::new(event, Reason::from("an unknown variant cannot be given an id")));
            }
        };
        id.get_or_insert_with(|| {
            let prefix = self.id_prefix.get_or_init(|| format!("{:016x}{:016x}", host::random(), host::random()));
            let mut state = self.state();
            let number = state.next_id;
            state.next_id += 1;
            format!("{prefix}-{number}")
        });
        let timestamp_is_ours = timestamp.is_none();
        if timestamp_is_ours {
            // Without a clock, the timestamp is left out, and the API uses the time at which it receives the event.
            *timestamp = host::system_time().map(Timestamp::from);
        }
        Ok(QueuedEvent { event, queued_at: self.now(), timestamp_is_ours, position: Position::default() })
    }
}

impl State {
    fn push(&mut self, event: QueuedEvent) {
        self.queued.push_back(event);
        self.pushed += 1;
        self.wake_worker();
    }

    /// Returns the number of events that have been neither sent nor passed to `on_unsent`.
    pub(super) fn backlog(&self) -> u64 {
        self.pushed - self.settled
    }

    /// Returns whether no more events can be pushed.
    pub(super) fn is_closing(&self) -> bool {
        self.closed || self.ingesters == 0
    }

    /// Returns the reason why events are not accepted; `None` if they are.
    pub(super) fn closed_reason(&self) -> Option<&'static str> {
        match (self.closed, self.worker_ended) {
            (true, _) => Some("the ingester is closed"),
            (false, true) => Some("the worker has ended"),
            (false, false) => None,
        }
    }

    /// Registers a task to be woken by the next [`wake_all`](Self::wake_all).
    pub(super) fn wake_later(&mut self, context: &Context<'_>) {
        if !self.waiting.iter().any(|waker| waker.will_wake(context.waker())) {
            self.waiting.push(context.waker().clone());
        }
    }

    pub(super) fn wake_worker(&mut self) {
        if let Some(worker) = self.worker.take() {
            worker.wake();
        }
    }

    pub(super) fn wake_all(&mut self) {
        self.waiting.drain(..).for_each(Waker::wake);
    }
}

impl QueuedEvent {
    pub(super) fn clear_timestamp(&mut self) {
        match &mut self.event {
            EventCreate::CustomerId(event) => event.timestamp = None,
            EventCreate::ExternalCustomerId(event) => event.timestamp = None,
            EventCreate::Unknown(_) => {}
        }
        self.timestamp_is_ours = false;
    }

    pub(super) fn reject(self, reason: &'static str) -> PushError {
        PushError::new(self.event, Reason::from(reason))
    }
}
