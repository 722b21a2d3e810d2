//! How connections are opened, kept and closed.

#![cfg(all(
    feature = "customer_sessions_create",
    any(feature = "blocking", feature = "hyper"),
    any(feature = "aws-lc-rs", feature = "native-tls", feature = "ring"),
    any(feature = "native-roots", feature = "native-tls", feature = "webpki-roots")
))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::layer::concurrency_limit;
use polar_funcs::{ErrorKind, PolarCore, RetryPolicy, Transport, customer_sessions_create};
use std::io::{Read, Write};
use std::time::Duration;
use support::{Caller, Kind, Reaction, SESSION, Server, TOKEN, builder, certificate, certificate_for, user_42};

test_each_transport! {
    calls_one_after_another_share_a_connection
    an_error_of_the_api_keeps_the_connection
    bursts_reuse_the_connections_of_the_previous_burst
    the_number_of_idle_connections_to_each_server_is_limited_as_set
    a_connection_in_use_is_not_idle
    calls_that_meet_the_idle_timeout_arrive_once
    the_keep_alive_timeout_of_a_server_is_respected
    a_connection_is_not_used_when_the_server_is_about_to_close_it
    no_request_is_in_flight_when_a_distant_server_closes_the_connection
    a_concurrency_limit_also_limits_connections
    a_connection_that_the_server_closed_while_idle_is_replaced
    a_connection_whose_request_is_not_read_completely_does_not_block_the_call
    only_the_connection_of_a_large_request_that_was_rejected_is_not_reused
    a_connection_that_was_idle_too_long_is_not_used_again
    a_response_that_is_too_large_is_rejected
    a_response_in_any_framing_is_read
    an_untrusted_server_gets_no_request
    a_server_that_does_not_speak_tls_is_reported_as_such
    a_handshake_that_stalls_ends_with_the_connect_timeout
    a_timeout_while_connecting_says_that_nothing_was_sent
    a_name_that_does_not_resolve_is_a_failure_to_connect
    a_dropped_core_closes_its_connections
}

/// Returns a core for a server, with a transport of this kind.
fn core(kind: Kind, server: &Server) -> PolarCore {
    builder(server).transport(kind.transport()).build().unwrap()
}

fn session() -> Reaction {
    Reaction::json(201, SESSION)
}

fn calls_one_after_another_share_a_connection(kind: Kind) {
    let server = Server::start([session()]);
    let core = core(kind, &server);
    let caller = kind.caller();
    for _ in 0..20 {
        caller.call(customer_sessions_create(&core.clone(), user_42())).unwrap();
    }
    assert_eq!((server.arrived().len(), server.connections()), (20, 1));
}

fn an_error_of_the_api_keeps_the_connection(kind: Kind) {
    let server = Server::start([Reaction::json(404, r#"{"error":"ResourceNotFound"}"#)]);
    let core = core(kind, &server);
    let caller = kind.caller();
    for _ in 0..3 {
        caller.call(customer_sessions_create(&core, user_42())).unwrap_err();
    }
    assert_eq!(server.connections(), 1);
}

/// Makes this number of concurrent calls.
fn burst(caller: &Caller, core: &PolarCore, calls: usize) {
    for result in caller.burst((0..calls).map(|_| customer_sessions_create(core, user_42()))) {
        result.unwrap();
    }
}

fn bursts_reuse_the_connections_of_the_previous_burst(kind: Kind) {
    let server = Server::start([session()]);
    let core = builder(&server).transport(kind.transport().pool_max_idle(64)).build().unwrap();
    let caller = kind.caller();
    for _ in 0..50 {
        burst(&caller, &core, 64);
    }
    assert_eq!(server.arrived().len(), 3200);
    assert!(server.connections() <= 64, "{} connections", server.connections());
}

fn the_number_of_idle_connections_to_each_server_is_limited_as_set(kind: Kind) {
    for kept in [0, 2, 5] {
        let servers = [(), ()].map(|()| std::sync::Arc::new(Server::start([session()])));
        let core = builder(&servers[0]).transport(kind.transport().pool_max_idle(kept)).build().unwrap();
        let caller = kind.caller();
        // On a busy machine, calls of a burst may follow each other and share a connection.
        for _ in 0..50 {
            let calls = servers
                .iter()
                .cycle()
                .take(20)
                .map(|server| customer_sessions_create(&core, user_42()).base_url(&server.url()));
            for result in caller.burst(calls) {
                result.unwrap();
            }
            if servers.iter().all(|server| server.connections() >= kept) {
                break;
            }
        }
        for server in &servers {
            assert!(server.connections() >= kept, "{} connections", server.connections());
            assert!(caller.sees_open(server, kept), "{kept}");
        }
    }
}

fn a_connection_in_use_is_not_idle(kind: Kind) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        for _ in 0..3 {
            assert!(stream.read(&mut [0; 10_000]).unwrap() > 0);
            std::thread::sleep(Duration::from_millis(200));
            let Reaction::Respond(response) = session() else { panic!("it is a response") };
            stream.write_all(&response).unwrap();
        }
    });
    let transport = kind.transport().idle_timeout(Duration::from_millis(100));
    let core = PolarCore::builder().access_token(TOKEN).server(url).transport(transport).build().unwrap();
    let caller = kind.caller();
    for _ in 0..3 {
        caller.call(customer_sessions_create(&core, user_42())).unwrap();
    }
    server.join().unwrap();
}

