// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the benefits that have been granted to the customer.
///
/// `GET /v1/customer-portal/benefit-grants/` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_benefit_grants_list`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 or an unknown `sorting` |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_benefit_grants_list;
///
/// let mut items = customer_portal_benefit_grants_list(core, ()).items();
/// while let Some(benefit_grant) = items.next().await {
///     println!("{:?}", benefit_grant?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_benefit_grants_list")]
pub fn customer_portal_benefit_grants_list(
    core: &PolarCore,
    query: impl Into<CustomerPortalBenefitGrantsListQuery>,
) -> Call<ListResource<CustomerBenefitGrant>> {
    Call::get(core, "customer_portal_benefit_grants_list", "/v1/customer-portal/benefit-grants/").query(&query.into())
}

/// Gets one of the customer's benefit grants by its id.
///
/// `GET /v1/customer-portal/benefit-grants/{id}` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_benefit_grants_get`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the benefit grant does not exist or does not belong to the customer |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_benefit_grants_get;
///
/// let benefit_grant = customer_portal_benefit_grants_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{benefit_grant:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_benefit_grants_get")]
pub fn customer_portal_benefit_grants_get(core: &PolarCore, id: impl AsRef<str>) -> Call<CustomerBenefitGrant> {
    Call::get(core, "customer_portal_benefit_grants_get", "/v1/customer-portal/benefit-grants/{id}").path(id.as_ref())
}

/// Updates one of the customer's benefit grants, for example the Discord or GitHub account that it applies to.
///
/// The `benefit_type` in the request must be the type of the granted benefit.
///
/// `PATCH /v1/customer-portal/benefit-grants/{id}` · scope `customer_portal:write` · feature
/// `customer_portal_benefit_grants_update`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `NotPermitted` | the grant cannot be updated, for example because it was revoked |
/// | 404 | `ResourceNotFound` | the benefit grant does not exist or does not belong to the customer |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the `benefit_type` is missing, or a value in the request is invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_benefit_grants_update, models::{CustomerBenefitGrantDiscordPropertiesUpdate, CustomerBenefitGrantUpdate}};
///
/// let account = CustomerBenefitGrantDiscordPropertiesUpdate::new("the Discord account's id".to_owned());
/// let change = CustomerBenefitGrantUpdate::discord(account);
/// let benefit_grant = customer_portal_benefit_grants_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", change).await?;
/// println!("{benefit_grant:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_benefit_grants_update")]
pub fn customer_portal_benefit_grants_update(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<CustomerBenefitGrantUpdate>,
) -> Call<CustomerBenefitGrant> {
    Call::patch(core, "customer_portal_benefit_grants_update", "/v1/customer-portal/benefit-grants/{id}")
        .path(id.as_ref())
        .json(&request.into())
}
