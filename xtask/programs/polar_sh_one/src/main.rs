//! polar-sh with one operation.

use std::error::Error;

use polar_sh::{Polar, Resources};

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(run())
}

async fn run() -> Result<(), Box<dyn Error + Send + Sync>> {
    let polar = Polar::new(std::env::var("POLAR_ACCESS_TOKEN")?);
    let request = serde_json::json!({ "external_customer_id": "user_42" });
    let session = polar.customer_sessions().create(&request).await?;
    println!("{}", session.customer_portal_url);
    Ok(())
}
