//! Limits on attempts: how many are in flight, and at which rate they start.

use super::Layer;
use crate::transport::{AttemptContext, Transport, TransportFuture};
use bytes::Bytes;
use http::Request;
use std::time::Duration;
use tokio::sync::{Mutex, Semaphore};

/// Returns a layer that limits how many attempts are in flight at once. The limit is at least 1. Feature `hyper`.
///
/// Further attempts wait in order. The wait counts toward the timeouts of the call and the attempt. A call that ends
/// while it waits was not sent.
///
/// A [`HyperTransport`](crate::HyperTransport) alone has no limit: with HTTP/1.1, each call in flight has a connection
/// of its own. With this layer, there are never more connections in use than attempts in flight. [`rate_limit`] limits
/// the rate at which attempts start.
///
/// ```
/// use polar_funcs::layer::concurrency_limit;
/// use polar_funcs::{HyperTransport, PolarCore, Transport};
///
/// let transport = HyperTransport::new().with(concurrency_limit(16));
/// let core = PolarCore::builder().access_token("polar_oat_example").transport(transport).build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
// Not a setting of the transport: it would add 3,272 B to every program.
pub fn concurrency_limit(attempts: usize) -> impl Layer {
    ConcurrencyLimit(Semaphore::new(attempts.clamp(1, Semaphore::MAX_PERMITS)))
}

struct ConcurrencyLimit(Semaphore);

impl Layer for ConcurrencyLimit {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> TransportFuture<'a> {
        Box::pin(async move {
            attempt.mark_not_sent();
            let _permit = self.0.acquire().await;
            attempt.mark_sent();
            next.send(request, attempt).await
        })
    }
}

/// Returns a layer that limits the rate at which attempts start: `rate` per second, with a burst of `burst` attempts
/// after a pause. Feature `hyper`.
///
/// Further attempts wait in order. The wait counts toward the timeouts of the call and the attempt. A call that ends
/// while it waits was not sent. Each attempt counts, so a retry waits like a new call. The burst is at least 1. A rate
/// that is not a positive number counts as one attempt a day.
///
/// Polar allows a token 100 calls a minute in the sandbox. For the license key functions that need no token, it allows
/// an address 3 calls a second. Beyond these limits, it rejects calls for a minute. Stay somewhat below them, because
/// all programs that share a token or an address count together.
///
/// ```
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
    /// When the attempts so far would be over at the given rate, by the clock of the transport. An attempt holds the lock while it waits, so the next
    /// ones queue for the lock, and an attempt that is dropped leaves the rate unchanged.
    next: Mutex<Duration>,
}

impl RateLimit {
    fn new(rate: f64, burst: u32) -> Self {
        const DAY: Duration = Duration::from_secs(86_400);
        let interval = Duration::try_from_secs_f64(rate.recip()).map_or(DAY, |interval| interval.min(DAY));
        let ahead = interval.saturating_mul(burst.saturating_sub(1));
        Self { interval, ahead, next: Mutex::new(Duration::ZERO) }
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
            let mut next = self.next.lock().await;
            let now = transport.now();
            let wait = next.saturating_sub(now).saturating_sub(self.ahead);
            if !wait.is_zero() {
                transport.sleep(wait).await;
            }
            // A time beyond the range of the clock is ignored.
            *next = (*next).max(now).checked_add(self.interval).unwrap_or(*next);
            drop(next);
            attempt.mark_sent();
            transport.send(request, attempt).await
        })
    }
}
