//! How connections are made, kept and given up.

#![cfg(all(
    feature = "customer_sessions_create",
    feature = "hyper",
    any(feature = "aws-lc-rs", feature = "ring"),
    any(feature = "native-roots", feature = "webpki-roots")
))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::{ErrorKind, HyperTransport, PolarCore, RetryPolicy, Transport, at_most, customer_sessions_create};
use std::io::{Read, Write};
use std::time::Duration;
use support::{Reaction, SESSION, Server, TOKEN, builder, certificate, certificate_for, core, run, user_42};

fn session() -> Reaction {
    Reaction::json(201, SESSION)
}

#[test]
fn calls_one_after_another_share_a_connection() {
    let server = Server::start([session()]);
    let core = core(&server);
    run(async {
        for _ in 0..20 {
            customer_sessions_create(&core.clone(), user_42()).await.unwrap();
        }
    });
    assert_eq!((server.arrived().len(), server.connections()), (20, 1));
}

#[test]
fn an_error_of_the_api_keeps_the_connection() {
    let server = Server::start([Reaction::json(404, r#"{"error":"ResourceNotFound"}"#)]);
    let core = core(&server);
    run(async {
        for _ in 0..3 {
            customer_sessions_create(&core, user_42()).await.unwrap_err();
        }
    });
    assert_eq!(server.connections(), 1);
}

#[test]
fn calls_at_the_same_time_have_connections_of_their_own_and_few_are_kept() {
    let server = Server::start([session()]);
    let core = builder(&server).transport(HyperTransport::new().max_idle(2)).build().unwrap();
    run(async {
        let calls: Vec<_> =
            (0..6).map(|_| tokio::spawn(customer_sessions_create(&core, user_42()).into_future())).collect();
        for call in calls {
            call.await.unwrap().unwrap();
        }
        assert!(server.connections() > 1);
        assert!(tokio::task::spawn_blocking(move || server.has_open(2)).await.unwrap());
    });
}

#[test]
fn a_limit_of_attempts_is_one_of_connections() {
    let server = Server::start([session()]);
    let core = builder(&server).transport(HyperTransport::new().with(at_most(2))).build().unwrap();
    run(async {
        let calls: Vec<_> =
            (0..50).map(|_| tokio::spawn(customer_sessions_create(&core, user_42()).into_future())).collect();
        for call in calls {
            call.await.unwrap().unwrap();
        }
    });
    assert_eq!((server.arrived().len(), server.connections()), (50, 2));
}

#[test]
fn a_connection_that_the_server_closed_while_idle_is_replaced() {
    let closing = match session() {
        Reaction::Answer(bytes) => Reaction::Close(bytes),
        other => other,
    };
    let server = Server::start([closing]);
    let core = core(&server);
    run(async {
        for turn in 1..=5 {
            let response = customer_sessions_create(&core, user_42()).with_response().await.unwrap();
            assert_eq!(response.attempts(), 1, "turn {turn}");
            // Lets the close arrive: a request that is written into it may have been seen, and fails.
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    });
    assert_eq!(server.connections(), 5);
}

#[test]
fn a_connection_that_closed_while_no_runtime_ran_is_replaced() {
    let closing = match session() {
        Reaction::Answer(bytes) => Reaction::Close(bytes),
        other => other,
    };
    let server = Server::start([closing]);
    let core = core(&server);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    for _ in 0..3 {
        runtime.block_on(async { customer_sessions_create(&core, user_42()).await }).unwrap();
        assert!(server.has_open(0));
    }
    assert_eq!(server.arrived().len(), 3);
}

#[test]
fn a_connection_whose_request_is_not_read_to_its_end_is_not_waited_for() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let answer = |status, body: &str| {
        format!(
            "HTTP/1.1 {status} Some Reason\r\npolar-version: 2026-10\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )
    };
    let server = std::thread::spawn(move || {
        let (mut deaf, _) = listener.accept().unwrap();
        deaf.read_exact(&mut [0; 100]).unwrap();
        deaf.write_all(answer(413, "{}").as_bytes()).unwrap();
        let (mut second, _) = listener.accept().unwrap();
        assert!(second.read(&mut [0; 10_000]).unwrap() > 0);
        second.write_all(answer(201, SESSION).as_bytes()).unwrap();
        (deaf, second)
    });
    let core = PolarCore::builder().access_token(TOKEN).server(url).timeout(Duration::from_secs(10)).build().unwrap();
    run(async {
        let large = user_42().return_url("x".repeat(16 << 20));
        let error = customer_sessions_create(&core, large).await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Other, 1));
        customer_sessions_create(&core, user_42()).await.unwrap();
        assert!(tasks_become(1).await, "only the second connection is left");
    });
    server.join().unwrap();
}

/// Whether so many tasks are left before long.
async fn tasks_become(number: usize) -> bool {
    for _ in 0..200 {
        if tokio::runtime::Handle::current().metrics().num_alive_tasks() == number {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    false
}

#[test]
fn a_connection_that_was_idle_too_long_is_not_used_again() {
    let server = Server::start([session()]);
    let core =
        builder(&server).transport(HyperTransport::new().idle_timeout(Duration::from_millis(50))).build().unwrap();
    run(async {
        customer_sessions_create(&core, user_42()).await.unwrap();
        tokio::time::sleep(Duration::from_millis(120)).await;
        customer_sessions_create(&core, user_42()).await.unwrap();
    });
    assert_eq!(server.connections(), 2);
}

#[test]
fn a_core_can_be_used_from_one_runtime_after_another() {
    static CORE: std::sync::OnceLock<PolarCore> = std::sync::OnceLock::new();
    let server = Server::start([session()]);
    for _ in 0..5 {
        let core = CORE.get_or_init(|| core(&server));
        run(async {
            customer_sessions_create(core, user_42()).await.unwrap();
            customer_sessions_create(core, user_42()).await.unwrap();
        });
    }
    assert_eq!(server.arrived().len(), 10);
}

#[test]
fn a_connection_of_a_runtime_that_stands_still_is_not_used_by_another() {
    let server = Server::start([session()]);
    let core = builder(&server).timeout(Duration::from_secs(5)).build().unwrap();
    let runtimes = [(), ()].map(|()| tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap());
    for runtime in runtimes.iter().cycle().take(6) {
        runtime.block_on(async { customer_sessions_create(&core, user_42()).await }).unwrap();
    }
    assert_eq!((server.arrived().len(), server.connections()), (6, 2));
}

#[test]
fn a_call_outside_of_a_runtime_is_an_error() {
    let error = poll_once(customer_sessions_create(&PolarCore::new(TOKEN), user_42()));
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Invalid, false));
    assert_eq!(error.attempts(), 1);
    assert!(error.to_string().contains("no tokio runtime"), "{error}");
}

/// Polls a call once, as an executor without tokio would.
fn poll_once<T: polar_funcs::Outcome + std::fmt::Debug>(call: polar_funcs::Call<T>) -> polar_funcs::Error {
    let mut future = Box::pin(call.into_future());
    match future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop())) {
        std::task::Poll::Ready(result) => result.unwrap_err(),
        std::task::Poll::Pending => panic!("waits for what will never come"),
    }
}

