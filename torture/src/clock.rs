//! The clock on the wall jumps by a year while calls are under way: none ends, waits longer or is repeated for that.
//!
//! libfaketime turns it, in a program of its own, and leaves the clock alone by which durations are measured.

use crate::certs::Certificates;
use crate::server::{Act, At, Over, Plan, Server};
use crate::wire::{self, Method, Settings, body, ending};
use polar_funcs::models::Timestamp;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant, SystemTime};
use std::{env, fs, process};
use tokio::runtime::Handle;

/// What the program is called with that has a clock of its own; the file that turns it follows.
pub(crate) const FLAG: &str = "--clock";

/// When the clock jumps. All calls are under way then, or wait for their next attempt, or are over.
const JUMP: Duration = Duration::from_millis(300);
/// When it surely has jumped.
const AFTER: Duration = Duration::from_millis(700);
/// How much longer than it must a call may take on a busy machine.
const BOUND: Duration = Duration::from_secs(1);
const SECOND: Duration = Duration::from_secs(1);
const DEADLINE: Duration = Duration::from_secs(5);

/// Starts this program again, under a clock that can be turned; returns the promises that were broken.
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
    // It may be gone with its directory.
    let _ = fs::remove_file(&file);
    match status {
        Ok(status) if status.success() => Vec::new(),
        status => vec![format!("a jump of the clock: {status:?}")],
    }
}

/// libfaketime for programs with threads, in the usual places.
fn library() -> Option<PathBuf> {
    let below = fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let mut places = below.chain(["/usr/lib", "/usr/lib64", "/usr/local/lib"].map(PathBuf::from));
    places.find_map(|place| Some(place.join("faketime/libfaketimeMT.so.1")).filter(|library| library.exists()))
}

/// What that program does: every scene, forwards and backwards.
pub(crate) fn jumps(servers: &Handle, certificates: &Certificates, file: &Path) -> Vec<String> {
    let mut broken = Vec::new();
    for by in ["+1y", "-1y"] {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
        broken.extend(runtime.block_on(async {
            let mut calls = Vec::new();
            for scene in SCENES {
                for method in [Method::Get, Method::Post] {
                    for over in [Over::Plain, Over::Tls, Over::Http2] {
                        let (servers, certificates) = (servers.clone(), certificates.clone());
                        let play = async move { play(scene, &servers, &certificates, method, over, by).await };
                        calls.push((scene, tokio::spawn(play)));
                    }
                }
            }
            let (began, date) = (Instant::now(), SystemTime::now());
            tokio::time::sleep(JUMP).await;
            turn(file, by);
            let jump = match SystemTime::now().duration_since(date) {
                Ok(forwards) => forwards,
                Err(backwards) => backwards.duration(),
            };
            let mut broken = Vec::new();
            if jump < YEAR || began.elapsed() > 2 * BOUND {
                broken.push(format!("the clock jumped by {jump:?}, the other by {:?}", began.elapsed()));
            }
            for (scene, call) in calls {
                match call.await {
                    Ok(problems) => broken.extend(problems),
                    Err(error) => broken.push(format!("{}: {error}", scene.name)),
                }
            }
            broken
        }));
        turn(file, "+0");
        println!("{by}: {} scenes, GET and POST, plain, TLS and HTTP/2", SCENES.len());
    }
    broken
}

const YEAR: Duration = Duration::from_secs(360 * 24 * 3600);

/// At once, so that nobody reads half of it.
fn turn(file: &Path, by: &str) {
    let new = file.with_extension("new");
    fs::write(&new, by).and_then(|()| fs::rename(&new, file)).expect("a file to write");
}

