use crate::json::{List, Map, scalar_union};

scalar_union! {
    /// A value in metadata, in a custom field or in a filter.
    pub enum MetadataValue ("text, a number, true or false", empty: Text(String)) {
        /// Text. In metadata, it must have 1 to 500 characters.
        Text(String),
        /// A number without a fractional part.
        Integer(i64),
        /// A number with a fractional part.
        Number(f64),
        /// A boolean.
        Flag(bool),
    }
    else {
        /// An array, an object or null. Polar does not accept such values but may have stored them. They are serialized
        /// unchanged.
        Json,
    }
}

impl From<&str> for MetadataValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for MetadataValue {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<f32> for MetadataValue {
    fn from(number: f32) -> Self {
        Self::Number(number.into())
    }
}

macro_rules! integers {
    ($($type:ty)+) => {$(
        impl From<$type> for MetadataValue {
            fn from(number: $type) -> Self {
                Self::Integer(number.into())
            }
        }
    )+};
}

integers!(i8 i16 i32 u8 u16 u32);

macro_rules! large_integers {
    ($($type:ty)+) => {$(
        /// A number above `i64::MAX` becomes the nearest `f64`.
        impl From<$type> for MetadataValue {
            fn from(number: $type) -> Self {
                i64::try_from(number).map_or(Self::Number(number as f64), Self::Integer)
            }
        }
    )+};
}

large_integers!(u64 usize isize);

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

/// Key-value metadata that you set on an object: at most 50 entries, with keys of 1 to 40 characters.
pub type Metadata = Map<MetadataValue>;
