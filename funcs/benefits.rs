// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's benefits, newest first unless `sorting` is set.
///
/// `GET /v1/benefits/` · scope `benefits:read` or `benefits:write` · feature `benefits_list`
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
/// use polar_funcs::benefits_list;
///
/// let mut items = benefits_list(core, ()).items();
/// while let Some(benefit) = items.next().await {
///     println!("{:?}", benefit?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "benefits_list")]
pub fn benefits_list(core: &PolarCore, query: impl Into<BenefitsListQuery>) -> Call<ListResource<Benefit>> {
    Call::get(core, "benefits_list", "/v1/benefits/").query(&query.into())
}

/// Creates a benefit: something that customers receive with a product, such as license keys, files or a Discord role.
///
/// Customers receive the new benefit only after `products_update_benefits` has attached it to a product.
///
/// `POST /v1/benefits/` · scope `benefits:write` · feature `benefits_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the type of benefit is unknown, or a value in the request is invalid, such as a description with fewer than 3 or more than 42 characters |
/// | 422 | `BenefitPropertiesValidationError` | a property of the benefit is invalid, such as a repository that the organization's GitHub app cannot access |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{benefits_create, models::{BenefitCreate, BenefitCustomCreateProperties}};
///
/// let properties = BenefitCustomCreateProperties::new().note("Write to `support@example.com`.");
/// let benefit = benefits_create(core, BenefitCreate::custom("Support by email", properties)).await?;
/// println!("{benefit:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "benefits_create")]
pub fn benefits_create(core: &PolarCore, request: impl Into<BenefitCreate>) -> Call<Benefit> {
    Call::post(core, "benefits_create", "/v1/benefits/").json(&request.into())
}

/// Gets a benefit by its id.
///
/// `GET /v1/benefits/{id}` · scope `benefits:read` or `benefits:write` · feature `benefits_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the benefit does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::benefits_get;
///
/// let benefit = benefits_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{benefit:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "benefits_get")]
pub fn benefits_get(core: &PolarCore, id: impl AsRef<str>) -> Call<Benefit> {
    Call::get(core, "benefits_get", "/v1/benefits/{id}").path(id.as_ref())
}

/// Updates a benefit. Fields that are not set stay unchanged.
///
/// The `type` in the request must be the type of the benefit, which cannot be changed.
///
/// `PATCH /v1/benefits/{id}` · scope `benefits:write` · feature `benefits_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the benefit does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the `type` is missing, or a value in the request is invalid, such as an id that is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{benefits_update, models::BenefitUpdate};
///
/// let changes = BenefitUpdate::custom().description("Support by email");
/// let benefit = benefits_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", changes).await?;
/// println!("{benefit:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "benefits_update")]
pub fn benefits_update(core: &PolarCore, id: impl AsRef<str>, request: impl Into<BenefitUpdate>) -> Call<Benefit> {
    Call::patch(core, "benefits_update", "/v1/benefits/{id}").path(id.as_ref()).json(&request.into())
}

/// Deletes a benefit and revokes it for all customers who have it.
///
/// This cannot be undone. Some benefits cannot be deleted; the response is then a 403 named `NotPermitted`.
///
/// `DELETE /v1/benefits/{id}` · scope `benefits:write` · feature `benefits_delete`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `NotPermitted` | the benefit cannot be deleted |
/// | 404 | `ResourceNotFound` | the benefit does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::benefits_delete;
///
/// benefits_delete(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "benefits_delete")]
pub fn benefits_delete(core: &PolarCore, id: impl AsRef<str>) -> Call<()> {
    Call::delete(core, "benefits_delete", "/v1/benefits/{id}").path(id.as_ref())
}

/// Lists the files that customers can download through a benefit of type `downloadables`.
///
/// `GET /v1/benefits/{id}/files` · scope `benefits:read` or `benefits:write` · feature `benefits_files`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the benefit does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as page 0 or an id that is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::benefits_files;
///
/// let mut items = benefits_files(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", ()).items();
/// while let Some(file) = items.next().await {
///     println!("{:?}", file?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "benefits_files")]
pub fn benefits_files(
    core: &PolarCore,
    id: impl AsRef<str>,
    query: impl Into<BenefitsFilesQuery>,
) -> Call<ListResource<BenefitDownloadableFile>> {
    Call::get(core, "benefits_files", "/v1/benefits/{id}/files").path(id.as_ref()).query(&query.into())
}

/// Lists the grants of a benefit. A grant records that a customer has or had the benefit.
///
/// `GET /v1/benefits/{id}/grants` · scope `benefits:read` or `benefits:write` · feature `benefits_grants`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the benefit does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as page 0 or an id that is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::benefits_grants;
///
/// let mut items = benefits_grants(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", ()).items();
/// while let Some(benefit_grant) = items.next().await {
///     println!("{:?}", benefit_grant?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "benefits_grants")]
pub fn benefits_grants(
    core: &PolarCore,
    id: impl AsRef<str>,
    query: impl Into<BenefitsGrantsQuery>,
) -> Call<ListResource<BenefitGrant>> {
    Call::get(core, "benefits_grants", "/v1/benefits/{id}/grants").path(id.as_ref()).query(&query.into())
}
