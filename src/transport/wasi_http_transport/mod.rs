//! The transport for WASI hosts, which uses `wasi:http/outgoing-handler`. Feature `wasi-http`.

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

/// A transport that uses the `wasi:http` of a WASI 0.2 host, such as wasmtime or Spin. Feature `wasi-http`.
///
/// It works on the target `wasm32-wasip2`, where it is the default transport unless the feature `hyper` is enabled. On
/// other targets, the type exists so that a program for WASI also compiles on the developer's machine, but every call
/// fails with [`ErrorKind::Invalid`](crate::ErrorKind::Invalid).
///
/// ```
/// use polar_funcs::{PolarCore, WasiHttpTransport};
///
/// let core = PolarCore::builder().transport(WasiHttpTransport::new()).build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
///
/// Attempts and delays block the thread, so no runtime is needed. Make calls with `wait()` (feature `blocking`), or
/// await them in any executor, such as `wstd::runtime::block_on`; nothing else runs on that thread until the call has
/// ended.
///
/// The host resolves names, establishes connections, verifies certificates, and decides which servers a program may
/// reach. A program cannot add root certificates. An attempt ends at [`AttemptContext::deadline`] at the latest.
/// Redirects are not followed.
///
/// # What the host hides
///
/// - **When a request is sent.** After a timeout, the request counts as possibly sent, even if the host was still
///   connecting. After a refused connection or an unknown host, the request counts as not sent if the host reports the
///   error as such.
/// - **Why TLS failed**, in some hosts. For example, wasmtime reports an untrusted certificate as a protocol error.
///   Both have the kind [`Tls`](crate::ErrorKind::Tls), and neither is retried.
#[derive(Clone, Copy, Debug, Default)]
pub struct WasiHttpTransport(());

impl WasiHttpTransport {
    /// Creates the transport. It has no state, because the host manages connections.
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
