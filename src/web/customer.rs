use super::{BoxError, CustomerId};
use crate::transport::BoxFuture;
use http::request::Parts;
use std::error::Error;
use std::sync::Arc;

/// The result of a function that identifies the customer: `Option<CustomerId>`, or a `Result` of it.
///
/// For an error, the handler responds with status 500.
pub trait Identified {
    /// Returns the id of the customer; `None` if no customer is logged in.
    ///
    /// # Errors
    ///
    /// Returns an error if the customer could not be determined.
    fn into_customer(self) -> Result<Option<CustomerId>, Box<dyn Error + Send + Sync>>;
}

impl Identified for Option<CustomerId> {
    fn into_customer(self) -> Result<Option<CustomerId>, BoxError> {
        Ok(self)
    }
}

impl<E: Into<BoxError>> Identified for Result<Option<CustomerId>, E> {
    fn into_customer(self) -> Result<Option<CustomerId>, BoxError> {
        self.map_err(Into::into)
    }
}

/// A function that determines which customer sent a request.
pub(super) type Identify = Arc<dyn Fn(Parts) -> BoxFuture<'static, Result<Option<CustomerId>, BoxError>> + Send + Sync>;

pub(super) fn identify<F>(who: impl Fn(Parts) -> F + Send + Sync + 'static) -> Identify
where
    F: Future<Output: Identified> + Send + 'static,
{
    Arc::new(move |parts| {
        let customer = who(parts);
        Box::pin(async move { customer.await.into_customer() })
    })
}
