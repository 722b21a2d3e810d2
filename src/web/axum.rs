//! The crate's errors as responses of axum. Feature `axum_0_8`.

use super::respond::{empty, failed};
use crate::Error;
use crate::webhooks::WebhookError;
use axum_core::response::{IntoResponse, Response};

/// 503 if Polar cannot be reached, fails or limits the rate, 404 if the object does not exist, 500 if nothing was sent
/// because the call is invalid or there is no access token, and otherwise 502. The response says nothing about the
/// reason, so log the error before. Feature `axum_0_8`.
impl IntoResponse for Error {
    fn into_response(self) -> Response {
        failed(&self).into_response()
    }
}

/// [`WebhookError::status`], without a body. Feature `axum_0_8`.
impl IntoResponse for WebhookError {
    fn into_response(self) -> Response {
        empty(self.status()).into_response()
    }
}
