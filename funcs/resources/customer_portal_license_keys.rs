use super::CustomerPortal;
use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `customer_portal_license_keys_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct CustomerPortalLicenseKeys<'a>(pub(super) &'a PolarCore);

impl<'a> CustomerPortal<'a> {
    /// Returns the functions whose names start with `customer_portal_license_keys_`, as methods.
    pub fn license_keys(&self) -> CustomerPortalLicenseKeys<'a> {
        CustomerPortalLicenseKeys(self.0)
    }
}

impl CustomerPortalLicenseKeys<'_> {
    /// Lists the customer's license keys.
    ///
    /// See [`customer_portal_license_keys_list`](crate::customer_portal_license_keys_list).
    #[cfg(feature = "customer_portal_license_keys_list")]
    pub fn list(
        &self,
        query: impl Into<models::CustomerPortalLicenseKeysListQuery>,
    ) -> Call<models::ListResource<models::LicenseKeyRead>> {
        crate::customer_portal_license_keys_list(self.0, query)
    }

    /// Activates a license key for a device or an installation.
    ///
    /// See [`customer_portal_license_keys_activate`](crate::customer_portal_license_keys_activate).
    #[cfg(feature = "customer_portal_license_keys_activate")]
    pub fn activate(
        &self,
        request: impl Into<models::LicenseKeyActivate>,
    ) -> Call<models::LicenseKeyActivationCreated> {
        crate::customer_portal_license_keys_activate(self.0, request)
    }

    /// Removes an activation of a license key, so that another device can be activated.
    ///
    /// See [`customer_portal_license_keys_deactivate`](crate::customer_portal_license_keys_deactivate).
    #[cfg(feature = "customer_portal_license_keys_deactivate")]
    pub fn deactivate(&self, request: impl Into<models::LicenseKeyDeactivate>) -> Call<()> {
        crate::customer_portal_license_keys_deactivate(self.0, request)
    }

    /// Validates a license key, and optionally increments its usage.
    ///
    /// See [`customer_portal_license_keys_validate`](crate::customer_portal_license_keys_validate).
    #[cfg(feature = "customer_portal_license_keys_validate")]
    pub fn validate(&self, request: impl Into<models::LicenseKeyValidate>) -> Call<models::ValidatedLicenseKey> {
        crate::customer_portal_license_keys_validate(self.0, request)
    }

    /// Gets one of the customer's license keys by its id, with its activations.
    ///
    /// See [`customer_portal_license_keys_get`](crate::customer_portal_license_keys_get).
    #[cfg(feature = "customer_portal_license_keys_get")]
    pub fn get(&self, id: impl AsRef<str>) -> Call<models::LicenseKeyWithActivations> {
        crate::customer_portal_license_keys_get(self.0, id)
    }

    /// Replaces one of the customer's license keys with a new one.
    ///
    /// See [`customer_portal_license_keys_rotate`](crate::customer_portal_license_keys_rotate).
    #[cfg(feature = "customer_portal_license_keys_rotate")]
    pub fn rotate(&self, id: impl AsRef<str>) -> Call<models::RotatedLicenseKey> {
        crate::customer_portal_license_keys_rotate(self.0, id)
    }
}
