//! The error of a response body that was truncated because the connection failed.

use std::error::Error as StdError;
use std::fmt;

pub(super) struct CutShort {
    pub(super) arrived: usize,
    pub(super) announced: Option<u64>,
    pub(super) source: Option<Box<dyn StdError + Send + Sync>>,
}

impl fmt::Display for CutShort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let arrived = self.arrived;
        match self.announced {
            Some(announced) => write!(f, "cut short after {arrived} of {announced} bytes"),
            None => write!(f, "cut short after {arrived} bytes"),
        }
    }
}

impl fmt::Debug for CutShort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl StdError for CutShort {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_ref().map(|source| source.as_ref() as _)
    }
}
