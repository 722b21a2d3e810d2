use crate::client::PolarCore;
use std::time::Duration;

/// The settings of an ingester. The methods of [`IngesterBuilder`](super::IngesterBuilder) describe them.
#[derive(Clone, Debug)]
pub(super) struct Settings {
    pub(super) core: PolarCore,
    pub(super) batch: usize,
    pub(super) max_age: Duration,
    pub(super) capacity: usize,
    pub(super) max_retry_time: Duration,
    pub(super) shutdown_timeout: Duration,
}
