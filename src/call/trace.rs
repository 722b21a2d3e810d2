//! Spans and events for `tracing`. The only parts of requests and responses that they contain are methods, path
//! templates and statuses. Feature `tracing`.
//!
//! Numbers are recorded as `i64`, because tracing-opentelemetry exports unsigned integers as text.

use crate::call::request::Request;
use crate::call::response::CallResult;
use crate::error::Cause;
use std::time::Duration;
use tracing::field::{Empty, display};
use tracing::{Instrument, Span, debug, info_span};

/// Runs a call in a new span.
pub(crate) async fn call(request: &Request, execution: impl Future<Output = CallResult>) -> CallResult {
    let Request { operation, method, path, shared, .. } = request;
    let span = info_span!(
        "polar",
        operation,
        %method,
        path,
        status = Empty,
        attempts = Empty,
        elapsed_ms = Empty,
        error = Empty,
    );
    let started = shared.transport.now();
    let result = execution.instrument(span.clone()).await;
    span.record("elapsed_ms", milliseconds(shared.transport.now().saturating_sub(started)));
    match &result {
        Ok(success) => record(&span, Some(success.response.status.as_u16()), success.attempts),
        Err(error) => {
            record(&span, error.status().map(|status| status.as_u16()), error.attempts());
            span.record("error", display(format_args!("{:?}", error.kind())));
        }
    }
    result
}

fn record(span: &Span, status: Option<u16>, attempts: u32) {
    if let Some(status) = status {
        span.record("status", i64::from(status));
    }
    span.record("attempts", i64::from(attempts));
}

/// Records that an attempt failed and the next one follows after a delay.
pub(crate) fn retry(attempts: u32, cause: &Cause, delay: Duration) {
    let (attempt, wait_ms) = (i64::from(attempts), milliseconds(delay));
    match cause {
        Cause::Api(api) => {
            debug!(attempt, status = i64::from(api.status().as_u16()), wait_ms, "retrying after a delay")
        }
        Cause::Timeout(_) => debug!(attempt, wait_ms, "no response in time: retrying after a delay"),
        Cause::Transport(error) => debug!(attempt, %error, wait_ms, "no response: retrying after a delay"),
        _ => {}
    }
}

/// Records that a response lacks required values.
pub(crate) fn missing(operation: &str, paths: &[String]) {
    if !paths.is_empty() {
        let missing = i64::try_from(paths.len()).unwrap_or(i64::MAX);
        debug!(operation, missing, first = paths[0], "the response lacks required values");
    }
}

fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
