//! The system clock jumps by a year while calls are in flight. No call may end early, take longer or be repeated.
//!
//! libfaketime changes the clock of a separate process. It leaves the monotonic clock alone.

use crate::probe::eventually;
use crate::transports::{Kind, SocketTransport};
use crate::wire::{Client, Method, Settings, clients, ending};
use bytes::Bytes;
use http::Request;
use polar_funcs::layer::Layer;
use polar_funcs::models::Timestamp;
use polar_funcs::{AttemptContext, Transport, TransportFuture};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant, SystemTime};
use std::{env, fs, process};
use test_support::faulty::{Certificates, FaultPoint, Plan, Protocol, Server, ServerAction};
use tokio::runtime::Handle;
use tokio::sync::watch;

/// The flag that starts the process with the changed clock. The file that controls the clock follows.
pub(crate) const FLAG: &str = "--clock";

/// The timeout of a call that ends only with its timeout. By then, all calls are in flight and the clock has jumped.
const SHORT: Duration = Duration::from_secs(6);
/// The maximum idle time of a connection that is not reused.
const IDLE: Duration = Duration::from_millis(300);
const SECOND: Duration = Duration::from_secs(1);
/// Longer than any scenario takes on a busy machine, but shorter than any error that the jump could cause.
const DEADLINE: Duration = Duration::from_secs(120);

/// Starts this program again with a clock that can be changed. Returns the violated guarantees.
pub(crate) fn run() -> Vec<String> {
    let Some(library) = library() else {
        println!("skipped: there is no libfaketime");
        return Vec::new();
    };
    let file = env::temp_dir().join(format!("polar-funcs-clock-{}", process::id()));
    fs::write(&file, "+0").expect("a place for a file");
    let mut again = Command::new(env::current_exe().expect("this program"));
    again.arg(FLAG).arg(&file).env("LD_PRELOAD", library).env("FAKETIME_TIMESTAMP_FILE", &file);
    again.envs([("FAKETIME_NO_CACHE", "1"), ("FAKETIME_DONT_FAKE_MONOTONIC", "1"), ("NO_FAKE_STAT", "1")]);
    let status = again.status();
    // The directory may have been removed already.
    let _ = fs::remove_file(&file);
    match status {
        Ok(status) if status.success() => Vec::new(),
        status => vec![format!("a jump of the clock: {status:?}")],
    }
}

/// Searches the usual paths for the libfaketime of multithreaded programs.
fn library() -> Option<PathBuf> {
    let below = fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let mut places = below.chain(["/usr/lib", "/usr/lib64", "/usr/local/lib"].map(PathBuf::from));
    places.find_map(|place| Some(place.join("faketime/libfaketimeMT.so.1")).filter(|library| library.exists()))
}

/// The main function of the started process: all scenarios, with a jump forwards and one backwards.
pub(crate) fn jumps(servers: &Handle, certificates: &Certificates, file: &Path) -> Vec<String> {
    let mut broken = Vec::new();
    for by in ["+1y", "-1y"] {
        // On a single thread, a call that has counted its response has also read the clock before another task runs.
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        broken.extend(runtime.block_on(async {
            let jumped = watch::Sender::new(false);
            let under_way = Arc::new(AtomicUsize::new(0));
            let mut calls = Vec::new();
            for scene in SCENES {
                for method in [Method::Get, Method::Post] {
                    for (kind, protocol) in clients() {
                        let stage = Stage {
                            servers: servers.clone(),
                            certificates: certificates.clone(),
                            by,
                            under_way: Arc::clone(&under_way),
                            jumped: jumped.subscribe(),
                        };
                        calls.push((
                            scene,
                            tokio::spawn(async move { stage.play(scene, method, kind, protocol).await }),
                        ));
                    }
                }
            }
            let mut broken = Vec::new();
            if !eventually(|| under_way.load(Ordering::SeqCst) == 2 * calls.len()).await {
                broken.push(format!("{by}: {under_way:?} of {} calls got under way", 2 * calls.len()));
            }
            let (began, date) = (Instant::now(), SystemTime::now());
            turn(file, by);
            let jump = match SystemTime::now().duration_since(date) {
                Ok(forwards) => forwards,
                Err(backwards) => backwards.duration(),
            };
            if jump < YEAR || began.elapsed() > DEADLINE {
                broken.push(format!("the clock jumped by {jump:?}, the other by {:?}", began.elapsed()));
            }
            jumped.send_replace(true);
            for (scene, call) in calls {
                match call.await {
                    Ok(problems) => broken.extend(problems),
                    Err(error) => broken.push(format!("{}: {error}", scene.name)),
                }
            }
            broken
        }));
        turn(file, "+0");
        println!("{by}: {} scenes, GET and POST, plain and TLS; with hyper also HTTP/2", SCENES.len());
    }
    broken
}

