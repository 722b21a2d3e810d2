//! What is sent again over a real socket, and what is not.

#![cfg(all(feature = "customer_sessions_create", feature = "hyper", feature = "ring", feature = "testing"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::testing::{Answer, Script};
use polar_funcs::{Error, ErrorKind, PolarCore, RetryPolicy, TransportError, customer_sessions_create};
use std::time::{Duration, Instant};
use support::{Reaction, SESSION, Server, TOKEN, builder, core, run, user_42};

fn scripted(script: &Script) -> PolarCore {
    PolarCore::builder().access_token(TOKEN).transport(script.clone()).build().unwrap()
}

fn session() -> Answer {
    Answer::json(201, SESSION)
}

#[test]
fn a_post_that_timed_out_is_not_sent_again() {
    let server = Server::start([Reaction::Stall, Reaction::json(201, SESSION)]);
    let core = builder(&server).attempt_timeout(Duration::from_millis(100)).build().unwrap();
    let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
    assert!(error.is_timeout() && error.may_have_reached_server() && error.attempts() == 1);
    assert!(error.to_string().contains("no answer within 100 ms; the server may have acted on the request"), "{error}");
    assert_eq!(server.arrived().len(), 1);
}

#[test]
fn a_post_whose_connection_broke_is_not_sent_again() {
    for reaction in [
        Reaction::Close(Vec::new()),
        Reaction::Close(b"HTTP/1.1 201 Cre".to_vec()),
        Reaction::Close(b"HTTP/1.1 201 Created\r\ncontent-length: 1000\r\n\r\n{\"id\":".to_vec()),
        Reaction::Close(b"HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"id".to_vec()),
        Reaction::Close(b"SSH-2.0-OpenSSH_9.6\r\n".to_vec()),
    ] {
        let server = Server::start([reaction, Reaction::json(201, SESSION)]);
        let error = run(async { customer_sessions_create(&core(&server), user_42()).await }).unwrap_err();
        assert_eq!((error.kind(), error.attempts(), error.may_have_reached_server()), (ErrorKind::Broken, 1, true));
        assert!(error.is_unreachable());
        assert_eq!(server.arrived().len(), 1);
    }
}

#[test]
fn a_post_that_the_server_failed_at_is_not_sent_again() {
    for status in [500, 502, 503, 504] {
        let server = Server::start([Reaction::json(status, "{}"), Reaction::json(201, SESSION)]);
        let error = run(async { customer_sessions_create(&core(&server), user_42()).await }).unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Server, 1));
        assert_eq!(server.arrived().len(), 1);
    }
}

#[test]
fn a_post_is_sent_again_when_the_caller_asks_for_it() {
    let again = RetryPolicy::default().even_if_sent();
    for reaction in [Reaction::json(503, "{}"), Reaction::Close(Vec::new()), Reaction::Stall] {
        let server = Server::start([reaction, Reaction::json(201, SESSION)]);
        let core = builder(&server).attempt_timeout(Duration::from_millis(200)).build().unwrap();
        let call = customer_sessions_create(&core, user_42()).retries(again).with_response();
        assert_eq!(run(async { call.await }).unwrap().attempts(), 2);
        let arrived = server.arrived();
        assert_eq!((arrived.len(), &arrived[0].body), (2, &arrived[1].body));
    }
}

#[test]
fn a_rate_limited_post_is_sent_again_after_the_wait_that_is_asked_for() {
    let script = Script::new().answer(Answer::status(429).header("retry-after", "7")).answer(session());
    let response = run(async { customer_sessions_create(&scripted(&script), user_42()).with_response().await });
    assert_eq!(response.unwrap().attempts(), 2);
    assert_eq!(script.sleeps(), [Duration::from_secs(7)]);
}

#[test]
fn a_rate_limit_that_outlasts_the_timeout_is_told_at_once() {
    let more_than_there_is = "9".repeat(30);
    for (asked, wait) in [("60", Duration::from_secs(60)), (&more_than_there_is, Duration::MAX)] {
        let script = Script::new().answer(Answer::status(429).header("retry-after", asked)).answer(session());
        let error = run(async { customer_sessions_create(&scripted(&script), user_42()).await }).unwrap_err();
        assert_eq!((error.kind(), error.retry_after()), (ErrorKind::RateLimited, Some(wait)));
        assert_eq!((script.requests().len(), script.sleeps().len()), (1, 0));
    }
}

