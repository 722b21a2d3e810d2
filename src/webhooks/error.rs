use crate::json::Failure;
use http::StatusCode;
use std::fmt;
use std::time::Duration;

/// Why a delivery is not taken, or the data of an event can't be read. It holds nothing secret, and no signature.
pub struct WebhookError {
    kind: WebhookErrorKind,
    message: String,
}

/// Which check failed.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum WebhookErrorKind {
    /// There is no usable secret to verify with.
    Secret,
    /// One of the headers `webhook-id`, `webhook-timestamp` and `webhook-signature` is missing, came more than once, or
    /// has no such value.
    Header,
    /// The delivery was signed too long ago, or in the future.
    Timestamp,
    /// No signature fits the body and any secret.
    Signature,
    /// The body was signed, but is no event.
    Body,
    /// The data of an event cannot be read as what they should be, or lack an amount, a currency or a status.
    Data,
    /// Events of this kind have data of another type than the one that was asked for.
    Type,
}

impl WebhookError {
    /// Which check failed.
    pub fn kind(&self) -> WebhookErrorKind {
        self.kind
    }

    /// The status to answer the delivery with: 403 if it cannot be trusted, 400 if its body is no event, 500 if the receiver
    /// cannot use a genuine event. Polar delivers an event again unless the answer is a success, so an event whose data
    /// cannot be read is not lost: it comes again, and once this crate is updated it may be readable. Answer a delivery that
    /// was taken with 202, whatever its kind.
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

    pub(super) fn secret(why: &str) -> Self {
        Self { kind: WebhookErrorKind::Secret, message: why.to_owned() }
    }

    pub(super) fn header(name: &str, why: &str) -> Self {
        Self { kind: WebhookErrorKind::Header, message: format!("the header {name} {why}") }
    }

    pub(super) fn timestamp(signed: Duration, now: Duration, tolerance: Duration) -> Self {
        let (apart, tolerance) = (signed.abs_diff(now).as_secs(), tolerance.as_secs());
        let side = if signed < now { "in the past" } else { "in the future" };
        let message = format!(
            "signed {apart} s {side}, where {tolerance} s are tolerated: it is no new delivery, or a clock is wrong"
        );
        Self { kind: WebhookErrorKind::Timestamp, message }
    }

    pub(super) fn signature() -> Self {
        let message =
            "no signature fits: it is not from Polar, the secret is another endpoint's, or the body is not as it came";
        Self { kind: WebhookErrorKind::Signature, message: message.to_owned() }
    }

    pub(super) fn body(failure: Failure) -> Self {
        Self { kind: WebhookErrorKind::Body, message: unreadable("the body", failure) }
    }

    pub(super) fn data(kind: &str, failure: Failure) -> Self {
        Self { kind: WebhookErrorKind::Data, message: unreadable(&format!("the data of {kind}"), failure) }
    }

    pub(super) fn of_another_type(kind: &str) -> Self {
        Self {
            kind: WebhookErrorKind::Type,
            message: format!("the data of {kind} are not of the type that was asked for"),
        }
    }
}

fn unreadable(what: &str, Failure { path, reason, .. }: Failure) -> String {
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
