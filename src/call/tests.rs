//! Tests of the parts that operations are built from, with operations made for the tests.

#![allow(dead_code, unreachable_pub, reason = "declared as the types of the API are")]
#![allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use crate::error::TransportError;
use crate::json::{Csv, Json, List, Map, Secret, model, request};
use crate::models::ListResource;
use crate::transport::mock::{MockResponse, MockTransport};
use crate::{Call, CallOutput, Error, ErrorKind, PolarCore, RetryPolicy};
use http::{Method, Request};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

model! {
    /// A thing.
    struct Thing {
        /// Its id.
        pub id: i64,
    }
}

request! {
    /// A query.
    pub struct ThingsQuery {
        optional {
            /// By name.
            #[not_blank]
            name(maybe_name): String,
            /// Some of them.
            ids(maybe_ids): List<String>,
            /// How many at once.
            limit(maybe_limit): i64,
            /// How heavy.
            weight(maybe_weight): f64,
            /// Whether they are there.
            here(maybe_here): bool,
            /// A secret.
            key(maybe_key): Secret,
            /// By notes.
            metadata(maybe_metadata): Map<List<String>>,
            /// Which page.
            page(maybe_page): i64,
        }
        patch {
            /// Their colour.
            colour(maybe_colour, clear_colour): String,
        }
    }
}

request! {
    /// A request with constants.
    #[constant(grant_type = "refresh", remember = true)]
    pub struct Grant {
        required {
            /// A token.
            #[not_blank]
            token: Secret,
        }
    }
}

fn run<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

fn core(script: &MockTransport) -> PolarCore {
    PolarCore::builder().access_token("t0k3n").transport(script.clone()).build().unwrap()
}

/// Returns the request that a call sends.
fn sent<T: CallOutput>(call: impl FnOnce(&PolarCore) -> Call<T>) -> Request<bytes::Bytes> {
    let script = MockTransport::new().on(|_| true, MockResponse::json(200, "null"));
    let _ = run(call(&core(&script)).into_future());
    script.requests().remove(0)
}

/// Returns the result of a call with this response.
fn answered<T: CallOutput>(answer: MockResponse) -> Result<T, Error> {
    run(Call::get(&core(&MockTransport::new().respond(answer)), "things_get", "/v1/things/").into_future())
}

