//! Workers and producers as processes, with a Redis server for each test.

use redis::aio::MultiplexedConnection;
use redis::streams::StreamId;
use redis::{AsyncTypedCommands, Client, cmd};
use serde_json::{Value, json};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use test_support::RedisServer;
use test_support::stand_in::{Endpoint, Respond, StandIn, TOKEN, events};
use tokio::net::TcpListener;
use tokio::task::spawn_blocking;
use tokio::time::{sleep, timeout};
use uuid::Uuid;

const STREAM: &str = "metering";
const REFUSED: &str = "{metering}:refused";
const GROUP: &str = "polar";

/// A Redis server, and the ids of this test.
struct Fleet {
    redis: RedisServer,
    prefix: String,
}

impl Fleet {
    /// Returns `None` if `redis-server` is not installed.
    fn start() -> Option<Self> {
        let redis = RedisServer::start().unwrap();
        if redis.is_none() {
            // The output of macros is hidden if a test passes.
            let _ = io::stderr().write_all(b"skipped: redis-server is not installed\n");
        }
        Some(Self { redis: redis?, prefix: Uuid::new_v4().to_string() })
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_metering_redis"));
        command.args(arguments).env("REDIS_URL", self.redis.url()).env_remove("METERING_STREAM");
        command
    }

    /// Starts a worker whose batches take at most a second.
    fn worker(&self, polar: &StandIn) -> Running {
        let mut command = self.command(&["work", "1"]);
        command.env("POLAR_ACCESS_TOKEN", TOKEN).env("POLAR_SERVER", polar.url()).stderr(Stdio::null());
        Running(command.spawn().unwrap())
    }

    async fn connection(&self) -> MultiplexedConnection {
        Client::open(self.redis.url()).unwrap().get_multiplexed_async_connection().await.unwrap()
    }

    fn id(&self, number: usize) -> String {
        format!("{}-{number}", self.prefix)
    }

    fn event(&self, number: usize) -> Value {
        json!({"name": "api_call", "external_customer_id": "user_42", "external_id": self.id(number)})
    }

    async fn add(&self, event: &Value) -> String {
        self.connection().await.xadd(STREAM, "*", &[("event", event.to_string())]).await.unwrap().unwrap()
    }

    async fn add_events(&self, numbers: impl IntoIterator<Item = usize>) {
        for number in numbers {
            self.add(&self.event(number)).await;
        }
    }

    /// Returns how often an event arrived at Polar.
    fn arrivals(&self, number: usize) -> usize {
        events::arrivals().get(&self.id(number)).copied().unwrap_or_default()
    }

    /// Returns the number of different events that arrived at Polar.
    fn arrived(&self) -> usize {
        events::arrivals().keys().filter(|id| id.starts_with(&self.prefix)).count()
    }

    async fn length(&self) -> usize {
        self.connection().await.xlen(STREAM).await.unwrap()
    }

    async fn pending(&self) -> usize {
        self.connection().await.xpending_count(STREAM, GROUP, "-", "+", 1000).await.unwrap().ids.len()
    }

    async fn refused(&self) -> Vec<StreamId> {
        self.connection().await.xrange_all(REFUSED).await.unwrap().ids
    }

    /// Returns how often Redis has carried out a command.
    async fn calls(&self, command: &str) -> usize {
        let mut connection = self.connection().await;
        let statistics: String = cmd("INFO").arg("commandstats").query_async(&mut connection).await.unwrap();
        let calls = statistics.split_once(&format!("cmdstat_{command}:calls="));
        calls.map_or(0, |(_, calls)| calls.split(',').next().unwrap().parse().unwrap())
    }

    /// Waits until all of the first events have arrived, and nothing is left in the queue.
    async fn wait_until_sent(&self, events: usize) {
        wait_until(async || self.length().await == 0 && self.pending().await == 0).await;
        assert!((0..events).all(|number| self.arrivals(number) > 0));
        assert_eq!((self.arrived(), self.refused().await.len()), (events, 0));
    }
}

/// A process that is killed when it is dropped.
struct Running(Child);

impl Running {
    fn terminate(&self) {
        assert!(Command::new("kill").arg(self.0.id().to_string()).status().unwrap().success());
    }

