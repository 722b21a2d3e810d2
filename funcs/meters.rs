// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's meters.
///
/// `GET /v1/meters/` · scope `meters:read` or `meters:write` · feature `meters_list`
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
/// use polar_funcs::meters_list;
///
/// let mut items = meters_list(core, ()).items();
/// while let Some(meter) = items.next().await {
///     println!("{:?}", meter?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "meters_list")]
pub fn meters_list(core: &PolarCore, query: impl Into<MetersListQuery>) -> Call<ListResource<Meter>> {
    Call::get(core, "meters_list", "/v1/meters/").query(&query.into())
}

/// Creates a meter, which selects events and aggregates them.
///
/// `POST /v1/meters/` · scope `meters:write` · feature `meters_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as a name with fewer than 3 characters |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{meters_create, models::{Filter, FilterConjunction, FilterItem, FilterOperator, MeterAggregation, MeterCreate}};
///
/// let filter = Filter::new(FilterConjunction::And, [FilterItem::clause("name", FilterOperator::Eq, "api_call")]);
/// let meter = meters_create(core, MeterCreate::new("API calls", filter, MeterAggregation::count())).await?;
/// println!("{meter:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "meters_create")]
pub fn meters_create(core: &PolarCore, request: impl Into<MeterCreate>) -> Call<Meter> {
    Call::post(core, "meters_create", "/v1/meters/").json(&request.into())
}

/// Gets a meter by its id.
///
/// `GET /v1/meters/{id}` · scope `meters:read` or `meters:write` · feature `meters_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the meter does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::meters_get;
///
/// let meter = meters_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{meter:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "meters_get")]
pub fn meters_get(core: &PolarCore, id: impl AsRef<str>) -> Call<Meter> {
    Call::get(core, "meters_get", "/v1/meters/{id}").path(id.as_ref())
}

/// Updates a meter. Fields that are not set stay unchanged.
///
/// A meter cannot be deleted. To archive it, set `is_archived`.
///
/// `PATCH /v1/meters/{id}` · scope `meters:write` · feature `meters_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the meter does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as a name with fewer than 3 characters |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{meters_update, models::MeterUpdate};
///
/// let changes = MeterUpdate::new().name("API calls");
/// let meter = meters_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", changes).await?;
/// println!("{meter:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "meters_update")]
pub fn meters_update(core: &PolarCore, id: impl AsRef<str>, request: impl Into<MeterUpdate>) -> Call<Meter> {
    Call::patch(core, "meters_update", "/v1/meters/{id}").path(id.as_ref()).json(&request.into())
}

/// Gets the quantities that a meter counted, for each interval between two times and in total.
///
/// `GET /v1/meters/{id}/quantities` · scope `meters:read` or `meters:write` · feature `meters_quantities`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the meter does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is missing or invalid, such as an unknown interval |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{meters_quantities, models::{MetersQuantitiesQuery, TimeInterval}};
///
/// let query = MetersQuantitiesQuery::new("2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z", TimeInterval::Day);
/// let quantities = meters_quantities(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", query).await?;
/// println!("{}", quantities.total);
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "meters_quantities")]
pub fn meters_quantities(
    core: &PolarCore,
    id: impl AsRef<str>,
    query: impl Into<MetersQuantitiesQuery>,
) -> Call<MeterQuantities> {
    Call::get(core, "meters_quantities", "/v1/meters/{id}/quantities").path(id.as_ref()).query(&query.into())
}
