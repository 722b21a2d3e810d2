//! A fair semaphore that is independent of async runtimes: turns are granted in the order of the requests.

use std::collections::VecDeque;
use std::future::Future;
use std::mem;
use std::pin::Pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

pub(super) struct Turns(Mutex<State>);

struct State {
    /// The number of free turns. It is 0 while anyone waits.
    free: usize,
    /// The wakers of the waiters. A waiter that was dropped leaves `None`.
    waiting: VecDeque<Option<Waker>>,
    /// The number of the first waiter. Waiters with lower numbers have been granted a turn.
    first: usize,
}

impl Turns {
    /// Creates a semaphore with this number of turns.
    pub(super) fn new(turns: usize) -> Self {
        Self(Mutex::new(State { free: turns, waiting: VecDeque::new(), first: 0 }))
    }

    /// Waits for a turn.
    pub(super) fn take(&self) -> Take<'_> {
        Take { turns: self, number: None }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Grants a turn to the first waiter, or adds it to the free turns.
    fn pass_on(&self) {
        let mut state = self.lock();
        while let Some(waiting) = state.waiting.pop_front() {
            state.first += 1;
            if let Some(waker) = waiting {
                drop(state);
                return waker.wake();
            }
        }
        state.free += 1;
    }
}

/// Waits for a turn. Wakers are called and dropped without holding the lock, because that may run code of an executor,
/// which may drop a turn.
pub(super) struct Take<'a> {
    turns: &'a Turns,
    /// The number of this waiter.
    number: Option<usize>,
}

impl<'a> Future for Take<'a> {
    type Output = Turn<'a>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Turn<'a>> {
        let mut waker = Some(context.waker().clone());
        let turns = self.turns;
        let mut guard = turns.lock();
        let state = &mut *guard;
        match self.number {
            None if state.free > 0 => state.free -= 1,
            None => {
                self.number = Some(state.first + state.waiting.len());
                state.waiting.push_back(waker);
                return Poll::Pending;
            }
            Some(number) => {
                let position = number.checked_sub(state.first);
                if let Some(last) = position.and_then(|position| state.waiting.get_mut(position)) {
                    mem::swap(last, &mut waker);
                    drop(guard);
                    return Poll::Pending;
                }
                self.number = None;
            }
        }
        Poll::Ready(Turn(turns))
    }
}

impl Drop for Take<'_> {
    fn drop(&mut self) {
        let Some(number) = self.number else { return };
        let mut state = self.turns.lock();
        let Some(position) = number.checked_sub(state.first) else {
            drop(state);
            return self.turns.pass_on();
        };
        let waker = state.waiting.get_mut(position).and_then(Option::take);
        while matches!(state.waiting.back(), Some(None)) {
            state.waiting.pop_back();
        }
        drop(state);
        drop(waker);
    }
}

/// A turn. Dropping it grants it to the next waiter.
pub(super) struct Turn<'a>(&'a Turns);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.pass_on();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::task::Wake;

    /// Counts how often it is woken.
    struct Woken(AtomicUsize);

    impl Wake for Woken {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    struct Waiting<'a> {
        take: Pin<Box<Take<'a>>>,
        woken: Arc<Woken>,
    }

    impl<'a> Waiting<'a> {
        fn new(turns: &'a Turns) -> Self {
            Self { take: Box::pin(turns.take()), woken: Arc::new(Woken(AtomicUsize::new(0))) }
        }

        fn poll(&mut self) -> Option<Turn<'a>> {
            let waker = Waker::from(Arc::clone(&self.woken));
            match self.take.as_mut().poll(&mut Context::from_waker(&waker)) {
                Poll::Ready(turn) => Some(turn),
                Poll::Pending => None,
            }
        }

        fn woken(&self) -> usize {
            self.woken.0.load(Ordering::Relaxed)
        }
    }

    #[test]
    fn only_those_whose_turn_it_is_are_woken_and_in_order() {
        let turns = Turns::new(2);
        let mut waiting: Vec<_> = (0..5).map(|_| Waiting::new(&turns)).collect();
        let mut taken: Vec<_> = waiting.iter_mut().map(Waiting::poll).collect();
        assert_eq!(taken.iter().map(Option::is_some).collect::<Vec<_>>(), [true, true, false, false, false]);
        taken[0] = None;
        assert_eq!(waiting.iter().map(Waiting::woken).collect::<Vec<_>>(), [0, 0, 1, 0, 0]);
        // Neither another one that waits nor a new one takes the turn.
        assert!(waiting[3].poll().is_none() && Waiting::new(&turns).poll().is_none());
        taken[1] = None;
        assert_eq!(waiting.iter().map(Waiting::woken).collect::<Vec<_>>(), [0, 0, 1, 1, 0]);
        taken[3] = waiting[3].poll();
        taken[2] = waiting[2].poll();
        assert!(taken[2].is_some() && taken[3].is_some() && waiting[4].poll().is_none());
    }

    #[test]
    fn one_that_stops_waiting_passes_its_turn_on() {
        let turns = Turns::new(1);
        let taken = Waiting::new(&turns).poll();
        let mut waiting: Vec<_> = (0..4).map(|_| Waiting::new(&turns)).collect();
        assert!(waiting.iter_mut().all(|each| each.poll().is_none()));
        drop(waiting.remove(1));
        drop(taken);
        assert_eq!(waiting.iter().map(Waiting::woken).collect::<Vec<_>>(), [1, 0, 0]);
        drop(waiting.remove(0));
        assert_eq!(waiting.iter().map(Waiting::woken).collect::<Vec<_>>(), [1, 0]);
        assert!(waiting[1].poll().is_none() && waiting[0].poll().is_some());
    }
}
