//! Every fault, with a GET and a POST, over all protocols in which it can occur, on new and on reused connections, once
//! and persistently; over HTTP/2 also among calls that share the connection.

use crate::faults::{self, ELSEWHERE, Expectation, Fault, MAX_BODY};
use crate::probe::{descriptor_limit, eventually, open_sockets_to, sockets_to};
use crate::transports::{Kind, SocketTransport};
use crate::wire::{Client, Method, Settings, ending, is_spoken, kind};
use polar_funcs::{Error, ErrorKind};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use test_support::BlackHole;
use test_support::faulty::{Certificates, FaultPoint, Plan, Protocol, Server, ServerAction};
use tokio::runtime::Handle;

/// The number of cases that run concurrently. They mostly wait.
const AT_ONCE: usize = 120;
/// The number of CPU-bound cases that run concurrently. If there are too many, a server that reads megabytes is so slow
/// that calls of other cases time out before the server has seen them.
const BUSY_AT_ONCE: usize = 8;
/// The time by which a call may exceed its deadline on a busy machine.
const BOUND: Duration = Duration::from_secs(60);
/// The deadline of all other calls. It is longer than any case takes on a busy machine, so it never ends a call that
/// another limit should end.
const DEADLINE: Duration = Duration::from_secs(120);
/// The deadline of a call that ends only with its deadline. Even a busy machine has sent the request by then.
const SHORT: Duration = Duration::from_secs(5);
/// The timeout of an attempt without a response, and of a handshake. Even a busy machine has sent the request by then.
const PATIENCE: Duration = Duration::from_secs(5);
/// The size of a large request, which exceeds the socket buffers.
const LARGE: usize = 12 << 20;
/// The number of calls that share a connection.
const TOGETHER: usize = 6;
/// The maximum duration of a call whose first address is unreachable. That address costs a quarter of a second; without
/// staggered connection attempts it would cost the whole connect timeout.
const STAGGERED: Duration = Duration::from_secs(60);

/// Prints the table. Returns the violated guarantees.
pub(crate) fn run(servers: &Handle, certificates: &Certificates) -> Vec<String> {
    let faults = faults::all();
    let (mut busy, mut cases): (Vec<Case>, Vec<Case>) = faults.iter().flat_map(Case::all).partition(Case::is_busy);
    // The cases that wait longest start first.
    for cases in [&mut busy, &mut cases] {
        cases.sort_by_key(|case| match case.fault.expectation {
            Expectation::Ambiguous(ErrorKind::Timeout) | Expectation::NotSent(&[ErrorKind::Connect]) => 0,
            Expectation::RetryAfter(_) | Expectation::DeadlineExceeded => 1,
            _ => 2,
        });
    }
    let dead = BlackHole::start();
    let at_once = AT_ONCE.min(descriptor_limit() / 24).max(1);
    let queues = [(busy, BUSY_AT_ONCE), (cases, at_once)].map(|(cases, at_once)| (cases, at_once, AtomicUsize::new(0)));
    let done = Mutex::new(Vec::new());
    let started = Instant::now();
    thread::scope(|scope| {
        // Each case has a runtime, a server and a few connections.
        for (cases, next) in queues.iter().flat_map(|(cases, at_once, next)| vec![(cases, next); *at_once]) {
            let done = &done;
            scope.spawn(move || {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let outcome =
                        thread::scope(|scope| scope.spawn(|| case.run(servers, certificates, dead.address)).join());
                    let outcome = outcome.unwrap_or_else(|_| Outcome {
                        ending: "panic".to_owned(),
                        took: Duration::ZERO,
                        broken: vec!["it panicked".to_owned()],
                    });
                    done.lock().expect("no panic in here").push((case, outcome));
                }
            });
        }
    });
    let done = done.into_inner().expect("no panic in there");
    println!("{:<48} {:<22} {:<22} {:>5} {:>7}", "fault", "GET", "POST", "rows", "longest");
    for fault in &faults {
        let rows: Vec<_> = done.iter().filter(|(case, _)| std::ptr::eq(case.fault, fault)).collect();
        let endings = |method| {
            let rows = rows.iter().filter(|(case, _)| case.method == method && case.times == usize::MAX);
            let endings: BTreeSet<&str> = rows.map(|(_, outcome)| outcome.ending.as_str()).collect();
            endings.into_iter().collect::<Vec<_>>().join(", ")
        };
        let longest = rows.iter().map(|(_, outcome)| outcome.took).max().unwrap_or_default();
        let broken = if rows.iter().all(|(_, outcome)| outcome.broken.is_empty()) { "" } else { "  VIOLATED" };
        println!(
            "{:<48} {:<22} {:<22} {:>5} {:>5.1} s{broken}",
            fault.name,
            endings(Method::Get),
            endings(Method::Post),
            rows.len(),
            longest.as_secs_f64()
        );
    }
    println!("each through HyperTransport and BlockingTransport, except for HTTP/2, which the latter does not speak");
    println!("{} rows in {:.1} s", done.len(), started.elapsed().as_secs_f64());
    let broken = done.iter().flat_map(|(case, outcome)| {
        outcome.broken.iter().map(move |broken| format!("{}: {broken} ({})", case.name(), outcome.ending))
    });
    broken.collect()
}

