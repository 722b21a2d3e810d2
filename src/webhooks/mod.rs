//! Verifies the webhooks that Polar sends and deserializes their events. Feature `webhooks`; no transport is needed.
//!
//! ```
//! use http::{HeaderMap, StatusCode};
//! use polar_funcs::models::{Order, WebhookEventType};
//! use polar_funcs::webhooks::{WebhookError, verify};
//!
//! /// Returns the status to respond with. `body` is the raw request body, unmodified.
//! fn receive(headers: &HeaderMap, body: &[u8], secret: &str) -> StatusCode {
//!     match handle(headers, body, secret) {
//!         Ok(()) => StatusCode::ACCEPTED,
//!         Err(error) => error.status(),
//!     }
//! }
//!
//! fn handle(headers: &HeaderMap, body: &[u8], secret: &str) -> Result<(), WebhookError> {
//!     let event = verify(headers, body, secret)?;
//!     match event.kind {
//!         WebhookEventType::OrderPaid => {
//!             let order: Order = event.data()?;
//!             println!("{} paid {} {}", order.customer_id, order.total_amount, order.currency);
//!         }
//!         // Includes kinds that this version does not know.
//!         _ => {}
//!     }
//!     Ok(())
//! }
//! # assert_eq!(receive(&HeaderMap::new(), b"{}", "whsec_x"), StatusCode::FORBIDDEN);
//! ```
//!
//! - **Pass the raw request body**, unmodified: the signature covers its exact bytes. Limit the size of the body;
//!   Polar's bodies have a few kilobytes.
//! - **A delivery may arrive twice.** Polar repeats a delivery that gets no success response within 10 seconds.
//!   [`Event::id`] is the same in all deliveries of an event: store it together with the effects of the event, and
//!   respond to a known id with success.
//! - **Events may arrive out of order.** Rely on the state in the data, or fetch the current state from the API.
//! - **A missing amount is an error.** For an `order.paid` event without `total_amount`, the error has status 500, so
//!   that Polar repeats the delivery. Other missing values become empty, and [`Event::data_with_report`] lists them.
//! - **Pass the secret as Polar shows it.** Polar has two ways of deriving the signing key from the secret. Both are
//!   tried, so you do not need to know which one an endpoint uses. While you rotate a secret, pass both the old and the
//!   new secret.

#[cfg(feature = "web")]
mod claims;
mod decoded;
#[cfg(feature = "web")]
mod entitlement;
mod error;
mod event;
#[cfg(feature = "web")]
mod handler;
mod headers;
mod payload;
mod secrets;
mod verifier;
mod webhook_payloads;

#[cfg(feature = "web")]
pub use claims::{Claim, ClaimStore, MemoryClaims};
pub use decoded::Decoded;
#[cfg(feature = "web")]
pub use entitlement::Entitlement;
pub use error::{WebhookError, WebhookErrorKind};
pub use event::Event;
#[cfg(feature = "web")]
pub use handler::{Delivery, HandlerResult, WebhookHandler};
pub use headers::Headers;
pub use payload::Payload;
pub use secrets::Secrets;
pub use verifier::Verifier;
#[cfg(feature = "testing")]
pub use verifier::sign;
#[cfg(any(not(all(target_arch = "wasm32", target_os = "unknown")), feature = "fetch"))]
pub use verifier::verify;
#[cfg(feature = "webhook_payloads")]
pub use webhook_payloads::WebhookPayload;
