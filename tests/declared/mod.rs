//! Generates documents of every type that `models/` declares, from the sources. Any sequence of bytes yields a
//! document.

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// The declarations of `models/`, by name.
pub(crate) struct Declared(BTreeMap<String, Declaration>);

enum Declaration {
    Object {
        constants: Vec<(String, Value)>,
        fields: Vec<Field>,
    },
    Array(Vec<Field>),
    Texts(Vec<String>),
    Scalars(Vec<String>),
    /// The path of the tag, and each variant with its condition.
    Union(Vec<String>, Vec<(String, String)>),
}

struct Field {
    name: String,
    kind: String,
    section: Section,
}

#[derive(Clone, Copy, PartialEq)]
enum Section {
    Required,
    Optional,
    Patch,
}

/// The bytes that determine the content of a document. When they are used up, the rest of the document is as small as
/// possible.
pub(crate) struct Choices<'a>(pub(crate) std::slice::Iter<'a, u8>);

impl Choices<'_> {
    fn below(&mut self, bound: usize) -> usize {
        self.0.next().map_or(0, |byte| usize::from(*byte)) % bound
    }

    fn of<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[self.below(choices.len())]
    }

    /// Returns a string with characters that need encoding. It is never blank.
    pub(crate) fn text(&mut self) -> String {
        let parts = [
            "a",
            "",
            "/",
            "..",
            "?x=1&y",
            "%2F",
            " b ",
            "é",
            "日本\u{1F600}",
            "\"\\\n\u{7f}\0",
            "+;=",
            "\u{feff}",
            "[0]",
        ];
        format!("x{}{}", self.of(&parts), self.of(&parts))
    }

    pub(crate) fn json(&mut self, depth: usize) -> Value {
        match self.below(if depth == 0 { 6 } else { 8 }) {
            0 => Value::Null,
            1 => (self.below(2) == 1).into(),
            2 => self.integer().into(),
            3 => self.fraction(),
            4 | 5 => self.text().into(),
            6 => (0..self.below(4)).map(|_| self.json(depth - 1)).collect(),
            _ => Value::Object((0..self.below(4)).map(|_| (self.text(), self.json(depth - 1))).collect()),
        }
    }

    fn integer(&mut self) -> i64 {
        *self.of(&[&0, &1, &-1, &1999, &i64::MAX, &i64::MIN, &(1 << 53), &9_007_199_254_740_993])
    }

    fn fraction(&mut self) -> Value {
        json!(*self.of(&[&0.5, &-12.25, &1e300, &5e-324, &0.1]))
    }
}

