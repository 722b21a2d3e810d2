use super::{Atom, Item, Place, Scalar, Slot, View, Zero, deserialize, serialize};
use std::fmt;

/// A text that grants access: a token, a license key, a signing secret.
///
/// `Debug` hides it and there is no `Display`, so that it does not reach a log by accident. Serializing writes it.
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
    /// The text itself.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<&String> for Secret {
    fn from(text: &String) -> Self {
        Self(text.clone())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(hidden)")
    }
}

impl Zero for Secret {
    const ZERO: Self = Self(String::new());
}

impl Slot for Secret {
    fn place(&mut self) -> Place<'_> {
        Place::Scalar(self)
    }
}

impl Scalar for Secret {
    fn expected(&self) -> &'static str {
        "text"
    }

    fn take(&mut self, atom: &mut Atom<'_>) -> bool {
        self.0.take(atom)
    }
}

impl Item for Secret {
    fn view(&self) -> View<'_> {
        View::Secret(&self.0)
    }
}

impl<'de> serde::Deserialize<'de> for Secret {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer)
    }
}

impl serde::Serialize for Secret {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self, serializer)
    }
}
