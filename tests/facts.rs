//! Compares the description of the API with the functions: each request, each query, each response.
//!
//! The description is read from the file in `POLAR_FACTS`, or from `../shared/api`. Without it, the tests report that
//! they are skipped. They share no code with `cargo xtask sync`, which generates the crate from the same description.

#![cfg(all(feature = "full", feature = "testing", feature = "webhook_payloads"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod operations;

use bytes::Bytes;
use operations::*;
use polar_funcs::testing::{MockResponse, MockTransport};
use polar_funcs::webhooks::{sign, verify};
use polar_funcs::{Call, CallOutput, Error, PolarCore, Response, RetryPolicy};
use serde_json::{Map as Fields, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};
use std::io::Write as _;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::LazyLock;
use std::task::{Context, Poll, Waker};
use std::time::SystemTime;

/// Query parameters that the API has and its description lacks: the operation, the required ones, the optional ones.
const UNDOCUMENTED: [(&str, &[&str], &[&str]); 2] = [
    ("events_list", &[], &["cursor_pagination"]),
    ("oauth2_authorize", &["response_type", "client_id", "redirect_uri", "scope"], &["state", "sub_type"]),
];

/// Values without which an object is useless, even if decoding is not strict.
const ESSENTIAL: [&str; 5] = [
    "Checkout.url",
    "CustomerSession.customer_portal_url",
    "CustomerSession.token",
    "RotatedLicenseKey.key",
    "TokenResponse.access_token",
];

/// Amounts, currencies and statuses, without which every object is useless.
const NEVER_MADE_UP: [&str; 32] = [
    "amount",
    "amounts",
    "applied_balance_amount",
    "balance",
    "basis_points",
    "checkout_status",
    "consumed_units",
    "credited_units",
    "currency",
    "default_presentment_currency",
    "discount_amount",
    "due_amount",
    "fee",
    "minimum_amount",
    "net_amount",
    "platform_fee_amount",
    "presentment_amount",
    "presentment_currency",
    "price_amount",
    "price_currency",
    "price_per_seat",
    "quantity",
    "refundable_amount",
    "refundable_tax_amount",
    "refunded_amount",
    "refunded_tax_amount",
    "status",
    "subtotal_amount",
    "tax_amount",
    "total",
    "total_amount",
    "unit_amount",
];

/// Operations whose response is documented as arbitrary JSON, but is empty.
const WITHOUT_BODY: [&str; 4] = [
    "customer_portal_customers_request_email_update",
    "customer_portal_orders_generate_invoice",
    "orders_generate_invoice",
    "webhooks_redeliver_webhook_event",
];

/// Required values that may be missing, because other forms of the same response do not have them.
const OF_ONE_FORM: [&str; 2] = ["Pagination.max_page", "Pagination.total_count"];

/// Enums with so many values that the crate has a string instead.
const AS_TEXT: [&str; 1] = ["Timezone"];

const TOKEN: &str = "polar_oat_s3cr3t";

#[test]
fn the_table_has_the_documented_operations_and_no_other() {
    let Some(facts) = facts() else { return };
    let documented: BTreeSet<String> = operations_of(facts).into_iter().map(|operation| operation.name).collect();
    let written: BTreeSet<String> = rows().iter().map(|row| row.name.to_owned()).collect();
    assert_eq!(documented, written);
    assert_eq!(rows().len(), written.len());
}

#[test]
fn a_request_has_the_documented_wire_form() {
    for_every_operation(|operation, row| {
        let letters = ["a", "a?b", "a#b", "a%b", "a%2Fb", "a b", "é", "a+b&c=d;e"];
        letters.iter().find_map(|letters| wire(operation, row, letters).err()).into_iter().collect()
    });
}

#[test]
fn a_query_parameter_arrives_as_it_was_set() {
    for_every_operation(|operation, row| {
        let schema = operation.query();
        let queries = documents(&schema, Fill::Query).into_iter().flat_map(|full| {
            let least = Maker::document(&schema, Fill::Least, full.choices, 0).json;
            let one = |(name, value): (&String, &Value)| {
                let mut query = least.clone();
                query[name] = value.clone();
                query
            };
            let ones: Vec<Value> = full.json.as_object().unwrap().iter().map(one).collect();
            ones.into_iter().chain([full.json])
        });
        queries.filter(|query| *query != json!({})).filter_map(|query| queried(row, &query).err()).collect()
    });
}

#[test]
fn a_response_is_read_and_written_again_completely() {
    for_every_response(|row, status, _, document| {
        let reply = read(row, status, &document.json);
        reply.and_then(|reply| holds(&reply.written, &document.json, "")).err().into_iter().collect()
    });
}

