//! Drops calls at any point. They must not leave anything behind, and the core must still work.

use crate::probe::{eventually, random, sockets_to};
use crate::transports::{Kind, SocketTransport};
use crate::wire::{Client, Method, clients};
use polar_funcs::Error;
use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::Poll;
use std::time::Duration;
use test_support::faulty::{Certificates, FaultPoint, Plan, Protocol, Server, ServerAction};
use test_support::frames;
use test_support::response;
use tokio::runtime::{Handle, Runtime};

const AT_ONCE: usize = 32;
const MAX_IDLE: usize = 8;

/// Prints the numbers of dropped calls. Returns the violated guarantees.
pub(crate) fn run(servers: &Handle, certificates: &Certificates, drops: usize) -> Vec<String> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let mut broken = Vec::new();
    let cases = [Method::Get, Method::Post].into_iter().flat_map(|method| {
        // A poll of a blocking call lasts until the attempt has ended, so the call can only be dropped between
        // attempts.
        clients().map(move |(kind, protocol)| (method, kind, protocol))
    });
    for (method, kind, protocol) in cases {
        let target = Arc::new(Target::new(servers, certificates, method, kind, protocol));
        let points = runtime.block_on(target.at_each_point(&mut broken));
        let (dropped, finished) = runtime.block_on(at_random(&target, drops / 10, &mut broken));
        println!(
            "{kind:?} {method:<5}{protocol:<6} dropped after each of its first {points} polls, then {dropped} at random among {finished} that were not"
        );
        target.leaves_nothing(&runtime, &mut broken);
    }
    broken
}

/// A server that responds slowly, a server that asks for a retry, and a core for each.
struct Target {
    method: Method,
    protocol: Protocol,
    slow: (Server, Client),
    busy: (Server, Client),
    /// The number of calls to the slow server.
    made: AtomicUsize,
}

impl Target {
    fn new(servers: &Handle, certificates: &Certificates, method: Method, kind: Kind, protocol: Protocol) -> Self {
        let busy =
            vec![ServerAction::Respond(429, "retry-after: 0\r\ncontent-length: 0\r\n".to_owned(), String::new())];
        let start = |actions| {
            let plan = Plan { point: FaultPoint::Whole, actions, valid_first: 0, times: usize::MAX };
            let server = Server::start(servers, plan, protocol, certificates);
            let set = |transport: SocketTransport| transport.pool_max_idle(MAX_IDLE);
            let client = Client::new(kind, &server.url(), &certificates.root, set, |core| core);
            (server, client.without_threads())
        };
        Self {
            method,
            protocol,
            slow: start(slowly(protocol, &method.valid_body())),
            busy: start(busy),
            made: AtomicUsize::new(0),
        }
    }

    async fn works(&self) -> Result<u32, Error> {
        self.made.fetch_add(1, Ordering::SeqCst);
        self.method.call(&self.slow.1).await
    }

    /// Drops a call after its first poll, another after its second, and so on, until one completes. Returns their
    /// number.
    async fn at_each_point(&self, broken: &mut Vec<String>) -> usize {
        let mut points = 0;
        loop {
            self.made.fetch_add(1, Ordering::SeqCst);
            let ended = within_polls(points, self.method.call(&self.slow.1)).await;
            let next = self.works().await;
            if next.is_err() {
                broken.push(format!("{}: after a drop at poll {points}: {next:?}", self.method));
            }
            if ended.is_some() || points > 1000 {
                return points;
            }
            points += 1;
        }
    }

    /// Drops a call after a random number of polls or microseconds. Returns false if the call completed first.
    async fn drop_one(&self) -> bool {
        let core = match random() % 4 {
            0 => &self.busy.1,
            _ => {
                self.made.fetch_add(1, Ordering::SeqCst);
                &self.slow.1
            }
        };
        let call = self.method.call(core);
        match random() % 2 {
            0 => within_polls(random() as usize % 10, call).await.is_none(),
            _ => tokio::time::timeout(Duration::from_micros(random() % 6000), call).await.is_err(),
        }
    }

