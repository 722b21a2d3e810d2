//! One connection, in the protocol that was agreed on.

use bytes::Bytes;
use http::{HeaderValue, Request, Response, Uri, header};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::client::conn::{TrySendError, http1};

/// What requests are sent by.
pub(super) enum Sender {
    Http1(http1::SendRequest<Full<Bytes>>),
    #[cfg(feature = "http2")]
    Http2(super::http2::Shared),
}

type Answer = Result<Response<Incoming>, TrySendError<Request<Full<Bytes>>>>;

impl Sender {
    /// Whether another request may be sent, now or when this one is answered.
    pub(super) fn is_open(&self) -> bool {
        match self {
            Self::Http1(sender) => !sender.is_closed(),
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

    /// Waits until a request can be sent.
    pub(super) async fn ready(&mut self) -> Result<(), hyper::Error> {
        match self {
            Self::Http1(sender) => sender.ready().await,
            #[cfg(feature = "http2")]
            Self::Http2(shared) => shared.sender.ready().await,
        }
    }

    /// Addresses a request as the protocol wants it.
    pub(super) fn address(&self, request: &mut Request<Full<Bytes>>, uri: &Uri) {
        match self {
            // The host in a header, the URI without it.
            Self::Http1(_) => {
                if let Some(Ok(host)) = uri.authority().map(|host| HeaderValue::from_str(host.as_str())) {
                    request.headers_mut().insert(header::HOST, host);
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
        let Self::Http1(sender) = self;
        sender.try_send_request(request)
    }

    /// Sends a request that is addressed.
    #[cfg(feature = "http2")]
    pub(super) async fn send(&mut self, request: Request<Full<Bytes>>) -> Answer {
        match self {
            Self::Http1(sender) => sender.try_send_request(request).await,
            Self::Http2(shared) => shared.sender.try_send_request(request).await,
        }
    }
}
