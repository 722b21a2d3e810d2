//! The retry loop: the only place that sends requests.

use crate::call::request::Request;
use crate::call::response::{CallResult, SuccessResponse};
use crate::call::retry::{self, AttemptFailure, RetryState};
#[cfg(feature = "tracing")]
use crate::call::trace;
use crate::client::config::{Options, Shared};
use crate::client::credential::{Credential, bearer};
use crate::error::{ApiError, CallContext, Cause, Error, Invalid, TransportErrorKind};
use crate::host;
use crate::raw_response::RawResponse;
use crate::transport::{AttemptContext, BoxFuture, Transport};
use crate::version::POLAR_VERSION;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Uri, header};
use std::future::poll_fn;
use std::task::Poll;
use std::time::Duration;

/// Sends a request and retries it as its policy allows.
pub(crate) fn execute(request: Box<Request>) -> BoxFuture<'static, CallResult> {
    Box::pin(async move {
        let execution = CallRunner::new(&request).run();
        #[cfg(feature = "tracing")]
        let execution = trace::call(&request, execution);
        execution.await
    })
}

/// Returns the error of a request that is never sent.
#[cfg(all(feature = "blocking", feature = "hyper"))]
pub(crate) fn invalid_call(request: &Request, cause: Cause) -> Error {
    CallRunner::new(request).error(cause)
}

/// How one attempt ended.
enum AttemptOutcome {
    /// The server responded. The status may be an error.
    Response(RawResponse),
    /// There was no response.
    Failure(AttemptFailure, Cause),
    /// The call's timeout had expired before the attempt began.
    OutOfTime,
}

struct CallRunner<'a> {
    shared: &'a Shared,
    request: &'a Request,
    /// The time at which the call started, on the clock of the transport.
    started: Duration,
    attempts: u32,
    may_have_reached_server: bool,
}

impl<'a> CallRunner<'a> {
    fn new(request: &'a Request) -> Self {
        let shared: &Shared = &request.shared;
        Self { shared, request, started: shared.transport.now(), attempts: 0, may_have_reached_server: false }
    }

    async fn run(mut self) -> CallResult {
        let request = self.request;
        if let Some(invalid) = &request.invalid {
            return Err(self.error(Cause::Invalid(invalid.clone())));
        }
        let server = request.server.as_ref().unwrap_or(&self.shared.server);
        let uri = server
            .uri(&request.target())
            .map_err(|_| self.error(Cause::Invalid(Invalid::new("the request", "does not make a valid URI"))))?;
        loop {
            let bearer = self.bearer().await?;
            let (failure, cause) = match self.attempt(&uri, bearer).await {
                AttemptOutcome::Response(response) if response.status.is_success() => {
                    self.shared.budget.reward_success();
                    return Ok(self.success(response));
                }
                AttemptOutcome::Response(response) => {
                    let failure = AttemptFailure::Status(response.status.as_u16(), response.retry_after());
                    (failure, Cause::Api(ApiError::new(response, &request.body)))
                }
                AttemptOutcome::Failure(failure, cause) => (failure, cause),
                AttemptOutcome::OutOfTime => return Err(self.error(Cause::Timeout(request.options.timeout))),
            };
            // A server that refuses a stream because it is at its limit is healthy, so a retry takes nothing from the
            // budget.
            let free = matches!(&cause, Cause::Transport(error) if error.kind() == TransportErrorKind::Refused);
            let Some(delay) = retry::next_delay(self.retry_state(), failure) else { return Err(self.error(cause)) };
            if failure.draws_on_budget() && !free && !self.shared.budget.try_acquire() {
                return Err(self.error(cause).without_retry_budget());
            }
            #[cfg(feature = "tracing")]
            trace::retry(self.attempts, &cause, delay);
            self.shared.transport.sleep(delay).await;
        }
    }

    /// Sends the request once.
    async fn attempt(&mut self, uri: &Uri, bearer: Option<HeaderValue>) -> AttemptOutcome {
        let transport = self.shared.transport.as_ref();
        let remaining = self.remaining();
        if remaining.is_zero() {
            return AttemptOutcome::OutOfTime;
        }
        let Options { timeout, attempt_timeout, .. } = self.request.options;
        let end = self.deadline();
        let (deadline, set) = attempt_timeout
            .filter(|limit| *limit < remaining)
            .map_or((end, timeout), |limit| (end.saturating_sub(remaining - limit), limit));
        let attempt = AttemptContext::new(self.shared.max_response_size).with_deadline(deadline);
        self.attempts += 1;
        // The request is built here, because holding it across an await point would make the future larger.
        let round_trip = transport.send(self.message(uri, bearer), &attempt);
        let result = with_timeout(transport, deadline, round_trip).await;
        let (may_have_reached_server, permanent, cause) = match result {
            Some(Ok(response)) => {
                self.may_have_reached_server = true;
                let (parts, body) = response.into_parts();
                return AttemptOutcome::Response(RawResponse { status: parts.status, headers: parts.headers, body });
            }
            Some(Err(error)) => (error.may_have_reached_server(), error.is_permanent(), Cause::Transport(error)),
            None => (attempt.may_have_reached_server(), false, Cause::Timeout(set)),
        };
        self.may_have_reached_server |= may_have_reached_server;
        let failure = match (may_have_reached_server, permanent) {
            (_, true) => AttemptFailure::Permanent,
            (true, false) => AttemptFailure::NoResponse,
            (false, false) => AttemptFailure::NotSent,
        };
        AttemptOutcome::Failure(failure, cause)
    }

