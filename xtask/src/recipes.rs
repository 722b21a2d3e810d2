//! `cargo xtask size --recipes`: measures the bytes that flags of the linker and of nightly save.
//! `docs/small-binaries.md` contains the results.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::size::{aligned, cargo, grouped, has_native_tls, locked, output_of, root, size, target_directory};

/// The programs that each recipe is applied to: the default one, and the smallest.
const PROGRAMS: [&str; 2] = ["polar_funcs", "polar_funcs_blocking_native_tls"];

const RELR: &str = "-Clink-arg=-Wl,-z,pack-relative-relocs";
const ICF: &str = "-Clink-arg=-Wl,--icf=all";
const NO_EH_FRAME_HDR: &str = "-Clink-arg=-Wl,--no-eh-frame-hdr";

enum Outcome {
    Bytes(u64),
    Skipped(String),
}

/// Builds the programs with each recipe, and returns a table.
pub(crate) fn table() -> Result<String, String> {
    let [default, smallest] = PROGRAMS;
    let default = outcomes(default)?;
    let smallest = match has_native_tls() {
        true => outcomes(smallest)?,
        false => default.iter().map(|_| Outcome::Skipped("there are no headers of OpenSSL".to_owned())).collect(),
    };
    let rows = RECIPES.iter().enumerate().map(|(index, recipe)| {
        let [bytes, ratio] = cells(&default, index);
        let [smallest, smallest_ratio] = cells(&smallest, index);
        [(*recipe).to_owned(), bytes, ratio, smallest, smallest_ratio]
    });
    let headings = ["recipe", "default", "ratio", "blocking, native-tls", "ratio"];
    Ok(aligned(headings, &rows.collect::<Vec<_>>()))
}

const RECIPES: [&str; 7] = [
    "none",
    "without .eh_frame",
    "packed relocations",
    "--icf=all",
    "these three",
    "build-std, immediate-abort",
    "all four",
];

/// Returns the sizes of a program, in the order of `RECIPES`.
fn outcomes(program: &str) -> Result<Vec<Outcome>, String> {
    let script = format!("-Clink-arg=-Wl,-T,{}", root().join("xtask/programs/no-eh-frame.ld").display());
    let all = [script.as_str(), NO_EH_FRAME_HDR, RELR, ICF];
    let plain = Outcome::Bytes(linked(program, &[])?);
    let lld = is_of_lld(&binary(program));
    let with_lld = |flags: &[&str]| match lld {
        true => linked(program, flags).map(Outcome::Bytes),
        false => Ok(Outcome::Skipped("the linker is not lld".to_owned())),
    };
    Ok(vec![
        plain,
        with_lld(&all[..2])?,
        Outcome::Bytes(linked(program, &[RELR])?),
        with_lld(&[ICF])?,
        with_lld(&all)?,
        with_std(program, &[])?,
        if lld { with_std(program, &all)? } else { with_lld(&all)? },
    ])
}

fn cells(outcomes: &[Outcome], index: usize) -> [String; 2] {
    match (&outcomes[index], &outcomes[0]) {
        (Outcome::Bytes(bytes), Outcome::Bytes(plain)) => {
            [grouped(*bytes), format!("{:.3}", *bytes as f64 / *plain as f64)]
        }
        (Outcome::Skipped(why), _) => [format!("skipped: {why}"), String::new()],
        (Outcome::Bytes(bytes), Outcome::Skipped(_)) => [grouped(*bytes), String::new()],
    }
}

/// Links a program with these flags, which do not apply to its dependencies, and starts it.
fn linked(program: &str, flags: &[&str]) -> Result<u64, String> {
    let mut build = Command::new(cargo());
    build.args(["rustc", "--release", "--target-dir"]).arg(directory()).args(locked(program)).arg("--").args(flags);
    output_of(build).map_err(|problem| format!("cannot build `{program}` with {flags:?}: {problem}"))?;
    started(&binary(program))
}

/// Returns a separate target folder, so that other measurements do not find a program that a recipe has changed.
fn directory() -> PathBuf {
    target_directory().join("recipes")
}

fn binary(program: &str) -> PathBuf {
    directory().join("release").join(program).with_extension(env::consts::EXE_EXTENSION)
}

/// Builds a program and std on nightly with these flags, without panic messages.
fn with_std(program: &str, flags: &[&str]) -> Result<Outcome, String> {
    let rustc = |what: &[&str]| {
        let mut rustc = Command::new("rustc");
        // The cargo that runs this task sets this variable, which would override the toolchain specified here.
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
    let rustflags = [&["-Zunstable-options", "-Cpanic=immediate-abort"], flags].concat().join("\u{1f}");
    let mut build = Command::new("cargo");
    build
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("RUSTC")
        .env("CARGO_ENCODED_RUSTFLAGS", rustflags)
        .args(["+nightly", "build", "--release", "-Zbuild-std=std,panic_abort", "--target", host, "--target-dir"])
        .arg(&target)
        .args(locked(program));
    output_of(build).map_err(|problem| format!("cannot build `{program}` with std: {problem}"))?;
    started(&target.join(host).join("release").join(program)).map(Outcome::Bytes)
}

/// Returns whether lld linked the binary, which then has its name.
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
