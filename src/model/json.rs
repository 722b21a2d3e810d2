//! Reading and writing with serde_json, once for all types.

use super::read::{Report, read};
use super::{Failure, Item, Slot};
use serde_json::Deserializer;

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
pub(crate) fn to_json(item: &dyn Item) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec(&item.view())
}
