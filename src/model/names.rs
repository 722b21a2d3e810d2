use std::cmp::Ordering;

/// The names of an enum, of which there may be many, in the order of their bytes.
///
/// Stored as one text and the offset at which each name ends: a slice of `&str` would cost 40 bytes a name in a
/// position-independent executable (pointer, length, relocation); this costs two.
#[derive(Debug)]
pub(crate) struct SortedNames {
    text: &'static str,
    ends: &'static [u16],
}

impl SortedNames {
    /// `text` is all names one after another, `ends` comes from [`SortedNames::ends`] of the same names.
    pub(crate) const fn new<const N: usize>(text: &'static str, ends: &'static [u16], names: [&str; N]) -> Self {
        let mut index = 1;
        while index < N {
            assert!(precedes(names[index - 1].as_bytes(), names[index].as_bytes()), "the names are not in order");
            index += 1;
        }
        Self { text, ends }
    }

    /// Where each of the names ends in the text of all.
    pub(crate) const fn ends<const N: usize>(names: [&str; N]) -> [u16; N] {
        let mut ends = [0; N];
        let mut end = 0;
        let mut index = 0;
        while index < N {
            end += names[index].len() as u16;
            ends[index] = end;
            index += 1;
        }
        ends
    }

    /// The name at an index, empty if there is none.
    pub(crate) fn at(&self, index: usize) -> &'static str {
        let end = self.ends.get(index).copied().unwrap_or_default();
        let start = match index.checked_sub(1) {
            Some(before) => self.ends.get(before).copied().unwrap_or_default(),
            None => 0,
        };
        self.text.get(usize::from(start)..usize::from(end)).unwrap_or_default()
    }

    /// The index of a name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.ends.len());
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

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: SortedNames = SortedNames::new("aabbc", &SortedNames::ends(["a", "ab", "bc"]), ["a", "ab", "bc"]);

    #[test]
    fn every_name_is_found() {
        assert_eq!(["a", "ab", "bc"].map(|name| NAMES.find(name)), [Some(0), Some(1), Some(2)]);
        assert_eq!(["", "aa", "b", "bcd", "z"].map(|name| NAMES.find(name)), [None; 5]);
    }

    #[test]
    fn an_index_gives_its_name() {
        assert_eq!([NAMES.at(0), NAMES.at(1), NAMES.at(2), NAMES.at(3)], ["a", "ab", "bc", ""]);
    }
}
