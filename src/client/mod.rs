//! `PolarCore`: the settings and connections of calls.

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

/// The server, the access token, the settings and the connections that calls use.
///
/// A core is cheap to clone. Clones share the connections and the retry budget.
///
/// With the default transport, calls must be awaited in a tokio runtime whose IO and time drivers are enabled
/// (`enable_all`, or `enable_io` and `enable_time`, on the runtime's builder). Outside of a runtime, a call returns an
/// error of the kind [`Invalid`](crate::ErrorKind::Invalid). In a runtime without these drivers tokio panics, and this
/// crate cannot prevent it, because tokio offers no way to ask for them. The feature `blocking` needs no runtime.
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
/// With the feature `client`, a core has every function as a method, grouped by resource as in the API reference. A
/// method calls the function of the same name and requires its feature. Methods that you don't call are not in your
/// binary.
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
    /// An invalid token is reported as an error by the first call.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self::production(Credential::new(&access_token.into()))
    }

    /// Creates a core for the production environment without a token, for operations that need none.
    pub fn anonymous() -> Self {
        Self::production(Credential::None)
    }

    /// Creates a core with the access token in `POLAR_ACCESS_TOKEN`, for the server in `POLAR_SERVER`: `production`
    /// (the default, also if the variable is empty), `sandbox` or a base URL. White space around the values is
    /// ignored.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if a variable is missing or invalid. The message names it.
    pub fn from_env() -> Result<Self, Error> {
        PolarCoreBuilder::from_env()?.build()
    }

    /// Returns a builder, for all other settings.
    pub fn builder() -> PolarCoreBuilder {
        PolarCoreBuilder::new()
    }

    /// Returns a core with another token that shares the settings and connections of this one. The operations of the
    /// customer portal take the token of a customer session.
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
