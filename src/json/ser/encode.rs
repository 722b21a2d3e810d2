//! The trait through which values are encoded, and the common implementation of `serde::Serialize`, `Debug` and
//! `PartialEq`.

use crate::json::{FieldFlag, Json, Shape, trim};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use std::fmt;

/// A value that can be encoded.
pub(crate) trait Encode {
    /// Returns a reference to a part of the value. The trait has a single method, for the reason given at
    /// [`Decode`](crate::json::Decode).
    fn encode(&self, part: Part) -> ValueRef<'_>;
}

/// A part of a value.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    /// The whole value. A scalar has no other part.
    Whole,
    /// The field of an object by its index in the shape, the item of a list or the value of a map entry.
    At(usize),
    /// The key of a map entry, as [`ValueRef::Text`].
    Key(usize),
    /// The map of unknown keys of an object, if it has one.
    Extra,
}

/// A reference to a JSON value.
#[derive(Clone, Copy)]
pub(crate) enum ValueRef<'a> {
    /// The part does not exist.
    End,
    /// A [`Patch`](crate::json::Patch) that leaves its field unchanged. It is not encoded.
    Absent,
    /// An `Option` without a value. It is encoded as null, or omitted if it is an optional field of a request.
    None,
    Null,
    Flag(bool),
    Integer(i64),
    Number(f64),
    Text(&'a str),
    /// A string that `Debug` hides.
    Secret(&'a str),
    List(&'a dyn Encode),
    Map(&'a dyn Encode),
    Object(Shape, &'a dyn Encode),
    Json(&'a Json),
    /// A variant that this version does not know. It is encoded as it was received, and `Debug` hides it.
    Unknown(&'a Json),
}

impl<'a> dyn Encode + 'a {
    /// Returns the items of a list, or the fields of an object.
    pub(crate) fn items(&self) -> impl Iterator<Item = ValueRef<'_>> {
        (0..).map(|index| self.encode(Part::At(index))).take_while(|value| !matches!(value, ValueRef::End))
    }

    /// Returns a map entry by its index.
    fn entry(&self, index: usize) -> Option<(&str, ValueRef<'_>)> {
        match self.encode(Part::Key(index)) {
            ValueRef::Text(key) => Some((key, self.encode(Part::At(index)))),
            _ => None,
        }
    }

    /// Returns the entries of a map.
    fn entries(&self) -> impl Iterator<Item = (&str, ValueRef<'_>)> {
        (0..).map_while(|index| self.entry(index))
    }
}

/// Returns the name of the first required field of a request that is blank.
pub(crate) fn first_blank_required(item: &dyn Encode) -> Option<&'static str> {
    let ValueRef::Object(shape, object) = item.encode(Part::Whole) else { return None };
    let mut not_blank = shape.fields().filter(|field| field.is(FieldFlag::NotBlank));
    let blank = not_blank.find(|field| {
        let value = object.encode(Part::At(field.index));
        matches!(value, ValueRef::Text(text) | ValueRef::Secret(text) if trim(text).is_empty())
    });
    blank.map(|field| field.name)
}

/// Calls `write` with the name and value of each field, constant and unknown key of an object.
pub(crate) fn each_field<'a, E>(
    shape: Shape,
    object: &'a dyn Encode,
    write: &mut dyn FnMut(&'a str, ValueRef<'a>) -> Result<(), E>,
) -> Result<(), E> {
    for (name, constant) in shape.constants() {
        write(name, constant)?;
    }
    for field in shape.fields() {
        match object.encode(Part::At(field.index)) {
            ValueRef::Absent => {}
            ValueRef::None if field.is(FieldFlag::Optional) => {}
            value => write(field.name, value)?,
        }
    }
    match object.encode(Part::Extra) {
        ValueRef::Map(rest) => each_entry(rest, write),
        _ => Ok(()),
    }
}

/// Calls `write` with the key and value of each entry of a map.
pub(crate) fn each_entry<'a, E>(
    map: &'a dyn Encode,
    write: &mut dyn FnMut(&'a str, ValueRef<'a>) -> Result<(), E>,
) -> Result<(), E> {
    map.entries().try_for_each(|(key, value)| write(key, value))
}

impl Serialize for ValueRef<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            ValueRef::End | ValueRef::Absent | ValueRef::None | ValueRef::Null => serializer.serialize_none(),
            ValueRef::Flag(flag) => serializer.serialize_bool(flag),
            ValueRef::Integer(number) => serializer.serialize_i64(number),
            ValueRef::Number(number) => serializer.serialize_f64(number),
            ValueRef::Text(text) | ValueRef::Secret(text) => serializer.serialize_str(text),
            ValueRef::Json(value) | ValueRef::Unknown(value) => value.serialize(serializer),
            ValueRef::List(list) => {
                let mut array = serializer.serialize_seq(None)?;
                list.items().try_for_each(|item| array.serialize_element(&item))?;
                array.end()
            }
            ValueRef::Map(map) => {
                let mut object = serializer.serialize_map(None)?;
                each_entry(map, &mut |key, value| object.serialize_entry(key, &value))?;
                object.end()
            }
            ValueRef::Object(shape, fields) => {
                let mut object = serializer.serialize_map(None)?;
                each_field(shape, fields, &mut |name, value| object.serialize_entry(name, &value))?;
                object.end()
            }
        }
    }
}

