//! Reads the fields of an object.

use super::buffered::BufferedValue;
use super::context::{DecodeContext, DecodeError, Path};
use super::decode::{Decode, NodeKind};
use super::elements::{each_buffered, place_pair, read_pair};
use super::reader::{Reader, unexpected};
use crate::json::{Cursor, FieldFlag, Shape};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use std::fmt;

/// An object while its fields are decoded.
pub(super) struct Fields<'a> {
    object: &'a mut dyn Decode,
    shape: Shape,
    path: &'a Path<'a>,
    context: &'a DecodeContext,
    seen: Bits,
    /// Whether a key of a field was found.
    any_known: bool,
    /// The number of unknown keys that were collected.
    extra_count: usize,
    next: Cursor,
}

impl<'a> Fields<'a> {
    pub(super) fn new(
        object: &'a mut dyn Decode,
        shape: Shape,
        path: &'a Path<'a>,
        context: &'a DecodeContext,
    ) -> Self {
        Self {
            object,
            shape,
            path,
            context,
            seen: Bits::default(),
            any_known: false,
            extra_count: 0,
            next: Cursor::new(),
        }
    }

    /// Decodes a buffered field.
    pub(super) fn decode_buffered(&mut self, key: &str, value: BufferedValue) -> Result<(), DecodeError> {
        if let Some(index) = self.shape.find(key, &mut self.next) {
            return self.place(index, value);
        }
        match self.object.extra() {
            Some(rest) if !self.shape.is_constant(key) => {
                place_pair(rest, key, &mut self.extra_count, value, self.path, self.context)
            }
            _ => Ok(()),
        }
    }

    /// Decodes the buffered value of a field. In a lenient reading, a value that cannot be used counts as missing.
    fn place(&mut self, index: usize, value: BufferedValue) -> Result<(), DecodeError> {
        self.any_known = true;
        let path = &Path::Field(self.path, self.shape, index);
        let Some(target) = self.object.child(index) else { return Ok(()) };
        match value.place(target, path, self.context) {
            Ok(false) => return Ok(()),
            Err(failure) if self.context.lenient && !self.shape.has_flag(index, FieldFlag::Essential) => {
                self.context.lose(path, failure)
            }
            read => _ = read?,
        }
        self.seen.set(index);
        Ok(())
    }

    /// Decodes all remaining fields from the document.
    pub(super) fn stream<'de, A: MapAccess<'de>>(&mut self, mut map: A) -> Result<(), A::Error> {
        let shape = self.shape;
        if self.context.lenient {
            return each_buffered(map, self.context, &mut |key, value| self.decode_buffered(&key, value));
        }
        let collect_unknown = self.object.extra().is_some();
        let lends_plain_keys = self.context.lends_plain_keys;
        while let Some(key) =
            map.next_key_seed(KeyOf { shape, next: &mut self.next, collect_unknown, lends_plain_keys })?
        {
            match key {
                Key::Field(index) => self.field(index, &mut map)?,
                Key::Unknown => map.next_value::<IgnoredAny>().map(drop)?,
                Key::Rest(key) => {
                    if let Some(rest) = self.object.extra() {
                        read_pair(rest, key, &mut map, self.path, self.context)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn field<'de, A: MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error> {
        self.any_known = true;
        let Some(target) = self.object.child(index) else {
            return map.next_value::<IgnoredAny>().map(drop);
        };
        let path = &Path::Field(self.path, self.shape, index);
        if map.next_value_seed(Reader { target, path, context: self.context })? {
            self.seen.set(index);
        }
        Ok(())
    }

    /// Reports the required fields that are missing.
    pub(super) fn finish(self) -> Result<(), DecodeError> {
        let shape = self.shape;
        let mut missing = Bits::default();
        for index in (0..128).filter(|index| !self.seen.has(*index)) {
            let Some(target) = self.object.child(index) else { break };
            if !matches!(target.kind(), NodeKind::Optional) {
                missing.set(index);
            }
        }
        if missing.is_empty() {
            return Ok(());
        }
        if !self.any_known {
            return Err(unexpected(self.path, shape.name(), "an object with none of its fields"));
        }
        shape.fields().filter(|field| missing.has(field.index)).try_for_each(|field| {
            let path = Path::Key(self.path, field.name);
            self.context.missing(&path, field.is(FieldFlag::Essential))
        })
    }
}

/// A set of numbers below 128. Two `u64` need less code than shifts of a `u128`.
#[derive(Default)]
struct Bits([u64; 2]);

impl Bits {
    fn set(&mut self, bit: usize) {
        if let Some(half) = self.0.get_mut(bit / 64) {
            *half |= 1 << (bit % 64);
        }
    }

    fn is_empty(&self) -> bool {
        self.0 == [0, 0]
    }

    fn has(&self, bit: usize) -> bool {
        self.0.get(bit / 64).is_some_and(|half| half >> (bit % 64) & 1 == 1)
    }
}

enum Key {
    Field(usize),
    Rest(String),
    Unknown,
}

/// Reads a key, and looks up the index of its field.
struct KeyOf<'a> {
    shape: Shape,
    next: &'a mut Cursor,
    collect_unknown: bool,
    lends_plain_keys: bool,
}

impl<'de> DeserializeSeed<'de> for KeyOf<'_> {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for KeyOf<'_> {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Key, E> {
        let index = match self.lends_plain_keys {
            true => self.shape.find_plain(key, self.next),
            false => self.shape.find(key, self.next),
        };
        Ok(self.key(index, key))
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Key, E> {
        let index = self.shape.find(key, self.next);
        Ok(self.key(index, key))
    }
}

impl KeyOf<'_> {
    fn key(self, index: Option<usize>, key: &str) -> Key {
        match index {
            Some(index) => Key::Field(index),
            None if self.collect_unknown && !self.shape.is_constant(key) => Key::Rest(key.to_owned()),
            None => Key::Unknown,
        }
    }
}
