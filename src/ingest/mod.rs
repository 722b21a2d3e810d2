//! Usage events, sent in batches in the background. Feature `ingester`.

use crate::call::retry;
use crate::client::PolarCore;
use crate::error::{Error, ErrorKind, Location, ValidationEntry};
use crate::models::{EventCreate, EventsIngest, Timestamp};
use crate::transport::BoxFuture;
use crate::{RetryPolicy, events_ingest};
use std::collections::VecDeque;
use std::fmt;
use std::future::poll_fn;
use std::hash::{BuildHasher, RandomState};
use std::mem::take;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant, SystemTime};

/// Takes usage events, which an [`IngestWorker`] sends in batches.
///
/// Every event gets an id of its own unless it has one, so that a batch may be sent again without an event counting
/// twice, and the time at which it was pushed unless it has one. The queue is bounded: a program that makes events
/// faster than they can be sent waits, or is told. No event is lost silently: what can't be sent is handed back to the
/// program.
///
/// Events wait in memory. A process that is killed, aborts or loses power loses those that were neither sent nor handed
/// back, which are as many as [`backlog`](Self::backlog) says: at most the [capacity](IngesterBuilder::capacity) and one
/// batch. Await [`close`](Self::close) before the program ends, also when it is told to by a signal such as SIGTERM. A
/// program that can't afford to lose events writes them to disk first, each with an `external_id` of its own, by which Polar
/// tells those that it has already.
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) {
/// use polar_funcs::{Ingester, models::EventCreate};
///
/// let (ingester, worker) = Ingester::builder(core).build(|unsent| {
///     eprintln!("{} events were not sent: {}", unsent.events.len(), unsent.error.map_or_else(String::new, |e| e.to_string()));
/// });
/// let worker = tokio::spawn(worker.run());
/// // Wherever something is used; an ingester is cheap to clone.
/// if let Err(refused) = ingester.push(EventCreate::external_customer_id("api_call", "user_42")).await {
///     eprintln!("{refused}");
/// }
/// // At the end: what is still queued is sent, wherever clones of the ingester are left.
/// let report = ingester.close().await;
/// println!("{} events were new to Polar, {} were not sent", report.inserted, report.unsent);
/// # }
/// ```
pub struct Ingester {
    queue: Arc<Queue>,
}

/// The settings of an [`Ingester`] to be.
#[derive(Clone, Debug)]
#[must_use]
pub struct IngesterBuilder {
    core: PolarCore,
    batch: usize,
    max_age: Duration,
    capacity: usize,
    max_retry_time: Duration,
    shutdown_timeout: Duration,
}

/// Sends what an [`Ingester`] takes: spawn its [`run`](Self::run).
#[must_use = "nothing is sent unless it runs"]
pub struct IngestWorker<F: FnMut(Unsent)> {
    sender: Sender,
    on_unsent: F,
}

/// Events that were not sent, or of which nobody knows whether they were.
///
/// They have their ids by now, so that pushing them again counts none twice.
#[derive(Debug)]
#[non_exhaustive]
pub struct Unsent {
    /// The events, with their ids and times.
    pub events: Vec<EventCreate>,
    /// Why the API did not take them; `None` if the worker was dropped before it tried.
    ///
    /// The validation errors in it count the events of the whole request, of which these may be a part:
    /// [`validation_errors`](Self::validation_errors) tells which belong to which event.
    pub error: Option<Error>,
    /// Where each event was in the request.
    positions: Vec<usize>,
}

/// An event that was not taken.
#[derive(Clone)]
pub struct PushError {
    event: Box<EventCreate>,
    why: &'static str,
}

/// What became of all events.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct IngestReport {
    /// How many were new to Polar, and are kept.
    pub inserted: u64,
    /// How many Polar had already.
    pub duplicates: u64,
    /// How many were handed back.
    pub unsent: u64,
    /// How many are still queued, as the worker was never run. They are handed back when it is dropped. It is 0 in what
    /// [`IngestWorker::run`] returns.
    pub queued: u64,
}

