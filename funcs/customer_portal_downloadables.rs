// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the files that the customer can download, each with a download link.
///
/// `GET /v1/customer-portal/downloadables/` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_downloadables_list`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_downloadables_list;
///
/// let mut items = customer_portal_downloadables_list(core, ()).items();
/// while let Some(downloadable_read) = items.next().await {
///     println!("{:?}", downloadable_read?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_downloadables_list")]
pub fn customer_portal_downloadables_list(
    core: &PolarCore,
    query: impl Into<CustomerPortalDownloadablesListQuery>,
) -> Call<ListResource<DownloadableRead>> {
    Call::get(core, "customer_portal_downloadables_list", "/v1/customer-portal/downloadables/").query(&query.into())
}
