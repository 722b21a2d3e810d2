//! Prints a link to the customer portal. Takes the access token from `POLAR_ACCESS_TOKEN`; `POLAR_SERVER` and
//! `POLAR_TIMEOUT`, in milliseconds, are for tests.
//!
//! Run it with `wasmtime run -S http --env POLAR_ACCESS_TOKEN=… wasi_example.wasm`.

use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{PolarCore, customer_sessions_create};
use std::env;
use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

fn main() -> ExitCode {
    match run() {
        Ok(url) => {
            println!("{url}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            if let Some(error) = error.downcast_ref::<polar_funcs::Error>() {
                println!("{:?}", error.kind());
            }
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, Box<dyn Error>> {
    let mut builder = PolarCore::builder().access_token(env::var("POLAR_ACCESS_TOKEN")?);
    if let Ok(server) = env::var("POLAR_SERVER") {
        builder = builder.server(server);
    }
    if let Ok(timeout) = env::var("POLAR_TIMEOUT") {
        builder = builder.timeout(Duration::from_millis(timeout.parse()?));
    }
    let core = builder.build()?;
    let session = customer_sessions_create(&core, CustomerSessionCreate::external_customer_id("user_42")).wait()?;
    Ok(session.customer_portal_url)
}
