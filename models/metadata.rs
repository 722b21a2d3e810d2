use crate::json::{List, Map, scalar_union};

scalar_union! {
    /// A value of an object's metadata, of a custom field or of a filter.
    pub enum MetadataValue ("text, a number, true or false", zero: Text(String)) {
        /// Text; in metadata of 1 to 500 characters.
        Text(String),
        /// A number without a fraction.
        Integer(i64),
        /// A number with a fraction.
        Number(f64),
        /// True or false.
        Flag(bool),
    }
    else {
        /// An array, an object or null, which Polar does not accept but may have stored. It is written back as it came.
        Json,
    }
}

impl From<&str> for MetadataValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&str> for List<MetadataValue> {
    fn from(text: &str) -> Self {
        MetadataValue::from(text).into()
    }
}

impl<const N: usize> From<[&str; N]> for List<MetadataValue> {
    fn from(texts: [&str; N]) -> Self {
        texts.into_iter().collect()
    }
}

impl From<i64> for List<MetadataValue> {
    fn from(number: i64) -> Self {
        MetadataValue::from(number).into()
    }
}

impl From<bool> for List<MetadataValue> {
    fn from(flag: bool) -> Self {
        MetadataValue::from(flag).into()
    }
}

/// Notes of your own on an object, by their keys: at most 50, with keys of 1 to 40 characters.
pub type Metadata = Map<MetadataValue>;
