//! Layers see each attempt, in a defined order, and may respond themselves.

#![cfg(all(feature = "customer_sessions_create", feature = "testing"))]
#![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use bytes::Bytes;
use http::{HeaderValue, Request};
use polar_funcs::layer::{Layer, inspect_response};
use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{
    AttemptContext, Error, ErrorKind, PolarCore, Transport, TransportError, TransportFuture, customer_sessions_create,
};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

const SESSION: &str = r#"{"id":"1","token":"polar_cst_1","customer_portal_url":"https://polar.sh/portal"}"#;

/// The events, in order.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<Vec<String>>>);

impl Seen {
    fn add(&self, what: impl Into<String>) {
        self.0.lock().unwrap().push(what.into());
    }

    fn all(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }
}

/// A layer that records when a request enters and leaves it.
struct Named(&'static str, Seen);

impl Layer for Named {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> TransportFuture<'a> {
        Box::pin(async move {
            self.1.add(format!("to {}", self.0));
            let response = next.send(request, attempt).await;
            self.1.add(format!("from {}", self.0));
            response
        })
    }
}

/// A layer that fails every request.
struct Closed;

impl Layer for Closed {
    fn send<'a>(&'a self, _: Request<Bytes>, attempt: &'a AttemptContext, _: &'a dyn Transport) -> TransportFuture<'a> {
        attempt.mark_not_sent();
        Box::pin(async { Err(TransportError::connect("closed")) })
    }
}

fn call(transport: impl Transport) -> Result<(), Error> {
    let core = PolarCore::builder().access_token("polar_oat_test").transport(transport).build()?;
    let call = customer_sessions_create(&core, CustomerSessionCreate::external_customer_id("user_42"));
    let mut future = pin!(call.into_future());
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result.map(drop),
        Poll::Pending => unreachable!("a mock responds immediately"),
    }
}

#[test]
fn the_last_layer_is_entered_first() {
    let (script, seen) = (MockTransport::new().respond(MockResponse::json(201, SESSION)), Seen::default());
    call(script.with(Named("inner", seen.clone())).with(Named("outer", seen.clone()))).unwrap();
    assert_eq!(seen.all(), ["to outer", "to inner", "from inner", "from outer"]);
}

#[test]
fn each_attempt_passes_the_layer_and_waits_use_the_transport() {
    let script = MockTransport::new()
        .respond(MockResponse::status(429).header("retry-after", "7"))
        .respond(MockResponse::json(201, SESSION));
    let seen = Seen::default();
    let (before, looked) = (seen.clone(), seen.clone());
    let transport = script
        .clone()
        .with(move |request: &mut Request<Bytes>| {
            before.add(format!("{} {}", request.method(), request.uri().path()));
            request.headers_mut().insert("x-shop", HeaderValue::from_static("acme"));
        })
        .with(inspect_response(move |response| looked.add(response.as_ref().unwrap().status().as_str())));
    call(transport).unwrap();
    let asked = "POST /v1/customer-sessions/";
    assert_eq!(seen.all(), [asked, "429", asked, "201"]);
    assert!(script.requests().iter().all(|request| request.headers()["x-shop"] == "acme"));
    assert_eq!(script.sleeps().len(), 1);
}

#[test]
fn a_request_that_a_layer_fails_itself_was_not_sent() {
    let script = MockTransport::new().respond(MockResponse::json(201, SESSION));
    let error = call(script.clone().with(Closed)).unwrap_err();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false));
    assert!(script.requests().is_empty());
}

#[test]
fn a_layer_sees_failures_too() {
    let seen = Seen::default();
    let looked = seen.clone();
    let script = MockTransport::new().respond(MockResponse::failure(|| TransportError::connection_lost("reset")));
    let transport =
        script.with(inspect_response(move |response| looked.add(response.as_ref().unwrap_err().to_string())));
    assert!(call(transport).unwrap_err().may_have_reached_server());
    assert_eq!(seen.all(), ["the connection failed before the response was complete"]);
}

/// The layers that limit concurrency and rate.
mod limits {
    use super::*;
    use http::Response;
    use polar_funcs::layer::{concurrency_limit, rate_limit};
    use polar_funcs::{BoxFuture, RetryPolicy};
    use std::future::poll_fn;
    use std::pin::Pin;
    use std::time::{Duration, Instant};

