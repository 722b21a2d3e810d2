//! The state of a reading: its mode, its report, and the path to the current value.

use crate::json::{FieldFlag, Json, Shape, UnreadableItem};
use serde::de::Error;
use std::cell::Cell;
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

impl DecodeError {
    pub(super) fn new(path: &Path<'_>, reason: &str) -> Self {
        Self { path: path.to_string(), reason: reason.to_owned(), item: None }
    }

    /// An error about the document itself.
    pub(crate) fn of_document(reason: &str) -> Self {
        Self::new(&Path::Root, reason)
    }
}

impl From<UnreadableItem> for DecodeError {
    fn from(item: UnreadableItem) -> Self {
        Self { path: item.path, reason: item.reason, item: Some(item.json) }
    }
}

/// The problems in a document that could be decoded.
#[derive(Clone, Debug, Default)]
pub(crate) struct DecodeReport {
    /// The paths of values that were missing or could not be used as sent.
    pub(crate) missing: Vec<String>,
    /// The items that were left out of lists. A list page holds its own.
    pub(crate) unreadable: Vec<UnreadableItem>,
}

/// The mode of a reading, and the problems found so far.
pub(super) struct DecodeContext {
    strict: bool,
    /// Whether the reader continues after a value that it cannot use.
    pub(super) lenient: bool,
    /// Whether keys that are lent by the deserializer have no control characters. It holds for JSON text, where these
    /// are escaped.
    pub(super) lends_plain_keys: bool,
    missing: Cell<Vec<String>>,
    unreadable: Cell<Vec<UnreadableItem>>,
    failure: Cell<Option<DecodeError>>,
}

impl DecodeContext {
    /// The limit for reported paths and for items that are left out. A document may contain millions.
    const MOST: usize = 1000;

    /// The context of JSON text.
    pub(super) fn new(strict: bool, lenient: bool) -> Self {
        let (missing, unreadable) = (Cell::default(), Cell::default());
        Self { strict, lenient, lends_plain_keys: true, missing, unreadable, failure: Cell::default() }
    }

    /// The context of a deserializer that is not this crate's.
    pub(super) fn of_other_deserializer() -> Self {
        Self { lends_plain_keys: false, ..Self::new(false, false) }
    }

    pub(super) fn into_report(self) -> DecodeReport {
        DecodeReport { missing: self.missing.into_inner(), unreadable: self.unreadable.into_inner() }
    }

    /// Reports a missing required value. Returns an error if the value is essential or the reading is strict.
    pub(super) fn missing(&self, path: &Path<'_>, essential: bool) -> Result<(), DecodeError> {
        if self.strict || essential {
            return Err(DecodeError::new(path, MISSING));
        }
        self.note(path.to_string());
        Ok(())
    }

    /// Reports the path of a value that is missing or could not be used as sent.
    pub(super) fn note(&self, path: String) {
        let mut missing = self.missing.take();
        if missing.len() < Self::MOST {
            missing.push(path);
        }
        self.missing.set(missing);
    }

    /// Reports a value that is kept although it has another type. Returns an error if the reading is strict.
    pub(super) fn unexpected(&self, path: &Path<'_>) -> Result<(), DecodeError> {
        if self.strict {
            return Err(DecodeError::new(path, "expected a value without parts"));
        }
        self.note(path.to_string());
        Ok(())
    }

    /// Reports a value that is not used, and the nested value that is the cause.
    pub(super) fn lose(&self, path: &Path<'_>, failure: DecodeError) {
        let path = path.to_string();
        if failure.path != path {
            self.note(failure.path);
        }
        self.note(path);
    }

    /// Records an item that was left out of its list.
    pub(super) fn unreadable(&self, item: UnreadableItem) -> Result<(), DecodeError> {
        let mut items = self.unreadable.take();
        if items.len() == Self::MOST {
            return Err(item.into());
        }
        items.push(item);
        self.unreadable.set(items);
        Ok(())
    }

    /// Records the error, and converts it to an error of the format.
    pub(super) fn raise<E: Error>(&self, failure: DecodeError) -> E {
        let error = match failure.path.as_str() {
            "" => E::custom(&failure.reason),
            path => E::custom(format_args!("{path}: {}", failure.reason)),
        };
        self.failure.set(Some(failure));
        error
    }

    pub(super) fn fail<E: Error>(&self, path: &Path<'_>, reason: &str) -> E {
        self.raise(DecodeError::new(path, reason))
    }

    /// Returns the error recorded last, or else one for this path.
    pub(super) fn failure(&self, path: &Path<'_>, error: &dyn fmt::Display) -> DecodeError {
        let failure = self.failure.take();
        failure.unwrap_or_else(|| DecodeError::new(path, &error.to_string()))
    }

    /// Records the path at which the format found an error. The innermost call comes first, and its path is kept.
    pub(super) fn locate<E: fmt::Display>(&self, path: &Path<'_>, error: E) -> E {
        self.failure.set(Some(self.failure(path, &error)));
        error
    }
}

/// The path from the document to a value.
#[derive(Clone, Copy)]
pub(super) enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    /// A field of an object. Its name is looked up only for an error.
    Field(&'a Path<'a>, Shape, usize),
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// Returns the number of segments.
    pub(super) fn depth(&self) -> usize {
        match self {
            Path::Root => 0,
            Path::Key(parent, _) | Path::Field(parent, ..) | Path::Index(parent, _) => parent.depth() + 1,
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => Ok(()),
            // The keys of a hidden map are hidden, too.
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

pub(super) const MISSING: &str = "a required value is missing";
