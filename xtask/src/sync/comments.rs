//! Reads the hand-written doc comments of generated files, before these are generated again.

use super::names::{self, RESOURCES};
use super::overrides;
use std::collections::BTreeMap;

/// Doc comments by item and part (field, variant, accessor; empty for the item itself), and the declared names.
#[derive(Default)]
pub(crate) struct Comments {
    docs: BTreeMap<(String, String), Vec<String>>,
    declared: BTreeMap<(String, String), String>,
}

/// Returns whether sync keeps the doc comments of a file. Sync writes the comments of modules itself, and derives the
/// comments of methods from those of functions.
pub(crate) fn are_kept(path: &str) -> bool {
    let folders = ["funcs/", "models/", overrides::WEBHOOK_PAYLOADS_FILE];
    folders.iter().any(|start| path.starts_with(start)) && !path.starts_with(RESOURCES) && !path.ends_with("/mod.rs")
}

impl Comments {
    /// Reads another file. Only lines in the format that sync writes are recognized.
    pub(crate) fn read(&mut self, text: &str) {
        let mut docs: Vec<String> = Vec::new();
        let mut marks = String::new();
        let mut item = String::new();
        // A function does not have parts.
        let mut function: Option<String> = None;
        for line in text.lines() {
            let line = line.trim();
            if let Some(code) = &mut function {
                if line == "}" {
                    let code = function.take().unwrap_or_default();
                    self.declared.insert((item.clone(), String::new()), code);
                } else {
                    let together = code.ends_with('(') || line.starts_with(['.', ')']);
                    code.push_str(if together { "" } else { " " });
                    code.push_str(line);
                }
                continue;
            }
            if let Some(doc) = line.strip_prefix("///") {
                docs.push(doc.strip_prefix(' ').unwrap_or(doc).to_owned());
                continue;
            }
            if line.starts_with("#[") {
                marks.push_str(line);
                marks.push(' ');
                continue;
            }
            if line.is_empty() || line.starts_with("//") {
                continue;
            }
            let code = format!("{marks}{line}");
            if let Some(name) = declared(line, &["pub struct ", "pub enum ", "pub fn "]) {
                item = name;
                function = line.starts_with("pub fn ").then(|| line.to_owned());
                self.add(&item, "", &code, &mut docs);
            } else if let Some(name) = part(line).filter(|_| !item.is_empty()) {
                self.add(&item, &name, &code, &mut docs);
            }
            docs.clear();
            marks.clear();
        }
    }

    fn add(&mut self, item: &str, part: &str, line: &str, docs: &mut Vec<String>) {
        let key = (item.to_owned(), part.to_owned());
        // The first comment takes precedence, because an accessor or setter has the name of its field.
        self.declared.entry(key.clone()).or_insert_with(|| line.to_owned());
        if !docs.is_empty() {
            self.docs.entry(key).or_insert_with(|| std::mem::take(docs));
        }
    }

    /// Returns the lines for an item or part.
    pub(crate) fn of(&self, item: &str, part: &str) -> Option<&[String]> {
        self.docs.get(&(item.to_owned(), part.to_owned())).map(Vec::as_slice)
    }

    /// Returns whether an item is declared, or a part of it after a dot.
    pub(crate) fn declares(&self, name: &str) -> bool {
        let (item, part) = name.split_once('.').unwrap_or((name, ""));
        self.declared.contains_key(&(item.to_owned(), part.to_owned()))
    }

    /// Moves comments to the new names of renamed items; `later` contains the items after the renames. An item whose
    /// name starts with a renamed one, such as the query of a function, is renamed as well.
    pub(crate) fn renamed(&self, rows: &[(&str, &str)], later: &Self) -> Self {
        let mut items: BTreeMap<String, String> = BTreeMap::new();
        for (old, new) in rows.iter().filter(|(old, _)| !old.contains('.')) {
            items.insert((*old).to_owned(), (*new).to_owned());
            for (item, _) in self.declared.keys().filter(|(item, part)| part.is_empty() && !later.declares(item)) {
                let Some(rest) = item.strip_prefix(&names::pascal(old)) else { continue };
                let renamed = names::pascal(new) + rest;
                if later.declares(&renamed) {
                    items.entry(item.clone()).or_insert(renamed);
                }
            }
        }
        let mut docs: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
        let mut moved = Vec::new();
        for ((item, part), lines) in &self.docs {
            let lines = with_names(lines, &items);
            let row = rows.iter().find(|(old, _)| *old == format!("{item}.{part}"));
            let to = match (row.and_then(|(_, new)| new.split_once('.')), items.get(item)) {
                (Some((item, part)), _) => (item.to_owned(), part.to_owned()),
                (None, Some(item)) => (item.clone(), part.clone()),
                (None, None) => {
                    docs.insert((item.clone(), part.clone()), lines);
                    continue;
                }
            };
            moved.push((to, lines));
        }
        // A comment under the new name takes precedence.
        for (key, lines) in moved {
            docs.entry(key).or_insert(lines);
        }
        Self { docs, declared: self.declared.clone() }
    }

