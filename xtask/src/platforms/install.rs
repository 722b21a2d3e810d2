//! The compilers, linkers and runners, in a cache folder outside of the source tree.

use super::targets::{Linker, Runner, Target};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Debian 12's Rust packages. Later versions are not the minimum version that this crate supports.
const RUST_PACKAGES: [&str; 5] = [
    "rustc-web=1.85.0+dfsg3-1~deb12u3",
    "libstd-rust-web-1.85=1.85.0+dfsg3-1~deb12u3",
    "libstd-rust-web-dev=1.85.0+dfsg3-1~deb12u3",
    "rust-web-src=1.85.0+dfsg3-1~deb12u3",
    "libllvm19",
];

/// `cargo-zigbuild` and the C compiler that it calls.
const ZIG_PACKAGES: [&str; 2] = ["cargo-zigbuild==0.24.1", "ziglang==0.17.1"];

/// The path of wine's loader in Debian 12, which is not in the PATH.
const WINE: &str = "/usr/lib/wine/wine64";

/// The compiler for all platforms, with linkers and runners.
pub(super) struct Toolchain {
    cache: PathBuf,
}

impl Toolchain {
    /// Uses the folder in `POLAR_FUNCS_PLATFORMS`, or one in the user's cache.
    pub(super) fn new() -> Result<Self, String> {
        let folder = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let cache = folder("POLAR_FUNCS_PLATFORMS")
            .or_else(|| folder("XDG_CACHE_HOME").map(|cache| cache.join("polar-funcs/platforms")))
            .or_else(|| folder("HOME").map(|home| home.join(".cache/polar-funcs/platforms")));
        Ok(Self { cache: cache.ok_or("HOME is not set, so there is no folder for toolchains")? })
    }

    /// Returns the compiler. It is a script, because the packages are not installed, only unpacked.
    pub(super) fn rustc(&self) -> PathBuf {
        self.cache.join("rustc")
    }

    pub(super) fn zigbuild(&self) -> PathBuf {
        self.cache.join("zig/bin/cargo-zigbuild")
    }

    pub(super) fn wine_prefix(&self) -> PathBuf {
        self.cache.join("wine")
    }

    /// Returns the folder in which the compiler searches for the libraries of a platform.
    pub(super) fn libraries(&self, triple: &str) -> PathBuf {
        self.cache.join("rust/usr/lib/rustlib").join(triple).join("lib")
    }

    /// Returns the command that runs programs of a platform, as one line.
    pub(super) fn runner(&self, runner: Runner) -> Option<String> {
        match runner {
            Runner::Qemu(qemu, libraries) => Some(format!("{qemu} -L {libraries}")),
            Runner::Wine => Some(WINE.to_owned()),
            Runner::Native => None,
        }
    }

