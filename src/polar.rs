//! The functions as methods.

use crate::client::PolarCore;
use crate::error::Error;
use crate::json::Secret;
use std::fmt;
use std::ops::Deref;

/// A [`PolarCore`] with the functions as methods, resource by resource, as the reference of the API has them. Feature
/// `client`.
///
/// A method calls the function of the same name, has its feature, and costs nothing where it is not called.
///
/// ```no_run
/// # #[cfg(all(feature = "customer_sessions_create", feature = "customer_portal_orders_list"))]
/// # async fn example() -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{Polar, models::CustomerSessionCreate};
///
/// let polar = Polar::from_env()?;
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
pub struct Polar(PolarCore);

impl Polar {
    /// As [`PolarCore::new`].
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self(PolarCore::new(access_token))
    }

    /// As [`PolarCore::anonymous`].
    pub fn anonymous() -> Self {
        Self(PolarCore::anonymous())
    }

    /// As [`PolarCore::from_env`].
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) when the token is not set, or a variable can't be used.
    pub fn from_env() -> Result<Self, Error> {
        PolarCore::from_env().map(Self)
    }

    /// As [`PolarCore::with_access_token`].
    #[must_use]
    pub fn with_access_token(&self, access_token: impl Into<Secret>) -> Self {
        Self(self.0.with_access_token(access_token))
    }
}

impl Deref for Polar {
    type Target = PolarCore;

    fn deref(&self) -> &PolarCore {
        &self.0
    }
}

/// Of a core with settings of its own.
impl From<PolarCore> for Polar {
    fn from(core: PolarCore) -> Self {
        Self(core)
    }
}

impl fmt::Debug for Polar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Polar").field(&self.0).finish()
    }
}
