use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `oauth2_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct OAuth2<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `oauth2_`, as methods.
    pub fn oauth2(&self) -> OAuth2<'_> {
        OAuth2(self)
    }
}

impl OAuth2<'_> {
    /// Returns the details of an OAuth authorization request: the client, the account that it acts for, and the scopes.
    ///
    /// See [`oauth2_authorize`](crate::oauth2_authorize).
    #[cfg(feature = "oauth2_authorize")]
    pub fn authorize(&self, query: impl Into<models::OAuth2AuthorizeQuery>) -> Call<models::AuthorizeResponse> {
        crate::oauth2_authorize(self.0, query)
    }

    /// Checks whether an OAuth token is valid, and returns the details of a valid one.
    ///
    /// See [`oauth2_introspect_token`](crate::oauth2_introspect_token).
    #[cfg(feature = "oauth2_introspect_token")]
    pub fn introspect_token(
        &self,
        request: impl Into<models::IntrospectTokenRequest>,
    ) -> Call<models::IntrospectTokenResponse> {
        crate::oauth2_introspect_token(self.0, request)
    }

    /// Revokes an OAuth access token or refresh token.
    ///
    /// See [`oauth2_revoke_token`](crate::oauth2_revoke_token).
    #[cfg(feature = "oauth2_revoke_token")]
    pub fn revoke_token(&self, request: impl Into<models::RevokeTokenRequest>) -> Call<models::RevokeTokenResponse> {
        crate::oauth2_revoke_token(self.0, request)
    }

    /// Requests an OAuth access token in exchange for an authorization code, a refresh token or a web session.
    ///
    /// See [`oauth2_request_token`](crate::oauth2_request_token).
    #[cfg(feature = "oauth2_request_token")]
    pub fn request_token(&self, request: impl Into<models::TokenRequest>) -> Call<models::TokenResponse> {
        crate::oauth2_request_token(self.0, request)
    }

    /// Returns the user or organization that the OAuth access token belongs to.
    ///
    /// See [`oauth2_userinfo`](crate::oauth2_userinfo).
    #[cfg(feature = "oauth2_userinfo")]
    pub fn userinfo(&self) -> Call<models::UserInfo> {
        crate::oauth2_userinfo(self.0)
    }
}
