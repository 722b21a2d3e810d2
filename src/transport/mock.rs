//! A transport that returns scripted responses, for tests of programs that use this crate. Feature `testing`.
//!
//! ```
//! # #[cfg(feature = "customer_sessions_create")]
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use polar_funcs::testing::{MockResponse, MockTransport};
//! use polar_funcs::{PolarCore, customer_sessions_create, models::CustomerSessionCreate};
//!
//! let mock = MockTransport::new().respond(MockResponse::not_found());
//! let core = PolarCore::builder().access_token("polar_oat_test").transport(mock.clone()).build()?;
//!
//! # let runtime = tokio::runtime::Builder::new_current_thread().build()?;
//! # runtime.block_on(async {
//! let call = customer_sessions_create(&core, CustomerSessionCreate::external_customer_id("user_42"));
//! assert!(call.await.is_err_and(|error| error.is_not_found()));
//! # });
//! assert_eq!(mock.requests()[0].body(), r#"{"external_customer_id":"user_42"}"#);
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "customer_sessions_create"))]
//! # fn main() {}
//! ```

use crate::error::TransportError;
use crate::transport::{AttemptContext, BoxFuture, Transport, TransportFuture};
use crate::version::API_VERSION;
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use std::collections::VecDeque;
use std::fmt;
use std::future::{pending, ready};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A transport that returns scripted responses instead of sending requests. Clones share the script and the recorded
/// requests.
///
/// The response to a request is chosen in this order:
///
/// 1. the first matcher added by [`on`](Self::on) that accepts the request,
/// 2. the next response queued by [`respond`](Self::respond),
/// 3. the function set by [`respond_with`](Self::respond_with).
///
/// If none of them applies, the call fails with [`ErrorKind::Invalid`](crate::ErrorKind::Invalid). The error names the
/// request, and the call is not retried.
///
/// Every sleep ends immediately and is recorded in [`sleeps`](Self::sleeps).
#[derive(Clone, Debug, Default)]
pub struct MockTransport(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    matchers: Vec<(Matcher, MockResponse)>,
    queued: VecDeque<MockResponse>,
    /// The number of queued responses that were returned.
    returned: usize,
    fallback: Option<Respond>,
    requests: Vec<Request<Bytes>>,
    sleeps: Vec<Duration>,
}

type Matcher = Arc<dyn Fn(&Request<Bytes>) -> bool + Send + Sync>;
type Respond = Arc<dyn Fn(&Request<Bytes>) -> MockResponse + Send + Sync>;

impl MockTransport {
    /// Creates a transport without responses.
    pub fn new() -> Self {
        Self::default()
    }

    /// Queues a response. Each queued response is returned once, in order, to a request that no matcher accepts.
    #[must_use]
    pub fn respond(self, response: MockResponse) -> Self {
        self.state().queued.push_back(response);
        self
    }

    /// Adds a response for every request that the matcher accepts. If several matchers accept a request, the first one
    /// is used.
    #[must_use]
    pub fn on(self, matcher: impl Fn(&Request<Bytes>) -> bool + Send + Sync + 'static, response: MockResponse) -> Self {
        self.state().matchers.push((Arc::new(matcher), response));
        self
    }

    /// Sets a function that computes the response to every request for which there is neither a matcher nor a queued
    /// response.
    ///
    /// The request is already in [`requests`](Self::requests) when the function is called. A later call of this method
    /// replaces the function.
    ///
    /// ```
    /// use polar_funcs::testing::{MockResponse, MockTransport};
    ///
    /// let mock = MockTransport::new().respond_with(|request| match request.uri().path() {
    ///     "/v1/customer-sessions/" if request.body().ends_with(br#":"user_42"}"#) => {
    ///         MockResponse::json(201, r#"{"token": "polar_cst_test"}"#)
    ///     }
    ///     "/v1/customer-sessions/" => MockResponse::status(422),
    ///     _ => MockResponse::not_found(),
    /// });
    /// ```
    #[must_use]
    pub fn respond_with(self, respond: impl Fn(&Request<Bytes>) -> MockResponse + Send + Sync + 'static) -> Self {
        self.state().fallback = Some(Arc::new(respond));
        self
    }

    /// Returns the requests received so far, in order, including retries.
    pub fn requests(&self) -> Vec<Request<Bytes>> {
        self.state().requests.clone()
    }

    /// Returns the sleeps requested so far, in order: delays between attempts, and timeouts of requests without a
    /// response.
    pub fn sleeps(&self) -> Vec<Duration> {
        self.state().sleeps.clone()
    }

