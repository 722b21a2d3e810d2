//! All that can happen to a license, against the stand-in.

use crate::gate::Gate;
use crate::license_keys::{EXPIRED, FULL, GRANTED, REVOKED};
use crate::{Failure, gate, said};
use std::time::{Duration, SystemTime};
use std::{env, fs, process};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

pub(crate) fn run() -> Result<(), Failure> {
    let file = env::temp_dir().join(format!("license_gate-{}.json", process::id()));
    let (online, offline) = (gate(file.clone(), false)?, gate(file.clone(), true)?);
    let today = SystemTime::now();
    let outcome = steps(&online, &offline, today);
    let _ = fs::remove_file(file);
    outcome
}

fn steps(online: &Gate, offline: &Gate, today: SystemTime) -> Result<(), Failure> {
    expect("before anything is bought", online, today, "without the paid feature: enter a license key")?;
    refused("a key with a typing error", online, "ACME-GRANTEF", "does not exist")?;
    refused("a key that is in use everywhere", online, FULL, "as many devices as it may be")?;

    entered("a good key", online, GRANTED)?;
    expect("right after, without network", offline, today, "with the paid feature")?;
    expect("a week later, without network", offline, today + 7 * DAY, "go online within 7 days")?;
    expect("three weeks later, without network", offline, today + 21 * DAY, "Nothing is wrong with it: go online")?;
    expect("and with network again", online, today + 21 * DAY, "running with the paid feature")?;
    println!("freed: {}", online.deactivate()?);
    expect("after that", online, today, "enter a license key")?;

    entered("a key whose order is refunded later", online, REVOKED)?;
    expect("the next day", online, today + 2 * DAY, "the license was taken back")?;
    expect("and without network", offline, today + 3 * DAY, "the license was taken back")?;

    entered("a key for a month", online, EXPIRED)?;
    expect("two months later", online, today + 60 * DAY, "the license has expired")
}

fn entered(what: &str, gate: &Gate, key: &str) -> Result<(), Failure> {
    println!("{what}: entered");
    Ok(gate.activate(key, "a laptop")?)
}

fn refused(what: &str, gate: &Gate, key: &str, expected: &str) -> Result<(), Failure> {
    let why = match gate.activate(key, "a laptop") {
        Ok(()) => "taken".to_owned(),
        Err(problem) => Failure::from(problem).0,
    };
    show(what, &why, expected)
}

fn expect(what: &str, gate: &Gate, now: SystemTime, expected: &str) -> Result<(), Failure> {
    show(what, &said(&gate.check(now)?), expected)
}

fn show(what: &str, said: &str, expected: &str) -> Result<(), Failure> {
    println!("{what}: {said}");
    match said.contains(expected) {
        true => Ok(()),
        false => Err(Failure(format!("expected: {expected}"))),
    }
}
