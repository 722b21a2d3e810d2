//! Retries over real sockets: which requests are retried, and which are not.

#![cfg(all(
    feature = "customer_sessions_create",
    any(feature = "blocking", feature = "hyper"),
    feature = "ring",
    feature = "testing"
))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{Error, ErrorKind, PolarCore, RetryPolicy, TransportError, customer_sessions_create};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use support::{Kind, Reaction, SESSION, Server, SocketTransport, TOKEN, builder, certificate, run, user_42};

test_each_transport! {
    a_post_that_timed_out_is_not_sent_again
    a_post_whose_connection_broke_is_not_sent_again
    a_post_with_a_server_error_is_not_sent_again
    a_post_is_sent_again_if_the_caller_asks_for_it
    a_refused_connection_is_tried_again_within_the_timeout
    all_attempts_together_stay_within_the_timeout
    #[cfg(feature = "customers_get")]
    transient_statuses_are_retried_for_get_only
    a_failed_handshake_is_retried_unless_an_alert_says_that_nothing_is_in_common
    #[cfg(feature = "proxy")]
    a_refusing_proxy_is_tried_once_and_a_failing_one_again
    a_408_on_an_idle_connection_is_not_the_response_to_the_next_request
    a_408_after_the_request_is_its_response
}

/// Returns a core for a server, with a transport of this kind.
fn core(kind: Kind, server: &Server) -> PolarCore {
    builder(server).transport(kind.transport()).build().unwrap()
}

fn scripted(script: &MockTransport) -> PolarCore {
    PolarCore::builder().access_token(TOKEN).transport(script.clone()).build().unwrap()
}

fn session() -> MockResponse {
    MockResponse::json(201, SESSION)
}

fn a_post_that_timed_out_is_not_sent_again(kind: Kind) {
    let server = Server::start([Reaction::Stall, Reaction::json(201, SESSION)]);
    let core =
        builder(&server).transport(kind.transport()).attempt_timeout(Duration::from_millis(100)).build().unwrap();
    let error = kind.call(customer_sessions_create(&core, user_42())).unwrap_err();
    assert!(error.is_timeout() && error.may_have_reached_server() && error.attempts() == 1);
    assert!(
        error.to_string().contains("no response within 100 ms; the server may have acted on the request"),
        "{error}"
    );
    assert_eq!(server.arrived().len(), 1);
}

fn a_post_whose_connection_broke_is_not_sent_again(kind: Kind) {
    for reaction in [
        Reaction::Close(Vec::new()),
        Reaction::Close(b"HTTP/1.1 201 Cre".to_vec()),
        Reaction::Close(b"HTTP/1.1 201 Created\r\ncontent-length: 1000\r\n\r\n{\"id\":".to_vec()),
        Reaction::Close(b"HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"id".to_vec()),
        Reaction::Close(b"SSH-2.0-OpenSSH_9.6\r\n".to_vec()),
    ] {
        let server = Server::start([reaction, Reaction::json(201, SESSION)]);
        let error = kind.call(customer_sessions_create(&core(kind, &server), user_42())).unwrap_err();
        assert_eq!(
            (error.kind(), error.attempts(), error.may_have_reached_server()),
            (ErrorKind::ConnectionLost, 1, true)
        );
        assert!(error.is_unreachable());
        assert_eq!(server.arrived().len(), 1);
    }
}

fn a_post_with_a_server_error_is_not_sent_again(kind: Kind) {
    for status in [500, 502, 503, 504] {
        let server = Server::start([Reaction::json(status, "{}"), Reaction::json(201, SESSION)]);
        let error = kind.call(customer_sessions_create(&core(kind, &server), user_42())).unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Server, 1));
        assert_eq!(server.arrived().len(), 1);
    }
}

