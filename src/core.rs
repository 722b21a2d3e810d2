//! The shared part of all calls: settings, credential, and the one place where requests are sent and sent again.

use crate::call::Request;
use crate::error::{ApiError, Cause, Ended, Error, Invalid};
use crate::model::Secret;
use crate::reply::{Reply, Success};
use crate::retry::{self, Outcome, RetryPolicy};
use crate::server::Server;
use crate::transport::{BoxFuture, Exchange, Transport};
use http::{HeaderMap, HeaderValue, header};
use std::env::VarError;
use std::fmt;
use std::future::{Future, poll_fn};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::Poll;
use std::time::{Duration, Instant};

/// The version of the API that this crate is made for.
pub const API_VERSION: &str = "2026-10";

/// What every call is made through: where to, with which token, on which connections.
///
/// Cheap to clone; clones share the connections and the retry budget.
///
/// ```no_run
/// use polar_funcs::{PolarCore, SANDBOX};
/// use std::time::Duration;
///
/// let core = PolarCore::new("polar_oat_example");
/// let core = PolarCore::from_env()?;
/// let core = PolarCore::builder().access_token("polar_oat_example").server(SANDBOX).timeout(Duration::from_secs(5)).build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
#[derive(Clone)]
pub struct PolarCore {
    shared: Arc<Shared>,
    credential: Credential,
}

/// What all clones have in common.
struct Shared {
    server: Server,
    api_version: HeaderValue,
    user_agent: HeaderValue,
    options: Options,
    max_body: usize,
    strict: bool,
    budget: Budget,
    transport: Box<dyn Transport>,
}

/// What a core sets and a call may set for itself.
#[derive(Clone, Copy)]
pub(crate) struct Options {
    pub(crate) timeout: Duration,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) retries: RetryPolicy,
}

impl PolarCore {
    /// A core for the production environment with an access token.
    ///
    /// A token that can't be sent is told by the first call.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self::production(Credential::new(&access_token.into()))
    }

    /// A core for the production environment without a token, for the operations that need none.
    pub fn anonymous() -> Self {
        Self::production(Credential::None)
    }

    /// A core with the access token in `POLAR_ACCESS_TOKEN` for the server in `POLAR_SERVER`: `production` (also when
    /// unset), `sandbox` or a base URL.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) when the token is not set, or one of the two can't be used.
    pub fn from_env() -> Result<Self, Error> {
        PolarCoreBuilder::from_env()?.build()
    }

    /// A core with settings of your own.
    pub fn builder() -> PolarCoreBuilder {
        PolarCoreBuilder::new()
    }

    /// A core on the same connections with another token, such as a customer session's for the operations of the
    /// customer portal.
    #[must_use]
    pub fn with_access_token(&self, access_token: impl Into<Secret>) -> Self {
        Self { shared: Arc::clone(&self.shared), credential: Credential::new(&access_token.into()) }
    }

    fn production(credential: Credential) -> Self {
        let builder = Self::builder();
        Self { shared: Arc::new(builder.shared(Server::production())), credential }
    }

    pub(crate) fn credential(&self) -> &Credential {
        &self.credential
    }

    pub(crate) fn options(&self) -> Options {
        self.shared.options
    }
}

impl fmt::Debug for PolarCore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PolarCore")
            .field("server", &self.shared.server.host())
            .field("credential", &self.credential)
            .finish_non_exhaustive()
    }
}

/// The settings of a [`PolarCore`] to be.
#[must_use]
pub struct PolarCoreBuilder {
    server: Option<String>,
    credential: Credential,
    api_version: Option<String>,
    user_agent: Option<String>,
    options: Options,
    max_body: usize,
    strict: bool,
    transport: Option<Box<dyn Transport>>,
}

impl PolarCoreBuilder {
    fn new() -> Self {
        Self {
            server: None,
            credential: Credential::None,
            api_version: None,
            user_agent: None,
            options: Options {
                timeout: Duration::from_secs(30),
                attempt_timeout: None,
                retries: RetryPolicy::default(),
            },
            max_body: 16 * 1024 * 1024,
            strict: false,
            transport: None,
        }
    }

    /// The settings that [`PolarCore::from_env`] makes a core of.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) when `POLAR_ACCESS_TOKEN` is not set, or one of the variables is
    /// not text.
    pub fn from_env() -> Result<Self, Error> {
        let token = variable("POLAR_ACCESS_TOKEN")?;
        let token = token.ok_or_else(|| Error::invalid(Invalid::new("POLAR_ACCESS_TOKEN", "is not set")))?;
        let builder = Self::new().access_token(token);
        Ok(match variable("POLAR_SERVER")? {
            Some(server) => builder.server(server),
            None => builder,
        })
    }

