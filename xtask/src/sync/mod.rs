//! `cargo xtask sync`: keeps functions, models and features in step with an OpenAPI document.

mod comments;
mod judgement;
mod manifest;
mod modules;
mod names;
mod render;
mod schema;
mod surface;

use crate::Failure;
use comments::Comments;
use modules::Modules;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why a document is not applied: where in it, and what is wrong there.
#[derive(Debug, PartialEq)]
pub(crate) struct Refused(pub(crate) String);

impl From<Refused> for Failure {
    fn from(Refused(why): Refused) -> Self {
        Self::Task(why)
    }
}

/// Runs the task.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    let (check, path) = match arguments {
        [path] if !path.starts_with('-') => (false, path),
        [flag, path] if flag == "--check" => (true, path),
        _ => {
            return Err(Failure::Usage(
                "`sync` takes the path of a document, with --check before it or without".to_owned(),
            ));
        }
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let text = fs::read_to_string(path).map_err(|error| format!("{path} can't be read: {error}"))?;
    let document = serde_json::from_str(&text).map_err(|error| format!("{path} is no JSON: {error}"))?;
    let before = Tree::read(&root)?;
    let after = before.synced(&document)?;
    let core =
        fs::read_to_string(root.join("src/core.rs")).map_err(|error| format!("src/core.rs can't be read: {error}"))?;
    if !core.contains(&format!("API_VERSION: &str = {:?}", after.version)) {
        println!("src/core.rs: API_VERSION is not the document's {:?}; that is for you to change", after.version);
    }
    let changes = before.changes(&after);
    for change in &changes {
        println!("{change}");
    }
    if before.files == after.files {
        println!("nothing to do");
    } else if check {
        let files = before.differing(&after);
        return Err(Failure::Task(format!("these files differ from what {path} makes: {}", files.join(", "))));
    } else {
        println!("{} files written", before.differing(&after).len());
        after.write(&root, &before)?;
    }
    Ok(())
}

/// The files that sync knows, by their paths.
struct Tree {
    files: BTreeMap<String, String>,
    /// Of the API, where a document made the tree.
    version: String,
}

impl Tree {
    fn read(root: &Path) -> Result<Self, Failure> {
        let mut files = BTreeMap::new();
        let mut add = |path: PathBuf, name: String| {
            let text =
                fs::read_to_string(&path).map_err(|error| format!("{} can't be read: {error}", path.display()))?;
            files.insert(name, text);
            Ok::<(), String>(())
        };
        add(root.join("Cargo.toml"), "Cargo.toml".to_owned())?;
        for path in ["tests/operations/mod.rs"] {
            if root.join(path).exists() {
                add(root.join(path), path.to_owned())?;
            }
        }
        for folder in ["funcs", "models"] {
            let entries =
                fs::read_dir(root.join(folder)).map_err(|error| format!("{folder} can't be read: {error}"))?;
            for entry in entries {
                let path = entry.map_err(|error| format!("{folder} can't be read: {error}"))?.path();
                let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                if folder == "funcs" || !judgement::BY_HAND.contains(&name.as_str()) {
                    add(path, format!("{folder}/{name}.rs"))?;
                }
            }
        }
        Ok(Self { files, version: String::new() })
    }

    /// The same tree as a document makes it.
    fn synced(&self, document: &serde_json::Value) -> Result<Self, Failure> {
        let mut surface = surface::surface(document)?;
        modules::gather_enums(&mut surface);
        let modules = Modules::new(&surface)?;
        let mut files = render::files(&surface, &modules, &self.comments());
        for (path, text) in &mut files {
            *text = formatted(path, text)?;
        }
        let manifest = manifest::with_features(&self.files["Cargo.toml"], &surface, &modules)?;
        files.insert("Cargo.toml".to_owned(), manifest);
        Ok(Self { files, version: surface.version })
    }

    fn comments(&self) -> Comments {
        let mut comments = Comments::default();
        for (_, text) in self.files.iter().filter(|(path, _)| path.starts_with("funcs/") || path.starts_with("models/"))
        {
            comments.read(text);
        }
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

    fn write(&self, root: &Path, before: &Self) -> Result<(), String> {
        for path in before.differing(self) {
            let file = root.join(&path);
            match self.files.get(&path) {
                Some(text) => fs::create_dir_all(file.parent().unwrap_or(root)).and_then(|()| fs::write(file, text)),
                None => fs::remove_file(file),
            }
            .map_err(|error| format!("{path} can't be written: {error}"))?;
        }
        Ok(())
    }
}

/// Rust as rustfmt has it.
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
