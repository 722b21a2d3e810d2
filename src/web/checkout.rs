use super::customer::{Identified, Identify, identify};
use super::respond::{WebResponse, failed, method_not_allowed, plain, redirect};
use super::{CustomerId, OnError, query};
use crate::models::CheckoutCreate;
use crate::ops::checkouts::checkouts_create;
use crate::transport::BoxFuture;
use crate::{Error, ErrorKind, Location, PolarCore};
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

/// Creates a handler that creates a checkout and redirects to it: `GET /checkout?products=…`. Feature `web`.
///
/// The handler calls [`checkouts_create`](crate::checkouts_create), so the access token needs the scope
/// `checkouts:write`.
///
/// The parameters of the query are those of Polar's adapters for TypeScript:
///
/// | parameter | value |
/// |---|---|
/// | `products` | the id of a product (a UUID); may be repeated |
/// | `customerId` | the Polar id of the customer |
/// | `customerExternalId` | the external id of the customer (the id in your system) |
/// | `customerEmail`, `customerName`, `customerTaxId`, `customerIpAddress` | text |
/// | `customerBillingAddress`, `customerMetadata`, `metadata` | a JSON object, URL-encoded |
/// | `allowDiscountCodes` | `true` or `false` |
/// | `discountId` | the id of a discount (a UUID) |
///
/// Empty and unknown parameters are ignored. The redirect targets after the checkout are set by the program, and never
/// by the query.
///
/// # Security
///
/// Anyone can write the query. A checkout for an existing customer shows the email address and the billing address of
/// that customer, and external ids are often easy to guess. Set [`customer`](CheckoutHandler::customer), so that the
/// customer is determined by the login session and the query cannot specify one. Treat metadata that comes from the
/// query as untrusted input.
///
/// # Responses
///
/// | status | when |
/// |---|---|
/// | 303 | the checkout was created |
/// | 400 | the query is invalid, or Polar does not accept its values |
/// | 404 | Polar responds that an object does not exist |
/// | 405 | the method is not GET |
/// | 500 | the call is invalid, there is no access token, or the customer could not be identified |
/// | 502 | Polar rejected the request for another reason, such as the access token |
/// | 503 | Polar cannot be reached, fails or limits the rate |
///
/// Responses contain neither values of the query nor Polar's messages. The reason is passed to the function set by
/// [`on_error`](CheckoutHandler::on_error).
pub fn checkout(core: impl Borrow<PolarCore>) -> CheckoutHandler {
    let core = core.borrow().clone();
    let timeout = super::CALL_TIMEOUT;
    CheckoutHandler { core, success_url: None, return_url: None, theme: None, customer: None, on_error: None, timeout }
}

/// A handler that creates checkouts, returned by [`checkout`]. Feature `web`.
#[derive(Clone)]
pub struct CheckoutHandler {
    core: PolarCore,
    success_url: Option<Arc<str>>,
    return_url: Option<Arc<str>>,
    theme: Option<Theme>,
    customer: Option<Identify>,
    on_error: Option<OnError>,
    timeout: Duration,
}

/// The color theme of the checkout page.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Theme {
    /// Dark text on a light background.
    Light,
    /// Light text on a dark background.
    Dark,
}

impl CheckoutHandler {
    /// Sets the URL to which the customer is redirected after a successful checkout. Polar replaces `{CHECKOUT_ID}` in
    /// the URL with the id of the checkout. By default, Polar shows its own page.
    #[must_use]
    pub fn success_url(self, url: impl Into<String>) -> Self {
        Self { success_url: Some(url.into().into()), ..self }
    }

    /// Sets the URL of the back link on the checkout page. By default, the page has no back link.
    #[must_use]
    pub fn return_url(self, url: impl Into<String>) -> Self {
        Self { return_url: Some(url.into().into()), ..self }
    }

