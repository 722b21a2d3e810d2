//! WebAssembly of which nothing is known but the instruction set: there are no clocks.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::{Duration, SystemTime};

/// No time passes.
pub(crate) fn monotonic() -> Duration {
    Duration::ZERO
}

/// Returns the time of the system clock; `None` if there is no clock.
pub(crate) fn system_time() -> Option<SystemTime> {
    None
}

/// A different number each time, but the same sequence in each instance of a program: there is no source of entropy.
pub(crate) fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}
