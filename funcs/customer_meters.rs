// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's customer meters. A customer meter records one customer's usage of one meter.
///
/// `GET /v1/customer-meters/` · scope `customer_meters:read` · feature `customer_meters_list`
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
/// use polar_funcs::customer_meters_list;
///
/// let mut items = customer_meters_list(core, ()).items();
/// while let Some(meter) = items.next().await {
///     println!("{:?}", meter?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_meters_list")]
pub fn customer_meters_list(
    core: &PolarCore,
    query: impl Into<CustomerMetersListQuery>,
) -> Call<ListResource<CustomerMeter>> {
    Call::get(core, "customer_meters_list", "/v1/customer-meters/").query(&query.into())
}

/// Gets a customer meter by its id, with the consumed units, the credited units and the balance.
///
/// `GET /v1/customer-meters/{id}` · scope `customer_meters:read` · feature `customer_meters_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer meter does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_meters_get;
///
/// let meter = customer_meters_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{meter:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_meters_get")]
pub fn customer_meters_get(core: &PolarCore, id: impl AsRef<str>) -> Call<CustomerMeter> {
    Call::get(core, "customer_meters_get", "/v1/customer-meters/{id}").path(id.as_ref())
}
