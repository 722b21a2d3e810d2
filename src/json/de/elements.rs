//! Decodes the items of lists and tuples, and the entries of maps.

use super::decode::Decode;
use super::error::{DecodeError, Failure, MISSING, Path};
use super::reader::Reader;
use crate::json::UnreadableItem;

impl Reader<'_> {
    /// Decodes an array after its opening bracket. `least` is the length of a tuple, and 0 for a list.
    pub(super) fn read_list(&mut self, list: &mut dyn Decode, least: usize, path: &Path<'_>) -> Result<(), Failure> {
        list.truncate(0);
        let (mut index, mut length) = (0, 0);
        while self.parser.next_item()? {
            let path = &Path::Index(path, index);
            index += 1;
            if least == 0 {
                self.read_part(list, &mut length, path)?;
                continue;
            }
            // An item of a tuple is decoded like a field of an object.
            match list.child(index - 1) {
                Some(part) => {
                    if !self.read(part, path)? {
                        self.missing(path)?;
                    }
                }
                None => self.parser.skip()?,
            }
        }
        for index in index..least {
            self.missing(&Path::Index(path, index))?;
        }
        Ok(())
    }

    /// Decodes an object with arbitrary keys after its opening bracket.
    pub(super) fn read_map(&mut self, entries: &mut dyn Decode, path: &Path<'_>) -> Result<(), Failure> {
        entries.truncate(0);
        let mut length = 0;
        while let Some(key) = self.parser.next_key()? {
            self.read_entry(entries, &key, &mut length, path)?;
        }
        Ok(())
    }

    /// Decodes the value of a map entry. `length` is the number of entries before it.
    pub(super) fn read_entry(
        &mut self,
        entries: &mut dyn Decode,
        key: &str,
        length: &mut usize,
        map: &Path<'_>,
    ) -> Result<(), Failure> {
        let path = &Path::Key(map, key);
        self.note_replaced(path)?;
        if self.read_part(entries, length, path)? {
            entries.set_key(key.to_owned());
        }
        Ok(())
    }

    /// Decodes a list item or the value of a map entry. Returns false if it was omitted, which happens only in lenient
    /// mode.
    fn read_part(&mut self, parts: &mut dyn Decode, length: &mut usize, path: &Path<'_>) -> Result<bool, Failure> {
        let start = self.parser;
        parts.truncate(*length);
        let Some(target) = parts.child(*length) else { return self.parser.skip().map(|()| false) };
        let failure = match self.read(target, path) {
            Ok(true) => {
                *length += 1;
                return Ok(true);
            }
            // An empty item must not take the place of null.
            Ok(false) => DecodeError::new(path, MISSING),
            Err(failure) => failure,
        };
        let failure = self.resume(start, failure)?;
        parts.truncate(*length);
        if let Path::Index(list, index) = path {
            self.parser = start;
            let json = self.json().map_err(|failure| failure.at(path))?;
            // Copying the item may have set this flag, which must not apply to the next value.
            self.parser.replaced = false;
            self.unreadable(UnreadableItem {
                index: *index,
                path: failure.path.clone(),
                reason: failure.reason.clone(),
                json,
                of_page: matches!(list, Path::Field(Path::Root, ..)),
            })?;
        }
        self.lose(path, failure);
        Ok(false)
    }
}
