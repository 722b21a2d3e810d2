//! GOAWAY while several calls share a connection. The server sends the frame when it holds `HELD` requests, so it knows
//! which of them the frame declares processed.

use crate::probe::eventually;
use crate::transports::Kind;
use crate::wire::{Client, Method, Settings, ending};
use bytes::Bytes;
use h2::Reason;
use h2::server::SendResponse;
use polar_funcs::{Error, ErrorKind, RetryPolicy};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use test_support::faulty::{Certificates, Shared, Stream};
use test_support::frames;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// The number of requests that the server has read when it sends GOAWAY. It allows the same number of streams.
const HELD: usize = 6;
/// The number of calls that wait for a stream at that time.
const WAITING: usize = 3;
/// Prints the results of the calls. Returns the violated guarantees.
pub(crate) fn run(servers: &Handle, certificates: &Certificates) -> Vec<String> {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let cases = Case::all();
    let results = runtime.block_on(async {
        let running = cases.iter().map(|&case| tokio::spawn(case.run(servers.clone(), certificates.clone())));
        let mut results = Vec::new();
        for case in running.collect::<Vec<_>>() {
            results.push(case.await.expect("no panic in a case"));
        }
        results
    });
    let mut broken = Vec::new();
    let mut rows = BTreeMap::<String, [BTreeSet<String>; 2]>::new();
    for (case, (endings, problems)) in cases.iter().zip(results) {
        let row = rows.entry(case.row()).or_default();
        row[usize::from(case.method == Method::Post)].extend(endings);
        broken.extend(problems.into_iter().map(|problem| format!("{}: {problem}", case.name())));
    }
    println!("{:<64} {:<28} POST", "processed, what becomes of those, policy", "GET");
    for (row, endings) in rows {
        let [get, post] = endings.map(|endings| endings.into_iter().collect::<Vec<_>>().join(", "));
        println!("{row:<64} {get:<28} {post}");
    }
    println!("{} cases of {} calls", cases.len(), HELD + WAITING);
    if !runtime.block_on(eventually(|| runtime.metrics().num_alive_tasks() == 0)) {
        broken.push("GOAWAY: tasks are left".to_owned());
    }
    broken
}

/// The treatment of the requests that the server has declared processed.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Then {
    /// It responds when the other requests have been retried, so that their streams outlive the GOAWAY.
    Responds,
    /// It closes the connection directly after the GOAWAY.
    Closes,
    /// It resets the connection when the other requests have been retried.
    Resets,
}

#[derive(Clone, Copy)]
struct Case {
    method: Method,
    /// Whether the connection had a request before.
    reused: bool,
    /// The number of held requests whose streams are not above the last stream that the GOAWAY names.
    processed: usize,
    reason: Reason,
    /// Whether a GOAWAY with the highest possible stream comes first, as in a graceful shutdown.
    graceful: bool,
    then: Then,
    retries: bool,
}

impl Case {
    fn all() -> Vec<Self> {
        let mut cases = Vec::new();
        for method in [Method::Get, Method::Post] {
            for reused in [false, true] {
                for processed in [0, 1, HELD / 2, HELD] {
                    for then in [Then::Responds, Then::Closes, Then::Resets] {
                        for retries in [true, false] {
                            for (reason, graceful) in [
                                (Reason::NO_ERROR, false),
                                (Reason::NO_ERROR, true),
                                (Reason::ENHANCE_YOUR_CALM, false),
                            ] {
                                cases.push(Self { method, reused, processed, reason, graceful, then, retries });
                            }
                        }
                    }
                }
            }
        }
        // If no call is retried, the server cannot know whether the GOAWAY was read before it resets the connection.
        cases.retain(|case| case.then != Then::Resets || case.retries && case.processed < HELD);
        cases
    }

    fn row(&self) -> String {
        let policy = if self.retries { "retries" } else { "no retries" };
        format!("GOAWAY: {} of {HELD} processed, {:?}, {policy}", self.processed, self.then)
    }

    fn name(&self) -> String {
        let graceful = if self.graceful { ", graceful" } else { "" };
        let reused = if self.reused { "used" } else { "new" };
        format!("{}, {}, {:?}{graceful}, {reused}", self.row(), self.method, self.reason)
    }

