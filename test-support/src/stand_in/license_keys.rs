//! The stand-in's operations on license keys that need no access token, for some fixed keys. It keeps no state.

use crate::stand_in::checks::{missing, text, uuid};
use crate::stand_in::{Endpoint, entry, invalid, not_found, success};
use http::{Method, Response, StatusCode};
use polar_funcs::models::Timestamp;
use serde_json::{Value, json};
use std::time::{Duration, SystemTime};

pub const ENDPOINTS: [Endpoint; 3] = [
    endpoint("/v1/customer-portal/license-keys/activate", activate),
    endpoint("/v1/customer-portal/license-keys/validate", validate),
    endpoint("/v1/customer-portal/license-keys/deactivate", deactivate),
];

const fn endpoint(path: &'static str, respond: fn(&Value) -> http::Result<Response<String>>) -> Endpoint {
    Endpoint::new(Method::POST, path, "", respond)
}

pub const ORGANIZATION: &str = "aacb0786-de7e-4c3d-a3e0-a43600905ee5";
pub const GRANTED: &str = "ACME-GRANTED";
pub const REVOKED: &str = "ACME-REVOKED";
pub const EXPIRED: &str = "ACME-EXPIRED";
pub const FULL: &str = "ACME-FULL";
pub const UNLIMITED: &str = "ACME-UNLIMITED";
/// A key that does not exist.
pub const MISTYPED: &str = "ACME-GRANTEF";

/// The part of `--help` about the stand-in.
pub const HELP: &str = "\
Keys of the stand-in:
  ACME-GRANTED    is valid
  ACME-REVOKED    can be activated, but is revoked at the next check
  ACME-EXPIRED    can be activated, but has expired at the next check
  ACME-FULL       has no activations left
  ACME-UNLIMITED  is valid on any number of devices, and cannot be activated";

const KEY_ID: &str = "438b6303-f62e-4050-bf83-09ba6e71e6bc";
const ACTIVATION_ID: &str = "7473b386-41bc-44f4-ae54-4ad84434c87c";

fn activate(body: &Value) -> http::Result<Response<String>> {
    if let Err(entries) = check_fields(body, &[("key", text), ("organization_id", uuid), ("label", text)]) {
        return invalid("RequestValidationError", &entries);
    }
    match find_key(body) {
        None => not_found("Not found"),
        Some(FULL) => not_permitted("License key activation limit already reached"),
        Some(UNLIMITED) => not_permitted("This license key does not support activations."),
        Some(key) => {
            let mut activation = activation();
            activation["label"] = body["label"].clone();
            activation["license_key"] = license_key(key);
            success(StatusCode::OK, &activation)
        }
    }
}

fn validate(body: &Value) -> http::Result<Response<String>> {
    if let Err(entries) = check_fields(body, &[("key", text), ("organization_id", uuid)]) {
        return invalid("RequestValidationError", &entries);
    }
    match find_key(body).filter(|_| body["activation_id"].is_null() || body["activation_id"] == ACTIVATION_ID) {
        None => not_found("Not found"),
        // These keys are valid until they are activated.
        Some(REVOKED) if !body["activation_id"].is_null() => not_found("License key is no longer active."),
        Some(EXPIRED) if !body["activation_id"].is_null() => not_found("License key has expired."),
        Some(key) => {
            let mut license_key = license_key(key);
            license_key["activation"] = if body["activation_id"].is_null() { Value::Null } else { activation() };
            success(StatusCode::OK, &license_key)
        }
    }
}

fn deactivate(body: &Value) -> http::Result<Response<String>> {
    if let Err(entries) = check_fields(body, &[("key", text), ("organization_id", uuid), ("activation_id", uuid)]) {
        return invalid("RequestValidationError", &entries);
    }
    match find_key(body).filter(|_| body["activation_id"] == ACTIVATION_ID) {
        None => not_found("Not found"),
        Some(_) => Response::builder().status(StatusCode::NO_CONTENT).body(String::new()),
    }
}

type Check = fn(&Value) -> Option<Value>;

/// Checks the fields of a body. The error holds the validation entries.
fn check_fields(body: &Value, checks: &[(&str, Check)]) -> Result<(), Vec<Value>> {
    let entries = checks.iter().filter_map(|(name, check)| match body.get(name) {
        None => Some(entry(missing(), json!(["body", name]), body)),
        Some(input) => check(input).map(|problem| entry(problem, json!(["body", name]), input)),
    });
    let entries: Vec<Value> = entries.collect();
    if entries.is_empty() { Ok(()) } else { Err(entries) }
}

/// Returns the key if it belongs to the organization.
fn find_key(body: &Value) -> Option<&'static str> {
    let keys = [GRANTED, REVOKED, EXPIRED, FULL, UNLIMITED];
    keys.into_iter().find(|key| body["key"] == *key && body["organization_id"] == ORGANIZATION)
}

fn not_permitted(detail: &str) -> http::Result<Response<String>> {
    success(StatusCode::FORBIDDEN, &json!({"error": "NotPermitted", "detail": detail}))
}

fn activation() -> Value {
    json!({
        "id": ACTIVATION_ID,
        "license_key_id": KEY_ID,
        "label": "a device",
        "meta": {},
        "created_at": "2026-11-22T21:24:52.739517Z",
        "modified_at": null,
    })
}

pub(super) fn license_key(key: &str) -> Value {
    let month = Duration::from_secs(30 * 24 * 60 * 60);
    let expires_at = (key == EXPIRED).then(|| Timestamp::from(SystemTime::now() + month));
    json!({
        "id": KEY_ID,
        "created_at": "2026-11-22T21:22:59.992514Z",
        "modified_at": null,
        "organization_id": ORGANIZATION,
        "customer_id": "639b1ffe-c398-4ebd-9f9a-38e5d4bb7c6e",
        "customer": {
            "id": "639b1ffe-c398-4ebd-9f9a-38e5d4bb7c6e",
            "created_at": "2026-11-22T21:22:01.036873Z",
            "modified_at": null,
            "metadata": {},
            "external_id": "user_42",
            "email": "ada@example.com",
            "email_verified": true,
            "type": "individual",
            "name": "Ada Lovelace",
            "billing_name": null,
            "billing_address": null,
            "tax_id": null,
            "locale": null,
            "organization_id": ORGANIZATION,
            "default_payment_method_id": null,
            "deleted_at": null,
            "first_user_event_at": null,
            "avatar_url": null,
        },
        "member_id": null,
        "member": null,
        "benefit_id": "9d901250-5fad-4f17-a78b-9f58a8f02a54",
        "key": key,
        "display_key": "****-ANTED",
        "status": "granted",
        "limit_activations": (key != UNLIMITED).then_some(3),
        "usage": 0,
        "limit_usage": null,
        "validations": 1,
        "last_validated_at": null,
        "expires_at": expires_at,
    })
}
