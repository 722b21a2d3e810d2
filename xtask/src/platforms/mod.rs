//! `cargo xtask platforms`: builds the crate for other platforms, and runs its tests and the program `scenarios` there.
//!
//! Everything is compiled by Debian 12's own Rust 1.85, the oldest that this crate supports, together with the standard
//! library of the platform. So no other toolchain is needed, and the minimum version of Rust is tested as well.

mod build;
mod install;
mod targets;

use crate::TaskError;
use crate::size::{aligned, grouped};
use install::Toolchain;
use std::time::Instant;
use targets::{TARGETS, Target};

/// Runs the task.
pub(crate) fn run(flags: &[String]) -> Result<(), TaskError> {
    let (mut all, mut install, mut names) = (false, false, Vec::new());
    for flag in flags {
        match flag.as_str() {
            "--all" => all = true,
            "--install" => install = true,
            name => match TARGETS.iter().find(|target| target.triple == name) {
                Some(target) => names.push(target.triple),
                None => {
                    return Err(TaskError::Usage(format!(
                        "`platforms` takes --all, --install or targets, not `{name}`; the targets are {}",
                        TARGETS.map(|target| target.triple).join(", ")
                    )));
                }
            },
        }
    }
    let is_chosen = |target: &&Target| match names.as_slice() {
        [] => all || target.by_default,
        names => names.contains(&target.triple),
    };
    let chosen: Vec<&Target> = TARGETS.iter().filter(is_chosen).collect();
    let toolchain = Toolchain::new()?;
    if install {
        toolchain.install(&chosen)?;
    }
    if let Some(missing) = toolchain.missing() {
        println!("skipped: {missing} is missing; `cargo xtask platforms --install` installs it on Debian 12");
        return Ok(());
    }
    let rows: Vec<Row> = chosen.into_iter().map(|target| test(&toolchain, target)).collect();
    print!("\n{}", table(&rows));
    match rows.iter().any(|row| row.has_failed) {
        false => Ok(()),
        true => Err(TaskError::Task("a platform failed".to_owned())),
    }
}

/// The results of a platform.
struct Row {
    target: &'static str,
    builds: String,
    runs: String,
    tested: String,
    size: String,
    seconds: u64,
    has_failed: bool,
}

fn test(toolchain: &Toolchain, target: &Target) -> Row {
    println!("\n-- {}", target.triple);
    let mut row = Row {
        target: target.triple,
        builds: "skipped".to_owned(),
        runs: "skipped".to_owned(),
        tested: String::new(),
        size: String::new(),
        seconds: 0,
        has_failed: false,
    };
    let start = Instant::now();
    if let Some(missing) = toolchain.missing_to_build(target) {
        println!("skipped: {missing} is missing");
        row.tested = format!("{missing} is missing");
        return row;
    }
    if let Err(problem) = steps(toolchain, target, &mut row) {
        println!("error: {problem}");
        row.has_failed = true;
        row.tested = problem;
    }
    row.seconds = start.elapsed().as_secs();
    row
}

fn steps(toolchain: &Toolchain, target: &Target, row: &mut Row) -> Result<(), String> {
    row.builds = "no".to_owned();
    let size = build::size(toolchain, target)?;
    row.size = grouped(size);
    let scenarios = build::scenarios(toolchain, target)?;
    row.builds = "yes".to_owned();
    let Some(runner) = target.runner else {
        row.runs = "not tried".to_owned();
        row.tested = "linked only".to_owned();
        return Ok(());
    };
    if let Some(missing) = toolchain.missing_to_run(target) {
        println!("not run: {missing} is missing");
        row.tested = format!("linked; {missing} is missing");
        return Ok(());
    }
    row.runs = "no".to_owned();
    build::run_scenarios(toolchain, target, &scenarios)?;
    build::run_tests(toolchain, target)?;
    row.runs = "yes".to_owned();
    row.tested = format!("scenarios and tests {}", runner.name());
    Ok(())
}

fn table(rows: &[Row]) -> String {
    let cells = |row: &Row| {
        let seconds = row.seconds.to_string();
        [row.target.to_owned(), row.builds.clone(), row.runs.clone(), row.size.clone(), seconds, row.tested.clone()]
    };
    aligned(["target", "builds", "runs", "bytes", "s", "tested"], &rows.iter().map(cells).collect::<Vec<_>>())
}
