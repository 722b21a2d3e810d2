// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the customer's license keys.
///
/// `GET /v1/customer-portal/license-keys/` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_license_keys_list`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the benefit or the customer does not exist |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_license_keys_list;
///
/// let mut items = customer_portal_license_keys_list(core, ()).items();
/// while let Some(license_key) = items.next().await {
///     println!("{:?}", license_key?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_license_keys_list")]
pub fn customer_portal_license_keys_list(
    core: &PolarCore,
    query: impl Into<CustomerPortalLicenseKeysListQuery>,
) -> Call<ListResource<LicenseKeyRead>> {
    Call::get(core, "customer_portal_license_keys_list", "/v1/customer-portal/license-keys/").query(&query.into())
}

/// Activates a license key for a device or an installation.
///
/// Software that you sell can make this call, since it requires no access token. The key must have an activation limit.
/// Each call uses one activation, even if the device is already activated. Keep the id of the activation: it is
/// required to validate and to deactivate the device.
///
/// A 403 means that the activation limit is reached or that the key is disabled. The rate limit is 3 calls per second
/// and IP address. See [how the API behaves](crate::polar_behaviour#license-keys).
///
/// `POST /v1/customer-portal/license-keys/activate` · feature `customer_portal_license_keys_activate`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 403 | `NotPermitted` | the key has no activations left, does not support activations, or no longer works |
/// | 404 | `ResourceNotFound` | the organization has no such key |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the key, the organization's id or the label is missing or invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_license_keys_activate, models::LicenseKeyActivate};
///
/// let key = "ACME-1C285B2D-6CE6-4BC7-B8BE-ADB6A7E304DA";
/// let request = LicenseKeyActivate::new(key, "4a0409e2-9d6c-454c-bf05-2969a8250400", "Ada's laptop");
/// let activation = customer_portal_license_keys_activate(core, request).await?;
/// println!("{}", activation.id);
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_license_keys_activate")]
pub fn customer_portal_license_keys_activate(
    core: &PolarCore,
    request: impl Into<LicenseKeyActivate>,
) -> Call<LicenseKeyActivationCreated> {
    Call::post(core, "customer_portal_license_keys_activate", "/v1/customer-portal/license-keys/activate")
        .anonymous()
        .json(&request.into())
}

/// Removes an activation of a license key, so that another device can be activated.
///
/// Software that you sell can make this call, since it requires no access token.
///
/// The rate limit is 3 calls per second and IP address. See [how the API behaves](crate::polar_behaviour#rate-limits).
///
/// `POST /v1/customer-portal/license-keys/deactivate` · feature `customer_portal_license_keys_deactivate`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 404 | `ResourceNotFound` | the organization has no such key or activation |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the key, the organization's id or the activation's id is missing or invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_license_keys_deactivate, models::LicenseKeyDeactivate};
///
/// let key = "ACME-1C285B2D-6CE6-4BC7-B8BE-ADB6A7E304DA";
/// let activation_id = "7473b386-41bc-44f4-ae54-4ad84434c87c";
/// let request = LicenseKeyDeactivate::new(key, "4a0409e2-9d6c-454c-bf05-2969a8250400", activation_id);
/// customer_portal_license_keys_deactivate(core, request).await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_license_keys_deactivate")]
pub fn customer_portal_license_keys_deactivate(core: &PolarCore, request: impl Into<LicenseKeyDeactivate>) -> Call<()> {
    Call::post(core, "customer_portal_license_keys_deactivate", "/v1/customer-portal/license-keys/deactivate")
        .anonymous()
        .json(&request.into())
}

/// Validates a license key, and optionally increments its usage.
///
/// Software that you sell can make this call, since it requires no access token. If the key is not valid for the
/// request, the response is a 404 that names an error: the key may be unknown, disabled, expired or rotated, or belong
/// to another benefit. Set `activation_id` to validate the device along with the key. The rate limit is 3 calls per
/// second and IP address. See [how the API behaves](crate::polar_behaviour#license-keys).
///
/// `POST /v1/customer-portal/license-keys/validate` · feature `customer_portal_license_keys_validate`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `BadRequest` | the increment exceeds the remaining usage of the key |
/// | 404 | `ResourceNotFound` | the key does not exist, no longer works, or does not match the other values in the request |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the key or the organization's id is missing or invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customer_portal_license_keys_validate, models::LicenseKeyValidate};
///
/// let key = "ACME-1C285B2D-6CE6-4BC7-B8BE-ADB6A7E304DA";
/// let request = LicenseKeyValidate::new(key, "4a0409e2-9d6c-454c-bf05-2969a8250400");
/// let license_key = customer_portal_license_keys_validate(core, request).await?;
/// println!("{license_key:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_license_keys_validate")]
pub fn customer_portal_license_keys_validate(
    core: &PolarCore,
    request: impl Into<LicenseKeyValidate>,
) -> Call<ValidatedLicenseKey> {
    Call::post(core, "customer_portal_license_keys_validate", "/v1/customer-portal/license-keys/validate")
        .anonymous()
        .json(&request.into())
}

/// Gets one of the customer's license keys by its id, with its activations.
///
/// `GET /v1/customer-portal/license-keys/{id}` · scope `customer_portal:read` or `customer_portal:write` · feature
/// `customer_portal_license_keys_get`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the license key does not exist or does not belong to the customer |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_license_keys_get;
///
/// let license_key = customer_portal_license_keys_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{} activations", license_key.activations.len());
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_license_keys_get")]
pub fn customer_portal_license_keys_get(core: &PolarCore, id: impl AsRef<str>) -> Call<LicenseKeyWithActivations> {
    Call::get(core, "customer_portal_license_keys_get", "/v1/customer-portal/license-keys/{id}").path(id.as_ref())
}

/// Replaces one of the customer's license keys with a new one.
///
/// The old key stops working at once, wherever it is in use. The response contains the new key. See [how the API
/// behaves](crate::polar_behaviour#license-keys).
///
/// `POST /v1/customer-portal/license-keys/{id}/rotate` · scope `customer_portal:write` · feature
/// `customer_portal_license_keys_rotate`
///
/// Requires the token of a customer session or member session; see [`PolarCore::with_access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `RotateNotPermitted` | the key cannot be replaced, because it is neither `granted` nor `disabled` |
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 404 | `ResourceNotFound` | the license key does not exist or does not belong to the customer |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customer_portal_license_keys_rotate;
///
/// let license_key = customer_portal_license_keys_rotate(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{license_key:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customer_portal_license_keys_rotate")]
pub fn customer_portal_license_keys_rotate(core: &PolarCore, id: impl AsRef<str>) -> Call<RotatedLicenseKey> {
    Call::post(core, "customer_portal_license_keys_rotate", "/v1/customer-portal/license-keys/{id}/rotate")
        .path(id.as_ref())
}
