// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Registers an OAuth client.
///
/// The response contains the client's id and secret, and the `registration_access_token` for later operations on the
/// client. Keep the secret and the token safe.
///
/// `POST /v1/oauth2/register` · feature `oauth2_clients_oauth2_create_client`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the client's name or redirect URIs are missing or invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{oauth2_clients_oauth2_create_client, models::OAuth2ClientConfiguration};
///
/// let response = oauth2_clients_oauth2_create_client(core, OAuth2ClientConfiguration::new(["https://example.com/callback"], "Acme for Polar")).await?;
/// // The whole response contains the client's secret.
/// println!("{}", response.decode::<serde_json::Value>().unwrap_or_default()["client_id"]);
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "oauth2_clients_oauth2_create_client")]
pub fn oauth2_clients_oauth2_create_client(
    core: &PolarCore,
    request: impl Into<OAuth2ClientConfiguration>,
) -> Call<Json> {
    Call::post(core, "oauth2_clients_oauth2_create_client", "/v1/oauth2/register").anonymous().json(&request.into())
}

/// Gets the registration of an OAuth client by the client's id.
///
/// Pass the client's `registration_access_token` to [`Call::access_token`]. The response contains the client's secret;
/// keep it safe.
///
/// `GET /v1/oauth2/register/{client_id}` · feature `oauth2_clients_oauth2_get_client`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `access_denied` | the registration access token is not valid for the client |
/// | 401 | `invalid_client` | the client does not exist |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the client id is invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::oauth2_clients_oauth2_get_client;
///
/// let response = oauth2_clients_oauth2_get_client(core, "polar_ci_…").access_token("polar_crt_…").await?;
/// // The whole response contains the client's secret.
/// println!("{}", response.decode::<serde_json::Value>().unwrap_or_default()["client_id"]);
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "oauth2_clients_oauth2_get_client")]
pub fn oauth2_clients_oauth2_get_client(core: &PolarCore, client_id: impl AsRef<str>) -> Call<Json> {
    Call::get(core, "oauth2_clients_oauth2_get_client", "/v1/oauth2/register/{client_id}")
        .anonymous()
        .path(client_id.as_ref())
}

/// Updates the registration of an OAuth client.
///
/// Pass the client's `registration_access_token` to [`Call::access_token`]. The request always contains the name, the
/// redirect URIs and the id. Links that are not set stay unchanged. Other fields that are not set get their defaults,
/// so it is best to set them as well.
///
/// An update without `scope` grants the client every scope. See [how the API
/// behaves](crate::polar_behaviour#oauth-2-clients).
///
/// `PUT /v1/oauth2/register/{client_id}` · feature `oauth2_clients_oauth2_update_client`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the client's name, id or redirect URIs are missing or invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{oauth2_clients_oauth2_update_client, models::OAuth2ClientConfigurationUpdate};
///
/// let response = oauth2_clients_oauth2_update_client(core, "polar_ci_…", OAuth2ClientConfigurationUpdate::new(["https://example.com/callback"], "Acme for Polar", "polar_ci_…")).access_token("polar_crt_…").await?;
/// // The whole response contains the client's secret.
/// println!("{}", response.decode::<serde_json::Value>().unwrap_or_default()["client_id"]);
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "oauth2_clients_oauth2_update_client")]
pub fn oauth2_clients_oauth2_update_client(
    core: &PolarCore,
    client_id: impl AsRef<str>,
    request: impl Into<OAuth2ClientConfigurationUpdate>,
) -> Call<Json> {
    Call::put(core, "oauth2_clients_oauth2_update_client", "/v1/oauth2/register/{client_id}")
        .anonymous()
        .path(client_id.as_ref())
        .json(&request.into())
}

/// Deletes an OAuth client.
///
/// Pass the client's `registration_access_token` to [`Call::access_token`]. This cannot be undone.
///
/// `DELETE /v1/oauth2/register/{client_id}` · feature `oauth2_clients_oauth2_delete_client`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the client id is invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::oauth2_clients_oauth2_delete_client;
///
/// oauth2_clients_oauth2_delete_client(core, "polar_ci_…").access_token("polar_crt_…").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "oauth2_clients_oauth2_delete_client")]
pub fn oauth2_clients_oauth2_delete_client(core: &PolarCore, client_id: impl AsRef<str>) -> Call<()> {
    Call::delete(core, "oauth2_clients_oauth2_delete_client", "/v1/oauth2/register/{client_id}")
        .anonymous()
        .path(client_id.as_ref())
}
