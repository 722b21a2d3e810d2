//! Code outside of the crate: a transport and a layer, with unit tests of both, and generic functions.

#![cfg(all(feature = "full", feature = "hyper", feature = "ring", feature = "testing"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use bytes::Bytes;
use http::{Method, Request, Response, StatusCode};
use polar_funcs::layer::{Layer, inspect_response};
use polar_funcs::models::ListResource;
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{
    AttemptContext, BoxFuture, Call, Error, ErrorKind, Items, ListItem, PolarCore, RetryPolicy, Transport,
    TransportError, TransportErrorKind, TransportFuture, TransportResult, customer_sessions_create, customers_list,
    products_list, subscriptions_get,
};
use std::error::Error as StdError;
use std::future::pending;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use support::{Reaction, SESSION, Server, TOKEN, run, user_42};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A transport with plain HTTP/1.1 and a connection for each request.
struct OneShot;

impl OneShot {
    async fn exchange(request: Request<Bytes>, attempt: &AttemptContext) -> TransportResult {
        attempt.mark_not_sent();
        let authority = request.uri().authority().unwrap().as_str().to_owned();
        let mut stream = TcpStream::connect(&authority).await.map_err(TransportError::connect)?;
        let mut head = format!("{} {} HTTP/1.1\r\nhost: {authority}\r\n", request.method(), request.uri().path());
        for (name, value) in request.headers() {
            head.push_str(&format!("{name}: {}\r\n", value.to_str().map_err(TransportError::invalid)?));
        }
        attempt.mark_sent();
        let message = [head.as_bytes(), b"connection: close\r\n\r\n", request.body()].concat();
        stream.write_all(&message).await.map_err(TransportError::connection_lost)?;
        Self::response(&mut stream, attempt.max_response_size()).await
    }

    async fn response(stream: &mut TcpStream, max_response_size: usize) -> TransportResult {
        let mut read = Vec::new();
        loop {
            if let Some(end) = read.windows(4).position(|window| window == b"\r\n\r\n") {
                let (head, body) = (String::from_utf8_lossy(&read[..end]), &read[end + 4..]);
                let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
                let length: usize = length.and_then(|length| length.parse().ok()).unwrap_or_default();
                if length > max_response_size {
                    return Err(TransportError::too_large(format!("{length} bytes")));
                }
                if body.len() >= length {
                    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
                    let status = status.ok_or_else(|| TransportError::connection_lost("not HTTP"))?;
                    let body = Bytes::copy_from_slice(&body[..length]);
                    return Ok(Response::builder().status::<u16>(status).body(body).unwrap());
                }
            }
            match stream.read_buf(&mut read).await {
                Ok(0) => return Err(TransportError::connection_lost(io::Error::from(io::ErrorKind::UnexpectedEof))),
                Ok(_) => {}
                Err(error) => return Err(TransportError::connection_lost(error)),
            }
        }
    }
}

impl Transport for OneShot {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        Box::pin(Self::exchange(request, attempt))
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}

fn request(url: &str) -> Request<Bytes> {
    Request::builder().method(Method::POST).uri(format!("{url}/v1/things/")).body(Bytes::new()).unwrap()
}

