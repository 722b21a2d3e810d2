// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's products.
///
/// `GET /v1/products/` · scope `products:read` or `products:write` · feature `products_list`
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
/// use polar_funcs::products_list;
///
/// let mut items = products_list(core, ()).items();
/// while let Some(product) = items.next().await {
///     println!("{:?}", product?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "products_list")]
pub fn products_list(core: &PolarCore, query: impl Into<ProductsListQuery>) -> Call<ListResource<Product>> {
    Call::get(core, "products_list", "/v1/products/").query(&query.into())
}

/// Creates a product with its prices, sold once or as a subscription.
///
/// Attach benefits afterwards with `products_update_benefits`.
///
/// `POST /v1/products/` · scope `products:write` · feature `products_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as an empty list of prices, a price that is too low, or an `organization_id` with the token of an organization |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{products_create, models::{ProductCreate, ProductPriceCreate, RecurringInterval}};
///
/// let price = ProductPriceCreate::fixed(1000);
/// let request = ProductCreate::recurring("Pro plan", [price], RecurringInterval::Month);
/// let product = products_create(core, request).await?;
/// println!("{product:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "products_create")]
pub fn products_create(core: &PolarCore, request: impl Into<ProductCreate>) -> Call<Product> {
    Call::post(core, "products_create", "/v1/products/").json(&request.into())
}

/// Gets a product by its id.
///
/// `GET /v1/products/{id}` · scope `products:read` or `products:write` · feature `products_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the product does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::products_get;
///
/// let product = products_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{product:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "products_get")]
pub fn products_get(core: &PolarCore, id: impl AsRef<str>) -> Call<Product> {
    Call::get(core, "products_get", "/v1/products/{id}").path(id.as_ref())
}

/// Updates a product. Fields that are not set stay unchanged.
///
/// `prices` replaces the whole list, so include each price that should remain. To stop selling the product, set
/// `is_archived`.
///
/// A price that an update has replaced cannot be used again. See [how the API
/// behaves](crate::polar_behaviour#checkouts-prices-and-discounts).
///
/// `PATCH /v1/products/{id}` · scope `products:write` · feature `products_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `NotPermitted` | the access token may not update the product |
/// | 404 | `ResourceNotFound` | the product does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as a name with fewer than 3 characters |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{products_update, models::ProductUpdate};
///
/// let request = ProductUpdate::new().is_archived(true);
/// let product = products_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", request).await?;
/// println!("{product:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "products_update")]
pub fn products_update(core: &PolarCore, id: impl AsRef<str>, request: impl Into<ProductUpdate>) -> Call<Product> {
    Call::patch(core, "products_update", "/v1/products/{id}").path(id.as_ref()).json(&request.into())
}

/// Deletes a product.
///
/// This cannot be undone. A product that can no longer be deleted can be archived with `products_update` instead.
///
/// `DELETE /v1/products/{id}` · scope `products:write` · feature `products_delete`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `NotPermitted` | the access token may not delete the product |
/// | 404 | `ResourceNotFound` | the product does not exist, or the access token cannot access it |
/// | 409 | `ProductNotDeletable` | the product can no longer be deleted; archive it instead |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::products_delete;
///
/// products_delete(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "products_delete")]
pub fn products_delete(core: &PolarCore, id: impl AsRef<str>) -> Call<()> {
    Call::delete(core, "products_delete", "/v1/products/{id}").path(id.as_ref())
}

/// Sets the benefits of a product.
///
/// The list replaces the previous one. Customers who bought the product receive the added benefits and lose the removed
/// ones.
///
/// `POST /v1/products/{id}/benefits` · scope `products:write` · feature `products_update_benefits`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `NotPermitted` | the access token may not update the product's benefits, or may not use one of the benefits |
/// | 404 | `ResourceNotFound` | the product does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the list of benefits is missing, an id is not a UUID, or a benefit does not exist |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{products_update_benefits, models::ProductBenefitsUpdate};
///
/// let request = ProductBenefitsUpdate::new(["0c598797-7ca5-4a79-a0cf-18bbc3e13ae2"]);
/// let product = products_update_benefits(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", request).await?;
/// println!("{product:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "products_update_benefits")]
pub fn products_update_benefits(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<ProductBenefitsUpdate>,
) -> Call<Product> {
    Call::post(core, "products_update_benefits", "/v1/products/{id}/benefits").path(id.as_ref()).json(&request.into())
}