struct Case<'a> {
    fault: &'a Fault,
    transport: Kind,
    method: Method,
    protocol: Protocol,
    reused: bool,
    /// The number of requests that meet the fault.
    times: usize,
    /// The number of concurrent calls.
    calls: usize,
}

struct Outcome {
    ending: String,
    took: Duration,
    broken: Vec<String>,
}

impl<'a> Case<'a> {
    fn all(fault: &'a Fault) -> Vec<Self> {
        let mut cases = Vec::new();
        let again = !matches!(
            fault.expectation,
            Expectation::Works | Expectation::Permanent(_) | Expectation::Final(_) | Expectation::DeadlineExceeded
        );
        for (transport, method) in Kind::ALL.iter().flat_map(|&kind| [(kind, Method::Get), (kind, Method::Post)]) {
            for &protocol in fault.protocol.iter().filter(|&&protocol| is_spoken(transport, protocol)) {
                for reused in [false, true] {
                    for times in [usize::MAX, 1] {
                        // A core has only one proxy, whose name either can be resolved or not.
                        let exists =
                            !(reused && protocol == Protocol::Proxy && fault.point == FaultPoint::Unresolvable);
                        let exists = exists && (method == Method::Post || !fault.post);
                        // The server cannot count refused connections.
                        let endless = matches!(fault.point, FaultPoint::Unresolvable | FaultPoint::Refused);
                        if exists && (times > 1 || again && !endless) {
                            cases.push(Self { fault, transport, method, protocol, reused, times, calls: 1 });
                        }
                    }
                    let floods = (fault.actions)("{}").iter().any(|action| matches!(action, ServerAction::Endless(..)));
                    // A body that is never read leaves no flow-control window for other requests.
                    let unread = fault.post && matches!(fault.expectation, Expectation::Final(_));
                    // GOAWAY has a separate section, in which the server knows the state of each call.
                    let shares =
                        protocol == Protocol::Http2 && !fault.point.is_new() && !floods && !unread && !fault.goes_away;
                    if shares && (method == Method::Post || !fault.post) {
                        cases.push(Self { fault, transport, method, protocol, reused, times: 1, calls: TOGETHER });
                    }
                }
            }
        }
        cases
    }

    /// Returns whether the case keeps a processor busy until it ends.
    fn is_busy(&self) -> bool {
        let floods = |action: &ServerAction| matches!(action, ServerAction::Endless(_, Duration::ZERO));
        self.is_large() || (self.fault.actions)("{}").iter().any(floods)
    }

    /// Returns whether the request has a large body.
    fn is_large(&self) -> bool {
        self.fault.post && self.fault.point != FaultPoint::Whole
    }

    fn name(&self) -> String {
        let protocol = self.protocol;
        let reused = if self.reused { "used" } else { "new" };
        let times = if self.times == 1 { "once" } else { "always" };
        let calls = self.calls;
        format!(
            "{}, {:?}, {}, {protocol}, {reused}, {times}, calls: {calls}",
            self.fault.name, self.transport, self.method
        )
    }