fn a_post_is_sent_again_if_the_caller_asks_for_it(kind: Kind) {
    let again = RetryPolicy::default().retry_non_idempotent();
    for reaction in [Reaction::json(503, "{}"), Reaction::Close(Vec::new()), Reaction::Stall] {
        let server = Server::start([reaction, Reaction::json(201, SESSION)]);
        let core =
            builder(&server).transport(kind.transport()).attempt_timeout(Duration::from_millis(200)).build().unwrap();
        let call = customer_sessions_create(&core, user_42()).retries(again).with_response();
        assert_eq!(kind.call(call).unwrap().attempts(), 2);
        let arrived = server.arrived();
        assert_eq!((arrived.len(), &arrived[0].body), (2, &arrived[1].body));
    }
}

#[test]
fn a_rate_limited_post_is_sent_again_after_the_requested_wait() {
    let script = MockTransport::new().respond(MockResponse::status(429).header("retry-after", "7")).respond(session());
    let response = run(async { customer_sessions_create(&scripted(&script), user_42()).with_response().await });
    assert_eq!(response.unwrap().attempts(), 2);
    let [wait] = script.sleeps()[..] else { panic!("{:?}", script.sleeps()) };
    assert!((7_000..=7_700).contains(&wait.as_millis()), "{wait:?}");
}

#[test]
fn rate_limited_clients_do_not_retry_at_the_same_moment() {
    let waits = (0..20).map(|_| {
        let script =
            MockTransport::new().respond(MockResponse::status(429).header("retry-after", "10")).respond(session());
        run(async { customer_sessions_create(&scripted(&script), user_42()).await }).unwrap();
        script.sleeps()[0]
    });
    let waits: std::collections::BTreeSet<Duration> = waits.collect();
    assert!(waits.len() > 10 && waits.iter().all(|wait| *wait >= Duration::from_secs(10)), "{waits:?}");
}

#[test]
fn a_job_under_a_rate_limit_loses_no_call() {
    let script = (0..300).fold(MockTransport::new(), |script, _| {
        let limited = || MockResponse::status(429).header("retry-after", "60");
        script.respond(limited()).respond(limited()).respond(session())
    });
    let builder = PolarCore::builder().access_token(TOKEN).transport(script.clone());
    let core = builder.retries(RetryPolicy::attempts(1000)).timeout(Duration::from_secs(3600)).build().unwrap();
    for _ in 0..300 {
        let response = run(async { customer_sessions_create(&core, user_42()).with_response().await }).unwrap();
        assert_eq!(response.attempts(), 3);
    }
    // The budget is unchanged.
    let refused = MockTransport::new().on(|_| true, MockResponse::failure(|| TransportError::connect("refused")));
    let error = run(async { customer_sessions_create(&scripted(&refused), user_42()).await }).unwrap_err();
    assert_eq!((error.attempts(), error.is_retry_budget_exhausted()), (3, false));
}

#[test]
fn a_rate_limit_beyond_the_timeout_is_reported_immediately() {
    let more_than_there_is = "9".repeat(30);
    for (asked, wait) in [("60", Duration::from_secs(60)), (&more_than_there_is, Duration::MAX)] {
        let script =
            MockTransport::new().respond(MockResponse::status(429).header("retry-after", asked)).respond(session());
        let error = run(async { customer_sessions_create(&scripted(&script), user_42()).await }).unwrap_err();
        assert_eq!((error.kind(), error.retry_after()), (ErrorKind::RateLimited, Some(wait)));
        assert_eq!((script.requests().len(), script.sleeps().len()), (1, 0));
    }
}

#[test]
fn a_request_that_was_not_sent_is_attempted_at_most_three_times() {
    let fail = || MockResponse::failure(|| TransportError::connect("refused"));
    let script = MockTransport::new().respond(fail()).respond(fail()).respond(session());
    run(async { customer_sessions_create(&scripted(&script), user_42()).await }).unwrap();
    assert_eq!((script.requests().len(), script.sleeps().len()), (3, 2));

    let script = MockTransport::new().respond(fail()).respond(fail()).respond(fail()).respond(session());
    let error = run(async { customer_sessions_create(&scripted(&script), user_42()).await }).unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.may_have_reached_server()), (ErrorKind::Connect, 3, false));
    assert!(error.to_string().contains("could not connect (after 3 attempts): refused; check"), "{error}");
}

