//! Validates single values, with the errors of the real server.

use serde_json::{Value, json};

pub fn missing() -> Value {
    json!({"type": "missing", "msg": "Field required"})
}

pub fn text(input: &Value) -> Option<Value> {
    (!input.is_string()).then(|| json!({"type": "string_type", "msg": "Input should be a valid string"}))
}

pub fn uuid(input: &Value) -> Option<Value> {
    let Some(text) = input.as_str() else {
        return Some(json!({"type": "uuid_type", "msg": "UUID input should be a string, bytes or UUID object"}));
    };
    let malformed = |reason: String| {
        let msg = format!("Input should be a valid UUID, {reason}");
        Some(json!({"type": "uuid_parsing", "msg": msg, "ctx": {"error": reason}}))
    };
    if let Some((index, odd)) = (1..).zip(text.chars()).find(|(_, c)| !c.is_ascii_hexdigit() && *c != '-') {
        return malformed(format!("invalid character: found `{odd}` at {index}"));
    }
    let groups: Vec<_> = text.split('-').map(str::len).collect();
    let uneven = (0..).zip(&groups).zip([8, 4, 4, 4, 12]).find(|((_, found), expected)| *found != expected);
    match (groups.len(), uneven) {
        (1, _) if text.len() != 32 => {
            malformed(format!("invalid length: expected length 32 for simple format, found {}", text.len()))
        }
        (5, Some(((group, found), expected))) => {
            malformed(format!("invalid group length in group {group}: expected {expected}, found {found}"))
        }
        (1 | 5, _) if text.replace('-', "").as_bytes().get(12) != Some(&b'4') => {
            Some(json!({"type": "uuid_version", "msg": "UUID version 4 expected", "ctx": {"expected_version": 4}}))
        }
        (1 | 5, _) => None,
        (found, _) => malformed(format!("invalid group count: expected 5, found {found}")),
    }
}

pub fn url(input: &Value) -> Option<Value> {
    let Some(text) = input.as_str() else {
        return Some(json!({"type": "url_type", "msg": "URL input should be a string or URL"}));
    };
    let malformed = |reason: &str| {
        let msg = format!("Input should be a valid URL, {reason}");
        Some(json!({"type": "url_parsing", "msg": msg, "ctx": {"error": reason}}))
    };
    match text.split_once("://") {
        _ if text.len() > 2083 => {
            let msg = "URL should have at most 2083 characters";
            Some(json!({"type": "url_too_long", "msg": msg, "ctx": {"max_length": 2083}}))
        }
        _ if text.is_empty() => malformed("input is empty"),
        None => malformed("relative URL without a base"),
        Some(("http" | "https", rest)) if rest.starts_with(['/', '?', '#']) || rest.is_empty() => {
            malformed("empty host")
        }
        Some(("http" | "https", _)) => None,
        Some(_) => {
            let (msg, schemes) = ("URL scheme should be 'http' or 'https'", "'http' or 'https'");
            Some(json!({"type": "url_scheme", "msg": msg, "ctx": {"expected_schemes": schemes}}))
        }
    }
}
