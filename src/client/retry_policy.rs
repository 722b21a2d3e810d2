//! Which failures are retried, and how many retries a core has.

use std::sync::atomic::{AtomicU32, Ordering};

/// How many attempts a call makes, and which failures it retries.
///
/// By default a call makes at most three attempts. Before the second it waits a random time of up to 0.5 s, before the
/// third of up to 1 s. All attempts and waits happen within the call's timeout.
///
/// | the attempt ended with | GET | POST, PATCH, DELETE |
/// |---|---|---|
/// | no connection, a TLS handshake cut short, a connection closed before the request was sent, an HTTP/2 stream refused | retried | retried |
/// | 429 | retried after `Retry-After` | retried after `Retry-After` |
/// | no response in time, a lost connection, 408, 425, 500, 502, 503, 504, 520 to 524, 527, 530 | retried | only with [`retry_non_idempotent`](Self::retry_non_idempotent) |
/// | a [permanent](crate::TransportError::permanent) failure, any other status | not retried | not retried |
///
/// Permanent failures are those that another attempt would meet again: a certificate that is not accepted, no TLS
/// version or cipher suite in common, no root certificates, and a proxy that answers `CONNECT` with a 4xx status such
/// as 403 or 407.
///
/// A response with `Retry-After` is retried after the time that it asks for and a random time of up to 0.5 s, or up to
/// a tenth of the time asked for if that is more, so that many clients do not come back at the same moment. If the time
/// asked for exceeds what is left of the call's timeout, the call ends at once.
///
/// # Rate limits
///
/// Polar's 429 responses ask for a wait of 60 s. The default timeout of a call is 30 s, so by default a 429 ends the
/// call at once. To wait it out, give the call a longer timeout; a job that must not lose a call also needs more
/// attempts:
///
/// ```
/// use polar_funcs::{PolarCore, RetryPolicy};
/// use std::time::Duration;
///
/// let interactive = PolarCore::builder().timeout(Duration::from_secs(90));
/// let job = PolarCore::builder().timeout(Duration::from_secs(3600)).retries(RetryPolicy::attempts(1000));
/// ```
///
/// The [layer](crate::layer) `rate_limit` keeps calls below a rate limit in the first place.
///
/// # Budget
///
/// All calls of a core share a budget of 50 retries. Each retry takes one and each successful call gives a tenth of one
/// back, so that calls make one attempt each while nearly everything fails. A retry after 429 takes nothing. An error
/// says so if the budget kept its call from being retried
/// ([`Error::is_retry_budget_exhausted`](crate::Error::is_retry_budget_exhausted)).
/// [`PolarCoreBuilder::retry_budget`](crate::PolarCoreBuilder::retry_budget) sets its size.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct RetryPolicy {
    pub(crate) attempts: u32,
    pub(crate) retry_non_idempotent: bool,
}

impl RetryPolicy {
    /// At most this many attempts; 0 counts as 1.
    pub const fn attempts(attempts: u32) -> Self {
        Self { attempts, retry_non_idempotent: false }
    }

    /// One attempt.
    pub const fn never() -> Self {
        Self::attempts(1)
    }

    /// Also retries a request that the server may have acted on already.
    ///
    /// Use it for calls that do no harm when they happen twice. This API has no idempotency keys: a POST that is sent
    /// again can create a second object, charge or refund.
    #[must_use]
    pub const fn retry_non_idempotent(mut self) -> Self {
        self.retry_non_idempotent = true;
        self
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::attempts(3)
    }
}

/// The retries that all calls of a core have left, counted in tenths. A retry takes ten tenths, and a success gives
/// one back.
pub(crate) struct RetryBudget {
    tenths: AtomicU32,
    full: u32,
}

impl RetryBudget {
    pub(crate) const RETRIES: u32 = 50;
    const RETRY: u32 = 10;

    /// Creates a full budget. `u32::MAX` retries mean no limit.
    pub(crate) fn full(retries: u32) -> Self {
        let full = retries.saturating_mul(Self::RETRY);
        Self { tenths: AtomicU32::new(full), full }
    }

    pub(crate) fn try_acquire(&self) -> bool {
        let take = |tenths: u32| tenths.checked_sub(Self::RETRY);
        self.full == u32::MAX || self.tenths.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).is_ok()
    }

    pub(crate) fn reward_success(&self) {
        let give = |tenths: u32| (tenths < self.full).then(|| tenths + 1);
        // This fails if the budget is full.
        let _ = self.tenths.fetch_update(Ordering::Relaxed, Ordering::Relaxed, give);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_as_large_as_it_is_made() {
        let taken = |budget: &RetryBudget| (0..1_000).take_while(|_| budget.try_acquire()).count();
        for (retries, expected) in [(0, 0), (1, 1), (50, 50), (u32::MAX, 1_000)] {
            let budget = RetryBudget::full(retries);
            assert_eq!(taken(&budget), expected);
            (0..20).for_each(|_| budget.reward_success());
            // Twenty successes give two retries back, or fewer where the budget is smaller.
            assert_eq!(taken(&budget), if retries == u32::MAX { 1_000 } else { expected.min(2) });
        }
    }
}