#[test]
fn an_error_says_that_nothing_was_sent_only_if_no_attempt_sent_anything() {
    let refused = || MockResponse::failure(|| TransportError::connect("refused"));
    let script = MockTransport::new().respond(MockResponse::status(429)).respond(refused()).respond(refused());
    let error = run(async { customer_sessions_create(&scripted(&script), user_42()).await }).unwrap_err();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, true));
    assert!(!error.to_string().contains("nothing was sent"), "{error}");
    assert!(error.to_string().contains("an attempt may have reached the server"), "{error}");
}

fn a_refused_connection_is_tried_again_within_the_timeout(kind: Kind) {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let core = PolarCore::builder()
        .access_token(TOKEN)
        .server(format!("http://{address}"))
        .transport(kind.transport())
        .build()
        .unwrap();
    let error = kind.call(customer_sessions_create(&core, user_42())).unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.may_have_reached_server()), (ErrorKind::Connect, 3, false));
}

fn all_attempts_together_stay_within_the_timeout(kind: Kind) {
    let timeout = Duration::from_millis(300);
    for reaction in [Reaction::Stall, Reaction::json(429, "{}"), Reaction::Close(Vec::new())] {
        let server = Server::start([reaction]);
        let policy = RetryPolicy::attempts(100).retry_non_idempotent();
        let core = builder(&server)
            .transport(kind.transport())
            .timeout(timeout)
            .attempt_timeout(timeout / 3)
            .retries(policy)
            .build()
            .unwrap();
        let started = Instant::now();
        let error = kind.call(customer_sessions_create(&core, user_42())).unwrap_err();
        // This is an upper bound that detects hanging, not a measurement.
        assert!(started.elapsed() < timeout + Duration::from_secs(5), "{error}");
        assert!(error.attempts() < 100, "{error}");
    }
}

#[test]
fn a_timeout_of_zero_sends_nothing() {
    let script = MockTransport::new().respond(session());
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
    let script = MockTransport::new().on(|_| true, MockResponse::failure(|| TransportError::connect("refused")));
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

#[test]
fn the_retry_budget_can_be_set_and_an_error_says_if_it_is_used_up() {
    // The budget, the number of attempts of 40 calls together, and whether the last error says that the budget is used
    // up.
    for (retries, attempts, last_is_ended) in [(0, 40, true), (1, 41, true), (30, 70, true), (u32::MAX, 120, false)] {
        let script = MockTransport::new().on(|_| true, MockResponse::failure(|| TransportError::connect("refused")));
        let builder = PolarCore::builder().access_token(TOKEN).transport(script.clone());
        let core = builder.retry_budget(retries).build().unwrap();
        let call = || run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
        let errors: Vec<Error> = (0..40).map(|_| call()).collect();
        assert_eq!(errors.iter().map(Error::attempts).sum::<u32>(), attempts, "{retries}");
        for error in &errors {
            let says_so = error.to_string().contains("not retried: the retry budget of this core is used up");
            assert_eq!(says_so, error.is_retry_budget_exhausted(), "{error}");
            // The error says so only if the call had attempts left.
            assert_eq!(says_so, error.attempts() < 3, "{error}");
        }
        assert_eq!(errors[39].is_retry_budget_exhausted(), last_is_ended, "{retries}");
        let never = customer_sessions_create(&core, user_42()).retries(RetryPolicy::never());
        assert!(!run(async { never.await }).unwrap_err().is_retry_budget_exhausted());
    }
}

#[cfg(feature = "customers_get")]
fn transient_statuses_are_retried_for_get_only(kind: Kind) {
    for status in [408, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524, 527, 530] {
        let server = Server::start([Reaction::json(status, "{}"), Reaction::json(200, r#"{"id":"1"}"#)]);
        let get = polar_funcs::customers_get(&core(kind, &server), "1").with_response();
        assert_eq!(kind.call(get).unwrap().attempts(), 2, "{status}");

        let server = Server::start([Reaction::json(status, "{}"), Reaction::json(201, SESSION)]);
        let post = customer_sessions_create(&core(kind, &server), user_42());
        let error = kind.call(post).unwrap_err();
        assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (status, 1));
        assert!(error.may_have_reached_server());
    }
    for status in [400, 401, 403, 404, 409, 410, 422, 501, 505, 525, 526] {
        let server = Server::start([Reaction::json(status, "{}")]);
        let error = kind.call(polar_funcs::customers_get(&core(kind, &server), "1")).unwrap_err();
        assert_eq!((error.attempts(), error.is_permanent()), (1, false), "{status}");
    }
}

/// Sends these bytes on each connection as soon as data arrives, and closes it. Counts the connections.
fn closing_server(bytes: &'static [u8]) -> (SocketAddr, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let (address, connections) = (listener.local_addr().unwrap(), Arc::new(AtomicUsize::new(0)));
    let count = Arc::clone(&connections);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            count.fetch_add(1, Ordering::SeqCst);
            let _ = stream.read(&mut [0; 4096]).and_then(|_| stream.write_all(bytes));
        }
    });
    (address, connections)
}

