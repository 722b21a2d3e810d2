//! A customer in a real browser. If `SHOP_PICTURE` is set, the picture for the README is written to that path.

use crate::chromium::Chromium;
use crate::databases::Database;
use crate::shop::{SECRET, Shop};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use std::env;
use std::fs;
use std::time::Duration;
use test_support::stand_in::organization::Organization;
use tokio::time::sleep;

#[test]
fn a_customer_gets_from_a_product_to_a_license_key() {
    test_support::run(async {
        if let Some(browser) = Chromium::start().await {
            buy(browser).await;
        }
    });
}

async fn buy(mut browser: Chromium) {
    let organization = Organization::start(SECRET).await.unwrap();
    let database = Database::sqlite();
    let shop = Shop::start(&organization, &database).await;
    organization.send_webhooks_to(shop.webhook_url());

    browser.open(&shop.url).await;
    // The policy lets the style sheet through.
    browser.wait_for("getComputedStyle(document.querySelector('.products')).display === 'grid'").await;
    browser.click("nav a", "Log in").await;
    browser.wait_for("document.activeElement.name === 'name'").await;
    browser.write("Ada Lovelace").await;
    browser.click("main button", "Log in").await;
    browser.wait_for("document.querySelector('nav').textContent.includes('Ada Lovelace')").await;
    browser.wait_for("document.querySelector('.products') !== null").await;
    let products = browser.picture(640, 600).await;
    browser.click("section:last-child a", "Buy").await;
    browser.click("#pay", "Pay").await;
    // The page reloads until the webhook has arrived.
    browser.wait_for("document.body.textContent.includes('You bought An editor.')").await;
    browser.click("main a", "Your account").await;
    browser.wait_for("document.querySelector('code')?.textContent.startsWith('ACME-')").await;

    browser.click("main button", "Get a report").await;
    browser.wait_for("document.body.textContent.includes('Number of orders: 1')").await;
    for _ in 0..400 {
        if organization.usage() == 1 {
            break;
        }
        sleep(Duration::from_millis(25)).await;
    }
    browser.click("nav a", "Ada Lovelace").await;
    browser.wait_for("document.querySelector('.usage')?.textContent === 'Reports so far: 1'").await;
    let account = browser.picture(640, 600).await;
    browser.click("main a", "Invoices").await;
    browser.click("a", "Back to the shop").await;
    browser.click("nav button", "Log out").await;
    browser.wait_for("document.querySelector('nav').textContent.includes('Log in')").await;
    assert_eq!(database.counts().await, [2, 1, 1]);

    if let Some(path) = env::var_os("SHOP_PICTURE") {
        browser.show_pictures(&[&products, &account]).await;
        let picture = browser.picture(1320, 620).await;
        fs::write(path, BASE64_STANDARD.decode(picture).unwrap()).unwrap();
    }
    browser.close().await;
}
