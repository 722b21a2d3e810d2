// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Creates a customer session: a short-lived token and a link to the customer portal.
///
/// Anyone who has the token or the link can act as the customer, so pass them only to that customer.
///
/// The token stops working when the customer is deleted. See [how the API
/// behaves](crate::polar_behaviour#customers-and-members).
///
/// `POST /v1/customer-sessions/` · scope `customer_sessions:write` · feature `customer_sessions_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 409 | `AmbiguousExternalCustomerID` | several customers have the external id |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the customer does not exist, or the return URL is invalid or too long |
///
/// # Example
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use polar_funcs::{PolarCore, customer_sessions_create, models::CustomerSessionCreate};
///
/// let core = PolarCore::from_env()?;
/// let request = CustomerSessionCreate::external_customer_id("user_42").return_url("https://example.com/account");
/// let session = customer_sessions_create(&core, request).await?;
/// println!("{} until {}", session.customer_portal_url, session.expires_at);
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_sessions_create")]
pub fn customer_sessions_create(core: &PolarCore, request: impl Into<CustomerSessionCreate>) -> Call<CustomerSession> {
    Call::post(core, "customer_sessions_create", "/v1/customer-sessions/").json(&request.into())
}
