use crate::models::*;
use crate::{Call, PolarCore};

/// Tells what an OAuth authorisation asks for: which client, on whose behalf, and which scopes.
///
/// It is what a page shows on which the user agrees, and works only for a user who is signed in to Polar (401
/// otherwise); servers seldom need it.
///
/// `GET /v1/oauth2/authorize` · feature `oauth2_authorize`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `invalid_request` | a parameter is missing or not accepted, such as a redirect URI that the client does not have |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{oauth2_authorize, models::OAuth2AuthorizeQuery};
///
/// let authorize_response = oauth2_authorize(core, OAuth2AuthorizeQuery::new("code", "polar_ci_…", "https://example.com/callback", "openid email")).await?;
/// println!("{authorize_response:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "oauth2_authorize")]
pub fn oauth2_authorize(core: &PolarCore, query: impl Into<OAuth2AuthorizeQuery>) -> Call<AuthorizeResponse> {
    Call::get(core, "oauth2_authorize", "/v1/oauth2/authorize").anonymous().query(&query.into())
}

/// Tells whether an OAuth token is valid, and what it stands for.
///
/// The client says who it is with its id and secret in the request. For a token that was revoked only `active` comes,
/// as `false`.
///
/// For a token that is not valid, the response has `active` and no other field. See [how the API
/// behaves](crate::polar_behaviour#oauth-2-clients).
///
/// `POST /v1/oauth2/introspect` · feature `oauth2_introspect_token`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_client` | the client does not exist, or its secret is wrong |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{oauth2_introspect_token, models::IntrospectTokenRequest};
///
/// let introspect_token_response = oauth2_introspect_token(core, IntrospectTokenRequest::new("polar_at_…", "polar_ci_…", "polar_cs_…")).await?;
/// println!("{introspect_token_response:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "oauth2_introspect_token")]
pub fn oauth2_introspect_token(
    core: &PolarCore,
    request: impl Into<IntrospectTokenRequest>,
) -> Call<IntrospectTokenResponse> {
    Call::post(core, "oauth2_introspect_token", "/v1/oauth2/introspect").anonymous().form(&request.into())
}

/// Revokes an OAuth access or refresh token.
///
/// The token stops working for good; the client says who it is with its id and secret in the request.
///
/// `POST /v1/oauth2/revoke` · feature `oauth2_revoke_token`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{oauth2_revoke_token, models::RevokeTokenRequest};
///
/// let revoke_token_response = oauth2_revoke_token(core, RevokeTokenRequest::new("polar_at_…", "polar_ci_…", "polar_cs_…")).await?;
/// println!("{revoke_token_response:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "oauth2_revoke_token")]
pub fn oauth2_revoke_token(core: &PolarCore, request: impl Into<RevokeTokenRequest>) -> Call<RevokeTokenResponse> {
    Call::post(core, "oauth2_revoke_token", "/v1/oauth2/revoke").anonymous().form(&request.into())
}

/// Gets an OAuth access token: for an authorisation code, for a refresh token, or for a web session.
///
/// The client says who it is with its id and secret in the request.
///
/// `POST /v1/oauth2/token` · feature `oauth2_request_token`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `invalid_grant` | the code or the refresh token is not valid, or no longer |
/// | 400 | `unauthorized_client` | the client may not use this grant type |
/// | 401 | `invalid_client` | the client does not exist, or its secret is wrong |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{oauth2_request_token, models::TokenRequest};
///
/// let token_response = oauth2_request_token(core, TokenRequest::authorization_code("polar_ci_…", "polar_cs_…", "the code", "https://example.com/callback")).await?;
/// println!("{token_response:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "oauth2_request_token")]
pub fn oauth2_request_token(core: &PolarCore, request: impl Into<TokenRequest>) -> Call<TokenResponse> {
    Call::post(core, "oauth2_request_token", "/v1/oauth2/token").anonymous().form(&request.into())
}

/// Tells whom the OAuth access token stands for: a user or an organization.
///
/// `GET /v1/oauth2/userinfo` · feature `oauth2_userinfo`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::oauth2_userinfo;
///
/// let user_info = oauth2_userinfo(core).await?;
/// println!("{user_info:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "oauth2_userinfo")]
pub fn oauth2_userinfo(core: &PolarCore) -> Call<UserInfo> {
    Call::get(core, "oauth2_userinfo", "/v1/oauth2/userinfo")
}
