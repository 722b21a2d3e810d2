//! A pull parser for JSON text.

use super::decode::Scalar;
use super::error::{DecodeError, Failure};
use super::number::parse_number;
use crate::json::ser::{close, plain_length, push_text};
use std::borrow::Cow;
use std::mem::take;

/// The maximum nesting of arrays and objects, as in serde_json. Each level uses stack space.
const MAX_DEPTH: usize = 127;

/// A position in JSON text. A copy of the parser can be used to return to its position.
#[derive(Clone, Copy)]
pub(super) struct Parser<'a> {
    /// The text from the position on.
    rest: &'a str,
    /// The length of the whole text.
    length: usize,
    /// The number of open arrays and objects.
    depth: usize,
    /// Whether the innermost array or object was opened by the last token.
    just_opened: bool,
    lenient: bool,
    /// Whether a part of the text was replaced. The reader resets this flag.
    pub(super) replaced: bool,
}

/// The start of a value.
pub(super) enum Token<'a> {
    Null,
    Scalar(Scalar<'a>),
    Array,
    Object,
}

impl<'a> Parser<'a> {
    /// Creates a parser. It replaces each lone surrogate with U+FFFD, and returns [`Scalar::TooLarge`] for a number
    /// that does not fit any type. A lenient parser also accepts `NaN`, `Infinity` and `-Infinity`, as
    /// [`Scalar::TooLarge`].
    pub(super) fn new(json: &'a str, lenient: bool) -> Self {
        Self { rest: json, length: json.len(), depth: 0, just_opened: false, lenient, replaced: false }
    }

