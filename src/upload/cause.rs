use crate::error::{Cause, ErrorKind, OtherCause};
use crate::raw_response::RawResponse;
use std::any::Any;
use std::error::Error;
use std::fmt;
use std::io;

/// A cause of a failed upload other than the API and the network.
pub(super) enum UploadCause {
    /// The source could not be read.
    Source(io::Error),
    /// The source changed after it was read for its checksums.
    Changed,
    /// The storage rejected a part, or returned no ETag for it.
    Storage(StorageError),
}

impl From<UploadCause> for Cause {
    fn from(cause: UploadCause) -> Self {
        Self::Other(Box::new(cause))
    }
}

impl OtherCause for UploadCause {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Source(_) | Self::Changed => ErrorKind::Invalid,
            Self::Storage(_) => ErrorKind::Storage,
        }
    }

    fn response(&self) -> Option<&RawResponse> {
        match self {
            Self::Storage(error) => Some(&error.response),
            _ => None,
        }
    }

    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Source(error) => Some(error),
            _ => None,
        }
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

impl fmt::Display for UploadCause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Source(_) => f.write_str("cannot read the source of the upload"),
            Self::Changed => f.write_str("the source of the upload changed while it was being read"),
            Self::Storage(error) => write!(f, "{error}"),
        }
    }
}

/// The response of the storage that rejected a part.
pub(super) struct StorageError {
    part: i64,
    pub(super) response: RawResponse,
}

impl StorageError {
    pub(super) fn new(part: i64, response: RawResponse) -> Self {
        Self { part, response }
    }

    /// Returns the text of an element of the XML body. Some elements repeat the signed request and must not be shown.
    fn element(&self, name: &str) -> Option<&str> {
        const MAX_LENGTH: usize = 200;
        let body = std::str::from_utf8(&self.response.body).ok()?;
        let (_, rest) = body.split_once(&format!("<{name}>"))?;
        let (text, _) = rest.split_once(&format!("</{name}>"))?;
        Some(text.trim().trim_end_matches('.')).filter(|text| text.len() <= MAX_LENGTH && !text.contains(['<', '\n']))
    }
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (part, status) = (self.part, self.response.status);
        if status.is_success() {
            return write!(f, "the storage accepted part {part} without returning its ETag");
        }
        write!(f, "the storage rejected part {part}: status {}", status.as_u16())?;
        ["Code", "Message"].iter().filter_map(|name| self.element(name)).try_for_each(|text| write!(f, ": {text}"))
    }
}