    /// Returns the items that were added, removed and changed.
    pub(crate) fn changes(&self, later: &Self) -> Vec<String> {
        let name = |key: &(String, String)| match key.1.as_str() {
            "" => key.0.clone(),
            part => format!("{}.{part}", key.0),
        };
        let inside = |key: &(String, String), of: &Self| key.1.is_empty() || of.has(&key.0);
        let mut changes = Vec::new();
        for (key, line) in &self.declared {
            match later.declared.get(key) {
                None if inside(key, later) => changes.push(format!("- {}", name(key))),
                Some(now) if now != line => changes.push(format!("~ {}: {line} -> {now}", name(key))),
                _ => {}
            }
        }
        for key in later.declared.keys() {
            if !self.declared.contains_key(key) && inside(key, self) {
                changes.push(format!("+ {}", name(key)));
            }
        }
        changes
    }

    fn has(&self, item: &str) -> bool {
        self.declared.contains_key(&(item.to_owned(), String::new()))
    }
}

/// Renames items in the code of comments, between backticks or fences.
fn with_names(lines: &[String], items: &BTreeMap<String, String>) -> Vec<String> {
    let mut fenced = false;
    let line = |line: &String| {
        if line.starts_with("```") {
            fenced = !fenced;
        }
        let in_code = |index: usize| fenced || index % 2 == 1;
        let spans = line.split('`').enumerate();
        let spans = spans.map(|(index, span)| if in_code(index) { with_words(span, items) } else { span.to_owned() });
        spans.collect::<Vec<_>>().join("`")
    };
    lines.iter().map(line).collect()
}

fn with_words(code: &str, items: &BTreeMap<String, String>) -> String {
    let mut text = String::new();
    let mut rest = code;
    while !rest.is_empty() {
        let name = word(rest);
        let end = if name.is_empty() { rest.chars().next().map_or(0, char::len_utf8) } else { name.len() };
        let (taken, after) = rest.split_at(end);
        text.push_str(items.get(taken).map_or(taken, String::as_str));
        rest = after;
    }
    text
}

fn declared(line: &str, starts: &[&str]) -> Option<String> {
    let rest = starts.iter().find_map(|start| line.strip_prefix(start))?;
    Some(word(rest))
}

/// Returns the name of a field, variant or setter.
fn part(line: &str) -> Option<String> {
    let line = line.strip_prefix("pub ").unwrap_or(line);
    let name = word(line);
    let after = line.get(name.len()..)?.chars().next()?;
    (!name.is_empty() && (":(=,".contains(after) || line.get(name.len()..)?.starts_with(" = "))).then_some(name)
}

fn word(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// Wraps text into doc comment lines of at most 120 columns.
pub(crate) fn wrapped(text: &str, indent: usize) -> Vec<String> {
    let width = 120 - indent - 4;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"
model! {
    /// A thing.
    ///
    /// It has parts.
    #[constant(type = "thing")]
    pub struct Thing {
        /// Its name.
        #[essential("it is")]
        pub name: String,
        pub size: i64,
    }
}

open_enum! {
    /// Kinds.
    pub enum Kind {
        /// The first.
        First = "first",
    }
}
"#;

    #[test]
    fn comments_are_found_by_item_and_part() {
        let mut comments = Comments::default();
        comments.read(FILE);
        assert_eq!(
            comments.of("Thing", ""),
            Some(&["A thing.".to_owned(), String::new(), "It has parts.".to_owned()][..])
        );
        assert_eq!(comments.of("Thing", "name"), Some(&["Its name.".to_owned()][..]));
        assert_eq!(comments.of("Thing", "size"), None);
        assert_eq!(comments.of("Kind", "First"), Some(&["The first.".to_owned()][..]));
    }

    #[test]
    fn changes_name_what_came_went_and_changed() {
        let (mut before, mut after) = (Comments::default(), Comments::default());
        before.read(FILE);
        after.read(&FILE.replace("size: i64", "size: Option<i64>").replace("First", "Second"));
        assert_eq!(
            before.changes(&after),
            ["- Kind.First", "~ Thing.size: pub size: i64, -> pub size: Option<i64>,", "+ Kind.Second"]
        );
    }

    #[test]
    fn long_texts_are_wrapped() {
        let lines = wrapped(&"word ".repeat(60), 8);
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.len() <= 108));
    }
}
