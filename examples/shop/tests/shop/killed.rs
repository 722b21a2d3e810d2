//! A shop that is killed, asked to stop, or left by the sender while it handles a webhook.

use crate::databases::Database;
use crate::shop::{SECRET, Shop};
use crate::webhooks::bought;
use crate::with_each_database;
use sqlx::{AnyConnection, Connection as _, Executor as _, query_scalar};
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

with_each_database!(
    a_delivery_that_was_cut_off_leaves_nothing_and_succeeds_later,
    a_delivery_in_progress_ends_before_the_shop_stops,
    senders_that_go_away_do_not_block_the_shop,
);

/// For PostgreSQL.
const HOLD_MESSAGES: &str = "BEGIN; LOCK TABLE messages IN SHARE MODE";

async fn a_delivery_that_was_cut_off_leaves_nothing_and_succeeds_later(database: Database) {
    let (organization, shop, webhooks) = bought(&database).await;
    // The order and the id of the event are written, and the message is not.
    let mut connection = database.connect().await;
    hold_messages(&database, &mut connection).await;
    let (order, url) = (webhooks[0].clone(), shop.webhook_url());
    let delivery = tokio::spawn(async move { order.deliver(&url, SECRET).await.map_err(|error| error.to_string()) });
    wait_until_held(&database, &mut connection).await;
    shop.kill().await;
    assert!(delivery.await.unwrap().is_err(), "there is no response");
    release_messages(&database, connection).await;
    assert_eq!(database.counts().await, [0, 0, 0]);

    let shop = Shop::start(&organization, &database).await;
    for _ in 0..2 {
        assert_eq!(webhooks[0].deliver(&shop.webhook_url(), SECRET).await.unwrap(), 202);
        assert_eq!(database.counts().await, [1, 1, 1]);
    }
}

async fn a_delivery_in_progress_ends_before_the_shop_stops(database: Database) {
    let (_organization, shop, webhooks) = bought(&database).await;
    let mut connection = database.connect().await;
    hold_writes(&database, &mut connection).await;
    let (order, url) = (webhooks[0].clone(), shop.webhook_url());
    let delivery = tokio::spawn(async move { order.deliver(&url, SECRET).await.map_err(|error| error.to_string()) });
    match database.is_sqlite() {
        // Another process cannot detect that the shop is waiting.
        true => sleep(Duration::from_secs(1)).await,
        false => wait_until_held(&database, &mut connection).await,
    }
    let address = shop.url.trim_start_matches("http://").to_owned();
    let stopped = tokio::spawn(shop.stop("TERM"));
    for _ in 0..400 {
        if TcpStream::connect(&address).await.is_err() {
            break;
        }
        sleep(Duration::from_millis(5)).await;
    }
    assert!(!delivery.is_finished() && !stopped.is_finished());
    connection.execute("ROLLBACK").await.unwrap();
    assert_eq!(delivery.await.unwrap().unwrap(), 202);
    let (status, log) = stopped.await.unwrap();
    assert!(status.success(), "{log}");
    assert_eq!(database.counts().await, [1, 1, 1]);
}

/// Polar closes the connection after ten seconds, and axum drops the handler then.
async fn senders_that_go_away_do_not_block_the_shop(database: Database) {
    let (_organization, shop, webhooks) = bought(&database).await;
    let mut connection = database.connect().await;
    hold_writes(&database, &mut connection).await;
    let url = shop.webhook_url();
    // More requests than the pool has connections.
    for _ in 0..20 {
        let delivery = webhooks[0].deliver(&url, SECRET);
        assert!(timeout(Duration::from_millis(50), delivery).await.is_err(), "no delivery gets through");
    }
    connection.execute("ROLLBACK").await.unwrap();
    assert_eq!(webhooks[0].deliver(&url, SECRET).await.unwrap(), 202);
    assert_eq!(database.counts().await, [1, 1, 1]);
}

/// Prevents transactions of the shop from ending until this transaction is rolled back. In SQLite, they cannot even
/// start.
async fn hold_writes(database: &Database, connection: &mut AnyConnection) {
    let hold = if database.is_sqlite() { "BEGIN IMMEDIATE" } else { HOLD_MESSAGES };
    connection.execute(hold).await.unwrap();
}

/// Prevents messages from being written: in PostgreSQL with a table lock, in SQLite with a trigger that computes for
/// hours.
async fn hold_messages(database: &Database, connection: &mut AnyConnection) {
    let statement = match database.is_sqlite() {
        true => {
            "CREATE TRIGGER hold BEFORE INSERT ON messages BEGIN SELECT COUNT(*) FROM (WITH RECURSIVE numbers (n) AS \
             (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1000000000000) SELECT n FROM numbers); END"
        }
        false => HOLD_MESSAGES,
    };
    connection.execute(statement).await.unwrap();
}

async fn wait_until_held(database: &Database, connection: &mut AnyConnection) {
    for _ in 0..400 {
        let is_held = match database.is_sqlite() {
            // Only the transaction of the shop can block this one.
            true => {
                connection.execute("PRAGMA busy_timeout = 0").await.unwrap();
                let begun = connection.execute("BEGIN IMMEDIATE; ROLLBACK").await;
                begun.is_err_and(|error| error.to_string().contains("locked"))
            }
            false => {
                let waiting = "SELECT COUNT(*) FROM pg_locks WHERE NOT granted AND relation = 'messages'::regclass";
                query_scalar::<_, i64>(waiting).fetch_one(&mut *connection).await.unwrap() == 1
            }
        };
        if is_held {
            // This is the time that a transaction of SQLite takes to reach its last statement.
            return sleep(Duration::from_millis(100)).await;
        }
        sleep(Duration::from_millis(25)).await;
    }
    panic!("the shop writes no message");
}

async fn release_messages(database: &Database, mut connection: AnyConnection) {
    match database.is_sqlite() {
        true => drop(connection.execute("PRAGMA busy_timeout = 5000; DROP TRIGGER hold").await.unwrap()),
        false => drop(connection.execute("ROLLBACK").await.unwrap()),
    }
    connection.close().await.unwrap();
}
