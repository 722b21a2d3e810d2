//! Reading an object of which its fields must tell what it is.

use super::document::{push, read_once, repaired};
use super::read::{Failure, Fields, Path, Report, place_atom, place_null, place_number, unexpected};
use super::slot::{Atom, Forms, Kind, Slot};
use super::transcript::{Transcript, close};
use super::{Cursor, Json, Map};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// The fields of an object of which it is not known yet what it is.
pub(crate) struct Kept {
    fields: Vec<(Cow<'static, str>, KeptValue)>,
    complete: bool,
    /// Where to look for the next key.
    next: Cursor,
}

impl Kept {
    /// Whether there are no more fields to come.
    pub(crate) fn is_complete(&self) -> bool {
        self.complete
    }

    /// Whether a field has come, and not as null.
    pub(crate) fn has(&self, key: &str) -> bool {
        !matches!(self.value(key), None | Some(KeptValue::Null))
    }

    /// Whether the first fields have come with a value, and the second as null.
    pub(crate) fn tells(&self, has: &[&str], null: &[&str]) -> bool {
        let is_null = |key: &&str| matches!(self.value(key), Some(KeptValue::Null));
        has.iter().all(|key| self.has(key)) && null.iter().all(is_null)
    }

    /// The text at the end of a path of keys, empty if there is none.
    pub(crate) fn text(&self, path: &[&str]) -> Cow<'_, str> {
        match (path, path.first().and_then(|key| self.value(key))) {
            ([_], Some(KeptValue::Atom(Atom::Text(text)))) => Cow::Borrowed(text),
            ([_, inner @ ..], Some(KeptValue::Json(json))) => {
                let mut value = json.clone();
                for key in inner {
                    let mut fields: Map<Json> = value.read().unwrap_or_default();
                    value = fields.remove(key).unwrap_or_default();
                }
                Cow::Owned(value.read().unwrap_or_default())
            }
            _ => Cow::Borrowed(""),
        }
    }

    fn value(&self, key: &str) -> Option<&KeptValue> {
        self.fields.iter().rfind(|(name, _)| name == key).map(|(_, value)| value)
    }

    fn into_json(self) -> Json {
        let mut json = vec![b'{'];
        for (key, value) in &self.fields {
            push(&mut json, key);
            json.push(b':');
            value.write(&mut json);
            json.push(b',');
        }
        close(&mut json, b'}');
        Json::from_transcript(json)
    }
}

/// A value of which it is not known yet what it is.
pub(super) enum KeptValue {
    Null,
    Atom(Atom<'static>),
    Json(Json),
}

impl KeptValue {
    /// Puts the value where it belongs, and says whether it means something there.
    pub(super) fn place(self, slot: &mut dyn Slot, path: &Path<'_>, report: &Report) -> Result<bool, Failure> {
        match self {
            Self::Null => place_null(slot, path, report),
            Self::Atom(atom) => place_atom(slot, atom, path).map(|()| true),
            Self::Json(json) if report.lenient => place_leniently(slot, json.as_str(), path, report),
            Self::Json(json) => read_once(slot, json.as_str(), path, report),
        }
    }

    /// The value as JSON, which it is in a lenient reading.
    pub(super) fn json(&self) -> &str {
        match self {
            Self::Json(json) => json.as_str(),
            _ => "null",
        }
    }

