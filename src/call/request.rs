//! Builds the request of a call, and rejects invalid values before anything is sent.

use crate::client::PolarCore;
use crate::client::base_url::BaseUrl;
use crate::client::config::{Options, Shared, header_value};
use crate::client::credential::Credential;
use crate::error::Invalid;
use crate::json::{Encode, escape, first_blank_required, to_json, to_pairs, trim, unroutable};
use bytes::Bytes;
use http::header::{self, HeaderName};
use http::{HeaderMap, HeaderValue, Method};
use std::borrow::Cow;
use std::sync::Arc;

/// A request. It does not depend on the type of the result.
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) shared: Arc<Shared>,
    pub(crate) operation: &'static str,
    pub(crate) method: Method,
    /// The path with the names of its parameters, such as `/v1/customers/{id}`.
    pub(crate) path: &'static str,
    /// The part of the path whose parameters are filled in and percent-encoded.
    path_done: String,
    /// The rest of the path.
    path_rest: &'static str,
    /// The query string, percent-encoded.
    query: String,
    pub(crate) accept: &'static str,
    pub(crate) content_type: Option<&'static str>,
    pub(crate) body: Bytes,
    pub(crate) credential: Credential,
    pub(crate) server: Option<BaseUrl>,
    pub(crate) api_version: Option<HeaderValue>,
    pub(crate) headers: HeaderMap,
    /// Whether only these headers are sent, because the server is not that of the API.
    pub(crate) explicit_headers_only: bool,
    pub(crate) options: Options,
    /// The first invalid value.
    pub(crate) invalid: Option<Invalid>,
}

#[allow(dead_code, reason = "used by the operations that are enabled")]
impl Request {
    pub(super) fn new(core: &PolarCore, operation: &'static str, method: Method, path: &'static str) -> Box<Self> {
        Box::new(Self {
            shared: core.shared.clone(),
            operation,
            method,
            path,
            path_done: String::new(),
            path_rest: path,
            query: String::new(),
            accept: "application/json",
            content_type: None,
            body: Bytes::new(),
            credential: core.credential.clone(),
            server: None,
            api_version: None,
            headers: HeaderMap::new(),
            explicit_headers_only: false,
            options: core.shared.options,
            invalid: None,
        })
    }

    /// Creates a PUT to a presigned URL. It has the headers that the API returned for that URL, and no others. The
    /// error says what is wrong with the URL.
    #[cfg(feature = "files_upload")]
    pub(crate) fn presigned_put<'a>(
        core: &PolarCore,
        operation: &'static str,
        link: &str,
        headers: impl IntoIterator<Item = (&'a str, &'a String)>,
    ) -> Result<Box<Self>, &'static str> {
        let (server, target) = BaseUrl::parse_link(link)?;
        let mut request = Self::new(core, operation, Method::PUT, "");
        request.path_done = target;
        request.server = Some(server);
        request.credential = Credential::None;
        request.explicit_headers_only = true;
        headers.into_iter().for_each(|(name, value)| request.header(name, value));
        Ok(request)
    }

    pub(super) fn path(&mut self, value: &str) {
        let (before, rest) = self.path_rest.split_once('{').unwrap_or_default();
        let (name, after) = rest.split_once('}').unwrap_or_default();
        let why = if trim(value).is_empty() { Some("is empty") } else { unroutable(value) };
        if let Some(why) = why {
            self.invalid(Invalid::new(name, why));
        }
        self.path_done.push_str(before);
        escape(value.as_bytes(), &mut self.path_done);
        self.path_rest = after;
    }

    pub(super) fn query(&mut self, query: &dyn Encode) {
        self.check(query);
        self.query = to_pairs(query);
    }

    pub(super) fn json(&mut self, body: &dyn Encode) {
        self.check(body);
        self.content_type = Some("application/json");
        self.body = Bytes::from(to_json(body));
    }

    pub(super) fn form(&mut self, body: &dyn Encode) {
        self.check(body);
        self.content_type = Some("application/x-www-form-urlencoded");
        self.body = Bytes::from(to_pairs(body));
    }

    fn check(&mut self, item: &dyn Encode) {
        if let Some(field) = first_blank_required(item) {
            self.invalid(Invalid::new(field, "is empty"));
        }
    }

    /// Returns the path and query as sent.
    pub(crate) fn target(&self) -> String {
        let mark = if self.query.is_empty() { "" } else { "?" };
        [&self.path_done, self.path_rest, mark, &self.query].concat()
    }

    /// Returns the page number in the query.
    pub(crate) fn page(&self) -> Option<i64> {
        self.query.split('&').find_map(|pair| pair.strip_prefix("page="))?.parse().ok()
    }

    /// Replaces the page number in the query.
    pub(crate) fn set_page(&mut self, page: i64) {
        let others = self.query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("page="));
        let mut query: String = others.flat_map(|pair| [pair, "&"]).collect();
        query.push_str(&format!("page={page}"));
        self.query = query;
    }

    pub(super) fn header(&mut self, name: &str, value: &str) {
        const RESERVED: [HeaderName; 7] = [
            header::AUTHORIZATION,
            header::CONNECTION,
            header::CONTENT_LENGTH,
            header::HOST,
            header::TE,
            header::TRANSFER_ENCODING,
            header::UPGRADE,
        ];
        let what = || format!("the header {:?}", visible_name(name));
        match (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value)) {
            (Err(_), _) => self.invalid(Invalid::new(what(), "has a name that is not allowed")),
            (Ok(name), _) if RESERVED.contains(&name) => {
                self.invalid(Invalid::new(what(), "can't be set by hand"));
            }
            (Ok(_), Err(_)) => self.invalid(Invalid::new(what(), "has characters in its value that are not allowed")),
            (Ok(name), Ok(value)) => {
                self.headers.insert(name, value);
            }
        }
    }

    pub(super) fn api_version(&mut self, version: &str) {
        match header_value("the API version", version) {
            Ok(version) => self.api_version = Some(version),
            Err(invalid) => self.invalid(invalid),
        }
    }

    pub(super) fn base_url(&mut self, base_url: &str) {
        match BaseUrl::parse(base_url) {
            Ok(server) => self.server = Some(server),
            Err(why) => self.invalid(Invalid::new("the base URL", why)),
        }
    }

    pub(super) fn invalid(&mut self, invalid: Invalid) {
        self.invalid.get_or_insert(invalid);
    }
}

/// Returns the part of a header name that an error may show: the part before the first character that is not allowed in
/// a name, or nothing if it looks like a token. If a caller swaps the arguments of `header`, the name is the secret.
fn visible_name(name: &str) -> Cow<'_, str> {
    let is_token = ["polar_", "whsec_"].iter().any(|prefix| name.starts_with(prefix));
    let is_allowed = |letter: char| letter.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(letter);
    let end = if is_token { 0 } else { name.find(|letter| !is_allowed(letter)).unwrap_or(name.len()) };
    match name.get(..end) {
        Some(start) if start.len() < name.len() => Cow::Owned(format!("{start}…")),
        _ => Cow::Borrowed(name),
    }
}
