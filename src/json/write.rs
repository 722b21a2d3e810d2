//! The one writer: a value shows a [`View`] of itself, and the views of its parts on demand.

use super::{Json, Mark, Shape, trim};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use std::fmt;

/// A value that can be written.
pub(crate) trait Item {
    /// What it, or a part of it, looks like in JSON. One method for all, for the reasons that [`Slot`](super::Slot) has.
    fn view(&self, look: Look) -> View<'_>;
}

/// What to look at of a value.
#[derive(Clone, Copy)]
pub(crate) enum Look {
    /// All of it, which is all that a value without parts has.
    Whole,
    /// The field of an object at an index of its shape, the item of a list or the value of a map at an index.
    At(usize),
    /// The key of a map at an index, as text.
    Key(usize),
    /// The map that stands beside the fields of an object, if it has one.
    Rest,
}

/// A value as JSON sees it.
#[derive(Clone, Copy)]
pub(crate) enum View<'a> {
    /// There is no such part.
    End,
    /// A patch that leaves its field: not written.
    Absent,
    /// An `Option` without a value: null, or not written where it is an optional field of a request.
    None,
    Null,
    Flag(bool),
    Integer(i64),
    Number(f64),
    Text(&'a str),
    /// Written as text, hidden by `Debug`.
    Secret(&'a str),
    List(&'a dyn Item),
    Map(&'a dyn Item),
    Object(Shape, &'a dyn Item),
    Json(&'a Json),
    /// Of a form that is not known here: written as JSON, hidden by `Debug`.
    Unknown(&'a Json),
}

impl<'a> dyn Item + 'a {
    /// The items of a list.
    pub(super) fn items(&self) -> impl Iterator<Item = View<'_>> {
        (0..).map(|index| self.view(Look::At(index))).take_while(|view| !matches!(view, View::End))
    }

    /// The entry of a map at an index.
    fn entry(&self, index: usize) -> Option<(&str, View<'_>)> {
        match self.view(Look::Key(index)) {
            View::Text(key) => Some((key, self.view(Look::At(index)))),
            _ => None,
        }
    }

    /// The entries of a map.
    fn entries(&self) -> impl Iterator<Item = (&str, View<'_>)> {
        (0..).map_while(|index| self.entry(index))
    }
}

/// The first field of a request that is blank and must not be.
pub(crate) fn blank_field(item: &dyn Item) -> Option<&'static str> {
    let View::Object(shape, object) = item.view(Look::Whole) else { return None };
    let mut not_blank = shape.fields().filter(|field| field.is(Mark::NotBlank));
    let blank = not_blank.find(|field| {
        let view = object.view(Look::At(field.index));
        matches!(view, View::Text(text) | View::Secret(text) if trim(text).is_empty())
    });
    blank.map(|field| field.name)
}

/// Calls `write` with the name and view of everything that an object holds.
pub(crate) fn each_field<'a, E>(
    shape: Shape,
    object: &'a dyn Item,
    write: &mut dyn FnMut(&'a str, View<'a>) -> Result<(), E>,
) -> Result<(), E> {
    for (name, constant) in shape.constants() {
        write(name, constant)?;
    }
    for field in shape.fields() {
        match object.view(Look::At(field.index)) {
            View::Absent => {}
            View::None if field.is(Mark::Optional) => {}
            view => write(field.name, view)?,
        }
    }
    match object.view(Look::Rest) {
        View::Map(rest) => each_entry(rest, write),
        _ => Ok(()),
    }
}

/// Calls `write` with the key and view of every entry of a map.
pub(crate) fn each_entry<'a, E>(
    map: &'a dyn Item,
    write: &mut dyn FnMut(&'a str, View<'a>) -> Result<(), E>,
) -> Result<(), E> {
    map.entries().try_for_each(|(key, view)| write(key, view))
}

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            View::End | View::Absent | View::None | View::Null => serializer.serialize_none(),
            View::Flag(flag) => serializer.serialize_bool(flag),
            View::Integer(number) => serializer.serialize_i64(number),
            View::Number(number) => serializer.serialize_f64(number),
            View::Text(text) | View::Secret(text) => serializer.serialize_str(text),
            View::Json(value) | View::Unknown(value) => value.serialize(serializer),
            View::List(list) => {
                let mut array = serializer.serialize_seq(None)?;
                list.items().try_for_each(|item| array.serialize_element(&item))?;
                array.end()
            }
            View::Map(map) => {
                let mut object = serializer.serialize_map(None)?;
                each_entry(map, &mut |key, view| object.serialize_entry(key, &view))?;
                object.end()
            }
            View::Object(shape, fields) => {
                let mut object = serializer.serialize_map(None)?;
                each_field(shape, fields, &mut |name, view| object.serialize_entry(name, &view))?;
                object.end()
            }
        }
    }
}

