//! With attohttpc and the system's TLS library and roots.

#[path = "../../models.rs"]
mod models;

use std::error::Error;
use std::time::Duration;

use models::{CustomerSession, CustomerSessionCreate};

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let token = std::env::var("POLAR_ACCESS_TOKEN")?;
    let request = CustomerSessionCreate { external_customer_id: Some("user_42".to_owned()), ..Default::default() };
    let response = attohttpc::post("https://api.polar.sh/v1/customer-sessions/")
        .bearer_auth(token)
        .timeout(Duration::from_secs(30))
        .json(&request)?
        .send()?;
    let status = response.status();
    if !status.is_success() {
        return Err(format!("{status}: {}", response.text()?).into());
    }
    let session: CustomerSession = response.json()?;
    println!("{}", session.customer_portal_url);
    Ok(())
}
