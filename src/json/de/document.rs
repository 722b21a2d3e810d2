//! Reads a whole document.

use super::buffered::place_leniently;
use super::context::{DecodeContext, DecodeError, DecodeReport, Path};
use super::decode::{Decode, DecodeStep, Empty, NodeKind};
use super::reader::Reader;
use super::repair::{TOO_LARGE, is_json, repaired};
use serde::de::{DeserializeSeed, Deserializer};

/// Decodes a value from any self-describing format, without a report.
pub(crate) fn deserialize<'de, T: Decode + Empty, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::empty();
    read(&mut value, deserializer, &DecodeContext::of_other_deserializer())?;
    Ok(value)
}

/// Decodes a document into a value.
fn read<'de, D: Deserializer<'de>>(
    target: &mut dyn Decode,
    deserializer: D,
    context: &DecodeContext,
) -> Result<(), D::Error> {
    let path = &Path::Root;
    match (Reader { target, path, context }).deserialize(deserializer)? {
        true => Ok(()),
        false => Err(context.fail(path, "expected a value, found null")),
    }
}

/// Decodes a JSON document into a value, and reports the problems. If `strict` is set, each problem is an error.
pub(crate) fn from_json(target: &mut dyn Decode, json: &[u8], strict: bool) -> Result<DecodeReport, DecodeError> {
    let json = std::str::from_utf8(json).map_err(|_| DecodeError::of_document("invalid UTF-8"))?;
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let mut context = DecodeContext::new(strict, false);
    let mut read = read_once(target, json, &Path::Root, &context);
    if read.is_err() && !strict {
        let repaired = repaired(json, TOO_LARGE);
        if is_json(&repaired) {
            context = DecodeContext::new(false, true);
            read = match target.kind() {
                NodeKind::Json => place_leniently(target, &repaired, &Path::Root, &context),
                _ => read_once(target, &repaired, &Path::Root, &context),
            };
        }
    }
    if !read? {
        return Err(DecodeError::of_document("expected a value, found null"));
    }
    let mut report = context.into_report();
    target.decode_step(DecodeStep::SetUnreadable(&mut report.unreadable));
    Ok(report)
}

/// Decodes the JSON at a path. The result is false for a null where null has no meaning.
pub(super) fn read_once(
    target: &mut dyn Decode,
    json: &str,
    path: &Path<'_>,
    context: &DecodeContext,
) -> Result<bool, DecodeError> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let read = Reader { target, path, context }.deserialize(&mut deserializer);
    read.and_then(|read| deserializer.end().map(|()| read)).map_err(|error| context.failure(path, &error))
}

/// Decodes JSON to a type of this crate; `None` if the JSON is of another type.
pub(crate) fn read_value<T: Decode + Empty>(json: &str) -> Option<T> {
    let mut value = T::empty();
    let read = read_once(&mut value, json, &Path::Root, &DecodeContext::new(false, false));
    matches!(read, Ok(true)).then_some(value)
}
