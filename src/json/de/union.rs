//! Decodes a union: looks ahead for the fields that select a variant, then decodes the object into that variant.

use super::decode::{Decode, NodeKind, Scalar, UnionInfo, UnionKeys};
use super::error::{DecodeError, Failure, Path};
use super::parser::{Parser, Token};
use super::reader::Reader;
use std::borrow::Cow;

/// The fields of an object that has not been decoded yet.
pub(crate) struct ObjectFields<'a> {
    /// The position after the opening bracket.
    start: Parser<'a>,
}

impl<'a> ObjectFields<'a> {
    /// Returns whether a field is present and not null.
    pub(crate) fn has(&self, key: &str) -> bool {
        !matches!(find(self.start, key), None | Some((Token::Null, _)))
    }

    /// Returns whether a field is null.
    pub(crate) fn has_null(&self, key: &str) -> bool {
        matches!(find(self.start, key), Some((Token::Null, _)))
    }

    /// Returns whether `key` is null while `field` has a value for which `key` should not be null.
    pub(crate) fn should_have(&self, key: &str, field: &str, value: &str) -> bool {
        self.has_null(key) && self.text(&[field]) == value
    }

    /// Returns the string at a path of keys, or an empty string if there is none.
    pub(crate) fn text(&self, path: &[&str]) -> Cow<'a, str> {
        let (mut token, mut position) = (Token::Object, self.start);
        for key in path {
            (token, position) = match token {
                Token::Object => find(position, key).unwrap_or((Token::Null, position)),
                _ => (Token::Null, position),
            };
        }
        match token {
            Token::Scalar(Scalar::Text(text)) => text,
            _ => Cow::Borrowed(""),
        }
    }
}

/// Returns the first token of a field's value, and the position after that token. If a key is repeated, its first value
/// is used, because searching each object to its end would take a fifth of the decoding time.
fn find<'a>(mut object: Parser<'a>, wanted: &str) -> Option<(Token<'a>, Parser<'a>)> {
    while let Some(key) = object.next_key().ok()? {
        if key == wanted {
            return Some((object.value().ok()?, object));
        }
        object.skip().ok()?;
    }
    None
}

impl<'a> Reader<'a> {
    /// Decodes an object after its opening bracket into the variant that its fields select.
    pub(super) fn read_union(
        &mut self,
        union: &mut dyn Decode,
        info: &UnionInfo,
        start: Parser<'a>,
        path: &Path<'_>,
    ) -> Result<(), Failure> {
        let fields = ObjectFields { start: self.parser };
        let (keys, variant) = select(union, info, &fields);
        match variant.map(|variant| (variant.kind(), variant)) {
            Some((NodeKind::Object(shape), object)) => self.read_fields(object, shape, path),
            Some((NodeKind::Json, json)) => {
                self.check_unknown(&fields, keys, info, path)?;
                self.place_json(json, start, path)
            }
            _ => Err(DecodeError::new(path, &format!("found none of the forms of {}", info.name))),
        }
    }

    /// Checks an object that is decoded as an unknown variant.
    fn check_unknown(
        &mut self,
        fields: &ObjectFields<'_>,
        keys: UnionKeys,
        info: &UnionInfo,
        path: &Path<'_>,
    ) -> Result<(), Failure> {
        let (keys, is_told) = match keys {
            UnionKeys::Tag(tag) => (tag, !fields.text(tag).is_empty()),
            UnionKeys::Fields(names) => (names, names.iter().any(|name| fields.has(name))),
        };
        let mut object = fields.start;
        let mut is_known = false;
        while let Some(key) = object.next_key()? {
            is_known |= keys.contains(&key.as_ref()) || info.has_field(&key);
            object.skip()?;
        }
        if !is_known {
            return Err(DecodeError::unexpected(path, info.name, "an object with none of its fields"));
        }
        let ([key, inner @ ..], false) = (keys, is_told) else { return Ok(()) };
        let outer = Path::Key(path, key);
        match inner {
            [inner, ..] if fields.has(key) => self.missing(&Path::Key(&outer, inner)),
            _ => self.missing(&outer),
        }
    }
}

/// Returns the keys of the innermost union, and the variant that the fields select.
fn select<'a>(
    union: &'a mut dyn Decode,
    info: &UnionInfo,
    fields: &ObjectFields<'_>,
) -> (UnionKeys, Option<&'a mut dyn Decode>) {
    let Some(chosen) = union.select_variant(fields) else { return (info.keys, None) };
    match chosen.kind() {
        NodeKind::Union(inner) => select(chosen, inner, fields),
        _ => (info.keys, Some(chosen)),
    }
}