#[test]
fn a_transport_from_outside_is_tested_by_itself() {
    let closed = {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}", listener.local_addr().unwrap())
    };
    let json = |body| Server::start([Reaction::json(200, body)]);
    let (small, large) = (json("[1]"), json("[1,2,3]"));
    let cut = Server::start([Reaction::Close(b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n[1".to_vec())]);
    let cases: [(&str, Result<&str, TransportErrorKind>, bool); 4] = [
        // The server, the result, and whether the request may have reached it.
        (&closed, Err(TransportErrorKind::Connect), false),
        (&cut.url(), Err(TransportErrorKind::ConnectionLost), true),
        (&large.url(), Err(TransportErrorKind::ResponseTooLarge), true),
        (&small.url(), Ok("[1]"), true),
    ];
    for (url, expected, may_have_reached_server) in cases {
        let attempt = AttemptContext::new(4);
        assert!(attempt.may_have_reached_server(), "a request counts as sent until the transport knows better");
        let result = run(OneShot.send(request(url), &attempt));
        let seen = result.as_ref().map(|response| std::str::from_utf8(response.body()).unwrap());
        assert_eq!(seen.map_err(TransportError::kind), expected, "{url}");
        assert_eq!(attempt.may_have_reached_server(), may_have_reached_server, "{url}");
        if let Err(error) = result {
            assert_eq!(error.may_have_reached_server(), may_have_reached_server, "{error}");
        }
    }
}

#[test]
fn a_transport_from_outside_carries_calls() {
    let server = Server::start([Reaction::Close(Vec::new()), Reaction::json(201, SESSION)]);
    let core = support::builder(&server).transport(OneShot).build().unwrap();
    let error = run(async { customer_sessions_create(&core, user_42()).await.unwrap_err() });
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::ConnectionLost, 1));
    let session = run(async { customer_sessions_create(&core, user_42()).await.unwrap() });
    assert_eq!(session.token.expose(), "polar_cst_t0k3n");
}

#[test]
fn each_failure_of_a_transport_tells_its_kind_and_whether_the_request_was_sent() {
    use TransportErrorKind::*;
    let text = "because";
    let cases = [
        // The failure, its kind, whether the request may have arrived, whether it is permanent, and the call's error.
        (TransportError::connect(text), Connect, false, false, ErrorKind::Connect),
        (TransportError::tls(text), Tls, false, false, ErrorKind::Tls),
        (TransportError::tls(text).permanent(), Tls, false, true, ErrorKind::Tls),
        (TransportError::not_sent(text), NotSent, false, false, ErrorKind::Connect),
        (TransportError::refused(text), Refused, false, false, ErrorKind::Connect),
        (TransportError::connection_lost(text), ConnectionLost, true, false, ErrorKind::ConnectionLost),
        (TransportError::too_large(text), ResponseTooLarge, true, true, ErrorKind::TooLarge),
        (TransportError::headers_too_large(text), HeadersTooLarge, true, true, ErrorKind::TooLarge),
        (TransportError::invalid(text), Invalid, false, true, ErrorKind::Invalid),
    ];
    for (error, kind, may_have_reached_server, is_permanent, expected) in cases {
        assert_eq!((error.kind(), error.is_permanent()), (kind, is_permanent));
        assert_eq!(error.may_have_reached_server(), may_have_reached_server, "{kind:?}");
        assert_eq!(error.to_string(), kind.to_string());
        assert_eq!(error.source().map(ToString::to_string).as_deref(), Some(text));
        // The error of a call that fails with this error has the same properties.
        let failing = Failing(std::sync::Mutex::new(Some(error)));
        let error = call(failing, RetryPolicy::never()).unwrap_err();
        assert_eq!((error.kind(), error.may_have_reached_server()), (expected, may_have_reached_server), "{error}");
        // The server has received a request that it refused.
        let nothing_was_sent = !may_have_reached_server && kind != Refused;
        assert_eq!(error.to_string().contains("nothing was sent"), nothing_was_sent, "{error}");
    }
}

/// Fails once.
struct Failing(std::sync::Mutex<Option<TransportError>>);

impl Transport for Failing {
    fn send<'a>(&'a self, _: Request<Bytes>, _: &'a AttemptContext) -> TransportFuture<'a> {
        let error = self.0.lock().unwrap().take().unwrap();
        Box::pin(async { Err(error) })
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(pending())
    }
}

fn call(transport: impl Transport, retries: RetryPolicy) -> Result<(), Error> {
    let core = PolarCore::builder().access_token(TOKEN).retries(retries).transport(transport).build()?;
    run(async { customer_sessions_create(&core, user_42()).await.map(drop) })
}

/// A layer that lets attempts through only while it is open, and repeats a failed attempt once if that is safe.
#[derive(Default)]
struct Door {
    closed: AtomicBool,
}

impl Layer for Door {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> TransportFuture<'a> {
        Box::pin(async move {
            if self.closed.load(Ordering::Relaxed) {
                attempt.mark_not_sent();
                return Err(TransportError::connect("the door is closed").permanent());
            }
            match next.send(request.clone(), attempt).await {
                Err(error) if !error.may_have_reached_server() && !error.is_permanent() => {
                    next.send(request, attempt).await
                }
                result => result,
            }
        })
    }
}

