//! The error type of decoding, and the path of a value.

use crate::json::{FieldFlag, Json, Shape, UnreadableItem};
use std::fmt;

/// The reason why a document could not be decoded.
#[derive(Debug)]
pub(crate) struct DecodeError {
    /// The path of the value, such as `items[3].customer.email`; empty for the document itself.
    pub(crate) path: String,
    /// The problem with that value.
    pub(crate) reason: String,
    /// The list item that could not be decoded, if the error concerns only that item.
    pub(crate) item: Option<Json>,
}

/// An error while a value is decoded. It is boxed, because most functions of the reader return it.
pub(super) type Failure = Box<DecodeError>;

pub(super) const MISSING: &str = "a required value is missing";

impl DecodeError {
    pub(super) fn new(path: &Path<'_>, reason: &str) -> Failure {
        Box::new(Self { path: path.to_string(), reason: reason.to_owned(), item: None })
    }

    /// Creates the error of a value that has another type.
    pub(super) fn unexpected(path: &Path<'_>, expected: &str, found: &str) -> Failure {
        Self::new(path, &format!("expected {expected}, found {found}"))
    }

    /// Creates an error of the document itself.
    pub(crate) fn of_document(reason: &str) -> Self {
        Self { path: String::new(), reason: reason.to_owned(), item: None }
    }

    /// Sets the path, unless it was already set for a nested value.
    pub(super) fn at(mut self: Box<Self>, path: &Path<'_>) -> Failure {
        if self.path.is_empty() {
            self.path = path.to_string();
        }
        self
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => f.write_str(&self.reason),
            path => write!(f, "{path}: {}", self.reason),
        }
    }
}

impl From<UnreadableItem> for DecodeError {
    fn from(item: UnreadableItem) -> Self {
        Self { path: item.path, reason: item.reason, item: Some(item.json) }
    }
}

/// The path of a value in the document.
#[derive(Clone, Copy)]
pub(super) enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    /// A field of an object. Its name is looked up only for an error.
    Field(&'a Path<'a>, Shape, usize),
    Index(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => Ok(()),
            // The keys of a hidden map are hidden as well.
            Path::Key(map @ Path::Field(_, shape, index), _) if shape.has_flag(*index, FieldFlag::Hidden) => map.fmt(f),
            Path::Key(Path::Root, key) => f.write_str(key),
            Path::Key(parent, key) => write!(f, "{parent}.{key}"),
            Path::Field(parent, shape, index) => {
                let name = shape.fields().nth(*index).map_or("", |field| field.name);
                Path::Key(parent, name).fmt(f)
            }
            Path::Index(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}