    /// Returns the tool without which nothing can be built.
    pub(super) fn missing(&self) -> Option<&'static str> {
        (!self.rustc().exists()).then_some("Debian's rustc-web 1.85")
    }

    pub(super) fn missing_to_build(&self, target: &Target) -> Option<&'static str> {
        match target.linker {
            Linker::Gcc(gcc) => (!is_found(gcc)).then_some(gcc),
            Linker::Zig => (!self.zigbuild().exists()).then_some("cargo-zigbuild"),
        }
    }

    pub(super) fn missing_to_run(&self, target: &Target) -> Option<&'static str> {
        match target.runner? {
            Runner::Qemu(qemu, _) => (!is_found(qemu)).then_some(qemu),
            Runner::Wine => (!Path::new(WINE).exists() || !self.wine_prefix().exists()).then_some("wine64"),
            Runner::Native => None,
        }
    }

    /// Installs the missing tools for these platforms, from the package sources of this machine.
    pub(super) fn install(&self, targets: &[&Target]) -> Result<(), String> {
        if !is_found("apt-get") {
            return Err("--install needs Debian's apt-get".to_owned());
        }
        fs::create_dir_all(&self.cache).map_err(|error| format!("cannot create {}: {error}", self.cache.display()))?;
        let is_missing =
            |target: &&&Target| self.missing_to_build(target).or_else(|| self.missing_to_run(target)).is_some();
        let incomplete: Vec<&Target> = targets.iter().filter(is_missing).copied().collect();
        if self.missing().is_none() && incomplete.is_empty() {
            return Ok(());
        }
        run(Command::new("apt-get").args(["-qq", "update"]))?;
        if self.missing().is_some() {
            self.install_rust()?;
        }
        let mut packages: Vec<&str> = incomplete.iter().flat_map(|target| target.packages).copied().collect();
        packages.sort_unstable();
        packages.dedup();
        install_packages(&packages)?;
        for target in incomplete {
            if matches!(target.linker, Linker::Zig) && !self.zigbuild().exists() {
                let zig = self.cache.join("zig");
                run(Command::new("python3").args(["-m", "venv"]).arg(&zig))?;
                run(Command::new(zig.join("bin/pip")).args(["install", "-q"]).args(ZIG_PACKAGES))?;
            }
            if matches!(target.runner, Some(Runner::Wine)) {
                self.prepare_windows(target)?;
            }
        }
        Ok(())
    }

    fn install_rust(&self) -> Result<(), String> {
        let (packages, rust) = (self.cache.join("packages"), self.cache.join("rust"));
        fs::create_dir_all(&packages).map_err(|error| format!("cannot create {}: {error}", packages.display()))?;
        // apt warns that its own user cannot write to this folder.
        run(Command::new("apt-get").args(["-qq", "download"]).args(RUST_PACKAGES).current_dir(&packages))?;
        let files = fs::read_dir(&packages).map_err(|error| format!("cannot read {}: {error}", packages.display()))?;
        for file in files.flatten() {
            run(Command::new("dpkg").arg("-x").arg(file.path()).arg(&rust))?;
        }
        fs::remove_dir_all(&packages).map_err(|error| format!("cannot remove {}: {error}", packages.display()))?;
        let rust = rust.display();
        let script = format!(
            "#!/bin/sh\nLD_LIBRARY_PATH={rust}/usr/lib/{}-linux-gnu exec {rust}/usr/bin/rustc \"$@\"\n",
            env::consts::ARCH
        );
        // Write this file last, because its existence means that the compiler is complete.
        let path = self.rustc();
        fs::write(&path, script).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
        run(Command::new("chmod").arg("+x").arg(path))
    }

    /// Adds libraries that the standard library links on Windows, and files that wine lacks.
    fn prepare_windows(&self, target: &Target) -> Result<(), String> {
        let Linker::Gcc(gcc) = target.linker else { return Ok(()) };
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("platforms");
        let libraries = self.libraries(target.triple);
        fs::create_dir_all(&libraries).map_err(|error| format!("cannot create {}: {error}", libraries.display()))?;
        // rustc links these objects, which are empty on x86-64, but building the standard library does not create them.
        for object in ["rsbegin.o", "rsend.o"] {
            run(Command::new(gcc).args(["-xc", "-c", "/dev/null", "-o"]).arg(libraries.join(object)))?;
        }
        let prefix = self.wine_prefix();
        fs::create_dir_all(&prefix).map_err(|error| format!("cannot create {}: {error}", prefix.display()))?;
        // Any program makes wine create its folders.
        let mut ver = Command::new(WINE);
        run(ver.args(["cmd", "/c", "ver"]).env("WINEPREFIX", &prefix).env("WINEDEBUG", "-all"))?;
        let library = prefix.join("drive_c/windows/system32/bcryptprimitives.dll");
        let mut compile = Command::new(gcc);
        compile.args(["-shared", "-O2", "-s", "-o"]).arg(library).arg(sources.join("bcryptprimitives.c"));
        run(compile.arg("-ladvapi32"))
    }
}

/// Installs packages of Debian.
pub(super) fn install_packages(packages: &[&str]) -> Result<(), String> {
    if packages.is_empty() {
        return Ok(());
    }
    let mut install = Command::new("apt-get");
    install.args(["-qq", "install", "-y", "--no-install-recommends"]).args(packages);
    run(install.env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null()))
}

/// Returns whether a program is in the PATH.
pub(super) fn is_found(program: &str) -> bool {
    env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(|folder| folder.join(program).exists()))
}

pub(super) fn run(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|error| format!("cannot run {program}: {error}"))?;
    match status.success() {
        true => Ok(()),
        false => Err(format!("{program} failed: {status}")),
    }
}
