//! Calls to the API and the storage of `test-support`, over sockets or without.

#![allow(unreachable_pub, reason = "as in a crate of its own")]

use bytes::Bytes;
use http::Request;
use polar_funcs::{AttemptContext, BoxFuture, PolarCore, Transport, TransportFuture};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
pub use test_support::TOKEN;
pub use test_support::uploads::{Fault, MIB, PolarAndStorage, SIGNATURE, content};

/// Returns a core for the API, which is served on a port.
pub async fn serve(server: &PolarAndStorage) -> PolarCore {
    let url = server.serve().await;
    PolarCore::builder().access_token(TOKEN).user_agent("app/1").server(url).build().unwrap()
}

/// Returns a transport to the API and the storage without sockets.
pub fn on_wire(server: &PolarAndStorage) -> OnWire {
    OnWire { server: server.clone(), held: Held::default(), later_parts_first: false, timeouts_elapse: false }
}

/// A transport without a socket.
pub struct OnWire {
    server: PolarAndStorage,
    held: Held,
    later_parts_first: bool,
    timeouts_elapse: bool,
}

/// The bodies that the transport holds: their number and their size, now and at most.
#[derive(Clone, Default)]
pub struct Held(Arc<[AtomicUsize; 4]>);

impl Held {
    pub fn now(&self) -> (usize, usize) {
        (self.0[0].load(Ordering::SeqCst), self.0[1].load(Ordering::SeqCst))
    }

    pub fn most(&self) -> (usize, usize) {
        (self.0[2].load(Ordering::SeqCst), self.0[3].load(Ordering::SeqCst))
    }

    fn hold(&self, bytes: usize) -> Holding {
        for (index, more) in [1, bytes].into_iter().enumerate() {
            let now = self.0[index].fetch_add(more, Ordering::SeqCst) + more;
            self.0[index + 2].fetch_max(now, Ordering::SeqCst);
        }
        Holding(self.clone(), bytes)
    }
}

struct Holding(Held, usize);

impl Drop for Holding {
    fn drop(&mut self) {
        self.0.0[0].fetch_sub(1, Ordering::SeqCst);
        self.0.0[1].fetch_sub(self.1, Ordering::SeqCst);
    }
}

impl OnWire {
    /// Makes parts with lower numbers take longer.
    pub fn later_parts_first(self) -> Self {
        Self { later_parts_first: true, ..self }
    }

    /// Makes timeouts elapse immediately.
    pub fn with_elapsed_timeouts(self) -> Self {
        Self { timeouts_elapse: true, ..self }
    }

    pub fn held(&self) -> Held {
        self.held.clone()
    }
}

impl Transport for OnWire {
    fn send<'a>(&'a self, request: Request<Bytes>, _: &'a AttemptContext) -> TransportFuture<'a> {
        Box::pin(async move {
            if request.method() != "PUT" {
                return Ok(self.server.respond(request).unwrap());
            }
            let _guard = self.held.hold(request.body().len());
            if self.later_parts_first {
                let target = request.uri().to_string();
                let (_, number) = target.split_once("partNumber=").unwrap();
                let number: usize = number[..1].parse().unwrap();
                for _ in 0..(10 - number) * 100 {
                    tokio::task::yield_now().await;
                }
            }
            match self.server.respond(request) {
                Some(response) => Ok(response),
                None => std::future::pending().await,
            }
        })
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        let is_wait = duration < Duration::from_secs(20);
        match is_wait || self.timeouts_elapse {
            true => Box::pin(std::future::ready(())),
            false => Box::pin(std::future::pending()),
        }
    }
}
