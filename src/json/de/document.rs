//! Entry points for decoding a document.

use super::decode::{Decode, Empty};
use super::error::DecodeError;
use super::parser::{Parser, Token};
use super::reader::Reader;
use super::report::DecodeReport;
use super::transcode::Transcode;
use serde::de::{DeserializeSeed, Deserializer, Error};

/// Implements `serde::Deserialize` for all types, for any self-describing format.
pub(crate) fn deserialize<'de, T: Decode + Empty, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut json = String::new();
    Transcode(&mut json).deserialize(deserializer)?;
    let mut value = T::empty();
    read_without_report(&mut value, &json).map_err(D::Error::custom)?;
    Ok(value)
}

/// Decodes a JSON document into a value, and returns a report of problems. If `strict` is set, each problem is an error
/// instead.
pub(crate) fn from_json(target: &mut dyn Decode, json: &[u8], strict: bool) -> Result<DecodeReport, DecodeError> {
    let json = std::str::from_utf8(json).map_err(|_| DecodeError::of_document("invalid UTF-8"))?;
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let mut report = read(target, json, strict, !strict)?;
    target.set_unreadable(&mut report.unreadable);
    Ok(report)
}

/// Decodes JSON to a type of this crate; `None` if the JSON has another type.
pub(crate) fn read_value<T: Decode + Empty>(json: &str) -> Option<T> {
    let mut value = T::empty();
    read_without_report(&mut value, json).ok().map(|()| value)
}

fn read_without_report(target: &mut dyn Decode, json: &str) -> Result<(), DecodeError> {
    read(target, json, false, false).map(drop)
}

fn read(target: &mut dyn Decode, json: &str, strict: bool, lenient: bool) -> Result<DecodeReport, DecodeError> {
    let mut reader = Reader { parser: Parser::new(json, lenient), strict, lenient, report: DecodeReport::default() };
    reader.document(target).map_err(|failure| *failure)?;
    Ok(reader.report)
}

/// Returns the JSON of the first item of an array, or value of an object, that `wanted` accepts. The arguments of
/// `wanted` are the key (`None` in an array), the index and the JSON.
pub(crate) fn find_part<'a>(
    json: &'a str,
    wanted: &mut dyn FnMut(Option<&str>, usize, &str) -> bool,
) -> Option<&'a str> {
    let mut parser = Parser::new(json, true);
    let is_object = match parser.value().ok()? {
        Token::Object => true,
        Token::Array => false,
        _ => return None,
    };
    for index in 0.. {
        let key = match is_object {
            true => Some(parser.next_key().ok()??),
            false if parser.next_item().ok()? => None,
            false => break,
        };
        let part = parser.part().ok()?;
        if wanted(key.as_deref(), index, part) {
            return Some(part);
        }
    }
    None
}
