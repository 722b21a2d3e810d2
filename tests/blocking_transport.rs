//! Behaviour that is specific to the blocking transport. Tests of connections, TLS, proxies and retries run with both
//! transports.

#![cfg(all(
    feature = "blocking",
    feature = "customer_sessions_create",
    feature = "testing",
    any(feature = "aws-lc-rs", feature = "native-tls", feature = "ring")
))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use bytes::Bytes;
use polar_funcs::layer::{concurrency_limit, rate_limit};
use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{
    AttemptContext, BlockingTransport, Error, ErrorKind, PolarCore, RetryPolicy, Transport, customer_sessions_create,
};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use support::{BlackHole, Reaction, SESSION, Server, TOKEN, all_of, certificate, user_42};

const SOON: Duration = Duration::from_millis(300);
const LONG: Duration = Duration::from_secs(20);

fn session() -> Reaction {
    Reaction::json(201, SESSION)
}

fn core(url: &str, transport: impl Transport) -> PolarCore {
    let builder = PolarCore::builder().access_token(TOKEN).server(url).transport(transport);
    builder.retries(RetryPolicy::never()).timeout(LONG).build().unwrap()
}

fn call(url: &str, transport: impl Transport) -> Result<(), Error> {
    customer_sessions_create(&core(url, transport), user_42()).wait().map(drop)
}

/// Starts a server that handles each connection with this function. Returns its URL and the number of connections.
fn serve(handle: impl Fn(TcpStream) + Send + Sync + 'static) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (count, handle) = (Arc::new(AtomicUsize::new(0)), Arc::new(handle));
    let counted = Arc::clone(&count);
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            counted.fetch_add(1, Ordering::SeqCst);
            let handle = Arc::clone(&handle);
            thread::spawn(move || handle(stream));
        }
    });
    (url, count)
}

/// Reads a request of the tests, whose body is small.
fn read_request(stream: &mut TcpStream) -> String {
    let mut request = Vec::new();
    while !request.ends_with(b"}") {
        let mut buffer = [0; 4096];
        match stream.read(&mut buffer) {
            Ok(count) if count > 0 => request.extend_from_slice(&buffer[..count]),
            _ => break,
        }
    }
    String::from_utf8(request).unwrap()
}

/// Reads until the client closes.
fn drain(mut stream: TcpStream) {
    let _ = std::io::copy(&mut stream, &mut std::io::sink());
}

fn response(head: &str, body: &str) -> String {
    format!("HTTP/1.1 201 Created\r\ncontent-type: application/json\r\npolar-version: 2026-10\r\n{head}\r\n{body}")
}

fn with_length(body: &str) -> String {
    response(&format!("content-length: {}\r\n", body.len()), body)
}

#[test]
fn calls_reuse_a_connection_and_say_who_they_are() {
    let server = Server::start([session()]);
    let core = core(&server.url(), BlockingTransport::new());
    for _ in 0..3 {
        let session = customer_sessions_create(&core, user_42()).wait().unwrap();
        assert_eq!(session.token.expose(), "polar_cst_t0k3n");
    }
    assert_eq!((server.arrived().len(), server.connections()), (3, 1));
    let arrived = &server.arrived()[0];
    assert_eq!((arrived.method.as_str(), arrived.target.as_str()), ("POST", "/v1/customer-sessions/"));
    assert_eq!(arrived.header("authorization").unwrap(), format!("Bearer {TOKEN}"));
    assert_eq!(arrived.header("host").unwrap(), server.url().trim_start_matches("http://"));
    assert_eq!(arrived.header("content-length").unwrap(), arrived.body.len().to_string());
    assert_eq!(arrived.header("transfer-encoding"), None);
}

#[test]
fn tls_calls_reuse_a_connection() {
    let (config, root) = certificate();
    let server = Server::start_tls([session()], config);
    let core = core(&server.url(), BlockingTransport::new().root_certificate(root));
    for _ in 0..3 {
        customer_sessions_create(&core, user_42()).wait().unwrap();
        // Wait for session tickets, which may arrive at any time.
        thread::sleep(Duration::from_millis(20));
    }
    assert_eq!((server.arrived().len(), server.connections()), (3, 1));
}

