//! Lenient decoding: responses in which values are missing or have another type, over real sockets.

#![cfg(all(feature = "full", feature = "hyper", feature = "ring", feature = "blocking"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::models::{Customer, CustomerBenefitGrant, Discount, MetadataValue, Order};
use polar_funcs::{
    Error, ErrorKind, Response, customer_portal_benefit_grants_get, customers_list, discounts_get,
    oauth2_clients_oauth2_get_client, orders_get, orders_list,
};
use serde_json::{Value, json};
use support::{Reaction, Server, builder, core, run};

fn order() -> Value {
    let mut order: Value = serde_json::from_str(
        r#"{
        "id": "o_1", "created_at": "2026-11-23T00:00:00Z", "modified_at": null, "status": "paid", "paid": true,
        "currency": "usd", "billing_reason": "purchase", "billing_name": "Ada", "billing_address": null,
        "invoice_number": null, "is_invoice_generated": false, "receipt_number": null, "seats": null, "units": null,
        "customer_id": "c_1", "product_id": "p_1", "product_price_id": null, "discount_id": null,
        "subscription_id": null, "checkout_id": null, "next_payment_attempt_at": null, "metadata": {},
        "custom_field_data": {}, "platform_fee_currency": null, "product": null, "product_price": null,
        "discount": null, "subscription": null, "description": "A book",
        "customer": {
            "id": "c_1", "created_at": "2026-11-23T00:00:00Z", "modified_at": null, "metadata": {}, "external_id": null,
            "email": "ada@acme-test.com", "email_verified": true, "type": "individual", "name": "Ada",
            "billing_name": null, "billing_address": null, "tax_id": null, "locale": "en", "organization_id": "org_1",
            "default_payment_method_id": null, "deleted_at": null, "avatar_url": "https://example.com/a.png"
        },
        "items": [
            {"created_at": "2026-11-23T00:00:00Z", "modified_at": null, "id": "i_1", "label": "A book", "amount": 1000,
             "tax_amount": 200, "proration": false, "product_price_id": null},
            {"created_at": "2026-11-23T00:00:00Z", "modified_at": null, "id": "i_2", "label": "Another", "amount": 1,
             "tax_amount": 0, "proration": false, "product_price_id": null}
        ]
        }"#,
    )
    .unwrap();
    for amount in [
        "subtotal_amount",
        "discount_amount",
        "net_amount",
        "tax_amount",
        "total_amount",
        "applied_balance_amount",
        "due_amount",
        "refunded_amount",
        "refunded_tax_amount",
        "platform_fee_amount",
        "refundable_amount",
        "refundable_tax_amount",
    ] {
        order[amount] = 1200.into();
    }
    order
}

/// Returns the order with a part of its JSON replaced.
fn with(pointer: &str, value: &str) -> String {
    let mut order = order();
    match order.pointer_mut(pointer) {
        Some(place) => *place = json!("REPLACED"),
        None => {
            let (parent, key) = pointer.rsplit_once('/').unwrap();
            order.pointer_mut(parent).unwrap()[key] = json!("REPLACED");
        }
    }
    order.to_string().replace("\"REPLACED\"", value)
}

fn get(body: &str, strict: bool) -> Result<Response<Order>, Error> {
    let server = Server::start([Reaction::json(200, body)]);
    let core = builder(&server).strict(strict).build().unwrap();
    run(orders_get(&core, "o_1").with_response().into_future())
}

#[test]
fn a_complete_order_has_no_missing_values() {
    let response = get(&order().to_string(), true).unwrap();
    assert_eq!(response.missing(), [""; 0]);
    // A byte order mark is not part of the document.
    assert_eq!(get(&format!("\u{feff}{}", order()), true).unwrap().value().total_amount, 1200);
}

#[test]
fn an_amount_a_currency_or_a_status_is_never_made_up() {
    let fields: Vec<String> = order().as_object().unwrap().keys().cloned().collect();
    let essential =
        fields.iter().filter(|name| name.ends_with("amount") || ["currency", "status"].contains(&name.as_str()));
    let mut count = 0;
    for name in essential {
        count += 1;
        for (value, strict) in [("null", false), ("null", true), ("{}", false), ("1e400", false), ("NaN", false)] {
            {
                let error = get(&with(&format!("/{name}"), value), strict).unwrap_err();
                assert_eq!(error.kind(), ErrorKind::Decode, "{name} {value}");
                if value != "NaN" {
                    assert_eq!(error.json_path(), Some(name.as_str()), "{value}");
                }
            }
        }
        let mut without = order();
        without.as_object_mut().unwrap().remove(name);
        assert_eq!(get(&without.to_string(), false).unwrap_err().json_path(), Some(name.as_str()));
    }
    assert_eq!(count, 14);
    for text in [r#""1200""#, "12.5", "1e40"] {
        assert_eq!(get(&with("/total_amount", text), false).unwrap_err().json_path(), Some("total_amount"));
    }
}

