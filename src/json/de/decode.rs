//! The trait through which the reader decodes into a value.
//!
//! The reader decodes a value in [`DecodeStep`]s. It first asks for the [`NodeKind`] of the value. It then sets a
//! scalar directly; for any other value, it asks for one child after another and decodes each of them in the same way.

use super::union::ObjectFields;
use crate::json::ser::{push_display, push_number, push_text};
use crate::json::{Cursor, Json, Shape, UnreadableItem};
use std::borrow::Cow;
use std::mem::take;

/// A type with an empty value, into which JSON is decoded.
pub(crate) trait Empty {
    /// Returns the empty value.
    // A function, because a constant would be linked with all of its bytes, most of which are zero.
    fn empty() -> Self;
}

/// A type with named fields in JSON.
pub(crate) trait HasFields {
    /// The names of the fields.
    const FIELDS: FieldNames;
}

/// The names of the fields of an object or of all variants of a union.
#[derive(Clone, Copy)]
pub(crate) enum FieldNames {
    Object(Shape),
    Union(&'static UnionInfo),
}

impl FieldNames {
    fn has_field(self, key: &str) -> bool {
        match self {
            Self::Object(shape) => shape.find(key, &mut Cursor::new()).is_some(),
            Self::Union(info) => info.has_field(key),
        }
    }
}

/// A value that can be decoded into.
pub(crate) trait Decode {
    /// Performs one step of decoding. Returns the value that the step selects, if any. A step that does not apply to a
    /// value of this kind does nothing and returns `None`.
    ///
    /// The reader calls the methods of `dyn Decode`, one per step. The trait has a single method, because each method
    /// costs 32 bytes in the vtable of every type (a pointer and its relocation) and 40 bytes of unwind table.
    fn decode_step(&mut self, step: DecodeStep<'_, '_>) -> Option<&mut dyn Decode>;
}

/// A step of decoding.
pub(crate) enum DecodeStep<'a, 'text> {
    /// Writes the kind of the value.
    Describe(&'a mut NodeKind),
    /// Sets an optional value to `None`, or a patch to `Clear`.
    Clear,
    /// Shortens a list or a map to this number of items or entries.
    Truncate(usize),
    /// Returns the field of an object by its index in the shape. In an optional value, a list or a map, adds an empty
    /// value and returns it. For a list, the index is its current length.
    Child(usize),
    /// Sets the key of the map entry that was added last.
    SetKey(&'a mut String),
    /// Returns the map that takes unknown keys, if the object has one.
    Extra,
    /// Sets a scalar. Returns the value itself, or `None` if the scalar has another type.
    SetScalar(&'a mut Scalar<'text>),
    /// Sets a value that accepts any JSON. Returns the value itself, or `None` if the value does not accept any JSON.
    SetJson(&'a mut Json),
    /// Selects the variant of a union from the fields of an object, and returns its value. If no variant matches, this
    /// is a [`Json`].
    SelectVariant(&'a ObjectFields<'text>),
    /// Passes the items that could not be decoded to a list page.
    SetUnreadable(&'a mut Vec<UnreadableItem>),
}

/// The kind of a value, which determines the steps that apply to it.
pub(crate) enum NodeKind {
    /// A value without children. The text describes it in error messages.
    Scalar(&'static str),
    /// A value that may be null.
    Optional,
    /// An array with at least this number of items; more than 0 only for a tuple.
    List(usize),
    /// An object with any keys.
    Map,
    /// An object with these fields.
    Object(Shape),
    /// A union of objects.
    Union(&'static UnionInfo),
    /// A value that accepts any JSON.
    Json,
}

/// The objects that a union can be.
pub(crate) struct UnionInfo {
    /// The name of the union, for error messages.
    pub(crate) name: &'static str,
    /// The keys that select a variant.
    pub(crate) keys: UnionKeys,
    /// The names of the fields of all variants.
    pub(crate) variants: &'static [FieldNames],
}

/// The keys that select the variant of a union.
#[derive(Clone, Copy)]
pub(crate) enum UnionKeys {
    /// The path of the tag.
    Tag(&'static [&'static str]),
    /// The fields whose presence selects the variant.
    Fields(&'static [&'static str]),
}

impl UnionInfo {
    /// Returns whether a key is the name of a field of any variant.
    pub(super) fn has_field(&self, key: &str) -> bool {
        self.variants.iter().any(|variant| variant.has_field(key))
    }
}

/// One method for each step.
impl dyn Decode + '_ {
    /// Returns the kind of the value.
    pub(crate) fn kind(&mut self) -> NodeKind {
        let mut kind = NodeKind::Scalar("nothing");
        self.decode_step(DecodeStep::Describe(&mut kind));
        kind
    }

    /// Sets an optional value to `None`.
    pub(crate) fn clear(&mut self) {
        self.decode_step(DecodeStep::Clear);
    }

    /// Shortens a list or map to this length.
    pub(crate) fn truncate(&mut self, length: usize) {
        self.decode_step(DecodeStep::Truncate(length));
    }

    /// Returns a field by its index, or a new value in an optional value, list or map.
    pub(crate) fn child(&mut self, index: usize) -> Option<&mut dyn Decode> {
        self.decode_step(DecodeStep::Child(index))
    }

    /// Sets the key of the map entry that was added last.
    pub(crate) fn set_key(&mut self, mut key: String) {
        self.decode_step(DecodeStep::SetKey(&mut key));
    }

    /// Returns the map that takes unknown keys, if the object has one.
    pub(crate) fn extra(&mut self) -> Option<&mut dyn Decode> {
        self.decode_step(DecodeStep::Extra)
    }

    /// Sets a scalar. Returns false, and does not take the scalar, if it has another type.
    pub(crate) fn set_scalar(&mut self, scalar: &mut Scalar<'_>) -> bool {
        self.decode_step(DecodeStep::SetScalar(scalar)).is_some()
    }

    /// Sets a value that accepts any JSON. Returns false for all other values.
    pub(crate) fn set_json(&mut self, mut json: Json) -> bool {
        self.decode_step(DecodeStep::SetJson(&mut json)).is_some()
    }

    /// Selects the variant of a union from the fields of an object, and returns its value.
    pub(crate) fn select_variant(&mut self, fields: &ObjectFields<'_>) -> Option<&mut dyn Decode> {
        self.decode_step(DecodeStep::SelectVariant(fields))
    }

    /// Passes the items that could not be decoded to a list page.
    pub(crate) fn set_unreadable(&mut self, items: &mut Vec<UnreadableItem>) {
        self.decode_step(DecodeStep::SetUnreadable(items));
    }
}

/// A JSON value other than an array, an object or null.
#[derive(Debug)]
pub(crate) enum Scalar<'a> {
    Flag(bool),
    Integer(i64),
    /// An integer above `i64::MAX`.
    Large(u64),
    Number(f64),
    /// A number that does not fit any type. It is written as null.
    TooLarge,
    Text(Cow<'a, str>),
}

impl Scalar<'_> {
    /// Appends the value to JSON.
    pub(super) fn write(&self, json: &mut String) {
        match self {
            Self::Flag(flag) => push_display(json, flag),
            Self::Integer(number) => push_display(json, number),
            Self::Large(number) => push_display(json, number),
            Self::Number(number) => push_number(json, *number),
            Self::TooLarge => json.push_str("null"),
            Self::Text(text) => push_text(json, text),
        }
    }
}

macro_rules! scalar {
    ($type:ty, $empty:expr, $expected:literal, $($scalar:pat => $value:expr),+) => {
        impl Empty for $type {
            fn empty() -> Self {
                $empty
            }
        }

        impl Decode for $type {
            fn decode_step(&mut self, step: DecodeStep<'_, '_>) -> Option<&mut dyn Decode> {
                match step {
                    DecodeStep::Describe(kind) => *kind = NodeKind::Scalar($expected),
                    DecodeStep::SetScalar(scalar) => {
                        *self = match scalar {
                            $($scalar => $value,)+
                            _ => return None,
                        };
                        return Some(self);
                    }
                    _ => {}
                }
                None
            }
        }
    };
}

scalar!(bool, false, "true or false", Scalar::Flag(flag) => *flag);
scalar!(i64, 0, "an integer", Scalar::Integer(number) => *number);
scalar!(
    f64, 0.0, "a number",
    Scalar::Number(number) => *number, Scalar::Integer(number) => *number as f64, Scalar::Large(number) => *number as f64
);
scalar!(String, String::new(), "text", Scalar::Text(text) => take(text).into_owned());

impl<T> Empty for Option<T> {
    fn empty() -> Self {
        None
    }
}

impl<T: Decode + Empty> Decode for Option<T> {
    fn decode_step(&mut self, step: DecodeStep<'_, '_>) -> Option<&mut dyn Decode> {
        match step {
            DecodeStep::Describe(kind) => *kind = NodeKind::Optional,
            DecodeStep::Clear => *self = None,
            DecodeStep::Child(_) => return Some(self.insert(T::empty())),
            _ => {}
        }
        None
    }
}

impl<T> Empty for Vec<T> {
    fn empty() -> Self {
        Self::new()
    }
}

impl<T: Decode + Empty> Decode for Vec<T> {
    fn decode_step(&mut self, step: DecodeStep<'_, '_>) -> Option<&mut dyn Decode> {
        match step {
            DecodeStep::Describe(kind) => *kind = NodeKind::List(0),
            DecodeStep::Truncate(length) => self.truncate(length),
            DecodeStep::Child(_) => {
                let index = self.len();
                self.push(T::empty());
                return Some(self.get_mut(index)?);
            }
            _ => {}
        }
        None
    }
}
