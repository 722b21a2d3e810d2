//! The one writer: a value shows a [`View`] of itself, and the views of its parts on demand.

use super::{Json, Mark, Shape};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use std::fmt;

/// A value that can be written.
pub(crate) trait Item {
    /// What it looks like in JSON.
    fn view(&self) -> View<'_>;
}

/// A value as JSON sees it.
pub(crate) enum View<'a> {
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
    List(&'a dyn Items),
    Map(&'a dyn Entries),
    Object(&'a dyn Record),
    Json(&'a Json),
    /// Of a form that is not known here: written as JSON, hidden by `Debug`.
    Unknown(&'a Json),
}

/// The items of an array.
pub(crate) trait Items {
    /// The item at an index, `None` past the end.
    fn item(&self, index: usize) -> Option<&dyn Item>;
}

/// The entries of a map.
pub(crate) trait Entries {
    /// The entry at an index, `None` past the end.
    fn entry(&self, index: usize) -> Option<(&str, &dyn Item)>;
}

/// The fields of an object.
pub(crate) trait Record {
    /// The type of the object.
    fn shape(&self) -> Shape;

    /// The field at an index of the shape.
    fn field(&self, index: usize) -> Option<&dyn Item>;

    /// Entries that stand beside the fields.
    fn rest(&self) -> Option<&dyn Entries> {
        None
    }
}

/// The first field of a request that is blank and must not be.
pub(crate) fn blank_field(item: &dyn Item) -> Option<&'static str> {
    let View::Object(record) = item.view() else { return None };
    let mut not_blank = record.shape().fields().filter(|field| field.is(Mark::NotBlank));
    let blank = not_blank.find(|field| {
        let view = record.field(field.index).map_or(View::Absent, Item::view);
        matches!(view, View::Text(text) | View::Secret(text) if text.trim().is_empty())
    });
    blank.map(|field| field.name)
}

/// Calls `write` with the name and view of everything that a record holds.
pub(crate) fn each_field<'a, E>(
    record: &'a dyn Record,
    write: &mut dyn FnMut(&'a str, View<'a>) -> Result<(), E>,
) -> Result<(), E> {
    let shape = record.shape();
    for (name, constant) in shape.constants() {
        write(name, constant)?;
    }
    for field in shape.fields() {
        match record.field(field.index).map_or(View::Absent, Item::view) {
            View::Absent => {}
            View::None if field.is(Mark::Optional) => {}
            view => write(field.name, view)?,
        }
    }
    record.rest().map_or(Ok(()), |rest| each_entry(rest, write))
}

/// Calls `write` with the key and view of every entry of a map.
pub(crate) fn each_entry<'a, E>(
    map: &'a dyn Entries,
    write: &mut dyn FnMut(&'a str, View<'a>) -> Result<(), E>,
) -> Result<(), E> {
    (0..).map_while(|index| map.entry(index)).try_for_each(|(key, item)| write(key, item.view()))
}

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            View::Absent | View::None | View::Null => serializer.serialize_none(),
            View::Flag(flag) => serializer.serialize_bool(flag),
            View::Integer(number) => serializer.serialize_i64(number),
            View::Number(number) => serializer.serialize_f64(number),
            View::Text(text) | View::Secret(text) => serializer.serialize_str(text),
            View::Json(value) | View::Unknown(value) => value.serialize(serializer),
            View::List(list) => {
                let mut array = serializer.serialize_seq(None)?;
                (0..).map_while(|index| list.item(index)).try_for_each(|item| array.serialize_element(&item.view()))?;
                array.end()
            }
            View::Map(map) => {
                let mut object = serializer.serialize_map(None)?;
                each_entry(map, &mut |key, view| object.serialize_entry(key, &view))?;
                object.end()
            }
            View::Object(record) => {
                let mut object = serializer.serialize_map(None)?;
                each_field(record, &mut |name, view| object.serialize_entry(name, &view))?;
                object.end()
            }
        }
    }
}

