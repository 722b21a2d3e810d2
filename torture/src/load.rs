//! Many calls: over a long time, and concurrently.

use crate::probe::{self, eventually, sockets_to};
use crate::transports::{Kind, SocketTransport};
use crate::wire::{Client, Method, Settings, clients, ending};
use polar_funcs::layer::concurrency_limit;
use polar_funcs::{Error, RetryPolicy, Transport};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use test_support::faulty::{Certificates, FaultPoint, Plan, Protocol, Server, ServerAction};
use tokio::runtime::{Handle, Runtime};

const AT_ONCE: usize = 64;
/// The maximum growth of memory during repeated work, in KiB.
const GROWTH: usize = 8 * 1024;

/// The condition that ends a load.
#[derive(Clone, Copy)]
pub(crate) enum Until {
    Calls(usize),
    Over(Duration),
}

/// Prints figures five times for each protocol. Returns the violated guarantees.
pub(crate) fn steady(servers: &Handle, certificates: &Certificates, until: Until) -> Vec<String> {
    let part = match until {
        Until::Calls(calls) => Until::Calls(calls / 25),
        Until::Over(time) => Until::Over(time / 25),
    };
    let mut broken = Vec::new();
    for (kind, protocol) in clients() {
        let server = Server::start(servers, Plan::valid(), protocol, certificates);
        let set = |transport: SocketTransport| transport.pool_max_idle(AT_ONCE);
        let client = Client::new(kind, &server.url(), &certificates.root, set, |core| core);
        let runtime = runtime();
        let mut expect = |holds: bool, what: &str| {
            if !holds {
                broken.push(format!("load, {kind:?}, {protocol}: {what}"));
            }
        };
        // Make calls first, so that memory that a process allocates only once is not counted.
        runtime.block_on(calls(&client, Until::Calls(5_000)));
        // Each connection has two descriptors, because the server is in this process. The faster the calls are, the
        // fewer connections there are.
        let unconnected = |descriptors: usize| descriptors.saturating_sub(2 * server.most().min(AT_ONCE));
        let (descriptors, resident) = (probe::descriptors(), probe::resident());
        let others = unconnected(descriptors);
        println!("{kind:?}, {protocol}: {AT_ONCE} at once; descriptors {descriptors}, resident {resident} KiB");
        for _ in 0..5 {
            let started = Instant::now();
            let (endings, most) = runtime.block_on(calls(&client, part));
            let took = started.elapsed().as_secs_f64();
            let (descriptors_now, resident_now) = (probe::descriptors(), probe::resident());
            println!(
                "{endings:?} in {took:.1} s; connections {}, at once {}; descriptors {descriptors_now}, at most {most}; resident {resident_now} KiB",
                server.connections(),
                server.most(),
            );
            expect(endings.keys().all(|ending| ending == "ok ×1"), "not all calls succeeded at once");
            expect(unconnected(descriptors_now) <= others + AT_ONCE / 2, "descriptors grow");
            expect(resident_now <= resident + GROWTH, "memory grows");
        }
        expect(server.most() <= AT_ONCE + AT_ONCE / 2, "more connections than calls");
        expect(nothing_is_left(&runtime, client, &server), "tasks or sockets are left");
    }
    broken
}

/// Makes concurrent calls on a new HTTP/2 connection, to servers that allow few streams or none.
pub(crate) fn streams(servers: &Handle, certificates: &Certificates) -> Vec<String> {
    let cases = [0, 1, 2, 10].into_iter().flat_map(|n| [(n, Method::Get), (n, Method::Post)]);
    thread::scope(|scope| {
        let run = |(streams, method)| scope.spawn(move || few_streams(servers, certificates, streams, method));
        let running: Vec<_> = cases.map(run).collect();
        running
            .into_iter()
            .flat_map(|case| case.join().unwrap_or_else(|_| vec!["a case panicked".to_owned()]))
            .collect()
    })
}

