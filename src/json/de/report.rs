//! The problems in a document that could be decoded.

use super::error::{DecodeError, Failure, MISSING, Path};
use super::reader::Reader;
use crate::json::UnreadableItem;

/// The problems in a document that could be decoded.
#[derive(Clone, Debug, Default)]
pub(crate) struct DecodeReport {
    /// The JSON paths of values that were missing or could not be used as sent.
    pub(crate) missing: Vec<String>,
    /// The items that were omitted from lists. Those of a list page are stored in the page.
    pub(crate) unreadable: Vec<UnreadableItem>,
}

/// The limit for reported paths and for omitted items. A document may contain millions.
const MOST: usize = 1000;

impl Reader<'_> {
    /// Reports a missing required value. Returns an error if the mode is strict.
    pub(super) fn missing(&mut self, path: &Path<'_>) -> Result<(), Failure> {
        if self.strict {
            return Err(DecodeError::new(path, MISSING));
        }
        self.note(path.to_string());
        Ok(())
    }

    /// Reports the path of a value that is missing or could not be used as sent.
    pub(super) fn note(&mut self, path: String) {
        if self.report.missing.len() < MOST {
            self.report.missing.push(path);
        }
    }

    /// Reports a value that is kept although it has another type. Returns an error if the mode is strict.
    pub(super) fn unexpected(&mut self, path: &Path<'_>) -> Result<(), Failure> {
        if self.strict {
            return Err(DecodeError::new(path, "expected a value without parts"));
        }
        self.note(path.to_string());
        Ok(())
    }

    /// Reports an unusable value, and the nested value that is the cause.
    pub(super) fn lose(&mut self, path: &Path<'_>, failure: Failure) {
        let cause = failure.at(path).path;
        let path = path.to_string();
        if cause != path {
            self.note(cause);
        }
        self.note(path);
    }

    /// Records an item that was omitted from its list.
    pub(super) fn unreadable(&mut self, item: UnreadableItem) -> Result<(), Failure> {
        if self.report.unreadable.len() == MOST {
            return Err(Box::new(item.into()));
        }
        self.report.unreadable.push(item);
        Ok(())
    }
}
