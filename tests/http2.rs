//! HTTP/2: how connections are shared, reused and closed.

#![cfg(all(feature = "customer_sessions_create", feature = "http2", any(feature = "aws-lc-rs", feature = "ring")))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use bytes::Bytes;
use h2::Reason;
use http::Version;
use polar_funcs::{ErrorKind, HyperTransport, PolarCore, PolarCoreBuilder, RetryPolicy, customer_sessions_create};
use std::collections::{HashSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;
use support::http2::{Reaction, Server, respond};
use support::{SESSION, TOKEN, run, user_42};
use test_support::frames::{DATA, END_STREAM, HEADERS, SETTINGS, frame, read_frame, reset, response};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::Barrier;

fn transport(server: &Server) -> HyperTransport {
    HyperTransport::new().root_certificate(server.root.clone())
}

fn builder(server: &Server) -> PolarCoreBuilder {
    let builder = PolarCore::builder().access_token(TOKEN).server(&server.url).transport(transport(server));
    builder.timeout(Duration::from_secs(20))
}

fn core(server: &Server) -> PolarCore {
    builder(server).build().unwrap()
}

/// Makes this number of concurrent calls.
async fn calls(core: &PolarCore, calls: usize) {
    let calls: Vec<_> =
        (0..calls).map(|_| tokio::spawn(customer_sessions_create(core, user_42()).into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
}

#[test]
fn concurrent_calls_share_one_connection_from_the_first_on() {
    let server = Server::start([Reaction::RespondTogether(Arc::new(Barrier::new(6)))]);
    let core = core(&server);
    run(async {
        calls(&core, 6).await;
        calls(&core, 6).await;
    });
    assert_eq!((server.arrived(), server.connections()), (12, 1));
}

#[test]
fn a_request_has_the_pseudo_headers_of_http_2() {
    let server = Server::start([Reaction::Respond]);
    run(calls(&core(&server), 1));
    let arrived = server.requests();
    let headers = arrived[0].headers();
    assert_eq!(arrived[0].version(), Version::HTTP_2);
    assert_eq!(arrived[0].uri().to_string(), format!("{}/v1/customer-sessions/", server.url));
    assert_eq!((headers.get("host"), headers["authorization"].to_str().unwrap()), (None, &*format!("Bearer {TOKEN}")));
    assert!(headers["content-length"] != "0");
}

#[test]
fn a_connection_that_the_server_ends_is_replaced() {
    for reaction in [Reaction::RespondAndGoAway, Reaction::RespondAndClose] {
        let server = Server::start([reaction]);
        let core = builder(&server).retries(RetryPolicy::never()).build().unwrap();
        run(async {
            for _ in 0..5 {
                customer_sessions_create(&core, user_42()).await.unwrap();
                // Wait until the end of the connection has arrived.
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        });
        assert_eq!((server.arrived(), server.connections()), (5, 5));
    }
}

#[test]
fn a_connection_that_ended_while_no_runtime_ran_is_replaced() {
    for reaction in [Reaction::RespondAndGoAway, Reaction::RespondAndClose] {
        let server = Server::start([reaction]);
        let core = builder(&server).retries(RetryPolicy::never()).build().unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        for _ in 0..5 {
            runtime.block_on(async { customer_sessions_create(&core, user_42()).await }).unwrap();
            std::thread::sleep(Duration::from_millis(100));
        }
        assert_eq!((server.arrived(), server.connections()), (5, 5));
    }
}

#[test]
fn a_refused_stream_was_not_sent_and_is_sent_again() {
    let server = Server::start([Reaction::Reset(Reason::REFUSED_STREAM), Reaction::Respond]);
    let response = run(async { customer_sessions_create(&core(&server), user_42()).with_response().await }).unwrap();
    assert_eq!((response.attempts(), server.arrived()), (2, 2));
}

/// Starts a server that changes its limit on streams: pairs of milliseconds since the start of the connection and the
/// new limit. It refuses streams above the limit or above `room`. A request takes 10 ms.
fn limited(allowed: &'static [(u64, u32)], room: usize) -> Server {
    Server::serve(move |stream, _, state| async move {
        let started = tokio::time::Instant::now();
        let at = |milliseconds| started + Duration::from_millis(milliseconds);
        let (mut reader, mut writer) = tokio::io::split(stream);
        let (sender, mut frames) = tokio::sync::mpsc::unbounded_channel();
        tokio::spawn(async move {
            reader.read_exact(&mut [0; 24]).await.unwrap();
            while let Some(frame) = read_frame(&mut reader).await {
                if sender.send(frame).is_err() {
                    return;
                }
            }
        });
        let mut allowed = allowed.iter().copied().peekable();
        let first = allowed.peek().filter(|(when, _)| *when == 0).map_or(100, |(_, most)| *most as usize);
        let (mut limit, mut open, mut waiting) = (first, HashSet::new(), VecDeque::new());
        loop {
            let settings = allowed.peek().map(|(when, _)| at(*when));
            let response = waiting.front().map(|(when, _)| *when);
            let next = settings.into_iter().chain(response).min().unwrap_or(at(100_000));
            let sent = match tokio::time::timeout_at(next, frames.recv()).await {
                Ok(None) => return,
                Ok(Some((HEADERS, _, stream))) if open.len() >= room.min(limit) => {
                    reset(stream, Reason::REFUSED_STREAM)
                }
                Ok(Some((kind, flags, stream))) => {
                    if kind == HEADERS {
                        open.insert(stream);
                    }
                    if kind <= HEADERS && flags & END_STREAM != 0 && open.contains(&stream) {
                        state.requests().push(http::Request::new(()));
                        waiting.push_back((tokio::time::Instant::now() + Duration::from_millis(10), stream));
                    }
                    Vec::new()
                }
                Err(_) if settings == Some(next) => {
                    let (_, most) = allowed.next().unwrap();
                    limit = most as usize;
                    frame(SETTINGS, 0, 0, &[[0, 3].as_slice(), &most.to_be_bytes()].concat())
                }
                Err(_) => match waiting.pop_front() {
                    Some((_, stream)) => {
                        open.remove(&stream);
                        let head = [b"\x08\x03201\x00\x0dpolar-version\x07".as_slice(), b"2026-10"].concat();
                        let end_headers = 4;
                        let body = frame(DATA, END_STREAM, stream, SESSION.as_bytes());
                        [frame(HEADERS, end_headers, stream, &head), body].concat()
                    }
                    None => Vec::new(),
                },
            };
            if writer.write_all(&sent).await.is_err() || writer.flush().await.is_err() {
                return;
            }
        }
    })
}

#[test]
fn a_burst_respects_the_stream_limit_of_the_server() {
    const ALL: usize = usize::MAX;
    let cases: [(&str, &[_], usize); 9] = [
        ("one", &[(0, 1)], ALL),
        ("two", &[(0, 2)], ALL),
        ("many", &[(0, 1000)], ALL),
        ("two, said late", &[(200, 2)], 2),
        ("never said", &[], 1),
        ("fewer in time", &[(0, 100), (30, 2)], ALL),
        ("more in time", &[(0, 1), (50, 50)], ALL),
        ("none for a while", &[(0, 0), (300, 5)], ALL),
        ("fewer than it says", &[(0, 100)], 2),
    ];
    for (case, allowed, room) in cases {
        let server = limited(allowed, room);
        let core = builder(&server).build().unwrap();
        run(async {
            let calls: Vec<_> = (0..100)
                .map(|number| {
                    let core = core.clone();
                    tokio::spawn(async move {
                        // Half of the calls start one after another.
                        tokio::time::sleep(Duration::from_millis(number / 2)).await;
                        customer_sessions_create(&core, user_42()).await
                    })
                })
                .collect();
            for call in calls {
                call.await.unwrap().unwrap_or_else(|error| panic!("{case}: {error:?}"));
            }
        });
        assert_eq!((server.arrived(), server.connections()), (100, 1), "{case}");
    }
}

#[test]
fn a_burst_on_a_new_connection_needs_one_attempt_each() {
    for allowed in [1, 2, 50] {
        let server = Server::serve(move |stream, _, state| async move {
            // The settings are sent late.
            tokio::time::sleep(Duration::from_millis(50)).await;
            let builder = h2::server::Builder::new().max_concurrent_streams(allowed).handshake(stream);
            let mut connection: h2::server::Connection<_, Bytes> = builder.await.unwrap();
            while let Some(Ok((request, response))) = connection.accept().await {
                state.requests().push(request.map(drop));
                tokio::spawn(async move {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                    respond(response);
                });
            }
        });
        let core = builder(&server).retries(RetryPolicy::never()).build().unwrap();
        run(calls(&core, 100));
        assert_eq!((server.arrived(), server.connections()), (100, 1), "{allowed}");
    }
}

#[test]
fn a_call_that_never_gets_a_stream_was_not_sent() {
    let cases: [(&str, &[_], usize); 2] = [("none", &[(0, 0)], 0), ("none after the first", &[(0, 1), (2000, 0)], 1)];
    for (case, allowed, sent) in cases {
        let server = limited(allowed, usize::MAX);
        let core = core(&server);
        run(async {
            for _ in 0..sent {
                customer_sessions_create(&core, user_42()).await.unwrap();
            }
            tokio::time::sleep(Duration::from_millis(2500)).await;
            for _ in 0..2 {
                let call = customer_sessions_create(&core, user_42()).timeout(Duration::from_secs(2));
                let error = call.await.unwrap_err();
                assert!(error.is_timeout() && !error.may_have_reached_server(), "{case}: {error:?}");
                // The next call opens another connection, which may be better.
                if sent > 0 {
                    break;
                }
            }
        });
        assert_eq!(server.arrived(), sent, "{case}");
    }
}

#[test]
fn refused_streams_do_not_use_up_the_retry_budget() {
    let server = Server::serve(|stream, _, state| async move {
        let mut connection = h2::server::handshake(stream).await.unwrap();
        for turn in 0.. {
            let Some(Ok((request, mut response))) = connection.accept().await else { return };
            state.requests().push(request.map(drop));
            match turn % 2 {
                0 => response.send_reset(Reason::REFUSED_STREAM),
                _ => respond(response),
            }
        }
    });
    let core = core(&server);
    // Each thread has its own connection, and waits only for its next attempt.
    let threads = [(); 8].map(|()| {
        let core = core.clone();
        std::thread::spawn(move || {
            run(async {
                for _ in 0..9 {
                    customer_sessions_create(&core, user_42()).await.unwrap();
                }
            });
        })
    });
    for thread in threads {
        thread.join().unwrap();
    }
    assert_eq!((server.arrived(), server.connections()), (144, 8));
}

#[test]
fn a_call_that_waits_for_a_stream_leaves_a_connection_that_ends() {
    let server = Server::serve(move |stream, number, state| async move {
        let builder = h2::server::Builder::new().max_concurrent_streams(1).handshake(stream);
        let mut connection: h2::server::Connection<_, Bytes> = builder.await.unwrap();
        let mut stalled = Vec::new();
        while let Some(Ok((request, response))) = connection.accept().await {
            state.requests().push(request.map(drop));
            match number {
                0 => stalled.push(response),
                _ => respond(response),
            }
        }
    });
    let core = core(&server);
    run(async {
        let dies = customer_sessions_create(&core, user_42()).timeout(Duration::from_millis(500)).into_future();
        let dies = tokio::spawn(dies);
        tokio::time::sleep(Duration::from_millis(200)).await;
        calls(&core, 5).await;
        assert!(dies.await.unwrap().unwrap_err().may_have_reached_server());
    });
    assert_eq!((server.arrived(), server.connections()), (6, 2));
}

#[test]
fn only_requests_that_the_server_declares_unprocessed_count_as_not_sent() {
    // Frames: length, type, flags, stream, payload.
    let go_away = |last: u8, reason: Reason| {
        [[0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, last].as_slice(), &u32::from(reason).to_be_bytes()].concat()
    };
    let reset = |reason: Reason| [[0, 0, 4, 3, 0, 0, 0, 0, 1].as_slice(), &u32::from(reason).to_be_bytes()].concat();
    let cases = [
        ("GOAWAY before it", go_away(0, Reason::NO_ERROR), ErrorKind::Connect, false),
        ("GOAWAY after it", go_away(1, Reason::NO_ERROR), ErrorKind::ConnectionLost, true),
        ("a failure before it", go_away(0, Reason::ENHANCE_YOUR_CALM), ErrorKind::Connect, false),
        ("a failure after it", go_away(1, Reason::INTERNAL_ERROR), ErrorKind::ConnectionLost, true),
        ("nonsense", vec![0, 0, 1, 7, 0, 0, 0, 0, 0, 0], ErrorKind::ConnectionLost, true),
        ("closed", Vec::new(), ErrorKind::ConnectionLost, true),
        ("refused", reset(Reason::REFUSED_STREAM), ErrorKind::Connect, false),
        ("failed", reset(Reason::INTERNAL_ERROR), ErrorKind::ConnectionLost, true),
        ("cancelled", reset(Reason::CANCEL), ErrorKind::ConnectionLost, true),
    ];
    for (case, frames, kind, may_have_reached_server) in cases {
        let server = Server::serve(move |mut stream, _, _| {
            let frames = frames.clone();
            async move {
                let settings = [0, 0, 0, 4, 0, 0, 0, 0, 0];
                stream.write_all(&settings).await.unwrap();
                until_headers(&mut stream).await;
                stream.write_all(&frames).await.unwrap();
                let _ = stream.shutdown().await;
                // Closing a socket with unread data resets the connection, and the reset may overtake the frames.
                let mut rest = tokio::io::sink();
                let rest = tokio::io::copy(&mut stream, &mut rest);
                let _ = tokio::time::timeout(Duration::from_secs(5), rest).await;
            }
        });
        let core = builder(&server).retries(RetryPolicy::never()).build().unwrap();
        let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
        assert_eq!(
            (error.kind(), error.may_have_reached_server()),
            (kind, may_have_reached_server),
            "{case}: {error:?}"
        );
    }
}

/// Reads up to the headers of the first request.
async fn until_headers(stream: &mut (impl tokio::io::AsyncRead + Unpin)) {
    let mut preface = [0; 24];
    stream.read_exact(&mut preface).await.unwrap();
    assert_eq!(&preface, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    loop {
        let mut head = [0; 9];
        stream.read_exact(&mut head).await.unwrap();
        let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
        stream.read_exact(&mut vec![0; length as usize]).await.unwrap();
        if head[3] == 1 {
            return;
        }
    }
}

#[test]
fn a_call_without_a_response_abandons_the_connection() {
    let server = Server::start([Reaction::Stall, Reaction::Respond]);
    let core = core(&server);
    run(async {
        let error = customer_sessions_create(&core, user_42()).timeout(Duration::from_millis(200)).await.unwrap_err();
        assert!(error.is_timeout() && error.may_have_reached_server());
        calls(&core, 2).await;
    });
    assert_eq!((server.arrived(), server.connections()), (3, 2));
}

#[test]
fn a_response_to_an_unread_body_abandons_the_connection() {
    for (reads, connections) in [(true, 1), (false, 3)] {
        let server = Server::serve(move |stream, _, state| async move {
            let mut connection = h2::server::handshake(stream).await.unwrap();
            let mut unread = Vec::new();
            while let Some(Ok((request, response))) = connection.accept().await {
                let (parts, mut body) = request.into_parts();
                state.requests().push(http::Request::from_parts(parts, ()));
                if !reads {
                    unread.push(body);
                    respond(response);
                    continue;
                }
                tokio::spawn(async move {
                    while let Some(Ok(data)) = body.data().await {
                        body.flow_control().release_capacity(data.len()).unwrap();
                    }
                    respond(response);
                });
            }
        });
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let core = core(&server);
        runtime.block_on(async {
            for _ in 0..3 {
                // More than a flow-control window.
                let request = user_42().return_url("x".repeat(1 << 20));
                customer_sessions_create(&core, request).await.unwrap();
            }
        });
        assert_eq!((server.arrived(), server.connections()), (3, connections), "reads: {reads}");
        drop(core);
        assert!(server.has_open(0), "reads: {reads}");
    }
}

#[test]
fn an_idle_connection_is_kept_as_long_and_as_often_as_set() {
    let cases = [
        (HyperTransport::new().idle_timeout(Duration::from_millis(50)), 3),
        (HyperTransport::new().pool_max_idle(0), 3),
        (HyperTransport::new(), 1),
    ];
    for (transport, expected) in cases {
        let server = Server::start([Reaction::RespondTogether(Arc::new(Barrier::new(2)))]);
        let transport = transport.root_certificate(server.root.clone());
        let core = builder(&server).transport(transport).build().unwrap();
        run(async {
            for _ in 0..3 {
                calls(&core, 2).await;
                tokio::time::sleep(Duration::from_millis(120)).await;
            }
        });
        assert_eq!((server.arrived(), server.connections()), (6, expected), "{core:?}");
    }
}

#[test]
fn a_connection_that_is_used_occasionally_is_kept() {
    let server = Server::start([Reaction::Respond]);
    let transport = transport(&server).idle_timeout(Duration::from_millis(3000));
    let core = builder(&server).transport(transport).build().unwrap();
    run(async {
        for _ in 0..4 {
            calls(&core, 1).await;
            tokio::time::sleep(Duration::from_millis(1100)).await;
        }
    });
    assert_eq!(server.connections(), 1);
}

#[test]
fn a_connection_in_use_is_not_idle() {
    let barrier = Arc::new(Barrier::new(2));
    let server = Server::start([Reaction::RespondTogether(barrier)]);
    let transport = transport(&server).idle_timeout(Duration::from_millis(10)).pool_max_idle(0);
    let core = builder(&server).transport(transport).build().unwrap();
    run(async {
        let first = tokio::spawn(customer_sessions_create(&core, user_42()).into_future());
        tokio::time::sleep(Duration::from_millis(200)).await;
        customer_sessions_create(&core, user_42()).await.unwrap();
        first.await.unwrap().unwrap();
    });
    assert_eq!(server.connections(), 1);
}

#[test]
fn a_dropped_core_closes_its_connections() {
    let server = Server::start([Reaction::Respond]);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let core = core(&server);
    runtime.block_on(calls(&core, 2));
    assert!(server.has_open(1));
    drop(core);
    assert!(server.has_open(0));
}

#[test]
fn runtimes_do_not_share_connections() {
    let server = Server::start([Reaction::Respond]);
    let core = core(&server);
    let runtimes = [(), ()].map(|()| tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap());
    for runtime in runtimes.iter().cycle().take(6) {
        runtime.block_on(calls(&core, 2));
    }
    assert_eq!((server.arrived(), server.connections()), (12, 2));
}

#[test]
fn a_runtime_that_is_idle_while_connecting_does_not_block_another() {
    let server = Server::start([Reaction::Respond]);
    let core = core(&server);
    let still = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let call = still.spawn(customer_sessions_create(&core, user_42()).into_future());
    still.block_on(tokio::task::yield_now());
    run(calls(&core, 2));
    still.block_on(call).unwrap().unwrap();
    assert_eq!(server.connections(), 2);
}

#[test]
fn a_response_that_is_too_large_is_rejected() {
    let server = Server::start([Reaction::Respond]);
    let core = builder(&server).max_response_size(100).build().unwrap();
    let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.may_have_reached_server()), (ErrorKind::TooLarge, 1, true));
}

#[test]
fn a_server_without_http_2_gets_http_1() {
    for offered in [&[][..], &[b"http/1.1".to_vec()]] {
        let (mut config, root) = support::certificate();
        config.alpn_protocols = offered.to_vec();
        let server = support::Server::start_tls([support::Reaction::json(201, SESSION)], config);
        let transport = HyperTransport::new().root_certificate(root);
        let core = support::builder(&server).transport(transport).build().unwrap();
        run(async {
            calls(&core, 4).await;
            let before = server.connections();
            customer_sessions_create(&core, user_42()).await.unwrap();
            assert_eq!(server.connections(), before, "a connection that is free is used again");
        });
        let arrived = server.arrived();
        assert_eq!(arrived[0].target, "/v1/customer-sessions/");
        assert_eq!(arrived[0].header("host").unwrap(), format!("localhost:{}", server.address.port()));
        assert_eq!(arrived.len(), 5);
    }
}

#[test]
fn headers_that_are_too_large_are_rejected_with_that_reason() {
    let reason = "the headers of the response are larger than allowed: the limit is 417792 bytes";
    for (size, is_accepted) in
        [(20_000, true), (417_000, true), (418_000, false), (1_000_000, false), (4_000_000, false)]
    {
        let server = Server::serve(move |mut stream, _, state| async move {
            stream.write_all(&frame(SETTINGS, 0, 0, &[])).await.unwrap();
            stream.read_exact(&mut [0; 24]).await.unwrap();
            let lines = format!("content-type: application/json\r\nx-padding: {}", "a".repeat(size));
            while let Some((kind, flags, id)) = read_frame(&mut stream).await {
                if kind <= HEADERS && flags & END_STREAM != 0 {
                    state.requests().push(http::Request::new(()));
                    let _ = stream.write_all(&response(id, 201, &lines, SESSION, true)).await;
                    let _ = stream.flush().await;
                }
            }
        });
        let core = builder(&server).retries(RetryPolicy::default().retry_non_idempotent()).build().unwrap();
        let result = run(async { customer_sessions_create(&core, user_42()).await });
        match result {
            Ok(_) => assert!(is_accepted, "{size}"),
            Err(error) => {
                assert!(!is_accepted && error.to_string().contains(reason), "{size}: {error}");
                assert_eq!(error.kind(), ErrorKind::TooLarge);
                assert!(error.may_have_reached_server());
            }
        }
        assert_eq!(server.arrived(), 1, "{size}: it is not retried");
    }
}
