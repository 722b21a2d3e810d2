//! WebAssembly for WASI: the programs of `examples/wasi`, run in wasmtime.
//!
//! Debian's C library for WASI is that of WASI 0.1, which the linker adapts for 0.2. wasmtime comes from Python's
//! packages.

use super::Row;
use super::build::folder;
use super::install::{Toolchain, install_packages, run};
use crate::size::{cargo, grouped, root};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A version of WASI.
pub(super) struct Version {
    pub(super) triple: &'static str,
    /// A linker of rustup's toolchains.
    linker: &'static str,
    package: &'static str,
    /// Runs the program.
    script: &'static str,
}

pub(super) const VERSIONS: [Version; 2] = [
    Version {
        triple: "wasm32-wasip1",
        linker: "rust-lld",
        package: "without_http",
        script: "test/run_without_http.py",
    },
    Version { triple: "wasm32-wasip2", linker: "wasm-component-ld", package: "wasi_example", script: "test/run.py" },
];

const WASMTIME: &str = "wasmtime==50.0.1";

/// The folder of the C library in Debian.
const LIBRARIES: &str = "/usr/lib/wasm32-wasi";

/// The parts of the C library that a program links.
const OBJECTS: [&str; 3] = ["crt1-command.o", "crt1-reactor.o", "libc.a"];

/// Installs Debian's packages of the C library and of the linker, where they are missing.
pub(super) fn install() -> Result<(), String> {
    match Path::new(LIBRARIES).exists() {
        true => Ok(()),
        false => install_packages(&["wasi-libc", "lld", "python3-venv"]),
    }
}

/// Builds the program, and runs it if wasmtime is available.
pub(super) fn test(toolchain: &Toolchain, version: &Version, row: &mut Row) -> Result<(), String> {
    let linker = linker(version.linker);
    let missing = toolchain
        .missing()
        .map(str::to_owned)
        .or_else(|| linker.is_none().then(|| format!("{}, which rustup's toolchains have,", version.linker)))
        .or_else(|| (!Path::new(LIBRARIES).exists()).then(|| "wasi-libc".to_owned()));
    if let Some(missing) = missing {
        println!("skipped: {missing} is missing");
        row.tested = format!("{missing} is missing");
        return Ok(());
    }
    row.builds = "no".to_owned();
    prepare(toolchain, version.triple)?;
    let (example, folder) = (root().join("examples/wasi"), folder());
    let mut build = Command::new(cargo());
    build
        .args(["build", "--release", "--locked", "--quiet", "-Zbuild-std=std,panic_abort"])
        .args(["--package", version.package, "--target", version.triple, "--target-dir"])
        .arg(&folder)
        // This allows a stable compiler to build the standard library.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTC", toolchain.rustc())
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTC_WRAPPER")
        .current_dir(&example);
    if let Some(linker) = linker {
        let triple = version.triple.to_uppercase().replace('-', "_");
        build.env(format!("CARGO_TARGET_{triple}_LINKER"), linker);
    }
    run(&mut build).map_err(|_| "the example does not build".to_owned())?;
    let program = folder.join(version.triple).join("release").join(version.package).with_extension("wasm");
    let size = fs::metadata(&program).map_err(|error| format!("cannot find {}: {error}", program.display()))?.len();
    row.size = grouped(size);
    row.builds = "yes".to_owned();

    let Some(python) = wasmtime(&folder) else {
        println!("not run: wasmtime cannot be installed");
        row.tested = "built; wasmtime cannot be installed".to_owned();
        return Ok(());
    };
    row.runs = "no".to_owned();
    let mut stand_in = Command::new(cargo());
    stand_in.args(["build", "--quiet", "--locked", "--package=stand_in", "--target-dir"]).arg(&folder);
    run(stand_in.current_dir(root().join("examples/worker")))?;
    let mut scenarios = Command::new(python);
    scenarios.arg(example.join(version.script)).arg(program).arg(folder.join("debug/stand_in"));
    run(&mut scenarios).map_err(|_| "a scenario failed".to_owned())?;
    row.runs = "yes".to_owned();
    row.tested = "scenarios in wasmtime".to_owned();
    Ok(())
}

/// Returns a linker that is part of rustup's toolchains.
fn linker(name: &str) -> Option<PathBuf> {
    let output = Command::new("rustc").args(["--print", "target-libdir"]).stderr(Stdio::null()).output().ok()?;
    let libraries = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    Some(libraries.with_file_name("bin").join(name)).filter(|linker| linker.exists())
}

/// Copies the libraries that a program links to the folders of the compiler, which searches no others.
fn prepare(toolchain: &Toolchain, triple: &str) -> Result<(), String> {
    let folder = toolchain.libraries(triple).join("self-contained");
    fs::create_dir_all(&folder).map_err(|error| format!("cannot create {}: {error}", folder.display()))?;
    for object in OBJECTS {
        let source = Path::new(LIBRARIES).join(object);
        fs::copy(&source, folder.join(object)).map_err(|error| format!("cannot copy {}: {error}", source.display()))?;
    }
    Ok(())
}

/// Returns the path of a Python with wasmtime; `None` if it cannot be installed.
fn wasmtime(folder: &Path) -> Option<PathBuf> {
    let environment = folder.join("wasmtime");
    let python = environment.join("bin/python");
    let has_wasmtime = || succeeds(Command::new(&python).args(["-c", "import wasmtime"]));
    if !has_wasmtime() {
        succeeds(Command::new("python3").args(["-m", "venv"]).arg(&environment)).then_some(())?;
        succeeds(Command::new(&python).args(["-m", "pip", "install", "-q", WASMTIME])).then_some(())?;
    }
    has_wasmtime().then_some(python)
}

/// Returns whether a command succeeds. A program that does not exist fails.
fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}