#[test]
fn a_webhook_payload_is_read_and_written_again_completely() {
    let Some(facts) = facts() else { return };
    let mut failures = Vec::new();
    for (kind, node) in facts["webhooks"].as_object().unwrap() {
        let schema = &node["post"]["requestBody"]["content"]["application/json"]["schema"];
        for document in documents(schema, Fill::All) {
            let body = document.json.to_string();
            let headers = sign(TOKEN, "1ae530a4-ec8b-4816-b93c-ec9d766b89df", SystemTime::now(), &body).unwrap();
            let event = verify(&headers, &body, TOKEN).unwrap();
            assert_eq!(event.kind.as_str(), kind);
            assert!(!matches!(event.kind, WebhookEventType::Unknown(_)), "{kind} is not known");
            let mut written =
                json!({"type": event.kind, "timestamp": event.timestamp, "api_version": event.api_version});
            for (key, value) in &event.additional {
                written[key] = serde_json::to_value(value).unwrap();
            }
            match event.payload() {
                Ok(payload) => written["data"] = serde_json::to_value(payload).unwrap(),
                Err(error) => failures.push(format!("{kind}: {error}")),
            }
            failures.extend(holds(&written, &document.json, "").err().map(|why| format!("{kind}: {why}")));
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn a_response_that_is_not_json_is_read() {
    for_every_operation(|operation, row| {
        let expected = |(status, content)| match content {
            Content::Json(_) => None,
            Content::Csv => Some((MockResponse::status(status).body("id,name\n1,é\n"), json!("id,name\n1,é\n"))),
            Content::Nothing => Some((MockResponse::status(status), Value::Null)),
        };
        let responses = operation.successes().into_iter().filter_map(expected);
        let written = responses
            .map(|(response, expected)| (respond_to(row, response, true).map(|reply| reply.written), expected));
        let wrong = written.filter(|(written, expected)| written.as_ref().ok() != Some(expected));
        wrong.map(|(written, expected)| format!("{expected} is read as {written:?}")).collect()
    });
}

#[test]
fn only_missing_required_values_are_reported() {
    let mut seen = BTreeSet::new();
    for_every_response(|row, status, _, document| {
        let fields = document.fields.iter().filter(|field| !field.constant && !document.decides(&field.path));
        let new = fields.filter(|field| seen.insert(field.name()) && !is_left_out(&field.name()));
        new.filter_map(|field| missed(row, status, &document, field).err()).collect()
    });
}

/// Returns whether the server omits a field that is documented as required. For an invalid token, it sends only
/// `active`.
fn is_left_out(field: &str) -> bool {
    field == "CardPayment.method_metadata" || field.starts_with("IntrospectTokenResponse.")
}

#[test]
fn every_documented_value_is_known() {
    let (mut seen, mut known) = (BTreeSet::from(AS_TEXT.map(str::to_owned)), 0);
    for_every_response(|row, status, schema, document| {
        let mut new = document.listed;
        new.retain(|value| seen.insert(value.owner.clone()));
        let mut failures = Vec::new();
        for turn in 0..new.iter().map(|value| value.of).max().unwrap_or(0) {
            let document = Maker::document(schema, Fill::All, document.choices.clone(), turn);
            match read(row, status, &document.json) {
                Ok(reply) => {
                    for Listed { owner, text, .. } in document.listed {
                        known += usize::from(reply.constant.contains(&text));
                        failures.extend(reply.owned.contains(&text).then(|| format!("{owner} does not know {text:?}")));
                    }
                }
                Err(why) => failures.push(why),
            }
        }
        failures
    });
    assert!(facts().is_none() || known > 500, "`Debug` does not tell what is known");
}

#[test]
fn a_request_body_arrives_as_it_was_set() {
    for_every_operation(|operation, row| {
        let bodies = |fill| operation.body().into_iter().flat_map(move |(_, schema)| documents(schema, fill));
        let bodies = bodies(Fill::All).chain(bodies(Fill::Least));
        bodies.filter_map(|document| sent(row, &document.json).err()).collect()
    });
}

#[test]
fn a_field_of_an_update_can_be_null_or_at_least_omitted() {
    // A value that is also part of other bodies is replaced as a whole, so null means the same as an absent field.
    // `tests/requests.rs` tests which other values can be null.
    let bodies = facts().map_or(Vec::new(), operations_of).into_iter().filter(|operation| operation.method != "PATCH");
    let created: BTreeSet<&str> = bodies.flat_map(|operation| names_in(&operation.node["requestBody"])).collect();
    for_every_operation(|operation, row| {
        let mut seen = BTreeSet::new();
        let mut failures = Vec::new();
        let body = operation.body().filter(|_| operation.method == "PATCH");
        for document in body.into_iter().flat_map(|(_, schema)| documents(schema, Fill::All)) {
            let fields = document.fields.iter().filter(|field| field.nullable && !created.contains(&*field.owner));
            for field in fields.filter(|field| seen.insert(field.name())) {
                let null = sent(row, &field.set_null(&document.json));
                failures.extend(null.or_else(|_| sent(row, &field.remove(&document.json))).err());
            }
        }
        failures
    });
}

/// Runs a check for every operation, and fails with a list of all problems.
fn for_every_operation(mut check: impl FnMut(&Operation<'_>, &Row) -> Vec<String>) {
    let Some(facts) = facts() else { return };
    let rows = rows();
    let mut failures: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for operation in operations_of(facts) {
        let found = match rows.iter().find(|row| row.name == operation.name) {
            Some(row) => check(&operation, row),
            None => vec!["it is not in the table".to_owned()],
        };
        found.into_iter().for_each(|failure| _ = failures.entry(failure).or_default().insert(operation.name.clone()));
    }
    let lines = failures.iter().map(|(failure, operations)| format!("{failure}\n    {operations:?}\n"));
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), lines.collect::<String>());
}

/// Runs a check for every document with which an operation can respond.
fn for_every_response(mut check: impl FnMut(&Row, u16, &Value, Document) -> Vec<String>) {
    for_every_operation(|operation, row| {
        let mut failures = Vec::new();
        for (status, content) in operation.successes() {
            if let Content::Json(schema) = content {
                documents(schema, Fill::All)
                    .into_iter()
                    .for_each(|document| failures.extend(check(row, status, schema, document)));
            }
        }
        failures
    });
}

fn wire(operation: &Operation<'_>, row: &Row, letters: &str) -> Result<(), String> {
    let values: Vec<String> = (0..row.values).map(|index| format!("{letters}{index}")).collect();
    let (_, request) = exchange(row, &values, None, MockResponse::status(500), false)?;
    let header = |name| request.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
    let mut fill = values.iter();
    let path = operation.path.split('/').map(|part| match part.starts_with('{') {
        true => fill.next().unwrap().clone(),
        false => part.to_owned(),
    });
    let query = pairs_of(request.uri().query().unwrap_or_default());
    let names: BTreeSet<&str> = query.iter().map(|(name, _)| name.as_str()).collect();
    let schema = operation.query();
    let required: BTreeSet<&str> = schema["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let auth = operation.node["x-auth"].as_str().unwrap();
    let credential = (auth != "none").then(|| format!("Bearer {TOKEN}"));
    let is_csv = operation.successes().iter().any(|(_, content)| matches!(content, Content::Csv));
    let checks = [
        ("method", json!(request.method().as_str()), json!(operation.method)),
        ("method of the table", json!(row.method), json!(operation.method)),
        ("path of the table", json!(row.path), json!(operation.path)),
        ("path", request.uri().path().split('/').map(decoded).collect(), path.collect()),
        ("query", json!(names), json!(required)),
        ("content type", json!(header("content-type")), json!(operation.body().map(|(kind, _)| kind))),
        ("accepted type", json!(header("accept")), json!(if is_csv { "text/csv" } else { "application/json" })),
        ("version", json!(header("polar-version")), json!("2026-10")),
        ("token", json!(row.token), json!(if auth == "token" { "organization" } else { auth })),
        ("credential", json!(header("authorization")), json!(credential)),
    ];
    let wrong = checks.iter().find(|(_, found, documented)| found != documented);
    wrong.map_or(Ok(()), |(what, found, documented)| Err(format!("the {what} is {found}, not {documented}")))
}

fn queried(row: &Row, query: &Value) -> Result<(), String> {
    let (_, request) = exchange(row, &row.sample_values(), Some(query), MockResponse::status(500), false)?;
    same_pairs(request.uri().query().unwrap_or_default(), query)
}

fn sent(row: &Row, body: &Value) -> Result<(), String> {
    let (_, request) = exchange(row, &row.sample_values(), Some(body), MockResponse::status(500), false)?;
    let arrived = std::str::from_utf8(request.body()).unwrap();
    match row.sender {
        "form" => same_pairs(arrived, body),
        _ => same(&serde_json::from_str(arrived).unwrap_or_default(), body),
    }
}

/// Returns the result for a document without a field, and with null instead of the field.
fn missed(row: &Row, status: u16, document: &Document, field: &Field) -> Result<(), String> {
    let (name, without) = (field.name(), field.remove(&document.json));
    if field.nullable {
        let reply =
            read(row, status, &field.set_null(&document.json)).map_err(|why| format!("{name} can't be null: {why}"))?;
        // Fields that are also part of requests are omitted if they are null.
        let written = reply.written.pointer(&field.pointer()).unwrap_or(&Value::Null);
        same(written, &Value::Null).map_err(|why| format!("{name} as null{why}"))?;
    }
    if field.nullable || !field.required || OF_ONE_FORM.contains(&name.as_str()) {
        return read(row, status, &without).map(drop).map_err(|why| format!("{name} can't be left out: {why}"));
    }
    // If an object has none of its fields, the error names the object and not the value.
    let parent = field.path.rsplit_once('.').map_or("", |(parent, _)| parent);
    let is_alone = !document.fields.iter().any(|other| !other.constant && other.is_beside(field));
    let path = if is_alone { parent } else { &field.path };
    let essential = is_alone || document.is_essential(field);
    for (strict, fails) in [(true, true), (false, essential)] {
        match respond_to(row, MockResponse::json(status, without.to_string()), strict) {
            Err(error) if fails && error.json_path() == Some(path) => {}
            Ok(reply) if (!fails || is_alone && !strict) && reply.missing == [path] => {}
            // An enclosing value is optional.
            Ok(reply) if fails && !strict && reply.lost(path) => {}
            Err(error) => return Err(format!("{name} is missed, strict {strict}, as {error}")),
            Ok(reply) => return Err(format!("{name} is missed, strict {strict}, as {:?}", reply.missing)),
        }
    }
    Ok(())
}

/// Fails if the encoded document lacks a value of the original document.
fn holds(written: &Value, document: &Value, path: &str) -> Result<(), String> {
    match (written, document) {
        (Value::Object(written), Value::Object(document)) => document.iter().try_for_each(|(key, value)| {
            let found = written.get(key).ok_or_else(|| format!("{path}.{key} is lost"))?;
            holds(found, value, &format!("{path}.{key}"))
        }),
        (Value::Array(written), Value::Array(document)) if written.len() == document.len() => {
            written.iter().zip(document).try_for_each(|(found, value)| holds(found, value, &format!("{path}[]")))
        }
        _ if written == document => Ok(()),
        _ => Err(format!("{path} is {written}, and was {document}")),
    }
}

fn same(found: &Value, expected: &Value) -> Result<(), String> {
    holds(found, expected, "").and_then(|()| holds(expected, found, ""))
}

fn same_pairs(found: &str, expected: &Value) -> Result<(), String> {
    let (mut found, mut expected) = (pairs_of(found), pairs("", expected));
    found.sort();
    expected.sort();
    if found == expected { Ok(()) } else { Err(format!("{found:?} arrived, not {expected:?}")) }
}

/// Returns the pairs that encode an object: lists repeat the name, maps have their keys in brackets.
fn pairs(name: &str, value: &Value) -> Vec<(String, String)> {
    match value {
        Value::Object(fields) if name.is_empty() => fields.iter().flat_map(|(key, value)| pairs(key, value)).collect(),
        Value::Object(map) => map.iter().flat_map(|(key, value)| pairs(&format!("{name}[{key}]"), value)).collect(),
        Value::Array(list) => list.iter().flat_map(|value| pairs(name, value)).collect(),
        Value::String(text) => vec![(name.to_owned(), text.clone())],
        value => vec![(name.to_owned(), value.to_string())],
    }
}

fn pairs_of(text: &str) -> Vec<(String, String)> {
    let pairs = text.split('&').filter_map(|pair| pair.split_once('='));
    pairs.map(|(name, value)| (decoded(name), decoded(value))).collect()
}

fn decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).unwrap()
}

/// An operation, and functions that call it.
struct Row {
    name: &'static str,
    method: &'static str,
    path: &'static str,
    /// The number of path parameters.
    values: usize,
    token: &'static str,
    sender: &'static str,
    call: Make,
}

impl Row {
    fn sample_values(&self) -> Vec<String> {
        vec!["4a0409e2-9d6c-454c-bf05-2969a8250400".to_owned(); self.values]
    }
}

fn rows() -> Vec<Row> {
    macro_rules! rows {
        ($($name:ident $method:ident $path:literal ($($value:expr),*) $token:ident
           ($($sender:ident $kind:ident [$($variant:ident),*] $sample:expr)?) => $returns:ty;)*) => {
            vec![$(Row {
                name: stringify!($name),
                method: stringify!($method),
                path: $path,
                values: <[&str]>::len(&[$($value),*]),
                token: stringify!($token),
                sender: concat!($(stringify!($sender))?),
                #[allow(unused_mut, unused_variables, reason = "a path may have no parameters, a call no request")]
                call: |core, values, request| {
                    $(let request = request.map_or_else(|| Ok(<$kind>::from($sample)), typed::<$kind>)?;)?
                    let mut values = values.iter();
                    Ok(read_response(polar_funcs::$name(
                        core
                        $(, { let _ = $value; values.next().unwrap() })*
                        $(, { let _ = stringify!($kind); request })?
                    )))
                },
            }),*]
        };
    }
    operations!(rows)
}

/// Returns a value that is written as the JSON from which it was read.
fn typed<T: serde::de::DeserializeOwned + serde::Serialize>(json: &Value) -> Result<T, String> {
    let value: T = serde_json::from_value(json.clone()).map_err(|error| error.to_string())?;
    same(&serde_json::to_value(&value).unwrap(), json).map(|()| value)
}

type ReadResult = Result<Reply, Error>;

/// Makes a call with these path parameters, and with a request that replaces the sample.
type Make = fn(&PolarCore, &[String], Option<&Value>) -> Result<ReadResult, String>;

/// The result of a call.
struct Reply {
    written: Value,
    missing: Vec<String>,
    /// The part of the `Debug` output that is constant.
    constant: BTreeSet<String>,
    /// The part of the `Debug` output that belongs to the value.
    owned: BTreeSet<String>,
}

impl Reply {
    /// Returns whether the value at a path was the reason why an enclosing value was unusable.
    fn lost(&self, path: &str) -> bool {
        let place = self.missing.last().map_or("", String::as_str);
        let is_item = place.ends_with(']');
        let mut pointer = format!("/{}", place.replace(['.', '['], "/").replace(']', ""));
        if is_item {
            pointer.truncate(pointer.rfind('/').unwrap());
        }
        let left = self.written.pointer(&pointer);
        self.missing.first().is_some_and(|first| first == path)
            && self.missing.len() <= 2
            && is_within(path, place)
            && left.is_some_and(|left| if is_item { *left == json!([]) } else { left.is_null() })
    }
}

fn read_response<T: serde::Serialize + fmt::Debug + Clone>(call: Call<T>) -> ReadResult
where
    Response<T>: CallOutput,
{
    let mut future = pin!(call.with_response().into_future());
    // A mock transport never waits.
    let Poll::Ready(response) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("a mock does not wait")
    };
    let response = response?;
    let written = serde_json::to_value(response.value()).unwrap();
    let (mut first, mut second, clone) = (Shown::default(), Shown::default(), response.value().clone());
    write!(first, "{:?}", response.value()).unwrap();
    write!(second, "{clone:?}").unwrap();
    let (mut constant, mut owned) = (BTreeSet::new(), BTreeSet::new());
    for ((text, place), (_, other)) in first.0.into_iter().zip(second.0) {
        if place == other {
            constant.insert(text)
        } else {
            owned.insert(text)
        };
    }
    Ok(Reply { written, missing: response.missing().to_vec(), constant, owned })
}

