//! Observes the results of attempts.

use super::Layer;
use crate::transport::{AttemptContext, Transport, TransportFuture, TransportResult};
use bytes::Bytes;
use http::Request;

/// Returns a layer that calls a function with the result of each attempt: the response, whatever its status, or the
/// error. The function is not called for an attempt that times out.
///
/// ```
/// # #[cfg(feature = "hyper")] {
/// use polar_funcs::layer::inspect_response;
/// use polar_funcs::{HyperTransport, PolarCore, Transport};
/// use std::sync::Arc;
/// use std::sync::atomic::{AtomicUsize, Ordering};
///
/// let failed = Arc::new(AtomicUsize::new(0));
/// let count = Arc::clone(&failed);
/// let transport = HyperTransport::new().with(inspect_response(move |result| {
///     if !result.as_ref().is_ok_and(|response| response.status().is_success()) {
///         count.fetch_add(1, Ordering::Relaxed);
///     }
/// }));
/// let core = PolarCore::builder().access_token("polar_oat_example").transport(transport).build()?;
/// # }
/// # Ok::<(), polar_funcs::Error>(())
/// ```
pub fn inspect_response(inspect: impl Fn(&TransportResult) + Send + Sync + 'static) -> impl Layer {
    InspectResponse(inspect)
}

struct InspectResponse<F>(F);

impl<F: Fn(&TransportResult) + Send + Sync + 'static> Layer for InspectResponse<F> {
    fn send<'a>(
        &'a self,
        request: Request<Bytes>,
        attempt: &'a AttemptContext,
        next: &'a dyn Transport,
    ) -> TransportFuture<'a> {
        Box::pin(async move {
            let result = next.send(request, attempt).await;
            (self.0)(&result);
            result
        })
    }
}