#[test]
fn a_response_without_its_end_is_cut_short_over_tls_too() {
    // Without a length, chunks and a TLS close_notify, it is unknown whether the response is complete.
    for (head, expected) in [
        ("", "cut short after 2 bytes"),
        ("content-length: 9\r\n", "cut short after 2 of 9 bytes"),
        ("transfer-encoding: chunked\r\n", "cut short after"),
    ] {
        let body = if head.starts_with("transfer") { "2\r\n{}\r\n" } else { "{}" };
        let (config, root) = certificate();
        let cut = format!("HTTP/1.1 201 Created\r\ncontent-type: application/json\r\n{head}\r\n{body}");
        let cut = Reaction::Close(cut.into_bytes());
        let server = Server::start_tls([cut], config);
        let error = call(&server.url(), BlockingTransport::new().root_certificate(root)).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::ConnectionLost, true), "{head}");
        assert!(all_of(&error).contains(expected), "{head}: {}", all_of(&error));
    }
}

#[test]
fn every_form_of_a_response_is_read() {
    let json = SESSION;
    let chunks = {
        let (one, two) = json.split_at(7);
        format!("{:x};name=value\r\n{one}\r\n{:X}\r\n{two}\r\n0\r\ntrailer: 1\r\n\r\n", one.len(), two.len())
    };
    // The response, and whether the connection can be used again.
    let cases = [
        (with_length(json), true),
        (response("transfer-encoding: chunked\r\n", &chunks), true),
        (response("Connection: close\r\ntransfer-encoding: chunked\r\n", &chunks), false),
        (response(&format!("connection: Close\r\ncontent-length: {}\r\n", json.len()), json), false),
        (response(&format!("keep-alive: timeout=0\r\ncontent-length: {}\r\n", json.len()), json), false),
        (with_length(json).replacen("1.1", "1.0", 1), false),
        (format!("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n{}", with_length(json)), true),
        (format!("HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n{}", with_length(json)), true),
        (format!("{}HTTP/1.1 408 Request Timeout\r\n\r\n", with_length(json)), false),
    ];
    for (bytes, is_reused) in cases {
        for step in [1, 13, usize::MAX] {
            let sent = bytes.clone();
            let (url, connections) = serve(move |mut stream| {
                while !read_request(&mut stream).is_empty() {
                    for part in sent.as_bytes().chunks(step.min(sent.len())) {
                        let _ = stream.write_all(part);
                    }
                }
            });
            let core = core(&url, BlockingTransport::new());
            for _ in 0..2 {
                customer_sessions_create(&core, user_42()).wait().unwrap_or_else(|error| panic!("{bytes}: {error:?}"));
                thread::sleep(Duration::from_millis(5));
            }
            assert_eq!(connections.load(Ordering::SeqCst), if is_reused { 1 } else { 2 }, "{bytes}");
        }
    }
    // The end of the connection is the end of the body.
    let (url, _) = serve(move |mut stream| {
        read_request(&mut stream);
        stream.write_all(response("", json).as_bytes()).unwrap();
    });
    call(&url, BlockingTransport::new()).unwrap();
}

#[test]
fn a_response_has_the_headers_that_are_known_or_all() {
    let headers = [("content-type", "application/json"), ("X-Polar-Sandbox", "1"), ("x-own", "1")];
    let server = Server::start([1, 2].map(|_| Reaction::with_headers(201, &headers, SESSION)));
    for (transport, is_there) in [(BlockingTransport::new(), false), (BlockingTransport::new().all_headers(), true)] {
        let core = core(&server.url(), transport);
        let response = customer_sessions_create(&core, user_42()).with_response().wait().unwrap();
        for (name, is_there) in [("x-polar-sandbox", true), ("content-length", true), ("x-own", is_there)] {
            assert_eq!(response.headers().contains_key(name), is_there, "{name}: {:?}", response.headers());
        }
    }
}

