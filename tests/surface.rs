//! Properties of all functions: futures that are `Send`, the `Debug` output, features.

#![cfg(all(feature = "full", feature = "hyper"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod operations;

use operations::*;
use polar_funcs::{Call, CallFuture, CallOutput, PolarCore, Response};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::path::Path;

const TOKEN: &str = "polar_oat_s3cr3t";

fn can_be_sent<T: Send + 'static>(_: &T) {}

fn can_be_shared<T: Clone + Debug + Send + Sync + 'static>() {}

/// Returns the `Debug` output of a call and of its future, both of which must be `Send`.
fn shown<T>(call: Call<T>) -> Vec<String>
where
    T: CallOutput + Clone + Debug + Send + Sync + 'static,
    Call<T>: Clone + Debug + Send + Sync + 'static,
    CallFuture<T>: Debug + Send + 'static,
    Response<T>: CallOutput + Clone + Debug + Send + Sync + 'static,
{
    let (future, in_block, response) = (call.clone().into_future(), call.clone(), call.clone().with_response());
    can_be_sent(&call);
    can_be_sent(&response);
    can_be_sent(&future);
    // Check the future inside of an async block, as programs spawn it.
    can_be_sent(&async move { in_block.await.is_ok() });
    vec![format!("{call:?}"), format!("{call:#?}"), format!("{response:?}"), format!("{future:?}")]
}

macro_rules! rows {
    ($($name:ident $method:ident $path:literal ($($value:expr),*) $token:ident
       ($($sender:ident $kind:ident [$($variant:ident),*] $sample:expr)?) => $returns:ty;)*) => {
        /// Returns the name, method, path and `Debug` output of each operation. The path parameters contain the token,
        /// too.
        fn operations() -> Vec<(&'static str, &'static str, &'static str, Vec<String>)> {
            let core = PolarCore::new(TOKEN);
            vec![$((
                stringify!($name),
                stringify!($method),
                $path,
                shown::<$returns>(
                    polar_funcs::$name(&core $(, { let _ = $value; TOKEN })* $(, $sample)?).access_token(TOKEN)
                ),
            )),*]
        }

        #[test]
        fn the_types_of_requests_and_responses_can_be_shared_between_threads() {
            $($(
                can_be_shared::<$kind>();
                $(can_be_shared::<$variant>();)*
            )?)*
            $(can_be_shared::<$returns>();)*
        }
    };
}
operations!(rows);

#[test]
fn a_call_shows_its_operation_and_no_token() {
    for (name, method, path, shown) in operations() {
        assert!(shown.iter().all(|shown| !shown.contains("s3cr3t")), "{shown:?}");
        let call = format!("operation: {name:?}, method: {method}, path: {path:?}");
        assert!(shown[0].contains(&call), "{} does not show {call}", shown[0]);
    }
}

#[test]
fn each_operation_has_a_feature_with_its_name() {
    let features = features();
    let operations: BTreeSet<&str> = operations().iter().map(|(name, ..)| *name).collect();
    let functions = functions();
    let declared: BTreeSet<&str> = functions.iter().map(|(function, _)| function.as_str()).collect();
    assert_eq!(declared, operations);
    for (function, feature) in &functions {
        assert_eq!(function, feature, "the feature of {function}");
        assert!(features.contains_key(function), "Cargo.toml has no feature {function}");
    }
    let full = reached("full", &features);
    let missing: Vec<&&str> = operations.iter().filter(|operation| !full.contains(**operation)).collect();
    assert!(missing.is_empty(), "`full` lacks {missing:?}");
}

#[test]
fn the_features_are_few_enough_for_the_registry() {
    assert!(features().len() <= 300, "crates.io takes no more than 300 features");
}

#[test]
fn each_resource_is_a_module_and_its_functions_are_at_the_root_as_well() {
    use polar_funcs::ops;
    let core = PolarCore::new(TOKEN);
    let same = |one: String, other: String| assert_eq!(one, other);
    same(format!("{:?}", ops::orders::orders_get(&core, "1")), format!("{:?}", polar_funcs::orders_get(&core, "1")));
    same(
        format!("{:?}", ops::customer_portal_orders::customer_portal_orders_list(&core, ())),
        format!("{:?}", polar_funcs::customer_portal_orders_list(&core, ())),
    );
    // The module of the operations does not hide the one that verifies webhooks.
    assert!(polar_funcs::webhooks::Verifier::new("whsec_c2VjcmV0").is_ok());
    same(
        format!("{:?}", ops::webhooks::webhooks_list_webhook_endpoints(&core, ())),
        format!("{:?}", polar_funcs::webhooks_list_webhook_endpoints(&core, ())),
    );
    let module = std::fs::read_to_string(folder().join("funcs/mod.rs")).unwrap();
    for file in std::fs::read_dir(folder().join("funcs")).unwrap().map(|file| file.unwrap().path()) {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        if file.is_file() && name != "mod" {
            assert!(module.contains(&format!("\npub mod {name};")), "ops::{name}");
            assert!(module.contains(&format!(" pub use super::{name}::*;")), "the functions of {name} at the root");
        }
    }
}

/// Returns the features of the manifest, each with those that it enables.
fn features() -> BTreeMap<String, Vec<String>> {
    let manifest = std::fs::read_to_string(folder().join("Cargo.toml")).unwrap();
    let table = manifest.split_once("\n[features]\n").unwrap().1.split("\n[").next().unwrap();
    let lines: Vec<&str> = table.lines().filter(|line| !line.starts_with('#')).collect();
    let texts = |text: &str| text.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    let entries = lines.join(" ");
    let entries = entries.split(']').filter_map(|entry| entry.split_once('='));
    entries.map(|(name, list)| (name.trim().to_owned(), texts(list))).collect()
}

/// Returns all features that a feature enables, directly or indirectly.
fn reached<'a>(feature: &'a str, features: &'a BTreeMap<String, Vec<String>>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![feature];
    while let Some(feature) = open.pop() {
        if reached.insert(feature) {
            open.extend(features.get(feature).into_iter().flatten().map(String::as_str));
        }
    }
    reached
}

/// Returns the functions of `funcs/`, each with its feature.
fn functions() -> Vec<(String, String)> {
    let mut functions = Vec::new();
    let files = std::fs::read_dir(folder().join("funcs")).unwrap().map(|file| file.unwrap().path());
    for file in files.filter(|path| path.is_file()) {
        let text = std::fs::read_to_string(file).unwrap();
        let mut feature = "";
        for line in text.lines() {
            if let Some(rest) = line.strip_prefix("#[cfg(feature = \"") {
                feature = rest.split('"').next().unwrap();
            } else if let Some(rest) = line.strip_prefix("pub fn ") {
                let name = rest.split(['(', '<']).next().unwrap();
                functions.push((name.to_owned(), std::mem::take(&mut feature).to_owned()));
            }
        }
    }
    functions
}

fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