fn unescaped(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn each_method_is_sent_with_its_length() {
    let path = "/v1/things/";
    let requests = [
        (sent(|core| Call::<()>::get(core, "", path)), Method::GET, None),
        (sent(|core| Call::<()>::post(core, "", path)), Method::POST, Some("0")),
        (sent(|core| Call::<()>::put(core, "", path).json(&Grant::new("a"))), Method::PUT, Some("52")),
        (sent(|core| Call::<()>::patch(core, "", path).json(&ThingsQuery::new())), Method::PATCH, Some("2")),
        (sent(|core| Call::<()>::delete(core, "", path)), Method::DELETE, Some("0")),
    ];
    for (request, method, length) in requests {
        assert_eq!(request.method(), method);
        assert_eq!(request.headers().get("content-length").map(|value| value.to_str().unwrap()), length, "{method}");
    }
}

#[test]
fn an_id_arrives_whole_whatever_it_holds() {
    for id in
        ["..x", "?x=1", "#top", "%2F", "a b", "é", "+&=;", "...", " ..", "-._~", "{id}", "{", "a\nb", "a\\b", "日本"]
    {
        let request =
            sent(|core| Call::<()>::get(core, "", "/v1/things/{id}/parts/{part_id}").path(id).path("p").anonymous());
        let parts: Vec<_> = request.uri().path().split('/').map(unescaped).collect();
        assert_eq!(parts, ["", "v1", "things", id, "parts", "p"], "{}", request.uri());
        assert_eq!(request.uri().query(), None);
    }
    let request = sent(|core| Call::<()>::get(core, "", "/v1/things/{id}").path("aZ09-._~ é"));
    assert_eq!(request.uri().path(), "/v1/things/aZ09-._~%20%C3%A9");
}

#[test]
fn an_id_that_no_path_can_hold_is_told_by_its_name_and_not_sent() {
    let script = MockTransport::new().on(|_| true, MockResponse::status(204));
    for (first, second, expected) in [
        ("", "p", "things_get: id is empty; nothing was sent"),
        (" \t\n", "p", "things_get: id is empty"),
        (".", "p", r#"things_get: id is ".", which no path can hold"#),
        ("..", "", r#"things_get: id is "..", which no path can hold"#),
        ("a/b", "p", r#"things_get: id contains "/", which the server cannot route: no path parameter can hold it"#),
        ("t", "/", r#"things_get: part_id contains "/", which the server cannot route"#),
        ("t", "..", r#"things_get: part_id is "..", which no path can hold"#),
    ] {
        let call = Call::<()>::get(&core(&script), "things_get", "/v1/{id}/{part_id}").path(first).path(second);
        let error = run(call.into_future()).unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Invalid, 0));
        assert!(error.to_string().starts_with(expected), "{error}");
    }
    assert_eq!(script.requests().len(), 0);
}

#[test]
fn a_query_holds_what_was_set_in_the_forms_that_the_api_reads() {
    let query = ThingsQuery::new;
    let cases = [
        (query(), None),
        (().into(), None),
        (query().name("a b&c=d/é?+"), Some("name=a%20b%26c%3Dd%2F%C3%A9%3F%2B")),
        (query().limit(-7).weight(0.125).here(false), Some("limit=-7&weight=0.125&here=false")),
        (query().ids("one"), Some("ids=one")),
        (query().ids(["a", "b,c"]), Some("ids=a&ids=b%2Cc")),
        (query().ids(List::default()), None),
        (query().key("k"), Some("key=k")),
        (
            query().metadata([("plan", List::from(["pro", "team"])), ("x y", "1".into())]),
            Some("metadata%5Bplan%5D=pro&metadata%5Bplan%5D=team&metadata%5Bx%20y%5D=1"),
        ),
        (query().colour("red"), Some("colour=red")),
        (query().clear_colour(), None),
    ];
    for (query, expected) in cases {
        let request = sent(|core| Call::<()>::get(core, "", "/v1/things/").query(&query));
        assert_eq!(request.uri().query(), expected);
        assert_eq!((request.uri().path(), request.body().len()), ("/v1/things/", 0));
    }
}

#[test]
fn a_form_is_sent_as_one() {
    let request = sent(|core| Call::<Thing>::post(core, "", "/v1/token").anonymous().form(&Grant::new("a+b c")));
    assert_eq!(request.body(), "grant_type=refresh&remember=true&token=a%2Bb%20c");
    assert_eq!(request.headers()["content-type"], "application/x-www-form-urlencoded");
    assert_eq!(request.headers()["content-length"], "48");
}

#[test]
fn what_must_not_be_blank_is_checked_wherever_it_is_sent() {
    let script = MockTransport::new();
    let core = core(&script);
    let call = || Call::<()>::post(&core, "things_make", "/v1/things/");
    for (call, name) in [
        (call().json(&Grant::new(" ")), "token"),
        (call().form(&Grant::new("")), "token"),
        (call().query(&ThingsQuery::new().name("\n")), "name"),
    ] {
        let error = run(call.into_future()).unwrap_err();
        assert!(error.to_string().starts_with(&format!("things_make: {name} is empty")), "{error}");
    }
    assert_eq!(script.requests().len(), 0);
}

#[test]
fn an_anonymous_operation_sends_no_credential_but_the_one_of_the_call() {
    let call = |core: &PolarCore| Call::<()>::post(core, "", "/v1/validate").anonymous();
    assert_eq!(sent(call).headers().get("authorization"), None);
    assert_eq!(sent(|core| call(core).access_token("own")).headers()["authorization"], "Bearer own");
    assert_eq!(sent(|core| Call::<()>::get(core, "", "/v1/x")).headers()["authorization"], "Bearer t0k3n");
}

#[test]
fn an_operation_that_gives_nothing_ignores_the_body() {
    for body in ["", "null", "{\"id\":1}", "<html>"] {
        answered::<()>(MockResponse::status(200).body(body)).unwrap();
    }
    answered::<()>(MockResponse::status(204)).unwrap();
    assert!(answered::<()>(MockResponse::not_found()).unwrap_err().is_not_found());
}

#[test]
fn an_export_is_text() {
    let csv: Csv = answered(MockResponse::status(200).body("id,name\n1,é\n")).unwrap();
    assert_eq!((csv.as_str(), csv.to_string()), ("id,name\n1,é\n", "id,name\n1,é\n".to_owned()));
    assert_eq!(format!("{csv:?}"), "Csv(13 bytes)");
    assert_eq!(csv.into_string().len(), 13);
    assert_eq!(answered::<Csv>(MockResponse::status(200)).unwrap().as_str(), "");
    let error = answered::<Csv>(MockResponse::status(200).body(&b"id\n\xff"[..])).unwrap_err();
    assert_eq!((error.kind(), error.json_path()), (ErrorKind::Decode, Some("")));
    assert_eq!(sent(|core| Call::<Csv>::get(core, "", "/v1/export")).headers()["accept"], "text/csv");
    assert_eq!(sent(|core| Call::<Thing>::get(core, "", "/v1/x")).headers()["accept"], "application/json");
}

#[test]
fn an_empty_body_is_none_where_there_may_be_none() {
    for (answer, expected) in [
        (MockResponse::status(202), None),
        (MockResponse::json(202, "null"), None),
        (MockResponse::json(200, r#"{"id":7}"#), Some(Thing { id: 7 })),
    ] {
        assert_eq!(answered::<Option<Thing>>(answer).unwrap(), expected);
    }
    assert_eq!(answered::<Json>(MockResponse::status(202)).unwrap().as_str(), "null");
    let error = answered::<Thing>(MockResponse::status(202)).unwrap_err();
    assert_eq!((error.kind(), error.json_path()), (ErrorKind::Decode, Some("")));
    assert!(error.to_string().contains("expected JSON, found an empty body"), "{error}");
    assert_eq!(answered::<Option<Thing>>(MockResponse::json(200, "[]")).unwrap_err().kind(), ErrorKind::Decode);
}

#[test]
fn every_kind_of_result_comes_with_its_response_if_asked() {
    let script = MockTransport::new().on(|_| true, MockResponse::json(202, r#"{"id":7}"#).header("x-request-id", "r1"));
    let core = core(&script);
    let csv = run(Call::<Csv>::get(&core, "", "/v1/x").with_response().into_future()).unwrap();
    let nothing = run(Call::<()>::get(&core, "", "/v1/x").with_response().into_future()).unwrap();
    let thing = run(Call::<Option<Thing>>::get(&core, "", "/v1/x").with_response().into_future()).unwrap();
    assert_eq!((csv.status().as_u16(), csv.value().as_str()), (202, r#"{"id":7}"#));
    assert_eq!((nothing.attempts(), *nothing.value()), (1, ()));
    assert_eq!(thing.headers()["x-request-id"], "r1");
    assert_eq!(thing.into_value(), Some(Thing { id: 7 }));
    assert_eq!(script.requests()[0].headers()["accept"], "text/csv");
}

fn page(ids: &[i64], pagination: &str) -> MockResponse {
    let items: Vec<_> = ids.iter().map(|id| format!(r#"{{"id":{id}}}"#)).collect();
    MockResponse::json(200, format!(r#"{{"items":[{}],"pagination":{{{pagination}}}}}"#, items.join(",")))
}

/// Returns the ids of all items, and the queries of the requests.
fn taken(script: &MockTransport, query: &ThingsQuery) -> (Vec<i64>, Vec<String>) {
    let mut items = Call::<ListResource<Thing>>::get(&core(script), "things_list", "/v1/things/").query(query).items();
    let mut ids = Vec::new();
    run(async {
        while let Some(item) = items.next().await {
            ids.push(item.unwrap().id);
        }
        assert!(items.next().await.is_none(), "the end is the end");
    });
    let queries = script.requests().iter().map(|request| request.uri().query().unwrap().to_owned()).collect();
    (ids, queries)
}

#[test]
fn the_items_of_all_pages_come_in_order_and_no_page_is_asked_for_twice() {
    let script = || {
        MockTransport::new()
            .respond(page(&[1, 2], r#""total_count":5,"max_page":3"#))
            .respond(page(&[3, 4], r#""total_count":5,"max_page":3"#))
            .respond(page(&[5], r#""total_count":5,"max_page":3"#))
    };
    let (ids, queries) = taken(&script(), &ThingsQuery::new());
    assert_eq!((ids, queries), (vec![1, 2, 3, 4, 5], ["page=1", "page=2", "page=3"].map(str::to_owned).to_vec()));
    let (ids, queries) = taken(&script(), &ThingsQuery::new().name("a&b").page(2).ids("x"));
    assert_eq!(ids, [1, 2, 3, 4]);
    assert_eq!(queries, ["name=a%26b&ids=x&page=2", "name=a%26b&ids=x&page=3"]);
}

#[test]
fn a_list_ends_where_the_api_says_so() {
    let more = || page(&[1], r#""has_next_page":true"#);
    let cases = [
        ("an empty list", vec![page(&[], r#""total_count":0,"max_page":0"#)], 0),
        ("one page", vec![page(&[1], r#""total_count":1,"max_page":1"#)], 1),
        ("a cursor", vec![more(), more(), page(&[1], r#""has_next_page":false"#)], 3),
        ("an empty page", vec![more(), page(&[], r#""has_next_page":true"#)], 1),
    ];
    for (case, answers, items) in cases {
        let requests = answers.len();
        let script = answers.into_iter().fold(MockTransport::new(), MockTransport::respond);
        let (ids, queries) = taken(&script, &ThingsQuery::new());
        assert_eq!((ids.len(), queries.len()), (items, requests), "{case}");
    }
}

#[test]
fn after_an_error_the_same_page_is_asked_for_again() {
    let script = MockTransport::new()
        .respond(page(&[1], r#""max_page":2"#))
        .respond(MockResponse::not_found())
        .respond(MockResponse::json(200, "{"))
        .respond(page(&[2], r#""max_page":2"#));
    let mut items = Call::<ListResource<Thing>>::get(&core(&script), "things_list", "/v1/things/").items();
    let mut seen = Vec::new();
    run(async {
        while let Some(item) = items.next().await {
            seen.push(item.map(|item| item.id).map_err(|error| error.kind()));
        }
    });
    assert_eq!(seen, [Ok(1), Err(ErrorKind::NotFound), Err(ErrorKind::Decode), Ok(2)]);
    let pages: Vec<_> = script.requests().iter().map(|request| request.uri().query().unwrap().to_owned()).collect();
    assert_eq!(pages, ["page=1", "page=2", "page=2", "page=2"]);
}

#[test]
fn pages_can_be_taken_one_by_one_and_what_is_set_on_the_call_holds_for_each() {
    let script = MockTransport::new().on(|_| true, page(&[1, 2], r#""total_count":9,"max_page":2"#));
    let call = Call::<ListResource<Thing>>::get(&core(&script), "things_list", "/v1/things/");
    let mut pages = call.access_token("s3cr3t").header("x-turn", "1").pages();
    assert_eq!(format!("{pages:?}"), r#"Pages(PageRequester { operation: "things_list", page: Some(1), .. })"#);
    let page = run(pages.next()).unwrap().unwrap();
    assert_eq!((page.items.len(), page.pagination.total_count), (2, Some(9)));
    run(pages.next()).unwrap().unwrap();
    assert!(run(pages.next()).is_none());
    for request in script.requests() {
        assert_eq!(request.headers()["authorization"], "Bearer s3cr3t");
        assert_eq!(request.headers()["x-turn"], "1");
    }
    fn sendable<T: Send + 'static>(_: &T) {}
    sendable(&pages);
    let mut items = Call::<ListResource<Thing>>::get(&core(&script), "things_list", "/v1/things/").items();
    sendable(&items);
    fn movable<T: Send>(_: T) {}
    movable((pages.next(), items.next()));
    std::thread::spawn(move || run(async move { items.next().await.unwrap().unwrap() })).join().unwrap();
}

#[test]
fn a_list_is_read_and_written_as_any_model() {
    let json = r#"{"items":[{"id":1}],"pagination":{"total_count":1,"max_page":1,"has_next_page":null}}"#;
    let list: ListResource<Thing> = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&list).unwrap(), json);
    assert!(format!("{list:?}").starts_with("ListResource { items: [Thing { id: 1 }], pagination: Pagination {"));
    let script = MockTransport::new().respond(MockResponse::json(200, r#"{"items":[{"id":1}]}"#));
    let call = Call::<ListResource<Thing>>::get(&core(&script), "", "/v1/things/").with_response();
    assert_eq!(run(call.into_future()).unwrap().missing(), ["pagination"]);
}

/// Responds to each connection with the next of these texts and closes it. The last one is repeated.
fn serve(answers: &'static [&'static str]) -> (PolarCore, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let heads = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&heads);
    std::thread::spawn(move || {
        for (turn, stream) in listener.incoming().enumerate() {
            let mut stream = stream.unwrap();
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                stream.read_exact(&mut byte).unwrap();
                head.push(byte[0]);
            }
            seen.lock().unwrap().push(String::from_utf8(head).unwrap());
            stream.write_all(answers[turn.min(answers.len() - 1)].as_bytes()).unwrap();
        }
    });
    (PolarCore::builder().access_token("t").server(url).build().unwrap(), heads)
}

const THING: &str =
    "HTTP/1.1 200 OK\r\npolar-version: 2026-10\r\ncontent-length: 8\r\nconnection: close\r\n\r\n{\"id\":1}";

#[test]
fn a_get_that_may_have_been_sent_is_sent_again_and_others_are_not() {
    const FAILURES: [&[&str]; 4] = [
        &["HTTP/1.1 500 Oops\r\ncontent-length: 0\r\nconnection: close\r\n\r\n", THING],
        &["HTTP/1.1 503 Busy\r\ncontent-length: 0\r\nconnection: close\r\n\r\n", THING],
        &["", THING],
        &["HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\n{\"i", THING],
    ];
    for answers in FAILURES {
        let (core, heads) = serve(answers);
        let response =
            run(Call::<Thing>::get(&core, "things_get", "/v1/{id}").path("a b").with_response().into_future());
        assert_eq!(response.unwrap().attempts(), 2, "{answers:?}");
        assert!(heads.lock().unwrap().iter().all(|head| head.starts_with("GET /v1/a%20b HTTP/1.1\r\n")));

        let others = [Call::<Thing>::post, Call::<Thing>::put, Call::<Thing>::patch, Call::<Thing>::delete];
        for method in others {
            let (core, heads) = serve(answers);
            let error = run(method(&core, "things_make", "/v1/things/").into_future()).unwrap_err();
            assert_eq!((error.attempts(), error.may_have_reached_server()), (1, true), "{answers:?}");
            assert_eq!(heads.lock().unwrap().len(), 1);
        }
    }
}

#[test]
fn a_get_is_not_sent_again_when_it_would_not_help_or_is_not_wanted() {
    let script = MockTransport::new().respond(MockResponse::status(404)).on(|_| false, MockResponse::status(200));
    let error = run(Call::<Thing>::get(&core(&script), "", "/v1/x").into_future()).unwrap_err();
    assert_eq!((error.attempts(), script.requests().len()), (1, 1));
    let script = MockTransport::new().respond(MockResponse::failure(|| TransportError::connection_lost("reset")));
    let call = Call::<Thing>::get(&core(&script), "", "/v1/x").retries(RetryPolicy::never());
    assert_eq!(run(call.into_future()).unwrap_err().attempts(), 1);
}
