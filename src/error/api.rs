use super::sent::read_locations;
use super::validation::ValidationEntry;
use crate::json::{Empty, Json, from_json, model};
use crate::raw_response::RawResponse;
use crate::version::POLAR_VERSION;
use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use std::fmt;

/// An error that the API reported in a response.
///
/// The API has several formats of error bodies, and proxies in front of it have their own. The error is created from a
/// response of any format.
pub struct ApiError {
    response: RawResponse,
    name: String,
    detail: String,
    entries: Vec<ValidationEntry>,
    is_named: bool,
}

impl ApiError {
    /// The limit for validation errors. Further ones are ignored.
    const MOST_ENTRIES: usize = 1000;

    /// Parses the error from a response. `sent` is the body of the request.
    pub(crate) fn new(response: RawResponse, sent: &[u8]) -> Self {
        let mut body = Body::empty();
        let mut detail = match from_json(&mut body, &response.body, false) {
            Ok(_) => String::new(),
            Err(_) => {
                // Discard the part that was read before the error.
                body = Body::empty();
                response.excerpt().unwrap_or_default()
            }
        };
        for text in [&body.detail, &body.error_description] {
            if detail.is_empty() {
                detail = text.read().unwrap_or_default();
            }
        }
        let list: Vec<Json> = body.detail.read().unwrap_or_default();
        let mut entries = Vec::new();
        for json in list.iter().take(Self::MOST_ENTRIES) {
            entries.extend(entry(json));
        }
        read_locations(&mut entries, std::str::from_utf8(sent).unwrap_or_default());
        let name: String = body.error.read().unwrap_or_default();
        let is_named = is_class(&name) && body.message.as_str() == "null";
        Self { name, detail, entries, is_named, response }
    }

    /// Returns the HTTP status.
    pub fn status(&self) -> StatusCode {
        self.response.status
    }

    /// Returns the API's name for the error, such as `ResourceNotFound`, or an empty string if the response has none.
    ///
    /// [`ErrorName`](crate::models::ErrorName) lists the known names.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the API's description of the error, or an empty string if the response has none.
    ///
    /// If the body is HTML or plain text instead of JSON, this is its beginning, at most 200 characters, with an
    /// ellipsis in place of words that could be tokens or ids.
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// Returns the validation errors that the API lists, at most 1000. Most responses with status 422 have them;
    /// otherwise the slice is empty.
    pub fn validation_errors(&self) -> &[ValidationEntry] {
        &self.entries
    }

    /// Returns the scopes that permit the request, such as `customers:write` and `customers:read`. The access token needs
    /// at least one of them. The API lists them in a 403 named `insufficient_scope`; otherwise the list is empty.
    pub fn required_scopes(&self) -> Vec<&str> {
        let mut scopes = Vec::new();
        for (name, value) in self.headers() {
            if *name == header::WWW_AUTHENTICATE {
                add_scopes(value.to_str().unwrap_or_default(), &mut scopes);
            }
        }
        scopes
    }

    /// Returns the headers of the response.
    pub fn headers(&self) -> &HeaderMap {
        &self.response.headers
    }

    /// Returns the unmodified body of the response. It may repeat secrets of the request.
    pub fn body(&self) -> &Bytes {
        &self.response.body
    }

    /// Returns whether the body names an error in the way that the API does, so that a 404 is about the requested
    /// object.
    ///
    /// Every such body that was recorded is `{"error": "ResourceNotFound", "detail": "Not found"}`: its name has the
    /// form of a Python class name. Many other servers also send an `error` with a 404, but it is a phrase (`Not Found`
    /// in Spring and Fastify), a word in snake case, a number, an object, or a class name next to a `message`.
    pub(crate) fn is_named(&self) -> bool {
        self.is_named
    }

    /// Returns whether the response echoes the version of the API, as it does if the version is supported. Browsers
    /// hide the header, so only the wording of messages may depend on it.
    pub(crate) fn is_versioned(&self) -> bool {
        self.headers().contains_key(&POLAR_VERSION)
    }

    pub(crate) fn response(&self) -> &RawResponse {
        &self.response
    }

    #[allow(dead_code, reason = "what is not the API's own response is taken over by features such as `files_upload`")]
    pub(crate) fn into_response(self) -> RawResponse {
        self.response
    }
}

/// Parses an entry leniently; `None` if it contains neither a location nor a text.
fn entry(json: &Json) -> Option<ValidationEntry> {
    let mut entry = ValidationEntry::empty();
    from_json(&mut entry, json.as_str().as_bytes(), false).ok()?;
    (!entry.loc.is_empty() || !entry.text().is_empty()).then_some(entry)
}

/// Returns whether a string has the form of a class name, such as `ResourceNotFound`.
fn is_class(name: &str) -> bool {
    let name = name.as_bytes();
    name.first().is_some_and(u8::is_ascii_uppercase)
        && name.iter().any(u8::is_ascii_lowercase)
        && name.iter().all(u8::is_ascii_alphanumeric)
}

/// Adds the scopes that the `scope` parameters of a `www-authenticate` header list, such as
/// `Bearer realm="polar", scope="a b"`.
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
        /// The number of entries that are shown. Further ones are only counted.
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
    /// The body of an error response. Different parts of the server use these fields in different ways.
    struct Body {
        /// The name of the error.
        pub error: Json,
        /// A string, or a list of entries.
        pub detail: Json,
        /// A string that takes the place of `detail`.
        pub error_description: Json,
        /// A field of error bodies that do not come from the API.
        pub message: Json,
    }
}