    fn leaves_nothing(self: Arc<Self>, runtime: &Runtime, broken: &mut Vec<String>) {
        let seen = self.slow.0.seen();
        let made = self.made.load(Ordering::SeqCst);
        if seen > made {
            broken.push(format!("{}: {made} calls became {seen} requests", self.method));
        }
        let ports = [self.slow.0.address.port(), self.busy.0.address.port()];
        let held = || (runtime.metrics().num_alive_tasks(), ports.map(sockets_to).into_iter().sum::<usize>());
        let tasks_each = if self.protocol == Protocol::Http2 { 2 } else { 1 };
        let few = |(tasks, sockets)| tasks <= tasks_each * 2 * MAX_IDLE && sockets <= 2 * MAX_IDLE;
        if !runtime.block_on(eventually(|| few(held()))) {
            broken.push(format!("{}, {}: tasks and sockets after all drops: {:?}", self.method, self.protocol, held()));
        }
        drop(self);
        if !runtime.block_on(eventually(|| held() == (0, 0))) {
            broken.push(format!("tasks and sockets after the cores were dropped: {:?}", held()));
        }
    }
}

/// Returns a valid response, sent in pieces.
fn slowly(protocol: Protocol, body: &str) -> Vec<ServerAction> {
    let moment = ServerAction::Wait(Duration::from_millis(1));
    let pieces = match protocol {
        Protocol::Http2 => {
            let (first, rest) = body.split_at(body.len() / 2);
            let length = format!("content-length: {}\r\n", body.len());
            let rest = rest.as_bytes().to_vec();
            let data = move |stream| frames::frame(frames::DATA, frames::END_STREAM, stream, &rest);
            vec![ServerAction::StartResponse(200, length, first.to_owned()), ServerAction::Frames(Arc::new(data))]
        }
        _ => {
            let response = response(200, body);
            let (first, rest) = response.split_at(70);
            let (second, third) = rest.split_at(rest.len() / 2);
            [first, second, third].map(|piece| ServerAction::Send(piece.into())).to_vec()
        }
    };
    pieces.into_iter().flat_map(|piece| [piece, moment.clone()]).collect()
}

/// Drops calls concurrently, with some calls among them that are not dropped. Returns the number of each.
async fn at_random(target: &Arc<Target>, drops: usize, broken: &mut Vec<String>) -> (usize, usize) {
    let left = Arc::new(AtomicUsize::new(drops));
    let workers: Vec<_> = (0..AT_ONCE)
        .map(|_| {
            let (target, left) = (Arc::clone(target), Arc::clone(&left));
            tokio::spawn(async move {
                let (mut dropped, mut finished, mut broken) = (0, 0, Vec::new());
                while left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok() {
                    // A call that completes does not count as dropped.
                    while !target.drop_one().await {}
                    dropped += 1;
                    if random() % 8 == 0 {
                        let result = target.works().await;
                        finished += 1;
                        if result.is_err() {
                            broken.push(format!("{}: among drops: {result:?}", target.method));
                        }
                    }
                }
                (dropped, finished, broken)
            })
        })
        .collect();
    let mut sums = (0, 0);
    for worker in workers {
        match worker.await {
            Ok((dropped, finished, problems)) => {
                sums = (sums.0 + dropped, sums.1 + finished);
                broken.extend(problems);
            }
            Err(error) => broken.push(format!("{}: {error}", target.method)),
        }
    }
    sums
}

/// Returns the output of a future; `None` if it needs more polls.
async fn within_polls<T>(polls: usize, future: impl Future<Output = T>) -> Option<T> {
    let mut future = Box::pin(future);
    let mut left = polls;
    poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        match future.as_mut().poll(context) {
            Poll::Ready(result) => Poll::Ready(Some(result)),
            Poll::Pending if left == 0 => Poll::Ready(None),
            Poll::Pending => Poll::Pending,
        }
    })
    .await
}
