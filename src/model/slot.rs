//! What can be read into: a value names the [`Place`] that it offers, and the places of its parts on demand.

use super::json::push;
use super::{Json, Kept, Shape};
use std::borrow::Cow;
use std::mem::take;

/// The value of a type before anything was read into it.
pub(crate) trait Zero {
    const ZERO: Self;
}

/// A type that knows the names of fields.
pub(crate) trait Keyed {
    /// The key, if a field has that name; `start` is where to look first.
    fn known_key(key: &str, start: usize) -> Option<&'static str>;
}

/// A value that can be read into.
pub(crate) trait Slot {
    /// What it can take.
    fn place(&mut self) -> Place<'_>;
}

/// What a slot can take.
pub(crate) enum Place<'a> {
    Scalar(&'a mut dyn Scalar),
    Optional(&'a mut dyn Optional),
    List(&'a mut dyn Array),
    Map(&'a mut dyn Pairs),
    Object(&'a mut dyn Object),
    Union(&'a mut dyn Union),
    Json(&'a mut Json),
}

/// A JSON value that has no parts.
#[derive(Clone, Debug)]
pub(crate) enum Atom<'a> {
    Flag(bool),
    Integer(i64),
    /// An integer that is too large for the other.
    Large(u64),
    Number(f64),
    Text(Cow<'a, str>),
}

impl Atom<'_> {
    /// Adds it to JSON.
    pub(super) fn write(&self, json: &mut Vec<u8>) {
        match self {
            Self::Flag(flag) => push(json, flag),
            Self::Integer(number) => push(json, number),
            Self::Large(number) => push(json, number),
            Self::Number(number) => push(json, number),
            Self::Text(text) => push(json, text),
        }
    }
}

impl From<u64> for Atom<'_> {
    fn from(number: u64) -> Self {
        i64::try_from(number).map_or(Self::Large(number), Self::Integer)
    }
}

/// Takes values without parts.
pub(crate) trait Scalar {
    /// What it takes, for messages.
    fn expected(&self) -> &'static str;

    /// Takes the value, or leaves it and says that it is of the wrong type.
    fn take(&mut self, atom: &mut Atom<'_>) -> bool;
}

/// Takes null as well as a value.
pub(crate) trait Optional {
    fn clear(&mut self);

    /// Makes room for a value.
    fn fill(&mut self) -> Option<&mut dyn Slot>;
}

/// Takes an array.
pub(crate) trait Array {
    fn clear(&mut self);

    /// Makes room for the item at an index, the one after the last; `None` if it takes no more.
    fn item(&mut self, index: usize) -> Option<&mut dyn Slot>;

    /// How many items there must be.
    fn least(&self) -> usize {
        0
    }
}

/// Takes an object as a map.
pub(crate) trait Pairs {
    fn clear(&mut self);

    /// Makes room for one more value.
    fn add(&mut self) -> Option<&mut dyn Slot>;

    /// Names the value that was added last.
    fn name_last(&mut self, key: String);
}

/// Takes an object by its fields.
pub(crate) trait Object {
    /// The type of the object.
    fn shape(&self) -> Shape;

    /// The slot of the field at an index of the shape.
    fn slot(&mut self, index: usize) -> Option<&mut dyn Slot>;

    /// Takes the keys that are no field's.
    fn rest(&mut self) -> Option<&mut dyn Pairs> {
        None
    }
}

/// Takes one of several objects.
pub(crate) trait Union {
    /// The type's name, for messages.
    fn name(&self) -> &'static str;

    /// The keys whose values or presence can decide.
    fn keys(&self) -> &'static [&'static str];

    /// The key, if one of the objects has a field of that name; `start` is where to look first.
    fn known_key(&self, key: &str, start: usize) -> Option<&'static str>;

    /// Which object it is by the deciding fields that have come so far.
    fn choose(&mut self, kept: &Kept) -> Choice<'_>;
}

/// What a union makes of the fields that have come.
pub(crate) enum Choice<'a> {
    /// More fields are needed.
    Undecided,
    Object(&'a mut dyn Object),
    /// A union in its turn.
    Union(&'a mut dyn Union),
    /// None that is known here: the whole object is kept as it came.
    Unknown(&'a mut Json),
}

macro_rules! scalar {
    ($type:ty, $zero:expr, $expected:literal, $($atom:pat => $value:expr),+) => {
        impl Zero for $type {
            const ZERO: Self = $zero;
        }

        impl Slot for $type {
            fn place(&mut self) -> Place<'_> {
                Place::Scalar(self)
            }
        }

        impl Scalar for $type {
            fn expected(&self) -> &'static str {
                $expected
            }

            fn take(&mut self, atom: &mut Atom<'_>) -> bool {
                *self = match atom {
                    $($atom => $value,)+
                    _ => return false,
                };
                true
            }
        }
    };
}

scalar!(bool, false, "true or false", Atom::Flag(flag) => *flag);
scalar!(i64, 0, "an integer", Atom::Integer(number) => *number);
scalar!(
    f64, 0.0, "a number",
    Atom::Number(number) => *number, Atom::Integer(number) => *number as f64, Atom::Large(number) => *number as f64
);
scalar!(String, String::new(), "text", Atom::Text(text) => take(text).into_owned());

impl<T> Zero for Option<T> {
    const ZERO: Self = None;
}

impl<T: Slot + Zero> Slot for Option<T> {
    fn place(&mut self) -> Place<'_> {
        Place::Optional(self)
    }
}

impl<T: Slot + Zero> Optional for Option<T> {
    fn clear(&mut self) {
        *self = None;
    }

    fn fill(&mut self) -> Option<&mut dyn Slot> {
        Some(self.insert(T::ZERO))
    }
}

impl<T> Zero for Vec<T> {
    const ZERO: Self = Self::new();
}

impl<T: Slot + Zero> Slot for Vec<T> {
    fn place(&mut self) -> Place<'_> {
        Place::List(self)
    }
}

impl<T: Slot + Zero> Array for Vec<T> {
    fn clear(&mut self) {
        Self::clear(self);
    }

    fn item(&mut self, _: usize) -> Option<&mut dyn Slot> {
        self.push(T::ZERO);
        self.last_mut().map(|item| item as &mut dyn Slot)
    }
}
