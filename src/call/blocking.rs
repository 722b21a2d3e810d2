//! Blocking calls, for code that is not async. Feature `blocking`.

use crate::call::Call;
use crate::call::execute::execute;
#[cfg(feature = "hyper")]
use crate::call::execute::invalid_call;
use crate::call::request::Request;
use crate::call::response::{CallOutput, CallResult};
#[cfg(any(feature = "files_upload", feature = "hyper", feature = "license_gate"))]
use crate::error::Cause;
use crate::error::Error;
#[cfg(feature = "hyper")]
use crate::error::Invalid;
use crate::transport::blocking_transport::executor;
#[cfg(any(feature = "files_upload", feature = "hyper", feature = "license_gate"))]
use crate::transport::{BoxFuture, Transport};

impl<T: CallOutput> Call<T> {
    /// Sends the call and blocks the thread until its result is available. Feature `blocking`.
    ///
    /// Use it in programs without an async runtime. In programs that use tokio, it works on threads outside of the
    /// runtime, in `spawn_blocking`, in `block_in_place` and inside `Runtime::enter`; in the last three, the call runs
    /// on an additional thread. Calls from several threads run concurrently. Connections are pooled as with `.await`.
    ///
    /// With the feature `hyper`, all blocking calls share one tokio runtime, which this crate creates, unless the
    /// transport [blocks](crate::Transport::is_blocking). Without the feature `hyper`, the crate creates no runtime, and
    /// a custom transport must not need one.
    ///
    /// ```no_run
    /// # #[cfg(feature = "customer_portal_license_keys_validate")]
    /// # fn main() -> Result<(), polar_funcs::Error> {
    /// use polar_funcs::{PolarCore, customer_portal_license_keys_validate, models::LicenseKeyValidate};
    ///
    /// let core = PolarCore::anonymous();
    /// let request = LicenseKeyValidate::new("ACME-1C285B2D-6CE6", "4a0409e2-9d6c-454c-bf05-2969a8250400");
    /// let key = customer_portal_license_keys_validate(&core, request).wait()?;
    /// println!("{}", key.status);
    /// # Ok(())
    /// # }
    /// # #[cfg(not(feature = "customer_portal_license_keys_validate"))]
    /// # fn main() {}
    /// ```
    ///
    /// # Errors
    ///
    /// Returns the errors of `.await`. With the feature `hyper`, it also returns an
    /// [`ErrorKind::Invalid`](crate::ErrorKind::Invalid) without sending anything if it is called in an async task of
    /// tokio, which must not block. Use `.await` there.
    pub fn wait(self) -> Result<T, Error> {
        T::read(wait(self.into_request()))
    }
}

pub(crate) fn wait(request: Box<Request>) -> CallResult {
    #[cfg(feature = "hyper")]
    if !request.shared.transport.is_blocking() || tokio_runtime::in_async_task() {
        let result = block_on(request.shared.transport.as_ref(), execute(request.clone()));
        return result.unwrap_or_else(|cause| Err(invalid_call(&request, cause)));
    }
    // The executor always runs the future, so no copy of the request is needed for an error.
    executor::block_on(execute(request))
}

/// Runs a future that makes calls with this transport to completion. Returns an error if this thread must not block.
#[cfg(any(feature = "files_upload", feature = "hyper", feature = "license_gate"))]
#[allow(clippy::result_large_err, reason = "it is made once a call")]
pub(crate) fn block_on<T: Send>(transport: &dyn Transport, future: BoxFuture<'_, T>) -> Result<T, Cause> {
    #[cfg(feature = "hyper")]
    {
        if tokio_runtime::in_async_task() {
            let invalid = Invalid::new("`wait`", "was called in an async task: use `.await` there");
            return Err(Cause::Invalid(invalid));
        }
        // A blocking transport on the shared runtime would stall the connections of other calls.
        if !transport.is_blocking() {
            return tokio_runtime::block_on(tokio_runtime::shared()?, future);
        }
    }
    let _ = transport;
    Ok(executor::block_on(future))
}

/// Yields items until the end or the first error, then stops.
pub(crate) fn until_error<T>(
    mut next: impl FnMut() -> Option<Result<T, Error>>,
) -> impl Iterator<Item = Result<T, Error>> {
    let mut failed = false;
    std::iter::from_fn(move || {
        let item = if failed { None } else { next() };
        failed |= matches!(item, Some(Err(_)));
        item
    })
}

/// The runtime for transports that need one.
#[cfg(feature = "hyper")]
mod tokio_runtime {
    use super::*;
    use crate::error::TransportError;
    use std::error::Error as StdError;
    use std::sync::OnceLock;
    use std::task::{Context, Poll, Waker};
    use tokio::runtime::{Builder, Handle, Runtime};
    use tokio::task::coop;

    /// Runs a future on the runtime that all blocking calls share.
    ///
    /// The future runs on this thread unless the thread has entered a runtime; in that case, it runs on a new thread. A
    /// thread inside a runtime may belong to that runtime even if [`in_async_task`] cannot detect it, for example in an
    /// `unconstrained` future or in a destructor that the runtime runs, and tokio panics if such a thread blocks.
    #[allow(clippy::result_large_err, reason = "it is made once a call")]
    pub(super) fn block_on<T: Send>(runtime: &Runtime, future: BoxFuture<'_, T>) -> Result<T, Cause> {
        if Handle::try_current().is_err() {
            return Ok(runtime.block_on(future));
        }
        #[cfg(feature = "tracing")]
        let span = tracing::Span::current();
        let wait = move || {
            #[cfg(feature = "tracing")]
            let _entered = span.enter();
            runtime.block_on(future)
        };
        std::thread::scope(|scope| match std::thread::Builder::new().spawn_scoped(scope, wait) {
            Ok(thread) => thread.join().map_err(|panic| std::panic::resume_unwind(panic)),
            Err(error) => Err(unable(error)),
        })
    }

    /// Returns the runtime that all blocking calls share, or the error if it could not be created. Calls share a
    /// runtime because a connection can be reused only on the runtime that drives it.
    #[allow(clippy::result_large_err, reason = "it is made once a call")]
    pub(super) fn shared() -> Result<&'static Runtime, Cause> {
        static RUNTIME: OnceLock<Result<Runtime, String>> = OnceLock::new();
        let runtime =
            RUNTIME.get_or_init(|| Builder::new_current_thread().enable_all().build().map_err(|e| e.to_string()));
        runtime.as_ref().map_err(|why| unable(why.as_str()))
    }

    /// Returns whether tokio is polling a future on this thread. The cooperative budget is limited only then. It is
    /// unlimited where tokio expects blocking code (`spawn_blocking`, `block_in_place`), and on a thread that has only
    /// called [`Runtime::enter`].
    pub(super) fn in_async_task() -> bool {
        /// This must exceed tokio's budget, which is 128.
        const STEPS: usize = 1024;
        let mut context = Context::from_waker(Waker::noop());
        // Each step returns its share of the budget when it is dropped, so the last one is dropped first.
        let mut held = Vec::new();
        let mut is_limited = false;
        while held.len() < STEPS && !is_limited && Handle::try_current().is_ok() {
            match coop::poll_proceed(&mut context) {
                Poll::Ready(step) => held.push(step),
                Poll::Pending => is_limited = true,
            }
        }
        while held.pop().is_some() {}
        is_limited
    }

    fn unable(why: impl Into<Box<dyn StdError + Send + Sync>>) -> Cause {
        Cause::Transport(TransportError::invalid(why))
    }
}