impl Ingester {
    /// The settings of an ingester that sends through this core.
    pub fn builder(core: &PolarCore) -> IngesterBuilder {
        IngesterBuilder {
            core: core.clone(),
            batch: 100,
            max_age: Duration::from_secs(5),
            capacity: 10_000,
            max_retry_time: Duration::from_secs(600),
            shutdown_timeout: Duration::from_secs(10),
        }
    }

    /// Takes an event, and waits while the queue is full.
    ///
    /// # Errors
    ///
    /// When the ingester is closed or the worker has ended; the error holds the event. Also for an
    /// [`EventCreate::Unknown`], which can't be given an id.
    pub async fn push(&self, event: impl Into<EventCreate>) -> Result<(), PushError> {
        let mut event = Some(self.queue.prepared(event.into())?);
        poll_fn(|context| {
            let mut state = self.queue.state();
            if let Some(why) = state.refusal() {
                return Poll::Ready(event.take().map_or(Ok(()), |event| Err(event.refused(why))));
            }
            if state.queued.len() >= self.queue.settings.capacity {
                state.wait(context);
                return Poll::Pending;
            }
            if let Some(event) = event.take() {
                state.push(event);
            }
            Poll::Ready(Ok(()))
        })
        .await
    }

    /// Takes an event, unless the queue is full.
    ///
    /// # Errors
    ///
    /// When the queue is full, the ingester is closed or the worker has ended; the error holds the event. Also for an
    /// [`EventCreate::Unknown`], which can't be given an id.
    pub fn try_push(&self, event: impl Into<EventCreate>) -> Result<(), PushError> {
        let event = self.queue.prepared(event.into())?;
        let mut state = self.queue.state();
        match state.refusal() {
            Some(why) => Err(event.refused(why)),
            None if state.queued.len() >= self.queue.settings.capacity => Err(event.refused("the queue is full")),
            None => {
                state.push(event);
                Ok(())
            }
        }
    }

    /// Waits until all events that were pushed before are sent or handed back.
    pub async fn flush(&self) {
        let target = {
            let mut state = self.queue.state();
            state.flush = state.pushed;
            state.wake_worker();
            state.pushed
        };
        poll_fn(|context| {
            let mut state = self.queue.state();
            if state.settled >= target || state.ended {
                return Poll::Ready(());
            }
            state.wait(context);
            Poll::Pending
        })
        .await;
    }

    /// Closes the ingester and all its clones, waits until every event is sent or handed back, and reports.
    ///
    /// From now on no event is accepted, and the worker ends when the queue is empty. While Polar can't be reached, this
    /// takes no longer than [`shutdown_timeout`](IngesterBuilder::shutdown_timeout) for each batch. It may be called more than
    /// once, and each call returns the same report. If the future is dropped, the ingester stays closed.
    ///
    /// If the worker was dropped, its events were handed back, and the report counts them as unsent. If it does not begin to
    /// run within [`shutdown_timeout`](IngesterBuilder::shutdown_timeout), the report counts them as
    /// [queued](IngestReport::queued).
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
        let mut begin = settings.core.shared.transport.sleep(settings.shutdown_timeout);
        let mut polls = 0;
        poll_fn(|context| {
            let mut state = self.queue.state();
            if state.finished {
                return Poll::Ready(state.report);
            }
            state.wait(context);
            if state.begun {
                return Poll::Pending;
            }
            let report = IngestReport { queued: state.pushed - state.settled, ..state.report };
            drop(state);
            polls += 1;
            match begin.as_mut().poll(context) {
                // A transport for tests lets no time pass, but a worker that was just spawned is to have its turn.
                Poll::Ready(()) if polls == 1 => {
                    begin = settings.core.shared.transport.sleep(Duration::ZERO);
                    context.waker().wake_by_ref();
                    Poll::Pending
                }
                poll => poll.map(|()| report),
            }
        })
        .await
    }

    /// How many events are neither sent nor handed back yet.
    pub fn backlog(&self) -> u64 {
        let state = self.queue.state();
        state.pushed - state.settled
    }
}

