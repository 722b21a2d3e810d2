//! Reads the items of lists and tuples, and the entries of maps.

use super::buffered::{Buffer, BufferedValue, holds_replacement, place_leniently};
use super::context::{DecodeContext, DecodeError, MISSING, Path};
use super::decode::{Decode, Empty};
use super::reader::Reader;
use crate::json::{Json, UnreadableItem};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess};

/// Reads an item, and adds it to the list only if there is one.
struct ItemOf<'a> {
    list: &'a mut dyn Decode,
    index: usize,
    /// The number of items in the list. Unused for a tuple.
    length: &'a mut usize,
    is_tuple: bool,
    path: &'a Path<'a>,
    context: &'a DecodeContext,
}

impl<'de> DeserializeSeed<'de> for ItemOf<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        let ItemOf { list, index, length, is_tuple, path, context } = self;
        if context.lenient {
            let item = Buffer(context).deserialize(deserializer)?;
            let placed = match list.child(index) {
                Some(part) if is_tuple => item.place(part, path, context),
                _ => place_part(list, length, item, path, context).map(|_| true),
            };
            return placed.map_err(|failure| context.raise(failure));
        }
        match list.child(index) {
            Some(target) => Reader { target, path, context }.deserialize(deserializer),
            None => IgnoredAny::deserialize(deserializer).map(|_| true),
        }
    }
}

/// Decodes a buffered list item or map value. The result is false if a lenient reading left it out.
fn place_part(
    parts: &mut dyn Decode,
    length: &mut usize,
    value: BufferedValue,
    path: &Path<'_>,
    context: &DecodeContext,
) -> Result<bool, DecodeError> {
    // The first reading may have added an item.
    parts.truncate(*length);
    let Some(target) = parts.child(*length) else { return Ok(false) };
    if !context.lenient {
        *length += 1;
        return match value.place(target, path, context)? {
            true => Ok(true),
            false => Err(DecodeError::new(path, MISSING)),
        };
    }
    let failure = match place_leniently(target, value.json(), path, context) {
        Ok(true) => {
            *length += 1;
            return Ok(true);
        }
        Ok(false) => DecodeError::new(path, MISSING),
        Err(failure) => failure,
    };
    parts.truncate(*length);
    if let Path::Index(list, index) = path {
        let mut json = Json::empty();
        place_leniently(&mut json, value.json(), path, &DecodeContext::new(false, true))?;
        context.unreadable(UnreadableItem {
            index: *index,
            path: failure.path.clone(),
            reason: failure.reason.clone(),
            json,
            of_page: matches!(list, Path::Field(Path::Root, ..)),
        })?;
    }
    context.lose(path, failure);
    Ok(false)
}

pub(super) fn read_list<'de, A: SeqAccess<'de>>(
    list: &mut dyn Decode,
    least: usize,
    mut array: A,
    path: &Path<'_>,
    context: &DecodeContext,
) -> Result<(), A::Error> {
    list.truncate(0);
    let (mut index, length, is_tuple) = (0, &mut 0, least > 0);
    while let Some(present) = {
        let path = &Path::Index(path, index);
        array.next_element_seed(ItemOf { list, index, length, is_tuple, path, context })?
    } {
        if !present {
            // An item of a tuple is like a field of an object. A list must not contain an empty item that was not sent.
            context.missing(&Path::Index(path, index), !is_tuple).map_err(|failure| context.raise(failure))?;
        }
        index += 1;
    }
    for index in index..least {
        context.missing(&Path::Index(path, index), false).map_err(|failure| context.raise(failure))?;
    }
    Ok(())
}

pub(super) fn read_map<'de, A: MapAccess<'de>>(
    pairs: &mut dyn Decode,
    mut map: A,
    path: &Path<'_>,
    context: &DecodeContext,
) -> Result<(), A::Error> {
    pairs.truncate(0);
    if context.lenient {
        let length = &mut 0;
        return each_buffered(map, context, &mut |key, value| place_pair(pairs, &key, length, value, path, context));
    }
    while let Some(key) = map.next_key::<String>()? {
        read_pair(pairs, key, &mut map, path, context)?;
    }
    Ok(())
}

/// Buffers each entry of an object, and passes it to `place`.
pub(super) fn each_buffered<'de, A: MapAccess<'de>>(
    mut map: A,
    context: &DecodeContext,
    place: &mut dyn FnMut(String, BufferedValue) -> Result<(), DecodeError>,
) -> Result<(), A::Error> {
    while let Some(key) = map.next_key::<String>()? {
        let value = map.next_value_seed(Buffer(context))?;
        place(key, value).map_err(|failure| context.raise(failure))?;
    }
    Ok(())
}

pub(super) fn read_pair<'de, A: MapAccess<'de>>(
    pairs: &mut dyn Decode,
    key: String,
    map: &mut A,
    path: &Path<'_>,
    context: &DecodeContext,
) -> Result<(), A::Error> {
    let path = &Path::Key(path, &key);
    let Some(target) = pairs.child(0) else {
        return map.next_value::<IgnoredAny>().map(drop);
    };
    if !map.next_value_seed(Reader { target, path, context })? {
        context.missing(path, true).map_err(|failure| context.raise(failure))?;
    }
    pairs.set_key(key);
    Ok(())
}

/// Decodes a buffered map value.
pub(super) fn place_pair(
    pairs: &mut dyn Decode,
    key: &str,
    length: &mut usize,
    value: BufferedValue,
    path: &Path<'_>,
    context: &DecodeContext,
) -> Result<(), DecodeError> {
    if place_part(pairs, length, value, &Path::Key(path, key), context)? {
        pairs.set_key(key.to_owned());
        if context.lenient && holds_replacement(key) {
            context.note(Path::Key(path, key).to_string());
        }
    }
    Ok(())
}
