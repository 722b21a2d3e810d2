//! Demonstrates everything that can happen to a license, with the stand-in.

use polar_funcs::PolarCore;
use polar_funcs::license_gate::{FileStore, LicenseCall, LicenseGate, Verdict};
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use std::time::{Duration, SystemTime};
use std::{env, fs, io, process, thread};
use test_support::stand_in::StandIn;
use test_support::stand_in::license_keys::{
    ENDPOINTS, EXPIRED, FULL, GRANTED, MISTYPED, ORGANIZATION, REVOKED, UNLIMITED,
};

type Outcome = Result<(), Box<dyn Error>>;

/// Starts the stand-in on its own thread, because this program has no async runtime.
pub(crate) fn stand_in() -> io::Result<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let stand_in = runtime.block_on(StandIn::start(ENDPOINTS))?;
    let url = stand_in.url().to_owned();
    thread::spawn(move || runtime.block_on(std::future::pending::<()>()));
    Ok(url)
}

pub(crate) fn run() -> Outcome {
    let folder = env::temp_dir().join(format!("license_gate-{}", process::id()));
    let result = steps(&FileStore::new(folder.join("license.json")));
    let _ = fs::remove_dir_all(folder);
    result
}

fn steps(store: &FileStore) -> Outcome {
    let days = Arc::new(AtomicU64::new(0));
    let gate = |server: &str| -> Result<LicenseGate, polar_funcs::Error> {
        let (days, start) = (Arc::clone(&days), SystemTime::now());
        let gate = LicenseGate::new(PolarCore::builder().server(server).build()?, ORGANIZATION, store.clone());
        Ok(gate.clock(move || start + Duration::from_secs(days.load(SeqCst) * 24 * 60 * 60)))
    };
    // Nothing listens on port 9.
    let (online, offline) = (gate(&stand_in()?)?, gate("http://127.0.0.1:9")?);
    let on_day = |day| days.store(day, SeqCst);

    expect("before anything is bought", online.check(), "no license key")?;
    expect("a mistyped key", online.activate(MISTYPED), "not valid")?;
    expect("a key without free activations", online.activate(FULL), "too many devices")?;

    expect("a valid key", online.activate(GRANTED), "is valid")?;
    expect("the same key again", online.activate(GRANTED), "is valid")?;
    expect("immediately, without network", offline.check(), "is valid")?;
    on_day(7);
    expect("a week later, without network", offline.check(), "remains valid until")?;
    on_day(21);
    expect("three weeks later, without network", offline.check(), "go online once")?;
    on_day(1);
    expect("the clock is set back, without network", offline.check(), "go online once")?;
    on_day(21);
    expect("then with network again", online.check(), "is valid")?;

    let text = fs::read_to_string(store.path())?;
    fs::write(store.path(), text.get(..40).unwrap_or_default())?;
    let damaged = online.check().wait().map_err(|error| error.to_string());
    println!("the file is damaged: {}", damaged.clone().err().unwrap_or_default());
    assert!(damaged.is_err_and(|error| error.contains("damaged")));
    expect("the key is entered again", online.activate(GRANTED), "is valid")?;
    println!("deactivated: {}", online.deactivate().wait()?);
    expect("after that", online.check(), "no license key")?;

    expect("a key that needs no activation", online.activate(UNLIMITED), "is valid")?;
    expect("a key whose order is refunded later", online.activate(REVOKED), "is valid")?;
    on_day(23);
    expect("two days later", online.check(), "no longer active")?;
    on_day(24);
    expect("later, without network", offline.check(), "no longer active")?;
    expect("a key that expires soon", online.activate(EXPIRED), "is valid")?;
    on_day(60);
    expect("a month later", online.check(), "has expired")
}

fn expect(case: &str, call: LicenseCall<Verdict>, expected: &str) -> Outcome {
    let verdict = call.wait()?.to_string();
    println!("{case}: {verdict}");
    if verdict.contains(expected) { Ok(()) } else { Err(format!("expected: {expected}").into()) }
}
