//! The JSON writer.

use super::encode::{Encode, Part, ValueRef, each_entry, each_field};
use std::convert::Infallible;
use std::fmt::{Display, Write};

/// Writes a value as JSON.
pub(crate) fn to_json(item: &dyn Encode) -> String {
    let mut json = String::with_capacity(512);
    write(item.encode(Part::Whole), &mut json);
    json
}

/// Appends a value as JSON.
// `serde_json::to_string` would give the same result, but link serde_json's serializer for all types into every
// program.
pub(crate) fn write(value: ValueRef<'_>, json: &mut String) {
    match value {
        ValueRef::End | ValueRef::Absent | ValueRef::None | ValueRef::Null => json.push_str("null"),
        ValueRef::Flag(flag) => push_display(json, flag),
        ValueRef::Integer(number) => push_display(json, number),
        ValueRef::Number(number) => push_number(json, number),
        ValueRef::Text(text) | ValueRef::Secret(text) => push_text(json, text),
        ValueRef::Json(value) | ValueRef::Unknown(value) => json.push_str(value.as_str()),
        ValueRef::List(list) => {
            json.push('[');
            for item in list.items() {
                write(item, json);
                json.push(',');
            }
            close(json, ']');
        }
        ValueRef::Map(map) => {
            json.push('{');
            let Ok(()) = each_entry(map, &mut |key, value| write_entry(key, value, json));
            close(json, '}');
        }
        ValueRef::Object(shape, fields) => {
            json.push('{');
            let Ok(()) = each_field(shape, fields, &mut |name, value| write_entry(name, value, json));
            close(json, '}');
        }
    }
}

fn write_entry(key: &str, value: ValueRef<'_>, json: &mut String) -> Result<(), Infallible> {
    push_text(json, key);
    json.push(':');
    write(value, json);
    json.push(',');
    Ok(())
}

/// Appends an integer, `true` or `false`.
pub(crate) fn push_display(json: &mut String, value: impl Display) {
    // Writing to memory cannot fail.
    let _ = write!(json, "{value}");
}

/// Appends a floating-point number.
pub(crate) fn push_number(json: &mut String, number: f64) {
    // The standard library formats numbers differently from other JSON writers.
    json.push_str(&serde_json::to_string(&number).unwrap_or_default());
}

/// Appends a string with quotation marks and escapes.
pub(crate) fn push_text(json: &mut String, text: &str) {
    json.push('"');
    let mut rest = text;
    loop {
        let (plain, others) = rest.split_at_checked(plain_length(rest.as_bytes())).unwrap_or((rest, ""));
        json.push_str(plain);
        let mut characters = others.chars();
        let Some(character) = characters.next() else { break };
        rest = characters.as_str();
        let escaped = match character {
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            control @ ..' ' => {
                let _ = write!(json, "\\u{:04x}", u32::from(control));
                continue;
            }
            other => other,
        };
        json.push('\\');
        json.push(escaped);
    }
    json.push('"');
}

/// Returns the number of bytes before the first byte that must be escaped in a JSON string.
pub(crate) fn plain_length(text: &[u8]) -> usize {
    let mut length = 0;
    while let Some(bytes) = text.get(length..).and_then(|rest| rest.first_chunk()) {
        let special = special(u64::from_le_bytes(*bytes));
        if special != 0 {
            return length + special.trailing_zeros() as usize / 8;
        }
        length += 8;
    }
    let is_special = |byte: &u8| matches!(byte, ..b' ' | b'"' | b'\\');
    text.iter().skip(length).position(is_special).map_or(text.len(), |more| length + more)
}

/// Returns a mask of the bytes, out of eight, that must be escaped in a JSON string. The lowest set bit belongs to the
/// first such byte.
fn special(bytes: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    // The highest bit of a byte is set if the difference is negative.
    let below = |bytes: u64, limit: u8| bytes.wrapping_sub(EACH * u64::from(limit));
    let is = |byte: u8| below(bytes ^ (EACH * u64::from(byte)), 1);
    (below(bytes, b' ') | is(b'"') | is(b'\\')) & !bytes & (EACH << 7)
}

/// Closes an array or object in which each item is followed by a comma.
pub(crate) fn close(json: &mut String, bracket: char) {
    if json.ends_with(',') {
        json.pop();
    }
    json.push(bracket);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_plain_up_to_the_first_byte_that_is_escaped() {
        let is_special = |byte: &u8| *byte < b' ' || *byte == b'"' || *byte == b'\\';
        for special in 0..=255 {
            for (length, fill) in [(0, b'a'), (7, b'!'), (8, b'#'), (20, b'['), (25, 0xe9), (16, 0x80)] {
                for position in 0..length {
                    let mut text = vec![fill; length];
                    text[position] = special;
                    if let Some(last) = text.last_mut() {
                        *last = b'"';
                    }
                    let expected = text.iter().position(is_special).unwrap_or(length);
                    assert_eq!(plain_length(&text), expected, "{text:?}");
                }
            }
        }
    }

    #[test]
    fn text_is_escaped_as_by_serde_json() {
        for text in
            (0..=0x2ff).filter_map(char::from_u32).map(|character| format!("{character}é\"\u{1f600}{character}"))
        {
            let mut json = String::new();
            push_text(&mut json, &text);
            assert_eq!(json, serde_json::to_string(&text).unwrap());
        }
    }
}
