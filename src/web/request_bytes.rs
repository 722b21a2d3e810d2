//! Counts the bytes of request bodies, for [`Metering`].

use super::metering::{Metered, MeteredBody, MeteredFuture, Metering, data_bytes};
use http::{Request, Response};
use http_body::{Body, Frame, SizeHint};
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use tower_layer::Layer;
use tower_service::Service;

impl Metering {
    /// Also counts the bytes of request bodies, as [`Usage::request_bytes`](super::Usage::request_bytes).
    ///
    /// The service then receives each request body as a [`CountedBody`]. Services that accept any body, such as axum's
    /// `Router`, need no change.
    #[must_use]
    pub fn with_request_bytes(self) -> MeteringWithRequestBytes {
        MeteringWithRequestBytes(self)
    }
}

/// A [`Metering`] layer that counts the bytes of request bodies, returned by [`Metering::with_request_bytes`]. Features
/// `web` and `ingester`.
#[derive(Clone, Debug)]
pub struct MeteringWithRequestBytes(Metering);

impl MeteringWithRequestBytes {
    /// Sets a function that receives the error of each event that could not be queued, like [`Metering::on_error`].
    #[must_use]
    pub fn on_error(self, report: impl Fn(&(dyn std::error::Error + 'static)) + Send + Sync + 'static) -> Self {
        Self(self.0.on_error(report))
    }
}

impl<S> Layer<S> for MeteringWithRequestBytes {
    type Service = MeteredWithRequestBytes<S>;

    fn layer(&self, inner: S) -> MeteredWithRequestBytes<S> {
        MeteredWithRequestBytes(self.0.layer(inner))
    }
}

/// A service whose requests are metered, including the bytes of their bodies. Created by the layer
/// [`MeteringWithRequestBytes`].
#[derive(Clone, Debug)]
pub struct MeteredWithRequestBytes<S>(Metered<S>);

impl<S, B, R> Service<Request<B>> for MeteredWithRequestBytes<S>
where
    S: Service<Request<CountedBody<B>>, Response = Response<R>>,
    R: Body,
{
    type Response = Response<MeteredBody<R>>;
    type Error = S::Error;
    type Future = MeteredFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.0.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let count = Count::default();
        let counted = Count(Arc::clone(&count.0));
        self.0.call_counted(request.map(|body| CountedBody { inner: Box::pin(body), count }), counted)
    }
}

/// The number of bytes of a request body that the service has read.
#[derive(Default)]
pub(super) struct Count(Arc<Mutex<i64>>);

impl Count {
    fn add(&self, bytes: u64) {
        let mut count = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *count = count.saturating_add_unsigned(bytes);
    }

    pub(super) fn get(&self) -> i64 {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A request body whose bytes are counted as the service reads them.
pub struct CountedBody<B> {
    inner: Pin<Box<B>>,
    count: Count,
}

impl<B: Body> Body for CountedBody<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        let frame = ready!(self.inner.as_mut().poll_frame(context));
        self.count.add(data_bytes(frame.as_ref()));
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

impl<B> fmt::Debug for CountedBody<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CountedBody").field("bytes", &self.count.get()).finish_non_exhaustive()
    }
}
