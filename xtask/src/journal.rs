//! `cargo xtask journal`: kills processes that push usage events into a journal.

use crate::TaskError;
use std::env;
use std::path::Path;
use std::process::Command;

/// Runs the task. It is a separate program, because it links a server and this crate.
pub(crate) fn run(flags: &[String]) -> Result<(), TaskError> {
    match flags.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] | ["--long"] => {}
        _ => return Err(TaskError::Usage("`journal` takes `--long` or nothing".to_owned())),
    }
    let mut journal = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    journal.args(["run", "--quiet", "--release", "--package", "torture", "--bin", "journal", "--manifest-path"]);
    journal.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml")).arg("--").args(flags);
    let status = journal.status().map_err(|error| format!("cannot run cargo: {error}"))?;
    match status.success() {
        true => Ok(()),
        false => Err(TaskError::Task("the journal lost events, or they were counted twice".to_owned())),
    }
}