    /// Sets the color theme of the checkout page. By default, the page uses the theme of the customer's system.
    #[must_use]
    pub fn theme(self, theme: Theme) -> Self {
        Self { theme: Some(theme), ..self }
    }

    /// Sets a function that determines the customer from the request, such as from its session cookie, instead of the
    /// query.
    ///
    /// A query with `customerId` or `customerExternalId` is then rejected with 400. If `who` returns `None`, the
    /// checkout is for a new customer.
    #[must_use]
    pub fn customer<F>(self, who: impl Fn(Parts) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output: Identified> + Send + 'static,
    {
        Self { customer: Some(identify(who)), ..self }
    }

    /// Sets the timeout of the call to Polar, during which the customer waits. The default is 10 s.
    #[must_use]
    pub fn timeout(self, timeout: Duration) -> Self {
        Self { timeout, ..self }
    }

    /// Sets a function that receives the reason of a failed request, such as a logger. It is the [`Error`] of the call
    /// to Polar, or the error of the function that identifies the customer. It is not called for a wrong method or an
    /// invalid query.
    #[must_use]
    pub fn on_error(self, report: impl Fn(&(dyn std::error::Error + 'static)) + Send + Sync + 'static) -> Self {
        Self { on_error: Some(Arc::new(report)), ..self }
    }

    async fn respond(self, parts: Parts) -> WebResponse {
        if parts.method != Method::GET {
            return method_not_allowed("GET");
        }
        let query = parts.uri.query().unwrap_or_default();
        let mut request = match query::read(query, self.customer.is_some()) {
            Ok(request) => request,
            Err(problem) => return plain(StatusCode::BAD_REQUEST, problem),
        };
        if let Some(identify) = &self.customer {
            request = match identify(parts).await {
                Ok(None) => request,
                Ok(Some(CustomerId::Polar(id))) => request.customer_id(id),
                Ok(Some(CustomerId::External(id))) => request.external_customer_id(id),
                Err(error) => {
                    super::report(self.on_error.as_ref(), &*error);
                    return plain(StatusCode::INTERNAL_SERVER_ERROR, "internal error");
                }
            };
        }
        self.create(request).await
    }

    async fn create(&self, request: CheckoutCreate) -> WebResponse {
        let request =
            request.maybe_success_url(self.success_url.as_deref()).maybe_return_url(self.return_url.as_deref());
        match checkouts_create(&self.core, request).timeout(self.timeout).await {
            Ok(checkout) => redirect(&self.themed(&checkout.url)),
            Err(error) => {
                super::report(self.on_error.as_ref(), &error);
                match error.kind() {
                    ErrorKind::Validation if is_about_query(&error) => {
                        plain(StatusCode::BAD_REQUEST, "the payment provider does not accept the parameters")
                    }
                    _ => failed(&error),
                }
            }
        }
    }

    fn themed(&self, url: &str) -> String {
        let theme = match self.theme {
            None => return url.to_owned(),
            Some(Theme::Light) => "light",
            Some(Theme::Dark) => "dark",
        };
        let (url, fragment) = url.split_once('#').map_or((url, None), |(url, fragment)| (url, Some(fragment)));
        let separator = if url.contains('?') { '&' } else { '?' };
        let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
        format!("{url}{separator}theme={theme}{fragment}")
    }
}

/// Returns whether Polar rejected a value of the query, rather than one that the program set.
fn is_about_query(error: &Error) -> bool {
    let entries = error.api().map(|api| api.validation_errors()).unwrap_or_default();
    let is_set_here =
        |location: &Location| matches!(location, Location::Key(key) if key == "success_url" || key == "return_url");
    !entries.iter().any(|entry| entry.loc.iter().any(is_set_here))
}

impl<B> Service<Request<B>> for CheckoutHandler {
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

impl fmt::Debug for CheckoutHandler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckoutHandler")
            .field("success_url", &self.success_url)
            .field("return_url", &self.return_url)
            .field("theme", &self.theme)
            .field("has_customer", &self.customer.is_some())
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}
