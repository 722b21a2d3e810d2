//! Every fault, for a GET and a POST, over all that it can happen over, on a new and on a used connection, once and
//! always; over HTTP/2 also among calls that share the connection.

use crate::faults::{self, ELSEWHERE, Expectation, Fault, MAX_BODY};
use crate::probe::{descriptor_limit, eventually, sockets_to};
use crate::wire::{self, Method, Settings, ending, kind};
use polar_funcs::{Error, ErrorKind, PolarCore};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use test_support::BlackHole;
use test_support::faulty::{Certificates, FaultPoint, Plan, Protocol, Server, ServerAction};
use tokio::runtime::Handle;

/// How many rows run at the same time. They mostly wait.
const AT_ONCE: usize = 120;
/// How many of those run at the same time that keep a processor busy. A server that has to read megabytes must not take
/// so long that calls of other rows give up before it saw them.
const BUSY_AT_ONCE: usize = 8;
/// How much longer than its deadline a call may take on a busy machine.
const BOUND: Duration = Duration::from_secs(60);
/// Longer than a busy machine takes for any row, so that nothing ends by it that another limit should end.
const DEADLINE: Duration = Duration::from_secs(120);
/// The deadline of a call that only a deadline ends. A busy machine has sent the request by then.
const SHORT: Duration = Duration::from_secs(5);
/// The limit of an attempt that gets no answer, and of a handshake. A busy machine has sent the request by then.
const PATIENCE: Duration = Duration::from_secs(5);
/// More than sockets hold on the way.
const LARGE: usize = 12 << 20;
/// How many calls share a connection.
const TOGETHER: usize = 6;
/// How long a call may take whose first address is dead. It loses a quarter of a second there, and would otherwise lose
/// all of the time that a connection may take.
const STAGGERED: Duration = Duration::from_secs(60);

