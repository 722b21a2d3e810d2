use super::sent::{Reading, read_locations};
use crate::json::{Json, Map, Zero, from_json, model, scalar_union};
use crate::raw_response::RawResponse;
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use std::fmt;

/// What the API said when it refused or failed.
///
/// The API has several forms of error bodies, and proxies in front of it have their own. All of them are accepted.
pub struct ApiError {
    response: RawResponse,
    name: String,
    detail: String,
    entries: Vec<ValidationEntry>,
    is_named: bool,
}

impl ApiError {
    /// More entries than this are not read.
    const MOST_ENTRIES: usize = 1000;

    /// `sent` is the body of the request.
    pub(crate) fn new(response: RawResponse, sent: &[u8]) -> Self {
        let mut body = Body::zero();
        let mut detail = match from_json(&mut body, &response.body, false) {
            Ok(_) => String::new(),
            Err(_) => {
                // What was read of it before the error counts for nothing.
                body = Body::zero();
                response.excerpt().unwrap_or_default()
            }
        };
        for text in [&body.detail, &body.error_description] {
            if detail.is_empty() {
                detail = text.read().unwrap_or_default();
            }
        }
        let list: Vec<Json> = body.detail.read().unwrap_or_default();
        let mut entries: Vec<ValidationEntry> = list.iter().filter_map(Json::read).take(Self::MOST_ENTRIES).collect();
        read_locations(&mut entries, sent);
        let name: String = body.error.read().unwrap_or_default();
        let is_named = is_class(&name) && body.message.as_str() == "null";
        Self { name, detail, entries, is_named, response }
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.response.status
    }

    /// The API's name for the error, such as `ResourceNotFound`; empty if it gave none.
    ///
    /// [`ErrorName`](crate::models::ErrorName) lists the known names.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The API's own words; empty if it gave none.
    ///
    /// If the body is HTML or plain text instead of JSON, this is its beginning, with anything that looks like a token
    /// or an id left out.
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// The validation errors, at most 1000. Only a 422 has any, and not every one does.
    pub fn validation_errors(&self) -> &[ValidationEntry] {
        &self.entries
    }

    /// The scopes that would have been enough, such as `customers:write` and `customers:read`: the access token needs
    /// one of them. Empty unless the API lists them, as it does with a 403 named `insufficient_scope`.
    pub fn required_scopes(&self) -> Vec<&str> {
        let mut scopes = Vec::new();
        for (name, value) in self.headers() {
            if *name == header::WWW_AUTHENTICATE {
                add_scopes(value.to_str().unwrap_or_default(), &mut scopes);
            }
        }
        scopes
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.response.headers
    }

    /// The body as it came. It may repeat secrets of the request.
    pub fn body(&self) -> &Bytes {
        &self.response.body
    }

    /// Whether the body names an error the way the API does, so that a 404 is about the object that was asked for.
    ///
    /// Every such body that was recorded is `{"error": "ResourceNotFound", "detail": "Not found"}` with a name in the
    /// form of a Python class. Of the bodies that other software sends with a 404, many have an `error` as well: a
    /// phrase (`Not Found` of Spring and Fastify), a word in snake case, a number, an object, or a class name beside a
    /// `message`.
    pub(crate) fn is_named(&self) -> bool {
        self.is_named
    }

    /// Whether the response echoes the version of the API, as those of a supported version do. Browsers hide the header,
    /// so nothing but wording may depend on it.
    pub(crate) fn is_versioned(&self) -> bool {
        self.headers().contains_key("polar-version")
    }

    pub(crate) fn response(&self) -> &RawResponse {
        &self.response
    }

    #[allow(dead_code, reason = "what is not the API's own response is taken over by features such as `files_upload`")]
    pub(crate) fn into_response(self) -> RawResponse {
        self.response
    }
}

