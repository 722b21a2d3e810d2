// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Returns the details of an OAuth authorization request: the client, the account that it acts for, and the scopes.
///
/// A consent page shows these details to the user. The call requires a user who is signed in to Polar and results in a
/// 401 otherwise, so servers rarely need it.
///
/// `GET /v1/oauth2/authorize` · feature `oauth2_authorize`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `invalid_request` | a parameter is missing or invalid, such as a redirect URI that is not registered for the client |
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

/// Checks whether an OAuth token is valid, and returns the details of a valid one.
///
/// The client authenticates with its id and secret in the request. For a token that is invalid or revoked, the response
/// contains `active` with the value `false` and no other field. See [how the API
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

/// Revokes an OAuth access token or refresh token.
///
/// The token stops working permanently. The client authenticates with its id and secret in the request.
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

/// Requests an OAuth access token in exchange for an authorization code, a refresh token or a web session.
///
/// The client authenticates with its id and secret in the request.
///
/// `POST /v1/oauth2/token` · feature `oauth2_request_token`
///
/// Does not require or send the core's access token. To send a token, set it with [`Call::access_token`].
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 400 | `invalid_grant` | the code or the refresh token is invalid or has expired |
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

/// Returns the user or organization that the OAuth access token belongs to.
///
/// `GET /v1/oauth2/userinfo` · feature `oauth2_userinfo`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
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