impl IngesterBuilder {
    /// How many events are sent at once; 100 by default. One that is too large for the API is sent in parts.
    pub fn batch(self, events: usize) -> Self {
        Self { batch: events.max(1), ..self }
    }

    /// How long an event waits at most for others to be sent with; 5 s by default.
    pub fn max_age(self, age: Duration) -> Self {
        Self { max_age: age, ..self }
    }

    /// How many events wait at most; 10,000 by default.
    pub fn capacity(self, events: usize) -> Self {
        Self { capacity: events.max(1), ..self }
    }

    /// How long a batch is tried while Polar can't be reached or fails, before it is handed back; 10 minutes by default.
    pub fn max_retry_time(self, max_retry_time: Duration) -> Self {
        Self { max_retry_time, ..self }
    }

    /// The same when no more events can come, because the ingester is closed or dropped: how long the end of a program may
    /// be held up; 10 s by default.
    pub fn shutdown_timeout(self, max_retry_time: Duration) -> Self {
        Self { shutdown_timeout: max_retry_time, ..self }
    }

    /// The ingester, and the worker that sends what it takes and gives `on_unsent` what can't be sent.
    pub fn build<F: FnMut(Unsent)>(self, on_unsent: F) -> (Ingester, IngestWorker<F>) {
        let (first, second) = (RandomState::new(), RandomState::new());
        let prefix = format!("{:016x}{:016x}", first.hash_one(0), second.hash_one(1));
        let state = State { ingesters: 1, ..State::default() };
        let queue = Arc::new(Queue { settings: self, prefix, next_id: AtomicU64::new(0), state: Mutex::new(state) });
        let sender = Sender { queue: Arc::clone(&queue), under_way: Vec::new(), ingested: IngestReport::default() };
        (Ingester { queue }, IngestWorker { sender, on_unsent })
    }
}

impl Unsent {
    /// What the API says is wrong with the event at an index of [`events`](Self::events).
    pub fn validation_errors(&self, event: usize) -> impl Iterator<Item = &ValidationEntry> {
        let position = self.positions.get(event).copied();
        let entries = self.error.as_ref().and_then(Error::api).map_or(&[][..], |api| api.validation_errors());
        entries.iter().filter(move |entry| position.is_some() && place(&entry.loc).map(|(index, _)| index) == position)
    }
}

impl<F: FnMut(Unsent)> IngestWorker<F> {
    /// Sends events until the ingester is closed, or it and all its clones are dropped, and every event is sent or handed
    /// back.
    ///
    /// Dropping the future hands back the events that are not sent yet.
    pub async fn run(mut self) -> IngestReport {
        self.sender.queue.state().begun = true;
        while self.sender.next_batch().await {
            self.send().await;
        }
        self.sender.ingested
    }

