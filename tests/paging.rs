//! Lists over real sockets: the requests of pages and items.

#![cfg(all(feature = "full", feature = "hyper", feature = "ring"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::models::{CustomersListQuery, EventsListQuery, ListResource};
use polar_funcs::{Call, Error, ErrorKind, ListItem, PolarCore, RetryPolicy, customers_list, events_list};
use serde_json::{Value, json};
use support::{Reaction, Server, builder, run};

/// Returns a page with these items. `max_page` is the number of pages.
fn page(ids: &[&str], max_page: i64) -> Reaction {
    list_response(ids, &json!({"total_count": 5, "max_page": max_page}))
}

/// Returns a page of a list that is paginated by cursors.
fn cursor_page(ids: &[&str], has_next_page: bool) -> Reaction {
    list_response(ids, &json!({"has_next_page": has_next_page}))
}

fn list_response(ids: &[&str], pagination: &Value) -> Reaction {
    let items: Vec<Value> = ids.iter().map(|id| json!({"id": id, "type": "individual", "source": "user"})).collect();
    Reaction::json(200, &json!({"items": items, "pagination": pagination}).to_string())
}

fn serve(reactions: impl IntoIterator<Item = Reaction>) -> (Server, PolarCore) {
    // An unexpected request gets a unique response, which fails the test.
    let script: Vec<Reaction> = reactions.into_iter().chain([Reaction::json(418, "{}")]).collect();
    let server = Server::start(script);
    let core = builder(&server).retries(RetryPolicy::never()).build().unwrap();
    (server, core)
}

/// Returns the result of a list, in order: the ids of items and the kinds of errors, until it ends or yields too much.
fn items<T: ListItem>(call: Call<ListResource<T>>, most: usize) -> Vec<String> {
    run(async {
        let mut items = call.items();
        let mut taken = Vec::new();
        while taken.len() < most {
            let Some(item) = items.next().await else { break };
            taken.push(item.map_or_else(kind, |item| id(&item)));
        }
        taken
    })
}

/// Like [`items`], but for pages, with the ids of each page joined.
fn pages<T: ListItem>(call: Call<ListResource<T>>, most: usize) -> Vec<String> {
    run(async {
        let mut pages = call.pages();
        let mut taken = Vec::new();
        while taken.len() < most {
            let Some(page) = pages.next().await else { break };
            taken.push(page.map_or_else(kind, |page| page.items.iter().map(id).collect::<Vec<_>>().join(" ")));
        }
        taken
    })
}

fn id(item: &impl serde::Serialize) -> String {
    serde_json::to_value(item).unwrap()["id"].as_str().unwrap().to_owned()
}

fn kind(error: Error) -> String {
    format!("{:?}", error.kind())
}

/// Returns the queries that arrived, each sorted by name.
fn queries(server: &Server) -> String {
    let arrived = server.arrived();
    let query = |target: &str| {
        let mut pairs: Vec<&str> = target.split_once('?').map_or("", |(_, query)| query).split('&').collect();
        pairs.sort_unstable();
        pairs.join("&")
    };
    arrived.iter().map(|request| query(&request.target)).collect::<Vec<_>>().join(" ")
}

/// Returns three pages.
fn three() -> Vec<Reaction> {
    vec![page(&["a", "b"], 3), page(&["c", "d"], 3), page(&["e"], 3)]
}

