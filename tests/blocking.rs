//! `wait()` in place of `.await`.

#![cfg(all(feature = "blocking", feature = "testing", feature = "hyper", feature = "ring"))]
#![cfg(all(feature = "customer_sessions_create", feature = "customers_list"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::models::{CustomerSessionCreate, CustomersListQuery};
use polar_funcs::testing::{Answer, Script};
use polar_funcs::{ErrorKind, PolarCore, customer_sessions_create, customers_list};
use support::{Reaction, Server, builder};

const SESSION: &str = r#"{"id":"1","token":"polar_cst_s3cr3t","customer_portal_url":"https://polar.sh/portal"}"#;

fn page(number: usize, items: usize, last: usize) -> Answer {
    let items: Vec<String> =
        (0..items).map(|item| format!(r#"{{"id":"{number}.{item}","type":"individual"}}"#)).collect();
    let items = items.join(",");
    Answer::json(200, format!(r#"{{"items":[{items}],"pagination":{{"total_count":9,"max_page":{last}}}}}"#))
}

fn core(script: &Script) -> PolarCore {
    PolarCore::builder().access_token("polar_oat_test").transport(script.clone()).build().unwrap()
}

fn request() -> CustomerSessionCreate {
    CustomerSessionCreate::external_customer_id("user_42")
}

#[test]
fn calls_wait_on_one_connection() {
    let server = Server::start([Reaction::json(201, SESSION)]);
    let core = builder(&server).build().unwrap();
    for _ in 0..3 {
        let session = customer_sessions_create(&core, request()).wait().unwrap();
        assert_eq!(session.token.expose(), "polar_cst_s3cr3t");
    }
    let arrived = server.arrived();
    assert_eq!(arrived.iter().map(|request| request.connection).collect::<Vec<_>>(), [0, 0, 0]);
    let response = customer_sessions_create(&core, request()).with_response().wait().unwrap();
    assert_eq!((response.status().as_u16(), response.attempts()), (201, 1));
}

#[test]
fn threads_wait_at_the_same_time() {
    let server = Server::start([Reaction::json(201, SESSION)]);
    let core = builder(&server).build().unwrap();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| {
                    for _ in 0..20 {
                        customer_sessions_create(&core, request()).wait().unwrap();
                    }
                })
            })
            .collect();
        threads.into_iter().for_each(|thread| thread.join().unwrap());
    });
    assert_eq!(server.arrived().len(), 160);
}

#[test]
fn errors_are_those_of_await() {
    let script = Script::new().answer(Answer::status(503)).answer(Answer::status(404));
    let core = core(&script);
    let error = customer_sessions_create(&core, request()).wait().unwrap_err();
    assert_eq!((error.kind(), error.operation(), error.attempts()), (ErrorKind::Server, "customer_sessions_create", 1));
    assert!(customer_sessions_create(&core, request()).wait().unwrap_err().is_not_found());
    let error = customer_sessions_create(&core, CustomerSessionCreate::customer_id("")).wait().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
}

#[test]
fn inside_a_runtime_nothing_is_sent() {
    let script = Script::new().answer(Answer::json(201, SESSION));
    let core = core(&script);
    let error = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(async { customer_sessions_create(&core, request()).wait().unwrap_err() });
    assert_eq!(error.kind(), ErrorKind::Invalid);
    assert_eq!((error.attempts(), error.may_have_reached_server()), (0, false));
    assert_eq!(
        error.to_string(),
        "customer_sessions_create: `wait` was called where an async runtime runs: use `.await` there; nothing was sent"
    );
    assert!(script.requests().is_empty());
    // Where the runtime has ended, the same thread may wait.
    assert!(customer_sessions_create(&core, request()).wait().is_ok());
}

#[test]
fn lists_are_iterators() {
    let script = Script::new().answer(page(1, 2, 3)).answer(page(2, 2, 3)).answer(page(3, 1, 3));
    let ids: Vec<String> = customers_list(&core(&script), CustomersListQuery::new().limit(2))
        .items()
        .wait()
        .map(|customer| customer.unwrap().id().unwrap().to_owned())
        .collect();
    assert_eq!(ids, ["1.0", "1.1", "2.0", "2.1", "3.0"]);
    let targets: Vec<String> =
        script.requests().iter().map(|request| request.uri().query().unwrap().to_owned()).collect();
    assert_eq!(targets, ["limit=2&page=1", "limit=2&page=2", "limit=2&page=3"]);

    let script = Script::new().answer(page(1, 2, 2)).answer(page(2, 1, 2));
    let sizes: Vec<usize> =
        customers_list(&core(&script), ()).pages().wait().map(|page| page.unwrap().items.len()).collect();
    assert_eq!(sizes, [2, 1]);
}

#[test]
fn a_list_is_asked_for_as_far_as_it_is_taken_and_ends_with_an_error() {
    let script = Script::new().answer(page(1, 2, 3)).answer(Answer::status(404)).answer(page(2, 2, 3));
    let core = core(&script);
    let mut items = customers_list(&core, ()).items().wait();
    assert!(items.next().unwrap().is_ok());
    assert!(items.next().unwrap().is_ok());
    assert_eq!(script.requests().len(), 1);
    assert!(items.next().unwrap().unwrap_err().is_not_found());
    assert!(items.next().is_none());
    assert!(items.next().is_none());
    assert_eq!(script.requests().len(), 2);
}