    /// Makes the calls. Returns their results and the violated guarantees.
    async fn run(self, servers: Handle, certificates: Certificates) -> (BTreeSet<String>, Vec<String>) {
        let server = Server::start(self, &servers, &certificates).await;
        let retries = if self.retries { RetryPolicy::default() } else { RetryPolicy::never() };
        let client = Client::new(
            Kind::Hyper,
            &server.url,
            &certificates.root,
            |transport| transport,
            |core| core.retries(retries),
        );
        let mut broken = Vec::new();
        let mut expect = |holds: bool, what: String| {
            if !holds {
                broken.push(what);
            }
        };
        if self.reused {
            let before = self.method.call(&client).await;
            expect(before.is_ok(), format!("the call before failed: {before:?}"));
        }
        let calls = (0..HELD + WAITING).map(|number| {
            let client = client.clone();
            let settings = Settings { number: Some(number), ..Settings::default() };
            tokio::spawn(async move { self.method.call_with(&client, &settings).await })
        });
        let mut results = Vec::new();
        for call in calls.collect::<Vec<_>>() {
            results.push(call.await.expect("no panic in a call"));
        }
        let next = self.method.call(&client).await;
        expect(next.is_ok(), format!("the next call failed: {next:?}"));
        drop(client);
        expect(eventually(|| server.open() == 0).await, "connections are left".to_owned());

        let seen = server.seen.borrow().clone();
        expect(seen.held.len() == HELD, format!("{} requests were held, not {HELD}", seen.held.len()));
        expect(seen.late == 0, format!("{} requests came on the connection after GOAWAY", seen.late));
        for (number, result) in results.iter().enumerate() {
            let place = seen.held.iter().position(|held| *held == number);
            let times = usize::from(place.is_some()) + seen.elsewhere.iter().filter(|other| **other == number).count();
            let wrong = self.wrong(place, result, times);
            expect(!wrong, format!("call {number}, held as {place:?}, came {times} times: {result:?}"));
        }
        (results.iter().map(ending).collect(), broken)
    }

    /// Returns whether a call violates a guarantee. `place` is its position among the held requests, if it was held;
    /// `times` is how often its request arrived.
    fn wrong(&self, place: Option<usize>, result: &Result<u32, Error>, times: usize) -> bool {
        let repeats = self.retries && self.method == Method::Get;
        let (works, reached, attempts) = match place {
            // The call had no stream, so it needs no further attempt.
            None => (true, true, 1),
            Some(place) if place >= self.processed => (self.retries, self.retries, if self.retries { 2 } else { 1 }),
            Some(_) if self.then == Then::Responds => (true, true, 1),
            // The server may have processed the request, so only a GET is retried.
            Some(_) => (repeats, true, if repeats { 2 } else { 1 }),
        };
        let as_expected = match result {
            Ok(made) => works && *made == attempts,
            Err(error) => {
                let kind = if reached { ErrorKind::ConnectionLost } else { ErrorKind::Connect };
                !works
                    && error.kind() == kind
                    && error.may_have_reached_server() == reached
                    && error.attempts() == attempts
            }
        };
        !as_expected || times != attempts as usize
    }
}

/// The requests and connections that the server has seen.
#[derive(Clone, Default)]
struct Seen {
    connections: usize,
    /// The calls whose requests were held on the first connection, ordered by stream.
    held: Vec<usize>,
    /// The number of requests on the first connection after the GOAWAY.
    late: usize,
    /// The calls whose requests arrived on other connections.
    elsewhere: Vec<usize>,
}

struct Server {
    url: String,
    seen: Arc<watch::Sender<Seen>>,
    open: Arc<AtomicUsize>,
    listening: tokio::task::JoinHandle<()>,
}

impl Server {
    async fn start(case: Case, servers: &Handle, certificates: &Certificates) -> Self {
        let certificates = certificates.clone();
        let seen = Arc::new(watch::Sender::new(Seen::default()));
        let open = Arc::new(AtomicUsize::new(0));
        let listener = servers.spawn(TcpListener::bind("127.0.0.1:0")).await.expect("no panic").expect("a port");
        let url = format!("https://localhost:{}", listener.local_addr().expect("an address").port());
        let (shared, count) = (Arc::clone(&seen), Arc::clone(&open));
        let listening = servers.spawn(async move {
            while let Ok((tcp, _)) = listener.accept().await {
                let first = shared.borrow().connections == 0;
                shared.send_modify(|seen| seen.connections += 1);
                count.fetch_add(1, Ordering::SeqCst);
                let (certificates, seen, count) = (certificates.clone(), Arc::clone(&shared), Arc::clone(&count));
                tokio::spawn(async move {
                    // An error is visible in the results of the calls.
                    let _ = serve(tcp, &certificates, case, first, &seen).await;
                    count.fetch_sub(1, Ordering::SeqCst);
                });
            }
        });
        Self { url, seen, open, listening }
    }