    /// Records a request and returns its response, or an error message.
    ///
    /// The caller's functions run without the lock, because they may call [`requests`](Self::requests).
    fn response_to(&self, request: Request<Bytes>) -> Result<MockResponse, String> {
        let matchers = {
            let mut state = self.state();
            state.requests.push(request.clone());
            state.matchers.clone()
        };
        if let Some((_, response)) = matchers.into_iter().find(|(matches, _)| matches(&request)) {
            return Ok(response);
        }
        let fallback = {
            let mut state = self.state();
            if let Some(response) = state.queued.pop_front() {
                state.returned += 1;
                return Ok(response);
            }
            state.fallback.clone().ok_or_else(|| state.exhausted(&request))?
        };
        Ok(fallback(&request))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn exhausted(&self, request: &Request<Bytes>) -> String {
        let (method, path) = (request.method(), request.uri().path());
        let queued = match self.returned {
            0 => "none is queued".to_owned(),
            1 => "the only queued response was used".to_owned(),
            all => format!("all {all} queued responses were used"),
        };
        let matched = if self.matchers.is_empty() { "" } else { " and no matcher accepts the request" };
        format!("the mock transport has no response left for {method} {path}: {queued}{matched}")
    }
}

impl Transport for MockTransport {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        match self.response_to(request).map(|response| response.0) {
            Ok(Behavior::Respond(response)) if response.body().len() > attempt.max_response_size() => {
                let limit = format!("the limit is {} bytes", attempt.max_response_size());
                Box::pin(ready(Err(TransportError::too_large(limit))))
            }
            Ok(Behavior::Respond(response)) => Box::pin(ready(Ok(response))),
            Ok(Behavior::Fail(fail)) => Box::pin(ready(Err(fail()))),
            Ok(Behavior::Silence) => Box::pin(pending()),
            Err(message) => {
                attempt.mark_not_sent();
                Box::pin(ready(Err(TransportError::invalid(message))))
            }
        }
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.state().sleeps.push(duration);
        Box::pin(ready(()))
    }
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("State")
            .field("matchers", &self.matchers.len())
            .field("queued", &self.queued.len())
            .field("requests", &self.requests.len())
            .finish_non_exhaustive()
    }
}

/// The scripted result of a request: a response, a failure, or no response until the timeout.
#[derive(Clone)]
pub struct MockResponse(Behavior);

#[derive(Clone)]
enum Behavior {
    Respond(Response<Bytes>),
    Fail(fn() -> TransportError),
    Silence,
}

impl MockResponse {
    /// Creates a response with a status, a current `polar-version` header and no body. An invalid status becomes 500.
    ///
    /// A 404 without a body means that the route does not exist
    /// ([`ErrorKind::RouteNotFound`](crate::ErrorKind::RouteNotFound)). For an object that does not exist, use
    /// [`not_found`](Self::not_found).
    pub fn status(status: u16) -> Self {
        let mut response = Response::new(Bytes::new());
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response.headers_mut().insert("polar-version", HeaderValue::from_static(API_VERSION));
        Self(Behavior::Respond(response))
    }

    /// Creates a response with a status and a JSON body.
    pub fn json(status: u16, body: impl Into<Bytes>) -> Self {
        Self::status(status).header("content-type", "application/json").body(body)
    }

    /// Creates the API's 404 response for an object that does not exist.
    pub fn not_found() -> Self {
        Self::json(404, r#"{"error":"ResourceNotFound","detail":"Not found"}"#)
    }

    /// Creates a transport failure, such as `|| TransportError::connection_lost("reset")`.
    pub fn failure(fail: fn() -> TransportError) -> Self {
        Self(Behavior::Fail(fail))
    }

    /// Creates a missing response: the attempt ends with its timeout.
    pub fn silence() -> Self {
        Self(Behavior::Silence)
    }

    /// Sets a header of the response. An invalid name or value is ignored.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Behavior::Respond(response) = &mut self.0 {
            if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), value.parse()) {
                response.headers_mut().insert(name, value);
            }
        }
        self
    }

    /// Removes a header of the response, such as `polar-version`, which every response of the API has.
    #[must_use]
    pub fn without_header(mut self, name: &str) -> Self {
        if let Behavior::Respond(response) = &mut self.0 {
            response.headers_mut().remove(name);
        }
        self
    }

    /// Sets the body of the response.
    #[must_use]
    pub fn body(mut self, body: impl Into<Bytes>) -> Self {
        if let Behavior::Respond(response) = &mut self.0 {
            *response.body_mut() = body.into();
        }
        self
    }
}

impl fmt::Debug for MockResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Behavior::Respond(response) => write!(f, "MockResponse({})", response.status()),
            Behavior::Fail(fail) => write!(f, "MockResponse({})", fail()),
            Behavior::Silence => f.write_str("MockResponse(silence)"),
        }
    }
}
