//! `cargo xtask api`: lists the public API of `src/` in `docs/api.txt`.
//!
//! The list is derived from the sources. The lint `unreachable_pub` ensures that every `pub` item there is reachable
//! from outside. Functions and models are not listed: `cargo xtask sync --check` shows their changes.

use crate::TaskError;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const LIST: &str = "docs/api.txt";

/// Runs the task.
pub(crate) fn run(flags: &[String]) -> Result<(), TaskError> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let check = match flags {
        [] => false,
        [flag] if flag == "--check" => true,
        _ => return Err(TaskError::Usage(format!("unknown flags of `api`: {}", flags.join(" ")))),
    };
    let list = list(&root)?;
    let path = root.join(LIST);
    if !check {
        return fs::write(&path, list).map_err(|error| format!("cannot write {LIST}: {error}").into());
    }
    let listed = fs::read_to_string(&path).map_err(|error| format!("cannot read {LIST}: {error}"))?;
    let changes = changes(&listed, &list);
    if changes.is_empty() {
        return Ok(());
    }
    println!("{}", changes.join("\n"));
    Err(TaskError::Task(format!("{LIST} is out of date: if the changes are intended, run `cargo xtask api`")))
}

/// Lists the public API of all files.
fn list(root: &Path) -> Result<String, String> {
    let mut files = Vec::new();
    collect(&root.join("src"), &mut files)?;
    files.sort();
    let mut texts = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        let name = file.strip_prefix(root).unwrap_or(&file).display().to_string().replace('\\', "/");
        texts.push((name, signatures(&text)));
    }
    let private =
        texts.iter().flat_map(|(_, signatures)| signatures.iter().filter_map(Signature::private_name)).collect();
    let mut list = String::new();
    for (name, signatures) in &texts {
        let lines = lines(signatures, &private);
        if !lines.is_empty() {
            list.push_str(&format!("\n{name}\n{}\n", lines.join("\n")));
        }
    }
    Ok(format!("Written by `cargo xtask api`.\n{list}"))
}

/// Collects the source files in a folder, except `tests.rs`.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let failed = |error| format!("cannot read {}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.file_name().is_some_and(|name| name != "tests.rs") {
            files.push(path);
        }
    }
    Ok(())
}

/// The signature of an item or `impl`: its text before the body, on one line.
#[derive(Debug)]
struct Signature {
    text: String,
    /// The listed attributes: features, derived traits and `non_exhaustive`.
    attributes: Vec<String>,
    indent: usize,
    hidden: bool,
}

impl Signature {
    /// Returns the name of the declared type or trait, if it is private.
    fn private_name(&self) -> Option<String> {
        let public = self.text.strip_prefix("pub ").filter(|_| !self.hidden);
        let rest = self.text.strip_prefix("pub ").unwrap_or(&self.text);
        let name = DECLARATIONS.iter().find_map(|declares| rest.strip_prefix(declares))?;
        (public.is_none() && !name.starts_with('$')).then(|| word(name).to_owned())
    }

    fn is_block(&self) -> bool {
        self.text.starts_with("impl")
    }

    /// Returns the names of the trait and the type, for an `impl` of a trait.
    fn implemented(&self) -> Option<[&str; 2]> {
        let (left, kind) = self.text.split_once(" for ").filter(|_| self.is_block())?;
        let left = left.trim_start_matches("impl");
        let of = left.split_once("> ").filter(|_| left.starts_with('<')).map_or(left, |(_, of)| of);
        Some(
            [of, kind].map(|path| {
                word(path.trim().split('<').next().unwrap_or_default().rsplit(':').next().unwrap_or_default())
            }),
        )
    }
}

/// Visibilities that are not public.
const RESTRICTED: [&str; 3] = ["pub(crate) ", "pub(super) ", "pub(in crate::ingest) "];

const DECLARATIONS: [&str; 3] = ["struct ", "enum ", "trait "];

fn word(text: &str) -> &str {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or_default()
}

