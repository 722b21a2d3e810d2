use crate::json::{Decode, DecodeStep, Empty, Encode, NodeKind, Part, ValueRef};

/// A field of an update that the API can clear.
///
/// Each such field has three setters:
///
/// | setter | sends |
/// |---|---|
/// | `.name("Ada")` | the value |
/// | `.maybe_name(option)` | the value, or nothing if the option is `None`: the field keeps its value |
/// | `.clear_name()` | null, which removes the value |
///
/// Only the `clear_` setter clears a field; an `Option` never does. A field that the server does not clear when it
/// receives null is an `Option` and has no `clear_` setter.
///
/// ```
/// # #[cfg(feature = "customers_update")] {
/// use polar_funcs::models::{CustomerUpdate, Patch};
///
/// let update = CustomerUpdate::new().name("Ada").clear_locale();
/// assert_eq!(update.name, Patch::Set("Ada".to_owned()));
/// assert_eq!((update.locale, update.tax_id), (Patch::Clear, Patch::Leave));
/// # }
/// ```
///
/// The setter of the value does not accept an `Option`, so this does not compile:
///
/// ```compile_fail
/// # use polar_funcs::models::CustomerUpdate;
/// let locale: Option<String> = None;
/// let update = CustomerUpdate::new().locale(locale);
/// ```
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub enum Patch<T> {
    /// The field is not sent and keeps its value.
    #[default]
    Leave,
    /// The field is sent as null, which removes its value.
    Clear,
    /// The field is sent with this value.
    Set(T),
}

impl<T> From<T> for Patch<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

impl<T> Empty for Patch<T> {
    fn empty() -> Self {
        Self::Leave
    }
}

impl<T: Decode + Empty> Decode for Patch<T> {
    fn decode_step(&mut self, step: DecodeStep<'_, '_>) -> Option<&mut dyn Decode> {
        match step {
            DecodeStep::Describe(kind) => *kind = NodeKind::Optional,
            DecodeStep::Clear => *self = Self::Clear,
            DecodeStep::Child(_) => {
                *self = Self::Set(T::empty());
                if let Self::Set(value) = self {
                    return Some(value);
                }
            }
            _ => {}
        }
        None
    }
}

impl<T: Encode> Encode for Patch<T> {
    fn encode(&self, part: Part) -> ValueRef<'_> {
        match self {
            Self::Leave => ValueRef::Absent,
            Self::Clear => ValueRef::Null,
            Self::Set(value) => value.encode(part),
        }
    }
}
