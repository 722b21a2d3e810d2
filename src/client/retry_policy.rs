//! The retry policy of a call and the retry budget of a core.

use std::sync::atomic::{AtomicU32, Ordering};

/// How many attempts a call makes, and which failures it retries.
///
/// By default, a call makes at most three attempts. The delay before the second attempt is random and at most 0.5 s.
/// The upper bound doubles with each further attempt, up to 8 s. All attempts and delays count toward the timeout of
/// the call.
///
/// | the attempt ended with | GET | POST, PUT, PATCH, DELETE |
/// |---|---|---|
/// | no connection, also because of the attempt's timeout; an interrupted TLS handshake; a connection closed before the request was sent; a refused HTTP/2 stream | retried | retried |
/// | 429 | retried after `Retry-After` | retried after `Retry-After` |
/// | no response within the attempt's timeout, a lost connection, 408, 425, 500, 502, 503, 504, 520 to 524, 527, 530 | retried | retried only with [`retry_non_idempotent`](Self::retry_non_idempotent) |
/// | a [permanent](crate::TransportError::permanent) failure, any other status | not retried | not retried |
///
/// A failure is permanent if another attempt would fail in the same way: a certificate that is not accepted, no common
/// TLS version or cipher suite, no root certificates, or a proxy that rejects `CONNECT` with a 4xx status such as 403
/// or 407 (but not 408, 425 or 429).
///
/// If a response that is retried has the header `Retry-After`, the delay is the time in that header plus random jitter
/// of up to 0.5 s or a tenth of that time, whichever is longer. The jitter keeps many clients from coming back at the
/// same moment. If the time in the header exceeds the rest of the call's timeout, the call ends immediately.
///
/// # Rate limits
///
/// Polar's 429 responses ask for a delay of 60 s. The default timeout of a call is 30 s, so by default a 429 ends the
/// call immediately. To retry after the delay, give the call a longer timeout. A job that must not lose a call also
/// needs more attempts:
///
/// ```
/// use polar_funcs::{PolarCore, RetryPolicy};
/// use std::time::Duration;
///
/// let interactive = PolarCore::builder().timeout(Duration::from_secs(90));
/// let job = PolarCore::builder().timeout(Duration::from_secs(3600)).retries(RetryPolicy::attempts(1000));
/// ```
///
/// To stay below the rate limit in the first place, use the [layer](crate::layer) `rate_limit`.
///
/// # Budget
///
/// All calls of a core share a budget of 50 retries. Each retry takes one, and each successful call gives back a tenth,
/// so that calls are hardly retried while nearly all of them fail. A retry after a 429, or after an HTTP/2 server
/// refused the stream, takes nothing. [`Error::is_retry_budget_exhausted`](crate::Error::is_retry_budget_exhausted)
/// returns whether a call was not retried because the budget was used up.
/// [`PolarCoreBuilder::retry_budget`](crate::PolarCoreBuilder::retry_budget) sets the size of the budget.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct RetryPolicy {
    pub(crate) attempts: u32,
    pub(crate) retry_non_idempotent: bool,
}

impl RetryPolicy {
    /// Creates a policy with at most this number of attempts, including the first; 0 counts as 1.
    pub const fn attempts(attempts: u32) -> Self {
        Self { attempts, retry_non_idempotent: false }
    }

    /// Creates a policy without retries: a call makes one attempt.
    pub const fn never() -> Self {
        Self::attempts(1)
    }

    /// Also retries POST, PUT, PATCH and DELETE requests that the server may already have carried out.
    ///
    /// Use it only for calls that do no harm if they are carried out twice. This API has no idempotency keys: a POST
    /// that is sent again can create a second object, charge or refund.
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
        // An error means that the budget is full.
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