/// Finds the signatures of public items, `impl`s, variants, and methods of public traits in a file.
fn signatures(text: &str) -> Vec<Signature> {
    let mut signatures: Vec<Signature> = Vec::new();
    let (mut attributes, mut hidden) = (Vec::new(), false);
    // The enclosing public enum or trait: its indentation, and whether it is a trait.
    let mut body: Option<(usize, bool)> = None;
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let code = line.trim();
        // Restricted visibility counts as private.
        let code = RESTRICTED.iter().find_map(|word| code.strip_prefix(word)).unwrap_or(code);
        let indent = line.len() - line.trim_start().len();
        if code == "#[cfg(test)]" {
            break;
        }
        // Patterns of macros are not items, but their output is.
        if code.is_empty() || code.starts_with("//") || code.contains(":ident") {
            continue;
        }
        if code.starts_with("#[") {
            hidden |= code == "#[doc(hidden)]";
            if code.starts_with("#[cfg(") || code.starts_with("#[derive(") || code == "#[non_exhaustive]" {
                attributes.push(code.to_owned());
            }
            continue;
        }
        let (inside, is_trait) = body.map_or((false, false), |(outer, is_trait)| (indent == outer + 4, is_trait));
        if body.is_some_and(|(outer, _)| indent <= outer) {
            body = None;
        }
        let variant = inside && !is_trait && code.starts_with(char::is_uppercase);
        let method = inside && is_trait && (code.starts_with("fn ") || code.starts_with("const "));
        let declares = DECLARATIONS.iter().any(|declares| code.starts_with(declares));
        if code.starts_with("pub ") || code.starts_with("impl") || declares || variant || method {
            let mut text = code.to_owned();
            while !is_whole(&text) {
                let Some(next) = lines.next() else { break };
                let gap = if text.ends_with('(') || next.trim().starts_with(')') { "" } else { " " };
                text.push_str(gap);
                text.push_str(next.trim());
            }
            let text = cut(&text);
            let opens = text.starts_with("pub enum ") || text.starts_with("pub trait ");
            if opens && body.is_none() {
                body = Some((indent, text.starts_with("pub trait ")));
            }
            signatures.push(Signature { text, attributes: std::mem::take(&mut attributes), indent, hidden });
        }
        attributes.clear();
        hidden = false;
    }
    signatures
}

/// Returns whether a signature is complete.
fn is_whole(text: &str) -> bool {
    let depth = |open, close| text.matches(open).count() as i64 - text.matches(close).count() as i64;
    let is_item =
        text.starts_with("impl") || text.contains("fn ") || DECLARATIONS.iter().any(|word| text.contains(word));
    depth('(', ')') == 0 && (text.ends_with(['{', ';', '}']) || text.contains(" {") || !is_item && text.ends_with(','))
}

/// Removes the body and the private parts of a signature.
fn cut(text: &str) -> String {
    let mut text = text.replace("(mut ", "(").replace(", mut ", ", ").replace(",)", ")");
    if text.contains("struct ") && text.ends_with(");") {
        text.truncate(text.find('(').unwrap_or(text.len()));
    }
    if !text.starts_with("pub use ") {
        text.truncate(text.find(" {").unwrap_or(text.len()));
    }
    text.trim_end_matches([';', ',', '{']).trim_end().to_owned()
}

/// Formats the lines of a file. Items of an `impl` are indented below it.
fn lines(signatures: &[Signature], private: &BTreeSet<String>) -> Vec<String> {
    let mut lines = Vec::new();
    // The enclosing `impl`, with whether it was listed, and the indentation of the enclosing private item.
    let (mut block, mut private_item): (Option<(&Signature, bool)>, Option<usize>) = (None, None);
    for signature in signatures {
        block = block.filter(|(outer, _)| signature.indent > outer.indent);
        private_item = private_item.filter(|outer| signature.indent > *outer);
        if private_item.is_some() || signature.hidden {
            continue;
        }
        match signature.implemented() {
            Some(names) if names.iter().any(|name| private.contains(*name)) => {}
            Some(_) => lines.push(line(signature)),
            None if signature.is_block() => block = Some((signature, false)),
            None if signature.private_name().is_some() => private_item = Some(signature.indent),
            None => {
                if let Some((outer, listed @ false)) = &mut block {
                    lines.push(line(outer));
                    *listed = true;
                }
                lines.push(line(signature));
            }
        }
    }
    lines
}

