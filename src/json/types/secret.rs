use super::text;
use crate::json::{Encode, Part, ValueRef};
use std::fmt;

/// A string that grants access, such as a token, a license key or a signing secret.
///
/// `Debug` hides the string, and `Display` is not implemented, so that secrets are not logged by accident.
/// Serialization writes the string.
///
/// ```
/// use polar_funcs::models::Secret;
///
/// let token = Secret::from("polar_cst_…");
/// assert_eq!(format!("{token:?}"), "Secret(hidden)");
/// assert_eq!(token.expose(), "polar_cst_…");
/// ```
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct Secret(String);

impl Secret {
    /// Returns the text.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(hidden)")
    }
}

impl Encode for Secret {
    fn encode(&self, _: Part) -> ValueRef<'_> {
        ValueRef::Secret(&self.0)
    }
}

text!(Secret, "text");
