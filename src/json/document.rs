//! Reading and writing JSON, once for all types.

use super::read::{Findings, Path, Reader, Report};
use super::transcript::close;
use super::write::{each_entry, each_field};
use super::{Failure, Item, Look, Slot, Step, View};
use serde::Serialize;
use serde::de::{DeserializeOwned, DeserializeSeed, IgnoredAny};
use serde_json::Deserializer;
use std::convert::Infallible;

/// Reads a JSON document into a slot, and returns what is wrong with it. Strictly, all that is wrong is an error.
pub(crate) fn from_json(slot: &mut dyn Slot, json: &[u8], strict: bool) -> Result<Findings, Failure> {
    let json = std::str::from_utf8(json).map_err(|_| Failure::of_document("invalid UTF-8"))?;
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let mut report = Report::new(strict, false);
    let mut read = read_once(slot, json, &Path::Root, &report);
    if read.is_err() && !strict {
        let repaired = repaired(json, TOO_LARGE);
        if is_json::<IgnoredAny>(&repaired) {
            report = Report::new(false, true);
            read = read_once(slot, &repaired, &Path::Root, &report);
        }
    }
    if !read? {
        return Err(Failure::of_document("expected a value, found null"));
    }
    let mut findings = report.into_findings();
    slot.fill(Step::Unreadable(&mut findings.unreadable));
    Ok(findings)
}

/// Reads a text of JSON that stands at a path. The result says whether there was a value: false is a null where null means
/// nothing.
pub(super) fn read_once(slot: &mut dyn Slot, json: &str, path: &Path<'_>, report: &Report) -> Result<bool, Failure> {
    let mut deserializer = Deserializer::from_str(json);
    let read = Reader { slot, path, report }.deserialize(&mut deserializer);
    read.and_then(|read| deserializer.end().map(|()| read)).map_err(|error| report.failure(path, &error))
}

/// A number that no type can hold.
const TOO_LARGE: &str = "1e999";

pub(super) fn is_json<T: DeserializeOwned>(json: &str) -> bool {
    serde_json::from_str::<T>(json).is_ok()
}

/// JSON in which a lone surrogate is U+FFFD, and `too_large` stands for a number that no type can hold or that only some
/// serializers write.
pub(super) fn repaired(json: &str, too_large: &str) -> String {
    let is_of_word = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    let (mut text, mut rest, mut in_text) = (String::with_capacity(json.len()), json, false);
    while let [first, others @ ..] = rest.as_bytes() {
        let (mut length, mut replacement) = (1, None);
        if !in_text && is_of_word(first) {
            length += others.iter().position(|byte| !is_of_word(byte)).unwrap_or(others.len());
            replacement = rest.get(..length).filter(|word| is_too_large(word)).map(|_| too_large);
        } else if *first == b'\\' {
            length = match is_first_half(rest.as_bytes()) {
                Some(true) if others.get(5..).and_then(is_first_half) == Some(false) => 12,
                Some(_) => {
                    replacement = Some("\u{fffd}");
                    6
                }
                None => 2,
            };
        } else if *first == b'"' {
            in_text = !in_text;
        } else {
            length += others.iter().position(|byte| byte.is_ascii()).unwrap_or(others.len());
        }
        let (part, others) = rest.split_at_checked(length).unwrap_or((rest, ""));
        text.push_str(replacement.unwrap_or(part));
        rest = others;
    }
    text
}

fn is_too_large(word: &str) -> bool {
    match word.as_bytes() {
        b"NaN" | b"Infinity" | b"-Infinity" => true,
        [b'-' | b'0'..=b'9', ..] => !is_json::<f64>(word) && is_json::<IgnoredAny>(word),
        _ => false,
    }
}

/// Whether an escape is the first half of a surrogate pair; `None` if it is no half.
fn is_first_half(escape: &[u8]) -> Option<bool> {
    match escape {
        [b'\\', b'u', b'd' | b'D', b'8' | b'9' | b'a' | b'b' | b'A' | b'B', ..] => Some(true),
        [b'\\', b'u', b'd' | b'D', b'c'..=b'f' | b'C'..=b'F', ..] => Some(false),
        _ => None,
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