impl fmt::Debug for View<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            View::Absent => f.write_str("Leave"),
            View::None => f.write_str("None"),
            View::Null => f.write_str("null"),
            View::Flag(flag) => flag.fmt(f),
            View::Integer(number) => number.fmt(f),
            View::Number(number) => number.fmt(f),
            View::Text(text) => text.fmt(f),
            View::Secret(_) => f.write_str("Secret(hidden)"),
            View::Json(value) => fmt::Display::fmt(value, f),
            View::Unknown(_) => f.write_str("Unknown(hidden)"),
            View::List(list) => {
                f.debug_list().entries((0..).map_while(|index| list.item(index)).map(Item::view)).finish()
            }
            View::Map(map) => {
                let mut object = f.debug_map();
                each_entry(map, &mut |key, view| {
                    object.entry(&key, &view);
                    Ok::<(), fmt::Error>(())
                })?;
                object.finish()
            }
            View::Object(record) => {
                let shape = record.shape();
                let mut object = f.debug_struct(shape.name());
                each_field(record, &mut |name, view| {
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
    item.view().serialize(serializer)
}

/// What `Debug` of every type leads to.
pub(crate) fn debug(item: &dyn Item, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    fmt::Debug::fmt(&item.view(), f)
}

/// What `PartialEq` of every type leads to: whether two values would be written alike.
pub(crate) fn equal(first: &dyn Item, second: &dyn Item) -> bool {
    match (first.view(), second.view()) {
        (View::Absent, View::Absent) | (View::None, View::None) | (View::Null, View::Null) => true,
        (View::Flag(first), View::Flag(second)) => first == second,
        (View::Integer(first), View::Integer(second)) => first == second,
        (View::Number(first), View::Number(second)) => first == second,
        (View::Text(first) | View::Secret(first), View::Text(second) | View::Secret(second)) => first == second,
        (View::Json(first) | View::Unknown(first), View::Json(second) | View::Unknown(second)) => first == second,
        (View::List(first), View::List(second)) => {
            alike((0..).map_while(|index| first.item(index)), (0..).map_while(|index| second.item(index)), equal)
        }
        (View::Map(first), View::Map(second)) => maps_are_equal(first, second),
        (View::Object(first), View::Object(second)) => {
            let (shape, other) = (first.shape(), second.shape());
            let fields = |record| (0..shape.len()).filter_map(move |index| Record::field(record, index));
            shape == other
                && alike(fields(first), fields(second), equal)
                && match (first.rest(), second.rest()) {
                    (Some(first), Some(second)) => maps_are_equal(first, second),
                    (first, second) => first.is_none() && second.is_none(),
                }
        }
        _ => false,
    }
}

/// In whatever order their entries are.
fn maps_are_equal(first: &dyn Entries, second: &dyn Entries) -> bool {
    let sorted = |map: &'_ dyn Entries| -> Vec<usize> {
        let key = |index: &usize| map.entry(*index).map(|(key, _)| key.to_owned());
        let mut entries: Vec<usize> = (0..).take_while(|index| map.entry(*index).is_some()).collect();
        entries.sort_by_key(key);
        entries
    };
    let entry = |map: &dyn Entries, other: &dyn Entries, mine: usize, theirs: usize| match (
        map.entry(mine),
        other.entry(theirs),
    ) {
        (Some((key, item)), Some((other_key, other))) => key == other_key && equal(item, other),
        _ => false,
    };
    alike(sorted(first).into_iter(), sorted(second).into_iter(), |mine, theirs| entry(first, second, mine, theirs))
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
    fn view(&self) -> View<'_> {
        View::Flag(*self)
    }
}

impl Item for i64 {
    fn view(&self) -> View<'_> {
        View::Integer(*self)
    }
}

impl Item for f64 {
    fn view(&self) -> View<'_> {
        View::Number(*self)
    }
}

impl Item for String {
    fn view(&self) -> View<'_> {
        View::Text(self)
    }
}

impl<T: Item> Item for Option<T> {
    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::None, T::view)
    }
}

impl<T: Item> Item for Vec<T> {
    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

impl<T: Item> Items for Vec<T> {
    fn item(&self, index: usize) -> Option<&dyn Item> {
        self.get(index).map(|item| item as &dyn Item)
    }
}
