//! Renders the functions as methods, one file per resource.

use super::SpecError;
use super::ir::Function;
use super::names::{self, RESOURCES};
use super::render::{Renderer, arguments, returns};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn files(renderer: &Renderer<'_>) -> BTreeMap<String, String> {
    let groups = groups(&renderer.api.functions);
    let mut files: BTreeMap<String, String> =
        groups.iter().map(|group| (format!("{RESOURCES}/{}.rs", file(group)), resource(renderer, group))).collect();
    files.insert(format!("{RESOURCES}/mod.rs"), module(&groups));
    files
}

/// Returns all resources, including those that contain only other resources.
fn groups(functions: &[Function]) -> BTreeSet<&str> {
    let groups = functions.iter().map(|function| function.group.as_str());
    groups.flat_map(|group| group.match_indices('.').map(|(end, _)| &group[..end]).chain([group])).collect()
}

fn file(group: &str) -> String {
    group.replace('.', "_")
}

fn module(groups: &BTreeSet<&str>) -> String {
    let mut text = String::from(
        "//! The functions as methods of [`PolarCore`](crate::PolarCore), grouped by resource (feature `client`).\n\n\
         #![allow(dead_code, unused_imports, reason = \"no operation of a resource may be enabled\")]\n\n",
    );
    text.extend(groups.iter().map(|group| format!("mod {};\n", file(group))));
    text.push('\n');
    text.extend(groups.iter().map(|group| {
        let name = file(group);
        format!("pub use {name}::{};\n", names::pascal(&name))
    }));
    text
}

fn resource(renderer: &Renderer<'_>, group: &str) -> String {
    let name = file(group);
    let kind = names::pascal(&name);
    let about = format!("functions whose names start with `{name}_`, as methods.\n");
    let functions: Vec<&Function> = renderer.api.functions.iter().filter(|function| function.group == group).collect();
    let parent = group.rsplit_once('.');
    let owner = parent.map_or_else(|| "PolarCore".to_owned(), |(parent, _)| names::pascal(&file(parent)));
    let accessor = match parent {
        Some((_, last)) => {
            format!(
                "impl<'a> {owner}<'a> {{\n/// Returns the {about}pub fn {last}(&self) -> {kind}<'a> {{ {kind}(self.0) }}\n}}\n"
            )
        }
        None => format!(
            "impl PolarCore {{\n/// Returns the {about}pub fn {group}(&self) -> {kind}<'_> {{ {kind}(self) }}\n}}\n"
        ),
    };
    let above = if parent.is_some() { format!("use super::{owner};\n") } else { String::new() };
    let models = if functions.is_empty() { "" } else { "use crate::models;\n" };
    let core = if functions.is_empty() { "PolarCore" } else { "{Call, PolarCore}" };
    let imports = format!("{above}{models}use crate::{core};\n");
    let mut text = format!(
        "{imports}\n/// The {about}#[derive(Clone, Copy, Debug)]\npub struct {kind}<'a>(pub(super) &'a PolarCore);\n\n{accessor}"
    );
    if !functions.is_empty() {
        let methods: Vec<String> = functions.iter().map(|function| method(renderer, function, &name)).collect();
        text.push_str(&format!("\nimpl {kind}<'_> {{\n{}}}\n", methods.join("\n")));
    }
    text
}

fn method(renderer: &Renderer<'_>, function: &Function, resource: &str) -> String {
    let whole = &function.name;
    let name = method_name(whole, resource);
    let mut text = String::new();
    for line in renderer.summary(function) {
        text.push_str(&format!("    /// {line}\n"));
    }
    text.push_str(&format!("    ///\n    /// See [`{whole}`](crate::{whole}).\n"));
    let arguments = arguments(function);
    let declared: String = arguments.iter().map(|(name, kind)| format!(", {name}: {}", with_path(kind))).collect();
    let given: String = arguments.iter().map(|(name, _)| format!(", {name}")).collect();
    text.push_str(&format!(
        "    #[cfg(feature = {whole:?})]\n    pub fn {name}(&self{declared}) -> Call<{}> {{\n        \
         crate::{whole}(self.0{given})\n    }}\n",
        with_path(&returns(&function.returns))
    ));
    text
}

/// Returns a type with the path of its models, because a model may have the name of a resource.
fn with_path(kind: &str) -> String {
    let types = |name: &str| name.starts_with(|letter: char| letter.is_ascii_uppercase());
    let is_ours = |name: &str| types(name) && !["AsRef", "Into", "Option", "Vec"].contains(&name);
    let parts = kind.split_inclusive(['<', '>', ' ']);
    parts
        .map(
            |part| if is_ours(part.trim_end_matches(['<', '>'])) { format!("models::{part}") } else { part.to_owned() },
        )
        .collect()
}

/// Returns the name of a function without its resource.
fn method_name(function: &str, resource: &str) -> String {
    names::value(function.strip_prefix(resource).and_then(|rest| rest.strip_prefix('_')).unwrap_or(function))
}

/// Rejects operations that would be methods with the same name.
pub(super) fn check(functions: &[Function]) -> Result<(), SpecError> {
    let mut known = BTreeSet::new();
    let mut add = |owner: &str, method: String| match known.insert((owner.to_owned(), method.clone())) {
        true => Ok(()),
        false => Err(SpecError(format!("{RESOURCES}: {owner} would have two methods {method}"))),
    };
    for method in ["anonymous", "builder", "from_env", "new", "with_access_token"] {
        add("PolarCore", method.to_owned())?;
    }
    for group in groups(functions) {
        let (parent, last) = group.rsplit_once('.').unwrap_or(("PolarCore", group));
        add(parent, last.to_owned())?;
    }
    functions.iter().try_for_each(|function| add(&function.group, method_name(&function.name, &function.file())))
}
