//! A program with a paid feature: `cargo run --example license_gate --features … -- --help` tells how.
//!
//! What decides is in `license_gate/gate.rs`, to be taken into a program of your own.

#[allow(dead_code, unused_imports, reason = "there is no access token here")]
mod stand_in;

#[path = "license_gate/demo.rs"]
mod demo;
#[path = "license_gate/gate.rs"]
mod gate;
#[path = "stand_in/license_keys.rs"]
mod license_keys;

use gate::{Gate, Verdict};
use polar_funcs::{PolarCore, SANDBOX};
use stand_in::{Failure, StandIn, variable};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::SystemTime;
use std::{env, thread};

const HELP: &str = "\
usage: license_gate [--file PATH] [--offline] COMMAND

A program with a feature for those who paid. COMMAND is one of

  activate KEY  enters a license key on this device
  run           runs the program: with the paid feature, or without
  deactivate    frees the key for another device
  demo          goes through all of it

and

  --file PATH   where the license is kept, license.json unless it is given
  --offline     as if there were no network
  --help        this text

With the organization's id in POLAR_ORGANIZATION_ID, Polar's sandbox is asked,
or what POLAR_SERVER names: production, sandbox or a URL. Without it, a stand-in
inside this process answers as Polar does.";

fn main() -> ExitCode {
    let mut file = PathBuf::from("license.json");
    let mut offline = false;
    let mut command = Vec::new();
    let mut args = env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned());
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--help" => {
                println!("{HELP}\n\n{}", license_keys::HELP);
                return ExitCode::SUCCESS;
            }
            "--offline" => offline = true,
            "--file" => match args.next() {
                Some(path) => file = path.into(),
                None => return usage("--file has no value"),
            },
            _ => command.push(arg),
        }
    }
    let command: Vec<&str> = command.iter().map(String::as_str).collect();
    let outcome = match command.as_slice() {
        ["activate", key] => gate(file, offline).and_then(|gate| activate(&gate, key)),
        ["run"] => gate(file, offline).and_then(|gate| run(&gate)),
        ["deactivate"] => gate(file, offline).and_then(|gate| deactivate(&gate)),
        ["demo"] => demo::run(),
        [] => return usage("a command is missing"),
        _ => return usage(&format!("{command:?} is no command")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(why)) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn usage(wrong: &str) -> ExitCode {
    eprintln!("{wrong}\n\n{HELP}");
    ExitCode::from(2)
}

fn gate(file: PathBuf, offline: bool) -> Result<Gate, Failure> {
    let (server, organization_id) = match variable("POLAR_ORGANIZATION_ID") {
        Some(id) => (variable("POLAR_SERVER").unwrap_or_else(|| SANDBOX.to_owned()), id),
        None => (stand_in()?, license_keys::ORGANIZATION.to_owned()),
    };
    // Where nobody listens.
    let server = if offline { "http://127.0.0.1:9".to_owned() } else { server };
    let core = PolarCore::builder().server(server).build()?;
    Ok(Gate { core, organization_id, file })
}

/// Starts a stand-in in a thread of its own, as this program has no async runtime.
fn stand_in() -> Result<String, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let stand_in = runtime.block_on(StandIn::start(license_keys::ENDPOINTS))?;
    let url = stand_in.url().to_owned();
    thread::spawn(move || runtime.block_on(std::future::pending::<()>()));
    Ok(url)
}

fn activate(gate: &Gate, key: &str) -> Result<(), Failure> {
    gate.activate(key.trim(), &device())?;
    println!("thank you: this device is licensed");
    Ok(())
}

/// What the customer sees in their list of devices.
fn device() -> String {
    variable("HOSTNAME").or_else(|| variable("COMPUTERNAME")).unwrap_or_else(|| "a device".to_owned())
}

fn run(gate: &Gate) -> Result<(), Failure> {
    println!("{}", said(&gate.check(SystemTime::now())?));
    Ok(())
}

fn said(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Licensed => "running with the paid feature".to_owned(),
        Verdict::Offline { days_left } => format!(
            "running with the paid feature; the license could not be checked, go online within {days_left} days"
        ),
        Verdict::NotActivated => "running without the paid feature: enter a license key to have it".to_owned(),
        Verdict::Refused(why) => format!("running without the paid feature: {why}"),
        Verdict::Unreachable(why) => format!(
            "running without the paid feature for now: the license could not be checked for too long.\n\
             Nothing is wrong with it: go online once. ({why})"
        ),
    }
}

fn deactivate(gate: &Gate) -> Result<(), Failure> {
    match gate.deactivate()? {
        true => println!("the key is free for another device"),
        false => println!("there was no license on this device"),
    }
    Ok(())
}

impl From<gate::Problem> for Failure {
    fn from(problem: gate::Problem) -> Self {
        match problem {
            gate::Problem::Api(error) => error.into(),
            gate::Problem::File(path, error) => Self(format!("{}: {error}", path.display())),
            gate::Problem::Told(why) => Self(why),
        }
    }
}
