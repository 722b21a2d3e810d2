//! A request that is ready to be sent.

use crate::builder::header_value;
use crate::core::{Options, PolarCore, Shared};
use crate::credential::Credential;
use crate::error::{Error, Invalid};
use crate::execute::execute;
use crate::model::{Item, Secret, blank_field, escape, to_json, to_pairs, trim, unroutable, unroutable_field};
use crate::reply::{Answer, Outcome, Response};
use crate::retry::RetryPolicy;
use crate::server::Server;
use crate::transport::BoxFuture;
use bytes::Bytes;
use http::header::{self, HeaderName};
use http::{HeaderMap, HeaderValue, Method};
use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

/// A request that is ready to be sent: `.await` sends it.
///
/// What is set on it holds for this call alone. A setting that can't be used is told by the result; nothing is sent then.
///
/// ```no_run
/// # #[cfg(feature = "customer_sessions_create")]
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{RetryPolicy, customer_sessions_create, models::CustomerSessionCreate};
/// use std::time::Duration;
///
/// let session = customer_sessions_create(core, CustomerSessionCreate::external_customer_id("user_42"))
///     .timeout(Duration::from_secs(5))
///     .retries(RetryPolicy::never())
///     .await?;
/// # Ok(())
/// # }
/// ```
///
/// A call can be cloned before it is sent, to send it again. Dropping its future gives the request up.
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<T> {
    /// With all that does not depend on `T`, so that moving a call is moving a pointer.
    request: Box<Request>,
    outcome: PhantomData<fn() -> T>,
}

/// What a call is to send.
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) shared: Arc<Shared>,
    pub(crate) operation: &'static str,
    pub(crate) method: Method,
    /// With the names of its parameters, such as `/v1/customers/{id}`.
    pub(crate) path: &'static str,
    /// The path as far as its parameters are filled, escaped.
    filled: String,
    /// The path from there on.
    unfilled: &'static str,
    /// Pairs of names and values, escaped.
    query: String,
    pub(crate) accept: &'static str,
    pub(crate) content_type: Option<&'static str>,
    pub(crate) body: Bytes,
    pub(crate) credential: Credential,
    pub(crate) server: Option<Server>,
    pub(crate) api_version: Option<HeaderValue>,
    pub(crate) headers: HeaderMap,
    /// Whether these headers are all that is sent, as to a server that is not the API's.
    pub(crate) bare: bool,
    pub(crate) options: Options,
    /// The first thing that can't be sent.
    pub(crate) invalid: Option<Invalid>,
}

/// What functions build calls from.
#[allow(dead_code, reason = "used by the operations that are enabled")]
impl<T: Outcome> Call<T> {
    pub(crate) fn get(core: &PolarCore, operation: &'static str, path: &'static str) -> Self {
        Self::new(core, operation, Method::GET, path)
    }

    pub(crate) fn post(core: &PolarCore, operation: &'static str, path: &'static str) -> Self {
        Self::new(core, operation, Method::POST, path)
    }

    pub(crate) fn put(core: &PolarCore, operation: &'static str, path: &'static str) -> Self {
        Self::new(core, operation, Method::PUT, path)
    }

    pub(crate) fn patch(core: &PolarCore, operation: &'static str, path: &'static str) -> Self {
        Self::new(core, operation, Method::PATCH, path)
    }

    pub(crate) fn delete(core: &PolarCore, operation: &'static str, path: &'static str) -> Self {
        Self::new(core, operation, Method::DELETE, path)
    }

    fn new(core: &PolarCore, operation: &'static str, method: Method, path: &'static str) -> Self {
        let mut request = Request::new(core, operation, method, path);
        request.accept = T::ACCEPT.unwrap_or(request.accept);
        Self { request, outcome: PhantomData }
    }

    /// Fills the next parameter of the path.
    pub(crate) fn path(mut self, value: &str) -> Self {
        self.request.path(value);
        self
    }

