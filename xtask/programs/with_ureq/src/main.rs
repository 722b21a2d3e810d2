//! With ureq, which blocks the thread and needs no runtime.

#[path = "../../models.rs"]
mod models;

use std::error::Error;
use std::time::Duration;

use ureq::Agent;

use models::{CustomerSession, CustomerSessionCreate};

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let token = std::env::var("POLAR_ACCESS_TOKEN")?;
    let agent: Agent = Agent::config_builder()
        .timeout_global(Some(Duration::from_secs(30)))
        .http_status_as_error(false)
        .build()
        .into();
    let mut response = agent
        .post("https://api.polar.sh/v1/customer-sessions/")
        .header("authorization", format!("Bearer {token}"))
        .send_json(CustomerSessionCreate { external_customer_id: Some("user_42".to_owned()), ..Default::default() })?;
    let status = response.status();
    if !status.is_success() {
        return Err(format!("{status}: {}", response.body_mut().read_to_string()?).into());
    }
    let session: CustomerSession = response.body_mut().read_json()?;
    println!("{}", session.customer_portal_url);
    Ok(())
}
