//! Environment variables.

use crate::error::{Error, Invalid};
use std::env::VarError;

/// Returns the value of a variable; `None` if it is not set.
pub(crate) fn env_var(name: &'static str) -> Result<Option<String>, Error> {
    match std::env::var(name) {
        Ok(value) => Ok(Some(value)),
        Err(VarError::NotPresent) => Ok(None),
        Err(VarError::NotUnicode(_)) => Err(Error::invalid(Invalid::new(name, "is not valid UTF-8"))),
    }
}
