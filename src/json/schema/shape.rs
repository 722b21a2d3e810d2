//! The description of an object type: its name, constants and fields.

use super::const_writer::{ConstWriter, as_text};
use crate::json::ValueRef;

/// The name of an object type, its constants, and the names and [`FieldFlag`]s of its fields.
///
/// It is one string that is built at compile time, because a program links one for each type that it decodes or encodes.
/// In a position-independent executable, a `&str` in a static costs 40 bytes (pointer, length, relocation). A name in this
/// string costs two bytes and its own.
///
/// ```text
/// number of fields, offset of the first field
/// for each constant:  length of the name, length of the value, name, value
/// for each field:     length of the name, flags, name
/// name of the type
/// ```
///
/// The numbers are characters below 128.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Shape(&'static str);

/// A property of a field.
#[derive(Clone, Copy)]
pub(crate) enum FieldFlag {
    /// Decoding the object fails if the field is missing.
    Essential = 1,
    /// `Debug` does not show the value.
    Hidden = 2,
    /// A blank value is an error before anything is sent.
    NotBlank = 4,
    /// `None` is not encoded. In other fields it is null.
    Optional = 8,
    /// The value becomes an id in paths. A value that a path cannot contain is an error before anything is sent.
    PathSafe = 16,
}

/// A field of an object.
pub(crate) struct Field {
    pub(crate) index: usize,
    pub(crate) name: &'static str,
    flags: u8,
}

impl Field {
    pub(crate) fn is(&self, flag: FieldFlag) -> bool {
        self.flags & flag as u8 != 0
    }
}

/// The position in a shape at which the search for a field starts.
#[derive(Clone, Copy)]
pub(crate) struct Cursor {
    index: usize,
    offset: usize,
}

impl Cursor {
    /// The position before the first field of any shape.
    pub(crate) fn new() -> Self {
        Self { index: usize::MAX, offset: 0 }
    }
}

impl Shape {
    const HEAD: usize = 2;

    /// Takes the result of [`TypeDef::text`].
    pub(crate) const fn new(text: &'static [u8]) -> Self {
        Self(as_text(text))
    }

    /// Returns the number of fields.
    pub(crate) fn len(self) -> usize {
        self.number(0)
    }

    /// Returns the name of the type, for messages.
    pub(crate) fn name(self) -> &'static str {
        self.0.get(self.cursor(self.len()).offset..).unwrap_or_default()
    }

    /// Returns the position before the field at an index.
    fn cursor(self, index: usize) -> Cursor {
        (0..index.min(self.len())).fold(self.start(), |cursor, _| self.after(cursor))
    }

    fn start(self) -> Cursor {
        Cursor { index: 0, offset: self.number(1) }
    }

    /// Returns the index of the field with this name.
    ///
    /// The search starts at the cursor and wraps around, since documents mostly have the order of the declaration. The
    /// cursor moves behind the field. With a cursor from another shape, the search may miss the field.
    pub(crate) fn find(self, name: &str, cursor: &mut Cursor) -> Option<usize> {
        let mut next = *cursor;
        for _ in 0..self.len() {
            if next.index >= self.len() {
                next = self.start();
            }
            let field = next;
            next = self.after(field);
            let text = self.0.as_bytes().get(field.offset + 2..next.offset);
            if text == Some(name.as_bytes()) {
                *cursor = next;
                return Some(field.index);
            }
        }
        None
    }

    /// Returns the `'static` name of the field with this name.
    pub(crate) fn intern(self, name: &str, cursor: &mut Cursor) -> Option<&'static str> {
        self.find(name, cursor)?;
        self.text(cursor.offset - name.len(), name.len())
    }

    pub(crate) fn fields(self) -> impl Iterator<Item = Field> {
        let mut next = self.start();
        (0..self.len()).map(move |index| {
            let Cursor { offset, .. } = next;
            next = self.after(next);
            let name = self.text(offset + 2, self.number(offset)).unwrap_or_default();
            Field { index, name, flags: self.number(offset + 1) as u8 }
        })
    }

    /// Whether the field at an index has a flag.
    pub(crate) fn has_flag(self, index: usize, flag: FieldFlag) -> bool {
        self.fields().nth(index).is_some_and(|field| field.is(flag))
    }

    /// Returns the names and values of the constants.
    pub(crate) fn constants(self) -> impl Iterator<Item = (&'static str, ValueRef<'static>)> {
        let mut offset = Self::HEAD;
        std::iter::from_fn(move || {
            if offset >= self.number(1) {
                return None;
            }
            let (name, value) = (self.number(offset), self.number(offset + 1));
            let value_offset = offset + 2 + name;
            let name = self.text(offset + 2, name)?;
            offset = value_offset + value;
            Some((name, constant(self.text(value_offset, value)?)))
        })
    }

    /// Whether a key is the name of a constant.
    pub(crate) fn is_constant(self, key: &str) -> bool {
        self.constants().any(|(name, _)| name == key)
    }

    fn after(self, Cursor { index, offset }: Cursor) -> Cursor {
        Cursor { index: index + 1, offset: offset + 2 + self.number(offset) }
    }

    fn number(self, offset: usize) -> usize {
        self.0.as_bytes().get(offset).copied().unwrap_or_default().into()
    }

    fn text(self, offset: usize, length: usize) -> Option<&'static str> {
        self.0.get(offset..offset + length)
    }
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

