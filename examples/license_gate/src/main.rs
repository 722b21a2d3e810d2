//! The license of a program. Usage: `cargo run --package license_gate -- --help`.

mod demo;

use polar_funcs::license_gate::{FileStore, LicenseGate};
use polar_funcs::{PolarCore, SANDBOX};
use std::env;
use std::error::Error;
use std::process::ExitCode;
use test_support::stand_in::{env_var, license_keys};

const HELP: &str = "\
usage: license_gate activate KEY | check | deactivate | demo

  activate KEY  activate a license key on this device
  check         say whether the license is valid
  deactivate    free the license key for another device
  demo          run through all that can happen

With the organization's id in POLAR_ORGANIZATION_ID, requests go to Polar's
sandbox or to POLAR_SERVER, which is production, sandbox or a URL. Without it,
they go to a stand-in server inside this process, which responds as Polar does.";

fn main() -> ExitCode {
    run().unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

fn run() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let verdict = match arguments.as_slice() {
        ["activate", key] => gate()?.activate(*key).wait()?,
        ["check"] => gate()?.check().wait()?,
        ["deactivate"] => {
            println!("{}", if gate()?.deactivate().wait()? { "deactivated" } else { "there is no license here" });
            return Ok(ExitCode::SUCCESS);
        }
        ["demo"] => return demo::run().map(|()| ExitCode::SUCCESS),
        _ => {
            println!("{HELP}\n\n{}", license_keys::HELP);
            return Ok(if arguments == ["--help"] { ExitCode::SUCCESS } else { ExitCode::from(2) });
        }
    };
    println!("{verdict}");
    Ok(if verdict.is_licensed() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn gate() -> Result<LicenseGate, Box<dyn Error>> {
    let (server, organization_id) = match env_var("POLAR_ORGANIZATION_ID") {
        Some(id) => (env_var("POLAR_SERVER").unwrap_or_else(|| SANDBOX.to_owned()), id),
        None => (demo::stand_in()?, license_keys::ORGANIZATION.to_owned()),
    };
    let core = PolarCore::builder().server(server).build()?;
    Ok(LicenseGate::new(core, organization_id, FileStore::in_data_folder("license_gate")?).label(device()))
}

/// Returns the name of this device, which the customer sees in the list of activations.
fn device() -> String {
    env_var("HOSTNAME").or_else(|| env_var("COMPUTERNAME")).unwrap_or_else(|| "a device".to_owned())
}
