//! The journal of usage events, with killed processes, damaged files, full disks and outages.

#![cfg(all(feature = "journal", feature = "testing", feature = "hyper"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use bytes::Bytes;
use http::Request;
use polar_funcs::models::{EventCreate, EventCreateExternalCustomer, EventMetadataInput};
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{
    AttemptContext, BoxFuture, IngestReport, Ingester, IngesterBuilder, Journal, JournalRecovery, PolarCore,
    RetryPolicy, Transport, TransportError, TransportFuture, Unsent,
};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use std::{env, fs, process};
use test_support::{Reaction, Server, this_program};

/// The URL of a port on which nothing listens.
const OFFLINE: &str = "http://127.0.0.1:9";

/// A folder for a journal, which is removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("polar-funcs-journal-{}-{name}", process::id()));
        let _ = fs::remove_dir_all(&folder);
        Self(folder)
    }

    fn open(&self) -> Journal {
        Journal::open(&self.0).unwrap()
    }

    /// Returns the files with events, and their sizes.
    fn files(&self) -> Vec<(PathBuf, u64)> {
        let entries = fs::read_dir(&self.0).unwrap().map(|entry| entry.unwrap());
        let events = entries.filter(|entry| entry.path().extension().is_some_and(|end| end == "events"));
        let mut files: Vec<_> = events.map(|entry| (entry.path(), entry.metadata().unwrap().len())).collect();
        files.sort();
        files
    }

    fn size(&self) -> u64 {
        self.files().iter().map(|(_, size)| size).sum()
    }

    /// Returns the only file, after these events were pushed.
    fn with_events(&self, names: &[&str]) -> (PathBuf, Vec<u8>) {
        let (ingester, worker) = offline().build_with_journal(self.open(), unexpected);
        names.iter().for_each(|name| ingester.try_push(event(name)).unwrap());
        drop((ingester, worker));
        let [(file, _)] = &self.files()[..] else { panic!("{:?}", self.files()) };
        (file.clone(), fs::read(file).unwrap())
    }

    /// Opens the journal, and returns its events and the recovery report.
    fn events(&self) -> (Vec<Value>, JournalRecovery) {
        let journal = self.open();
        let recovery = journal.recovery();
        let script = offline_script();
        let (ingester, worker) = builder(script.clone()).batch(usize::MAX).build_with_journal(journal, unexpected);
        run(async { tokio::join!(ingester.close(), worker.run()) });
        (sent(&script).into_iter().next().unwrap_or_default(), recovery)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn unexpected(unsent: Unsent) {
    panic!("{unsent:?}");
}

/// A mock transport whose sleeps take no time, but let other tasks run.
struct Yielding(MockTransport);

impl Transport for Yielding {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        self.0.send(request, attempt)
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(tokio::task::yield_now())
    }
}

fn builder(script: MockTransport) -> IngesterBuilder {
    let core = PolarCore::builder().access_token("polar_oat_test").transport(Yielding(script));
    Ingester::builder(&core.build().unwrap())
}

/// Returns a mock transport that cannot reach Polar and whose sleeps end immediately.
fn offline_script() -> MockTransport {
    MockTransport::new().on(|_| true, MockResponse::failure(|| TransportError::connect("no network")))
}

fn offline() -> IngesterBuilder {
    builder(offline_script())
}

/// Returns an ingester that sends to a server.
fn over_sockets(server: &str) -> IngesterBuilder {
    let core = PolarCore::builder().access_token("polar_oat_test").server(server).retries(RetryPolicy::never());
    Ingester::builder(&core.build().unwrap()).shutdown_timeout(Duration::ZERO).max_age(Duration::ZERO)
}

fn event(name: &str) -> EventCreateExternalCustomer {
    EventCreate::external_customer_id(name, "user_42")
}