fn few_streams(servers: &Handle, certificates: &Certificates, streams: u32, method: Method) -> Vec<String> {
    const CALLS: usize = 100;
    let mut broken = Vec::new();
    let server = Server::start_small(servers, Plan::valid(), Protocol::Http2, certificates, CALLS, streams);
    let client = Client::new(
        Kind::Hyper,
        &server.url(),
        &certificates.root,
        |transport| transport,
        |core| core.retries(RetryPolicy::never()),
    );
    let runtime = runtime();
    let results = runtime.block_on(async {
        let calls = (0..CALLS).map(|number| {
            let timeout = (streams == 0).then_some(Duration::from_secs(10));
            let settings = Settings { number: Some(number), timeout, ..Settings::default() };
            let client = client.clone();
            tokio::spawn(async move { method.call_with(&client, &settings).await })
        });
        let mut results = Vec::new();
        for call in calls.collect::<Vec<_>>() {
            results.push(call.await.expect("no panic in a call"));
        }
        results
    });
    let mut endings = BTreeMap::<String, usize>::new();
    for result in &results {
        *endings.entry(ending(result)).or_default() += 1;
    }
    println!("{method:<4} {CALLS} at once, room for {streams} on a connection: {endings:?}");
    // If the settings allow no streams, h2 may have accepted the first request on a connection before they arrived. It is
    // then unknown whether that request was written.
    let mut taken = if streams == 0 { server.http2_connections() } else { 0 };
    let mut kept = |result: &Result<u32, Error>| match result {
        Ok(_) => streams > 0,
        Err(error) if error.may_have_reached_server() => {
            let is_possible = taken > 0;
            taken = taken.saturating_sub(1);
            is_possible
        }
        Err(_) => streams == 0,
    };
    let name = format!("{method}, {streams} streams");
    let not_kept = results.iter().filter(|result| !kept(result));
    broken.extend(not_kept.map(|result| format!("{name}: {result:?}")));
    if server.repeated() > 1 || server.seen() != if streams > 0 { CALLS } else { 0 } {
        broken.push(format!("{name}: {} requests came", server.seen()));
    }
    if !nothing_is_left(&runtime, client, &server) {
        broken.push(format!("{name}: tasks or sockets are left"));
    }
    broken
}

/// Makes concurrent calls to a server that accepts few connections, without and with a concurrency limit.
pub(crate) fn burst(servers: &Handle, certificates: &Certificates) -> Vec<String> {
    const ROOM: usize = 100;
    let mut broken = Vec::new();
    // A call through `BlockingTransport` takes a thread.
    let cases = [(Kind::Hyper, 10_000), (Kind::Blocking, 1_000)];
    for (kind, calls, limit) in
        cases.into_iter().flat_map(|(kind, calls)| [None, Some(ROOM)].map(|limit| (kind, calls, limit)))
    {
        let server = Server::start_small(servers, Plan::valid(), Protocol::Plain, certificates, ROOM, u32::MAX);
        let (name, calls, client) = match limit {
            None => {
                // Idle connections count toward the limit as well.
                let set = |transport: SocketTransport| transport.pool_max_idle(8);
                let calls = calls.min(probe::descriptor_limit().saturating_sub(500));
                ("without a limit", calls, Client::new(kind, &server.url(), &certificates.root, set, |core| core))
            }
            Some(limit) => {
                let set = |transport: SocketTransport| transport.pool_max_idle(limit).with(concurrency_limit(limit));
                ("with a limit", calls, Client::new(kind, &server.url(), &certificates.root, set, |core| core))
            }
        };
        let runtime = runtime();
        let started = Instant::now();
        let (endings, most) = runtime.block_on(at_once(&client, calls));
        println!(
            "{kind:?}, {name}: {calls} at once, room for {ROOM}: {endings:?} in {:.1} s on {} connections, of which {} at the same time; descriptors at most {most}",
            started.elapsed().as_secs_f64(),
            server.connections(),
            server.most(),
        );
        let mut expect = |holds: bool, what: &str| {
            if !holds {
                broken.push(format!("burst, {kind:?}, {name}: {what}"));
            }
        };
        expect(endings.keys().all(|ending| ending.starts_with("ok")), "not all calls succeeded");
        expect(limit.is_none_or(|limit| server.connections() <= limit), "more connections than the limit");
        expect(nothing_is_left(&runtime, client, &server), "tasks or sockets are left");
    }
    broken
}

