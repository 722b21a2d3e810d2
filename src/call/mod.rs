//! Calls: from the request to its result.

#[cfg(feature = "blocking")]
pub(crate) mod blocking;
pub(crate) mod execute;
pub(crate) mod paging;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod retry;
#[cfg(all(test, feature = "hyper", feature = "testing"))]
mod tests;
#[cfg(feature = "tracing")]
pub(crate) mod trace;

use crate::client::PolarCore;
use crate::client::credential::Credential;
use crate::client::retry_policy::RetryPolicy;
use crate::error::{Error, Invalid};
use crate::json::{Encode, Secret, trim, unroutable_field};
use crate::transport::BoxFuture;
use execute::execute;
use http::Method;
use request::Request;
use response::{CallOutput, CallResult, Response};
use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

/// A request that is ready to be sent: `.await` sends it.
///
/// Options set on a call apply to that call only. If an option is invalid, nothing is sent and the call fails with
/// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid).
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
/// To send a call more than once, clone it. Dropping the future of a call cancels the attempt in flight; the server may
/// still carry out the request.
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<T> {
    /// Everything that does not depend on `T`, boxed so that a call is cheap to move.
    request: Box<Request>,
    output: PhantomData<fn() -> T>,
}

/// The methods from which the functions of [`ops`](crate::ops) build calls.
#[allow(dead_code, reason = "used by the operations that are enabled")]
impl<T: CallOutput> Call<T> {
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
        Self { request, output: PhantomData }
    }

    /// Fills in the next parameter of the path.
    pub(crate) fn path(mut self, value: &str) -> Self {
        self.request.path(value);
        self
    }

    /// Fills in the next parameter of the path with an external id. The id is trimmed, because the server trims ids
    /// when it stores them.
    pub(crate) fn external_id(self, id: &str) -> Self {
        self.path(trim(id))
    }

    pub(crate) fn query(mut self, query: &dyn Encode) -> Self {
        self.request.query(query);
        self
    }

    pub(crate) fn json(mut self, body: &dyn Encode) -> Self {
        self.request.json(body);
        self
    }

    /// Like [`json`](Self::json), for a body that may assign external ids. This is a separate method so that the check
    /// is linked only into programs that send such a body.
    pub(crate) fn json_with_external_ids(mut self, body: &dyn Encode) -> Self {
        self.request.json(body);
        if let Some((field, why)) = unroutable_field(body) {
            self.request.invalid(Invalid::new(field, why));
        }
        self
    }

    pub(crate) fn form(mut self, body: &dyn Encode) -> Self {
        self.request.form(body);
        self
    }

    /// Removes the core's credentials. The caller may still set an access token on the call.
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

/// Options of a single call.
impl<T> Call<T> {
    /// Sets the timeout of the call, including all of its attempts and the delays between them. The default is the
    /// [timeout of the core](crate::PolarCoreBuilder::timeout), which is 30 s unless it was changed.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.request.options.timeout = timeout;
        self
    }

    /// Sets the timeout of each attempt. The default is the [attempt timeout of the
    /// core](crate::PolarCoreBuilder::attempt_timeout); if there is none, an attempt may take as long as the call.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.request.options.attempt_timeout = Some(timeout);
        self
    }

    /// Sets how often the call is attempted, and which failures are retried. The default is the [policy of the
    /// core](crate::PolarCoreBuilder::retries).
    pub fn retries(mut self, policy: RetryPolicy) -> Self {
        self.request.options.retries = policy;
        self
    }

    /// Sets a header of the request, replacing any header of the same name.
    ///
    /// The call fails with [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if the name or the value is not a valid
    /// header, or if the header is one of `authorization`, `connection`, `content-length`, `host`, `te`,
    /// `transfer-encoding` and `upgrade`. To set the token, use [`access_token`](Self::access_token).
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request.header(name, value);
        self
    }

    /// Sets the access token for this call, even if the operation needs none. Surrounding whitespace is ignored. The
    /// call fails with [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) if the token is empty or contains a space, a
    /// quote or another character that is not allowed in a token.
    pub fn access_token(mut self, access_token: impl Into<Secret>) -> Self {
        self.request.credential = Credential::new(&access_token.into());
        self
    }

    /// Sets the API version for this call, such as `2026-10`. The default is that of [the
    /// core](crate::PolarCoreBuilder::api_version).
    pub fn api_version(mut self, version: &str) -> Self {
        self.request.api_version(version);
        self
    }

    /// Sets the server for this call, in the form that [`PolarCoreBuilder::server`](crate::PolarCoreBuilder::server)
    /// accepts. The access token is sent to this server.
    pub fn base_url(mut self, base_url: &str) -> Self {
        self.request.base_url(base_url);
        self
    }

    /// Makes the call return a [`Response`]: the result together with the status, the headers, the number of attempts
    /// and the missing values.
    pub fn with_response(self) -> Call<Response<T>> {
        Call { request: self.request, output: PhantomData }
    }
}

impl<T> Clone for Call<T> {
    fn clone(&self) -> Self {
        Self { request: self.request.clone(), output: PhantomData }
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

impl<T: CallOutput> Call<T> {
    /// Returns a future that sends the call and resolves to its result. Nothing is sent before the future is first
    /// polled.
    ///
    /// Awaiting the call does the same. Use this method where a future is expected, as in `join!`, `select!` or a set
    /// of futures:
    ///
    /// ```no_run
    /// # #[cfg(all(feature = "orders_get", feature = "subscriptions_get"))]
    /// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
    /// use futures_util::future::try_join;
    /// use polar_funcs::{orders_get, subscriptions_get};
    ///
    /// let (order, subscription) =
    ///     try_join(orders_get(core, "639b1ffe-…").send(), subscriptions_get(core, "4a0409e2-…").send()).await?;
    /// println!("{}: {}", order.id, subscription.status);
    /// # Ok(())
    /// # }
    /// ```
    pub fn send(self) -> CallFuture<T> {
        CallFuture { result: execute(self.request), output: PhantomData }
    }
}

impl<T: CallOutput> IntoFuture for Call<T> {
    type Output = Result<T, Error>;
    type IntoFuture = CallFuture<T>;

    fn into_future(self) -> CallFuture<T> {
        self.send()
    }
}

/// The future of a call, returned by [`Call::send`]. Dropping it cancels the attempt in flight; the server may still
/// carry out the request.
#[must_use = "futures do nothing unless polled"]
pub struct CallFuture<T> {
    result: BoxFuture<'static, CallResult>,
    output: PhantomData<fn() -> T>,
}

impl<T: CallOutput> Future for CallFuture<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(T::read(ready!(self.result.as_mut().poll(context))))
    }
}

impl<T> fmt::Debug for CallFuture<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallFuture").finish_non_exhaustive()
    }
}
