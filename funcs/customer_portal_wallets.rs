// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the customer's wallets, which hold prepaid money, newest first unless `sorting` is set.
///
/// `GET /v1/customer-portal/wallets/` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_wallets_list`
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
/// use polar_funcs::customer_portal_wallets_list;
///
/// let mut items = customer_portal_wallets_list(core, ()).items();
/// while let Some(wallet) = items.next().await {
///     println!("{:?}", wallet?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_wallets_list")]
pub fn customer_portal_wallets_list(
    core: &PolarCore,
    query: impl Into<CustomerPortalWalletsListQuery>,
) -> Call<ListResource<CustomerWallet>> {
    Call::get(core, "customer_portal_wallets_list", "/v1/customer-portal/wallets/").query(&query.into())
}

/// Gets one of the customer's wallets by its id.
///
/// `GET /v1/customer-portal/wallets/{id}` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_wallets_get`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the wallet does not exist or does not belong to the customer |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_wallets_get;
///
/// let wallet = customer_portal_wallets_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{wallet:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_wallets_get")]
pub fn customer_portal_wallets_get(core: &PolarCore, id: impl AsRef<str>) -> Call<CustomerWallet> {
    Call::get(core, "customer_portal_wallets_get", "/v1/customer-portal/wallets/{id}").path(id.as_ref())
}
