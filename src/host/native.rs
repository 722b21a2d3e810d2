//! The platforms on which the standard library has clocks.

#![allow(clippy::disallowed_methods, reason = "the clocks exist on these platforms")]

use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::OnceLock;
use std::time::{Duration, Instant, SystemTime};

/// Returns the time since the first call of this function.
pub(crate) fn monotonic() -> Duration {
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed()
}

/// Returns the time of the system clock.
pub(crate) fn now() -> SystemTime {
    SystemTime::now()
}

/// Returns the time of the system clock; `None` if there is no clock.
pub(crate) fn system_time() -> Option<SystemTime> {
    Some(now())
}

/// Returns a random number. Each `RandomState` has different random keys.
pub(crate) fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}
