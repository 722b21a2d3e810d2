//! Values that are buffered before they are decoded.

use super::context::{DecodeContext, DecodeError, Path};
use super::decode::{Decode, NodeKind, Scalar};
use super::document::read_once;
use super::reader::{place_null, place_number, place_scalar};
use super::repair::repaired;
use super::transcode::Transcode;
use crate::json::ser::{close, push};
use crate::json::{Cursor, Json, Map};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

/// The fields of an object whose variant is not selected yet.
pub(crate) struct BufferedFields {
    pub(super) fields: Vec<(Cow<'static, str>, BufferedValue)>,
    pub(super) complete: bool,
    /// The position at which the search for the next key starts.
    pub(super) next: Cursor,
    /// Whether there was no text at the path that was looked up last. Looking it up again would link the code for nested
    /// paths into programs that have none: 1 kB.
    pub(super) lacks_text: Cell<bool>,
}

impl BufferedFields {
    /// Whether the object has no more fields.
    pub(crate) fn is_complete(&self) -> bool {
        self.complete
    }

    /// Whether a field is present and not null.
    pub(crate) fn has(&self, key: &str) -> bool {
        !matches!(self.value(key), None | Some(BufferedValue::Null))
    }

    /// Whether a field is null.
    pub(crate) fn has_null(&self, key: &str) -> bool {
        matches!(self.value(key), Some(BufferedValue::Null))
    }

    /// Whether a field is null although another field has a value with which it should not be null.
    pub(crate) fn should_have(&self, key: &str, field: &str, value: &str) -> bool {
        self.has_null(key) && self.text(&[field]) == value
    }

    /// Returns the text at a path of keys, or an empty text if there is none.
    pub(crate) fn text(&self, path: &[&str]) -> Cow<'_, str> {
        let text: Cow<'_, str> = match (path, path.first().and_then(|key| self.value(key))) {
            ([_], Some(BufferedValue::Scalar(Scalar::Text(text)))) => Cow::Borrowed(text),
            ([_, inner @ ..], Some(BufferedValue::Json(json))) => {
                let mut value = json.clone();
                for key in inner {
                    let mut fields: Map<Json> = value.read().unwrap_or_default();
                    value = fields.remove(key).unwrap_or_default();
                }
                Cow::Owned(value.read::<String>().unwrap_or_default())
            }
            _ => Cow::Borrowed(""),
        };
        self.lacks_text.set(text.is_empty());
        text
    }

    fn value(&self, key: &str) -> Option<&BufferedValue> {
        self.fields.iter().rfind(|(name, _)| name == key).map(|(_, value)| value)
    }

    pub(super) fn into_json(self) -> Json {
        let mut json = vec![b'{'];
        for (key, value) in &self.fields {
            push(&mut json, key);
            json.push(b':');
            value.write(&mut json);
            json.push(b',');
        }
        close(&mut json, b'}');
        Json::from_transcoded(json)
    }
}

/// A buffered value.
pub(super) enum BufferedValue {
    Null,
    Scalar(Scalar<'static>),
    Json(Json),
}

impl BufferedValue {
    /// Decodes the value. The result is false for a null where null has no meaning.
    pub(super) fn place(
        self,
        target: &mut dyn Decode,
        path: &Path<'_>,
        context: &DecodeContext,
    ) -> Result<bool, DecodeError> {
        match self {
            Self::Null => place_null(target, path, context),
            Self::Scalar(scalar) => place_scalar(target, scalar, path).map(|()| true),
            Self::Json(json) if context.lenient => place_leniently(target, json.as_str(), path, context),
            Self::Json(json) => read_once(target, json.as_str(), path, context),
        }
    }

    /// Returns the value as JSON. A lenient reading buffers nothing else.
    pub(super) fn json(&self) -> &str {
        match self {
            Self::Json(json) => json.as_str(),
            _ => "null",
        }
    }

