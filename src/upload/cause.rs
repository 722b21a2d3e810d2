use crate::error::{Cause, ErrorKind, OtherCause};
use crate::raw_response::RawResponse;
use std::any::Any;
use std::error::Error;
use std::fmt;
use std::io;

/// Why an upload failed that is not the fault of the API or of the network.
pub(super) enum UploadCause {
    /// The source cannot be read.
    Source(io::Error),
    /// The source is not what it was when it was read before.
    Changed,
    Storage(Refusal),
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
            Self::Storage(refusal) => Some(&refusal.reply),
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
            Self::Storage(refusal) => write!(f, "{refusal}"),
        }
    }
}

/// The response by which the storage refused a part.
pub(super) struct Refusal {
    part: i64,
    pub(super) reply: RawResponse,
}

impl Refusal {
    pub(super) fn new(part: i64, reply: RawResponse) -> Self {
        Self { part, reply }
    }

    /// What an element of the body says. The body is XML, in which other elements repeat what was signed: they are not
    /// shown.
    fn element(&self, name: &str) -> Option<&str> {
        const MOST: usize = 200;
        let body = std::str::from_utf8(&self.reply.body).ok()?;
        let (_, rest) = body.split_once(&format!("<{name}>"))?;
        let (text, _) = rest.split_once(&format!("</{name}>"))?;
        Some(text.trim().trim_end_matches('.')).filter(|text| text.len() <= MOST && !text.contains(['<', '\n']))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (part, status) = (self.part, self.reply.status);
        if status.is_success() {
            return write!(f, "the storage took part {part} without giving its ETag");
        }
        write!(f, "the storage refused part {part}: status {}", status.as_u16())?;
        ["Code", "Message"].iter().filter_map(|name| self.element(name)).try_for_each(|text| write!(f, ": {text}"))
    }
}