    fn open(&self) -> usize {
        self.open.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

/// A request that was read to its end: its stream, the number of its call, and the handle for the response.
type Held = (u32, Option<usize>, SendResponse<Bytes>);

async fn serve(
    tcp: TcpStream,
    certificates: &Certificates,
    case: Case,
    first: bool,
    seen: &watch::Sender<Seen>,
) -> io::Result<()> {
    tcp.set_nodelay(true)?;
    let stream = Stream::new(tcp, None).accept(&certificates.http2, true).await?;
    let (stream, raw) = stream.share();
    let handshake = h2::server::Builder::new().max_concurrent_streams(HELD as u32).handshake(stream);
    let mut connection = handshake.await.map_err(io::Error::other)?;
    let mut reading = JoinSet::new();
    let mut held: Vec<Held> = Vec::new();
    let mut said = false;
    // This completes when the unprocessed requests have been retried, if they are to be retried.
    let again = async {
        let again = |seen: &Seen| {
            let mut unprocessed = seen.held.iter().skip(case.processed);
            seen.held.len() == HELD && unprocessed.all(|number| !case.retries || seen.elsewhere.contains(number))
        };
        seen.subscribe().wait_for(again).await.map(drop)
    };
    let mut again = std::pin::pin!(again);
    loop {
        tokio::select! {
            accepted = connection.accept() => match accepted {
                Some(Ok(_)) if said => seen.send_modify(|seen| seen.late += 1),
                Some(Ok((request, respond))) => drop(reading.spawn(read(request, respond))),
                _ => return Stream::Shared(raw).drain(&mut Vec::new()).await,
            },
            Some(Ok(Ok(request))) = reading.join_next() => match request.1 {
                Some(_) if first => held.push(request),
                number => {
                    seen.send_modify(|seen| seen.elsewhere.extend(number));
                    respond(request.2, case.method).map_err(io::Error::other)?;
                }
            },
            _ = &mut again, if said => match case.then {
                Then::Resets => return Stream::Shared(raw).reset_on_drop(),
                _ => {
                    for (_, _, response) in held.drain(..).take(case.processed) {
                        respond(response, case.method).map_err(io::Error::other)?;
                    }
                    return rest(connection, raw, seen).await;
                }
            }
        }
        if held.len() == HELD && !said {
            said = true;
            held.sort_by_key(|(stream, ..)| *stream);
            let last = case.processed.checked_sub(1).map(|last| held[last].0);
            // A stream below the first held one, but not below the one before it.
            let last = last.unwrap_or(held[0].0.saturating_sub(2));
            seen.send_modify(|seen| seen.held = held.iter().filter_map(|(_, number, _)| *number).collect());
            let graceful = frames::go_away(u32::MAX >> 1, Reason::NO_ERROR);
            let mut frames = if case.graceful { graceful } else { Vec::new() };
            frames.extend(frames::go_away(last, case.reason));
            let exclusive = raw.exclusive();
            let mut stream = Stream::Shared(raw.clone());
            stream.write_all(&frames).await?;
            if case.then == Then::Closes {
                stream.close().await?;
                return count(stream, seen).await;
            }
            drop(exclusive);
        }
    }
}

/// Reads a request to its end.
async fn read(request: http::Request<h2::RecvStream>, respond: SendResponse<Bytes>) -> Result<Held, h2::Error> {
    let number = request.headers().get("x-call").and_then(|number| number.to_str().ok()?.parse().ok());
    let mut body = request.into_body();
    while let Some(data) = body.data().await.transpose()? {
        body.flow_control().release_capacity(data.len())?;
    }
    Ok((respond.stream_id().as_u32(), number, respond))
}

fn respond(mut response: SendResponse<Bytes>, method: Method) -> Result<(), h2::Error> {
    let head = http::Response::builder().status(method.valid_status()).header("polar-version", "2026-10");
    let head = head.body(()).expect("a head");
    response.send_response(head, false)?.send_data(method.valid_body().into(), true)
}

/// Lets h2 write the responses, and counts late requests.
async fn rest(
    mut connection: h2::server::Connection<Stream, Bytes>,
    raw: Shared,
    seen: &watch::Sender<Seen>,
) -> io::Result<()> {
    while let Some(Ok(_)) = connection.accept().await {
        seen.send_modify(|seen| seen.late += 1);
    }
    Stream::Shared(raw).drain(&mut Vec::new()).await
}

/// Reads until the client closes the connection, and counts a late request.
async fn count(mut stream: Stream, seen: &watch::Sender<Seen>) -> io::Result<()> {
    let mut rest = Vec::new();
    let done = stream.drain(&mut rest).await;
    seen.send_modify(|seen| seen.late += usize::from(frames::has_request(&rest)));
    done
}
