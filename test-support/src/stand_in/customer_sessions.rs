//! The stand-in's `POST /v1/customer-sessions/`, for two customers.

use crate::stand_in::checks::{missing, text, url, uuid};
use crate::stand_in::{Endpoint, entry, invalid, new_id, new_token, success};
use http::{Method, Response, StatusCode};
use polar_funcs::models::Timestamp;
use serde_json::{Value, json};
use std::time::{Duration, SystemTime};

pub const CREATE: Endpoint = Endpoint::new(Method::POST, "/v1/customer-sessions/", "customer_sessions:write", create);

/// The part of `--help` about the stand-in.
pub const HELP: &str = "\
Customers of the stand-in:
  user_42  an individual, with the id 42424242-4242-4242-8242-424242424242
  team_7   a team, with the id 77777777-7777-4777-8777-777777777777 and one member:
           --member-id 70707070-7070-4070-8070-707070707070";

const CUSTOMERS: [Customer; 2] = [
    Customer {
        id: "42424242-4242-4242-8242-424242424242",
        external_id: "user_42",
        kind: "individual",
        name: "Ada Lovelace",
        email: Some("ada@example.com"),
        member: Member { id: "40404040-4040-4040-8040-404040404040", external_id: "user_42", email: "ada@example.com" },
    },
    Customer {
        id: "77777777-7777-4777-8777-777777777777",
        external_id: "team_7",
        kind: "team",
        name: "The Analysts",
        email: None,
        member: Member { id: "70707070-7070-4070-8070-707070707070", external_id: "user_7", email: "mary@example.com" },
    },
];

struct Customer {
    id: &'static str,
    external_id: &'static str,
    kind: &'static str,
    name: &'static str,
    email: Option<&'static str>,
    member: Member,
}

/// A person who can use the portal of a customer. An individual has one member, a team has several.
struct Member {
    id: &'static str,
    external_id: &'static str,
    email: &'static str,
}

pub(super) fn create(body: &Value) -> http::Result<Response<String>> {
    if body.is_null() {
        return invalid("RequestValidationError", &[entry(missing(), json!(["body"]), body)]);
    }
    let mut entries = check(body, "CustomerSessionCustomerIDCreate", "customer_id", uuid);
    let by_external_id = check(body, "CustomerSessionCustomerExternalIDCreate", "external_customer_id", text);
    let key = match (by_external_id.is_empty(), entries.is_empty()) {
        (true, _) => "external_customer_id",
        (_, true) => "customer_id",
        _ => {
            entries.extend(by_external_id);
            return invalid("RequestValidationError", &entries);
        }
    };
    match find(body, key) {
        Ok(customer) => success(StatusCode::CREATED, &session(customer, &body["return_url"])),
        Err(entry) => invalid("PolarRequestValidationError", &[entry]),
    }
}

/// Checks the request against one of its two forms, and returns the validation entries.
fn check(body: &Value, form: &str, key: &str, check_id: fn(&Value) -> Option<Value>) -> Vec<Value> {
    if !body.is_object() {
        let msg = "Input should be a valid dictionary or object to extract fields from";
        return vec![entry(json!({"type": "model_attributes_type", "msg": msg}), json!(["body", form]), body)];
    }
    let optional: [(_, fn(&Value) -> _); 3] = [("member_id", uuid), ("external_member_id", text), ("return_url", url)];
    let optional = optional.into_iter().filter_map(|(field, check)| {
        let input = body.get(field).filter(|input| !input.is_null())?;
        Some((field, check(input)?, input))
    });
    let id = match body.get(key) {
        None => Some((key, missing(), body)),
        Some(input) => check_id(input).map(|problem| (key, problem, input)),
    };
    optional.chain(id).map(|(field, problem, input)| entry(problem, json!(["body", form, field]), input)).collect()
}

/// Returns the customer of a request, or a validation entry if the customer or the member does not exist.
fn find(body: &Value, key: &str) -> Result<&'static Customer, Value> {
    let not_found =
        |key: &str, msg: &str| entry(json!({"type": "value_error", "msg": msg}), json!(["body", key]), &body[key]);
    let id = |customer: &Customer| if key == "customer_id" { customer.id } else { customer.external_id };
    let customer = CUSTOMERS.iter().find(|customer| body[key] == id(customer));
    let customer = customer.ok_or_else(|| not_found(key, "Customer does not exist."))?;
    let (key, id) = match (&body["member_id"], &body["external_member_id"]) {
        (Value::Null, Value::Null) if customer.kind == "team" => {
            return Err(not_found("member_id", "member_id is required for team customers."));
        }
        (Value::Null, Value::Null) => return Ok(customer),
        (Value::Null, _) => ("external_member_id", customer.member.external_id),
        _ => ("member_id", customer.member.id),
    };
    match body[key] == id {
        true => Ok(customer),
        false => Err(not_found(key, "Member does not exist for this customer.")),
    }
}

fn session(customer: &Customer, return_url: &Value) -> Value {
    let now = SystemTime::now();
    let time = |time| Timestamp::from(time).to_string();
    let token = new_token("polar_mst_");
    let email = customer.member.email.replace('@', "%40");
    json!({
        "created_at": time(now),
        "modified_at": null,
        "id": new_id(),
        "token": token,
        "expires_at": time(now + Duration::from_secs(60 * 60)),
        "return_url": return_url,
        "customer_portal_url": format!("https://polar.example/acme/portal?customer_session_token={token}&email={email}"),
        "customer_id": customer.id,
        "customer": {
            "id": customer.id,
            "created_at": "2026-10-01T12:00:00Z",
            "modified_at": null,
            "metadata": {},
            "external_id": customer.external_id,
            "email": customer.email,
            "email_verified": false,
            "type": customer.kind,
            "name": customer.name,
            "billing_name": customer.name,
            "billing_address": null,
            "tax_id": null,
            "locale": null,
            "organization_id": "ac3eac3e-ac3e-4c3e-8c3e-ac3eac3eac3e",
            "default_payment_method_id": null,
            "deleted_at": null,
            "first_user_event_at": null,
            "avatar_url": null,
        },
    })
}
