#!/usr/bin/env bash
# redis 1.8.1: on an async connection, a blocking command ends with "timed out" after the connection's own response
# timeout of 500 ms, even if its `BLOCK` or timeout argument is larger. The server does not notice, so the abandoned
# command takes the next entry: that of BLPOP is lost, and that of XREADGROUP is pending for a consumer that has not
# received it. The blocking `Connection` has no such timeout.
# Expected: the call waits as long as its argument says, and an entry goes to a caller that still waits.
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
redis = { version = "=1.8.1", default-features = false, features = ["streams", "tokio-comp"] }
tokio = { version = "1", features = ["macros", "rt"] }
END
cat >src/main.rs <<'END'
use redis::{AsyncTypedCommands, Client, Commands, RedisError, streams::StreamReadOptions};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), RedisError> {
    let client = Client::open(std::env::args().nth(1).unwrap())?;
    let mut sync = client.get_connection()?;
    let mut writer = client.get_multiplexed_async_connection().await?;
    let _: () = writer.xgroup_create_mkstream("stream", "group", "$").await?;
    let options = StreamReadOptions::default().group("group", "worker").block(10_000);

    let popped: Result<Option<[String; 2]>, _> = Commands::blpop(&mut sync, "list", 2.0);
    println!("BLPOP for 2 seconds, blocking: {popped:?}");
    let mut reader = client.get_multiplexed_async_connection().await?;
    println!("BLPOP for 10 seconds, async: {:?}", reader.blpop("list", 10.0).await.map_err(|error| error.to_string()));
    println!("LPUSH: length {}", writer.lpush("list", "entry").await?);
    println!("LLEN: length {}", writer.llen("list").await?);

    let mut reader = client.get_multiplexed_async_connection().await?;
    let read = reader.xread_options(&["stream"], &[">"], &options).await;
    println!("XREADGROUP for 10 seconds, async: {:?}", read.map_err(|error| error.to_string()));
    writer.xadd("stream", "1-1", &[("field", "value")]).await?;
    let options = StreamReadOptions::default().group("group", "worker");
    println!("XREADGROUP of new entries: {:?}", writer.xread_options(&["stream"], &[">"], &options).await?);
    let pending = writer.xpending_count("stream", "group", "-", "+", 10).await?;
    let pending: Vec<_> = pending.ids.iter().map(|entry| (&entry.id, &entry.consumer)).collect();
    println!("XPENDING: {pending:?}");
    Ok(())
}
END
cargo build --quiet
redis-server --port 0 --unixsocket redis.sock --save '' >redis.log &
for _ in $(seq 100); do [ -S redis.sock ] && break; sleep 0.1; done
cargo run --quiet -- "redis+unix://$PWD/redis.sock" | tee output
diff output - <<'END'
BLPOP for 2 seconds, blocking: Ok(None)
BLPOP for 10 seconds, async: Err("timed out")
LPUSH: length 1
LLEN: length 0
XREADGROUP for 10 seconds, async: Err("timed out")
XREADGROUP of new entries: None
XPENDING: [("1-1", "worker")]
END
