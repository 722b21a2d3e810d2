//! This crate together with a crate that leaves the choice of the TLS provider to rustls. Both must be able to connect.

use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{ErrorKind, PolarCore, customer_sessions_create};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // This panics if the build enables the features of two providers.
    let other = rustls::ClientConfig::builder();
    assert!(!other.crypto_provider().cipher_suites.is_empty());

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    // TLS is configured before the connection, which is refused.
    let core = PolarCore::builder().access_token("polar_oat_example").server("https://127.0.0.1:1").build()?;
    let call = customer_sessions_create(&core, CustomerSessionCreate::external_customer_id("user_42"));
    let error = runtime.block_on(call.into_future()).expect_err("nobody listens there");
    assert_eq!(error.kind(), ErrorKind::Connect, "{error:?}");
    println!("both have a provider");
    Ok(())
}
