//! Which events were handled, so that none is handled twice.
//!
//! It is kept in memory here. A shop keeps it in its database, and writes it in the same transaction as what the event
//! changes.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

/// The events of the last hours: Polar does not deliver one again after more.
const MOST: usize = 100_000;

#[derive(Default)]
pub(crate) struct Seen(Mutex<Known>);

#[derive(Default)]
struct Known {
    /// Whether each was handled, or is being handled.
    done: HashMap<String, bool>,
    order: VecDeque<String>,
}

/// Whose turn it is.
#[derive(Debug, PartialEq)]
pub(crate) enum Claim {
    /// The caller's, who then calls [`Seen::settle`].
    New,
    /// Nobody's: it is done.
    Done,
    /// Another's, who is at it.
    UnderWay,
}

impl Seen {
    pub(crate) fn claim(&self, id: &str) -> Claim {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match known.done.get(id) {
            Some(true) => return Claim::Done,
            Some(false) => return Claim::UnderWay,
            None => {}
        }
        known.done.insert(id.to_owned(), false);
        known.order.push_back(id.to_owned());
        if known.order.len() > MOST {
            if let Some(oldest) = known.order.pop_front() {
                known.done.remove(&oldest);
            }
        }
        Claim::New
    }

    /// Says how it went: what failed may be tried again.
    pub(crate) fn settle(&self, id: &str, done: bool) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match done {
            true => _ = known.done.insert(id.to_owned(), true),
            false => {
                known.done.remove(id);
                known.order.retain(|other| other != id);
            }
        }
    }
}
