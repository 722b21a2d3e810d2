//! Builds and runs the programs and the tests.

use super::install::{Toolchain, run};
use super::targets::{Linker, Runner, Target};
use crate::size;
use std::env;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The features of the tests below. `ring` is the provider that builds with a C compiler alone.
const FEATURES: &str =
    "blocking,customer_sessions_create,files_upload,journal,license_gate,stream,testing,tls-config,webhook_payloads";

/// The tests of platform-dependent behaviour: sockets, files, clocks, sizes of integers.
const TESTS: [&str; 7] = ["connections", "ingester", "journal", "license_gate", "tls", "upload", "webhooks"];

/// Builds the program with one operation, and returns its size.
pub(super) fn size(toolchain: &Toolchain, target: &Target) -> Result<u64, String> {
    size::size(&program(toolchain, target, "polar_funcs")?)
}

/// Builds the program that calls servers on loopback.
pub(super) fn scenarios(toolchain: &Toolchain, target: &Target) -> Result<PathBuf, String> {
    program(toolchain, target, "scenarios")
}

pub(super) fn run_scenarios(toolchain: &Toolchain, target: &Target, program: &Path) -> Result<(), String> {
    let mut command = match target.runner.and_then(|runner| toolchain.runner(runner)) {
        Some(runner) => {
            let mut words = runner.split(' ');
            let mut command = Command::new(words.next().unwrap_or_default());
            command.args(words).arg(program);
            command
        }
        None => Command::new(program),
    };
    run_there(toolchain, target, &mut command).map_err(|_| "a scenario failed".to_owned())
}

pub(super) fn run_tests(toolchain: &Toolchain, target: &Target) -> Result<(), String> {
    let mut test = cargo(toolchain, target, "test", "panic_unwind");
    test.args(["--quiet", "--package", "polar-funcs", "--features", FEATURES, "--lib"]);
    if let Some(Runner::Qemu(..)) = target.runner {
        // For tests that run themselves again.
        test.envs(
            target.runner.and_then(|runner| toolchain.runner(runner)).map(|runner| ("POLAR_FUNCS_RUNNER", runner)),
        );
    }
    test.args(TESTS.iter().flat_map(|test| ["--test", test]));
    run_there(toolchain, target, &mut test).map_err(|_| "a test failed".to_owned())
}

/// Builds a program of `xtask/programs`, and returns its path.
fn program(toolchain: &Toolchain, target: &Target, name: &str) -> Result<PathBuf, String> {
    let mut build = cargo(toolchain, target, "build", "panic_abort");
    build.args(["--release", "--quiet", "--manifest-path"]);
    build.arg(size::root().join("xtask/programs").join(name).join("Cargo.toml"));
    run(&mut build).map_err(|_| format!("the program `{name}` does not build"))?;
    let extension = if target.triple.contains("windows") { "exe" } else { "" };
    Ok(folder().join(target.triple).join("release").join(name).with_extension(extension))
}

/// Returns a command of cargo for a platform, with the standard library compiled as well.
fn cargo(toolchain: &Toolchain, target: &Target, command: &str, panics: &str) -> Command {
    let variable = |name: &str| format!("CARGO_TARGET_{}_{name}", target.triple.to_uppercase().replace('-', "_"));
    let mut cargo = match target.linker {
        Linker::Gcc(gcc) => {
            let mut cargo = Command::new(size::cargo());
            cargo.env(variable("LINKER"), gcc).arg(command);
            cargo
        }
        Linker::Zig => {
            let mut cargo = Command::new(toolchain.zigbuild());
            // cargo-zigbuild searches the PATH for the Python package that contains zig.
            let tools = toolchain.zigbuild().parent().map(Path::to_path_buf);
            let path = env::var_os("PATH").unwrap_or_default();
            if let Ok(path) = env::join_paths(tools.into_iter().chain(env::split_paths(&path))) {
                cargo.env("PATH", path);
            }
            if target.triple.ends_with("-musl") {
                // zig provides the startup objects.
                cargo.env(variable("RUSTFLAGS"), "-Clink-self-contained=no");
            }
            if target.triple.ends_with("-apple-darwin") {
                // The compiler would strip symbols with a program that Debian does not have.
                cargo.env("CARGO_PROFILE_RELEASE_STRIP", "none").env(variable("RUSTFLAGS"), "-Clink-arg=-s");
            }
            cargo.env("CARGO", size::cargo());
            cargo.arg(if command == "build" { "zigbuild" } else { command });
            cargo
        }
    };
    if let Some(runner) = target.runner.and_then(|runner| toolchain.runner(runner)) {
        cargo.env(variable("RUNNER"), runner);
    }
    cargo
        // This allows a stable compiler to build the standard library.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTC", toolchain.rustc())
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env_remove("RUSTC_WRAPPER")
        .arg("--locked")
        .arg(format!("-Zbuild-std=std,{panics}"))
        // The standard library that Rust distributes is also compiled without overflow checks.
        .args(["--config", "profile.dev.package.std.overflow-checks=false"])
        .args(["--target", target.triple, "--target-dir"])
        .arg(folder())
        .current_dir(size::root());
    cargo
}

/// Runs a command that runs programs of a platform.
///
/// Sometimes a program doesn't start because wine loses the connection to its server. Then the command runs again.
fn run_there(toolchain: &Toolchain, target: &Target, command: &mut Command) -> Result<(), String> {
    if !matches!(target.runner, Some(Runner::Wine)) {
        return run(command);
    }
    command.env("WINEPREFIX", toolchain.wine_prefix()).env("WINEDEBUG", "-all").stderr(Stdio::piped());
    for _ in 0..3 {
        let mut child = command.spawn().map_err(|error| format!("{command:?} can't be run: {error}"))?;
        let mut has_lost_server = false;
        for line in child.stderr.take().into_iter().flat_map(|stderr| BufReader::new(stderr).lines()) {
            let line = line.unwrap_or_default();
            has_lost_server |= line.starts_with("wine client error");
            eprintln!("{line}");
        }
        match child.wait() {
            Ok(status) if status.success() => return Ok(()),
            Ok(_) if has_lost_server => println!("wine lost its server: again"),
            _ => break,
        }
    }
    Err("it failed".to_owned())
}

/// Returns the target folder of all platforms.
pub(super) fn folder() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| size::root().join("target"), PathBuf::from).join("platforms")
}
