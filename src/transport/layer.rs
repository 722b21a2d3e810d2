//! What is put around a transport.

use crate::error::TransportError;
use crate::transport::{AttemptContext, BoxFuture, Transport};
use bytes::Bytes;
use http::{Request, Response};
use std::time::Duration;
#[cfg(feature = "hyper")]
use std::time::Instant;
#[cfg(feature = "hyper")]
use tokio::sync::{Mutex, Semaphore};

/// What a transport's attempts go through, on the way out and on the way back: see [`Transport::with`].
///
/// It sees each attempt by itself, with all headers, the access token among them. It may change the request and the
/// answer, answer itself, or send again what is safe to send again. A function that changes requests is a layer, too,
/// and [`inspect_response`] makes one of a function that looks at answers.
pub trait Layer: Send + Sync + 'static {
    /// Carries a request by `next`, or not.
    ///
    /// Whoever answers in its place calls [`AttemptContext::mark_not_sent`] before an error, so that it is known that nothing
    /// was sent.
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>>;
}

/// Changes each request before it is sent.
impl<F: Fn(&mut Request<Bytes>) + Send + Sync + 'static> Layer for F {
    fn send<'a>(
        &'a self,
        mut request: Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        self(&mut request);
        next.send(request, attempt)
    }
}

/// A layer that observes the result of each attempt.
///
/// ```
/// # #[cfg(feature = "hyper")] {
/// use polar_funcs::{HyperTransport, PolarCore, Transport, inspect_response};
/// use std::sync::Arc;
/// use std::sync::atomic::{AtomicU64, Ordering};
///
/// let failed = Arc::new(AtomicU64::new(0));
/// let count = Arc::clone(&failed);
/// let transport = HyperTransport::new().with(inspect_response(move |answer| {
///     if !answer.as_ref().is_ok_and(|response| response.status().is_success()) {
///         count.fetch_add(1, Ordering::Relaxed);
///     }
/// }));
/// let core = PolarCore::builder().access_token("polar_oat_example").transport(transport).build()?;
/// # }
/// # Ok::<(), polar_funcs::Error>(())
/// ```
pub fn inspect_response(look: impl Fn(&Result<Response<Bytes>, TransportError>) + Send + Sync + 'static) -> impl Layer {
    InspectResponse(look)
}

struct InspectResponse<F>(F);

impl<F: Fn(&Result<Response<Bytes>, TransportError>) + Send + Sync + 'static> Layer for InspectResponse<F> {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let answer = next.send(request, attempt).await;
            (self.0)(&answer);
            answer
        })
    }
}

/// A layer that limits how many attempts are in flight at once, to at least 1. Feature `hyper`.
///
/// The others wait, in the order in which they came. The wait counts toward the timeouts of the call and the attempt, and a
/// call that ends while it waits was not sent.
///
/// A [`HyperTransport`](crate::HyperTransport) by itself has no limit: with HTTP/1.1, each call that is in flight has a
/// connection of its own. With this layer there are no more connections in use than attempts are let through.
/// [`rate_limit`] limits how many attempts begin in a time.
///
/// ```
/// use polar_funcs::{HyperTransport, PolarCore, Transport, concurrency_limit};
///
/// let transport = HyperTransport::new().with(concurrency_limit(16));
/// let core = PolarCore::builder().access_token("polar_oat_example").transport(transport).build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
// No default of the transport: 3,272 B of a program with one operation.
#[cfg(feature = "hyper")]
pub fn concurrency_limit(attempts: usize) -> impl Layer {
    ConcurrencyLimit(Semaphore::new(attempts.clamp(1, Semaphore::MAX_PERMITS)))
}

#[cfg(feature = "hyper")]
struct ConcurrencyLimit(Semaphore);

#[cfg(feature = "hyper")]
impl Layer for ConcurrencyLimit {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            attempt.mark_not_sent();
            let _permit = self.0.acquire().await;
            attempt.mark_sent();
            next.send(request, attempt).await
        })
    }
}

/// A layer that limits the rate of attempts: `rate` per second, and `burst` of them at once after a pause. Feature `hyper`.
///
/// The others wait, in the order in which they came. The wait counts toward the timeouts of the call and the attempt, and a
/// call that ends while it waits was not sent. Each attempt counts, so a retry waits like a new call. The burst is at least
/// 1. A rate that is not a positive number counts as one attempt a day.
///
/// Polar allows a token 100 calls a minute in the sandbox, and an address 3 calls a second for the license key functions
/// that need no token; whoever exceeds that is refused for a minute. Keep somewhat below the limit, as all programs that
/// share a token or an address count together.
///
/// ```
/// use polar_funcs::{HyperTransport, PolarCore, RetryPolicy, Transport, concurrency_limit, rate_limit};
/// use std::time::Duration;
///
/// // A job in the sandbox: 90 calls a minute, and at most 4 at the same time.
/// let transport = HyperTransport::new().with(concurrency_limit(4)).with(rate_limit(1.5, 10));
/// let core = PolarCore::builder()
///     .access_token("polar_oat_example")
///     .transport(transport)
///     .timeout(Duration::from_secs(600))
///     .retries(RetryPolicy::attempts(10))
///     .build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
#[cfg(feature = "hyper")]
pub fn rate_limit(rate: impl Into<f64>, burst: u32) -> impl Layer {
    RateLimit::new(rate.into(), burst)
}

/// The generic cell rate algorithm: one time says all about the attempts before.
#[cfg(feature = "hyper")]
struct RateLimit {
    interval: Duration,
    /// How far the attempts may be ahead of their rate.
    ahead: Duration,
    /// When the attempts so far are over, at their rate. The lock is held while an attempt waits, so that the next ones
    /// queue for it, and one that is dropped leaves no trace.
    next: Mutex<Instant>,
}

#[cfg(feature = "hyper")]
impl RateLimit {
    fn new(rate: f64, burst: u32) -> Self {
        const DAY: Duration = Duration::from_secs(86_400);
        let interval = Duration::try_from_secs_f64(rate.recip()).map_or(DAY, |interval| interval.min(DAY));
        let ahead = interval.saturating_mul(burst.saturating_sub(1));
        Self { interval, ahead, next: Mutex::new(Instant::now()) }
    }
}

#[cfg(feature = "hyper")]
impl Layer for RateLimit {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
        transport: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            attempt.mark_not_sent();
            let mut next = self.next.lock().await;
            let now = Instant::now();
            let wait = next.saturating_duration_since(now).saturating_sub(self.ahead);
            if !wait.is_zero() {
                transport.sleep(wait).await;
            }
            // A time too far away for the clock is left as it is.
            *next = (*next).max(now).checked_add(self.interval).unwrap_or(*next);
            drop(next);
            attempt.mark_sent();
            transport.send(request, attempt).await
        })
    }
}

/// A transport with a layer around it, as [`Transport::with`] makes it.
#[derive(Debug)]
pub struct Layered<T, L> {
    pub(crate) transport: T,
    pub(crate) layer: L,
}

impl<T: Transport, L: Layer> Transport for Layered<T, L> {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        self.layer.send(request, attempt, &self.transport)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.transport.sleep(duration)
    }
}
