//! `cargo xtask sync`: generates functions, models and features from an OpenAPI document.

mod comments;
mod files;
mod ir;
mod manifest;
mod modules;
mod names;
mod overrides;
mod render;
mod resources;
mod schema;
#[cfg(test)]
mod tests;

use crate::TaskError;
use comments::Comments;
use modules::Modules;
use overrides::Overrides;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The reason why a document cannot be applied: a path in it, and the problem.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SpecError(pub(crate) String);

impl From<SpecError> for TaskError {
    fn from(SpecError(why): SpecError) -> Self {
        Self::Task(why)
    }
}

/// Runs the task.
pub(crate) fn run(arguments: &[String]) -> Result<(), TaskError> {
    let (check, path) = match arguments {
        [path] if !path.starts_with('-') => (false, path),
        [flag, path] if flag == "--check" => (true, path),
        _ => {
            return Err(TaskError::Usage(
                "`sync` takes the path of a document, with --check before it or without".to_owned(),
            ));
        }
    };
    sync(&root(), path, &Overrides::new(), check, &mut |line| println!("{line}"))
}

/// Returns the repository in which cargo runs the task, which may differ from the one in which it was compiled.
fn root() -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    package.join("..")
}

fn sync(
    root: &Path,
    path: &str,
    overrides: &Overrides,
    check: bool,
    say: &mut dyn FnMut(&str),
) -> Result<(), TaskError> {
    let text = fs::read_to_string(path).map_err(|error| format!("{path} can't be read: {error}"))?;
    let document = serde_json::from_str(&text).map_err(|error| format!("{path} is no JSON: {error}"))?;
    let before = Tree::read(root)?;
    let after =
        before.synced(&document, overrides).map_err(|SpecError(why)| format!("{path} is not understood. {why}"))?;
    let unused = overrides.unused();
    if !unused.is_empty() {
        return Err(TaskError::Task(format!(
            "xtask/src/sync/overrides.rs has rows that match nothing in {path}:\n{}",
            unused.join("\n")
        )));
    }
    let core = fs::read_to_string(root.join("src/version.rs"))
        .map_err(|error| format!("src/version.rs can't be read: {error}"))?;
    if !core.contains(&format!("API_VERSION: &str = {:?}", after.version)) {
        say(&format!(
            "src/version.rs: API_VERSION is not the document's {:?}; that is for you to change",
            after.version
        ));
    }
    let changes = before.changes(&after);
    changes.iter().for_each(|change| say(change));
    if ["- ", "+ "].iter().all(|sign| changes.iter().any(|change| change.starts_with(sign))) {
        say("what only has a new name keeps its comments by a row of RENAMES in xtask/src/sync/overrides.rs");
    }
    say(&manifest::usage(after.files.get("Cargo.toml").map_or("", String::as_str)));
    let files = before.differing(&after);
    if files.is_empty() {
        say("nothing to do");
    } else if check {
        return Err(TaskError::Task(format!("these files differ from what {path} makes: {}", files.join(", "))));
    } else {
        after.write(root, &before)?;
        say(&format!("{} files written", files.len()));
    }
    Ok(())
}

/// The files that sync knows, by their paths.
#[derive(Clone, Default)]
struct Tree {
    files: BTreeMap<String, String>,
    /// The functions and types, if the tree was generated from a document.
    version: String,
}

impl Tree {
    fn read(root: &Path) -> Result<Self, TaskError> {
        let mut files = BTreeMap::new();
        let mut add = |path: PathBuf, name: String| {
            let text =
                fs::read_to_string(&path).map_err(|error| format!("{} can't be read: {error}", path.display()))?;
            files.insert(name, text);
            Ok::<(), String>(())
        };
        add(root.join("Cargo.toml"), "Cargo.toml".to_owned())?;
        for path in ["tests/operations/mod.rs", overrides::WEBHOOK_PAYLOADS_FILE] {
            if root.join(path).exists() {
                add(root.join(path), path.to_owned())?;
            }
        }
        for folder in ["funcs", "models", names::RESOURCES] {
            if folder == names::RESOURCES && !root.join(folder).exists() {
                continue;
            }
            let entries =
                fs::read_dir(root.join(folder)).map_err(|error| format!("{folder} can't be read: {error}"))?;
            for entry in entries {
                let path = entry.map_err(|error| format!("{folder} can't be read: {error}"))?.path();
                if path.extension().is_none_or(|extension| extension != "rs") {
                    continue;
                }
                let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                if folder != "models" || !overrides::HAND_WRITTEN_MODULES.contains(&name.as_str()) {
                    add(path, format!("{folder}/{name}.rs"))?;
                }
            }
        }
        Ok(Self { files, version: String::new() })
    }