#[test]
fn a_dropped_call_stops_and_leaves_no_task_behind() {
    let server = Server::start([Reaction::Stall]);
    let core = core(&server);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    runtime.block_on(async {
        let call = customer_sessions_create(&core, user_42()).into_future();
        assert!(tokio::time::timeout(Duration::from_millis(200), call).await.is_err());
    });
    assert!(server.has_open(0), "the connection is closed");
    let tasks = || runtime.metrics().num_alive_tasks();
    assert!((0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(10));
        tasks() == 0
    }));
}

#[test]
fn a_call_dropped_while_its_request_is_written_leaves_no_task_behind() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let deaf = std::thread::spawn(move || listener.accept().unwrap());
    let core = PolarCore::builder().access_token(TOKEN).server(url).build().unwrap();
    run(async {
        let call = customer_sessions_create(&core, user_42().return_url("x".repeat(16 << 20))).into_future();
        assert!(tokio::time::timeout(Duration::from_millis(200), call).await.is_err());
        assert!(tasks_become(0).await);
    });
    drop(deaf.join().unwrap());
}

#[test]
fn a_dropped_core_closes_its_connections() {
    let server = Server::start([session()]);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let core = core(&server);
    runtime.block_on(async { customer_sessions_create(&core, user_42()).await }).unwrap();
    assert!(server.has_open(1));
    drop(core);
    assert!(server.has_open(0));
}

