//! Prints the base URL of the stand-in, and serves until its standard input is closed.

use test_support::stand_in::{StandIn, customer_sessions, license_keys};

fn main() -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    runtime.block_on(async {
        let endpoints: Vec<_> = license_keys::ENDPOINTS.into_iter().chain([customer_sessions::CREATE]).collect();
        println!("{}", StandIn::start(endpoints).await?.url());
        // Wait on a blocking thread of tokio, so that the server keeps running.
        let closed = tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink()));
        closed.await.map_err(std::io::Error::other)?.map(drop)
    })
}
