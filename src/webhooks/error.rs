use crate::json::DecodeError;
use http::StatusCode;
use std::fmt;
use std::time::Duration;

/// The error of a delivery that was rejected, or of data that could not be deserialized.
///
/// The message never contains secrets or signatures.
pub struct WebhookError {
    kind: WebhookErrorKind,
    message: String,
}

/// The kind of a [`WebhookError`]: the check that failed.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum WebhookErrorKind {
    /// A secret is missing, empty or enclosed in quotes.
    Secret,
    /// One of the headers `webhook-id`, `webhook-timestamp` and `webhook-signature` is missing, repeated or malformed.
    Header,
    /// The time of signing differs from the current time by more than the tolerance.
    Timestamp,
    /// No signature in the headers matches any of the secrets.
    Signature,
    /// The signature is valid, but the body is not an event.
    Body,
    /// The data of an event could not be deserialized, or lacks an amount, a currency or a status.
    Data,
    /// The data of this kind of event has a different type than the requested one.
    Type,
}

impl WebhookError {
    /// Returns the kind of the error: the check that failed.
    pub fn kind(&self) -> WebhookErrorKind {
        self.kind
    }

    /// Returns the status with which to respond to the delivery.
    ///
    /// - 403 for [`Header`](WebhookErrorKind::Header), [`Timestamp`](WebhookErrorKind::Timestamp) and
    ///   [`Signature`](WebhookErrorKind::Signature): the delivery cannot be trusted,
    /// - 400 for [`Body`](WebhookErrorKind::Body): the body is not an event,
    /// - 500 for [`Data`](WebhookErrorKind::Data), [`Type`](WebhookErrorKind::Type) and
    ///   [`Secret`](WebhookErrorKind::Secret): the receiver failed.
    ///
    /// Polar repeats a delivery unless the response has a success status. An event whose data could not be deserialized
    /// is therefore not lost: a later delivery may succeed once this crate is updated. Respond with 202 to every
    /// delivery that you accept, including those of kinds that you do not handle.
    pub fn status(&self) -> StatusCode {
        match self.kind {
            WebhookErrorKind::Header | WebhookErrorKind::Timestamp | WebhookErrorKind::Signature => {
                StatusCode::FORBIDDEN
            }
            WebhookErrorKind::Body => StatusCode::BAD_REQUEST,
            WebhookErrorKind::Data | WebhookErrorKind::Secret | WebhookErrorKind::Type => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
        }
    }

    pub(super) fn secret(problem: &str) -> Self {
        Self { kind: WebhookErrorKind::Secret, message: problem.to_owned() }
    }

    pub(super) fn header(name: &str, problem: &str) -> Self {
        Self { kind: WebhookErrorKind::Header, message: format!("the header {name} {problem}") }
    }

    pub(super) fn timestamp(signed: Duration, now: Duration, tolerance: Duration) -> Self {
        let (difference, tolerance) = (signed.abs_diff(now).as_secs(), tolerance.as_secs());
        let direction = if signed < now { "in the past" } else { "in the future" };
        let message = format!(
            "signed {difference} s {direction}, outside the tolerance of {tolerance} s: \
             the delivery is a replay, or a clock is wrong"
        );
        Self { kind: WebhookErrorKind::Timestamp, message }
    }

    pub(super) fn signature() -> Self {
        let message = "no signature matches: the delivery is not from Polar, the secret belongs to another endpoint, \
                       or the body was modified before it was verified";
        Self { kind: WebhookErrorKind::Signature, message: message.to_owned() }
    }

    pub(super) fn body(failure: DecodeError) -> Self {
        Self { kind: WebhookErrorKind::Body, message: cannot_read("the body", failure) }
    }

    pub(super) fn data(kind: &str, failure: DecodeError) -> Self {
        Self { kind: WebhookErrorKind::Data, message: cannot_read(&format!("the data of {kind}"), failure) }
    }

    pub(super) fn wrong_type(kind: &str) -> Self {
        Self { kind: WebhookErrorKind::Type, message: format!("the data of {kind} do not have the requested type") }
    }
}

fn cannot_read(what: &str, DecodeError { path, reason, .. }: DecodeError) -> String {
    match path.as_str() {
        "" => format!("cannot read {what}: {reason}"),
        path => format!("cannot read {what} at {path}: {reason}"),
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebhookError").field("kind", &self.kind).field("message", &self.message).finish()
    }
}

impl std::error::Error for WebhookError {}
