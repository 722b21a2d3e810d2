use std::cmp::Ordering;

/// A list of names, stored as one text and the offset at which each name ends.
///
/// A slice of `&str` would cost 40 bytes a name in a position-independent executable (pointer, length, relocation); this
/// costs two.
#[derive(Debug)]
pub(crate) struct Names {
    text: &'static str,
    ends: &'static [u16],
}

impl Names {
    /// `text` is all names one after another and whatever else, `ends` comes from [`Names::ends`] of the same names.
    pub(crate) const fn new(text: &'static str, ends: &'static [u16]) -> Self {
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

    /// What stands behind the names in the text.
    pub(crate) fn rest(&self) -> &'static str {
        let end = self.ends.last().copied().unwrap_or_default();
        self.text.get(usize::from(end)..).unwrap_or_default()
    }

    /// How many names there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The name itself, if it is one of them.
    pub(crate) fn known(&self, name: &str, start: usize) -> Option<&'static str> {
        self.find(name, start).map(|index| self.at(index))
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

    /// The index of a name, looked for from `start` on and around: documents mostly come in the order of declaration.
    pub(crate) fn find(&self, name: &str, start: usize) -> Option<usize> {
        let (text, name) = (self.text.as_bytes(), name.as_bytes());
        let (before, after) = self.ends.split_at_checked(start).unwrap_or((&[], self.ends));
        let found = |from: Option<&u16>, ends: &[u16]| {
            let mut from = usize::from(from.copied().unwrap_or_default());
            ends.iter().position(|end| {
                let range = from..usize::from(*end);
                from = range.end;
                range.len() == name.len() && text.get(range) == Some(name)
            })
        };
        found(before.last(), after).map(|index| before.len() + index).or_else(|| found(None, before))
    }
}

/// Names in the order of their bytes, of which there may be many.
#[derive(Debug)]
pub(crate) struct SortedNames(Names);

impl SortedNames {
    /// As [`Names::new`], of names that must be in order.
    pub(crate) const fn new<const N: usize>(text: &'static str, ends: &'static [u16], names: [&str; N]) -> Self {
        let mut index = 1;
        while index < N {
            assert!(precedes(names[index - 1].as_bytes(), names[index].as_bytes()), "the names are not in order");
            index += 1;
        }
        Self(Names::new(text, ends))
    }

    /// The name at an index, empty if there is none.
    pub(crate) fn at(&self, index: usize) -> &'static str {
        self.0.at(index)
    }

    /// The index of a name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        let (mut low, mut high) = (0, self.0.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.0.at(middle).cmp(name) {
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

    const NAMES: Names = Names::new("idemailname", &Names::ends(["id", "email", "name"]));

    #[test]
    fn every_name_is_found_from_every_start() {
        for start in 0..4 {
            for (index, name) in ["id", "email", "name"].into_iter().enumerate() {
                assert_eq!(NAMES.find(name, start), Some(index), "{name} from {start}");
            }
            for name in ["", "i", "ide", "emailname", "names", "é"] {
                assert_eq!(NAMES.find(name, start), None, "{name} from {start}");
            }
        }
    }

    #[test]
    fn every_sorted_name_is_found() {
        const SORTED: SortedNames = SortedNames::new("aabbc", &Names::ends(["a", "ab", "bc"]), ["a", "ab", "bc"]);
        assert_eq!(["a", "ab", "bc"].map(|name| SORTED.find(name)), [Some(0), Some(1), Some(2)]);
        assert_eq!(["", "aa", "b", "bcd", "z"].map(|name| SORTED.find(name)), [None; 5]);
    }

    #[test]
    fn an_index_gives_its_name() {
        assert_eq!([NAMES.at(0), NAMES.at(1), NAMES.at(2), NAMES.at(3)], ["id", "email", "name", ""]);
    }
}
