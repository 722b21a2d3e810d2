//! The one reader: it walks through a document once and fills a [`Slot`] with each value, step by step.
//!
//! What is forgiven: unknown keys are skipped, null stands for absent, and a required value that is missing keeps its
//! [`Zero`] and is reported with its path. What is not: a value of another JSON type, an object that has none of its
//! required fields, and the absence of an essential one. In strict reading nothing required may be missing.

use super::slot::{Atom, Kind, Slot, Zero};
use super::transcript::{NUMBER, Transcript};
use super::union::{KeptValue, read_union};
use super::{Cursor, Json, Mark, Shape};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

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
    let mut value = T::zero();
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
    pub(super) fn missing(&self, path: &Path<'_>, essential: bool) -> Result<(), Failure> {
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
    pub(super) fn raise<E: Error>(&self, failure: Failure) -> E {
        let error = match failure.path.as_str() {
            "" => E::custom(&failure.reason),
            path => E::custom(format_args!("{path}: {}", failure.reason)),
        };
        self.failure.set(Some(failure));
        error
    }

    pub(super) fn fail<E: Error>(&self, path: &Path<'_>, reason: &str) -> E {
        self.raise(Failure { path: path.to_string(), reason: reason.to_owned() })
    }

    /// The failure that was kept last, or one of this place.
    pub(super) fn failure(&self, path: &Path<'_>, error: &dyn fmt::Display) -> Failure {
        let failure = self.failure.take();
        failure.unwrap_or_else(|| Failure { path: path.to_string(), reason: error.to_string() })
    }

    /// Keeps where the format itself found an error; the innermost place is told first.
    pub(super) fn locate<E: fmt::Display>(&self, path: &Path<'_>, error: E) -> E {
        self.failure.set(Some(self.failure(path, &error)));
        error
    }
}

