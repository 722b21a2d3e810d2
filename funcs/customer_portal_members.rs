// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the members of the customer's team.
///
/// `GET /v1/customer-portal/members` · scope `customer_portal:write` · feature `customer_portal_members_list_members`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | – | the user of the session may not manage the team |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_members_list_members;
///
/// let mut items = customer_portal_members_list_members(core, ()).items();
/// while let Some(member) = items.next().await {
///     println!("{:?}", member?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_members_list_members")]
pub fn customer_portal_members_list_members(
    core: &PolarCore,
    query: impl Into<CustomerPortalMembersListMembersQuery>,
) -> Call<ListResource<CustomerPortalMember>> {
    Call::get(core, "customer_portal_members_list_members", "/v1/customer-portal/members").query(&query.into())
}

/// Adds a member to the customer's team.
///
/// If a member with the email address already exists, the response is that member, whose role does not change. See [how
/// the API behaves](crate::polar_behaviour#customers-and-members).
///
/// `POST /v1/customer-portal/members` · scope `customer_portal:write` · feature `customer_portal_members_add_member`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | – | the member cannot be added as requested |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | – | the user of the session may not manage the team |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as the email address |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_members_add_member, models::CustomerPortalMemberCreate};
///
/// let member = customer_portal_members_add_member(core, CustomerPortalMemberCreate::new("ada@example.com")).await?;
/// println!("{member:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_members_add_member")]
pub fn customer_portal_members_add_member(
    core: &PolarCore,
    request: impl Into<CustomerPortalMemberCreate>,
) -> Call<CustomerPortalMember> {
    Call::post(core, "customer_portal_members_add_member", "/v1/customer-portal/members").json(&request.into())
}

/// Updates the name or the role of a member of the customer's team.
///
/// `PATCH /v1/customer-portal/members/{id}` · scope `customer_portal:write` · feature
/// `customer_portal_members_update_member`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | – | the update is not possible, for example because it would leave the team without an owner |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | – | the user of the session may not manage the team |
/// | 404 | – | the member does not exist in the customer's team |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as a name with more than 256 characters |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_members_update_member, models::CustomerPortalMemberUpdate};
///
/// let changes = CustomerPortalMemberUpdate::new().name("Ada");
/// let member = customer_portal_members_update_member(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", changes).await?;
/// println!("{member:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_members_update_member")]
pub fn customer_portal_members_update_member(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<CustomerPortalMemberUpdate>,
) -> Call<CustomerPortalMember> {
    Call::patch(core, "customer_portal_members_update_member", "/v1/customer-portal/members/{id}")
        .path(id.as_ref())
        .json(&request.into())
}

/// Removes a member from the customer's team.
///
/// The member loses all access that the team granted.
///
/// `DELETE /v1/customer-portal/members/{id}` · scope `customer_portal:write` · feature
/// `customer_portal_members_remove_member`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | – | the member cannot be removed, for example because it is the team's only owner |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | – | the user of the session may not manage the team |
/// | 404 | – | the member does not exist in the customer's team |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_members_remove_member;
///
/// customer_portal_members_remove_member(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_members_remove_member")]
pub fn customer_portal_members_remove_member(core: &PolarCore, id: impl AsRef<str>) -> Call<()> {
    Call::delete(core, "customer_portal_members_remove_member", "/v1/customer-portal/members/{id}").path(id.as_ref())
}
