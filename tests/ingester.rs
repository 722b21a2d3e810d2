//! Usage events in batches: when they are sent, retried and split, and which are passed to `on_unsent`.

#![cfg(all(feature = "ingester", feature = "testing"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use bytes::Bytes;
use http::Request;
use polar_funcs::models::{EventCreate, EventCreateExternalCustomer};
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{
    AttemptContext, BoxFuture, ErrorKind, IngestReport, IngestWorker, Ingester, IngesterBuilder, PolarCore, Transport,
    TransportError, TransportFuture, Unsent,
};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::future::pending;
use std::sync::{Arc, Mutex};
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);

/// A mock transport on which long sleeps never end.
#[derive(Clone)]
struct Unhurried(MockTransport);

impl Transport for Unhurried {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        self.0.send(request, attempt)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        if duration > Duration::from_secs(20) { Box::pin(pending()) } else { self.0.sleep(duration) }
    }
}

fn builder(transport: impl Transport) -> IngesterBuilder {
    Ingester::builder(&PolarCore::builder().access_token("polar_oat_test").transport(transport).build().unwrap())
}

fn event(name: impl std::fmt::Display) -> EventCreateExternalCustomer {
    EventCreate::external_customer_id(name.to_string(), "user_42")
}

fn inserted(events: usize) -> MockResponse {
    MockResponse::json(200, format!(r#"{{"inserted":{events},"duplicates":0}}"#))
}

/// The events that were passed to `on_unsent`.
#[derive(Clone, Default)]
struct Back(Arc<Mutex<Vec<Unsent>>>);

impl Back {
    fn taker(&self) -> impl FnMut(Unsent) + Send + 'static {
        let back = self.clone();
        move |unsent| back.0.lock().unwrap().push(unsent)
    }

    /// Returns the names of the events, and the reasons.
    fn all(&self) -> Vec<(Vec<String>, Option<ErrorKind>)> {
        let name = |event: &EventCreate| serde_json::to_value(event).unwrap()["name"].as_str().unwrap().to_owned();
        let unsent = self.0.lock().unwrap();
        let line = |unsent: &Unsent| {
            (unsent.events.iter().map(name).collect(), unsent.error.as_ref().map(polar_funcs::Error::kind))
        };
        unsent.iter().map(line).collect()
    }
}

/// Returns the events of each request.
fn sent(script: &MockTransport) -> Vec<Vec<Value>> {
    let body = |request: &Request<Bytes>| serde_json::from_slice::<Value>(request.body()).unwrap();
    script.requests().iter().map(|request| body(request)["events"].as_array().unwrap().clone()).collect()
}

fn names(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["name"].as_str().unwrap()).collect()
}

/// Pushes events, and runs the worker until it has ended.
fn ingest(builder: IngesterBuilder, events: impl IntoIterator<Item = impl Into<EventCreate>>) -> (IngestReport, Back) {
    let back = Back::default();
    let (ingester, worker) = builder.build(back.taker());
    events.into_iter().for_each(|event| ingester.try_push(event).unwrap());
    drop(ingester);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let ingested = runtime.block_on(worker.run());
    (ingested, back)
}

