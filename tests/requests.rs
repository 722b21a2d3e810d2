//! Requests on the wire: values that are set, unchanged or cleared, and external ids.

#![cfg(all(feature = "full", feature = "hyper", feature = "ring"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod operations;
mod support;

use operations::*;
use polar_funcs::*;
use serde_json::{Value, json};
use std::io::Write;
use std::path::PathBuf;
use support::{Arrived, Reaction, Server, core, run};

/// Returns the request that a call sends.
fn arrived<T: CallOutput>(call: impl FnOnce(&PolarCore) -> Call<T>) -> Arrived {
    let server = Server::start([Reaction::json(500, "{}")]);
    let core = builder_without_retries(&server);
    run(async { call(&core).await }).map(drop).unwrap_err();
    assert_eq!(server.arrived().len(), 1);
    server.arrived().remove(0)
}

fn builder_without_retries(server: &Server) -> PolarCore {
    support::builder(server).retries(RetryPolicy::never()).build().unwrap()
}

/// Returns the body that a call sends.
fn body<T: CallOutput>(call: impl FnOnce(&PolarCore) -> Call<T>) -> Value {
    serde_json::from_str(&arrived(call).body).unwrap()
}

#[test]
fn a_setter_sets_an_option_sets_or_leaves_and_only_clear_sends_null() {
    let customer = |request: CustomerUpdate| body(|core| customers_update(core, "c", request));
    let update = CustomerUpdate::new;
    let owned = "fr".to_owned();
    let (some, none) = (Some(owned.clone()), None::<String>);
    let set = json!({"locale": "fr"});
    for (request, expected) in [
        (update().locale("fr"), set.clone()),
        (update().locale(&owned), set.clone()),
        (update().maybe_locale(Some("fr")), set.clone()),
        (update().maybe_locale(some.as_deref()), set.clone()),
        (update().maybe_locale(some.as_ref()), set.clone()),
        (update().maybe_locale(some), set.clone()),
        (update().locale("fr").maybe_locale(none.clone()), set),
        (update().maybe_locale(none), json!({})),
        (update().clear_locale(), json!({"locale": null})),
        (update().maybe_email(None::<&str>).email("ada@example.com"), json!({"email": "ada@example.com"})),
    ] {
        assert_eq!(customer(request), expected);
    }

    let meters = |request: MeterUpdate| body(|core| meters_update(core, "m", request));
    let multiplier = Some(10);
    assert_eq!(meters(MeterUpdate::new().maybe_custom_multiplier(multiplier)), json!({"custom_multiplier": 10}));
    assert_eq!(meters(MeterUpdate::new().clear_custom_multiplier()), json!({"custom_multiplier": null}));
    let link = CheckoutLinkUpdate::new().maybe_products(Some(["a", "b"])).clear_label();
    assert_eq!(body(|core| checkout_links_update(core, "l", link)), json!({"products": ["a", "b"], "label": null}));
}

#[test]
fn creations_and_queries_have_the_same_setters() {
    let none = None::<String>;
    let customer = CustomerCreate::individual("ada@example.com").maybe_name(Some("Ada")).maybe_locale(none);
    let customer = body(|core| customers_create(core, customer));
    assert_eq!(customer, json!({"type": "individual", "email": "ada@example.com", "name": "Ada"}));

    let query = CustomersListQuery::new().maybe_email(None::<&str>).maybe_limit(Some(3));
    assert_eq!(arrived(|core| customers_list(core, query)).target, "/v1/customers/?limit=3");
}

#[test]
fn a_variant_has_setters_where_it_is_constructed() {
    let team = CustomerCreate::team().email("team@example.com").name("A team");
    let sent = body(|core| customers_create(core, team));
    assert_eq!(sent, json!({"type": "team", "email": "team@example.com", "name": "A team"}));
    let change = |request: SubscriptionUpdate| body(|core| subscriptions_update(core, "s", request));
    for (request, expected) in [
        (SubscriptionUpdate::base().product_id("p").into(), json!({"product_id": "p"})),
        (SubscriptionUpdate::base().clear_discount_id().into(), json!({"discount_id": null})),
        (
            SubscriptionUpdate::cancel(true).customer_cancellation_comment("too much").into(),
            json!({"cancel_at_period_end": true, "customer_cancellation_comment": "too much"}),
        ),
    ] {
        assert_eq!(change(request), expected);
    }
    let filter = Filter::new(FilterConjunction::And, [FilterItem::clause("size", FilterOperator::Gt, 3)]);
    let meter = MeterCreate::new("m", filter, MeterAggregation::count());
    let clause = json!({"property": "size", "operator": "gt", "value": 3});
    assert_eq!(body(|core| meters_create(core, meter))["filter"]["clauses"], json!([clause]));
    let prices = [ProductPriceCreate::from(ProductPriceCreate::fixed(1000)), ProductPriceCreate::custom().into()];
    let product = ProductCreate::one_time("p", prices).description("of two prices");
    assert_eq!(body(|core| products_create(core, product))["prices"].as_array().map(Vec::len), Some(2));
}

