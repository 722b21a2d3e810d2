//! Writes JSON.

use super::encode::{Encode, Part, ValueRef, each_entry, each_field};
use serde::Serialize;
use std::convert::Infallible;

/// Writes a value as JSON.
pub(crate) fn to_json(item: &dyn Encode) -> Vec<u8> {
    let mut json = Vec::with_capacity(512);
    write(item.encode(Part::Whole), &mut json);
    json
}

/// Appends a value as JSON.
// `serde_json::to_vec` would do the same, but link serde_json's serializer for all types into every program.
pub(crate) fn write(value: ValueRef<'_>, json: &mut Vec<u8>) {
    match value {
        ValueRef::End | ValueRef::Absent | ValueRef::None | ValueRef::Null => json.extend_from_slice(b"null"),
        ValueRef::Flag(flag) => push(json, &flag),
        ValueRef::Integer(number) => push(json, &number),
        ValueRef::Number(number) => push(json, &number),
        ValueRef::Text(text) | ValueRef::Secret(text) => push(json, text),
        ValueRef::Json(value) | ValueRef::Unknown(value) => json.extend_from_slice(value.as_str().as_bytes()),
        ValueRef::List(list) => {
            json.push(b'[');
            for item in list.items() {
                write(item, json);
                json.push(b',');
            }
            close(json, b']');
        }
        ValueRef::Map(map) => {
            json.push(b'{');
            let Ok(()) = each_entry(map, &mut |key, value| write_entry(key, value, json));
            close(json, b'}');
        }
        ValueRef::Object(shape, fields) => {
            json.push(b'{');
            let Ok(()) = each_field(shape, fields, &mut |name, value| write_entry(name, value, json));
            close(json, b'}');
        }
    }
}

fn write_entry(key: &str, value: ValueRef<'_>, json: &mut Vec<u8>) -> Result<(), Infallible> {
    push(json, key);
    json.push(b':');
    write(value, json);
    json.push(b',');
    Ok(())
}

/// Appends a scalar as JSON.
pub(crate) fn push<T: Serialize + ?Sized>(json: &mut Vec<u8>, value: &T) {
    // Writing a scalar to memory cannot fail.
    let _ = serde_json::to_writer(json, value);
}

/// Closes an array or object in which each item is followed by a comma.
pub(crate) fn close(json: &mut Vec<u8>, bracket: u8) {
    if json.last() == Some(&b',') {
        json.pop();
    }
    json.push(bracket);
}