/// Whether a text is written as the name of a class, such as `ResourceNotFound`.
fn is_class(name: &str) -> bool {
    let name = name.as_bytes();
    name.first().is_some_and(u8::is_ascii_uppercase)
        && name.iter().any(u8::is_ascii_lowercase)
        && name.iter().all(u8::is_ascii_alphanumeric)
}

/// Adds what the parameters `scope` of a `www-authenticate` header list: `Bearer realm="polar", scope="a b"`.
fn add_scopes<'a>(header: &'a str, scopes: &mut Vec<&'a str>) {
    let (mut quoted, mut escaped, mut in_scope) = (false, false, false);
    let (mut start, mut name) = (0, "");
    for index in 0..=header.len() {
        let letter = header.as_bytes().get(index).copied().unwrap_or(b' ');
        let is_quote = letter == b'"' && !escaped;
        escaped = letter == b'\\' && !escaped;
        if !is_quote && !matches!(letter, b' ' | b'\t') && (quoted || !matches!(letter, b',' | b'=')) {
            continue;
        }
        let word = header.get(start..index).unwrap_or_default();
        start = index + 1;
        if !word.is_empty() {
            name = word;
            if in_scope && !scopes.contains(&word) {
                scopes.push(word);
            }
        }
        if letter == b'=' {
            in_scope = name.eq_ignore_ascii_case("scope");
        } else if is_quote && quoted || !quoted && !word.is_empty() {
            in_scope = false;
        }
        quoted ^= is_quote;
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// More entries than this are counted, not shown.
        const MOST: usize = 3;
        write!(f, "status {}", self.response.status.as_u16())?;
        if self.response.is_html() {
            f.write_str(" with HTML in place of JSON")?;
        }
        if !self.name.is_empty() {
            write!(f, ": {:.200}", self.name)?;
        }
        if !self.detail.is_empty() && self.detail != self.name {
            write!(f, ": {:.1000}", self.detail.trim_end_matches('.'))?;
        }
        let mut count = 0;
        for entry in self.entries.iter().filter(|entry| !entry.reading.other_variant) {
            if count < MOST {
                write!(f, "{}{entry}", if count == 0 { ": " } else { "; " })?;
            }
            count += 1;
        }
        if count > MOST {
            write!(f, "; and {} more", count - MOST)?;
        }
        Ok(())
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("status", &self.response.status.as_u16())
            .field("name", &self.name)
            .field("detail", &self.detail)
            .field("entries", &self.entries)
            .finish_non_exhaustive()
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
        /// What other software has in place of `detail`.
        pub message: Json,
    }
}

model! {
    /// One thing that is wrong with a request.
    ///
    /// Printed, it says where and what, such as `body.email: Field required`.
    pub struct ValidationEntry {
        /// Where: the part of the request, then the path into it, such as `body`, `return_url`.
        ///
        /// If the value can have one of several forms, the server also lists the name that it has for the form, such
        /// as `individual` in `body`, `individual`, `email`. Such a step leads nowhere in what was sent, so it is left
        /// out when the entry is printed. The server may report entries for forms that were not meant, too.
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
    private {
        /// What the request says about the location.
        reading: Reading,
    }
}

impl fmt::Display for ValidationEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut dot, mut colon) = ("", "");
        for (index, step) in self.loc.iter().enumerate() {
            match step {
                _ if self.reading.is_tag(index) => continue,
                Location::Key(key) => write!(f, "{dot}{key:.100}")?,
                Location::Index(index) => write!(f, "[{index}]")?,
            }
            (dot, colon) = (".", ": ");
        }
        write!(f, "{colon}{:.300}", self.message.trim_end_matches('.'))
    }
}

scalar_union! {
    /// One step of the path to what is wrong.
    pub enum Location ("text or an integer", zero: Key(String)) {
        /// Into a field, or the server's name for one of several forms.
        Key(String),
        /// Into an item of an array, or to a position in a text.
        Index(i64),
    }
}
