use crate::json::de::read_value;
use crate::json::{Decode, DecodeStep, Empty, Encode, NodeKind, Part, ValueRef, deserialize};
use serde::de::{DeserializeOwned, Deserializer};
use serde::ser::{Error, Serializer};
use std::fmt;
use std::mem::take;

/// Any JSON value, as its text: what the API leaves open, and what this version does not know.
///
/// `Debug` and `Display` show all of it, including any secrets that it holds.
///
/// Numbers of more than 64 bits have the precision of a double. As everywhere in this crate, a number with a fraction
/// or an exponent is read exactly if it has at most 15 digits and no large exponent; others may differ in their last
/// bit, unless a program turns on the feature `float_roundtrip` of serde_json. Serializing by serde may order keys
/// anew.
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
    /// The text, without needless white space.
    pub fn as_str(&self) -> &str {
        if self.0.is_empty() { "null" } else { &self.0 }
    }

    /// The value as any type that serde can read.
    ///
    /// # Errors
    ///
    /// When it is not of that type. The error is serde's, which may quote a value.
    pub fn decode<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(self.as_str())
    }

    /// The value as one of this crate's types, if it is of that type.
    pub(crate) fn read<T: Decode + Empty>(&self) -> Option<T> {
        read_value(self.as_str())
    }

    /// A value from JSON that this crate wrote.
    pub(in crate::json) fn from_transcoded(json: Vec<u8>) -> Self {
        Self(String::from_utf8(json).unwrap_or_default())
    }
}

impl From<serde_json::Value> for Json {
    fn from(value: serde_json::Value) -> Self {
        Self(value.to_string())
    }
}

/// Objects with the same entries are equal, in whatever order.
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
        let value: serde_json::Value = self.decode().map_err(Error::custom)?;
        value.serialize(serializer)
    }
}
