//! Determines which modules of `models/` the operations need.
//!
//! Compiling all models takes some seconds, which is unnecessary for a program with one operation. A module is compiled
//! only if an enabled feature needs it, unless the module is small and needs only small modules.

use super::SpecError;
use super::ir::{Api, Input, Item, ReturnType};
use super::overrides;
use std::collections::{BTreeMap, BTreeSet};

/// A module with fewer fields and variants than this is small.
const LARGE: usize = 12;

pub(crate) struct Modules {
    /// The features that need each large module.
    features: BTreeMap<String, BTreeSet<String>>,
}

impl Modules {
    pub(crate) fn new(api: &Api) -> Result<Self, SpecError> {
        let mut needs: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
        for (name, item) in &api.items {
            let module = api.files[name].as_str();
            let used = types_in(item).into_iter().filter_map(|kind| api.files.get(&kind)).map(String::as_str);
            needs.entry(module).or_default().extend(used.filter(|other| *other != module));
            *sizes.entry(module).or_default() += size(item);
        }
        for (module, direct) in &needs {
            let returns = |need: &&&str| with_needs(&needs, [**need]).contains(module);
            if let Some(need) = direct.iter().find(returns) {
                return Err(SpecError(format!("models/{module}.rs and models/{need}.rs would need each other")));
            }
        }
        let mut features: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut need = |feature: &str, kinds: &[String]| {
            let direct = kinds.iter().filter_map(|kind| api.files.get(kind)).map(String::as_str);
            for module in with_needs(&needs, direct) {
                features.entry(module.to_owned()).or_default().insert(feature.to_owned());
            }
        };
        for function in &api.functions {
            need(&function.name, &kinds(&function.input, &function.returns));
        }
        if !api.payloads.is_empty() {
            let payloads = api.payloads.iter().map(|(_, kind)| kind.clone());
            need(overrides::WEBHOOKS, &payloads.chain([overrides::WEBHOOK_KINDS.to_owned()]).collect::<Vec<_>>());
        }
        let is_large = |module: &str| {
            with_needs(&needs, [module]).iter().any(|module| sizes.get(module).is_some_and(|size| *size >= LARGE))
        };
        features.retain(|module, _| is_large(module));
        Ok(Self { features })
    }

    /// Returns the features that need a module; empty if the module is always compiled.
    pub(crate) fn features_of(&self, module: &str) -> Vec<&str> {
        self.features.get(module).into_iter().flatten().map(String::as_str).collect()
    }
}

/// Returns these modules and all modules that they need.
fn with_needs<'a>(
    needs: &BTreeMap<&'a str, BTreeSet<&'a str>>,
    modules: impl IntoIterator<Item = &'a str>,
) -> BTreeSet<&'a str> {
    let mut all = BTreeSet::new();
    let mut rest: Vec<&str> = modules.into_iter().collect();
    while let Some(module) = rest.pop() {
        if all.insert(module) {
            rest.extend(needs.get(module).into_iter().flatten());
        }
    }
    all
}

/// Returns the types of the parameters and the result of an operation.
fn kinds(input: &Input, returns: &ReturnType) -> Vec<String> {
    let mut kinds: Vec<String> = input.type_name().into_iter().map(str::to_owned).collect();
    if let ReturnType::Value(kind) | ReturnType::Maybe(kind) | ReturnType::Page(kind) = returns {
        kinds.extend(words(kind));
    }
    kinds
}

/// Returns the types that a type contains.
fn types_in(item: &Item) -> BTreeSet<String> {
    let kinds: Vec<&String> = match item {
        Item::Object(shape) => shape.fields.iter().map(|field| &field.kind).chain(&shape.additional).collect(),
        Item::Union(union) => union.variants.iter().map(|(_, kind)| kind).collect(),
        Item::Enum(_) => Vec::new(),
        Item::Tuple(fields) => fields.iter().map(|(_, kind)| kind).collect(),
    };
    kinds.into_iter().flat_map(|kind| words(kind)).collect()
}

fn words(kind: &str) -> impl Iterator<Item = String> {
    kind.split(['<', '>', ' ', ',']).filter(|word| !word.is_empty()).map(str::to_owned)
}

fn size(item: &Item) -> usize {
    match item {
        Item::Object(shape) => shape.fields.len() + 1,
        Item::Union(union) => union.variants.len() + 1,
        Item::Enum(values) => values.len() / 8 + 1,
        Item::Tuple(fields) => fields.len(),
    }
}

/// Moves an enum that several modules use to the module of shared enums.
pub(crate) fn gather_enums(api: &mut Api) {
    let mut users: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, item) in &api.items {
        for kind in types_in(item) {
            users.entry(kind).or_default().insert(api.files[name].clone());
        }
    }
    for (name, item) in &api.items {
        let file = &api.files[name];
        let shared = users.get(name).is_some_and(|users| users.iter().any(|user| user != file));
        if shared && matches!(item, Item::Enum(values) if values.len() < 100) {
            api.files.insert(name.clone(), "enums".to_owned());
        }
    }
}
