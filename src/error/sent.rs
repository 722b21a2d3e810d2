//! Which steps of a validation entry's location lead somewhere in the request that was sent.
//!
//! The server validates with pydantic, which adds a step for each union that it passes: the tag or the type of the
//! variant it tried. `body.individual.email` is the field `email` of the body. Whether a step is a field or such a tag
//! shows in the request, where fields lead somewhere.

use super::api::{Location, ValidationEntry};
use crate::json::Zero;

/// What is known about an entry's location.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    /// A bit for each step that is a tag.
    tags: u64,
    /// Whether the entry's variant lacks a field or does not know one.
    misfit: bool,
    /// Whether another variant of the union was meant.
    pub(super) other_variant: bool,
}

impl Zero for Reading {
    fn zero() -> Self {
        Self { tags: 0, misfit: false, other_variant: false }
    }
}

impl Reading {
    pub(super) fn is_tag(self, step: usize) -> bool {
        step < 64 && self.tags >> step & 1 == 1
    }
}

/// Fills in the readings of all entries of a response.
pub(super) fn read_locations(entries: &mut [ValidationEntry], sent: &[u8]) {
    /// In bytes. A larger body is not walked through for each entry: tags are then known by their form alone.
    const MOST_WORK: usize = 64 << 20;
    let sent = if sent.len().saturating_mul(entries.len()) > MOST_WORK { &[] } else { sent };
    for entry in entries.iter_mut() {
        entry.reading.tags = tags(entry, sent);
    }
    // Once for the variant of each entry, and once more for all variants of its union.
    for more in [1, 0] {
        for index in 0..entries.len() {
            let found = any_beside(entries, index, more);
            if let Some(ValidationEntry { reading, .. }) = entries.get_mut(index) {
                match more {
                    0 => reading.other_variant = reading.misfit && found,
                    _ => reading.misfit = found,
                }
            }
        }
    }
}

/// Whether any entry of the same variant (1) does not fit, or any of the same union (0) does: one whose location begins as
/// that of the entry at the index, up to the first tag and so many steps more.
fn any_beside(entries: &[ValidationEntry], index: usize, more: usize) -> bool {
    let Some(entry) = entries.get(index) else { return false };
    let tag = entry.reading.tags.trailing_zeros();
    let Some(start) = entry.loc.get(..tag as usize + more) else { return false };
    entries.iter().any(|other| {
        let holds = match more {
            0 => !other.reading.misfit,
            _ => matches!(other.kind.as_str(), "missing" | "extra_forbidden"),
        };
        holds && other.reading.tags.trailing_zeros() == tag && other.loc.starts_with(start)
    })
}

/// The steps of an entry's location that are tags.
fn tags(entry: &ValidationEntry, sent: &[u8]) -> u64 {
    let steps = &entry.loc;
    let in_body = matches!(steps.first(), Some(Location::Key(part)) if part == "body");
    // A parameter of the query or the path has a name and no parts.
    let (first, mut at) = if in_body { (1, sent) } else { (2, b"0".as_slice()) };
    let mut tags = 0;
    for (index, step) in steps.iter().enumerate().take(64).skip(first) {
        if let Some(inner) = part(at, step, false) {
            at = inner;
            continue;
        }
        let Location::Key(key) = step else {
            at = &[];
            continue;
        };
        let next = steps.get(index + 1);
        let is_missing = entry.kind == "missing";
        let is_tag = match at.first() {
            // The last step says what is missing.
            _ if is_missing && next.is_none() => false,
            // `BenefitCustomCreate`, `function-after[…]`: fields are written in snake case.
            _ if key.bytes().any(|letter| matches!(letter, b'A'..=b'Z' | b'[')) => true,
            // A tag stands between a field's parts and the field, or is the value of one of them.
            Some(b'{') => part(at, step, true).or_else(|| part(at, next?, false)).is_some(),
            Some(b'n') => !is_missing,
            other => other.is_some(),
        };
        match is_tag {
            true => tags |= 1 << index,
            false => at = &[],
        }
    }
    tags
}

/// The part of a JSON value to which a step leads, or the text among its parts that says the same as the step.
///
/// What a request sends as JSON has no white space. Of anything else, this finds nothing or nonsense.
fn part<'a>(json: &'a [u8], step: &Location, by_value: bool) -> Option<&'a [u8]> {
    let (mut depth, mut in_text, mut escaped) = (0, false, false);
    let (mut start, mut name, mut count) = (1, &[][..], 0);
    for (index, letter) in json.iter().enumerate() {
        if in_text {
            in_text = escaped || *letter != b'"';
            escaped = !escaped && *letter == b'\\';
            continue;
        }
        let ends = matches!(letter, b'}' | b']');
        match letter {
            b'"' => in_text = true,
            b'{' | b'[' => depth += 1,
            b':' | b',' | b'}' | b']' if depth == 1 => {
                let text = json.get(start..index)?;
                start = index + 1;
                if *letter == b':' {
                    name = text;
                    continue;
                }
                let found = match step {
                    Location::Key(key) => {
                        let compared = if by_value { text } else { name };
                        compared.len() == key.len() + 2 && compared.get(1..=key.len()) == Some(key.as_bytes())
                    }
                    Location::Index(index) => name.is_empty() && *index == count,
                };
                if found {
                    return Some(text);
                }
                count += 1;
            }
            _ => {}
        }
        if ends {
            depth -= 1;
        }
    }
    None
}
