// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the license keys of the organization's customers.
///
/// `GET /v1/license-keys/` · scope `license_keys:read` or `license_keys:write` · feature `license_keys_list`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the organization or benefit does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::license_keys_list;
///
/// let mut items = license_keys_list(core, ()).items();
/// while let Some(license_key) = items.next().await {
///     println!("{:?}", license_key?);
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
/// The key must have an activation limit. Each call uses one activation, even if the device is already activated. Keep
/// the id of the activation: it is required to validate and to deactivate the device. In software that you sell, use
/// `customer_portal_license_keys_activate` instead, which requires no access token.
///
/// A 403 means that the activation limit is reached or that the key is disabled. See [how the API
/// behaves](crate::polar_behaviour#license-keys).
///
/// `POST /v1/license-keys/activate` · scope `license_keys:write` · feature `license_keys_activate`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `NotPermitted` | the key has no activations left, does not support activations, or no longer works |
/// | 404 | `ResourceNotFound` | the organization has no such key |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the key, the organization's id or the label is missing or invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{license_keys_activate, models::LicenseKeyActivate};
///
/// let key = "ACME-1C285B2D-6CE6-4BC7-B8BE-ADB6A7E304DA";
/// let request = LicenseKeyActivate::new(key, "4a0409e2-9d6c-454c-bf05-2969a8250400", "Ada's laptop");
/// let activation = license_keys_activate(core, request).await?;
/// println!("{}", activation.id);
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

/// Removes an activation of a license key, so that another device can be activated.
///
/// In software that you sell, use `customer_portal_license_keys_deactivate` instead, which requires no access token.
///
/// `POST /v1/license-keys/deactivate` · scope `license_keys:write` · feature `license_keys_deactivate`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the organization has no such key or activation |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the key, the organization's id or the activation's id is missing or invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{license_keys_deactivate, models::LicenseKeyDeactivate};
///
/// let key = "ACME-1C285B2D-6CE6-4BC7-B8BE-ADB6A7E304DA";
/// let activation_id = "7473b386-41bc-44f4-ae54-4ad84434c87c";
/// let request = LicenseKeyDeactivate::new(key, "4a0409e2-9d6c-454c-bf05-2969a8250400", activation_id);
/// license_keys_deactivate(core, request).await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "license_keys_deactivate")]
pub fn license_keys_deactivate(core: &PolarCore, request: impl Into<LicenseKeyDeactivate>) -> Call<()> {
    Call::post(core, "license_keys_deactivate", "/v1/license-keys/deactivate").json(&request.into())
}

/// Validates a license key, and optionally increments its usage.
///
/// If the key is not valid for the request, the response is a 404 that names an error: the key may be unknown,
/// disabled, expired or rotated, or belong to another benefit. Set `activation_id` to validate the device along with
/// the key. In software that you sell, use `customer_portal_license_keys_validate` instead, which requires no access
/// token. See [how the API behaves](crate::polar_behaviour#license-keys).
///
/// `POST /v1/license-keys/validate` · scope `license_keys:write` · feature `license_keys_validate`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `BadRequest` | the increment exceeds the remaining usage of the key |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the key does not exist, no longer works, or does not match the other values in the request |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the key or the organization's id is missing or invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{license_keys_validate, models::LicenseKeyValidate};
///
/// let key = "ACME-1C285B2D-6CE6-4BC7-B8BE-ADB6A7E304DA";
/// let request = LicenseKeyValidate::new(key, "4a0409e2-9d6c-454c-bf05-2969a8250400");
/// let license_key = license_keys_validate(core, request).await?;
/// println!("{license_key:?}");
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the license key does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::license_keys_get;
///
/// let license_key = license_keys_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{} activations", license_key.activations.len());
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "license_keys_get")]
pub fn license_keys_get(core: &PolarCore, id: impl AsRef<str>) -> Call<LicenseKeyWithActivations> {
    Call::get(core, "license_keys_get", "/v1/license-keys/{id}").path(id.as_ref())
}

/// Updates a license key: its status, limits, usage or expiry. Fields that are not set stay unchanged.
///
/// The status `disabled` makes the key stop working, and `granted` makes it work again.
///
/// `PATCH /v1/license-keys/{id}` · scope `license_keys:write` · feature `license_keys_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the license key does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as a limit of 0 |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{license_keys_update, models::{LicenseKeyStatus, LicenseKeyUpdate}};
///
/// let changes = LicenseKeyUpdate::new().status(LicenseKeyStatus::Disabled);
/// let license_key = license_keys_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", changes).await?;
/// println!("{license_key:?}");
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

/// Gets an activation of a license key by the ids of both.
///
/// `GET /v1/license-keys/{id}/activations/{activation_id}` · scope `license_keys:read` or `license_keys:write` ·
/// feature `license_keys_get_activation`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the license key or activation does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | an id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::license_keys_get_activation;
///
/// let (id, activation_id) = ("4a0409e2-9d6c-454c-bf05-2969a8250400", "7473b386-41bc-44f4-ae54-4ad84434c87c");
/// let activation = license_keys_get_activation(core, id, activation_id).await?;
/// println!("{activation:?}");
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

/// Replaces a license key with a new one.
///
/// The old key stops working at once, wherever it is in use. The response contains the new key. See [how the API
/// behaves](crate::polar_behaviour#license-keys).
///
/// `POST /v1/license-keys/{id}/rotate` · scope `license_keys:write` · feature `license_keys_rotate`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `RotateNotPermitted` | the key cannot be replaced, because it is neither `granted` nor `disabled` |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the license key does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::license_keys_rotate;
///
/// let license_key = license_keys_rotate(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{license_key:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "license_keys_rotate")]
pub fn license_keys_rotate(core: &PolarCore, id: impl AsRef<str>) -> Call<RotatedLicenseKey> {
    Call::post(core, "license_keys_rotate", "/v1/license-keys/{id}/rotate").path(id.as_ref())
}