const YEAR: Duration = Duration::from_secs(360 * 24 * 3600);

/// Replaces the file atomically, so that no process reads an incomplete file.
fn turn(file: &Path, by: &str) {
    let new = file.with_extension("new");
    fs::write(&new, by).and_then(|()| fs::rename(&new, file)).expect("a file to write");
}

/// The state of a call when the clock jumps.
struct Scene {
    name: &'static str,
    /// The actions of the server. The arguments are the current time and an action that waits for the jump.
    actions: fn(Method, SystemTime, ServerAction) -> Vec<ServerAction>,
    /// The number of requests that the server treats in this way.
    times: usize,
    /// Whether the call receives its first response before the jump.
    responds: bool,
    timeout: Duration,
    /// The results after a jump forwards and after a jump backwards, each with the minimum duration.
    ends: [(&'static str, Duration); 2],
}

const SCENES: &[Scene] = &[
    Scene {
        name: "while waiting for a response",
        actions: |method, _, jump| vec![jump, ServerAction::Respond(200, String::new(), method.valid_body())],
        times: usize::MAX,
        responds: false,
        timeout: DEADLINE,
        ends: [("ok ×1", Duration::ZERO); 2],
    },
    Scene {
        name: "while no response comes",
        actions: |_, _, _| vec![ServerAction::Stall],
        times: usize::MAX,
        responds: false,
        timeout: SHORT,
        ends: [("Timeout ×1", SHORT); 2],
    },
    Scene {
        name: "between attempts",
        actions: |_, _, _| vec![ServerAction::Respond(429, "retry-after: 4\r\n".to_owned(), String::new())],
        times: 1,
        responds: true,
        timeout: DEADLINE,
        ends: [("ok ×2", Duration::from_secs(4)); 2],
    },
    Scene {
        name: "between attempts, for the time to a date",
        actions: |_, now, _| vec![until(now + SHORT)],
        times: 1,
        responds: true,
        timeout: DEADLINE,
        // A date has no fractions of a second.
        ends: [("ok ×2", SHORT.saturating_sub(SECOND)); 2],
    },
    Scene {
        name: "before a date, which is then past or a year away",
        actions: |_, now, jump| vec![jump, until(now + SHORT)],
        times: 1,
        responds: false,
        timeout: DEADLINE,
        ends: [("ok ×2", Duration::ZERO), ("RateLimited ×1", Duration::ZERO)],
    },
    Scene {
        name: "before a date, relative to the server's clock",
        actions: |_, _, jump| {
            let lines = "date: Sun, 06 Nov 1994 08:49:37 GMT\r\nretry-after: Sun, 06 Nov 1994 08:49:38 GMT\r\n";
            vec![jump, ServerAction::Respond(429, lines.to_owned(), String::new())]
        },
        times: 1,
        responds: false,
        timeout: DEADLINE,
        ends: [("ok ×2", SECOND); 2],
    },
];

/// The environment of a scenario.
struct Stage {
    servers: Handle,
    certificates: Certificates,
    by: &'static str,
    /// The number of calls that have reached the point at which the clock jumps.
    under_way: Arc<AtomicUsize>,
    jumped: watch::Receiver<bool>,
}

impl Stage {
    /// Runs a scenario, and a call after an idle time during which the clock jumps. Returns the violated guarantees.
    async fn play(&self, scene: &Scene, method: Method, kind: Kind, protocol: Protocol) -> Vec<String> {
        let actions = (scene.actions)(method, SystemTime::now(), ServerAction::WaitUntil(self.jumped.clone()));
        let plan = Plan { point: FaultPoint::Whole, actions, valid_first: 0, times: scene.times };
        let server = Server::start(&self.servers, plan, protocol, &self.certificates);
        let responses = Arc::new(AtomicUsize::new(0));
        let noting = Noting(Arc::clone(&responses));
        let set = |transport: SocketTransport| transport.with(noting);
        let client = Client::new(kind, &server.url(), &self.certificates.root, set, |core| core);
        let settings = Settings { timeout: Some(scene.timeout), ..Settings::default() };
        let started = Instant::now();
        let call = async {
            let call = tokio::spawn(async move { method.call_with(&client, &settings).await });
            let far = || server.seen() > 0 && (responses.load(Ordering::SeqCst) > 0 || !scene.responds);
            self.under_way.fetch_add(eventually(far).await.into(), Ordering::SeqCst);
            (call.await, started.elapsed())
        };
        let ((result, took), (idle, connections)) = tokio::join!(call, self.idle(method, kind, protocol));
        let Ok(result) = result else { return vec![format!("{}: it panicked", scene.name)] };
        let by = self.by;
        let (expected, least) = scene.ends[usize::from(by.starts_with('-'))];
        let attempts = result.as_ref().map_or_else(polar_funcs::Error::attempts, |attempts| *attempts) as usize;
        let mut broken = Vec::new();
        let mut expect = |holds: bool, what: String| {
            if !holds {
                broken.push(format!("{by} {}, {kind:?}, {method}, {protocol}: {what}", scene.name));
            }
        };
        expect(ending(&result) == expected, format!("{expected} was expected: {result:?}"));
        expect(took >= least && took <= scene.timeout + DEADLINE, format!("it took {took:?}, at least {least:?}"));
        expect(server.seen() == attempts, format!("{} requests came of {attempts}", server.seen()));
        expect(idle.iter().all(|ending| ending == "ok ×1"), format!("while idle: {idle:?}"));
        expect(connections == [1, 2], format!("idle connections that were used again, and not: {connections:?}"));
        broken
    }

    /// Makes two calls before the jump, one on a connection with a long idle timeout and one with a short one, and the
    /// same calls after it. Returns the results and the number of connections to each server.
    async fn idle(&self, method: Method, kind: Kind, protocol: Protocol) -> (Vec<String>, [usize; 2]) {
        let start = |idle: Duration| {
            let server = Server::start(&self.servers, Plan::valid(), protocol, &self.certificates);
            let set = |transport: SocketTransport| transport.idle_timeout(idle);
            let client = Client::new(kind, &server.url(), &self.certificates.root, set, |core| core);
            (server, client)
        };
        let both = [start(DEADLINE), start(IDLE)];
        let mut endings = Vec::new();
        for (_, client) in &both {
            endings.push(ending(&method.call(client).await));
        }
        self.under_way.fetch_add(1, Ordering::SeqCst);
        // The clock jumps only after all calls have reached this point.
        let _ = self.jumped.clone().wait_for(|jumped| *jumped).await;
        tokio::time::sleep(IDLE).await;
        for (_, client) in &both {
            endings.push(ending(&method.call(client).await));
        }
        (endings, both.map(|(server, _)| server.connections()))
    }
}

/// Counts responses.
struct Noting(Arc<AtomicUsize>);

impl Layer for Noting {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> TransportFuture<'a> {
        Box::pin(async move {
            let response = next.send(request, attempt).await;
            self.0.fetch_add(1, Ordering::SeqCst);
            response
        })
    }
}

/// Returns a 429 response with a date in `Retry-After`.
fn until(date: SystemTime) -> ServerAction {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let text = Timestamp::from(date).to_string();
    let (date, time) = text.split_once('T').expect("a date and a time");
    let date: Vec<&str> = date.split('-').collect();
    let month = MONTHS[date[1].parse::<usize>().expect("a month") - 1];
    // The day of the week is not checked.
    let line = format!("retry-after: Mon, {} {month} {} {} GMT\r\n", date[2], date[0], &time[..8]);
    ServerAction::Respond(429, line, String::new())
}
