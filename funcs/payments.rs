// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the payments that customers made or attempted, including failed ones.
///
/// `GET /v1/payments/` · scope `payments:read` · feature `payments_list`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 or an unknown `sorting` |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::payments_list;
///
/// let mut items = payments_list(core, ()).items();
/// while let Some(payment) = items.next().await {
///     println!("{:?}", payment?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "payments_list")]
pub fn payments_list(core: &PolarCore, query: impl Into<PaymentsListQuery>) -> Call<ListResource<Payment>> {
    Call::get(core, "payments_list", "/v1/payments/").query(&query.into())
}

/// Gets a payment by its id.
///
/// `GET /v1/payments/{id}` · scope `payments:read` · feature `payments_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the payment does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::payments_get;
///
/// let payment = payments_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{payment:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "payments_get")]
pub fn payments_get(core: &PolarCore, id: impl AsRef<str>) -> Call<Payment> {
    Call::get(core, "payments_get", "/v1/payments/{id}").path(id.as_ref())
}
