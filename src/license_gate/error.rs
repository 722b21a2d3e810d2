use crate::error::Error;
use std::error::Error as StdError;
use std::{fmt, io};

/// The error of a [`LicenseGate`](super::LicenseGate). A refused license is not an error, but a
/// [`Verdict`](super::Verdict).
#[derive(Debug)]
#[non_exhaustive]
pub enum LicenseError {
    /// A call to Polar failed without a statement about the license key, or the call was invalid.
    Api(Error),
    /// The stored license cannot be read or written.
    Store(io::Error),
    /// The stored license is damaged, or was written by a later version of this crate. The text says which. Activating
    /// a key replaces it.
    Damaged(String),
    /// Another process holds the lock of the store.
    Busy,
}

impl fmt::Display for LicenseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Api(error) => error.fmt(f),
            Self::Store(error) => write!(f, "the stored license cannot be accessed: {error}"),
            Self::Damaged(reason) => write!(f, "the stored license {reason}; activate the license key again"),
            Self::Busy => f.write_str("another process is changing the license; try again later"),
        }
    }
}

impl StdError for LicenseError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Api(error) => Some(error),
            Self::Store(error) => Some(error),
            Self::Damaged(_) | Self::Busy => None,
        }
    }
}

impl From<Error> for LicenseError {
    fn from(error: Error) -> Self {
        Self::Api(error)
    }
}

/// `InvalidData` means that the stored license is damaged.
impl From<io::Error> for LicenseError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::InvalidData => Self::Damaged(format!("cannot be read: {error}")),
            _ => Self::Store(error),
        }
    }
}
