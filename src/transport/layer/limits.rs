//! Limits on attempts: the number in flight, and the rate at which they start.

use super::Layer;
use super::turns::Turns;
use crate::transport::{AttemptContext, Transport, TransportFuture};
use bytes::Bytes;
use http::Request;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Returns a layer that limits the number of attempts in flight. A limit of 0 counts as 1.
///
/// Further attempts wait in order. The wait counts toward the timeouts of the call and of the attempt; an attempt that
/// times out while it waits counts as not sent. With a blocking transport, the thread of the call is parked while it
/// waits.
///
/// A transport itself has no limit: with HTTP/1.1, each call in flight has its own connection. With this layer, the
/// number of connections in use never exceeds the limit. [`rate_limit`] limits the rate at which attempts start.
///
/// ```
/// # #[cfg(feature = "hyper")] {
/// use polar_funcs::layer::concurrency_limit;
/// use polar_funcs::{HyperTransport, PolarCore, Transport};
///
/// let transport = HyperTransport::new().with(concurrency_limit(16));
/// let core = PolarCore::builder().access_token("polar_oat_example").transport(transport).build()?;
/// # }
/// # Ok::<(), polar_funcs::Error>(())
/// ```
// This is not a setting of the transport, because that would add its code to every program.
pub fn concurrency_limit(attempts: usize) -> impl Layer {
    ConcurrencyLimit(Turns::new(attempts.max(1)))
}

struct ConcurrencyLimit(Turns);

impl Layer for ConcurrencyLimit {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> TransportFuture<'a> {
        Box::pin(async move {
            attempt.mark_not_sent();
            let _turn = self.0.take().await;
            attempt.mark_sent();
            next.send(request, attempt).await
        })
    }
}

/// Returns a layer that limits the rate at which attempts start: `rate` per second, with a burst of `burst` attempts
/// after a pause.
///
/// Further attempts wait in order. The wait counts toward the timeouts of the call and of the attempt; an attempt that
/// times out while it waits counts as not sent. With a blocking transport, the thread of the call is parked while it
/// waits. Each attempt counts, so a retry waits like a new call. A burst of 0 counts as 1. A rate that is not a
/// positive number, or is below one attempt a day, counts as one attempt a day.
///
/// In the sandbox, Polar allows 100 calls per minute with a token. For the license key functions that need no token, it
/// allows 3 calls per second from an IP address. If a limit is exceeded, Polar rejects calls for one minute. Stay
/// somewhat below the limits, because they apply to all programs that share a token or an address.
///
/// ```
/// # #[cfg(feature = "hyper")] {
/// use polar_funcs::layer::{concurrency_limit, rate_limit};
/// use polar_funcs::{HyperTransport, PolarCore, RetryPolicy, Transport};
/// use std::time::Duration;
///
/// // A job in the sandbox: 90 calls a minute, at most 4 of them in flight.
/// let transport = HyperTransport::new().with(concurrency_limit(4)).with(rate_limit(1.5, 10));
/// let core = PolarCore::builder()
///     .access_token("polar_oat_example")
///     .transport(transport)
///     .timeout(Duration::from_secs(600))
///     .retries(RetryPolicy::attempts(10))
///     .build()?;
/// # }
/// # Ok::<(), polar_funcs::Error>(())
/// ```
pub fn rate_limit(rate: impl Into<f64>, burst: u32) -> impl Layer {
    RateLimit::new(rate.into(), burst)
}

/// The generic cell rate algorithm (GCRA), whose only state is a point in time.
struct RateLimit {
    interval: Duration,
    /// The time by which the attempts may be ahead of the rate.
    ahead: Duration,
    /// The attempt that holds the only turn waits until it may start, and the others queue for the turn. So an attempt
    /// that is dropped while it waits does not affect the rate.
    turns: Turns,
    /// The time at which the attempts so far would have taken place at exactly the given rate, on the clock of the
    /// transport. Only the attempt that holds the turn uses it.
    next: Mutex<Duration>,
}

impl RateLimit {
    fn new(rate: f64, burst: u32) -> Self {
        const DAY: Duration = Duration::from_secs(86_400);
        let interval = Duration::try_from_secs_f64(rate.recip()).map_or(DAY, |interval| interval.min(DAY));
        let ahead = interval.saturating_mul(burst.saturating_sub(1));
        Self { interval, ahead, turns: Turns::new(1), next: Mutex::new(Duration::ZERO) }
    }
}

impl Layer for RateLimit {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
        transport: &'a dyn Transport,
    ) -> TransportFuture<'a> {
        Box::pin(async move {
            attempt.mark_not_sent();
            let turn = self.turns.take().await;
            let next = *self.next.lock().unwrap_or_else(PoisonError::into_inner);
            let now = transport.now();
            let wait = next.saturating_sub(now).saturating_sub(self.ahead);
            if !wait.is_zero() {
                transport.sleep(wait).await;
            }
            // On overflow, the limit no longer advances.
            let after = next.max(now).checked_add(self.interval).unwrap_or(next);
            *self.next.lock().unwrap_or_else(PoisonError::into_inner) = after;
            drop(turn);
            attempt.mark_sent();
            transport.send(request, attempt).await
        })
    }
}