fn https_core(address: SocketAddr, transport: SocketTransport) -> PolarCore {
    let builder = PolarCore::builder().access_token(TOKEN).server(format!("https://localhost:{}", address.port()));
    builder.transport(transport).build().unwrap()
}

fn a_failed_handshake_is_retried_unless_an_alert_says_that_nothing_is_in_common(kind: Kind) {
    const fn alert(alert: u8) -> [u8; 7] {
        [21, 3, 3, 0, 2, 2, alert]
    }
    const CASES: &[(&[u8], bool)] = &[
        (&alert(40), true),  // handshake_failure
        (&alert(70), true),  // protocol_version
        (&alert(71), true),  // insufficient_security
        (&alert(112), true), // unrecognized_name
        (&alert(80), false), // internal_error
        (&[], false),
        (&[22, 3, 3, 1, 0], false),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", false),
    ];
    for (bytes, permanent) in CASES {
        let (address, connections) = closing_server(bytes);
        let core = https_core(address, kind.transport().root_certificate(certificate().1));
        let error = kind.call(customer_sessions_create(&core, user_42())).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Tls, false), "{error:?}");
        assert_eq!(error.is_permanent(), *permanent, "{bytes:?} {error:?}");
        let attempts = if *permanent { 1 } else { 3 };
        assert_eq!((error.attempts(), connections.load(Ordering::SeqCst)), (attempts, attempts as usize), "{error:?}");
    }
}

