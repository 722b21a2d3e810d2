//! Calls from programs that have no async runtime. Feature `blocking`.

use crate::call::{Call, Request};
use crate::error::{Cause, Error, Invalid};
use crate::execute::{execute, refuse};
use crate::reply::{Answer, Outcome};
use crate::transport::TransportError;
use std::sync::OnceLock;
use tokio::runtime::{Builder, Handle, Runtime};

impl<T: Outcome> Call<T> {
    /// Sends the call and waits for its result, in a program that has no async runtime. Feature `blocking`.
    ///
    /// Calls from several threads wait at the same time. Connections are kept for the next call, as with `.await`.
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
    /// As `.await`; and [`ErrorKind::Invalid`](crate::ErrorKind::Invalid), before anything is sent, where a tokio
    /// runtime runs, which waiting would hold up: use `.await` there.
    pub fn wait(self) -> Result<T, Error> {
        T::read(wait(self.into_request()))
    }
}

pub(crate) fn wait(request: Box<Request>) -> Answer {
    match runtime() {
        Ok(runtime) => runtime.block_on(execute(request)),
        Err(cause) => Err(refuse(&request, cause)),
    }
}

/// The runtime of all calls, as a connection is of use on the one only that it was made on; or why nothing may wait here.
#[allow(clippy::result_large_err, reason = "it is made once a call")]
pub(crate) fn runtime() -> Result<&'static Runtime, Cause> {
    static RUNTIME: OnceLock<Result<Runtime, String>> = OnceLock::new();
    if Handle::try_current().is_ok() {
        let invalid = Invalid::new("`wait`", "was called where an async runtime runs: use `.await` there");
        return Err(Cause::Invalid(invalid));
    }
    let runtime = RUNTIME.get_or_init(|| Builder::new_current_thread().enable_all().build().map_err(|e| e.to_string()));
    runtime.as_ref().map_err(|why| Cause::Transport(TransportError::connect(why.as_str())))
}

/// What comes until there is no more, or an error, after which nobody can know what comes.
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
