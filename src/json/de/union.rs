//! Reads a union: buffers the fields of an object until they select a variant.

use super::buffered::{Buffer, BufferedFields, place_leniently};
use super::context::{DecodeContext, Path};
use super::decode::{Decode, NodeKind, UnionInfo};
use super::fields::Fields;
use super::reader::unexpected;
use crate::json::Cursor;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

/// Buffers fields until they select a variant, then decodes these and the remaining fields into it.
pub(super) fn read_union<'de, A: MapAccess<'de>>(
    union: &mut dyn Decode,
    info: &UnionInfo,
    mut map: A,
    path: &Path<'_>,
    context: &DecodeContext,
) -> Result<(), A::Error> {
    let mut buffered = BufferedFields {
        fields: Vec::with_capacity(8),
        complete: false,
        next: Cursor::new(),
        lacks_text: Cell::new(false),
    };
    while !buffered.complete {
        if !buffer_field(info, &mut buffered, &mut map, path, context)? {
            continue;
        }
        match decide(union, info, &buffered).1 {
            Some((object, NodeKind::Object(shape))) => {
                let mut fields = Fields::new(object, shape, path, context);
                for (key, value) in buffered.fields {
                    fields.decode_buffered(&key, value).map_err(|failure| context.raise(failure))?;
                }
                fields.stream(map)?;
                return fields.finish().map_err(|failure| context.raise(failure));
            }
            Some((_, NodeKind::Json)) => break,
            _ => {}
        }
    }
    while !buffered.complete {
        buffer_field(info, &mut buffered, &mut map, path, context)?;
    }
    let (keys, Some((json, NodeKind::Json))) = decide(union, info, &buffered) else {
        return Err(context.fail(path, &format!("found none of the forms of {}", info.name)));
    };
    let is_known = |key: &str| keys.contains(&key) || info.intern(key, &mut Cursor::new()).is_some();
    if !buffered.fields.iter().any(|(key, _)| is_known(key)) {
        return Err(context.raise(unexpected(path, info.name, "an object with none of its fields")));
    }
    let is_untold = buffered.lacks_text.get() || keys.iter().all(|key| !buffered.has(key));
    let has_outer = keys.first().is_some_and(|key| buffered.has(key));
    let value = buffered.into_json();
    if context.lenient {
        place_leniently(json, value.as_str(), path, context).map_err(|failure| context.raise(failure))?;
    } else {
        json.set_json(value);
    }
    let [key, inner @ ..] = keys else { return Ok(()) };
    let outer = Path::Key(path, key);
    let tag = match inner {
        [inner, ..] if has_outer => Path::Key(&outer, inner),
        _ => outer,
    };
    match is_untold {
        true => context.missing(&tag, false).map_err(|failure| context.raise(failure)),
        false => Ok(()),
    }
}

/// Buffers one more field. The result says whether the fields may select a variant now.
fn buffer_field<'de, A: MapAccess<'de>>(
    info: &UnionInfo,
    buffered: &mut BufferedFields,
    map: &mut A,
    path: &Path<'_>,
    context: &DecodeContext,
) -> Result<bool, A::Error> {
    let Some(key) = map.next_key_seed(KeyOfUnion { info, next: &mut buffered.next })? else {
        buffered.complete = true;
        return Ok(true);
    };
    let value = map.next_value_seed(Buffer(context)).map_err(|error| context.locate(&Path::Key(path, &key), error))?;
    // A lenient reading buffers all fields.
    let decisive = !context.lenient && info.keys.contains(&key.as_ref());
    buffered.fields.push((key, value));
    Ok(decisive)
}

/// Returns the keys of the innermost union, and the variant that the buffered fields select.
fn decide<'a>(
    union: &'a mut dyn Decode,
    info: &UnionInfo,
    buffered: &BufferedFields,
) -> (&'static [&'static str], Option<(&'a mut dyn Decode, NodeKind)>) {
    let Some(chosen) = union.select_variant(buffered) else { return (info.keys, None) };
    match chosen.kind() {
        NodeKind::Union(inner) => decide(chosen, inner, buffered),
        kind => (info.keys, Some((chosen, kind))),
    }
}

/// Reads a key. It is allocated only if it is not a field of any variant.
struct KeyOfUnion<'a> {
    info: &'a UnionInfo,
    next: &'a mut Cursor,
}

impl<'de> DeserializeSeed<'de> for KeyOfUnion<'_> {
    type Value = Cow<'static, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeyOfUnion<'_> {
    type Value = Cow<'static, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        let decisive = self.info.keys.iter().find(|name| **name == key).copied();
        Ok(match decisive.or_else(|| self.info.intern(key, self.next)) {
            Some(known) => Cow::Borrowed(known),
            None => Cow::Owned(key.to_owned()),
        })
    }
}