    fn retry_state(&self) -> RetryState {
        RetryState {
            policy: self.request.options.retries,
            is_safe: self.request.method.is_safe(),
            attempts: self.attempts,
            remaining: self.remaining(),
            random: host::random(),
        }
    }

    fn message(&self, uri: &Uri, bearer: Option<HeaderValue>) -> http::Request<Bytes> {
        let mut message = http::Request::new(self.request.body.clone());
        *message.method_mut() = self.request.method.clone();
        *message.uri_mut() = uri.clone();
        *message.headers_mut() = self.headers(bearer);
        message
    }

    /// Returns the headers of an attempt. All names are passed by reference, so that `insert` is compiled for one type
    /// only.
    fn headers(&self, bearer: Option<HeaderValue>) -> HeaderMap {
        static POLAR_ORGANIZATION: HeaderName = HeaderName::from_static("polar-organization");
        let request = self.request;
        let mut headers = HeaderMap::with_capacity(9 + request.headers.len());
        if !request.explicit_headers_only {
            headers.insert(&header::ACCEPT, HeaderValue::from_static(request.accept));
            headers.insert(&header::USER_AGENT, self.shared.user_agent.clone());
            let version = request.api_version.as_ref().unwrap_or(&self.shared.api_version);
            headers.insert(&POLAR_VERSION, version.clone());
            if let Some(organization) = &self.shared.organization {
                headers.insert(&POLAR_ORGANIZATION, organization.clone());
            }
        }
        if request.method != Method::GET {
            headers.insert(&header::CONTENT_LENGTH, request.body.len().into());
        }
        if let Some(content_type) = request.content_type {
            headers.insert(&header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        for (name, value) in &request.headers {
            headers.insert(name, value.clone());
        }
        if let Some(bearer) = bearer {
            headers.insert(&header::AUTHORIZATION, bearer);
        }
        headers
    }

    async fn bearer(&mut self) -> Result<Option<HeaderValue>, Error> {
        match &self.request.credential {
            Credential::None => Ok(None),
            Credential::Bearer(value) => Ok(Some(value.clone())),
            Credential::Invalid(invalid) => Err(self.error(Cause::Invalid(invalid.clone()))),
            Credential::Provider(provide) => {
                match with_timeout(self.shared.transport.as_ref(), self.deadline(), provide()).await {
                    Some(Ok(token)) => bearer(&token).map(Some).map_err(|invalid| self.error(Cause::Invalid(invalid))),
                    Some(Err(source)) => Err(self.error(Cause::Token(source))),
                    None => Err(self.error(Cause::Timeout(self.request.options.timeout))),
                }
            }
        }
    }

    /// Returns the time at which the call times out, by the clock of the transport.
    fn deadline(&self) -> Duration {
        self.started.saturating_add(self.request.options.timeout)
    }

    fn remaining(&self) -> Duration {
        self.deadline().saturating_sub(self.shared.transport.now())
    }

    fn host(&self) -> &str {
        self.request.server.as_ref().unwrap_or(&self.shared.server).host()
    }

    fn success(&self, response: RawResponse) -> Box<SuccessResponse> {
        Box::new(SuccessResponse {
            operation: self.request.operation,
            host: self.host().to_owned(),
            attempts: self.attempts,
            strict: self.shared.strict,
            response,
        })
    }

    fn error(&self, cause: Cause) -> Error {
        let context = CallContext {
            operation: self.request.operation,
            host: self.host(),
            attempts: self.attempts,
            may_have_reached_server: self.may_have_reached_server,
            anonymous: matches!(self.request.credential, Credential::None),
            safe: self.request.method.is_safe(),
            has_id: self.request.path.contains('{'),
        };
        Error::new(context, cause)
    }
}

/// Returns the result of a future, or `None` if the deadline passes first. The deadline is on the clock of the
/// transport.
async fn with_timeout<T>(transport: &dyn Transport, deadline: Duration, mut future: BoxFuture<'_, T>) -> Option<T> {
    let mut timer = None;
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(result) => Poll::Ready(Some(result)),
        Poll::Pending => {
            // The timer starts only now, because a blocking transport may have used up the time before it returned.
            let sleep = || transport.sleep(deadline.saturating_sub(transport.now()));
            timer.get_or_insert_with(sleep).as_mut().poll(context).map(|()| None)
        }
    })
    .await
}