    /// Sends what is under way, or hands it back.
    async fn send(&mut self) {
        let whole = self.sender.under_way.len();
        // What is to be sent next, as the number of events from the front.
        let mut part = whole;
        let started = Instant::now();
        let mut failures = 0;
        while !self.sender.under_way.is_empty() {
            part = part.clamp(1, self.sender.under_way.len());
            let events = self.sender.under_way[..part].iter().map(|queued| queued.event.clone()).collect::<Vec<_>>();
            let call = events_ingest(&self.sender.queue.settings.core, EventsIngest::new(events));
            match call.retries(RetryPolicy::default().retry_non_idempotent()).await {
                Ok(answer) => {
                    self.sender.ingested.inserted += count(answer.inserted);
                    self.sender.ingested.duplicates += count(answer.duplicates.unwrap_or_default());
                    self.sender.settle(part);
                    (part, failures) = (whole, 0);
                }
                // They were taken, as the status says.
                Err(error) if error.kind() == ErrorKind::Decode => {
                    self.sender.ingested.inserted += part as u64;
                    self.sender.settle(part);
                }
                Err(error) => match Verdict::of(&error, part) {
                    Verdict::Refused(named) => {
                        let refused = self.sender.refused(&named);
                        if !refused.is_empty() {
                            self.give_back(refused, error);
                        }
                    }
                    Verdict::TooMuch if part > 1 => part /= 2,
                    Verdict::Later if started.elapsed() < self.sender.max_retry_time() => {
                        let random = RandomState::new().hash_one(failures);
                        let wait = error.retry_after().map(|asked| retry::after(asked, random));
                        let wait = wait.unwrap_or_else(|| backoff(failures));
                        failures += 1;
                        self.sender.wait(wait).await;
                    }
                    Verdict::TooMuch | Verdict::Later | Verdict::Never => {
                        let events = self.sender.under_way.drain(..part).enumerate().collect();
                        self.give_back(events, error);
                        part = whole;
                    }
                },
            }
        }
    }

    /// Hands back events with their positions in the request.
    fn give_back(&mut self, events: Vec<(usize, Queued)>, error: Error) {
        let (positions, events): (Vec<usize>, Vec<EventCreate>) =
            events.into_iter().map(|(position, queued)| (position, queued.event)).unzip();
        self.sender.ingested.unsent += events.len() as u64;
        self.sender.queue.settle(events.len());
        (self.on_unsent)(Unsent { events, error: Some(error), positions });
    }
}

/// Hands back what is not sent.
impl<F: FnMut(Unsent)> Drop for IngestWorker<F> {
    fn drop(&mut self) {
        let mut left = take(&mut self.sender.under_way);
        {
            let mut state = self.sender.queue.state();
            left.extend(state.queued.drain(..));
            state.settled = state.pushed;
            state.ended = true;
            state.report = self.sender.ingested;
            state.report.unsent += left.len() as u64;
            state.wake_all();
        }
        // Also if the callback panics.
        let _finish = Finish(&self.sender.queue);
        if !left.is_empty() {
            let events = left.into_iter().map(|queued| queued.event).collect();
            (self.on_unsent)(Unsent { events, error: None, positions: Vec::new() });
        }
    }
}

/// Lets `close` return when it is dropped.
struct Finish<'a>(&'a Queue);

impl Drop for Finish<'_> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.finished = true;
        state.wake_all();
    }
}

/// What is to become of events that were not taken.
enum Verdict {
    /// These can't be; the others perhaps.
    Refused(Vec<(usize, bool)>),
    /// Fewer at once perhaps.
    TooMuch,
    Later,
    Never,
}

impl Verdict {
    /// What follows from an error of so many events.
    fn of(error: &Error, part: usize) -> Self {
        match error.kind() {
            ErrorKind::Validation => {
                let entries = error.api().map_or(&[][..], |api| api.validation_errors());
                let refused: Vec<(usize, bool)> =
                    entries.iter().filter_map(|entry| place(&entry.loc)).filter(|(index, _)| *index < part).collect();
                if refused.is_empty() { Self::TooMuch } else { Self::Refused(refused) }
            }
            _ if error.status().is_some_and(|status| status == 413) => Self::TooMuch,
            _ if error.is_permanent() => Self::Never,
            ErrorKind::Connect
            | ErrorKind::Tls
            | ErrorKind::Timeout
            | ErrorKind::ConnectionLost
            | ErrorKind::Server
            | ErrorKind::RateLimited
            | ErrorKind::TokenProvider => Self::Later,
            _ => Self::Never,
        }
    }
}