#[test]
fn an_answer_that_is_too_large_is_refused() {
    let announced = Reaction::json(201, &" ".repeat(2000));
    let chunk = format!("{:x}\r\n{}\r\n", 600, " ".repeat(600));
    let endless = Reaction::raw(format!(
        "HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n{}0\r\n\r\n",
        chunk.repeat(4)
    ));
    for reaction in [announced, endless] {
        let server = Server::start([reaction, session()]);
        let core = builder(&server).max_body(1900).build().unwrap();
        run(async {
            let error = customer_sessions_create(&core, user_42()).await.unwrap_err();
            assert_eq!(
                (error.kind(), error.attempts(), error.may_have_reached_server()),
                (ErrorKind::TooLarge, 1, true)
            );
            customer_sessions_create(&core, user_42()).await.unwrap();
        });
        assert_eq!(server.connections(), 2, "the rest of the answer is in the way");
    }
}

#[test]
fn an_answer_in_any_framing_is_read() {
    let chunked = |body: &str| {
        let (a, b) = body.split_at(100);
        format!(
            "HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n{a}\r\n{:x}\r\n{b}\r\n0\r\n\r\n",
            a.len(),
            b.len()
        )
    };
    let until_close = format!("HTTP/1.1 201 Created\r\n\r\n{SESSION}");
    let after_interim = format!(
        "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 201 Created\r\ncontent-length: {}\r\n\r\n{SESSION}",
        SESSION.len()
    );
    for reaction in
        [Reaction::raw(chunked(SESSION)), Reaction::Close(until_close.into_bytes()), Reaction::raw(after_interim)]
    {
        let server = Server::start([reaction]);
        run(async { customer_sessions_create(&core(&server), user_42()).await }).unwrap();
    }
}

#[test]
fn a_server_that_cannot_be_trusted_gets_no_request() {
    let expired = |params: &mut rcgen::CertificateParams| {
        params.not_before = rcgen::date_time_ymd(2020, 1, 1);
        params.not_after = rcgen::date_time_ymd(2021, 1, 1);
    };
    let cases = [
        ("unknown authority", certificate().0, certificate().1),
        {
            let (config, root) = certificate_for("example.com", |_| {});
            ("wrong name", config, root)
        },
        {
            let (config, root) = certificate_for("localhost", expired);
            ("expired", config, root)
        },
    ];
    for (case, config, root) in cases {
        let server = Server::start_tls([session()], config);
        let core = builder(&server)
            .transport(HyperTransport::new().root_certificate(root))
            .retries(RetryPolicy::attempts(2))
            .build()
            .unwrap();
        let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Tls, false), "{case}: {error:?}");
        assert_eq!((server.arrived().len(), error.attempts()), (0, 2), "{case}");
    }
}

#[test]
fn a_server_that_does_not_speak_tls_is_told_apart() {
    let server = Server::start([Reaction::Close(b"HTTP/1.1 400 Bad\r\n\r\n".to_vec())]);
    let core = PolarCore::builder()
        .access_token(TOKEN)
        .server(server.url().replace("http:", "https:"))
        .retries(RetryPolicy::never())
        .timeout(Duration::from_secs(5))
        .build()
        .unwrap();
    let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
    assert!(!error.may_have_reached_server(), "{error:?}");
}

#[test]
fn a_handshake_that_stalls_ends_with_the_connect_timeout() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    let transport = HyperTransport::new().connect_timeout(Duration::from_millis(100));
    let core = PolarCore::builder().access_token(TOKEN).server(url).transport(transport).build().unwrap();
    let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.may_have_reached_server()), (ErrorKind::Connect, 3, false));
}

#[test]
fn a_timeout_while_connecting_says_that_nothing_was_sent() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    let core =
        PolarCore::builder().access_token(TOKEN).server(url).timeout(Duration::from_millis(100)).build().unwrap();
    let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
    assert!(error.is_timeout() && !error.may_have_reached_server());
    assert!(error.to_string().ends_with("nothing was sent: try again"), "{error}");
}

#[test]
fn a_name_that_does_not_resolve_is_a_failure_to_connect() {
    let core = PolarCore::builder().access_token(TOKEN).server("https://polar.invalid").retries(RetryPolicy::never());
    let error = run(async { customer_sessions_create(&core.build().unwrap(), user_42()).await }).unwrap_err();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false));
}
