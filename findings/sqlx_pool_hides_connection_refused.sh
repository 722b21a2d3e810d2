#!/usr/bin/env bash
# sqlx 0.9.0: a pool retries a refused connection until `acquire_timeout` (30 seconds by default) ends, and then returns
# `PoolTimedOut`, the error of an exhausted pool, without a source. The reason is lost. A single connection to the same
# port fails at once with "Connection refused", and so does a pool whose Unix socket does not exist, with its reason. The
# documentation of `acquire_timeout` lists the phases that it covers, but no retries.
# Expected: the pool reports "Connection refused", at once or at least after the timeout.
# Needs cargo, but no database server. Observed on 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
sqlx = { version = "=0.9.0", default-features = false, features = ["postgres", "runtime-tokio"] }
tokio = { version = "1", features = ["macros", "rt"] }
END
cat >src/main.rs <<'END'
use sqlx::{Connection, PgConnection, postgres::{PgConnectOptions, PgPoolOptions}};
use std::{error::Error, net::TcpListener, time::{Duration, Instant}};

const TIMEOUT: Duration = Duration::from_secs(3);

fn report<T>(what: &str, start: Instant, result: Result<T, sqlx::Error>) {
    let when = if start.elapsed() < TIMEOUT { "before" } else { "after" };
    let error = result.err().unwrap();
    let source = error.source().map_or("none".into(), ToString::to_string);
    println!("{what}, {when} the timeout: {error}; source: {source}");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let options = PgConnectOptions::new_without_pgpass().username("user").host("127.0.0.1");
    // The port is free again when the listener is dropped.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let refused = options.clone().port(port);
    let no_socket = options.socket("/nonexistent");
    let pool = || PgPoolOptions::new().acquire_timeout(TIMEOUT);

    let start = Instant::now();
    report("connection, closed port", start, PgConnection::connect_with(&refused).await);
    let start = Instant::now();
    report("pool, closed port", start, pool().connect_with(refused).await);
    let start = Instant::now();
    report("pool, no Unix socket", start, pool().connect_with(no_socket).await);
}
END
cargo run --quiet | tee output
diff output - <<'END'
connection, closed port, before the timeout: error communicating with database: Connection refused (os error 111); source: Connection refused (os error 111)
pool, closed port, after the timeout: pool timed out while waiting for an open connection; source: none
pool, no Unix socket, before the timeout: error communicating with database: No such file or directory (os error 2); source: No such file or directory (os error 2)
END