fn calls_that_meet_the_idle_timeout_arrive_once(kind: Kind) {
    let server = Server::start([session()]);
    let timeout = Duration::from_millis(20);
    let core = builder(&server)
        .transport(kind.transport().idle_timeout(timeout))
        .retries(RetryPolicy::never())
        .build()
        .unwrap();
    let caller = kind.caller();
    for turn in 0..50 {
        burst(&caller, &core, 4);
        caller.pause(timeout + Duration::from_micros(100 * (turn % 20)) - Duration::from_millis(1));
    }
    assert_eq!(server.arrived().len(), 200);
}

fn the_keep_alive_timeout_of_a_server_is_respected(kind: Kind) {
    let once = [
        &["timeout=0"][..],
        &["timeout=0, max=100"],
        &["max=100,timeout=0"],
        &["max=5; timeout=0"],
        &["TimeOut = 0"],
        &["timeout=\"0\""],
        &["timeout=100", "timeout=0"],
        &["x, timeout=0.9"],
        &["max=0"],
        &["timeout=5, max=0"],
    ];
    let again = [
        &[][..],
        &["timeout=2"],
        &["timeout=5, max=100"],
        &["timeout=5, max=1"],
        &["timeout=99999999999999999999999999"],
        &["timeout=-1"],
        &["timeout=soon", "timeout", "=0", "=", "", "timeout=", ",;,"],
        &["xtimeout=0", "timeout-x=0"],
        &["timeout=\u{e4}"],
    ];
    let cases = once.map(|values| (values, 2)).into_iter().chain(again.map(|values| (values, 1)));
    for (values, connections) in cases {
        let headers: Vec<_> = values.iter().map(|value| ("Keep-Alive", *value)).collect();
        let server = Server::start([Reaction::with_headers(201, &headers, SESSION)]);
        let core = core(kind, &server);
        let caller = kind.caller();
        for _ in 0..2 {
            caller.call(customer_sessions_create(&core, user_42())).unwrap();
        }
        assert_eq!(server.connections(), connections, "{values:?}");
    }
}

fn a_connection_is_not_used_when_the_server_is_about_to_close_it(kind: Kind) {
    let server = Server::start([Reaction::with_headers(201, &[("keep-alive", "timeout=1")], SESSION)]);
    let core = core(kind, &server);
    let caller = kind.caller();
    for wait in [50, 900, 50, 0] {
        caller.call(customer_sessions_create(&core, user_42())).unwrap();
        caller.pause(Duration::from_millis(wait));
    }
    assert_eq!(server.connections(), 2);
}

