//! A small shop: products, checkout, login, orders, license keys, the customer portal, and reports that are billed by
//! use. Usage: `cargo run --manifest-path examples/shop/Cargo.toml`, and `-- --help` for its settings.
//!
//! Without an access token, the shop uses a stand-in inside this process, so that you can try it in a browser. `--
//! --demo` simulates a customer over HTTP and exits.
//!
//! In production, put it behind a proxy that terminates TLS and limits slow clients.

mod account;
mod catalog;
mod database;
mod demo;
mod pages;
mod routes;
mod server;
mod settings;
mod webhooks;

use crate::server::Server;
use crate::settings::Settings;
use std::env;
use std::error::Error;
use std::io::{self, IsTerminal as _};
use std::process::ExitCode;
use tokio::signal;
use tracing::Level;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let level = if arguments == ["--demo"] { Level::WARN } else { Level::INFO };
    let is_terminal = io::stderr().is_terminal();
    tracing_subscriber::fmt().with_max_level(level).with_ansi(is_terminal).with_writer(io::stderr).init();
    let result = match arguments[..] {
        [] => serve().await,
        ["--demo"] => demo::run().await,
        ["--help"] => {
            println!("Usage: shop [--demo]\n\n{}", settings::HELP);
            Ok(())
        }
        _ => Err("usage: shop [--demo | --help]".into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn serve() -> Result<(), Box<dyn Error>> {
    let stop = stop_signal()?;
    match Settings::from_env()? {
        Some(settings) => start(settings).await?.run(stop).await,
        None => {
            let stand_in = demo::StandIn::start().await?;
            println!("POLAR_ACCESS_TOKEN is not set: a stand-in takes the place of Polar");
            let server = start(stand_in.settings()?).await?;
            stand_in.send_webhooks_to(&server.url);
            server.run(stop).await
        }
    }
}

async fn start(settings: Settings) -> Result<Server, Box<dyn Error>> {
    let server = Server::start(settings).await?;
    println!("listening on {}", server.url);
    Ok(server)
}

/// Returns a future that ends at Ctrl-C, or at SIGTERM, by which service managers stop a program.
fn stop_signal() -> io::Result<impl Future<Output = ()> + Send> {
    #[cfg(unix)]
    let mut terminate = signal::unix::signal(signal::unix::SignalKind::terminate())?;
    Ok(async move {
        #[cfg(unix)]
        tokio::select! {
            _ = signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        #[cfg(not(unix))]
        let _ = signal::ctrl_c().await;
        tracing::info!("stopping");
    })
}
