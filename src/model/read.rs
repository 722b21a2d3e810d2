//! The one reader: it walks through a document once and fills the slots that a value names.
//!
//! What is forgiven: unknown keys are skipped, null stands for absent, and a required value that is missing keeps its
//! [`Zero`] and is reported with its path. What is not: a value of another JSON type, an object that has none of its
//! required fields, and the absence of an essential one. In strict reading nothing required may be missing.

use super::json::push;
use super::transcript::{NUMBER, Transcript, close};
use super::{Json, Map, Shape};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

/// The value of a type before anything was read into it.
pub(crate) trait Zero {
    const ZERO: Self;
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
    List(&'a mut dyn List),
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

/// Takes values without parts.
pub(crate) trait Scalar {
    /// What it takes, for messages.
    fn expected(&self) -> &'static str;

    /// Takes the value, or says that it is of the wrong type.
    fn take(&mut self, atom: Atom<'_>) -> bool;
}

/// Takes null as well as a value.
pub(crate) trait Optional {
    fn clear(&mut self);

    /// Makes room for a value.
    fn fill(&mut self) -> Option<&mut dyn Slot>;
}

/// Takes an array.
pub(crate) trait List {
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

    /// Makes room for the value of a key.
    fn add(&mut self, key: String) -> Option<&mut dyn Slot>;
}

/// Takes an object by its fields.
pub(crate) trait Object {
    /// The type of the object.
    fn shape(&self) -> &'static Shape;

    /// The slot of the field at an index of the shape's names.
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

/// Why a document is not what was expected.
#[derive(Debug)]
pub(crate) struct Failure {
    /// Where, such as `items[3].customer.email`; empty for the document itself.
    pub(crate) path: String,
    /// What is wrong there.
    pub(crate) reason: String,
}

/// Reads a value out of any self-describing format, forgiving and without a report.
pub(crate) fn deserialize<'de, T: Slot + Zero, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::ZERO;
    read(&mut value, deserializer, &Report::new(false))?;
    Ok(value)
}

/// Reads a document into a slot.
pub(super) fn read<'de, D: Deserializer<'de>>(
    slot: &mut dyn Slot,
    deserializer: D,
    report: &Report,
) -> Result<(), D::Error> {
    let path = &Path::Root;
    match (Reader { slot, path, report }).deserialize(deserializer)? {
        true => Ok(()),
        false => Err(report.fail(path, "expected a value, found null")),
    }
}

/// What is noted while reading.
pub(super) struct Report {
    strict: bool,
    missing: Cell<Vec<String>>,
    failure: Cell<Option<Failure>>,
}

impl Report {
    /// More missing values than this are not listed: a document may have millions.
    const MOST: usize = 1000;

    pub(super) fn new(strict: bool) -> Self {
        Self { strict, missing: Cell::new(Vec::new()), failure: Cell::new(None) }
    }

    /// The paths of the required values that were missing.
    pub(super) fn into_missing(self) -> Vec<String> {
        self.missing.into_inner()
    }

    /// What went wrong, if it was noted.
    pub(super) fn into_failure(self) -> Option<Failure> {
        self.failure.into_inner()
    }

    /// Notes a required value that is missing, which may be an error.
    fn missing(&self, path: &Path<'_>, essential: bool) -> Result<(), Failure> {
        if self.strict || essential {
            return Err(Failure { path: path.to_string(), reason: "a required value is missing".to_owned() });
        }
        let mut missing = self.missing.take();
        if missing.len() < Self::MOST {
            missing.push(path.to_string());
        }
        self.missing.set(missing);
        Ok(())
    }

    /// Keeps the failure and makes it the format's error.
    fn raise<E: Error>(&self, failure: Failure) -> E {
        let error = match failure.path.as_str() {
            "" => E::custom(&failure.reason),
            path => E::custom(format_args!("{path}: {}", failure.reason)),
        };
        self.failure.set(Some(failure));
        error
    }

    fn fail<E: Error>(&self, path: &Path<'_>, reason: &str) -> E {
        self.raise(Failure { path: path.to_string(), reason: reason.to_owned() })
    }

    /// Keeps where the format itself found an error; the innermost place is told first.
    fn locate<E: fmt::Display>(&self, path: &Path<'_>, error: E) -> E {
        let failure = self.failure.take();
        self.failure.set(failure.or_else(|| Some(Failure { path: path.to_string(), reason: error.to_string() })));
        error
    }
}

/// The way from the document to a value in it.
#[derive(Clone, Copy)]
enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => Ok(()),
            Path::Key(Path::Root, key) => f.write_str(key),
            Path::Key(parent, key) => write!(f, "{parent}.{key}"),
            Path::Index(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// Reads one value. The result says whether there was one: false is a null where null means nothing.
struct Reader<'a> {
    slot: &'a mut dyn Slot,
    path: &'a Path<'a>,
    report: &'a Report,
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        let (path, report) = (self.path, self.report);
        deserializer.deserialize_any(self).map_err(|error| report.locate(path, error))
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<bool, E> {
        self.atom(Atom::Flag(flag))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<bool, E> {
        self.atom(Atom::Integer(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<bool, E> {
        self.atom(i64::try_from(number).map_or(Atom::Large(number), Atom::Integer))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<bool, E> {
        self.atom(Atom::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<bool, E> {
        self.atom(Atom::Text(Cow::Borrowed(text)))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<bool, E> {
        self.atom(Atom::Text(Cow::Owned(text)))
    }

    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        Ok(match self.slot.place() {
            Place::Optional(slot) => {
                slot.clear();
                true
            }
            Place::Json(value) => {
                *value = Json::ZERO;
                true
            }
            _ => false,
        })
    }

    fn visit_none<E: Error>(self) -> Result<bool, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, array: A) -> Result<bool, A::Error> {
        let (path, report) = (self.path, self.report);
        match filled(self.slot) {
            Some(Place::List(list)) => read_list(list, array, path, report)?,
            Some(Place::Json(value)) => {
                let mut json = Vec::new();
                Transcript(&mut json).visit_seq(array)?;
                *value = Json::from_transcript(json);
            }
            place => return Err(report.raise(mismatch(path, place, "an array"))),
        }
        Ok(true)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<bool, A::Error> {
        let (path, report) = (self.path, self.report);
        match filled(self.slot) {
            Some(Place::Object(object)) => {
                let mut fields = Fields::new(object, path, report);
                fields.stream(map)?;
                fields.finish().map_err(|failure| report.raise(failure))?;
            }
            Some(Place::Union(union)) => read_union(union, map, path, report)?,
            Some(Place::Map(pairs)) => read_map(pairs, map, path, report)?,
            Some(Place::Json(value)) => {
                let mut json = Vec::new();
                Transcript(&mut json).visit_map(map)?;
                *value = Json::from_transcript(json);
            }
            Some(Place::Scalar(scalar)) => read_number(scalar, map, path, report)?,
            place => return Err(report.raise(mismatch(path, place, "an object"))),
        }
        Ok(true)
    }
}

impl Reader<'_> {
    fn atom<E: Error>(self, atom: Atom<'_>) -> Result<bool, E> {
        let (path, report) = (self.path, self.report);
        place_atom(self.slot, atom, path).map_err(|failure| report.raise(failure)).map(|()| true)
    }
}

/// The place for a value that is not null.
fn filled(slot: &mut dyn Slot) -> Option<Place<'_>> {
    match slot.place() {
        Place::Optional(optional) => filled(optional.fill()?),
        place => Some(place),
    }
}

fn place_atom(slot: &mut dyn Slot, atom: Atom<'_>, path: &Path<'_>) -> Result<(), Failure> {
    match filled(slot) {
        Some(Place::Scalar(scalar)) => put(scalar, atom, path),
        Some(Place::Json(value)) => {
            let mut json = Vec::new();
            match atom {
                Atom::Flag(flag) => push(&mut json, &flag),
                Atom::Integer(number) => push(&mut json, &number),
                Atom::Large(number) => push(&mut json, &number),
                Atom::Number(number) => push(&mut json, &number),
                Atom::Text(text) => push(&mut json, &text),
            }
            *value = Json::from_transcript(json);
            Ok(())
        }
        place => Err(mismatch(path, place, found(&atom))),
    }
}

fn put(scalar: &mut dyn Scalar, atom: Atom<'_>, path: &Path<'_>) -> Result<(), Failure> {
    let found = found(&atom);
    // 12.0 is an integer to JSON, and what some serializers write for 12.
    let whole = match atom {
        Atom::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => Some(number as i64),
        _ => None,
    };
    if scalar.take(atom) || whole.is_some_and(|integer| scalar.take(Atom::Integer(integer))) {
        return Ok(());
    }
    Err(mismatch(path, Some(Place::Scalar(scalar)), found))
}

/// Reads a number that comes as a map, which is how serde_json's feature `arbitrary_precision` passes it.
fn read_number<'de, A: MapAccess<'de>>(
    scalar: &mut dyn Scalar,
    mut map: A,
    path: &Path<'_>,
    report: &Report,
) -> Result<(), A::Error> {
    let number = match map.next_key::<String>()? {
        Some(key) if key == NUMBER => map.next_value::<String>()?,
        _ => return Err(report.raise(mismatch(path, Some(Place::Scalar(scalar)), "an object"))),
    };
    let atom = match number.parse() {
        Ok(integer) => Atom::Integer(integer),
        // Not `str::parse`: that would link a second parser of decimals, of 16 kB.
        Err(_) => Atom::Number(serde_json::from_slice(number.as_bytes()).map_err(A::Error::custom)?),
    };
    put(scalar, atom, path).map_err(|failure| report.raise(failure))
}

fn found(atom: &Atom<'_>) -> &'static str {
    match atom {
        Atom::Flag(_) => "true or false",
        Atom::Integer(_) | Atom::Large(_) | Atom::Number(_) => "a number",
        Atom::Text(_) => "text",
    }
}

fn mismatch(path: &Path<'_>, place: Option<Place<'_>>, found: &str) -> Failure {
    let expected = match place {
        Some(Place::Scalar(scalar)) => scalar.expected(),
        Some(Place::List(_)) => "an array",
        _ => "an object",
    };
    Failure { path: path.to_string(), reason: format!("expected {expected}, found {found}") }
}

/// Makes room in a list only when an item is there.
struct ItemOf<'a> {
    list: &'a mut dyn List,
    index: usize,
    path: &'a Path<'a>,
    report: &'a Report,
}

impl<'de> DeserializeSeed<'de> for ItemOf<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        let ItemOf { list, index, path, report } = self;
        match list.item(index) {
            Some(slot) => Reader { slot, path, report }.deserialize(deserializer),
            None => IgnoredAny::deserialize(deserializer).map(|_| true),
        }
    }
}

fn read_list<'de, A: SeqAccess<'de>>(
    list: &mut dyn List,
    mut array: A,
    path: &Path<'_>,
    report: &Report,
) -> Result<(), A::Error> {
    list.clear();
    let mut index = 0;
    while let Some(present) = {
        let path = &Path::Index(path, index);
        array.next_element_seed(ItemOf { list, index, path, report })?
    } {
        if !present {
            report.missing(&Path::Index(path, index), false).map_err(|failure| report.raise(failure))?;
        }
        index += 1;
    }
    for index in index..list.least() {
        report.missing(&Path::Index(path, index), false).map_err(|failure| report.raise(failure))?;
    }
    Ok(())
}

fn read_map<'de, A: MapAccess<'de>>(
    pairs: &mut dyn Pairs,
    mut map: A,
    path: &Path<'_>,
    report: &Report,
) -> Result<(), A::Error> {
    pairs.clear();
    while let Some(key) = map.next_key::<String>()? {
        read_pair(pairs, key, &mut map, path, report)?;
    }
    Ok(())
}

fn read_pair<'de, A: MapAccess<'de>>(
    pairs: &mut dyn Pairs,
    key: String,
    map: &mut A,
    path: &Path<'_>,
    report: &Report,
) -> Result<(), A::Error> {
    let path = &Path::Key(path, &key);
    let Some(slot) = pairs.add(key.clone()) else {
        return map.next_value::<IgnoredAny>().map(drop);
    };
    match map.next_value_seed(Reader { slot, path, report })? {
        true => Ok(()),
        false => report.missing(path, false).map_err(|failure| report.raise(failure)),
    }
}

/// An object whose fields are being read.
struct Fields<'a> {
    object: &'a mut dyn Object,
    path: &'a Path<'a>,
    report: &'a Report,
    seen: u128,
    next: usize,
    any_required: bool,
}

impl<'a> Fields<'a> {
    fn new(object: &'a mut dyn Object, path: &'a Path<'a>, report: &'a Report) -> Self {
        Self { object, path, report, seen: 0, next: 0, any_required: false }
    }

    /// Reads the fields that were kept.
    fn replay(&mut self, json: &[u8]) -> Result<(), serde_json::Error> {
        serde_json::Deserializer::from_slice(json).deserialize_map(self)
    }

    /// Reads all fields that the map has.
    fn stream<'de, A: MapAccess<'de>>(&mut self, mut map: A) -> Result<(), A::Error> {
        let shape = self.object.shape();
        let keep_unknown = self.object.rest().is_some();
        while let Some(key) = map.next_key_seed(KeyOf { shape, start: self.next, keep_unknown })? {
            match key {
                Key::Field(index) => self.field(index, shape, &mut map)?,
                Key::Unknown => map.next_value::<IgnoredAny>().map(drop)?,
                Key::Rest(key) => {
                    if let Some(rest) = self.object.rest() {
                        read_pair(rest, key, &mut map, self.path, self.report)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn field<'de, A: MapAccess<'de>>(&mut self, index: usize, shape: &Shape, map: &mut A) -> Result<(), A::Error> {
        self.next = index + 1;
        let Some(slot) = self.object.slot(index) else {
            return map.next_value::<IgnoredAny>().map(drop);
        };
        let path = &Path::Key(self.path, shape.fields.at(index));
        if map.next_value_seed(Reader { slot, path, report: self.report })? {
            self.seen |= 1 << index;
        }
        Ok(())
    }

    /// Looks for what is missing.
    fn finish(mut self) -> Result<(), Failure> {
        let shape = self.object.shape();
        let mut missing = 0u128;
        for index in 0..shape.fields.len() {
            let required = self.object.slot(index).is_some_and(|slot| !matches!(slot.place(), Place::Optional(_)));
            match self.seen >> index & 1 {
                1 => self.any_required |= required,
                _ => missing |= u128::from(required) << index,
            }
        }
        if missing != 0 && !self.any_required {
            let reason = format!("expected {}, found an object with none of its required fields", shape.name);
            return Err(Failure { path: self.path.to_string(), reason });
        }
        (0..shape.fields.len()).filter(|index| missing >> index & 1 == 1).try_for_each(|index| {
            let path = Path::Key(self.path, shape.fields.at(index));
            self.report.missing(&path, shape.essential >> index & 1 == 1)
        })
    }
}

impl<'de> Visitor<'de> for &mut Fields<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        self.stream(map)
    }
}

enum Key {
    Field(usize),
    Rest(String),
    Unknown,
}

/// Reads a key as the index of a field.
struct KeyOf {
    shape: &'static Shape,
    start: usize,
    keep_unknown: bool,
}

impl<'de> DeserializeSeed<'de> for KeyOf {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeyOf {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Key, E> {
        Ok(match self.shape.fields.find(key, self.start) {
            Some(index) => Key::Field(index),
            None if self.keep_unknown && self.shape.constants.iter().all(|(name, _)| *name != key) => {
                Key::Rest(key.to_owned())
            }
            None => Key::Unknown,
        })
    }
}

/// The fields of an object of which it is not known yet what it is.
#[derive(Default)]
pub(crate) struct Kept {
    /// All fields as the JSON object that they began, each followed by a comma.
    json: Vec<u8>,
    /// The deciding ones.
    decisive: Map<Json>,
    complete: bool,
}

impl Kept {
    /// Whether there are no more fields to come.
    pub(crate) fn is_complete(&self) -> bool {
        self.complete
    }

    /// Whether a deciding field has come, and not as null.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.decisive.get(key).is_some_and(|value| value.as_str() != "null")
    }

    /// The text at the end of a path that begins with a deciding field, empty if there is none.
    pub(crate) fn text(&self, path: &[&str]) -> String {
        let mut value = path.first().and_then(|key| self.decisive.get(key)).cloned().unwrap_or_default();
        for key in path.iter().skip(1) {
            let mut fields: Map<Json> = value.read().unwrap_or_default();
            value = fields.remove(key).unwrap_or_default();
        }
        value.read().unwrap_or_default()
    }

    /// Keeps one more field, and says whether it is a deciding one.
    fn add<'de, A: MapAccess<'de>>(&mut self, keys: &[&str], key: &str, map: &mut A) -> Result<bool, A::Error> {
        push(&mut self.json, key);
        self.json.push(b':');
        let start = self.json.len();
        map.next_value_seed(Transcript(&mut self.json))?;
        let decisive = keys.contains(&key);
        if decisive {
            let value = self.json.get(start..).unwrap_or_default().to_vec();
            self.decisive.insert(key, Json::from_transcript(value));
        }
        self.json.push(b',');
        Ok(decisive)
    }
}

/// Keeps fields until the union can be decided, then reads them and the rest into what was chosen.
fn read_union<'de, A: MapAccess<'de>>(
    union: &mut dyn Union,
    mut map: A,
    path: &Path<'_>,
    report: &Report,
) -> Result<(), A::Error> {
    let keys = union.keys();
    let mut kept = Kept::default();
    kept.json.push(b'{');
    loop {
        match map.next_key::<String>()? {
            Some(key) => {
                let added = kept.add(keys, &key, &mut map);
                if !added.map_err(|error| report.locate(&Path::Key(path, &key), error))? {
                    continue;
                }
            }
            None => kept.complete = true,
        }
        match decide(union, &kept) {
            Choice::Undecided | Choice::Union(_) if !kept.complete => {}
            Choice::Undecided | Choice::Union(_) => {
                return Err(report.fail(path, &format!("found none of the forms of {}", union.name())));
            }
            Choice::Object(object) => {
                close(&mut kept.json, b'}');
                let mut fields = Fields::new(object, path, report);
                fields.replay(&kept.json).map_err(A::Error::custom)?;
                fields.stream(map)?;
                return fields.finish().map_err(|failure| report.raise(failure));
            }
            Choice::Unknown(raw) => {
                while let Some(key) = map.next_key::<String>()? {
                    kept.add(&[], &key, &mut map)?;
                }
                close(&mut kept.json, b'}');
                *raw = Json::from_transcript(kept.json);
                return match keys.first() {
                    Some(key) if kept.decisive.is_empty() => {
                        report.missing(&Path::Key(path, key), false).map_err(|failure| report.raise(failure))
                    }
                    _ => Ok(()),
                };
            }
        }
    }
}

/// The choice of the innermost union.
fn decide<'a>(union: &'a mut dyn Union, kept: &Kept) -> Choice<'a> {
    match union.choose(kept) {
        Choice::Union(inner) => decide(inner, kept),
        choice => choice,
    }
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

            fn take(&mut self, atom: Atom<'_>) -> bool {
                *self = match atom {
                    $($atom => $value,)+
                    _ => return false,
                };
                true
            }
        }
    };
}

scalar!(bool, false, "true or false", Atom::Flag(flag) => flag);
scalar!(i64, 0, "an integer", Atom::Integer(number) => number);
scalar!(
    f64, 0.0, "a number",
    Atom::Number(number) => number, Atom::Integer(number) => number as f64, Atom::Large(number) => number as f64
);
scalar!(String, String::new(), "text", Atom::Text(text) => text.into_owned());

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

impl<T: Slot + Zero> List for Vec<T> {
    fn clear(&mut self) {
        Self::clear(self);
    }

    fn item(&mut self, _: usize) -> Option<&mut dyn Slot> {
        self.push(T::ZERO);
        self.last_mut().map(|item| item as &mut dyn Slot)
    }
}