/// Of which event a validation entry tells, and whether its time is what is wrong.
fn place(loc: &[Location]) -> Option<(usize, bool)> {
    let index = loc.iter().find_map(|step| match step {
        Location::Index(index) => usize::try_from(*index).ok(),
        Location::Key(_) => None,
    })?;
    let is_time = matches!(loc.last(), Some(Location::Key(key)) if key == "timestamp");
    Some((index, is_time))
}

/// From one second to one minute.
fn backoff(failures: u32) -> Duration {
    Duration::from_secs(60).min(Duration::from_secs(1 << failures.min(6)))
}

fn count(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}

/// The worker's part that does not depend on the callback.
struct Sender {
    queue: Arc<Queue>,
    /// Out of the queue, and neither sent nor handed back.
    under_way: Vec<Queued>,
    ingested: IngestReport,
}

impl Sender {
    /// Waits for a batch: as many events as one may have, or one that has waited long enough, or a flush, or the end.
    /// Whether there is one.
    async fn next_batch(&mut self) -> bool {
        let settings = &self.queue.settings;
        let transport = &settings.core.shared.transport;
        let mut timer: Option<BoxFuture<'_, ()>> = None;
        let batch = poll_fn(|context| {
            let mut state = self.queue.state();
            state.worker = Some(context.waker().clone());
            let closed = state.is_last();
            let Some(oldest) = state.queued.front().map(|queued| queued.since) else {
                return if closed { Poll::Ready(None) } else { Poll::Pending };
            };
            let flush = state.flush > state.settled;
            if !closed && !flush && state.queued.len() < settings.batch {
                let left = settings.max_age.saturating_sub(oldest.elapsed());
                if !left.is_zero() {
                    drop(state);
                    let timer = timer.get_or_insert_with(|| transport.sleep(left));
                    if timer.as_mut().poll(context).is_pending() {
                        return Poll::Pending;
                    }
                    state = self.queue.state();
                }
            }
            let most = settings.batch.min(state.queued.len());
            let batch: Vec<Queued> = state.queued.drain(..most).collect();
            state.wake_all();
            Poll::Ready(Some(batch))
        })
        .await;
        drop(timer);
        let more = batch.is_some();
        self.under_way = batch.unwrap_or_default();
        more
    }

    /// The first of what is under way is sent.
    fn settle(&mut self, events: usize) {
        self.under_way.drain(..events);
        self.queue.settle(events);
    }

    /// Takes out the events that the API named, with their positions. One whose time is refused, and was set here, is left without: the
    /// clocks differ.
    fn refused(&mut self, named: &[(usize, bool)]) -> Vec<(usize, Queued)> {
        let (mut refused, mut kept) = (Vec::new(), Vec::new());
        for (index, mut queued) in self.under_way.drain(..).enumerate() {
            let mut entries = named.iter().filter(|(other, _)| *other == index).peekable();
            if entries.peek().is_none() {
                kept.push(queued);
            } else if queued.timed_here && entries.any(|(_, is_time)| *is_time) {
                queued.clear_time();
                kept.push(queued);
            } else {
                refused.push((index, queued));
            }
        }
        self.under_way = kept;
        refused
    }

    fn max_retry_time(&self) -> Duration {
        match self.queue.state().is_last() {
            true => self.queue.settings.shutdown_timeout,
            false => self.queue.settings.max_retry_time,
        }
    }

    /// Waits, but not longer than the patience at the end of the program.
    async fn wait(&self, wait: Duration) {
        let transport = &self.queue.settings.core.shared.transport;
        let mut timer = transport.sleep(wait);
        let mut last: Option<BoxFuture<'_, ()>> = None;
        poll_fn(|context| {
            let closed = {
                let mut state = self.queue.state();
                state.worker = Some(context.waker().clone());
                state.is_last()
            };
            if timer.as_mut().poll(context).is_ready() {
                return Poll::Ready(());
            }
            match closed {
                false => Poll::Pending,
                true => {
                    let limit = wait.min(self.queue.settings.shutdown_timeout);
                    last.get_or_insert_with(|| transport.sleep(limit)).as_mut().poll(context)
                }
            }
        })
        .await;
    }
}

