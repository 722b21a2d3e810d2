//! Receives webhooks in actix-web, whose types are not those of `http` 1. Usage:
//! `cargo run --manifest-path examples/actix_receiver/Cargo.toml`.

use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Data, PayloadConfig, ServiceConfig, post};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use polar_funcs::web::{MemoryClaims, WebhookHandler, webhooks};
use polar_funcs::webhooks::{Verifier, WebhookError};
use std::env;
use std::error::Error;

fn receiver(secret: &str) -> Result<WebhookHandler, WebhookError> {
    Ok(webhooks(Verifier::new(secret)?)
        .claims(MemoryClaims::new())
        .on_order_paid(async |order| println!("order {} was paid", order.data.id))
        .on_error(|error| eprintln!("webhook: {error}")))
}

async fn receive(handler: Data<WebhookHandler>, request: HttpRequest, body: Bytes) -> HttpResponse {
    let headers = request.headers().iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
    let status = handler.receive(&headers.collect::<Vec<_>>(), body).await;
    HttpResponse::new(StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR))
}

fn routes(handler: WebhookHandler) -> impl FnOnce(&mut ServiceConfig) {
    move |config| {
        config.app_data(PayloadConfig::new(1024 * 1024)).app_data(Data::new(handler));
        config.route("/webhooks/polar", post().to(receive));
    }
}

#[actix_web::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let handler = receiver(&env::var("POLAR_WEBHOOK_SECRET").map_err(|_| "POLAR_WEBHOOK_SECRET is not set")?)?;
    let server = HttpServer::new(move || App::new().configure(routes(handler.clone())));
    Ok(server.bind("127.0.0.1:8080")?.run().await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::{TestRequest, call_service, init_service};
    use polar_funcs::webhooks::sign;
    use std::time::SystemTime;

    const SECRET: &str = "whsec_c2VjcmV0";

    #[actix_web::test]
    async fn deliveries_get_the_status_that_polar_needs() {
        let app = init_service(App::new().configure(routes(receiver(SECRET).unwrap()))).await;
        let event = r#"{"type":"product.created","timestamp":"2026-11-23T00:00:00Z","data":{}}"#;
        let order = r#"{"type":"order.paid","timestamp":"2026-11-23T00:00:00Z","data":{}}"#;
        let large = " ".repeat(2 * 1024 * 1024);
        for (secret, body, status) in
            [(SECRET, event, 202), ("whsec_b3RoZXI", event, 403), (SECRET, order, 500), (SECRET, &large, 413)]
        {
            let mut request = TestRequest::post().uri("/webhooks/polar").set_payload(body.to_owned());
            for header in sign(secret, "1ae530a4", SystemTime::now(), body).unwrap() {
                request = request.insert_header(header);
            }
            assert_eq!(call_service(&app, request.to_request()).await.status().as_u16(), status);
        }
    }
}
