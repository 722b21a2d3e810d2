//! The scripted transport that users test with.

#![cfg(all(feature = "customer_sessions_create", feature = "testing"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use polar_funcs::testing::{Answer, Script};
use polar_funcs::{ErrorKind, PolarCore, RetryPolicy, customer_sessions_create, models::CustomerSessionCreate};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

fn core(script: &Script) -> PolarCore {
    PolarCore::builder().access_token("t").retries(RetryPolicy::never()).transport(script.clone()).build().unwrap()
}

/// The kind of the call's error. Nothing in a script waits, so that one poll is enough and no runtime is needed.
fn error_of(core: &PolarCore, id: &str) -> Option<ErrorKind> {
    let call = customer_sessions_create(core, CustomerSessionCreate::external_customer_id(id));
    let mut future = Box::pin(call.into_future());
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result.err().map(|error| error.kind()),
        Poll::Pending => panic!("a script does not wait"),
    }
}

#[test]
fn answers_come_in_order_and_requests_are_kept() {
    let script = Script::new().answer(Answer::status(404)).answer(Answer::json(422, "{}"));
    let core = core(&script);
    let kinds = ["a", "b", "c"].map(|id| error_of(&core, id));
    assert_eq!(kinds, [Some(ErrorKind::NotFound), Some(ErrorKind::Validation), Some(ErrorKind::Connect)]);
    let bodies: Vec<_> = script.requests().iter().map(|request| request.body().clone()).collect();
    assert_eq!(
        bodies,
        [r#"{"external_customer_id":"a"}"#, r#"{"external_customer_id":"b"}"#, r#"{"external_customer_id":"c"}"#]
    );
    assert_eq!(script.requests()[0].uri(), "https://api.polar.sh/v1/customer-sessions/");
}

#[test]
fn a_matcher_answers_before_the_script() {
    let script = Script::new()
        .on(|request| request.body().ends_with(b"\"b\"}"), Answer::status(409))
        .answer(Answer::status(404));
    let core = core(&script);
    let kinds = ["b", "a", "b"].map(|id| error_of(&core, id));
    assert_eq!(kinds, [Some(ErrorKind::Conflict), Some(ErrorKind::NotFound), Some(ErrorKind::Conflict)]);
}

#[test]
fn silence_ends_with_the_timeout_at_once() {
    let script = Script::new().answer(Answer::silence());
    assert_eq!(error_of(&core(&script), "a"), Some(ErrorKind::Timeout));
    let [waited] = script.sleeps()[..] else { panic!("{:?}", script.sleeps()) };
    assert!(waited > Duration::from_secs(29) && waited <= Duration::from_secs(30));
}

#[test]
fn an_answer_without_the_version_is_one_of_another_server() {
    let script = Script::new().answer(Answer::status(404).without_header("polar-version"));
    assert_eq!(error_of(&core(&script), "a"), Some(ErrorKind::UnknownVersion));
}