    const HOUR: Duration = Duration::from_secs(3600);

    type Ended = Pin<Box<dyn Future<Output = Result<(), Error>>>>;

    /// Responds when it is released, and counts the requests. Time stands still until then.
    #[derive(Clone, Default)]
    struct Gate(Arc<Mutex<(usize, bool, bool)>>);

    impl Gate {
        fn entered(&self) -> usize {
            self.0.lock().unwrap().0
        }

        fn let_go(&self) {
            self.0.lock().unwrap().1 = true;
        }

        fn let_time_run(&self) {
            self.0.lock().unwrap().2 = true;
        }

        fn call(core: &PolarCore) -> Ended {
            let call = customer_sessions_create(core, CustomerSessionCreate::external_customer_id("user_42"));
            Box::pin(async { call.await.map(drop) })
        }
    }

    impl Transport for Gate {
        fn send<'a>(&'a self, _: Request<Bytes>, _: &'a AttemptContext) -> TransportFuture<'a> {
            self.0.lock().unwrap().0 += 1;
            Box::pin(poll_fn(|_| match self.0.lock().unwrap().1 {
                true => Poll::Ready(Ok(Response::builder().status(201).body(SESSION.into()).unwrap())),
                false => Poll::Pending,
            }))
        }

        fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
            Box::pin(poll_fn(|_| match self.0.lock().unwrap().2 {
                true => Poll::Ready(()),
                false => Poll::Pending,
            }))
        }
    }

    #[test]
    fn concurrency_is_limited_and_a_dropped_call_makes_room() {
        for (limit, room) in [(2, 2), (1, 1), (0, 1)] {
            let gate = Gate::default();
            let transport = gate.clone().with(concurrency_limit(limit));
            let core = PolarCore::builder().access_token("polar_oat_test").transport(transport).build().unwrap();
            let mut calls: Vec<_> = (0..6).map(|_| Gate::call(&core)).collect();
            let mut context = Context::from_waker(Waker::noop());
            let mut waiting = |calls: &mut Vec<Ended>| {
                calls.retain_mut(|call| call.as_mut().poll(&mut context).is_pending());
                calls.len()
            };
            assert_eq!((waiting(&mut calls), gate.entered()), (6, room));
            // Drop one call in flight, and the first one that waits.
            drop(calls.remove(0));
            drop(calls.remove(room - 1));
            assert_eq!((waiting(&mut calls), gate.entered()), (4, room + 1));
            gate.let_go();
            for _ in 0..4 {
                waiting(&mut calls);
            }
            assert_eq!((calls.len(), gate.entered()), (0, 5));
        }
    }

    #[test]
    fn a_call_whose_time_ends_while_it_waits_was_not_sent() {
        let gate = Gate::default();
        let transport = gate.clone().with(concurrency_limit(1));
        let core = PolarCore::builder().access_token("polar_oat_test").transport(transport).build().unwrap();
        let (mut first, mut second) = (Gate::call(&core), Gate::call(&core));
        let mut context = Context::from_waker(Waker::noop());
        assert!(first.as_mut().poll(&mut context).is_pending() && second.as_mut().poll(&mut context).is_pending());
        gate.let_time_run();
        let ended = |poll| match poll {
            Poll::Ready(Err(error)) => Error::may_have_reached_server(&error),
            other => unreachable!("{other:?}"),
        };
        assert!(!ended(second.as_mut().poll(&mut context)));
        assert!(ended(first.as_mut().poll(&mut context)));
        assert_eq!(gate.entered(), 1);
    }

    /// Responds immediately. Records the time of each request, and the waits.
    #[derive(Clone, Default)]
    struct Timed {
        came: Arc<Mutex<Vec<(String, Instant)>>>,
        waits: Arc<Mutex<Vec<Duration>>>,
        /// Whether waits never end.
        stopped: bool,
    }

    impl Timed {
        fn core(&self, layer: impl Layer) -> PolarCore {
            let transport = self.clone().with(layer);
            let builder = PolarCore::builder().access_token("polar_oat_test").transport(transport);
            builder.retries(RetryPolicy::never()).timeout(HOUR).build().unwrap()
        }

        fn call(core: &PolarCore, number: usize) -> Ended {
            let call = customer_sessions_create(core, CustomerSessionCreate::external_customer_id(number.to_string()));
            Box::pin(async { call.await.map(drop) })
        }
    }

    impl Transport for Timed {
        fn send<'a>(&'a self, request: Request<Bytes>, _: &'a AttemptContext) -> TransportFuture<'a> {
            let body = String::from_utf8(request.into_body().to_vec()).unwrap();
            self.came.lock().unwrap().push((body, Instant::now()));
            Box::pin(async { Ok(Response::builder().status(201).body(SESSION.into()).unwrap()) })
        }

        fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
            self.waits.lock().unwrap().push(duration);
            match self.stopped {
                true => Box::pin(std::future::pending()),
                false => Box::pin(tokio::time::sleep(duration)),
            }
        }
    }

    #[tokio::test]
    async fn no_more_attempts_begin_in_a_second_than_are_let_through_and_in_their_order() {
        let timed = Timed::default();
        let core = timed.core(rate_limit(50, 3));
        let began = Instant::now();
        let calls: Vec<_> = (10..30).map(|number| Timed::call(&core, number)).collect();
        let mut set = tokio::task::JoinSet::new();
        let local = tokio::task::LocalSet::new();
        local
            .run_until(async {
                calls.into_iter().for_each(|call| drop(set.spawn_local(call)));
                while let Some(ended) = set.join_next().await {
                    ended.unwrap().unwrap();
                }
            })
            .await;
        let came = timed.came.lock().unwrap().clone();
        assert_eq!(came.len(), 20);
        for (index, (body, at)) in came.iter().enumerate() {
            assert!(body.contains(&(index + 10).to_string()), "{index}: {body}");
            let least = Duration::from_millis(20) * (index as u32).saturating_sub(2);
            assert!(*at - began >= least, "the attempt {index} after {:?}", *at - began);
        }
    }

    #[tokio::test]
    async fn a_call_whose_time_ends_while_it_waits_for_its_turn_was_not_sent() {
        let timed = Timed::default();
        let core = timed.core(rate_limit(0.01, 1));
        Timed::call(&core, 1).await.unwrap();
        let call = customer_sessions_create(&core, CustomerSessionCreate::external_customer_id("2"));
        let error = call.timeout(Duration::from_millis(50)).await.unwrap_err();
        assert!(error.is_timeout() && !error.may_have_reached_server(), "{error}");
        assert_eq!(timed.came.lock().unwrap().len(), 1);
    }

    #[test]
    fn a_dropped_call_takes_no_turn() {
        let timed = Timed { stopped: true, ..Timed::default() };
        let core = timed.core(rate_limit(0.1, 1));
        let mut context = Context::from_waker(Waker::noop());
        let mut poll = |call: &mut Ended| call.as_mut().poll(&mut context);
        assert!(poll(&mut Timed::call(&core, 1)).is_ready());
        let longest =
            || timed.waits.lock().unwrap().iter().filter(|wait| wait.as_secs() < 3000).max().copied().unwrap();
        for number in 2..20 {
            // The timeout of a call is a sleep as well.
            assert!(poll(&mut Timed::call(&core, number)).is_pending());
            assert!(longest() <= Duration::from_secs(10), "{:?}", longest());
        }
        assert_eq!(timed.came.lock().unwrap().len(), 1);
    }

    #[test]
    fn an_invalid_rate_allows_one_request_and_an_infinite_one_all() {
        for (rate, burst, through) in [
            (0.0, 0, 1),
            (-1.0, 1, 1),
            (f64::NAN, 1, 1),
            (1e-300, 1, 1),
            (1e-300, u32::MAX, 20),
            (f64::INFINITY, 0, 20),
            (1e300, 1, 20),
            (0.001, 7, 7),
        ] {
            let timed = Timed { stopped: true, ..Timed::default() };
            let core = timed.core(rate_limit(rate, burst));
            let mut context = Context::from_waker(Waker::noop());
            let mut calls: Vec<_> = (0..20).map(|number| Timed::call(&core, number)).collect();
            calls.retain_mut(|call| call.as_mut().poll(&mut context).is_pending());
            assert_eq!(timed.came.lock().unwrap().len(), through, "{rate} {burst}");
        }
    }
}
