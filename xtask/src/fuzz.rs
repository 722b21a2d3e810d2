//! `cargo xtask fuzz`: do the fuzz targets find anything?

use crate::Failure;
use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs the task: all targets, one after the other, each for so many seconds.
pub(crate) fn run(flags: &[String]) -> Result<(), Failure> {
    let seconds = match flags {
        [] => Some(5),
        [seconds] => seconds.parse().ok().map(NonZero::<u32>::get),
        _ => None,
    };
    let seconds = seconds.ok_or_else(|| Failure::Usage("`fuzz` takes the seconds for each target".to_owned()))?;
    for (tool, arguments) in [("nightly", ["+nightly", "--version"]), ("cargo-fuzz", ["fuzz", "--version"])] {
        let asked = cargo(&arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
        if !asked.is_ok_and(|status| status.success()) {
            println!("skipped: there is no {tool}");
            return Ok(());
        }
    }
    if !succeeds(&["+nightly", "fuzz", "build"]) {
        return Err(Failure::Task("the targets can't be built".to_owned()));
    }
    let listed = cargo(&["+nightly", "fuzz", "list"]).output();
    let listed = listed.map_err(|error| format!("the targets can't be listed: {error}"))?.stdout;
    let listed = String::from_utf8_lossy(&listed);
    let mut broken = Vec::new();
    for target in listed.lines() {
        let (corpus, seeds) = (format!("fuzz/corpus/{target}"), format!("fuzz/seeds/{target}"));
        fs::create_dir_all(root().join(&corpus)).map_err(|error| format!("{corpus} can't be made: {error}"))?;
        println!("{target}: {seconds} s");
        let time = format!("-max_total_time={seconds}");
        if !succeeds(&["+nightly", "fuzz", "run", target, &corpus, &seeds, "--", &time, "-verbosity=0"]) {
            broken.push(target);
        }
    }
    match broken.as_slice() {
        [] => Ok(()),
        broken => Err(Failure::Task(format!("these targets found something: {}", broken.join(", ")))),
    }
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The cargo that knows other toolchains, not the one that runs this.
fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).current_dir(root());
    cargo
}

fn succeeds(arguments: &[&str]) -> bool {
    cargo(arguments).status().is_ok_and(|status| status.success())
}
