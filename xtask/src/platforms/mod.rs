//! `cargo xtask platforms`: builds the crate for other platforms, and runs its tests and the program `scenarios` there.
//!
//! Everything is compiled with Debian 12's Rust 1.85, the minimum version that this crate supports, including the
//! standard library of the platform. So no other toolchain is needed, and the minimum version is tested as well.

mod build;
mod install;
mod targets;
mod wasi;
mod wasm;

use crate::TaskError;
use crate::size::{aligned, grouped};
use install::Toolchain;
use std::time::Instant;
use targets::{ByDefault, TARGETS, Target};

/// Runs the task.
pub(crate) fn run(flags: &[String]) -> Result<(), TaskError> {
    let (mut all, mut install, mut names) = (false, false, Vec::new());
    for flag in flags {
        match flag.as_str() {
            "--all" => all = true,
            "--install" => install = true,
            name => match triples().find(|triple| *triple == name) {
                Some(triple) => names.push(triple),
                None => {
                    return Err(TaskError::Usage(format!(
                        "`platforms` takes --all, --install or targets, not `{name}`; the targets are {}",
                        triples().collect::<Vec<_>>().join(", ")
                    )));
                }
            },
        }
    }
    let is_chosen = |target: &&Target| match names.as_slice() {
        [] => all || target.by_default != ByDefault::Nothing,
        names => names.contains(&target.triple),
    };
    let chosen: Vec<&Target> = TARGETS.iter().filter(is_chosen).collect();
    let has_wasm = names.is_empty() || names.contains(&wasm::TRIPLE);
    let wasi: Vec<_> =
        wasi::VERSIONS.iter().filter(|version| names.is_empty() || names.contains(&version.triple)).collect();
    let toolchain = Toolchain::new()?;
    if install {
        toolchain.install(&chosen)?;
        if has_wasm {
            wasm::install()?;
        }
        if !wasi.is_empty() {
            wasi::install()?;
        }
    }
    if let Some(missing) = toolchain.missing() {
        println!("{missing} is missing; `cargo xtask platforms --install` installs it on Debian 12");
    }
    let mut rows = Vec::new();
    if has_wasm {
        rows.push(row(wasm::TRIPLE, |row| wasm::test(&toolchain, row)));
    }
    for version in wasi {
        rows.push(row(version.triple, |row| wasi::test(&toolchain, version, row)));
    }
    rows.extend(chosen.into_iter().map(|target| {
        let with_tests = all || !names.is_empty() || target.by_default == ByDefault::Everything;
        row(target.triple, |row| test(&toolchain, target, with_tests, row))
    }));
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

/// Returns the names of all targets.
fn triples() -> impl Iterator<Item = &'static str> {
    let wasi = wasi::VERSIONS.iter().map(|version| version.triple);
    TARGETS.iter().map(|target| target.triple).chain([wasm::TRIPLE]).chain(wasi)
}

/// Tests a platform, and returns its results.
fn row(target: &'static str, test: impl FnOnce(&mut Row) -> Result<(), String>) -> Row {
    println!("\n-- {target}");
    let mut row = Row {
        target,
        builds: "skipped".to_owned(),
        runs: "skipped".to_owned(),
        tested: String::new(),
        size: String::new(),
        seconds: 0,
        has_failed: false,
    };
    let start = Instant::now();
    if let Err(problem) = test(&mut row) {
        println!("error: {problem}");
        row.has_failed = true;
        row.tested = problem;
    }
    row.seconds = start.elapsed().as_secs();
    row
}

fn test(toolchain: &Toolchain, target: &Target, with_tests: bool, row: &mut Row) -> Result<(), String> {
    if let Some(missing) = toolchain.missing().or_else(|| toolchain.missing_to_build(target)) {
        println!("skipped: {missing} is missing");
        row.tested = format!("{missing} is missing");
        return Ok(());
    }
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
    if with_tests {
        build::run_tests(toolchain, target)?;
    }
    row.runs = "yes".to_owned();
    row.tested = format!("scenarios{} {}", if with_tests { " and tests" } else { "" }, runner.name());
    Ok(())
}

fn table(rows: &[Row]) -> String {
    let cells = |row: &Row| {
        let seconds = row.seconds.to_string();
        [row.target.to_owned(), row.builds.clone(), row.runs.clone(), row.size.clone(), seconds, row.tested.clone()]
    };
    aligned(["target", "builds", "runs", "bytes", "s", "tested"], &rows.iter().map(cells).collect::<Vec<_>>())
}