    /// The access token. Unset, calls are made without one.
    pub fn access_token(mut self, access_token: impl Into<Secret>) -> Self {
        self.credential = Credential::new(&access_token.into());
        self
    }

    /// Where every request gets its access token from, for tokens that rotate.
    ///
    /// ```
    /// use polar_funcs::PolarCore;
    ///
    /// async fn current_token() -> Result<String, std::io::Error> {
    ///     std::fs::read_to_string("/run/secrets/polar").map(|token| token.trim().to_owned())
    /// }
    ///
    /// let core = PolarCore::builder().access_token_from(current_token).build()?;
    /// # Ok::<(), polar_funcs::Error>(())
    /// ```
    pub fn access_token_from<F, R, T, E>(mut self, provide: F) -> Self
    where
        F: Fn() -> R + Send + Sync + 'static,
        R: Future<Output = Result<T, E>> + Send + 'static,
        T: Into<Secret>,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        self.credential = Credential::Provider(Arc::new(move || {
            let token = provide();
            Box::pin(async move { token.await.map(Into::into).map_err(Into::into) })
        }));
        self
    }

    /// The server: [`PRODUCTION`](crate::PRODUCTION) (the default), [`SANDBOX`](crate::SANDBOX), or a base URL, of which a
    /// path is kept as prefix. Plain http is for loopback only. The words `production` and `sandbox` will do.
    pub fn server(mut self, base_url: impl Into<String>) -> Self {
        self.server = Some(base_url.into());
        self
    }

    /// The version of the API; [`API_VERSION`] by default.
    pub fn api_version(mut self, version: impl Into<String>) -> Self {
        self.api_version = Some(version.into());
        self
    }

    /// What is added to the `user-agent`, such as `my-app/1.2`.
    pub fn user_agent(mut self, suffix: impl Into<String>) -> Self {
        self.user_agent = Some(suffix.into());
        self
    }

    /// How long a whole call may take, with all its attempts and waits; 30 s by default.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = timeout;
        self
    }

    /// How long one attempt may take; by default as long as the call.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.options.attempt_timeout = Some(timeout);
        self
    }

    /// How often a call is attempted; at most three times by default.
    pub fn retries(mut self, policy: RetryPolicy) -> Self {
        self.options.retries = policy;
        self
    }

    /// The largest answer that is accepted, in bytes; 16 MiB by default.
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.max_body = bytes;
        self
    }

    /// Makes every required value that an answer lacks an error. By default it is empty and
    /// [reported](crate::Response::missing), so that a program in the field survives a change of the API.
    pub fn strict(mut self, strict: bool) -> Self {
        self.strict = strict;
        self
    }

    /// What carries the requests, instead of the default one on hyper.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// The core.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid), naming the setting that can't be used.
    pub fn build(mut self) -> Result<PolarCore, Error> {
        let server = match self.server.take() {
            Some(url) => Server::parse(&url).map_err(|why| Error::invalid(Invalid::new("the base URL", why)))?,
            None => Server::production(),
        };
        let credential = match std::mem::replace(&mut self.credential, Credential::None) {
            Credential::Invalid(invalid) => return Err(Error::invalid(invalid)),
            credential => credential,
        };
        let version = self.api_version.take().map(|version| header_value("the API version", &version)).transpose();
        let suffix = self.user_agent.take().map(|suffix| user_agent(&suffix)).transpose();
        let mut shared = self.shared(server);
        if let Some(version) = version.map_err(Error::invalid)? {
            shared.api_version = version;
        }
        if let Some(user_agent) = suffix.map_err(Error::invalid)? {
            shared.user_agent = user_agent;
        }
        Ok(PolarCore { shared: Arc::new(shared), credential })
    }

    fn shared(self, server: Server) -> Shared {
        Shared {
            server,
            api_version: HeaderValue::from_static(API_VERSION),
            user_agent: HeaderValue::from_static(USER_AGENT),
            options: self.options,
            max_body: self.max_body,
            strict: self.strict,
            budget: Budget::full(),
            transport: self.transport.unwrap_or_else(default_transport),
        }
    }
}

impl fmt::Debug for PolarCoreBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PolarCoreBuilder").field("credential", &self.credential).finish_non_exhaustive()
    }
}

