//! Pages and items as streams, which yield the same results as `next`.

#![cfg(all(feature = "customers_list", feature = "stream", feature = "testing"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use bytes::Bytes;
use futures_util::stream::{self, Stream, StreamExt, TryStreamExt};
use http::Request;
use polar_funcs::models::{Customer, CustomersListQuery, ListResource};
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{
    AttemptContext, BoxFuture, Error, Items, Pages, PolarCore, RetryPolicy, Transport, TransportFuture, customers_list,
};
use std::future::{pending, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

/// Responds one poll later than the wrapped mock transport. The second field is shared with each response in flight.
struct Slow(MockTransport, Arc<()>);

impl Transport for Slow {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        let response = self.0.send(request, attempt);
        let on_its_way = self.1.clone();
        let mut waited = false;
        Box::pin(async move {
            let _on_its_way = on_its_way;
            poll_fn(|_| if std::mem::replace(&mut waited, true) { Poll::Ready(()) } else { Poll::Pending }).await;
            response.await
        })
    }

    fn sleep(&self, _: std::time::Duration) -> BoxFuture<'_, ()> {
        Box::pin(pending())
    }
}

fn page(ids: &[&str], max_page: i64) -> MockResponse {
    let items: Vec<_> = ids.iter().map(|id| serde_json::json!({"id": id, "type": "individual"})).collect();
    let page = serde_json::json!({"items": items, "pagination": {"total_count": 5, "max_page": max_page}});
    MockResponse::json(200, page.to_string())
}

/// Returns three pages, with an error before the second. A further request would be an error.
fn script() -> MockTransport {
    [page(&["a", "b"], 3), MockResponse::not_found(), page(&["c", "d"], 3), page(&["e"], 3), MockResponse::status(418)]
        .into_iter()
        .fold(MockTransport::new(), MockTransport::respond)
}

fn slow(script: &MockTransport) -> Slow {
    Slow(script.clone(), Arc::default())
}

fn core(transport: impl Transport) -> PolarCore {
    PolarCore::builder().access_token("t").retries(RetryPolicy::never()).transport(transport).build().unwrap()
}

fn items(transport: impl Transport) -> Items<Customer> {
    customers_list(&core(transport), CustomersListQuery::new().limit(2)).items()
}

fn pages(transport: impl Transport) -> Pages<Customer> {
    customers_list(&core(transport), CustomersListQuery::new().limit(2)).pages()
}

/// Polls repeatedly, with an upper bound, because nothing wakes the task.
fn run<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    for _ in 0..99 {
        if let Poll::Ready(value) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return value;
        }
    }
    panic!("it did not end")
}

fn id(item: Result<Customer, Error>) -> String {
    item.map_or_else(|error| format!("{:?}", error.kind()), |item| item.id().unwrap().to_owned())
}

fn ids(page: Result<ListResource<Customer>, Error>) -> String {
    match page {
        Ok(page) => page.items.into_iter().map(|item| id(Ok(item))).collect(),
        Err(error) => id(Err(error)),
    }
}

