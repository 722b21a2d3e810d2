//! What is put around a transport.

use crate::transport::{BoxFuture, Exchange, Transport, TransportError};
use bytes::Bytes;
use http::{Request, Response};
use std::time::Duration;
#[cfg(feature = "hyper")]
use tokio::sync::Semaphore;

/// What a transport's attempts go through, on the way out and on the way back: see [`Transport::with`].
///
/// It sees each attempt by itself, with all headers, the access token among them. It may change the request and the
/// answer, answer itself, or send again what is safe to send again. A function that changes requests is a layer, too,
/// and [`after`] makes one of a function that looks at answers.
pub trait Layer: Send + Sync + 'static {
    /// Carries a request by `next`, or not.
    ///
    /// Whoever answers in its place calls [`Exchange::connecting`] before an error, so that it is known that nothing
    /// was sent.
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        exchange: &'a Exchange,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>>;
}

/// Changes each request before it is sent.
impl<F: Fn(&mut Request<Bytes>) + Send + Sync + 'static> Layer for F {
    fn send<'a>(
        &'a self,
        mut request: Request<Bytes>,
        exchange: &'a Exchange,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        self(&mut request);
        next.send(request, exchange)
    }
}

/// A layer that looks at what came of each attempt.
///
/// ```
/// # #[cfg(feature = "hyper")] {
/// use polar_funcs::{HyperTransport, PolarCore, Transport, after};
/// use std::sync::Arc;
/// use std::sync::atomic::{AtomicU64, Ordering};
///
/// let failed = Arc::new(AtomicU64::new(0));
/// let count = Arc::clone(&failed);
/// let transport = HyperTransport::new().with(after(move |answer| {
///     if !answer.as_ref().is_ok_and(|response| response.status().is_success()) {
///         count.fetch_add(1, Ordering::Relaxed);
///     }
/// }));
/// let core = PolarCore::builder().access_token("polar_oat_example").transport(transport).build()?;
/// # }
/// # Ok::<(), polar_funcs::Error>(())
/// ```
pub fn after(look: impl Fn(&Result<Response<Bytes>, TransportError>) + Send + Sync + 'static) -> impl Layer {
    After(look)
}

struct After<F>(F);

impl<F: Fn(&Result<Response<Bytes>, TransportError>) + Send + Sync + 'static> Layer for After<F> {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        exchange: &'a Exchange,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let answer = next.send(request, exchange).await;
            (self.0)(&answer);
            answer
        })
    }
}

/// A layer that lets so many attempts through at once, at least 1, and the others wait, in the order in which they came. The
/// wait is within the deadline of a call, and a call that ends while it waits was not sent. Feature `hyper`.
///
/// A [`HyperTransport`](crate::HyperTransport) by itself has no limit: calls at the same time have a connection each,
/// as HTTP/1.1 needs it. With this there are so many connections in use, and those that are kept unused.
///
/// ```
/// use polar_funcs::{HyperTransport, PolarCore, Transport, at_most};
///
/// let transport = HyperTransport::new().with(at_most(16));
/// let core = PolarCore::builder().access_token("polar_oat_example").transport(transport).build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
// No default of the transport: 3,272 B of a program with one operation.
#[cfg(feature = "hyper")]
pub fn at_most(attempts: usize) -> impl Layer {
    AtMost(Semaphore::new(attempts.clamp(1, Semaphore::MAX_PERMITS)))
}

#[cfg(feature = "hyper")]
struct AtMost(Semaphore);

#[cfg(feature = "hyper")]
impl Layer for AtMost {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        exchange: &'a Exchange,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            exchange.connecting();
            let _permit = self.0.acquire().await;
            exchange.sending();
            next.send(request, exchange).await
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
        exchange: &'a Exchange,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        self.layer.send(request, exchange, &self.transport)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.transport.sleep(duration)
    }
}
