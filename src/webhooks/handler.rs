use super::claims::{AnyClaims, BoxError};
use super::{Claim, ClaimStore, Entitlement, Event, Headers, Payload, Verifier, WebhookError};
use crate::models::WebhookEventType;
use crate::transport::BoxFuture;
use http::StatusCode;
use std::error::Error;
use std::fmt;
use std::sync::Arc;

/// Verifies deliveries, and calls the functions that are registered for their events. Feature `web`.
///
/// Created by [`web::webhooks`](crate::web::webhooks). It implements tower's `Service`; with a server that does not use
/// tower, call [`receive`](Self::receive).
///
/// The registered functions (handlers) run one after another, in the order in which they were registered, until one
/// returns an error. The response has one of these statuses:
///
/// | status | when | effect at Polar |
/// |---|---|---|
/// | 202 | all handlers succeeded, or none is registered for the event, or the event was handled before | delivered |
/// | 400 | the delivery is genuine, but its body is not an event; or the body could not be received | repeats it |
/// | 403 | no signature matches, a header is missing or invalid, or the timestamp is outside the tolerance | repeats it |
/// | 405 | the method is not POST | – |
/// | 409 | another delivery of the same event is being handled | repeats it |
/// | 413 | the body is larger than [`max_body`](Self::max_body) | repeats it |
/// | 500 | a handler or the [store](Self::claims) failed, or the data could not be deserialized | repeats it |
///
/// Polar waits 10 seconds for a response, treats every status except 2xx as a failure, and repeats a failed delivery
/// with increasing delays. Move slow work to a queue, and return success for events that can never be handled.
#[derive(Clone)]
pub struct WebhookHandler {
    verifier: Arc<Verifier>,
    handlers: Arc<Vec<Registered>>,
    claims: Option<Arc<dyn AnyClaims>>,
    on_error: Option<OnError>,
    pub(crate) max_body: usize,
}

