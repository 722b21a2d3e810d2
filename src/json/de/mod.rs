//! Decoding: a single reader decodes into values of all types, step by step.

mod decode;
mod document;
mod elements;
mod error;
mod fields;
mod number;
mod parser;
mod reader;
mod report;
mod transcode;
mod union;

pub(crate) use decode::{Decode, DecodeStep, Empty, FieldNames, HasFields, NodeKind, Scalar, UnionInfo, UnionKeys};
pub(crate) use document::{deserialize, find_part, from_json, read_value};
pub(crate) use error::DecodeError;
pub(crate) use report::DecodeReport;
pub(crate) use transcode::JsonText;
pub(crate) use union::ObjectFields;
