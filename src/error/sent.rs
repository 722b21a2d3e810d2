//! Determines which steps of a validation error's location are fields of the request that was sent.
//!
//! The server validates with pydantic, which adds a step for each union: the tag or the type of the variant that it
//! tried. So `body.individual.email` is the field `email` of the body. A step is a field if the request has a value at
//! that location; otherwise it is a tag.

use super::validation::{Location, ValidationEntry};
use crate::json::find_part;

/// Sets `reading` in all entries of a response.
pub(super) fn read_locations(entries: &mut [ValidationEntry], sent: &str) {
    /// The limit for the product of the body's size, in bytes, and the number of entries. Beyond it, the body is not
    /// searched, and tags are recognized only by their form.
    const MOST_WORK: usize = 64 << 20;
    let sent = if sent.len().saturating_mul(entries.len()) > MOST_WORK { "" } else { sent };
    for entry in entries.iter_mut() {
        entry.reading.tags = tags(entry, sent);
    }
    // The first pass determines which variants do not fit, the second which unions have another variant that fits.
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

/// If `more` is 1, returns whether an entry of the same variant shows that the variant does not fit the request. If
/// `more` is 0, returns whether an entry of the same union has a variant that fits. Entries belong together if their
/// locations start with the same steps as the location at `index`: up to the first tag and `more` further steps.
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

/// Returns which steps of an entry's location are tags, as a bit set.
fn tags(entry: &ValidationEntry, sent: &str) -> u64 {
    let steps = &entry.loc;
    let in_body = matches!(steps.first(), Some(Location::Key(part)) if part == "body");
    // The location of a query or path parameter has only its name.
    let (first, mut at) = if in_body { (1, sent) } else { (2, "0") };
    let mut tags = 0;
    for (index, step) in steps.iter().enumerate().take(64).skip(first) {
        if let Some(inner) = part(at, step, false) {
            at = inner;
            continue;
        }
        let Location::Key(key) = step else {
            at = "";
            continue;
        };
        let next = steps.get(index + 1);
        let is_missing = entry.kind == "missing";
        let is_tag = match at.as_bytes().first() {
            // The last step is the name of the missing field.
            _ if is_missing && next.is_none() => false,
            // `BenefitCustomCreate`, `function-after[…]`: fields are written in snake case.
            _ if key.bytes().any(|letter| matches!(letter, b'A'..=b'Z' | b'[')) => true,
            // A tag is between an object and its field, or is the value of one of the fields.
            Some(b'{') => part(at, step, true).or_else(|| part(at, next?, false)).is_some(),
            Some(b'n') => !is_missing,
            other => other.is_some(),
        };
        match is_tag {
            true => tags |= 1 << index,
            false => at = "",
        }
    }
    tags
}

/// Returns the child of a JSON value at a step. With `by_value`, returns a field whose value is a string equal to the
/// step.
fn part<'a>(json: &'a str, step: &Location, by_value: bool) -> Option<&'a str> {
    find_part(json, &mut |name, index, value| match (step, name) {
        (Location::Key(key), Some(name)) if !by_value => name == key,
        (Location::Key(key), Some(_)) => value.strip_prefix('"').and_then(|text| text.strip_suffix('"')) == Some(key),
        (Location::Index(wanted), None) => usize::try_from(*wanted) == Ok(index),
        _ => false,
    })
}
