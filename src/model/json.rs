//! Reading and writing JSON, once for all types.

use super::read::{Report, read};
use super::transcript::close;
use super::write::{each_entry, each_field};
use super::{Failure, Item, Look, Slot, View};
use serde::Serialize;
use serde_json::Deserializer;
use std::convert::Infallible;

/// Reads a JSON document into a slot, and returns the paths of the required values that it lacks.
pub(crate) fn from_json(slot: &mut dyn Slot, json: &[u8], strict: bool) -> Result<Vec<String>, Failure> {
    let report = Report::new(strict);
    let mut deserializer = Deserializer::from_slice(json);
    match read(slot, &mut deserializer, &report).and_then(|()| deserializer.end()) {
        Ok(()) => Ok(report.into_missing()),
        Err(error) => {
            Err(report.into_failure().unwrap_or_else(|| Failure { path: String::new(), reason: error.to_string() }))
        }
    }
}

/// Writes a value as JSON.
pub(crate) fn to_json(item: &dyn Item) -> Vec<u8> {
    let mut json = Vec::new();
    write(item.view(Look::Whole), &mut json);
    json
}

/// `serde_json::to_vec` of a view would do the same, and link the reading and writing of any JSON into every program.
pub(super) fn write(view: View<'_>, json: &mut Vec<u8>) {
    match view {
        View::End | View::Absent | View::None | View::Null => json.extend_from_slice(b"null"),
        View::Flag(flag) => push(json, &flag),
        View::Integer(number) => push(json, &number),
        View::Number(number) => push(json, &number),
        View::Text(text) | View::Secret(text) => push(json, text),
        View::Json(value) | View::Unknown(value) => json.extend_from_slice(value.as_str().as_bytes()),
        View::List(list) => {
            json.push(b'[');
            for item in list.items() {
                write(item, json);
                json.push(b',');
            }
            close(json, b']');
        }
        View::Map(map) => {
            json.push(b'{');
            let Ok(()) = each_entry(map, &mut |key, view| write_entry(key, view, json));
            close(json, b'}');
        }
        View::Object(shape, fields) => {
            json.push(b'{');
            let Ok(()) = each_field(shape, fields, &mut |name, view| write_entry(name, view, json));
            close(json, b'}');
        }
    }
}

fn write_entry(key: &str, view: View<'_>, json: &mut Vec<u8>) -> Result<(), Infallible> {
    push(json, key);
    json.push(b':');
    write(view, json);
    json.push(b',');
    Ok(())
}

/// Adds a value without parts.
pub(super) fn push<T: Serialize + ?Sized>(json: &mut Vec<u8>, value: &T) {
    // Neither such a value nor memory can fail.
    let _ = serde_json::to_writer(json, value);
}
