#!/usr/bin/env bash
# redis 1.8.1, `aio::ConnectionManager`: if a reconnection fails because the server rejects the password, the manager
# never connects again. When the server accepts the password again, each command still gets the stored
# `AuthenticationFailed`, whose `retry_method()` is `Reconnect`, until the manager is replaced. The documentation says
# that I/O errors cause another attempt, but not that other errors are final.
# Expected: a later command connects again, as after a connection that is only closed.
# Needs cargo and redis-server. Observed on 2026-11-29 with Redis 7.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v redis-server >/dev/null; then echo "skipped: there is no redis-server"; exit 0; fi
mkdir src
cat >Cargo.toml <<'END'
[package]
name = "finding"
version = "0.0.0"
edition = "2024"

[dependencies]
redis = { version = "=1.8.1", default-features = false, features = ["connection-manager", "tokio-comp"] }
tokio = { version = "1", features = ["macros", "rt", "time"] }
END
cat >src/main.rs <<'END'
use redis::{Client, RedisError, aio::{ConnectionManager, ConnectionManagerConfig, MultiplexedConnection}, cmd};
use std::time::Duration;

async fn ping(when: &str, manager: &mut ConnectionManager) {
    let result: Result<String, RedisError> = cmd("PING").query_async(manager).await;
    let text = result.unwrap_or_else(|error| format!("{:?}, retry_method() is {:?}", error.kind(), error.retry_method()));
    println!("{when}: {text}");
}

async fn set_password(admin: &mut MultiplexedConnection, password: &str) -> Result<(), RedisError> {
    cmd("CONFIG").arg(&["SET", "requirepass", password]).query_async(admin).await
}

/// Closes all connections but this one.
async fn close_others(admin: &mut MultiplexedConnection) -> Result<(), RedisError> {
    cmd("CLIENT").arg(&["KILL", "TYPE", "normal"]).query_async(admin).await
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), RedisError> {
    let client = Client::open(std::env::args().nth(1).unwrap())?;
    let mut admin = client.get_multiplexed_async_connection().await?;
    // Fewer retries only make this faster.
    let config = ConnectionManagerConfig::new().set_number_of_retries(1);
    let mut manager = client.get_connection_manager_with_config(config).await?;

    close_others(&mut admin).await?;
    ping("connection closed", &mut manager).await;
    ping("next command", &mut manager).await;

    set_password(&mut admin, "other").await?;
    close_others(&mut admin).await?;
    ping("connection closed, other password", &mut manager).await;
    ping("next command", &mut manager).await;
    set_password(&mut admin, "first").await?;
    for _ in 0..3 {
        tokio::time::sleep(Duration::from_secs(1)).await;
        ping("first password again", &mut manager).await;
    }
    ping("new manager", &mut client.get_connection_manager().await?).await;
    Ok(())
}
END
cargo build --quiet
redis-server --port 0 --unixsocket redis.sock --save '' --requirepass first >redis.log &
for _ in $(seq 100); do [ -S redis.sock ] && break; sleep 0.1; done
cargo run --quiet -- "redis+unix://$PWD/redis.sock?pass=first" | tee output
diff output - <<'END'
connection closed: Io, retry_method() is Reconnect
next command: PONG
connection closed, other password: Io, retry_method() is Reconnect
next command: AuthenticationFailed, retry_method() is Reconnect
first password again: AuthenticationFailed, retry_method() is Reconnect
first password again: AuthenticationFailed, retry_method() is Reconnect
first password again: AuthenticationFailed, retry_method() is Reconnect
new manager: PONG
END
