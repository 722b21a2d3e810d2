//! The one reader: it walks through a document once and fills a [`Slot`] with each value, step by step.
//!
//! Unknown keys are skipped, null stands for absent, and a required value that is missing keeps its [`Zero`] and is reported
//! with its path. These are errors: a value of another JSON type, a null in a list or map that takes none, an essential
//! value that is missing, and an object that has none of its fields although it must have some.
//!
//! Such an error ends the first reading. If it was not strict, [`from_json`](super::from_json) reads the document again,
//! leniently. Then each field, item and value of a map is buffered before it is read, so that the reader can go on after
//! one that cannot be used:
//!
//! - an optional value is `None`, a required one counts as missing, an item or a value of a map is left out;
//! - an essential value makes the object that it is in unusable;
//! - a number where text is expected is its text, and an empty array where a map is expected is an empty map.
//!
//! Each of these is reported.

use super::slot::{Atom, Kind, Slot, Zero};
use super::transcript::Transcript;
use super::union::{Keep, KeptValue, place_leniently, read_union};
use super::{Cursor, Json, Mark, Shape, UnreadableItem};
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
    /// The item of a list that could not be read, if the failure is of no more than that.
    pub(crate) item: Option<Json>,
}

impl Failure {
    pub(super) fn new(path: &Path<'_>, reason: &str) -> Self {
        Self { path: path.to_string(), reason: reason.to_owned(), item: None }
    }

    /// A failure of the document itself.
    pub(crate) fn of_document(reason: &str) -> Self {
        Self::new(&Path::Root, reason)
    }
}

impl From<UnreadableItem> for Failure {
    fn from(item: UnreadableItem) -> Self {
        Self { path: item.path, reason: item.reason, item: Some(item.json) }
    }
}

/// What was wrong with a document that could be read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    /// The paths of the values that were missing or could not be used as they came.
    pub(crate) missing: Vec<String>,
    /// The items that were left out of lists, except those of a page, which has them itself.
    pub(crate) unreadable: Vec<UnreadableItem>,
}

/// Reads a value out of any self-describing format, forgiving and without a report.
pub(crate) fn deserialize<'de, T: Slot + Zero, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::zero();
    read(&mut value, deserializer, &Report::new(false, false))?;
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
    /// Whether the reader goes on after a value that cannot be used.
    pub(super) lenient: bool,
    missing: Cell<Vec<String>>,
    unreadable: Cell<Vec<UnreadableItem>>,
    failure: Cell<Option<Failure>>,
}

impl Report {
    /// More missing values than this are not listed, and more unreadable items are not left out: a document may have
    /// millions.
    const MOST: usize = 1000;

    pub(super) fn new(strict: bool, lenient: bool) -> Self {
        let (missing, unreadable) = (Cell::default(), Cell::default());
        Self { strict, lenient, missing, unreadable, failure: Cell::default() }
    }

    pub(super) fn into_findings(self) -> Findings {
        Findings { missing: self.missing.into_inner(), unreadable: self.unreadable.into_inner() }
    }

    /// Notes a required value that is missing, which may be an error.
    pub(super) fn missing(&self, path: &Path<'_>, essential: bool) -> Result<(), Failure> {
        if self.strict || essential {
            return Err(Failure::new(path, MISSING));
        }
        self.note(path.to_string());
        Ok(())
    }

    /// Notes the path of a value that is missing or could not be used as it came.
    pub(super) fn note(&self, path: String) {
        let mut missing = self.missing.take();
        if missing.len() < Self::MOST {
            missing.push(path);
        }
        self.missing.set(missing);
    }

    /// Notes a value that is kept although it is of another type, which strictly is an error.
    fn unexpected(&self, path: &Path<'_>) -> Result<(), Failure> {
        if self.strict {
            return Err(Failure::new(path, "expected a value without parts"));
        }
        self.note(path.to_string());
        Ok(())
    }

    /// Notes a value that is not used, and the value further inside that is the reason.
    pub(super) fn lose(&self, path: &Path<'_>, failure: Failure) {
        let path = path.to_string();
        if failure.path != path {
            self.note(failure.path);
        }
        self.note(path);
    }

    /// Keeps an item that was left out of its list.
    fn unreadable(&self, item: UnreadableItem) -> Result<(), Failure> {
        let mut items = self.unreadable.take();
        if items.len() == Self::MOST {
            return Err(item.into());
        }
        items.push(item);
        self.unreadable.set(items);
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
        self.raise(Failure::new(path, reason))
    }

