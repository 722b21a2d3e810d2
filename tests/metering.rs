//! The layer that converts requests to usage events, behind a hyper server.

#![cfg(all(feature = "web", feature = "ingester", feature = "testing", feature = "hyper"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use bytes::Bytes;
use futures_util::stream::{self, StreamExt};
use http::request::Parts;
use http::{Request, Response, StatusCode};
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use polar_funcs::models::{EventCreate, EventMetadataInput};
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::web::{Usage, metering};
use polar_funcs::{Ingester, PolarCore};
use serde_json::Value;
use std::convert::Infallible;
use std::future::{Ready, ready};
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use support::run;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tower_layer::Layer;
use tower_service::Service;

/// A service with a body for each path.
#[derive(Clone)]
struct Pages;

type Page = BoxBody<Bytes, io::Error>;

fn whole(text: &'static str) -> Page {
    Full::from(text).map_err(|never| match never {}).boxed()
}

fn parts(parts: impl stream::Stream<Item = io::Result<&'static str>> + Send + Sync + 'static) -> Page {
    BodyExt::boxed(StreamBody::new(parts.map(|part| part.map(|text| Frame::data(Bytes::from(text))))))
}

impl Service<Request<Incoming>> for Pages {
    type Response = Response<Page>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Incoming>) -> Self::Future {
        let (status, body) = match request.uri().path() {
            "/whole" => (200, whole("four")),
            "/empty" => (200, whole("")),
            "/parts" => (200, parts(stream::iter([Ok("one"), Ok("two")]))),
            "/endless" => (200, parts(stream::iter([Ok("one")]).chain(stream::pending()))),
            "/broken" => (200, parts(stream::iter([Ok("one"), Err(io::Error::other("broken"))]))),
            _ => (404, whole("no such page")),
        };
        ready(Ok(Response::builder().status(status).body(body).unwrap()))
    }
}

/// Returns the event of a request, if the request specifies a customer. The event contains the measurements.
fn measure(request: &Parts) -> Option<impl FnOnce(Usage) -> Option<EventCreate> + use<>> {
    let customer = request.headers.get("x-customer")?.to_str().ok()?.to_owned();
    let path = request.uri.path().to_owned();
    Some(move |usage: Usage| {
        let measured = format!("{path} {} {} {}", usage.status, usage.response_bytes, usage.is_complete);
        let metadata = EventMetadataInput::new().additional([("measured", measured)]);
        let event = EventCreate::external_customer_id("page", customer).metadata(metadata);
        (usage.status != StatusCode::NOT_FOUND).then(|| event.into())
    })
}

/// Makes one request to a metered server, and reads the response up to this text or its end.
async fn get(ingester: &Ingester, path: &str, headers: &str, until: &str) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut client = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
    let (stream, _) = listener.accept().await.unwrap();
    let service = TowerToHyperService::new(metering(ingester, measure).layer(Pages));
    let server = tokio::spawn(async move {
        let connection = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), service);
        _ = connection.await;
    });
    let request = format!("GET {path} HTTP/1.1\r\nhost: shop.test\r\nconnection: close\r\n{headers}\r\n");
    client.write_all(request.as_bytes()).await.unwrap();
    let mut response = Vec::new();
    while !String::from_utf8_lossy(&response).contains(until) {
        if client.read_buf(&mut response).await.unwrap() == 0 {
            break;
        }
    }
    drop(client);
    server.await.unwrap();
}

