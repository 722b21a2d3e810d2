//! Lists over real sockets: which requests their pages and items make.

#![cfg(all(feature = "full", feature = "hyper", feature = "ring"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::models::{CustomersListQuery, EventsListQuery, ListResource};
use polar_funcs::{Call, Error, Outcome, PolarCore, RetryPolicy, customers_list, events_list};
use serde_json::{Value, json};
use support::{Reaction, Server, builder, run};

/// A page with these items, the last of so many.
fn page(ids: &[&str], max_page: i64) -> Reaction {
    answer(ids, &json!({"total_count": 5, "max_page": max_page}))
}

/// A page of a list that does not count its pages.
fn cursor_page(ids: &[&str], has_next_page: bool) -> Reaction {
    answer(ids, &json!({"has_next_page": has_next_page}))
}

fn answer(ids: &[&str], pagination: &Value) -> Reaction {
    let items: Vec<Value> = ids.iter().map(|id| json!({"id": id, "type": "individual", "source": "user"})).collect();
    Reaction::json(200, &json!({"items": items, "pagination": pagination}).to_string())
}

fn serve(reactions: impl IntoIterator<Item = Reaction>) -> (Server, PolarCore) {
    // A request too many is answered so that no test takes it for another.
    let script: Vec<Reaction> = reactions.into_iter().chain([Reaction::json(418, "{}")]).collect();
    let server = Server::start(script);
    let core = builder(&server).retries(RetryPolicy::never()).build().unwrap();
    (server, core)
}

/// What a list gave, one after another: the id of an item, the kind of an error, until it ends or the test has enough.
fn items<T: serde::Serialize>(call: Call<ListResource<T>>, most: usize) -> Vec<String>
where
    ListResource<T>: Outcome,
{
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

/// The same of its pages, the ids of one joined.
fn pages<T: serde::Serialize>(call: Call<ListResource<T>>, most: usize) -> Vec<String>
where
    ListResource<T>: Outcome,
{
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

/// The queries that arrived, each in the order of its names.
fn queries(server: &Server) -> String {
    let arrived = server.arrived();
    let query = |target: &str| {
        let mut pairs: Vec<&str> = target.split_once('?').map_or("", |(_, query)| query).split('&').collect();
        pairs.sort_unstable();
        pairs.join("&")
    };
    arrived.iter().map(|request| query(&request.target)).collect::<Vec<_>>().join(" ")
}

/// Three pages.
fn three() -> Vec<Reaction> {
    vec![page(&["a", "b"], 3), page(&["c", "d"], 3), page(&["e"], 3)]
}

#[test]
fn items_and_pages_ask_for_one_page_after_another() {
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
fn a_page_is_asked_for_when_its_first_item_is_wanted() {
    for (most, expected) in [(0, ""), (1, "page=1"), (2, "page=1"), (3, "page=1 page=2"), (4, "page=1 page=2")] {
        let (server, core) = serve(three());
        assert_eq!(items(customers_list(&core, ()), most).len(), most);
        assert_eq!(queries(&server), expected, "{most} items");
    }
}

#[test]
fn all_pages_come_over_one_connection() {
    let (server, core) = serve(three());
    assert_eq!(items(customers_list(&core, ()), 99).len(), 5);
    assert_eq!(server.connections(), 1);
}

#[test]
fn the_last_error_ends_nothing() {
    let (server, core) =
        serve([page(&["a"], 2), Reaction::Close(Vec::new()), Reaction::json(404, "{}"), page(&["b"], 2)]);
    assert_eq!(items(customers_list(&core, ()), 99), ["a", "Broken", "RouteNotFound", "b"]);
    assert_eq!(queries(&server), "page=1 page=2 page=2 page=2");
}

#[test]
fn what_is_set_on_the_call_is_sent_with_each_page() {
    let (server, core) = serve(three());
    items(customers_list(&core, ()).access_token("polar_oat_other").header("x-turn", "7"), 99);
    for request in server.arrived() {
        assert_eq!(request.header("authorization"), Some("Bearer polar_oat_other"));
        assert_eq!(request.header("x-turn"), Some("7"));
    }
}

#[test]
fn a_list_that_tells_only_whether_more_follows_is_read_to_its_end() {
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
