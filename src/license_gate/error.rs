use crate::error::Error;
use std::error::Error as StdError;
use std::{fmt, io};

/// Why a [`LicenseGate`](super::LicenseGate) could not do what it was asked to. It is not a refusal: those are
/// [verdicts](super::Verdict).
#[derive(Debug)]
#[non_exhaustive]
pub enum LicenseError {
    /// A call to Polar failed, so that nothing is known about the key.
    Api(Error),
    /// The license cannot be read or stored.
    Store(io::Error),
    /// The stored license is damaged, or of a later version of this crate; the text says why. Activating a key replaces
    /// it.
    Damaged(String),
    /// Another process is changing the license.
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
