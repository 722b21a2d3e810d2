//! What can be read into.
//!
//! The reader fills a value in [`Step`]s: it asks what [`Kind`] of value it is, clears it, makes room for its parts one
//! after another and fills these in their turn, until it comes to values without parts, into which it puts an [`Atom`].

use super::document::push;
use super::{Cursor, Json, Kept, Shape, UnreadableItem};
use std::borrow::Cow;
use std::mem::take;

/// The value of a type before anything was read into it.
pub(crate) trait Zero {
    /// A function and no constant, which a program would link as all the bytes of the value, few of which are not zero.
    fn zero() -> Self;
}

/// A type that knows the names of fields.
pub(crate) trait Keyed {
    /// The key, if a field has that name. The cursor is where to look first; as it may come from another object, whose
    /// fields are others, a key may go unknown.
    fn known_key(key: &str, cursor: &mut Cursor) -> Option<&'static str>;
}

/// A value that can be read into.
pub(crate) trait Slot {
    /// Takes a step of filling the value, and gives the slot to which it leads, if it leads to one. Steps that mean nothing
    /// to a value of its kind lead nowhere.
    ///
    /// The reader calls the steps by the names that they have as methods of `dyn Slot`. Here they are one method, because
    /// what a program links for each type is a table of its methods: each costs 32 bytes there (pointer and relocation)
    /// and 40 bytes of unwind table.
    fn fill(&mut self, step: Step<'_, '_>) -> Option<&mut dyn Slot>;
}

/// A step of filling a value.
pub(crate) enum Step<'a, 'text> {
    /// Tells what kind of value it is.
    Tell(&'a mut Kind),
    /// Makes an optional value null.
    Clear,
    /// Removes the items of a list or the values of a map after the first so many.
    Cut(usize),
    /// Leads to the field of an object at an index of its shape; or makes room for the value of an optional one, the item
    /// of a list at an index (the one after the last) or one more value of a map, and leads there.
    Part(usize),
    /// Names the value of a map that was added last.
    Name(&'a mut String),
    /// Leads to the map of the keys that are no field's, if the object has one.
    Rest,
    /// Puts a value into a scalar. Leads to the scalar itself, or nowhere if the value is of the wrong type.
    Put(&'a mut Atom<'text>),
    /// Puts any JSON into a value that takes it. Leads to the value itself, or nowhere if it takes none.
    Keep(&'a mut Json),
    /// Makes a union what the fields tell that have come, and leads there; nowhere if more are needed. What is not known
    /// here is JSON.
    Choose(&'a Kept),
    /// Gives a page the items that could not be read.
    Unreadable(&'a mut Vec<UnreadableItem>),
}

/// What kind of value a slot takes.
pub(crate) enum Kind {
    /// One without parts, with what it is, for messages.
    Scalar(&'static str),
    /// Null as well as a value.
    Optional,
    /// An array of at least so many items.
    List(usize),
    /// An object as a map.
    Map,
    /// An object by its fields.
    Object(Shape),
    /// One of several objects.
    Union(Forms),
    Json,
}

/// The objects that a union can be.
pub(crate) struct Forms {
    /// The union's name, for messages.
    pub(crate) name: &'static str,
    /// The keys whose values or presence can decide.
    pub(crate) keys: &'static [&'static str],
    /// [`Keyed::known_key`] of all of them.
    pub(crate) known_key: fn(&str, &mut Cursor) -> Option<&'static str>,
}

/// The steps, by name.
impl dyn Slot + '_ {
    pub(crate) fn kind(&mut self) -> Kind {
        let mut kind = Kind::Scalar("nothing");
        self.fill(Step::Tell(&mut kind));
        kind
    }

    pub(crate) fn clear(&mut self) {
        self.fill(Step::Clear);
    }

    pub(crate) fn cut(&mut self, length: usize) {
        self.fill(Step::Cut(length));
    }

    pub(crate) fn part(&mut self, index: usize) -> Option<&mut dyn Slot> {
        self.fill(Step::Part(index))
    }

    pub(crate) fn name_last(&mut self, mut key: String) {
        self.fill(Step::Name(&mut key));
    }

    pub(crate) fn rest(&mut self) -> Option<&mut dyn Slot> {
        self.fill(Step::Rest)
    }

    /// Whether the value was of the right type; else it is left.
    pub(crate) fn put(&mut self, atom: &mut Atom<'_>) -> bool {
        self.fill(Step::Put(atom)).is_some()
    }

    /// Whether the value takes any JSON.
    pub(crate) fn keep(&mut self, mut json: Json) -> bool {
        self.fill(Step::Keep(&mut json)).is_some()
    }

    pub(crate) fn choose(&mut self, kept: &Kept) -> Option<&mut dyn Slot> {
        self.fill(Step::Choose(kept))
    }
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

macro_rules! scalar {
    ($type:ty, $zero:expr, $expected:literal, $($atom:pat => $value:expr),+) => {
        impl Zero for $type {
            fn zero() -> Self {
                $zero
            }
        }

        impl Slot for $type {
            fn fill(&mut self, step: Step<'_, '_>) -> Option<&mut dyn Slot> {
                match step {
                    Step::Tell(kind) => *kind = Kind::Scalar($expected),
                    Step::Put(atom) => {
                        *self = match atom {
                            $($atom => $value,)+
                            _ => return None,
                        };
                        return Some(self);
                    }
                    _ => {}
                }
                None
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
    fn zero() -> Self {
        None
    }
}

impl<T: Slot + Zero> Slot for Option<T> {
    fn fill(&mut self, step: Step<'_, '_>) -> Option<&mut dyn Slot> {
        match step {
            Step::Tell(kind) => *kind = Kind::Optional,
            Step::Clear => *self = None,
            Step::Part(_) => return Some(self.insert(T::zero())),
            _ => {}
        }
        None
    }
}

impl<T> Zero for Vec<T> {
    fn zero() -> Self {
        Self::new()
    }
}

impl<T: Slot + Zero> Slot for Vec<T> {
    fn fill(&mut self, step: Step<'_, '_>) -> Option<&mut dyn Slot> {
        match step {
            Step::Tell(kind) => *kind = Kind::List(0),
            Step::Cut(length) => self.truncate(length),
            Step::Part(_) => {
                let index = self.len();
                self.push(T::zero());
                return Some(self.get_mut(index)?);
            }
            _ => {}
        }
        None
    }
}
