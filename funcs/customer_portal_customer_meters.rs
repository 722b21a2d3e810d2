use crate::models::*;
use crate::{Call, PolarCore};

/// Lists what the customer has used, meter by meter, last changed first unless `sorting` says otherwise.
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the query is not accepted, such as page 0 or an unknown `sorting` |
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

/// Gets the customer's standing on a meter: units used, units credited, and the balance.
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 404 | `ResourceNotFound` | there is no such entry, or it is not the customer's |
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
