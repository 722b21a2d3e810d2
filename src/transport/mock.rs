//! A transport that answers from a script, for tests of programs that use this crate. Feature `testing`.
//!
//! ```
//! # #[cfg(feature = "customer_sessions_create")]
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use polar_funcs::testing::{MockResponse, MockTransport};
//! use polar_funcs::{PolarCore, customer_sessions_create, models::CustomerSessionCreate};
//!
//! let script = MockTransport::new().answer(MockResponse::not_found());
//! let core = PolarCore::builder().access_token("polar_oat_test").transport(script.clone()).build()?;
//!
//! # let runtime = tokio::runtime::Builder::new_current_thread().build()?;
//! # runtime.block_on(async {
//! let call = customer_sessions_create(&core, CustomerSessionCreate::external_customer_id("user_42"));
//! assert!(call.await.is_err_and(|error| error.is_not_found()));
//! # });
//! assert_eq!(script.requests()[0].body(), r#"{"external_customer_id":"user_42"}"#);
//! # Ok(())
//! # }
//! # #[cfg(not(feature = "customer_sessions_create"))]
//! # fn main() {}
//! ```

use crate::error::TransportError;
use crate::transport::{AttemptContext, BoxFuture, Transport};
use crate::version::API_VERSION;
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request, Response, StatusCode};
use std::collections::VecDeque;
use std::fmt;
use std::future::{pending, ready};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Answers requests in the order of its script, or by what they ask for. Clones share the script and what it has seen.
///
/// No time passes in it: what would be waited for is over at once, and [`sleeps`](Self::sleeps) tells it.
#[derive(Clone, Debug, Default)]
pub struct MockTransport(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    matchers: Vec<(Matcher, MockResponse)>,
    answers: VecDeque<MockResponse>,
    requests: Vec<Request<Bytes>>,
    sleeps: Vec<Duration>,
}

type Matcher = Box<dyn Fn(&Request<Bytes>) -> bool + Send>;

impl MockTransport {
    /// A script without answers. A request to which a script has no answer ends its call as
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid), without another attempt.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an answer for the next request that no matcher takes.
    #[must_use]
    pub fn answer(self, answer: MockResponse) -> Self {
        self.state().answers.push_back(answer);
        self
    }

    /// Answers every request that the matcher takes; the first matcher that does counts.
    #[must_use]
    pub fn on(self, matcher: impl Fn(&Request<Bytes>) -> bool + Send + 'static, answer: MockResponse) -> Self {
        self.state().matchers.push((Box::new(matcher), answer));
        self
    }

    /// The requests that came, in order.
    pub fn requests(&self) -> Vec<Request<Bytes>> {
        self.state().requests.clone()
    }

    /// What was to be waited for: between attempts, and for timeouts of requests without an answer.
    pub fn sleeps(&self) -> Vec<Duration> {
        self.state().sleeps.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Transport for MockTransport {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
    ) -> BoxFuture<'a, Result<Response<Bytes>, TransportError>> {
        let mut state = self.state();
        let matched = state.matchers.iter().find(|(matches, _)| matches(&request)).map(|(_, answer)| answer.clone());
        let answer = matched.or_else(|| state.answers.pop_front());
        let asked = format!("{} {}", request.method(), request.uri().path());
        state.requests.push(request);
        match answer.map(|answer| answer.0) {
            Some(Kind::Response(response)) if response.body().len() > attempt.max_response_size() => {
                let limit = format!("the limit is {} bytes", attempt.max_response_size());
                Box::pin(ready(Err(TransportError::too_large(limit))))
            }
            Some(Kind::Response(response)) => Box::pin(ready(Ok(response))),
            Some(Kind::Failure(fail)) => Box::pin(ready(Err(fail()))),
            Some(Kind::Silence) => Box::pin(pending()),
            None => {
                attempt.mark_not_sent();
                Box::pin(ready(Err(TransportError::invalid(format!("the script has no answer to {asked}")))))
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
            .field("answers", &self.answers.len())
            .field("matchers", &self.matchers.len())
            .field("requests", &self.requests.len())
            .finish_non_exhaustive()
    }
}

/// What a script answers with.
#[derive(Clone)]
pub struct MockResponse(Kind);

#[derive(Clone)]
enum Kind {
    Response(Response<Bytes>),
    Failure(fn() -> TransportError),
    Silence,
}

impl MockResponse {
    /// A status without a body. A status that HTTP does not have counts as 500.
    ///
    /// A 404 without a body is that of a route, which says nothing about the object: see [`not_found`](Self::not_found).
    pub fn status(status: u16) -> Self {
        let mut response = Response::new(Bytes::new());
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response.headers_mut().insert("polar-version", HeaderValue::from_static(API_VERSION));
        Self(Kind::Response(response))
    }

    /// A status and a JSON body.
    pub fn json(status: u16, body: impl Into<Bytes>) -> Self {
        Self::status(status).header("content-type", "application/json").body(body)
    }

    /// The API's 404 for an object that does not exist.
    pub fn not_found() -> Self {
        Self::json(404, r#"{"error":"ResourceNotFound","detail":"Not found"}"#)
    }

    /// A failure of the connection, such as `|| TransportError::connection_lost("reset")`.
    pub fn failure(fail: fn() -> TransportError) -> Self {
        Self(Kind::Failure(fail))
    }

    /// No answer until the timeout.
    pub fn silence() -> Self {
        Self(Kind::Silence)
    }

    /// Sets a header; one that HTTP does not allow is left out.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Kind::Response(response) = &mut self.0 {
            if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), value.parse()) {
                response.headers_mut().insert(name, value);
            }
        }
        self
    }

    /// Leaves out a header, such as `polar-version`, which all answers of a known version have.
    #[must_use]
    pub fn without_header(mut self, name: &str) -> Self {
        if let Kind::Response(response) = &mut self.0 {
            response.headers_mut().remove(name);
        }
        self
    }

    /// Sets the body.
    #[must_use]
    pub fn body(mut self, body: impl Into<Bytes>) -> Self {
        if let Kind::Response(response) = &mut self.0 {
            *response.body_mut() = body.into();
        }
        self
    }
}

impl fmt::Debug for MockResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Response(response) => write!(f, "MockResponse({})", response.status()),
            Kind::Failure(fail) => write!(f, "MockResponse({})", fail()),
            Kind::Silence => f.write_str("MockResponse(silence)"),
        }
    }
}