/// The declaration of an object type, from which its shape is built.
pub(crate) struct TypeDef<'a> {
    pub(crate) name: &'a str,
    pub(crate) constants: &'a [(&'a str, &'a str)],
    pub(crate) fields: &'a [(&'a str, &'a [FieldFlag])],
}

impl TypeDef<'_> {
    /// Returns the length of the shape's string.
    pub(crate) const fn len(&self) -> usize {
        let mut writer = ConstWriter::<0>::new();
        self.write(&mut writer);
        writer.length
    }

    /// Returns the shape's string. `N` is [`Self::len`].
    pub(crate) const fn text<const N: usize>(&self) -> [u8; N] {
        let mut writer = ConstWriter::new();
        self.write(&mut writer);
        writer.bytes
    }

    const fn write<const N: usize>(&self, writer: &mut ConstWriter<N>) {
        let mut first = Shape::HEAD;
        let mut index = 0;
        while index < self.constants.len() {
            first += 2 + self.constants[index].0.len() + self.constants[index].1.len();
            index += 1;
        }
        writer.number(self.fields.len());
        writer.number(first);

        index = 0;
        while index < self.constants.len() {
            let (name, value) = self.constants[index];
            writer.number(name.len());
            writer.number(value.len());
            writer.text(name);
            writer.text(value);
            index += 1;
        }

        index = 0;
        while index < self.fields.len() {
            let (name, flags) = self.fields[index];
            writer.number(name.len());
            writer.number(sum(flags));
            writer.text(name);
            index += 1;
        }
        writer.text(self.name);
    }
}

const fn sum(flags: &[FieldFlag]) -> usize {
    let mut sum = 0;
    let mut index = 0;
    while index < flags.len() {
        sum |= flags[index] as usize;
        index += 1;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPE: TypeDef<'_> = TypeDef {
        name: "Person",
        constants: &[("kind", "\"person\""), ("legacy", "false"), ("parent", "null")],
        fields: &[("id", &[FieldFlag::Essential, FieldFlag::Hidden]), ("email", &[]), ("name", &[FieldFlag::Optional])],
    };
    static TEXT: [u8; TYPE.len()] = TYPE.text();
    const SHAPE: Shape = Shape::new(&TEXT);

    #[test]
    fn every_name_is_found_from_every_start() {
        for start in 0..4 {
            for (index, name) in ["id", "email", "name"].into_iter().enumerate() {
                let mut cursor = SHAPE.cursor(start);
                assert_eq!(SHAPE.find(name, &mut cursor), Some(index), "{name} from {start}");
                assert_eq!(cursor.index, index + 1);
                assert_eq!(SHAPE.find(name, &mut Cursor::new()), Some(index));
                assert_eq!(SHAPE.intern(name, &mut SHAPE.cursor(start)), Some(name));
            }
            for name in ["", "i", "ide", "emailname", "names", "kind", "Person", "é"] {
                assert_eq!(SHAPE.find(name, &mut SHAPE.cursor(start)), None, "{name} from {start}");
            }
        }
    }

    #[test]
    fn a_shape_tells_what_was_declared() {
        assert_eq!((SHAPE.name(), SHAPE.len()), ("Person", 3));
        let fields = SHAPE.fields().map(|field| (field.index, field.name, field.flags));
        assert_eq!(fields.collect::<Vec<_>>(), [(0, "id", 3), (1, "email", 0), (2, "name", 8)]);
        let constants = SHAPE.constants().map(|(name, value)| format!("{name} {value:?}"));
        assert_eq!(constants.collect::<Vec<_>>(), ["kind \"person\"", "legacy false", "parent null"]);
        assert!(SHAPE.is_constant("legacy") && !SHAPE.is_constant("id"));
    }

    #[test]
    fn an_object_may_have_no_fields() {
        static TEXT: [u8; 9] = TypeDef { name: "Nothing", constants: &[], fields: &[] }.text();
        let shape = Shape::new(&TEXT);
        assert_eq!((shape.name(), shape.fields().count(), shape.constants().count()), ("Nothing", 0, 0));
        assert_eq!(shape.find("Nothing", &mut Cursor::new()), None);
    }
}
