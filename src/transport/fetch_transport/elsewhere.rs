//! Targets other than wasm32-unknown-unknown, which have no `fetch`.

use crate::error::TransportError;
use crate::transport::{AttemptContext, BoxFuture, TransportFuture};
use bytes::Bytes;
use http::Request;
use std::future::ready;
use std::time::Duration;

pub(super) type ReadHeaders = fn();

pub(super) fn known_headers() {}

pub(super) fn all_headers() {}

pub(super) fn send(_: Request<Bytes>, attempt: &AttemptContext, _: ReadHeaders) -> TransportFuture<'_> {
    attempt.mark_not_sent();
    Box::pin(ready(Err(TransportError::invalid("`FetchTransport` works on wasm32-unknown-unknown only"))))
}

pub(super) fn sleep(_: Duration) -> BoxFuture<'static, ()> {
    Box::pin(ready(()))
}
