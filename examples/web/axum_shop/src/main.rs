//! Checkout, customer portal, webhooks and metering in axum. Usage: `cargo run --package axum_shop`.
//!
//! With an access token in POLAR_ACCESS_TOKEN, requests go to Polar's sandbox. Without one, they go to a stand-in server
//! inside this process.

use axum::Router;
use axum::routing::get;
use http::request::Parts;
use polar_funcs::models::{EventCreate, EventMetadataInput};
use polar_funcs::web::{CustomerId, MemoryClaims, Usage, checkout, metering, portal, webhooks};
use polar_funcs::webhooks::{Verifier, WebhookError};
use polar_funcs::{Ingester, PolarCore};
use std::env;
use std::process::ExitCode;
use test_support::stand_in::{self, ExampleError, checkouts, customer_sessions};
use tokio::net::TcpListener;

fn shop(core: &PolarCore, ingester: &Ingester, secret: &str) -> Result<Router, WebhookError> {
    let webhooks = webhooks(Verifier::new(secret)?)
        // A real shop keeps the claims in its database.
        .claims(MemoryClaims::new())
        .on_order_paid(async |order| println!("order {} was paid", order.data.id))
        .on_entitlement(async |benefit| println!("{}: {}", benefit.data.benefit_id, benefit.data.granted))
        .on_error(|error| eprintln!("webhook: {error}"));
    let metered = metering(ingester, |request: &Parts| {
        let customer = logged_in(request)?;
        Some(move |usage: Usage| {
            let metadata = EventMetadataInput::new().additional([("bytes", usage.response_bytes)]);
            let event = EventCreate::external_customer_id("report", customer).metadata(metadata);
            usage.status.is_success().then_some(event)
        })
    });
    Ok(Router::new()
        .route("/report", get(async || "a report that is billed by its size"))
        .route_layer(metered.on_error(|error| eprintln!("metering: {error}")))
        .route_service("/checkout", checkout(core).success_url("https://shop.test/thanks").customer(customer))
        .route_service("/portal", portal(core, customer).on_error(|error| eprintln!("portal: {error}")))
        .route_service("/webhooks/polar", webhooks))
}

/// The customer who is logged in. A real shop looks the cookie up in its sessions.
fn logged_in(request: &Parts) -> Option<String> {
    let cookie = request.headers.get("cookie")?.to_str().ok()?;
    cookie.strip_prefix("user=").map(str::to_owned)
}

async fn customer(request: Parts) -> Option<CustomerId> {
    logged_in(&request).map(CustomerId::External)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match serve().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(ExampleError(message)) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

async fn serve() -> Result<(), ExampleError> {
    let core = stand_in::core([checkouts::CREATE, customer_sessions::CREATE], None).await?;
    let secret = env::var("POLAR_WEBHOOK_SECRET").unwrap_or_else(|_| "whsec_c2VjcmV0".to_owned());
    let (ingester, worker) =
        Ingester::builder(&core).build(|unsent| eprintln!("{} events were not sent", unsent.events.len()));
    tokio::spawn(worker.run());
    let shop = shop(&core, &ingester, &secret).map_err(|error| ExampleError(error.to_string()))?;
    let listener = TcpListener::bind("127.0.0.1:8080").await?;
    eprintln!("try http://127.0.0.1:8080/checkout?products=0c598797-7ca5-4a79-a0cf-18bbc3e13ae2");
    axum::serve(listener, shop).with_graceful_shutdown(async { _ = tokio::signal::ctrl_c().await }).await?;
    println!("{:?}", ingester.close().await);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use http::Request;
    use polar_funcs::webhooks::sign;
    use std::time::SystemTime;
    use test_support::stand_in::StandIn;
    use tower::ServiceExt as _;

    const SECRET: &str = "whsec_c2VjcmV0";
    const PRODUCT: &str = "0c598797-7ca5-4a79-a0cf-18bbc3e13ae2";

    #[tokio::test]
    async fn each_route_answers_as_a_shop_needs() {
        let stand_in = StandIn::start([checkouts::CREATE, customer_sessions::CREATE]).await.unwrap();
        let core = PolarCore::builder().access_token(stand_in::TOKEN).server(stand_in.url()).build().unwrap();
        let (ingester, _worker) = Ingester::builder(&core).build(drop);
        let shop = shop(&core, &ingester, SECRET).unwrap();
        let checkout = format!("/checkout?products={PRODUCT}");
        for (target, cookie, status, location) in [
            (checkout.as_str(), "", 303, "https://polar.example/checkout/"),
            ("/checkout", "", 400, ""),
            ("/checkout?products=0c598797-7ca5-4a79-a0cf-000000000000", "", 400, ""),
            ("/portal", "user=user_42", 303, "https://polar.example/acme/portal"),
            ("/portal", "user=nobody", 404, ""),
            ("/portal", "", 401, ""),
            ("/webhooks/polar", "", 405, ""),
            ("/report", "user=user_42", 200, ""),
            ("/report", "", 200, ""),
        ] {
            let request = Request::get(target).header("cookie", cookie).body(Body::empty()).unwrap();
            let response = shop.clone().oneshot(request).await.unwrap();
            let at = response.headers().get("location").map(|at| at.to_str().unwrap()).unwrap_or_default();
            assert_eq!(response.status(), status, "{target} {cookie}");
            assert!(at.starts_with(location) && (at.is_empty() == location.is_empty()), "{target}: {at}");
        }
        assert_eq!(ingester.backlog(), 1);
        for (secret, status) in [(SECRET, 202), ("whsec_b3RoZXI", 403)] {
            let body = r#"{"type":"benefit_grant.created","timestamp":"2026-11-23T00:00:00Z","data":{"id":"g",
                "is_granted":true,"is_revoked":false,"customer_id":"c","benefit_id":"b","customer":{}}}"#;
            let mut request = Request::post("/webhooks/polar");
            for (name, value) in sign(secret, "1ae530a4", SystemTime::now(), body).unwrap() {
                request = request.header(name, value);
            }
            let response = shop.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
            assert_eq!(response.status(), status);
        }
    }
}
