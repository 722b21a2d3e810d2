//! The state that all clones of a core share.

use crate::client::base_url::BaseUrl;
use crate::client::retry_policy::{RetryBudget, RetryPolicy};
use crate::error::Invalid;
use crate::transport::Transport;
use http::HeaderValue;
use std::time::Duration;

/// The settings and connections that all clones of a core share.
pub(crate) struct Shared {
    pub(crate) server: BaseUrl,
    pub(crate) api_version: HeaderValue,
    pub(crate) user_agent: HeaderValue,
    /// The value of `polar-organization`, if the header is sent.
    pub(crate) organization: Option<HeaderValue>,
    pub(crate) options: Options,
    pub(crate) max_response_size: usize,
    pub(crate) strict: bool,
    pub(crate) budget: RetryBudget,
    pub(crate) transport: Box<dyn Transport>,
}

/// The settings of a core that a call can override.
#[derive(Clone, Copy)]
pub(crate) struct Options {
    pub(crate) timeout: Duration,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) retries: RetryPolicy,
}

/// Validates the value of a header. An error refers to the value as `what`.
pub(crate) fn header_value(what: &'static str, text: &str) -> Result<HeaderValue, Invalid> {
    if text.trim().is_empty() {
        return Err(Invalid::new(what, "is empty"));
    }
    HeaderValue::from_str(text).map_err(|_| Invalid::new(what, "has characters that a header cannot contain"))
}
