//! Targets other than wasm32-wasip2, which have no `wasi:http`.

use crate::error::TransportError;
use crate::transport::{AttemptContext, BoxFuture, TransportFuture};
use bytes::Bytes;
use http::Request;
use std::future::ready;
use std::time::Duration;

pub(super) fn send(_: Request<Bytes>, attempt: &AttemptContext) -> TransportFuture<'_> {
    attempt.mark_not_sent();
    Box::pin(ready(Err(TransportError::invalid("`WasiHttpTransport` works on wasm32-wasip2 only"))))
}

pub(super) fn sleep(_: Duration) -> BoxFuture<'static, ()> {
    Box::pin(ready(()))
}
