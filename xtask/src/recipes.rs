//! `cargo xtask size --recipes`: what flags of the linker and of nightly save. `docs/small-binaries.md` has the figures.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::size::{aligned, cargo, grouped, locked, output_of, root, size, target_directory};

/// The program that each recipe is applied to.
const PROGRAM: &str = "polar_funcs";

const RELR: &str = "-Clink-arg=-Wl,-z,pack-relative-relocs";
const ICF: &str = "-Clink-arg=-Wl,--icf=all";
const NO_EH_FRAME_HDR: &str = "-Clink-arg=-Wl,--no-eh-frame-hdr";

enum Outcome {
    Bytes(u64),
    Skipped(String),
}

/// Builds the program with each recipe, and returns a table.
pub(crate) fn table() -> Result<String, String> {
    let script = format!("-Clink-arg=-Wl,-T,{}", root().join("xtask/programs/no-eh-frame.ld").display());
    let script = script.as_str();
    let plain = linked(&[])?;
    let lld = is_of_lld(&binary());
    let with_lld = |flags: &[&str]| match lld {
        true => linked(flags).map(Outcome::Bytes),
        false => Ok(Outcome::Skipped("the linker is not lld".to_owned())),
    };
    let outcomes = [
        ("without .eh_frame", with_lld(&[script, NO_EH_FRAME_HDR])?),
        ("packed relocations", Outcome::Bytes(linked(&[RELR])?)),
        ("--icf=all", with_lld(&[ICF])?),
        ("all three", with_lld(&[script, NO_EH_FRAME_HDR, RELR, ICF])?),
        ("build-std, immediate-abort", with_std()?),
    ];
    let mut rows = vec![row("default", &Outcome::Bytes(plain), plain)];
    rows.extend(outcomes.iter().map(|(name, outcome)| row(name, outcome, plain)));
    Ok(aligned(["recipe", "bytes", "ratio"], &rows))
}

fn row(name: &str, outcome: &Outcome, plain: u64) -> [String; 3] {
    match outcome {
        Outcome::Bytes(bytes) => [name.to_owned(), grouped(*bytes), format!("{:.3}", *bytes as f64 / plain as f64)],
        Outcome::Skipped(why) => [name.to_owned(), format!("skipped: {why}"), String::new()],
    }
}

/// Links the program with these flags, which do not apply to its dependencies, and starts it.
fn linked(flags: &[&str]) -> Result<u64, String> {
    let mut build = Command::new(cargo());
    build.args(["rustc", "--release", "--target-dir"]).arg(directory()).args(locked(PROGRAM)).arg("--").args(flags);
    output_of(build).map_err(|problem| format!("cannot build `{PROGRAM}` with {flags:?}: {problem}"))?;
    started(&binary())
}

/// Not that of the other measurements, which must not find a program that a recipe has changed.
fn directory() -> PathBuf {
    target_directory().join("recipes")
}

fn binary() -> PathBuf {
    directory().join("release").join(PROGRAM).with_extension(env::consts::EXE_EXTENSION)
}

/// Builds the program and std on nightly, without the messages of panics.
fn with_std() -> Result<Outcome, String> {
    let rustc = |what: &[&str]| {
        let mut rustc = Command::new("rustc");
        // Set by the cargo that runs this task, and would replace the toolchain named here.
        rustc.env_remove("RUSTUP_TOOLCHAIN").arg("+nightly").args(what).stderr(Stdio::null());
        rustc.output().ok().filter(|output| output.status.success())
    };
    let text = |what: &[&str]| rustc(what).map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    let (Some(sysroot), Some(version)) = (text(&["--print", "sysroot"]), text(&["--version", "--verbose"])) else {
        return Ok(Outcome::Skipped("there is no nightly".to_owned()));
    };
    if !PathBuf::from(sysroot).join("lib/rustlib/src/rust/library").exists() {
        return Ok(Outcome::Skipped("there is no rust-src for nightly".to_owned()));
    }
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
    let target = target_directory().join("build-std");
    let mut build = Command::new("cargo");
    build
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("RUSTC")
        .env("RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort")
        .args(["+nightly", "build", "--release", "-Zbuild-std=std,panic_abort", "--target", host, "--target-dir"])
        .arg(&target)
        .args(locked(PROGRAM));
    output_of(build).map_err(|problem| format!("cannot build `{PROGRAM}` with std: {problem}"))?;
    started(&target.join(host).join("release").join(PROGRAM)).map(Outcome::Bytes)
}

/// Whether lld linked the binary, which then has its name.
fn is_of_lld(binary: &Path) -> bool {
    const NAME: &[u8] = b"Linker: LLD";
    fs::read(binary).is_ok_and(|bytes| bytes.windows(NAME.len()).any(|window| window == NAME))
}

/// Runs the program without a token, which it must report, and returns its size.
fn started(binary: &Path) -> Result<u64, String> {
    let output = Command::new(binary).env_remove("POLAR_ACCESS_TOKEN").output();
    let output = output.map_err(|error| format!("cannot run {}: {error}", binary.display()))?;
    let stderr = String::from_utf8_lossy(&output.stderr);
    if output.status.code() != Some(1) || !stderr.contains("NotPresent") {
        let status = output.status;
        return Err(format!("{} does not start: {status}, and it printed `{}`", binary.display(), stderr.trim()));
    }
    size(binary)
}
