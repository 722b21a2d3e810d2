//! A program with a paid feature. Usage: `cargo run --package license_gate -- --help`.
//!
//! `gate.rs` decides whether the feature runs. It is a complete implementation that you can copy.

mod demo;
mod gate;
mod location;

use gate::{Gate, GateError, LicenseState};
use polar_funcs::{PolarCore, SANDBOX};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::SystemTime;
use std::{env, thread};
use test_support::stand_in::{ExampleError, StandIn, env_var, license_keys};

const HELP: &str = "\
usage: license_gate [--file PATH] [--offline] COMMAND

A program with a paid feature.

commands:
  activate KEY  activate a license key on this device
  run           run the program, with or without the paid feature
  deactivate    free the license key for another device
  demo          run through all cases

options:
  --file PATH   the file that stores the license (default: license_gate/license.json
                in the folder of the system for the data of programs)
  --offline     simulate that there is no network
  --help        print this text

With the organization's id in POLAR_ORGANIZATION_ID, requests go to Polar's
sandbox or to POLAR_SERVER, which is production, sandbox or a URL. Without it,
they go to a stand-in server inside this process, which responds as Polar does.";

fn main() -> ExitCode {
    let mut file = None;
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
                Some(path) => file = Some(PathBuf::from(path)),
                None => return usage("--file needs a value"),
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
        [] => return usage("no command given"),
        _ => return usage(&format!("unknown command {command:?}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(ExampleError(message)) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn usage(problem: &str) -> ExitCode {
    eprintln!("{problem}\n\n{HELP}");
    ExitCode::from(2)
}

fn gate(file: Option<PathBuf>, offline: bool) -> Result<Gate, ExampleError> {
    let file = file.or_else(|| Some(location::data_folder("license_gate")?.join("license.json")));
    let file = file.ok_or_else(|| ExampleError("there is no folder for the license: use --file".to_owned()))?;
    let (server, organization_id) = match env_var("POLAR_ORGANIZATION_ID") {
        Some(id) => (env_var("POLAR_SERVER").unwrap_or_else(|| SANDBOX.to_owned()), id),
        None => (stand_in()?, license_keys::ORGANIZATION.to_owned()),
    };
    // Nothing listens on port 9.
    let server = if offline { "http://127.0.0.1:9".to_owned() } else { server };
    let core = PolarCore::builder().server(server).build()?;
    Ok(Gate { core, organization_id, file })
}

/// Starts the stand-in on its own thread, because this program has no async runtime.
fn stand_in() -> Result<String, ExampleError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let stand_in = runtime.block_on(StandIn::start(license_keys::ENDPOINTS))?;
    let url = stand_in.url().to_owned();
    thread::spawn(move || runtime.block_on(std::future::pending::<()>()));
    Ok(url)
}

fn activate(gate: &Gate, key: &str) -> Result<(), ExampleError> {
    gate.activate(key.trim(), &device())?;
    println!("thank you: this device is licensed");
    Ok(())
}

/// The name of this device, which the customer sees in the list of activations.
fn device() -> String {
    env_var("HOSTNAME").or_else(|| env_var("COMPUTERNAME")).unwrap_or_else(|| "a device".to_owned())
}

fn run(gate: &Gate) -> Result<(), ExampleError> {
    println!("{}", describe(&gate.check(SystemTime::now())?));
    Ok(())
}

fn describe(state: &LicenseState) -> String {
    match state {
        LicenseState::Licensed => "running with the paid feature".to_owned(),
        LicenseState::Offline { days_left } => format!(
            "running with the paid feature; the license could not be checked, go online within {days_left} days"
        ),
        LicenseState::NotActivated => "running without the paid feature: enter a license key to get it".to_owned(),
        LicenseState::Denied(reason) => format!("running without the paid feature: {reason}"),
        LicenseState::Unreachable(reason) => format!(
            "running without the paid feature for now: the license could not be checked for too long.\n\
             Nothing is wrong with it: go online once. ({reason})"
        ),
    }
}

fn deactivate(gate: &Gate) -> Result<(), ExampleError> {
    match gate.deactivate()? {
        true => println!("the key is free for another device"),
        false => println!("this device has no license"),
    }
    Ok(())
}

impl From<GateError> for ExampleError {
    fn from(error: GateError) -> Self {
        match error {
            GateError::Api(error) => error.into(),
            GateError::File(path, error) => Self(format!("{}: {error}", path.display())),
            GateError::Rejected(message) => Self(message),
        }
    }
}