impl fmt::Debug for View<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            View::End | View::Absent => f.write_str("Leave"),
            View::None => f.write_str("None"),
            View::Null => f.write_str("null"),
            View::Flag(flag) => flag.fmt(f),
            View::Integer(number) => number.fmt(f),
            View::Number(number) => number.fmt(f),
            View::Text(text) => text.fmt(f),
            View::Secret(_) => f.write_str("Secret(hidden)"),
            View::Json(value) => fmt::Display::fmt(value, f),
            View::Unknown(_) => f.write_str("Unknown(hidden)"),
            View::List(list) => f.debug_list().entries(list.items()).finish(),
            View::Map(map) => {
                let mut object = f.debug_map();
                each_entry(map, &mut |key, view| {
                    object.entry(&key, &view);
                    Ok::<(), fmt::Error>(())
                })?;
                object.finish()
            }
            View::Object(shape, fields) => {
                let mut object = f.debug_struct(shape.name());
                each_field(shape, fields, &mut |name, view| {
                    let hidden = shape.fields().any(|field| field.name == name && field.is(Mark::Hidden));
                    object.field(name, if hidden { &View::Secret("") } else { &view });
                    Ok::<(), fmt::Error>(())
                })?;
                object.finish()
            }
        }
    }
}

/// What `serde::Serialize` of every type leads to.
pub(crate) fn serialize<S: Serializer>(item: &dyn Item, serializer: S) -> Result<S::Ok, S::Error> {
    item.view(Look::Whole).serialize(serializer)
}

/// What `Debug` of every type leads to.
pub(crate) fn debug(item: &dyn Item, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    fmt::Debug::fmt(&item.view(Look::Whole), f)
}

/// What `PartialEq` of every type leads to: whether two values would be written alike.
pub(crate) fn equal(first: &dyn Item, second: &dyn Item) -> bool {
    views_are_equal(first.view(Look::Whole), second.view(Look::Whole))
}

fn views_are_equal(first: View<'_>, second: View<'_>) -> bool {
    match (first, second) {
        (View::End, View::End) | (View::Absent, View::Absent) | (View::None, View::None) | (View::Null, View::Null) => {
            true
        }
        (View::Flag(first), View::Flag(second)) => first == second,
        (View::Integer(first), View::Integer(second)) => first == second,
        (View::Number(first), View::Number(second)) => first == second,
        (View::Text(first) | View::Secret(first), View::Text(second) | View::Secret(second)) => first == second,
        (View::Json(first) | View::Unknown(first), View::Json(second) | View::Unknown(second)) => first == second,
        (View::List(first), View::List(second)) => alike(first.items(), second.items(), views_are_equal),
        (View::Map(first), View::Map(second)) => maps_are_equal(first, second),
        (View::Object(shape, first), View::Object(other, second)) => {
            let mut looks = (0..shape.len()).map(Look::At).chain([Look::Rest]);
            shape == other && looks.all(|look| views_are_equal(first.view(look), second.view(look)))
        }
        _ => false,
    }
}

/// In whatever order their entries are.
fn maps_are_equal(first: &dyn Item, second: &dyn Item) -> bool {
    let sorted = |map: &dyn Item| -> Vec<usize> {
        let mut entries: Vec<usize> = map.entries().enumerate().map(|(index, _)| index).collect();
        entries.sort_by_key(|index| map.entry(*index).map(|(key, _)| key.to_owned()));
        entries
    };
    alike(sorted(first).into_iter(), sorted(second).into_iter(), |mine, theirs| {
        match (first.entry(mine), second.entry(theirs)) {
            (Some((key, view)), Some((other_key, other))) => key == other_key && views_are_equal(view, other),
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

impl Item for bool {
    fn view(&self, _: Look) -> View<'_> {
        View::Flag(*self)
    }
}

impl Item for i64 {
    fn view(&self, _: Look) -> View<'_> {
        View::Integer(*self)
    }
}

impl Item for f64 {
    fn view(&self, _: Look) -> View<'_> {
        View::Number(*self)
    }
}

impl Item for String {
    fn view(&self, _: Look) -> View<'_> {
        View::Text(self)
    }
}

impl<T: Item> Item for Option<T> {
    fn view(&self, look: Look) -> View<'_> {
        self.as_ref().map_or(View::None, |value| value.view(look))
    }
}

impl<T: Item> Item for Vec<T> {
    fn view(&self, look: Look) -> View<'_> {
        match look {
            Look::Whole => View::List(self),
            Look::At(index) => self.get(index).map_or(View::End, |item| item.view(Look::Whole)),
            _ => View::End,
        }
    }
}