#[test]
fn every_broken_response_is_an_error_that_says_why() {
    let header = format!("x-large: {}\r\n", "a".repeat(1_000_000));
    let many: String = (0..101).map(|number| format!("x-{number}: 1\r\n")).collect();
    let cases = [
        (String::new(), ErrorKind::ConnectionLost, "closed before a response"),
        ("HTTP/1.1 201 Cre".to_owned(), ErrorKind::ConnectionLost, "within the head"),
        ("SSH-2.0-OpenSSH\r\n".to_owned(), ErrorKind::ConnectionLost, "not valid HTTP"),
        (response("content-length: 9\r\n", "{}"), ErrorKind::ConnectionLost, "cut short after 2 of 9 bytes"),
        (response("content-length: +2\r\n", "{}"), ErrorKind::ConnectionLost, "invalid content-length"),
        (
            response("content-length: 2\r\ncontent-length: 3\r\n", "{}"),
            ErrorKind::ConnectionLost,
            "two different content-lengths",
        ),
        (response("transfer-encoding: chunked\r\n", "2\r\n{}"), ErrorKind::ConnectionLost, "cut short after 2 bytes"),
        (response("transfer-encoding: chunked\r\n", "x\r\n"), ErrorKind::ConnectionLost, "a chunk is not valid"),
        (response("transfer-encoding: chunked\r\n", "2\r\n{}x\r\n"), ErrorKind::ConnectionLost, "a chunk is not valid"),
        (response(&header, "{}"), ErrorKind::TooLarge, "message head is too large"),
        (response(&many, "{}"), ErrorKind::TooLarge, "message head is too large"),
        (response("content-length: 99999999999\r\n", ""), ErrorKind::TooLarge, "the limit is"),
        (response("transfer-encoding: chunked\r\n", "fffffffff\r\n"), ErrorKind::TooLarge, "the limit is"),
    ];
    for (bytes, kind, why) in cases {
        let name: String = bytes.chars().take(200).collect();
        let (url, connections) = serve(move |mut stream| {
            read_request(&mut stream);
            let _ = stream.write_all(bytes.as_bytes());
            let _ = stream.shutdown(std::net::Shutdown::Write);
            drain(stream);
        });
        let builder = PolarCore::builder().access_token(TOKEN).server(url).transport(BlockingTransport::new());
        let error = customer_sessions_create(&builder.build().unwrap(), user_42()).wait().unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (kind, true), "{name}: {error:?}");
        assert!(all_of(&error).contains(why), "{name}: {}", all_of(&error));
        // A POST that may have reached the server is not sent again.
        assert_eq!((error.attempts(), connections.load(Ordering::SeqCst)), (1, 1), "{name}");
    }
}

#[test]
fn every_phase_ends_with_the_timeout() {
    let hole = BlackHole::start();
    let (silent, _) = serve(drain);
    let (dripping, _) = serve(|mut stream| {
        read_request(&mut stream);
        let _ = stream.write_all(b"HTTP/1.1 201 Created\r\ncontent-length: 100000\r\n\r\n");
        while stream.write_all(b"{").is_ok() {
            thread::sleep(Duration::from_millis(10));
        }
    });
    let (head, _) = serve(|mut stream| {
        read_request(&mut stream);
        let _ = stream.write_all(b"HTTP/1.1 201 Cre");
        drain(stream);
    });
    // The URL, and whether the request may have reached the server.
    let cases = [
        (format!("http://{}", hole.address), false),
        (silent.replace("http:", "https:"), false),
        (silent, true),
        (head, true),
        (dripping, true),
    ];
    for (url, was_sent) in cases {
        let builder = PolarCore::builder().access_token(TOKEN).server(&url).retries(RetryPolicy::never());
        let core = builder.transport(BlockingTransport::new()).timeout(SOON).build().unwrap();
        let started = Instant::now();
        let error = customer_sessions_create(&core, user_42()).wait().unwrap_err();
        assert!(error.is_timeout(), "{url}: {error:?}");
        assert_eq!(error.may_have_reached_server(), was_sent, "{url}");
        assert!(started.elapsed() >= SOON && started.elapsed() < LONG, "{url}");
    }
    let transport = BlockingTransport::new().connect_timeout(SOON);
    let error = call(&format!("http://{}", hole.address), transport).unwrap_err();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false));
    assert!(all_of(&error).contains("the connection was not made within 300 ms"), "{}", all_of(&error));
}

