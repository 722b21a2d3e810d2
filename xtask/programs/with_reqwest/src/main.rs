//! With reqwest.

#[path = "../../models.rs"]
mod models;

use std::error::Error;
use std::time::Duration;

use models::{CustomerSession, CustomerSessionCreate};

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(run())
}

async fn run() -> Result<(), Box<dyn Error + Send + Sync>> {
    let token = std::env::var("POLAR_ACCESS_TOKEN")?;
    let response = reqwest::Client::new()
        .post("https://api.polar.sh/v1/customer-sessions/")
        .timeout(Duration::from_secs(30))
        .bearer_auth(token)
        .json(&CustomerSessionCreate { external_customer_id: Some("user_42".to_owned()), ..Default::default() })
        .send()
        .await?;
    let status = response.status();
    if !status.is_success() {
        return Err(format!("{status}: {}", response.text().await?).into());
    }
    let session: CustomerSession = response.json().await?;
    println!("{}", session.customer_portal_url);
    Ok(())
}