/// The parts of a `Debug` output and their addresses in memory. In a clone, the strings of the value have other
/// addresses.
#[derive(Default)]
struct Shown(Vec<(String, usize)>);

impl fmt::Write for Shown {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.push((text.to_owned(), text.as_ptr().addr()));
        Ok(())
    }
}

/// Makes a call that gets this response.
fn exchange(
    row: &Row,
    values: &[String],
    request: Option<&Value>,
    response: MockResponse,
    strict: bool,
) -> Result<(ReadResult, http::Request<Bytes>), String> {
    let script = MockTransport::new().respond(response);
    let builder = PolarCore::builder().access_token(TOKEN).strict(strict).retries(RetryPolicy::never());
    let reply = (row.call)(&builder.transport(script.clone()).build().unwrap(), values, request)?;
    match <[_; 1]>::try_from(script.requests()) {
        Ok([request]) => Ok((reply, request)),
        Err(requests) => Err(format!("{} requests were sent: {:?}", requests.len(), reply.err())),
    }
}

/// Returns the result of the sample request.
fn respond_to(row: &Row, response: MockResponse, strict: bool) -> ReadResult {
    exchange(row, &row.sample_values(), None, response, strict).unwrap().0
}

/// Decodes a document in strict mode.
fn read(row: &Row, status: u16, document: &Value) -> Result<Reply, String> {
    respond_to(row, MockResponse::json(status, document.to_string()), true).map_err(|error| error.to_string())
}

