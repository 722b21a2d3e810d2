use crate::json::{Decode, DecodeStep, Empty, Encode, NodeKind, Part, ValueRef, deserialize, equal, serialize};
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::mem::take;

/// A JSON object with arbitrary keys. The order of the entries is preserved.
///
/// Lookups are linear, which suits the small maps of this API: metadata has at most 50 entries.
///
/// ```
/// use polar_funcs::models::Map;
///
/// let map: Map<i64> = [("seats", 3), ("months", 12)].into();
/// assert_eq!(map.get("months"), Some(&12));
/// assert_eq!(map.iter().count(), 2);
/// ```
#[derive(Clone)]
pub struct Map<V>(Vec<(String, V)>);

impl<V> Map<V> {
    /// Creates an empty map.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Returns the value of a key; `None` if the map does not contain it.
    pub fn get(&self, key: &str) -> Option<&V> {
        self.0.iter().rfind(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Sets the value of a key, and returns the previous value, if any.
    pub fn insert(&mut self, key: impl Into<String>, value: impl Into<V>) -> Option<V> {
        let (key, value) = (key.into(), value.into());
        match self.0.iter_mut().rfind(|(name, _)| *name == key) {
            Some((_, old)) => Some(std::mem::replace(old, value)),
            None => {
                self.0.push((key, value));
                None
            }
        }
    }

    /// Removes a key, and returns its value, if any.
    pub fn remove(&mut self, key: &str) -> Option<V> {
        let index = self.0.iter().rposition(|(name, _)| name == key)?;
        Some(self.0.remove(index).1)
    }

    /// Returns the number of entries.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns whether the map is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Iterates over the keys and values, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &V)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }
}

impl<V> Default for Map<V> {
    fn default() -> Self {
        Self::new()
    }
}

/// Maps with the same entries are equal, regardless of their order.
impl<V: Encode> PartialEq for Map<V> {
    fn eq(&self, other: &Self) -> bool {
        equal(self, other)
    }
}

impl<K: Into<String>, V, T: Into<V>> FromIterator<(K, T)> for Map<V> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(entries: I) -> Self {
        let mut map = Self::new();
        for (key, value) in entries {
            map.insert(key, value);
        }
        map
    }
}

impl<K: Into<String>, V, T: Into<V>, const N: usize> From<[(K, T); N]> for Map<V> {
    fn from(entries: [(K, T); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<K: Clone + Into<String>, V, T: Clone + Into<V>> From<&[(K, T)]> for Map<V> {
    fn from(entries: &[(K, T)]) -> Self {
        entries.iter().cloned().collect()
    }
}

impl<K: Into<String>, V, T: Into<V>> From<Vec<(K, T)>> for Map<V> {
    fn from(entries: Vec<(K, T)>) -> Self {
        entries.into_iter().collect()
    }
}

impl<K: Into<String>, V, T: Into<V>> From<BTreeMap<K, T>> for Map<V> {
    fn from(entries: BTreeMap<K, T>) -> Self {
        entries.into_iter().collect()
    }
}

impl<K: Into<String>, V, T: Into<V>, S> From<HashMap<K, T, S>> for Map<V> {
    fn from(entries: HashMap<K, T, S>) -> Self {
        entries.into_iter().collect()
    }
}

impl<V> IntoIterator for Map<V> {
    type Item = (String, V);
    type IntoIter = std::vec::IntoIter<(String, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, V> IntoIterator for &'a Map<V> {
    type Item = (&'a str, &'a V);
    type IntoIter = std::iter::Map<std::slice::Iter<'a, (String, V)>, fn(&'a (String, V)) -> Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

impl<V: Encode> fmt::Debug for Map<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.encode(Part::Whole), f)
    }
}

impl<V> Empty for Map<V> {
    fn empty() -> Self {
        Self::new()
    }
}

impl<V: Decode + Empty> Decode for Map<V> {
    fn decode_step(&mut self, step: DecodeStep<'_, '_>) -> Option<&mut dyn Decode> {
        match step {
            DecodeStep::Describe(kind) => *kind = NodeKind::Map,
            DecodeStep::Truncate(length) => self.0.truncate(length),
            DecodeStep::Child(_) => {
                self.0.push((String::new(), V::empty()));
                return Some(&mut self.0.last_mut()?.1);
            }
            DecodeStep::SetKey(key) => self.0.last_mut()?.0 = take(key),
            _ => {}
        }
        None
    }
}

impl<V: Encode> Encode for Map<V> {
    fn encode(&self, part: Part) -> ValueRef<'_> {
        match part {
            Part::Whole => ValueRef::Map(self),
            Part::Key(index) => self.0.get(index).map_or(ValueRef::End, |(key, _)| ValueRef::Text(key)),
            Part::At(index) => self.0.get(index).map_or(ValueRef::End, |(_, value)| value.encode(Part::Whole)),
            Part::Extra => ValueRef::End,
        }
    }
}

impl<'de, V: Decode + Empty> serde::Deserialize<'de> for Map<V> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer)
    }
}

impl<V: Encode> serde::Serialize for Map<V> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self, serializer)
    }
}
