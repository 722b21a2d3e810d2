#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub use crate::json::TimeError;
use crate::json::{Timestamp, scalar_union};

scalar_union! {
    /// A number that keeps the form in which it came.
    pub enum Number ("a number", zero: Integer(i64)) {
        /// Without a fraction.
        Integer(i64),
        /// With a fraction.
        Fraction(f64),
    }
}

impl Number {
    /// The number; of integers beyond 2⁵³ the nearest that a double has.
    pub fn as_f64(&self) -> f64 {
        match self {
            Self::Integer(number) => *number as f64,
            Self::Fraction(number) => *number,
        }
    }
}

scalar_union! {
    /// A decimal number that you send, as a number or, to keep every digit, as text such as `"0.125"`.
    pub enum DecimalInput ("a number or text", zero: Number(f64)) {
        /// As a number.
        Number(f64),
        /// As text.
        Text(String),
    }
}

impl From<&str> for DecimalInput {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

scalar_union! {
    /// When a trial is to end.
    pub enum TrialEnd ("a timestamp or \"now\" as text", zero: At(Timestamp)) {
        /// At a moment; [`TrialEnd::now`] ends it at once.
        At(Timestamp),
    }
}

impl TrialEnd {
    /// The end of the trial at once.
    pub fn now() -> Self {
        Self::At(Timestamp::from("now"))
    }
}

impl From<&str> for TrialEnd {
    fn from(text: &str) -> Self {
        Self::At(text.into())
    }
}