fn facts() -> Option<&'static Value> {
    static FACTS: LazyLock<Option<Value>> = LazyLock::new(|| {
        let default = || PathBuf::from("../shared/api/polar-2026-10.openapi.json");
        let path = std::env::var_os("POLAR_FACTS").map_or_else(default, PathBuf::from);
        let facts = std::fs::read(&path).ok().map(|bytes| serde_json::from_slice(&bytes).unwrap());
        if facts.is_none() {
            // `println!` is not used, because its output is hidden if a test passes.
            let mut report = std::io::stderr();
            writeln!(report, "skipped: there is no {}", path.display()).unwrap();
        }
        facts
    });
    FACTS.as_ref()
}

/// An operation as it is documented.
struct Operation<'a> {
    name: String,
    method: String,
    path: &'a str,
    node: &'a Value,
}

enum Content<'a> {
    Json(&'a Value),
    Csv,
    Nothing,
}

fn operations_of(facts: &Value) -> Vec<Operation<'_>> {
    let paths = facts["paths"].as_object().unwrap().iter();
    let operations = paths.flat_map(|(path, methods)| {
        methods.as_object().unwrap().iter().map(move |(method, node)| Operation {
            name: node["operationId"].as_str().unwrap().to_owned(),
            method: method.to_uppercase(),
            path,
            node,
        })
    });
    operations.collect()
}