/// A variable of the environment.
fn variable(name: &'static str) -> Result<Option<String>, Error> {
    match std::env::var(name) {
        Ok(value) => Ok(Some(value)),
        Err(VarError::NotPresent) => Ok(None),
        Err(VarError::NotUnicode(_)) => Err(Error::invalid(Invalid::new(name, "is not text"))),
    }
}

const USER_AGENT: &str = concat!("polar-funcs/", env!("CARGO_PKG_VERSION"));

fn user_agent(suffix: &str) -> Result<HeaderValue, Invalid> {
    header_value("the user agent", &format!("{USER_AGENT} {suffix}"))
}

pub(crate) fn header_value(what: &'static str, text: &str) -> Result<HeaderValue, Invalid> {
    if text.trim().is_empty() {
        return Err(Invalid::new(what, "is empty"));
    }
    HeaderValue::from_str(text).map_err(|_| Invalid::new(what, "has characters that a header can't hold"))
}

#[cfg(feature = "hyper")]
fn default_transport() -> Box<dyn Transport> {
    Box::new(crate::hyper::HyperTransport::new())
}

#[cfg(not(feature = "hyper"))]
fn default_transport() -> Box<dyn Transport> {
    Box::new(crate::transport::NoTransport)
}

/// What stands for the caller.
#[derive(Clone)]
pub(crate) enum Credential {
    None,
    Invalid(Invalid),
    Bearer(HeaderValue),
    Provider(Arc<dyn Fn() -> ProvidedToken + Send + Sync>),
}

type ProvidedToken = BoxFuture<'static, Result<Secret, Box<dyn std::error::Error + Send + Sync>>>;

impl Credential {
    pub(crate) fn new(access_token: &Secret) -> Self {
        match bearer(access_token) {
            Ok(value) => Self::Bearer(value),
            Err(invalid) => Self::Invalid(invalid),
        }
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::None => "None",
            Self::Invalid(_) => "Invalid",
            Self::Bearer(_) => "Bearer(hidden)",
            Self::Provider(_) => "Provider",
        })
    }
}

fn bearer(access_token: &Secret) -> Result<HeaderValue, Invalid> {
    let token = access_token.expose();
    if token.trim().is_empty() {
        return Err(Invalid::new("the access token", "is empty"));
    }
    if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Invalid::new(
            "the access token",
            "has a space, a line break or another character that no token has",
        ));
    }
    let mut value = header_value("the access token", &format!("Bearer {token}"))?;
    value.set_sensitive(true);
    Ok(value)
}

/// Retries that are left to all calls of a core together, in tenths: each takes one, each success gives a tenth back.
struct Budget(AtomicU32);

impl Budget {
    const FULL: u32 = 500;
    const RETRY: u32 = 10;

    fn full() -> Self {
        Self(AtomicU32::new(Self::FULL))
    }

    fn take(&self) -> bool {
        let take = |tenths: u32| tenths.checked_sub(Self::RETRY);
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).is_ok()
    }

    fn give(&self) {
        let give = |tenths: u32| (tenths < Self::FULL).then_some(tenths + 1);
        // An error says that the budget is full.
        let _ = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, give);
    }
}

/// Sends a request until there is an answer to give, or no sense in sending it again.
pub(crate) fn execute(core: PolarCore, request: Box<Request>) -> BoxFuture<'static, Result<Success, Error>> {
    Box::pin(async move { Execution::new(&core.shared, &request).run().await })
}

struct Execution<'a> {
    shared: &'a Shared,
    request: &'a Request,
    started: Instant,
    attempts: u32,
    may_be_sent: bool,
}

impl<'a> Execution<'a> {
    fn new(shared: &'a Shared, request: &'a Request) -> Self {
        Self { shared, request, started: Instant::now(), attempts: 0, may_be_sent: false }
    }

    async fn run(mut self) -> Result<Success, Error> {
        let request = self.request;
        if let Some(invalid) = &request.invalid {
            return Err(self.error(Cause::Invalid(invalid.clone())));
        }
        let server = request.server.as_ref().unwrap_or(&self.shared.server);
        let uri = server
            .uri(&request.path)
            .map_err(|_| self.error(Cause::Invalid(Invalid::new("the request", "makes no valid URI"))))?;
        let mut headers = self.headers();
        loop {
            if let Some(bearer) = self.bearer().await? {
                headers.insert(header::AUTHORIZATION, bearer);
            }
            let mut message = http::Request::new(request.body.clone());
            *message.method_mut() = request.method.clone();
            *message.uri_mut() = uri.clone();
            *message.headers_mut() = headers.clone();
            let (outcome, cause) = match self.attempt(message).await? {
                Ok(reply) if reply.status.is_success() => {
                    self.shared.budget.give();
                    return Ok(self.success(reply));
                }
                Ok(reply) => {
                    let outcome = Outcome::Status(reply.status.as_u16(), reply.retry_after());
                    (outcome, Cause::Api(ApiError::new(reply)))
                }
                Err(unanswered) => unanswered,
            };
            let random = RandomState::new().build_hasher().finish();
            let idempotent = request.method.is_idempotent() && request.method != http::Method::DELETE;
            let policy = request.options.retries;
            match retry::wait(policy, idempotent, outcome, self.attempts, self.left(), random) {
                Some(wait) if self.shared.budget.take() => self.shared.transport.sleep(wait).await,
                _ => return Err(self.error(cause)),
            }
        }
    }