    /// The failure that was kept last, or one of this place.
    pub(super) fn failure(&self, path: &Path<'_>, error: &dyn fmt::Display) -> Failure {
        let failure = self.failure.take();
        failure.unwrap_or_else(|| Failure::new(path, &error.to_string()))
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

impl Path<'_> {
    /// How many steps it has.
    pub(super) fn depth(&self) -> usize {
        match self {
            Path::Root => 0,
            Path::Key(parent, _) | Path::Field(parent, ..) | Path::Index(parent, _) => parent.depth() + 1,
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => Ok(()),
            // The keys of a hidden map are not shown either.
            Path::Key(map @ Path::Field(_, shape, index), _) if shape.has_mark(*index, Mark::Hidden) => map.fmt(f),
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
        place_null(self.slot, self.path, self.report).map_err(|failure| self.report.raise(failure))
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
            Some((value, kind @ (Kind::Json | Kind::Scalar(_)))) => {
                let mut json = Vec::new();
                Transcript(&mut json).visit_seq(array)?;
                let placed = place_json(value, kind, Json::from_transcript(json), path, report);
                placed.map_err(|failure| report.raise(failure))?;
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
            Some((value, kind @ (Kind::Json | Kind::Scalar(_)))) => {
                let mut json = Vec::new();
                Transcript(&mut json).visit_map(map)?;
                let placed = place_json(value, kind, Json::from_transcript(json), path, report);
                placed.map_err(|failure| report.raise(failure))?;
            }
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
pub(super) fn place_null(slot: &mut dyn Slot, path: &Path<'_>, report: &Report) -> Result<bool, Failure> {
    match slot.kind() {
        Kind::Optional | Kind::Json => slot.clear(),
        Kind::Scalar(_) if slot.keep(Json::zero()) => report.unexpected(path)?,
        _ => return Ok(false),
    }
    Ok(true)
}

/// Puts what came as an array or a map.
fn place_json(slot: &mut dyn Slot, kind: Kind, json: Json, path: &Path<'_>, report: &Report) -> Result<(), Failure> {
    let found = match json.as_str().as_bytes() {
        [b'[', ..] => "an array",
        [b'{', ..] => "an object",
        // Numbers come so where serde_json's feature `arbitrary_precision` is on.
        _ => {
            if let Kind::Scalar(expected) = kind {
                return place_number(slot, expected, json.as_str(), path, report).map(drop);
            }
            "a number"
        }
    };
    let is_scalar = matches!(kind, Kind::Scalar(_));
    match slot.keep(json) {
        true if is_scalar => report.unexpected(path),
        true => Ok(()),
        false => Err(mismatch(path, Some((slot, kind)), found)),
    }
}

/// Puts a number; in a lenient reading, as text where text is expected.
pub(super) fn place_number(
    scalar: &mut dyn Slot,
    expected: &str,
    text: &str,
    path: &Path<'_>,
    report: &Report,
) -> Result<bool, Failure> {
    let atom = match (text.parse(), serde_json::from_str(text)) {
        (Ok(integer), _) => Atom::Integer(integer),
        // Not `str::parse`: that would link a second parser of decimals, of 16 kB.
        (_, Ok(number)) => Atom::Number(number),
        _ => return Err(unexpected(path, expected, "a number that is too large")),
    };
    let put = put(scalar, expected, atom, path);
    if put.is_err() && report.lenient && scalar.put(&mut Atom::Text(text.into())) {
        report.note(path.to_string());
        return Ok(true);
    }
    put.map(|()| true)
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

pub(super) fn unexpected(path: &Path<'_>, expected: &str, found: &str) -> Failure {
    Failure::new(path, &format!("expected {expected}, found {found}"))
}

/// Makes room in a list only when an item is there.
struct ItemOf<'a> {
    list: &'a mut dyn Slot,
    index: usize,
    /// How many items are in the list; of no meaning in a pair.
    length: &'a mut usize,
    is_pair: bool,
    path: &'a Path<'a>,
    report: &'a Report,
}

impl<'de> DeserializeSeed<'de> for ItemOf<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        let ItemOf { list, index, length, is_pair, path, report } = self;
        if report.lenient {
            let item = Keep(report).deserialize(deserializer)?;
            let placed = match list.part(index) {
                Some(part) if is_pair => item.place(part, path, report),
                _ => place_part(list, length, item, path, report).map(|_| true),
            };
            return placed.map_err(|failure| report.raise(failure));
        }
        match list.part(index) {
            Some(slot) => Reader { slot, path, report }.deserialize(deserializer),
            None => IgnoredAny::deserialize(deserializer).map(|_| true),
        }
    }
}

/// Reads an item of a list or a value of a map that was buffered, and says whether it was kept. A lenient reading leaves out
/// one that cannot be used.
fn place_part(
    parts: &mut dyn Slot,
    length: &mut usize,
    value: KeptValue,
    path: &Path<'_>,
    report: &Report,
) -> Result<bool, Failure> {
    // The first reading may have put something there.
    parts.cut(*length);
    let Some(slot) = parts.part(*length) else { return Ok(false) };
    if !report.lenient {
        *length += 1;
        return match value.place(slot, path, report)? {
            true => Ok(true),
            false => Err(Failure::new(path, MISSING)),
        };
    }
    let failure = match place_leniently(slot, value.json(), path, report) {
        Ok(true) => {
            *length += 1;
            return Ok(true);
        }
        Ok(false) => Failure::new(path, MISSING),
        Err(failure) => failure,
    };
    parts.cut(*length);
    if let Path::Index(list, index) = path {
        let mut json = Json::zero();
        place_leniently(&mut json, value.json(), path, &Report::new(false, true))?;
        report.unreadable(UnreadableItem {
            index: *index,
            path: failure.path.clone(),
            reason: failure.reason.clone(),
            json,
            of_page: matches!(list, Path::Field(Path::Root, ..)),
        })?;
    }
    report.lose(path, failure);
    Ok(false)
}

const MISSING: &str = "a required value is missing";

fn read_list<'de, A: SeqAccess<'de>>(
    list: &mut dyn Slot,
    least: usize,
    mut array: A,
    path: &Path<'_>,
    report: &Report,
) -> Result<(), A::Error> {
    list.cut(0);
    let (mut index, length, is_pair) = (0, &mut 0, least > 0);
    while let Some(present) = {
        let path = &Path::Index(path, index);
        array.next_element_seed(ItemOf { list, index, length, is_pair, path, report })?
    } {
        if !present {
            // The parts of a pair are as the fields of an object. A list must not have an empty item that nobody sent.
            report.missing(&Path::Index(path, index), !is_pair).map_err(|failure| report.raise(failure))?;
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
    pairs.cut(0);
    if report.lenient {
        let length = &mut 0;
        return each_kept(map, report, &mut |key, value| place_pair(pairs, &key, length, value, path, report));
    }
    while let Some(key) = map.next_key::<String>()? {
        read_pair(pairs, key, &mut map, path, report)?;
    }
    Ok(())
}

/// Buffers one value after another.
fn each_kept<'de, A: MapAccess<'de>>(
    mut map: A,
    report: &Report,
    place: &mut dyn FnMut(String, KeptValue) -> Result<(), Failure>,
) -> Result<(), A::Error> {
    while let Some(key) = map.next_key::<String>()? {
        let value = map.next_value_seed(Keep(report))?;
        place(key, value).map_err(|failure| report.raise(failure))?;
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
        report.missing(path, true).map_err(|failure| report.raise(failure))?;
    }
    pairs.name_last(key);
    Ok(())
}

/// Reads a value of a map that was buffered.
fn place_pair(
    pairs: &mut dyn Slot,
    key: &str,
    length: &mut usize,
    value: KeptValue,
    path: &Path<'_>,
    report: &Report,
) -> Result<(), Failure> {
    if place_part(pairs, length, value, &Path::Key(path, key), report)? {
        pairs.name_last(key.to_owned());
    }
    Ok(())
}

/// An object whose fields are being read.
pub(super) struct Fields<'a> {
    object: &'a mut dyn Slot,
    shape: Shape,
    path: &'a Path<'a>,
    report: &'a Report,
    seen: Bits,
    /// Whether a key of any field has come.
    any_known: bool,
    /// How many of the other keys were kept.
    rest: usize,
    next: Cursor,
}

impl<'a> Fields<'a> {
    pub(super) fn new(object: &'a mut dyn Slot, shape: Shape, path: &'a Path<'a>, report: &'a Report) -> Self {
        Self { object, shape, path, report, seen: Bits::default(), any_known: false, rest: 0, next: Cursor::new() }
    }

    /// Reads a field that was kept.
    pub(super) fn replay(&mut self, key: &str, value: KeptValue) -> Result<(), Failure> {
        if let Some(index) = self.shape.find(key, &mut self.next) {
            return self.place(index, value);
        }
        match self.object.rest() {
            Some(rest) if !self.shape.is_constant(key) => {
                place_pair(rest, key, &mut self.rest, value, self.path, self.report)
            }
            _ => Ok(()),
        }
    }

    /// Reads a field that was buffered. In lenient reading one that cannot be used counts as missing.
    fn place(&mut self, index: usize, value: KeptValue) -> Result<(), Failure> {
        self.any_known = true;
        let path = &Path::Field(self.path, self.shape, index);
        let Some(slot) = self.object.part(index) else { return Ok(()) };
        match value.place(slot, path, self.report) {
            Ok(false) => return Ok(()),
            Err(failure) if self.report.lenient && !self.shape.has_mark(index, Mark::Essential) => {
                self.report.lose(path, failure)
            }
            read => _ = read?,
        }
        self.seen.set(index);
        Ok(())
    }

    /// Reads all fields that the map has.
    pub(super) fn stream<'de, A: MapAccess<'de>>(&mut self, mut map: A) -> Result<(), A::Error> {
        let shape = self.shape;
        if self.report.lenient {
            return each_kept(map, self.report, &mut |key, value| self.replay(&key, value));
        }
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
        self.any_known = true;
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
        let mut missing = 0u128;
        for index in 0..shape.len() {
            if !self.seen.has(index) {
                let required = self.object.part(index).is_some_and(|slot| !matches!(slot.kind(), Kind::Optional));
                missing |= u128::from(required) << index;
            }
        }
        if missing == 0 {
            return Ok(());
        }
        if !self.any_known {
            return Err(unexpected(self.path, shape.name(), "an object with none of its fields"));
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
