//! The stand-in's `GET /v1/customers/` and `GET /v1/customers/{id}/state`, for a few hundred customers.

use crate::stand_in::{Endpoint, entry, invalid, not_found, success};
use http::{Method, Response, StatusCode};
use serde_json::{Map, Value, json};

pub const LIST: Endpoint = Endpoint::new(Method::GET, "/v1/customers/", "customers:read customers:write", list);

pub const STATE: Endpoint =
    Endpoint::new(Method::GET, "/v1/customers/{id}/state", "customers:read customers:write", state);

/// The part of `--help` about the stand-in.
pub const HELP: &str = "\
The stand-in has 230 customers, some of whose names must be quoted in CSV.";

const CUSTOMERS: i64 = 230;

fn list(uri: &Value) -> http::Result<Response<String>> {
    let query = parse(uri.as_str().and_then(|uri| uri.split_once('?')).map_or("", |(_, query)| query));
    let (page, limit) = (positive(&query, "page", 1), positive(&query, "limit", 10));
    let (page, limit) = match (page, limit) {
        (Ok(page), Ok(limit)) => (page, limit.min(100)),
        (page, limit) => {
            let entries: Vec<Value> = [page, limit].into_iter().filter_map(Result::err).collect();
            return invalid("RequestValidationError", &entries);
        }
    };
    let first = page.saturating_sub(1).saturating_mul(limit);
    let items: Vec<Value> = (first..first.saturating_add(limit).min(CUSTOMERS)).map(customer).collect();
    let pagination =
        json!({"total_count": CUSTOMERS, "max_page": CUSTOMERS.unsigned_abs().div_ceil(limit.unsigned_abs())});
    success(StatusCode::OK, &json!({"items": items, "pagination": pagination}))
}

/// Returns the state of a customer, of whom every fifth has a subscription.
fn state(uri: &Value) -> http::Result<Response<String>> {
    let id = uri.as_str().and_then(|uri| uri.split('/').nth(3)).unwrap_or_default();
    let Some(index) = (0..CUSTOMERS).find(|index| customer(*index)["id"] == id) else {
        return not_found("Not found");
    };
    let mut state = customer(index);
    let subscription = json!({
        "id": format!("51515151-5151-4151-8151-{index:012}"),
        "created_at": "2026-10-02T08:00:00Z",
        "modified_at": null,
        "metadata": {},
        "status": "active",
        "amount": 1500,
        "currency": "usd",
        "recurring_interval": "month",
        "current_period_start": "2026-11-02T08:00:00Z",
        "current_period_end": "2026-12-02T08:00:00Z",
        "trial_start": null,
        "trial_end": null,
        "cancel_at_period_end": false,
        "canceled_at": null,
        "started_at": "2026-10-02T08:00:00Z",
        "ends_at": null,
        "product_id": "0c598797-7ca5-4a79-a0cf-18bbc3e13ae2",
        "discount_id": null,
        "meters": [],
    });
    state["active_subscriptions"] = if index % 5 == 0 { json!([subscription]) } else { json!([]) };
    state["granted_benefits"] = json!([]);
    state["active_meters"] = json!([]);
    success(StatusCode::OK, &state)
}

/// Parses a positive number of the query. The error is a validation entry.
fn positive(query: &Value, name: &str, default: i64) -> Result<i64, Value> {
    let Some(input) = query[name].as_str() else { return Ok(default) };
    let problem = match input.parse() {
        Ok(number) if number > 0 => return Ok(number),
        Ok(_) => json!({"type": "greater_than", "msg": "Input should be greater than 0", "ctx": {"gt": 0}}),
        Err(_) => {
            let msg = "Input should be a valid integer, unable to parse string as an integer";
            json!({"type": "int_parsing", "msg": msg})
        }
    };
    Err(entry(problem, json!(["query", name]), &query[name]))
}

fn customer(index: i64) -> Value {
    const NAMES: [Option<&str>; 6] = [
        Some("Ada Lovelace"),
        Some("Hopper, Grace"),
        Some("Mary \"Mae\" Jackson"),
        Some("Émilie du Châtelet"),
        Some("The Analysts\nSecond Floor"),
        None,
    ];
    let name = NAMES[index as usize % NAMES.len()];
    let kind = if index % 6 == 4 { "team" } else { "individual" };
    let address = json!({
        "line1": "1 rue X", "line2": null, "postal_code": "75001", "city": "Paris", "state": null, "country": "FR",
    });
    json!({
        "id": format!("42424242-4242-4242-8242-{index:012}"),
        "created_at": format!("2026-10-01T12:{:02}:{:02}.5Z", index / 60, index % 60),
        "modified_at": null,
        "metadata": {},
        "external_id": (index % 3 != 2).then(|| format!("user_{index}")),
        "email": (kind == "individual").then(|| format!("customer+{index}@example.com")),
        "email_verified": index % 2 == 0,
        "type": kind,
        "name": name,
        "billing_name": name,
        "billing_address": if index % 4 == 0 { address } else { Value::Null },
        "tax_id": null,
        "locale": null,
        "organization_id": "ac3eac3e-ac3e-4c3e-8c3e-ac3eac3eac3e",
        "default_payment_method_id": null,
        "deleted_at": null,
        "first_user_event_at": null,
        "avatar_url": null,
    })
}

/// Parses the query. The last value of each name wins.
fn parse(query: &str) -> Value {
    let pairs = form_urlencoded::parse(query.as_bytes());
    pairs.map(|(name, value)| (name.into_owned(), Value::from(value))).collect::<Map<_, _>>().into()
}