impl Declared {
    pub(crate) fn read() -> Self {
        let mut all = Self(BTreeMap::new());
        for file in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("models")).unwrap() {
            all.declarations(&std::fs::read_to_string(file.unwrap().path()).unwrap());
        }
        all.declarations(include_str!("../../src/call/paging.rs"));
        all
    }

    fn declarations(&mut self, text: &str) {
        let (mut form, mut constants, mut wire_name, mut section) = ("", Vec::new(), None, Section::Required);
        let mut current: Option<(String, Declaration)> = None;
        for line in text.lines() {
            let trimmed = line.trim();
            if let Some(name) = line.strip_suffix("! {") {
                form = name;
            } else if line == "    }" || line == "}" {
                self.0.extend(current.take());
            } else if let Some(list) = trimmed.strip_prefix("#[constant(") {
                let pairs = list.trim_end_matches(")]").split(", ").map(|pair| pair.split_once(" = ").unwrap());
                constants = pairs.map(|(name, value)| (name.to_owned(), value.parse().unwrap())).collect();
            } else if let Some(name) = trimmed.strip_prefix("#[name = \"") {
                wire_name = name.split('"').next().map(str::to_owned);
            } else if let Some(rest) = line.strip_prefix("    pub struct ").or(line.strip_prefix("    struct ")) {
                let fields = Vec::new();
                let constants = std::mem::take(&mut constants);
                let object = Declaration::Object { constants, fields };
                let declaration = if form == "tuple" { Declaration::Array(Vec::new()) } else { object };
                current = Some((word(rest), declaration));
                section = Section::Required;
            } else if let Some(rest) = line.strip_prefix("    pub enum ") {
                let declaration = match form {
                    "open_enum" => Declaration::Texts(Vec::new()),
                    "scalar_union" => Declaration::Scalars(Vec::new()),
                    _ => Declaration::Union(quoted(rest), Vec::new()),
                };
                current = Some((word(rest), declaration));
            } else if trimmed.starts_with("//") || trimmed.starts_with('#') {
            } else if let Some((_, declaration)) = &mut current {
                match (declaration, trimmed) {
                    (_, "required {") => section = Section::Required,
                    (_, "optional {") => section = Section::Optional,
                    (_, "patch {") => section = Section::Patch,
                    (Declaration::Object { fields, .. } | Declaration::Array(fields), line) => {
                        if let Some((name, kind)) = line.trim_end_matches(',').split_once(": ") {
                            // The names of additional setters follow the name of the field.
                            let name = word(name.trim_start_matches("pub "));
                            let name = wire_name.take().unwrap_or(name).trim_start_matches("r#").to_owned();
                            fields.push(Field { name, kind: kind.to_owned(), section });
                        }
                    }
                    (Declaration::Texts(texts), line) => texts.extend(quoted(line)),
                    (Declaration::Scalars(kinds), line) => kinds.extend(inside(line)),
                    (Declaration::Union(_, forms), line) => {
                        if let (Some(kind), Some((_, condition))) = (inside(line), line.split_once(" = ")) {
                            forms.push((kind, condition.to_owned()));
                        }
                    }
                }
            }
        }
    }

    /// Returns a document of a type.
    pub(crate) fn document(&self, kind: &str, choices: &mut Choices<'_>) -> Value {
        let (name, inner) = kind.split_once('<').map_or((kind, ""), |(name, rest)| (name, &rest[..rest.len() - 1]));
        match (name, self.0.get(name)) {
            ("Option" | "Patch", _) if choices.below(3) == 0 => Value::Null,
            ("Option" | "Patch", _) => self.document(inner, choices),
            ("Vec" | "List", _) => (0..choices.below(3)).map(|_| self.document(inner, choices)).collect(),
            ("Map", _) => {
                Value::Object((0..choices.below(3)).map(|_| (choices.text(), self.document(inner, choices))).collect())
            }
            ("Metadata", _) => self.document("Map<MetadataValue>", choices),
            ("ListResource", _) => {
                let items = self.document(&format!("Vec<{inner}>"), choices);
                json!({"items": items, "pagination": self.document("Pagination", choices)})
            }
            ("String" | "Secret" | "Timestamp" | "Date", _) => choices.text().into(),
            ("i64", _) => choices.integer().into(),
            ("f64", _) => choices.fraction(),
            ("bool", _) => (choices.below(2) == 1).into(),
            ("Json", _) => choices.json(3),
            ("()", _) => Value::Null,
            (_, Some(declaration)) => self.declared(declaration, choices),
            _ => panic!("what is {kind}?"),
        }
    }

    fn declared(&self, declaration: &Declaration, choices: &mut Choices<'_>) -> Value {
        match declaration {
            Declaration::Texts(texts) => match texts.get(choices.below(texts.len() + 1)) {
                Some(text) => text.clone().into(),
                None => choices.text().into(),
            },
            Declaration::Scalars(kinds) => {
                let kind = choices.below(kinds.len());
                self.document(&kinds[kind], choices)
            }
            Declaration::Array(fields) => fields.iter().map(|field| self.document(&field.kind, choices)).collect(),
            Declaration::Object { constants, fields } => {
                let mut object: Map<String, Value> = constants.iter().cloned().collect();
                for field in fields {
                    match field.section {
                        Section::Required => {}
                        _ if choices.below(2) == 0 => continue,
                        Section::Patch if choices.below(3) == 0 => {
                            object.insert(field.name.clone(), Value::Null);
                            continue;
                        }
                        _ => {}
                    }
                    object.insert(field.name.clone(), self.document(&field.kind, choices));
                }
                Value::Object(object)
            }
            Declaration::Union(tag, forms) => {
                let (kind, condition) = &forms[choices.below(forms.len())];
                let mut value = self.document(kind, choices);
                if tag.is_empty() {
                    self.fit(&mut value, kind, condition, forms, choices);
                } else if !condition.starts_with('_') || value.get(&tag[0]).is_some() {
                    let tags = quoted(condition);
                    let text = if tags.is_empty() { choices.text() } else { tags[choices.below(tags.len())].clone() };
                    let place = tag.iter().fold(&mut value, |value, key| &mut value[key]);
                    *place = text.into();
                }
                value
            }
        }
    }

    /// Adds the fields that select this variant of an object.
    fn fit(
        &self,
        value: &mut Value,
        kind: &str,
        condition: &str,
        forms: &[(String, String)],
        choices: &mut Choices<'_>,
    ) {
        let fields = match self.0.get(kind) {
            Some(Declaration::Object { fields, .. }) => fields.as_slice(),
            _ => &[],
        };
        let has = if condition.starts_with("has") { quoted(condition) } else { Vec::new() };
        for name in &has {
            let Some(field) = fields.iter().find(|field| field.name == *name) else { continue };
            let kind = field.kind.strip_prefix("Option<").map_or(field.kind.as_str(), |kind| &kind[..kind.len() - 1]);
            value[name] = self.document(kind, choices);
        }
        // Removes the fields that would select an earlier variant.
        for (_, before) in forms.iter().take_while(|(_, other)| other != condition) {
            let keys = quoted(before);
            let tells = |key: &String| value.get(key).is_some_and(|value| !value.is_null());
            if keys.iter().all(tells) {
                if let Some(key) = keys.iter().find(|key| !has.contains(key)) {
                    value.as_object_mut().unwrap().remove(key);
                }
            }
        }
    }
}

fn word(text: &str) -> String {
    text.split([' ', '<', '(']).next().unwrap().to_owned()
}

fn quoted(text: &str) -> Vec<String> {
    text.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

fn inside(text: &str) -> Option<String> {
    Some(text.split_once('(')?.1.split_once(')')?.0.to_owned())
}
