//! The commands, each in a process of its own, with the license in a folder of this test.

use std::path::Path;
use std::process::Command;
use std::{env, fs, process};

/// Runs a command. Returns its output, and whether it succeeded.
fn run(folder: &Path, arguments: &[&str]) -> (String, bool) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_license_gate"));
    let command = command.args(arguments).env_remove("POLAR_ORGANIZATION_ID");
    let output = command.env("XDG_DATA_HOME", folder).env("HOME", folder).env("LOCALAPPDATA", folder).output().unwrap();
    (String::from_utf8(output.stdout).unwrap().trim().to_owned(), output.status.success())
}

#[test]
fn a_license_outlives_the_process_that_activated_it() {
    let folder = env::temp_dir().join(format!("license_gate-commands-{}", process::id()));
    let none = || ("no license key was activated on this device".to_owned(), false);
    let valid = || ("the license is valid".to_owned(), true);
    assert_eq!(run(&folder, &["check"]), none());
    assert!(!run(&folder, &["activate", "ACME-GRANTEF"]).1);
    assert_eq!(run(&folder, &["activate", "ACME-GRANTED"]), valid());
    assert_eq!(run(&folder, &["check"]), valid());
    assert_eq!(run(&folder, &["deactivate"]), ("deactivated".to_owned(), true));
    assert_eq!(run(&folder, &["deactivate"]), ("there is no license here".to_owned(), true));
    assert_eq!(run(&folder, &["check"]), none());
    for (arguments, success) in [(&["--help"][..], true), (&[], false), (&["activate"], false)] {
        let (text, succeeded) = run(&folder, arguments);
        assert!(text.starts_with("usage:") && succeeded == success, "{arguments:?}: {text}");
    }
    fs::remove_dir_all(folder).unwrap();
}
