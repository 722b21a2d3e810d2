//! When a request is sent again: a pure function of what happened, and a budget.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// How often and how long apart a call is attempted.
///
/// By default at most three attempts, with a random wait of up to 0.5 s, then up to 1 s, between them. They all happen
/// inside the call's timeout.
///
/// | what happened | GET | POST, PATCH, DELETE |
/// |---|---|---|
/// | no connection, no TLS, connection closed before the request was sent; by HTTP/2, refused unread | again | again |
/// | 429 | again, after `Retry-After` if that is inside the timeout | the same |
/// | no answer in time, connection lost, 500, 502, 503, 504 | again | only with [`even_if_sent`](Self::even_if_sent) |
///
/// All calls of a core share a budget: when nearly everything fails, attempts after the first stop.
///
/// ```
/// use polar_funcs::RetryPolicy;
///
/// let patient = RetryPolicy::attempts(6);
/// let never = RetryPolicy::never();
/// ```
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct RetryPolicy {
    attempts: u32,
    even_if_sent: bool,
}

impl RetryPolicy {
    const FIRST_WAIT: Duration = Duration::from_millis(500);
    const LONGEST_WAIT: Duration = Duration::from_secs(8);

    /// At most so many attempts; 0 counts as 1.
    pub const fn attempts(attempts: u32) -> Self {
        Self { attempts, even_if_sent: false }
    }

    /// One attempt.
    pub const fn never() -> Self {
        Self::attempts(1)
    }

    /// Also sends a request again that the server may have acted on already.
    ///
    /// For calls that do no harm when they happen twice. This API has no idempotency keys: a POST that is sent again can
    /// create a second object, charge or refund.
    #[must_use]
    pub const fn even_if_sent(mut self) -> Self {
        self.even_if_sent = true;
        self
    }

    /// The longest that attempts can take which may take so long each, not counting the waits.
    #[cfg(feature = "files_upload")]
    pub(crate) fn longest(self, attempt: Duration) -> Duration {
        attempt.saturating_mul(self.attempts.max(1))
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::attempts(3)
    }
}

/// How an attempt ended, as far as trying again is concerned.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Ending {
    /// The server cannot have seen the request.
    NotSent,
    /// The server may have seen the request, and there was no answer.
    NoAnswer,
    /// The server answered with more than is accepted.
    TooLarge,
    /// The server answered with a status, and perhaps with how long to wait.
    Status(u16, Option<Duration>),
}

/// How long to wait before the next attempt; `None` to stop.
///
/// `safe` says that the method changes nothing, `attempt` counts from 1, `left` is what remains of the call's timeout,
/// `random` is any number.
pub(crate) fn wait(
    policy: RetryPolicy,
    safe: bool,
    ending: Ending,
    attempt: u32,
    left: Duration,
    random: u64,
) -> Option<Duration> {
    let repeatable = match ending {
        Ending::NotSent | Ending::Status(429, _) => true,
        Ending::NoAnswer | Ending::Status(500 | 502 | 503 | 504, _) => safe || policy.even_if_sent,
        Ending::TooLarge | Ending::Status(..) => false,
    };
    let wait = match ending {
        Ending::Status(_, Some(asked)) => asked,
        _ => {
            let doubled = RetryPolicy::FIRST_WAIT.saturating_mul(1 << (attempt - 1).min(8));
            let most = doubled.min(RetryPolicy::LONGEST_WAIT).as_millis() as u64;
            Duration::from_millis(random % (most + 1))
        }
    };
    (repeatable && attempt < policy.attempts && wait < left).then_some(wait)
}

/// Retries that are left to all calls of a core together, in tenths: each takes one, each success gives a tenth back.
pub(crate) struct Budget(AtomicU32);

impl Budget {
    const FULL: u32 = 500;
    const RETRY: u32 = 10;

    pub(crate) fn full() -> Self {
        Self(AtomicU32::new(Self::FULL))
    }

