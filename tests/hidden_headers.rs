//! Browsers hide most headers of a cross-origin response (CORS). Neither the kind of an error nor the decision to retry
//! depends on them.

#![cfg(all(feature = "customer_sessions_create", feature = "customers_list", feature = "testing"))]
#![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use polar_funcs::models::{CustomerSessionCreate, CustomersListQuery};
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{Error, ErrorKind, PolarCore, customer_sessions_create, customers_list};
use std::time::Duration;

/// The headers of a response that a browser may hide.
const HEADERS: [(&str, &str); 7] = [
    ("content-type", "application/json"),
    ("date", "Sun, 29 Nov 2026 12:00:00 GMT"),
    ("polar-version", "2026-10"),
    ("retry-after", "1"),
    ("server", "cloudflare"),
    ("www-authenticate", "Bearer realm=\"polar\", error=\"insufficient_scope\", scope=\"customers:read\""),
    ("x-polar-sandbox", "1"),
];

/// Status, body, the kind of the error, and the number of attempts of a GET and of a POST.
const RESPONSES: [(u16, &str, ErrorKind, usize, usize); 29] = [
    (200, "", ErrorKind::Decode, 1, 1),
    (200, "{}", ErrorKind::Decode, 1, 1),
    (200, "<!doctype html><title>Log in</title>", ErrorKind::Decode, 1, 1),
    (307, "", ErrorKind::Redirect, 1, 1),
    (400, r#"{"error":"NotOpenCheckout","detail":"no"}"#, ErrorKind::Other, 1, 1),
    (401, r#"{"error":"Unauthorized","detail":"Unauthorized"}"#, ErrorKind::Unauthorized, 1, 1),
    (401, r#"{"error":"invalid_token"}"#, ErrorKind::Unauthorized, 1, 1),
    (401, "", ErrorKind::Unauthorized, 1, 1),
    (402, r#"{"error":"PaymentFailed"}"#, ErrorKind::PaymentRequired, 1, 1),
    (403, r#"{"error":"insufficient_scope"}"#, ErrorKind::Forbidden, 1, 1),
    (403, r#"{"error":"NotPermitted"}"#, ErrorKind::Forbidden, 1, 1),
    (404, r#"{"error":"ResourceNotFound","detail":"Not found"}"#, ErrorKind::NotFound, 1, 1),
    // The route, or the version of the API, does not exist.
    (404, r#"{"detail":"Not Found"}"#, ErrorKind::RouteNotFound, 1, 1),
    (404, "", ErrorKind::RouteNotFound, 1, 1),
    (404, "<html>not found</html>", ErrorKind::RouteNotFound, 1, 1),
    (405, r#"{"detail":"Method Not Allowed"}"#, ErrorKind::MethodNotAllowed, 1, 1),
    (408, "", ErrorKind::Other, 3, 1),
    (409, r#"{"error":"NotPausedSubscription"}"#, ErrorKind::Conflict, 1, 1),
    (410, r#"{"error":"ResourceUnavailable"}"#, ErrorKind::Gone, 1, 1),
    (412, r#"{"error":"OrderNotDraft"}"#, ErrorKind::PreconditionFailed, 1, 1),
    (422, r#"{"detail":[{"loc":["body","x"],"msg":"no","type":"missing"}]}"#, ErrorKind::Validation, 1, 1),
    (429, "", ErrorKind::RateLimited, 3, 3),
    (429, r#"{"detail":"Too many requests"}"#, ErrorKind::RateLimited, 3, 3),
    (500, r#"{"error":"InternalServerError"}"#, ErrorKind::Server, 3, 1),
    (501, "", ErrorKind::Server, 1, 1),
    (503, "<html>unavailable</html>", ErrorKind::Server, 3, 1),
    (504, "", ErrorKind::Server, 3, 1),
    (526, "error code: 526", ErrorKind::Server, 1, 1),
    (530, "error code: 1016", ErrorKind::Server, 3, 1),
];

/// Returns a response with all headers, with one of them hidden, and with none.
fn variants(status: u16, body: &'static str) -> impl Iterator<Item = (String, MockResponse)> {
    let hiding = move |hidden: Vec<&str>| {
        let bare = MockResponse::status(status).without_header("polar-version").body(body);
        let shown = HEADERS.iter().filter(|(name, _)| !hidden.contains(name));
        let response = shown.fold(bare, |response, (name, value)| response.header(name, value));
        (format!("{status} {body}, hidden: {hidden:?}"), response)
    };
    let one = HEADERS.iter().map(move |(name, _)| hiding(vec![name]));
    [hiding(vec![]), hiding(HEADERS.map(|(name, _)| name).to_vec())].into_iter().chain(one)
}

/// Returns the error of a call, and the number of requests.
async fn fails(response: &MockResponse, is_get: bool) -> (Error, usize) {
    let response = response.clone();
    let mock = MockTransport::new().respond_with(move |_| response.clone());
    let core = PolarCore::builder().access_token("polar_oat_test").transport(mock.clone()).build().unwrap();
    let error = match is_get {
        true => customers_list(&core, CustomersListQuery::new()).await.err(),
        false => customer_sessions_create(&core, CustomerSessionCreate::external_customer_id("a")).await.err(),
    };
    (error.unwrap(), mock.requests().len())
}

#[tokio::test]
async fn kinds_of_errors_and_retries_do_not_depend_on_headers() {
    for (status, body, kind, get, post) in RESPONSES {
        for (case, response) in variants(status, body) {
            for (is_get, attempts) in [(true, get), (false, post)] {
                let (error, requests) = fails(&response, is_get).await;
                assert_eq!((error.kind(), requests), (kind, attempts), "GET: {is_get}, {case}");
                assert_eq!(error.status().unwrap().as_u16(), status, "{case}");
                assert!(error.may_have_reached_server(), "{case}");
                assert_eq!(error.is_not_found(), kind == ErrorKind::NotFound, "{case}");
            }
        }
    }
}

/// Without `Retry-After`, which a browser may hide, a call is retried after the usual delay.
#[tokio::test]
async fn without_retry_after_a_call_waits_for_the_usual_delay() {
    let asked = MockResponse::status(429).header("retry-after", "60");
    let (error, requests) = fails(&asked, true).await;
    assert_eq!((error.retry_after(), requests), (Some(Duration::from_secs(60)), 1), "60 s do not fit into 30 s");
    let (error, requests) = fails(&asked.without_header("retry-after"), true).await;
    assert_eq!((error.retry_after(), requests), (None, 3));
}
