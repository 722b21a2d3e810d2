//! The stand-in's `GET /v1/customers/`, for a few hundred customers.

use crate::stand_in::{Endpoint, entry, invalid, success};
use http::{Method, Response, StatusCode};
use serde_json::{Map, Value, json};

pub const LIST: Endpoint =
    Endpoint { method: Method::GET, path: "/v1/customers/", scope: "customers:read customers:write", respond: list };

/// The part of `--help` about the stand-in.
pub const HELP: &str = "\
The stand-in has 230 customers, some of whose names must be quoted in CSV.";

const CUSTOMERS: i64 = 230;

fn list(query: &Value) -> http::Result<Response<String>> {
    let query = parse(query.as_str().unwrap_or_default());
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
