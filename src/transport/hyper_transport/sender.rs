//! The sender of a connection, for the protocol that was negotiated.

use super::http2::Shared;
use bytes::Bytes;
use http::{HeaderValue, Request, Response, Uri, header};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::client::conn::{TrySendError, http1};
use tokio::task::AbortHandle;

/// Sends requests on a connection.
pub(super) enum Sender {
    Http1(Http1),
    /// Without the feature `http2`, `Shared` has no values, so this variant adds no code.
    Http2(Shared),
}

/// A connection that carries one request at a time.
pub(super) struct Http1 {
    pub(super) sender: http1::SendRequest<Full<Bytes>>,
    /// The task that drives the connection.
    pub(super) driver: AbortHandle,
}

impl Drop for Http1 {
    /// The task ends when the sender is dropped, but it may not notice that while the server does not read.
    fn drop(&mut self) {
        if !self.sender.is_ready() {
            self.driver.abort();
        }
    }
}

/// The response, or an error that returns the request if no part of it was written.
pub(super) type SendResult = Result<Response<Incoming>, TrySendError<Request<Full<Bytes>>>>;

impl Sender {
    /// Returns whether the connection supports concurrent requests.
    pub(super) fn is_shared(&self) -> bool {
        matches!(self, Self::Http2(_))
    }

    /// Returns whether another request can be sent, now or after the current response.
    pub(super) fn is_open(&self) -> bool {
        match self {
            Self::Http1(http1) => !http1.sender.is_closed(),
            Self::Http2(shared) => shared.is_open(),
        }
    }

    /// Returns whether calls are using the connection while it is in the pool.
    pub(super) fn is_in_use(&self) -> bool {
        match self {
            Self::Http1(_) => false,
            Self::Http2(shared) => shared.is_in_use(),
        }
    }

    /// Returns whether a request can be sent now. If the server responded without reading the last request, this may
    /// never become true.
    pub(super) fn is_ready(&self) -> bool {
        match self {
            Self::Http1(http1) => http1.sender.is_ready(),
            Self::Http2(shared) => shared.is_ready(),
        }
    }

    /// Sets the URI and the host of a request as the protocol requires.
    pub(super) fn address(&self, request: &mut Request<Full<Bytes>>, uri: &Uri) {
        match self {
            // HTTP/1.1 has the host in a header, and only path and query in the URI.
            Self::Http1(_) => {
                if let Some(Ok(host)) = uri.authority().map(|host| HeaderValue::from_str(host.as_str())) {
                    request.headers_mut().insert(&header::HOST, host);
                }
                *request.uri_mut() = uri.path_and_query().cloned().map_or_else(Uri::default, Uri::from);
            }
            Self::Http2(_) => {
                request.headers_mut().remove(header::HOST);
                *request.uri_mut() = uri.clone();
            }
        }
    }
}
