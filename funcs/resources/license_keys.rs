use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `license_keys_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct LicenseKeys<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `license_keys_`, as methods.
    pub fn license_keys(&self) -> LicenseKeys<'_> {
        LicenseKeys(self)
    }
}

impl LicenseKeys<'_> {
    /// Lists the license keys of the organization's customers.
    ///
    /// See [`license_keys_list`](crate::license_keys_list).
    #[cfg(feature = "license_keys_list")]
    pub fn list(
        &self,
        query: impl Into<models::LicenseKeysListQuery>,
    ) -> Call<models::ListResource<models::LicenseKeyRead>> {
        crate::license_keys_list(self.0, query)
    }

    /// Activates a license key for a device or an installation.
    ///
    /// See [`license_keys_activate`](crate::license_keys_activate).
    #[cfg(feature = "license_keys_activate")]
    pub fn activate(
        &self,
        request: impl Into<models::LicenseKeyActivate>,
    ) -> Call<models::LicenseKeyActivationCreated> {
        crate::license_keys_activate(self.0, request)
    }

    /// Removes an activation of a license key, so that another device can be activated.
    ///
    /// See [`license_keys_deactivate`](crate::license_keys_deactivate).
    #[cfg(feature = "license_keys_deactivate")]
    pub fn deactivate(&self, request: impl Into<models::LicenseKeyDeactivate>) -> Call<()> {
        crate::license_keys_deactivate(self.0, request)
    }

    /// Validates a license key, and optionally increments its usage.
    ///
    /// See [`license_keys_validate`](crate::license_keys_validate).
    #[cfg(feature = "license_keys_validate")]
    pub fn validate(&self, request: impl Into<models::LicenseKeyValidate>) -> Call<models::ValidatedLicenseKey> {
        crate::license_keys_validate(self.0, request)
    }

    /// Gets a license key by its id, with its activations.
    ///
    /// See [`license_keys_get`](crate::license_keys_get).
    #[cfg(feature = "license_keys_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::LicenseKeyWithActivations> {
        crate::license_keys_get(self.0, id)
    }

    /// Updates a license key: its status, limits, usage or expiry. Fields that are not set stay unchanged.
    ///
    /// See [`license_keys_update`](crate::license_keys_update).
    #[cfg(feature = "license_keys_update")]
    pub fn update(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::LicenseKeyUpdate>,
    ) -> Call<models::LicenseKeyRead> {
        crate::license_keys_update(self.0, id, request)
    }

    /// Gets an activation of a license key by the ids of both.
    ///
    /// See [`license_keys_get_activation`](crate::license_keys_get_activation).
    #[cfg(feature = "license_keys_get_activation")]
    pub fn get_activation(
        &self,
        id: impl AsRef<str>,
        activation_id: impl AsRef<str>,
    ) -> Call<models::LicenseKeyActivationRead> {
        crate::license_keys_get_activation(self.0, id, activation_id)
    }

    /// Replaces a license key with a new one.
    ///
    /// See [`license_keys_rotate`](crate::license_keys_rotate).
    #[cfg(feature = "license_keys_rotate")]
    pub fn rotate(&self, id: impl AsRef<str>) -> Call<models::RotatedLicenseKey> {
        crate::license_keys_rotate(self.0, id)
    }
}