    async fn succeeds(&mut self) {
        wait_until(async || self.0.try_wait().unwrap().is_some()).await;
        assert!(self.0.wait().unwrap().success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn polar(endpoint: Endpoint) -> StandIn {
    StandIn::start([endpoint]).await.unwrap()
}

async fn wait_until(mut condition: impl AsyncFnMut() -> bool) {
    for _ in 0..1200 {
        if condition().await {
            return;
        }
        sleep(Duration::from_millis(50)).await;
    }
    panic!("this takes too long");
}

#[tokio::test]
async fn the_batch_of_a_killed_worker_is_claimed_and_counts_once() {
    let Some(fleet) = Fleet::start() else { return };
    fleet.add_events(0..250).await;
    let killed = fleet.worker(&polar(events::INGEST_WITHOUT_RESPONSE).await);
    wait_until(async || fleet.arrived() == 100).await;
    drop(killed);
    assert_eq!((fleet.length().await, fleet.pending().await), (250, 100));
    let polar = polar(events::INGEST).await;
    let _workers = [fleet.worker(&polar), fleet.worker(&polar)];
    fleet.wait_until_sent(250).await;
    assert!((0..100).all(|number| fleet.arrivals(number) > 1));
    assert!((100..250).all(|number| fleet.arrivals(number) == 1));
}

#[tokio::test]
async fn a_lost_response_counts_nothing_twice() {
    static LOST: AtomicBool = AtomicBool::new(false);
    let Some(fleet) = Fleet::start() else { return };
    fleet.add_events(0..50).await;
    let respond: fn(&Value) -> _ = |body| {
        let is_first = !LOST.swap(true, Ordering::SeqCst);
        let endpoint = if is_first { events::INGEST_WITHOUT_RESPONSE } else { events::INGEST };
        endpoint.respond.to(body)
    };
    let _worker = fleet.worker(&polar(Endpoint { respond: Respond::Function(respond), ..events::INGEST }).await);
    fleet.wait_until_sent(50).await;
    assert!((0..50).all(|number| fleet.arrivals(number) == 2));
}

#[tokio::test]
async fn refused_events_are_kept_with_the_reason_and_the_others_are_sent() {
    let Some(fleet) = Fleet::start() else { return };
    let mut late = fleet.event(1);
    late["timestamp"] = json!("2999-01-01T00:00:00Z");
    let mut homeless = fleet.event(2);
    homeless["external_customer_id"] = Value::Null;
    let mut blank = fleet.event(2);
    blank["external_customer_id"] = json!("");
    let mut nameless = fleet.event(3);
    nameless["external_id"] = Value::Null;
    fleet.add_events([0]).await;
    let mut expected = Vec::new();
    for (event, reason) in [
        (late, "Timestamp must be in the past"),
        (homeless, "not an event: external_customer_id: a required value is missing"),
        (blank, "the event has no name or no customer"),
        (nameless, "the event has no external_id"),
        (json!(1), "not an event"),
    ] {
        expected.push((fleet.add(&event).await, event.to_string(), reason));
    }
    let id = fleet.connection().await.xadd(STREAM, "*", &[("other", "kept")]).await.unwrap().unwrap();
    // A copy, as a producer adds it after a lost response of Redis.
    fleet.add_events([0, 4]).await;
    let _worker = fleet.worker(&polar(events::INGEST).await);
    wait_until(async || fleet.length().await == 0 && fleet.pending().await == 0).await;
    assert_eq!([0, 1, 2, 3, 4].map(|number| fleet.arrivals(number)), [1, 0, 0, 0, 1]);
    let refused = fleet.refused().await;
    assert_eq!(refused.len(), 6);
    let of = |id: &str| refused.iter().find(|entry| entry.get("id").is_some_and(|of: String| of == id)).unwrap();
    for (id, event, reason) in expected {
        let found: String = of(&id).get("reason").unwrap();
        assert!(found.contains(reason), "{found}");
        assert_eq!(of(&id).get("event"), Some(event));
    }
    assert_eq!(of(&id).get("reason"), Some("there is no field `event`".to_owned()));
    assert_eq!(of(&id).get("other"), Some("kept".to_owned()));
}

#[tokio::test]
async fn a_failure_leaves_the_batch_pending_and_sigterm_ends_the_wait() {
    let Some(fleet) = Fleet::start() else { return };
    let respond: fn(&Value) -> _ =
        |_| http::Response::builder().status(429).header("retry-after", "3600").body(String::new());
    let limited = polar(Endpoint { respond: Respond::Function(respond), ..events::INGEST }).await;
    // This listener never accepts connections.
    let stalled = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let stalled = format!("http://{}", stalled.local_addr().unwrap());
    fleet.add_events(0..10).await;
    for (server, token, reason, wait) in [
        (limited.url(), TOKEN, "status 429", "waiting for 3600s"),
        (limited.url(), "read-only", "insufficient_scope", "waiting for 1s"),
        (stalled.as_str(), TOKEN, "Polar took too long", "waiting for 1s"),
    ] {
        let mut command = fleet.command(&["work", "1"]);
        command.env("POLAR_ACCESS_TOKEN", token).env("POLAR_SERVER", server).stderr(Stdio::piped());
        let mut worker = Running(command.spawn().unwrap());
        let mut stderr = BufReader::new(worker.0.stderr.take().unwrap());
        let first = spawn_blocking(move || {
            let mut line = String::new();
            stderr.read_line(&mut line).unwrap();
            (line, stderr)
        });
        let (line, _stderr) = timeout(Duration::from_secs(60), first).await.unwrap().unwrap();
        assert!(line.contains(reason) && line.contains(wait), "{line}");
        worker.terminate();
        worker.succeeds().await;
        assert_eq!((fleet.length().await, fleet.pending().await), (10, 10));
    }
    let _worker = fleet.worker(&polar(events::INGEST).await);
    fleet.wait_until_sent(10).await;
    assert!((0..10).all(|number| fleet.arrivals(number) == 1));
}

#[tokio::test]
async fn deleted_entries_do_not_stay_pending() {
    static WORKS: AtomicBool = AtomicBool::new(false);
    let Some(fleet) = Fleet::start() else { return };
    let respond: fn(&Value) -> _ = |body| {
        let works = WORKS.load(Ordering::SeqCst);
        let endpoint = if works { events::INGEST } else { events::INGEST_WITHOUT_RESPONSE };
        endpoint.respond.to(body)
    };
    let mut connection = fleet.connection().await;
    let mut ids = Vec::new();
    for number in 0..3 {
        ids.push(fleet.add(&fleet.event(number)).await);
    }
    let silent = polar(events::INGEST_WITHOUT_RESPONSE).await;
    let killed = fleet.worker(&silent);
    wait_until(async || fleet.arrived() == 3).await;
    drop(killed);
    // One is deleted before another worker claims the entries, and one after it.
    connection.xdel(STREAM, &ids[..1]).await.unwrap();
    let _worker = fleet.worker(&polar(Endpoint { respond: Respond::Function(respond), ..events::INGEST }).await);
    wait_until(async || {
        let pending = fleet.connection().await.xpending_count(STREAM, GROUP, "-", "+", 1000).await.unwrap().ids;
        pending.len() == 2 && pending.iter().all(|entry| entry.times_delivered >= 2)
    })
    .await;
    connection.xdel(STREAM, &ids[1..2]).await.unwrap();
    wait_until(async || fleet.arrivals(2) > fleet.arrivals(1)).await;
    WORKS.store(true, Ordering::SeqCst);
    fleet.wait_until_sent(3).await;
}

#[tokio::test]
async fn workers_survive_a_restart_and_a_flush_of_redis() {
    let Some(mut fleet) = Fleet::start() else { return };
    fleet.add_events(0..150).await;
    let silent = fleet.worker(&polar(events::INGEST_WITHOUT_RESPONSE).await);
    wait_until(async || fleet.arrived() == 100).await;
    let _worker = fleet.worker(&polar(events::INGEST).await);
    wait_until(async || fleet.length().await == 100).await;
    fleet.redis.restart().unwrap();
    assert_eq!((fleet.length().await, fleet.pending().await), (100, 100));
    drop(silent);
    fleet.add_events(150..200).await;
    fleet.wait_until_sent(200).await;
    cmd("FLUSHALL").exec_async(&mut fleet.connection().await).await.unwrap();
    fleet.add_events(200..300).await;
    fleet.wait_until_sent(300).await;
}

#[tokio::test]
async fn a_producer_waits_while_the_queue_is_full() {
    let Some(fleet) = Fleet::start() else { return };
    let mut command = fleet.command(&["push", "api_call", "user_42", "8"]);
    let mut producer = Running(command.env("METERING_CAPACITY", "5").stderr(Stdio::null()).spawn().unwrap());
    wait_until(async || fleet.length().await == 5).await;
    let entries = fleet.connection().await.xrange_all(STREAM).await.unwrap().ids;
    let event: Value = serde_json::from_str(&entries[0].get::<String>("event").unwrap()).unwrap();
    assert!(event["external_id"].is_string() && event["timestamp"].is_string(), "{event}");
    let _worker = fleet.worker(&polar(events::INGEST).await);
    producer.succeeds().await;
    wait_until(async || fleet.length().await == 0).await;
}

#[tokio::test]
async fn a_stopped_worker_leaves_the_group() {
    let Some(fleet) = Fleet::start() else { return };
    let polar = polar(events::INGEST).await;
    let mut command = fleet.command(&["work"]);
    command.env("POLAR_ACCESS_TOKEN", TOKEN).env("POLAR_SERVER", polar.url()).stderr(Stdio::piped());
    let mut worker = Running(command.spawn().unwrap());
    // It reads its own entries, waits for new ones, and starts again.
    wait_until(async || fleet.calls("xreadgroup").await >= 3).await;
    fleet.add_events(0..10).await;
    wait_until(async || fleet.arrived() == 10).await;
    worker.terminate();
    worker.succeeds().await;
    let mut printed = String::new();
    worker.0.stderr.take().unwrap().read_to_string(&mut printed).unwrap();
    assert_eq!(printed, "stopping after the current batch\n");
    fleet.wait_until_sent(10).await;
    let group = fleet.connection().await.xinfo_groups(STREAM).await.unwrap().groups.remove(0);
    assert_eq!((group.name.as_str(), group.consumers), (GROUP, 0));
}