/// What a call is about when the clock jumps.
struct Scene {
    name: &'static str,
    acts: fn(Method, SystemTime) -> Vec<Act>,
    /// How often the server does so.
    times: usize,
    timeout: Duration,
    /// How it ends after a jump forwards and after one backwards, and how long that takes, besides `BOUND`.
    ends: [(&'static str, Duration, Duration); 2],
}

const SCENES: &[Scene] = &[
    Scene {
        name: "while an answer is awaited",
        acts: |method, _| vec![Act::Wait(AFTER), Act::Answer(200, String::new(), body(method))],
        times: usize::MAX,
        timeout: DEADLINE,
        ends: [("ok ×1", AFTER, AFTER); 2],
    },
    Scene {
        name: "while no answer comes",
        acts: |_, _| vec![Act::Stall],
        times: usize::MAX,
        timeout: AFTER,
        ends: [("Timeout ×1", AFTER, AFTER); 2],
    },
    Scene {
        name: "between attempts",
        acts: |_, _| vec![Act::Answer(429, "retry-after: 1\r\n".to_owned(), String::new())],
        times: 1,
        timeout: DEADLINE,
        ends: [("ok ×2", SECOND, SECOND); 2],
    },
    Scene {
        name: "between attempts, for the time to a date",
        acts: |_, now| vec![until(now + 3 * SECOND)],
        times: 1,
        timeout: DEADLINE,
        ends: [("ok ×2", SECOND, Duration::from_secs(3)); 2],
    },
    Scene {
        name: "before a date, which is over or a year away then",
        acts: |_, now| vec![Act::Wait(AFTER), until(now + 3 * SECOND)],
        times: 1,
        timeout: DEADLINE,
        ends: [("ok ×2", AFTER, AFTER), ("RateLimited ×1", AFTER, AFTER)],
    },
    Scene {
        name: "before a date that the server's own clock tells",
        acts: |_, _| {
            let lines = "date: Sun, 06 Nov 1994 08:49:37 GMT\r\nretry-after: Sun, 06 Nov 1994 08:49:38 GMT\r\n";
            vec![Act::Wait(AFTER), Act::Answer(429, lines.to_owned(), String::new())]
        },
        times: 1,
        timeout: DEADLINE,
        ends: [("ok ×2", AFTER.saturating_add(SECOND), AFTER.saturating_add(SECOND)); 2],
    },
];

/// Plays a scene, and then a call after an idle time in which the clock jumped; returns the promises that were broken.
async fn play(
    scene: &Scene,
    servers: &Handle,
    certificates: &Certificates,
    method: Method,
    over: Over,
    by: &str,
) -> Vec<String> {
    let acts = (scene.acts)(method, SystemTime::now());
    let plan = Plan { at: At::Whole, acts, good: 0, times: scene.times };
    let server = Server::start(servers, plan, over, certificates);
    let core = wire::core(&server.url(), &certificates.root, |transport| transport).build().expect("a core");
    let settings = Settings { timeout: Some(scene.timeout), ..Settings::default() };
    let started = Instant::now();
    let call = tokio::spawn({
        let core = core.clone();
        async move { method.call_with(&core, &settings).await }
    });
    let idle = idle(servers, certificates, method, over);
    let (result, (idle, connections)) = tokio::join!(async { (call.await, started.elapsed()) }, idle);
    let (Ok(result), took) = result else { return vec![format!("{}: it panicked", scene.name)] };
    let (expected, least, most) = scene.ends[usize::from(by.starts_with('-'))];
    let attempts = result.as_ref().map_or_else(polar_funcs::Error::attempts, |attempts| *attempts) as usize;
    let mut broken = Vec::new();
    let mut expect = |holds: bool, what: String| {
        if !holds {
            broken.push(format!("{by} {}, {method}, {over}: {what}", scene.name));
        }
    };
    expect(ending(&result) == expected, format!("{expected} was promised: {result:?}"));
    expect(took >= least && took <= most + BOUND, format!("it took {took:?}, not {least:?} to {most:?}"));
    expect(server.seen() == attempts, format!("{} requests came of {attempts}", server.seen()));
    expect(idle.iter().all(|ending| ending == "ok ×1"), format!("while idle: {idle:?}"));
    expect(connections == [1, 2], format!("idle connections that were used again, and not: {connections:?}"));
    broken
}

/// Two calls before the jump, on a connection that may be idle for longer and on one that may not, and the same after it.
/// Returns how they ended, and how many connections there were.
async fn idle(servers: &Handle, certificates: &Certificates, method: Method, over: Over) -> (Vec<String>, [usize; 2]) {
    let start = |idle: Duration| {
        let server = Server::start(servers, Plan::good(), over, certificates);
        let core = wire::core(&server.url(), &certificates.root, |transport| transport.idle_timeout(idle));
        (server, core.build().expect("a core"))
    };
    let both = [start(DEADLINE), start(JUMP)];
    let mut endings = Vec::new();
    for pause in [AFTER, Duration::ZERO] {
        for (_, core) in &both {
            endings.push(ending(&method.call(core).await));
        }
        tokio::time::sleep(pause).await;
    }
    (endings, both.map(|(server, _)| server.connections()))
}

/// 429 until a date.
fn until(date: SystemTime) -> Act {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let text = Timestamp::from(date).to_string();
    let (date, time) = text.split_once('T').expect("a date and a time");
    let date: Vec<&str> = date.split('-').collect();
    let month = MONTHS[date[1].parse::<usize>().expect("a month") - 1];
    // The day of the week is of no consequence.
    let line = format!("retry-after: Mon, {} {month} {} {} GMT\r\n", date[2], date[0], &time[..8]);
    Act::Answer(429, line, String::new())
}
