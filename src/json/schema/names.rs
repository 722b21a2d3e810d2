//! The names of an enum's variants, in one string.

use std::cmp::Ordering;

/// The names of an enum's variants, in byte order.
///
/// The names are stored in one string that is built at compile time. In a position-independent executable, a `&str` in
/// a static costs 40 bytes (pointer, length, relocation). A name in this string costs two bytes in addition to its own.
///
/// ```text
/// for each name:  its offset
/// the length of the string
/// the names
/// ```
///
/// Each number consists of two characters below 128.
#[derive(Clone, Copy)]
pub(crate) struct SortedNames(&'static str);

impl SortedNames {
    /// Creates the names from the result of [`SortedNames::text`].
    pub(crate) const fn new(text: &'static [u8]) -> Self {
        match std::str::from_utf8(text) {
            Ok(text) => Self(text),
            Err(_) => Self(""),
        }
    }

    /// Returns the name at an index, or an empty string if there is none.
    pub(crate) fn at(self, index: usize) -> &'static str {
        if index >= self.count() {
            return "";
        }
        self.0.get(self.number(index)..self.number(index + 1)).unwrap_or_default()
    }

    /// Returns the index of a name.
    pub(crate) fn find(self, name: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.count());
        while low < high {
            let middle = low.midpoint(high);
            match self.at(middle).cmp(name) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    fn count(self) -> usize {
        (self.number(0) / 2).saturating_sub(1)
    }

    fn number(self, index: usize) -> usize {
        match self.0.as_bytes().get(2 * index..) {
            Some([high, low, ..]) => usize::from(*high) << 7 | usize::from(*low),
            _ => 0,
        }
    }

    /// Returns the length of the string.
    pub(crate) const fn len(names: &[&str]) -> usize {
        let mut writer = ConstWriter::<0>::new();
        Self::write(names, &mut writer);
        writer.length
    }

    /// Returns the string. `N` must be [`Self::len`].
    pub(crate) const fn text<const N: usize>(names: &[&str]) -> [u8; N] {
        let mut writer = ConstWriter::new();
        Self::write(names, &mut writer);
        writer.bytes
    }

    const fn write<const N: usize>(names: &[&str], writer: &mut ConstWriter<N>) {
        let mut start = 2 * (names.len() + 1);
        let mut index = 0;
        while index <= names.len() {
            writer.number(start >> 7);
            writer.number(start & 127);
            if index < names.len() {
                start += names[index].len();
            }
            index += 1;
        }
        index = 0;
        while index < names.len() {
            let in_order = index == 0 || precedes(names[index - 1].as_bytes(), names[index].as_bytes());
            assert!(in_order, "the names are not in order");
            writer.text(names[index]);
            index += 1;
        }
    }
}

const fn precedes(first: &[u8], second: &[u8]) -> bool {
    let mut index = 0;
    while index < first.len() && index < second.len() {
        if first[index] != second[index] {
            return first[index] < second[index];
        }
        index += 1;
    }
    first.len() < second.len()
}

/// Writes the string into `N` bytes. If `N` is 0, it only measures the length.
struct ConstWriter<const N: usize> {
    bytes: [u8; N],
    length: usize,
}

impl<const N: usize> ConstWriter<N> {
    const fn new() -> Self {
        Self { bytes: [0; N], length: 0 }
    }

    const fn number(&mut self, number: usize) {
        assert!(number < 128, "the number is no character");
        if N > 0 {
            self.bytes[self.length] = number as u8;
        }
        self.length += 1;
    }

    const fn text(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut index = 0;
        while index < bytes.len() && N > 0 {
            self.bytes[self.length + index] = bytes[index];
            index += 1;
        }
        self.length += bytes.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTED: [&str; 3] = ["a", "ab", "bc"];
    static TEXT: [u8; SortedNames::len(&LISTED)] = SortedNames::text(&LISTED);
    const NAMES: SortedNames = SortedNames::new(&TEXT);

    #[test]
    fn every_name_is_found() {
        assert_eq!(LISTED.map(|name| NAMES.find(name)), [Some(0), Some(1), Some(2)]);
        assert_eq!(["", "aa", "b", "bcd", "z"].map(|name| NAMES.find(name)), [None; 5]);
    }

    #[test]
    fn an_index_gives_its_name() {
        assert_eq!([NAMES.at(0), NAMES.at(1), NAMES.at(2), NAMES.at(3), NAMES.at(99)], ["a", "ab", "bc", "", ""]);
    }

    #[test]
    fn there_may_be_many_names_and_long_ones() {
        static MANY: [&str; 3] = [
            "",
            concat!(
                "0123456789012345678901234567890123456789012345678901234567890123",
                "0123456789012345678901234567890123456789012345678901234567890123"
            ),
            "1",
        ];
        static TEXT: [u8; SortedNames::len(&MANY)] = SortedNames::text(&MANY);
        let names = SortedNames::new(&TEXT);
        assert_eq!([0, 1, 2].map(|index| names.at(index)), MANY);
        assert_eq!(MANY.map(|name| names.find(name)), [Some(0), Some(1), Some(2)]);
    }
}
