/// An argument of `new` for a required field that may be null. It is created from a value, an `Option` of a value or,
/// if the field is a string, a `&str` or `&String`.
///
/// ```
/// # #[cfg(feature = "benefits_update")] {
/// use polar_funcs::models::BenefitCustomProperties;
///
/// let note = String::from("Join us");
/// assert_eq!(BenefitCustomProperties::new(&note).note.as_deref(), Some("Join us"));
/// assert_eq!(BenefitCustomProperties::new("Join us").note.as_deref(), Some("Join us"));
/// assert_eq!(BenefitCustomProperties::new(None).note, None);
/// # }
/// ```
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Nullable<T>(pub Option<T>);

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self(Some(value))
    }
}

impl<T> From<Option<T>> for Nullable<T> {
    fn from(value: Option<T>) -> Self {
        Self(value)
    }
}

impl From<&str> for Nullable<String> {
    fn from(text: &str) -> Self {
        Self(Some(text.to_owned()))
    }
}

impl From<&String> for Nullable<String> {
    fn from(text: &String) -> Self {
        Self(Some(text.clone()))
    }
}
