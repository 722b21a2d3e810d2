//! Calls measure time by the clock of their transport.

#![cfg(all(feature = "customers_list", feature = "testing", feature = "ingester"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use bytes::Bytes;
use http::Request;
use polar_funcs::layer::inspect_response;
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{
    AttemptContext, BoxFuture, ErrorKind, Ingester, PolarCore, RetryPolicy, Transport, TransportFuture, customers_list,
    models::EventCreate,
};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A mock transport whose clock advances only with each request.
#[derive(Clone)]
struct Clocked {
    mock: MockTransport,
    time: Arc<Mutex<Duration>>,
    took: Duration,
}

impl Clocked {
    fn new(mock: MockTransport, took: u64) -> Self {
        Self { mock, time: Arc::default(), took: Duration::from_secs(took) }
    }
}

impl Transport for Clocked {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        *self.time.lock().unwrap() += self.took;
        self.mock.send(request, attempt)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.mock.sleep(duration)
    }

    fn now(&self) -> Duration {
        *self.time.lock().unwrap()
    }
}

fn core(transport: impl Transport) -> PolarCore {
    let builder = PolarCore::builder().access_token("polar_oat_test").timeout(Duration::from_secs(10));
    builder.retries(RetryPolicy::attempts(9)).transport(transport).build().unwrap()
}

#[tokio::test]
async fn a_call_ends_by_the_clock_of_its_transport_however_that_is_wrapped() {
    // The duration of each request, and the number of requests after which the timeout of 10 seconds has expired.
    for (took, attempts) in [(0, 9), (4, 3), (11, 1)] {
        let wrapped: [fn(Clocked) -> PolarCore; 4] = [
            |transport| core(transport),
            |transport| core(Box::new(transport) as Box<dyn Transport>),
            |transport| core(Arc::new(transport) as Arc<dyn Transport>),
            |transport| core(transport.with(inspect_response(|_| {})).with(|_: &mut Request<Bytes>| {})),
        ];
        for (index, wrap) in wrapped.into_iter().enumerate() {
            let mock = MockTransport::new().respond_with(|_| MockResponse::status(503));
            let error = customers_list(&wrap(Clocked::new(mock.clone(), took)), ()).await.unwrap_err();
            assert_eq!((error.kind(), mock.requests().len()), (ErrorKind::Server, attempts), "{took} s, {index}");
        }
    }
}

#[tokio::test]
async fn an_ingester_retries_by_the_delays_if_the_clock_stands_still() {
    let mock = MockTransport::new().respond_with(|_| MockResponse::status(503));
    let (ingester, worker) = Ingester::builder(&core(Clocked::new(mock.clone(), 0)))
        .max_retry_time(Duration::from_secs(100))
        .shutdown_timeout(Duration::from_secs(100))
        .build(drop);
    ingester.push(EventCreate::external_customer_id("api_call", "user_42")).await.unwrap();
    let (_, report) = tokio::join!(worker.run(), ingester.close());
    // After delays of 1, 2, 4, 8, 16, 32 and 60 seconds; each call makes three attempts.
    assert_eq!((report.unsent, mock.requests().len()), (1, 24));
}
