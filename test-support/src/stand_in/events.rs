//! The stand-in's `POST /v1/events/ingest`. All servers in this process share the events.

use crate::stand_in::checks::missing;
use crate::stand_in::{Endpoint, TextResponse, entry, invalid, new_id, success};
use http::{Method, Response, StatusCode};
use polar_funcs::models::Timestamp;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

pub const INGEST: Endpoint = endpoint(ingest);

/// Stores the events, and closes the connection without a response.
pub const INGEST_WITHOUT_RESPONSE: Endpoint =
    endpoint(|body| ingest(body).and_then(|_| Response::builder().status(0).body(String::new())));

const fn endpoint(respond: fn(&Value) -> TextResponse) -> Endpoint {
    Endpoint::new(Method::POST, "/v1/events/ingest", "events:write", respond)
}

static ARRIVALS: Mutex<BTreeMap<String, usize>> = Mutex::new(BTreeMap::new());

/// Returns how often each valid event has arrived, by its `external_id`. Only the first arrival counts for the meters.
pub fn arrivals() -> BTreeMap<String, usize> {
    lock().clone()
}

fn ingest(body: &Value) -> http::Result<Response<String>> {
    let Some(events) = body["events"].as_array() else {
        return invalid("RequestValidationError", &[entry(missing(), json!(["body", "events"]), body)]);
    };
    let entries: Vec<Value> = (0..).zip(events).flat_map(|(index, event)| check(index, event)).collect();
    if !entries.is_empty() {
        return invalid("RequestValidationError", &entries);
    }
    let mut inserted = 0;
    let mut arrivals = lock();
    for event in events {
        let count = arrivals.entry(event["external_id"].as_str().map_or_else(new_id, str::to_owned)).or_default();
        inserted += usize::from(*count == 0);
        *count += 1;
    }
    success(StatusCode::OK, &json!({"inserted": inserted, "duplicates": events.len() - inserted}))
}

/// Validates an event as each variant. Returns no entries if it is valid as one of them.
fn check(index: usize, event: &Value) -> Vec<Value> {
    const VARIANTS: [(&str, &str); 2] =
        [("EventCreateCustomer", "customer_id"), ("EventCreateExternalCustomer", "external_customer_id")];
    let variants = VARIANTS.map(|(variant, customer)| {
        let at = |field: &str| json!(["body", "events", index, variant, field]);
        let absent = ["name", customer].into_iter().filter(|field| event[*field].is_null());
        let absent = absent.map(|field| entry(missing(), at(field), event));
        let time = &event["timestamp"];
        timestamp(time).map(|problem| entry(problem, at("timestamp"), time)).into_iter().chain(absent).collect()
    });
    if variants.iter().any(Vec::is_empty) { Vec::new() } else { variants.concat() }
}

fn timestamp(input: &Value) -> Option<Value> {
    let time = Timestamp::from(input.as_str()?).system_time();
    time.is_none_or(|time| time > SystemTime::now()).then(|| {
        let msg = "Value error, Timestamp must be in the past.";
        json!({"type": "value_error", "msg": msg, "ctx": {"error": {}}})
    })
}

fn lock() -> MutexGuard<'static, BTreeMap<String, usize>> {
    ARRIVALS.lock().unwrap_or_else(PoisonError::into_inner)
}
