use super::respond::{WebResponse, empty, method_not_allowed};
use super::{BoxError, WebhookHandler};
use crate::transport::BoxFuture;
use crate::webhooks::Verifier;
use bytes::Bytes;
use http::{Method, Request, Response, StatusCode};
use http_body::Body;
use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use std::convert::Infallible;
use std::task::{Context, Poll};
use tower_service::Service;

/// Creates a handler that receives webhooks: `POST /webhooks/polar`. Feature `web`.
///
/// It verifies the signature of the unmodified body, and calls the functions that are registered for the event.
/// [`WebhookHandler`] lists the statuses.
///
/// ```
/// # fn example() -> Result<(), polar_funcs::webhooks::WebhookError> {
/// use polar_funcs::web::{Delivery, MemoryClaims, webhooks};
/// use polar_funcs::webhooks::Verifier;
///
/// let handler = webhooks(Verifier::new("whsec_c2VjcmV0")?)
///     .claims(MemoryClaims::new())
///     .on_order_paid(async |Delivery { data: order, .. }| println!("{} paid {}", order.customer_id, order.total_amount))
///     .on_entitlement(async |Delivery { data, .. }| println!("{}: {}", data.customer_id, data.granted))
///     .on_error(|error| eprintln!("a delivery failed: {error}"));
/// # Ok(())
/// # }
/// ```
pub fn webhooks(verifier: Verifier) -> WebhookHandler {
    WebhookHandler::new(verifier)
}

impl WebhookHandler {
    async fn respond<B>(self, request: Request<B>) -> WebResponse
    where
        B: Body<Error: Into<BoxError>>,
    {
        if *request.method() != Method::POST {
            return method_not_allowed("POST");
        }
        let (parts, body) = request.into_parts();
        if body.size_hint().lower() > self.max_body as u64 {
            return empty(StatusCode::PAYLOAD_TOO_LARGE);
        }
        let body = match Limited::new(body, self.max_body).collect().await {
            Ok(body) => body.to_bytes(),
            Err(error) if error.is::<LengthLimitError>() => return empty(StatusCode::PAYLOAD_TOO_LARGE),
            Err(error) => {
                self.report(&*error);
                return empty(StatusCode::BAD_REQUEST);
            }
        };
        // The response has no body, because the sender must not learn why a delivery was rejected.
        empty(self.receive(&parts.headers, body).await)
    }
}

impl<B> Service<Request<B>> for WebhookHandler
where
    B: Body<Data: Send, Error: Into<BoxError>> + Send + 'static,
{
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let handler = self.clone();
        Box::pin(async move { Ok(handler.respond(request).await) })
    }
}
