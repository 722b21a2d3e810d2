//! The transport of WASI hosts, on `wasi:http/outgoing-handler`. Feature `wasi-http`.

#[cfg(any(all(target_os = "wasi", target_env = "p2"), test))]
mod error_codes;
#[cfg(all(target_os = "wasi", target_env = "p2"))]
#[path = "wasi.rs"]
mod platform;
#[cfg(not(all(target_os = "wasi", target_env = "p2")))]
#[path = "elsewhere.rs"]
mod platform;

use crate::transport::{AttemptContext, BoxFuture, Transport, TransportFuture};
use bytes::Bytes;
use http::Request;
use std::time::Duration;

/// Sends requests with the `wasi:http` of a WASI 0.2 host, such as wasmtime or Spin. Feature `wasi-http`.
///
/// It works on the target `wasm32-wasip2`, where it is the default transport. On other targets, the type exists so that
/// a program for WASI also compiles on the developer's machine, but every call fails with
/// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid).
///
/// ```
/// use polar_funcs::{PolarCore, WasiHttpTransport};
///
/// let core = PolarCore::builder().transport(WasiHttpTransport::new()).build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
///
/// It blocks the thread until the attempt or the delay has ended, so it needs no runtime. Calls can end in `wait()`
/// (feature `blocking`) or run in any executor, such as `wstd::runtime::block_on`. There, nothing else runs until the
/// call has ended.
///
/// The host connects, resolves names and checks certificates, and decides which servers a program may reach. A program
/// cannot add a root certificate. An attempt ends by [`AttemptContext::deadline`]. Redirects are not followed.
///
/// # What the host does not tell
///
/// - **When a request is sent.** After a timeout, the request may have reached the server, even if the host was still
///   connecting. A refused connection and an unknown name are known to be unsent if the host reports them as such.
/// - **Why TLS failed**, in some hosts: wasmtime reports a certificate that is not trusted as a protocol error. Both
///   have the kind [`Tls`](crate::ErrorKind::Tls), and neither is retried.
#[derive(Clone, Copy, Debug, Default)]
pub struct WasiHttpTransport(());

impl WasiHttpTransport {
    /// Creates the transport. It has no state: connections belong to the host.
    pub fn new() -> Self {
        Self(())
    }
}

impl Transport for WasiHttpTransport {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        platform::send(request, attempt)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        platform::sleep(duration)
    }

    #[cfg(feature = "blocking")]
    fn is_blocking(&self) -> bool {
        true
    }
}
