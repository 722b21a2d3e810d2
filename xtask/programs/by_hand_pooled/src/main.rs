//! Hand-written code on hyper-util's legacy client, which pools connections.

#[path = "../../models.rs"]
mod models;

use std::error::Error;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;

use models::{CustomerSession, CustomerSessionCreate};

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(run())
}

async fn run() -> Result<(), Box<dyn Error + Send + Sync>> {
    let token = std::env::var("POLAR_ACCESS_TOKEN")?;
    let body = serde_json::to_vec(&CustomerSessionCreate {
        external_customer_id: Some("user_42".to_owned()),
        ..Default::default()
    })?;
    let request = Request::post("https://api.polar.sh/v1/customer-sessions/")
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", "application/json")
        .header("accept", "application/json")
        .body(Full::new(Bytes::from(body)))?;

    let body = tokio::time::timeout(Duration::from_secs(30), send(request)).await??;
    let session: CustomerSession = serde_json::from_slice(&body)?;
    println!("{}", session.customer_portal_url);
    Ok(())
}

async fn send(request: Request<Full<Bytes>>) -> Result<Bytes, Box<dyn Error + Send + Sync>> {
    let https = HttpsConnectorBuilder::new().with_webpki_roots().https_only().enable_http1().build();
    let client = Client::builder(TokioExecutor::new()).build(https);
    let response = client.request(request).await?;
    let status = response.status();
    let body = response.into_body().collect().await?.to_bytes();
    if !status.is_success() {
        return Err(format!("{status}: {}", String::from_utf8_lossy(&body)).into());
    }
    Ok(body)
}