#[cfg(feature = "proxy")]
fn a_refusing_proxy_is_tried_once_and_a_failing_one_again(kind: Kind) {
    const CASES: &[(&[u8], bool)] = &[
        (b"HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n", true),
        (b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n", true),
        (b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n", true),
        (b"HTTP/1.1 405 Method Not Allowed\r\ncontent-length: 0\r\n\r\n", true),
        (b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\n\r\n", false),
        (b"HTTP/1.1 429 Too Many Requests\r\ncontent-length: 0\r\n\r\n", false),
        (b"HTTP/1.1 500 Failed\r\ncontent-length: 0\r\n\r\n", false),
        (b"HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n", false),
        (b"HTTP/1.1 503 Busy\r\ncontent-length: 0\r\n\r\n", false),
        (b"", false),
    ];
    for (bytes, permanent) in CASES {
        let (address, connections) = closing_server(bytes);
        let transport = kind.transport().root_certificate(certificate().1);
        let transport = transport.proxy(format!("http://user:p%40ss@{address}")).unwrap();
        let core = PolarCore::builder().access_token(TOKEN).server("https://api.polar.invalid").transport(transport);
        let error = kind.call(customer_sessions_create(&core.build().unwrap(), user_42())).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false), "{error:?}");
        let attempts = if *permanent { 1 } else { 3 };
        assert_eq!((error.attempts(), connections.load(Ordering::SeqCst)), (attempts, attempts as usize), "{error:?}");
    }
}

/// Starts a server that sends a 408 after the first response of each connection, in the same packet or later, and
/// closes the connection. It counts the requests.
fn says_408(after: Option<Duration>, closes: bool) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let requests = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&requests);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let count = Arc::clone(&count);
            std::thread::spawn(move || {
                let late = "HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
                let response = format!("HTTP/1.1 201 Created\r\ncontent-length: {}\r\n\r\n{SESSION}", SESSION.len());
                if stream.read(&mut [0; 4096]).is_ok_and(|read| read > 0) {
                    count.fetch_add(1, Ordering::SeqCst);
                }
                match after {
                    None => stream.write_all((response + late).as_bytes()).unwrap(),
                    Some(wait) => {
                        stream.write_all(response.as_bytes()).unwrap();
                        std::thread::sleep(wait);
                        let _ = stream.write_all(late.as_bytes());
                    }
                }
                if !closes {
                    let _ = stream.read(&mut [0]);
                }
            });
        }
    });
    (url, requests)
}

fn a_408_on_an_idle_connection_is_not_the_response_to_the_next_request(kind: Kind) {
    let (wait, pause) = (Duration::from_millis(2), Duration::from_millis(100));
    for (after, closes) in [(None, true), (None, false), (Some(wait), true), (Some(wait), false)] {
        for stalled in [true, false] {
            let (url, requests) = says_408(after, closes);
            let core = PolarCore::builder().access_token(TOKEN).server(url).transport(kind.transport());
            let (core, caller) = (core.build().unwrap(), kind.caller());
            for turn in 1..=3 {
                let response = caller.call(customer_sessions_create(&core, user_42()).with_response());
                let case = format!("{after:?}, closes: {closes}, stalled: {stalled}, turn {turn}");
                let response = response.unwrap_or_else(|error| panic!("{case}: {error}"));
                assert_eq!((response.attempts(), requests.load(Ordering::SeqCst)), (1, turn), "{case}");
                match stalled {
                    _ if after.is_none() => {}
                    // The runtime does not run while the 408 arrives.
                    true => std::thread::sleep(pause),
                    false => caller.pause(pause),
                }
            }
        }
    }
}

/// The same test on a multi-threaded runtime.
#[cfg(feature = "hyper")]
#[test]
fn a_408_on_an_idle_connection_of_many_threads_is_not_the_response_to_the_next_request() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    for (after, closes) in [(None, true), (None, false), (Some(2), true), (Some(2), false)] {
        let (url, requests) = says_408(after.map(Duration::from_millis), closes);
        let core = PolarCore::builder().access_token(TOKEN).server(url).build().unwrap();
        for turn in 1..=3 {
            let call = customer_sessions_create(&core, user_42()).with_response();
            let response = runtime.block_on(async { call.await }).unwrap();
            assert_eq!((response.attempts(), requests.load(Ordering::SeqCst)), (1, turn), "{after:?}, {closes}");
            if after.is_some() {
                std::thread::sleep(Duration::from_millis(100));
            }
        }
    }
}

fn a_408_after_the_request_is_its_response(kind: Kind) {
    // The first request opens the connection. The second one is read before the response to it is sent.
    let server = Server::start([Reaction::json(201, SESSION), Reaction::json(408, "{}"), Reaction::json(201, SESSION)]);
    let core = core(kind, &server);
    let caller = kind.caller();
    caller.call(customer_sessions_create(&core, user_42())).unwrap();
    let error = caller.call(customer_sessions_create(&core, user_42())).unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (408, 1));
    assert!(error.may_have_reached_server());
    assert_eq!((server.arrived().len(), server.connections()), (2, 1));
}
