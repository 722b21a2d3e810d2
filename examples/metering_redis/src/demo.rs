//! Three workers. One of them is killed after Polar has stored its batch and before the worker gets the response.

use crate::push;
use crate::queue::Queue;
use redis::RedisResult;
use std::env;
use std::error::Error;
use std::process::Child;
use std::time::Duration;
use test_support::stand_in::{StandIn, TOKEN, events};
use test_support::{RedisServer, this_program};
use tokio::time::sleep;
use uuid::Uuid;

/// The time limit of a batch in seconds. Others claim the batch of a dead worker after twice this time.
const BATCH_TIME: &str = "1";

pub(crate) async fn demo() -> Result<(), Box<dyn Error>> {
    // A server that `REDIS_URL` names may hold events of a real program, so the demo has a stream of its own.
    let redis = if env::var_os("REDIS_URL").is_none() { RedisServer::start()? } else { None };
    let url = redis.as_ref().map_or_else(crate::redis_url, RedisServer::url);
    let stream = format!("metering-demo-{}", Uuid::new_v4());
    let mut queue = Queue::new(&url, &stream, usize::MAX)?;
    queue.len().await.map_err(|error| format!("install redis-server, or set REDIS_URL: {error}"))?;

    let polar = StandIn::start([events::INGEST]).await?;
    let silent = StandIn::start([events::INGEST_WITHOUT_RESPONSE]).await?;
    let worker = |server: &StandIn| {
        let mut command = this_program();
        command.args(["work", BATCH_TIME]).env("REDIS_URL", &url).env("METERING_STREAM", &stream);
        command.env("POLAR_ACCESS_TOKEN", TOKEN).env("POLAR_SERVER", server.url()).spawn().map(Running)
    };

    println!("a producer queues 500 events");
    push(&mut queue, "api_call", "user_42", 500).await?;
    println!("a worker sends 100 of them; Polar stores them, but the response is lost");
    let first = worker(&silent)?;
    wait_until(async || Ok(events::arrivals().len() == 100)).await?;
    println!("two more workers start, the producer queues 500 more events, and the first worker is killed");
    let others = [worker(&polar)?, worker(&polar)?];
    push(&mut queue, "api_call", "user_42", 500).await?;
    drop(first);
    wait_until(async || Ok(queue.len().await? == 0)).await?;
    drop(others);

    queue.delete().await?;
    let arrivals = events::arrivals();
    let repeated = arrivals.values().filter(|count| **count > 1).count();
    println!("Polar has {} of 1000 events, each once; {repeated} were sent again", arrivals.len());
    if arrivals.len() == 1000 { Ok(()) } else { Err("events are missing or were counted twice".into()) }
}

/// Waits for at most a minute.
async fn wait_until(mut condition: impl AsyncFnMut() -> RedisResult<bool>) -> Result<(), Box<dyn Error>> {
    for _ in 0..600 {
        if condition().await? {
            return Ok(());
        }
        sleep(Duration::from_millis(100)).await;
    }
    Err("the workers take too long".into())
}

/// A process that is killed when it is dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