/// Prints the table; returns the promises that were broken.
pub(crate) fn run(servers: &Handle, certificates: &Certificates) -> Vec<String> {
    let faults = faults::all();
    let (mut busy, mut cases): (Vec<Case>, Vec<Case>) = faults.iter().flat_map(Case::all).partition(Case::is_busy);
    // What waits longest begins first.
    for cases in [&mut busy, &mut cases] {
        cases.sort_by_key(|case| match case.fault.promise {
            Expectation::Lost(ErrorKind::Timeout) | Expectation::NotSent(&[ErrorKind::Connect]) => 0,
            Expectation::Again(_) | Expectation::Late => 1,
            _ => 2,
        });
    }
    let dead = BlackHole::start();
    let at_once = AT_ONCE.min(descriptor_limit() / 24).max(1);
    let queues = [(busy, BUSY_AT_ONCE), (cases, at_once)].map(|(cases, at_once)| (cases, at_once, AtomicUsize::new(0)));
    let done = Mutex::new(Vec::new());
    let started = Instant::now();
    thread::scope(|scope| {
        // Each has a runtime, a server and a few connections.
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
        let broken = if rows.iter().all(|(_, outcome)| outcome.broken.is_empty()) { "" } else { "  BROKEN" };
        println!(
            "{:<48} {:<22} {:<22} {:>5} {:>5.1} s{broken}",
            fault.name,
            endings(Method::Get),
            endings(Method::Post),
            rows.len(),
            longest.as_secs_f64()
        );
    }
    println!("{} rows in {:.1} s", done.len(), started.elapsed().as_secs_f64());
    let broken = done.iter().flat_map(|(case, outcome)| {
        outcome.broken.iter().map(move |broken| format!("{}: {broken} ({})", case.name(), outcome.ending))
    });
    broken.collect()
}

struct Case<'a> {
    fault: &'a Fault,
    method: Method,
    over: Protocol,
    reused: bool,
    /// How many requests meet the fault.
    times: usize,
    /// How many calls there are at the same time.
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
            fault.promise,
            Expectation::Works | Expectation::Permanent(_) | Expectation::Final(_) | Expectation::Late
        );
        for method in [Method::Get, Method::Post] {
            for &over in fault.over {
                for reused in [false, true] {
                    for times in [usize::MAX, 1] {
                        // A core has one proxy, which is found or not.
                        let exists = !(reused && over == Protocol::Proxy && fault.at == FaultPoint::Unresolvable);
                        let exists = exists && (method == Method::Post || !fault.post);
                        // Nobody can tell when one was refused.
                        let endless = matches!(fault.at, FaultPoint::Unresolvable | FaultPoint::Refused);
                        if exists && (times > 1 || again && !endless) {
                            cases.push(Self { fault, method, over, reused, times, calls: 1 });
                        }
                    }
                    let floods = (fault.acts)("{}").iter().any(|act| matches!(act, ServerAction::Endless(..)));
                    // A body that is never read leaves no window for others.
                    let unread = fault.post && matches!(fault.promise, Expectation::Final(_));
                    // GOAWAY has rows of its own, in which the server knows how far each of the calls is.
                    let shares =
                        over == Protocol::Http2 && !fault.at.is_new() && !floods && !unread && !fault.goes_away;
                    if shares && (method == Method::Post || !fault.post) {
                        cases.push(Self { fault, method, over, reused, times: 1, calls: TOGETHER });
                    }
                }
            }
        }
        cases
    }

    /// Whether it keeps a processor busy until it ends.
    fn is_busy(&self) -> bool {
        let floods = |act: &ServerAction| matches!(act, ServerAction::Endless(_, Duration::ZERO));
        self.is_large() || (self.fault.acts)("{}").iter().any(floods)
    }

    /// Whether its request has a large body.
    fn is_large(&self) -> bool {
        self.fault.post && self.fault.at != FaultPoint::Whole
    }

    fn name(&self) -> String {
        let over = self.over;
        let reused = if self.reused { "used" } else { "new" };
        let times = if self.times == 1 { "once" } else { "always" };
        let calls = self.calls;
        format!("{}, {}, {over}, {reused}, {times}, calls: {calls}", self.fault.name, self.method)
    }

    fn run(&self, servers: &Handle, certificates: &Certificates, dead: SocketAddr) -> Outcome {
        let elsewhere = Server::start(servers, Plan::good(), self.over, certificates);
        let acts = (self.fault.acts)(&self.method.valid_body()).into_iter().map(|act| match act {
            ServerAction::Answer(status, headers, body) => {
                ServerAction::Answer(status, headers.replace(ELSEWHERE, &elsewhere.url()), body)
            }
            act => act,
        });
        let plan = Plan { at: self.fault.at, acts: acts.collect(), good: self.reused.into(), times: self.times };
        let mut server = Server::start(servers, plan, self.over, certificates);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let stalls = matches!(
            self.fault.at,
            FaultPoint::Accepted | FaultPoint::Asked | FaultPoint::Handshake | FaultPoint::Unresolvable
        );
        let connect_timeout = if stalls { PATIENCE } else { DEADLINE };
        // The certificates are for this name.
        let port = server.address.port();
        let proxy = match self.fault.at {
            FaultPoint::Unresolvable => "polar.invalid:3128".to_owned(),
            _ => format!("localhost:{port}"),
        };
        let dead_first = self.fault.at == FaultPoint::DeadFirst;
        let url = if dead_first { server.url().replace("127.0.0.1", "localhost") } else { server.url() };
        let core = wire::core(&url, &certificates.root, |transport| {
            let transport = match dead_first {
                true => transport.resolve("localhost", [dead, server.address]),
                false => transport,
            };
            let transport = transport.connect_timeout(connect_timeout);
            match self.over.proxy() {
                Some(scheme) => transport.proxy(format!("{scheme}://user:p%40ss@{proxy}")).expect("a proxy"),
                None => transport,
            }
        });
        let core = core.max_response_size(MAX_BODY).build().expect("a core");
        let tasks = || runtime.metrics().num_alive_tasks();
        let mut outcome = runtime.block_on(self.check(core, &mut server, &tasks));
        if elsewhere.connections() > 0 {
            outcome.broken.push("a server was asked that only an answer named".to_owned());
        }
        if server.saw_token() {
            outcome.broken.push("the access token was to be seen".to_owned());
        }
        // Does not wait for a system that still looks for a name.
        runtime.shutdown_background();
        outcome
    }

    fn deadline(&self) -> Duration {
        if self.fault.promise == Expectation::Late { SHORT } else { DEADLINE }
    }

    async fn check(&self, core: PolarCore, server: &mut Server, tasks: &dyn Fn() -> usize) -> Outcome {
        let mut broken = Vec::new();
        let mut expect = |holds: bool, what: &dyn Fn() -> String| {
            if !holds {
                broken.push(what());
            }
        };
        let port = server.address.port();
        if self.reused {
            let warm = self.method.call(&core).await;
            expect(warm.is_ok(), &|| format!("the call before failed: {warm:?}"));
        }
        if self.reused && self.fault.at.is_new() {
            expect(eventually(|| tasks() == 0).await, &|| "a connection that was closed is kept".to_owned());
        }
        if self.fault.at == FaultPoint::Refused {
            server.refuse().await;
        }

        let seen_before = server.seen();
        let stalls = self.fault.promise == Expectation::Lost(ErrorKind::Timeout);
        let unresolvable = self.fault.at == FaultPoint::Unresolvable;
        let settings = Settings {
            timeout: Some(self.deadline()),
            attempt_timeout: stalls.then_some(PATIENCE),
            base_url: (unresolvable && self.over != Protocol::Proxy).then_some("https://polar.invalid"),
            size: if self.is_large() { LARGE } else { 0 },
            number: None,
        };
        let started = Instant::now();
        let calls = (0..self.calls).map(|number| {
            let settings = Settings { number: Some(number), ..settings };
            let (core, method) = (core.clone(), self.method);
            tokio::spawn(async move { method.call_with(&core, &settings).await })
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
        // The server may not have come to read it yet.
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

        // What is written into a connection that was just closed is lost: that is another row.
        let closes = matches!((self.fault.acts)("{}").last(), Some(ServerAction::Close | ServerAction::Cut));
        if closes && self.times > 1 {
            expect(eventually(|| tasks() == 0).await, &|| "the connection that was closed is kept".to_owned());
        }
        server.heal();
        if self.fault.at == FaultPoint::Refused {
            server.listen();
        }
        if !(unresolvable && self.over == Protocol::Proxy) {
            let next = self.method.call(&core).await;
            expect(next.is_ok(), &|| format!("the next call failed: {next:?}"));
        }

        // A connection of HTTP/2 is driven by two. Calls that lose the one they share may each make another.
        let most = if self.over == Protocol::Http2 { 2 * self.calls } else { 1 };
        let held = || (tasks(), sockets_to(port));
        let few = eventually(|| tasks() <= most && sockets_to(port) <= self.calls).await;
        expect(few, &|| format!("tasks and sockets after two calls: {:?}", held()));
        drop(core);
        let none = eventually(|| tasks() == 0 && sockets_to(port) == 0).await;
        expect(none, &|| format!("tasks and sockets after the core was dropped: {:?}", held()));
        // What came on a connection that was closed is counted when the client lets go, which some servers don't
        // notice.
        let notices =
            !(self.fault.acts)("{}").iter().any(|act| matches!(act, ServerAction::Deaf | ServerAction::Endless(..)));
        expect(!notices || eventually(|| server.open() == 0).await, &|| "connections are left".to_owned());
        let repeated = server.repeated();
        expect(self.may_repeat() || repeated <= 1, &|| format!("the server saw one request {repeated} times"));
        let endings: BTreeSet<String> = results.iter().map(ending).collect();
        Outcome { ending: endings.into_iter().collect::<Vec<_>>().join(", "), took, broken }
    }

    /// What the retry table says, and the call did otherwise.
    fn problems(&self, result: &Result<u32, Error>, seen: usize, took: Duration) -> Vec<String> {
        let kind = kind(result);
        let attempts = match result {
            Ok(attempts) => *attempts,
            Err(error) => error.attempts(),
        };
        let reached = result.as_ref().map_or_else(Error::may_have_reached_server, |_| true);
        let lost = matches!(kind, Some(ErrorKind::ConnectionLost));
        let (expected, again) = match self.fault.promise {
            Expectation::Works => (None, false),
            Expectation::Refused => (Some(ErrorKind::Connect), true),
            Expectation::NotSent(kinds) | Expectation::Permanent(kinds) => {
                let kind = kind.filter(|kind| kinds.contains(kind)).or(kinds.first().copied());
                (kind, matches!(self.fault.promise, Expectation::NotSent(_)))
            }
            Expectation::Lost(kind) => (Some(kind), self.method == Method::Get),
            Expectation::NotSentOrLost if self.method == Method::Post && lost => {
                (Some(ErrorKind::ConnectionLost), false)
            }
            Expectation::NotSentOrLost => (kind.filter(|kind| lost || *kind == ErrorKind::Connect), true),
            Expectation::Final(kind) => (Some(kind), false),
            Expectation::Again(_) => (Some(ErrorKind::RateLimited), true),
            Expectation::Late => (Some(ErrorKind::Timeout), false),
        };
        // What follows a fault that is over works.
        let expected = expected.filter(|_| !(again && self.times == 1));
        let by_chance = self.fault.promise == Expectation::NotSentOrLost;
        let expected_attempts = match again {
            true => self.times.saturating_add(1).min(3) as u32,
            false => 1,
        };
        let least = match self.fault.promise {
            Expectation::Again(wait) => wait * (attempts - 1),
            _ => Duration::ZERO,
        };
        let mut problems = Vec::new();
        let mut expect = |holds: bool, what: String| {
            if !holds {
                problems.push(what);
            }
        };
        expect(kind == expected, format!("{expected:?} was promised: {result:?}"));
        match by_chance {
            // Whatever was not sent came before.
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
        let refused = self.fault.promise == Expectation::Refused;
        expect(reached || refused || seen == 0, format!("the server saw what was not sent, {seen} times"));
        let not_sent = refused || matches!(self.fault.promise, Expectation::NotSent(_) | Expectation::Permanent(_));
        let not_sent = not_sent && result.is_err();
        expect(by_chance || reached != not_sent, format!("may have reached the server: {reached}"));
        let staggered = self.fault.at != FaultPoint::DeadFirst || took < STAGGERED;
        expect(staggered, format!("the second address was tried after {took:?}"));
        expect(took >= least, format!("again after {took:?}, but {least:?} were asked for"));
        problems
    }

    /// How many requests of the call come to the server for certain.
    fn sent(&self, result: &Result<u32, Error>) -> usize {
        match self.fault.promise {
            Expectation::NotSentOrLost => 0,
            Expectation::NotSent(_) | Expectation::Permanent(_) => result.is_ok().into(),
            _ if self.may_be_unread() => 0,
            _ => result.as_ref().map_or_else(Error::attempts, |attempts| *attempts) as usize,
        }
    }

    /// Whether the server may end before a request is written.
    fn may_be_unread(&self) -> bool {
        self.fault.promise == Expectation::Refused && self.fault.at == FaultPoint::Open
    }

    /// The same for calls of which one met the fault, and others perhaps what it did to their connection.
    fn shared_problems(&self, results: &[Result<u32, Error>], seen: usize) -> Vec<String> {
        let failed: Vec<&Error> = results.iter().filter_map(|result| result.as_ref().err()).collect();
        let post = self.method == Method::Post;
        let ends = matches!(
            (self.fault.acts)("{}").last(),
            Some(ServerAction::Close | ServerAction::Cut | ServerAction::Reset)
        );
        let (kind, least, most) = match self.fault.promise {
            Expectation::Lost(kind) if post => (Some(kind), 1, results.len()),
            Expectation::Final(kind) => (Some(kind), 1, 1),
            Expectation::Late => (Some(ErrorKind::Timeout), 1, 1),
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
        expect(other.is_none(), format!("{kind:?} was promised: {other:?}"));
        let attempts = |result: &Result<u32, Error>| result.as_ref().map_or_else(Error::attempts, |attempts| *attempts);
        // A request that is refused while others are under way comes again, and is one attempt.
        let refused = usize::from(self.fault.promise == Expectation::Refused);
        let sent = results.iter().map(attempts).sum::<u32>() as usize + refused;
        expect(seen <= sent, format!("{seen} requests came of {sent}"));
        problems
    }

    /// Whether the server may see a request twice.
    fn may_repeat(&self) -> bool {
        self.method == Method::Get || matches!(self.fault.promise, Expectation::Again(_) | Expectation::Refused)
    }
}
