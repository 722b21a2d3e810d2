// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's refunds.
///
/// `GET /v1/refunds/` · scope `refunds:read` or `refunds:write` · feature `refunds_list`
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
/// use polar_funcs::refunds_list;
///
/// let mut items = refunds_list(core, ()).items();
/// while let Some(refund) = items.next().await {
///     println!("{:?}", refund?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "refunds_list")]
pub fn refunds_list(core: &PolarCore, query: impl Into<RefundsListQuery>) -> Call<ListResource<Refund>> {
    Call::get(core, "refunds_list", "/v1/refunds/").query(&query.into())
}

/// Refunds an order in full or in part.
///
/// A refund cannot be undone. The customer keeps the benefits unless `revoke_benefits` is set. The `status` in the
/// response shows the progress of the refund.
///
/// The amount does not include tax. A second call makes a second refund as long as the order covers it. Before you
/// repeat a call that may have reached the server, check `refunds_list`. See [how the API
/// behaves](crate::polar_behaviour#refunds).
///
/// `POST /v1/refunds/` · scope `refunds:write` · feature `refunds_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `RefundedAlready` | the order is already refunded |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as an amount of 0 or an unknown reason |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{refunds_create, models::{RefundCreate, RefundCreateReason}};
///
/// let order = "4a0409e2-9d6c-454c-bf05-2969a8250400";
/// let request = RefundCreate::new(order, RefundCreateReason::CustomerRequest, 1000);
/// let refund = refunds_create(core, request).await?;
/// println!("{refund:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "refunds_create")]
pub fn refunds_create(core: &PolarCore, request: impl Into<RefundCreate>) -> Call<Refund> {
    Call::post(core, "refunds_create", "/v1/refunds/").json(&request.into())
}
