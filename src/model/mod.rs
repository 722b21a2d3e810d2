//! How a value is read from JSON and written to it.
//!
//! A type of the API is declared once, as ordinary Rust, inside one of these macros:
//!
//! | macro | declares |
//! |---|---|
//! | [`model!`] | an object that the API sends |
//! | [`request!`] | an object that the caller sends, with a constructor and setters |
//! | [`union!`] | one of several objects, told apart by a tag or by which fields are there |
//! | [`open_enum!`] | a text out of a list that may grow |
//!
//! and, for the rare shapes, [`pair!`] (an array of two) and [`scalar_union!`] (a text or a number or …).
//!
//! No code is derived from a declaration beyond tables and field accessors. One reader ([`read`]) and one writer
//! ([`write`]) serve all types through trait objects: the reader asks a value for the [`Slot`] of a key and fills it, the
//! writer asks for the [`View`] of each field. `serde::Deserialize`, `serde::Serialize` and `Debug` of every type lead to
//! the same two, so that any self-describing format works and an unused one costs nothing.

mod csv;
mod date;
mod declare;
mod json;
mod list;
mod map;
mod names;
mod pairs;
mod patch;
mod raw;
mod read;
mod secret;
mod slot;
#[cfg(test)]
mod tests;
mod text;
mod timestamp;
mod transcript;
mod union;
mod write;

pub use csv::Csv;
pub use date::Date;
pub(crate) use declare::{model, open_enum, pair, request, scalar_union, union};
pub use list::List;
pub use map::Map;
pub use patch::Patch;
pub use raw::Json;
pub use secret::Secret;
pub use timestamp::Timestamp;

pub(crate) use json::{from_json, to_json};
pub(crate) use names::{Names, SortedNames};
pub(crate) use pairs::{escape, to_pairs};
pub(crate) use read::{Failure, deserialize};
pub(crate) use slot::{Array, Atom, Choice, Keyed, Object, Optional, Pairs, Place, Scalar, Slot, Union, Zero};
use text::text;
pub(crate) use union::Kept;
pub(crate) use write::{Entries, Item, Items, Record, View, blank_field, debug, equal, serialize};

/// What reading and writing an object have in common.
pub(crate) struct Shape {
    /// The names of the fields in JSON, in the order of their indexes, and behind them the type's name.
    pub(crate) fields: Names,
    /// What few types have: most do without the bytes of it.
    pub(crate) marks: Option<&'static Marks>,
}

/// What is special about an object and its fields.
pub(crate) struct Marks {
    /// A bit for each field without which the object is of no use.
    pub(crate) essential: u128,
    /// A bit for each field that `Debug` does not show.
    pub(crate) hidden: u128,
    /// A bit for each field that is not sent when it is blank.
    pub(crate) not_blank: u128,
    /// A bit for each field that is left out when it is `None`; others are written as null.
    pub(crate) optional: u128,
    /// Names and values that are the same in every value of the type.
    pub(crate) constants: &'static [(&'static str, Constant)],
}

/// A value that is the same in every value of a type.
pub(crate) enum Constant {
    Null,
    Flag(bool),
    Text(&'static str),
}

impl Shape {
    /// The type's name, for messages.
    pub(crate) fn name(&self) -> &'static str {
        self.fields.rest()
    }

    pub(crate) fn marks(&self) -> &'static Marks {
        static NONE: Marks = Marks { essential: 0, hidden: 0, not_blank: 0, optional: 0, constants: &[] };
        self.marks.unwrap_or(&NONE)
    }

    /// Whether a key is that of a constant.
    pub(crate) fn is_constant(&self, key: &str) -> bool {
        self.marks().constants.iter().any(|(name, _)| *name == key)
    }
}

impl Marks {
    /// The marks, if there are any.
    pub(crate) const fn any(&'static self) -> Option<&'static Self> {
        let bits = self.essential | self.hidden | self.not_blank | self.optional;
        if bits == 0 && self.constants.is_empty() { None } else { Some(self) }
    }
}

impl Constant {
    pub(crate) fn view(&self) -> View<'_> {
        match self {
            Self::Null => View::Null,
            Self::Flag(flag) => View::Flag(*flag),
            Self::Text(text) => View::Text(text),
        }
    }
}
