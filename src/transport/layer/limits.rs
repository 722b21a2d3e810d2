//! Limits on attempts: how many are in flight, and at which rate they start.

use super::Layer;
use super::turns::Turns;
use crate::transport::{AttemptContext, Transport, TransportFuture};
use bytes::Bytes;
use http::Request;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Returns a layer that limits how many attempts are in flight at once. The limit is at least 1.
///
/// Further attempts wait in order. The wait counts toward the timeouts of the call and the attempt. A call that ends
/// while it waits was not sent. With a transport that blocks, the thread of the call is parked meanwhile.
///
/// A transport alone has no limit: with HTTP/1.1, each call in flight has a connection of its own. With this layer,
/// there are never more connections in use than attempts in flight. [`rate_limit`] limits the rate at which attempts
/// start.
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
// Not a setting of the transport, because it would add its code to every program.
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
/// Further attempts wait in order. The wait counts toward the timeouts of the call and the attempt. A call that ends
/// while it waits was not sent. With a transport that blocks, the thread of the call is parked meanwhile. Each attempt
/// counts, so a retry waits like a new call. The burst is at least 1. A rate that is not a positive number counts as one
/// attempt a day.
///
/// Polar allows a token 100 calls a minute in the sandbox. For the license key functions that need no token, it allows
/// an address 3 calls a second. Beyond these limits, it rejects calls for a minute. Stay somewhat below them, because
/// all programs that share a token or an address count together.
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

/// The generic cell rate algorithm: a single point in time describes all attempts so far.
struct RateLimit {
    interval: Duration,
    /// How far the attempts may be ahead of the rate.
    ahead: Duration,
    /// The attempt whose turn it is waits until it may start, so the next ones queue for the turn, and an attempt that
    /// is dropped leaves the rate unchanged.
    turns: Turns,
    /// When the attempts so far would be over at the given rate, by the clock of the transport. Only the attempt whose
    /// turn it is uses it.
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
            // A time beyond the range of the clock is ignored.
            let after = next.max(now).checked_add(self.interval).unwrap_or(next);
            *self.next.lock().unwrap_or_else(PoisonError::into_inner) = after;
            drop(turn);
            attempt.mark_sent();
            transport.send(request, attempt).await
        })
    }
}
