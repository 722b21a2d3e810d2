//! When a request is retried: a pure function of how the last attempt ended, and a budget.

use crate::client::retry_policy::RetryPolicy;
use std::time::Duration;

/// The longest wait before the second attempt, in milliseconds. It doubles with each further attempt.
const FIRST_WAIT: u64 = 500;

/// The longest wait that no response asked for, in milliseconds.
const LONGEST_WAIT: u64 = 8_000;

/// How an attempt ended, as far as trying again is concerned.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum AttemptFailure {
    /// The server cannot have seen the request.
    NotSent,
    /// The server may have seen the request, and there was no answer.
    NoAnswer,
    /// Another attempt would end in the same way.
    Permanent,
    /// The server answered with a status, and perhaps with how long to wait.
    Status(u16, Option<Duration>),
}

impl AttemptFailure {
    /// Whether a retry draws on the budget. One after 429 does not: the server works, and says when to come back.
    pub(crate) fn draws_on_budget(self) -> bool {
        !matches!(self, Self::Status(429, _))
    }
}

/// How long to wait before the next attempt; `None` to stop.
///
/// `safe` says that the method changes nothing, `attempt` counts from 1, `remaining` is the rest of the call's timeout,
/// `random` is any number.
pub(crate) fn next_delay(
    policy: RetryPolicy,
    safe: bool,
    failure: AttemptFailure,
    attempt: u32,
    remaining: Duration,
    random: u64,
) -> Option<Duration> {
    let repeatable = match failure {
        AttemptFailure::NotSent | AttemptFailure::Status(429, _) => true,
        // 520 to 530 are Cloudflare's, which stands before Polar: 525 and 526 are about certificates, and permanent.
        AttemptFailure::NoAnswer | AttemptFailure::Status(408 | 425 | 500 | 502..=504 | 520..=524 | 527 | 530, _) => {
            safe || policy.retry_non_idempotent
        }
        AttemptFailure::Permanent | AttemptFailure::Status(..) => false,
    };
    let (asked, most) = match failure {
        // What is asked for fits into what is left or not: the random part must not decide that.
        AttemptFailure::Status(_, Some(asked)) if !asked.is_zero() => {
            (asked, most_added(asked).min(remaining.saturating_sub(asked).as_secs().saturating_mul(500)))
        }
        _ => (Duration::ZERO, (FIRST_WAIT << (attempt - 1).min(8)).min(LONGEST_WAIT)),
    };
    let wait = add_random(asked, most, random);
    (repeatable && attempt < policy.attempts && wait < remaining).then_some(wait)
}

/// A wait that the server asked for, and some more, so that many clients do not come back at the same moment.
#[cfg(feature = "ingester")]
pub(crate) fn after(asked: Duration, random: u64) -> Duration {
    add_random(asked, most_added(asked), random)
}

/// A tenth of what is asked for, in milliseconds, and at least as much as without it.
fn most_added(asked: Duration) -> u64 {
    FIRST_WAIT.max(asked.as_secs().saturating_mul(100))
}

fn add_random(wait: Duration, most: u64, random: u64) -> Duration {
    wait.saturating_add(Duration::from_millis(random % most.saturating_add(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::test_runner::Config as ProptestConfig;

    const MINUTE: Duration = Duration::from_secs(60);
    const ONE_SECOND: AttemptFailure = AttemptFailure::Status(429, Some(Duration::from_secs(1)));

    fn again(policy: RetryPolicy, safe: bool, ending: AttemptFailure) -> bool {
        next_delay(policy, safe, ending, 1, MINUTE, 7).is_some()
    }

    #[test]
    fn what_is_retried_is_what_the_table_says() {
        use AttemptFailure::*;
        let table = [
            // ending, GET, POST, POST with `retry_non_idempotent`
            (NotSent, true, true, true),
            (Status(429, None), true, true, true),
            (ONE_SECOND, true, true, true),
            (NoAnswer, true, false, true),
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
            assert_eq!(again(policy, true, ending), get, "GET {ending:?}");
            assert_eq!(again(policy, false, ending), post, "POST {ending:?}");
            assert_eq!(again(policy.retry_non_idempotent(), false, ending), asked, "POST even if sent {ending:?}");
            assert!(!again(RetryPolicy::never(), true, ending), "never {ending:?}");
        }
    }

    #[test]
    fn there_are_never_more_attempts_than_the_policy_allows() {
        for attempts in 0..6 {
            let policy = RetryPolicy::attempts(attempts);
            let mut made = 1;
            while next_delay(policy, true, AttemptFailure::NotSent, made, MINUTE, 3).is_some() {
                made += 1;
            }
            assert_eq!(made, attempts.max(1));
        }
    }

    #[test]
    fn a_wait_is_random_doubles_and_is_bounded() {
        let policy = RetryPolicy::attempts(u32::MAX);
        let longest = |attempt| {
            (0..20_000)
                .filter_map(|random| next_delay(policy, true, AttemptFailure::NotSent, attempt, MINUTE, random))
                .max()
        };
        for (attempt, millis) in [(1, 500), (2, 1000), (3, 2000), (4, 4000), (5, 8000), (6, 8000), (99, 8000)] {
            assert_eq!(longest(attempt), Some(Duration::from_millis(millis)), "attempt {attempt}");
        }
        assert_eq!(next_delay(policy, true, AttemptFailure::NotSent, 1, MINUTE, 0), Some(Duration::ZERO));
    }

    #[test]
    fn a_wait_that_the_server_asks_for_is_kept_if_it_is_inside_the_timeout_and_never_shortened() {
        let policy = RetryPolicy::attempts(u32::MAX);
        let second = Duration::from_secs(1);
        // What is asked for, what is left, and the longest wait.
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
                let wait = |random| next_delay(policy, true, ending, attempt, Duration::from_millis(left), random);
                let waits = (0..10_000).map(wait);
                assert_eq!(waits.max().flatten(), longest.map(Duration::from_millis), "{asked} of {left}");
                assert_eq!(wait(0), longest.map(|_| Duration::from_millis(asked)), "{asked} of {left}");
            }
        }
        assert_eq!(
            next_delay(policy, false, AttemptFailure::Status(429, Some(Duration::MAX)), 1, Duration::MAX, 7),
            None
        );
        assert_eq!(next_delay(policy, false, ONE_SECOND, 1, Duration::MAX, 0), Some(second));
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
                    1 => AttemptFailure::NoAnswer,
                    2 => AttemptFailure::Status(503, None),
                    _ => AttemptFailure::Status(429, Some(Duration::from_millis(asked))),
                };
                passed += Duration::from_millis(took);
                let policy = RetryPolicy { attempts, retry_non_idempotent };
                let Some(wait) = next_delay(policy, safe, ending, attempt, timeout.saturating_sub(passed), random) else {
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
        assert_eq!(next_delay(RetryPolicy::default(), true, AttemptFailure::NotSent, 1, left, 100), None);
        assert_eq!(
            next_delay(RetryPolicy::default(), true, AttemptFailure::NotSent, 1, left, 99),
            Some(Duration::from_millis(99))
        );
    }
}
