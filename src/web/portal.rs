use super::customer::{Identified, Identify, identify};
use super::respond::{WebResponse, failed, method_not_allowed, plain, redirect};
use super::{CustomerId, OnError};
use crate::models::CustomerSessionCreate;
use crate::ops::customer_sessions::customer_sessions_create;
use crate::transport::BoxFuture;
use crate::{Error, Location, PolarCore};
use bytes::Bytes;
use http::request::Parts;
use http::{Method, Request, Response, StatusCode};
use http_body_util::Full;
use std::borrow::Borrow;
use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tower_service::Service;

/// Creates a handler that redirects a customer to the customer portal: `GET /portal`. Feature `web`.
///
/// The handler calls [`customer_sessions_create`](crate::customer_sessions_create), so the access token needs the scope
/// `customer_sessions:write`.
///
/// `who` identifies the customer. It receives the head of the request, and returns the id of the customer, `None` if no
/// customer is logged in, or a `Result` of these. Determine the customer from your login session, and never from a
/// parameter of the query, because the portal shows subscriptions, invoices and license keys.
///
/// ```
/// # fn example(core: &polar_funcs::PolarCore) {
/// use polar_funcs::web::{CustomerId, portal};
/// # fn session(_: &http::HeaderMap) -> Option<String> { None }
///
/// let portal = portal(core, async |request: http::request::Parts| session(&request.headers).map(CustomerId::External));
/// # }
/// ```
///
/// # Responses
///
/// | status | when |
/// |---|---|
/// | 303 | the link to the portal was created |
/// | 401 | no customer is logged in |
/// | 404 | the customer does not exist in Polar, for example because they never bought anything |
/// | 405 | the method is not GET |
/// | 500 | the call is invalid, there is no access token, or the customer could not be identified |
/// | 502 | Polar rejected the request for another reason, such as the access token |
/// | 503 | Polar cannot be reached, fails or limits the rate |
pub fn portal<F>(core: impl Borrow<PolarCore>, who: impl Fn(Parts) -> F + Send + Sync + 'static) -> PortalHandler
where
    F: Future<Output: Identified> + Send + 'static,
{
    let (core, customer) = (core.borrow().clone(), identify(who));
    PortalHandler { core, customer, return_url: None, on_error: None, timeout: super::CALL_TIMEOUT }
}

/// A handler that redirects customers to the portal, returned by [`portal`]. Feature `web`.
#[derive(Clone)]
pub struct PortalHandler {
    core: PolarCore,
    customer: Identify,
    return_url: Option<Arc<str>>,
    on_error: Option<OnError>,
    timeout: Duration,
}

impl PortalHandler {
    /// Sets the URL of the back link in the portal. By default, the portal has no back link.
    #[must_use]
    pub fn return_url(self, url: impl Into<String>) -> Self {
        Self { return_url: Some(url.into().into()), ..self }
    }

    /// Sets the timeout of the call to Polar, during which the customer waits. The default is 10 s.
    #[must_use]
    pub fn timeout(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }

    /// Sets a function that receives the reason of a failed request, such as a logger. It is the [`Error`] of the call
    /// to Polar, or the error of the function that identifies the customer. It is not called for a wrong method or if
    /// no customer is logged in.
    #[must_use]
    pub fn on_error(self, report: impl Fn(&(dyn std::error::Error + 'static)) + Send + Sync + 'static) -> Self {
        Self { on_error: Some(Arc::new(report)), ..self }
    }

    async fn respond(self, parts: Parts) -> WebResponse {
        if parts.method != Method::GET {
            return method_not_allowed("GET");
        }
        let return_url = self.return_url.as_deref();
        let request: CustomerSessionCreate = match (self.customer)(parts).await {
            Ok(Some(CustomerId::Polar(id))) => {
                CustomerSessionCreate::customer_id(id).maybe_return_url(return_url).into()
            }
            Ok(Some(CustomerId::External(id))) => {
                CustomerSessionCreate::external_customer_id(id).maybe_return_url(return_url).into()
            }
            Ok(None) => return plain(StatusCode::UNAUTHORIZED, "log in first"),
            Err(error) => {
                super::report(self.on_error.as_ref(), &*error);
                return plain(StatusCode::INTERNAL_SERVER_ERROR, "internal error");
            }
        };
        match customer_sessions_create(&self.core, request).timeout(self.timeout).await {
            Ok(session) => redirect(&session.customer_portal_url),
            Err(error) => {
                super::report(self.on_error.as_ref(), &error);
                match is_unknown_customer(&error) {
                    true => plain(StatusCode::NOT_FOUND, "no such customer"),
                    false => failed(&error),
                }
            }
        }
    }
}

/// Returns whether the customer does not exist, which Polar reports as a validation error.
fn is_unknown_customer(error: &Error) -> bool {
    let is_customer = |key: &str| key == "external_customer_id" || key == "customer_id";
    let entries = error.api().map(|api| api.validation_errors()).unwrap_or_default();
    entries.iter().any(|entry| {
        let field = matches!(entry.loc.last(), Some(Location::Key(key)) if is_customer(key));
        field && entry.kind == "value_error"
    })
}

impl<B> Service<Request<B>> for PortalHandler {
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let (handler, parts) = (self.clone(), request.into_parts().0);
        Box::pin(async move { Ok(handler.respond(parts).await) })
    }
}

impl fmt::Debug for PortalHandler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PortalHandler")
            .field("return_url", &self.return_url)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}
