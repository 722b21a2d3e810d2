//! Replaces `http2.rs` if the feature `http2` is off: connections are not shared.
//!
//! `Shared` and `Negotiated` have no values, so code that uses them is unreachable and is removed by the compiler.

use super::pool::{Connection, Key, Pool};
use super::sender::{SendResult, Sender};
use super::stream::{Driven, Stream};
use crate::error::TransportError;
use bytes::Bytes;
use http::{HeaderMap, Request};
use http_body_util::Full;
use std::future::{Ready, ready};

pub(super) enum Shared {}

impl Shared {
    pub(super) fn release(self) {
        match self {}
    }

    pub(super) fn is_ready(&self) -> bool {
        match *self {}
    }

    pub(super) fn is_open(&self) -> bool {
        match *self {}
    }

    pub(super) fn is_in_use(&self) -> bool {
        match *self {}
    }
}

pub(super) enum Negotiated {}

pub(super) fn negotiated(_: &Stream) -> Option<Negotiated> {
    None
}

impl Negotiated {
    pub(super) fn handshake(self, _: Driven) -> Ready<Result<(Shared, Ready<()>), hyper::Error>> {
        match self {}
    }
}

#[derive(Default)]
pub(super) struct ConnectGate;

impl Pool {
    pub(super) fn await_connect(&self, _: &Key, _: &mut Option<ConnectGate>) -> Ready<Option<Connection>> {
        ready(None)
    }

    pub(super) fn share(&self, connection: Connection) -> Connection {
        connection
    }
}

impl Connection {
    pub(super) fn share(&self) -> Option<Self> {
        None
    }
}

impl Sender {
    pub(super) async fn ready(&mut self) -> Result<(), TransportError> {
        match self {
            Self::Http1(http1) => http1.sender.ready().await.map_err(TransportError::not_sent),
            Self::Http2(shared) => match *shared {},
        }
    }

    pub(super) fn wait_for_room(&mut self) -> Ready<bool> {
        ready(false)
    }

    /// Sends a request that was prepared by [`address`](Self::address).
    // An `async fn` would add a state machine around that of hyper: 280 B.
    pub(super) fn send(&mut self, request: Request<Full<Bytes>>) -> impl Future<Output = SendResult> {
        match self {
            Self::Http1(http1) => http1.sender.try_send_request(request),
            Self::Http2(shared) => match *shared {},
        }
    }

    pub(super) fn copy(&self, _: &Request<Full<Bytes>>) -> Option<RequestCopy> {
        None
    }
}

pub(super) enum RequestCopy {}

impl RequestCopy {
    pub(super) fn into_request(self) -> Request<Full<Bytes>> {
        match self {}
    }
}

pub(super) fn discard(_: Option<RequestCopy>) {}

pub(super) struct PendingWrite;

impl PendingWrite {
    pub(super) fn is_pending(&self) -> bool {
        false
    }
}

pub(super) fn track_writes(request: Request<Bytes>) -> (Request<Full<Bytes>>, PendingWrite) {
    (request.map(Full::new), PendingWrite)
}

pub(super) fn headers_error(_: &HeaderMap) -> Option<TransportError> {
    None
}

pub(super) fn is_unprocessed(_: &hyper::Error) -> bool {
    false
}

pub(super) fn is_refused(_: &hyper::Error) -> bool {
    false
}
