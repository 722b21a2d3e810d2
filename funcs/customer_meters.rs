use crate::models::*;
use crate::{Call, PolarCore};

/// Lists what customers have used on the organization's meters, one entry for each customer and meter.
///
/// `GET /v1/customer-meters/` · scope `customer_meters:read` · feature `customer_meters_list`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the query is not accepted, such as page 0 or an unknown `sorting` |
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

/// Gets a customer's standing on a meter: units used, units credited, and the balance.
///
/// `GET /v1/customer-meters/{id}` · scope `customer_meters:read` · feature `customer_meters_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such entry, or the token may not see it |
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
