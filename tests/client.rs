//! The functions as methods: each method exists on the right resource and calls the function with its name.

#![cfg(all(feature = "client", feature = "full", feature = "testing"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod operations;

use operations::*;
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::{Call, PolarCore};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Returns the operation of a call, as its `Debug` output shows it.
fn operation<T>(call: Call<T>) -> String {
    let shown = format!("{call:?}");
    let (_, rest) = shown.split_once("operation: \"").unwrap();
    rest.split_once('"').unwrap().0.to_owned()
}

#[test]
fn methods_call_the_functions_with_their_names() {
    let polar = PolarCore::new("polar_oat_test");
    let (id, session) = ("1", CustomerSessionCreate::external_customer_id("user_42"));
    assert_eq!(operation(polar.customer_sessions().create(session)), "customer_sessions_create");
    assert_eq!(operation(polar.customers().list(())), "customers_list");
    assert_eq!(operation(polar.customers().get_state_external(id)), "customers_get_state_external");
    assert_eq!(operation(polar.customers().members().delete(id, id)), "customers_members_delete");
    let key = LicenseKeyValidate::new("key", "organization");
    let validate = polar.customer_portal().license_keys().validate(key);
    assert_eq!(operation(validate), "customer_portal_license_keys_validate");
    assert_eq!(operation(polar.oauth2().userinfo()), "oauth2_userinfo");
    assert_eq!(operation(polar.oauth2().clients().oauth2().delete_client(id)), "oauth2_clients_oauth2_delete_client");
    assert_eq!(operation(polar.webhooks().reset_webhook_endpoint_secret(id)), "webhooks_reset_webhook_endpoint_secret");
}

/// Returns the functions by the method that calls them, read from the sources.
fn methods() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("funcs/resources");
    let mut methods = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let resource = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let mut feature = "";
        let mut method = String::new();
        for line in text.lines().map(str::trim).filter(|_| resource != "mod") {
            if let Some(rest) = line.strip_prefix("#[cfg(feature = \"") {
                feature = rest.split('"').next().unwrap();
            } else if let Some(rest) = line.strip_prefix("pub fn ") {
                method = format!("{resource}_{}", rest.split('(').next().unwrap());
            } else if let Some(rest) = line.strip_prefix("crate::") {
                let function = rest.split('(').next().unwrap();
                assert_eq!(feature, function, "the feature of {method}");
                assert!(methods.insert(function.to_owned(), method.clone()).is_none(), "{function} has two methods");
            }
        }
    }
    methods
}

#[test]
fn each_function_has_a_method_with_its_name() {
    macro_rules! names {
        ($($name:ident $method:ident $path:literal $values:tt $token:ident $input:tt => $returns:ty;)*) => {
            [$(stringify!($name)),*]
        };
    }
    let methods = methods();
    let functions = operations!(names);
    assert_eq!(methods.len(), functions.len());
    for function in functions {
        assert_eq!(methods.get(function).map(String::as_str), Some(function));
    }
}

#[test]
fn another_token_makes_another_core_on_the_same_transport() {
    let script = MockTransport::new().respond(MockResponse::status(404)).respond(MockResponse::status(404));
    let polar = PolarCore::builder().access_token("polar_oat_shop").transport(script.clone()).build().unwrap();
    let customer = polar.clone().with_access_token("polar_cst_ada");
    for call in [polar.customers().get("1").with_response(), customer.customers().get("1").with_response()] {
        let mut future = pin!(call.into_future());
        assert!(matches!(future.as_mut().poll(&mut Context::from_waker(Waker::noop())), Poll::Ready(Err(_))));
    }
    let tokens: Vec<String> = script
        .requests()
        .iter()
        .map(|request| request.headers()["authorization"].to_str().unwrap().to_owned())
        .collect();
    assert_eq!(tokens, ["Bearer polar_oat_shop", "Bearer polar_cst_ada"]);
    // The same core serves functions and methods.
    assert_eq!(operation(polar_funcs::customers_get(&polar, "1")), "customers_get");
    assert!(!format!("{polar:?} {:?}", polar.customers()).contains("polar_oat_shop"));
}
