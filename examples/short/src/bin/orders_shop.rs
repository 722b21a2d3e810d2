//! A shop in axum with orders in SQLite. `examples/shop` has accounts, license keys and PostgreSQL as well.

use axum::Router;
use axum::extract::State;
use axum::response::Html;
use axum::routing::get;
use http::request::Parts;
use polar_funcs::PolarCore;
use polar_funcs::web::{CustomerId, Delivery, checkout, portal, webhooks};
use polar_funcs::webhooks::Verifier;
use sqlx::SqlitePool;
use std::error::Error;
use tokio::net::TcpListener;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

async fn shop(core: &PolarCore, database: &SqlitePool, secret: &str) -> Result<Router> {
    let table =
        "CREATE TABLE IF NOT EXISTS orders (id TEXT PRIMARY KEY, amount INTEGER NOT NULL, currency TEXT NOT NULL)";
    sqlx::query(table).execute(database).await?;
    let orders = database.clone();
    // The id of the order is unique, so that a repeated delivery changes nothing.
    let webhooks = webhooks(Verifier::new(secret)?).on_order_paid(move |Delivery { data, .. }| {
        let insert = sqlx::query("INSERT INTO orders (id, amount, currency) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
        let insert = insert.bind(data.id).bind(data.total_amount).bind(data.currency.to_string());
        let orders = orders.clone();
        async move { insert.execute(&orders).await.map(drop) }
    });
    Ok(Router::new()
        .route("/orders", get(sales))
        .with_state(database.clone())
        .route_service("/checkout", checkout(core).success_url("https://shop.test/thanks").customer(customer))
        .route_service("/portal", portal(core, customer))
        .route_service("/webhooks/polar", webhooks))
}

async fn sales(State(database): State<SqlitePool>) -> std::result::Result<Html<String>, String> {
    let sums = sqlx::query_as("SELECT currency, SUM(amount), COUNT(*) FROM orders GROUP BY currency");
    let sums: Vec<(String, i64, i64)> = sums.fetch_all(&database).await.map_err(|error| error.to_string())?;
    Ok(Html(sums.iter().map(|(currency, sum, count)| format!("<p>{count} orders: {sum} {currency}</p>")).collect()))
}

/// Returns the customer who is logged in. A real shop looks the cookie up in its sessions.
async fn customer(request: Parts) -> Option<CustomerId> {
    let cookie = request.headers.get("cookie")?.to_str().ok()?;
    cookie.strip_prefix("user=").map(|user| CustomerId::External(user.to_owned()))
}

#[tokio::main]
async fn main() -> Result<()> {
    let secret = std::env::var("POLAR_WEBHOOK_SECRET").map_err(|_| "POLAR_WEBHOOK_SECRET is not set")?;
    let core = PolarCore::from_env()?;
    let shop = shop(&core, &SqlitePool::connect("sqlite:shop.db?mode=rwc").await?, &secret).await?;
    Ok(axum::serve(TcpListener::bind("127.0.0.1:8080").await?, shop).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use http::Request;
    use http_body_util::BodyExt as _;
    use polar_funcs::webhooks::sign;
    use sqlx::sqlite::SqlitePoolOptions;
    use std::time::SystemTime;
    use test_support::stand_in::{StandIn, TOKEN, checkouts, customer_sessions};
    use tower::ServiceExt as _;

    const SECRET: &str = "whsec_c2VjcmV0";

    #[tokio::test]
    async fn a_customer_buys_once() {
        let polar = StandIn::start([checkouts::CREATE, customer_sessions::CREATE]).await.unwrap();
        let core = PolarCore::builder().access_token(TOKEN).server(polar.url()).build().unwrap();
        let database = SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await.unwrap();
        let shop = shop(&core, &database, SECRET).await.unwrap();
        let send = async |request: Request<Body>| shop.clone().oneshot(request).await.unwrap();
        for (path, status) in
            [("/checkout?products=0c598797-7ca5-4a79-a0cf-18bbc3e13ae2", 303), ("/checkout", 400), ("/portal", 303)]
        {
            let request = Request::get(path).header("cookie", "user=user_42").body(Body::empty()).unwrap();
            assert_eq!(send(request).await.status(), status, "{path}");
        }
        let paid = r#"{"type":"order.paid","timestamp":"2026-11-23T00:00:00Z","data":
            {"id":"o1","total_amount":900,"currency":"usd","status":"paid",
            "subtotal_amount":900,"discount_amount":0,"net_amount":900,"tax_amount":0,"applied_balance_amount":0,
            "due_amount":0,"refunded_amount":0,"refunded_tax_amount":0,
            "platform_fee_amount":0,"refundable_amount":0,"refundable_tax_amount":0}}"#;
        for (secret, status) in [(SECRET, 202), (SECRET, 202), ("whsec_b3RoZXI", 403)] {
            let mut request = Request::post("/webhooks/polar");
            for (name, value) in sign(secret, "d1", SystemTime::now(), paid).unwrap() {
                request = request.header(name, value);
            }
            assert_eq!(send(request.body(Body::from(paid)).unwrap()).await.status(), status);
        }
        let page =
            send(Request::get("/orders").body(Body::empty()).unwrap()).await.into_body().collect().await.unwrap();
        assert_eq!(page.to_bytes(), "<p>1 orders: 900 usd</p>");
    }
}