type OnError = Arc<dyn Fn(&(dyn Error + 'static)) + Send + Sync>;

type Handle = Arc<dyn Fn(&Event) -> Result<BoxFuture<'static, Result<(), BoxError>>, WebhookError> + Send + Sync>;

#[derive(Clone)]
struct Registered {
    /// `None` for all kinds.
    kind: Option<WebhookEventType>,
    handle: Handle,
}

/// The argument of a handler: an event and its data.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Delivery<T> {
    /// The event. Its [`id`](Event::id) is the same in every delivery of the event.
    pub event: Event,
    /// The data of the event.
    pub data: T,
}

/// The result of a handler: `()`, or a `Result<(), E>` with any error.
pub trait HandlerResult {
    /// Converts the value to a `Result`.
    ///
    /// # Errors
    ///
    /// Returns an error if the event was not handled. The response then has status 500, and Polar repeats the delivery.
    fn into_result(self) -> Result<(), Box<dyn Error + Send + Sync>>;
}

impl HandlerResult for () {
    fn into_result(self) -> Result<(), BoxError> {
        Ok(())
    }
}

impl<E: Into<BoxError>> HandlerResult for Result<(), E> {
    fn into_result(self) -> Result<(), BoxError> {
        self.map_err(Into::into)
    }
}

impl WebhookHandler {
    pub(crate) fn new(verifier: Verifier) -> Self {
        let (verifier, handlers) = (Arc::new(verifier), Arc::default());
        Self { verifier, handlers, claims: None, on_error: None, max_body: 1024 * 1024 }
    }

    /// Sets the store that records which events were handled. By default, there is no store, and a repeated delivery is
    /// handled again.
    #[must_use]
    pub fn claims(self, store: impl ClaimStore) -> Self {
        Self { claims: Some(Arc::new(store)), ..self }
    }

    /// Sets the maximum size of a body, in bytes. The default is 1 MiB. Polar's bodies have a few kilobytes.
    #[must_use]
    pub fn max_body(self, bytes: usize) -> Self {
        Self { max_body: bytes, ..self }
    }

    /// Sets a function that receives the reason of each response with status 400, 403 or 500, such as a logger. The
    /// reason is a [`WebhookError`], the error of a handler or of the store, or the error of receiving the body. The
    /// function is not called for the statuses 405, 409 and 413.
    ///
    /// Responses never contain the reason.
    #[must_use]
    pub fn on_error(self, report: impl Fn(&(dyn Error + 'static)) + Send + Sync + 'static) -> Self {
        Self { on_error: Some(Arc::new(report)), ..self }
    }

    /// Registers a handler for events of all kinds, including those that this version does not know.
    #[must_use]
    pub fn on_any<R>(self, handler: impl Fn(Event) -> R + Send + Sync + 'static) -> Self
    where
        R: Future<Output: HandlerResult> + Send + 'static,
    {
        self.register(None, Arc::new(move |event| Ok(boxed(handler(event.clone())))))
    }

    /// Registers a handler for each event that changes whether a customer has a benefit: `benefit_grant.created`,
    /// `benefit_grant.cycled`, `benefit_grant.updated` and `benefit_grant.revoked`.
    ///
    /// Events may arrive out of order. Ignore an event whose [`timestamp`](Event::timestamp) is older than that of the
    /// last event for the same grant.
    ///
    /// [`Entitlement`] does not contain properties of the benefit, such as the id of a license key. For these,
    /// deserialize the whole grant: `delivery.event.data::<BenefitGrantWebhook>()`.
    #[must_use]
    pub fn on_entitlement<R>(self, handler: impl Fn(Delivery<Entitlement>) -> R + Send + Sync + 'static) -> Self
    where
        R: Future<Output: HandlerResult> + Send + 'static,
    {
        let handle: Handle = Arc::new(move |event| {
            let data = Entitlement::from_event(event)?;
            Ok(boxed(handler(Delivery { event: event.clone(), data })))
        });
        Entitlement::KINDS.into_iter().fold(self, |all, kind| all.register(Some(kind), Arc::clone(&handle)))
    }

    pub(super) fn on<T: Payload, R>(
        self,
        kind: WebhookEventType,
        handler: impl Fn(Delivery<T>) -> R + Send + Sync + 'static,
    ) -> Self
    where
        R: Future<Output: HandlerResult> + Send + 'static,
    {
        let handle = move |event: &Event| {
            let data = event.data()?;
            Ok(boxed(handler(Delivery { event: event.clone(), data })))
        };
        self.register(Some(kind), Arc::new(handle))
    }

    fn register(mut self, kind: Option<WebhookEventType>, handle: Handle) -> Self {
        Arc::make_mut(&mut self.handlers).push(Registered { kind, handle });
        self
    }

    /// Verifies a delivery, handles its event, and returns the status to respond with.
    ///
    /// Use this with a server that does not use tower, such as actix-web. Pass the raw body of a POST request,
    /// unmodified. Limit the size of the body while you receive it; `receive` checks [`max_body`](Self::max_body) only
    /// afterwards.
    ///
    /// If the future is dropped before it completes, the handler stops at its current `.await`. Most servers drop the
    /// future when the client closes the connection. Spawn a task for work that must not stop halfway.
    pub fn receive(&self, headers: &(impl Headers + ?Sized), body: impl AsRef<[u8]>) -> BoxFuture<'static, StatusCode> {
        let body = body.as_ref();
        let event = match body.len() > self.max_body {
            true => Err(StatusCode::PAYLOAD_TOO_LARGE),
            false => self.verifier.verify(headers, body).map_err(|error| {
                self.report(&error);
                error.status()
            }),
        };
        let handler = self.clone();
        Box::pin(async move {
            match event {
                Ok(event) => handler.handle(&event).await,
                Err(status) => status,
            }
        })
    }

    async fn handle(&self, event: &Event) -> StatusCode {
        match self.handle_once(event).await {
            Ok(status) => status,
            Err(error) => {
                self.report(&*error);
                StatusCode::INTERNAL_SERVER_ERROR
            }
        }
    }

    async fn handle_once(&self, event: &Event) -> Result<StatusCode, BoxError> {
        let is_for = |registered: &&Registered| registered.kind.as_ref().is_none_or(|kind| *kind == event.kind);
        let handlers: Vec<&Registered> = self.handlers.iter().filter(is_for).collect();
        let claims = match &self.claims {
            Some(claims) if !handlers.is_empty() => claims,
            _ => return run(&handlers, event).await.map(|()| StatusCode::ACCEPTED),
        };
        match claims.claim(&event.id).await? {
            Claim::New => {}
            Claim::InProgress => return Ok(StatusCode::CONFLICT),
            Claim::Handled => return Ok(StatusCode::ACCEPTED),
        }
        let mut held = Held { claims: &**claims, id: &event.id, is_open: true };
        let result = run(&handlers, event).await;
        let ended = match &result {
            Ok(()) => claims.finish(&event.id).await,
            Err(_) => claims.release(&event.id).await,
        };
        held.is_open = ended.is_err();
        match (result, ended) {
            (Ok(()), Ok(())) => Ok(StatusCode::ACCEPTED),
            (Ok(()), Err(error)) | (Err(error), Ok(())) => Err(error),
            (Err(error), Err(of_store)) => {
                self.report(&*of_store);
                Err(error)
            }
        }
    }

    pub(crate) fn report(&self, error: &(dyn Error + 'static)) {
        if let Some(report) = &self.on_error {
            report(error);
        }
    }
}

fn boxed<R: Future<Output: HandlerResult> + Send + 'static>(handling: R) -> BoxFuture<'static, Result<(), BoxError>> {
    Box::pin(async move { handling.await.into_result() })
}

async fn run(handlers: &[&Registered], event: &Event) -> Result<(), BoxError> {
    for registered in handlers {
        (registered.handle)(event)?.await?;
    }
    Ok(())
}

/// A claim that is abandoned if it is dropped while it is open.
struct Held<'a> {
    claims: &'a dyn AnyClaims,
    id: &'a str,
    is_open: bool,
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        if self.is_open {
            self.claims.abandon(self.id);
        }
    }
}

impl fmt::Debug for WebhookHandler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookHandler")
            .field("verifier", &self.verifier)
            .field("handlers", &self.handlers.len())
            .field("has_claims", &self.claims.is_some())
            .field("max_body", &self.max_body)
            .finish_non_exhaustive()
    }
}