impl<'a> Operation<'a> {
    /// Returns the query parameters as the fields of an object.
    fn query(&self) -> Value {
        let parameters = self.node["parameters"].as_array().into_iter().flatten();
        let documented = parameters.filter(|parameter| parameter["in"] == "query").map(|parameter| {
            (parameter["name"].as_str().unwrap(), parameter["schema"].clone(), parameter["required"] == true)
        });
        let further = UNDOCUMENTED.iter().filter(|(operation, ..)| *operation == self.name);
        let further = further.flat_map(|(_, required, optional)| {
            let kind = |name| json!({"type": if name == "cursor_pagination" { "boolean" } else { "string" }});
            let of = move |names: &[&'static str], required| {
                names.iter().map(move |name| (*name, kind(*name), required)).collect::<Vec<_>>()
            };
            of(required, true).into_iter().chain(of(optional, false))
        });
        let all: Vec<_> = documented.chain(further).collect();
        let required: Vec<&str> = all.iter().filter(|(.., required)| *required).map(|(name, ..)| *name).collect();
        let properties: Fields<String, Value> =
            all.iter().map(|(name, kind, _)| ((*name).to_owned(), kind.clone())).collect();
        json!({"type": "object", "properties": properties, "required": required})
    }

    fn body(&self) -> Option<(&'a str, &'a Value)> {
        let (kind, media) = self.node["requestBody"]["content"].as_object()?.iter().next()?;
        Some((kind, &media["schema"]))
    }

