//! Handlers for checkouts, the customer portal and webhooks, which work with any web framework. Feature `web`.
//!
//! | handler | what it does |
//! |---|---|
//! | [`checkout`] | `GET`: creates a checkout from the query and redirects to it |
//! | [`portal`] | `GET`: redirects a customer to the customer portal |
//! | [`webhooks`] | `POST`: verifies a webhook and calls the functions for its kind of event |
//!
//! Each handler implements tower's `Service` for an `http::Request` with any body, never returns an error, and is cheap
//! to clone. axum, hyper, tonic, poem, warp and others accept such services. With axum:
//!
//! ```
//! # mod axum { // What the example uses of axum, which this crate does not depend on.
//! #     pub struct Router;
//! #     impl Router {
//! #         pub fn new() -> Self { Self }
//! #         pub fn route_service<S>(self, _: &str, _: S) -> Self
//! #         where S: tower_service::Service<http::Request<http_body_util::Full<bytes::Bytes>>> { self }
//! #     }
//! # }
//! use axum::Router;
//! use polar_funcs::PolarCore;
//! use polar_funcs::web::{CustomerId, MemoryClaims, checkout, portal, webhooks};
//! use polar_funcs::webhooks::{Verifier, WebhookError};
//!
//! fn routes(core: &PolarCore, secret: &str) -> Result<Router, WebhookError> {
//!     let webhooks = webhooks(Verifier::new(secret)?)
//!         .claims(MemoryClaims::new())
//!         .on_order_paid(async |order| println!("{} paid {}", order.data.customer_id, order.data.total_amount))
//!         .on_error(|error| eprintln!("webhook: {error}"));
//!     Ok(Router::new()
//!         .route_service("/checkout", checkout(core).success_url("https://shop.test/thanks").customer(customer))
//!         .route_service("/portal", portal(core, customer))
//!         .route_service("/webhooks/polar", webhooks))
//! }
//!
//! /// The customer who is logged in.
//! async fn customer(request: http::request::Parts) -> Option<CustomerId> {
//!     let session = request.headers.get("cookie")?;
//! #   let user_of = |_: &http::HeaderValue| Some("user_42".to_owned());
//!     user_of(session).map(CustomerId::External)
//! }
//! # assert!(routes(&PolarCore::new("token"), "whsec_c2VjcmV0").is_ok());
//! ```
//!
//! With the feature `ingester`, `metering` is a tower layer that queues a usage event for each request.
//!
//! With a framework that does not use the types of `http` 1, such as actix-web 4, call [`WebhookHandler::receive`] with
//! the headers and the body.
//!
//! Guarantees of the handlers, and duties of the program:
//!
//! - Redirect targets are set by the program, and never by the query.
//! - Responses never contain values of the request, Polar's messages or an access token. The reason of a failure is
//!   passed to the function set by `on_error`.
//! - The size of webhook bodies is limited. The server must set timeouts for slow clients.
//! - **Determine the customer from your login session.** See [`checkout`] and [`portal`].
//! - **A webhook may be delivered twice**, even concurrently. Set a [`ClaimStore`]. Its documentation describes how
//!   effects happen exactly once.

#[cfg(feature = "axum_0_8")]
mod axum;
mod checkout;
mod customer;
#[cfg(feature = "ingester")]
mod metering;
mod portal;
mod query;
#[cfg(feature = "ingester")]
mod request_bytes;
mod respond;
mod webhooks;

pub use crate::webhooks::{Claim, ClaimStore, Delivery, Entitlement, HandlerResult, MemoryClaims, WebhookHandler};
pub use checkout::{CheckoutHandler, Theme, checkout};
pub use customer::Identified;
#[cfg(feature = "ingester")]
pub use metering::{Metered, MeteredBody, MeteredFuture, Metering, Usage, metering};
pub use portal::{PortalHandler, portal};
#[cfg(feature = "ingester")]
pub use request_bytes::{CountedBody, MeteredWithRequestBytes, MeteringWithRequestBytes};
pub use webhooks::webhooks;

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

/// The default timeout for a call to Polar while the customer waits.
const CALL_TIMEOUT: Duration = Duration::from_secs(10);

/// An error of a function that the program sets.
type BoxError = Box<dyn Error + Send + Sync>;

type OnError = Arc<dyn Fn(&(dyn Error + 'static)) + Send + Sync>;

/// The id of a customer, in Polar or in your system.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum CustomerId {
    /// The Polar id (a UUID).
    Polar(String),
    /// The external id (the id in your system).
    External(String),
}

fn report(on_error: Option<&OnError>, error: &(dyn Error + 'static)) {
    if let Some(report) = on_error {
        report(error);
    }
}
