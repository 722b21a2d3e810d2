//! Sends some deliveries to the receiver.

use crate::Receiver;
use http::{Request, StatusCode};
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use polar_funcs::webhooks::{Verifier, sign};
use serde_json::json;
use std::error::Error;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, SystemTime};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

const SECRET: &str = "whsec_YSBzZWNyZXQgZm9yIHRoZSBkZW1vIG9ubHk=";

type Headers = [(&'static str, String); 3];

pub(crate) async fn run() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    let (stop, stopped) = oneshot::channel();
    let receiver = Receiver::new(Verifier::new(SECRET)?);
    let server = tokio::spawn(receiver.serve(listener, async { _ = stopped.await }));

    let now = SystemTime::now();
    let paid = json!({
        "type": "order.paid",
        "timestamp": "2026-11-23T12:00:00Z",
        "api_version": "2026-10",
        "data": {
            "id": "9f6c04d2", "customer_id": "42424242", "status": "paid", "currency": "usd", "total_amount": 4200,
            "subtotal_amount": 4200, "discount_amount": 0, "net_amount": 3500, "tax_amount": 700, "due_amount": 0,
            "applied_balance_amount": 0, "refunded_amount": 0, "refunded_tax_amount": 0, "platform_fee_amount": 0,
            "refundable_amount": 3500, "refundable_tax_amount": 700,
        },
    })
    .to_string();
    let modified = paid.replace("4200", "9900");
    let unknown = paid.replace("order.paid", "order.gift_wrapped");
    let deliveries = [
        ("valid", sign(SECRET, "evt-1", now, &paid)?, &paid, StatusCode::ACCEPTED),
        ("repeated", sign(SECRET, "evt-1", now, &paid)?, &paid, StatusCode::ACCEPTED),
        ("modified", sign(SECRET, "evt-2", now, &paid)?, &modified, StatusCode::FORBIDDEN),
        ("stale", sign(SECRET, "evt-3", now - Duration::from_secs(3600), &paid)?, &paid, StatusCode::FORBIDDEN),
        ("of an unknown kind", sign(SECRET, "evt-4", now, &unknown)?, &unknown, StatusCode::ACCEPTED),
    ];
    for (case, headers, body, expected) in deliveries {
        println!("\n{case}:");
        let status = deliver(address, &headers, body).await?;
        println!("  response: {status}");
        if status != expected {
            return Err(format!("{case}: expected {expected}, got {status}").into());
        }
    }
    let _ = stop.send(());
    server.await?;
    Ok(())
}

async fn deliver(address: SocketAddr, headers: &Headers, body: &str) -> Result<StatusCode, Box<dyn Error>> {
    let (mut sender, connection) = http1::handshake(TokioIo::new(TcpStream::connect(address).await?)).await?;
    tokio::spawn(connection);
    let mut request = Request::post("/webhooks/polar").header("host", address.to_string());
    for (name, value) in headers {
        request = request.header(*name, value);
    }
    let request = request.body(Full::new(Bytes::from(body.to_owned())))?;
    Ok(sender.send_request(request).await?.status())
}
