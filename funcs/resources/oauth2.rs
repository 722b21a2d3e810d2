use crate::models;
use crate::{Call, Polar, PolarCore};

/// The functions whose names start with `oauth2_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct OAuth2<'a>(pub(super) &'a PolarCore);

impl Polar {
    /// Returns the functions whose names start with `oauth2_`, as methods.
    pub fn oauth2(&self) -> OAuth2<'_> {
        OAuth2(self)
    }
}

impl OAuth2<'_> {
    /// Tells what an OAuth authorisation asks for: which client, on whose behalf, and which scopes.
    ///
    /// See [`oauth2_authorize`](crate::oauth2_authorize).
    #[cfg(feature = "oauth2_authorize")]
    pub fn authorize(&self, query: impl Into<models::OAuth2AuthorizeQuery>) -> Call<models::AuthorizeResponse> {
        crate::oauth2_authorize(self.0, query)
    }

    /// Tells whether an OAuth token is valid, and what it stands for.
    ///
    /// See [`oauth2_introspect_token`](crate::oauth2_introspect_token).
    #[cfg(feature = "oauth2_introspect_token")]
    pub fn introspect_token(
        &self,
        request: impl Into<models::IntrospectTokenRequest>,
    ) -> Call<models::IntrospectTokenResponse> {
        crate::oauth2_introspect_token(self.0, request)
    }

    /// Revokes an OAuth access or refresh token.
    ///
    /// See [`oauth2_revoke_token`](crate::oauth2_revoke_token).
    #[cfg(feature = "oauth2_revoke_token")]
    pub fn revoke_token(&self, request: impl Into<models::RevokeTokenRequest>) -> Call<models::RevokeTokenResponse> {
        crate::oauth2_revoke_token(self.0, request)
    }

    /// Gets an OAuth access token: for an authorisation code, for a refresh token, or for a web session.
    ///
    /// See [`oauth2_request_token`](crate::oauth2_request_token).
    #[cfg(feature = "oauth2_request_token")]
    pub fn request_token(&self, request: impl Into<models::TokenRequest>) -> Call<models::TokenResponse> {
        crate::oauth2_request_token(self.0, request)
    }

    /// Tells whom the OAuth access token stands for: a user or an organization.
    ///
    /// See [`oauth2_userinfo`](crate::oauth2_userinfo).
    #[cfg(feature = "oauth2_userinfo")]
    pub fn userinfo(&self) -> Call<models::UserInfo> {
        crate::oauth2_userinfo(self.0)
    }
}
