//! The mock transport, which users need in their tests.

#![cfg(all(feature = "customer_sessions_create", feature = "testing"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{
    Error, ErrorKind, PolarCore, RetryPolicy, TransportError, customer_sessions_create, models::CustomerSessionCreate,
};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

fn core(script: &MockTransport) -> PolarCore {
    PolarCore::builder().access_token("t").retries(RetryPolicy::never()).transport(script.clone()).build().unwrap()
}

/// Returns the kind of the call's error.
fn error_of(core: &PolarCore, id: &str) -> Option<ErrorKind> {
    error(core, id).map(|error| error.kind())
}

fn message(core: &PolarCore, id: &str) -> String {
    error(core, id).map_or_else(String::new, |error| error.to_string())
}

/// Returns the error of a call. A mock transport never waits, so a single poll is enough and no runtime is needed.
fn error(core: &PolarCore, id: &str) -> Option<Error> {
    let call = customer_sessions_create(core, CustomerSessionCreate::external_customer_id(id));
    let mut future = Box::pin(call.into_future());
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result.err(),
        Poll::Pending => panic!("a script does not wait"),
    }
}

#[test]
fn responses_are_used_in_order_and_requests_are_recorded() {
    let script = MockTransport::new().respond(MockResponse::not_found()).respond(MockResponse::json(422, "{}"));
    let core = core(&script);
    let kinds = ["a", "b", "c"].map(|id| error_of(&core, id));
    assert_eq!(kinds, [Some(ErrorKind::NotFound), Some(ErrorKind::Validation), Some(ErrorKind::Invalid)]);
    let bodies: Vec<_> = script.requests().iter().map(|request| request.body().clone()).collect();
    assert_eq!(
        bodies,
        [r#"{"external_customer_id":"a"}"#, r#"{"external_customer_id":"b"}"#, r#"{"external_customer_id":"c"}"#]
    );
    assert_eq!(script.requests()[0].uri(), "https://api.polar.sh/v1/customer-sessions/");
}

#[test]
fn a_matcher_responds_before_the_queue() {
    let script = MockTransport::new()
        .on(|request| request.body().ends_with(b"\"b\"}"), MockResponse::status(409))
        .respond(MockResponse::not_found());
    let core = core(&script);
    let kinds = ["b", "a", "b"].map(|id| error_of(&core, id));
    assert_eq!(kinds, [Some(ErrorKind::Conflict), Some(ErrorKind::NotFound), Some(ErrorKind::Conflict)]);
}

#[test]
fn a_missing_response_times_out_immediately() {
    let script = MockTransport::new().respond(MockResponse::silence());
    assert_eq!(error_of(&core(&script), "a"), Some(ErrorKind::Timeout));
    let [waited] = script.sleeps()[..] else { panic!("{:?}", script.sleeps()) };
    assert!(waited > Duration::from_secs(29) && waited <= Duration::from_secs(30));
}

#[test]
fn a_404_without_a_body_is_route_not_found() {
    for response in [MockResponse::status(404), MockResponse::status(404).without_header("polar-version")] {
        assert_eq!(error_of(&core(&MockTransport::new().respond(response)), "a"), Some(ErrorKind::RouteNotFound));
    }
}

#[test]
fn an_exhausted_mock_is_an_error_that_is_not_retried() {
    let script = MockTransport::new();
    let core = PolarCore::builder().access_token("polar_oat_test").transport(script.clone()).build().unwrap();
    let mut future =
        Box::pin(customer_sessions_create(&core, CustomerSessionCreate::external_customer_id("a")).into_future());
    let Poll::Ready(result) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) else { panic!() };
    let error = result.unwrap_err();
    assert_eq!(
        (error.kind(), error.may_have_reached_server(), error.is_unreachable()),
        (ErrorKind::Invalid, false, false)
    );
    let expected = "the mock transport has no response left for POST /v1/customer-sessions/: none is queued";
    assert!(error.to_string().contains(expected), "{error}");
    assert_eq!((script.requests().len(), script.sleeps()), (1, Vec::new()));
}

#[test]
fn the_error_of_an_exhausted_mock_lists_the_used_responses() {
    let queued = |count| (0..count).fold(MockTransport::new(), |mock, _| mock.respond(MockResponse::not_found()));
    let cases = [
        (queued(1), "the only queued response was used"),
        (queued(2), "all 2 queued responses were used"),
        (queued(0).on(|_| false, MockResponse::status(200)), "none is queued and no matcher accepts the request"),
    ];
    for (mock, expected) in cases {
        let core = core(&mock);
        let errors: Vec<String> = (0..3).map(|_| message(&core, "a")).collect();
        assert!(errors[2].contains(expected), "{errors:?}");
    }
}

#[test]
fn a_response_is_computed_from_the_request() {
    let mock = MockTransport::new().respond_with(|request| match request.body() {
        body if body.ends_with(b"\"a\"}") => MockResponse::status(409),
        body if body.ends_with(b"\"b\"}") => MockResponse::json(422, format!("{}", request.uri())),
        _ => MockResponse::failure(|| TransportError::connection_lost("reset")),
    });
    let core = core(&mock);
    let kinds = ["a", "b", "c", "a"].map(|id| error_of(&core, id));
    let expected = [ErrorKind::Conflict, ErrorKind::Validation, ErrorKind::ConnectionLost, ErrorKind::Conflict];
    assert_eq!(kinds, expected.map(Some));
    assert_eq!(mock.requests().len(), 4);
}

#[test]
fn matchers_and_queued_responses_precede_the_computed_one() {
    let mock = MockTransport::new()
        .respond_with(|_| MockResponse::status(500))
        .respond_with(|_| MockResponse::status(403))
        .on(|request| request.body().ends_with(b"\"b\"}"), MockResponse::status(409))
        .respond(MockResponse::not_found());
    let core = core(&mock);
    let kinds = ["b", "a", "a", "b"].map(|id| error_of(&core, id));
    let expected = [ErrorKind::Conflict, ErrorKind::NotFound, ErrorKind::Forbidden, ErrorKind::Conflict];
    assert_eq!(kinds, expected.map(Some));
}

#[test]
fn the_functions_of_a_mock_see_the_earlier_requests() {
    let mock = MockTransport::new();
    let (in_matcher, in_response) = (mock.clone(), mock.clone());
    let mock = mock.on(move |_| in_matcher.requests().len() == 2, MockResponse::status(409)).respond_with(move |_| {
        let number = in_response.requests().len();
        if number == 1 { MockResponse::status(429) } else { MockResponse::not_found() }
    });
    let core = core(&mock);
    let kinds = ["a", "b", "c"].map(|id| error_of(&core, id));
    assert_eq!(kinds, [ErrorKind::RateLimited, ErrorKind::Conflict, ErrorKind::NotFound].map(Some));
}
