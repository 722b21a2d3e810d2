//! HTTP/2: how its connections are shared, kept and given up.

#![cfg(all(feature = "customer_sessions_create", feature = "http2", any(feature = "aws-lc-rs", feature = "ring")))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use bytes::Bytes;
use h2::Reason;
use http::Version;
use polar_funcs::{ErrorKind, HyperTransport, PolarCore, PolarCoreBuilder, RetryPolicy, customer_sessions_create};
use std::net::TcpListener;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use support::{Authority, SESSION, TOKEN, run, tls, user_42};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::Barrier;
use tokio_rustls::TlsAcceptor;

/// What the server does to one request.
#[derive(Clone)]
enum Reaction {
    Answer,
    /// Answers once so many requests wait at the same time.
    Together(Arc<Barrier>),
    /// Answers, and says that the connection ends.
    AnswerAndLeave,
    /// Answers, and closes the connection without a word.
    AnswerAndDrop,
    Reset(Reason),
    Stall,
}

struct Server {
    url: String,
    root: Vec<u8>,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    connections: AtomicUsize,
    open: AtomicUsize,
    arrived: Mutex<Vec<http::Request<()>>>,
}

impl Server {
    /// A server that reacts to each request in turn, and to all further ones as to the last.
    fn start(script: impl Into<Vec<Reaction>>) -> Self {
        let script = script.into();
        let next = Arc::new(AtomicUsize::new(0));
        Self::serve(move |stream, _, state| {
            let (script, next) = (script.clone(), Arc::clone(&next));
            async move {
                let mut connection = h2::server::handshake(stream).await.unwrap();
                let mut stalled = Vec::new();
                while let Some(Ok((request, mut respond))) = connection.accept().await {
                    state.arrived.lock().unwrap().push(request.map(drop));
                    let reaction = script[next.fetch_add(1, Ordering::SeqCst).min(script.len() - 1)].clone();
                    match reaction {
                        Reaction::Answer => answer(respond),
                        Reaction::AnswerAndLeave => {
                            answer(respond);
                            connection.graceful_shutdown();
                        }
                        Reaction::AnswerAndDrop => {
                            answer(respond);
                            // Sends what was written.
                            let _ = tokio::time::timeout(Duration::from_millis(20), connection.accept()).await;
                            return;
                        }
                        Reaction::Together(barrier) => {
                            tokio::spawn(async move {
                                barrier.wait().await;
                                answer(respond);
                            });
                        }
                        Reaction::Reset(reason) => respond.send_reset(reason),
                        Reaction::Stall => stalled.push(respond),
                    }
                }
            }
        })
    }

    /// A server that does to each connection, by its number from 0, what it is told to.
    fn serve<F, R>(connection: F) -> Self
    where
        F: Fn(tokio_rustls::server::TlsStream<tokio::net::TcpStream>, usize, Arc<State>) -> R + Send + Sync + 'static,
        R: Future<Output = ()> + Send + 'static,
    {
        let authority = Authority::new();
        let identity = authority.issue("localhost", |_| {});
        let config = tls(rustls::ALL_VERSIONS).with_no_client_auth();
        let mut config = config.with_single_cert(vec![identity.certificate], identity.key).unwrap();
        config.alpn_protocols = vec![b"h2".to_vec()];
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
        listener.set_nonblocking(true).unwrap();
        let state = Arc::new(State::default());
        let shared = Arc::clone(&state);
        let connection = Arc::new(connection);
        std::thread::spawn(move || {
            run(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                while let Ok((stream, _)) = listener.accept().await {
                    let number = shared.connections.fetch_add(1, Ordering::SeqCst);
                    shared.open.fetch_add(1, Ordering::SeqCst);
                    let (acceptor, state, connection) =
                        (acceptor.clone(), Arc::clone(&shared), Arc::clone(&connection));
                    tokio::spawn(async move {
                        if let Ok(stream) = acceptor.accept(stream).await {
                            connection(stream, number, Arc::clone(&state)).await;
                        }
                        state.open.fetch_sub(1, Ordering::SeqCst);
                    });
                }
            });
        });
        Self { url, root: authority.root, state }
    }

    fn transport(&self) -> HyperTransport {
        HyperTransport::new().root_certificate(self.root.clone())
    }

    fn builder(&self) -> PolarCoreBuilder {
        let builder = PolarCore::builder().access_token(TOKEN).server(&self.url).transport(self.transport());
        builder.timeout(Duration::from_secs(20))
    }

    fn core(&self) -> PolarCore {
        self.builder().build().unwrap()
    }

    fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    fn arrived(&self) -> usize {
        self.state.arrived.lock().unwrap().len()
    }

    /// Waits until so many connections are open; false if it never happens.
    fn has_open(&self, connections: usize) -> bool {
        (0..200).any(|_| {
            std::thread::sleep(Duration::from_millis(25));
            self.state.open.load(Ordering::SeqCst) == connections
        })
    }
}

