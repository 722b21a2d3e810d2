use crate::model::{Json, Map, Zero, from_json, model, scalar_union};
use crate::reply::Reply;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use std::fmt;

/// What the API said when it refused or failed.
///
/// The API has several forms for that, and proxies before it have theirs: whatever comes is told as well as it can be.
pub struct ApiError {
    reply: Reply,
    name: String,
    detail: String,
    entries: Vec<ValidationEntry>,
}

impl ApiError {
    pub(crate) fn new(reply: Reply) -> Self {
        let mut body = Body::zero();
        let mut detail = match from_json(&mut body, &reply.body, false) {
            Ok(_) => String::new(),
            Err(_) => excerpt(&reply.body),
        };
        for text in [&body.detail, &body.error_description] {
            if detail.is_empty() {
                detail = text.read().unwrap_or_default();
            }
        }
        let list: Vec<Json> = body.detail.read().unwrap_or_default();
        let entries = list.iter().filter_map(Json::read).collect();
        let name = body.error.read().unwrap_or_default();
        Self { name, detail, entries, reply }
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.reply.status
    }

    /// The API's name for the error, such as `ResourceNotFound`; empty if it gave none.
    ///
    /// [`ErrorName`](crate::models::ErrorName) has those that are known.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The API's own words; empty if it gave none.
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// What is wrong with the request, entry by entry. Only a status of 422 has any, and not every one.
    pub fn entries(&self) -> &[ValidationEntry] {
        &self.entries
    }

    /// The scope that the access token would need, such as `customer_sessions:write`.
    pub fn required_scope(&self) -> Option<&str> {
        let challenge = self.headers().get("www-authenticate")?.to_str().ok()?;
        let (_, scope) = challenge.split_once("scope=\"")?;
        scope.split_once('"').map(|(scope, _)| scope)
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.reply.headers
    }

    /// The body as it came. It may repeat secrets of the request.
    pub fn body(&self) -> &Bytes {
        &self.reply.body
    }

    /// Whether the answer names the version of the API that made it, as all answers of a known operation do.
    pub(crate) fn is_versioned(&self) -> bool {
        self.headers().contains_key("polar-version")
    }

    pub(crate) fn reply(&self) -> &Reply {
        &self.reply
    }

    #[cfg(feature = "files_upload")]
    pub(crate) fn into_reply(self) -> Reply {
        self.reply
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "status {}", self.reply.status.as_u16())?;
        if !self.name.is_empty() {
            write!(f, ": {}", self.name)?;
        }
        if !self.detail.is_empty() && self.detail != self.name {
            write!(f, ": {}", self.detail.trim_end_matches('.'))?;
        }
        self.entries.iter().enumerate().try_for_each(|(index, entry)| {
            let separator = if index == 0 { ": " } else { "; " };
            write!(f, "{separator}{entry}")
        })
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("status", &self.reply.status.as_u16())
            .field("name", &self.name)
            .field("detail", &self.detail)
            .field("entries", &self.entries)
            .finish_non_exhaustive()
    }
}

/// The beginning of a body that is not JSON, if it is text. JSON of another form may repeat secrets: it is not shown.
fn excerpt(body: &[u8]) -> String {
    const MOST: usize = 200;
    let Ok(text) = std::str::from_utf8(body) else {
        return format!("{} bytes that are not text", body.len());
    };
    let text = text.trim();
    if text.starts_with(['{', '[', '"']) {
        return String::new();
    }
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

model! {
    /// The bodies of failures. Which field holds what differs by where in the server they arise.
    struct Body {
        /// The name.
        pub error: Json,
        /// A text, or a list of entries.
        pub detail: Json,
        /// A text, where `detail` is missing.
        pub error_description: Json,
    }
}

model! {
    /// One thing that is wrong with a request.
    pub struct ValidationEntry {
        /// Where: the part of the request, then the way into it, such as `body`, `return_url`.
        pub loc: Vec<Location>,
        /// What is wrong, in words.
        #[name = "msg"]
        pub message: String,
        /// What is wrong, as a term, such as `missing` or `url_parsing`.
        #[name = "type"]
        pub kind: String,
        /// What was sent.
        #[hidden("repeats what was sent")]
        pub input: Option<Json>,
        /// The bounds and other circumstances of the check.
        #[name = "ctx"]
        #[hidden("may repeat what was sent")]
        pub context: Option<Map<Json>>,
    }
}

impl fmt::Display for ValidationEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.loc.iter().enumerate() {
            let dot = if index == 0 { "" } else { "." };
            match part {
                Location::Key(key) => write!(f, "{dot}{key}")?,
                Location::Index(index) => write!(f, "[{index}]")?,
            }
        }
        write!(f, ": {}", self.message.trim_end_matches('.'))
    }
}

scalar_union! {
    /// A step on the way to what is wrong.
    pub enum Location ("text or an integer", zero: Key(String)) {
        /// Into a field.
        Key(String),
        /// Into an item of an array, or to a position in a text.
        Index(i64),
    }
}