fn inserted(events: usize) -> MockResponse {
    MockResponse::json(200, format!(r#"{{"inserted":{events},"duplicates":0}}"#))
}

fn events_of(body: &[u8]) -> Vec<Value> {
    serde_json::from_slice::<Value>(body).unwrap()["events"].as_array().unwrap().clone()
}

/// Returns the events of each request.
fn sent(script: &MockTransport) -> Vec<Vec<Value>> {
    script.requests().iter().map(|request| events_of(request.body())).collect()
}

fn names(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["name"].as_str().unwrap()).collect()
}

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// Sends the events in a journal, and returns the report.
fn drain(folder: &Folder, builder: IngesterBuilder, on_unsent: impl FnMut(Unsent)) -> IngestReport {
    let (ingester, worker) = builder.build_with_journal(folder.open(), on_unsent);
    run(async { tokio::join!(ingester.close(), worker.run()) }).0
}

#[test]
fn events_of_a_process_are_sent_by_the_next_one_with_the_same_ids_and_times() {
    let folder = Folder::new("restart");
    // The server stores the events, but the response is lost.
    let server = Server::start([Reaction::Close(Vec::new())]);
    let metadata = EventMetadataInput::new();
    let events = [event("a"), event("b").external_id("mine").metadata(metadata), event("c \n \"é\"")];
    let (ingester, worker) = over_sockets(&server.url()).build_with_journal(folder.open(), unexpected);
    events.into_iter().for_each(|event| ingester.try_push(event).unwrap());
    let (closed, report) = run(async { tokio::join!(ingester.close(), worker.run()) });
    assert_eq!((report, report.queued, report.unsent, ingester.backlog()), (closed, 3, 0, 3));
    drop(ingester);
    let first = events_of(server.arrived()[0].body.as_bytes());
    assert_eq!((names(&first), &first[1]["external_id"]), (vec!["a", "b", "c \n \"é\""], &json!("mine")));

    server.react_with(Reaction::json(200, r#"{"inserted":0,"duplicates":3}"#));
    let before = server.arrived().len();
    let report = drain(&folder, over_sockets(&server.url()), unexpected);
    assert_eq!((report.duplicates, report.queued), (3, 0));
    assert_eq!(events_of(server.arrived()[before].body.as_bytes()), first);
    // Events that were sent are not sent again.
    let journal = folder.open();
    assert_eq!(journal.recovery(), JournalRecovery::default());
}

#[test]
fn a_killed_process_loses_no_event_that_was_pushed() {
    for confirmed in [1, 50, 400] {
        let folder = Folder::new(&format!("killed {confirmed}"));
        let (mut child, mut lines) = start_child("push", &folder);
        let mut pushed: Vec<String> = (0..confirmed).map(|_| lines.next().unwrap()).collect();
        child.kill().unwrap();
        child.wait().unwrap();
        pushed.extend(lines);

        let server = Server::start([Reaction::json(200, r#"{"inserted":100,"duplicates":0}"#)]);
        let journal = folder.open();
        assert!(journal.recovery().damaged <= 1, "{:?}", journal.recovery());
        let (ingester, worker) = over_sockets(&server.url()).build_with_journal(journal, unexpected);
        run(async { tokio::join!(ingester.close(), worker.run()) });
        let mut times = BTreeMap::<String, usize>::new();
        for request in server.arrived() {
            for event in events_of(request.body.as_bytes()) {
                *times.entry(event["name"].as_str().unwrap().to_owned()).or_default() += 1;
            }
        }
        assert!(pushed.iter().all(|name| times.get(name) == Some(&1)), "{pushed:?} {times:?}");
        assert!(times.len() <= pushed.len() + 1, "only the last one may not have been confirmed");
        assert_eq!(ingester.backlog(), 0);
    }
}

#[test]
fn a_torn_tail_is_cut_off_at_whatever_byte_it_ends() {
    let folder = Folder::new("torn");
    let (file, whole) = folder.with_events(&["a", "b", "c"]);
    let last = whole.windows(2).rposition(|pair| pair == b"\n\n").unwrap() + 1;
    for length in last..=whole.len() {
        fs::write(&file, &whole[..length]).unwrap();
        let recovery = folder.open().recovery();
        let is_complete = length >= whole.len() - 1;
        assert_eq!(recovery.events, if is_complete { 3 } else { 2 }, "{length}");
        let torn = if is_complete { 0 } else { (length - last).saturating_sub(1) };
        assert_eq!((recovery.damaged, recovery.damaged_bytes), (u64::from(torn > 0), torn as u64), "{length}");
        // The damage is reported once, and does not affect later events.
        let (ingester, _worker) = offline().build_with_journal(folder.open(), unexpected);
        ingester.try_push(event("d")).unwrap();
        drop((ingester, _worker));
        let (events, recovery) = folder.events();
        assert_eq!(recovery.damaged, 0, "{length}");
        let expected = if is_complete { vec!["a", "b", "c", "d"] } else { vec!["a", "b", "d"] };
        assert_eq!(names(&events), expected, "{length}");
    }
}

#[test]
fn a_damaged_byte_costs_at_most_its_event() {
    let folder = Folder::new("damaged");
    let (file, whole) = folder.with_events(&["a", "b", "c"]);
    let frame_at = |index: usize| whole[..index].windows(2).filter(|pair| pair == b"\n\n").count();
    for index in 0..whole.len() {
        for damage in [whole[index] ^ 1, whole[index] ^ 0x80, 0, b'\n'] {
            let mut damaged = whole.clone();
            damaged[index] = damage;
            fs::write(&file, damaged).unwrap();
            let (events, recovery) = folder.events();
            let (names, all) = (names(&events), ["a", "b", "c"]);
            let hit = frame_at(index).min(2);
            // A line break belongs to two frames.
            let lost = |frame: usize| !names.contains(&all[frame]);
            let others = (0..3).filter(|frame| lost(*frame) && *frame != hit && !frame.abs_diff(hit) == 1).count();
            assert!(names.len() >= 2 && others == 0, "byte {index} {damage}: {names:?}");
            assert_eq!(names.len() < 3, recovery.events < 3);
            assert!(names.len() == 3 || recovery.damaged > 0, "byte {index} {damage}: {recovery:?}");
        }
    }
}

#[test]
fn any_bytes_can_be_opened() {
    let folder = Folder::new("random");
    let (file, whole) = folder.with_events(&["a", "b", "c", "d"]);
    // An xorshift generator with a fixed seed, so that a failure can be reproduced.
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).unwrap() % limit
    };
    for round in 0..300 {
        let mut bytes = whole.clone();
        for _ in 0..=random(6) {
            let (from, to) = (random(bytes.len()), random(bytes.len()));
            let range = from.min(to)..from.max(to).min(from.min(to) + 40);
            match random(4) {
                0 => bytes[range].iter_mut().for_each(|byte| *byte = random(256) as u8),
                1 => drop(bytes.drain(range)),
                2 => bytes.extend_from_within(range),
                _ => bytes[range].fill(0),
            }
            bytes.push(b'x');
        }
        fs::write(&file, &bytes).unwrap();
        let (ingester, _worker) = offline().build_with_journal(folder.open(), unexpected);
        ingester.try_push(event("new")).unwrap();
        drop((ingester, _worker));
        let (events, _) = folder.events();
        assert_eq!(names(&events).last(), Some(&"new"), "round {round}");
        assert!(events.len() <= 5, "round {round}");
    }
    // A file whose content is not that of a journal, and other files in the folder.
    fs::write(&file, [0xff; 4096]).unwrap();
    for name in ["notes.txt", "1.events", "000000000x.events", "99999999999.events"] {
        fs::write(folder.0.join(name), "S 0 18446744073709551615").unwrap();
    }
    assert_eq!(folder.open().recovery().damaged_bytes, 4096);
    assert_eq!(folder.open().recovery(), JournalRecovery::default());
}

#[test]
fn two_processes_cannot_share_a_journal() {
    let folder = Folder::new("shared");
    let busy = || {
        let error = Journal::open(&folder.0).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::ResourceBusy);
        assert_eq!(error.to_string(), format!("{}: the journal is in use", folder.0.display()));
    };
    let (mut child, mut lines) = start_child("push", &folder);
    lines.next().unwrap();
    busy();
    child.kill().unwrap();
    child.wait().unwrap();
    let (ingester, worker) = offline().build_with_journal(folder.open(), unexpected);
    busy();
    drop(worker);
    busy();
    drop(ingester);
    assert!(folder.open().recovery().events > 0);
}

#[test]
fn a_journal_that_cannot_be_opened_is_named() {
    let folder = Folder::new("file");
    fs::write(&folder.0, "a file").unwrap();
    let error = Journal::open(&folder.0).unwrap_err();
    assert!(error.to_string().starts_with(&format!("{}: ", folder.0.display())), "{error}");
    fs::remove_file(&folder.0).unwrap();
}

#[test]
fn a_journal_stays_in_its_folder_when_the_program_changes_the_current_one() {
    let folder = Folder::new("relative");
    fs::create_dir_all(&folder.0).unwrap();
    // Run this in a separate process, because all tests of a process share the current directory.
    let output = child("relative", &folder, this_program()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let journal = Folder(folder.0.join("journal"));
    assert_eq!((journal.open().recovery().events, journal.files().len()), (10, 2));
    assert!(!folder.0.join("lock").exists(), "an empty path is no folder");
}

#[tokio::test]
async fn a_full_journal_holds_up_those_who_push() {
    const MAX: u64 = 4 * 1024 * 1024;
    let folder = Folder::new("full");
    let script = MockTransport::new().on(|_| true, inserted(1));
    let journal = folder.open().max_size(0);
    let (ingester, worker) = builder(script.clone()).batch(1).build_with_journal(journal, unexpected);
    let large = || event(&"n".repeat(200_000));
    let refused = loop {
        if let Err(refused) = ingester.try_push(large()) {
            break refused;
        }
    };
    assert_eq!(refused.to_string(), "event not accepted: the journal is full");
    assert!(refused.is_full());
    assert!(ingester.backlog() >= 10 && folder.size() <= MAX);
    let waiting = ingester.clone();
    let waiting = tokio::spawn(async move { waiting.push(refused.into_event()).await });
    tokio::task::yield_now().await;
    assert!(!waiting.is_finished());
    let first = fs::File::open(&folder.files()[0].0).unwrap();
    let worker = tokio::spawn(worker.run());
    waiting.await.unwrap().unwrap();
    for _ in 0..40 {
        ingester.push(large()).await.unwrap();
        assert!(folder.size() <= MAX, "{}", folder.size());
    }
    let pushed = ingester.close().await.inserted;
    assert_eq!((worker.await.unwrap().inserted, ingester.backlog()), (pushed, 0));
    assert_eq!(first.metadata().unwrap().len(), 0, "a removed file takes no space while it is open");
    drop(first);
    // Some systems list a removed file until the sync thread has closed it.
    ingester.sync().await.unwrap();
    assert!(pushed > 50 && folder.files().len() == 1, "{:?}", folder.files());

    let small = Folder::new("capacity");
    let (ingester, _worker) = offline().capacity(2).build_with_journal(small.open(), unexpected);
    ["a", "b"].iter().for_each(|name| ingester.try_push(event(name)).unwrap());
    assert_eq!(ingester.try_push(event("c")).unwrap_err().to_string(), "event not accepted: the queue is full");
}

#[tokio::test]
async fn the_space_of_settled_events_is_reclaimed_although_the_journal_is_never_empty() {
    let folder = Folder::new("reclaimed");
    let script = MockTransport::new().on(|_| true, inserted(10));
    let (ingester, worker) =
        builder(script.clone()).capacity(50).batch(10).build_with_journal(folder.open(), unexpected);
    let worker = tokio::spawn(worker.run());
    let (mut written, mut most, mut fewest) = (0, 0, u64::MAX);
    for number in 0..4_000 {
        let name = format!("{number:02000}");
        written += name.len() as u64;
        ingester.push(event(&name)).await.unwrap();
        if number > 50 {
            fewest = fewest.min(ingester.backlog());
        }
        if number % 100 == 0 {
            most = most.max(folder.size());
        }
    }
    assert!(fewest > 0, "it is never empty");
    assert!(written > 7 * 1024 * 1024 && most < 3 * 1024 * 1024, "{written} bytes were written, the most was {most}");
    drop(ingester);
    worker.await.unwrap();
}

#[test]
fn an_event_that_cannot_be_written_is_returned_and_the_others_are_kept() {
    let folder = Folder::new("too large");
    let (ingester, worker) = offline().build_with_journal(folder.open(), unexpected);
    ingester.try_push(event("a")).unwrap();
    let refused = ingester.try_push(event(&"n".repeat(1024 * 1024))).unwrap_err();
    let reason = format!("cannot write to the journal: {}: the event is larger than 1 MiB", folder.0.display());
    assert_eq!(refused.to_string(), format!("event not accepted: {reason}"));
    assert!(refused.source().is_some() && matches!(refused.into_event(), EventCreate::ExternalCustomerId(_)));
    ingester.try_push(event("b")).unwrap();
    drop((ingester, worker));
    assert_eq!(names(&folder.events().0), ["a", "b"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error_of_push() {
    let folder = Folder::new("disk full");
    fs::create_dir_all(&folder.0).unwrap();
    std::os::unix::fs::symlink("/dev/full", folder.0.join("0000000001.events")).unwrap();
    let (ingester, worker) = offline().build_with_journal(folder.open(), unexpected);
    let refused = ingester.try_push(event("a")).unwrap_err();
    assert!(refused.to_string().contains(folder.0.to_str().unwrap()), "{refused}");
    let cause = refused.source().unwrap().downcast_ref::<io::Error>().unwrap();
    assert_eq!((cause.kind(), ingester.backlog()), (io::ErrorKind::StorageFull, 0));
    drop((ingester, worker));
}

#[cfg(unix)]
#[test]
fn a_partly_written_event_is_cut_off_and_later_events_are_kept() {
    let folder = Folder::new("limited");
    // Limit the size of files. Writing more is an error instead of a signal.
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' XFSZ; ulimit -f 16; exec \"$@\"", "sh"]);
    let program = this_program();
    shell.arg(program.get_program()).args(program.get_args());
    let output = child("limited", &folder, shell).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{text} {}", String::from_utf8_lossy(&output.stderr));
    let pushed: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("pushed ")).collect();
    assert!(pushed.len() > 3 && pushed.contains(&"small"), "{text}");
    let (events, recovery) = folder.events();
    assert_eq!((names(&events), recovery.damaged), (pushed, 0));
}

#[test]
fn refused_events_are_handed_back_once_and_others_stay() {
    let folder = Folder::new("refused");
    folder.with_events(&["a", "b", "c"]);
    let entry =
        json!({"type": "value_error", "loc": ["body", "events", 1, "EventCreateCustomer", "name"], "msg": "no"});
    let refusal = json!({"error": "RequestValidationError", "detail": [entry]});
    let mut script =
        MockTransport::new().respond(MockResponse::status(401)).respond(MockResponse::json(422, refusal.to_string()));
    for _ in 0..100 {
        script = script.respond(MockResponse::status(503));
    }
    let unsent = Mutex::new(Vec::new());
    let keep = |it: Unsent| {
        let events: Vec<Value> = it.events.iter().map(|event| serde_json::to_value(event).unwrap()).collect();
        let status = it.error.as_ref().and_then(polar_funcs::Error::status).map(|status| status.as_u16());
        unsent.lock().unwrap().push((names(&events).join(" "), status));
    };
    let (ingester, worker) = builder(script).build_with_journal(folder.open(), keep);
    run(async {
        let worker = worker.run();
        let close = async {
            // Wait for the call after the token was rejected.
            while unsent.lock().unwrap().len() < 2 {
                tokio::task::yield_now().await;
            }
            ingester.close().await
        };
        let report = tokio::join!(worker, close).1;
        assert_eq!((report.unsent, report.queued, report.inserted), (1, 2, 0));
    });
    drop(ingester);
    // A rejected token does not concern the events, which stay in the journal.
    assert_eq!(*unsent.lock().unwrap(), [(String::new(), Some(401)), ("b".to_owned(), Some(422))]);
    assert_eq!(names(&folder.events().0), ["a", "c"]);

    // With one event per batch, a rejection concerns that event.
    let named = MockResponse::json(400, json!({"error": "BadRequest", "detail": "no"}).to_string());
    // A proxy may respond with 400 as well.
    for (response, count) in [(MockResponse::status(413), 1), (named, 1), (MockResponse::status(400), 0)] {
        let folder = Folder::new("refused whole");
        folder.with_events(&["a"]);
        let mut refused = 0;
        let script = MockTransport::new().on(|_| true, response);
        let report = drain(&folder, builder(script), |unsent| refused += unsent.events.len());
        assert_eq!((report.unsent, report.queued, refused), (count, 1 - count, count as usize));
        assert_eq!(folder.open().recovery().events, 1 - count);
    }
}

#[test]
fn a_refused_token_is_reported_and_the_events_are_kept_when_the_ingester_closes() {
    let folder = Folder::new("token");
    folder.with_events(&["a"]);
    let mut errors = 0;
    let script = MockTransport::new().on(|_| true, MockResponse::status(403));
    let report = drain(&folder, builder(script), |unsent| {
        assert!(unsent.events.is_empty() && unsent.error.is_some());
        errors += 1;
    });
    assert_eq!((report.queued, report.unsent, errors), (1, 0, 1));
    assert_eq!(names(&folder.events().0), ["a"]);
}

#[test]
fn an_event_with_values_that_polar_refuses_is_sent_and_handed_back_after_a_restart() {
    let folder = Folder::new("refusable");
    let number = EventMetadataInput::new().additional([("seconds", f64::NAN)]);
    let text = EventMetadataInput::new().additional([("_cost", "free")]);
    let (ingester, worker) = offline().build_with_journal(folder.open(), unexpected);
    let events = [event("a"), event("b").metadata(number), event("c").metadata(text)];
    events.into_iter().for_each(|event| ingester.try_push(event).unwrap());
    drop((ingester, worker));
    let (events, recovery) = folder.events();
    assert_eq!((names(&events), recovery.events, recovery.damaged), (vec!["a", "b", "c"], 3, 0));
    assert_eq!(
        (&events[1]["metadata"], &events[2]["metadata"]),
        (&json!({"seconds": null}), &json!({"_cost": "free"}))
    );
    assert!(events.iter().all(|event| event["external_id"].is_string()), "{events:?}");

    let loc = json!(["body", "events", 1, "EventCreateCustomer", "metadata", "seconds", "int"]);
    let refusal = json!({"error": "RequestValidationError", "detail": [{"type": "int_type", "loc": loc, "msg": "no"}]});
    let script = MockTransport::new().respond(MockResponse::json(422, refusal.to_string())).respond(inserted(2));
    let mut refused = Vec::new();
    let report = drain(&folder, builder(script), |unsent| {
        refused.extend(unsent.events.iter().map(|event| serde_json::to_value(event).unwrap()));
    });
    assert_eq!((report.inserted, report.unsent, names(&refused)), (2, 1, vec!["b"]));
    assert_eq!(folder.open().recovery(), JournalRecovery::default());
}

#[test]
fn events_are_kept_while_the_access_token_cannot_be_sent() {
    let folder = Folder::new("unsendable token");
    folder.with_events(&["a"]);
    let asked = Arc::new(AtomicUsize::new(0));
    let token = move || {
        let is_ready = asked.fetch_add(1, Ordering::Relaxed) > 1;
        async move { Ok::<_, io::Error>(if is_ready { "polar_oat_test" } else { "" }) }
    };
    let script = MockTransport::new().on(|_| true, inserted(1));
    let core = PolarCore::builder().access_token_from(token).transport(Yielding(script.clone())).build().unwrap();
    let mut errors = 0;
    let (ingester, worker) = Ingester::builder(&core).build_with_journal(folder.open(), |unsent| {
        assert!(unsent.events.is_empty());
        errors += 1;
    });
    run(async { tokio::join!(worker.run(), async { (ingester.flush().await, ingester.close().await) }) });
    drop(ingester);
    assert_eq!((errors, sent(&script).len()), (2, 1));
    assert_eq!(folder.open().recovery().events, 0);
}

#[test]
fn a_time_that_the_ingester_set_is_still_left_to_polar_after_a_restart() {
    let folder = Folder::new("time");
    folder.with_events(&["a"]);
    let entry = json!({"type": "value_error", "loc": ["body", "events", 0, "EventCreateCustomer", "timestamp"], "msg": "in the past"});
    let refusal = json!({"error": "RequestValidationError", "detail": [entry]});
    let script = MockTransport::new().respond(MockResponse::json(422, refusal.to_string())).respond(inserted(1));
    let report = drain(&folder, builder(script.clone()), unexpected);
    assert_eq!((report.inserted, report.unsent), (1, 0));
    let sent = sent(&script);
    assert!(sent[0][0].get("timestamp").is_some() && sent[1][0].get("timestamp").is_none());
}

#[tokio::test]
async fn an_outage_lasts_as_long_as_it_lasts() {
    let folder = Folder::new("outage");
    // In total, the delays are much longer than max_retry_time. They count although they take no time.
    let mut script = MockTransport::new();
    for _ in 0..40 {
        script = script.respond(MockResponse::status(503));
    }
    let script = script.respond(inserted(1));
    let builder = builder(script.clone()).max_retry_time(Duration::from_secs(1));
    let (ingester, worker) = builder.build_with_journal(folder.open(), unexpected);
    let worker = tokio::spawn(worker.run());
    ingester.push(event("a")).await.unwrap();
    ingester.flush().await;
    assert_eq!((ingester.close().await.inserted, script.requests().len()), (1, 41));
    worker.await.unwrap();
}

#[tokio::test]
async fn the_events_of_a_worker_that_is_dropped_stay() {
    let folder = Folder::new("dropped");
    let (ingester, worker) = offline().build_with_journal(folder.open(), unexpected);
    ingester.push(event("a")).await.unwrap();
    drop(worker);
    assert_eq!((ingester.close().await.queued, ingester.backlog()), (1, 1));
    ingester.flush().await;
    assert_eq!(ingester.try_push(event("b")).unwrap_err().to_string(), "event not accepted: the ingester is closed");
    drop(ingester);

    // A worker that never runs.
    let (ingester, worker) = offline().build_with_journal(folder.open(), unexpected);
    assert_eq!((ingester.close().await.queued, ingester.backlog()), (1, 1));
    drop((ingester, worker));
    assert_eq!(folder.open().recovery().events, 1);
}

#[tokio::test]
async fn sync_waits_for_the_disk() {
    let folder = Folder::new("sync");
    let (ingester, _worker) = offline().build_with_journal(folder.open(), unexpected);
    ingester.sync().await.unwrap();
    for number in 0..20 {
        ingester.push(event(&number.to_string())).await.unwrap();
        ingester.sync().await.unwrap();
    }
    let clones = [(); 4].map(|()| ingester.clone());
    let calls = clones.map(|ingester| tokio::spawn(async move { ingester.sync().await }));
    for call in calls {
        call.await.unwrap().unwrap();
    }
    let (ingester, _worker) = offline().build(drop);
    assert_eq!(ingester.sync().await.unwrap_err().kind(), io::ErrorKind::Unsupported);
}

#[cfg(unix)]
#[test]
fn only_the_user_can_read_a_journal() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new("private");
    let (file, _) = folder.with_events(&["a"]);
    for (path, expected) in [(&folder.0, 0o700), (&file, 0o600), (&folder.0.join("lock"), 0o600)] {
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, expected, "{}", path.display());
    }
}

#[test]
fn nothing_personal_is_printed() {
    let folder = Folder::new("printed");
    folder.with_events(&["a"]);
    let journal = folder.open();
    let shown = format!("{journal:?} {:?}", journal.recovery());
    assert!(shown.contains("printed") && !shown.contains("user_42"), "{shown}");
}

/// Returns the command for another process that works on the journal in this folder.
fn child(task: &str, folder: &Folder, mut program: Command) -> Command {
    program.args(["--exact", "the_task_of_another_process", "--nocapture"]);
    program.env("JOURNAL_TASK", task).env("JOURNAL_FOLDER", &folder.0);
    program.stdout(Stdio::piped()).stderr(Stdio::piped());
    program
}

/// Starts another process. Returns the names of the events that it pushed.
fn start_child(task: &str, folder: &Folder) -> (Child, impl Iterator<Item = String>) {
    let mut child = child(task, folder, this_program()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut stderr = child.stderr.take().unwrap();
    std::thread::spawn(move || io::copy(&mut stderr.by_ref(), &mut io::sink()));
    (child, lines.filter_map(|line| line.strip_prefix("pushed ").map(str::to_owned)))
}

/// Does nothing in the process that runs all tests.
#[test]
fn the_task_of_another_process() {
    let Ok(task) = env::var("JOURNAL_TASK") else { return };
    let mut folder = PathBuf::from(env::var("JOURNAL_FOLDER").unwrap());
    if task == "relative" {
        env::set_current_dir(&folder).unwrap();
        Journal::open("").unwrap_err();
        folder = "journal".into();
    }
    let journal = Journal::open(folder).unwrap();
    let (ingester, _worker) = over_sockets(OFFLINE).capacity(1_000_000).build_with_journal(journal, unexpected);
    // Print the names on separate lines, after the name of this test.
    println!();
    match task.as_str() {
        "push" => {
            for number in 0..1_000_000 {
                run(ingester.push(event(&number.to_string()))).unwrap();
                println!("pushed {number}");
            }
        }
        "relative" => {
            env::set_current_dir("/").unwrap();
            (0..10).for_each(|_| ingester.try_push(event(&"n".repeat(200_000))).unwrap());
        }
        "limited" => {
            let refused = (0..100).find_map(|number| {
                let name = format!("{number}{}", "n".repeat(900));
                match ingester.try_push(event(&name)) {
                    Ok(()) => {
                        println!("pushed {name}");
                        None
                    }
                    Err(refused) => Some(refused),
                }
            });
            let refused = refused.unwrap();
            assert!(refused.to_string().contains("cannot write to the journal"), "{refused}");
            // The file was restored, so a smaller event fits.
            ingester.try_push(event("small")).unwrap();
            println!("pushed small");
        }
        task => panic!("{task}"),
    }
}
