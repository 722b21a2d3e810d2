// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the disputes about the organization's payments, including early warnings and closed disputes.
///
/// `GET /v1/disputes/` · scope `disputes:read` or `disputes:write` · feature `disputes_list`
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
/// use polar_funcs::disputes_list;
///
/// let mut items = disputes_list(core, ()).items();
/// while let Some(dispute) = items.next().await {
///     println!("{:?}", dispute?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "disputes_list")]
pub fn disputes_list(core: &PolarCore, query: impl Into<DisputesListQuery>) -> Call<ListResource<Dispute>> {
    Call::get(core, "disputes_list", "/v1/disputes/").query(&query.into())
}

/// Gets a dispute by its id.
///
/// `GET /v1/disputes/{id}` · scope `disputes:read` or `disputes:write` · feature `disputes_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the dispute does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::disputes_get;
///
/// let dispute = disputes_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{dispute:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "disputes_get")]
pub fn disputes_get(core: &PolarCore, id: impl AsRef<str>) -> Call<Dispute> {
    Call::get(core, "disputes_get", "/v1/disputes/{id}").path(id.as_ref())
}

/// Accepts a dispute, which then counts as lost.
///
/// The customer keeps the disputed amount. If the disputed order bills a subscription, the subscription may be revoked,
/// which ends the customer's access. This cannot be undone.
///
/// `POST /v1/disputes/{id}/accept` · scope `disputes:write` · feature `disputes_accept`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the dispute does not exist, or the access token cannot access it |
/// | 409 | `DisputeNotOpenError` | the dispute is no longer open |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::disputes_accept;
///
/// let dispute = disputes_accept(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{dispute:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "disputes_accept")]
pub fn disputes_accept(core: &PolarCore, id: impl AsRef<str>) -> Call<Dispute> {
    Call::post(core, "disputes_accept", "/v1/disputes/{id}/accept").path(id.as_ref())
}
