//! Decides whether a request is retried, as a pure function of how the last attempt ended.

use crate::client::retry_policy::RetryPolicy;
use std::time::Duration;

/// The longest delay before the second attempt, in milliseconds. This bound doubles with each further attempt.
const FIRST_DELAY: u64 = 500;

/// The longest delay if the response does not specify one, in milliseconds.
const LONGEST_DELAY: u64 = 8_000;

/// How an attempt failed, as far as a retry is concerned.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum AttemptFailure {
    /// The request cannot have reached the server.
    NotSent,
    /// The request may have reached the server, and there was no response.
    NoResponse,
    /// Another attempt would fail in the same way.
    Permanent,
    /// The server responded with an error status. The duration is that of `Retry-After`, if present.
    Status(u16, Option<Duration>),
}

impl AttemptFailure {
    /// Returns whether a retry takes one from the retry budget. A retry after a 429 does not: the server is healthy,
    /// and says when to come back.
    pub(crate) fn draws_on_budget(self) -> bool {
        !matches!(self, Self::Status(429, _))
    }
}

/// The state of a call after a failed attempt.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RetryState {
    pub(crate) policy: RetryPolicy,
    /// Whether the method changes nothing on the server.
    pub(crate) is_safe: bool,
    /// How many attempts the call has made.
    pub(crate) attempts: u32,
    /// The rest of the call's timeout.
    pub(crate) remaining: Duration,
    /// A random number.
    pub(crate) random: u64,
}

/// Returns the delay before the next attempt; `None` if the call is not retried.
pub(crate) fn next_delay(state: RetryState, failure: AttemptFailure) -> Option<Duration> {
    let RetryState { policy, is_safe, attempts, remaining, random } = state;
    let is_repeatable = match failure {
        AttemptFailure::NotSent | AttemptFailure::Status(429, _) => true,
        // Cloudflare, which is in front of Polar, sends 520 to 530. Of these, 525 and 526 are about certificates, and
        // permanent.
        AttemptFailure::NoResponse | AttemptFailure::Status(408 | 425 | 500 | 502..=504 | 520..=524 | 527 | 530, _) => {
            is_safe || policy.retry_non_idempotent
        }
        AttemptFailure::Permanent | AttemptFailure::Status(..) => false,
    };
    let (requested, most_added) = match failure {
        // The jitter must not decide whether the delay fits into the remaining time.
        AttemptFailure::Status(_, Some(requested)) if !requested.is_zero() => {
            let most_that_fits = remaining.saturating_sub(requested).as_secs().saturating_mul(500);
            (requested, most_added(requested).min(most_that_fits))
        }
        _ => (Duration::ZERO, (FIRST_DELAY << (attempts - 1).min(8)).min(LONGEST_DELAY)),
    };
    let delay = add_random(requested, most_added, random);
    (is_repeatable && attempts < policy.attempts && delay < remaining).then_some(delay)
}

/// Adds jitter to a delay that the server asked for, so that many clients do not come back at the same moment.
#[cfg(feature = "ingester")]
pub(crate) fn after(requested: Duration, random: u64) -> Duration {
    add_random(requested, most_added(requested), random)
}

/// Returns the longest jitter for a delay that the server asked for, in milliseconds: a tenth of the delay, but at
/// least [`FIRST_DELAY`].
fn most_added(requested: Duration) -> u64 {
    FIRST_DELAY.max(requested.as_secs().saturating_mul(100))
}

