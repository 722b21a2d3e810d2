//! The description of an object type: its name, constants and fields.

use crate::json::ValueRef;
use std::iter::from_fn;

/// The name of an object type, its constants, and the names and [`FieldFlag`]s of its fields.
///
/// A shape is a single string literal, because a program links one shape for each type that it decodes or encodes. In a
/// position-independent executable, a `&str` in a static costs 40 bytes (pointer, length, relocation). A name in this
/// string costs one byte in addition to its own. The macros build the string with `concat!`, because evaluating
/// constant functions took a sixth of the crate's compile time.
///
/// ```text
/// for each field:     name, flags, "\0"
/// "\0"
/// for each constant:  name, "\0", value, "\0"
/// name of the type
/// ```
///
/// For example, `"id\x01\0tags\0\0Customer"`. A flag is a character below 8, which no name contains.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Shape(&'static str);

/// Characters below this one are flags or terminators.
const FLAGS_END: u8 = 8;

/// A property of a field.
#[derive(Clone, Copy)]
pub(crate) enum FieldFlag {
    /// Decoding the object fails if the field is missing.
    Essential = 1,
    /// `Debug` does not show the value.
    Hidden = 2,
    /// A blank value is an error before anything is sent.
    NotBlank = 3,
    /// `None` is not encoded. In other fields, `None` is encoded as null.
    Optional = 4,
    /// The value is an id that is later used in paths. A value that a path cannot contain is an error before anything
    /// is sent.
    PathSafe = 5,
}

/// A field of an object.
pub(crate) struct Field {
    pub(crate) index: usize,
    pub(crate) name: &'static str,
    flags: &'static str,
}

impl Field {
    pub(crate) fn is(&self, flag: FieldFlag) -> bool {
        self.flags.bytes().any(|byte| byte == flag as u8)
    }
}

/// The fields of a shape.
pub(crate) struct Fields {
    rest: &'static str,
    index: usize,
}

impl Iterator for Fields {
    type Item = Field;

    fn next(&mut self) -> Option<Field> {
        let (name, rest) = self.rest.split_at_checked(length_to(self.rest.as_bytes(), FLAGS_END))?;
        self.rest = rest;
        let flags = take(&mut self.rest);
        let index = self.index;
        self.index += 1;
        (!name.is_empty()).then_some(Field { index, name, flags })
    }
}

/// The position in a shape at which the search for a field starts.
#[derive(Clone, Copy)]
pub(crate) struct Cursor {
    index: usize,
    offset: usize,
}

impl Cursor {
    /// Returns the position before the first field of any shape.
    pub(crate) fn new() -> Self {
        Self { index: 0, offset: 0 }
    }
}

impl Shape {
    /// Creates a shape from its string.
    pub(crate) const fn new(text: &'static str) -> Self {
        Self(text)
    }

    /// Returns the name of the type, for error messages.
    pub(crate) fn name(self) -> &'static str {
        let mut rest = self.after_fields();
        loop {
            let text = take(&mut rest);
            if rest.is_empty() {
                return text;
            }
        }
    }

    /// Returns the index of the field with this name.
    ///
    /// The search starts at the cursor and wraps around, because documents usually have the order of the declaration.
    /// The cursor is moved past the field.
    pub(crate) fn find(self, name: &str, cursor: &mut Cursor) -> Option<usize> {
        is_plain(name).then(|| self.find_plain(name, cursor))?
    }

    /// Like [`Self::find`], for a name that is [plain](is_plain).
    pub(crate) fn find_plain(self, name: &str, cursor: &mut Cursor) -> Option<usize> {
        let field = match self.is_at(*cursor, name) {
            true => *cursor,
            false => self.search_all(name, *cursor)?,
        };
        let end = field.offset + name.len();
        let flags = self.0.as_bytes().get(end..).map_or(0, |rest| length_to(rest, 1));
        *cursor = Cursor { index: field.index + 1, offset: end + flags + 1 };
        Some(field.index)
    }

    /// Returns whether the field at a position has this plain name.
    fn is_at(self, Cursor { offset, .. }: Cursor, name: &str) -> bool {
        let rest = self.0.as_bytes().get(offset..).and_then(|rest| rest.strip_prefix(name.as_bytes()));
        // An empty name would match after the last field.
        !name.is_empty() && matches!(rest, Some([0..FLAGS_END, ..]))
    }

    /// Returns the position of the field with this name. The search starts at the cursor and wraps around.
    #[cold]
    fn search_all(self, name: &str, start: Cursor) -> Option<Cursor> {
        let (mut next, mut end) = (start, usize::MAX);
        while next.offset < end {
            let rest = self.0.as_bytes().get(next.offset..).unwrap_or_default();
            if let [] | [0, ..] = rest {
                if end != usize::MAX {
                    break;
                }
                (next, end) = (Cursor::new(), start.offset);
                continue;
            }
            if rest.first() == name.as_bytes().first() && self.is_at(next, name) {
                return Some(next);
            }
            next = Cursor { index: next.index + 1, offset: next.offset + length_to(rest, 1) + 1 };
        }
        None
    }

    pub(crate) fn fields(self) -> Fields {
        Fields { rest: self.0, index: 0 }
    }

    /// Returns whether the field at an index has a flag.
    pub(crate) fn has_flag(self, index: usize, flag: FieldFlag) -> bool {
        self.fields().nth(index).is_some_and(|field| field.is(flag))
    }

    /// Returns the names and values of the constants.
    pub(crate) fn constants(self) -> impl Iterator<Item = (&'static str, ValueRef<'static>)> {
        let mut rest = self.after_fields();
        from_fn(move || {
            let name = take(&mut rest);
            // The last text is the name of the type.
            (!rest.is_empty()).then(|| (name, constant(take(&mut rest))))
        })
    }

    /// Returns whether a key is the name of a constant.
    pub(crate) fn is_constant(self, key: &str) -> bool {
        self.constants().any(|(name, _)| name == key)
    }

    fn after_fields(self) -> &'static str {
        let mut rest = self.0;
        while !take(&mut rest).is_empty() {}
        rest
    }
}