    /// Fills the next parameter of the path with an external id, trimmed as the server trims it when it stores it.
    pub(crate) fn external_id(self, id: &str) -> Self {
        self.path(trim(id))
    }

    pub(crate) fn query(mut self, query: &dyn Item) -> Self {
        self.request.query(query);
        self
    }

    pub(crate) fn json(mut self, body: &dyn Item) -> Self {
        self.request.json(body);
        self
    }

    /// As [`json`](Self::json), for a body that may give objects their external ids. A method of its own, so that a program
    /// that sends none of these does not link their check.
    pub(crate) fn json_with_external_ids(mut self, body: &dyn Item) -> Self {
        self.request.json(body);
        if let Some((field, why)) = unroutable_field(body) {
            self.request.invalid(Invalid::new(field, why));
        }
        self
    }

    pub(crate) fn form(mut self, body: &dyn Item) -> Self {
        self.request.form(body);
        self
    }

    /// Sends no credential, unless the caller gives the call one.
    pub(crate) fn anonymous(mut self) -> Self {
        self.request.credential = Credential::None;
        self
    }
}

impl<T> Call<T> {
    pub(crate) fn into_request(self) -> Box<Request> {
        self.request
    }
}

/// What callers may set.
impl<T> Call<T> {
    /// How long the call may take, with all its attempts and waits; by default what
    /// [the core](crate::PolarCoreBuilder::timeout) says.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.request.options.timeout = timeout;
        self
    }

    /// How long one attempt may take.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.request.options.attempt_timeout = Some(timeout);
        self
    }

    /// How often the call is attempted.
    pub fn retries(mut self, policy: RetryPolicy) -> Self {
        self.request.options.retries = policy;
        self
    }

    /// A header to send, in place of one of the same name. Credentials, host and framing have no place here.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request.header(name, value);
        self
    }

    /// The access token for this call, also for an operation that needs none.
    pub fn access_token(mut self, access_token: impl Into<Secret>) -> Self {
        self.request.credential = Credential::new(&access_token.into());
        self
    }

    /// The version of the API for this call.
    pub fn api_version(mut self, version: &str) -> Self {
        self.request.api_version(version);
        self
    }

    /// The server for this call, as in [`PolarCoreBuilder::server`](crate::PolarCoreBuilder::server). It gets the call's
    /// access token.
    pub fn base_url(mut self, base_url: &str) -> Self {
        self.request.base_url(base_url);
        self
    }

    /// Gives the result together with status, headers, attempts and what was missing.
    pub fn with_response(self) -> Call<Response<T>> {
        Call { request: self.request, outcome: PhantomData }
    }
}

#[allow(dead_code, reason = "used by the operations that are enabled")]
impl Request {
    fn new(core: &PolarCore, operation: &'static str, method: Method, path: &'static str) -> Box<Self> {
        Box::new(Self {
            shared: core.shared.clone(),
            operation,
            method,
            path,
            filled: String::new(),
            unfilled: path,
            query: String::new(),
            accept: "application/json",
            content_type: None,
            body: Bytes::new(),
            credential: core.credential.clone(),
            server: None,
            api_version: None,
            headers: HeaderMap::new(),
            bare: false,
            options: core.shared.options,
            invalid: None,
        })
    }

