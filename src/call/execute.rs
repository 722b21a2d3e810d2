//! The one place where requests are sent, and sent again.

use crate::call::request::Request;
use crate::call::response::{Answer, Success};
use crate::call::retry::{self, Ending};
#[cfg(feature = "tracing")]
use crate::call::trace;
use crate::client::config::{Options, Shared};
use crate::client::credential::{Credential, bearer};
use crate::error::{ApiError, Cause, Ended, Error, Invalid};
use crate::raw_response::RawResponse;
use crate::transport::{BoxFuture, Exchange, Transport};
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use std::future::poll_fn;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::task::Poll;
use std::time::{Duration, Instant};

/// Sends a request until there is an answer to give, or no sense in sending it again.
pub(crate) fn execute(request: Box<Request>) -> BoxFuture<'static, Answer> {
    Box::pin(async move {
        let execution = Execution::new(&request).run();
        #[cfg(feature = "tracing")]
        let execution = trace::call(&request, execution);
        execution.await
    })
}

/// The error of a request that is not to be sent.
#[cfg(feature = "blocking")]
pub(crate) fn refuse(request: &Request, cause: Cause) -> Error {
    Execution::new(request).error(cause)
}

struct Execution<'a> {
    shared: &'a Shared,
    request: &'a Request,
    started: Instant,
    attempts: u32,
    may_be_sent: bool,
}

impl<'a> Execution<'a> {
    fn new(request: &'a Request) -> Self {
        Self { shared: &request.shared, request, started: Instant::now(), attempts: 0, may_be_sent: false }
    }

    async fn run(mut self) -> Answer {
        let request = self.request;
        if let Some(invalid) = &request.invalid {
            return Err(self.error(Cause::Invalid(invalid.clone())));
        }
        let server = request.server.as_ref().unwrap_or(&self.shared.server);
        let uri = server
            .uri(&request.target())
            .map_err(|_| self.error(Cause::Invalid(Invalid::new("the request", "makes no valid URI"))))?;
        loop {
            let bearer = self.bearer().await?;
            let mut message = http::Request::new(request.body.clone());
            *message.method_mut() = request.method.clone();
            *message.uri_mut() = uri.clone();
            *message.headers_mut() = self.headers(bearer);
            let (ending, cause) = match self.attempt(message).await? {
                Ok(reply) if reply.status.is_success() => {
                    self.shared.budget.give();
                    return Ok(self.success(reply));
                }
                Ok(reply) => {
                    let ending = Ending::Status(reply.status.as_u16(), reply.retry_after());
                    (ending, Cause::Api(ApiError::new(reply, &request.body)))
                }
                Err(unanswered) => unanswered,
            };
            // A server that refuses what is too much for it at the moment works.
            let free = matches!(&cause, Cause::Transport(error) if error.is_refused());
            let random = RandomState::new().build_hasher().finish();
            let policy = request.options.retries;
            let wait = retry::wait(policy, request.method.is_safe(), ending, self.attempts, self.left(), random);
            let Some(wait) = wait else { return Err(self.error(cause)) };
            if ending.draws_on_budget() && !free && !self.shared.budget.take() {
                return Err(self.error(cause).without_retry_budget());
            }
            #[cfg(feature = "tracing")]
            trace::again(self.attempts, &cause, wait);
            self.shared.transport.sleep(wait).await;
        }
    }

    /// Sends the request once. An error is final; a pair says that and why there is no answer.
    async fn attempt(&mut self, message: http::Request<Bytes>) -> Result<Result<RawResponse, (Ending, Cause)>, Error> {
        let transport = self.shared.transport.as_ref();
        let left = self.left();
        if left.is_zero() {
            return Err(self.error(Cause::Timeout(self.request.options.timeout)));
        }
        let Options { timeout, attempt_timeout, .. } = self.request.options;
        let (limit, set) =
            attempt_timeout.filter(|limit| *limit < left).map_or((left, timeout), |limit| (limit, limit));
        let exchange = Exchange::new(self.shared.max_body);
        self.attempts += 1;
        let answer = within(transport, limit, transport.send(message, &exchange)).await;
        let (may_be_sent, permanent, cause) = match answer {
            Some(Ok(response)) => {
                self.may_be_sent = true;
                let (parts, body) = response.into_parts();
                return Ok(Ok(RawResponse { status: parts.status, headers: parts.headers, body }));
            }
            Some(Err(error)) => (error.may_be_sent(), error.is_permanent(), Cause::Transport(error)),
            None => (exchange.may_be_sent(), false, Cause::Timeout(set)),
        };
        self.may_be_sent |= may_be_sent;
        let ending = match (may_be_sent, permanent) {
            (_, true) => Ending::Permanent,
            (true, false) => Ending::NoAnswer,
            (false, false) => Ending::NotSent,
        };
        Ok(Err((ending, cause)))
    }

    /// All names are inserted by reference, so that the function that inserts is compiled once.
    fn headers(&self, bearer: Option<HeaderValue>) -> HeaderMap {
        static POLAR_VERSION: HeaderName = HeaderName::from_static("polar-version");
        let request = self.request;
        let mut headers = HeaderMap::with_capacity(8 + request.headers.len());
        if !request.bare {
            headers.insert(&header::ACCEPT, HeaderValue::from_static(request.accept));
            headers.insert(&header::USER_AGENT, self.shared.user_agent.clone());
            let version = request.api_version.as_ref().unwrap_or(&self.shared.api_version);
            headers.insert(&POLAR_VERSION, version.clone());
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

    fn success(&self, reply: RawResponse) -> Box<Success> {
        Box::new(Success {
            operation: self.request.operation,
            host: self.host().to_owned(),
            attempts: self.attempts,
            strict: self.shared.strict,
            reply,
        })
    }

    fn error(&self, cause: Cause) -> Error {
        let ended = Ended {
            operation: self.request.operation,
            host: self.host(),
            attempts: self.attempts,
            may_be_sent: self.may_be_sent,
            anonymous: matches!(self.request.credential, Credential::None),
            safe: self.request.method.is_safe(),
            has_id: self.request.path.contains('{'),
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
