//! `wasm32-unknown-unknown` without the feature `fetch`: a platform without clocks.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::{Duration, SystemTime};

/// Returns a constant, because there is no clock.
pub(crate) fn monotonic() -> Duration {
    Duration::ZERO
}

/// Returns the time of the system clock; `None` if there is no clock.
pub(crate) fn system_time() -> Option<SystemTime> {
    None
}

/// Returns a different number each time. Without a source of entropy, each instance of a program gets the same numbers.
pub(crate) fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}
