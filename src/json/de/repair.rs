//! Repairs JSON that serde_json refuses, for a lenient reading.

use serde::de::IgnoredAny;
use serde_json::Number;

/// A number that does not fit any type.
pub(super) const TOO_LARGE: &str = "1e999";

pub(super) fn is_json(json: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(json).is_ok()
}

/// Parses a number of JSON; `None` if it is too large for any type.
// `str::parse::<f64>` would link a second parser of decimals: 16 kB. `serde_json::from_str::<f64>` would link messages
// about other types: 4 kB.
pub(super) fn parse_number(text: &str) -> Option<f64> {
    text.parse::<Number>().ok()?.as_f64()
}

/// Returns the JSON with U+FFFD for each lone surrogate, and with `too_large` for each number that does not fit any type or
/// is not JSON (`NaN`, `Infinity`).
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
        [b'-' | b'0'..=b'9', ..] => parse_number(word).is_none() && is_json(word),
        _ => false,
    }
}

/// Whether an escape is the first half of a surrogate pair; `None` if it is not a surrogate.
fn is_first_half(escape: &[u8]) -> Option<bool> {
    match escape {
        [b'\\', b'u', b'd' | b'D', b'8' | b'9' | b'a' | b'b' | b'A' | b'B', ..] => Some(true),
        [b'\\', b'u', b'd' | b'D', b'c'..=b'f' | b'C'..=b'F', ..] => Some(false),
        _ => None,
    }
}