fn no_request_is_in_flight_when_a_distant_server_closes_the_connection(kind: Kind) {
    let distance = Duration::from_millis(50);
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let server = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            std::thread::spawn(move || {
                stream.set_read_timeout(Some(Duration::from_secs(3))).unwrap();
                let arriving = std::io::BufReader::new(stream.try_clone().unwrap());
                let mut arriving = arriving.bytes().map_while(Result::ok);
                // The request ends with its JSON object.
                while arriving.any(|byte| byte == b'}') {
                    let Reaction::Respond(response) =
                        Reaction::with_headers(201, &[("keep-alive", "timeout=3")], SESSION)
                    else {
                        panic!("it is a response")
                    };
                    stream.write_all(&response).unwrap();
                }
            });
        }
    });
    let url = format!("http://{}", far(server, distance));
    std::thread::scope(|scope| {
        for number in 0..16 {
            let url = &url;
            scope.spawn(move || {
                // Each core has separate connections.
                let core = PolarCore::builder().access_token(TOKEN).server(url).transport(kind.transport());
                let (core, caller) = (core.build().unwrap(), kind.caller());
                caller.call(customer_sessions_create(&core, user_42())).unwrap();
                caller.pause(Duration::from_millis(2850 + 10 * number));
                caller.call(customer_sessions_create(&core, user_42())).unwrap();
            });
        }
    });
}

/// Returns the URL of a server behind a connection with this latency.
fn far(server: std::net::SocketAddr, distance: Duration) -> std::net::SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for near in listener.incoming().map_while(Result::ok) {
            let far = std::net::TcpStream::connect(server).unwrap();
            for (mut from, mut to) in
                [(near.try_clone().unwrap(), far.try_clone().unwrap()), (far.try_clone().unwrap(), near)]
            {
                std::thread::spawn(move || {
                    let mut bytes = [0; 10_000];
                    while let Ok(length) = from.read(&mut bytes) {
                        std::thread::sleep(distance);
                        if length == 0 || to.write_all(&bytes[..length]).is_err() {
                            break;
                        }
                    }
                    let _ = to.shutdown(std::net::Shutdown::Write);
                });
            }
        }
    });
    address
}

fn a_concurrency_limit_also_limits_connections(kind: Kind) {
    let server = Server::start([session()]);
    let core = builder(&server).transport(kind.transport().with(concurrency_limit(2))).build().unwrap();
    burst(&kind.caller(), &core, 50);
    assert_eq!((server.arrived().len(), server.connections()), (50, 2));
}

fn a_connection_that_the_server_closed_while_idle_is_replaced(kind: Kind) {
    let closing = match session() {
        Reaction::Respond(bytes) => Reaction::Close(bytes),
        other => other,
    };
    let server = Server::start([closing]);
    let core = core(kind, &server);
    let caller = kind.caller();
    for turn in 1..=5 {
        let response = caller.call(customer_sessions_create(&core, user_42()).with_response()).unwrap();
        assert_eq!(response.attempts(), 1, "turn {turn}");
        // Wait until the close has arrived. A request that is written before may have reached the server, and fails.
        caller.pause(Duration::from_millis(50));
    }
    assert_eq!(server.connections(), 5);
}

fn a_connection_whose_request_is_not_read_completely_does_not_block_the_call(kind: Kind) {
    // The system buffers the smaller ones completely: Linux some MiB, and Windows all of them.
    for size in [100_000, 1 << 20, 16 << 20] {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let response = |status, body: &str| {
            format!(
                "HTTP/1.1 {status} Some Reason\r\npolar-version: 2026-10\r\ncontent-length: {}\r\n\r\n{body}",
                body.len()
            )
        };
        let server = std::thread::spawn(move || {
            let (mut deaf, _) = listener.accept().unwrap();
            deaf.read_exact(&mut [0; 100]).unwrap();
            deaf.write_all(response(413, "{}").as_bytes()).unwrap();
            let (mut second, _) = listener.accept().unwrap();
            assert!(second.read(&mut [0; 10_000]).unwrap() > 0);
            second.write_all(response(201, SESSION).as_bytes()).unwrap();
            (deaf, second)
        });
        let core = PolarCore::builder().access_token(TOKEN).server(url).transport(kind.transport());
        let core = core.timeout(Duration::from_secs(10)).build().unwrap();
        let caller = kind.caller();
        let large = user_42().return_url("x".repeat(size));
        let error = caller.call(customer_sessions_create(&core, large)).unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Other, 1), "{size}");
        let next = caller.call(customer_sessions_create(&core, user_42()));
        assert!(next.is_ok(), "{size}: {next:?}");
        assert!(caller.tasks_become(1), "{size}: only the second connection is left");
        server.join().unwrap();
    }
}

