use super::LicenseError;
use crate::client::PolarCore;
use crate::transport::BoxFuture;
use std::fmt;

/// An operation of a [`LicenseGate`](super::LicenseGate). `.await` or `.wait()` runs it.
#[must_use = "it does nothing until it is awaited"]
pub struct LicenseCall<T> {
    #[cfg_attr(not(feature = "blocking"), allow(dead_code, reason = "`wait` needs its transport"))]
    core: PolarCore,
    future: BoxFuture<'static, Result<T, LicenseError>>,
}

impl<T> LicenseCall<T> {
    pub(super) fn new(core: &PolarCore, future: BoxFuture<'static, Result<T, LicenseError>>) -> Self {
        Self { core: core.clone(), future }
    }
}

impl<T> IntoFuture for LicenseCall<T> {
    type Output = Result<T, LicenseError>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.future
    }
}

#[cfg(feature = "blocking")]
impl<T: Send> LicenseCall<T> {
    /// Runs the operation and blocks the thread until its result is available, like [`Call::wait`](crate::Call::wait).
    /// Feature `blocking`.
    ///
    /// # Errors
    ///
    /// Returns the errors of `.await`, and a [`LicenseError::Api`] if it is called in an async task of tokio.
    pub fn wait(self) -> Result<T, LicenseError> {
        use crate::error::{CallContext, Error};
        let result = crate::call::blocking::block_on(self.core.shared.transport.as_ref(), self.future);
        result.unwrap_or_else(|cause| {
            let context = CallContext { operation: super::OPERATION, ..CallContext::default() };
            Err(Error::new(context, cause).into())
        })
    }
}

impl<T> fmt::Debug for LicenseCall<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LicenseCall").finish_non_exhaustive()
    }
}
