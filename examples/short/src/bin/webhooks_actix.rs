//! Receives webhooks in actix-web. `examples/actix_receiver` limits bodies and ignores repeated deliveries.

use actix_web::http::StatusCode;
use actix_web::web::{Bytes, Data, post};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use polar_funcs::web::{WebhookHandler, webhooks};
use polar_funcs::webhooks::Verifier;

async fn receive(handler: Data<WebhookHandler>, request: HttpRequest, body: Bytes) -> HttpResponse {
    let headers = request.headers().iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
    let status = handler.receive(&headers.collect::<Vec<_>>(), body).await;
    HttpResponse::new(StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR))
}

#[actix_web::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let secret = std::env::var("POLAR_WEBHOOK_SECRET").map_err(|_| "POLAR_WEBHOOK_SECRET is not set")?;
    let handler =
        webhooks(Verifier::new(&secret)?).on_order_paid(async |order| println!("order {} was paid", order.data.id));
    let app = move || App::new().app_data(Data::new(handler.clone())).route("/webhooks/polar", post().to(receive));
    Ok(HttpServer::new(app).bind("127.0.0.1:8080")?.run().await?)
}