#[test]
fn items_and_pages_request_one_page_after_another() {
    let query = CustomersListQuery::new;
    let error = || Reaction::json(500, r#"{"error": "InternalServerError"}"#);
    let with = |index, reaction| {
        let mut reactions = three();
        reactions.insert(index, reaction);
        reactions
    };
    type Case = (&'static str, CustomersListQuery, Vec<Reaction>, &'static str, &'static str, &'static str);
    let cases: [Case; 10] = [
        ("three pages", query(), three(), "a b c d e", "a b, c d, e", "page=1 page=2 page=3"),
        ("from the second", query().page(2), three()[1..].to_vec(), "c d e", "c d, e", "page=2 page=3"),
        ("from the last", query().page(3), three()[2..].to_vec(), "e", "e", "page=3"),
        ("from beyond the last", query().page(4), vec![page(&[], 3)], "", "", "page=4"),
        ("an empty list", query(), vec![page(&[], 0)], "", "", "page=1"),
        ("an empty page in the middle", query(), with(1, page(&[], 9)), "a b", "a b, ", "page=1 page=2"),
        ("a list that shrinks", query(), vec![page(&["a"], 3), page(&["b"], 2)], "a b", "a, b", "page=1 page=2"),
        (
            "a list that grows",
            query(),
            vec![page(&["a"], 2), page(&["b"], 3), page(&["c"], 3)],
            "a b c",
            "a, b, c",
            "page=1 page=2 page=3",
        ),
        (
            "an error in the middle",
            query(),
            with(1, error()),
            "a b Server c d e",
            "a b, Server, c d, e",
            "page=1 page=2 page=2 page=3",
        ),
        (
            "a page size and filters",
            query().limit(2).email("a+b@example.com").organization_id(["1", "2"]),
            three(),
            "a b c d e",
            "a b, c d, e",
            "SAME&page=1 SAME&page=2 SAME&page=3",
        ),
    ];
    for (name, query, reactions, expected_items, expected_pages, expected_queries) in cases {
        let same = "email=a%2Bb%40example.com&limit=2&organization_id=1&organization_id=2";
        let expected_queries = expected_queries.replace("SAME", same);
        let (server, core) = serve(reactions.clone());
        assert_eq!(items(customers_list(&core, query.clone()), 99).join(" "), expected_items, "{name}");
        assert_eq!(queries(&server), expected_queries, "{name}");
        let (server, core) = serve(reactions);
        assert_eq!(pages(customers_list(&core, query), 99).join(", "), expected_pages, "{name}");
        assert_eq!(queries(&server), expected_queries, "{name}");
    }
}

#[test]
fn a_page_is_requested_when_its_first_item_is_polled() {
    for (most, expected) in [(0, ""), (1, "page=1"), (2, "page=1"), (3, "page=1 page=2"), (4, "page=1 page=2")] {
        let (server, core) = serve(three());
        assert_eq!(items(customers_list(&core, ()), most).len(), most);
        assert_eq!(queries(&server), expected, "{most} items");
    }
}

#[test]
fn all_pages_are_requested_over_one_connection() {
    let (server, core) = serve(three());
    assert_eq!(items(customers_list(&core, ()), 99).len(), 5);
    assert_eq!(server.connections(), 1);
}

#[test]
fn an_error_does_not_end_a_list() {
    let (server, core) =
        serve([page(&["a"], 2), Reaction::Close(Vec::new()), Reaction::json(404, "{}"), page(&["b"], 2)]);
    assert_eq!(items(customers_list(&core, ()), 99), ["a", "ConnectionLost", "RouteNotFound", "b"]);
    assert_eq!(queries(&server), "page=1 page=2 page=2 page=2");
}

#[test]
fn options_of_the_call_apply_to_each_page() {
    let (server, core) = serve(three());
    items(customers_list(&core, ()).access_token("polar_oat_other").header("x-turn", "7"), 99);
    for request in server.arrived() {
        assert_eq!(request.header("authorization"), Some("Bearer polar_oat_other"));
        assert_eq!(request.header("x-turn"), Some("7"));
    }
}

#[test]
fn a_list_with_only_has_next_page_is_read_to_its_end() {
    let cases = [
        (vec![cursor_page(&["a", "b"], true), cursor_page(&["c"], false)], "a b c", 2),
        (vec![cursor_page(&["a"], false)], "a", 1),
        (vec![cursor_page(&["a"], true), cursor_page(&[], true)], "a", 2),
        (vec![cursor_page(&[], false)], "", 1),
    ];
    for (reactions, expected, requests) in cases {
        let (server, core) = serve(reactions);
        let query = EventsListQuery::new().cursor_pagination(true).limit(2);
        assert_eq!(items(events_list(&core, query), 99).join(" "), expected);
        let expected: Vec<String> =
            (1..=requests).map(|page| format!("cursor_pagination=true&limit=2&page={page}")).collect();
        assert_eq!(queries(&server), expected.join(" "));
    }
}

/// Returns a pagination with only `max_page`, and one with the other values that the server sends.
fn max_page(value: &str) -> [String; 2] {
    [format!(r#"{{"max_page": {value}}}"#), format!(r#"{{"total_count": 9, "max_page": {value}}}"#)]
}

/// Returns the results of each way to read a list, ids and the paths of errors, and the queries that it sends. Each
/// must end and then yield nothing more.
fn ways<T: ListItem>(reactions: &[Reaction], call: impl Fn(&PolarCore) -> Call<ListResource<T>>) -> Vec<String> {
    let told = |error: Error| {
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert!(error.item().is_none() && error.body().is_some() && !error.is_not_found());
        let path = error.json_path().unwrap();
        assert!(error.to_string().contains(&format!("at {path}: ")), "{error}");
        format!("!{path}")
    };
    let item = |item: Result<T, Error>| item.map_or_else(told, |item| id(&item));
    let page = |page: Result<ListResource<T>, Error>| {
        page.map_or_else(told, |page| page.items.iter().map(id).collect::<Vec<_>>().join(" "))
    };
    let mut found = Vec::new();
    let mut read = |read: &dyn Fn(Call<ListResource<T>>) -> Vec<String>| {
        let (server, core) = serve(reactions.iter().cloned());
        found.push(format!("{} ({})", read(call(&core)).join(" "), queries(&server)));
    };
    // More than any of these lists yields.
    const MOST: usize = 9;
    read(&|call| {
        run(async {
            let (mut items, mut found) = (call.items(), Vec::new());
            while let Some(next) = items.next().await {
                found.push(item(next));
                assert!(found.len() < MOST, "{found:?}");
            }
            assert!(items.next().await.is_none());
            found
        })
    });
    read(&|call| {
        run(async {
            let (mut pages, mut found) = (call.pages(), Vec::new());
            while let Some(next) = pages.next().await {
                found.push(page(next));
                assert!(found.len() < MOST, "{found:?}");
            }
            assert!(pages.next().await.is_none());
            found
        })
    });
    #[cfg(feature = "blocking")]
    {
        read(&|call| call.items().wait().take(MOST).map(item).collect());
        read(&|call| call.pages().wait().take(MOST).map(page).collect());
    }
    #[cfg(feature = "stream")]
    {
        use futures_util::StreamExt;
        read(&|call| run(call.items().take(MOST).map(item).collect()));
        read(&|call| run(call.pages().take(MOST).map(page).collect()));
    }
    found
}

#[test]
fn a_list_with_an_unusable_pagination_ends_with_an_error() {
    let object = |text: &str| vec![format!(r#", "pagination": {text}"#)];
    let field = |value: &str| max_page(value).map(|text| format!(r#", "pagination": {text}"#)).to_vec();
    let (whole, last) = (&["pagination"; 2], &["pagination", "pagination.max_page"]);
    let broken: Vec<(Vec<String>, &[&str; 2])> = vec![
        (vec![String::new()], whole),
        (object("null"), whole),
        (object("[]"), whole),
        (object("7"), whole),
        (object(r#""3""#), whole),
        (object("[3]"), whole),
        (object("{}"), whole),
        (object(r#"{"next": "/v1/customers?page=2", "pages": 3}"#), whole),
        (object(r#"{"has_next_page": null}"#), whole),
        (object(r#"{"has_next_page": "true"}"#), whole),
        (object(r#"{"has_next_page": 1}"#), whole),
        (object(r#"{"total_count": 9}"#), &["pagination.max_page"; 2]),
        (object(r#"{"total_count": 9, "has_next_page": null}"#), &["pagination.max_page"; 2]),
        (field("null"), last),
        (field(r#""3""#), last),
        (field(r#""many""#), last),
        (field("2.5"), last),
        (field("1e400"), last),
        (field("NaN"), last),
        (field("18446744073709551616"), last),
        (field("true"), last),
        (field("[3]"), last),
        (field("{}"), last),
        (field("-1"), &["pagination.max_page"; 2]),
        (field("0"), &["pagination.max_page"; 2]),
    ];
    for (paginations, paths) in broken {
        for (pagination, path) in paginations.iter().zip(paths) {
            let item = json!({"id": "c", "type": "individual", "source": "user"});
            let body = format!(r#"{{"items": [{item}]{pagination}}}"#);
            let reactions = [page(&["a", "b"], 3), Reaction::json(200, &body)];
            let expected = |first: &str| format!("{first} c !{path} (page=1 page=2)");
            for found in ways(&reactions, |core| customers_list(core, ())) {
                assert_eq!(found, expected("a b"), "{body}");
            }
            let reactions = [cursor_page(&["a"], true), Reaction::json(200, &body)];
            let expected = format!("a c !{path} (cursor_pagination=true&page=1 cursor_pagination=true&page=2)");
            for found in ways(&reactions, |core| events_list(core, EventsListQuery::new().cursor_pagination(true))) {
                assert_eq!(found, expected, "{body}");
            }
        }
    }
}

#[test]
fn an_empty_page_does_not_end_a_list_unless_its_pagination_can_be_used() {
    for (pagination, expected) in [
        (r#", "pagination": {"total_count": 0, "max_page": 0}"#, " (page=1)"),
        (r#", "pagination": {"has_next_page": false}"#, " (page=1)"),
        ("", "!pagination (page=1)"),
        (r#", "pagination": null"#, "!pagination (page=1)"),
        (r#", "pagination": {}"#, "!pagination (page=1)"),
        (r#", "pagination": {"total_count": 0}"#, "!pagination.max_page (page=1)"),
        (r#", "pagination": {"total_count": 0, "max_page": -1}"#, "!pagination.max_page (page=1)"),
    ] {
        let body = format!(r#"{{"items": []{pagination}}}"#);
        for found in ways(&[Reaction::json(200, &body)], |core| customers_list(core, ())) {
            assert_eq!(found.trim_start(), expected.trim_start(), "{body}");
        }
    }
}

#[test]
fn a_partly_usable_pagination_is_used() {
    let good = [
        r#"{"max_page": 2}"#,
        r#"{"total_count": null, "max_page": 2}"#,
        r#"{"total_count": "three", "max_page": 2}"#,
        r#"{"total_count": 1e400, "max_page": 2}"#,
        r#"{"total_count": 3, "max_page": 2.0}"#,
        r#"{"total_count": 3, "max_page": 2, "has_next_page": "no"}"#,
        r#"{"total_count": 3, "max_page": 2, "per_page": {"a": []}}"#,
    ];
    for pagination in good {
        let pagination = |ids: &[&str]| {
            let items: Vec<_> =
                ids.iter().map(|id| json!({"id": id, "type": "individual", "source": "user"})).collect();
            Reaction::json(200, &format!(r#"{{"items": {}, "pagination": {pagination}}}"#, json!(items)))
        };
        for found in ways(&[pagination(&["a", "b"]), pagination(&["c"])], |core| customers_list(core, ())) {
            assert_eq!(found, "a b c (page=1 page=2)");
        }
    }
    for (more, end) in [
        (r#"{"has_next_page": true}"#, r#"{"has_next_page": false}"#),
        (r#"{"has_next_page": true, "max_page": null}"#, r#"{"has_next_page": false, "max_page": null}"#),
        (r#"{"has_next_page": true, "max_page": "2"}"#, r#"{"has_next_page": false, "max_page": "2"}"#),
        (r#"{"has_next_page": true, "max_page": -1}"#, r#"{"has_next_page": false, "max_page": -1}"#),
    ] {
        let page = |id: &str, pagination: &str| {
            let item = json!({"id": id, "type": "individual", "source": "user"});
            Reaction::json(200, &format!(r#"{{"items": [{item}], "pagination": {pagination}}}"#))
        };
        for found in ways(&[page("a", more), page("b", end)], |core| customers_list(core, ())) {
            assert_eq!(found, "a b (page=1 page=2)", "{more}");
        }
    }
}

#[test]
fn items_that_cannot_be_read_come_before_the_error_of_their_page() {
    let item = |id: &str| json!({"id": id, "type": "individual", "source": "user"});
    let body = json!({"items": [item("a"), 7, item("b"), 8], "pagination": {}}).to_string();
    let (server, core) = serve([Reaction::json(200, &body)]);
    let found = run(async {
        let (mut items, mut found) = (customers_list(&core, ()).items(), Vec::new());
        while let Some(next) = items.next().await {
            found.push(next.map_or_else(|error| error.json_path().unwrap().to_owned(), |item| id(&item)));
            assert!(found.len() < 9);
        }
        found
    });
    assert_eq!(found, ["a", "items[1]", "b", "items[3]", "pagination"]);
    assert_eq!(queries(&server), "page=1");
}

#[test]
fn in_strict_mode_a_page_without_pagination_is_an_error() {
    let item = json!({"id": "a", "type": "individual", "source": "user"});
    for pagination in ["", r#", "pagination": null"#, r#", "pagination": []"#, r#", "pagination": {"max_page": "3"}"#] {
        let body = format!(r#"{{"items": [{item}]{pagination}}}"#);
        let server = Server::start([Reaction::json(200, &body)]);
        let core = builder(&server).strict(true).build().unwrap();
        let error = run(async { customers_list(&core, ()).items().next().await }).unwrap().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode, "{body}");
    }
}
