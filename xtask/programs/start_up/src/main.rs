//! The program `polar_funcs` with the server in its argument, for `cargo xtask start-up`.

use std::error::Error;

use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{PolarCore, customer_sessions_create};

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(run())
}

async fn run() -> Result<(), Box<dyn Error + Send + Sync>> {
    let server = std::env::args().nth(1).ok_or("the argument is the URL of a server")?;
    let builder = PolarCore::builder().access_token("polar_oat_start_up").server(server);
    #[cfg(feature = "native-tls")]
    let builder = builder.transport(polar_funcs::HyperTransport::new().native_tls());
    let core = builder.build()?;
    let request = CustomerSessionCreate::external_customer_id("user_42");
    let session = customer_sessions_create(&core, request).await?;
    println!("{}", session.customer_portal_url);
    Ok(())
}
