//! A layer that queues usage events for requests.

use super::OnError;
use super::request_bytes::Count;
use crate::Ingester;
use crate::host;
use crate::models::EventCreate;
use bytes::Buf;
use http::request::Parts;
use http::{Request, Response, StatusCode};
use http_body::{Body, Frame, SizeHint};
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tower_layer::Layer;
use tower_service::Service;

/// Creates a tower layer that queues a usage event for each request when its response has ended. Features `web` and
/// `ingester`.
///
/// `measure` receives the head of the request. It returns a function that converts the [`Usage`] to an event, or `None`
/// if the request is not billed. That function may also return `None`, for example if the response is an error:
///
/// ```
/// use http::request::Parts;
/// use polar_funcs::Ingester;
/// use polar_funcs::models::{EventCreate, EventMetadataInput};
/// use polar_funcs::web::{Metering, Usage, metering};
///
/// fn layer(ingester: &Ingester) -> Metering {
///     metering(ingester, |request: &Parts| {
///         // Who the customer is must come from your login session or from an API key that you checked.
///         let customer = request.extensions.get::<String>()?.clone();
///         Some(move |usage: Usage| {
///             let metadata = EventMetadataInput::new().additional([("bytes", usage.response_bytes)]);
///             let event = EventCreate::external_customer_id("api_call", customer).metadata(metadata);
///             usage.status.is_success().then_some(event)
///         })
///     })
///     .on_error(|error| eprintln!("{error}"))
/// }
/// ```
///
/// The event is queued with [`Ingester::try_push`] when the server drops the response body, either because it has sent
/// all of it or because the client disconnected. So no request waits for Polar. If the event cannot be queued, for
/// example because the queue is full, the function set by [`on_error`](Metering::on_error) receives the
/// [`PushError`](crate::PushError), which contains the event; without such a function, the event is lost. A request
/// without a response, for example because the service failed, has no event.
pub fn metering<F, E>(ingester: &Ingester, measure: impl Fn(&Parts) -> Option<F> + Send + Sync + 'static) -> Metering
where
    F: FnOnce(Usage) -> Option<E> + Send + 'static,
    E: Into<EventCreate>,
{
    let measure = move |parts: &Parts| -> Option<ToEvent> {
        let to_event = measure(parts)?;
        Some(Box::new(move |usage| to_event(usage).map(Into::into)))
    };
    Metering { ingester: ingester.clone(), measure: Arc::new(measure), on_error: None }
}

/// The measurements of a request and its response.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Usage {
    /// The status of the response.
    pub status: StatusCode,
    /// The time from the arrival of the request until the server dropped the response body.
    pub duration: Duration,
    /// The number of bytes of the response body that the server has taken. Headers are not counted.
    pub response_bytes: i64,
    /// The number of bytes of the request body that the service has read, if the layer counts them
    /// ([`with_request_bytes`](Metering::with_request_bytes)); otherwise 0.
    pub request_bytes: i64,
    /// Whether the server has taken the whole response body. This is false if the client disconnected or the body
    /// returned an error.
    pub is_complete: bool,
}

type Measure = dyn Fn(&Parts) -> Option<ToEvent> + Send + Sync;

type ToEvent = Box<dyn FnOnce(Usage) -> Option<EventCreate> + Send>;

/// A tower layer that queues usage events, returned by [`metering`]. Features `web` and `ingester`.
#[derive(Clone)]
pub struct Metering {
    ingester: Ingester,
    measure: Arc<Measure>,
    on_error: Option<OnError>,
}

impl Metering {
    /// Sets a function that receives the [`PushError`](crate::PushError) of each event that could not be queued, such
    /// as a logger.
    #[must_use]
    pub fn on_error(self, report: impl Fn(&(dyn std::error::Error + 'static)) + Send + Sync + 'static) -> Self {
        Self { on_error: Some(Arc::new(report)), ..self }
    }
}

impl<S> Layer<S> for Metering {
    type Service = Metered<S>;

    fn layer(&self, inner: S) -> Metered<S> {
        Metered { inner, metering: self.clone() }
    }
}

impl fmt::Debug for Metering {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Metering").field("ingester", &self.ingester).finish_non_exhaustive()
    }
}

/// A service whose requests are metered. Created by the layer [`Metering`].
#[derive(Clone, Debug)]
pub struct Metered<S> {
    pub(super) inner: S,
    metering: Metering,
}

impl<S, B, R> Service<Request<B>> for Metered<S>
where
    S: Service<Request<B>, Response = Response<R>>,
    R: Body,
{
    type Response = Response<MeteredBody<R>>;
    type Error = S::Error;
    type Future = MeteredFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        self.call_counted(request, Count::default())
    }
}

