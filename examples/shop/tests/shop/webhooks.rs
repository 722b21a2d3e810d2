//! Deliveries that arrive twice, late, or from strangers.

use crate::databases::Database;
use crate::shop::{SECRET, Shop, buy};
use crate::with_each_database;
use serde_json::{Value, json};
use sqlx::query_scalar;
use test_support::stand_in::organization::{Organization, Webhook};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

with_each_database!(
    deliveries_at_the_same_time_act_once,
    late_deliveries_do_not_bring_back_an_old_state,
    a_license_key_may_come_later,
    rejected_deliveries_change_nothing,
);

/// Starts a shop in which a customer has bought something, and returns the events. None of them is delivered yet.
pub(crate) async fn bought(database: &Database) -> (Organization, Shop, Vec<Webhook>) {
    let organization = Organization::start(SECRET).await.unwrap();
    let shop = Shop::start(&organization, database).await;
    buy(&mut shop.log_in("Ada").await).await;
    let webhooks = organization.webhooks();
    assert_eq!(webhooks.len(), 2, "an order and a license");
    (organization, shop, webhooks)
}

async fn deliveries_at_the_same_time_act_once(database: Database) {
    let (_organization, shop, webhooks) = bought(&database).await;
    let deliveries = (0..8).flat_map(|_| &webhooks).map(|webhook| {
        let (webhook, url) = (webhook.clone(), shop.webhook_url());
        tokio::spawn(async move { webhook.deliver(&url, SECRET).await.unwrap() })
    });
    for delivery in deliveries.collect::<Vec<_>>() {
        assert_eq!(delivery.await.unwrap(), 202);
    }
    assert_eq!(database.counts().await, [2, 1, 1]);
    assert_eq!(database.states().await, (vec!["paid".to_owned()], vec![1]));
}

async fn late_deliveries_do_not_bring_back_an_old_state(database: Database) {
    let (organization, shop, _) = bought(&database).await;
    let data: Vec<Value> = organization.webhooks().iter().map(|webhook| json(webhook)["data"].clone()).collect();
    let customer = data[0]["customer"]["external_id"].as_str().unwrap();
    organization.refund(customer);
    organization.revoke(customer);
    let mut webhooks = organization.webhooks();
    webhooks.reverse();
    for webhook in &webhooks {
        assert_eq!(webhook.deliver(&shop.webhook_url(), SECRET).await.unwrap(), 202);
    }
    assert_eq!(database.counts().await, [4, 1, 2]);
    assert_eq!(database.states().await, (vec!["refunded".to_owned()], vec![0]));

    // A later grant counts again.
    let granted = Webhook::new("benefit_grant.updated", &data[1]);
    assert_eq!(granted.deliver(&shop.webhook_url(), SECRET).await.unwrap(), 202);
    assert_eq!(database.states().await, (vec!["refunded".to_owned()], vec![1]));
}

async fn a_license_key_may_come_later(database: Database) {
    let (_organization, shop, webhooks) = bought(&database).await;
    let with_key = json(&webhooks[1])["data"].clone();
    let mut without_key = with_key.clone();
    without_key["properties"] = json!({});
    let key = with_key["properties"]["display_key"].as_str().unwrap();
    let steps = [
        ("benefit_grant.created", &without_key, None),
        ("benefit_grant.updated", &with_key, Some(key)),
        ("benefit_grant.cycled", &without_key, Some(key)),
    ];
    let mut connection = database.connect().await;
    for (kind, data, expected) in steps {
        assert_eq!(Webhook::new(kind, data).deliver(&shop.webhook_url(), SECRET).await.unwrap(), 202);
        let keys: Vec<Option<String>> =
            query_scalar("SELECT display_key FROM licenses").fetch_all(&mut connection).await.unwrap();
        assert_eq!(keys, [expected.map(str::to_owned)], "{kind}");
    }
}

async fn rejected_deliveries_change_nothing(database: Database) {
    let (_organization, shop, webhooks) = bought(&database).await;
    let changed = |change: fn(&mut Value)| {
        let mut body = json(&webhooks[0]);
        change(&mut body);
        Webhook { body: body.to_string(), ..webhooks[0].clone() }
    };
    let cases = [
        ("of a stranger", webhooks[0].clone(), "whsec_b3RoZXI=", 403),
        ("without an amount", changed(|body| body["data"]["total_amount"] = Value::Null), SECRET, 500),
        ("without a time", changed(|body| body["timestamp"] = Value::Null), SECRET, 500),
        ("not an event", changed(|body| *body = json!(["order.paid"])), SECRET, 400),
        ("of an unknown kind", changed(|body| body["type"] = "order.wrapped".into()), SECRET, 202),
        ("of a customer elsewhere", changed(|body| body["data"]["customer"]["external_id"] = Value::Null), SECRET, 202),
    ];
    for (case, webhook, secret, status) in cases {
        assert_eq!(webhook.deliver(&shop.webhook_url(), secret).await.unwrap(), status, "{case}");
    }
    assert!(head_of_large_delivery(&shop).await.starts_with("HTTP/1.1 413"));
    assert_eq!(database.counts().await, [0, 0, 0]);
    // None of them prevents the genuine delivery.
    assert_eq!(webhooks[0].deliver(&shop.webhook_url(), SECRET).await.unwrap(), 202);
    assert_eq!(database.counts().await, [1, 1, 1]);
}

/// Sends only the head of a request with a large body, and returns the start of the response. The body is not sent,
/// because the response could interrupt it.
async fn head_of_large_delivery(shop: &Shop) -> String {
    let mut stream = TcpStream::connect(shop.url.trim_start_matches("http://")).await.unwrap();
    let head = "POST /webhooks/polar HTTP/1.1\r\nhost: shop\r\ncontent-length: 2000000\r\n\r\n";
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut start = [0; 12];
    stream.read_exact(&mut start).await.unwrap();
    String::from_utf8_lossy(&start).into_owned()
}

fn json(webhook: &Webhook) -> Value {
    serde_json::from_str(&webhook.body).unwrap()
}
