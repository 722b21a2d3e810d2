//! The platforms, and the packages that each needs in addition to the toolchain.

/// A platform.
pub(super) struct Target {
    pub(super) triple: &'static str,
    /// Debian's packages that link and run programs.
    pub(super) packages: &'static [&'static str],
    pub(super) linker: Linker,
    pub(super) runner: Option<Runner>,
    /// The part that runs if neither a target nor `--all` is specified.
    pub(super) by_default: ByDefault,
}

#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum ByDefault {
    Nothing,
    /// The calls of `scenarios`, but not the tests, which take minutes on an emulated processor.
    Scenarios,
    Everything,
}

pub(super) enum Linker {
    /// A cross compiler for C.
    Gcc(&'static str),
    /// `cargo-zigbuild`, which has the C libraries of many platforms.
    Zig,
}

#[derive(Clone, Copy)]
pub(super) enum Runner {
    /// The processor is emulated. The second field has the dynamic linker and the C library.
    Qemu(&'static str, &'static str),
    Wine,
    /// This machine.
    Native,
}

impl Runner {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Qemu(..) => "by qemu-user",
            Self::Wine => "by wine",
            Self::Native => "natively",
        }
    }
}

pub(super) const TARGETS: [Target; 7] = [
    Target {
        triple: "aarch64-unknown-linux-gnu",
        packages: &["gcc-aarch64-linux-gnu", "libc6-dev-arm64-cross", "qemu-user"],
        linker: Linker::Gcc("aarch64-linux-gnu-gcc"),
        runner: Some(Runner::Qemu("qemu-aarch64", "/usr/aarch64-linux-gnu")),
        by_default: ByDefault::Scenarios,
    },
    Target {
        triple: "armv7-unknown-linux-gnueabihf",
        packages: &["gcc-arm-linux-gnueabihf", "libc6-dev-armhf-cross", "qemu-user"],
        linker: Linker::Gcc("arm-linux-gnueabihf-gcc"),
        runner: Some(Runner::Qemu("qemu-arm", "/usr/arm-linux-gnueabihf")),
        by_default: ByDefault::Nothing,
    },
    Target {
        triple: "i686-unknown-linux-gnu",
        packages: &["gcc-i686-linux-gnu", "libc6-dev-i386-cross", "qemu-user"],
        linker: Linker::Gcc("i686-linux-gnu-gcc"),
        runner: Some(Runner::Qemu("qemu-i386", "/usr/i686-linux-gnu")),
        by_default: ByDefault::Scenarios,
    },
    Target {
        triple: "riscv64gc-unknown-linux-gnu",
        packages: &["gcc-riscv64-linux-gnu", "libc6-dev-riscv64-cross", "qemu-user"],
        linker: Linker::Gcc("riscv64-linux-gnu-gcc"),
        runner: Some(Runner::Qemu("qemu-riscv64", "/usr/riscv64-linux-gnu")),
        by_default: ByDefault::Nothing,
    },
    Target {
        triple: "x86_64-pc-windows-gnu",
        packages: &["gcc-mingw-w64-x86-64-win32", "wine64"],
        linker: Linker::Gcc("x86_64-w64-mingw32-gcc"),
        runner: Some(Runner::Wine),
        by_default: ByDefault::Everything,
    },
    Target {
        triple: "x86_64-unknown-linux-musl",
        packages: &["python3-venv"],
        linker: Linker::Zig,
        runner: Some(Runner::Native),
        by_default: ByDefault::Nothing,
    },
    Target {
        triple: "aarch64-apple-darwin",
        packages: &["python3-venv"],
        linker: Linker::Zig,
        runner: None,
        by_default: ByDefault::Nothing,
    },
];