    fn successes(&self) -> Vec<(u16, Content<'a>)> {
        let responses = self.node["responses"].as_object().unwrap().iter();
        let successes = responses.filter(|(status, _)| status.starts_with('2')).map(|(status, response)| {
            let content = match &response["content"] {
                content if content.get("text/csv").is_some() => Content::Csv,
                _ if WITHOUT_BODY.contains(&self.name.as_str()) => Content::Nothing,
                content => {
                    content.get("application/json").map_or(Content::Nothing, |media| Content::Json(&media["schema"]))
                }
            };
            (status.parse().unwrap(), content)
        });
        successes.collect()
    }
}

/// Which fields of a document are filled.
#[derive(Clone, Copy, PartialEq)]
enum Fill {
    All,
    /// All fields. A list is used where one value or a list is allowed.
    Query,
    /// Only the required fields, with null where it is allowed.
    Least,
}

/// A document that was generated from a schema.
#[derive(Default)]
struct Document {
    json: Value,
    /// The variants that were chosen for unions; the first otherwise.
    choices: BTreeMap<String, usize>,
    /// The unions in the document: path and number of variants.
    unions: Vec<(String, String, usize)>,
    /// The paths of the values that select variants.
    deciding: Vec<String>,
    fields: Vec<Field>,
    listed: Vec<Listed>,
}

/// A field of a document.
struct Field {
    owner: String,
    path: String,
    required: bool,
    nullable: bool,
    constant: bool,
}

/// A value of an enum, at a field.
struct Listed {
    owner: String,
    text: String,
    of: usize,
}

impl Field {
    fn name(&self) -> String {
        format!("{}.{}", self.owner, self.path.rsplit('.').next().unwrap())
    }

