//! What decoding and encoding know about a type, as compact constants.

mod const_writer;
mod names;
mod shape;

pub(crate) use names::SortedNames;
pub(crate) use shape::{Cursor, FieldFlag, Shape, TypeDef};