/// Sends a body of this size as one attempt.
fn send(url: &str, transport: &BlockingTransport, size: usize) -> polar_funcs::TransportResult {
    let attempt = AttemptContext::new(1_000_000).with_deadline(transport.now() + LONG);
    let request = http::Request::post(url).header("content-length", size).body(Bytes::from(vec![b'a'; size])).unwrap();
    support::run(transport.send(request, &attempt))
}

#[test]
fn a_response_that_arrives_before_the_request_was_read_is_returned() {
    const REFUSAL: &[u8] = b"HTTP/1.1 413 Content Too Large\r\ncontent-length: 5\r\n\r\nlarge";

    let size = 20_000_000;
    let (stays, _) = serve(|mut stream| {
        let _ = stream.read(&mut [0; 100]);
        let _ = stream.write_all(REFUSAL);
        // The server stops reading, and keeps the connection open.
        thread::sleep(LONG);
    });
    let (closes, connections) = serve(|mut stream| {
        let _ = stream.read(&mut [0; 100]);
        let _ = stream.write_all(REFUSAL);
        let _ = stream.shutdown(std::net::Shutdown::Write);
        drain(stream);
    });
    let (continues, _) = serve(|mut stream| {
        let mut total = 0;
        let mut buffer = vec![0; 100_000];
        let _ = stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n");
        while total < 20_000_000 {
            total += stream.read(&mut buffer).unwrap();
        }
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}");
        drain(stream);
    });
    for (url, status) in [(stays, 413), (closes.clone(), 413), (continues, 200)] {
        let response = send(&url, &BlockingTransport::new(), size).unwrap();
        assert_eq!(response.status(), status);
    }
    let transport = BlockingTransport::new();
    for _ in 0..2 {
        assert_eq!(send(&closes, &transport, size).unwrap().body(), "large");
    }
    assert_eq!(connections.load(Ordering::SeqCst), 3, "the rest of a request is not taken for another");
}

#[test]
fn a_large_body_arrives_over_tls() {
    let (config, root) = certificate();
    let server = Server::start_tls([session()], config);
    let transport = BlockingTransport::new().root_certificate(root);
    for _ in 0..2 {
        let response = send(&server.url(), &transport, 3_000_000).unwrap();
        assert_eq!(response.status(), 201);
    }
    assert_eq!((server.arrived()[1].body.len(), server.connections()), (3_000_000, 1));
}

#[test]
fn a_connection_that_was_closed_while_idle_is_not_used() {
    const TIMEOUT: &str = "HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

    for last in ["", TIMEOUT, "HTTP/1.1 201 Created\r\ncontent-length: 2\r\n\r\n{}"] {
        let requests = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&requests);
        let (url, connections) = serve(move |mut stream| {
            if read_request(&mut stream).is_empty() {
                return;
            }
            counted.fetch_add(1, Ordering::SeqCst);
            let _ = stream.write_all(with_length(SESSION).as_bytes());
            thread::sleep(Duration::from_millis(30));
            let _ = stream.write_all(last.as_bytes());
        });
        let core = core(&url, BlockingTransport::new());
        for _ in 0..3 {
            customer_sessions_create(&core, user_42()).wait().unwrap();
            thread::sleep(Duration::from_millis(100));
        }
        assert_eq!((requests.load(Ordering::SeqCst), connections.load(Ordering::SeqCst)), (3, 3), "{last}");
    }
}

#[test]
fn layers_see_its_requests_and_await_works_in_any_executor() {
    let server = Server::start([session()]);
    let layered = BlockingTransport::new().with(|request: &mut http::Request<Bytes>| {
        request.headers_mut().insert("x-shop", http::HeaderValue::from_static("acme"));
    });
    let core = core(&server.url(), Box::new(layered) as Box<dyn Transport>);
    customer_sessions_create(&core, user_42()).wait().unwrap();
    support::run(async { customer_sessions_create(&core, user_42()).await }).unwrap();
    assert!(server.arrived().iter().all(|request| request.header("x-shop") == Some("acme")));
    assert_eq!(server.connections(), 1);
}

