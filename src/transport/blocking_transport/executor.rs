//! An executor for the calling thread, and timers that work in any executor.

use crate::transport::BoxFuture;
use std::cell::Cell;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

/// The executor that runs on this thread. It has no destructor, so that less code is linked.
#[derive(Clone, Copy)]
struct Running {
    /// The data pointer of its waker, which is unique.
    waker: *const (),
    /// The time at which it must poll its future again.
    earliest: Option<Instant>,
}

thread_local! {
    static RUNNING: Cell<Option<Running>> = const { Cell::new(None) };
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Runs a future to completion. The thread is parked while the future is pending.
pub(crate) fn block_on<T>(mut future: BoxFuture<'_, T>) -> T {
    /// Restores the outer executor, if any, even if a poll panics.
    struct Restore(Option<Running>);

    impl Drop for Restore {
        fn drop(&mut self) {
            RUNNING.set(self.0);
        }
    }

    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let _restore = Restore(RUNNING.replace(Some(Running { waker: waker.data(), earliest: None })));
    let mut context = Context::from_waker(&waker);
    loop {
        if let Poll::Ready(result) = future.as_mut().poll(&mut context) {
            return result;
        }
        // Timers that have not elapsed register again at each poll.
        match RUNNING.replace(Some(Running { waker: waker.data(), earliest: None })).and_then(|it| it.earliest) {
            Some(earliest) => thread::park_timeout(earliest.saturating_duration_since(Instant::now())),
            None => thread::park(),
        }
    }
}

/// Runs a closure on a new thread. The function is not generic, so that it is compiled once.
pub(super) fn spawn(run: Box<dyn FnOnce() + Send>) -> io::Result<()> {
    /// The default stack size. Setting it avoids linking the code that reads it from the environment.
    const STACK: usize = 2 << 20;

    thread::Builder::new().stack_size(STACK).spawn(run).map(drop)
}

/// A timer. If [`block_on`] polls it, it limits the time for which the thread is parked. In another executor, a
/// separate thread wakes the task.
pub(super) struct Sleep {
    /// `None` if the time is out of range for the clock.
    until: Option<Instant>,
    alarm: Option<Arc<Alarm>>,
}

impl Sleep {
    pub(super) fn new(duration: Duration) -> Self {
        Self { until: Instant::now().checked_add(duration), alarm: None }
    }
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let Some(until) = self.until else { return Poll::Pending };
        if Instant::now() >= until {
            return Poll::Ready(());
        }
        match RUNNING.get() {
            // A combinator or another executor has a different waker, and may not poll this future again until that
            // waker is used.
            Some(running) if running.waker == context.waker().data() => {
                let earliest = Some(running.earliest.map_or(until, |earliest| earliest.min(until)));
                RUNNING.set(Some(Running { earliest, ..running }));
            }
            _ => {
                let alarm = self.alarm.get_or_insert_with(|| Alarm::start(until));
                alarm.set(Some(context.waker().clone()));
            }
        }
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        if let Some(alarm) = &self.alarm {
            alarm.set(None);
        }
    }
}

/// A thread that wakes a task at a set time. It ends early if the waker is removed.
struct Alarm {
    waker: Mutex<Option<Waker>>,
    changed: Condvar,
}

impl Alarm {
    fn start(until: Instant) -> Arc<Self> {
        let alarm = Arc::new(Self { waker: Mutex::new(Some(Waker::noop().clone())), changed: Condvar::new() });
        let shared = Arc::clone(&alarm);
        if spawn(Box::new(move || shared.run(until))).is_err() {
            // Blocking this thread is better than a timer that never elapses.
            thread::sleep(until.saturating_duration_since(Instant::now()));
        }
        alarm
    }

    fn run(&self, until: Instant) {
        let mut waker = self.waker.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() || waker.is_none() {
                break;
            }
            waker = self.changed.wait_timeout(waker, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        if let Some(waker) = waker.take() {
            waker.wake();
        }
    }

    fn set(&self, waker: Option<Waker>) {
        let is_over = waker.is_none();
        let mut current = self.waker.lock().unwrap_or_else(PoisonError::into_inner);
        match (&*current, &waker) {
            // The thread has ended, so the time has elapsed.
            (None, Some(waker)) => waker.wake_by_ref(),
            _ => *current = waker,
        }
        if is_over {
            self.changed.notify_one();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::poll_fn;

    const MOMENT: Duration = Duration::from_millis(30);

    #[test]
    fn a_timer_ends_in_either_executor() {
        let started = Instant::now();
        block_on(Box::pin(Sleep::new(MOMENT)));
        assert!(started.elapsed() >= MOMENT);
        // Under a waker that is not the executor's, as combinators have.
        let woken = Arc::new(Unpark(thread::current()));
        let mut sleep = Box::pin(Sleep::new(MOMENT));
        block_on(Box::pin(poll_fn(move |_| {
            let waker = Waker::from(Arc::clone(&woken));
            sleep.as_mut().poll(&mut Context::from_waker(&waker))
        })));
        assert!(started.elapsed() >= 2 * MOMENT);
    }

    #[test]
    fn another_thread_wakes_it_before_a_timer_ends() {
        let started = Instant::now();
        let mut sleep = Box::pin(Sleep::new(Duration::from_secs(60)));
        let mut thread = None;
        block_on(Box::pin(poll_fn(move |context| {
            if sleep.as_mut().poll(context).is_ready() || thread.is_some() {
                return Poll::Ready(());
            }
            let waker = context.waker().clone();
            thread = Some(thread::spawn(move || {
                thread::sleep(MOMENT);
                waker.wake();
            }));
            Poll::Pending
        })));
        assert!(started.elapsed() < Duration::from_secs(30));
    }

    #[test]
    fn an_executor_runs_inside_another() {
        block_on(Box::pin(async {
            Sleep::new(MOMENT).await;
            block_on(Box::pin(Sleep::new(MOMENT)));
            Sleep::new(MOMENT).await;
        }));
    }
}
