use crate::reply::Reply;
use std::fmt;

/// What the storage answered to a part instead of taking it.
pub(crate) struct Refusal {
    part: i64,
    pub(crate) reply: Reply,
}

impl Refusal {
    pub(crate) fn new(part: i64, reply: Reply) -> Self {
        Self { part, reply }
    }

    /// What an element of the body says. The body is XML, in which other elements repeat what was signed: they are not
    /// shown.
    fn element(&self, name: &str) -> Option<&str> {
        const MOST: usize = 200;
        let body = std::str::from_utf8(&self.reply.body).ok()?;
        let (_, rest) = body.split_once(&format!("<{name}>"))?;
        let (text, _) = rest.split_once(&format!("</{name}>"))?;
        Some(text.trim().trim_end_matches('.')).filter(|text| text.len() <= MOST && !text.contains(['<', '\n']))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (part, status) = (self.part, self.reply.status);
        if status.is_success() {
            return write!(f, "the storage took part {part} without giving its ETag");
        }
        write!(f, "the storage refused part {part}: status {}", status.as_u16())?;
        ["Code", "Message"].iter().filter_map(|name| self.element(name)).try_for_each(|text| write!(f, ": {text}"))
    }
}