fn line(signature: &Signature) -> String {
    let indent = signature.indent;
    let attributes: String = signature.attributes.iter().flat_map(|attribute| [attribute.as_str(), " "]).collect();
    format!("{:indent$}  {attributes}{}", "", signature.text)
}

/// Returns the lines that only one of the two lists has.
fn changes(listed: &str, found: &str) -> Vec<String> {
    let only = |sign, text: &str, other: &str| {
        let others: BTreeSet<&str> = other.lines().collect();
        let lines = text.lines().filter(|line| !others.contains(line));
        lines.map(|line| format!("{sign} {}", line.trim())).collect::<Vec<_>>()
    };
    let mut changes = only('-', listed, found);
    changes.extend(only('+', found, listed));
    match changes.is_empty() && listed != found {
        true => vec!["~ the order".to_owned()],
        false => changes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"
//! A file.
pub(crate) struct Inner;

/// A thing.
#[derive(Clone, Debug)]
#[must_use]
pub struct Thing<T>(Inner, T);

pub struct Named {
    /// Its name.
    pub name: String,
    length: usize,
}

/// Its kinds.
#[non_exhaustive]
pub enum Kind {
    /// One.
    One(i64),
    Two,
}

pub trait Shown: Sized {
    /// Shows it.
    fn show(&self) -> String;

    #[doc(hidden)]
    fn hide(&self);
}

impl<T> Thing<T> {
    /// Makes one.
    #[cfg(feature = "x")]
    pub fn new(
        mut first: T,
        second: impl Fn() -> bool,
    ) -> Self {
        Self { pub_like: 1 }
    }

    pub(crate) fn inner(&self) {}
}

impl Inner {
    fn private(&self) {}
}

trait Unseen {
    fn look(&self);
}

impl Unseen for Kind {}

impl<'a, T> From<&'a Thing<T>> for String {}

impl<T> fmt::Debug for Thing<T> {
    fn fmt(&self) {}
}

impl fmt::Debug for Inner {}

pub const LIMIT: usize = 3;

#[cfg(test)]
mod tests {
    pub fn not_this() {}
}
"#;

    #[test]
    fn each_public_item_is_listed_on_one_line() {
        let signatures = signatures(SOURCE);
        let private = signatures.iter().filter_map(Signature::private_name).collect();
        let expected = [
            "  #[derive(Clone, Debug)] pub struct Thing<T>",
            "  pub struct Named",
            "      pub name: String",
            "  #[non_exhaustive] pub enum Kind",
            "      One(i64)",
            "      Two",
            "  pub trait Shown: Sized",
            "      fn show(&self) -> String",
            "  impl<T> Thing<T>",
            "      #[cfg(feature = \"x\")] pub fn new(first: T, second: impl Fn() -> bool) -> Self",
            "  impl<'a, T> From<&'a Thing<T>> for String",
            "  impl<T> fmt::Debug for Thing<T>",
            "  pub const LIMIT: usize = 3",
        ];
        assert_eq!(lines(&signatures, &private), expected);
    }

    #[test]
    fn changes_have_a_sign() {
        assert_eq!(changes("a\n  b\n", "a\n  c\n"), ["- b", "+ c"]);
        assert_eq!(changes("a\nb\n", "b\na\n"), ["~ the order"]);
        assert!(changes("a\n", "a\n").is_empty());
    }

    #[test]
    fn an_unknown_flag_is_a_usage_error() {
        assert!(matches!(run(&["--write".to_owned()]), Err(TaskError::Usage(_))));
    }
}
