use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `metrics_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Metrics<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `metrics_`, as methods.
    pub fn metrics(&self) -> Metrics<'_> {
        Metrics(self)
    }
}

impl Metrics<'_> {
    /// Gets metrics of the organization, such as revenue and orders, for each interval between two dates and in total.
    ///
    /// See [`metrics_get`](crate::metrics_get).
    #[cfg(feature = "metrics_get")]
    pub fn get(&self, query: impl Into<models::MetricsGetQuery>) -> Call<models::MetricsResponse> {
        crate::metrics_get(self.0, query)
    }

    /// Lists the organization's metric dashboards. The list is not paginated.
    ///
    /// See [`metrics_list_dashboards`](crate::metrics_list_dashboards).
    #[cfg(feature = "metrics_list_dashboards")]
    pub fn list_dashboards(
        &self,
        query: impl Into<models::MetricsListDashboardsQuery>,
    ) -> Call<Vec<models::MetricDashboard>> {
        crate::metrics_list_dashboards(self.0, query)
    }

    /// Creates a dashboard: a named selection of metrics.
    ///
    /// See [`metrics_create_dashboard`](crate::metrics_create_dashboard).
    #[cfg(feature = "metrics_create_dashboard")]
    pub fn create_dashboard(&self, request: impl Into<models::MetricDashboardCreate>) -> Call<models::MetricDashboard> {
        crate::metrics_create_dashboard(self.0, request)
    }

    /// Gets a dashboard by its id.
    ///
    /// See [`metrics_get_dashboard`](crate::metrics_get_dashboard).
    #[cfg(feature = "metrics_get_dashboard")]
    pub fn get_dashboard(&self, id: impl AsRef<str>) -> Call<models::MetricDashboard> {
        crate::metrics_get_dashboard(self.0, id)
    }

    /// Updates a dashboard. Fields that are not set stay unchanged.
    ///
    /// See [`metrics_update_dashboard`](crate::metrics_update_dashboard).
    #[cfg(feature = "metrics_update_dashboard")]
    pub fn update_dashboard(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::MetricDashboardUpdate>,
    ) -> Call<models::MetricDashboard> {
        crate::metrics_update_dashboard(self.0, id, request)
    }

    /// Deletes a dashboard.
    ///
    /// See [`metrics_delete_dashboard`](crate::metrics_delete_dashboard).
    #[cfg(feature = "metrics_delete_dashboard")]
    pub fn delete_dashboard(&self, id: impl AsRef<str>) -> Call<()> {
        crate::metrics_delete_dashboard(self.0, id)
    }

    /// Exports metrics of the organization between two dates as CSV.
    ///
    /// See [`metrics_export`](crate::metrics_export).
    #[cfg(feature = "metrics_export")]
    pub fn export(&self, query: impl Into<models::MetricsExportQuery>) -> Call<models::Csv> {
        crate::metrics_export(self.0, query)
    }

    /// Returns the earliest date for which metrics can be queried, and the longest period for each interval.
    ///
    /// See [`metrics_limits`](crate::metrics_limits).
    #[cfg(feature = "metrics_limits")]
    pub fn limits(&self) -> Call<models::MetricsLimits> {
        crate::metrics_limits(self.0)
    }
}
