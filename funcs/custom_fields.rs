// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's custom fields, ordered by slug unless `sorting` is set.
///
/// `GET /v1/custom-fields/` · scope `custom_fields:read` or `custom_fields:write` · feature `custom_fields_list`
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
/// use polar_funcs::custom_fields_list;
///
/// let mut items = custom_fields_list(core, ()).items();
/// while let Some(custom_field) = items.next().await {
///     println!("{:?}", custom_field?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "custom_fields_list")]
pub fn custom_fields_list(
    core: &PolarCore,
    query: impl Into<CustomFieldsListQuery>,
) -> Call<ListResource<CustomField>> {
    Call::get(core, "custom_fields_list", "/v1/custom-fields/").query(&query.into())
}

/// Creates a custom field: an additional input on checkout pages, such as a text, a date or a selection.
///
/// The field is shown on checkouts of the products that it is attached to.
///
/// `POST /v1/custom-fields/` · scope `custom_fields:write` · feature `custom_fields_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the type of field is unknown, or a value in the request is invalid, such as a slug with spaces or one that another custom field has |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{custom_fields_create, models::{CustomFieldCreate, CustomFieldTextProperties}};
///
/// let custom_field = custom_fields_create(core, CustomFieldCreate::text("company", "Company name", CustomFieldTextProperties::new())).await?;
/// println!("{custom_field:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "custom_fields_create")]
pub fn custom_fields_create(core: &PolarCore, request: impl Into<CustomFieldCreate>) -> Call<CustomField> {
    Call::post(core, "custom_fields_create", "/v1/custom-fields/").json(&request.into())
}

/// Gets a custom field by its id.
///
/// `GET /v1/custom-fields/{id}` · scope `custom_fields:read` or `custom_fields:write` · feature `custom_fields_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the custom field does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::custom_fields_get;
///
/// let custom_field = custom_fields_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{custom_field:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "custom_fields_get")]
pub fn custom_fields_get(core: &PolarCore, id: impl AsRef<str>) -> Call<CustomField> {
    Call::get(core, "custom_fields_get", "/v1/custom-fields/{id}").path(id.as_ref())
}

/// Updates a custom field. Fields that are not set stay unchanged.
///
/// The `type` in the request must be the type of the custom field, which cannot be changed.
///
/// `PATCH /v1/custom-fields/{id}` · scope `custom_fields:write` · feature `custom_fields_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the custom field does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the `type` is missing, the id is not a UUID, or a value in the request is invalid, such as a slug with spaces or one that another custom field has |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{custom_fields_update, models::CustomFieldUpdate};
///
/// let custom_field = custom_fields_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", CustomFieldUpdate::text().name("Company name")).await?;
/// println!("{custom_field:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "custom_fields_update")]
pub fn custom_fields_update(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<CustomFieldUpdate>,
) -> Call<CustomField> {
    Call::patch(core, "custom_fields_update", "/v1/custom-fields/{id}").path(id.as_ref()).json(&request.into())
}

/// Deletes a custom field.
///
/// Checkouts no longer show it. This cannot be undone.
///
/// `DELETE /v1/custom-fields/{id}` · scope `custom_fields:write` · feature `custom_fields_delete`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the custom field does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::custom_fields_delete;
///
/// custom_fields_delete(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "custom_fields_delete")]
pub fn custom_fields_delete(core: &PolarCore, id: impl AsRef<str>) -> Call<()> {
    Call::delete(core, "custom_fields_delete", "/v1/custom-fields/{id}").path(id.as_ref())
}