/// The way from the document to a value in it.
#[derive(Clone, Copy)]
pub(super) enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    /// Its name is looked up only for an error.
    Field(&'a Path<'a>, Shape, usize),
    Index(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => Ok(()),
            Path::Key(Path::Root, key) => f.write_str(key),
            Path::Key(parent, key) => write!(f, "{parent}.{key}"),
            Path::Field(parent, shape, index) => {
                let name = shape.fields().nth(*index).map_or("", |field| field.name);
                Path::Key(parent, name).fmt(f)
            }
            Path::Index(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// Reads one value. The result says whether there was one: false is a null where null means nothing.
pub(super) struct Reader<'a> {
    pub(super) slot: &'a mut dyn Slot,
    pub(super) path: &'a Path<'a>,
    pub(super) report: &'a Report,
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
        self.atom(Atom::from(number))
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
        Ok(place_null(self.slot))
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
            Some((list, Kind::List(least))) => read_list(list, least, array, path, report)?,
            Some((value, Kind::Json)) => {
                let mut json = Vec::new();
                Transcript(&mut json).visit_seq(array)?;
                value.keep(Json::from_transcript(json));
            }
            other => return Err(report.raise(mismatch(path, other, "an array"))),
        }
        Ok(true)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<bool, A::Error> {
        let (path, report) = (self.path, self.report);
        match filled(self.slot) {
            Some((object, Kind::Object(shape))) => {
                let mut fields = Fields::new(object, shape, path, report);
                fields.stream(map)?;
                fields.finish().map_err(|failure| report.raise(failure))?;
            }
            Some((union, Kind::Union(forms))) => read_union(union, &forms, map, path, report)?,
            Some((pairs, Kind::Map)) => read_map(pairs, map, path, report)?,
            Some((value, Kind::Json)) => {
                let mut json = Vec::new();
                Transcript(&mut json).visit_map(map)?;
                value.keep(Json::from_transcript(json));
            }
            Some((scalar, Kind::Scalar(expected))) => read_number(scalar, expected, map, path, report)?,
            other => return Err(report.raise(mismatch(path, other, "an object"))),
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

/// Where a value goes that is not null.
fn filled(slot: &mut dyn Slot) -> Option<(&mut dyn Slot, Kind)> {
    let slot = match slot.kind() {
        Kind::Optional => slot.part(0)?,
        kind => return Some((slot, kind)),
    };
    let kind = slot.kind();
    Some((slot, kind))
}

/// Puts a null, and says whether it means something there.
pub(super) fn place_null(slot: &mut dyn Slot) -> bool {
    let nullable = matches!(slot.kind(), Kind::Optional | Kind::Json);
    if nullable {
        slot.clear();
    }
    nullable
}

pub(super) fn place_atom(slot: &mut dyn Slot, atom: Atom<'_>, path: &Path<'_>) -> Result<(), Failure> {
    match filled(slot) {
        Some((scalar, Kind::Scalar(expected))) => put(scalar, expected, atom, path),
        Some((value, Kind::Json)) => {
            let mut json = Vec::new();
            atom.write(&mut json);
            value.keep(Json::from_transcript(json));
            Ok(())
        }
        other => Err(mismatch(path, other, found(&atom))),
    }
}

fn put(scalar: &mut dyn Slot, expected: &str, mut atom: Atom<'_>, path: &Path<'_>) -> Result<(), Failure> {
    if scalar.put(&mut atom) {
        return Ok(());
    }
    // 12.0 is an integer to JSON, and what some serializers write for 12.
    if let Atom::Number(number) = atom {
        if number.fract() == 0.0 && number.abs() < 9e15 && scalar.put(&mut Atom::Integer(number as i64)) {
            return Ok(());
        }
    }
    Err(unexpected(path, expected, found(&atom)))
}

/// Reads a number that comes as a map, which is how serde_json's feature `arbitrary_precision` passes it.
fn read_number<'de, A: MapAccess<'de>>(
    scalar: &mut dyn Slot,
    expected: &str,
    mut map: A,
    path: &Path<'_>,
    report: &Report,
) -> Result<(), A::Error> {
    let number = match map.next_key::<String>()? {
        Some(key) if key == NUMBER => map.next_value::<String>()?,
        _ => return Err(report.raise(unexpected(path, expected, "an object"))),
    };
    let atom = match number.parse() {
        Ok(integer) => Atom::Integer(integer),
        // Not `str::parse`: that would link a second parser of decimals, of 16 kB.
        Err(_) => Atom::Number(serde_json::from_slice(number.as_bytes()).map_err(A::Error::custom)?),
    };
    put(scalar, expected, atom, path).map_err(|failure| report.raise(failure))
}

fn found(atom: &Atom<'_>) -> &'static str {
    match atom {
        Atom::Flag(_) => "true or false",
        Atom::Integer(_) | Atom::Large(_) | Atom::Number(_) => "a number",
        Atom::Text(_) => "text",
    }
}

fn mismatch(path: &Path<'_>, place: Option<(&mut dyn Slot, Kind)>, found: &str) -> Failure {
    let expected = match place {
        Some((_, Kind::Scalar(expected))) => expected,
        Some((_, Kind::List(_))) => "an array",
        _ => "an object",
    };
    unexpected(path, expected, found)
}

fn unexpected(path: &Path<'_>, expected: &str, found: &str) -> Failure {
    Failure { path: path.to_string(), reason: format!("expected {expected}, found {found}") }
}

/// Makes room in a list only when an item is there.
struct ItemOf<'a> {
    list: &'a mut dyn Slot,
    index: usize,
    path: &'a Path<'a>,
    report: &'a Report,
}

impl<'de> DeserializeSeed<'de> for ItemOf<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        let ItemOf { list, index, path, report } = self;
        match list.part(index) {
            Some(slot) => Reader { slot, path, report }.deserialize(deserializer),
            None => IgnoredAny::deserialize(deserializer).map(|_| true),
        }
    }
}

fn read_list<'de, A: SeqAccess<'de>>(
    list: &mut dyn Slot,
    least: usize,
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
    for index in index..least {
        report.missing(&Path::Index(path, index), false).map_err(|failure| report.raise(failure))?;
    }
    Ok(())
}

fn read_map<'de, A: MapAccess<'de>>(
    pairs: &mut dyn Slot,
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
    pairs: &mut dyn Slot,
    key: String,
    map: &mut A,
    path: &Path<'_>,
    report: &Report,
) -> Result<(), A::Error> {
    let path = &Path::Key(path, &key);
    let Some(slot) = pairs.part(0) else {
        return map.next_value::<IgnoredAny>().map(drop);
    };
    if !map.next_value_seed(Reader { slot, path, report })? {
        report.missing(path, false).map_err(|failure| report.raise(failure))?;
    }
    pairs.name_last(key);
    Ok(())
}

/// An object whose fields are being read.
pub(super) struct Fields<'a> {
    object: &'a mut dyn Slot,
    shape: Shape,
    path: &'a Path<'a>,
    report: &'a Report,
    seen: Bits,
    next: Cursor,
}