#[test]
fn one_value_does_not_lose_the_order() {
    for (pointer, value, missing, expected) in [
        ("/billing_address", r#"{"line1":"1 Main Street","country":null}"#, &["billing_address.country"][..], None),
        ("/customer/billing_address", r#"{"country":null}"#, &["customer.billing_address.country"], None),
        ("/billing_address", "{}", &["billing_address"], Some("null")),
        ("/billing_address", "[]", &["billing_address"], Some("null")),
        ("/billing_address", r#"{"foreign":1}"#, &["billing_address"], Some("null")),
        (
            "/subscription",
            r#"{"status":"active","currency":"usd","amount":null}"#,
            &[
                "subscription.metadata",
                "subscription.created_at",
                "subscription.id",
                "subscription.amount",
                "subscription",
            ],
            Some("null"),
        ),
        ("/discount", "7", &["discount"], Some("null")),
        ("/seats", "1e400", &["seats"], Some("null")),
        ("/seats", "NaN", &["seats"], Some("null")),
        ("/seats", r#""3""#, &["seats"], Some("null")),
        ("/metadata", "[]", &["metadata"], Some("{}")),
        (
            "/metadata",
            r#"{"a":{"b":[1]},"c":[],"d":null,"e":1}"#,
            &["metadata.a", "metadata.c", "metadata.d"],
            Some(r#"{"a":{"b":[1]},"c":[],"d":null,"e":1}"#),
        ),
        ("/customer/metadata", "[]", &["customer.metadata"], Some("{}")),
        ("/metadata", r#"{"\ud800":1}"#, &["metadata.\u{fffd}"], Some("{\"\u{fffd}\":1}")),
        ("/id", "12", &["id"], Some(r#""12""#)),
        ("/customer/name", "1.50", &["customer.name"], Some(r#""1.50""#)),
        ("/billing_reason", "3", &["billing_reason"], Some(r#""3""#)),
        ("/customer/id", "12345678901234567890123", &["customer.id"], Some(r#""12345678901234567890123""#)),
        ("/description", r#""\ud83d""#, &["description"], Some("\"\u{fffd}\"")),
        ("/customer/name", r#""\udead beef""#, &["customer.name"], Some("\"\u{fffd} beef\"")),
        ("/paid", r#""yes""#, &["paid"], Some("false")),
        ("/customer/email_verified", "null", &["customer.email_verified"], Some("false")),
        ("/created_at", r#""yesterday""#, &[], Some(r#""yesterday""#)),
        ("/items/1", "null", &["items[1]"], None),
        ("/items/0/amount", "null", &["items[0].amount", "items[0]"], None),
        ("/items/0/id", "5", &["items[0].id"], Some(r#""5""#)),
    ] {
        let what = format!("{pointer} {value}");
        let body = with(pointer, value);
        let response = get(&body, false).unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(response.missing(), missing.iter().map(|path| (*path).to_owned()).collect::<Vec<_>>(), "{what}");
        let order = response.value();
        assert_eq!((order.total_amount, order.currency.as_str()), (1200, "usd"), "{what}");
        if let Some(expected) = expected {
            let written = serde_json::to_value(order).unwrap();
            let expected: Value = serde_json::from_str(expected).unwrap();
            assert_eq!(written.pointer(pointer), Some(&expected), "{what}");
        }
        let strictly = get(&body, true);
        assert_eq!(strictly.is_ok(), missing.is_empty(), "{what}");
    }
}

#[test]
fn a_discount_keeps_its_form_without_the_value_that_only_that_form_has() {
    let discount = |kind: &str, duration: &str, rest: &str| {
        let text = format!(
            r#"{{"id":"d_1","name":"Launch","code":null,"created_at":"2026-11-23T00:00:00Z","modified_at":null,
            "metadata":{{}},"starts_at":null,"ends_at":null,"max_redemptions":null,"redemptions_count":0,
            "organization_id":"org_1","products":[],"type":"{kind}","duration":"{duration}"{rest}}}"#
        );
        let response = |strict| {
            let server = Server::start([Reaction::json(200, &text)]);
            run(discounts_get(&builder(&server).strict(strict).build().unwrap(), "d_1").with_response().into_future())
        };
        assert!(response(true).is_err(), "{text}");
        response(false)
    };
    for months in [r#","duration_in_months":null"#, r#","duration_in_months":"three""#] {
        let found = discount("percentage", "repeating", &format!(r#","basis_points":1000{months}"#)).unwrap();
        assert!(matches!(found.value(), Discount::PercentageRepeat(_)), "{found:?}");
        assert_eq!(found.missing(), ["duration_in_months"]);
        let fixed = format!(r#","amount":100,"currency":"usd","amounts":{{"usd":100}}{months}"#);
        let found = discount("fixed", "repeating", &fixed).unwrap();
        assert!(matches!(found.value(), Discount::FixedRepeat(_)), "{found:?}");
        assert_eq!(found.missing(), ["duration_in_months"]);
    }
    let error = discount("fixed", "once", r#","amount":100,"currency":"usd","amounts":null"#).unwrap_err();
    assert_eq!(error.json_path(), Some("amounts"));
}

#[test]
fn a_tag_that_cannot_be_used_is_reported() {
    for (benefit, missing) in [
        (r#"{"type":null,"id":"b_1"}"#, "benefit.type"),
        (r#"{"id":"b_1"}"#, "benefit.type"),
        (r#"{"type":7,"id":"b_1"}"#, "benefit.type"),
        (r#"{"type":["custom"]}"#, "benefit.type"),
        ("null", "benefit"),
        ("[]", "benefit.type"),
    ] {
        let body = format!(r#"{{"id":"g_1","benefit":{benefit}}}"#);
        let get = |strict| {
            let server = Server::start([Reaction::json(200, &body)]);
            let core = builder(&server).strict(strict).build().unwrap();
            run(customer_portal_benefit_grants_get(&core, "g_1").with_response().into_future())
        };
        let response = get(false).unwrap();
        assert!(matches!(response.value(), CustomerBenefitGrant::Unknown(_)), "{benefit}");
        assert_eq!(response.missing(), [missing], "{benefit}");
        assert_eq!(get(true).unwrap_err().json_path(), Some(missing), "{benefit}");
    }
}

#[test]
fn any_json_is_repaired() {
    let server = Server::start([Reaction::json(200, r#"{"a":1e400,"b":["\ud83d"]}"#)]);
    let response = run(oauth2_clients_oauth2_get_client(&core(&server), "c_1").with_response().into_future()).unwrap();
    assert_eq!(response.value().as_str(), "{\"a\":null,\"b\":[\"\u{fffd}\"]}");
    assert_eq!(response.missing(), [""]);
}

#[test]
fn an_item_in_the_order_is_left_out_and_kept_as_json() {
    let response = get(&with("/items/0/amount", r#""10""#), false).unwrap();
    assert_eq!(response.value().items.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(), ["i_2"]);
    let [item] = response.unreadable() else { panic!("{:?}", response.unreadable()) };
    assert_eq!((item.index, item.path.as_str()), (0, "items[0].amount"));
    assert_eq!(item.reason, "expected an integer, found text");
    assert_eq!(item.json.decode::<Value>().unwrap()["amount"], "10");
    assert!(!format!("{item:?} {response:?}").contains("A book\",\"amount"));
}

#[test]
fn nested_metadata_can_be_read_and_kept() {
    let order = get(&with("/metadata", r#"{"a":{"b":[1]}}"#), false).unwrap().into_value();
    let Some(MetadataValue::Json(nested)) = order.metadata.get("a") else { panic!("{:?}", order.metadata) };
    assert_eq!(nested.as_str(), r#"{"b":[1]}"#);
    let kept = serde_json::to_string(&order).unwrap();
    assert!(serde_json::from_str::<Order>(&kept).unwrap() == order);
}

#[test]
fn an_object_with_the_key_that_serde_json_uses_for_numbers_is_kept() {
    for inner in ["5", "null", "true", "[1]", r#"{"a":1}"#, r#""five""#, r#""5","b":1"#, r#"5,"b":1"#] {
        let nested = format!(r#"{{"$serde_json::private::Number":{inner}}}"#);
        let order = get(&with("/metadata", &format!(r#"{{"a":{nested}}}"#)), false).unwrap().into_value();
        let Some(MetadataValue::Json(kept)) = order.metadata.get("a") else { panic!("{:?}", order.metadata) };
        assert_eq!(kept.as_str(), nested);
    }
}

#[test]
fn a_response_that_is_not_an_order_is_an_error() {
    for body in ["{}", "[]", "null", "7", r#"{"error":"x"}"#, "{", "", r#"{"id":"o_1"} x"#, "\u{feff}"] {
        assert_eq!(get(body, false).unwrap_err().kind(), ErrorKind::Decode, "{body}");
    }
}

fn page(items: &[Value], max_page: i64) -> Reaction {
    Reaction::json(200, &json!({"items": items, "pagination": {"total_count": 5, "max_page": max_page}}).to_string())
}

fn numbered(id: &str, change: impl Fn(&mut Value)) -> Value {
    let mut order = order();
    order["id"] = id.into();
    change(&mut order);
    order
}

/// Pages of orders, some of which cannot be deserialized.
fn pages() -> [Reaction; 3] {
    let broken = |id| numbered(id, |order| order["total_amount"] = Value::Null);
    [
        page(&[broken("o_0"), numbered("o_1", |_| {}), broken("o_2"), numbered("o_3", |_| {})], 3),
        page(&[broken("o_4")], 3),
        page(&[numbered("o_5", |_| {})], 3),
    ]
}

fn describe(item: Result<Order, Error>) -> String {
    match item {
        Ok(order) => order.id,
        Err(error) => {
            assert_eq!(error.kind(), ErrorKind::Decode);
            assert!(error.body().is_some_and(|body| body.starts_with(b"{")));
            let id = error.item().unwrap().decode::<Value>().unwrap()["id"].clone();
            format!("{} of {id}", error.json_path().unwrap())
        }
    }
}

const DESCRIBED: [&str; 6] = [
    "items[0].total_amount of \"o_0\"",
    "o_1",
    "items[2].total_amount of \"o_2\"",
    "o_3",
    "items[0].total_amount of \"o_4\"",
    "o_5",
];

#[test]
fn items_continue_after_one_that_cannot_be_read() {
    let server = Server::start(pages());
    let core = core(&server);
    let found = run(async {
        let mut items = orders_list(&core, ()).items();
        let mut found = Vec::new();
        while let Some(item) = items.next().await {
            found.push(describe(item));
        }
        found
    });
    assert_eq!(found, DESCRIBED);

    let server = Server::start(pages());
    let core = support::core(&server);
    assert_eq!(orders_list(&core, ()).items().wait().map(describe).collect::<Vec<_>>(), DESCRIBED);
}

#[cfg(feature = "stream")]
#[test]
fn a_stream_of_items_continues_after_one_that_cannot_be_read() {
    use futures_util::StreamExt;
    let server = Server::start(pages());
    let core = core(&server);
    let found = run(orders_list(&core, ()).items().map(describe).collect::<Vec<_>>());
    assert_eq!(found, DESCRIBED);
}

#[test]
fn a_page_keeps_unreadable_items_and_fails_in_strict_mode() {
    let server = Server::start(pages());
    let page = run(orders_list(&core(&server), ()).into_future()).unwrap();
    assert_eq!(page.items.iter().map(|order| order.id.as_str()).collect::<Vec<_>>(), ["o_1", "o_3"]);
    let found: Vec<_> = page.unreadable.iter().map(|item| (item.index, item.path.as_str())).collect();
    assert_eq!(found, [(0, "items[0].total_amount"), (2, "items[2].total_amount")]);
    assert!(!format!("{:?}", page.unreadable).contains("o_0"));

    let server = Server::start(pages());
    let core = builder(&server).strict(true).build().unwrap();
    let error = run(orders_list(&core, ()).into_future()).unwrap_err();
    assert_eq!((error.kind(), error.json_path()), (ErrorKind::Decode, Some("items[0].total_amount")));
    assert!(error.item().is_none());
}

#[test]
fn one_null_does_not_lose_a_page_of_100_customers() {
    let customer = |index: usize| {
        let address = match index {
            41 => json!({"line1": "1 Main Street", "country": null}),
            _ => json!({"country": "FR"}),
        };
        let id = format!("c_{index}");
        json!({"id": id, "type": "individual", "email": "a@b.c", "source": "user", "billing_address": address})
    };
    let items: Vec<Value> = (0..100).map(|index| if index == 70 { json!(7) } else { customer(index) }).collect();
    let server = Server::start([page(&items, 1)]);
    let page = run(customers_list(&core(&server), ()).into_future()).unwrap();
    assert_eq!((page.items.len(), page.unreadable.len(), page.unreadable[0].index), (99, 1, 70));
    let Customer::Individual(customer) = &page.items[41] else { panic!("{:?}", page.items[41]) };
    assert_eq!(customer.billing_address.as_ref().unwrap().line1.as_deref(), Some("1 Main Street"));
}
