//! One connection, in the protocol that was agreed on.

use crate::error::TransportError;
use bytes::Bytes;
use http::{HeaderValue, Request, Response, Uri, header};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::client::conn::{TrySendError, http1};
use tokio::task::AbortHandle;

/// What requests are sent by.
pub(super) enum Sender {
    Http1(Http1),
    #[cfg(feature = "http2")]
    Http2(super::http2::Shared),
}

/// A connection that carries one request at a time.
pub(super) struct Http1 {
    pub(super) sender: http1::SendRequest<Full<Bytes>>,
    /// The task that drives it.
    pub(super) driver: AbortHandle,
}

impl Drop for Http1 {
    /// The task ends when the sender is dropped, but may not notice while the server does not read what was sent.
    fn drop(&mut self) {
        if !self.sender.is_ready() {
            self.driver.abort();
        }
    }
}

type Answer = Result<Response<Incoming>, TrySendError<Request<Full<Bytes>>>>;

impl Sender {
    /// Whether another request may be sent, now or when this one is answered.
    pub(super) fn is_open(&self) -> bool {
        match self {
            Self::Http1(http1) => !http1.sender.is_closed(),
            #[cfg(feature = "http2")]
            Self::Http2(shared) => shared.is_open(),
        }
    }

    /// Whether calls are using it while it is in the pool.
    pub(super) fn is_in_use(&self) -> bool {
        match self {
            Self::Http1(_) => false,
            #[cfg(feature = "http2")]
            Self::Http2(shared) => shared.is_in_use(),
        }
    }

    /// Whether a request can be sent now. One that was answered before it was read to its end may never be.
    pub(super) fn is_ready(&self) -> bool {
        match self {
            Self::Http1(http1) => http1.sender.is_ready(),
            #[cfg(feature = "http2")]
            Self::Http2(shared) => shared.sender.is_ready(),
        }
    }

    /// Waits until a request can be sent.
    pub(super) async fn ready(&mut self) -> Result<(), TransportError> {
        match self {
            Self::Http1(http1) => http1.sender.ready().await.map_err(TransportError::not_sent),
            #[cfg(feature = "http2")]
            Self::Http2(shared) => match shared.open_stream().await {
                true => Ok(()),
                false => Err(TransportError::not_sent("the connection has ended")),
            },
        }
    }

    /// Waits, after the server refused a request, until it may have room. False if there is no sign that it will.
    #[cfg(feature = "http2")]
    pub(super) async fn wait_for_room(&mut self) -> bool {
        match self {
            Self::Http1(_) => false,
            Self::Http2(shared) => shared.wait_for_room().await,
        }
    }

    /// Addresses a request as the protocol wants it.
    pub(super) fn address(&self, request: &mut Request<Full<Bytes>>, uri: &Uri) {
        match self {
            // The host in a header, the URI without it.
            Self::Http1(_) => {
                if let Some(Ok(host)) = uri.authority().map(|host| HeaderValue::from_str(host.as_str())) {
                    request.headers_mut().insert(&header::HOST, host);
                }
                *request.uri_mut() = uri.path_and_query().cloned().map_or_else(Uri::default, Uri::from);
            }
            #[cfg(feature = "http2")]
            Self::Http2(_) => {
                request.headers_mut().remove(header::HOST);
                *request.uri_mut() = uri.clone();
            }
        }
    }

    /// Sends a request that is addressed.
    // Without a state machine around the one that hyper has: 280 B.
    #[cfg(not(feature = "http2"))]
    pub(super) fn send(&mut self, request: Request<Full<Bytes>>) -> impl Future<Output = Answer> {
        let Self::Http1(http1) = self;
        http1.sender.try_send_request(request)
    }

    /// Sends a request that is addressed.
    #[cfg(feature = "http2")]
    pub(super) async fn send(&mut self, request: Request<Full<Bytes>>) -> Answer {
        match self {
            Self::Http1(http1) => http1.sender.try_send_request(request).await,
            Self::Http2(shared) => shared.sender.try_send_request(request).await,
        }
    }
}