    fn is_beside(&self, other: &Self) -> bool {
        let parent = |field: &Self| field.path.rsplit_once('.').map_or("", |(parent, _)| parent).to_owned();
        self.path != other.path && parent(self) == parent(other)
    }

    fn pointer(&self) -> String {
        format!("/{}", self.path.trim_start_matches('[').replace(['.', '['], "/").replace(']', ""))
    }

    fn set_null(&self, document: &Value) -> Value {
        let mut document = document.clone();
        *document.pointer_mut(&self.pointer()).unwrap() = Value::Null;
        document
    }

    fn remove(&self, document: &Value) -> Value {
        let mut document = document.clone();
        let pointer = self.pointer();
        let (object, key) = pointer.rsplit_once('/').unwrap();
        document.pointer_mut(object).unwrap().as_object_mut().unwrap().remove(key);
        document
    }
}

impl Document {
    /// Returns whether an object is useless without a field, or without a field of the object in it.
    fn is_essential(&self, field: &Field) -> bool {
        let name = field.path.rsplit('.').next().unwrap();
        let is_inside = |other: &&Field| {
            other.path.strip_prefix(&format!("{}.", field.path)).is_some_and(|rest| !rest.contains(['.', '[']))
        };
        ESSENTIAL.contains(&field.name().as_str())
            || NEVER_MADE_UP.contains(&name)
            || field.path == "items"
            || self
                .fields
                .iter()
                .filter(is_inside)
                .any(|inner| inner.required && !inner.nullable && !inner.constant && self.is_essential(inner))
    }

    fn decides(&self, path: &str) -> bool {
        self.deciding.iter().any(|known| is_within(known, path))
    }
}

fn is_within(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']) || outer.is_empty())
}

/// Returns a document with the first variant of each union, and one more for each further variant.
fn documents(schema: &Value, fill: Fill) -> Vec<Document> {
    let mut documents = Vec::new();
    let mut queue = vec![(BTreeMap::new(), None::<String>)];
    while let Some((choices, chosen)) = queue.pop() {
        let document = Maker::document(schema, fill, choices, 0);
        let chosen_at = chosen.and_then(|key| document.unions.iter().position(|(known, ..)| *known == key));
        let place = chosen_at.map_or("", |index| &document.unions[index].1);
        for (key, path, variants) in &document.unions[chosen_at.map_or(0, |index| index + 1)..] {
            for variant in (1..*variants).filter(|_| is_within(path, place)) {
                let mut choices = document.choices.clone();
                choices.insert(key.clone(), variant);
                queue.push((choices, Some(key.clone())));
            }
        }
        documents.push(document);
    }
    documents
}

struct Maker {
    fill: Fill,
    /// The index of the enum value to use.
    turn: usize,
    next: u32,
    /// The schemas that are being filled.
    open: Vec<String>,
    document: Document,
}

impl Maker {
    fn document(schema: &Value, fill: Fill, choices: BTreeMap<String, usize>, turn: usize) -> Document {
        let document = Document { choices, ..Document::default() };
        let mut maker = Self { fill, turn, next: 0, open: Vec::new(), document };
        maker.document.json = maker.value(schema, "", "");
        maker.document
    }

    fn value(&mut self, schema: &Value, path: &str, owner: &str) -> Value {
        if let Some(name) = reference(schema) {
            self.open.push(name.to_owned());
            let value = self.value(&facts().unwrap()["components"]["schemas"][name], path, name);
            self.open.pop();
            return value;
        }
        if let Some(variants) = schema.get("oneOf").or(schema.get("anyOf")).and_then(Value::as_array) {
            return self.union(schema, variants, path, owner);
        }
        if let Some(values) = schema["enum"].as_array() {
            let value = &values[self.turn % values.len()];
            let text = value.as_str().unwrap().to_owned();
            self.document.listed.push(Listed { owner: owner.to_owned(), text, of: values.len() });
            return value.clone();
        }
        self.next += 1;
        let next = self.next;
        match (schema.get("const"), schema["type"].as_str(), schema["format"].as_str()) {
            (Some(value), ..) => value.clone(),
            (_, Some("object"), _) => self.object(schema, path, owner),
            (_, Some("array"), _) => self.array(schema, path, owner),
            (_, Some("null"), _) => Value::Null,
            (_, Some("boolean"), _) => json!(self.turn % 2 == 0),
            (_, Some("integer"), _) => json!(next),
            (_, Some("number"), _) => json!(f64::from(next) + 0.5),
            (_, Some("string"), Some("uuid4" | "uuid")) => json!(format!("4a0409e2-9d6c-454c-bf05-{next:012x}")),
            (_, Some("string"), Some("date-time")) => {
                json!(format!("2026-11-{:02}T{:02}:{:02}:00Z", next % 28 + 1, next / 60 % 24, next % 60))
            }
            (_, Some("string"), Some("date")) => json!(format!("{}-11-{:02}", 2000 + next / 28, next % 28 + 1)),
            (_, Some("string"), _) => json!(format!("text {next} \"é\"")),
            (_, None, _) => json!({"any": [next, 0.5, null, true, {"text": "x"}]}),
            (_, Some(kind), _) => panic!("{owner} is of the type {kind}"),
        }
    }

