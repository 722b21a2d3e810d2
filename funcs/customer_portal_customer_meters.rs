// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the customer's usage of each meter, most recently changed first unless `sorting` is set.
///
/// `GET /v1/customer-portal/meters/` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_customer_meters_list`
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
/// use polar_funcs::customer_portal_customer_meters_list;
///
/// let mut items = customer_portal_customer_meters_list(core, ()).items();
/// while let Some(customer_meter) = items.next().await {
///     println!("{:?}", customer_meter?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_customer_meters_list")]
pub fn customer_portal_customer_meters_list(
    core: &PolarCore,
    query: impl Into<CustomerPortalCustomerMetersListQuery>,
) -> Call<ListResource<CustomerCustomerMeter>> {
    Call::get(core, "customer_portal_customer_meters_list", "/v1/customer-portal/meters/").query(&query.into())
}

/// Gets one of the customer's meters by its id, with the consumed units, the credited units and the balance.
///
/// `GET /v1/customer-portal/meters/{id}` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_customer_meters_get`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the customer meter does not exist or does not belong to the customer |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_customer_meters_get;
///
/// let customer_meter = customer_portal_customer_meters_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{customer_meter:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_customer_meters_get")]
pub fn customer_portal_customer_meters_get(core: &PolarCore, id: impl AsRef<str>) -> Call<CustomerCustomerMeter> {
    Call::get(core, "customer_portal_customer_meters_get", "/v1/customer-portal/meters/{id}").path(id.as_ref())
}