    /// Sends the request once. An error is final; a pair says that and why there is no answer.
    async fn attempt(
        &mut self,
        message: http::Request<bytes::Bytes>,
    ) -> Result<Result<Reply, (Outcome, Cause)>, Error> {
        let transport = self.shared.transport.as_ref();
        let left = self.left();
        if left.is_zero() {
            return Err(self.error(Cause::Timeout(self.request.options.timeout)));
        }
        let limit = self.request.options.attempt_timeout.map_or(left, |limit| limit.min(left));
        let exchange = Exchange::new(self.shared.max_body);
        self.attempts += 1;
        let answer = within(transport, limit, transport.send(message, &exchange)).await;
        let (may_be_sent, cause) = match answer {
            Some(Ok(response)) => {
                self.may_be_sent = true;
                let (parts, body) = response.into_parts();
                return Ok(Ok(Reply { status: parts.status, headers: parts.headers, body }));
            }
            Some(Err(error)) => (error.may_be_sent(), Cause::Transport(error)),
            None => (exchange.may_be_sent(), Cause::Timeout(limit)),
        };
        self.may_be_sent |= may_be_sent;
        Ok(Err((if may_be_sent { Outcome::NoAnswer } else { Outcome::NotSent }, cause)))
    }

    fn headers(&self) -> HeaderMap {
        let request = self.request;
        let mut headers = HeaderMap::with_capacity(8 + request.headers.len());
        headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(header::USER_AGENT, self.shared.user_agent.clone());
        let version = request.api_version.as_ref().unwrap_or(&self.shared.api_version);
        headers.insert("polar-version", version.clone());
        if request.method != http::Method::GET {
            headers.insert(header::CONTENT_LENGTH, request.body.len().into());
        }
        if let Some(content_type) = request.content_type {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        for (name, value) in &request.headers {
            headers.insert(name, value.clone());
        }
        headers
    }

    async fn bearer(&mut self) -> Result<Option<HeaderValue>, Error> {
        match &self.request.credential {
            Credential::None => Ok(None),
            Credential::Bearer(value) => Ok(Some(value.clone())),
            Credential::Invalid(invalid) => Err(self.error(Cause::Invalid(invalid.clone()))),
            Credential::Provider(provide) => {
                match within(self.shared.transport.as_ref(), self.left(), provide()).await {
                    Some(Ok(token)) => bearer(&token).map(Some).map_err(|invalid| self.error(Cause::Invalid(invalid))),
                    Some(Err(source)) => Err(self.error(Cause::Token(source))),
                    None => Err(self.error(Cause::Timeout(self.request.options.timeout))),
                }
            }
        }
    }

    fn left(&self) -> Duration {
        self.request.options.timeout.saturating_sub(self.started.elapsed())
    }

    fn host(&self) -> &str {
        self.request.server.as_ref().unwrap_or(&self.shared.server).host()
    }

    fn success(&self, reply: Reply) -> Success {
        Success {
            operation: self.request.operation,
            host: self.host().to_owned(),
            attempts: self.attempts,
            strict: self.shared.strict,
            reply,
        }
    }

    fn error(&self, cause: Cause) -> Error {
        let ended = Ended {
            operation: self.request.operation,
            host: self.host(),
            attempts: self.attempts,
            may_be_sent: self.may_be_sent,
            anonymous: matches!(self.request.credential, Credential::None),
        };
        Error::new(ended, cause)
    }
}

/// The result of a future, or `None` when the time is over first.
async fn within<T>(transport: &dyn Transport, limit: Duration, mut future: BoxFuture<'_, T>) -> Option<T> {
    let mut timer = None;
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(result) => Poll::Ready(Some(result)),
        Poll::Pending => timer.get_or_insert_with(|| transport.sleep(limit)).as_mut().poll(context).map(|()| None),
    })
    .await
}
