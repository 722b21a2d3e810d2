//! The entries of a validation error.

use crate::json::{Empty, Json, Map, model, scalar_union};
use std::fmt;

model! {
    /// A validation error that the API reported for a request.
    ///
    /// The `Display` output is the location and the message, such as `body.email: Field required`.
    pub struct ValidationEntry {
        /// The location: the part of the request (`body`, `query` or `path`), then the path to the value, such as
        /// `body`, `return_url`.
        ///
        /// If the value is a union, the server adds a step with the name of the variant, such as `individual` in
        /// `body`, `individual`, `email`. Such a step is not a field of the request, so `Display` omits it. The server
        /// may also report errors for variants that were not sent.
        pub loc: Vec<Location>,
        /// The message.
        #[name = "msg"]
        pub message: String,
        /// The kind of the error, such as `missing` or `url_parsing`.
        #[name = "type"]
        pub kind: String,
        /// The value that was sent.
        #[hidden("repeats the request")]
        pub input: Option<Json>,
        /// Details of the check that failed, such as its bounds.
        #[name = "ctx"]
        #[hidden("may repeat the request")]
        pub context: Option<Map<Json>>,
    }
    private {
        /// The interpretation of the location.
        reading: Reading,
    }
}

impl fmt::Display for ValidationEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// The number of steps that are shown.
        const MOST: usize = 20;
        let (mut dot, mut colon) = ("", "");
        for (index, step) in self.loc.iter().enumerate() {
            match step {
                _ if self.reading.is_tag(index) => continue,
                _ if index >= MOST => {
                    f.write_str("…")?;
                    break;
                }
                Location::Key(key) => write!(f, "{dot}{key:.100}")?,
                Location::Index(index) => write!(f, "[{index}]")?,
            }
            (dot, colon) = (".", ": ");
        }
        match self.text() {
            "" => Ok(()),
            text => write!(f, "{colon}{text:.300}"),
        }
    }
}

impl ValidationEntry {
    /// Returns the message, or the kind if the message is empty.
    pub(super) fn text(&self) -> &str {
        if self.message.is_empty() { &self.kind } else { self.message.trim_end_matches('.') }
    }
}

scalar_union! {
    /// One step of the location of a validation error.
    pub enum Location ("text or an integer", empty: Key(String)) {
        /// The name of a field, or the server's name of a variant.
        Key(String),
        /// The index of an array item, or a position in a string.
        Index(i64),
    }
}

/// The interpretation of an entry's location.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    /// A bit for each step that is a tag.
    pub(super) tags: u64,
    /// Whether the request lacks a field that the entry's variant requires, or has a field that the variant does not
    /// have.
    pub(super) misfit: bool,
    /// Whether the request appears to be another variant of the union.
    pub(super) other_variant: bool,
}

impl Empty for Reading {
    fn empty() -> Self {
        Self { tags: 0, misfit: false, other_variant: false }
    }
}

impl Reading {
    pub(super) fn is_tag(self, step: usize) -> bool {
        step < 64 && self.tags >> step & 1 == 1
    }
}