    /// A PUT to a link that the API gave, with the headers that it gave and no others. What is wrong with the link is the
    /// error.
    #[cfg(feature = "files_upload")]
    pub(crate) fn put_to_link<'a>(
        core: &PolarCore,
        operation: &'static str,
        link: &str,
        headers: impl IntoIterator<Item = (&'a str, &'a String)>,
    ) -> Result<Box<Self>, &'static str> {
        let (server, target) = Server::parse_link(link)?;
        let mut request = Self::new(core, operation, Method::PUT, "");
        request.filled = target;
        request.server = Some(server);
        request.credential = Credential::None;
        request.bare = true;
        headers.into_iter().for_each(|(name, value)| request.header(name, value));
        Ok(request)
    }

    fn path(&mut self, value: &str) {
        let (before, rest) = self.unfilled.split_once('{').unwrap_or_default();
        let (name, after) = rest.split_once('}').unwrap_or_default();
        let why = if trim(value).is_empty() { Some("is empty") } else { unroutable(value) };
        if let Some(why) = why {
            self.invalid(Invalid::new(name, why));
        }
        self.filled.push_str(before);
        escape(value.as_bytes(), &mut self.filled);
        self.unfilled = after;
    }

    fn query(&mut self, query: &dyn Item) {
        self.check(query);
        self.query = to_pairs(query);
    }

    fn json(&mut self, body: &dyn Item) {
        self.check(body);
        self.content_type = Some("application/json");
        self.body = Bytes::from(to_json(body));
    }

    fn form(&mut self, body: &dyn Item) {
        self.check(body);
        self.content_type = Some("application/x-www-form-urlencoded");
        self.body = Bytes::from(to_pairs(body));
    }

    fn check(&mut self, item: &dyn Item) {
        if let Some(field) = blank_field(item) {
            self.invalid(Invalid::new(field, "is empty"));
        }
    }

    /// The path and the query, as they are sent.
    pub(crate) fn target(&self) -> String {
        let mark = if self.query.is_empty() { "" } else { "?" };
        [&self.filled, self.unfilled, mark, &self.query].concat()
    }

    /// The page that the query asks for.
    pub(crate) fn page(&self) -> Option<i64> {
        self.query.split('&').find_map(|pair| pair.strip_prefix("page="))?.parse().ok()
    }

    /// Asks for a page in place of the one that the query asks for.
    pub(crate) fn set_page(&mut self, page: i64) {
        let others = self.query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("page="));
        let mut query: String = others.flat_map(|pair| [pair, "&"]).collect();
        query.push_str(&format!("page={page}"));
        self.query = query;
    }

    fn header(&mut self, name: &str, value: &str) {
        const RESERVED: [HeaderName; 7] = [
            header::AUTHORIZATION,
            header::CONNECTION,
            header::CONTENT_LENGTH,
            header::HOST,
            header::TE,
            header::TRANSFER_ENCODING,
            header::UPGRADE,
        ];
        let what = || format!("the header {name:?}");
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

    fn api_version(&mut self, version: &str) {
        match header_value("the API version", version) {
            Ok(version) => self.api_version = Some(version),
            Err(invalid) => self.invalid(invalid),
        }
    }

    fn base_url(&mut self, base_url: &str) {
        match Server::parse(base_url) {
            Ok(server) => self.server = Some(server),
            Err(why) => self.invalid(Invalid::new("the base URL", why)),
        }
    }

    fn invalid(&mut self, invalid: Invalid) {
        self.invalid.get_or_insert(invalid);
    }
}

impl<T> Clone for Call<T> {
    fn clone(&self) -> Self {
        Self { request: self.request.clone(), outcome: PhantomData }
    }
}

impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("operation", &self.request.operation)
            .field("method", &self.request.method)
            .field("path", &self.request.path)
            .finish_non_exhaustive()
    }
}

impl<T: Outcome> IntoFuture for Call<T> {
    type Output = Result<T, Error>;
    type IntoFuture = CallFuture<T>;

    fn into_future(self) -> CallFuture<T> {
        CallFuture { answer: execute(self.request), outcome: PhantomData }
    }
}

/// A call on its way. Dropping it gives the request up.
pub struct CallFuture<T> {
    answer: BoxFuture<'static, Answer>,
    outcome: PhantomData<fn() -> T>,
}

impl<T: Outcome> Future for CallFuture<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(T::read(ready!(self.answer.as_mut().poll(context))))
    }
}

impl<T> fmt::Debug for CallFuture<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallFuture").finish_non_exhaustive()
    }
}
