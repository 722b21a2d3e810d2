// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's benefit grants. A grant records that a customer has or had a benefit.
///
/// `GET /v1/benefit-grants/` · scope `benefits:read` or `benefits:write` · feature `benefit_grants_list`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 or an unknown `sorting` |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::benefit_grants_list;
///
/// let mut items = benefit_grants_list(core, ()).items();
/// while let Some(benefit_grant) = items.next().await {
///     println!("{:?}", benefit_grant?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "benefit_grants_list")]
pub fn benefit_grants_list(
    core: &PolarCore,
    query: impl Into<BenefitGrantsListQuery>,
) -> Call<ListResource<BenefitGrant>> {
    Call::get(core, "benefit_grants_list", "/v1/benefit-grants/").query(&query.into())
}
