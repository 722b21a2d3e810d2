//! External ids: ids that the caller's system assigns to customers and members.
//!
//! The server trims an external id when it stores it, but not when it looks it up. A customer created with `" ada "` is
//! stored as `ada`, and a lookup of `" ada "` does not find them. The server also percent-decodes a path before
//! routing, so an object whose id contains a slash can be created but never reached by a path. For these reasons,
//! paths, constructors and setters trim external ids, and a request that would assign an id that a path cannot contain
//! is rejected.

use crate::json::{Encode, FieldFlag, List, Part, ValueRef};

/// A value that consists of external ids.
pub(crate) trait ExternalId {
    fn trimmed(self) -> Self;
}

impl ExternalId for String {
    fn trimmed(self) -> Self {
        trim(&self).to_owned()
    }
}

impl<T: ExternalId> ExternalId for Option<T> {
    fn trimmed(self) -> Self {
        self.map(ExternalId::trimmed)
    }
}

impl ExternalId for List<String> {
    fn trimmed(self) -> Self {
        self.into_iter().map(ExternalId::trimmed).collect()
    }
}

/// Trims external ids. Constructors and setters apply it.
pub(crate) fn trimmed<T: ExternalId>(id: T) -> T {
    id.trimmed()
}

/// Returns an id without surrounding whitespace. As in Python's `str.strip`, which the server uses, the separators
/// U+001C to U+001F are whitespace.
pub(crate) fn trim(id: &str) -> &str {
    // `trim_matches` would take 400 bytes more.
    let is_separator = |byte: Option<&u8>| byte.is_some_and(|byte| byte.wrapping_sub(0x1c) < 4);
    let mut rest = id;
    loop {
        let id = rest.trim();
        let start = usize::from(is_separator(id.as_bytes().first()));
        let end = usize::from(start == 0 && is_separator(id.as_bytes().last()));
        if start + end == 0 {
            return id;
        }
        rest = id.get(start..id.len() - end).unwrap_or_default();
    }
}

/// Returns the reason why a value cannot be a path parameter, even percent-encoded; `None` if it can.
pub(crate) fn unroutable(value: &str) -> Option<&'static str> {
    match value {
        "." => Some("is \".\", which no path can hold"),
        ".." => Some("is \"..\", which no path can hold"),
        _ if value.contains('/') => {
            Some("contains \"/\", which the server cannot route: no path parameter can hold it")
        }
        _ => None,
    }
}

/// Returns the first field of a request, or of a nested object, that would assign an id that a path cannot contain.
/// Also returns the reason.
pub(crate) fn unroutable_field(request: &dyn Encode) -> Option<(&'static str, &'static str)> {
    unroutable_in(request.encode(Part::Whole))
}

fn unroutable_in(value: ValueRef<'_>) -> Option<(&'static str, &'static str)> {
    match value {
        ValueRef::Object(shape, object) => {
            shape.fields().find_map(|field| match object.encode(Part::At(field.index)) {
                ValueRef::Text(id) if field.is(FieldFlag::PathSafe) => Some((field.name, unroutable(trim(id))?)),
                inner => unroutable_in(inner),
            })
        }
        ValueRef::List(list) | ValueRef::Map(list) => list.items().find_map(unroutable_in),
        _ => None,
    }
}
