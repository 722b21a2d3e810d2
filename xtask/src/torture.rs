//! `cargo xtask torture`: tests the guarantees of the crate against misbehaving servers.

use crate::TaskError;
use std::env;
use std::path::Path;
use std::process::Command;

/// Runs the task. It is a separate program, because it links servers, certificates and this crate.
pub(crate) fn run(flags: &[String]) -> Result<(), TaskError> {
    let (native_tls, flags): (Vec<&str>, Vec<&str>) =
        flags.iter().map(String::as_str).partition(|flag| *flag == "--native-tls");
    match flags.as_slice() {
        [] | ["--long"] | ["--soak"] => {}
        _ => return Err(TaskError::Usage("`torture` takes `--native-tls`, and `--long` or `--soak`".to_owned())),
    }
    // A burst needs more file descriptors than the default limit of most shells.
    let mut torture = Command::new("sh");
    torture.args(["-c", "ulimit -S -n \"$(ulimit -H -n)\" || true; exec \"$@\"", "sh"]);
    torture.arg(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    torture.args(["run", "--quiet", "--release", "--package", "torture", "--manifest-path"]);
    torture.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml"));
    if !native_tls.is_empty() {
        torture.args(["--features", "native-tls"]);
        // OpenSSL reads the system's root certificates for each core, of which there are thousands. The tests use their
        // own.
        torture.env("SSL_CERT_FILE", "/dev/null").env("SSL_CERT_DIR", "/dev/null");
    }
    torture.arg("--").args(flags);
    let status = torture.status().map_err(|error| format!("cannot run cargo: {error}"))?;
    match status.success() {
        true => Ok(()),
        false => Err(TaskError::Task("a guarantee is broken".to_owned())),
    }
}
