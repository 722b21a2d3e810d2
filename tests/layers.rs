//! What is put around a transport: it sees each attempt, in its order, and may answer itself.

#![cfg(all(feature = "customer_sessions_create", feature = "testing"))]
#![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use bytes::Bytes;
use http::{HeaderValue, Request, Response};
use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::testing::{Answer, Script};
use polar_funcs::{
    BoxFuture, Error, ErrorKind, Exchange, Layer, PolarCore, Transport, TransportError, after, customer_sessions_create,
};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

const SESSION: &str = r#"{"id":"1","token":"polar_cst_1","customer_portal_url":"https://polar.sh/portal"}"#;

/// What was seen, in order.
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

/// Says when it is entered and left.
struct Named(&'static str, Seen);

impl Layer for Named {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        exchange: &'a Exchange,
        next: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        Box::pin(async move {
            self.1.add(format!("to {}", self.0));
            let answer = next.send(request, exchange).await;
            self.1.add(format!("from {}", self.0));
            answer
        })
    }
}

/// Lets nothing through.
struct Closed;

impl Layer for Closed {
    fn send<'a>(
        &'a self,
        _: Request<Bytes>,
        exchange: &'a Exchange,
        _: &'a dyn Transport,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        exchange.connecting();
        Box::pin(async { Err(TransportError::connect("closed")) })
    }
}

fn call(transport: impl Transport) -> Result<(), Error> {
    let core = PolarCore::builder().access_token("polar_oat_test").transport(transport).build()?;
    let call = customer_sessions_create(&core, CustomerSessionCreate::external_customer_id("user_42"));
    let mut future = pin!(call.into_future());
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result.map(drop),
        Poll::Pending => unreachable!("a script answers at once"),
    }
}

#[test]
fn the_last_layer_is_entered_first() {
    let (script, seen) = (Script::new().answer(Answer::json(201, SESSION)), Seen::default());
    call(script.with(Named("inner", seen.clone())).with(Named("outer", seen.clone()))).unwrap();
    assert_eq!(seen.all(), ["to outer", "to inner", "from inner", "from outer"]);
}

#[test]
fn each_attempt_goes_through_and_waits_are_the_transports() {
    let script =
        Script::new().answer(Answer::status(429).header("retry-after", "7")).answer(Answer::json(201, SESSION));
    let seen = Seen::default();
    let (before, looked) = (seen.clone(), seen.clone());
    let transport = script
        .clone()
        .with(move |request: &mut Request<Bytes>| {
            before.add(format!("{} {}", request.method(), request.uri().path()));
            request.headers_mut().insert("x-shop", HeaderValue::from_static("acme"));
        })
        .with(after(move |answer| looked.add(answer.as_ref().unwrap().status().as_str())));
    call(transport).unwrap();
    let asked = "POST /v1/customer-sessions/";
    assert_eq!(seen.all(), [asked, "429", asked, "201"]);
    assert!(script.requests().iter().all(|request| request.headers()["x-shop"] == "acme"));
    assert_eq!(script.sleeps().len(), 1);
}

#[test]
fn what_a_layer_answers_itself_was_not_sent() {
    let script = Script::new().answer(Answer::json(201, SESSION));
    let error = call(script.clone().with(Closed)).unwrap_err();
    assert_eq!((error.kind(), error.may_have_reached_server()), (ErrorKind::Connect, false));
    assert!(script.requests().is_empty());
}

#[test]
fn a_failure_is_seen_too() {
    let seen = Seen::default();
    let looked = seen.clone();
    let script = Script::new().answer(Answer::failure(|| TransportError::broken("reset")));
    let transport = script.with(after(move |answer| looked.add(answer.as_ref().unwrap_err().to_string())));
    assert!(call(transport).unwrap_err().may_have_reached_server());
    assert_eq!(seen.all(), ["the connection failed before the answer was complete"]);
}

/// How many at once.
#[cfg(feature = "hyper")]
mod limits {
    use super::*;
    use polar_funcs::at_most;
    use std::future::poll_fn;
    use std::pin::Pin;
    use std::time::Duration;

    type Ended = Pin<Box<dyn Future<Output = Result<(), Error>>>>;

    /// Answers when it is let go, and counts what it was asked for; nobody's time runs until it does for all.
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
        fn send<'a>(
            &'a self,
            _: Request<Bytes>,
            _: &'a Exchange,
        ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
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
    fn so_many_go_through_at_once_and_who_gives_up_makes_room() {
        for (limit, room) in [(2, 2), (1, 1), (0, 1)] {
            let gate = Gate::default();
            let transport = gate.clone().with(at_most(limit));
            let core = PolarCore::builder().access_token("polar_oat_test").transport(transport).build().unwrap();
            let mut calls: Vec<_> = (0..6).map(|_| Gate::call(&core)).collect();
            let mut context = Context::from_waker(Waker::noop());
            let mut waiting = |calls: &mut Vec<Ended>| {
                calls.retain_mut(|call| call.as_mut().poll(&mut context).is_pending());
                calls.len()
            };
            assert_eq!((waiting(&mut calls), gate.entered()), (6, room));
            // One that is under way, and the first that waits.
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
        let transport = gate.clone().with(at_most(1));
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
}
