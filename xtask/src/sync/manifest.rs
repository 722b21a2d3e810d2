//! Renders the operation features of `Cargo.toml`.

use super::SpecError;
use super::ir::{Api, Function};
use super::overrides;
use std::collections::BTreeMap;

/// The maximum number of features on crates.io.
const MOST: usize = 300;
const BEGIN: &str = "# Operations: one feature per function, with the name of the function.\n";
const END: &str = "# Options.\n";

/// Returns the manifest with the features of these functions.
pub(crate) fn with_features(manifest: &str, api: &Api) -> Result<String, SpecError> {
    let functions = &api.functions;
    let (before, rest) = manifest.split_once(BEGIN).ok_or_else(|| missing(BEGIN))?;
    let (_, after) = rest.split_once(END).ok_or_else(|| missing(END))?;
    let mut operations: Vec<&str> = functions.iter().map(|function| function.name.as_str()).collect();
    operations.sort_unstable();
    let mut text = String::new();
    operations.iter().for_each(|name| text.push_str(&list(name, &[])));
    text.push_str("\n# Resources: all operations of a resource.\n");
    let mut groups = groups(functions)?;
    if !api.payloads.is_empty() {
        let webhooks = groups.entry(overrides::WEBHOOKS.to_owned()).or_default();
        webhooks.extend(overrides::WEBHOOK_DEPENDENCIES.map(str::to_owned));
    }
    groups.iter().for_each(|(name, features)| text.push_str(&list(name, features)));
    text.push_str("\n# All operations.\n");
    let roots: Vec<String> =
        groups.keys().filter(|name| !groups.values().any(|features| features.contains(name))).cloned().collect();
    text.push_str(&list("full", &roots));
    let manifest = format!("{before}{BEGIN}{text}\n{END}{after}");
    let mut features: Vec<&str> = features(&manifest);
    if features.len() > MOST {
        return Err(SpecError(format!("Cargo.toml: {} features, and crates.io allows {MOST}", features.len())));
    }
    features.sort_unstable();
    if let Some(twice) = features.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(SpecError(format!("Cargo.toml: {} would be two features", twice[0])));
    }
    Ok(manifest)
}

/// Returns how many features a manifest declares, and how many more it may declare.
pub(crate) fn usage(manifest: &str) -> String {
    let used = features(manifest).len();
    format!("{used} of {MOST} features are used, {} are left", MOST.saturating_sub(used))
}

/// Returns the names of all features that a manifest declares.
fn features(manifest: &str) -> Vec<&str> {
    let section = manifest.split_once("[features]\n").map_or("", |(_, section)| section);
    let lines = section.lines().take_while(|line| !line.starts_with('['));
    lines.filter_map(|line| Some(line.split_once(" = [")?.0)).filter(|name| !name.starts_with(['#', ' '])).collect()
}

/// Returns the features of each resource: its operations and its nested resources.
fn groups(functions: &[Function]) -> Result<BTreeMap<String, Vec<String>>, SpecError> {
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for function in functions {
        groups.entry(function.group.clone()).or_default().push(function.name.clone());
    }
    let names: Vec<String> = groups.keys().cloned().collect();
    for name in &names {
        let parents = name.match_indices('.').map(|(end, _)| &name[..end]);
        // The nearest resource that has operations of its own or several nested resources.
        let parent = parents.filter(|parent| {
            let inside = names.iter().filter(|other| other.starts_with(&format!("{parent}.")));
            names.iter().any(|other| other == parent) || inside.count() > 1
        });
        if let Some(parent) = parent.max_by_key(|parent| parent.len()) {
            groups.entry(parent.to_owned()).or_default().push(name.replace('.', "_"));
        }
    }
    let mut renamed = BTreeMap::new();
    for (name, features) in groups {
        let feature = name.replace('.', "_");
        if renamed.insert(feature.clone(), features).is_some() {
            return Err(SpecError(format!("Cargo.toml: {feature} would be two resources, of which one is {name}")));
        }
    }
    Ok(renamed)
}

fn list(name: &str, features: &[String]) -> String {
    let quoted: Vec<String> = features.iter().map(|feature| format!("{feature:?}")).collect();
    let line = format!("{name} = [{}]\n", quoted.join(", "));
    if line.len() <= 121 {
        return line;
    }
    format!("{name} = [\n    {},\n]\n", quoted.join(",\n    "))
}

fn missing(line: &str) -> SpecError {
    SpecError(format!("Cargo.toml: the line {:?} is missing", line.trim_end()))
}