/// Returns the pages that were requested.
fn requested_pages(script: &MockTransport) -> String {
    let page =
        |request: &Request<Bytes>| request.uri().query().unwrap().strip_prefix("limit=2&page=").unwrap().to_owned();
    script.requests().iter().map(page).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_stream_ends_with_an_error_and_next_goes_on() {
    let script = script();
    let mut list = items(script.clone());
    let taken: Vec<String> = run(list.by_ref().map(id).collect());
    assert_eq!(taken.join(" "), "a b NotFound");
    assert!(run(StreamExt::next(&mut list)).is_none());
    assert_eq!(requested_pages(&script), "1 2");
    assert_eq!(id(run(list.next()).unwrap()), "c");
    assert_eq!(requested_pages(&script), "1 2 2");

    let script = self::script();
    let mut list = pages(slow(&script));
    let taken: Vec<String> = run(list.by_ref().map(ids).collect());
    assert_eq!(taken.join(" "), "ab NotFound");
    assert_eq!(ids(run(list.next()).unwrap()), "cd");
    assert_eq!(requested_pages(&script), "1 2 2");
}

#[test]
fn a_stream_ends_after_the_last_page() {
    let script = MockTransport::new().respond(page(&["a", "b"], 2)).respond(page(&["c"], 2));
    let taken: Vec<String> = run(items(script.clone()).map(id).collect());
    assert_eq!(taken.join(" "), "a b c");
    assert_eq!(requested_pages(&script), "1 2");
}

#[test]
fn the_first_error_ends_try_collect() {
    let script = script();
    let taken: Result<Vec<_>, Error> = run(items(script.clone()).try_collect());
    assert!(taken.unwrap_err().is_not_found());
    assert_eq!(requested_pages(&script), "1 2");
}

#[test]
fn a_list_that_has_ended_stays_ended() {
    let script = script();
    let mut stream = items(script.clone());
    while run(stream.next()).is_some() {}
    for _ in 0..3 {
        assert!(run(StreamExt::next(&mut stream)).is_none());
        assert!(run(stream.next()).is_none());
    }
    assert_eq!(requested_pages(&script), "1 2 2 3");
}

#[test]
fn a_page_is_requested_when_its_first_item_is_polled() {
    for (most, expected) in [(0, ""), (1, "1"), (2, "1"), (3, "1 2"), (4, "1 2"), (5, "1 2 3")] {
        let pages = [page(&["a", "b"], 3), page(&["c", "d"], 3), page(&["e"], 3)];
        let script = pages.into_iter().fold(MockTransport::new(), MockTransport::respond);
        let taken: Vec<String> = run(items(script.clone()).take(most).map(id).collect());
        assert_eq!(taken.len(), most);
        assert_eq!(requested_pages(&script), expected, "{most} items");
    }
}

#[test]
fn a_page_whose_future_was_dropped_is_not_lost() {
    let script = script();
    let mut stream = items(slow(&script));
    let mut taken = Vec::new();
    for polls in 0..99 {
        // First poll as a stream, then with `next`. Each future is dropped after one poll.
        let mut context = Context::from_waker(Waker::noop());
        let polled = match polls {
            0..3 => stream.poll_next_unpin(&mut context),
            _ => pin!(stream.next()).poll(&mut context),
        };
        match polled {
            Poll::Ready(Some(item)) => taken.push(id(item)),
            Poll::Ready(None) => break,
            Poll::Pending => taken.push("-".to_owned()),
        }
    }
    assert_eq!(taken.join(" "), "- a b - NotFound - c d - e");
    assert_eq!(requested_pages(&script), "1 2 2 3");
}

#[test]
fn a_dropped_stream_drops_its_request() {
    let (script, in_flight) = (script(), Arc::new(()));
    let mut stream = items(Slow(script.clone(), in_flight.clone()));
    let others = Arc::strong_count(&in_flight);
    assert!(stream.poll_next_unpin(&mut Context::from_waker(Waker::noop())).is_pending());
    assert_eq!(Arc::strong_count(&in_flight), others + 1);
    drop(stream);
    assert_eq!(Arc::strong_count(&in_flight), 1);
    assert_eq!(requested_pages(&script), "1");
}

#[test]
fn streams_work_with_combinators() {
    fn is_stream<T>(stream: impl Stream<Item = Result<T, Error>> + Send + Sync + Unpin + 'static) -> impl Stream {
        stream
    }
    let (one, other) = (script(), script());
    let both = stream::select(items(one.clone()), items(slow(&other))).map(id);
    let taken = run(both.collect::<Vec<_>>());
    assert_eq!(taken.len(), 6);
    assert_eq!([requested_pages(&one), requested_pages(&other)], ["1 2", "1 2"]);
    drop((is_stream(items(script())), is_stream(pages(script()))));
}
