// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's discounts, newest first unless `sorting` is set.
///
/// `GET /v1/discounts/` · scope `discounts:read` or `discounts:write` · feature `discounts_list`
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
/// use polar_funcs::discounts_list;
///
/// let mut items = discounts_list(core, ()).items();
/// while let Some(discount) = items.next().await {
///     println!("{:?}", discount?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "discounts_list")]
pub fn discounts_list(core: &PolarCore, query: impl Into<DiscountsListQuery>) -> Call<ListResource<Discount>> {
    Call::get(core, "discounts_list", "/v1/discounts/").query(&query.into())
}

/// Creates a discount: a percentage or a fixed amount off, for one payment, for some months or forever.
///
/// Redemptions are counted on payment, so several open checkouts can hold the last redemption. See [how the API
/// behaves](crate::polar_behaviour#checkouts-prices-and-discounts).
///
/// `POST /v1/discounts/` · scope `discounts:write` · feature `discounts_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is missing or invalid, such as the type of discount or its duration |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{discounts_create, models::{DiscountCreate, DiscountDuration}};
///
/// let tenth = DiscountCreate::percentage("Welcome", DiscountDuration::Once, 1000);
/// let discount = discounts_create(core, tenth).await?;
/// println!("{discount:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "discounts_create")]
pub fn discounts_create(core: &PolarCore, request: impl Into<DiscountCreate>) -> Call<Discount> {
    Call::post(core, "discounts_create", "/v1/discounts/").json(&request.into())
}

/// Gets a discount by its id.
///
/// `GET /v1/discounts/{id}` · scope `discounts:read` or `discounts:write` · feature `discounts_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the discount does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::discounts_get;
///
/// let discount = discounts_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{discount:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "discounts_get")]
pub fn discounts_get(core: &PolarCore, id: impl AsRef<str>) -> Call<Discount> {
    Call::get(core, "discounts_get", "/v1/discounts/{id}").path(id.as_ref())
}

/// Updates a discount. Fields that are not set stay unchanged.
///
/// `PATCH /v1/discounts/{id}` · scope `discounts:write` · feature `discounts_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the discount does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID, or a value in the request is invalid, such as a limit of 0 |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{discounts_update, models::DiscountUpdate};
///
/// let request = DiscountUpdate::new().max_redemptions(100);
/// let discount = discounts_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", request).await?;
/// println!("{discount:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "discounts_update")]
pub fn discounts_update(core: &PolarCore, id: impl AsRef<str>, request: impl Into<DiscountUpdate>) -> Call<Discount> {
    Call::patch(core, "discounts_update", "/v1/discounts/{id}").path(id.as_ref()).json(&request.into())
}

/// Deletes a discount, so that it can no longer be redeemed.
///
/// This cannot be undone.
///
/// `DELETE /v1/discounts/{id}` · scope `discounts:write` · feature `discounts_delete`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the discount does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::discounts_delete;
///
/// discounts_delete(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "discounts_delete")]
pub fn discounts_delete(core: &PolarCore, id: impl AsRef<str>) -> Call<()> {
    Call::delete(core, "discounts_delete", "/v1/discounts/{id}").path(id.as_ref())
}
