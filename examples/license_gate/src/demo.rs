//! Runs through everything that can happen to a license, against the stand-in.

use crate::gate::Gate;
use crate::{describe, gate};
use std::time::{Duration, SystemTime};
use std::{env, fs, process};
use test_support::stand_in::ExampleError;
use test_support::stand_in::license_keys::{EXPIRED, FULL, GRANTED, REVOKED};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

pub(crate) fn run() -> Result<(), ExampleError> {
    let file = env::temp_dir().join(format!("license_gate-{}.json", process::id()));
    let (online, offline) = (gate(Some(file.clone()), false)?, gate(Some(file.clone()), true)?);
    let today = SystemTime::now();
    let result = steps(&online, &offline, today);
    let _ = fs::remove_file(file);
    result
}

fn steps(online: &Gate, offline: &Gate, today: SystemTime) -> Result<(), ExampleError> {
    expect("before anything is bought", online, today, "without the paid feature: enter a license key")?;
    rejected("a mistyped key", online, "ACME-GRANTEF", "does not exist")?;
    rejected("a key without free activations", online, FULL, "too many devices")?;

    activated("a valid key", online, GRANTED)?;
    expect("immediately, without network", offline, today, "with the paid feature")?;
    expect("a week later, without network", offline, today + 7 * DAY, "go online within 7 days")?;
    expect("three weeks later, without network", offline, today + 21 * DAY, "Nothing is wrong with it: go online")?;
    expect("then with network again", online, today + 21 * DAY, "running with the paid feature")?;
    println!("deactivated: {}", online.deactivate()?);
    expect("after that", online, today, "enter a license key")?;

    activated("a key whose order is refunded later", online, REVOKED)?;
    expect("the next day", online, today + 2 * DAY, "the license was revoked")?;
    expect("later, without network", offline, today + 3 * DAY, "the license was revoked")?;

    activated("a key that expires after a month", online, EXPIRED)?;
    expect("two months later", online, today + 60 * DAY, "the license has expired")
}

fn activated(case: &str, gate: &Gate, key: &str) -> Result<(), ExampleError> {
    println!("{case}: activated");
    Ok(gate.activate(key, "a laptop")?)
}

fn rejected(case: &str, gate: &Gate, key: &str, expected: &str) -> Result<(), ExampleError> {
    let result = match gate.activate(key, "a laptop") {
        Ok(()) => "activated".to_owned(),
        Err(error) => ExampleError::from(error).0,
    };
    show(case, &result, expected)
}

fn expect(case: &str, gate: &Gate, now: SystemTime, expected: &str) -> Result<(), ExampleError> {
    show(case, &describe(&gate.check(now)?), expected)
}

fn show(case: &str, result: &str, expected: &str) -> Result<(), ExampleError> {
    println!("{case}: {result}");
    match result.contains(expected) {
        true => Ok(()),
        false => Err(ExampleError(format!("expected: {expected}"))),
    }
}
