//! Transcodes values of other formats to JSON text, and JSON text to other formats.

use super::decode::Scalar;
use super::number::parse_number;
use super::parser::{Parser, Token};
use crate::json::ser::{close, push_display, push_number, push_text};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};
use std::fmt;

/// If its feature `arbitrary_precision` is enabled, serde_json represents a number as a map with this single key.
const NUMBER: &str = "$serde_json::private::Number";

/// Appends a deserialized value as JSON.
pub(super) struct Transcode<'a>(pub(super) &'a mut String);

impl<'de> DeserializeSeed<'de> for Transcode<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Transcode<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.0.push_str("null");
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<(), E> {
        push_display(self.0, flag);
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        push_display(self.0, number);
        Ok(())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        push_display(self.0, number);
        Ok(())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        if !number.is_finite() {
            return Err(E::custom("a number is not finite"));
        }
        push_number(self.0, number);
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        push_text(self.0, text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<(), A::Error> {
        let json = self.0;
        json.push('[');
        while array.next_element_seed(Transcode(json))?.is_some() {
            json.push(',');
        }
        close(json, ']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let json = self.0;
        json.push('{');
        let start = json.len();
        while map.next_key_seed(TranscodeKey(json))?.is_some() {
            json.push(':');
            map.next_value_seed(Transcode(json))?;
            json.push(',');
        }
        match json.get(start..).and_then(number) {
            Some(number) => {
                json.truncate(start - 1);
                json.push_str(&number);
            }
            None => close(json, '}'),
        }
        Ok(())
    }
}

/// Appends a deserialized key as a JSON string.
struct TranscodeKey<'a>(&'a mut String);

impl<'de> DeserializeSeed<'de> for TranscodeKey<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for TranscodeKey<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<(), E> {
        push_text(self.0, key);
        Ok(())
    }
}

/// Returns the number if the only entry is [`NUMBER`] with the text of a number.
fn number(entries: &str) -> Option<String> {
    let value = entries.strip_prefix('"')?.strip_prefix(NUMBER)?.strip_prefix("\":\"")?;
    let number = value.strip_suffix("\",")?.trim_ascii();
    parse_number(number).is_some().then(|| number.to_owned())
}

/// JSON text that is serialized as the value that it represents.
pub(crate) struct JsonText<'a>(pub(crate) &'a str);

impl Serialize for JsonText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut parser = Parser::new(self.0, true);
        match parser.value().map_err(S::Error::custom)? {
            Token::Null | Token::Scalar(Scalar::TooLarge) => serializer.serialize_unit(),
            Token::Scalar(Scalar::Flag(flag)) => serializer.serialize_bool(flag),
            Token::Scalar(Scalar::Integer(number)) => serializer.serialize_i64(number),
            Token::Scalar(Scalar::Large(number)) => serializer.serialize_u64(number),
            Token::Scalar(Scalar::Number(number)) => serializer.serialize_f64(number),
            Token::Scalar(Scalar::Text(text)) => serializer.serialize_str(&text),
            Token::Array => {
                let mut array = serializer.serialize_seq(None)?;
                while parser.next_item().map_err(S::Error::custom)? {
                    array.serialize_element(&JsonText(parser.part().map_err(S::Error::custom)?))?;
                }
                array.end()
            }
            Token::Object => {
                let mut object = serializer.serialize_map(None)?;
                while let Some(key) = parser.next_key().map_err(S::Error::custom)? {
                    object.serialize_entry(&key, &JsonText(parser.part().map_err(S::Error::custom)?))?;
                }
                object.end()
            }
        }
    }
}