    pub(super) fn write(&self, json: &mut Vec<u8>) {
        match self {
            Self::Null => json.extend_from_slice(b"null"),
            Self::Atom(atom) => atom.write(json),
            Self::Json(value) => json.extend_from_slice(value.as_str().as_bytes()),
        }
    }
}

/// Reads the JSON of a value leniently.
pub(super) fn place_leniently(
    slot: &mut dyn Slot,
    json: &str,
    path: &Path<'_>,
    report: &Report,
) -> Result<bool, Failure> {
    let (read, is_odd) = match (slot.kind(), json.as_bytes()) {
        (_, b"null") => return place_null(slot, path, report),
        (Kind::Optional, _) => {
            let read = slot.part(0).map_or(Ok(true), |slot| place_leniently(slot, json, path, report));
            if let Err(failure) = read {
                slot.clear();
                report.lose(path, failure);
            }
            return Ok(true);
        }
        // As deep as serde_json reads one document.
        _ if path.depth() > 128 => return Err(Failure::new(path, "the value is nested too deeply")),
        (Kind::Map, [b'[', items @ .., b']']) if items.trim_ascii().is_empty() => {
            slot.cut(0);
            (Ok(true), true)
        }
        (Kind::Json, _) => {
            let repaired = repaired(json, "null");
            (read_once(slot, &repaired, path, report), repaired != json || holds_replacement(json))
        }
        (Kind::Scalar(expected), [b'-' | b'0'..=b'9', ..]) => {
            return place_number(slot, expected, json, path, report);
        }
        _ => (read_once(slot, json, path, report), json.starts_with('"') && holds_replacement(json)),
    };
    if is_odd {
        report.note(path.to_string());
    }
    read
}

/// Whether a text has U+FFFD in it, which takes the place of a lone surrogate.
// Not `contains`, which would link a search for any text: 1 kB.
fn holds_replacement(text: &str) -> bool {
    let replacement = "\u{fffd}".as_bytes();
    text.as_bytes().windows(replacement.len()).any(|bytes| bytes == replacement)
}

/// Keeps fields until the union can be decided, then reads them and the rest into what was chosen.
pub(super) fn read_union<'de, A: MapAccess<'de>>(
    union: &mut dyn Slot,
    forms: &Forms,
    mut map: A,
    path: &Path<'_>,
    report: &Report,
) -> Result<(), A::Error> {
    let mut kept = Kept { fields: Vec::with_capacity(8), complete: false, next: Cursor::new() };
    while !kept.complete {
        if !keep(forms, &mut kept, &mut map, path, report)? {
            continue;
        }
        match decide(union, forms, &kept).1 {
            Some((object, Kind::Object(shape))) => {
                let mut fields = Fields::new(object, shape, path, report);
                for (key, value) in kept.fields {
                    fields.replay(&key, value).map_err(|failure| report.raise(failure))?;
                }
                fields.stream(map)?;
                return fields.finish().map_err(|failure| report.raise(failure));
            }
            Some((_, Kind::Json)) => break,
            _ => {}
        }
    }
    while !kept.complete {
        keep(forms, &mut kept, &mut map, path, report)?;
    }
    let (keys, Some((json, Kind::Json))) = decide(union, forms, &kept) else {
        return Err(report.fail(path, &format!("found none of the forms of {}", forms.name)));
    };
    let is_known = |key: &str| keys.contains(&key) || (forms.known_key)(key, &mut Cursor::new()).is_some();
    if !kept.fields.iter().any(|(key, _)| is_known(key)) {
        return Err(report.raise(unexpected(path, forms.name, "an object with none of its fields")));
    }
    let untold = keys.first().filter(|_| keys.iter().all(|key| !kept.has(key)));
    let value = kept.into_json();
    if report.lenient {
        place_leniently(json, value.as_str(), path, report).map_err(|failure| report.raise(failure))?;
    } else {
        json.keep(value);
    }
    match untold {
        Some(key) => report.missing(&Path::Key(path, key), false).map_err(|failure| report.raise(failure)),
        None => Ok(()),
    }
}

/// Keeps one more field, and says whether the union may be decided now.
fn keep<'de, A: MapAccess<'de>>(
    forms: &Forms,
    kept: &mut Kept,
    map: &mut A,
    path: &Path<'_>,
    report: &Report,
) -> Result<bool, A::Error> {
    let Some(key) = map.next_key_seed(KeyOfUnion { forms, next: &mut kept.next })? else {
        kept.complete = true;
        return Ok(true);
    };
    let value = map.next_value_seed(Keep(report)).map_err(|error| report.locate(&Path::Key(path, &key), error))?;
    // A lenient reading needs all fields to be kept.
    let decisive = !report.lenient && forms.keys.contains(&key.as_ref());
    kept.fields.push((key, value));
    Ok(decisive)
}

/// The keys of the innermost union, and what it chooses by the fields that have come.
fn decide<'a>(
    union: &'a mut dyn Slot,
    forms: &Forms,
    kept: &Kept,
) -> (&'static [&'static str], Option<(&'a mut dyn Slot, Kind)>) {
    let Some(chosen) = union.choose(kept) else { return (forms.keys, None) };
    match chosen.kind() {
        Kind::Union(inner) => decide(chosen, &inner, kept),
        kind => (forms.keys, Some((chosen, kind))),
    }
}

/// Reads a key, and allocates only for one that no variant has.
struct KeyOfUnion<'a> {
    forms: &'a Forms,
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
        let decisive = self.forms.keys.iter().find(|name| **name == key).copied();
        Ok(match decisive.or_else(|| (self.forms.known_key)(key, self.next)) {
            Some(known) => Cow::Borrowed(known),
            None => Cow::Owned(key.to_owned()),
        })
    }
}

/// Reads a value to be kept; in a lenient reading its text.
pub(super) struct Keep<'a>(pub(super) &'a Report);

impl<'de> DeserializeSeed<'de> for Keep<'_> {
    type Value = KeptValue;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<KeptValue, D::Error> {
        if self.0.lenient {
            return <&RawValue>::deserialize(deserializer).map(|raw| match raw.get() {
                "null" => KeptValue::Null,
                json => KeptValue::Json(Json::from_transcript(json.into())),
            });
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Keep<'_> {
    type Value = KeptValue;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<KeptValue, E> {
        Ok(KeptValue::Null)
    }

    fn visit_none<E: Error>(self) -> Result<KeptValue, E> {
        Ok(KeptValue::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<KeptValue, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<KeptValue, E> {
        Ok(KeptValue::Atom(Atom::Flag(flag)))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<KeptValue, E> {
        Ok(KeptValue::Atom(Atom::Integer(number)))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<KeptValue, E> {
        Ok(KeptValue::Atom(Atom::from(number)))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<KeptValue, E> {
        Ok(KeptValue::Atom(Atom::Number(number)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<KeptValue, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<KeptValue, E> {
        Ok(KeptValue::Atom(Atom::Text(Cow::Owned(text))))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, array: A) -> Result<KeptValue, A::Error> {
        let mut json = Vec::with_capacity(128);
        Transcript(&mut json).visit_seq(array)?;
        Ok(KeptValue::Json(Json::from_transcript(json)))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<KeptValue, A::Error> {
        let mut json = Vec::with_capacity(128);
        Transcript(&mut json).visit_map(map)?;
        Ok(KeptValue::Json(Json::from_transcript(json)))
    }
}
