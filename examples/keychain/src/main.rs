//! Keeps a license in the keychain of the system. Usage:
//! `POLAR_ORGANIZATION_ID=… keychain activate KEY | check | deactivate`.
//!
//! The keychain must be unlocked. On Linux, it is the Secret Service of a desktop.

mod keychain_store;

use keychain_store::KeychainStore;
use polar_funcs::PolarCore;
use polar_funcs::license_gate::LicenseGate;
use std::env;
use std::error::Error;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["activate", key] => println!("{}", gate()?.activate(*key).wait()?),
        ["check"] => println!("{}", gate()?.check().wait()?),
        ["deactivate"] => println!("deactivated: {}", gate()?.deactivate().wait()?),
        _ => return Err("usage: keychain activate KEY | check | deactivate".into()),
    }
    Ok(())
}

fn gate() -> Result<LicenseGate, Box<dyn Error>> {
    let entry = keyring::Entry::new("acme", "license")?;
    let store = KeychainStore::new(entry.inner, "acme")?;
    Ok(LicenseGate::new(PolarCore::anonymous(), env::var("POLAR_ORGANIZATION_ID")?, store))
}
