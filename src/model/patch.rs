use super::{Item, Kind, Look, Slot, Step, View, Zero};

/// A field of an update, in which null has a meaning of its own.
///
/// Whatever goes into the field's type goes into its patch; `None` clears:
///
/// ```
/// use polar_funcs::models::Patch;
///
/// let set: Patch<String> = "new name".into();
/// let cleared: Patch<i64> = None.into();
/// assert_eq!((set, cleared), (Patch::Set("new name".to_owned()), Patch::Clear));
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

impl<T> From<Option<T>> for Patch<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Clear, Self::Set)
    }
}

impl From<&str> for Patch<String> {
    fn from(value: &str) -> Self {
        Self::Set(value.to_owned())
    }
}

impl<T> Zero for Patch<T> {
    fn zero() -> Self {
        Self::Leave
    }
}

impl<T: Slot + Zero> Slot for Patch<T> {
    fn fill(&mut self, step: Step<'_, '_>) -> Option<&mut dyn Slot> {
        match step {
            Step::Tell(kind) => *kind = Kind::Optional,
            Step::Clear => *self = Self::Clear,
            Step::Part(_) => {
                *self = Self::Set(T::zero());
                if let Self::Set(value) = self {
                    return Some(value);
                }
            }
            _ => {}
        }
        None
    }
}

impl<T: Item> Item for Patch<T> {
    fn view(&self, look: Look) -> View<'_> {
        match self {
            Self::Leave => View::Absent,
            Self::Clear => View::Null,
            Self::Set(value) => value.view(look),
        }
    }
}
