// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Returns the expiry of the customer session and its return URL.
///
/// `GET /v1/customer-portal/customer-session/introspect` · scope `customer_portal:read` or `customer_portal:write` ·
/// feature `customer_portal_customer_session_introspect`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_customer_session_introspect;
///
/// let customer_session = customer_portal_customer_session_introspect(core).await?;
/// println!("{customer_session:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_customer_session_introspect")]
pub fn customer_portal_customer_session_introspect(core: &PolarCore) -> Call<CustomerCustomerSession> {
    Call::get(core, "customer_portal_customer_session_introspect", "/v1/customer-portal/customer-session/introspect")
}

/// Returns the user of the customer session: a customer or a member of a team.
///
/// `GET /v1/customer-portal/customer-session/user` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_customer_session_get_authenticated_user`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_customer_session_get_authenticated_user;
///
/// let portal_authenticated_user = customer_portal_customer_session_get_authenticated_user(core).await?;
/// println!("{portal_authenticated_user:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_customer_session_get_authenticated_user")]
pub fn customer_portal_customer_session_get_authenticated_user(core: &PolarCore) -> Call<PortalAuthenticatedUser> {
    Call::get(
        core,
        "customer_portal_customer_session_get_authenticated_user",
        "/v1/customer-portal/customer-session/user",
    )
}
