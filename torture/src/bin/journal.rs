//! Kills processes that push usage events to a server that sometimes fails: `cargo xtask journal`.
//!
//! Every event whose `push` returned must be stored by the server exactly once. The processes run this program. They
//! write the number of each event to their output after its `push` has returned.

#![allow(clippy::expect_used, reason = "a harness that cannot be set up stops")]

use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use polar_funcs::models::EventCreate;
use polar_funcs::{Ingester, Journal, PolarCore};
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::env;
use std::error::Error;
use std::fs;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{ChildStdout, Command, ExitCode, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use test_support::{listen, run, serve_http};

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// The argument in place of a folder for a process without a journal.
const NO_JOURNAL: &str = "-";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => kills(100_000, 10).and_then(|()| throughput(100_000, 5)),
        ["--long"] => kills(1_000_000, 100).and_then(|()| throughput(200_000, 7)),
        ["--push", folder, server, first, last] => push(folder, server, first, last),
        _ => Err("takes `--long` or nothing".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Lets processes push a number of events, and kills a number of the processes.
fn kills(events: usize, kills: usize) -> Outcome<()> {
    let (server, folder) = (Server::start(true), Folder::new("kills")?);
    let started = Instant::now();
    let mut confirmed: Vec<u64> = Vec::with_capacity(events);
    let (mut recovered, mut damaged) = (0, 0);
    for round in 0..=kills {
        // The event after the last confirmed one may be in the journal as well.
        let first = confirmed.last().map_or(0, |last| last + 2);
        let last = first + (events - confirmed.len()) as u64;
        let mut child = command(&folder.0.display().to_string(), &server.url, first, last).spawn()?;
        let mut output = child.stdout.take().ok_or("a pipe")?;
        recovered += number(&mut output)?.ok_or("a process did not start")?;
        damaged += number(&mut output)?.ok_or("a process did not start")?;
        let limit = match round {
            _ if round == kills => usize::MAX,
            _ => 1 + below(2 * (events - confirmed.len()) / (kills + 1 - round)),
        };
        let mut pushed = 0;
        while let Some(number) = number(&mut output)? {
            confirmed.push(number);
            pushed += 1;
            if pushed == limit {
                thread::sleep(Duration::from_micros(below(3_000) as u64));
                child.kill()?;
            }
        }
        let status = child.wait()?;
        if round == kills && !status.success() {
            return Err(format!("the last process failed: {status}").into());
        }
    }
    let stored = server.stored.lock().expect("a lock");
    let lost = confirmed.iter().filter(|number| !stored.names.contains_key(number)).count();
    let twice = stored.names.values().filter(|times| **times != 1).count();
    println!(
        "{} events were confirmed and {} processes killed, in {:.0} s; {recovered} events were recovered, {damaged} \
         places were damaged",
        confirmed.len(),
        kills,
        started.elapsed().as_secs_f64()
    );
    println!(
        "the server has {} events in {} requests, {} of which it failed; {} events arrived again; lost: {lost}, \
         counted twice: {twice}",
        stored.ids.len(),
        stored.requests,
        stored.failures,
        stored.duplicates
    );
    let unconfirmed = stored.names.len() + lost - confirmed.len();
    match lost == 0 && twice == 0 && confirmed.len() >= events && unconfirmed <= kills {
        true => Ok(()),
        false => Err("events were lost or counted twice".into()),
    }
}

/// Compares the run time of processes that push and send a number of events, with and without a journal.
fn throughput(events: u64, pairs: usize) -> Outcome<()> {
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..pairs {
        for (times, with_journal) in times.iter_mut().zip([false, true]) {
            let (server, folder) = (Server::start(false), Folder::new("throughput")?);
            let journal = if with_journal { folder.0.display().to_string() } else { NO_JOURNAL.to_owned() };
            let started = Instant::now();
            let mut child = command(&journal, &server.url, 0, events).stdout(Stdio::null()).spawn()?;
            if !child.wait()?.success() {
                return Err("a process failed".into());
            }
            times.push(started.elapsed());
            if server.stored.lock().expect("a lock").ids.len() as u64 != events {
                return Err("events are missing".into());
            }
        }
    }
    let [without, with] = times.map(|mut times| {
        times.sort_unstable();
        events as f64 / times[pairs / 2].as_secs_f64()
    });
    println!(
        "{events} events, medians of {pairs} processes each: {without:.0} events a second without a journal, \
         {with:.0} with one, ratio {:.2}",
        with / without
    );
    Ok(())
}

fn command(folder: &str, server: &str, first: u64, last: u64) -> Command {
    let mut command = test_support::this_program();
    command.args(["--push", folder, server, &first.to_string(), &last.to_string()]).stdout(Stdio::piped());
    command
}

/// The main function of the other processes: pushes events.
fn push(folder: &str, server: &str, first: &str, last: &str) -> Outcome<()> {
    let (first, last) = (first.parse::<u64>()?, last.parse::<u64>()?);
    run(async {
        let core = PolarCore::builder().access_token("polar_oat_test").server(server).build()?;
        let builder = Ingester::builder(&core).batch(200).shutdown_timeout(Duration::from_secs(60));
        let on_unsent = |unsent| eprintln!("{unsent:?}");
        let mut output = io::stdout();
        let (ingester, worker) = match folder {
            NO_JOURNAL => builder.build(on_unsent),
            folder => {
                let journal = Journal::open(Path::new(folder))?;
                let recovery = journal.recovery();
                output.write_all(&recovery.events.to_le_bytes())?;
                output.write_all(&recovery.damaged.to_le_bytes())?;
                output.flush()?;
                builder.build_with_journal(journal, on_unsent)
            }
        };
        let worker = tokio::spawn(worker.run());
        for number in first..last {
            ingester.push(EventCreate::external_customer_id(number.to_string(), "user_42")).await?;
            output.write_all(&number.to_le_bytes())?;
            output.flush()?;
        }
        let report = ingester.close().await;
        worker.await?;
        if report.queued + report.unsent > 0 {
            return Err(format!("{report:?}").into());
        }
        Ok(())
    })
}

/// Reads a number; `None` at the end.
fn number(output: &mut ChildStdout) -> io::Result<Option<u64>> {
    let mut bytes = [0; 8];
    match output.read_exact(&mut bytes) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        read => read.map(|()| Some(u64::from_le_bytes(bytes))),
    }
}

fn below(limit: usize) -> usize {
    let random = RandomState::new().build_hasher().finish();
    usize::try_from(random % limit.max(1) as u64).unwrap_or_default()
}

/// A folder that is removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> io::Result<Self> {
        let folder = env::temp_dir().join(format!("polar-funcs-journal-{name}-{}", std::process::id()));
        match fs::remove_dir_all(&folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(Self(folder)),
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A server that keeps events by their id.
struct Server {
    url: String,
    stored: Arc<Mutex<Stored>>,
}

#[derive(Default)]
struct Stored {
    ids: HashSet<String>,
    /// The number of events with different ids, by their name, which is a number.
    names: HashMap<u64, usize>,
    requests: usize,
    failures: usize,
    duplicates: usize,
}

impl Server {
    fn start(fails: bool) -> Self {
        let stored = Arc::new(Mutex::new(Stored::default()));
        let shared = Arc::clone(&stored);
        let address = listen(move |stream| {
            let stored = Arc::clone(&shared);
            serve_http(stream, move |request| respond(Arc::clone(&stored), request, fails))
        });
        Self { url: format!("http://{address}"), stored }
    }
}

/// Stores the events of a request. If `fails` is set, one of 25 requests fails, some of them after the events were
/// stored.
async fn respond<B>(
    stored: Arc<Mutex<Stored>>,
    request: Request<B>,
    fails: bool,
) -> Outcome<Response<Full<bytes::Bytes>>>
where
    B: BodyExt<Error: Error + Send + Sync + 'static>,
{
    let body = request.into_body().collect().await?.to_bytes();
    let body: Value = serde_json::from_slice(&body)?;
    let mut stored = stored.lock().expect("a lock");
    stored.requests += 1;
    let response = |status: u16, body: String| {
        let response = Response::builder().status(status).header("content-type", "application/json");
        Ok(response.header("retry-after", "0").body(Full::from(body))?)
    };
    let fault = if fails { below(100) } else { usize::MAX };
    stored.failures += usize::from(fault < 4);
    match fault {
        0 => return response(503, String::new()),
        1 => return response(429, String::new()),
        _ => {}
    }
    let (mut inserted, mut duplicates) = (0, 0);
    for event in body["events"].as_array().ok_or("no events")? {
        let text = |name: &str| event[name].as_str().ok_or(format!("no {name}"));
        if stored.ids.insert(text("external_id")?.to_owned()) {
            *stored.names.entry(text("name")?.parse()?).or_default() += 1;
            inserted += 1;
        } else {
            duplicates += 1;
        }
    }
    stored.duplicates += duplicates;
    match fault {
        2 => Err("the connection is lost after the events are stored".into()),
        3 => response(500, String::new()),
        _ => response(200, format!(r#"{{"inserted":{inserted},"duplicates":{duplicates}}}"#)),
    }
}
