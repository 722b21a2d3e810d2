//! Descriptions of types for decoding and encoding, as compact constants.

mod names;
mod shape;

pub(crate) use names::SortedNames;
pub(crate) use shape::{Cursor, FieldFlag, Shape};
