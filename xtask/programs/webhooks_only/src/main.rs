//! This crate for webhooks only: verifies a delivery and reads one kind of event.

use std::env;
use std::error::Error;
use std::io::Read;

use polar_funcs::models::{Order, WebhookEventType};
use polar_funcs::webhooks::verify;

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut body = Vec::new();
    std::io::stdin().read_to_end(&mut body)?;
    // Headers as CGI passes them.
    let headers = |name: &str| env::var(format!("HTTP_{}", name.to_uppercase().replace('-', "_"))).ok();
    let event = verify(&headers, &body, env::var("POLAR_WEBHOOK_SECRET")?)?;
    if event.kind == WebhookEventType::OrderPaid {
        let order: Order = event.data()?;
        println!("{} {} {}", order.id, order.total_amount, order.currency);
    }
    Ok(())
}