#[test]
fn a_layer_from_outside_is_tested_by_itself() {
    let connect = || MockResponse::failure(|| TransportError::connect("refused"));
    let lost = || MockResponse::failure(|| TransportError::connection_lost("reset"));
    let cases = [
        // Responses below the layer, the result, and how many requests it took.
        (vec![MockResponse::status(204)], Ok(StatusCode::NO_CONTENT), 1),
        (vec![connect(), MockResponse::status(204)], Ok(StatusCode::NO_CONTENT), 2),
        (vec![connect(), connect()], Err(TransportErrorKind::Connect), 2),
        (vec![lost(), MockResponse::status(204)], Err(TransportErrorKind::ConnectionLost), 1),
        (vec![MockResponse::status(503)], Ok(StatusCode::SERVICE_UNAVAILABLE), 1),
    ];
    for (responses, expected, requests) in cases {
        let mock = responses.into_iter().fold(MockTransport::new(), MockTransport::respond);
        let result = run(Door::default().send(Request::default(), &AttemptContext::new(0), &mock));
        assert_eq!(result.map(|response| response.status()).map_err(|error| error.kind()), expected);
        assert_eq!(mock.requests().len(), requests);
    }
    let (door, mock, attempt) = (Door { closed: true.into() }, MockTransport::new(), AttemptContext::new(0));
    let error = run(door.send(Request::default(), &attempt, &mock)).unwrap_err();
    assert!(!error.may_have_reached_server() && !attempt.may_have_reached_server() && error.is_permanent());
    assert!(mock.requests().is_empty());
}

#[test]
fn boxes_and_arcs_of_transports_and_layers_are_transports_and_layers() {
    let mock = || MockTransport::new().respond(MockResponse::json(201, SESSION));
    let layer: Box<dyn Layer> = Box::new(Door::default());
    let shared = Arc::new(Door::default());
    let transports: [(&str, Box<dyn Transport>); 8] = [
        ("Box", Box::new(Box::new(mock()))),
        ("Box<dyn>", Box::new(Box::new(mock()) as Box<dyn Transport>)),
        ("Arc", Box::new(Arc::new(mock()))),
        ("Arc<dyn>", Box::new(Arc::new(mock()) as Arc<dyn Transport>)),
        ("a layer around a box", Box::new((Box::new(mock()) as Box<dyn Transport>).with(Door::default()))),
        ("Box<dyn Layer>", Box::new(mock().with(layer))),
        ("Arc<Layer>", Box::new(mock().with(Arc::clone(&shared)))),
        ("Arc<dyn Layer>", Box::new(mock().with(shared as Arc<dyn Layer>).with(inspect_response(|_| ())))),
    ];
    for (name, transport) in transports {
        assert!(call(transport, RetryPolicy::never()).is_ok(), "{name}");
    }
}

#[test]
fn cores_share_a_transport_and_a_layer() {
    let (mock, door) = (MockTransport::new().on(|_| true, MockResponse::json(201, SESSION)), Arc::new(Door::default()));
    let transport: Arc<dyn Transport> = Arc::new(mock.clone().with(Arc::clone(&door)));
    assert!(call(Arc::clone(&transport), RetryPolicy::default()).is_ok());
    door.closed.store(true, Ordering::Relaxed);
    let error = call(transport, RetryPolicy::default()).unwrap_err();
    assert_eq!((error.kind(), error.attempts(), error.is_permanent()), (ErrorKind::Connect, 1, true));
    assert_eq!(mock.requests().len(), 1);
}