#[test]
fn what_was_never_sent_is_sent_again_and_at_most_three_times() {
    let fail = || Answer::failure(|| TransportError::connect("refused"));
    let script = Script::new().answer(fail()).answer(fail()).answer(session());
    run(async { customer_sessions_create(&scripted(&script), user_42()).await }).unwrap();
    assert_eq!((script.requests().len(), script.sleeps().len()), (3, 2));

    let script = Script::new().answer(fail()).answer(fail()).answer(fail()).answer(session());
    let error = run(async { customer_sessions_create(&scripted(&script), user_42()).await }).unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.may_have_reached_server()), (ErrorKind::Connect, 3, false));
    assert!(error.to_string().contains("could not connect (after 3 attempts): refused; check"), "{error}");
}

#[test]
fn that_nothing_was_sent_is_said_only_when_no_attempt_sent_anything() {
    let refused = || Answer::failure(|| TransportError::connect("refused"));
    let script = Script::new().answer(Answer::status(429)).answer(refused()).answer(refused());
    let error = run(async { customer_sessions_create(&scripted(&script), user_42()).await }).unwrap_err();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, true));
    assert!(!error.to_string().contains("nothing was sent"), "{error}");
    assert!(error.to_string().contains("an attempt may have reached the server"), "{error}");
}

#[test]
fn a_refused_connection_is_tried_again_within_the_timeout() {
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let core = PolarCore::builder().access_token(TOKEN).server(format!("http://{address}")).build().unwrap();
    let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.may_have_reached_server()), (ErrorKind::Connect, 3, false));
}

#[test]
fn all_attempts_together_stay_within_the_timeout() {
    let timeout = Duration::from_millis(300);
    for reaction in [Reaction::Stall, Reaction::json(429, "{}"), Reaction::Close(Vec::new())] {
        let server = Server::start([reaction]);
        let policy = RetryPolicy::attempts(100).even_if_sent();
        let core = builder(&server).timeout(timeout).attempt_timeout(timeout / 3).retries(policy).build().unwrap();
        let started = Instant::now();
        let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
        // A bound against hanging, not a measurement.
        assert!(started.elapsed() < timeout + Duration::from_secs(5), "{error}");
        assert!(error.attempts() < 100, "{error}");
    }
}

#[test]
fn a_timeout_of_nothing_sends_nothing() {
    let script = Script::new().answer(session());
    let call = customer_sessions_create(&scripted(&script), user_42()).timeout(Duration::ZERO);
    let error = run(async { call.await }).unwrap_err();
    assert!(error.is_timeout() && !error.may_have_reached_server());
    assert_eq!(script.requests().len(), 0);
    let call = customer_sessions_create(&scripted(&script), user_42()).timeout(Duration::MAX);
    run(async { call.await }).unwrap();
}

#[test]
fn a_token_callback_that_hangs_ends_with_the_timeout() {
    let core = PolarCore::builder()
        .access_token_from(std::future::pending::<Result<String, std::io::Error>>)
        .timeout(Duration::from_millis(50))
        .build()
        .unwrap();
    let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
    assert!(error.is_timeout() && !error.may_have_reached_server() && error.attempts() == 0);
}

#[test]
fn a_core_stops_retrying_when_nearly_everything_fails() {
    let script = Script::new().on(|_| true, Answer::failure(|| TransportError::connect("refused")));
    let core = scripted(&script);
    let attempts = |core: &PolarCore| -> u32 {
        let error: Error = run(async { customer_sessions_create(core, user_42()).await }).unwrap_err();
        error.attempts()
    };
    let total: u32 = (0..100).map(|_| attempts(&core)).sum();
    assert_eq!(total, 100 + 50);
    assert_eq!(attempts(&core.with_access_token("other")), 1, "clones share the budget");
    assert_eq!(attempts(&scripted(&script)), 3, "another core has its own");
}
