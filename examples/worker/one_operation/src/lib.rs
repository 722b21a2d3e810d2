//! Creates a link to the customer portal, like `xtask/programs/polar_funcs` on native platforms.

use polar_funcs::models::CustomerSessionCreate;
use polar_funcs::{PolarCore, customer_sessions_create};
use wasm_bindgen::prelude::*;

/// Returns the link.
#[wasm_bindgen]
pub async fn portal_link(access_token: String) -> Result<String, String> {
    let core = PolarCore::new(access_token);
    let request = CustomerSessionCreate::external_customer_id("user_42");
    let session = customer_sessions_create(&core, request).await.map_err(|error| error.to_string())?;
    Ok(session.customer_portal_url)
}
