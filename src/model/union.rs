//! Reading an object of which its fields must tell what it is.

use super::json::push;
use super::read::{Fields, Path, Report};
use super::slot::{Choice, Union};
use super::transcript::{Transcript, close};
use super::{Json, Map};
use serde::de::{Error, MapAccess};

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
pub(super) fn read_union<'de, A: MapAccess<'de>>(
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
