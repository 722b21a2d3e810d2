//! Webhooks that Polar sends: verified, and read as far as you ask. Feature `webhooks`; no transport is needed.
//!
//! ```
//! use http::{HeaderMap, StatusCode};
//! use polar_funcs::models::{Order, WebhookEventType};
//! use polar_funcs::webhooks::{WebhookError, verify};
//!
//! /// Answers a request with this status; `body` is what came, byte by byte.
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
//!         // Also those that this version does not know.
//!         _ => {}
//!     }
//!     Ok(())
//! }
//! # assert_eq!(receive(&HeaderMap::new(), b"{}", "whsec_x"), StatusCode::FORBIDDEN);
//! ```
//!
//! - **The body must be what came**, before anything parses it: the signature is over its bytes. Limit its length
//!   before you hold it; Polar's are some kilobytes.
//! - **A delivery may come twice**, as one that is not answered with success within seconds is sent again.
//!   [`Event::id`] is the same each time: remember it with what you did, and answer a known one with success.
//! - **Events may come out of order.** What counts is the state that the data tell, or that the API tells when asked.
//! - **An amount is never made up.** An `order.paid` without its `total_amount` is an error, and is answered with 500, so
//!   that Polar delivers it again. Other values that are missing are empty, and [`Event::data_with_report`] lists them.
//! - **The secret is the text that Polar shows.** There are two ways of signing with it; both are tried, so that nobody
//!   has to know which one an endpoint has. While one secret replaces another, pass both.

mod decoded;
mod error;
mod event;
mod headers;
mod payload;
mod secrets;
mod verifier;

pub use decoded::Decoded;
pub use error::{WebhookError, WebhookErrorKind};
pub use event::Event;
pub use headers::Headers;
pub use payload::Payload;
pub(crate) use payload::payloads;
pub use secrets::Secrets;
#[cfg(feature = "testing")]
pub use verifier::sign;
pub use verifier::{Verifier, verify};
