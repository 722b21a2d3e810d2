// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's checkout links.
///
/// `GET /v1/checkout-links/` · scope `checkout_links:read` or `checkout_links:write` · feature `checkout_links_list`
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
/// use polar_funcs::checkout_links_list;
///
/// let mut items = checkout_links_list(core, ()).items();
/// while let Some(checkout_link) = items.next().await {
///     println!("{:?}", checkout_link?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "checkout_links_list")]
pub fn checkout_links_list(
    core: &PolarCore,
    query: impl Into<CheckoutLinksListQuery>,
) -> Call<ListResource<CheckoutLink>> {
    Call::get(core, "checkout_links_list", "/v1/checkout-links/").query(&query.into())
}

/// Creates a checkout link: a permanent URL that opens a new checkout for each visitor.
///
/// `POST /v1/checkout-links/` · scope `checkout_links:write` · feature `checkout_links_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as an empty list of products |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{checkout_links_create, models::CheckoutLinkCreate};
///
/// let checkout_link = checkout_links_create(core, CheckoutLinkCreate::product("0c598797-7ca5-4a79-a0cf-18bbc3e13ae2")).await?;
/// println!("to buy, open {}", checkout_link.url);
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "checkout_links_create")]
pub fn checkout_links_create(core: &PolarCore, request: impl Into<CheckoutLinkCreate>) -> Call<CheckoutLink> {
    Call::post(core, "checkout_links_create", "/v1/checkout-links/").json(&request.into())
}

/// Gets a checkout link by its id.
///
/// `GET /v1/checkout-links/{id}` · scope `checkout_links:read` or `checkout_links:write` · feature `checkout_links_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the checkout link does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::checkout_links_get;
///
/// let checkout_link = checkout_links_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{checkout_link:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "checkout_links_get")]
pub fn checkout_links_get(core: &PolarCore, id: impl AsRef<str>) -> Call<CheckoutLink> {
    Call::get(core, "checkout_links_get", "/v1/checkout-links/{id}").path(id.as_ref())
}

/// Updates a checkout link. Fields that are not set stay unchanged.
///
/// `PATCH /v1/checkout-links/{id}` · scope `checkout_links:write` · feature `checkout_links_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the checkout link does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as an empty list of products |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{checkout_links_update, models::CheckoutLinkUpdate};
///
/// let request = CheckoutLinkUpdate::new().label("Newsletter");
/// let checkout_link = checkout_links_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", request).await?;
/// println!("{checkout_link:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "checkout_links_update")]
pub fn checkout_links_update(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<CheckoutLinkUpdate>,
) -> Call<CheckoutLink> {
    Call::patch(core, "checkout_links_update", "/v1/checkout-links/{id}").path(id.as_ref()).json(&request.into())
}

/// Deletes a checkout link.
///
/// Its URL stops working. This cannot be undone.
///
/// `DELETE /v1/checkout-links/{id}` · scope `checkout_links:write` · feature `checkout_links_delete`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the checkout link does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::checkout_links_delete;
///
/// checkout_links_delete(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "checkout_links_delete")]
pub fn checkout_links_delete(core: &PolarCore, id: impl AsRef<str>) -> Call<()> {
    Call::delete(core, "checkout_links_delete", "/v1/checkout-links/{id}").path(id.as_ref())
}