/// Returns whether a name contains no flag characters. A name with such characters could match several fields of a
/// shape.
fn is_plain(name: &str) -> bool {
    name.bytes().all(|byte| byte >= FLAGS_END)
}

/// Removes and returns the text up to the next `"\0"`.
fn take(rest: &mut &'static str) -> &'static str {
    let end = length_to(rest.as_bytes(), 1);
    let text = rest.get(..end).unwrap_or_default();
    *rest = rest.get(end + 1..).unwrap_or_default();
    text
}

/// Returns the number of bytes before the first one below a limit.
fn length_to(text: &[u8], limit: u8) -> usize {
    text.iter().position(|byte| *byte < limit).unwrap_or(text.len())
}

/// Parses the value of a constant, which is stored as in the declaration.
fn constant(value: &'static str) -> ValueRef<'static> {
    match value {
        "null" => ValueRef::Null,
        "true" => ValueRef::Flag(true),
        "false" => ValueRef::Flag(false),
        text => ValueRef::Text(text.get(1..text.len() - 1).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHAPE: Shape = Shape::new(concat!(
        "id\x01\x02\0email\0name\x04\0\0",
        "kind\0\"person\"\0legacy\0false\0parent\0null\0",
        "Person"
    ));

    #[test]
    fn every_name_is_found_from_every_start() {
        let names = ["id", "email", "name"];
        for field in 0..4 {
            let mut start = Cursor::new();
            for name in &names[..field] {
                SHAPE.find(name, &mut start);
            }
            for (index, name) in names.into_iter().enumerate() {
                let mut cursor = start;
                assert_eq!(SHAPE.find(name, &mut cursor), Some(index), "{name} from {field}");
                assert_eq!(cursor.index, index + 1);
                assert_eq!(SHAPE.find(name, &mut Cursor::new()), Some(index));
            }
            for name in [
                "",
                "i",
                "ide",
                "emailname",
                "names",
                "kind",
                "Person",
                "é",
                "id\x01",
                "id\x01\x02",
                "email\0name",
                "\0",
            ] {
                assert_eq!(SHAPE.find(name, &mut { start }), None, "{name} from {field}");
            }
        }
    }

    #[test]
    fn a_shape_tells_what_was_declared() {
        assert_eq!(SHAPE.name(), "Person");
        let fields = SHAPE.fields().map(|field| (field.index, field.name, field.flags));
        assert_eq!(fields.collect::<Vec<_>>(), [(0, "id", "\x01\x02"), (1, "email", ""), (2, "name", "\x04")]);
        let constants = SHAPE.constants().map(|(name, value)| format!("{name} {value:?}"));
        assert_eq!(constants.collect::<Vec<_>>(), ["kind \"person\"", "legacy false", "parent null"]);
        assert!(SHAPE.is_constant("legacy") && !SHAPE.is_constant("id"));
    }

    #[test]
    fn an_object_may_have_no_fields() {
        let shape = Shape::new("\0Nothing");
        assert_eq!((shape.name(), shape.fields().count(), shape.constants().count()), ("Nothing", 0, 0));
        assert_eq!(shape.find("Nothing", &mut Cursor::new()), None);
    }
}