impl<S> Metered<S> {
    /// Calls the service. `request_bytes` is the counter of the request body.
    pub(super) fn call_counted<B>(&mut self, request: Request<B>, request_bytes: Count) -> MeteredFuture<S::Future>
    where
        S: Service<Request<B>>,
    {
        let (parts, body) = request.into_parts();
        let record = (self.metering.measure)(&parts).map(|to_event| Record {
            to_event: Some(to_event),
            started: host::monotonic(),
            status: None,
            response_bytes: 0,
            request_bytes,
            is_complete: false,
            metering: self.metering.clone(),
        });
        MeteredFuture { inner: Box::pin(self.inner.call(Request::from_parts(parts, body))), record }
    }
}

/// The response future of a [`Metered`] service.
pub struct MeteredFuture<F> {
    inner: Pin<Box<F>>,
    record: Option<Record>,
}

impl<F, R, E> Future for MeteredFuture<F>
where
    F: Future<Output = Result<Response<R>, E>>,
    R: Body,
{
    type Output = Result<Response<MeteredBody<R>>, E>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let response = ready!(self.inner.as_mut().poll(context))?;
        let mut record = self.record.take();
        if let Some(record) = &mut record {
            record.status = Some(response.status());
            record.is_complete = is_at_end(response.body());
        }
        Poll::Ready(Ok(response.map(|body| MeteredBody { inner: Box::pin(body), record })))
    }
}

impl<F> fmt::Debug for MeteredFuture<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MeteredFuture").finish_non_exhaustive()
    }
}

/// The response body of a [`Metered`] service.
pub struct MeteredBody<B> {
    inner: Pin<Box<B>>,
    record: Option<Record>,
}

impl<B: Body> Body for MeteredBody<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        let frame = ready!(self.inner.as_mut().poll_frame(context));
        let is_complete = match &frame {
            Some(Ok(_)) => is_at_end(&*self.inner),
            Some(Err(_)) => false,
            None => true,
        };
        if let Some(record) = &mut self.record {
            record.response_bytes = record.response_bytes.saturating_add_unsigned(data_bytes(frame.as_ref()));
            record.is_complete = is_complete;
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

impl<B> fmt::Debug for MeteredBody<B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MeteredBody").finish_non_exhaustive()
    }
}

/// Returns the number of data bytes in a frame of a body.
pub(super) fn data_bytes<D: Buf, E>(frame: Option<&Result<Frame<D>, E>>) -> u64 {
    let data = frame.and_then(|frame| frame.as_ref().ok()?.data_ref());
    data.map_or(0, Buf::remaining) as u64
}

/// Returns whether the body has ended. Servers that know its length do not poll it again.
fn is_at_end(body: &impl Body) -> bool {
    body.is_end_stream() || body.size_hint().exact() == Some(0)
}

/// The usage of a request so far. Dropping it queues the event.
struct Record {
    to_event: Option<ToEvent>,
    started: Duration,
    /// `None` until there is a response.
    status: Option<StatusCode>,
    response_bytes: i64,
    request_bytes: Count,
    is_complete: bool,
    metering: Metering,
}

impl Drop for Record {
    fn drop(&mut self) {
        let (Some(to_event), Some(status)) = (self.to_event.take(), self.status) else { return };
        let duration = host::monotonic().saturating_sub(self.started);
        let usage = Usage {
            status,
            duration,
            response_bytes: self.response_bytes,
            request_bytes: self.request_bytes.get(),
            is_complete: self.is_complete,
        };
        let Some(event) = to_event(usage) else { return };
        if let Err(error) = self.metering.ingester.try_push(event) {
            super::report(self.metering.on_error.as_ref(), &error);
        }
    }
}
