//! A customer's visit, and requests that customers must not make.

use crate::databases::Database;
use crate::shop::{SECRET, Shop, buy, redirect, wait_for};
use crate::with_each_database;
use http::Request;
use test_support::client::{Visitor, send};
use test_support::stand_in::TOKEN;
use test_support::stand_in::organization::{LICENSED, Organization};

with_each_database!(a_customer_buys_and_uses, each_route_responds_as_customers_need, a_restart_forgets_nothing);

async fn a_customer_buys_and_uses(database: Database) {
    let organization = Organization::start(SECRET).await.unwrap();
    let shop = Shop::start(&organization, &database).await;
    organization.send_webhooks_to(shop.webhook_url());

    let mut ada = shop.log_in("Ada+%3Cb%3E").await;
    let products = wait_for(&mut ada, "/", "An editor").await;
    assert!(products.contains("49.00 USD") && products.contains("5.00 USD a month"), "{products}");
    assert!(products.contains("Ada &lt;b&gt;") && !products.contains("<b>"), "{products}");
    assert!(wait_for(&mut ada, "/account", "not bought anything").await.contains("Orders"));

    let thanks = buy(&mut ada).await;
    wait_for(&mut ada, &thanks, "You bought An editor.").await;
    let account = wait_for(&mut ada, "/account", "<code>ACME-").await;
    assert!(account.contains("<td>49.00 USD</td><td>paid</td>"), "{account}");
    assert_eq!(account.matches("Thank you for your order: An editor").count(), 1);
    let key = account.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let portal = redirect(&mut ada, "/portal").await;
    assert!(portal.starts_with(organization.url()), "{portal}");
    assert!(wait_for(&mut ada, &portal, "customer portal").await.contains(&format!("{}/account", shop.url)));

    assert_eq!(ada.submit("/report", "").await.unwrap().status(), 200);
    wait_for(&mut ada, "/account", "Reports so far: 1<").await;

    // Another user sees neither the order nor the license, and gets no report.
    let mut eve = shop.log_in("Eve").await;
    assert!(!wait_for(&mut eve, "/account", "not bought anything").await.contains("ACME"));
    assert!(!wait_for(&mut eve, &thanks, "in a moment").await.contains("editor"));
    assert_eq!(eve.submit("/report", "").await.unwrap().status(), 403);

    let customer = external_id(&database, "Ada <b>").await;
    organization.revoke(&customer);
    wait_for(&mut ada, "/account", "revoked").await;
    assert_eq!(ada.submit("/report", "").await.unwrap().status(), 403);
    organization.refund(&customer);
    wait_for(&mut ada, "/account", "<td>refunded</td>").await;
    assert_eq!(organization.usage(), 1);

    let session = ada.cookie().unwrap().to_owned();
    assert_eq!(ada.submit("/logout", "").await.unwrap().headers()["location"], "/");
    assert_eq!(redirect(&mut ada, "/account").await, "/login");

    let (status, log) = shop.stop("INT").await;
    assert!(status.success() && log.contains("path=\"/report\""), "{log}");
    for secret in [SECRET, TOKEN, &session, session.trim_start_matches("session="), &key, "products=", "polar_c_"] {
        assert!(!log.contains(secret), "{secret} in {log}");
    }
}

