//! The folder for a program's data, following the conventions of the operating system.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Returns the folder for a program's data, which may not exist yet; `None` if the environment variables that determine
/// it are not set.
pub(super) fn data_folder(program: &str) -> Option<PathBuf> {
    Some(base(env::consts::OS, |name| env::var_os(name))?.join(program))
}

fn base(os: &str, variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let folder = |name| variable(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    match os {
        // The local folder, not the roaming one, because an activation belongs to a device.
        "windows" => folder("LOCALAPPDATA"),
        "macos" => Some(folder("HOME")?.join("Library/Application Support")),
        // The XDG specification says that a relative path is invalid and must be ignored.
        _ => folder("XDG_DATA_HOME")
            .filter(|path| Path::is_absolute(path))
            .or_else(|| Some(folder("HOME")?.join(".local/share"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_that_of_the_system() {
        type Variables = &'static [(&'static str, &'static str)];
        let cases: [(&str, Variables, Option<&str>); 8] = [
            ("windows", &[("LOCALAPPDATA", r"C:\Users\grace\AppData\Local")], Some(r"C:\Users\grace\AppData\Local")),
            ("windows", &[("HOME", "/home/grace")], None),
            ("macos", &[("HOME", "/Users/grace")], Some("/Users/grace/Library/Application Support")),
            ("linux", &[("HOME", "/home/grace")], Some("/home/grace/.local/share")),
            ("linux", &[("HOME", "/home/grace"), ("XDG_DATA_HOME", "")], Some("/home/grace/.local/share")),
            ("linux", &[("HOME", "/home/grace"), ("XDG_DATA_HOME", "data")], Some("/home/grace/.local/share")),
            ("freebsd", &[("XDG_DATA_HOME", "/data")], Some("/data")),
            ("linux", &[], None),
        ];
        for (os, variables, expected) in cases {
            // Only the system itself knows which of its paths are absolute.
            if cfg!(windows) && os != "windows" {
                continue;
            }
            let variable = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| value.into());
            assert_eq!(base(os, variable).as_deref(), expected.map(Path::new), "{os} {variables:?}");
        }
    }
}