    fn run(&self, servers: &Handle, certificates: &Certificates, dead: SocketAddr) -> Outcome {
        let elsewhere = Server::start(servers, Plan::valid(), self.protocol, certificates);
        let actions = (self.fault.actions)(&self.method.valid_body()).into_iter().map(|action| match action {
            ServerAction::Respond(status, headers, body) => {
                ServerAction::Respond(status, headers.replace(ELSEWHERE, &elsewhere.url()), body)
            }
            action => action,
        });
        let plan = Plan {
            point: self.fault.point,
            actions: actions.collect(),
            valid_first: self.reused.into(),
            times: self.times,
        };
        let mut server = Server::start(servers, plan, self.protocol, certificates);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let stalls = matches!(
            self.fault.point,
            FaultPoint::ProxyConnected | FaultPoint::ProxyRequested | FaultPoint::Handshake | FaultPoint::Unresolvable
        );
        let connect_timeout = if stalls { PATIENCE } else { DEADLINE };
        // The certificates are for this name.
        let port = server.address.port();
        let proxy = match self.fault.point {
            FaultPoint::Unresolvable => "polar.invalid:3128".to_owned(),
            _ => format!("localhost:{port}"),
        };
        let dead_first = self.fault.point == FaultPoint::UnreachableFirst;
        let url = if dead_first { server.url().replace("127.0.0.1", "localhost") } else { server.url() };
        let set = |transport: SocketTransport| {
            let transport = match dead_first {
                true => transport.resolve("localhost", [dead, server.address]),
                false => transport,
            };
            let transport = transport.connect_timeout(connect_timeout);
            match self.protocol.proxy() {
                Some(scheme) => transport.proxy(format!("{scheme}://user:p%40ss@{proxy}")).expect("a proxy"),
                None => transport,
            }
        };
        let client =
            Client::new(self.transport, &url, &certificates.root, set, |core| core.max_response_size(MAX_BODY));
        let tasks = || runtime.metrics().num_alive_tasks();
        let mut outcome = runtime.block_on(self.check(client, &mut server, &tasks));
        if elsewhere.connections() > 0 {
            outcome.broken.push("a server was contacted that only a response named".to_owned());
        }
        if server.saw_token() {
            outcome.broken.push("the access token was sent in the clear".to_owned());
        }
        // This does not wait for a system resolver that is still running.
        runtime.shutdown_background();
        outcome
    }

    fn deadline(&self) -> Duration {
        if self.fault.expectation == Expectation::DeadlineExceeded { SHORT } else { DEADLINE }
    }

