//! The one reader: walks through a document once and decodes it into a value, step by step.
//!
//! Unknown keys are skipped. Null counts as missing. A required value that is missing keeps its [`Empty`](super::Empty)
//! value, and its path is reported. These are errors: a value of another JSON type, a null in a list or map that does not
//! take null, a missing essential value, and an object without any of its fields, if it has required ones.
//!
//! Such an error ends the first reading. Unless the caller asked for strict decoding, [`from_json`](super::from_json) then
//! reads the document again, leniently. A lenient reading buffers each field, list item and map value before it decodes
//! it, so that the reader can continue after a value that it cannot use:
//!
//! - An optional value becomes `None`, a required one counts as missing, and a list item or map entry is left out.
//! - An essential value makes the object that contains it unusable.
//! - A number where text is expected becomes its text, and an empty array where a map is expected becomes an empty map.
//!
//! Each of these is reported.

use super::context::{DecodeContext, DecodeError, Path};
use super::decode::{Decode, Empty, NodeKind, Scalar};
use super::elements::{read_list, read_map};
use super::fields::Fields;
use super::repair::parse_number;
use super::transcode::Transcode;
use super::union::read_union;
use crate::json::Json;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// Reads one value. The result is false for a null where null has no meaning.
pub(super) struct Reader<'a> {
    pub(super) target: &'a mut dyn Decode,
    pub(super) path: &'a Path<'a>,
    pub(super) context: &'a DecodeContext,
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        let (path, context) = (self.path, self.context);
        deserializer.deserialize_any(self).map_err(|error| context.locate(path, error))
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<bool, E> {
        self.scalar(Scalar::Flag(flag))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<bool, E> {
        self.scalar(Scalar::Integer(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<bool, E> {
        self.scalar(Scalar::from(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<bool, E> {
        self.scalar(Scalar::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<bool, E> {
        self.scalar(Scalar::Text(Cow::Borrowed(text)))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<bool, E> {
        self.scalar(Scalar::Text(Cow::Owned(text)))
    }

    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        place_null(self.target, self.path, self.context).map_err(|failure| self.context.raise(failure))
    }

    fn visit_none<E: Error>(self) -> Result<bool, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, array: A) -> Result<bool, A::Error> {
        let (path, context) = (self.path, self.context);
        match filled(self.target) {
            Some((list, NodeKind::List(least))) => read_list(list, least, array, path, context)?,
            Some((value, kind @ (NodeKind::Json | NodeKind::Scalar(_)))) => {
                let mut json = Vec::new();
                Transcode(&mut json).visit_seq(array)?;
                let placed = place_json(value, kind, Json::from_transcoded(json), path, context);
                placed.map_err(|failure| context.raise(failure))?;
            }
            other => return Err(context.raise(mismatch(path, other, "an array"))),
        }
        Ok(true)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<bool, A::Error> {
        let (path, context) = (self.path, self.context);
        match filled(self.target) {
            Some((object, NodeKind::Object(shape))) => {
                let mut fields = Fields::new(object, shape, path, context);
                fields.stream(map)?;
                fields.finish().map_err(|failure| context.raise(failure))?;
            }
            Some((union, NodeKind::Union(info))) => read_union(union, info, map, path, context)?,
            Some((pairs, NodeKind::Map)) => read_map(pairs, map, path, context)?,
            Some((value, kind @ (NodeKind::Json | NodeKind::Scalar(_)))) => {
                let mut json = Vec::new();
                Transcode(&mut json).visit_map(map)?;
                let placed = place_json(value, kind, Json::from_transcoded(json), path, context);
                placed.map_err(|failure| context.raise(failure))?;
            }
            other => return Err(context.raise(mismatch(path, other, "an object"))),
        }
        Ok(true)
    }
}

impl Reader<'_> {
    fn scalar<E: Error>(self, scalar: Scalar<'_>) -> Result<bool, E> {
        let (path, context) = (self.path, self.context);
        place_scalar(self.target, scalar, path).map_err(|failure| context.raise(failure)).map(|()| true)
    }
}

/// Returns the place for a value that is not null, and its kind.
fn filled(target: &mut dyn Decode) -> Option<(&mut dyn Decode, NodeKind)> {
    let target = match target.kind() {
        NodeKind::Optional => target.child(0)?,
        kind => return Some((target, kind)),
    };
    let kind = target.kind();
    Some((target, kind))
}

/// Decodes a null. The result is false if null has no meaning there.
pub(super) fn place_null(
    target: &mut dyn Decode,
    path: &Path<'_>,
    context: &DecodeContext,
) -> Result<bool, DecodeError> {
    match target.kind() {
        NodeKind::Optional | NodeKind::Json => target.clear(),
        NodeKind::Scalar(_) if target.set_json(Json::empty()) => context.unexpected(path)?,
        _ => return Ok(false),
    }
    Ok(true)
}

/// Decodes an array or object that was read as JSON.
fn place_json(
    target: &mut dyn Decode,
    kind: NodeKind,
    json: Json,
    path: &Path<'_>,
    context: &DecodeContext,
) -> Result<(), DecodeError> {
    let found = match json.as_str().as_bytes() {
        [b'[', ..] => "an array",
        [b'{', ..] => "an object",
        // With the feature `arbitrary_precision` of serde_json, a number is an object to a visitor.
        _ => {
            if let NodeKind::Scalar(expected) = kind {
                return place_number(target, expected, json.as_str(), path, context).map(drop);
            }
            "a number"
        }
    };
    let is_scalar = matches!(kind, NodeKind::Scalar(_));
    match target.set_json(json) {
        true if is_scalar => context.unexpected(path),
        true => Ok(()),
        false => Err(mismatch(path, Some((target, kind)), found)),
    }
}

/// Decodes a number. A lenient reading takes it as text where text is expected.
pub(super) fn place_number(
    target: &mut dyn Decode,
    expected: &str,
    text: &str,
    path: &Path<'_>,
    context: &DecodeContext,
) -> Result<bool, DecodeError> {
    let scalar = match (text.parse(), parse_number(text)) {
        (Ok(integer), _) => Scalar::Integer(integer),
        (_, Some(number)) => Scalar::Number(number),
        _ => return Err(unexpected(path, expected, "a number that is too large")),
    };
    let put = set_scalar(target, expected, scalar, path);
    if put.is_err() && context.lenient && target.set_scalar(&mut Scalar::Text(text.into())) {
        context.note(path.to_string());
        return Ok(true);
    }
    put.map(|()| true)
}

pub(super) fn place_scalar(target: &mut dyn Decode, scalar: Scalar<'_>, path: &Path<'_>) -> Result<(), DecodeError> {
    match filled(target) {
        Some((target, NodeKind::Scalar(expected))) => set_scalar(target, expected, scalar, path),
        Some((value, NodeKind::Json)) => {
            let mut json = Vec::new();
            scalar.write(&mut json);
            value.set_json(Json::from_transcoded(json));
            Ok(())
        }
        other => Err(mismatch(path, other, found(&scalar))),
    }
}

fn set_scalar(
    target: &mut dyn Decode,
    expected: &str,
    mut scalar: Scalar<'_>,
    path: &Path<'_>,
) -> Result<(), DecodeError> {
    if target.set_scalar(&mut scalar) {
        return Ok(());
    }
    // JSON does not distinguish 12.0 from 12, and some serializers write 12.0.
    if let Scalar::Number(number) = scalar {
        if number.fract() == 0.0 && number.abs() < 9e15 && target.set_scalar(&mut Scalar::Integer(number as i64)) {
            return Ok(());
        }
    }
    Err(unexpected(path, expected, found(&scalar)))
}

fn found(scalar: &Scalar<'_>) -> &'static str {
    match scalar {
        Scalar::Flag(_) => "true or false",
        Scalar::Integer(_) | Scalar::Large(_) | Scalar::Number(_) => "a number",
        Scalar::Text(_) => "text",
    }
}

fn mismatch(path: &Path<'_>, place: Option<(&mut dyn Decode, NodeKind)>, found: &str) -> DecodeError {
    let expected = match place {
        Some((_, NodeKind::Scalar(expected))) => expected,
        Some((_, NodeKind::List(_))) => "an array",
        _ => "an object",
    };
    unexpected(path, expected, found)
}

pub(super) fn unexpected(path: &Path<'_>, expected: &str, found: &str) -> DecodeError {
    DecodeError::new(path, &format!("expected {expected}, found {found}"))
}