#[test]
fn events_are_sent_in_batches_each_with_an_id_and_a_time() {
    let script = MockTransport::new().respond(inserted(100)).respond(inserted(100)).respond(inserted(50));
    let own = event("own").external_id("mine").timestamp("2026-01-01T00:00:00Z");
    let events = (0..249).map(event).chain([own]);
    let (ingested, back) = ingest(builder(script.clone()), events);
    assert_eq!((ingested.inserted, ingested.duplicates, ingested.unsent), (250, 0, 0));
    assert!(back.all().is_empty());
    let sent = sent(&script);
    assert_eq!(sent.iter().map(Vec::len).collect::<Vec<_>>(), [100, 100, 50]);
    let all: Vec<&Value> = sent.iter().flatten().collect();
    let ids: BTreeSet<&str> = all.iter().map(|event| event["external_id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), 250);
    assert!(all.iter().all(|event| event["timestamp"].as_str().unwrap().starts_with("20")));
    assert_eq!((&all[249]["external_id"], &all[249]["timestamp"]), (&json!("mine"), &json!("2026-01-01T00:00:00Z")));
}

#[test]
fn all_types_are_send() {
    fn can_be_sent<T: std::fmt::Debug + Send + 'static>(_: &T) {}
    fn can_be_shared<T: Sync>(_: &T) {}
    let (ingester, worker): (Ingester, IngestWorker<fn(Unsent)>) = builder(MockTransport::new()).build(|_| {});
    can_be_sent(&ingester);
    can_be_shared(&ingester);
    can_be_sent(&worker);
}

#[test]
fn ids_of_two_ingesters_differ() {
    let scripts = [(); 2].map(|()| MockTransport::new().respond(inserted(1)));
    let ids = scripts.each_ref().map(|script| {
        ingest(builder(script.clone()), [event("a")]);
        sent(script)[0][0]["external_id"].as_str().unwrap().to_owned()
    });
    assert_ne!(ids[0], ids[1]);
}

#[tokio::test]
async fn a_batch_waits_for_others_until_it_is_full_old_or_wanted() {
    let script = MockTransport::new().on(|_| true, inserted(2));
    let back = Back::default();
    let (ingester, worker) = builder(Unhurried(script.clone())).batch(3).max_age(HOUR).build(back.taker());
    let worker = tokio::spawn(worker.run());
    for name in ["a", "b"] {
        ingester.push(event(name)).await.unwrap();
    }
    tokio::task::yield_now().await;
    assert!(script.requests().is_empty(), "the batch is not full");
    assert_eq!(ingester.backlog(), 2);
    ingester.flush().await;
    assert_eq!((script.requests().len(), ingester.backlog()), (1, 0));
    for name in ["c", "d", "e", "f"] {
        ingester.push(event(name)).await.unwrap();
    }
    for _ in 0..4 {
        tokio::task::yield_now().await;
    }
    assert_eq!(script.requests().len(), 2, "a full one goes");
    drop(ingester);
    worker.await.unwrap();
    let sent = sent(&script);
    assert_eq!(
        sent.iter().map(|events| names(events)).collect::<Vec<_>>(),
        [vec!["a", "b"], vec!["c", "d", "e"], vec!["f"]]
    );

    // With this transport, sleeps end immediately, so every batch is sent at once.
    let script = MockTransport::new().on(|_| true, inserted(1));
    let (ingester, worker) = builder(script.clone()).build(|_| {});
    let worker = tokio::spawn(worker.run());
    ingester.push(event("a")).await.unwrap();
    for _ in 0..4 {
        tokio::task::yield_now().await;
    }
    assert_eq!(script.requests().len(), 1);
    drop(ingester);
    worker.await.unwrap();
}

#[tokio::test]
async fn a_full_queue_holds_up_those_who_push() {
    let script = MockTransport::new().on(|_| true, inserted(1));
    let (ingester, worker) = builder(Unhurried(script.clone())).capacity(2).batch(1).build(|_| {});
    ingester.push(event("a")).await.unwrap();
    ingester.push(event("b")).await.unwrap();
    let refused = ingester.try_push(event("c")).unwrap_err();
    assert_eq!(refused.to_string(), "event not accepted: the queue is full");
    assert!(refused.is_full());
    assert!(!format!("{refused:?}").contains("user_42"));
    let again = refused.into_event();
    let other = ingester.clone();
    let waiting = tokio::spawn(async move { other.push(again).await });
    tokio::task::yield_now().await;
    assert!(!waiting.is_finished());
    let worker = tokio::spawn(worker.run());
    waiting.await.unwrap().unwrap();
    drop(ingester);
    assert_eq!(worker.await.unwrap().inserted, 3);
}

#[test]
fn batches_that_fail_temporarily_are_sent_again_unchanged() {
    let script = MockTransport::new()
        .respond(MockResponse::status(503))
        .respond(MockResponse::failure(|| TransportError::connection_lost("reset")))
        .respond(MockResponse::status(500))
        .respond(MockResponse::status(429).header("retry-after", "60"))
        .respond(MockResponse::failure(|| TransportError::connect("no network")))
        .respond(MockResponse::json(200, r#"{"inserted":1,"duplicates":1}"#));
    let (ingested, back) = ingest(builder(script.clone()).shutdown_timeout(HOUR), [event("a"), event("b")]);
    assert_eq!((ingested.inserted, ingested.duplicates, ingested.unsent), (1, 1, 0));
    assert!(back.all().is_empty());
    let requests = script.requests();
    assert_eq!(requests.len(), 6);
    assert!(requests.iter().all(|request| request.body() == requests[0].body()));
}

#[test]
fn no_server_can_stop_the_worker_for_more_than_ten_minutes() {
    let day = || MockResponse::status(429).header("retry-after", "86400");
    let script =
        MockTransport::new().respond(day()).respond(day()).respond(MockResponse::json(200, r#"{"inserted":1}"#));
    let (ingested, back) = ingest(builder(script).shutdown_timeout(HOUR), [event("a")]);
    assert_eq!((ingested.inserted, ingested.unsent), (1, 0));
    assert!(back.all().is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn flush_returns_after_unsent_events_were_handed_back() {
    let handed_back = Arc::new(Mutex::new(0));
    let counted = Arc::clone(&handed_back);
    let (ingester, worker) = builder(MockTransport::new().respond(MockResponse::status(400))).build(move |unsent| {
        std::thread::sleep(Duration::from_millis(50));
        *counted.lock().unwrap() += unsent.events.len();
    });
    let worker = tokio::spawn(worker.run());
    ingester.push(event("a")).await.unwrap();
    ingester.flush().await;
    assert_eq!(*handed_back.lock().unwrap(), 1);
    drop(ingester);
    assert_eq!(worker.await.unwrap().unsent, 1);
}

#[test]
fn events_that_fail_for_too_long_are_handed_back() {
    let script = MockTransport::new()
        .respond(MockResponse::status(503))
        .respond(MockResponse::status(503))
        .respond(MockResponse::status(503));
    let (ingested, back) = ingest(builder(script.clone()).shutdown_timeout(Duration::ZERO), [event("a"), event("b")]);
    assert_eq!((ingested.inserted, ingested.unsent), (0, 2));
    assert_eq!(back.all(), [(vec!["a".to_owned(), "b".to_owned()], Some(ErrorKind::Server))]);
    // Unsent events have the ids with which they may have arrived.
    let first = serde_json::to_value(&back.0.lock().unwrap()[0].events[0]).unwrap();
    assert_eq!(first, sent(&script)[0][0]);
}

#[test]
fn rejected_events_are_handed_back_and_the_others_are_sent() {
    let entry = |index: usize, field: &str| json!({"type": "value_error", "loc": ["body", "events", index, "EventCreateCustomer", field], "msg": "no"});
    let refusal = json!({"error": "RequestValidationError", "detail": [entry(1, "name"), entry(1, "metadata"), entry(3, "name")]});
    let script = MockTransport::new().respond(MockResponse::json(422, refusal.to_string())).respond(inserted(3));
    let (ingested, back) = ingest(builder(script.clone()), ["a", "b", "c", "d", "e"].map(event));
    assert_eq!((ingested.inserted, ingested.unsent), (3, 2));
    assert_eq!(back.all(), [(vec!["b".to_owned(), "d".to_owned()], Some(ErrorKind::Validation))]);
    let unsent = back.0.lock().unwrap();
    let reasons = |event| unsent[0].validation_errors(event).map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(reasons(0), ["body.events[1].name: no", "body.events[1].metadata: no"]);
    assert_eq!(reasons(1), ["body.events[3].name: no"]);
    assert!(reasons(2).is_empty());
    drop(unsent);
    assert_eq!(names(&sent(&script)[1]), ["a", "c", "e"]);
}

#[test]
fn a_time_of_a_clock_that_is_ahead_is_left_to_polar() {
    let entry = |index: usize| json!({"type": "value_error", "loc": ["body", "events", index, "EventCreateCustomer", "timestamp"], "msg": "in the past"});
    let refusal = json!({"error": "RequestValidationError", "detail": [entry(0), entry(1)]});
    let script = MockTransport::new().respond(MockResponse::json(422, refusal.to_string())).respond(inserted(1));
    let own = event("own").timestamp("2099-01-01T00:00:00Z");
    let (ingested, back) = ingest(builder(script.clone()), [event("a"), own]);
    assert_eq!((ingested.inserted, ingested.unsent), (1, 1));
    assert_eq!(back.all(), [(vec!["own".to_owned()], Some(ErrorKind::Validation))]);
    let again = &sent(&script)[1];
    assert_eq!(names(again), ["a"]);
    assert!(again[0].get("timestamp").is_none());
    assert_eq!(again[0]["external_id"], sent(&script)[0][0]["external_id"]);
}

#[test]
fn batches_that_are_too_large_are_split() {
    let script = MockTransport::new()
        .respond(MockResponse::status(413))
        .respond(MockResponse::status(413))
        .respond(inserted(1))
        .respond(MockResponse::status(413))
        .respond(MockResponse::status(413))
        .respond(inserted(2));
    let (ingested, back) = ingest(builder(script.clone()), ["a", "b", "c", "d"].map(event));
    assert_eq!(back.all(), [(vec!["b".to_owned()], Some(ErrorKind::Other))]);
    assert_eq!((ingested.inserted, ingested.unsent), (3, 1));
    let sent = sent(&script);
    let expected =
        [vec!["a", "b", "c", "d"], vec!["a", "b"], vec!["a"], vec!["b", "c", "d"], vec!["b"], vec!["c", "d"]];
    assert_eq!(sent.iter().map(|events| names(events)).collect::<Vec<_>>(), expected);
}

#[test]
fn without_permission_all_events_are_handed_back() {
    for status in [401, 403, 404] {
        let script = MockTransport::new().respond(MockResponse::status(status));
        let (ingested, back) = ingest(builder(script.clone()), ["a", "b"].map(event));
        assert_eq!((ingested.unsent, script.requests().len(), back.all().len()), (2, 1, 1));
    }
    let core = PolarCore::builder()
        .access_token_from(|| async { Ok::<_, std::io::Error>("a\nb") })
        .transport(MockTransport::new());
    let (ingested, back) = ingest(Ingester::builder(&core.build().unwrap()), ["a", "b"].map(event));
    assert_eq!(ingested.unsent, 2);
    assert_eq!(back.all(), [(vec!["a".to_owned(), "b".to_owned()], Some(ErrorKind::Invalid))]);
}

#[tokio::test]
async fn a_worker_that_is_dropped_hands_back_what_it_has() {
    let script = MockTransport::new().respond(MockResponse::silence());
    let back = Back::default();
    let (ingester, worker) = builder(Unhurried(script.clone())).batch(2).build(back.taker());
    let worker = tokio::spawn(worker.run());
    for name in ["a", "b", "c"] {
        ingester.push(event(name)).await.unwrap();
    }
    for _ in 0..4 {
        tokio::task::yield_now().await;
    }
    worker.abort();
    assert!(worker.await.unwrap_err().is_cancelled());
    assert_eq!(back.all(), [(vec!["a".to_owned(), "b".to_owned(), "c".to_owned()], None)]);
    let refused = ingester.push(event("d")).await.unwrap_err();
    assert_eq!(refused.to_string(), "event not accepted: the worker has ended");
    assert!(ingester.try_push(event("d")).is_err());
    ingester.flush().await;
    assert_eq!(ingester.backlog(), 0);
}

#[test]
fn events_that_no_retry_can_send_are_handed_back_at_once() {
    let script = MockTransport::new().respond(MockResponse::failure(|| TransportError::tls("expired").permanent()));
    let (ingested, back) = ingest(builder(script.clone()).shutdown_timeout(HOUR), ["a", "b"].map(event));
    assert_eq!((ingested.unsent, script.requests().len()), (2, 1));
    assert_eq!(back.all(), [(vec!["a".to_owned(), "b".to_owned()], Some(ErrorKind::Tls))]);
}

#[tokio::test]
async fn closing_sends_what_is_queued_and_reports_while_clones_live() {
    let script = MockTransport::new().respond(MockResponse::status(503)).on(|_| true, inserted(2));
    let back = Back::default();
    let (ingester, worker) = builder(Unhurried(script.clone())).batch(2).max_age(HOUR).build(back.taker());
    let clone = ingester.clone();
    let worker = tokio::spawn(async { worker.run().await });
    for name in ["a", "b", "c"] {
        ingester.push(event(name)).await.unwrap();
    }
    let report = ingester.close().await;
    assert_eq!((report.inserted, report.unsent, report.queued, clone.backlog()), (4, 0, 0, 0));
    assert_eq!(sent(&script).iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    assert!(back.all().is_empty());

    let refused = clone.push(event("late")).await.unwrap_err();
    assert_eq!(refused.to_string(), "event not accepted: the ingester is closed");
    assert!(!refused.is_full());
    assert_eq!(serde_json::to_value(refused.into_event()).unwrap()["name"], "late");
    assert!(clone.try_push(event("late")).unwrap_err().to_string().ends_with("the ingester is closed"));
    assert_eq!(clone.close().await, report, "again");
    clone.flush().await;
    assert_eq!(worker.await.unwrap(), report);
    assert_eq!(script.requests().len(), 2);
}

#[tokio::test]
async fn closing_refuses_those_who_wait_for_room() {
    let script = MockTransport::new().on(|_| true, inserted(1));
    let (ingester, worker) = builder(Unhurried(script.clone())).capacity(1).max_age(HOUR).build(|_| {});
    let worker = tokio::spawn(worker.run());
    ingester.push(event("a")).await.unwrap();
    let clone = ingester.clone();
    let waiting = tokio::spawn(async move { clone.push(event("b")).await });
    tokio::task::yield_now().await;
    assert!(!waiting.is_finished());
    let report = ingester.close().await;
    let refused = waiting.await.unwrap().unwrap_err();
    assert!(refused.to_string().ends_with("the ingester is closed"), "{refused}");
    assert_eq!((report.inserted, report.queued), (1, 0));
    assert_eq!(worker.await.unwrap(), report);
}

#[tokio::test]
async fn closing_does_not_wait_for_a_worker_that_does_not_run() {
    // Dropped before the worker ran.
    let back = Back::default();
    let (ingester, worker) = builder(MockTransport::new()).build(back.taker());
    ingester.push(event("a")).await.unwrap();
    drop(worker);
    assert_eq!((ingester.close().await.unsent, back.all().len()), (1, 1));

    // Dropped while the worker ran.
    let back = Back::default();
    let (ingester, worker) =
        builder(Unhurried(MockTransport::new().respond(MockResponse::silence()))).batch(1).build(back.taker());
    let worker = tokio::spawn(worker.run());
    for name in ["a", "b"] {
        ingester.push(event(name)).await.unwrap();
    }
    tokio::task::yield_now().await;
    let closing = tokio::spawn({
        let ingester = ingester.clone();
        async move { ingester.close().await }
    });
    tokio::task::yield_now().await;
    worker.abort();
    let report = closing.await.unwrap();
    assert_eq!((report.inserted, report.unsent, report.queued), (0, 2, 0));
    assert_eq!(back.all(), [(vec!["a".to_owned(), "b".to_owned()], None)]);

    // The worker never runs: queued events are counted, and passed to `on_unsent` when the worker is dropped.
    let back = Back::default();
    let (ingester, worker) = builder(MockTransport::new()).build(back.taker());
    ingester.push(event("a")).await.unwrap();
    let report = ingester.close().await;
    assert_eq!((report.unsent, report.queued), (0, 1));
    assert!(back.all().is_empty());
    drop(worker);
    assert_eq!(back.all(), [(vec!["a".to_owned()], None)]);
    let report = ingester.close().await;
    assert_eq!((report.unsent, report.queued), (1, 0));
}

#[tokio::test]
async fn a_worker_that_begins_late_sends_what_was_queued_when_the_ingester_was_closed() {
    let script = MockTransport::new().on(|_| true, inserted(1));
    let (ingester, worker) = builder(script.clone()).build(|_| {});
    ingester.push(event("a")).await.unwrap();
    assert_eq!(ingester.close().await.queued, 1);
    assert_eq!(worker.run().await.inserted, 1);
    assert_eq!((ingester.close().await.inserted, script.requests().len()), (1, 1));
}

#[test]
fn an_event_of_an_unknown_form_is_rejected() {
    let (ingester, _worker) = builder(MockTransport::new()).build(|_| {});
    let unknown = EventCreate::Unknown(json!({"name": "a"}).into());
    assert!(ingester.try_push(unknown).unwrap_err().to_string().ends_with("an unknown variant cannot be given an id"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_that_many_tasks_push_arrives_once() {
    let script = MockTransport::new().on(|_| true, inserted(0));
    let (ingester, worker) = builder(script.clone()).batch(64).capacity(100).build(|_| {});
    let worker = tokio::spawn(worker.run());
    let tasks: Vec<_> = (0..8)
        .map(|task| {
            let ingester = ingester.clone();
            tokio::spawn(async move {
                for number in 0..500 {
                    ingester.push(event(format!("{task}.{number}"))).await.unwrap();
                }
                ingester.flush().await;
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(ingester.backlog(), 0);
    drop(ingester);
    worker.await.unwrap();
    let sent = sent(&script);
    let all: Vec<&str> = sent.iter().flat_map(|events| names(events)).collect();
    assert_eq!(all.len(), 4000);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 4000);
    assert!(sent.iter().all(|events| events.len() <= 64));
}