    async fn check(&self, client: Client, server: &mut Server, tasks: &dyn Fn() -> usize) -> Outcome {
        let mut broken = Vec::new();
        let mut expect = |holds: bool, what: &dyn Fn() -> String| {
            if !holds {
                broken.push(what());
            }
        };
        let port = server.address.port();
        // With hyper, a task closes a connection that the server has closed. The blocking transport has no such task,
        // and notices the close when the next call takes the connection out of the pool.
        let has_closed = || match self.transport {
            Kind::Hyper => tasks() == 0,
            Kind::Blocking => open_sockets_to(port) == 0,
        };
        if self.reused {
            let warm = self.method.call(&client).await;
            expect(warm.is_ok(), &|| format!("the call before failed: {warm:?}"));
        }
        if self.reused && self.fault.point.is_new() {
            expect(eventually(has_closed).await, &|| "a connection that was closed is kept".to_owned());
        }
        if self.fault.point == FaultPoint::Refused {
            server.refuse().await;
        }

        let seen_before = server.seen();
        let stalls = self.fault.expectation == Expectation::Ambiguous(ErrorKind::Timeout);
        let unresolvable = self.fault.point == FaultPoint::Unresolvable;
        let settings = Settings {
            timeout: Some(self.deadline()),
            attempt_timeout: stalls.then_some(PATIENCE),
            base_url: (unresolvable && self.protocol != Protocol::Proxy).then_some("https://polar.invalid"),
            size: if self.is_large() { LARGE } else { 0 },
            number: None,
        };
        let started = Instant::now();
        let calls = (0..self.calls).map(|number| {
            let settings = Settings { number: Some(number), ..settings };
            let (client, method) = (client.clone(), self.method);
            tokio::spawn(async move { method.call_with(&client, &settings).await })
        });
        let mut results = Vec::new();
        for call in calls.collect::<Vec<_>>() {
            results.push(call.await.expect("no panic in a call"));
        }
        let took = started.elapsed();
        let sent = match results.as_slice() {
            [result] => self.sent(result),
            _ => 0,
        };
        // The server may not have read the request yet.
        eventually(|| server.seen() - seen_before >= sent).await;
        let seen = server.seen() - seen_before;
        expect(took <= self.deadline() + BOUND, &|| format!("it took {took:?}"));
        let problems = match results.as_slice() {
            [result] => self.problems(result, seen, took),
            results => self.shared_problems(results, seen),
        };
        for problem in problems {
            expect(false, &|| problem.clone());
        }

        // A request that is written to a connection that was just closed is lost. This is a separate row.
        let closes = matches!((self.fault.actions)("{}").last(), Some(ServerAction::Close | ServerAction::Cut));
        if closes && self.times > 1 {
            expect(eventually(has_closed).await, &|| "the connection that was closed is kept".to_owned());
        }
        // Calls that share a connection may get their responses before it is closed.
        if closes && self.calls > 1 {
            let noticed = || server.closed() > 0 && sockets_to(port) == open_sockets_to(port);
            expect(eventually(noticed).await, &|| "the connection that was closed is kept".to_owned());
        }
        server.heal();
        if self.fault.point == FaultPoint::Refused {
            server.listen();
        }
        if !(unresolvable && self.protocol == Protocol::Proxy) {
            let next = self.method.call(&client).await;
            expect(next.is_ok(), &|| format!("the next call failed: {next:?}"));
        }

        // An HTTP/2 connection is driven by two tasks. Calls that lose a shared connection may each open another.
        let most = if self.protocol == Protocol::Http2 { 2 * self.calls } else { 1 };
        let held = || (tasks(), sockets_to(port));
        let few = eventually(|| tasks() <= most && sockets_to(port) <= self.calls).await;
        expect(few, &|| format!("tasks and sockets after two calls: {:?}", held()));
        drop(client);
        let none = eventually(|| tasks() == 0 && sockets_to(port) == 0).await;
        expect(none, &|| format!("tasks and sockets after the core was dropped: {:?}", held()));
        // Requests on a closed connection are counted when the client closes it as well, which some servers don't
        // notice.
        let notices = !(self.fault.actions)("{}")
            .iter()
            .any(|action| matches!(action, ServerAction::StopReading | ServerAction::Endless(..)));
        expect(!notices || eventually(|| server.open() == 0).await, &|| "connections are left".to_owned());
        let repeated = server.repeated();
        expect(self.may_repeat() || repeated <= 1, &|| format!("the server saw one request {repeated} times"));
        let endings: BTreeSet<String> = results.iter().map(ending).collect();
        Outcome { ending: endings.into_iter().collect::<Vec<_>>().join(", "), took, broken }
    }

    /// Returns the ways in which the result of a single call differs from the expectation.
    fn problems(&self, result: &Result<u32, Error>, seen: usize, took: Duration) -> Vec<String> {
        let kind = kind(result);
        let attempts = match result {
            Ok(attempts) => *attempts,
            Err(error) => error.attempts(),
        };
        let reached = result.as_ref().map_or_else(Error::may_have_reached_server, |_| true);
        let lost = matches!(kind, Some(ErrorKind::ConnectionLost));
        let (expected, again) = match self.fault.expectation {
            Expectation::Works => (None, false),
            Expectation::Refused => (Some(ErrorKind::Connect), true),
            Expectation::NotSent(kinds) | Expectation::Permanent(kinds) => {
                let kind = kind.filter(|kind| kinds.contains(kind)).or(kinds.first().copied());
                (kind, matches!(self.fault.expectation, Expectation::NotSent(_)))
            }
            Expectation::Ambiguous(kind) => (Some(kind), self.method == Method::Get),
            Expectation::NotSentOrAmbiguous if self.method == Method::Post && lost => {
                (Some(ErrorKind::ConnectionLost), false)
            }
            Expectation::NotSentOrAmbiguous => (kind.filter(|kind| lost || *kind == ErrorKind::Connect), true),
            Expectation::Final(kind) => (Some(kind), false),
            Expectation::RetryAfter(_) => (Some(ErrorKind::RateLimited), true),
            Expectation::DeadlineExceeded => (Some(ErrorKind::Timeout), false),
        };
        // After a fault that occurs once, the retry succeeds.
        let expected = expected.filter(|_| !(again && self.times == 1));
        let by_chance = self.fault.expectation == Expectation::NotSentOrAmbiguous;
        let expected_attempts = match again {
            true => self.times.saturating_add(1).min(3) as u32,
            false => 1,
        };
        let least = match self.fault.expectation {
            Expectation::RetryAfter(wait) => wait * (attempts - 1),
            _ => Duration::ZERO,
        };
        let mut problems = Vec::new();
        let mut expect = |holds: bool, what: String| {
            if !holds {
                problems.push(what);
            }
        };
        expect(kind == expected, format!("{expected:?} was expected: {result:?}"));
        match by_chance {
            // An attempt that was not sent can only precede the one that was sent.
            true if lost && self.method == Method::Post => expect(attempts <= 3, format!("{attempts} attempts")),
            true => expect(attempts == expected_attempts, format!("{attempts} attempts of {expected_attempts}")),
            false => expect(attempts == expected_attempts, format!("{attempts} attempts of {expected_attempts}")),
        }
        match self.sent(result) {
            0 if by_chance || self.may_be_unread() => {
                expect(seen <= attempts as usize, format!("{seen} requests came of {attempts}"));
            }
            sent => expect(seen == sent, format!("{seen} requests came of {sent}")),
        }
        expect(self.may_repeat() || seen <= 1, format!("the server saw it {seen} times"));
        let refused = self.fault.expectation == Expectation::Refused;
        expect(reached || refused || seen == 0, format!("the server saw what was not sent, {seen} times"));
        let not_sent = refused || matches!(self.fault.expectation, Expectation::NotSent(_) | Expectation::Permanent(_));
        let not_sent = not_sent && result.is_err();
        expect(by_chance || reached != not_sent, format!("may have reached the server: {reached}"));
        let staggered = self.fault.point != FaultPoint::UnreachableFirst || took < STAGGERED;
        expect(staggered, format!("the second address was tried after {took:?}"));
        expect(took >= least, format!("again after {took:?}, but {least:?} were asked for"));
        problems
    }

