//! The license gate, over real sockets: its verdicts after each response and each failure, and the stored records.

#![cfg(all(feature = "license_gate", feature = "blocking", feature = "testing"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use polar_funcs::license_gate::{
    FileStore, LicenseError, LicenseGate, LicenseStore, MemoryStore, Refusal, StoreLock, Verdict,
};
use polar_funcs::models::{Metadata, Secret, Timestamp};
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{ErrorKind, PolarCore, RetryPolicy, customer_portal_license_keys_validate};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicI64, Ordering::SeqCst};
use std::sync::{Arc, Barrier};
use std::time::{Duration, SystemTime};
use std::{env, fs, io, process, thread};
use test_support::{Arrived, Reaction, Server, certificate};

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;
/// The time at which each test starts, in seconds since 1970.
const START: i64 = 1_790_000_000;
const KEY: &str = "ACME-1C285B2D";
const ORGANIZATION: &str = "aacb0786-de7e-4c3d-a3e0-a43600905ee5";
const ACTIVATION: &str = "7473b386-41bc-44f4-ae54-4ad84434c87c";
const NOT_FOUND: &str = r#"{"error":"ResourceNotFound","detail":"Not found"}"#;
/// The URL of a port on which nothing listens.
const OFFLINE: &str = "http://127.0.0.1:9";

/// Returns a license key as a validation returns it.
fn key(status: &str, limit: &str, expires_at: &str) -> Reaction {
    Reaction::json(
        200,
        &format!(
            r#"{{"id":"438b6303-f62e-4050-bf83-09ba6e71e6bc","status":"{status}","limit_activations":{limit},"expires_at":{expires_at}}}"#
        ),
    )
}

fn granted() -> Reaction {
    key("granted", "3", "null")
}

fn activated() -> Reaction {
    Reaction::json(200, &format!(r#"{{"id":"{ACTIVATION}","license_key":{{"status":"granted"}}}}"#))
}

fn deactivated() -> Reaction {
    Reaction::raw("HTTP/1.1 204 No Content\r\n\r\n")
}

fn not_found() -> Reaction {
    Reaction::json(404, NOT_FOUND)
}

/// A device with its own folder and clock.
struct Device {
    folder: PathBuf,
    clock: Arc<AtomicI64>,
}

impl Device {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("polar-funcs-license-{}-{name}", process::id()));
        let _ = fs::remove_dir_all(&folder);
        Self { folder, clock: Arc::new(AtomicI64::new(START)) }
    }

    /// Returns a device on which the key was activated.
    fn licensed(name: &str) -> Self {
        let device = Self::new(name);
        let server = Server::start([granted(), activated()]);
        assert_eq!(device.gate(&server.url()).activate(KEY).wait().unwrap(), Verdict::Valid);
        device
    }

    fn file(&self) -> PathBuf {
        self.folder.join("acme/license.json")
    }

    fn store(&self) -> FileStore {
        FileStore::new(self.file())
    }

    fn gate(&self, server: &str) -> LicenseGate {
        self.gate_with(server, self.store())
    }

    fn gate_with(&self, server: &str, store: impl LicenseStore) -> LicenseGate {
        let builder = PolarCore::builder().access_token("polar_oat_secret").server(server);
        let core = builder.retries(RetryPolicy::never()).build().unwrap();
        let clock = Arc::clone(&self.clock);
        LicenseGate::new(core, ORGANIZATION, store)
            .clock(move || SystemTime::UNIX_EPOCH + Duration::from_secs(clock.load(SeqCst).unsigned_abs()))
    }

    /// Sets the clock to a number of seconds after [`START`].
    fn at(&self, seconds: i64) -> &Self {
        self.clock.store(START + seconds, SeqCst);
        self
    }

    fn check(&self, server: &str) -> Verdict {
        self.gate(server).check().wait().unwrap()
    }

    /// Returns the verdict while Polar responds in this way, and how many requests that took.
    fn check_with(&self, reaction: Reaction) -> (Verdict, usize) {
        let server = Server::start([reaction]);
        (self.check(&server.url()), server.arrived().len())
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file()).unwrap()
    }

    /// Returns the names of all files in the folder of the license, except for the lock.
    fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.file().parent().unwrap()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| !name.ends_with(".lock"))
            .collect();
        names.sort();
        names
    }
}

impl Drop for Device {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn rejected(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Refused(Refusal::Rejected(_)))
}

fn in_grace(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Grace { .. })
}

fn unconfirmed(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Refused(Refusal::Unconfirmed(_)))
}

/// Returns the operations that arrived, such as `validate`.
fn operations(server: &Server) -> Vec<String> {
    server.arrived().iter().map(|arrived| arrived.target.rsplit('/').next().unwrap().to_owned()).collect()
}

#[track_caller]
fn has(arrived: &Arrived, parts: &[&str]) {
    for part in parts {
        assert!(arrived.body.contains(part), "{part}: {}", arrived.body);
    }
}

