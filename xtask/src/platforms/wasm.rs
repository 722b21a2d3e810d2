//! WebAssembly in JavaScript hosts: `examples/worker`, run in Node, Deno, Bun, workerd and browsers.
//!
//! The packages of npm and the matching wasm-bindgen are installed into the target directory.

use super::Row;
use super::build::folder;
use super::install::{Toolchain, install_packages, is_found, run};
use crate::size::{cargo, root};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub(super) const TRIPLE: &str = "wasm32-unknown-unknown";

/// The packages of the example that are compiled to WebAssembly. The size of the first is in the table.
const PROGRAMS: [&str; 4] = ["one_operation", "page_example", "worker_example", "with_worker_crate"];

/// The limit for the size of the first program after brotli, with a standard library that is compiled as well (decision
/// 021).
const MOST_BYTES: usize = 53_000;

/// Features of the library without a transport for the target, and with one.
const LIBRARY: [&str; 2] = [
    "full,client,journal,license_gate,tracing,files_upload,webhook_payloads,\
     chrono_0_4,jiff_0_2,time_0_3,stream,testing",
    "full,client,journal,license_gate,tracing,files_upload,webhook_payloads,\
     chrono_0_4,jiff_0_2,time_0_3,stream,testing,fetch",
];

/// Those of binaryen's features that Node 20 and workerd support.
const WASM_OPT: [&str; 9] = [
    "-Oz",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Prints the sizes of a file: plain, and compressed by gzip and brotli.
const SIZES: &str = "\
const z = require('zlib'), bytes = require('fs').readFileSync(process.argv[1]);
const gzip = z.gzipSync(bytes, { level: 9 }).length, brotli = z.brotliCompressSync(bytes).length;
console.log(`${bytes.length} bytes, gzip ${gzip}, brotli ${brotli}`);";

/// Installs Debian's packages of the hosts and of the linker, where they are missing. Tests in a browser that cannot be
/// installed are skipped.
pub(super) fn install() -> Result<(), String> {
    let programs = [("node", "nodejs"), ("npm", "npm"), ("chromium", "chromium"), ("wasm-ld", "lld")];
    let missing = programs.iter().filter(|(program, _)| !is_found(program));
    install_packages(&missing.map(|(_, package)| *package).collect::<Vec<_>>())?;
    // Firefox, and WebKit with a library that its package only recommends.
    let browsers = [("firefox-esr", ["firefox-esr"].as_slice()), ("cog", &["cog", "libgles2"])];
    for (browser, packages) in browsers.into_iter().filter(|(browser, _)| !is_found(browser)) {
        if let Err(problem) = install_packages(packages) {
            println!("{browser} cannot be installed: {problem}");
        }
    }
    Ok(())
}

/// Builds the library and the example, and runs the example in the hosts that are available.
pub(super) fn test(toolchain: &Toolchain, row: &mut Row) -> Result<(), String> {
    let (root, folder) = (&root(), &folder());
    fs::create_dir_all(folder).map_err(|error| format!("cannot create {}: {error}", folder.display()))?;
    let Some(compiler) = Compiler::find(toolchain) else {
        row.tested = "there is no standard library for it, no nightly with rust-src, and no rustc-web".to_owned();
        return Ok(());
    };
    println!("built by {}", compiler.name);
    row.builds = "no".to_owned();
    for features in LIBRARY {
        let mut check = compiler.cargo("check", folder);
        check.args(["--lib", "--no-default-features", "--features", features]).current_dir(root);
        run(&mut check).map_err(|_| format!("the library does not build with {features}"))?;
    }

    let example = root.join("examples/worker");
    let mut build = compiler.cargo("build", folder);
    build.args(["--release", "--locked"]).args(PROGRAMS.map(|name| format!("--package={name}"))).current_dir(&example);
    run(&mut build).map_err(|_| "the example does not build".to_owned())?;
    let built = folder.join(TRIPLE).join("release");
    for name in PROGRAMS {
        let file = built.join(name).with_extension("wasm");
        fs::metadata(&file).map_err(|error| format!("cannot find {}: {error}", file.display()))?;
    }

    row.builds = "yes".to_owned();
    let Some(wasm_bindgen) = wasm_bindgen(&example, folder)? else {
        row.tested = "built; wasm-bindgen cannot be installed".to_owned();
        return Ok(());
    };
    if !succeeds(Command::new("node").arg("--version")) {
        row.tested = "built; node is missing".to_owned();
        return Ok(());
    }
    row.runs = "no".to_owned();
    let [binaryen, miniflare, deno, bun] =
        ["binaryen@132", "miniflare@4.20260426.0", "deno@2.9.6", "bun@1.4.5"].map(|package| npm(folder, package));
    let packages = folder.join("packages");
    for name in PROGRAMS {
        let file = built.join(name).with_extension("wasm");
        let mut bindgen = Command::new(&wasm_bindgen);
        run(bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&packages).arg(file))?;
        let file = packages.join(format!("{name}_bg.wasm"));
        let optimized = match &binaryen {
            Some(binaryen) => {
                run(Command::new(binaryen.join("bin/wasm-opt")).args(WASM_OPT).arg(&file).arg("-o").arg(&file))?;
                ""
            }
            None => " (not optimized: binaryen cannot be installed)",
        };
        let sizes = output(Command::new("node").args(["-e", SIZES]).arg(&file)).ok_or("cannot measure a file")?;
        println!("{name}: {sizes}{optimized}");
        if row.size.is_empty() {
            row.size = sizes.replace(" bytes", "");
            let compressed = sizes.rsplit(' ').next().and_then(|bytes| bytes.parse().ok());
            if binaryen.is_some() && compiler.builds_std && compressed.is_none_or(|bytes: usize| bytes > MOST_BYTES) {
                return Err(format!("{name} is larger than {MOST_BYTES} bytes after brotli"));
            }
        }
    }

    let mut stand_in = Command::new(cargo());
    stand_in.args(["build", "--quiet", "--locked", "--package=stand_in", "--target-dir"]).arg(folder);
    run(stand_in.current_dir(&example))?;
    let mut scenarios = Command::new("node");
    scenarios.arg(example.join("test/run.mjs")).arg(packages).arg(folder.join("debug/stand_in"));
    for (name, package) in [("miniflare", miniflare), ("deno", deno), ("bun", bun)] {
        scenarios.args(package.map(|folder| format!("--{name}={}", folder.display())));
    }
    run(&mut scenarios).map_err(|_| "a scenario failed".to_owned())?;
    row.runs = "yes".to_owned();
    row.tested =
        "scenarios in Node, Deno, Bun, workerd, Chromium, Firefox and WebKit, where they are installed".to_owned();
    Ok(())
}

