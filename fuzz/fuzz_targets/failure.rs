//! Error responses with any status, headers and body. The error must report them, and only the retry policy may decide
//! on retries.
#![no_main]

use libfuzzer_sys::fuzz_target;
use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{Error, CallOutput, PolarCore, customer_sessions_create, customers_get};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

fn error_of<T: CallOutput>(call: polar_funcs::Call<T>) -> Option<Error> {
    let mut future = pin!(call.into_future());
    // A mock transport never waits.
    let Poll::Ready(result) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) else { unreachable!() };
    result.err()
}

// The status as two bytes, headers as lines, an empty line, the body.
fuzz_target!(|input: &[u8]| {
    let Some((status, rest)) = input.split_first_chunk() else { return };
    let end = rest.windows(2).position(|two| two == b"\n\n").unwrap_or(rest.len());
    let status = match str::from_utf8(&rest[..end]).ok().and_then(|text| text.get(..3)?.parse().ok()) {
        Some(status) => status,
        None => u16::from_le_bytes(*status) % 700 + 300,
    };
    let mut response = MockResponse::json(status, rest.get(end + 2..).unwrap_or_default().to_vec());
    for line in String::from_utf8_lossy(&rest[..end]).lines() {
        if let Some((name, value)) = line.split_once(": ") {
            response = response.header(name, value);
        }
    }
    let script = MockTransport::new().on(|_| true, response);
    let core = PolarCore::builder().access_token("token").transport(script.clone()).build().unwrap();
    let errors = [
        error_of(customers_get(&core, "1")),
        error_of(customer_sessions_create(&core, CustomerSessionCreate::external_customer_id("user_42"))),
    ];
    for error in errors.into_iter().flatten() {
        let _ = (format!("{error} {error:?} {}", error.help()), error.kind(), error.status(), error.json_path());
        let _ = (error.retry_after(), error.body(), error.may_have_reached_server());
        if let Some(api) = error.api() {
            let _ = (format!("{api} {api:?}"), api.required_scopes(), api.name(), api.detail());
            api.validation_errors().iter().for_each(|entry| _ = format!("{entry} {entry:?}"));
        }
        assert!((1..=3).contains(&error.attempts()));
    }
    assert!(script.sleeps().iter().all(|wait| wait.as_secs() < 30));
});