fn only_the_connection_of_a_large_request_that_was_rejected_is_not_reused(kind: Kind) {
    let rejected = || Reaction::json(422, r#"{"detail":[]}"#);
    for (size, reaction, connections) in
        [(0, rejected(), 1), (60_000, rejected(), 1), (100_000, rejected(), 2), (100_000, session(), 1)]
    {
        let server = Server::start([reaction, session()]);
        let core = core(kind, &server);
        let caller = kind.caller();
        let _ = caller.call(customer_sessions_create(&core, user_42().return_url("x".repeat(size))));
        caller.call(customer_sessions_create(&core, user_42())).unwrap();
        assert_eq!(server.connections(), connections, "{size}");
        assert_eq!(server.arrived().len(), 2, "{size}");
    }
}

fn a_connection_that_was_idle_too_long_is_not_used_again(kind: Kind) {
    let server = Server::start([session()]);
    let core = builder(&server).transport(kind.transport().idle_timeout(Duration::from_millis(50))).build().unwrap();
    let caller = kind.caller();
    for _ in 0..2 {
        caller.call(customer_sessions_create(&core, user_42())).unwrap();
        caller.pause(Duration::from_millis(120));
    }
    assert_eq!(server.connections(), 2);
}

fn a_dropped_core_closes_its_connections(kind: Kind) {
    let server = std::sync::Arc::new(Server::start([session()]));
    let (core, caller) = (core(kind, &server), kind.caller());
    caller.call(customer_sessions_create(&core, user_42())).unwrap();
    assert!(caller.sees_open(&server, 1));
    drop(core);
    assert!(caller.sees_open(&server, 0));
}

fn a_response_that_is_too_large_is_rejected(kind: Kind) {
    let announced = Reaction::json(201, &" ".repeat(2000));
    let chunk = format!("{:x}\r\n{}\r\n", 600, " ".repeat(600));
    let endless = Reaction::raw(format!(
        "HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n{}0\r\n\r\n",
        chunk.repeat(4)
    ));
    for reaction in [announced, endless] {
        let server = Server::start([reaction, session()]);
        let core = builder(&server).transport(kind.transport()).max_response_size(1900).build().unwrap();
        let caller = kind.caller();
        let error = caller.call(customer_sessions_create(&core, user_42())).unwrap_err();
        let found = (error.kind(), error.attempts(), error.may_have_reached_server());
        assert_eq!(found, (ErrorKind::TooLarge, 1, true));
        caller.call(customer_sessions_create(&core, user_42())).unwrap();
        assert_eq!(server.connections(), 2, "the rest of the response is in the way");
    }
}

fn a_response_in_any_framing_is_read(kind: Kind) {
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
        kind.call(customer_sessions_create(&core(kind, &server), user_42())).unwrap();
    }
}

fn an_untrusted_server_gets_no_request(kind: Kind) {
    let expired = |params: &mut support::rcgen::CertificateParams| {
        params.not_before = support::rcgen::date_time_ymd(2020, 1, 1);
        params.not_after = support::rcgen::date_time_ymd(2021, 1, 1);
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
            .transport(kind.transport().root_certificate(root))
            .retries(RetryPolicy::attempts(2))
            .build()
            .unwrap();
        let error = kind.call(customer_sessions_create(&core, user_42())).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Tls, false), "{case}: {error:?}");
        assert_eq!((server.arrived().len(), error.attempts()), (0, 1), "{case}");
    }
}

fn a_server_that_does_not_speak_tls_is_reported_as_such(kind: Kind) {
    let server = Server::start([Reaction::Close(b"HTTP/1.1 400 Bad\r\n\r\n".to_vec())]);
    let core = PolarCore::builder()
        .access_token(TOKEN)
        .server(server.url().replace("http:", "https:"))
        .transport(kind.transport())
        .retries(RetryPolicy::never())
        .timeout(Duration::from_secs(5))
        .build()
        .unwrap();
    let error = kind.call(customer_sessions_create(&core, user_42())).unwrap_err();
    assert!(!error.may_have_reached_server(), "{error:?}");
}

fn a_handshake_that_stalls_ends_with_the_connect_timeout(kind: Kind) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    let transport = kind.transport().connect_timeout(Duration::from_millis(100));
    let core = PolarCore::builder().access_token(TOKEN).server(url).transport(transport).build().unwrap();
    let error = kind.call(customer_sessions_create(&core, user_42())).unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.may_have_reached_server()), (ErrorKind::Connect, 3, false));
}

