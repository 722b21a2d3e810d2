//! Which steps of a validation entry's location lead somewhere in the request that was sent.
//!
//! The server validates with pydantic, which adds a step for each union that it passes: the tag or the type of the
//! variant it tried. `body.individual.email` is the field `email` of the body. Whether a step is a field or such a tag
//! shows in the request, where fields lead somewhere.

use super::api::{Location, ValidationEntry};
use crate::model::Zero;

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
    /// In bytes. A larger body is not walked through for each entry, so that tags are known by their form alone.
    const MOST_WORK: usize = 64 << 20;
    let sent = if sent.len().saturating_mul(entries.len()) > MOST_WORK { &[] } else { sent };
    for entry in entries.iter_mut() {
        entry.reading.tags = tags(entry, sent);
    }
    for index in 0..entries.len() {
        let misfit = any_other(entries, index, 1, |other| matches!(other.kind.as_str(), "missing" | "extra_forbidden"));
        if let Some(entry) = entries.get_mut(index) {
            entry.reading.misfit = misfit;
        }
    }
    for index in 0..entries.len() {
        let fitting = any_other(entries, index, 0, |other| !other.reading.misfit);
        if let Some(entry) = entries.get_mut(index) {
            entry.reading.other_variant = entry.reading.misfit && fitting;
        }
    }
}

/// Whether it holds for any entry whose location begins as that of the one at the index, up to the first tag and so many
/// steps more: 0 for all variants of the union, 1 for the same variant.
fn any_other(entries: &[ValidationEntry], index: usize, more: usize, holds: fn(&ValidationEntry) -> bool) -> bool {
    let Some(entry) = entries.get(index) else { return false };
    let tag = entry.reading.tags.trailing_zeros();
    let Some(start) = entry.loc.get(..tag as usize + more) else { return false };
    entries.iter().any(|other| {
        other.reading.tags.trailing_zeros() == tag && other.loc.starts_with(start) && holds(other)
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
        let parts = parts(at);
        if let Some(inner) = lead(&parts, step) {
            at = inner;
            continue;
        }
        let Location::Key(key) = step else { continue };
        let next = steps.get(index + 1);
        let is_missing = entry.kind == "missing";
        let is_tag = if is_missing && next.is_none() {
            // The last step says what is missing.
            false
        } else if key.bytes().any(|letter| letter.is_ascii_uppercase() || letter == b'[') {
            // `BenefitCustomCreate`, `function-after[…]`; fields are written in snake case.
            true
        } else {
            match at.first() {
                Some(b'{') => {
                    let quoted = quoted(key);
                    parts.iter().any(|(_, value)| *value == quoted) || next.is_some_and(|next| lead(&parts, next).is_some())
                }
                Some(b'n') => !is_missing,
                Some(_) => true,
                None => false,
            }
        };
        if is_tag {
            tags |= 1 << index;
        } else {
            at = &[];
        }
    }
    tags
}

/// Where a step leads from a value with these parts.
fn lead<'a>(parts: &[(&[u8], &'a [u8])], step: &Location) -> Option<&'a [u8]> {
    match step {
        Location::Key(key) => {
            let quoted = quoted(key);
            parts.iter().find(|(name, _)| *name == quoted).map(|(_, value)| *value)
        }
        Location::Index(index) => parts.get(*index as usize).filter(|(name, _)| name.is_empty()).map(|(_, value)| *value),
    }
}

/// As it is written in JSON, unless it has characters that are escaped there: such a key leads nowhere.
fn quoted(key: &str) -> Vec<u8> {
    [b"\"", key.as_bytes(), b"\""].concat()
}

/// The fields of an object, names in quotes, or the items of an array, without names. What a request sends is JSON without
/// white space; of anything else, the parts make no sense and do no harm.
fn parts(json: &[u8]) -> Vec<(&[u8], &[u8])> {
    let mut parts = Vec::new();
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    let (mut start, mut name) = (1, &[][..]);
    for (index, letter) in json.iter().enumerate() {
        if in_text {
            in_text = escaped || *letter != b'"';
            escaped = !escaped && *letter == b'\\';
            continue;
        }
        match letter {
            b'"' => in_text = true,
            b'{' | b'[' => depth += 1,
            b':' if depth == 1 => {
                name = json.get(start..index).unwrap_or_default();
                start = index + 1;
            }
            b',' | b'}' | b']' => {
                if depth == 1 {
                    parts.push((name, json.get(start..index).unwrap_or_default()));
                    start = index + 1;
                }
                if *letter != b',' {
                    depth = depth.saturating_sub(1);
                }
            }
            _ => {}
        }
    }
    parts
}
