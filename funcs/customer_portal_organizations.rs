// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Gets an organization by its slug, with its products, as its customer portal shows them.
///
/// `GET /v1/customer-portal/organizations/{slug}` · feature `customer_portal_organizations_get`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 404 | `ResourceNotFound` | the organization does not exist |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the slug is invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_organizations_get;
///
/// let organization_data = customer_portal_organizations_get(core, "acme").await?;
/// println!("{organization_data:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_organizations_get")]
pub fn customer_portal_organizations_get(core: &PolarCore, slug: impl AsRef<str>) -> Call<CustomerOrganizationData> {
    Call::get(core, "customer_portal_organizations_get", "/v1/customer-portal/organizations/{slug}")
        .anonymous()
        .path(slug.as_ref())
}
