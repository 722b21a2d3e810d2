use super::OAuth2Clients;
use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `oauth2_clients_oauth2_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct OAuth2ClientsOAuth2<'a>(pub(super) &'a PolarCore);

impl<'a> OAuth2Clients<'a> {
    /// Returns the functions whose names start with `oauth2_clients_oauth2_`, as methods.
    pub fn oauth2(&self) -> OAuth2ClientsOAuth2<'a> {
        OAuth2ClientsOAuth2(self.0)
    }
}

impl OAuth2ClientsOAuth2<'_> {
    /// Registers an OAuth client.
    ///
    /// See [`oauth2_clients_oauth2_create_client`](crate::oauth2_clients_oauth2_create_client).
    #[cfg(feature = "oauth2_clients_oauth2_create_client")]
    pub fn create_client(&self, request: impl Into<models::OAuth2ClientConfiguration>) -> Call<models::Json> {
        crate::oauth2_clients_oauth2_create_client(self.0, request)
    }

    /// Gets the registration of an OAuth client by the client's id.
    ///
    /// See [`oauth2_clients_oauth2_get_client`](crate::oauth2_clients_oauth2_get_client).
    #[cfg(feature = "oauth2_clients_oauth2_get_client")]
    pub fn get_client(&self, client_id: impl AsRef<str>) -> Call<models::Json> {
        crate::oauth2_clients_oauth2_get_client(self.0, client_id)
    }

    /// Updates the registration of an OAuth client.
    ///
    /// See [`oauth2_clients_oauth2_update_client`](crate::oauth2_clients_oauth2_update_client).
    #[cfg(feature = "oauth2_clients_oauth2_update_client")]
    pub fn update_client(
        &self,
        client_id: impl AsRef<str>,
        request: impl Into<models::OAuth2ClientConfigurationUpdate>,
    ) -> Call<models::Json> {
        crate::oauth2_clients_oauth2_update_client(self.0, client_id, request)
    }

    /// Deletes an OAuth client.
    ///
    /// See [`oauth2_clients_oauth2_delete_client`](crate::oauth2_clients_oauth2_delete_client).
    #[cfg(feature = "oauth2_clients_oauth2_delete_client")]
    pub fn delete_client(&self, client_id: impl AsRef<str>) -> Call<()> {
        crate::oauth2_clients_oauth2_delete_client(self.0, client_id)
    }
}
