use crate::json::{Timestamp, scalar_union};

scalar_union! {
    /// A number that is serialized in the form in which it was received: as an integer or with a fractional part.
    pub enum Number ("a number", empty: Integer(i64)) {
        /// A number without a fractional part.
        Integer(i64),
        /// A number with a fractional part.
        Fraction(f64),
    }
}

impl Number {
    /// Returns the number as `f64`. Integers beyond 2⁵³ are rounded to the nearest value.
    pub fn as_f64(&self) -> f64 {
        match self {
            Self::Integer(number) => *number as f64,
            Self::Fraction(number) => *number,
        }
    }
}

scalar_union! {
    /// A decimal number in a request. It can be sent as a number, or as text such as `"0.125"` to preserve every digit.
    pub enum DecimalInput ("a number or text", empty: Number(f64)) {
        /// The number is sent as a JSON number.
        Number(f64),
        /// The number is sent as text.
        Text(String),
    }
}

impl From<&str> for DecimalInput {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for DecimalInput {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

/// The number is sent as text, which preserves every digit.
impl From<i64> for DecimalInput {
    fn from(number: i64) -> Self {
        Self::Text(number.to_string())
    }
}

/// The number is sent as text, which preserves every digit.
impl From<i32> for DecimalInput {
    fn from(number: i32) -> Self {
        Self::Text(number.to_string())
    }
}

scalar_union! {
    /// The end of a trial.
    pub enum TrialEnd ("a timestamp or \"now\" as text", empty: At(Timestamp)) {
        /// The trial ends at this time. To end it immediately, use [`TrialEnd::now`].
        At(Timestamp),
    }
}

impl TrialEnd {
    /// Returns a value that ends the trial immediately.
    pub fn now() -> Self {
        Self::At(Timestamp::from("now"))
    }
}

impl From<&str> for TrialEnd {
    fn from(text: &str) -> Self {
        Self::At(text.into())
    }
}