async fn each_route_responds_as_customers_need(database: Database) {
    let organization = Organization::start(SECRET).await.unwrap();
    let shop = Shop::start(&organization, &database).await;
    let checkout = format!("/checkout?products={LICENSED}");
    let foreign = format!("{checkout}&customerExternalId=user_42");
    let at_polar = format!("{}/checkout/", organization.url());
    let cases = [
        ("/", true, 200, ""),
        ("/", false, 200, ""),
        ("/nothing", true, 404, ""),
        ("/style.css", false, 200, ""),
        ("/account", false, 303, "/login"),
        // Following a link must not cause costs.
        ("/report", true, 405, ""),
        ("/thanks", true, 400, ""),
        ("/logout", true, 405, ""),
        (checkout.as_str(), true, 303, at_polar.as_str()),
        (checkout.as_str(), false, 303, "/login"),
        (foreign.as_str(), true, 400, ""),
        ("/checkout", true, 400, ""),
        ("/checkout?products=0c598797-7ca5-4a79-a0cf-000000000000", true, 400, ""),
        // Someone who never bought anything is not a customer of Polar.
        ("/portal", true, 404, ""),
        ("/portal", false, 303, "/login"),
        ("/webhooks/polar", false, 405, ""),
    ];
    let mut ada = shop.log_in("Ada").await;
    for (target, is_logged_in, status, location) in cases {
        let mut stranger = Visitor::new(&shop.url);
        let visitor = if is_logged_in { &mut ada } else { &mut stranger };
        let response = visitor.get(target).await.unwrap();
        let found = response.headers().get("location").map_or("", |location| location.to_str().unwrap());
        assert_eq!(response.status(), status, "{target} {is_logged_in}");
        assert!(found.starts_with(location) && found.is_empty() == location.is_empty(), "{target}: {found}");
        let policy = response.headers()["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        assert_eq!(response.headers()["cache-control"], "no-store");
    }
    let response = Visitor::new(&shop.url).submit("/report", "").await.unwrap();
    assert_eq!((response.status().as_u16(), &response.headers()["location"]), (303, &"/login".parse().unwrap()));
    for (site, status) in [("same-origin", 303), ("none", 303), ("same-site", 403), ("cross-site", 403)] {
        for target in ["/login", "/logout", "/report"] {
            let request = Request::post(format!("{}{target}", shop.url)).header("sec-fetch-site", site);
            let request = request.header("content-type", "application/x-www-form-urlencoded");
            let response = send(request.body("name=Eve".to_owned()).unwrap()).await.unwrap();
            assert_eq!(response.status(), status, "{target} {site}");
            assert!(status == 303 || !response.headers().contains_key("set-cookie"), "{target} {site}");
        }
        let link = Request::get(&shop.url).header("sec-fetch-site", site).body(String::new()).unwrap();
        assert_eq!(send(link).await.unwrap().status(), 200, "{site}");
    }
    let response = Visitor::new(&shop.url).submit("/login", "name=Ada").await.unwrap();
    let cookie = response.headers()["set-cookie"].to_str().unwrap();
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax"), "{cookie}");
    for name in ["name=+", "name=a%00b", &format!("name={}", "a".repeat(101))] {
        let response = Visitor::new(&shop.url).submit("/login", name).await.unwrap();
        assert!(response.status() == 200 && !response.headers().contains_key("set-cookie"), "{name}");
    }
}

async fn a_restart_forgets_nothing(database: Database) {
    let organization = Organization::start(SECRET).await.unwrap();
    let shop = Shop::start(&organization, &database).await;
    organization.send_webhooks_to(shop.webhook_url());
    let mut ada = shop.log_in("Ada").await;
    buy(&mut ada).await;
    // The two webhooks arrive in any order.
    wait_for(&mut ada, "/account", "Thank you for your order").await;
    wait_for(&mut ada, "/account", "<code>ACME-").await;
    assert_eq!(ada.submit("/report", "").await.unwrap().status(), 200);
    let before = database.counts().await;
    // The report was not sent to Polar yet, or just now: stopping sends it.
    assert!(shop.stop("TERM").await.0.success());
    assert_eq!(organization.usage(), 1);

    let shop = Shop::start(&organization, &database).await;
    let mut again = ada.at(&shop.url);
    let account = wait_for(&mut again, "/account", "<code>ACME-").await;
    assert!(account.contains("<td>paid</td>"), "{account}");
    for webhook in organization.webhooks() {
        assert_eq!(webhook.deliver(&shop.webhook_url(), SECRET).await.unwrap(), 202);
    }
    assert_eq!(database.counts().await, before);
}

async fn external_id(database: &Database, name: &str) -> String {
    let mut connection = database.connect().await;
    sqlx::query_scalar("SELECT id FROM users WHERE name = $1").bind(name).fetch_one(&mut connection).await.unwrap()
}