#[test]
fn a_concurrency_limit_parks_threads_in_order() {
    let order = Arc::new(Mutex::new(Vec::new()));
    let arrived = Arc::clone(&order);
    let (url, connections) = serve(move |mut stream| {
        loop {
            let request = read_request(&mut stream);
            if request.is_empty() {
                return;
            }
            arrived.lock().unwrap().push(request.rsplit("user_").next().unwrap().to_owned());
            thread::sleep(Duration::from_millis(60));
            let _ = stream.write_all(with_length(SESSION).as_bytes());
        }
    });
    let core = core(&url, BlockingTransport::new().with(concurrency_limit(1)));
    thread::scope(|scope| {
        for number in 0..8 {
            let core = &core;
            scope.spawn(move || {
                // The calls request their turns one after another, while the first call holds the turn.
                thread::sleep(Duration::from_millis(50 * number));
                let request = CustomerSessionCreate::external_customer_id(format!("user_{number}"));
                customer_sessions_create(core, request).wait().unwrap();
            });
        }
    });
    let expected: Vec<_> = (0..8).map(|number| format!("{number}\"}}")).collect();
    assert_eq!(*order.lock().unwrap(), expected);
    assert_eq!(connections.load(Ordering::SeqCst), 1);
}

#[test]
fn the_deadline_ends_a_call_that_waits_for_its_turn() {
    let (silent, connections) = serve(drain);
    let limits: [fn() -> Box<dyn Transport>; 2] = [
        || Box::new(BlockingTransport::new().with(concurrency_limit(1))),
        || Box::new(BlockingTransport::new().with(rate_limit(0.001, 1))),
    ];
    for (index, limit) in limits.into_iter().enumerate() {
        let core = core(&silent, limit());
        thread::scope(|scope| {
            scope.spawn(|| {
                let error = customer_sessions_create(&core, user_42()).timeout(4 * SOON).wait().unwrap_err();
                assert!(error.is_timeout() && error.may_have_reached_server());
            });
            thread::sleep(SOON);
            let started = Instant::now();
            let error = customer_sessions_create(&core, user_42()).timeout(SOON).wait().unwrap_err();
            assert!(error.is_timeout() && !error.may_have_reached_server(), "{error:?}");
            assert!(started.elapsed() >= SOON && started.elapsed() < LONG);
        });
        assert_eq!(connections.load(Ordering::SeqCst), index + 1, "the second call sent nothing");
    }
}

#[test]
fn a_rate_limit_lets_threads_through_at_its_rate() {
    let server = Server::start([session()]);
    let core = core(&server.url(), BlockingTransport::new().with(rate_limit(20, 2)));
    let started = Instant::now();
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| customer_sessions_create(&core, user_42()).wait().unwrap());
        }
    });
    assert!(started.elapsed() >= Duration::from_millis(6 * 50), "{:?}", started.elapsed());
    assert_eq!(server.arrived().len(), 8);
}

#[test]
fn a_timeout_of_an_attempt_on_its_own_leaves_it_pending() {
    let (url, _) = serve(drain);
    let transport = BlockingTransport::new();
    let attempt = AttemptContext::new(100).with_deadline(transport.now() + SOON);
    let mut future = transport.send(http::Request::get(url).body(Bytes::new()).unwrap(), &attempt);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    assert!(future.as_mut().poll(&mut context).is_pending());
    assert!(future.as_mut().poll(&mut context).is_pending(), "the request is not sent again");
}

#[cfg(feature = "customers_list")]
#[test]
fn lists_are_read_to_their_end() {
    let page = |id: u32| {
        let item = format!(r#"{{"id":"{id}","type":"individual"}}"#);
        Reaction::json(200, &format!(r#"{{"items":[{item}],"pagination":{{"total_count":3,"max_page":3}}}}"#))
    };
    let server = Server::start([page(1), page(2), page(3)]);
    let core = core(&server.url(), BlockingTransport::new());
    let items: Result<Vec<_>, _> = polar_funcs::customers_list(&core, ()).items().wait().collect();
    assert_eq!(items.unwrap().len(), 3);
    assert_eq!((server.arrived().len(), server.connections()), (3, 1));
}

/// Without `hyper`, this is the default transport of a core.
#[cfg(not(feature = "hyper"))]
#[test]
fn it_is_the_default_without_hyper() {
    let server = Server::start([session()]);
    let core = support::core(&server);
    customer_sessions_create(&core, user_42()).wait().unwrap();
    assert_eq!(server.connections(), 1);
}
