//! WASI 0.2 hosts. A resource must be dropped before the resource from which it was created, so the order of variables
//! matters.

use super::error_codes::error;
use crate::error::TransportError;
use crate::transport::{AttemptContext, BoxFuture, Transport, TransportFuture};
use bytes::Bytes;
use http::uri::Scheme as UriScheme;
use http::{HeaderMap, HeaderName, HeaderValue, Method as HttpMethod, Request, Response, header};
use std::future::poll_fn;
use std::task::Poll;
use std::time::Duration;
use wasip2::clocks::monotonic_clock::subscribe_duration;
use wasip2::http::outgoing_handler::handle;
use wasip2::http::types::{
    Fields, FutureIncomingResponse, IncomingBody, Method, OutgoingBody, OutgoingRequest, RequestOptions, Scheme,
    http_error_code,
};
use wasip2::io::poll::{Pollable, poll};
use wasip2::io::streams::{OutputStream, StreamError};

/// The connect timeout, which is also the default of the other transports.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The time by which the timeouts of the host exceed that of the call, so that the call reports the timeout.
const GRACE: Duration = Duration::from_secs(1);

/// The maximum number of bytes in one read.
const CHUNK: u64 = 64 * 1024;

/// The reason why an attempt has no response.
enum Failure {
    Timeout,
    Failed(TransportError),
}

impl From<TransportError> for Failure {
    fn from(error: TransportError) -> Self {
        Self::Failed(error)
    }
}

pub(super) fn send(request: Request<Bytes>, attempt: &AttemptContext) -> TransportFuture<'_> {
    let mut request = Some(request);
    Box::pin(poll_fn(move |_| {
        // The request is sent once, however often the future is polled.
        let Some(request) = request.take() else { return Poll::Pending };
        match round_trip(&request, attempt) {
            Ok(response) => Poll::Ready(Ok(response)),
            Err(Failure::Failed(error)) => Poll::Ready(Err(error)),
            // The call reports the timeout.
            Err(Failure::Timeout) => Poll::Pending,
        }
    }))
}

pub(super) fn sleep(duration: Duration) -> BoxFuture<'static, ()> {
    Box::pin(async move { subscribe_duration(nanoseconds(duration)).block() })
}

fn round_trip(request: &Request<Bytes>, attempt: &AttemptContext) -> Result<Response<Bytes>, Failure> {
    attempt.mark_not_sent();
    let left = attempt.deadline().map(|deadline| deadline.saturating_sub(super::WasiHttpTransport::new().now()));
    let timer = Timer(left.map(|left| subscribe_duration(nanoseconds(left))));
    let outgoing = outgoing(request)?;
    let body = outgoing.body().map_err(|()| TransportError::invalid("the host does not accept a body"))?;
    let stream = body.write().map_err(|()| TransportError::invalid("the host does not accept a body"))?;
    let future = handle(outgoing, Some(options(left))).map_err(error)?;
    attempt.mark_sent();
    let is_sent = write(request.body(), &stream, &future, &timer)?;
    drop(stream);
    // Keep an incomplete body, because dropping it would make the host cancel the request.
    let _unfinished = match is_sent {
        true => {
            // If the host does not accept the end of the body, the error of the response contains the reason.
            let _ = OutgoingBody::finish(body, None);
            None
        }
        false => Some(body),
    };
    receive(&future, attempt.max_response_size(), &timer)
}

/// Returns the request without its body.
fn outgoing(request: &Request<Bytes>) -> Result<OutgoingRequest, TransportError> {
    let headers = Fields::new();
    for (name, value) in request.headers() {
        // The host sets this header and does not accept it from a program.
        if *name == header::HOST {
            continue;
        }
        headers.append(name.as_str(), value.as_bytes()).map_err(|_| {
            // The value may be secret.
            TransportError::invalid(format!("the host does not accept the header {name}"))
        })?;
    }
    let method = match *request.method() {
        HttpMethod::GET => Method::Get,
        HttpMethod::POST => Method::Post,
        HttpMethod::PUT => Method::Put,
        HttpMethod::PATCH => Method::Patch,
        HttpMethod::DELETE => Method::Delete,
        HttpMethod::HEAD => Method::Head,
        ref other => Method::Other(other.as_str().to_owned()),
    };
    let uri = request.uri();
    let scheme = if uri.scheme() == Some(&UriScheme::HTTP) { Scheme::Http } else { Scheme::Https };
    let outgoing = OutgoingRequest::new(headers);
    outgoing
        .set_method(&method)
        .and_then(|()| outgoing.set_scheme(Some(&scheme)))
        .and_then(|()| outgoing.set_authority(uri.authority().map(|authority| authority.as_str())))
        .and_then(|()| outgoing.set_path_with_query(uri.path_and_query().map(|path| path.as_str())))
        .map_err(|()| TransportError::invalid("the host does not accept the method or the URL"))?;
    Ok(outgoing)
}

