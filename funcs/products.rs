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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the query is not accepted, such as page 0 or an unknown `sorting` |
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
/// Benefits are attached afterwards, with `products_update_benefits`.
///
/// `POST /v1/products/` · scope `products:write` · feature `products_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value is not accepted, such as an empty list of prices, a price that is too low, or `organization_id` with an organization's own token |
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such product, or the token may not see it |
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

/// Changes a product; what is left unset stays as it is.
///
/// `prices` is the whole list: a price that is to stay has to be in it. To stop selling the product, set `is_archived`.
///
/// A price that an update replaces cannot be used again. See [how the API
/// behaves](crate::polar_behaviour#checkouts-prices-and-discounts).
///
/// `PATCH /v1/products/{id}` · scope `products:write` · feature `products_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | `NotPermitted` | the token may not change the product |
/// | 404 | `ResourceNotFound` | there is no such product, or the token may not see it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is not accepted, such as a name under 3 characters |
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
/// Only for one that can still be deleted; any other can be archived with `products_update`. It can't be undone.
///
/// `DELETE /v1/products/{id}` · scope `products:write` · feature `products_delete`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | `NotPermitted` | the token may not delete the product |
/// | 404 | `ResourceNotFound` | there is no such product, or the token may not see it |
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

/// Sets which benefits come with a product.
///
/// The list replaces the one before: those who bought the product get the benefits that are new in it, and lose those
/// that are no longer in it.
///
/// `POST /v1/products/{id}/benefits` · scope `products:write` · feature `products_update_benefits`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | `NotPermitted` | the token may not change the product's benefits, or may not use one of the benefits |
/// | 404 | `ResourceNotFound` | there is no such product, or the token may not see it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the list of benefits is missing, or an id is not a UUID; a benefit does not exist |
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
