use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the license keys that the organization's customers have.
///
/// `GET /v1/license-keys/` · scope `license_keys:read` or `license_keys:write` · feature `license_keys_list`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such organization or benefit, or the token may not see it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the query is not accepted, such as page 0 |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::license_keys_list;
///
/// let mut items = license_keys_list(core, ()).items();
/// while let Some(license_key_read) = items.next().await {
///     println!("{:?}", license_key_read?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "license_keys_list")]
pub fn license_keys_list(
    core: &PolarCore,
    query: impl Into<LicenseKeysListQuery>,
) -> Call<ListResource<LicenseKeyRead>> {
    Call::get(core, "license_keys_list", "/v1/license-keys/").query(&query.into())
}

/// Activates a license key for a device or an installation.
///
/// It is for keys that have a limit of activations; keep the activation's id, it is needed to validate and to
/// deactivate. From software that you sell, use `customer_portal_license_keys_activate`, which needs no access token.
///
/// `POST /v1/license-keys/activate` · scope `license_keys:write` · feature `license_keys_activate`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | `NotPermitted` | the key has no activation left, or its activations are not limited |
/// | 404 | `ResourceNotFound` | there is no such key in the organization, or it no longer works |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the key, the organization's id or the label is missing or not accepted |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{license_keys_activate, models::LicenseKeyActivate};
///
/// let license_key_activation_created = license_keys_activate(core, LicenseKeyActivate::new("ACME-1C285B2D-6CE6-4BC7-B8BE-ADB6A7E304DA", "4a0409e2-9d6c-454c-bf05-2969a8250400", "…")).await?;
/// println!("{license_key_activation_created:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "license_keys_activate")]
pub fn license_keys_activate(
    core: &PolarCore,
    request: impl Into<LicenseKeyActivate>,
) -> Call<LicenseKeyActivationCreated> {
    Call::post(core, "license_keys_activate", "/v1/license-keys/activate").json(&request.into())
}

/// Removes an activation of a license key, so that it can be used for another device.
///
/// From software that you sell, use `customer_portal_license_keys_deactivate`, which needs no access token.
///
/// `POST /v1/license-keys/deactivate` · scope `license_keys:write` · feature `license_keys_deactivate`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such key or activation in the organization |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the key, the organization's id or the activation's id is missing or not accepted |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{license_keys_deactivate, models::LicenseKeyDeactivate};
///
/// license_keys_deactivate(core, LicenseKeyDeactivate::new("ACME-1C285B2D-6CE6-4BC7-B8BE-ADB6A7E304DA", "4a0409e2-9d6c-454c-bf05-2969a8250400", "4a0409e2-9d6c-454c-bf05-2969a8250400")).await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "license_keys_deactivate")]
pub fn license_keys_deactivate(core: &PolarCore, request: impl Into<LicenseKeyDeactivate>) -> Call<()> {
    Call::post(core, "license_keys_deactivate", "/v1/license-keys/deactivate").json(&request.into())
}

/// Validates a license key, and can count its usage up.
///
/// A key that is unknown, revoked, disabled or expired is a 404. From software that you sell, use
/// `customer_portal_license_keys_validate`, which needs no access token.
///
/// `POST /v1/license-keys/validate` · scope `license_keys:write` · feature `license_keys_validate`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `BadRequest` | the key has fewer uses left than are to be counted |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such key, it no longer works, or it does not match what is given |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the key or the organization's id is missing or not accepted |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{license_keys_validate, models::LicenseKeyValidate};
///
/// let validated_license_key = license_keys_validate(core, LicenseKeyValidate::new("ACME-1C285B2D-6CE6-4BC7-B8BE-ADB6A7E304DA", "4a0409e2-9d6c-454c-bf05-2969a8250400")).await?;
/// println!("{validated_license_key:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "license_keys_validate")]
pub fn license_keys_validate(core: &PolarCore, request: impl Into<LicenseKeyValidate>) -> Call<ValidatedLicenseKey> {
    Call::post(core, "license_keys_validate", "/v1/license-keys/validate").json(&request.into())
}

/// Gets a license key by its id, with its activations.
///
/// `GET /v1/license-keys/{id}` · scope `license_keys:read` or `license_keys:write` · feature `license_keys_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such license key, or the token may not see it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::license_keys_get;
///
/// let license_key_with_activations = license_keys_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{license_key_with_activations:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "license_keys_get")]
pub fn license_keys_get(core: &PolarCore, id: impl AsRef<str>) -> Call<LicenseKeyWithActivations> {
    Call::get(core, "license_keys_get", "/v1/license-keys/{id}").path(id.as_ref())
}

/// Changes a license key: its status, limits, usage or when it expires; what is left unset stays as it is.
///
/// With the status `disabled` the key no longer works; `granted` makes it work again.
///
/// `PATCH /v1/license-keys/{id}` · scope `license_keys:write` · feature `license_keys_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such license key, or the token may not see it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is not accepted, such as a limit of 0 |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{license_keys_update, models::LicenseKeyUpdate};
///
/// let license_key_read = license_keys_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", LicenseKeyUpdate::new()).await?;
/// println!("{license_key_read:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "license_keys_update")]
pub fn license_keys_update(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<LicenseKeyUpdate>,
) -> Call<LicenseKeyRead> {
    Call::patch(core, "license_keys_update", "/v1/license-keys/{id}").path(id.as_ref()).json(&request.into())
}

/// Gets one activation of a license key.
///
/// `GET /v1/license-keys/{id}/activations/{activation_id}` · scope `license_keys:read` or `license_keys:write` ·
/// feature `license_keys_get_activation`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such license key or activation, or the token may not see it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | an id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::license_keys_get_activation;
///
/// let license_key_activation_read = license_keys_get_activation(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{license_key_activation_read:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "license_keys_get_activation")]
pub fn license_keys_get_activation(
    core: &PolarCore,
    id: impl AsRef<str>,
    activation_id: impl AsRef<str>,
) -> Call<LicenseKeyActivationRead> {
    Call::get(core, "license_keys_get_activation", "/v1/license-keys/{id}/activations/{activation_id}")
        .path(id.as_ref())
        .path(activation_id.as_ref())
}

/// Replaces a license key by a new one.
///
/// The old key stops working; the reply holds the new one.
///
/// `POST /v1/license-keys/{id}/rotate` · scope `license_keys:write` · feature `license_keys_rotate`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `RotateNotPermitted` | the key may not be replaced, such as when it no longer works |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such license key, or the token may not see it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::license_keys_rotate;
///
/// let rotated_license_key = license_keys_rotate(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{rotated_license_key:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "license_keys_rotate")]
pub fn license_keys_rotate(core: &PolarCore, id: impl AsRef<str>) -> Call<RotatedLicenseKey> {
    Call::post(core, "license_keys_rotate", "/v1/license-keys/{id}/rotate").path(id.as_ref())
}