/// Returns the ids of all items, which another task collects, and of the first page alone.
async fn ids<T: ListItem>(list: Call<ListResource<T>>) -> Result<(Vec<String>, Vec<String>), Error> {
    fn id(item: &impl serde::Serialize) -> String {
        serde_json::to_value(item).unwrap()["id"].as_str().unwrap().to_owned()
    }

    async fn all<T: ListItem>(mut items: Items<T>) -> Result<Vec<T>, Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next().await {
            all.push(item?);
        }
        Ok(all)
    }

    let all = tokio::spawn(all(list.clone().items()));
    let (first, again) = (list.clone().await?, list.with_response().await?.into_value());
    assert_eq!(format!("{first:?}"), format!("{again:?}"));
    Ok((all.await.unwrap()?.iter().map(id).collect(), first.items.iter().map(id).collect()))
}

#[test]
fn generic_code_works_with_any_list() {
    let page = |ids: &[&str]| {
        let items: Vec<String> = ids.iter().map(|id| format!(r#"{{"id":"{id}","type":"individual"}}"#)).collect();
        MockResponse::json(200, format!(r#"{{"items":[{}],"pagination":{{"max_page":2}}}}"#, items.join(",")))
    };
    let mock = MockTransport::new()
        .on(|request| request.uri().query() == Some("page=2"), page(&["3"]))
        .on(|_| true, page(&["1", "2"]));
    let core = PolarCore::builder().access_token(TOKEN).transport(mock).build().unwrap();
    let expected = (["1", "2", "3"].map(str::to_owned).to_vec(), ["1", "2"].map(str::to_owned).to_vec());
    assert_eq!(run(ids(customers_list(&core, ()))).unwrap(), expected);
    assert_eq!(run(ids(products_list(&core, ()))).unwrap(), expected);
}

#[test]
fn a_call_is_a_future_for_code_that_takes_no_into_future() {
    let server = Server::start([Reaction::json(201, SESSION)]);
    let core = support::core(&server);
    let call = || customer_sessions_create(&core, user_42());
    run(async {
        let (first, second) = tokio::join!(call().send(), call().with_response().send());
        assert_eq!(first.unwrap().id, second.unwrap().id);
        let mut set = tokio::task::JoinSet::new();
        (0..3).for_each(|_| _ = set.spawn(call().send()));
        while let Some(result) = set.join_next().await {
            result.unwrap().unwrap();
        }
        let sent = tokio::select! {
            result = call().send() => result,
            () = tokio::time::sleep(Duration::from_secs(60)) => panic!("the call takes no minute"),
        };
        sent.unwrap();
        // Nothing is sent before the first poll.
        drop(call().send());
    });
    assert_eq!(server.arrived().len(), 6);
}

#[test]
fn a_response_is_used_as_the_result_in_it() {
    let subscription = r#"{"id":"1","status":"active","amount":100,"currency":"usd"}"#;
    let mock = MockTransport::new()
        .respond(MockResponse::json(202, subscription))
        .respond(MockResponse::json(200, r#"{"items":[{"id":"1","type":"individual"}],"pagination":{"max_page":1}}"#));
    let core = PolarCore::builder().access_token(TOKEN).transport(mock).build().unwrap();
    let subscription = run(subscriptions_get(&core, "1").with_response().send()).unwrap();
    assert_eq!((subscription.id.as_str(), subscription.status.as_str()), ("1", "active"));
    assert_eq!(subscription.status(), 202, "a method of the response is not hidden by a field");
    let page = run(customers_list(&core, ()).with_response().send()).unwrap();
    assert_eq!(page.items.len(), 1);
    assert_eq!(page.items.iter().filter_map(|customer| customer.id()).collect::<Vec<_>>(), ["1"]);
}

#[test]
fn a_page_is_iterated_by_reference_and_by_value() {
    let json = r#"{"items":[{"id":"1"},{"id":"2","status":7}],"pagination":{"max_page":1}}"#;
    let mock = MockTransport::new().respond(MockResponse::json(200, json));
    let core = PolarCore::builder().access_token(TOKEN).transport(mock).build().unwrap();
    let page = run(products_list(&core, ()).send()).unwrap();
    let mut seen = Vec::new();
    for product in &page {
        seen.push(product.id.clone());
    }
    let owned: Vec<String> = page.into_iter().map(|product| product.id).collect();
    assert_eq!((seen, owned), (["1", "2"].map(str::to_owned).to_vec(), ["1", "2"].map(str::to_owned).to_vec()));
}
