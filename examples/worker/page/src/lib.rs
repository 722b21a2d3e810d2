//! Checks a license key, in a page or in Node. The call needs no access token, so nothing secret is in the page.

use polar_funcs::models::LicenseKeyValidate;
use polar_funcs::{PolarCore, customer_portal_license_keys_validate};
use std::time::Duration;
use wasm_bindgen::prelude::*;

/// Returns the status of a license key, such as `granted`. The error begins with its kind, such as `NotFound`.
#[wasm_bindgen]
pub async fn check(server: String, organization: String, key: String) -> Result<String, String> {
    let core = PolarCore::builder().server(server).timeout(Duration::from_secs(5)).build();
    let core = core.map_err(|error| error.to_string())?;
    match customer_portal_license_keys_validate(&core, LicenseKeyValidate::new(key, organization)).await {
        Ok(key) => Ok(key.status.to_string()),
        Err(error) => Err(format!("{:?}: {error}", error.kind())),
    }
}
