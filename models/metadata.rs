use crate::model::{Map, scalar_union};

scalar_union! {
    /// A value of an object's metadata, of a custom field or of a filter.
    pub enum MetadataValue ("text, a number, true or false", zero: Text(String)) {
        /// Text; in metadata of at most 500 characters.
        Text(String),
        /// A number without a fraction.
        Integer(i64),
        /// A number with a fraction.
        Number(f64),
        /// True or false.
        Flag(bool),
    }
}

impl From<&str> for MetadataValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// Notes of your own on an object: at most 50, each with a key of at most 40 characters.
pub type Metadata = Map<MetadataValue>;