    pub(crate) fn take(&self) -> bool {
        let take = |tenths: u32| tenths.checked_sub(Self::RETRY);
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).is_ok()
    }

    pub(crate) fn give(&self) {
        let give = |tenths: u32| (tenths < Self::FULL).then_some(tenths + 1);
        // An error says that the budget is full.
        let _ = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, give);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::test_runner::Config as ProptestConfig;

    const MINUTE: Duration = Duration::from_secs(60);
    const ONE_SECOND: Ending = Ending::Status(429, Some(Duration::from_secs(1)));

    fn again(policy: RetryPolicy, safe: bool, ending: Ending) -> bool {
        wait(policy, safe, ending, 1, MINUTE, 7).is_some()
    }

    #[test]
    fn what_is_sent_again_is_what_the_table_says() {
        use Ending::*;
        let table = [
            // ending, GET, POST, POST with `even_if_sent`
            (NotSent, true, true, true),
            (Status(429, None), true, true, true),
            (ONE_SECOND, true, true, true),
            (NoAnswer, true, false, true),
            (Status(500, None), true, false, true),
            (Status(502, None), true, false, true),
            (Status(503, None), true, false, true),
            (Status(504, None), true, false, true),
            (TooLarge, false, false, false),
            (Status(501, None), false, false, false),
            (Status(505, None), false, false, false),
            (Status(400, None), false, false, false),
            (Status(401, None), false, false, false),
            (Status(404, None), false, false, false),
            (Status(408, None), false, false, false),
            (Status(409, None), false, false, false),
            (Status(422, None), false, false, false),
            (Status(307, None), false, false, false),
        ];
        let policy = RetryPolicy::default();
        for (ending, get, post, asked) in table {
            assert_eq!(again(policy, true, ending), get, "GET {ending:?}");
            assert_eq!(again(policy, false, ending), post, "POST {ending:?}");
            assert_eq!(again(policy.even_if_sent(), false, ending), asked, "POST even if sent {ending:?}");
            assert!(!again(RetryPolicy::never(), true, ending), "never {ending:?}");
        }
    }

    #[test]
    fn there_are_never_more_attempts_than_the_policy_allows() {
        for attempts in 0..6 {
            let policy = RetryPolicy::attempts(attempts);
            let mut made = 1;
            while wait(policy, true, Ending::NotSent, made, MINUTE, 3).is_some() {
                made += 1;
            }
            assert_eq!(made, attempts.max(1));
        }
    }

    #[test]
    fn a_wait_is_random_doubles_and_is_bounded() {
        let policy = RetryPolicy::attempts(u32::MAX);
        let longest = |attempt| {
            (0..20_000).filter_map(|random| wait(policy, true, Ending::NotSent, attempt, MINUTE, random)).max()
        };
        for (attempt, millis) in [(1, 500), (2, 1000), (3, 2000), (4, 4000), (5, 8000), (6, 8000), (99, 8000)] {
            assert_eq!(longest(attempt), Some(Duration::from_millis(millis)), "attempt {attempt}");
        }
        assert_eq!(wait(policy, true, Ending::NotSent, 1, MINUTE, 0), Some(Duration::ZERO));
    }

    #[test]
    fn the_wait_the_server_asks_for_is_kept_if_it_is_inside_the_timeout() {
        let policy = RetryPolicy::default();
        let second = Duration::from_secs(1);
        assert_eq!(wait(policy, false, ONE_SECOND, 1, MINUTE, 7), Some(second));
        assert_eq!(wait(policy, false, ONE_SECOND, 1, second, 7), None);
        assert_eq!(wait(policy, false, ONE_SECOND, 1, Duration::ZERO, 7), None);
        let unavailable = Ending::Status(503, Some(second));
        assert_eq!(wait(policy, true, unavailable, 1, MINUTE, 7), Some(second));
    }

    proptest::proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn all_waits_of_a_call_together_are_inside_its_timeout(
            attempts: u32, even_if_sent: bool, safe: bool, timeout in 0..100_000u64,
            endings in proptest::collection::vec((0..4, 0..12_000u64, 0..u64::MAX, 0..5_000u64), 0..40),
        ) {
            let timeout = Duration::from_millis(timeout);
            let (mut passed, mut attempt) = (Duration::ZERO, 0);
            for (ending, asked, random, took) in endings {
                attempt += 1;
                let ending = match ending {
                    0 => Ending::NotSent,
                    1 => Ending::NoAnswer,
                    2 => Ending::Status(503, None),
                    _ => Ending::Status(429, Some(Duration::from_millis(asked))),
                };
                passed += Duration::from_millis(took);
                let policy = RetryPolicy { attempts, even_if_sent };
                let Some(wait) = wait(policy, safe, ending, attempt, timeout.saturating_sub(passed), random) else {
                    break;
                };
                passed += wait;
                proptest::prop_assert!(passed < timeout && attempt < attempts);
            }
        }
    }

    #[test]
    fn a_wait_that_does_not_fit_ends_the_call() {
        let left = Duration::from_millis(100);
        assert_eq!(wait(RetryPolicy::default(), true, Ending::NotSent, 1, left, 100), None);
        assert_eq!(wait(RetryPolicy::default(), true, Ending::NotSent, 1, left, 99), Some(Duration::from_millis(99)));
    }
}