    /// Returns the number of requests of a call that certainly reach the server.
    fn sent(&self, result: &Result<u32, Error>) -> usize {
        match self.fault.expectation {
            Expectation::NotSentOrAmbiguous => 0,
            Expectation::NotSent(_) | Expectation::Permanent(_) => result.is_ok().into(),
            _ if self.may_be_unread() => 0,
            _ => result.as_ref().map_or_else(Error::attempts, |attempts| *attempts) as usize,
        }
    }

    /// Returns whether the server may close the connection before a request is written.
    fn may_be_unread(&self) -> bool {
        self.fault.expectation == Expectation::Refused && self.fault.point == FaultPoint::Open
    }

    /// Like [`problems`](Self::problems), for several calls. One of them encounters the fault; the others may lose the
    /// connection that they share.
    fn shared_problems(&self, results: &[Result<u32, Error>], seen: usize) -> Vec<String> {
        let failed: Vec<&Error> = results.iter().filter_map(|result| result.as_ref().err()).collect();
        let post = self.method == Method::Post;
        let ends = matches!(
            (self.fault.actions)("{}").last(),
            Some(ServerAction::Close | ServerAction::Cut | ServerAction::Reset)
        );
        let (kind, least, most) = match self.fault.expectation {
            Expectation::Ambiguous(kind) if post => (Some(kind), 1, results.len()),
            Expectation::Final(kind) => (Some(kind), 1, 1),
            Expectation::DeadlineExceeded => (Some(ErrorKind::Timeout), 1, 1),
            Expectation::Works if post && ends => (Some(ErrorKind::ConnectionLost), 0, results.len() - 1),
            _ => (None, 0, 0),
        };
        let mut problems = Vec::new();
        let mut expect = |holds: bool, what: String| {
            if !holds {
                problems.push(what);
            }
        };
        expect((least..=most).contains(&failed.len()), format!("{least} to {most} of them were to fail: {failed:?}"));
        let other = failed.iter().find(|error| Some(error.kind()) != kind || !error.may_have_reached_server());
        expect(other.is_none(), format!("{kind:?} was expected: {other:?}"));
        let attempts = |result: &Result<u32, Error>| result.as_ref().map_or_else(Error::attempts, |attempts| *attempts);
        // A request that is refused while others are in flight is sent again within the same attempt.
        let refused = usize::from(self.fault.expectation == Expectation::Refused);
        let sent = results.iter().map(attempts).sum::<u32>() as usize + refused;
        expect(seen <= sent, format!("{seen} requests came of {sent}"));
        problems
    }

    /// Returns whether the server may see a request twice.
    fn may_repeat(&self) -> bool {
        self.method == Method::Get
            || matches!(self.fault.expectation, Expectation::RetryAfter(_) | Expectation::Refused)
    }
}