/// Returns the timeouts of the host. A timeout that the host does not support is ignored, because the timer ends the
/// attempt in any case.
fn options(left: Option<Duration>) -> RequestOptions {
    let options = RequestOptions::new();
    let limit = left.map(|left| left.saturating_add(GRACE));
    let connect = limit.map_or(CONNECT_TIMEOUT, |limit| limit.min(CONNECT_TIMEOUT));
    let _ = options.set_connect_timeout(Some(nanoseconds(connect)));
    if let Some(limit) = limit {
        let _ = options.set_first_byte_timeout(Some(nanoseconds(limit)));
        let _ = options.set_between_bytes_timeout(Some(nanoseconds(limit)));
    }
    options
}

/// Writes the body. Returns false if the server responded, or the connection failed, before all of it was written.
fn write(
    mut body: &[u8],
    stream: &OutputStream,
    future: &FutureIncomingResponse,
    timer: &Timer,
) -> Result<bool, Failure> {
    let (writable, response) = (stream.subscribe(), future.subscribe());
    while !body.is_empty() {
        let Ok(room) = stream.check_write() else { return Ok(false) };
        let length = usize::try_from(room).unwrap_or(usize::MAX).min(body.len());
        if length == 0 {
            timer.wait(&[&writable, &response])?;
            if response.ready() {
                return Ok(false);
            }
            continue;
        }
        let (chunk, rest) = body.split_at(length);
        if stream.write(chunk).is_err() {
            return Ok(false);
        }
        body = rest;
    }
    // Finishing the body also flushes it.
    Ok(true)
}

fn receive(
    future: &FutureIncomingResponse,
    max_response_size: usize,
    timer: &Timer,
) -> Result<Response<Bytes>, Failure> {
    timer.wait(&[&future.subscribe()])?;
    let Some(Ok(result)) = future.get() else {
        return Err(TransportError::connection_lost("the host has no response").into());
    };
    let incoming = result.map_err(error)?;
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = incoming.status().try_into().map_err(TransportError::connection_lost)?;
    *response.headers_mut() = headers(&incoming.headers());
    let unreadable = |()| TransportError::connection_lost("the host does not show the response");
    let body = incoming.consume().map_err(unreadable)?;
    *response.body_mut() = read(&body, max_response_size, timer)?;
    Ok(response)
}

fn headers(fields: &Fields) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in fields.entries() {
        // A header that `http` does not accept has no meaning for a call.
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            headers.append(name, value);
        }
    }
    headers
}

fn read(body: &IncomingBody, max_response_size: usize, timer: &Timer) -> Result<Bytes, Failure> {
    let stream = body.stream().map_err(|()| TransportError::connection_lost("the host does not show the response"))?;
    let readable = stream.subscribe();
    let mut received = Vec::new();
    loop {
        timer.wait(&[&readable])?;
        let chunk = match stream.read(CHUNK) {
            Ok(chunk) => chunk,
            Err(StreamError::Closed) => return Ok(received.into()),
            Err(StreamError::LastOperationFailed(reason)) => {
                let unknown = || TransportError::connection_lost("the host could not read the response");
                return Err(http_error_code(&reason).map_or_else(unknown, error).into());
            }
        };
        if chunk.len() > max_response_size - received.len() {
            return Err(TransportError::too_large(format!("the limit is {max_response_size} bytes")).into());
        }
        received.extend(chunk);
    }
}

/// The timer of the attempt; `None` if there is no timeout.
struct Timer(Option<Pollable>);

impl Timer {
    /// Blocks until one of the pollables is ready. Returns an error if the timeout has expired.
    fn wait(&self, pollables: &[&Pollable]) -> Result<(), Failure> {
        let mut all = pollables.to_vec();
        all.extend(&self.0);
        poll(&all);
        // The deadline also applies to a server that keeps sending.
        match &self.0 {
            Some(timer) if timer.ready() => Err(Failure::Timeout),
            _ => Ok(()),
        }
    }
}

fn nanoseconds(duration: Duration) -> u64 {
    // `as_nanos` would link 128-bit arithmetic.
    duration.as_secs().saturating_mul(1_000_000_000).saturating_add(duration.subsec_nanos().into())
}
