//! Exchanges that were recorded from a real server, replayed.
//!
//! They are read from the folder in `POLAR_CAPTURES`, else from `../shared/captures`; without them the test says that it was
//! skipped.

#![cfg(all(feature = "customer_sessions_create", feature = "hyper", feature = "ring"))]
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops at what it does not expect")]

mod support;

use polar_funcs::models::{
    CustomerSession, CustomerSessionCreate, CustomerSessionCustomerExternalIdCreate, CustomerSessionCustomerIdCreate,
};
use polar_funcs::{Error, RetryPolicy, customer_sessions_create};
use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;
use support::{Reaction, Server, builder, run, user_42};

#[test]
fn recorded_customer_sessions_are_made_and_read() {
    let folder = std::env::var_os("POLAR_CAPTURES").map_or_else(|| PathBuf::from("../shared/captures"), PathBuf::from);
    let Ok(lines) = std::fs::read_to_string(folder.join("customer-sessions.create.jsonl")) else {
        // Not by `println!`, which a test that passes does not show.
        writeln!(std::io::stderr(), "skipped: there are no captures in {}", folder.display()).unwrap();
        return;
    };
    let (mut made, mut answered) = (0, 0);
    for line in lines.lines() {
        let exchange: Value = serde_json::from_str(line).unwrap();
        let request = typed(&exchange["request_body"]);
        let server = Server::start([reply(&exchange)]);
        let core = builder(&server).retries(RetryPolicy::never()).build().unwrap();
        let result = run(async { customer_sessions_create(&core, request.clone().unwrap_or_else(user_42)).await });
        if request.is_some() {
            let arrived = &server.arrived()[0];
            assert_eq!(arrived.target, exchange["path_template"].as_str().unwrap());
            assert_eq!(serde_json::from_str::<Value>(&arrived.body).unwrap(), exchange["request_body"], "{line}");
            made += 1;
        }
        check(&exchange, result);
        answered += 1;
    }
    println!("{made} requests made, {answered} answers read");
    assert!(made > 0 && answered >= made);
}

/// The request of an exchange, if a typed caller can make it.
fn typed(body: &Value) -> Option<CustomerSessionCreate> {
    let body = body.as_object()?;
    let text = |key: &str| body.get(key).and_then(Value::as_str);
    let known = ["customer_id", "external_customer_id", "member_id", "external_member_id", "return_url"];
    if body.iter().any(|(key, value)| !known.contains(&key.as_str()) || !value.is_string()) {
        return None;
    }
    let mut request: CustomerSessionCreate = match (text("customer_id"), text("external_customer_id")) {
        (Some(id), None) => CustomerSessionCustomerIdCreate::new(id).into(),
        (None, Some(id)) => CustomerSessionCustomerExternalIdCreate::new(id).into(),
        _ => return None,
    };
    if let Some(id) = text("member_id") {
        request = request.member_id(id);
    }
    if let Some(id) = text("external_member_id") {
        request = request.external_member_id(id);
    }
    if let Some(url) = text("return_url") {
        request = request.return_url(url);
    }
    Some(request)
}

/// The recorded answer, with its own headers.
fn reply(exchange: &Value) -> Reaction {
    let body = exchange["response_body"].as_str().unwrap();
    let headers = exchange["response_headers"].as_array().unwrap().iter().filter_map(|header| {
        let (name, value) = (header[0].as_str()?, header[1].as_str()?);
        (!["content-length", "transfer-encoding"].contains(&name)).then(|| format!("{name}: {value}\r\n"))
    });
    Reaction::raw(format!(
        "HTTP/1.1 {} Recorded\r\ncontent-length: {}\r\n{}\r\n{body}",
        exchange["status"],
        body.len(),
        headers.collect::<String>()
    ))
}

fn check(exchange: &Value, result: Result<CustomerSession, Error>) {
    let label = exchange["label"].as_str().unwrap();
    let status = exchange["status"].as_u64().unwrap();
    let body = serde_json::from_str(exchange["response_body"].as_str().unwrap()).unwrap_or(Value::Null);
    match result {
        Ok(session) => {
            assert_eq!(status / 100, 2, "{label}");
            assert_eq!(serde_json::to_value(&session).unwrap(), with_nulls(&body, &session), "{label}");
        }
        // An answer to a CORS preflight, which is not one to this operation.
        Err(error) if status / 100 == 2 => assert!(body.is_null() && error.path() == Some(""), "{label}: {error}"),
        Err(error) => {
            let api = error.api().unwrap();
            assert_eq!(u64::from(api.status().as_u16()), status, "{label}");
            assert_eq!(api.name(), body["error"].as_str().unwrap_or_default(), "{label}");
            let detail = body["detail"].as_str().or(body["error_description"].as_str()).unwrap_or_default();
            assert_eq!(api.detail(), detail, "{label}");
            let entries = body["detail"].as_array().cloned().unwrap_or_default();
            assert_eq!(api.entries().len(), entries.len(), "{label}");
            for (entry, recorded) in api.entries().iter().zip(&entries) {
                let entry = serde_json::to_value(entry).unwrap();
                for (key, value) in recorded.as_object().unwrap() {
                    assert_eq!(&entry[key], value, "{label}");
                }
            }
        }
    }
}

/// What was recorded, with null for each optional field of the customer that the older server left out.
fn with_nulls(body: &Value, session: &CustomerSession) -> Value {
    let mut body = body.clone();
    for (key, value) in serde_json::to_value(session).unwrap()["customer"].as_object().unwrap() {
        if value.is_null() {
            body["customer"].as_object_mut().unwrap().entry(key).or_insert(Value::Null);
        }
    }
    body
}
