//! With ureq and the system's TLS library and roots.

#[path = "../../models.rs"]
mod models;

use std::error::Error;
use std::time::Duration;

use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig, TlsProvider};

use models::{CustomerSession, CustomerSessionCreate};

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let token = std::env::var("POLAR_ACCESS_TOKEN")?;
    let tls =
        TlsConfig::builder().provider(TlsProvider::NativeTls).root_certs(RootCerts::PlatformVerifier).build();
    let agent: Agent = Agent::config_builder()
        .tls_config(tls)
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
