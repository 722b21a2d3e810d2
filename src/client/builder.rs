//! The builder of [`PolarCore`].

use crate::client::PolarCore;
use crate::client::base_url::BaseUrl;
use crate::client::config::{Options, Shared, header_value};
use crate::client::credential::Credential;
use crate::client::retry_policy::{RetryBudget, RetryPolicy};
use crate::env::env_var;
use crate::error::{Error, Invalid};
use crate::json::Secret;
use crate::transport::{self, Transport};
use crate::version::{API_VERSION, USER_AGENT};
use http::HeaderValue;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Configures and builds a [`PolarCore`]. Created by [`PolarCore::builder`].
#[must_use]
pub struct PolarCoreBuilder {
    server: Option<String>,
    credential: Credential,
    api_version: Option<String>,
    user_agent: Option<String>,
    organization: Option<String>,
    options: Options,
    max_response_size: usize,
    strict: bool,
    retry_budget: u32,
    transport: Option<Box<dyn Transport>>,
}

impl PolarCoreBuilder {
    pub(crate) fn new() -> Self {
        Self {
            server: None,
            credential: Credential::None,
            api_version: None,
            user_agent: None,
            organization: None,
            options: Options {
                timeout: Duration::from_secs(30),
                attempt_timeout: None,
                retries: RetryPolicy::default(),
            },
            max_response_size: 16 * 1024 * 1024,
            strict: false,
            retry_budget: RetryBudget::RETRIES,
            transport: None,
        }
    }

    /// Creates a builder from the environment variables that [`PolarCore::from_env`] reads.
    ///
    /// # Errors
    ///
    /// Returns [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if a variable is missing or invalid. The message names
    /// the variable.
    pub fn from_env() -> Result<Self, Error> {
        const TOKEN: &str = "POLAR_ACCESS_TOKEN";
        const SERVER: &str = "POLAR_SERVER";
        let token = env_var(TOKEN)?.ok_or_else(|| Error::invalid(Invalid::new(TOKEN, "is not set")))?;
        let builder = Self::new().access_token(token);
        if let Credential::Invalid(Invalid { why, .. }) = builder.credential {
            return Err(Error::invalid(Invalid::new(TOKEN, why)));
        }
        // `POLAR_SERVER=` in an env file sets the variable to an empty string.
        match env_var(SERVER)?.as_deref().map(str::trim) {
            None | Some("") => Ok(builder),
            Some(server) => match BaseUrl::parse(server) {
                Ok(_) => Ok(builder.server(server)),
                Err(why) => Err(Error::invalid(Invalid::new(SERVER, why))),
            },
        }
    }

    /// Sets the access token. Surrounding whitespace is ignored. By default, calls send no credentials.
    ///
    /// If the token is empty or contains a space, a quote or another character that is not allowed in a token,
    /// [`build`](Self::build) returns an error.
    pub fn access_token(mut self, access_token: impl Into<Secret>) -> Self {
        self.credential = Credential::new(&access_token.into());
        self
    }

    /// Sets a function that provides the access token, for tokens that rotate. It is called before each attempt.
    ///
    /// If it returns an error, the call fails with [`ErrorKind::TokenProvider`](crate::ErrorKind::TokenProvider), and
    /// nothing is sent. The time that it takes counts toward the timeout of the call.
    ///
    /// ```
    /// use polar_funcs::PolarCore;
    ///
    /// async fn current_token() -> Result<String, std::io::Error> {
    ///     std::fs::read_to_string("/run/secrets/polar")
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

    /// Sets the server: [`PRODUCTION`](crate::PRODUCTION) (the default), [`SANDBOX`](crate::SANDBOX), or another base
    /// URL, whose path is prepended to the path of each request. The names `production` and `sandbox` are accepted as
    /// well. Plain HTTP is allowed only for loopback addresses.
    pub fn server(mut self, base_url: impl Into<String>) -> Self {
        self.server = Some(base_url.into());
        self
    }

    /// Sets the API version, which is sent as the header `Polar-Version`. The default is [`API_VERSION`].
    pub fn api_version(mut self, version: impl Into<String>) -> Self {
        self.api_version = Some(version.into());
        self
    }

    /// Appends a suffix to the `user-agent` header, such as `my-app/1.2`. By default, the header names only this crate
    /// and its version.
    pub fn user_agent(mut self, suffix: impl Into<String>) -> Self {
        self.user_agent = Some(suffix.into());
        self
    }

    /// Sets the id of the organization that calls are about (a UUID), for access tokens that can act for several
    /// organizations. Surrounding whitespace is ignored.
    ///
    /// Every call sends the id in the header `Polar-Organization`, as Polar's own SDKs do. By default, the header is
    /// not sent. Do not set it in a browser: the server does not allow this header in cross-origin requests, so the
    /// browser would block every call.
    ///
    /// ```
    /// use polar_funcs::PolarCore;
    ///
    /// let core = PolarCore::builder()
    ///     .access_token("polar_oat_example")
    ///     .organization("aacb0786-de7e-4c3d-a3e0-a43600905ee5")
    ///     .build()?;
    /// # Ok::<(), polar_funcs::Error>(())
    /// ```
    pub fn organization(mut self, id: impl Into<String>) -> Self {
        self.organization = Some(id.into());
        self
    }

