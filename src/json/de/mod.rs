//! Decoding: one reader fills a value of any type, step by step.

mod buffered;
mod context;
mod decode;
mod document;
mod elements;
mod fields;
mod reader;
mod repair;
mod transcode;
mod union;

pub(crate) use buffered::BufferedFields;
pub(crate) use context::{DecodeError, DecodeReport};
pub(crate) use decode::{Decode, DecodeStep, Empty, FieldNames, HasFields, NodeKind, Scalar, UnionInfo};
pub(crate) use document::{deserialize, from_json, read_value};