    /// Reads a scalar or null, or enters an array or object.
    pub(super) fn value(&mut self) -> Result<Token<'a>, Failure> {
        let token = self.token()?;
        if self.depth > MAX_DEPTH {
            return Err(Box::new(DecodeError::of_document("the value is nested too deeply")));
        }
        Ok(token)
    }

    fn token(&mut self) -> Result<Token<'a>, Failure> {
        self.skip_whitespace();
        match self.peek() {
            b'"' => {
                self.advance(1);
                self.text().map(|text| Token::Scalar(Scalar::Text(text)))
            }
            b'[' => Ok(self.open(Token::Array)),
            b'{' => Ok(self.open(Token::Object)),
            _ => self.word(),
        }
    }

    /// Moves to the next item of an array, or leaves the array.
    pub(super) fn next_item(&mut self) -> Result<bool, Failure> {
        self.next(b']')
    }

    /// Reads the next key of an object, or leaves the object.
    pub(super) fn next_key(&mut self) -> Result<Option<Cow<'a, str>>, Failure> {
        if !self.next(b'}')? {
            return Ok(None);
        }
        self.expect(b'"', "a key")?;
        let key = self.text()?;
        self.expect(b':', "a colon")?;
        Ok(Some(key))
    }

    /// Skips a value of any depth.
    pub(super) fn skip(&mut self) -> Result<(), Failure> {
        let mut open = Vec::new();
        loop {
            match self.token()? {
                Token::Null | Token::Scalar(_) => {}
                Token::Array => open.push(b']'),
                Token::Object => open.push(b'}'),
            }
            // Leave the arrays and objects that end here.
            while !match open.last() {
                None => {
                    self.replaced = false;
                    return Ok(());
                }
                Some(b'}') => self.next_key()?.is_some(),
                Some(_) => self.next_item()?,
            } {
                open.pop();
            }
        }
    }

    /// Skips a value and returns its text.
    pub(super) fn part(&mut self) -> Result<&'a str, Failure> {
        let start = *self;
        self.skip()?;
        Ok(self.since(&start).trim_ascii())
    }

    /// Copies a value to the end of a JSON text, without whitespace.
    pub(super) fn copy(&mut self, json: &mut String) -> Result<(), Failure> {
        match self.value()? {
            Token::Null => json.push_str("null"),
            Token::Scalar(scalar) => {
                self.replaced |= matches!(scalar, Scalar::TooLarge);
                scalar.write(json);
            }
            Token::Array => {
                json.push('[');
                while self.next_item()? {
                    self.copy(json)?;
                    json.push(',');
                }
                close(json, ']');
            }
            Token::Object => {
                json.push('{');
                while let Some(key) = self.next_key()? {
                    push_text(json, &key);
                    json.push(':');
                    self.copy(json)?;
                    json.push(',');
                }
                close(json, '}');
            }
        }
        Ok(())
    }

    /// Checks that nothing follows.
    pub(super) fn end(&mut self) -> Result<(), Failure> {
        self.skip_whitespace();
        match self.rest {
            "" => Ok(()),
            _ => Err(self.error("the end")),
        }
    }

    /// Returns the text between an earlier position and this one.
    pub(super) fn since(&self, start: &Self) -> &'a str {
        let length = start.rest.len() - self.rest.len();
        start.rest.get(..length).unwrap_or_default()
    }

    fn peek(&self) -> u8 {
        self.rest.as_bytes().first().copied().unwrap_or_default()
    }

    fn advance(&mut self, length: usize) -> &'a str {
        let (passed, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        passed
    }

    fn skip_whitespace(&mut self) {
        while let b' ' | b'\n' | b'\r' | b'\t' = self.peek() {
            self.advance(1);
        }
    }

    fn expect(&mut self, byte: u8, name: &str) -> Result<(), Failure> {
        self.skip_whitespace();
        if self.peek() != byte {
            return Err(self.error(name));
        }
        self.advance(1);
        Ok(())
    }

    fn open(&mut self, token: Token<'a>) -> Token<'a> {
        self.advance(1);
        self.depth += 1;
        self.just_opened = true;
        token
    }

    /// Moves past the comma before the next item or key, or past the closing bracket.
    fn next(&mut self, bracket: u8) -> Result<bool, Failure> {
        let is_first = take(&mut self.just_opened);
        self.skip_whitespace();
        let byte = self.peek();
        if byte == bracket {
            self.advance(1);
            self.depth = self.depth.saturating_sub(1);
            return Ok(false);
        }
        if !is_first {
            self.expect(b',', "a comma or a closing bracket")?;
        }
        Ok(true)
    }

    /// Reads a number, `null`, `true` or `false`.
    fn word(&mut self) -> Result<Token<'a>, Failure> {
        let is_of_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
        let start = *self;
        let length = self.rest.bytes().position(|byte| !is_of_word(byte)).unwrap_or(self.rest.len());
        Ok(Token::Scalar(match self.advance(length) {
            "null" => return Ok(Token::Null),
            "true" => Scalar::Flag(true),
            "false" => Scalar::Flag(false),
            "NaN" | "Infinity" | "-Infinity" if self.lenient => Scalar::TooLarge,
            word => parse_number(word).ok_or_else(|| start.error("a value"))?,
        }))
    }

    /// Reads a string after its opening quotation mark.
    fn text(&mut self) -> Result<Cow<'a, str>, Failure> {
        let mut text = Cow::Borrowed(self.advance(plain_length(self.rest.as_bytes())));
        loop {
            match self.peek() {
                b'"' => {
                    self.advance(1);
                    return Ok(text);
                }
                b'\\' => {
                    let character = self.escape()?;
                    let text = text.to_mut();
                    text.push(character);
                    text.push_str(self.advance(plain_length(self.rest.as_bytes())));
                }
                _ => return Err(self.error("a quotation mark")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Failure> {
        let start = *self;
        let escaped = match self.advance(2) {
            "\\u" => self.unicode(),
            "\\n" => Some('\n'),
            "\\r" => Some('\r'),
            "\\t" => Some('\t'),
            "\\b" => Some('\u{8}'),
            "\\f" => Some('\u{c}'),
            "\\\"" => Some('"'),
            "\\\\" => Some('\\'),
            "\\/" => Some('/'),
            _ => None,
        };
        escaped.ok_or_else(|| start.error("an escape"))
    }

    /// Reads the digits of a `\u` escape, and its second half if it is the first half of a surrogate pair.
    fn unicode(&mut self) -> Option<char> {
        let unit = self.hex()?;
        if let (0xd800..=0xdbff, Some(mut pair)) =
            (unit, self.rest.strip_prefix("\\u").map(|rest| Self { rest, ..*self }))
        {
            if let second @ 0xdc00..=0xdfff = pair.hex()? {
                *self = pair;
                return char::from_u32(0x1_0000 + ((unit - 0xd800) << 10 | (second - 0xdc00)));
            }
        }
        Some(char::from_u32(unit).unwrap_or_else(|| {
            self.replaced = true;
            '\u{fffd}'
        }))
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.rest.get(..4)?;
        self.advance(4);
        digits.chars().try_fold(0, |unit, digit| Some(unit << 4 | digit.to_digit(16)?))
    }

    #[cold]
    fn error(&self, expected: &str) -> Failure {
        let position = self.length - self.rest.len();
        let found = if self.rest.is_empty() { ", found the end" } else { "" };
        Box::new(DecodeError::of_document(&format!("invalid JSON: expected {expected} at byte {position}{found}")))
    }
}
