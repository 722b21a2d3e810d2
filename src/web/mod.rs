//! Handlers for checkouts, the customer portal and webhooks, for any web framework. Feature `web`.
//!
//! | handler | what it does |
//! |---|---|
//! | [`checkout`] | `GET`: creates a checkout from the query and redirects to it |
//! | [`portal`] | `GET`: redirects a customer to the customer portal |
//! | [`webhooks`] | `POST`: verifies a webhook and calls your function for its kind |
//!
//! Each is a `Service` of tower that takes an `http::Request` with any body, never fails, and is cheap to clone. axum,
//! hyper, tonic, poem, warp and others take such a service. In axum:
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
//! A framework whose types are not those of `http` 1, such as actix-web 4, calls
//! [`WebhookHandler::receive`] with the headers and the body.
//!
//! Properties that hold by themselves, and duties of the program:
//!
//! - Redirect targets are set by the program. The query never decides where the customer goes.
//! - Responses never contain values of the request, Polar's messages or an access token. Functions set by `on_error`
//!   get the reason.
//! - Bodies of webhooks are read up to a limit. Timeouts for slow clients are up to the server.
//! - **Who the customer is must come from your login session.** See [`checkout`] and [`portal`].
//! - **A webhook may be delivered twice**, also at the same time. Set a [`ClaimStore`]; its docs say what makes an
//!   effect happen exactly once.

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

/// The timeout for a call to Polar, while the customer waits.
const CALL_TIMEOUT: Duration = Duration::from_secs(10);

/// Any error, for functions of other crates.
type BoxError = Box<dyn Error + Send + Sync>;

type OnError = Arc<dyn Fn(&(dyn Error + 'static)) + Send + Sync>;

/// The id of a customer.
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