fn add_random(delay: Duration, most: u64, random: u64) -> Duration {
    delay.saturating_add(Duration::from_millis(random % most.saturating_add(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::test_runner::Config as ProptestConfig;

    const MINUTE: Duration = Duration::from_secs(60);
    const ONE_SECOND: AttemptFailure = AttemptFailure::Status(429, Some(Duration::from_secs(1)));

    /// Returns the state of a GET after its first attempt.
    fn state(policy: RetryPolicy) -> RetryState {
        RetryState { policy, is_safe: true, attempts: 1, remaining: MINUTE, random: 7 }
    }

    fn is_retried(policy: RetryPolicy, is_safe: bool, failure: AttemptFailure) -> bool {
        next_delay(RetryState { is_safe, ..state(policy) }, failure).is_some()
    }

    #[test]
    fn failures_are_retried_as_the_table_says() {
        use AttemptFailure::*;
        let table = [
            // ending, GET, POST, POST with `retry_non_idempotent`
            (NotSent, true, true, true),
            (Status(429, None), true, true, true),
            (ONE_SECOND, true, true, true),
            (NoResponse, true, false, true),
            (Status(500, None), true, false, true),
            (Status(502, None), true, false, true),
            (Status(503, None), true, false, true),
            (Status(504, None), true, false, true),
            (Status(408, None), true, false, true),
            (Status(425, None), true, false, true),
            (Status(520, None), true, false, true),
            (Status(521, None), true, false, true),
            (Status(522, None), true, false, true),
            (Status(523, None), true, false, true),
            (Status(524, None), true, false, true),
            (Status(527, None), true, false, true),
            (Status(530, None), true, false, true),
            (Permanent, false, false, false),
            (Status(501, None), false, false, false),
            (Status(505, None), false, false, false),
            (Status(525, None), false, false, false),
            (Status(526, None), false, false, false),
            (Status(400, None), false, false, false),
            (Status(401, None), false, false, false),
            (Status(404, None), false, false, false),
            (Status(409, None), false, false, false),
            (Status(422, None), false, false, false),
            (Status(307, None), false, false, false),
        ];
        let policy = RetryPolicy::default();
        for (ending, get, post, asked) in table {
            assert_eq!(is_retried(policy, true, ending), get, "GET {ending:?}");
            assert_eq!(is_retried(policy, false, ending), post, "POST {ending:?}");
            assert_eq!(is_retried(policy.retry_non_idempotent(), false, ending), asked, "POST even if sent {ending:?}");
            assert!(!is_retried(RetryPolicy::never(), true, ending), "never {ending:?}");
        }
    }

    #[test]
    fn there_are_never_more_attempts_than_the_policy_allows() {
        for attempts in 0..6 {
            let policy = RetryPolicy::attempts(attempts);
            let mut made = 1;
            while next_delay(RetryState { attempts: made, ..state(policy) }, AttemptFailure::NotSent).is_some() {
                made += 1;
            }
            assert_eq!(made, attempts.max(1));
        }
    }

    #[test]
    fn a_wait_is_random_doubles_and_is_bounded() {
        let policy = RetryPolicy::attempts(u32::MAX);
        let delay =
            |attempts, random| next_delay(RetryState { attempts, random, ..state(policy) }, AttemptFailure::NotSent);
        let longest = |attempts| (0..20_000).filter_map(|random| delay(attempts, random)).max();
        for (attempt, millis) in [(1, 500), (2, 1000), (3, 2000), (4, 4000), (5, 8000), (6, 8000), (99, 8000)] {
            assert_eq!(longest(attempt), Some(Duration::from_millis(millis)), "attempt {attempt}");
        }
        assert_eq!(delay(1, 0), Some(Duration::ZERO));
    }

    #[test]
    fn a_wait_that_the_server_asks_for_is_kept_if_it_is_inside_the_timeout_and_never_shortened() {
        let policy = RetryPolicy::attempts(u32::MAX);
        let second = Duration::from_secs(1);
        // The delay asked for, the remaining time, and the longest delay.
        let cases = [
            (1_000, 60_000, Some(1_500)),
            (20_000, 60_000, Some(22_000)),
            (60_000, 90_000, Some(66_000)),
            (60_000, 61_000, Some(60_500)),
            (1_000, 1_001, Some(1_000)),
            (1_000, 1_000, None),
            (1_000, 0, None),
            (u64::MAX, 60_000, None),
        ];
        for (asked, left, longest) in cases {
            for (attempt, ending) in [(1, 429), (9, 429), (1, 503)] {
                let ending = AttemptFailure::Status(ending, Some(Duration::from_millis(asked)));
                let remaining = Duration::from_millis(left);
                let wait = |random| {
                    let state = RetryState { attempts: attempt, remaining, random, ..state(policy) };
                    next_delay(state, ending)
                };
                let waits = (0..10_000).map(wait);
                assert_eq!(waits.max().flatten(), longest.map(Duration::from_millis), "{asked} of {left}");
                assert_eq!(wait(0), longest.map(|_| Duration::from_millis(asked)), "{asked} of {left}");
            }
        }
        let endless = RetryState { is_safe: false, remaining: Duration::MAX, random: 0, ..state(policy) };
        assert_eq!(next_delay(endless, AttemptFailure::Status(429, Some(Duration::MAX))), None);
        assert_eq!(next_delay(endless, ONE_SECOND), Some(second));
    }

    proptest::proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn all_waits_of_a_call_together_are_inside_its_timeout(
            attempts: u32, retry_non_idempotent: bool, safe: bool, timeout in 0..100_000u64,
            endings in proptest::collection::vec((0..4, 0..12_000u64, 0..u64::MAX, 0..5_000u64), 0..40),
        ) {
            let timeout = Duration::from_millis(timeout);
            let (mut passed, mut attempt) = (Duration::ZERO, 0);
            for (ending, asked, random, took) in endings {
                attempt += 1;
                let ending = match ending {
                    0 => AttemptFailure::NotSent,
                    1 => AttemptFailure::NoResponse,
                    2 => AttemptFailure::Status(503, None),
                    _ => AttemptFailure::Status(429, Some(Duration::from_millis(asked))),
                };
                passed += Duration::from_millis(took);
                let policy = RetryPolicy { attempts, retry_non_idempotent };
                let remaining = timeout.saturating_sub(passed);
                let state = RetryState { policy, is_safe: safe, attempts: attempt, remaining, random };
                let Some(wait) = next_delay(state, ending) else { break };
                passed += wait;
                proptest::prop_assert!(passed < timeout && attempt < attempts);
            }
        }
    }

    #[test]
    fn a_wait_that_does_not_fit_ends_the_call() {
        let remaining = Duration::from_millis(100);
        for (random, expected) in [(100, None), (99, Some(Duration::from_millis(99)))] {
            let state = RetryState { remaining, random, ..state(RetryPolicy::default()) };
            assert_eq!(next_delay(state, AttemptFailure::NotSent), expected);
        }
    }
}