fn a_timeout_while_connecting_says_that_nothing_was_sent(kind: Kind) {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    let core = PolarCore::builder().access_token(TOKEN).server(url).transport(kind.transport());
    let core = core.timeout(Duration::from_millis(100)).build().unwrap();
    let error = kind.call(customer_sessions_create(&core, user_42())).unwrap_err();
    assert!(error.is_timeout() && !error.may_have_reached_server());
    assert!(error.to_string().ends_with("nothing was sent: try again"), "{error}");
}

fn a_name_that_does_not_resolve_is_a_failure_to_connect(kind: Kind) {
    let core = PolarCore::builder().access_token(TOKEN).server("https://polar.invalid").retries(RetryPolicy::never());
    let core = core.transport(kind.transport());
    let error = kind.call(customer_sessions_create(&core.build().unwrap(), user_42())).unwrap_err();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false));
}

/// Tests of the runtimes that drive the connections of `HyperTransport`.
#[cfg(feature = "hyper")]
mod runtimes {
    use super::*;
    use polar_funcs::HyperTransport;
    use support::run;

    #[test]
    fn an_idle_connection_is_closed_in_time_without_another_call() {
        let (config, root) = certificate();
        let servers = [Server::start([session()]), Server::start_tls([session()], config)];
        for server in servers.map(std::sync::Arc::new) {
            let transport =
                HyperTransport::new().root_certificate(root.clone()).idle_timeout(Duration::from_millis(200));
            let core = builder(&server).transport(transport).build().unwrap();
            let caller = Kind::Hyper.caller();
            burst(&caller, &core, 4);
            assert!(caller.sees_open(&server, 0));
            assert!(caller.tasks_become(0));
            burst(&caller, &core, 1);
        }
    }

    #[test]
    fn a_connection_that_was_closed_while_no_runtime_ran_is_replaced() {
        let closing = match session() {
            Reaction::Respond(bytes) => Reaction::Close(bytes),
            other => other,
        };
        let (config, root) = certificate();
        for server in [Server::start([closing.clone()]), Server::start_tls([closing], config)] {
            let core =
                builder(&server).transport(HyperTransport::new().root_certificate(root.clone())).build().unwrap();
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            for _ in 0..3 {
                runtime.block_on(async { customer_sessions_create(&core, user_42()).await }).unwrap();
                assert!(server.has_open(0));
            }
            // The same test while the runtime is blocked.
            runtime.block_on(async {
                for _ in 0..3 {
                    customer_sessions_create(&core, user_42()).await.unwrap();
                    assert!(server.has_open(0));
                }
            });
            assert_eq!(server.arrived().len(), 6);
        }
    }

    #[test]
    fn a_core_can_be_used_from_one_runtime_after_another() {
        static CORE: std::sync::OnceLock<PolarCore> = std::sync::OnceLock::new();
        let server = Server::start([session()]);
        for _ in 0..5 {
            let core = CORE.get_or_init(|| core(Kind::Hyper, &server));
            run(async {
                customer_sessions_create(core, user_42()).await.unwrap();
                customer_sessions_create(core, user_42()).await.unwrap();
            });
        }
        assert_eq!(server.arrived().len(), 10);
    }

    #[test]
    fn a_connection_of_an_idle_runtime_is_not_used_by_another_runtime() {
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

    #[test]
    fn a_dropped_call_stops_and_leaves_no_task_behind() {
        let server = Server::start([Reaction::Stall]);
        let core = core(Kind::Hyper, &server);
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

    /// Polls a call once, as an executor without tokio would.
    fn poll_once<T: polar_funcs::CallOutput + std::fmt::Debug>(call: polar_funcs::Call<T>) -> polar_funcs::Error {
        let mut future = Box::pin(call.into_future());
        match future.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop())) {
            std::task::Poll::Ready(result) => result.unwrap_err(),
            std::task::Poll::Pending => panic!("waits for what will never come"),
        }
    }

    /// Waits until the runtime has this number of tasks. Returns false if that takes some seconds.
    async fn tasks_become(number: usize) -> bool {
        for _ in 0..200 {
            if tokio::runtime::Handle::current().metrics().num_alive_tasks() == number {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        false
    }
}