struct Queue {
    settings: IngesterBuilder,
    /// How the ids of this ingester's events begin.
    prefix: String,
    next_id: AtomicU64,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    queued: VecDeque<Queued>,
    ingesters: usize,
    pushed: u64,
    /// How many of these were sent or handed back.
    settled: u64,
    /// How many are to be sent without waiting for others.
    flush: u64,
    /// Whether the worker began to run.
    begun: bool,
    /// Whether no event is accepted any more.
    closed: bool,
    /// Whether the worker is gone.
    ended: bool,
    /// Whether it has also handed back what it had left.
    finished: bool,
    /// What became of all events, when the worker is gone.
    report: IngestReport,
    worker: Option<Waker>,
    waiting: Vec<Waker>,
}

/// An event with its id.
struct Queued {
    event: EventCreate,
    since: Instant,
    /// Whether its time is that of pushing it.
    timed_here: bool,
}

impl Queue {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn settle(&self, events: usize) {
        let mut state = self.state();
        state.settled += events as u64;
        state.wake_all();
    }

    /// The event with an id and a time.
    fn prepared(&self, mut event: EventCreate) -> Result<Queued, PushError> {
        let (id, time) = match &mut event {
            EventCreate::CustomerId(event) => (&mut event.external_id, &mut event.timestamp),
            EventCreate::ExternalCustomerId(event) => (&mut event.external_id, &mut event.timestamp),
            EventCreate::Unknown(_) => return Err(PushError { event: Box::new(event), why: "its form is not known" }),
        };
        id.get_or_insert_with(|| {
            let number = self.next_id.fetch_add(1, Ordering::Relaxed);
            format!("{}-{number}", self.prefix)
        });
        let timed_here = time.is_none();
        time.get_or_insert_with(|| Timestamp::from(SystemTime::now()));
        Ok(Queued { event, since: Instant::now(), timed_here })
    }
}

impl State {
    fn push(&mut self, event: Queued) {
        self.queued.push_back(event);
        self.pushed += 1;
        self.wake_worker();
    }

    /// Whether no more events can come.
    fn is_last(&self) -> bool {
        self.closed || self.ingesters == 0
    }

    /// Why no event is accepted.
    fn refusal(&self) -> Option<&'static str> {
        match (self.closed, self.ended) {
            (true, _) => Some("the ingester is closed"),
            (false, true) => Some("the worker has ended"),
            (false, false) => None,
        }
    }

    fn wait(&mut self, context: &Context<'_>) {
        if !self.waiting.iter().any(|waker| waker.will_wake(context.waker())) {
            self.waiting.push(context.waker().clone());
        }
    }

    fn wake_worker(&mut self) {
        if let Some(worker) = self.worker.take() {
            worker.wake();
        }
    }

    fn wake_all(&mut self) {
        self.waiting.drain(..).for_each(Waker::wake);
    }
}

impl Queued {
    fn clear_time(&mut self) {
        match &mut self.event {
            EventCreate::CustomerId(event) => event.timestamp = None,
            EventCreate::ExternalCustomerId(event) => event.timestamp = None,
            EventCreate::Unknown(_) => {}
        }
        self.timed_here = false;
    }

    fn refused(self, why: &'static str) -> PushError {
        PushError { event: Box::new(self.event), why }
    }
}

impl PushError {
    /// The event, with an id and a time.
    pub fn into_event(self) -> EventCreate {
        *self.event
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

impl<F: FnMut(Unsent)> fmt::Debug for IngestWorker<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IngestWorker").field("ingested", &self.sender.ingested).finish_non_exhaustive()
    }
}

impl fmt::Debug for PushError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PushError").field("why", &self.why).finish_non_exhaustive()
    }
}

impl fmt::Display for PushError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an event was not taken: {}", self.why)
    }
}

impl std::error::Error for PushError {}