impl<'a> Fields<'a> {
    pub(super) fn new(object: &'a mut dyn Slot, shape: Shape, path: &'a Path<'a>, report: &'a Report) -> Self {
        Self { object, shape, path, report, seen: Bits::default(), next: Cursor::new() }
    }

    /// Reads a field that was kept.
    pub(super) fn replay(&mut self, key: &str, value: KeptValue) -> Result<(), Failure> {
        let shape = self.shape;
        let path = &Path::Key(self.path, key);
        let Some(index) = shape.find(key, &mut self.next) else {
            return match self.object.rest() {
                Some(rest) if !shape.is_constant(key) => {
                    if let Some(slot) = rest.part(0) {
                        value.place(slot, path, self.report)?;
                    }
                    rest.name_last(key.to_owned());
                    Ok(())
                }
                _ => Ok(()),
            };
        };
        if let Some(slot) = self.object.part(index) {
            if value.place(slot, path, self.report)? {
                self.seen.set(index);
            }
        }
        Ok(())
    }

    /// Reads all fields that the map has.
    pub(super) fn stream<'de, A: MapAccess<'de>>(&mut self, mut map: A) -> Result<(), A::Error> {
        let shape = self.shape;
        let keep_unknown = self.object.rest().is_some();
        while let Some(key) = map.next_key_seed(KeyOf { shape, next: &mut self.next, keep_unknown })? {
            match key {
                Key::Field(index) => self.field(index, &mut map)?,
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

    fn field<'de, A: MapAccess<'de>>(&mut self, index: usize, map: &mut A) -> Result<(), A::Error> {
        let Some(slot) = self.object.part(index) else {
            return map.next_value::<IgnoredAny>().map(drop);
        };
        let path = &Path::Field(self.path, self.shape, index);
        if map.next_value_seed(Reader { slot, path, report: self.report })? {
            self.seen.set(index);
        }
        Ok(())
    }

    /// Looks for what is missing.
    pub(super) fn finish(self) -> Result<(), Failure> {
        let shape = self.shape;
        let mut any_required = false;
        let mut missing = 0u128;
        for index in 0..shape.len() {
            let seen = self.seen.has(index);
            if seen && any_required {
                continue;
            }
            let required = self.object.part(index).is_some_and(|slot| !matches!(slot.kind(), Kind::Optional));
            any_required |= seen && required;
            missing |= u128::from(required && !seen) << index;
        }
        if missing == 0 {
            return Ok(());
        }
        if !any_required {
            let reason = format!("expected {}, found an object with none of its required fields", shape.name());
            return Err(Failure { path: self.path.to_string(), reason });
        }
        shape.fields().filter(|field| missing >> field.index & 1 == 1).try_for_each(|field| {
            let path = Path::Key(self.path, field.name);
            self.report.missing(&path, field.is(Mark::Essential))
        })
    }
}

/// A set of the first 128 numbers, in halves because shifts of a `u128` are long.
#[derive(Default)]
struct Bits([u64; 2]);

impl Bits {
    fn set(&mut self, bit: usize) {
        if let Some(half) = self.0.get_mut(bit / 64) {
            *half |= 1 << (bit % 64);
        }
    }

    fn has(&self, bit: usize) -> bool {
        self.0.get(bit / 64).is_some_and(|half| half >> (bit % 64) & 1 == 1)
    }
}

enum Key {
    Field(usize),
    Rest(String),
    Unknown,
}

/// Reads a key as the index of a field.
struct KeyOf<'a> {
    shape: Shape,
    next: &'a mut Cursor,
    keep_unknown: bool,
}

impl<'de> DeserializeSeed<'de> for KeyOf<'_> {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeyOf<'_> {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Key, E> {
        Ok(match self.shape.find(key, self.next) {
            Some(index) => Key::Field(index),
            None if self.keep_unknown && !self.shape.is_constant(key) => Key::Rest(key.to_owned()),
            None => Key::Unknown,
        })
    }
}
