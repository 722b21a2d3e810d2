//! The modules of the crate import each other in one direction.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// For each module of the crate, the modules that it imports.
type Imports = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_two_modules_import_each_other_even_indirectly() {
    let imports = imports();
    assert!(imports.len() > 10, "the sources are found: {imports:?}");
    assert!(imports["call"].contains("client"), "imports are found: {imports:?}");
    let mut reached = BTreeSet::new();
    for module in imports.keys() {
        let mut path = vec![module.as_str()];
        visit(module, &imports, &mut path, &mut reached);
    }
}

/// Follows the imports of a module. `path` contains the modules through which it was reached.
fn visit<'a>(module: &'a str, imports: &'a Imports, path: &mut Vec<&'a str>, reached: &mut BTreeSet<&'a str>) {
    if reached.contains(module) {
        return;
    }
    for imported in imports.get(module).into_iter().flatten() {
        if let Some(start) = path.iter().position(|earlier| earlier == imported) {
            panic!("these modules import each other: {} -> {imported}", path[start..].join(" -> "));
        }
        path.push(imported);
        visit(imported, imports, path, reached);
        path.pop();
    }
    reached.insert(module);
}

fn imports() -> Imports {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut imports = Imports::new();
    for (folder, name) in [("src", None), ("funcs", Some("ops")), ("models", Some("models"))] {
        for file in rust_files(&root.join(folder)) {
            let within = file.strip_prefix(root.join(folder)).unwrap().with_extension("");
            let module = name.unwrap_or_else(|| within.iter().next().unwrap().to_str().unwrap());
            if module == "lib" || within.ends_with("tests") {
                continue;
            }
            let text = fs::read_to_string(&file).unwrap();
            imports.entry(module.to_owned()).or_default().extend(imported(&text).filter(|other| other != module));
        }
    }
    let modules: Vec<String> = imports.keys().cloned().collect();
    for imported in imports.values_mut() {
        imported.retain(|name| modules.contains(name));
    }
    imports
}

/// Returns the modules that a source file names outside of comments.
fn imported(text: &str) -> impl Iterator<Item = String> + '_ {
    let code = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    code.flat_map(|line| line.split("crate::").skip(1))
        .map(|path| path.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect())
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] }).collect()
}

#[test]
fn a_round_trip_is_the_same_code_with_and_without_http2() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/transport/hyper_transport");
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    let transport = read("mod.rs");
    let (_, round_trip) = transport.split_once("fn round_trip<").unwrap();
    let (round_trip, _) = round_trip.split_once("\n    }\n").unwrap();
    for (name, code) in [("round_trip", round_trip), ("pool.rs", &read("pool.rs")), ("sender.rs", &read("sender.rs"))] {
        assert!(!code.contains("feature = "), "{name} depends on a feature");
    }
}

#[test]
fn imports_are_read_from_code_and_not_from_comments() {
    let text = "use crate::json::Secret; // crate::error\n//! [`Call`](crate::Call)\nfn f(call: crate::call::Call) {}";
    assert_eq!(imported(text).collect::<Vec<_>>(), ["json", "call"]);
}