    pub(super) fn write(&self, json: &mut Vec<u8>) {
        match self {
            Self::Null => json.extend_from_slice(b"null"),
            Self::Scalar(scalar) => scalar.write(json),
            Self::Json(value) => json.extend_from_slice(value.as_str().as_bytes()),
        }
    }
}

/// Decodes a value leniently.
pub(super) fn place_leniently(
    target: &mut dyn Decode,
    json: &str,
    path: &Path<'_>,
    context: &DecodeContext,
) -> Result<bool, DecodeError> {
    let (read, is_odd) = match (target.kind(), json.as_bytes()) {
        (_, b"null") => return place_null(target, path, context),
        (NodeKind::Optional, _) => {
            let read = target.child(0).map_or(Ok(true), |target| place_leniently(target, json, path, context));
            if let Err(failure) = read {
                target.clear();
                context.lose(path, failure);
            }
            return Ok(true);
        }
        // The limit of serde_json for one document.
        _ if path.depth() > 128 => return Err(DecodeError::new(path, "the value is nested too deeply")),
        (NodeKind::Map, [b'[', items @ .., b']']) if items.trim_ascii().is_empty() => {
            target.truncate(0);
            (Ok(true), true)
        }
        (NodeKind::Json, _) => {
            let repaired = repaired(json, "null");
            (read_once(target, &repaired, path, context), repaired != json || holds_replacement(json))
        }
        (NodeKind::Scalar(expected), [b'-' | b'0'..=b'9', ..]) => {
            return place_number(target, expected, json, path, context);
        }
        _ => (read_once(target, json, path, context), json.starts_with('"') && holds_replacement(json)),
    };
    if is_odd {
        context.note(path.to_string());
    }
    read
}

/// Whether a text contains U+FFFD, which replaces a lone surrogate.
// `contains` would link a search for arbitrary text: 1 kB.
pub(super) fn holds_replacement(text: &str) -> bool {
    let replacement = "\u{fffd}".as_bytes();
    text.as_bytes().windows(replacement.len()).any(|bytes| bytes == replacement)
}

/// Reads a value into a buffer. A lenient reading keeps its JSON.
pub(super) struct Buffer<'a>(pub(super) &'a DecodeContext);

impl<'de> DeserializeSeed<'de> for Buffer<'_> {
    type Value = BufferedValue;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<BufferedValue, D::Error> {
        if self.0.lenient {
            return <&RawValue>::deserialize(deserializer).map(|raw| match raw.get() {
                "null" => BufferedValue::Null,
                json => BufferedValue::Json(Json::from_transcoded(json.into())),
            });
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Buffer<'_> {
    type Value = BufferedValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<BufferedValue, E> {
        Ok(BufferedValue::Null)
    }

    fn visit_none<E: Error>(self) -> Result<BufferedValue, E> {
        Ok(BufferedValue::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<BufferedValue, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<BufferedValue, E> {
        Ok(BufferedValue::Scalar(Scalar::Flag(flag)))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<BufferedValue, E> {
        Ok(BufferedValue::Scalar(Scalar::Integer(number)))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<BufferedValue, E> {
        Ok(BufferedValue::Scalar(Scalar::from(number)))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<BufferedValue, E> {
        Ok(BufferedValue::Scalar(Scalar::Number(number)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<BufferedValue, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<BufferedValue, E> {
        Ok(BufferedValue::Scalar(Scalar::Text(Cow::Owned(text))))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, array: A) -> Result<BufferedValue, A::Error> {
        let mut json = Vec::with_capacity(128);
        Transcode(&mut json).visit_seq(array)?;
        Ok(BufferedValue::Json(Json::from_transcoded(json)))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<BufferedValue, A::Error> {
        let mut json = Vec::with_capacity(128);
        Transcode(&mut json).visit_map(map)?;
        Ok(BufferedValue::Json(Json::from_transcoded(json)))
    }
}
