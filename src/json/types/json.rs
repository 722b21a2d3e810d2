use crate::json::de::{JsonText, read_value};
use crate::json::{Decode, DecodeStep, Empty, Encode, NodeKind, Part, ValueRef, deserialize};
use serde::de::{DeserializeOwned, Deserializer};
use serde::ser::Serializer;
use std::fmt;
use std::mem::take;
use std::str::FromStr;

/// Any JSON value, stored as text. It is used where the API does not specify a type, and for variants that this version
/// does not know.
///
/// `Debug` and `Display` show the whole value, including any secrets in it.
///
/// Integers that do not fit into 64 bits become doubles. In responses, a number of at most 19 digits with an exponent
/// from -27 to 27 is converted to the nearest double; other numbers may differ from it in the last bit. For a value
/// that is deserialized with serde_json, serde_json converts the numbers; its feature `float_roundtrip` makes them
/// exact.
///
/// ```
/// use polar_funcs::models::Json;
///
/// let value: Json = serde_json::from_str(r#"{"seats": [1, 2.50]}"#)?;
/// assert_eq!(value.as_str(), r#"{"seats":[1,2.5]}"#);
/// assert_eq!(value.decode::<serde_json::Value>()?["seats"][0], 1);
/// assert_eq!(Json::from(serde_json::json!({"seats": [1, 2.5]})), value);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Json(String);

impl Json {
    /// Returns the JSON text, without insignificant whitespace.
    pub fn as_str(&self) -> &str {
        if self.0.is_empty() { "null" } else { &self.0 }
    }

    /// Deserializes the value to any type.
    ///
    /// # Errors
    ///
    /// Returns an error if the value has another type. The error comes from serde_json, and its message may contain a
    /// part of the value.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(self.as_str())
    }

    /// Decodes the value to a type of this crate; `None` if it has another type.
    pub(crate) fn read<T: Decode + Empty>(&self) -> Option<T> {
        read_value(self.as_str())
    }

    /// Creates the value from JSON that this crate wrote.
    pub(in crate::json) fn from_transcoded(json: String) -> Self {
        Self(json)
    }
}

/// Parses JSON text.
impl FromStr for Json {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }
}

impl From<serde_json::Value> for Json {
    fn from(value: serde_json::Value) -> Self {
        Self(value.to_string())
    }
}

/// Objects with the same entries are equal, regardless of their order.
impl PartialEq for Json {
    fn eq(&self, other: &Self) -> bool {
        let value = |json: &Self| json.decode::<serde_json::Value>().ok();
        self.as_str() == other.as_str() || value(self).is_some_and(|mine| value(other) == Some(mine))
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Empty for Json {
    fn empty() -> Self {
        Self(String::new())
    }
}

impl Decode for Json {
    fn decode_step(&mut self, step: DecodeStep<'_, '_>) -> Option<&mut dyn Decode> {
        match step {
            DecodeStep::Describe(kind) => *kind = NodeKind::Json,
            DecodeStep::Clear => *self = Self::empty(),
            DecodeStep::SetJson(json) => {
                *self = take(json);
                return Some(self);
            }
            _ => {}
        }
        None
    }
}

impl Encode for Json {
    fn encode(&self, _: Part) -> ValueRef<'_> {
        ValueRef::Json(self)
    }
}

impl<'de> serde::Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer)
    }
}

impl serde::Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        JsonText(self.as_str()).serialize(serializer)
    }
}
