//! `cargo xtask features`: checks that the crate compiles with each of its features separately.

use crate::TaskError;
use crate::size::has_native_tls;
use std::env;
use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Runs the task.
pub(crate) fn run(flags: &[String]) -> Result<(), TaskError> {
    if let Some(flag) = flags.first() {
        return Err(TaskError::Usage(format!("unknown flag of `features`: {flag}")));
    }
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
    let text = fs::read_to_string(&manifest).map_err(|error| format!("cannot read Cargo.toml: {error}"))?;
    let mut features = features(&text);
    if features.is_empty() {
        return Err(TaskError::Task("Cargo.toml has no features".to_owned()));
    }
    if !has_native_tls() {
        println!("skipped, because there are no headers of the system's TLS library: native-tls");
        features.retain(|feature| *feature != "native-tls");
    }
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let mut failed: Vec<&str> = thread::scope(|scope| {
        let worker = |index: usize| {
            let (features, next, manifest) = (&features, &next, &manifest);
            scope.spawn(move || {
                let assigned = std::iter::from_fn(|| features.get(next.fetch_add(1, Ordering::Relaxed)).copied());
                assigned.filter(|feature| !compiles(manifest, feature, index)).collect::<Vec<_>>()
            })
        };
        let workers: Vec<_> = (0..workers).map(worker).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_else(|_| vec!["?"])).collect()
    });
    failed.sort_unstable();
    match failed.as_slice() {
        [] => println!("{} features compile alone", features.len()),
        failed => return Err(TaskError::Task(format!("these features do not compile alone: {}", failed.join(", ")))),
    }
    Ok(())
}

/// Returns whether the crate compiles with this feature alone. Each worker has its own target directory, because cargo
/// locks it.
fn compiles(manifest: &Path, feature: &str, worker: usize) -> bool {
    let mut check = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    check.args(["check", "--quiet", "--lib", "--no-default-features", "--features", feature, "--manifest-path"]);
    check.arg(manifest).arg("--target-dir").arg(manifest.with_file_name(format!("target/features-{worker}")));
    check.env("RUSTFLAGS", "-D warnings").env("CARGO_INCREMENTAL", "0");
    check.status().is_ok_and(|status| status.success())
}

/// Returns the names of the features in the section `[features]`.
fn features(manifest: &str) -> Vec<&str> {
    let lines = manifest.lines().skip_while(|line| line.trim() != "[features]").skip(1);
    lines
        .take_while(|line| !line.starts_with('['))
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('=').map(|(name, _)| name.trim()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_are_read_from_their_section_only() {
        let manifest = "[package]\nname = \"x\"\n\n[features]\n# a = comment\ndefault = [\"b\"]\n\nb = []\nc-d = [\"dep:e\"]\n[dependencies]\nf = \"1\"\n";
        assert_eq!(features(manifest), ["default", "b", "c-d"]);
    }

    /// Returns the features that a feature enables, directly or indirectly, including names of dependencies.
    fn enabled_by<'a>(manifest: &'a str, feature: &'a str) -> Vec<&'a str> {
        let mut found = vec![feature];
        let mut next = 0;
        while let Some(feature) = found.get(next) {
            next += 1;
            let list = manifest.split_once(&format!("\n{feature} = [")).and_then(|(_, rest)| rest.split_once(']'));
            for name in list.map_or("", |(list, _)| list).split('"').skip(1).step_by(2) {
                if !found.contains(&name) {
                    found.push(name);
                }
            }
        }
        found
    }

    #[test]
    fn the_list_of_all_features_without_headers_is_complete() -> Result<(), std::io::Error> {
        let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml"))?;
        let enabled = enabled_by(&manifest, "all-but-native-tls");
        let missing: Vec<_> = features(&manifest).into_iter().filter(|feature| !enabled.contains(feature)).collect();
        assert_eq!(missing, ["native-tls"], "add a new feature to the list `all-but-native-tls` in Cargo.toml");
        Ok(())
    }

    #[test]
    fn features_are_followed_through_lists() {
        let manifest = "[features]\na = [\n    \"b\",\n    \"dep:x\",\n]\nb = [\"c\", \"a\"]\nc = []\nd = []\n";
        assert_eq!(enabled_by(manifest, "a"), ["a", "b", "dep:x", "c"]);
    }

    #[test]
    fn a_flag_is_a_usage_error() {
        assert!(matches!(run(&["--all".to_owned()]), Err(TaskError::Usage(_))));
    }
}
