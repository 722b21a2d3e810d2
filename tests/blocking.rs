//! `wait()` instead of `.await`.

#![cfg(all(feature = "blocking", feature = "testing", feature = "hyper", feature = "ring"))]
#![cfg(all(feature = "customer_sessions_create", feature = "customers_list"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::models::{CustomerSessionCreate, CustomersListQuery};
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{ErrorKind, PolarCore, customer_sessions_create, customers_list};
use support::{Reaction, Server, builder};

const SESSION: &str = r#"{"id":"1","token":"polar_cst_s3cr3t","customer_portal_url":"https://polar.sh/portal"}"#;

fn page(number: usize, items: usize, last: usize) -> MockResponse {
    let items: Vec<String> =
        (0..items).map(|item| format!(r#"{{"id":"{number}.{item}","type":"individual"}}"#)).collect();
    let items = items.join(",");
    MockResponse::json(200, format!(r#"{{"items":[{items}],"pagination":{{"total_count":9,"max_page":{last}}}}}"#))
}

fn core(script: &MockTransport) -> PolarCore {
    PolarCore::builder().access_token("polar_oat_test").transport(script.clone()).build().unwrap()
}

fn request() -> CustomerSessionCreate {
    CustomerSessionCreate::external_customer_id("user_42").into()
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
fn wait_returns_the_same_errors_as_await() {
    let script = MockTransport::new().respond(MockResponse::status(503)).respond(MockResponse::not_found());
    let core = core(&script);
    let error = customer_sessions_create(&core, request()).wait().unwrap_err();
    assert_eq!((error.kind(), error.operation(), error.attempts()), (ErrorKind::Server, "customer_sessions_create", 1));
    assert!(customer_sessions_create(&core, request()).wait().unwrap_err().is_not_found());
    let error = customer_sessions_create(&core, CustomerSessionCreate::customer_id("")).wait().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
}

#[test]
fn wait_inside_a_runtime_sends_nothing() {
    let script = MockTransport::new().respond(MockResponse::json(201, SESSION));
    let core = core(&script);
    let error = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
        .block_on(async { customer_sessions_create(&core, request()).wait().unwrap_err() });
    assert_eq!(error.kind(), ErrorKind::Invalid);
    assert_eq!((error.attempts(), error.may_have_reached_server()), (0, false));
    assert_eq!(
        error.to_string(),
        "customer_sessions_create: `wait` was called in an async task: use `.await` there; nothing was sent"
    );
    assert!(script.requests().is_empty());
    // The same thread may wait after its runtime has ended.
    assert!(customer_sessions_create(&core, request()).wait().is_ok());
}

/// Waits for a call, and for a list by item and by page.
fn wait_in_all_ways(core: &PolarCore) -> Vec<Result<(), ErrorKind>> {
    let query = || CustomersListQuery::new().limit(2);
    let kind = |error: polar_funcs::Error| error.kind();
    vec![
        customer_sessions_create(core, request()).wait().map(drop).map_err(kind),
        customer_sessions_create(core, request()).with_response().wait().map(drop).map_err(kind),
        customers_list(core, query()).items().wait().next().unwrap().map(drop).map_err(kind),
        customers_list(core, query()).pages().wait().next().unwrap().map(drop).map_err(kind),
    ]
}

/// Starts a server that responds to the requests of [`wait_in_all_ways`], in order.
fn server_with_responses() -> (Server, PolarCore) {
    let page = Reaction::json(200, r#"{"items":[{"id":"1","type":"individual"}],"pagination":{"max_page":1}}"#);
    let session = Reaction::json(201, SESSION);
    let turn = [session.clone(), session, page.clone(), page];
    let turns: Vec<Reaction> = turn.iter().cycle().take(16).cloned().collect();
    let server = Server::start(turns);
    let core = builder(&server).build().unwrap();
    (server, core)
}

fn multi_thread() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap()
}

fn current_thread() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

#[test]
fn wait_works_wherever_the_thread_may_block() {
    type Case = (&'static str, fn(PolarCore) -> Vec<Result<(), ErrorKind>>);
    let cases: [Case; 9] = [
        ("no runtime", |core| wait_in_all_ways(&core)),
        ("spawn_blocking", |core| {
            multi_thread()
                .block_on(async { tokio::task::spawn_blocking(move || wait_in_all_ways(&core)).await.unwrap() })
        }),
        ("spawn_blocking of one thread", |core| {
            current_thread()
                .block_on(async { tokio::task::spawn_blocking(move || wait_in_all_ways(&core)).await.unwrap() })
        }),
        ("block_in_place in a task", |core| {
            multi_thread().block_on(async {
                let task = tokio::spawn(async move { tokio::task::block_in_place(|| wait_in_all_ways(&core)) });
                task.await.unwrap()
            })
        }),
        ("block_in_place in block_on", |core| {
            multi_thread().block_on(async { tokio::task::block_in_place(|| wait_in_all_ways(&core)) })
        }),
        ("inside of enter", |core| {
            let runtime = multi_thread();
            let _entered = runtime.enter();
            wait_in_all_ways(&core)
        }),
        ("inside of enter, one thread", |core| {
            let runtime = current_thread();
            let _entered = runtime.enter();
            wait_in_all_ways(&core)
        }),
        // tokio does not report these as tasks. They block their runtime, but must not panic.
        ("unconstrained", |core| {
            current_thread().block_on(tokio::task::unconstrained(async { wait_in_all_ways(&core) }))
        }),
        ("a destructor that the runtime runs", |core| {
            struct Waits(PolarCore, std::sync::mpsc::Sender<Vec<Result<(), ErrorKind>>>);
            impl Drop for Waits {
                fn drop(&mut self) {
                    self.1.send(wait_in_all_ways(&self.0)).unwrap();
                }
            }
            let (sender, results) = std::sync::mpsc::channel();
            let waits = Waits(core, sender);
            let runtime = multi_thread();
            runtime.spawn(async move {
                let _waits = waits;
                std::future::pending::<()>().await;
            });
            // The runtime drops the task.
            drop(runtime);
            results.recv().unwrap()
        }),
    ];
    for (context, wait) in cases {
        let (server, core) = server_with_responses();
        assert_eq!(wait(core), [Ok(()); 4], "{context}");
        assert_eq!(server.arrived().len(), 4, "{context}");
    }
}

#[test]
fn wait_in_an_async_task_fails_and_sends_nothing() {
    type Case = (&'static str, fn(PolarCore) -> Vec<Result<(), ErrorKind>>);
    let cases: [Case; 7] =
        [
            ("block_on", |core| multi_thread().block_on(async { wait_in_all_ways(&core) })),
            ("block_on of one thread", |core| current_thread().block_on(async { wait_in_all_ways(&core) })),
            ("a task", |core| {
                multi_thread().block_on(async { tokio::spawn(async move { wait_in_all_ways(&core) }).await.unwrap() })
            }),
            ("a task of one thread", |core| {
                current_thread().block_on(async { tokio::spawn(async move { wait_in_all_ways(&core) }).await.unwrap() })
            }),
            ("a local task", |core| {
                let local = tokio::task::LocalSet::new();
                let runtime = current_thread();
                runtime.block_on(local.run_until(async {
                    tokio::task::spawn_local(async move { wait_in_all_ways(&core) }).await.unwrap()
                }))
            }),
            ("a set of tasks", |core| {
                multi_thread().block_on(async {
                    let mut tasks = tokio::task::JoinSet::new();
                    tasks.spawn(async move { wait_in_all_ways(&core) });
                    tasks.join_next().await.unwrap().unwrap()
                })
            }),
            ("a task that has used up its turn", |core| {
                current_thread().block_on(async {
                    for _ in 0..100 {
                        tokio::task::consume_budget().await;
                    }
                    wait_in_all_ways(&core)
                })
            }),
        ];
    for (context, wait) in cases {
        let (server, core) = server_with_responses();
        assert_eq!(wait(core), [Err(ErrorKind::Invalid); 4], "{context}");
        assert_eq!((server.arrived().len(), server.connections()), (0, 0), "{context}");
    }
}

#[test]
fn a_task_that_must_not_block_continues_unharmed() {
    let (_server, core) = server_with_responses();
    current_thread().block_on(async {
        assert_eq!(wait_in_all_ways(&core), [Err(ErrorKind::Invalid); 4]);
        tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        assert!(customer_sessions_create(&core, request()).await.is_ok());
    });
}

#[test]
fn lists_are_iterators() {
    let script = MockTransport::new().respond(page(1, 2, 3)).respond(page(2, 2, 3)).respond(page(3, 1, 3));
    let ids: Vec<String> = customers_list(&core(&script), CustomersListQuery::new().limit(2))
        .items()
        .wait()
        .map(|customer| customer.unwrap().id().unwrap().to_owned())
        .collect();
    assert_eq!(ids, ["1.0", "1.1", "2.0", "2.1", "3.0"]);
    let targets: Vec<String> =
        script.requests().iter().map(|request| request.uri().query().unwrap().to_owned()).collect();
    assert_eq!(targets, ["limit=2&page=1", "limit=2&page=2", "limit=2&page=3"]);

    let script = MockTransport::new().respond(page(1, 2, 2)).respond(page(2, 1, 2));
    let sizes: Vec<usize> =
        customers_list(&core(&script), ()).pages().wait().map(|page| page.unwrap().items.len()).collect();
    assert_eq!(sizes, [2, 1]);
}

#[test]
fn a_list_requests_only_the_pages_that_are_read_and_ends_with_an_error() {
    let script = MockTransport::new().respond(page(1, 2, 3)).respond(MockResponse::not_found()).respond(page(2, 2, 3));
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