/// A compiler that has, or can build, the standard library of the target.
struct Compiler {
    name: &'static str,
    /// A toolchain of rustup other than the current one.
    channel: Option<&'static str>,
    /// A compiler that does not come from rustup.
    rustc: Option<PathBuf>,
    builds_std: bool,
}

impl Compiler {
    fn find(toolchain: &Toolchain) -> Option<Self> {
        let installed = Self { name: "the installed target", channel: None, rustc: None, builds_std: false };
        let target = output(Command::new("rustc").args(["--print", "target-libdir", "--target", TRIPLE]));
        if target.is_some_and(|path| Path::new(&path).exists()) {
            return Some(installed);
        }
        let nightly = output(Command::new("rustc").args(["+nightly", "--print", "sysroot"]));
        if nightly.is_some_and(|sysroot| Path::new(&sysroot).join("lib/rustlib/src/rust/library").exists()) {
            return Some(Self { name: "nightly", channel: Some("+nightly"), builds_std: true, ..installed });
        }
        let rustc = Some(toolchain.rustc()).filter(|_| toolchain.missing().is_none());
        rustc.map(|rustc| Self { name: "rustc-web", rustc: Some(rustc), builds_std: true, ..installed })
    }

    /// Returns a command of cargo that builds for the target.
    fn cargo(&self, task: &str, folder: &Path) -> Command {
        // The cargo of rustup accepts a channel.
        let mut cargo = Command::new("cargo");
        cargo.args(self.channel).args([task, "--quiet", "--target", TRIPLE, "--target-dir"]).arg(folder);
        cargo.env("CARGO_INCREMENTAL", "0");
        if self.builds_std {
            cargo.arg("-Zbuild-std=std,panic_abort");
        }
        if let Some(rustc) = &self.rustc {
            // This allows a stable compiler to build the standard library.
            cargo.env("RUSTC", rustc).env("RUSTC_BOOTSTRAP", "1");
            let host = output(Command::new("rustc").args(["--print", "target-libdir"]));
            let linker = host.map(|libraries| Path::new(&libraries).with_file_name("bin/rust-lld"));
            // Debian's compiler comes without a linker for WebAssembly.
            let linker = linker.filter(|linker| linker.exists()).unwrap_or_else(|| "wasm-ld".into());
            cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        cargo
    }
}

/// Returns the wasm-bindgen that fits the example, whose version must be that of the library; `None` if there is none.
fn wasm_bindgen(example: &Path, folder: &Path) -> Result<Option<PathBuf>, String> {
    let lock =
        fs::read_to_string(example.join("Cargo.lock")).map_err(|error| format!("cannot read Cargo.lock: {error}"))?;
    let version = lock.split_once("name = \"wasm-bindgen\"\nversion = \"").and_then(|(_, rest)| rest.split('"').next());
    let version = version.ok_or("Cargo.lock of the example has no wasm-bindgen")?;
    let fits = |program: &Path| {
        output(Command::new(program).arg("--version")).is_some_and(|text| text.ends_with(&format!(" {version}")))
    };
    let programs = ["wasm-bindgen".into(), folder.join("tools/bin/wasm-bindgen")];
    if let Some(program) = programs.iter().find(|program| fits(program)) {
        return Ok(Some(program.clone()));
    }
    let mut install = Command::new("cargo");
    install.args(["install", "wasm-bindgen-cli", "--quiet", "--no-default-features", "--debug", "--version"]);
    install.arg(version).arg("--root").arg(folder.join("tools"));
    Ok((succeeds(&mut install) && fits(&programs[1])).then(|| programs[1].clone()))
}

/// Installs a package of npm, and returns its folder; `None` if it cannot be installed.
fn npm(folder: &Path, package: &str) -> Option<PathBuf> {
    let name = package.split('@').next().unwrap_or_default();
    let installed = folder.join("npm/node_modules").join(name);
    if !installed.exists() {
        let prefix = folder.join("npm");
        fs::create_dir_all(&prefix).ok()?;
        succeeds(Command::new("npm").args(["install", "--silent", "--prefix"]).arg(prefix).arg(package))
            .then_some(())?;
    }
    Some(installed)
}

/// Returns whether a command succeeds. A program that does not exist fails.
fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Returns the output of a command; `None` if it fails.
fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