    /// Returns the tree generated from a document.
    fn synced(&self, document: &serde_json::Value, overrides: &Overrides) -> Result<Self, SpecError> {
        let mut tree = self.unformatted(document, overrides)?;
        for (path, text) in tree.files.iter_mut().filter(|(path, _)| path.ends_with(".rs")) {
            *text = formatted(path, text).map_err(SpecError)?;
        }
        Ok(tree)
    }

    fn unformatted(&self, document: &serde_json::Value, overrides: &Overrides) -> Result<Self, SpecError> {
        let mut api = ir::read(document, overrides)?;
        resources::check(&api.functions)?;
        modules::gather_enums(&mut api);
        let modules = Modules::new(&api)?;
        let comments = self.comments();
        let mut files = files::files(&api, &modules, &comments, overrides);
        let later = Self { files, version: String::new() }.comments();
        let renames = overrides.renames.find_all(|(old, new)| later.declares(new) && !later.declares(old));
        files = files::files(&api, &modules, &comments.renamed(&renames, &later), overrides);
        let manifest = self.files.get("Cargo.toml").map_or("", String::as_str);
        let manifest = manifest::with_features(manifest, &api)?;
        files.insert("Cargo.toml".to_owned(), manifest);
        Ok(Self { files, version: api.version })
    }

    fn comments(&self) -> Comments {
        let mut comments = Comments::default();
        self.files.iter().filter(|(path, _)| comments::are_kept(path)).for_each(|(_, text)| comments.read(text));
        comments
    }

    fn changes(&self, later: &Self) -> Vec<String> {
        self.comments().changes(&later.comments())
    }

    fn differing(&self, later: &Self) -> Vec<String> {
        let paths = self.files.keys().chain(later.files.keys());
        let mut differing: Vec<String> =
            paths.filter(|path| self.files.get(*path) != later.files.get(*path)).cloned().collect();
        differing.sort();
        differing.dedup();
        differing
    }

    /// Writes all new files next to the old ones before it replaces any of them.
    fn write(&self, root: &Path, before: &Self) -> Result<(), String> {
        let failed = |path: &str, error: std::io::Error| format!("{path} can't be written: {error}");
        let beside = |path: &str| root.join(format!("{path}.new"));
        let differing = before.differing(self);
        let written =
            differing.iter().filter_map(|path| Some((path, self.files.get(path)?))).try_for_each(|(path, text)| {
                let folder = root.join(path);
                let folder = folder.parent().unwrap_or(root);
                fs::create_dir_all(folder)
                    .and_then(|()| fs::write(beside(path), text))
                    .map_err(|error| failed(path, error))
            });
        if let Err(problem) = written {
            for path in &differing {
                let _ = fs::remove_file(beside(path));
            }
            return Err(problem);
        }
        for path in &differing {
            let file = root.join(path);
            match self.files.contains_key(path) {
                true => fs::rename(beside(path), file),
                false => fs::remove_file(file),
            }
            .map_err(|error| failed(path, error))?;
        }
        Ok(())
    }
}

/// Formats Rust with rustfmt.
fn formatted(path: &str, text: &str) -> Result<String, String> {
    let config = "max_width=120,use_small_heuristics=Max,newline_style=Unix";
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", config])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("rustfmt did not start: {error}"))?;
    if let Some(mut input) = rustfmt.stdin.take() {
        input.write_all(text.as_bytes()).map_err(|error| format!("rustfmt took no input: {error}"))?;
    }
    let output = rustfmt.wait_with_output().map_err(|error| format!("rustfmt gave no output: {error}"))?;
    if !output.status.success() {
        return Err(format!("rustfmt refuses {path}, which is a defect of sync"));
    }
    String::from_utf8(output.stdout).map_err(|_| format!("{path} is no text"))
}
