//! Which steps of a validation entry's location lead somewhere in the request that was sent.
//!
//! The server validates with pydantic, which adds a step for each union that it passes: the tag or the type of the
//! variant it tried. `body.individual.email` is the field `email` of the body. Whether a step is a field or such a tag
//! shows in the request: a field leads somewhere.

use super::api::{Location, ValidationEntry};
use crate::model::{Json, Map, Zero, from_json};

/// What is known about an entry's location.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    /// A bit for each step that is a tag.
    tags: u64,
    /// Whether the entry is about a variant that was not sent.
    pub(super) other_variant: bool,
}

impl Zero for Reading {
    fn zero() -> Self {
        Self { tags: 0, other_variant: false }
    }
}

impl Reading {
    pub(super) fn is_tag(self, step: usize) -> bool {
        step < 64 && self.tags >> step & 1 == 1
    }

    fn first_tag(self) -> usize {
        self.tags.trailing_zeros() as usize
    }
}

/// Fills in the readings of all entries of a response.
pub(super) fn read_locations(entries: &mut [ValidationEntry], sent: &[u8]) {
    if entries.is_empty() {
        return;
    }
    let mut json = Json::zero();
    let is_json = from_json(&mut json, sent, false).is_ok();
    let sent = if is_json { Sent::read(&json) } else { Sent::Unknown };
    for entry in entries.iter_mut() {
        let tags = tags(entry, &sent);
        entry.reading_mut().tags = tags;
    }
    mark_other_variants(entries);
}

/// A request's body, as far as locations lead into it.
enum Sent {
    Object(Map<Sent>),
    Array(Vec<Sent>),
    Text(String),
    Null,
    /// A number or a flag.
    Scalar,
    /// What was not sent, or not as JSON.
    Unknown,
}

impl Sent {
    fn read(json: &Json) -> Self {
        match json.as_str().as_bytes().first() {
            Some(b'{') => {
                let fields: Map<Json> = json.read().unwrap_or_default();
                Self::Object(fields.iter().map(|(key, value)| (key, Self::read(value))).collect())
            }
            Some(b'[') => {
                let items: Vec<Json> = json.read().unwrap_or_default();
                Self::Array(items.iter().map(Self::read).collect())
            }
            Some(b'"') => Self::Text(json.read().unwrap_or_default()),
            Some(b'n') => Self::Null,
            _ => Self::Scalar,
        }
    }

    fn leads(&self, step: &Location) -> Option<&Self> {
        match (self, step) {
            (Self::Object(fields), Location::Key(key)) => fields.get(key),
            (Self::Array(items), Location::Index(index)) => items.get(usize::try_from(*index).ok()?),
            _ => None,
        }
    }
}

/// The steps of an entry's location that are tags.
fn tags(entry: &ValidationEntry, sent: &Sent) -> u64 {
    let steps = &entry.loc;
    let in_body = matches!(steps.first(), Some(Location::Key(part)) if part == "body");
    // A parameter of the query or the path has a name and no parts.
    let (first, mut at) = if in_body { (1, sent) } else { (2, &Sent::Scalar) };
    let mut tags = 0;
    for (index, step) in steps.iter().enumerate().take(64).skip(first) {
        if let Some(inner) = at.leads(step) {
            at = inner;
            continue;
        }
        let Location::Key(key) = step else { continue };
        let next = steps.get(index + 1);
        let is_missing = entry.kind == "missing";
        let is_tag = match at {
            // The last step says what is missing.
            _ if is_missing && next.is_none() => false,
            // `BenefitCustomCreate`, `function-after[…]`; fields are written in snake case.
            _ if key.starts_with(|first: char| first.is_ascii_uppercase()) || key.contains('[') => true,
            Sent::Object(fields) => {
                let is_value = |value: &Sent| matches!(value, Sent::Text(text) if text == key);
                next.is_some_and(|next| at.leads(next).is_some()) || fields.iter().any(|(_, value)| is_value(value))
            }
            Sent::Null => !is_missing,
            Sent::Unknown => false,
            Sent::Array(_) | Sent::Text(_) | Sent::Scalar => true,
        };
        match is_tag {
            true => tags |= 1 << index,
            false => at = &Sent::Unknown,
        }
    }
    tags
}

/// Marks the entries of variants that were not meant: those that lack a field or do not know one, where another
/// variant of the same union lacks none and knows all.
fn mark_other_variants(entries: &mut [ValidationEntry]) {
    let in_same_union = |a: &ValidationEntry, b: &ValidationEntry| {
        let tag = a.reading().first_tag();
        tag == b.reading().first_tag() && tag < a.loc.len() && a.loc.get(..tag) == b.loc.get(..tag)
    };
    let of_same_variant = |a: &ValidationEntry, b: &ValidationEntry| {
        let tag = a.reading().first_tag();
        in_same_union(a, b) && a.loc.get(tag) == b.loc.get(tag)
    };
    let does_not_fit = |a: &ValidationEntry| {
        entries.iter().any(|b| of_same_variant(a, b) && matches!(b.kind.as_str(), "missing" | "extra_forbidden"))
    };
    let fits: Vec<bool> = entries.iter().map(|entry| !does_not_fit(entry)).collect();
    let has_fitting = |a: &ValidationEntry| entries.iter().zip(&fits).any(|(b, fits)| *fits && in_same_union(a, b));
    let others: Vec<bool> = entries.iter().zip(&fits).map(|(entry, fits)| !fits && has_fitting(entry)).collect();
    for (entry, other) in entries.iter_mut().zip(others) {
        entry.reading_mut().other_variant = other;
    }
}
