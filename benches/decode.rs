//! Measures reading a page of 100 customers, compared with derived serde code.
//!
//! "polar-funcs" is a whole call whose transport has the response in memory. "its serde" is `Deserialize` of this
//! crate's types, which first converts any format to JSON text.
//!
//! The derived types use a `String` where this crate has an enum (countries, types of tax numbers), and a `String` for
//! timestamps, as this crate does. "tagged" deserializes an enum of individuals and teams by the `type` field. "flat"
//! is the simplest derived code: one struct for both, which ignores `type`.

#![allow(clippy::expect_used, reason = "a benchmark stops at the first error")]

#[allow(unreachable_pub, reason = "shared with the programs of `cargo xtask size`")]
#[path = "../xtask/programs/models.rs"]
mod derived;
#[allow(unused_imports, reason = "each benchmark uses a part of it")]
mod support;

use bytes::Bytes;
use derived::{Address, MetadataValue};
use polar_funcs::models::{Customer, CustomersListQuery};
use polar_funcs::{AttemptContext, BoxFuture, PolarCore, Transport, TransportFuture, customers_list};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::future::pending;
use std::hint::black_box;
use std::time::Duration;
use support::{Counts, Table, ballast, interleaved};

type Decode = fn(&[u8], usize);

const VARIANTS: [(&str, Decode); 4] = [
    ("polar-funcs", call),
    ("its serde", decode::<Customer>),
    ("derived, tagged", decode::<derived::Customer>),
    ("derived, flat", decode::<FlatCustomer>),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["run", variant, runs] => run(variant, runs.parse().expect("the number of runs")),
        _ => compare(),
    }
}

fn compare() {
    let page = page();
    let names = VARIANTS.map(|(name, _)| name);
    let decodes = VARIANTS.map(|(_, decode)| {
        let page = page.as_bytes();
        move |runs| decode(page, runs)
    });
    let times = interleaved(300, 5, &decodes);
    let mut table = Table::new(format!("decode of a page of {CUSTOMERS} customers, {} bytes", page.len()), &names);
    table.row("MB/s", times.iter().map(|time| page.len() as f64 / time * 1e3).collect());
    table.row("ns, median", times);
    table.counts(&names.map(|name| Counts::of(&["run", name], 10)));
    table.print();
}

/// Runs the work that valgrind measures.
fn run(variant: &str, runs: usize) {
    let (_, decode) = VARIANTS.into_iter().find(|(name, _)| *name == variant).expect("the variant exists");
    let page = page();
    let _ballast = ballast();
    decode(page.as_bytes(), runs);
}

fn call(page: &[u8], runs: usize) {
    let transport = InMemory(Bytes::copy_from_slice(page));
    let core = PolarCore::builder().access_token("polar_oat_bench").transport(transport).build().expect("a core");
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    for _ in 0..runs {
        let page = runtime.block_on(async { black_box(customers_list(&core, CustomersListQuery::new()).await) });
        assert_eq!(page.expect("the page contains customers").items.len(), CUSTOMERS);
    }
}

struct InMemory(Bytes);

impl Transport for InMemory {
    fn send<'a>(&'a self, _: http::Request<Bytes>, _: &'a AttemptContext) -> TransportFuture<'a> {
        Box::pin(async { Ok(http::Response::new(self.0.clone())) })
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> {
        Box::pin(pending())
    }
}

fn decode<T: DeserializeOwned>(page: &[u8], runs: usize) {
    for _ in 0..runs {
        let page: Page<T> = serde_json::from_slice(black_box(page)).expect("the page contains customers");
        assert_eq!(black_box(page).items.len(), CUSTOMERS);
    }
}

#[derive(Deserialize)]
struct Page<T> {
    items: Vec<T>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "it is only decoded")]
struct FlatCustomer {
    id: String,
    created_at: String,
    modified_at: Option<String>,
    metadata: BTreeMap<String, MetadataValue>,
    external_id: Option<String>,
    email: Option<String>,
    email_verified: bool,
    name: Option<String>,
    billing_name: Option<String>,
    billing_address: Option<Address>,
    tax_id: Option<(String, String)>,
    locale: Option<String>,
    organization_id: String,
    default_payment_method_id: Option<String>,
    deleted_at: Option<String>,
    first_user_event_at: Option<String>,
    avatar_url: Option<String>,
}

const CUSTOMERS: usize = 100;

fn page() -> String {
    let customers: Vec<String> = (0..CUSTOMERS).map(customer).collect();
    format!(r#"{{"items":[{}],"pagination":{{"total_count":100,"max_page":1}}}}"#, customers.join(","))
}

/// Returns a customer as the API sends it. One in four is a team, and half have billing details.
fn customer(index: usize) -> String {
    let (kind, name) = if index % 4 == 3 { ("team", "Analytical Engines Ltd") } else { ("individual", "Grace H.") };
    let metadata = [r#""plan":"pro""#, r#""seats":12"#, r#""beta":true"#][..index / 4 % 4].join(",");
    let billing = if index % 8 < 4 { BILLING } else { NO_BILLING };
    let first_event = if index % 3 == 0 { r#""2026-11-22T21:22:02.036873Z""# } else { "null" };
    let customer = format!(
        r#"{{
            "id":"639b1ffe-c398-4ebd-9f9a-38e5d4b{index:05}",
            "created_at":"2026-11-22T21:22:01.{index:06}Z",
            "modified_at":"2026-11-22T21:22:01.514472Z",
            "metadata":{{{metadata}}},
            "external_id":"user_{index}",
            "email":"grace+{index}@example.com",
            "email_verified":false,
            "type":"{kind}",
            "name":"{name}",
            {billing}
            "organization_id":"aacb0786-de7e-4c3d-a3e0-a43600905ee5",
            "default_payment_method_id":null,
            "deleted_at":null,
            "first_user_event_at":{first_event},
            "avatar_url":"https://www.gravatar.com/avatar/d8f79a0b46bbad4019ad5a0696e7e23f28831bb3dbbf346ac128322994345371?d=404"
        }}"#
    );
    customer.lines().map(str::trim_start).collect()
}

const BILLING: &str = r#"
    "billing_name":"Grace Hopper",
    "billing_address":{
        "line1":"1 rue X","line2":null,"postal_code":"75001","city":"Paris","state":null,"country":"FR"
    },
    "tax_id":["FR61954506077","eu_vat"],
    "locale":"fr","#;

const NO_BILLING: &str = r#""billing_name":null,"billing_address":null,"tax_id":null,"locale":null,"#;
