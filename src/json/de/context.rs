//! What the reader notes while it reads, and the path to the value that it reads.

use crate::json::{FieldFlag, Json, Shape, UnreadableItem};
use serde::de::Error;
use std::cell::Cell;
use std::fmt;

/// Why a document is not what was expected.
#[derive(Debug)]
pub(crate) struct DecodeError {
    /// Where, such as `items[3].customer.email`; empty for the document itself.
    pub(crate) path: String,
    /// What is wrong there.
    pub(crate) reason: String,
    /// The item of a list that could not be read, if the failure is of no more than that.
    pub(crate) item: Option<Json>,
}

impl DecodeError {
    pub(super) fn new(path: &Path<'_>, reason: &str) -> Self {
        Self { path: path.to_string(), reason: reason.to_owned(), item: None }
    }

    /// A failure of the document itself.
    pub(crate) fn of_document(reason: &str) -> Self {
        Self::new(&Path::Root, reason)
    }
}

impl From<UnreadableItem> for DecodeError {
    fn from(item: UnreadableItem) -> Self {
        Self { path: item.path, reason: item.reason, item: Some(item.json) }
    }
}

/// What was wrong with a document that could be read.
#[derive(Clone, Debug, Default)]
pub(crate) struct DecodeReport {
    /// The paths of the values that were missing or could not be used as they came.
    pub(crate) missing: Vec<String>,
    /// The items that were left out of lists, except those of a page, which has them itself.
    pub(crate) unreadable: Vec<UnreadableItem>,
}

/// What is noted while reading.
pub(super) struct DecodeContext {
    strict: bool,
    /// Whether the reader goes on after a value that cannot be used.
    pub(super) lenient: bool,
    missing: Cell<Vec<String>>,
    unreadable: Cell<Vec<UnreadableItem>>,
    failure: Cell<Option<DecodeError>>,
}

impl DecodeContext {
    /// More missing values than this are not listed, and more unreadable items are not left out: a document may have
    /// millions.
    const MOST: usize = 1000;

    pub(super) fn new(strict: bool, lenient: bool) -> Self {
        let (missing, unreadable) = (Cell::default(), Cell::default());
        Self { strict, lenient, missing, unreadable, failure: Cell::default() }
    }

    pub(super) fn into_report(self) -> DecodeReport {
        DecodeReport { missing: self.missing.into_inner(), unreadable: self.unreadable.into_inner() }
    }

    /// Notes a required value that is missing, which may be an error.
    pub(super) fn missing(&self, path: &Path<'_>, essential: bool) -> Result<(), DecodeError> {
        if self.strict || essential {
            return Err(DecodeError::new(path, MISSING));
        }
        self.note(path.to_string());
        Ok(())
    }

    /// Notes the path of a value that is missing or could not be used as it came.
    pub(super) fn note(&self, path: String) {
        let mut missing = self.missing.take();
        if missing.len() < Self::MOST {
            missing.push(path);
        }
        self.missing.set(missing);
    }

    /// Notes a value that is kept although it is of another type, which strictly is an error.
    pub(super) fn unexpected(&self, path: &Path<'_>) -> Result<(), DecodeError> {
        if self.strict {
            return Err(DecodeError::new(path, "expected a value without parts"));
        }
        self.note(path.to_string());
        Ok(())
    }

    /// Notes a value that is not used, and the value further inside that is the reason.
    pub(super) fn lose(&self, path: &Path<'_>, failure: DecodeError) {
        let path = path.to_string();
        if failure.path != path {
            self.note(failure.path);
        }
        self.note(path);
    }

    /// Keeps an item that was left out of its list.
    pub(super) fn unreadable(&self, item: UnreadableItem) -> Result<(), DecodeError> {
        let mut items = self.unreadable.take();
        if items.len() == Self::MOST {
            return Err(item.into());
        }
        items.push(item);
        self.unreadable.set(items);
        Ok(())
    }

    /// Keeps the failure and makes it the format's error.
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

    /// The failure that was kept last, or one of this place.
    pub(super) fn failure(&self, path: &Path<'_>, error: &dyn fmt::Display) -> DecodeError {
        let failure = self.failure.take();
        failure.unwrap_or_else(|| DecodeError::new(path, &error.to_string()))
    }

    /// Keeps where the format itself found an error; the innermost place is told first.
    pub(super) fn locate<E: fmt::Display>(&self, path: &Path<'_>, error: E) -> E {
        self.failure.set(Some(self.failure(path, &error)));
        error
    }
}

/// The way from the document to a value in it.
#[derive(Clone, Copy)]
pub(super) enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    /// Its name is looked up only for an error.
    Field(&'a Path<'a>, Shape, usize),
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// How many steps it has.
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
            // The keys of a hidden map are not shown either.
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
