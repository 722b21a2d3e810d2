//! With minreq and the system's TLS library and roots. This is the smallest program, because its JSON is an untyped
//! `Value`.

use std::error::Error;

use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let token = std::env::var("POLAR_ACCESS_TOKEN")?;
    let response = minreq::post("https://api.polar.sh/v1/customer-sessions/")
        .with_header("authorization", format!("Bearer {token}"))
        .with_json(&json!({ "external_customer_id": "user_42" }))?
        .with_timeout(30)
        .send()?;
    if !(200..300).contains(&response.status_code) {
        return Err(format!("{}: {}", response.status_code, response.as_str()?).into());
    }
    let session: Value = response.json()?;
    println!("{}", session["customer_portal_url"].as_str().ok_or("the response has no customer_portal_url")?);
    Ok(())
}
