//! Creates responses.

use crate::{Error, ErrorKind};
use bytes::Bytes;
use http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_TYPE, LOCATION, REFERRER_POLICY, RETRY_AFTER, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderName, HeaderValue, Response, StatusCode};
use http_body_util::Full;

pub(super) type WebResponse = Response<Full<Bytes>>;

/// Creates a response without a body.
pub(super) fn empty(status: StatusCode) -> WebResponse {
    let mut response = Response::new(Full::default());
    *response.status_mut() = status;
    with(response, CACHE_CONTROL, "no-store")
}

/// Creates a response with a line of text, which must not contain anything from the request.
pub(super) fn plain(status: StatusCode, text: impl Into<String>) -> WebResponse {
    let mut response = empty(status);
    *response.body_mut() = Full::from(text.into() + "\n");
    with(with(response, CONTENT_TYPE, "text/plain; charset=utf-8"), X_CONTENT_TYPE_OPTIONS, "nosniff")
}

pub(super) fn method_not_allowed(allowed: &'static str) -> WebResponse {
    with(empty(StatusCode::METHOD_NOT_ALLOWED), ALLOW, allowed)
}

/// Creates a redirect to a URL of Polar. The URL itself grants access, so it must not be sent as a referrer.
pub(super) fn redirect(url: &str) -> WebResponse {
    let Ok(location) = HeaderValue::from_str(url) else {
        return plain(StatusCode::BAD_GATEWAY, "Polar's response cannot be used");
    };
    let mut response = with(empty(StatusCode::SEE_OTHER), REFERRER_POLICY, "no-referrer");
    response.headers_mut().insert(LOCATION, location);
    response
}

/// Creates the response to a request whose call to Polar failed. It does not contain the reason.
pub(super) fn failed(error: &Error) -> WebResponse {
    match error.kind() {
        ErrorKind::RateLimited | ErrorKind::Server => unavailable(error),
        _ if error.is_unreachable() => unavailable(error),
        ErrorKind::Invalid | ErrorKind::TokenProvider => plain(StatusCode::INTERNAL_SERVER_ERROR, "internal error"),
        ErrorKind::NotFound => plain(StatusCode::NOT_FOUND, "not found"),
        _ => plain(StatusCode::BAD_GATEWAY, "the payment provider rejected the request"),
    }
}

fn unavailable(error: &Error) -> WebResponse {
    let mut response = plain(StatusCode::SERVICE_UNAVAILABLE, "the payment provider is unavailable; try again later");
    if let Some(delay) = error.retry_after() {
        // At least one second: 0 would ask for an immediate retry.
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(delay.as_secs().max(1)));
    }
    response
}

fn with(mut response: WebResponse, name: HeaderName, value: &'static str) -> WebResponse {
    response.headers_mut().insert(name, HeaderValue::from_static(value));
    response
}
