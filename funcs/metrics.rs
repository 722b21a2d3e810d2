// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Gets metrics of the organization, such as revenue and orders, for each interval between two dates and in total.
///
/// `metrics_limits` returns the earliest date that can be queried and the longest period for each interval.
///
/// `GET /v1/metrics/` · scope `metrics:read` · feature `metrics_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is missing or invalid, or the period is too long for the interval |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{metrics_get, models::{MetricsGetQuery, TimeInterval}};
///
/// let metrics_response = metrics_get(core, MetricsGetQuery::new("2026-11-01", "2026-11-30", TimeInterval::Day)).await?;
/// println!("{metrics_response:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "metrics_get")]
pub fn metrics_get(core: &PolarCore, query: impl Into<MetricsGetQuery>) -> Call<MetricsResponse> {
    Call::get(core, "metrics_get", "/v1/metrics/").query(&query.into())
}

/// Lists the organization's metric dashboards. The list is not paginated.
///
/// `GET /v1/metrics/dashboards` · scope `metrics:read` · feature `metrics_list_dashboards`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | an organization's id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::metrics_list_dashboards;
///
/// let list = metrics_list_dashboards(core, ()).await?;
/// println!("{list:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "metrics_list_dashboards")]
pub fn metrics_list_dashboards(
    core: &PolarCore,
    query: impl Into<MetricsListDashboardsQuery>,
) -> Call<Vec<MetricDashboard>> {
    Call::get(core, "metrics_list_dashboards", "/v1/metrics/dashboards").query(&query.into())
}

/// Creates a dashboard: a named selection of metrics.
///
/// `POST /v1/metrics/dashboards` · scope `metrics:write` · feature `metrics_create_dashboard`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the name is missing or empty, or there are more than 10 metrics |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{metrics_create_dashboard, models::MetricDashboardCreate};
///
/// let metric_dashboard = metrics_create_dashboard(core, MetricDashboardCreate::new("Revenue")).await?;
/// println!("{metric_dashboard:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "metrics_create_dashboard")]
pub fn metrics_create_dashboard(core: &PolarCore, request: impl Into<MetricDashboardCreate>) -> Call<MetricDashboard> {
    Call::post(core, "metrics_create_dashboard", "/v1/metrics/dashboards").json(&request.into())
}

/// Gets a dashboard by its id.
///
/// If the dashboard does not exist or the access token cannot access it, the response is a 404 named
/// `ResourceNotFound`.
///
/// `GET /v1/metrics/dashboards/{id}` · scope `metrics:read` · feature `metrics_get_dashboard`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::metrics_get_dashboard;
///
/// let metric_dashboard = metrics_get_dashboard(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{metric_dashboard:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "metrics_get_dashboard")]
pub fn metrics_get_dashboard(core: &PolarCore, id: impl AsRef<str>) -> Call<MetricDashboard> {
    Call::get(core, "metrics_get_dashboard", "/v1/metrics/dashboards/{id}").path(id.as_ref())
}

/// Updates a dashboard. Fields that are not set stay unchanged.
///
/// If the dashboard does not exist or the access token cannot access it, the response is a 404 named
/// `ResourceNotFound`.
///
/// `PATCH /v1/metrics/dashboards/{id}` · scope `metrics:write` · feature `metrics_update_dashboard`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the name is empty, there are more than 10 metrics, or the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{metrics_update_dashboard, models::MetricDashboardUpdate};
///
/// let metric_dashboard = metrics_update_dashboard(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", MetricDashboardUpdate::new().name("Revenue")).await?;
/// println!("{metric_dashboard:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "metrics_update_dashboard")]
pub fn metrics_update_dashboard(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<MetricDashboardUpdate>,
) -> Call<MetricDashboard> {
    Call::patch(core, "metrics_update_dashboard", "/v1/metrics/dashboards/{id}").path(id.as_ref()).json(&request.into())
}

/// Deletes a dashboard.
///
/// This cannot be undone. The metrics that the dashboard showed remain. If the dashboard does not exist or the access
/// token cannot access it, the response is a 404 named `ResourceNotFound`.
///
/// `DELETE /v1/metrics/dashboards/{id}` · scope `metrics:write` · feature `metrics_delete_dashboard`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::metrics_delete_dashboard;
///
/// metrics_delete_dashboard(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "metrics_delete_dashboard")]
pub fn metrics_delete_dashboard(core: &PolarCore, id: impl AsRef<str>) -> Call<()> {
    Call::delete(core, "metrics_delete_dashboard", "/v1/metrics/dashboards/{id}").path(id.as_ref())
}

/// Exports metrics of the organization between two dates as CSV.
///
/// `metrics_limits` returns the earliest date that can be queried and the longest period for each interval.
///
/// `GET /v1/metrics/export` · scope `metrics:read` · feature `metrics_export`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is missing or invalid, or the period is too long for the interval |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{metrics_export, models::{MetricsExportQuery, TimeInterval}};
///
/// let csv = metrics_export(core, MetricsExportQuery::new("2026-11-01", "2026-11-30", TimeInterval::Day)).await?;
/// println!("{csv}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "metrics_export")]
pub fn metrics_export(core: &PolarCore, query: impl Into<MetricsExportQuery>) -> Call<Csv> {
    Call::get(core, "metrics_export", "/v1/metrics/export").query(&query.into())
}

/// Returns the earliest date for which metrics can be queried, and the longest period for each interval.
///
/// `GET /v1/metrics/limits` · scope `metrics:read` · feature `metrics_limits`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::metrics_limits;
///
/// let metrics_limits = metrics_limits(core).await?;
/// println!("{metrics_limits:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "metrics_limits")]
pub fn metrics_limits(core: &PolarCore) -> Call<MetricsLimits> {
    Call::get(core, "metrics_limits", "/v1/metrics/limits")
}
