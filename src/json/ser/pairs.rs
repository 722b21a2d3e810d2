//! The writer of query strings and forms.

use super::encode::{Encode, Part, ValueRef, each_entry, each_field};
use super::json::write;
use std::convert::Infallible;

/// Encodes an object as `name=value&name=value`. For a list, the name is repeated. A map entry becomes
/// `name[key]=value`. Fields that are not set are omitted.
pub(crate) fn to_pairs(item: &dyn Encode) -> String {
    let mut pairs = String::new();
    if let ValueRef::Object(shape, fields) = item.encode(Part::Whole) {
        let Ok(()) = each_field(shape, fields, &mut |name, value| add(name, value, &mut pairs));
    }
    pairs
}

fn add(name: &str, value: ValueRef<'_>, pairs: &mut String) -> Result<(), Infallible> {
    let mut inside = |key: &str, value: ValueRef<'_>| add(&format!("{name}[{key}]"), value, pairs);
    match value {
        ValueRef::End | ValueRef::Absent | ValueRef::None | ValueRef::Null => Ok(()),
        ValueRef::Map(map) => each_entry(map, &mut inside),
        ValueRef::Object(shape, fields) => each_field(shape, fields, &mut inside),
        ValueRef::List(list) => list.items().try_for_each(|item| add(name, item, pairs)),
        ValueRef::Text(text) | ValueRef::Secret(text) => pair(name, text, pairs),
        value => {
            let mut json = String::new();
            write(value, &mut json);
            pair(name, &json, pairs)
        }
    }
}

fn pair(name: &str, value: &str, pairs: &mut String) -> Result<(), Infallible> {
    if !pairs.is_empty() {
        pairs.push('&');
    }
    escape(name.as_bytes(), pairs);
    pairs.push('=');
    escape(value.as_bytes(), pairs);
    Ok(())
}

/// Appends a text, percent-encoding all bytes except the unreserved characters of RFC 3986.
pub(crate) fn escape(text: &[u8], escaped: &mut String) {
    for byte in text {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(byte) {
            escaped.push(char::from(*byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
}