fn answer(mut respond: h2::server::SendResponse<Bytes>) {
    let response = http::Response::builder().status(201).header("polar-version", "2026-10");
    let response = response.header("content-type", "application/json").body(()).unwrap();
    if let Ok(mut body) = respond.send_response(response, false) {
        let _ = body.send_data(SESSION.into(), true);
    }
}

/// So many calls at the same time.
async fn calls(core: &PolarCore, calls: usize) {
    let calls: Vec<_> =
        (0..calls).map(|_| tokio::spawn(customer_sessions_create(core, user_42()).into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
}

#[test]
fn calls_at_the_same_time_share_one_connection_from_the_first_on() {
    let server = Server::start([Reaction::Together(Arc::new(Barrier::new(6)))]);
    let core = server.core();
    run(async {
        calls(&core, 6).await;
        calls(&core, 6).await;
    });
    assert_eq!((server.arrived(), server.connections()), (12, 1));
}

#[test]
fn a_request_is_addressed_as_http_2_wants_it() {
    let server = Server::start([Reaction::Answer]);
    run(calls(&server.core(), 1));
    let arrived = server.state.arrived.lock().unwrap();
    let headers = arrived[0].headers();
    assert_eq!(arrived[0].version(), Version::HTTP_2);
    assert_eq!(arrived[0].uri().to_string(), format!("{}/v1/customer-sessions/", server.url));
    assert_eq!((headers.get("host"), headers["authorization"].to_str().unwrap()), (None, &*format!("Bearer {TOKEN}")));
    assert!(headers["content-length"] != "0");
}

#[test]
fn a_connection_that_the_server_ends_is_replaced() {
    for reaction in [Reaction::AnswerAndLeave, Reaction::AnswerAndDrop] {
        let server = Server::start([reaction]);
        let core = server.builder().retries(RetryPolicy::never()).build().unwrap();
        run(async {
            for _ in 0..5 {
                customer_sessions_create(&core, user_42()).await.unwrap();
                // Lets the end arrive.
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        });
        assert_eq!((server.arrived(), server.connections()), (5, 5));
    }
}

#[test]
fn a_connection_that_ended_while_no_runtime_ran_is_replaced() {
    for reaction in [Reaction::AnswerAndLeave, Reaction::AnswerAndDrop] {
        let server = Server::start([reaction]);
        let core = server.builder().retries(RetryPolicy::never()).build().unwrap();
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
    let server = Server::start([Reaction::Reset(Reason::REFUSED_STREAM), Reaction::Answer]);
    let response = run(async { customer_sessions_create(&server.core(), user_42()).with_response().await }).unwrap();
    assert_eq!((response.attempts(), server.arrived()), (2, 2));
}

#[test]
fn only_what_the_server_says_it_did_not_process_counts_as_not_sent() {
    // Frames: length, type, flags, stream, payload.
    let go_away = |last: u8, reason: Reason| {
        [[0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, last].as_slice(), &u32::from(reason).to_be_bytes()].concat()
    };
    let reset = |reason: Reason| [[0, 0, 4, 3, 0, 0, 0, 0, 1].as_slice(), &u32::from(reason).to_be_bytes()].concat();
    let cases = [
        ("GOAWAY before it", go_away(0, Reason::NO_ERROR), ErrorKind::Connect, false),
        ("GOAWAY after it", go_away(1, Reason::NO_ERROR), ErrorKind::Broken, true),
        ("a failure before it", go_away(0, Reason::ENHANCE_YOUR_CALM), ErrorKind::Connect, false),
        ("a failure after it", go_away(1, Reason::INTERNAL_ERROR), ErrorKind::Broken, true),
        ("nonsense", vec![0, 0, 1, 7, 0, 0, 0, 0, 0, 0], ErrorKind::Broken, true),
        ("closed", Vec::new(), ErrorKind::Broken, true),
        ("refused", reset(Reason::REFUSED_STREAM), ErrorKind::Connect, false),
        ("failed", reset(Reason::INTERNAL_ERROR), ErrorKind::Broken, true),
        ("cancelled", reset(Reason::CANCEL), ErrorKind::Broken, true),
    ];
    for (case, frames, kind, may_be_sent) in cases {
        let server = Server::serve(move |mut stream, _, _| {
            let frames = frames.clone();
            async move {
                let settings = [0, 0, 0, 4, 0, 0, 0, 0, 0];
                stream.write_all(&settings).await.unwrap();
                until_headers(&mut stream).await;
                stream.write_all(&frames).await.unwrap();
                let _ = stream.shutdown().await;
                // What is left unread at the close resets the connection, and a reset may overtake the frames.
                let mut rest = tokio::io::sink();
                let rest = tokio::io::copy(&mut stream, &mut rest);
                let _ = tokio::time::timeout(Duration::from_secs(5), rest).await;
            }
        });
        let core = server.builder().retries(RetryPolicy::never()).build().unwrap();
        let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (kind, may_be_sent), "{case}: {error:?}");
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
fn a_call_without_an_answer_gives_the_connection_up() {
    let server = Server::start([Reaction::Stall, Reaction::Answer]);
    let core = server.core();
    run(async {
        let error = customer_sessions_create(&core, user_42()).timeout(Duration::from_millis(200)).await.unwrap_err();
        assert!(error.is_timeout() && error.may_have_reached_server());
        calls(&core, 2).await;
    });
    assert_eq!((server.arrived(), server.connections()), (3, 2));
}

#[test]
fn an_answer_to_a_body_that_is_not_read_gives_the_connection_up() {
    for (reads, connections) in [(true, 1), (false, 3)] {
        let server = Server::serve(move |stream, _, state| async move {
            let mut connection = h2::server::handshake(stream).await.unwrap();
            let mut unread = Vec::new();
            while let Some(Ok((request, respond))) = connection.accept().await {
                let (parts, mut body) = request.into_parts();
                state.arrived.lock().unwrap().push(http::Request::from_parts(parts, ()));
                if !reads {
                    unread.push(body);
                    answer(respond);
                    continue;
                }
                tokio::spawn(async move {
                    while let Some(Ok(data)) = body.data().await {
                        body.flow_control().release_capacity(data.len()).unwrap();
                    }
                    answer(respond);
                });
            }
        });
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let core = server.core();
        runtime.block_on(async {
            for _ in 0..3 {
                // More than a window takes.
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
        (HyperTransport::new().max_idle(0), 3),
        (HyperTransport::new(), 1),
    ];
    for (transport, expected) in cases {
        let server = Server::start([Reaction::Together(Arc::new(Barrier::new(2)))]);
        let transport = transport.root_certificate(server.root.clone());
        let core = server.builder().transport(transport).build().unwrap();
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
fn a_connection_that_is_used_now_and_then_stays() {
    let server = Server::start([Reaction::Answer]);
    let transport = server.transport().idle_timeout(Duration::from_millis(1000));
    let core = server.builder().transport(transport).build().unwrap();
    run(async {
        for _ in 0..4 {
            calls(&core, 1).await;
            tokio::time::sleep(Duration::from_millis(400)).await;
        }
    });
    assert_eq!(server.connections(), 1);
}

#[test]
fn a_connection_in_use_is_not_idle() {
    let barrier = Arc::new(Barrier::new(2));
    let server = Server::start([Reaction::Together(barrier)]);
    let transport = server.transport().idle_timeout(Duration::from_millis(10)).max_idle(0);
    let core = server.builder().transport(transport).build().unwrap();
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
    let server = Server::start([Reaction::Answer]);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let core = server.core();
    runtime.block_on(calls(&core, 2));
    assert!(server.has_open(1));
    drop(core);
    assert!(server.has_open(0));
}

#[test]
fn runtimes_do_not_share_connections() {
    let server = Server::start([Reaction::Answer]);
    let core = server.core();
    let runtimes = [(), ()].map(|()| tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap());
    for runtime in runtimes.iter().cycle().take(6) {
        runtime.block_on(calls(&core, 2));
    }
    assert_eq!((server.arrived(), server.connections()), (12, 2));
}

#[test]
fn a_runtime_that_stands_still_while_connecting_keeps_no_other_waiting() {
    let server = Server::start([Reaction::Answer]);
    let core = server.core();
    let still = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let call = still.spawn(customer_sessions_create(&core, user_42()).into_future());
    still.block_on(tokio::task::yield_now());
    run(calls(&core, 2));
    still.block_on(call).unwrap().unwrap();
    assert_eq!(server.connections(), 2);
}

#[test]
fn an_answer_that_is_too_large_is_refused() {
    let server = Server::start([Reaction::Answer]);
    let core = server.builder().max_body(100).build().unwrap();
    let error = run(async { customer_sessions_create(&core, user_42()).await }).unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.may_have_reached_server()), (ErrorKind::TooLarge, 1, true));
}

#[test]
fn a_server_that_does_not_speak_it_gets_http_1() {
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