#[test]
fn a_key_is_activated_once_and_confirmed_once_a_day() {
    let device = Device::new("once");
    let server = Server::start([granted(), activated(), granted()]);
    let gate =
        device.gate(&server.url()).label("a laptop").benefit_id("9d901250").conditions(Metadata::from([("major", 1)]));
    assert_eq!(gate.check().wait().unwrap(), Verdict::Refused(Refusal::NotActivated));
    assert_eq!(gate.activate(format!(" {KEY}\n")).wait().unwrap(), Verdict::Valid);
    let again = device.gate(&server.url());
    assert_eq!(again.activate(KEY).wait().unwrap(), Verdict::Valid);
    device.at(DAY - 1);
    assert_eq!(gate.check().wait().unwrap(), Verdict::Valid);
    assert_eq!(operations(&server), ["validate", "activate"]);
    device.at(DAY);
    assert_eq!(gate.check().wait().unwrap(), Verdict::Valid);
    assert_eq!(gate.check().wait().unwrap(), Verdict::Valid);
    assert_eq!(operations(&server), ["validate", "activate", "validate"]);
    let arrived = server.arrived();
    let (id, conditions) = (format!(r#""activation_id":"{ACTIVATION}""#), r#""conditions":{"major":1}"#);
    has(&arrived[0], &[r#""key":"ACME-1C285B2D""#, ORGANIZATION, r#""benefit_id":"9d901250""#]);
    assert!(!arrived[0].body.contains("activation_id") && !arrived[0].body.contains("conditions"));
    has(&arrived[1], &[r#""label":"a laptop""#, conditions]);
    has(&arrived[2], &[&id, conditions, r#""benefit_id":"9d901250""#]);
    assert!(arrived.iter().all(|arrived| arrived.header("authorization").is_none()), "a token was sent");
}

#[test]
fn the_usage_of_a_key_is_counted_by_the_request_of_the_gate() {
    let device = Device::new("usage");
    assert!(device.gate(OFFLINE).validation().unwrap().is_none());
    let device = Device::licensed("usage");
    let server = Server::start([Reaction::json(200, r#"{"status":"granted","usage":3,"limit_usage":5}"#)]);
    let gate = device.gate(OFFLINE).benefit_id("9d901250").conditions(Metadata::from([("major", 1)]));
    let request = gate.validation().unwrap().unwrap().increment_usage(2);
    let core = PolarCore::builder().server(server.url()).build().unwrap();
    let key = customer_portal_license_keys_validate(&core, request).wait().unwrap();
    assert_eq!((key.usage, key.limit_usage), (3, Some(5)));
    let parts = [KEY, ORGANIZATION, ACTIVATION, "9d901250", r#""major":1"#, r#""increment_usage":2"#];
    has(&server.arrived()[0], &parts);
}

/// Returns responses that are not a statement about the license.
fn foreign() -> Vec<(&'static str, Reaction)> {
    let json = |body| Reaction::json(404, body);
    let with = |content_type, body| Reaction::with_headers(404, &[("content-type", content_type)], body);
    vec![
        ("a route of the API", json(r#"{"detail":"Not Found"}"#)),
        ("an empty name", json(r#"{"error":"","detail":"Not Found"}"#)),
        ("a number", json(r#"{"error":404}"#)),
        ("an object", json(r#"{"error":{"code":"NotFound","message":"no such route"}}"#)),
        ("null", json(r#"{"error":null,"detail":"Not Found"}"#)),
        ("a flag", json(r#"{"error":true}"#)),
        ("a list", json(r#"{"error":["ResourceNotFound"]}"#)),
        ("an array", json(r#"[{"error":"ResourceNotFound"}]"#)),
        ("a text", json(r#""ResourceNotFound""#)),
        ("JSON that is cut", json(r#"{"error":"ResourceNotFound","detail":"#)),
        (
            "Spring Boot",
            json(r#"{"timestamp":"2026-11-22T21:22:01.964+00:00","status":404,"error":"Not Found","path":"/v1/v1"}"#),
        ),
        ("Fastify", json(r#"{"message":"Route POST:/v1/v1 not found","error":"Not Found","statusCode":404}"#)),
        ("Kong", json(r#"{"message":"no Route matched with those values"}"#)),
        ("snake case", json(r#"{"error":"not_found","reason":"missing"}"#)),
        ("capitals", json(r#"{"error":"NOT_FOUND"}"#)),
        ("a class beside a message", json(r#"{"error":"NotFoundError","message":"no such route"}"#)),
        ("nothing", Reaction::with_headers(404, &[], "")),
        ("nginx", with("text/html", "<html><head><title>404 Not Found</title></head></html>")),
        ("Traefik", with("text/plain; charset=utf-8", "404 page not found\n")),
        ("no version", Reaction::raw("HTTP/1.1 404 Not Found\r\ncontent-length: 22\r\n\r\n{\"detail\":\"Not Found\"}")),
        ("a firewall", Reaction::with_headers(403, &[("content-type", "text/html")], "<html>blocked</html>")),
        ("a 403 of the API", Reaction::json(403, r#"{"error":"NotPermitted","detail":"no"}"#)),
        ("a 401", Reaction::json(401, r#"{"error":"Unauthorized","detail":"Unauthorized"}"#)),
        ("a 400", Reaction::json(400, r#"{"error":"BadRequest","detail":"no"}"#)),
        ("a 410", Reaction::json(410, r#"{"error":"ResourceUnavailable","detail":"no"}"#)),
        ("a 422", Reaction::json(422, r#"{"error":"RequestValidationError","detail":[]}"#)),
        ("a rate limit", Reaction::with_headers(429, &[("retry-after", "60")], "")),
        ("a rate limit of a proxy", Reaction::with_headers(429, &[], "slow down")),
        ("a failure", Reaction::json(500, NOT_FOUND)),
        ("a failing proxy", Reaction::with_headers(502, &[("content-type", "text/html")], "<html></html>")),
        ("maintenance", Reaction::with_headers(503, &[("retry-after", "3600")], "")),
        ("a redirect to a login", Reaction::with_headers(302, &[("location", "http://portal.example/")], "")),
        ("a login page", Reaction::with_headers(200, &[("content-type", "text/html")], "<html>please log in</html>")),
        ("an empty response", Reaction::json(200, "")),
        ("a list of keys", Reaction::json(200, "[]")),
        ("no status", Reaction::json(200, r#"{"id":"438b6303"}"#)),
        ("a status of a later version", key("paused", "3", "null")),
        ("no HTTP", Reaction::Close(b"SSH-2.0-OpenSSH_9.2\r\n".to_vec())),
        ("a lost connection", Reaction::Close(Vec::new())),
    ]
}

#[test]
fn only_an_explicit_response_takes_a_license_away() {
    let hidden = format!("HTTP/1.1 404 Not Found\r\ncontent-length: {}\r\n\r\n{NOT_FOUND}", NOT_FOUND.len());
    let refused = [
        ("not found", not_found(), "is not valid on this device: Not found"),
        ("no headers", Reaction::raw(hidden), "Not found"),
        ("no detail", Reaction::json(404, r#"{"error":"ResourceNotFound"}"#), "is not valid on this device"),
        (
            "another name",
            Reaction::json(404, r#"{"error":"LicenseKeyGone","detail":"It was deleted.","extra":1}"#),
            "It was deleted",
        ),
        ("revoked", key("revoked", "3", "null"), "revoked"),
        ("disabled", key("disabled", "3", "null"), "disabled"),
    ];
    for (name, reaction, reason) in refused {
        let device = Device::licensed(&format!("refused {name}"));
        let (verdict, _) = device.at(2 * DAY).check_with(reaction);
        let offline = device.check(OFFLINE);
        assert!(!verdict.is_licensed() && verdict.to_string().contains(reason), "{name}: {verdict:?}");
        assert_eq!(offline, verdict, "{name}, offline");
        // Polar may grant it again.
        assert_eq!(device.check_with(granted()), (Verdict::Valid, 1), "{name}");
        assert_eq!(device.check(OFFLINE), Verdict::Valid, "{name}");
    }
    let until = Timestamp::from(SystemTime::UNIX_EPOCH + Duration::from_secs((START + 14 * DAY).unsigned_abs()));
    for (name, reaction) in foreign() {
        let device = Device::licensed(&format!("foreign {name}"));
        let server = Server::start([reaction]);
        let Verdict::Grace { until: end, reason } = device.at(2 * DAY).check(&server.url()) else { panic!("{name}") };
        assert!(end == until && !reason.is_empty(), "{name}: {end} {reason}");
        assert!(in_grace(&device.at(13 * DAY).check(OFFLINE)), "{name}, offline");
        assert_eq!(device.at(13 * DAY + 60).check_with(granted()), (Verdict::Valid, 1), "{name}");
        // A refusal remains a refusal.
        assert!(rejected(&device.at(15 * DAY).check_with(not_found()).0), "{name}");
        assert!(rejected(&device.check(&server.url())), "{name}");
        assert!(!operations(&server).is_empty());
    }
}

#[test]
fn a_server_that_cannot_be_reached_takes_no_license_away() {
    let (config, _) = certificate();
    let untrusted = Server::start_tls([granted()], config);
    let silent = Server::start([Reaction::Stall]);
    for (name, url, reason) in [
        ("refused", OFFLINE, "could not connect"),
        ("an untrusted certificate", &untrusted.url(), "certificate"),
        ("no response in time", &silent.url(), "within"),
    ] {
        let device = Device::licensed("unreachable");
        let gate = device.at(2 * DAY).gate(url).timeout(Duration::from_millis(500));
        let Verdict::Grace { reason: text, .. } = gate.check().wait().unwrap() else { panic!("{name}") };
        assert!(text.contains(reason), "{name}: {text}");
    }
}

#[test]
fn a_license_that_polar_cannot_confirm_counts_for_a_bounded_time() {
    type Expected = fn(&Verdict) -> bool;
    let cases: [(i64, &str, Expected); 5] = [
        (DAY - 1, "confirmed", |verdict| *verdict == Verdict::Valid),
        (DAY, "in grace", in_grace),
        (14 * DAY - 1, "still in grace", in_grace),
        (14 * DAY, "too late", unconfirmed),
        (20_000 * DAY, "much too late", unconfirmed),
    ];
    let device = Device::licensed("grace");
    for (time, name, expected) in cases {
        let verdict = device.at(time).check(OFFLINE);
        assert!(expected(&verdict), "{name}: {verdict:?}");
    }
    // Once Polar can be reached, the license is valid again.
    assert_eq!(device.check_with(granted()), (Verdict::Valid, 1));
    for (grace, confirm_every, time, licensed) in [
        (0, DAY, DAY - 1, true),
        (0, DAY, DAY, false),
        (0, 0, 0, false),
        (3 * DAY, 0, 3 * DAY - 1, true),
        (3 * DAY, HOUR, 3 * DAY, false),
        (i64::MAX, i64::MAX, 20_000 * DAY, true),
        (i64::MAX, 0, 20_000 * DAY, true),
    ] {
        let device = Device::licensed("limits");
        let seconds = |seconds: i64| Duration::from_secs(seconds.unsigned_abs());
        let gate = device.at(time).gate(OFFLINE).grace(seconds(grace)).confirm_every(seconds(confirm_every));
        let verdict = gate.check().wait().unwrap();
        assert_eq!(verdict.is_licensed(), licensed, "{grace} {confirm_every} {time}: {verdict:?}");
    }
}

#[test]
fn an_expiry_counts_offline_unless_polar_says_otherwise() {
    let device = Device::new("expiry");
    let end = Timestamp::from(SystemTime::UNIX_EPOCH + Duration::from_secs((START + 5 * DAY).unsigned_abs()));
    let server = Server::start([key("granted", "3", &format!("\"{end}\"")), activated()]);
    assert_eq!(device.gate(&server.url()).activate(KEY).wait().unwrap(), Verdict::Valid);
    let Verdict::Grace { until, .. } = device.at(2 * DAY).check(OFFLINE) else { panic!("in grace") };
    assert_eq!(until, end);
    assert_eq!(device.at(5 * DAY).check(OFFLINE), Verdict::Refused(Refusal::Expired));
    assert_eq!(device.check_with(Reaction::json(500, "")).0, Verdict::Refused(Refusal::Expired));
    // The clock of the device may be wrong, and the license may have been extended.
    assert_eq!(device.check_with(key("granted", "3", &format!("\"{end}\""))), (Verdict::Valid, 1));
    assert_eq!(device.check(OFFLINE), Verdict::Refused(Refusal::Expired));
    assert_eq!(device.check_with(key("granted", "3", "null")), (Verdict::Valid, 1));
    assert_eq!(device.check(OFFLINE), Verdict::Valid);
}

#[test]
fn a_clock_that_is_set_back_does_not_extend_the_grace_period() {
    let device = Device::licensed("clock");
    assert!(in_grace(&device.at(10 * DAY).check(OFFLINE)));
    // Time continues from the latest time that was seen, regardless of how far the clock is behind.
    assert!(in_grace(&device.at(DAY).check(OFFLINE)));
    let Verdict::Grace { until, .. } = device.at(3 * DAY).check(OFFLINE) else { panic!("the 12th day") };
    assert_eq!(until.unix_seconds(), Some(START + 5 * DAY), "by the clock as it is set");
    // The clock is set back again at each start.
    for hours in [0, 8].repeat(5) {
        assert!(in_grace(&device.at(DAY + hours * HOUR).check(OFFLINE)));
    }
    assert!(unconfirmed(&device.at(DAY + 17 * HOUR).check(OFFLINE)));
    for time in [0, -20_000 * DAY, DAY, 4 * DAY, 13 * DAY] {
        assert!(unconfirmed(&device.at(time).check(OFFLINE)), "{time}");
    }
    // A clock that is right again is not behind.
    let device = Device::licensed("clock right again");
    assert!(in_grace(&device.at(5 * DAY).check(OFFLINE)));
    assert!(in_grace(&device.at(-20_000 * DAY).check(OFFLINE)));
    assert!(in_grace(&device.at(6 * DAY).check(OFFLINE)));
    assert!(in_grace(&device.at(14 * DAY - 1).check(OFFLINE)));
    assert!(unconfirmed(&device.at(14 * DAY).check(OFFLINE)));
    // A confirmation corrects the record, whatever the clock was before.
    let device = Device::licensed("clock far ahead");
    assert!(unconfirmed(&device.at(20_000 * DAY).check(OFFLINE)));
    assert!(unconfirmed(&device.at(DAY).check(OFFLINE)));
    assert_eq!(device.check_with(granted()), (Verdict::Valid, 1));
    assert!(in_grace(&device.at(14 * DAY).check(OFFLINE)));
    // A confirmation while the clock is ahead does not extend the license for long after the clock is corrected.
    assert_eq!(device.at(20_000 * DAY).check_with(granted()), (Verdict::Valid, 1));
    assert!(
        in_grace(&device.at(14 * DAY).check_with(Reaction::json(500, "")).0) || device.check(OFFLINE) == Verdict::Valid
    );
    assert!(unconfirmed(&device.at(29 * DAY).check(OFFLINE)));
}

#[test]
fn after_a_failure_polar_is_asked_again_only_after_a_pause() {
    let limited = |seconds| Reaction::with_headers(429, &[("retry-after", seconds)], "");
    for (reaction, pause) in [
        (limited("60"), 60),
        (limited("600"), 600),
        (limited("1"), 60),
        (limited("999999999"), HOUR),
        (Reaction::json(503, ""), 60),
    ] {
        let device = Device::licensed("pause");
        let server = Server::start([reaction]);
        assert!(in_grace(&device.at(2 * DAY).check(&server.url())));
        assert!(in_grace(&device.at(2 * DAY + pause - 1).check(&server.url())));
        assert_eq!(operations(&server).len(), 1, "{pause}");
        assert!(in_grace(&device.at(2 * DAY + pause).check(&server.url())));
        assert_eq!(operations(&server).len(), 2, "{pause}");
        // Without a valid license, there is no pause.
        assert!(unconfirmed(&device.at(15 * DAY).check(&server.url())));
        assert_eq!(operations(&server).len(), 3);
        assert_eq!(device.check_with(granted()), (Verdict::Valid, 1));
    }
}

#[test]
fn a_key_without_an_activation_limit_is_not_activated() {
    let device = Device::new("unlimited");
    let server = Server::start([key("granted", "null", "null")]);
    let gate = device.gate(&server.url()).conditions(Metadata::from([("major", 1)]));
    assert_eq!(gate.activate(KEY).wait().unwrap(), Verdict::Valid);
    device.at(DAY);
    assert_eq!(gate.check().wait().unwrap(), Verdict::Valid);
    assert!(gate.deactivate().wait().unwrap());
    assert_eq!(operations(&server), ["validate", "validate"]);
    assert!(server.arrived().iter().all(|arrived| !arrived.body.contains("activation_id")));
    assert_eq!(gate.check().wait().unwrap(), Verdict::Refused(Refusal::NotActivated));
}

#[test]
fn a_key_that_cannot_be_activated_leaves_the_device_as_it_was() {
    let limit =
        || Reaction::json(403, r#"{"error":"NotPermitted","detail":"License key activation limit already reached"}"#);
    let refusals: [(&str, Vec<Reaction>, Refusal); 4] = [
        ("unknown", vec![not_found()], Refusal::Rejected("Not found".to_owned())),
        ("revoked", vec![key("revoked", "3", "null")], Refusal::Revoked),
        ("on too many devices", vec![granted(), limit()], Refusal::ActivationLimit),
        ("gone in between", vec![granted(), not_found()], Refusal::Rejected("Not found".to_owned())),
    ];
    for (name, script, refusal) in refusals {
        for device in [Device::new(name), Device::licensed(name)] {
            let before = device.file().exists().then(|| device.text());
            let server = Server::start(script.clone());
            let verdict = device.gate(&server.url()).activate("ACME-OTHER").wait().unwrap();
            assert_eq!(
                (verdict, operations(&server).len()),
                (Verdict::Refused(refusal.clone()), script.len()),
                "{name}"
            );
            assert_eq!(device.file().exists().then(|| device.text()), before, "{name}");
        }
    }
    for (name, reaction) in foreign() {
        for script in [vec![reaction.clone()], vec![granted(), reaction.clone()]] {
            if matches!(name, "a 403 of the API" | "a list of keys" | "no status") && script.len() == 2 {
                continue;
            }
            let device = Device::new("cannot be asked");
            let server = Server::start(script.clone());
            let result = device.gate(&server.url()).activate(KEY).wait();
            assert!(matches!(result, Err(LicenseError::Api(_))), "{name}: {result:?}");
            assert!(!device.file().exists() && operations(&server).len() == script.len(), "{name}");
        }
    }
    // An activation without an id could be neither validated nor removed.
    let device = Device::new("no id");
    let server = Server::start([granted(), Reaction::json(200, r#"{"license_key":{"status":"granted"}}"#)]);
    let Err(LicenseError::Api(error)) = device.gate(&server.url()).activate(KEY).wait() else { panic!("no id") };
    assert_eq!(
        (error.kind(), error.json_path(), error.may_have_reached_server()),
        (ErrorKind::Decode, Some("id"), true)
    );
    let Err(LicenseError::Api(error)) = device.gate(OFFLINE).activate(" \n").wait() else { panic!("no key") };
    assert_eq!(error.kind(), ErrorKind::Invalid);
}

#[test]
fn another_key_takes_the_place_of_the_first_and_frees_its_activation() {
    let device = Device::licensed("another key");
    let server = Server::start([
        granted(),
        Reaction::json(200, r#"{"id":"second","license_key":{"status":"granted"}}"#),
        deactivated(),
    ]);
    assert_eq!(device.gate(&server.url()).activate("ACME-OTHER").wait().unwrap(), Verdict::Valid);
    assert_eq!(operations(&server), ["validate", "activate", "deactivate"]);
    has(&server.arrived()[2], &[KEY, ACTIVATION]);
    assert!(device.text().contains("ACME-OTHER") && device.text().contains("second") && !device.text().contains(KEY));
    // The license is replaced even if the first activation cannot be removed.
    let server = Server::start([granted(), activated(), Reaction::json(500, "")]);
    assert_eq!(device.gate(&server.url()).activate(KEY).wait().unwrap(), Verdict::Valid);
    assert!(device.text().contains(KEY));
}

#[test]
fn a_key_whose_activation_was_removed_is_activated_again() {
    let device = Device::licensed("removed activation");
    let server = Server::start([not_found(), not_found(), granted(), not_found(), activated()]);
    assert!(rejected(&device.at(2 * DAY).check(&server.url())));
    assert_eq!(device.gate(&server.url()).activate(KEY).wait().unwrap(), Verdict::Valid);
    assert_eq!(operations(&server), ["validate", "validate", "validate", "deactivate", "activate"]);
    assert_eq!(device.check(OFFLINE), Verdict::Valid);
    // While the key itself is refused, its activation is kept, because the key may be granted again.
    let server = Server::start([not_found()]);
    assert!(rejected(&device.at(4 * DAY).gate(&server.url()).activate(KEY).wait().unwrap()));
    assert_eq!(operations(&server), ["validate", "validate"]);
    assert!(device.text().contains(ACTIVATION));
    assert_eq!(device.check_with(granted()), (Verdict::Valid, 1));
}

#[test]
fn a_license_is_removed_only_if_its_activation_is() {
    for (name, reaction) in foreign() {
        // A success of any kind removes the activation.
        if matches!(
            name,
            "a login page" | "an empty response" | "a list of keys" | "no status" | "a status of a later version"
        ) {
            continue;
        }
        let device = Device::licensed("kept");
        let server = Server::start([reaction]);
        let result = device.gate(&server.url()).deactivate().wait();
        assert!(matches!(result, Err(LicenseError::Api(_))), "{name}: {result:?}");
        assert_eq!(device.check(OFFLINE), Verdict::Valid, "{name}");
    }
    for reaction in [deactivated(), not_found()] {
        let device = Device::licensed("deactivated");
        let server = Server::start([reaction]);
        let gate = device.gate(&server.url());
        assert!(gate.deactivate().wait().unwrap());
        assert!(!gate.deactivate().wait().unwrap());
        assert_eq!(operations(&server), ["deactivate"]);
        has(&server.arrived()[0], &[KEY, ACTIVATION, ORGANIZATION]);
        assert!(device.files().is_empty());
        assert_eq!(device.check(OFFLINE), Verdict::Refused(Refusal::NotActivated));
    }
}

#[test]
fn a_damaged_record_is_an_error_until_a_key_is_activated() {
    let whole = Device::licensed("whole").text();
    let mut cases: Vec<(String, Vec<u8>)> = (0..whole.len())
        .step_by(7)
        .map(|length| (format!("cut after {length}"), whole.as_bytes()[..length].to_vec()))
        .collect();
    let changed = |name: &str, from: &str, to: &str| {
        assert!(whole.contains(from), "{from}: {whole}");
        (name.to_owned(), whole.replace(from, to).into_bytes())
    };
    cases.extend([
        changed("a later version", r#""version":1"#, r#""version":2"#),
        changed("a later version with other fields", r#""version":1,"#, r#""version":2,"key":[],"#),
        changed("an impossible version", r#""version":1"#, r#""version":0"#),
        changed("no version", r#""version":1,"#, ""),
        changed("an empty key", KEY, ""),
        changed("no key", r#""key":"#, r#""kez":"#),
        changed("a number that is too large", "1790000000", "17900000000000000000000"),
        changed("a text for a number", "1790000000", r#""soon""#),
        changed("an activation that is a number", &format!("\"{ACTIVATION}\""), "1"),
        ("more after it".to_owned(), format!("{whole}{whole}").into_bytes()),
        ("zeros".to_owned(), vec![0; 512]),
        ("no text".to_owned(), vec![0xff; 300]),
        ("much too long".to_owned(), vec![b' '; 1 << 20]),
        ("null".to_owned(), b"null".to_vec()),
        ("a list".to_owned(), b"[]".to_vec()),
        ("another object".to_owned(), b"{}".to_vec()),
    ]);
    for (name, text) in cases {
        let device = Device::new("damaged");
        fs::create_dir_all(device.file().parent().unwrap()).unwrap();
        fs::write(device.file(), &text).unwrap();
        let server = Server::start([granted(), activated()]);
        let gate = device.gate(&server.url());
        for error in [gate.check().wait().map(drop).unwrap_err(), gate.deactivate().wait().map(drop).unwrap_err()] {
            assert!(matches!(error, LicenseError::Damaged(_)), "{name}: {error:?}");
            assert_eq!(error.to_string().contains("later version"), name.contains("later version"), "{name}: {error}");
            assert!(!format!("{error} {error:?}").contains(KEY), "{name}: {error}");
        }
        assert!(server.arrived().is_empty() && fs::read(device.file()).unwrap() == text, "{name}");
        assert_eq!(gate.activate(KEY).wait().unwrap(), Verdict::Valid, "{name}");
        assert_eq!(gate.check().wait().unwrap(), Verdict::Valid, "{name}");
        assert_eq!(operations(&server), ["validate", "activate"], "{name}");
    }
}

/// These times are never written by a program, but a user may enter them in an editor.
#[test]
fn impossible_times_in_a_record_neither_panic_nor_license() {
    let whole = Device::licensed("times").text();
    for time in [i64::MIN, i64::MIN + 1, -1, 0, i64::MAX - 1, i64::MAX] {
        for (field, grants) in [("confirmed_at", false), ("latest_seen", false), ("expires_at", time > START)] {
            let device = Device::new("times edited");
            fs::create_dir_all(device.file().parent().unwrap()).unwrap();
            let stored = if field == "expires_at" { "null".to_owned() } else { START.to_string() };
            let text = whole.replace(&format!(r#""{field}":{stored}"#), &format!(r#""{field}":{time}"#));
            assert_ne!(text, whole);
            fs::write(device.file(), text).unwrap();
            let verdict = device.at(2 * DAY).check(OFFLINE);
            // An earlier time than that of the confirmation is replaced by the time of the clock.
            let grants = grants || field == "latest_seen" && time < START;
            assert_eq!(verdict.is_licensed(), grants, "{field} {time}: {verdict:?}");
            assert_eq!(device.at(2 * DAY + 60).check_with(granted()), (Verdict::Valid, 1), "{field} {time}");
        }
    }
}

#[cfg(unix)]
#[test]
fn nobody_but_the_user_can_read_what_is_stored() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let device = Device::licensed("permissions");
    let folder = device.file().parent().unwrap().to_owned();
    assert_eq!((mode(&device.file()), mode(&folder)), (0o600, 0o700));
    assert_eq!(mode(&folder.join("license.json.lock")), 0o600);
    assert_eq!(fs::metadata(folder.join("license.json.lock")).unwrap().len(), 0);
    // The file gets its permissions anew. A folder that exists keeps its permissions.
    fs::set_permissions(device.file(), fs::Permissions::from_mode(0o644)).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(device.at(DAY).check_with(granted()), (Verdict::Valid, 1));
    assert_eq!((mode(&device.file()), mode(&folder)), (0o600, 0o755));
}

#[test]
fn a_place_that_cannot_be_written_is_an_error_before_anything_is_sent() {
    let device = Device::new("unwritable");
    fs::create_dir_all(&device.folder).unwrap();
    fs::write(device.folder.join("a file"), "").unwrap();
    fs::create_dir_all(device.folder.join("a folder/license.json")).unwrap();
    let mut places = vec![device.folder.join("a file/license.json"), device.folder.join("a folder/license.json")];
    // The name of the lock is short enough, but that of a new file is too long. So writing fails, as on a full disk.
    places.push(device.folder.join("x".repeat(240)));
    if cfg!(target_os = "linux") {
        places.push("/proc/polar-funcs/license.json".into());
        places.push("/dev/full/license.json".into());
    }
    places.extend(["", "..", "/"].map(PathBuf::from));
    for place in places {
        let server = Server::start([granted(), activated()]);
        let gate = device.gate_with(&server.url(), FileStore::new(&place));
        let error = gate.activate(KEY).wait().unwrap_err();
        assert!(matches!(error, LicenseError::Store(_)), "{}: {error:?}", place.display());
        assert!(error.to_string().contains(place.to_str().unwrap()), "{error}");
        assert!(server.arrived().is_empty(), "{}", place.display());
    }
}

#[test]
fn the_data_folder_of_a_program_has_the_name_of_a_folder() {
    for name in ["", ".", "..", "/", "/etc", "a/b", "../a"] {
        assert_eq!(FileStore::in_data_folder(name).unwrap_err().kind(), io::ErrorKind::InvalidInput, "{name}");
    }
}

/// A store that fails to save.
struct Failing {
    store: MemoryStore,
    kill: bool,
}

impl LicenseStore for Failing {
    fn load(&self) -> io::Result<Option<Secret>> {
        self.store.load()
    }

    fn save(&self, _: &Secret) -> io::Result<()> {
        if self.kill {
            process::abort();
        }
        Err(io::Error::other("the disk is full"))
    }

    fn clear(&self) -> io::Result<()> {
        self.store.clear()
    }

    fn try_lock(&self) -> io::Result<Option<StoreLock>> {
        self.store.try_lock()
    }
}

#[test]
fn an_activation_that_cannot_be_stored_is_removed_again() {
    let device = Device::new("disk full");
    let server = Server::start([granted(), activated(), deactivated()]);
    let gate = device.gate_with(&server.url(), Failing { store: MemoryStore::new(), kill: false });
    assert!(
        matches!(gate.activate(KEY).wait(), Err(LicenseError::Store(error)) if error.to_string() == "the disk is full")
    );
    assert_eq!(operations(&server), ["validate", "activate", "deactivate"]);
}

#[test]
fn a_verdict_that_cannot_be_stored_counts_all_the_same() {
    let device = Device::new("read-only");
    let store = MemoryStore::new();
    let server = Server::start([granted(), activated()]);
    assert_eq!(device.gate_with(&server.url(), store.clone()).activate(KEY).wait().unwrap(), Verdict::Valid);
    let failing = |server: &Server| device.gate_with(&server.url(), Failing { store: store.clone(), kill: false });
    device.at(2 * DAY);
    for (reaction, licensed) in
        [(granted(), true), (not_found(), false), (Reaction::json(500, ""), true), (granted(), true)]
    {
        let server = Server::start([reaction]);
        assert_eq!(failing(&server).check().wait().unwrap().is_licensed(), licensed);
        assert_eq!(operations(&server).len(), 1);
    }
}

#[test]
fn what_a_killed_process_left_behind_is_ignored_and_removed() {
    let device = Device::licensed("killed");
    let (folder, text) = (device.file().parent().unwrap().to_owned(), device.text());
    let leftover = folder.join("license.json.0123456789abcdef.tmp");
    let others = ["license.json.bak", "license.json.tmp", "other.json.0123456789abcdef.tmp"];
    others.iter().for_each(|name| fs::write(folder.join(name), "mine").unwrap());
    for length in [0, 1, text.len() / 2, text.len()] {
        fs::write(&leftover, &text[..length]).unwrap();
        assert_eq!(device.check(OFFLINE), Verdict::Valid);
        assert_eq!(device.at(DAY * (1 + length as i64)).check_with(granted()), (Verdict::Valid, 1));
        assert!(!leftover.exists());
    }
    let mut expected = others.map(str::to_owned).to_vec();
    expected.push("license.json".to_owned());
    expected.sort();
    assert_eq!(device.files(), expected);
}

/// Runs one of the tests of this file again in another process, with a task to do.
fn child(task: &str, device: &Device, server: &str) -> Command {
    let mut command = test_support::this_program();
    command
        .args(["--exact", "the_task_of_another_process", "--nocapture"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
        .env("LICENSE_GATE_TASK", task)
        .env("LICENSE_GATE_FOLDER", &device.folder)
        .env("LICENSE_GATE_SERVER", server);
    command
}

/// Does nothing in the process that runs all tests.
#[test]
fn the_task_of_another_process() {
    let Ok(task) = env::var("LICENSE_GATE_TASK") else { return };
    let (folder, server) = (env::var("LICENSE_GATE_FOLDER").unwrap(), env::var("LICENSE_GATE_SERVER").unwrap());
    let store = FileStore::new(Path::new(&folder).join("acme/license.json"));
    let core = PolarCore::builder().server(server).retries(RetryPolicy::never()).build().unwrap();
    match task.as_str() {
        "activate" => {
            let verdict = LicenseGate::new(core, ORGANIZATION, store).activate(KEY).wait().unwrap();
            println!("{verdict}");
        }
        "abort" => {
            let lock = store.try_lock().unwrap();
            assert!(lock.is_some());
            let failing = Failing { store: MemoryStore::new(), kill: true };
            let verdict = LicenseGate::new(core, ORGANIZATION, failing).activate(KEY).wait();
            panic!("{verdict:?}");
        }
        task => panic!("{task}"),
    }
}

#[test]
fn processes_and_threads_that_activate_at_once_use_one_activation() {
    let device = Device::new("at once");
    device.clock.store(Timestamp::now().unix_seconds().unwrap(), SeqCst);
    let server = Server::start([granted(), activated(), Reaction::json(500, "")]);
    let url = server.url();
    // All processes wait for the lock, so that they start together.
    let lock = device.store().try_lock().unwrap().unwrap();
    let children: Vec<_> = (0..3).map(|_| child("activate", &device, &url).spawn().unwrap()).collect();
    let barrier = Barrier::new(4);
    let verdicts: Vec<Verdict> = thread::scope(|scope| {
        let activate = || {
            barrier.wait();
            device.gate(&url).activate(KEY).wait().unwrap()
        };
        let threads: Vec<_> = (0..3).map(|_| scope.spawn(activate)).collect();
        barrier.wait();
        // An activation in progress does not delay a check.
        assert_eq!(device.check(&url), Verdict::Refused(Refusal::NotActivated));
        thread::sleep(Duration::from_millis(300));
        drop(lock);
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(verdicts, [Verdict::Valid, Verdict::Valid, Verdict::Valid]);
    for child in children {
        let output = child.wait_with_output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && text.contains("the license is valid"), "{text} {output:?}");
    }
    assert_eq!(operations(&server), ["validate", "activate"]);
    assert_eq!(device.files(), ["license.json"]);
}

#[test]
fn a_process_that_is_killed_in_an_activation_leaves_no_lock() {
    let device = Device::new("killed in an activation");
    let server = Server::start([granted(), activated()]);
    let output = child("abort", &device, &server.url()).output().unwrap();
    assert!(!output.status.success());
    assert_eq!(operations(&server), ["validate", "activate"]);
    assert_eq!(device.check(OFFLINE), Verdict::Refused(Refusal::NotActivated));
    let server = Server::start([granted(), activated()]);
    assert_eq!(device.gate(&server.url()).activate(KEY).wait().unwrap(), Verdict::Valid);
}

#[test]
fn a_check_waits_for_no_lock() {
    let device = Device::licensed("locked");
    let lock = device.store().try_lock().unwrap().unwrap();
    assert!(device.store().try_lock().unwrap().is_none());
    let before = device.text();
    assert_eq!(device.at(2 * DAY).check_with(granted()), (Verdict::Valid, 1));
    assert!(rejected(&device.check_with(not_found()).0));
    assert!(in_grace(&device.check_with(Reaction::json(500, "")).0));
    assert_eq!(device.text(), before);
    drop(lock);
    assert_eq!(device.check_with(granted()), (Verdict::Valid, 1));
    assert_ne!(device.text(), before);
}

#[test]
fn a_result_is_not_stored_for_a_license_that_has_changed_meanwhile() {
    let store = MemoryStore::new();
    let server = Server::start([granted(), activated()]);
    let device = Device::new("changed");
    assert_eq!(device.gate_with(&server.url(), store.clone()).activate(KEY).wait().unwrap(), Verdict::Valid);
    let other = Secret::from(store.load().unwrap().unwrap().expose().replace(KEY, "ACME-OTHER"));
    for (name, now_stored) in [("another key", Some(other)), ("none", None)] {
        let (changed, expected) = (store.clone(), now_stored.clone().map(|record| record.expose().to_owned()));
        let transport = MockTransport::new().respond_with(move |_| {
            match &now_stored {
                Some(record) => changed.save(record).unwrap(),
                None => changed.clear().unwrap(),
            }
            MockResponse::json(404, NOT_FOUND)
        });
        let core = PolarCore::builder().transport(transport).build().unwrap();
        let late = move || SystemTime::UNIX_EPOCH + Duration::from_secs((START + 2 * DAY).unsigned_abs());
        let gate = LicenseGate::new(core, ORGANIZATION, store.clone()).clock(late);
        assert!(rejected(&gate.check().wait().unwrap()), "{name}");
        assert_eq!(store.load().unwrap().map(|record| record.expose().to_owned()), expected, "{name}");
    }
}

#[test]
fn a_store_that_stays_locked_is_an_error_in_the_end() {
    let store = MemoryStore::new();
    let _lock = store.try_lock().unwrap();
    // Sleeps of this transport end immediately.
    let transport = MockTransport::new();
    let core = PolarCore::builder().transport(transport.clone()).build().unwrap();
    let gate = LicenseGate::new(core, ORGANIZATION, store);
    assert!(matches!(gate.activate(KEY).wait(), Err(LicenseError::Busy)));
    assert!(matches!(gate.deactivate().wait(), Err(LicenseError::Busy)));
    assert!(transport.requests().is_empty());
}

#[cfg(feature = "hyper")]
#[tokio::test]
async fn the_gate_can_be_awaited_in_spawned_tasks() {
    let device = Device::new("async");
    let server = Server::start([granted(), activated(), granted(), deactivated()]);
    let gate = device.gate(&server.url());
    let activations = [0, 1, 2].map(|_| tokio::spawn(gate.activate(KEY).into_future()));
    for activation in activations {
        assert_eq!(activation.await.unwrap().unwrap(), Verdict::Valid);
    }
    device.at(2 * DAY);
    assert_eq!(gate.check().await.unwrap(), Verdict::Valid);
    assert!(gate.deactivate().await.unwrap());
    assert_eq!(operations(&server), ["validate", "activate", "validate", "deactivate"]);
    let Err(LicenseError::Api(error)) = gate.check().wait() else { panic!("in an async task") };
    assert_eq!(error.kind(), ErrorKind::Invalid);
}
