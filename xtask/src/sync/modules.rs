//! Which modules of `models/` need which, and the features that bring them.
//!
//! All models compile in some seconds, which a program with one operation is not to wait for. So each large module has an
//! internal feature, named as the module with an underscore before it; small ones come with the large ones that they need.

use super::SpecError;
use super::ir::{Api, Input, Item, Reply};
use std::collections::{BTreeMap, BTreeSet};

/// A module with fewer fields and variants than this has no feature of its own.
const LARGE: usize = 40;

pub(crate) struct Modules {
    needs: BTreeMap<String, BTreeSet<String>>,
    large: BTreeSet<String>,
}

impl Modules {
    pub(crate) fn new(api: &Api) -> Result<Self, SpecError> {
        let mut needs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut sizes: BTreeMap<String, usize> = BTreeMap::new();
        for (name, item) in &api.items {
            let module = &api.files[name];
            let used = types_in(item).into_iter().filter_map(|kind| api.files.get(&kind));
            let others = used.filter(|other| *other != module).cloned();
            needs.entry(module.clone()).or_default().extend(others);
            *sizes.entry(module.clone()).or_default() += size(item);
        }
        let large = sizes.into_iter().filter(|(_, size)| *size >= LARGE).map(|(module, _)| module).collect();
        let modules = Self { needs, large };
        for (module, needs) in &modules.needs {
            let returns = |need: &&String| modules.all([(*need).clone()]).contains(module);
            if let Some(need) = needs.iter().find(returns) {
                return Err(SpecError(format!("models/{module}.rs and models/{need}.rs would need each other")));
            }
        }
        Ok(modules)
    }

    /// The features that bring what an operation takes and gives.
    pub(crate) fn of_types(&self, api: &Api, kinds: &[String]) -> Vec<String> {
        let modules = kinds.iter().filter_map(|kind| api.files.get(kind)).cloned();
        self.features(modules.collect())
    }

    /// The features without which a module does not compile, itself included.
    pub(crate) fn of_module(&self, module: &str) -> Vec<String> {
        self.features([module.to_owned()].into())
    }

    /// The internal features, and those that each brings along.
    pub(crate) fn with_features(&self) -> BTreeMap<String, Vec<String>> {
        let bring = |module: &String| self.features(self.needs[module].clone());
        self.large.iter().map(|module| (feature(module), bring(module))).collect()
    }

    /// The features that bring these modules, without those that others of them bring along.
    fn features(&self, modules: BTreeSet<String>) -> Vec<String> {
        let needed: BTreeSet<String> = self.all(modules).intersection(&self.large).cloned().collect();
        let brought: BTreeSet<String> = needed.iter().flat_map(|module| self.all(self.needs[module].clone())).collect();
        needed.difference(&brought).map(|module| feature(module)).collect()
    }

    /// These modules and all that they need.
    fn all(&self, modules: impl IntoIterator<Item = String>) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        let mut rest: Vec<String> = modules.into_iter().collect();
        while let Some(module) = rest.pop() {
            if all.insert(module.clone()) {
                rest.extend(self.needs.get(&module).into_iter().flatten().cloned());
            }
        }
        all
    }
}

fn feature(module: &str) -> String {
    format!("_{module}")
}

/// The types that an operation takes and gives.
pub(crate) fn kinds(input: &Input, reply: &Reply) -> Vec<String> {
    let mut kinds: Vec<String> = input.type_name().into_iter().map(str::to_owned).collect();
    if let Reply::Value(kind) | Reply::Maybe(kind) | Reply::Page(kind) = reply {
        kinds.extend(words(kind));
    }
    kinds
}

/// The types that a type is made of.
fn types_in(item: &Item) -> BTreeSet<String> {
    let kinds: Vec<&String> = match item {
        Item::Object(shape) => shape.fields.iter().map(|field| &field.kind).chain(&shape.rest).collect(),
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

/// Moves an enum that types of several modules have to a module of such enums.
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
