//! Layers around a transport, which see each attempt: limits, inspection and custom layers.
//!
//! [`Transport::with`] wraps a transport in a layer. A layer sees every attempt of a call, including retries, with all
//! headers, including the access token.
//!
//! | layer | purpose |
//! |---|---|
//! | a function that takes `&mut Request<Bytes>` | changes each request before it is sent |
//! | [`inspect_response`] | observes the result of each attempt |
//! | [`concurrency_limit`] | limits the number of attempts in flight |
//! | [`rate_limit`] | limits the rate at which attempts start |
//! | an implementation of [`Layer`] | anything else |
//!
//! # Testing a layer
//!
//! [`AttemptContext::new`] creates the context of an attempt, so a unit test can call a layer directly:
//!
//! ```
//! # #[cfg(feature = "testing")] {
//! use bytes::Bytes;
//! use http::Request;
//! use polar_funcs::layer::Layer;
//! use polar_funcs::testing::{MockResponse, MockTransport};
//! use polar_funcs::{AttemptContext, Transport, TransportError, TransportErrorKind, TransportFuture};
//!
//! /// Fails without sending anything while maintenance is announced.
//! struct Maintenance(bool);
//!
//! impl Layer for Maintenance {
//!     fn send<'a>(
//!         &'a self,
//!         request: Request<Bytes>,
//!         attempt: &'a AttemptContext,
//!         next: &'a dyn Transport,
//!     ) -> TransportFuture<'a> {
//!         if self.0 {
//!             attempt.mark_not_sent();
//!             return Box::pin(async { Err(TransportError::connect("maintenance").permanent()) });
//!         }
//!         next.send(request, attempt)
//!     }
//! }
//!
//! # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
//! let mock = MockTransport::new().respond(MockResponse::status(204));
//! let attempt = AttemptContext::new(1024);
//! let error = Maintenance(true).send(Request::default(), &attempt, &mock).await.unwrap_err();
//! assert_eq!((error.kind(), attempt.may_have_reached_server()), (TransportErrorKind::Connect, false));
//! assert!(mock.requests().is_empty());
//!
//! let response = Maintenance(false).send(Request::default(), &attempt, &mock).await.unwrap();
//! assert_eq!(response.status(), 204);
//! # });
//! # }
//! ```

mod inspect;
mod limits;
mod turns;

use crate::transport::{AttemptContext, BoxFuture, Transport, TransportFuture};
use bytes::Bytes;
use http::Request;
pub use inspect::inspect_response;
pub use limits::{concurrency_limit, rate_limit};
use std::sync::Arc;
use std::time::Duration;

/// A layer around a transport, added with [`Transport::with`].
///
/// A layer may change the request and the response, respond itself, or repeat a request if that is safe. A function
/// that takes `&mut Request<Bytes>` is a layer that changes requests. [`inspect_response`] creates a layer from a
/// function that observes results. `Box<dyn Layer>` and `Arc<L>` of a layer are layers as well.
pub trait Layer: Send + Sync + 'static {
    /// Handles one attempt, usually by passing the request to `next`.
    ///
    /// A layer that fails without calling `next` must return an error whose kind says whether the request was sent,
    /// such as [`TransportError::connect`](crate::TransportError::connect) if it was not. A layer that waits before it
    /// calls `next` must call [`AttemptContext::mark_not_sent`] before the wait and [`AttemptContext::mark_sent`] after
    /// it, so that an attempt that times out in between counts as safe to retry.
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> TransportFuture<'a>;
}

/// Changes each request before it is sent.
impl<F: Fn(&mut Request<Bytes>) + Send + Sync + 'static> Layer for F {
    fn send<'a>(
        &'a self,
        mut request: Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> TransportFuture<'a> {
        self(&mut request);
        next.send(request, attempt)
    }
}

impl Layer for Box<dyn Layer> {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> TransportFuture<'a> {
        (**self).send(request, attempt, next)
    }
}

impl<L: Layer + ?Sized> Layer for Arc<L> {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> TransportFuture<'a> {
        (**self).send(request, attempt, next)
    }
}

/// A transport wrapped in a layer, returned by [`Transport::with`].
#[derive(Debug)]
pub struct Layered<T, L> {
    pub(super) transport: T,
    pub(super) layer: L,
}

impl<T: Transport, L: Layer> Transport for Layered<T, L> {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        self.layer.send(request, attempt, &self.transport)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        self.transport.sleep(duration)
    }

    fn now(&self) -> Duration {
        self.transport.now()
    }

    #[cfg(feature = "blocking")]
    fn is_blocking(&self) -> bool {
        self.transport.is_blocking()
    }
}