#[test]
fn each_response_has_an_event_with_what_the_server_took() {
    let transport =
        MockTransport::new().respond_with(|_| MockResponse::json(200, r#"{"inserted": 1, "duplicates": 0}"#));
    let core = PolarCore::builder().access_token("polar_oat_secret").transport(transport.clone()).build().unwrap();
    let report = run(async move {
        let (ingester, worker) = Ingester::builder(&core).build(drop);
        tokio::spawn(worker.run());
        let customer = "x-customer: user_42\r\n";
        for path in ["/whole", "/empty", "/parts", "/broken", "/missing"] {
            get(&ingester, path, customer, "the end of the connection").await;
        }
        // The client disconnects in the middle of the response.
        get(&ingester, "/endless", customer, "one").await;
        get(&ingester, "/whole", "", "the end of the connection").await;
        ingester.close().await
    });
    assert_eq!((report.unsent, report.queued), (0, 0));
    let bodies =
        transport.requests().into_iter().map(|request| serde_json::from_slice::<Value>(request.body()).unwrap());
    let events: Vec<Value> = bodies.flat_map(|body| body["events"].as_array().unwrap().clone()).collect();
    assert!(events.iter().all(|event| event["external_customer_id"] == "user_42" && event["name"] == "page"));
    let measured: Vec<_> = events.iter().map(|event| event["metadata"]["measured"].as_str().unwrap()).collect();
    assert_eq!(
        measured,
        [
            "/whole 200 OK 4 true",
            "/empty 200 OK 0 true",
            "/parts 200 OK 6 true",
            "/broken 200 OK 3 false",
            "/endless 200 OK 3 false",
        ]
    );
}

#[test]
fn an_event_that_cannot_be_queued_is_reported_and_the_response_is_not_affected() {
    let core = PolarCore::builder().access_token("polar_oat_secret").transport(MockTransport::new()).build().unwrap();
    let (ingester, worker) = Ingester::builder(&core).build(drop);
    drop(worker);
    let errors = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&errors);
    let layer =
        metering(&ingester, |_: &Parts| Some(|_: Usage| Some(EventCreate::external_customer_id("page", "user_42"))))
            .on_error(move |error| seen.lock().unwrap().push(error.to_string()));
    /// Responds without a server.
    #[derive(Clone)]
    struct Immediate;
    impl Service<Request<()>> for Immediate {
        type Response = Response<Full<Bytes>>;
        type Error = Infallible;
        type Future = Ready<Result<Self::Response, Infallible>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
            Poll::Ready(Ok(()))
        }

        fn call(&mut self, _: Request<()>) -> Self::Future {
            ready(Ok(Response::new(Full::from("four"))))
        }
    }
    let body = run(async move {
        let response = layer.layer(Immediate).call(Request::new(())).await.unwrap();
        response.into_body().collect().await.unwrap().to_bytes()
    });
    assert_eq!(body, "four");
    assert_eq!(*errors.lock().unwrap(), ["event not accepted: the worker has ended"]);
}

/// A service that takes any body, and reads all of it or its first part.
#[derive(Clone)]
struct Upload;

impl<B> Service<Request<B>> for Upload
where
    B: hyper::body::Body<Data = Bytes> + Send + Unpin + 'static,
    B::Error: std::fmt::Debug,
{
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        Box::pin(async move {
            let (parts, mut body) = request.into_parts();
            let all = parts.uri.path() == "/all";
            let mut length = 0;
            while let Some(frame) = body.frame().await {
                length += frame.unwrap().into_data().unwrap().len();
                if !all {
                    break;
                }
            }
            Ok(Response::new(Full::from(length.to_string())))
        })
    }
}

#[test]
fn the_bytes_that_the_service_read_of_a_request_are_counted() {
    let transport =
        MockTransport::new().respond_with(|_| MockResponse::json(200, r#"{"inserted": 1, "duplicates": 0}"#));
    let core = PolarCore::builder().access_token("polar_oat_secret").transport(transport.clone()).build().unwrap();
    run(async move {
        let (ingester, worker) = Ingester::builder(&core).build(drop);
        tokio::spawn(worker.run());
        let layer = metering(&ingester, |request: &Parts| {
            let path = request.uri.path().to_owned();
            Some(move |usage: Usage| {
                let measured = format!("{path} {} {}", usage.request_bytes, usage.response_bytes);
                let metadata = EventMetadataInput::new().additional([("measured", measured)]);
                Some(EventCreate::external_customer_id("upload", "user_42").metadata(metadata))
            })
        });
        let body = |parts: &'static [&'static str]| {
            StreamBody::new(stream::iter(parts).map(|part| Ok::<_, Infallible>(Frame::data(Bytes::from(*part)))))
        };
        let mut counted = layer.clone().with_request_bytes().layer(Upload);
        for (path, parts) in [("/all", &["four", "three"][..]), ("/first", &["four", "three"]), ("/all", &[])] {
            let request = Request::builder().uri(path).body(body(parts)).unwrap();
            counted.call(request).await.unwrap().into_body().collect().await.unwrap();
        }
        let request = Request::builder().uri("/uncounted").body(body(&["four"])).unwrap();
        layer.layer(Upload).call(request).await.unwrap().into_body().collect().await.unwrap();
        ingester.close().await
    });
    let bodies =
        transport.requests().into_iter().map(|request| serde_json::from_slice::<Value>(request.body()).unwrap());
    let events: Vec<Value> = bodies.flat_map(|body| body["events"].as_array().unwrap().clone()).collect();
    let measured: Vec<_> = events.iter().map(|event| event["metadata"]["measured"].as_str().unwrap()).collect();
    assert_eq!(measured, ["/all 9 1", "/first 4 1", "/all 0 1", "/uncounted 0 1"]);
}