    /// Sets the timeout of a call, including all of its attempts and the delays between them. The default is 30 s.
    ///
    /// Polar's 429 responses ask for a delay of 60 s. With a timeout of 30 s, a 429 therefore ends the call
    /// immediately. With a timeout of 90 s, the call waits and tries again.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = timeout;
        self
    }

    /// Sets the timeout of each attempt. By default, an attempt may take as long as the call.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.options.attempt_timeout = Some(timeout);
        self
    }

    /// Sets how often a call is attempted, and which failures are retried. By default, a call makes at most three
    /// attempts.
    pub fn retries(mut self, policy: RetryPolicy) -> Self {
        self.options.retries = policy;
        self
    }

    /// Sets the retry budget: the number of retries that all calls of the core and its clones share. The default is 50.
    ///
    /// Each retry takes one from the budget, and each successful call gives back a tenth. A retry after a 429, or after
    /// an HTTP/2 server refused the stream, takes nothing. With 0, only these two are retried. `u32::MAX` disables the
    /// limit.
    pub fn retry_budget(mut self, retries: u32) -> Self {
        self.retry_budget = retries;
        self
    }

    /// Sets the size of the largest response body that is accepted, in bytes. The default is 16 MiB. A call whose
    /// response is larger fails with [`ErrorKind::TooLarge`](crate::ErrorKind::TooLarge).
    pub fn max_response_size(mut self, bytes: usize) -> Self {
        self.max_response_size = bytes;
        self
    }

    /// Sets whether any missing required value and any unusable value in a response is an error. The default is
    /// `false`.
    ///
    /// By default, only a missing amount, currency, status or other essential value is an error. Any other missing
    /// value is left empty and [reported](crate::Response::missing), so that installed programs continue to work if the
    /// API changes.
    pub fn strict(mut self, strict: bool) -> Self {
        self.strict = strict;
        self
    }

    /// Sets the transport that sends requests. The default depends on the enabled features: `HyperTransport` (`hyper`),
    /// or else `FetchTransport` (`fetch`, in JavaScript hosts), `WasiHttpTransport` (`wasi-http`, in WASI 0.2) or
    /// `BlockingTransport` (`blocking`). Without any of these features, calls fail with
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid).
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Box::new(transport));
        self
    }

    /// Builds the core.
    ///
    /// # Errors
    ///
    /// Returns [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if a setting is invalid. The message names the
    /// setting.
    pub fn build(mut self) -> Result<PolarCore, Error> {
        let server = match self.server.take() {
            Some(url) => BaseUrl::parse(&url).map_err(|why| Error::invalid(Invalid::new("the base URL", why)))?,
            None => BaseUrl::production(),
        };
        let credential = match std::mem::replace(&mut self.credential, Credential::None) {
            Credential::Invalid(invalid) => return Err(Error::invalid(invalid)),
            credential => credential,
        };
        let version = self.api_version.take().map(|version| header_value("the API version", &version)).transpose();
        let suffix = self.user_agent.take().map(|suffix| user_agent(&suffix)).transpose();
        let organization = self.organization.take().map(|id| organization(&id)).transpose();
        let mut shared = self.shared(server);
        shared.organization = organization.map_err(Error::invalid)?;
        if let Some(version) = version.map_err(Error::invalid)? {
            shared.api_version = version;
        }
        if let Some(user_agent) = suffix.map_err(Error::invalid)? {
            shared.user_agent = user_agent;
        }
        Ok(PolarCore { shared: Arc::new(shared), credential })
    }

    pub(crate) fn shared(self, server: BaseUrl) -> Shared {
        Shared {
            server,
            api_version: HeaderValue::from_static(API_VERSION),
            user_agent: HeaderValue::from_static(USER_AGENT),
            organization: None,
            options: self.options,
            max_response_size: self.max_response_size,
            strict: self.strict,
            budget: RetryBudget::full(self.retry_budget),
            transport: self.transport.unwrap_or_else(transport::default_transport),
        }
    }
}

impl fmt::Debug for PolarCoreBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PolarCoreBuilder").field("credential", &self.credential).finish_non_exhaustive()
    }
}

fn organization(id: &str) -> Result<HeaderValue, Invalid> {
    let id = id.trim();
    if !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')) {
        return Err(Invalid::new("the organization", "is not an id: it has a character that no id has"));
    }
    header_value("the organization", id)
}

fn user_agent(suffix: &str) -> Result<HeaderValue, Invalid> {
    header_value("the user agent", &format!("{USER_AGENT} {suffix}"))
}
