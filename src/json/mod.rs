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
//! No code is derived from a declaration beyond a [`Shape`], which is one text, and field accessors. One reader ([`read`])
//! and one writer ([`write`]) serve all types through trait objects: the reader fills a [`Slot`], the writer looks at the
//! [`View`] of each field. `serde::Deserialize`, `serde::Serialize` and `Debug` of every type lead to the same two, so that
//! any self-describing format works and an unused one costs nothing.
//!
//! How `{"name":"Ada","tags":["a"]}` is read into a customer, which begins as [`Zero::zero`]:
//!
//! | the document has | the reader does | and gets |
//! |---|---|---|
//! | `{` | `customer.kind()` | [`Kind::Object`] with the shape of a customer |
//! | `"name":` | `shape.find("name", …)`, `customer.part(1)` | the slot of the field at that index |
//! | `"Ada"` | `name.kind()` | [`Kind::Optional`], so it goes on with `name.part(0)`, |
//! | | `text.kind()`, `text.put(…)` | which is a [`Kind::Scalar`] and takes the text |
//! | `"tags": [` | `customer.part(2)`, `tags.kind()`, `tags.clear()` | [`Kind::List`] |
//! | `"a"` | `tags.part(0)`, then as above | the slot of a new item |
//! | `}` | `customer.part(…).kind()` of each field that did not come | what is missing and not optional |
//!
//! Each of these calls of a slot is a [`Step`] of its one method, [`Slot::fill`].

mod csv;
mod date;
mod declare;
mod document;
mod external_id;
mod list;
mod map;
mod names;
mod pairs;
mod patch;
mod raw;
mod read;
mod secret;
mod shape;
mod slot;
mod table;
#[cfg(test)]
mod tests;
mod text;
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
mod times;
mod timestamp;
mod transcript;
mod union;
mod unreadable;
mod write;

pub use csv::Csv;
pub use date::Date;
pub(crate) use declare::{model, open_enum, pair, request, scalar_union, union};
pub use list::List;
pub use map::Map;
pub use patch::Patch;
pub use raw::Json;
pub use secret::Secret;
#[cfg(any(feature = "chrono", feature = "jiff", feature = "time"))]
pub use times::TimeError;
pub use timestamp::Timestamp;
pub use unreadable::UnreadableItem;

pub(crate) use document::{from_json, to_json};
#[allow(unused_imports, reason = "used by the operations that are enabled")]
pub(crate) use external_id::trimmed;
pub(crate) use external_id::{trim, unroutable, unroutable_field};
pub(crate) use names::SortedNames;
pub(crate) use pairs::{escape, to_pairs};
pub(crate) use read::{Failure, Findings, deserialize};
pub(crate) use shape::{Cursor, Declared, Mark, Shape};
pub(crate) use slot::{Atom, Forms, Keyed, Kind, Slot, Step, Zero};
use text::text;
pub(crate) use union::Kept;
pub(crate) use write::{Item, Look, View, blank_field, debug, equal, serialize};
