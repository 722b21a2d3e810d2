//! [`PolarCore`]: the settings and connections that calls use.

pub(crate) mod base_url;
pub(crate) mod builder;
pub(crate) mod config;
pub(crate) mod credential;
pub(crate) mod retry_policy;

use crate::error::Error;
use crate::json::Secret;
use base_url::BaseUrl;
use builder::PolarCoreBuilder;
use config::Shared;
use credential::Credential;
use std::fmt;
use std::sync::Arc;

/// A client: the server, access token, settings and connections that calls use.
///
/// A core is cheap to clone. Clones share the connections and the retry budget.
///
/// With the transport of the default features, calls must be awaited in a tokio runtime whose IO and time drivers are
/// enabled (`enable_all`, or `enable_io` and `enable_time`, on the runtime's builder). Outside of a runtime, a call
/// fails with [`ErrorKind::Invalid`](crate::ErrorKind::Invalid). In a runtime without these drivers, tokio panics; this
/// crate cannot prevent that, because tokio has no method to query them. Programs without a runtime can use
/// [`Call::wait`](crate::Call) (feature `blocking`).
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
///
/// # Functions as methods
///
/// With the feature `client`, every function is also a method of the core, grouped by resource as in the API reference.
/// A method calls the function of the same name and requires that function's feature. Methods that you don't call are
/// not linked into your binary.
///
/// ```no_run
/// # #[cfg(all(feature = "client", feature = "customer_sessions_create", feature = "customer_portal_orders_list"))]
/// # async fn example() -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{PolarCore, models::CustomerSessionCreate};
///
/// let polar = PolarCore::from_env()?;
/// let session = polar.customer_sessions().create(CustomerSessionCreate::external_customer_id("user_42")).await?;
/// let customer = polar.with_access_token(session.token);
/// let mut orders = customer.customer_portal().orders().list(()).items();
/// while let Some(order) = orders.next().await {
///     println!("{}", order?.id);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct PolarCore {
    pub(crate) shared: Arc<Shared>,
    pub(crate) credential: Credential,
}

impl PolarCore {
    /// Creates a core for the production environment with an access token.
    ///
    /// An invalid token is reported by the calls, which fail with [`ErrorKind::Invalid`](crate::ErrorKind::Invalid).
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self::production(Credential::new(&access_token.into()))
    }

    /// Creates a core for the production environment without a token, for operations that need none.
    pub fn anonymous() -> Self {
        Self::production(Credential::None)
    }

    /// Creates a core from environment variables. Whitespace around their values is ignored.
    ///
    /// | variable | value |
    /// |---|---|
    /// | `POLAR_ACCESS_TOKEN` | the access token; required |
    /// | `POLAR_SERVER` | `production` (the default, also if empty), `sandbox` or a base URL |
    ///
    /// # Errors
    ///
    /// Returns [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if a variable is missing or invalid. The message names
    /// the variable.
    pub fn from_env() -> Result<Self, Error> {
        PolarCoreBuilder::from_env()?.build()
    }

    /// Returns a builder for a core with other settings.
    pub fn builder() -> PolarCoreBuilder {
        PolarCoreBuilder::new()
    }

    /// Returns a core with another access token, which shares the settings, connections and retry budget of this one.
    /// The operations of the customer portal take the token of a customer session.
    ///
    /// An invalid token is reported by the calls, which fail with [`ErrorKind::Invalid`](crate::ErrorKind::Invalid).
    #[must_use]
    pub fn with_access_token(&self, access_token: impl Into<Secret>) -> Self {
        Self { shared: Arc::clone(&self.shared), credential: Credential::new(&access_token.into()) }
    }

    fn production(credential: Credential) -> Self {
        Self { shared: Arc::new(Self::builder().shared(BaseUrl::production())), credential }
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
