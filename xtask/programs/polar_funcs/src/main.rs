//! This crate, with rustls, or with the TLS library of the system. Its default deadline is 30 s.

use std::error::Error;

use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{PolarCore, customer_sessions_create};

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(run())
}

async fn run() -> Result<(), Box<dyn Error + Send + Sync>> {
    let core = PolarCore::new(std::env::var("POLAR_ACCESS_TOKEN")?);
    let request = CustomerSessionCreate::external_customer_id("user_42");
    let session = customer_sessions_create(&core, request).await?;
    println!("{}", session.customer_portal_url);
    Ok(())
}
