use crate::json::{Decode, DecodeStep, Empty, Encode, Part, ValueRef, deserialize, serialize};
use std::fmt;
use std::ops::Deref;

/// A list in a request. It can be created from one value or from several.
///
/// ```
/// use polar_funcs::models::List;
///
/// let one: List<String> = "pro".into();
/// let two: List<String> = ["pro", "team"].into();
/// assert_eq!((one.len(), two.join(" or ")), (1, "pro or team".to_owned()));
/// ```
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct List<T>(Vec<T>);

impl<T> List<T> {
    /// Creates an empty list.
    pub const fn new() -> Self {
        Self(Vec::new())
    }
}

/// Implements conversions into a list.
macro_rules! from {
    ($([$($generic:tt)*] $source:ty => List<$item:ty>: $make:expr,)*) => {$(
        impl<$($generic)*> From<$source> for List<$item> {
            fn from(source: $source) -> Self {
                Self($make(source))
            }
        }
    )*};
}

from! {
    [T] T => List<T>: |item| vec![item],
    [T] Vec<T> => List<T>: |items| items,
    [T, const N: usize] [T; N] => List<T>: Vec::from,
    [] &str => List<String>: |item: &str| vec![item.to_owned()],
    [] &String => List<String>: |item: &String| vec![item.clone()],
    [] &[&str] => List<String>: owned,
    [const N: usize] [&str; N] => List<String>: |items: [&str; N]| owned(&items),
    [] Vec<&str> => List<String>: |items: Vec<&str>| owned(&items),
}

fn owned(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

impl<T, S: Into<T>> FromIterator<S> for List<T> {
    fn from_iter<I: IntoIterator<Item = S>>(items: I) -> Self {
        Self(items.into_iter().map(Into::into).collect())
    }
}

impl<T> From<List<T>> for Vec<T> {
    fn from(list: List<T>) -> Self {
        list.0
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self::empty()
    }
}

impl<T: Encode> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.encode(Part::Whole), f)
    }
}

impl<T> Empty for List<T> {
    fn empty() -> Self {
        Self(Vec::new())
    }
}

impl<T: Decode + Empty> Decode for List<T> {
    fn decode_step(&mut self, step: DecodeStep<'_, '_>) -> Option<&mut dyn Decode> {
        self.0.decode_step(step)
    }
}

impl<T: Encode> Encode for List<T> {
    fn encode(&self, part: Part) -> ValueRef<'_> {
        self.0.encode(part)
    }
}

impl<'de, T: Decode + Empty> serde::Deserialize<'de> for List<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer)
    }
}

impl<T: Encode> serde::Serialize for List<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self, serializer)
    }
}
