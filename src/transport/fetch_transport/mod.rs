//! The transport for JavaScript hosts, which uses their `fetch`. Feature `fetch`.

#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
#[path = "javascript.rs"]
mod platform;
#[cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
#[path = "elsewhere.rs"]
mod platform;

use crate::transport::{AttemptContext, BoxFuture, Transport, TransportFuture};
use bytes::Bytes;
use http::Request;
use std::time::Duration;

/// A transport that uses the `fetch` of a JavaScript host: a browser, a Cloudflare Worker, Node, Deno or Bun. Feature
/// `fetch`.
///
/// **Never ship the access token of an organization to a browser.** Everyone who opens the page can read it, and it
/// gives access to all data of the organization. In a browser, only make calls that need no token, such as
/// `customer_portal_license_keys_validate`, and calls with the token of a customer session, which your server creates.
/// In other hosts, such as a Worker, the organization's token is as safe as any secret of a server.
///
/// It works on the target `wasm32-unknown-unknown`, where it is the default transport unless the feature `hyper` is
/// enabled. On other targets, the type exists so that a program for a Worker also compiles on the developer's machine,
/// but every call fails with [`ErrorKind::Invalid`](crate::ErrorKind::Invalid).
///
/// ```
/// use polar_funcs::{FetchTransport, PolarCore};
///
/// let core = PolarCore::builder().transport(FetchTransport::new()).build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
///
/// # What the host hides
///
/// - **Whether a request was sent.** `fetch` fails in the same way for a refused connection, an unknown host, an
///   untrusted certificate, a response that CORS blocks and a connection that is lost. Each of these is reported as
///   [`ConnectionLost`](crate::ErrorKind::ConnectionLost), and the request counts as possibly sent, so a GET is retried
///   and a POST is not. The same applies to a timeout.
/// - **Whether it repeated a request.** If a reused connection fails, Chromium and Firefox may repeat the request
///   silently, even a POST, and a page cannot prevent it. Chromium 156 does so over HTTP/1.1 and HTTP/2. Firefox 153 does
///   so over HTTP/1.1, and over HTTP/2 if the server resets the stream. WebKit (WebKitGTK 2.50), Node, Bun and workerd do
///   not repeat requests that may change something, and neither does Deno with the bodies that this transport sends.
/// - **The target of a redirect.** Redirects are not followed, and in a browser, not even their status is visible. The
///   kind of the error is [`Redirect`](crate::ErrorKind::Redirect) in all hosts.
/// - **Headers that CORS hides.** A browser shows only a few response headers to a cross-origin page. If `Retry-After`
///   is hidden, a call is retried after the usual delay. The kind of an error never depends on a hidden header. The
///   decision to retry depends on one only if `Retry-After` asks for more time than the call has.
///
/// In a browser, the `user-agent` header is that of the browser. Because of the other headers, the browser first sends
/// a CORS preflight request, which takes another round trip.
///
/// # Workers
///
/// A Worker must not start requests, set timers or generate random numbers outside of a request handler. A core may be
/// created anywhere. A call that outlives the response needs `waitUntil`. Calls can be awaited in the handlers of the
/// `worker` crate, because their futures are `Send`.
///
/// A request is aborted if it times out or its future is dropped.
#[derive(Clone, Copy, Debug)]
pub struct FetchTransport {
    read_headers: platform::ReadHeaders,
}

impl FetchTransport {
    /// Creates the transport. It has no state, because the host manages connections.
    pub fn new() -> Self {
        Self { read_headers: platform::known_headers }
    }

    /// Keeps all headers of responses that the host shows, instead of discarding those that this crate does not know.
    ///
    /// By default, a response keeps only the headers that the API sends or that affect a call: `allow`,
    /// `cache-control`, `content-disposition`, `content-type`, `date`, `etag`, `location`, `polar-version`,
    /// `retry-after`, `www-authenticate`, `x-polar-deprecation-notice` and `x-polar-sandbox`. Calling this method links
    /// the table of all header names of `http`, which takes 4 kB after compression.
    #[must_use]
    pub fn all_headers(self) -> Self {
        Self { read_headers: platform::all_headers }
    }
}

impl Default for FetchTransport {
    fn default() -> Self {
        Self::new()
    }
}

impl Transport for FetchTransport {
    fn send<'a>(&'a self, request: Request<Bytes>, attempt: &'a AttemptContext) -> TransportFuture<'a> {
        platform::send(request, attempt, self.read_headers)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'_, ()> {
        platform::sleep(duration)
    }
}
