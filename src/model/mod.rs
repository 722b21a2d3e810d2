//! How a value is read from JSON and written to it.
//!
//! A type of the API is declared once, as ordinary Rust, inside one of these macros:
//!
//! | macro | declares |
//! |---|---|
//! | [`model!`] | an object that the API sends |
//! | [`request!`] | an object that the caller sends, with a constructor and setters |
//! | [`union!`] | one of several objects that the API sends, told apart by a tag or by which fields are there |
//! | [`one_of!`] | one of several objects that the caller sends |
//! | [`open_enum!`] | a text out of a list that may grow |
//!
//! and, for the rare shapes, [`pair!`] (an array of two) and [`scalar_union!`] (a text or a number or …).
//!
//! No code is derived from a declaration beyond tables and field accessors. One reader ([`read`]) and one writer
//! ([`write`]) serve all types through trait objects: the reader asks a value for the [`Slot`] of a key and fills it, the
//! writer asks for the [`View`] of each field. `serde::Deserialize`, `serde::Serialize` and `Debug` of every type lead to
//! the same two, so that any self-describing format works and an unused one costs nothing.

mod declare;
mod json;
mod map;
mod names;
mod patch;
mod raw;
mod read;
mod secret;
mod slot;
#[cfg(test)]
mod tests;
mod timestamp;
mod transcript;
mod union;
mod write;

pub(crate) use declare::{model, one_of, open_enum, pair, request, scalar_union, union};
pub use map::Map;
pub use patch::Patch;
pub use raw::Json;
pub use secret::Secret;
pub use timestamp::Timestamp;

pub(crate) use json::{from_json, to_json};
pub(crate) use names::{Names, SortedNames};
pub(crate) use read::{Failure, deserialize};
pub(crate) use slot::{Atom, Choice, Keyed, List, Object, Optional, Pairs, Place, Scalar, Slot, Union, Zero};
pub(crate) use union::Kept;
pub(crate) use write::{Entries, Item, Items, Record, View, blank_field, debug, serialize};

/// What reading and writing an object have in common.
pub(crate) struct Shape {
    /// The type's name, for messages.
    pub(crate) name: &'static str,
    /// The names of the fields in JSON, in the order of their indexes.
    pub(crate) fields: Names,
    /// A bit for each field without which the object is of no use.
    pub(crate) essential: u128,
    /// A bit for each field that `Debug` does not show.
    pub(crate) hidden: u128,
    /// A bit for each field that is not sent when it is blank.
    pub(crate) not_blank: u128,
    /// Names and texts that are the same in every value of the type.
    pub(crate) constants: &'static [(&'static str, &'static str)],
    /// Whether an `Option` that is `None` is left out (requests) or written as null (responses).
    pub(crate) omits_none: bool,
}

impl Shape {
    /// Whether a key is that of a constant.
    pub(crate) fn is_constant(&self, key: &str) -> bool {
        self.constants.iter().any(|(name, _)| *name == key)
    }
}
