//! The transport of JavaScript hosts, on their `fetch`. Feature `fetch`.

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

/// Sends requests with the `fetch` of a JavaScript host: a browser, a Worker, Node, Deno or Bun. Feature `fetch`.
///
/// **Never ship the access token of an organization to a browser.** Everyone who opens the page can read it, and it
/// gives access to all data of the organization. In a browser, make only calls that need no token, such as
/// `customer_portal_license_keys_validate`, and calls with the token of a customer session, which your server creates.
/// Elsewhere, such as in a Worker, the organization's token is as safe as any secret of a server.
///
/// It works on the target `wasm32-unknown-unknown`, where it is the default transport. On other targets, the type
/// exists so that a program for a Worker also compiles on the developer's machine, but every call fails with
/// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid).
///
/// ```
/// use polar_funcs::{FetchTransport, PolarCore};
///
/// let core = PolarCore::builder().transport(FetchTransport::new()).build()?;
/// # Ok::<(), polar_funcs::Error>(())
/// ```
///
/// # What the host does not tell
///
/// - **Whether a request was sent.** For a refused connection, an unknown name, a certificate that is not trusted, a
///   response that CORS blocks and a connection that breaks, `fetch` fails in the same way. Each such failure is a
///   [`ConnectionLost`](crate::ErrorKind::ConnectionLost) after which the request may have reached the server, so a GET
///   is retried and a POST is not. After a timeout, too, the request may have reached the server.
/// - **Whether it sent a request again.** If a connection that was used before breaks, Chromium and Firefox may send the
///   request once more without saying so, even a POST. Chromium 156 does this over HTTP/1.1 and over HTTP/2, Firefox 153
///   over HTTP/1.1, and over HTTP/2 if the server resets the stream. A page cannot prevent it. WebKit (WebKitGTK 2.50),
///   Node, Bun, workerd and, as this transport sends bodies, Deno do not repeat requests that may change something.
/// - **Where a redirect leads.** Redirects are not followed. In a browser, not even the status is visible. The kind of
///   the error is [`Redirect`](crate::ErrorKind::Redirect) in all hosts.
/// - **Headers that CORS hides.** A browser shows a cross-origin page few headers of a response. If `Retry-After` is
///   hidden, a retry follows after the usual delay. No kind of error depends on a header, and neither does the decision
///   to retry, unless `Retry-After` asks for more time than the call has.
///
/// In a browser, the header `user-agent` is that of the browser. The other headers of a request make the browser ask
/// the server for permission first (CORS), which takes another round trip.
///
/// # Workers
///
/// A Worker must not start requests, set timers or draw random numbers before it handles a request. A core may be
/// created at any time. A call that outlives the response needs `waitUntil`. Calls work in the handlers of the `worker`
/// crate as they are, because their futures are `Send`.
///
/// A timeout and dropping the future abort the request.
#[derive(Clone, Copy, Debug)]
pub struct FetchTransport {
    read_headers: platform::ReadHeaders,
}

impl FetchTransport {
    /// Creates the transport. It has no state: connections belong to the host.
    pub fn new() -> Self {
        Self { read_headers: platform::known_headers }
    }

    /// Keeps all headers of responses that the host shows.
    ///
    /// By default, only those remain that the API sends or that mean something to a call: `allow`, `cache-control`,
    /// `content-disposition`, `content-type`, `date`, `etag`, `location`, `polar-version`, `retry-after`,
    /// `www-authenticate` and the `x-polar-…` headers. A program that calls this method links the table of all
    /// headers that `http` knows by name, which takes 4 kB after compression.
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
