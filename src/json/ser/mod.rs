//! Encoding: a value returns references to its parts, and a writer for each format encodes them.

mod encode;
mod json;
mod pairs;

pub(crate) use encode::{Encode, Part, ValueRef, debug, equal, first_blank_required, serialize};
pub(crate) use json::{close, plain_length, push_display, push_number, push_text, to_json};
pub(crate) use pairs::{escape, to_pairs};
