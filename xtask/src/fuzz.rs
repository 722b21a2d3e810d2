//! `cargo xtask fuzz`: runs the fuzz targets.

use crate::TaskError;
use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs all targets in turn, each for the given number of seconds.
pub(crate) fn run(flags: &[String]) -> Result<(), TaskError> {
    let seconds = match flags {
        [] => Some(5),
        [seconds] => seconds.parse().ok().map(NonZero::<u32>::get),
        _ => None,
    };
    let seconds =
        seconds.ok_or_else(|| TaskError::Usage("`fuzz` takes the number of seconds for each target".to_owned()))?;
    for (tool, arguments) in [("nightly", ["+nightly", "--version"]), ("cargo-fuzz", ["fuzz", "--version"])] {
        let status = cargo(&arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
        if !status.is_ok_and(|status| status.success()) {
            println!("skipped: {tool} is not installed");
            return Ok(());
        }
    }
    if !succeeds(&["+nightly", "fuzz", "build"]) {
        return Err(TaskError::Task("the fuzz targets do not build".to_owned()));
    }
    let output = cargo(&["+nightly", "fuzz", "list"]).output();
    let output = output.map_err(|error| format!("cannot list the fuzz targets: {error}"))?.stdout;
    let targets = String::from_utf8_lossy(&output);
    let mut failed = Vec::new();
    for target in targets.lines() {
        let (corpus, seeds) = (format!("fuzz/corpus/{target}"), format!("fuzz/seeds/{target}"));
        fs::create_dir_all(root().join(&corpus)).map_err(|error| format!("cannot create {corpus}: {error}"))?;
        println!("{target}: {seconds} s");
        let time = format!("-max_total_time={seconds}");
        if !succeeds(&["+nightly", "fuzz", "run", target, &corpus, &seeds, "--", &time, "-verbosity=0"]) {
            failed.push(target);
        }
    }
    match failed.as_slice() {
        [] => Ok(()),
        failed => Err(TaskError::Task(format!("these fuzz targets found errors: {}", failed.join(", ")))),
    }
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Returns the `cargo` of rustup, which supports `+nightly`, unlike the one that runs this task.
fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).current_dir(root());
    cargo
}

fn succeeds(arguments: &[&str]) -> bool {
    cargo(arguments).status().is_ok_and(|status| status.success())
}
