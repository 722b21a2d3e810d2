//! The reader of all types: it goes through a document once and decodes it into a value, step by step.
//!
//! Unknown keys are skipped. Null counts as missing. A missing required value keeps its [`Empty`](super::Empty) value,
//! and its path is reported. Errors are: a value of another JSON type, a null in a list or map that does not accept
//! null, a missing essential value, and an object that has required fields but contains none of its fields.
//!
//! In lenient mode, the reader goes back to the start of such a value, skips it and continues:
//!
//! - An optional value becomes `None`, a required value counts as missing, and a list item or map entry is omitted.
//! - If the value is essential, the object that contains it is unusable.
//! - Where a string is expected, a number is converted to its text. Where a map is expected, an empty array is
//!   converted to an empty map.
//!
//! Each of these is reported.

use super::decode::{Decode, NodeKind, Scalar};
use super::error::{DecodeError, Failure, Path};
use super::parser::{Parser, Token};
use super::report::DecodeReport;
use crate::json::{Empty, Json};
use std::mem::take;

/// Decodes a document.
pub(super) struct Reader<'a> {
    pub(super) parser: Parser<'a>,
    /// Whether each problem is an error.
    pub(super) strict: bool,
    /// Whether to continue after an unusable value.
    pub(super) lenient: bool,
    pub(super) report: DecodeReport,
}

impl<'a> Reader<'a> {
    /// Decodes the whole document.
    pub(super) fn document(&mut self, target: &mut dyn Decode) -> Result<(), Failure> {
        if !self.read(target, &Path::Root)? {
            return Err(DecodeError::new(&Path::Root, "expected a value, found null"));
        }
        self.parser.end()
    }

    /// Decodes a value. Returns false if it is null and null has no meaning for the target.
    pub(super) fn read(&mut self, target: &mut dyn Decode, path: &Path<'_>) -> Result<bool, Failure> {
        self.read_any(target, path).map_err(|failure| failure.at(path))
    }

    fn read_any(&mut self, target: &mut dyn Decode, path: &Path<'_>) -> Result<bool, Failure> {
        self.parser.replaced = false;
        let start = self.parser;
        match (self.parser.value()?, target.kind()) {
            (Token::Null, NodeKind::Optional | NodeKind::Json) => target.clear(),
            (Token::Null, NodeKind::Scalar(_)) if target.set_json(Json::empty()) => self.unexpected(path)?,
            (Token::Null, _) => return Ok(false),
            (token, NodeKind::Optional) => {
                let Some(value) = target.child(0) else { return Ok(false) };
                let kind = value.kind();
                if let Err(failure) = self.place(value, kind, token, start, path) {
                    if let Path::Root = path {
                        return Err(failure);
                    }
                    let failure = self.resume(start, failure)?;
                    target.clear();
                    self.lose(path, failure);
                }
            }
            (token, kind) => self.place(target, kind, token, start, path)?,
        }
        Ok(true)
    }

    /// Decodes a value whose first token was read.
    fn place(
        &mut self,
        target: &mut dyn Decode,
        kind: NodeKind,
        token: Token<'a>,
        start: Parser<'a>,
        path: &Path<'_>,
    ) -> Result<(), Failure> {
        match (kind, token) {
            (NodeKind::Object(shape), Token::Object) => self.read_fields(target, shape, path),
            (NodeKind::Union(info), Token::Object) => self.read_union(target, info, start, path),
            (NodeKind::Map, Token::Object) => self.read_map(target, path),
            (NodeKind::List(least), Token::Array) => self.read_list(target, least, path),
            (NodeKind::Scalar(expected), Token::Scalar(scalar)) => {
                self.place_scalar(target, expected, scalar, start, path)
            }
            (NodeKind::Json, _) => self.place_json(target, start, path),
            (NodeKind::Map, Token::Array) if self.lenient && !self.parser.next_item()? => {
                target.truncate(0);
                self.note(path.to_string());
                Ok(())
            }
            (NodeKind::Scalar(_), Token::Array | Token::Object) if target.set_json(Json::empty()) => {
                self.place_json(target, start, path)?;
                self.unexpected(path)
            }
            (kind, token) => {
                let expected = match kind {
                    NodeKind::Scalar(expected) => expected,
                    NodeKind::List(_) => "an array",
                    _ => "an object",
                };
                let found = match token {
                    Token::Null => "null",
                    Token::Array => "an array",
                    Token::Object => "an object",
                    Token::Scalar(scalar) => name_of(&scalar),
                };
                Err(DecodeError::unexpected(path, expected, found))
            }
        }
    }

    /// Stores the JSON of the value that starts at a position.
    pub(super) fn place_json(
        &mut self,
        target: &mut dyn Decode,
        start: Parser<'a>,
        path: &Path<'_>,
    ) -> Result<(), Failure> {
        self.parser = start;
        target.set_json(self.json()?);
        self.note_replaced(path)
    }

    /// Returns the JSON of the next value.
    pub(super) fn json(&mut self) -> Result<Json, Failure> {
        let mut json = String::new();
        self.parser.copy(&mut json)?;
        Ok(Json::from_transcoded(json))
    }

    fn place_scalar(
        &mut self,
        target: &mut dyn Decode,
        expected: &str,
        mut scalar: Scalar<'_>,
        start: Parser<'_>,
        path: &Path<'_>,
    ) -> Result<(), Failure> {
        self.note_replaced(path)?;
        if target.set_scalar(&mut scalar) {
            return Ok(());
        }
        // JSON does not distinguish 12.0 from 12, and some serializers write 12.0.
        if let Scalar::Number(number) = scalar {
            if number.fract() == 0.0 && number.abs() < 9e15 && target.set_scalar(&mut Scalar::Integer(number as i64)) {
                return Ok(());
            }
        }
        if self.lenient && matches!(scalar, Scalar::Integer(_) | Scalar::Large(_) | Scalar::Number(_)) {
            let number = self.parser.since(&start).trim_start();
            if target.set_scalar(&mut Scalar::Text(number.into())) {
                self.note(path.to_string());
                return Ok(());
            }
        }
        Err(DecodeError::unexpected(path, expected, name_of(&scalar)))
    }

    /// Skips the unusable value that starts at a position. Returns an error if decoding cannot continue.
    pub(super) fn resume(&mut self, start: Parser<'a>, failure: Failure) -> Result<Failure, Failure> {
        self.parser = start;
        match self.lenient && self.parser.skip().is_ok() {
            true => Ok(failure),
            false => Err(failure),
        }
    }

    /// Reports a value if the parser replaced a part of it. Returns an error unless the mode is lenient.
    pub(super) fn note_replaced(&mut self, path: &Path<'_>) -> Result<(), Failure> {
        if take(&mut self.parser.replaced) {
            if !self.lenient {
                return Err(DecodeError::new(path, "found a lone surrogate or a number that is too large"));
            }
            self.note(path.to_string());
        }
        Ok(())
    }
}

fn name_of(scalar: &Scalar<'_>) -> &'static str {
    match scalar {
        Scalar::Flag(_) => "true or false",
        Scalar::Integer(_) | Scalar::Large(_) | Scalar::Number(_) => "a number",
        Scalar::TooLarge => "a number that is too large",
        Scalar::Text(_) => "text",
    }
}