    fn union(&mut self, schema: &Value, variants: &[Value], path: &str, owner: &str) -> Value {
        let lists = self.fill == Fill::Query && variants.iter().any(|variant| variant["type"] == "array");
        let endless = |name: &str| self.open.iter().filter(|open| *open == name).count() > 1;
        let variants: Vec<&Value> = variants
            .iter()
            .filter(|variant| variant["type"] != "null" && (!lists || variant["type"] == "array"))
            .filter(|variant| !reference(variant).is_some_and(endless))
            .collect();
        let tags = schema["discriminator"]["propertyName"].as_str();
        let facts = schema["x-distinguish"]["by"].as_array().into_iter().flatten().filter_map(Value::as_str);
        self.document.deciding.extend(facts.chain(tags).map(|name| step(path, name)));
        if let [variant] = variants[..] {
            return self.value(variant, path, owner);
        }
        let nested = self.document.unions.iter().filter(|(_, known, _)| known == path).count();
        let key = format!("{path}#{nested}");
        let choice = self.document.choices.get(&key).copied().unwrap_or_default();
        self.document.unions.push((key, path.to_owned(), variants.len()));
        self.value(variants[choice], path, owner)
    }

    fn array(&mut self, schema: &Value, path: &str, owner: &str) -> Value {
        let parts = schema["prefixItems"].as_array();
        let items = match (parts, self.fill) {
            (Some(parts), _) => parts.iter().collect(),
            (None, Fill::Query) => vec![&schema["items"]; 2],
            (None, _) => vec![&schema["items"]],
        };
        items
            .into_iter()
            .enumerate()
            .map(|(index, item)| self.value(item, &format!("{path}[{index}]"), owner))
            .collect()
    }

    fn object(&mut self, schema: &Value, path: &str, owner: &str) -> Value {
        let none = Fields::new();
        let mut object = Fields::new();
        let properties = schema["properties"].as_object().unwrap_or(&none);
        let required: BTreeSet<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        for (name, kind) in properties {
            let field = Field {
                owner: owner.to_owned(),
                path: step(path, name),
                required: required.contains(&**name),
                nullable: nullable(kind),
                constant: constant(kind),
            };
            let value = match self.fill {
                _ if !field.required && kind["type"] == "null" => continue,
                Fill::Least if !field.required && !field.constant => continue,
                Fill::Least if field.nullable => Value::Null,
                _ => self.value(kind, &field.path, &field.name()),
            };
            object.insert(name.clone(), value);
            self.document.fields.push(field);
        }
        let further = match &schema["additionalProperties"] {
            Value::Bool(false) => None,
            Value::Null if schema.get("properties").is_some() => None,
            kind => (self.fill != Fill::Least).then_some(kind),
        };
        if let Some(kind) = further {
            self.next += 1;
            let key = format!("key-{}", self.next);
            let kind = if kind.is_object() { kind.clone() } else { json!({}) };
            object.insert(key.clone(), self.value(&kind, &step(path, &key), owner));
        }
        Value::Object(object)
    }
}

fn step(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn reference(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.rsplit('/').next()
}

/// Returns the schemas that a value of the description refers to, directly or indirectly.
fn names_in(value: &'static Value) -> BTreeSet<&'static str> {
    let mut names = BTreeSet::new();
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items),
            Value::Object(fields) => {
                open.extend(fields.iter().filter(|(key, _)| *key != "x-distinguish").map(|(_, value)| value))
            }
            _ => {}
        }
        if let Some(name) = reference(value).filter(|name| names.insert(*name)) {
            open.push(&facts().unwrap()["components"]["schemas"][name]);
        }
    }
    names
}

fn nullable(schema: &Value) -> bool {
    schema["anyOf"].as_array().is_some_and(|variants| variants.iter().any(|variant| variant["type"] == "null"))
}

fn constant(schema: &Value) -> bool {
    schema.get("const").is_some() || schema["type"] == "null"
}