#[test]
fn every_field_of_every_variant_can_be_set_from_its_constructor() {
    let mut count = 0;
    macro_rules! rows {
        ($($union:ident = $request:expr => [$($field:literal),*];)*) => {$(
            let request = <$union>::from($request);
            let written = serde_json::to_value(&request).unwrap();
            for field in <[&str]>::iter(&[$($field),*]) {
                assert!(written.get(field).is_some(), "{field} of {written}");
            }
            assert!(!matches!(request, $union::Unknown(_)));
            count += 1;
        )*};
    }
    unions!(rows);
    assert!(count > 60, "{count}");
}

#[test]
fn null_can_be_sent_only_where_a_server_was_observed_to_clear_the_value() {
    // Fields for which null restores Polar's default page.
    const RESET: [(&str, &str); 1] = [("checkouts_update", "success_url")];
    // Fields that null clears, but with a side effect: a subscription product becomes a one-time product.
    const BROKEN: [(&str, &str); 2] =
        [("products_update", "recurring_interval"), ("products_update", "recurring_interval_count")];

    let folder = std::env::var_os("POLAR_NULLS").map_or_else(|| "../shared/captures-2026-11".into(), PathBuf::from);
    let files = std::fs::read_dir(&folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"));
    let text: String = files.map(|path| std::fs::read_to_string(path).unwrap()).collect();
    if text.is_empty() {
        // `println!` is not used, because its output is hidden if a test passes.
        writeln!(std::io::stderr(), "skipped: there are no captures in {}", folder.display()).unwrap();
        return;
    }
    let (mut failures, mut clear, mut harm) = (Vec::new(), 0, 0);
    for line in text.lines() {
        let exchange: Value = serde_json::from_str(line).unwrap();
        let Some(field) = exchange["label"].as_str().and_then(|label| label.strip_prefix("null ")) else { continue };
        let operation = exchange["operation"].as_str().unwrap();
        let reply: Value = serde_json::from_str(exchange["response_body"].as_str().unwrap()).unwrap_or_default();
        let clears = match (exchange["status"].as_u64().unwrap(), reply.get(field)) {
            (200, _) if BROKEN.contains(&(operation, field)) => false,
            (200, _) if RESET.contains(&(operation, field)) => true,
            (200, Some(Value::Null)) => true,
            (200, Some(_)) => false,
            // Effects that the response does not show are recorded in `overrides`.
            (200, None) => continue,
            _ => false,
        };
        let sent = written(operation, &exchange["request_body"]);
        if sent.iter().any(|body| body.get(field) == Some(&Value::Null)) != clears {
            failures.push(format!("{operation} {field}: null clears: {clears}; sent: {sent:?}"));
        }
        *if clears { &mut clear } else { &mut harm } += 1;
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(clear >= 50 && harm >= 70, "{clear} clear, {harm} do not");
}

/// Returns a body as the types of an operation's request read and write it.
fn written(operation: &str, body: &Value) -> Vec<Value> {
    macro_rules! rows {
        ($($name:ident $method:ident $path:literal $values:tt $token:ident
           ($($sender:ident $kind:ident [$($variant:ident),*] $sample:expr)?) => $returns:ty;)*) => {
            match operation {
                $(stringify!($name) => vec![$($(again::<$variant>(body)),*)?],)*
                other => panic!("there is no operation {other}"),
            }
        };
    }
    let bodies: Vec<Option<Value>> = operations!(rows);
    bodies.into_iter().flatten().collect()
}

fn again<T: serde::de::DeserializeOwned + serde::Serialize>(body: &Value) -> Option<Value> {
    let request: T = serde_json::from_value(body.clone()).ok()?;
    Some(serde_json::to_value(&request).unwrap())
}

/// Returns the paths of all operations on objects with an external id, with this id.
fn paths(core: &PolarCore, id: &str) -> Vec<(&'static str, Result<(), Error>)> {
    vec![
        ("external_id", run(async { customers_get_external(core, id).await }).map(drop)),
        ("external_id", run(async { customers_get_state_external(core, id).await }).map(drop)),
        ("external_id", run(async { customers_delete_external(core, id, ()).await }).map(drop)),
        (
            "external_id",
            run(async { customers_update_external(core, id, CustomerUpdateExternalId::new()).await }).map(drop),
        ),
        ("member_external_id", run(async { customers_members_get_external(core, "team", id).await }).map(drop)),
        ("member_external_id", run(async { customers_members_delete_external(core, "team", id).await }).map(drop)),
    ]
}

#[test]
fn an_external_id_arrives_in_a_path_as_the_server_stored_it() {
    for (id, stored, escaped) in [
        ("a b", "a b", "a%20b"),
        ("a%2Fb", "a%2Fb", "a%252Fb"),
        ("a?b", "a?b", "a%3Fb"),
        ("a#b", "a#b", "a%23b"),
        ("é", "é", "%C3%A9"),
        ("..x", "..x", "..x"),
        ("a\\b", "a\\b", "a%5Cb"),
        (" pad ", "pad", "pad"),
        ("\u{a0}\x1c\u{85}\tpad\r\n\x1f\u{3000}", "pad", "pad"),
        (" a b\t", "a b", "a%20b"),
        ("\u{feff}a", "\u{feff}a", "%EF%BB%BFa"),
    ] {
        let get = arrived(|core| customers_get_external(core, id));
        assert_eq!(get.target, format!("/v1/customers/external/{escaped}"));
        let member = arrived(|core| customers_members_get_external(core, id, id));
        assert_eq!(member.target, format!("/v1/customers/external/{escaped}/members/{escaped}"));

        let customer = CustomerCreate::individual("ada@example.com").external_id(id);
        assert_eq!(body(|core| customers_create(core, customer))["external_id"], stored);
    }
}

#[test]
fn an_external_id_is_trimmed_wherever_it_is_sent() {
    let pad = " pad\u{a0}";
    let session = CustomerSessionCreate::external_customer_id(pad).external_member_id(pad);
    let session = body(|core| customer_sessions_create(core, session));
    assert_eq!(session, json!({"external_customer_id": "pad", "external_member_id": "pad"}));
    let events = EventsIngest::new([EventCreate::external_customer_id("call", pad).external_id(pad)]);
    let events = body(|core| events_ingest(core, events));
    assert_eq!(events["events"][0]["external_customer_id"], "pad");
    // The external id of an event can't be used to look up an object.
    assert_eq!(events["events"][0]["external_id"], pad);
    let checkout = CheckoutCreate::new("p").maybe_external_customer_id(Some(pad));
    assert_eq!(body(|core| checkouts_create(core, checkout))["external_customer_id"], "pad");
    let query = OrdersListQuery::new().external_customer_id([pad, "b"]);
    let target = arrived(|core| orders_list(core, query)).target;
    assert_eq!(target, "/v1/orders/?external_customer_id=pad&external_customer_id=b");
}

#[test]
fn an_id_that_no_path_can_contain_is_rejected_before_anything_is_sent() {
    let slash = "contains \"/\", which the server cannot route: no path parameter can hold it; nothing was sent";
    let server = Server::start([Reaction::json(200, "{}")]);
    let core = core(&server);
    let check = |error: Error, field: &str, why: &str| {
        let told = (error.kind(), error.attempts(), error.may_have_reached_server());
        assert_eq!(told, (ErrorKind::Invalid, 0, false), "{error}");
        assert!(error.to_string().contains(&format!(": {field} {why}")), "{error}");
    };
    for (id, why) in [
        ("a/b", slash),
        ("/", slash),
        (" a/ ", slash),
        ("../x", slash),
        (".", "is \".\", which no path can hold"),
        ("..", "is \"..\", which no path can hold"),
        (" ..\x1c", "is \"..\", which no path can hold"),
    ] {
        for (field, result) in paths(&core, id) {
            check(result.unwrap_err(), field, why);
        }

        let individual = || CustomerCreate::individual("ada@example.com").external_id(id);
        let owner = MemberOwnerCreate::new("ada@example.com").external_id(id);
        let team = CustomerCreate::team().owner(owner);
        let member = || MemberCreateFromCustomer::new("ada@example.com").external_id(id);
        let checkout = CheckoutCreate::new("p").external_customer_id(id);
        let results = [
            run(async { customers_create(&core, individual()).await }).map(drop),
            run(async { customers_create(&core, individual().maybe_external_id(Some(id))).await }).map(drop),
            run(async { customers_create(&core, team).await }).map(drop),
            run(async { customers_update(&core, "c", CustomerUpdate::new().external_id(id)).await }).map(drop),
            run(async { customers_members_create(&core, "c", member()).await }).map(drop),
            run(async { customers_members_create_external(&core, "c", member()).await }).map(drop),
        ];
        results.into_iter().for_each(|result| check(result.unwrap_err(), "external_id", why));
        check(run(async { checkouts_create(&core, checkout).await }).unwrap_err(), "external_customer_id", why);
    }
    // Every parameter accepts ids that users have entered.
    for (name, result) in [
        ("id", run(async { customers_get(&core, "a/b").await }).map(drop)),
        ("client_secret", run(async { checkouts_client_get(&core, "a/b").await }).map(drop)),
        ("slug", run(async { customer_portal_organizations_get(&core, "a/b").await }).map(drop)),
        ("member_id", run(async { customers_members_get(&core, "c", "a/b").await }).map(drop)),
    ] {
        check(result.unwrap_err(), name, slash);
    }
    assert_eq!((server.arrived().len(), server.connections()), (0, 0));
}

#[test]
fn customers_whose_external_id_has_a_slash_keep_working_where_no_path_is_needed() {
    let session = CustomerSessionCreate::external_customer_id("a/b").external_member_id("..");
    let session = body(|core| customer_sessions_create(core, session));
    assert_eq!(session, json!({"external_customer_id": "a/b", "external_member_id": ".."}));
    let events = EventsIngest::new([EventCreate::external_customer_id("call", "a/b").external_id("e/1")]);
    let events = body(|core| events_ingest(core, events));
    assert_eq!(
        (&events["events"][0]["external_customer_id"], &events["events"][0]["external_id"]),
        (&json!("a/b"), &json!("e/1"))
    );
    let subscription = SubscriptionCreate::external_customer_id("p", "a/b");
    assert_eq!(body(|core| subscriptions_create(core, subscription))["external_customer_id"], "a/b");
    let seat = SeatAssign::new().external_customer_id("a/b").external_member_id("m/1");
    let seat = body(|core| customer_seats_assign_seat(core, seat));
    assert_eq!(seat, json!({"external_customer_id": "a/b", "external_member_id": "m/1"}));
    let query = EventsListQuery::new().external_customer_id("a/b");
    assert_eq!(arrived(|core| events_list(core, query)).target, "/v1/events/?external_customer_id=a%2Fb");
    // Other values with a slash, such as a name, are sent unchanged.
    let customer = CustomerCreate::individual("ada@example.com").name("a/b").metadata([("external_id", "a/b")]);
    assert_eq!(body(|core| customers_create(core, customer))["name"], "a/b");
}

/// Programs may decode requests, for example to create products from a file.
#[test]
fn a_request_is_not_decoded_without_a_required_value() {
    fn failure<T: serde::de::DeserializeOwned>(json: Value) -> String {
        serde_json::from_value::<T>(json).map(drop).unwrap_err().to_string()
    }
    let price = json!({"amount_type": "fixed", "price_currency": "usd"});
    let product = json!({"name": "Book", "prices": [price]});
    let missing = "a required value is missing";
    assert_eq!(failure::<ProductPriceFixedCreate>(price.clone()), format!("price_amount: {missing}"));
    assert_eq!(failure::<ProductPriceCreate>(price), format!("price_amount: {missing}"));
    assert_eq!(failure::<ProductCreateOneTime>(product), format!("prices[0].price_amount: {missing}"));
    let event = json!({"name": "api_call", "timestamp": "2026-11-23T00:00:00Z"});
    assert_eq!(failure::<EventCreate>(event), format!("external_customer_id: {missing}"));
    let refund = json!({"order_id": "o", "reason": "other", "amount": null});
    assert_eq!(failure::<RefundCreate>(refund), format!("amount: {missing}"));

    // An optional value may be missing.
    let event = json!({"name": "api_call", "external_customer_id": "user_42"});
    let read: EventCreate = serde_json::from_value(event.clone()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), event);
}
