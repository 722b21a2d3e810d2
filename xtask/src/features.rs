//! `cargo xtask features`: does the crate compile with each of its features alone?

use crate::Failure;
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs the task.
pub(crate) fn run(flags: &[String]) -> Result<(), Failure> {
    if let Some(flag) = flags.first() {
        return Err(Failure::Usage(format!("`features` takes no `{flag}`")));
    }
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
    let text = fs::read_to_string(&manifest).map_err(|error| format!("Cargo.toml can't be read: {error}"))?;
    let features = features(&text);
    if features.is_empty() {
        return Err(Failure::Task("Cargo.toml has no features".to_owned()));
    }
    let mut broken = Vec::new();
    for feature in &features {
        let mut check = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        check.args(["check", "--quiet", "--no-default-features", "--features", feature, "--manifest-path"]);
        let status = check.arg(&manifest).env("RUSTFLAGS", "-D warnings").status();
        if !status.map_err(|error| format!("cargo did not start: {error}"))?.success() {
            broken.push(*feature);
        }
    }
    match broken.as_slice() {
        [] => println!("{} features compile alone", features.len()),
        broken => return Err(Failure::Task(format!("these features do not compile alone: {}", broken.join(", ")))),
    }
    Ok(())
}

/// The names that the section `[features]` declares.
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
    fn only_what_the_section_declares_is_a_feature() {
        let manifest = "[package]\nname = \"x\"\n\n[features]\n# a = comment\ndefault = [\"b\"]\n\nb = []\nc-d = [\"dep:e\"]\n[dependencies]\nf = \"1\"\n";
        assert_eq!(features(manifest), ["default", "b", "c-d"]);
    }

    #[test]
    fn a_flag_is_a_usage_error() {
        assert!(matches!(run(&["--all".to_owned()]), Err(Failure::Usage(_))));
    }
}
