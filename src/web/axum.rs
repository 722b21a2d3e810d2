//! Conversions of errors to responses of axum. Feature `axum_0_8`.

use super::respond::{empty, failed};
use crate::Error;
use crate::webhooks::WebhookError;
use axum_core::response::{IntoResponse, Response};

/// Converts the error to a response. Feature `axum_0_8`.
///
/// | status | when |
/// |---|---|
/// | 404 | the object does not exist |
/// | 500 | nothing was sent, because the call is invalid or there is no access token |
/// | 503 | Polar cannot be reached, fails or limits the rate |
/// | 502 | any other error |
///
/// The response does not contain the reason, so log the error first.
impl IntoResponse for Error {
    fn into_response(self) -> Response {
        failed(&self).into_response()
    }
}

/// Converts the error to a response with [`WebhookError::status`] and without a body. Feature `axum_0_8`.
impl IntoResponse for WebhookError {
    fn into_response(self) -> Response {
        empty(self.status()).into_response()
    }
}