/// Makes concurrent calls under a rate limit. No call may be lost, although all calls are rejected at first.
pub(crate) fn limited(servers: &Handle, certificates: &Certificates) -> Vec<String> {
    Kind::ALL.iter().flat_map(|&kind| limited_through(kind, servers, certificates)).collect()
}

fn limited_through(kind: Kind, servers: &Handle, certificates: &Certificates) -> Vec<String> {
    const CALLS: usize = 300;
    let limit = ServerAction::Respond(429, "retry-after: 0\r\n".to_owned(), String::new());
    let plan = Plan { point: FaultPoint::Whole, actions: vec![limit], valid_first: 0, times: 2 * CALLS };
    let server = Server::start(servers, plan, Protocol::Plain, certificates);
    let set = |transport: SocketTransport| transport.with(concurrency_limit(AT_ONCE));
    let client =
        Client::new(kind, &server.url(), &certificates.root, set, |core| core.retries(RetryPolicy::attempts(1000)));
    let runtime = runtime();
    let started = Instant::now();
    let (endings, _) = runtime.block_on(at_once(&client, CALLS));
    let (lost, seen) = (endings.keys().filter(|ending| !ending.starts_with("ok")).count(), server.seen());
    println!("{kind:?}: {CALLS} at once: {seen} requests in {:.1} s", started.elapsed().as_secs_f64());
    match lost == 0 && seen == 3 * CALLS {
        true => Vec::new(),
        false => vec![format!("rate limit, {kind:?}: {seen} requests, {endings:?}")],
    }
}

/// Makes calls at the same time. Returns the number of each result and the maximum number of descriptors.
async fn at_once(client: &Client, calls: usize) -> (BTreeMap<String, usize>, usize) {
    let calls: Vec<_> = (0..calls).map(|turn| tokio::spawn(call(client.clone(), turn))).collect();
    let mut endings = BTreeMap::<String, usize>::new();
    let mut most = 0;
    for (turn, call) in calls.into_iter().enumerate() {
        let ending = call.await.unwrap_or_else(|error| error.to_string());
        *endings.entry(ending).or_default() += 1;
        if turn % 1000 == 0 {
            most = most.max(probe::descriptors());
        }
    }
    (endings, most)
}

/// Makes calls. Returns the number of each result and the maximum number of descriptors.
async fn calls(client: &Client, until: Until) -> (BTreeMap<String, usize>, usize) {
    let (made, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let started = Instant::now();
    let workers: Vec<_> = (0..AT_ONCE)
        .map(|_| {
            let (client, made, most) = (client.clone(), Arc::clone(&made), Arc::clone(&most));
            tokio::spawn(async move {
                let mut endings = BTreeMap::<String, usize>::new();
                loop {
                    let turn = made.fetch_add(1, Ordering::Relaxed);
                    let protocol = match until {
                        Until::Calls(calls) => turn >= calls,
                        Until::Over(time) => started.elapsed() >= time,
                    };
                    if protocol {
                        return endings;
                    }
                    *endings.entry(call(client.clone(), turn).await).or_default() += 1;
                    if turn % 1000 == 0 {
                        most.fetch_max(probe::descriptors(), Ordering::Relaxed);
                    }
                }
            })
        })
        .collect();
    let mut all = BTreeMap::new();
    for worker in workers {
        let endings = worker.await.unwrap_or_else(|error| BTreeMap::from([(error.to_string(), 1)]));
        for (ending, count) in endings {
            *all.entry(ending).or_default() += count;
        }
    }
    (all, most.load(Ordering::Relaxed))
}

async fn call(client: Client, turn: usize) -> String {
    let method = if turn % 2 == 0 { Method::Get } else { Method::Post };
    ending(&method.call(&client).await)
}

fn nothing_is_left(runtime: &Runtime, client: Client, server: &Server) -> bool {
    drop(client);
    let port = server.address.port();
    runtime.block_on(eventually(|| runtime.metrics().num_alive_tasks() == 0 && sockets_to(port) == 0))
}

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
}
