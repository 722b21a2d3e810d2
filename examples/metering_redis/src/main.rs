//! Usage events of many machines, queued in Redis. Usage:
//!
//! ```text
//! metering_redis push NAME CUSTOMER [COUNT]   queues events for a customer, given by external id
//! metering_redis work [SECONDS]               sends events until SIGTERM or Ctrl-C; a batch takes at most SECONDS (30)
//! metering_redis --demo                       shows that events arrive exactly once although a worker is killed
//! ```
//!
//! `REDIS_URL` is the Redis server, by default redis://127.0.0.1:6379. `METERING_STREAM` is the stream, by default
//! `metering`, and `METERING_CAPACITY` the largest number of events in it, by default 100000.
//!
//! With an access token in POLAR_ACCESS_TOKEN, events go to Polar's sandbox. Without one, they go to a stand-in server
//! inside this process.

mod demo;
mod queue;
mod worker;

use polar_funcs::models::{EventCreate, Timestamp};
use queue::Queue;
use std::env;
use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;
use test_support::stand_in::{self, ExampleError, events};
use tokio::sync::watch;
use tokio::time::sleep;
use uuid::Uuid;
use worker::Worker;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["push", name, customer] => push(&mut queue()?, name, customer, 1).await,
        ["push", name, customer, count] => push(&mut queue()?, name, customer, count.parse()?).await,
        ["work"] => work(Duration::from_secs(30)).await,
        ["work", seconds] => work(Duration::from_secs(seconds.parse()?)).await,
        ["--demo"] => demo::demo().await,
        _ => Err("usage: metering_redis push NAME CUSTOMER [COUNT] | work [SECONDS] | --demo".into()),
    }
}

fn queue() -> Result<Queue, Box<dyn Error>> {
    let stream = env::var("METERING_STREAM").unwrap_or_else(|_| "metering".to_owned());
    let capacity = env::var("METERING_CAPACITY").map_or(Ok(100_000), |capacity| capacity.parse())?;
    Ok(Queue::new(&redis_url(), &stream, capacity)?)
}

fn redis_url() -> String {
    env::var("REDIS_URL").unwrap_or_else(|_| "redis://127.0.0.1:6379".to_owned())
}

/// Queues events. Waits while the queue is full or Redis cannot be reached.
async fn push(queue: &mut Queue, name: &str, customer: &str, count: usize) -> Result<(), Box<dyn Error>> {
    for _ in 0..count {
        // Polar recognizes a repeated event by this id. A real program derives the id from what it bills, such as the
        // id of a request, so that the program itself can be run again. Polar rejects a time in the future, so the
        // clocks of producers must be correct.
        let id = Uuid::new_v4().to_string();
        let event = EventCreate::external_customer_id(name, customer).external_id(id).timestamp(Timestamp::now());
        let event = serde_json::to_string(&event)?;
        loop {
            match queue.push(&event).await {
                Ok(true) => break,
                Ok(false) => eprintln!("the queue is full"),
                Err(error) => eprintln!("Redis: {error}"),
            }
            sleep(Duration::from_secs(1)).await;
        }
    }
    Ok(())
}

async fn work(batch_time: Duration) -> Result<(), Box<dyn Error>> {
    let core = stand_in::core([events::INGEST], None).await.map_err(|ExampleError(message)| message)?;
    let (stop, stopping) = watch::channel(false);
    tokio::spawn(async move {
        stop_signal().await;
        eprintln!("stopping after the current batch");
        stop.send_replace(true);
    });
    Worker::new(core, queue()?, batch_time).run(stopping).await;
    Ok(())
}

async fn stop_signal() {
    #[cfg(unix)]
    if let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        return;
    }
    let _ = tokio::signal::ctrl_c().await;
}
