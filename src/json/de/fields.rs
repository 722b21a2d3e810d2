//! Decodes the fields of an object.

use super::decode::{Decode, NodeKind};
use super::error::{DecodeError, Failure, MISSING, Path};
use super::reader::Reader;
use crate::json::{Cursor, FieldFlag, Shape};
use std::borrow::Cow;

impl Reader<'_> {
    /// Decodes the fields of an object after its opening bracket.
    pub(super) fn read_fields(
        &mut self,
        object: &mut dyn Decode,
        shape: Shape,
        path: &Path<'_>,
    ) -> Result<(), Failure> {
        let (mut seen, mut any_known) = (Bits::default(), false);
        let (mut next, mut extra_count) = (Cursor::new(), 0);
        while let Some(key) = self.parser.next_key()? {
            let index = match &key {
                // A borrowed key has no escapes, so it contains no control characters.
                Cow::Borrowed(key) => shape.find_plain(key, &mut next),
                Cow::Owned(key) => shape.find(key, &mut next),
            };
            let Some(index) = index else {
                match object.extra() {
                    Some(extra) if !shape.is_constant(&key) => self.read_entry(extra, &key, &mut extra_count, path)?,
                    _ => self.parser.skip()?,
                }
                continue;
            };
            any_known = true;
            let start = self.parser;
            let path = &Path::Field(path, shape, index);
            let Some(target) = object.child(index) else {
                self.parser.skip()?;
                continue;
            };
            match self.read(target, path) {
                Ok(false) => continue,
                Ok(true) => {}
                Err(failure) if shape.has_flag(index, FieldFlag::Essential) => return Err(failure),
                Err(failure) => {
                    let failure = self.resume(start, failure)?;
                    self.lose(path, failure);
                }
            }
            seen.set(index);
        }
        self.finish(object, shape, path, &seen, any_known)
    }

    /// Reports the required fields that are missing.
    fn finish(
        &mut self,
        object: &mut dyn Decode,
        shape: Shape,
        path: &Path<'_>,
        seen: &Bits,
        any_known: bool,
    ) -> Result<(), Failure> {
        let mut missing = Bits::default();
        for index in (0..128).filter(|index| !seen.has(*index)) {
            let Some(target) = object.child(index) else { break };
            if !matches!(target.kind(), NodeKind::Optional) {
                missing.set(index);
            }
        }
        if missing.is_empty() {
            return Ok(());
        }
        if !any_known {
            return Err(DecodeError::unexpected(path, shape.name(), "an object with none of its fields"));
        }
        shape.fields().filter(|field| missing.has(field.index)).try_for_each(|field| {
            let path = &Path::Key(path, field.name);
            match field.is(FieldFlag::Essential) {
                true => Err(DecodeError::new(path, MISSING)),
                false => self.missing(path),
            }
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
