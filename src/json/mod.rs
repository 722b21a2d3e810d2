//! The model layer: decodes values from JSON and encodes them as JSON.
//!
//! | folder | contents |
//! |---|---|
//! | `macros` | the macros in which the types of the API are declared, each with its grammar |
//! | `schema` | descriptions of types: name, fields and constants of an object, names of an enum |
//! | `de` | decoding: a JSON parser, the trait [`Decode`], and the reader that decodes into all types through it |
//! | `ser` | encoding: the trait [`Encode`], and the writers of JSON and of queries |
//! | `types` | the types of fields: [`Json`], [`Map`], [`List`], [`Timestamp`], [`Secret`] … |
//!
//! # Declarations
//!
//! A type of the API is declared once, in ordinary Rust syntax, inside a macro:
//!
//! | macro | declares |
//! |---|---|
//! | [`model!`] | an object that the API sends |
//! | [`request!`] | an object that the caller sends, with a constructor and setters |
//! | [`union!`] | one of several objects, selected by a tag or by the fields that are present |
//! | [`open_enum!`] | a string from a list that may grow |
//! | [`tuple!`] | an array with a fixed number of items |
//! | [`scalar_union!`] | a string, a number or another value that is neither an object nor an array |
//!
//! # How it works
//!
//! No decoding logic is generated for a type. A declaration becomes a [`Shape`], which is one string, and a `match`
//! that returns a field by its index. A single reader and a single writer handle all types through trait objects.
//! `serde::Deserialize`, `serde::Serialize` and `Debug` of all types delegate to them, so any self-describing format
//! works, and an unused format costs nothing. `Deserialize` first converts its input to JSON text, because the reader
//! accepts only JSON.
//!
//! The reader decodes `{"name": "Ada", "tags": ["a"]}` into a customer as follows, starting with [`Empty::empty`]:
//!
//! | document | calls of the reader | result |
//! |---|---|---|
//! | `{` | `customer.kind()` | [`NodeKind::Object`] with the shape of a customer |
//! | `"name":` | `shape.find("name", …)`, `customer.child(0)` | the field `name` |
//! | `"Ada"` | `name.kind()` | [`NodeKind::Optional`], so the reader continues with `name.child(0)`, |
//! | | `text.kind()`, `text.set_scalar(…)` | which is a [`NodeKind::Scalar`] and takes the string |
//! | `"tags": [` | `customer.child(1)`, `tags.kind()`, `tags.truncate(0)` | [`NodeKind::List`] |
//! | `"a"` | `tags.child(0)`, then as above | the new item |
//! | `}` | `customer.child(…).kind()` for each field that was not in the document | required fields that are missing |
//!
//! Each of these calls is a [`DecodeStep`], the argument of the trait's only method, [`Decode::decode_step`].
//!
//! # By hand
//!
//! The following code, which the tests compile, implements one struct, one list and one union without the macros:
#![doc = "```ignore"]
#![doc = include_str!("tests/by_hand.rs")]
#![doc = "```"]

mod de;
mod macros;
mod schema;
mod ser;
#[cfg(test)]
mod tests;
mod types;

pub(crate) use de::{
    Decode, DecodeError, DecodeReport, DecodeStep, Empty, FieldNames, HasFields, NodeKind, ObjectFields, Scalar,
    UnionInfo, UnionKeys, deserialize, find_part, from_json,
};
pub(crate) use macros::{model, open_enum, request, scalar_union, tuple, union};
pub(crate) use schema::{Cursor, FieldFlag, Shape, SortedNames};
pub(crate) use ser::{
    Encode, Part, ValueRef, debug, equal, escape, first_blank_required, serialize, to_json, to_pairs,
};
pub use types::{Csv, Date, Json, List, Map, Money, Nullable, Patch, Secret, TimeError, Timestamp, UnreadableItem};
pub(crate) use types::{trim, trimmed, unroutable, unroutable_field};