impl fmt::Debug for ValueRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            ValueRef::End | ValueRef::Absent => f.write_str("Leave"),
            ValueRef::None => f.write_str("None"),
            ValueRef::Null => f.write_str("null"),
            ValueRef::Flag(flag) => flag.fmt(f),
            ValueRef::Integer(number) => number.fmt(f),
            ValueRef::Number(number) => number.fmt(f),
            ValueRef::Text(text) => text.fmt(f),
            ValueRef::Secret(_) => f.write_str("Secret(hidden)"),
            ValueRef::Json(value) => fmt::Display::fmt(value, f),
            ValueRef::Unknown(_) => f.write_str("Unknown(hidden)"),
            ValueRef::List(list) => f.debug_list().entries(list.items()).finish(),
            ValueRef::Map(map) => {
                let mut object = f.debug_map();
                each_entry(map, &mut |key, value| {
                    object.entry(&key, &value);
                    Ok::<(), fmt::Error>(())
                })?;
                object.finish()
            }
            ValueRef::Object(shape, fields) => {
                let mut object = f.debug_struct(shape.name());
                each_field(shape, fields, &mut |name, value| {
                    let hidden = shape.fields().any(|field| field.name == name && field.is(FieldFlag::Hidden));
                    object.field(name, if hidden { &ValueRef::Secret("") } else { &value });
                    Ok::<(), fmt::Error>(())
                })?;
                object.finish()
            }
        }
    }
}

/// Implements `serde::Serialize` for all types.
pub(crate) fn serialize<S: Serializer>(item: &dyn Encode, serializer: S) -> Result<S::Ok, S::Error> {
    item.encode(Part::Whole).serialize(serializer)
}

/// Implements `Debug` for all types.
pub(crate) fn debug(item: &dyn Encode, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    fmt::Debug::fmt(&item.encode(Part::Whole), f)
}

/// Implements `PartialEq` for all types. Two values are equal if their encodings are equal.
pub(crate) fn equal(first: &dyn Encode, second: &dyn Encode) -> bool {
    values_are_equal(first.encode(Part::Whole), second.encode(Part::Whole))
}

fn values_are_equal(first: ValueRef<'_>, second: ValueRef<'_>) -> bool {
    match (first, second) {
        (ValueRef::End, ValueRef::End)
        | (ValueRef::Absent, ValueRef::Absent)
        | (ValueRef::None, ValueRef::None)
        | (ValueRef::Null, ValueRef::Null) => true,
        (ValueRef::Flag(first), ValueRef::Flag(second)) => first == second,
        (ValueRef::Integer(first), ValueRef::Integer(second)) => first == second,
        (ValueRef::Number(first), ValueRef::Number(second)) => first == second,
        (ValueRef::Text(first) | ValueRef::Secret(first), ValueRef::Text(second) | ValueRef::Secret(second)) => {
            first == second
        }
        (ValueRef::Json(first) | ValueRef::Unknown(first), ValueRef::Json(second) | ValueRef::Unknown(second)) => {
            first == second
        }
        (ValueRef::List(first), ValueRef::List(second)) => alike(first.items(), second.items(), values_are_equal),
        (ValueRef::Map(first), ValueRef::Map(second)) => maps_are_equal(first, second),
        (ValueRef::Object(shape, first), ValueRef::Object(other, second)) => {
            shape == other
                && alike(first.items(), second.items(), values_are_equal)
                && values_are_equal(first.encode(Part::Extra), second.encode(Part::Extra))
        }
        _ => false,
    }
}

/// Compares maps regardless of the order of their entries.
fn maps_are_equal(first: &dyn Encode, second: &dyn Encode) -> bool {
    let sorted = |map: &dyn Encode| -> Vec<usize> {
        let mut entries: Vec<usize> = map.entries().enumerate().map(|(index, _)| index).collect();
        entries.sort_by_key(|index| map.entry(*index).map(|(key, _)| key.to_owned()));
        entries
    };
    alike(sorted(first).into_iter(), sorted(second).into_iter(), |mine, theirs| {
        match (first.entry(mine), second.entry(theirs)) {
            (Some((key, value)), Some((other_key, other))) => key == other_key && values_are_equal(value, other),
            _ => false,
        }
    })
}

fn alike<T: Copy>(
    mut first: impl Iterator<Item = T>,
    mut second: impl Iterator<Item = T>,
    equal: impl Fn(T, T) -> bool,
) -> bool {
    loop {
        match (first.next(), second.next()) {
            (Some(first), Some(second)) if equal(first, second) => {}
            (first, second) => return first.is_none() && second.is_none(),
        }
    }
}

impl Encode for bool {
    fn encode(&self, _: Part) -> ValueRef<'_> {
        ValueRef::Flag(*self)
    }
}

impl Encode for i64 {
    fn encode(&self, _: Part) -> ValueRef<'_> {
        ValueRef::Integer(*self)
    }
}

impl Encode for f64 {
    fn encode(&self, _: Part) -> ValueRef<'_> {
        ValueRef::Number(*self)
    }
}

impl Encode for String {
    fn encode(&self, _: Part) -> ValueRef<'_> {
        ValueRef::Text(self)
    }
}

impl<T: Encode> Encode for Option<T> {
    fn encode(&self, part: Part) -> ValueRef<'_> {
        self.as_ref().map_or(ValueRef::None, |value| value.encode(part))
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, part: Part) -> ValueRef<'_> {
        match part {
            Part::Whole => ValueRef::List(self),
            Part::At(index) => self.get(index).map_or(ValueRef::End, |item| item.encode(Part::Whole)),
            _ => ValueRef::End,
        }
    }
}
