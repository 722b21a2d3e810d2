// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::TokenEndpointAuthMethod;
use crate::json::{List, Map, Secret, Timestamp, model, open_enum, request, union};

open_enum! {
    /// The type of an access token, which defines how it is sent.
    pub enum AccessTokenType {
        /// A bearer token, which is sent as `Authorization: Bearer …`.
        Bearer = "Bearer",
    }
}

request! {
    /// A request for tokens in exchange for an authorization code.
    #[constant(grant_type = "authorization_code")]
    pub struct AuthorizationCodeTokenRequest {
        required {
            /// The id of the client.
            #[not_blank]
            client_id: String,
            /// The secret of the client.
            #[not_blank]
            client_secret: Secret,
            /// The authorization code from the redirect.
            #[not_blank]
            code: Secret,
            /// The redirect URI, which must equal that of the authorization request: 1 to 2083 characters.
            redirect_uri: String,
        }
    }
}

model! {
    /// An organization, as shown on the authorization page.
    pub struct AuthorizeOrganization {
        /// The id of the organization (a UUID).
        pub id: String,
        /// The slug of the organization, which is used in URLs.
        pub slug: String,
        /// The name of the organization.
        pub name: String,
        /// The URL of the organization's avatar image, or `None` if it has none.
        pub avatar_url: Option<String>,
    }
}

union! {
    /// An application's request for authorization by a user.
    pub enum AuthorizeResponse by "sub_type" {
        /// An OAuth 2 authorization request for a token that acts for a user.
        User(AuthorizeResponseUser) = "user",
        /// An OAuth 2 authorization request for a token that acts for an organization.
        Organization(AuthorizeResponseOrganization) = "organization",
    }
    shared {
        /// The client that requests authorization.
        client: OAuth2ClientPublic,
        /// The scopes that the client requests.
        scopes: Vec<Scope> as [Scope],
        /// The organizations that the user can select.
        organizations: Vec<AuthorizeOrganization> as [AuthorizeOrganization],
        /// Whether the user must select exactly one organization. Defaults to `false`.
        requires_single_organization: bool,
        /// The display names of the scopes, by scope, or `None` if not known.
        scope_display_names: Map<String>,
    }
}

model! {
    /// An OAuth 2 authorization request for a token that acts for an organization.
    #[constant(sub_type = "organization")]
    pub struct AuthorizeResponseOrganization {
        /// The client that requests authorization.
        pub client: OAuth2ClientPublic,
        /// The organization that the client would act for, or `None` if none has been selected yet.
        pub sub: Option<AuthorizeOrganization>,
        /// The scopes that the client requests.
        pub scopes: Vec<Scope>,
        /// The organizations that the user can select.
        pub organizations: Vec<AuthorizeOrganization>,
        /// Whether the user must select exactly one organization. Defaults to `false`.
        pub requires_single_organization: Option<bool>,
        /// The display names of the scopes, by scope, or `None` if not known.
        pub scope_display_names: Option<Map<String>>,
    }
}

model! {
    /// An OAuth 2 authorization request for a token that acts for a user.
    #[constant(sub_type = "user")]
    pub struct AuthorizeResponseUser {
        /// The client that requests authorization.
        pub client: OAuth2ClientPublic,
        /// The user that the client would act for, or `None` if none has been selected yet.
        pub sub: Option<AuthorizeUser>,
        /// The scopes that the client requests.
        pub scopes: Vec<Scope>,
        /// The organizations that the user can select.
        pub organizations: Vec<AuthorizeOrganization>,
        /// Whether the user must select exactly one organization. Defaults to `false`.
        pub requires_single_organization: Option<bool>,
        /// The display names of the scopes, by scope, or `None` if not known.
        pub scope_display_names: Option<Map<String>>,
    }
}

model! {
    /// A user, as shown on the authorization page.
    pub struct AuthorizeUser {
        /// The id of the user (a UUID).
        pub id: String,
        /// The email address.
        pub email: String,
        /// The URL of the user's avatar image, or `None` if there is none.
        pub avatar_url: Option<String>,
    }
}

request! {
    /// A request to check whether a token is valid, and to get its properties.
    pub struct IntrospectTokenRequest {
        required {
            /// The token to check: an access token or a refresh token.
            #[not_blank]
            token: Secret,
            /// The id of the client.
            #[not_blank]
            client_id: String,
            /// The secret of the client.
            #[not_blank]
            client_secret: Secret,
        }
        optional {
            /// The probable type of the token. If unset, Polar determines it.
            token_type_hint(maybe_token_type_hint): TokenTypeHint,
        }
    }
}

model! {
    /// The result of a token introspection. For an invalid token, such as a revoked one, the server returns only
    /// `active`, and all other fields are `None`.
    pub struct IntrospectTokenResponse {
        /// Whether the token is valid.
        pub active: bool,
        /// The id of the client that the token was issued to.
        pub client_id: Option<String>,
        /// The type of the token.
        pub token_type: Option<TokenType>,
        /// The scopes of the token, separated by spaces.
        pub scope: Option<String>,
        /// Whether the token acts for a user or an organization.
        pub sub_type: Option<SubType>,
        /// The id of the user or organization that the token acts for.
        pub sub: Option<String>,
        /// The ids of the organizations that the token gives access to.
        pub organizations: Option<Vec<String>>,
        /// The audience of the token.
        pub aud: Option<String>,
        /// The issuer of the token.
        pub iss: Option<String>,
        /// When the token expires, in seconds since the Unix epoch.
        pub exp: Option<i64>,
        /// When the token was issued, in seconds since the Unix epoch.
        pub iat: Option<i64>,
    }
}

request! {
    /// The query parameters of `oauth2_authorize`.
    pub struct OAuth2AuthorizeQuery {
        required {
            /// The response type, which is always `code`.
            response_type: String,
            /// The client id of the application.
            #[not_blank]
            client_id: String,
            /// The URI that the browser is redirected to with the authorization code. It must be one of the
            /// application's redirect URIs.
            redirect_uri: String,
            /// The scopes that the application requests, separated by spaces.
            scope: String,
        }
        optional {
            /// An opaque value that is returned with the authorization code, to match it with the request.
            state(maybe_state): String,
            /// Whether the token acts for a user or an organization. If unset, the configuration of the client
            /// determines it.
            sub_type(maybe_sub_type): SubType,
        }
    }
}

request! {
    /// A request to create an OAuth 2 client: an application that acts for users or organizations of Polar.
    pub struct OAuth2ClientConfiguration {
        required {
            /// The URIs that users can be redirected to after an authorization.
            redirect_uris: List<String>,
            /// The name of the client, which users see.
            client_name: String,
        }
        optional {
            /// The authentication method of the client at the token endpoint. Defaults to `client_secret_post`.
            token_endpoint_auth_method(maybe_token_endpoint_auth_method): TokenEndpointAuthMethod,
            /// The grant types that the client can use. Defaults to both: authorization codes and refresh tokens.
            grant_types(maybe_grant_types): List<OAuth2GrantType>,
            /// The response types that the client can use. The only value, which is also the default, is `code`.
            response_types(maybe_response_types): List<OAuth2ResponseType>,
            /// The scopes that the client can request, separated by spaces. Defaults to all scopes except those for
            /// organization access tokens.
            scope(maybe_scope): String,
            /// The URL of the client's website. If unset, there is none.
            client_uri(maybe_client_uri): String,
            /// The URL of the client's logo: 1 to 2083 characters. If unset, there is none.
            logo_uri(maybe_logo_uri): String,
            /// The URL of the client's terms of service: 1 to 2083 characters. If unset, there are none.
            tos_uri(maybe_tos_uri): String,
            /// The URL of the client's privacy policy: 1 to 2083 characters. If unset, there is none.
            policy_uri(maybe_policy_uri): String,
            /// Whether tokens act for a user or an organization if an authorization request does not specify it.
            /// Defaults to `user`.
            default_sub_type(maybe_default_sub_type): SubType,
        }
    }
}

request! {
    /// A request to update an OAuth 2 client. The name, redirect URIs and id must always be sent.
    pub struct OAuth2ClientConfigurationUpdate {
        required {
            /// The URIs that users can be redirected to after an authorization.
            redirect_uris: List<String>,
            /// The name of the client, which users see.
            client_name: String,
            /// The id of the client.
            #[not_blank]
            client_id: String,
        }
        optional {
            /// The authentication method of the client at the token endpoint. Defaults to `client_secret_post`.
            token_endpoint_auth_method(maybe_token_endpoint_auth_method): TokenEndpointAuthMethod,
            /// The grant types that the client can use. Defaults to both: authorization codes and refresh tokens.
            grant_types(maybe_grant_types): List<OAuth2GrantType>,
            /// The response types that the client can use. The only value, which is also the default, is `code`.
            response_types(maybe_response_types): List<OAuth2ResponseType>,
            /// The scopes that the client can request, separated by spaces. Always send them: an update without them
            /// grants all scopes except those for organization access tokens.
            scope(maybe_scope): String,
            /// Whether tokens act for a user or an organization if an authorization request does not specify it.
            /// Defaults to `user`.
            default_sub_type(maybe_default_sub_type): SubType,
        }
        patch {
            /// The URL of the client's website. If unset, it does not change.
            #[unconfirmed]
            client_uri(maybe_client_uri, clear_client_uri): String,
            /// The URL of the client's logo: 1 to 2083 characters. If unset, it does not change.
            #[unconfirmed]
            logo_uri(maybe_logo_uri, clear_logo_uri): String,
            /// The URL of the client's terms of service: 1 to 2083 characters. If unset, it does not change.
            #[unconfirmed]
            tos_uri(maybe_tos_uri, clear_tos_uri): String,
            /// The URL of the client's privacy policy: 1 to 2083 characters. If unset, it does not change.
            #[unconfirmed]
            policy_uri(maybe_policy_uri, clear_policy_uri): String,
        }
    }
}

model! {
    /// An OAuth 2 client, as visible to users.
    pub struct OAuth2ClientPublic {
        /// When the client was created.
        pub created_at: Timestamp,
        /// When the client was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the client.
        pub client_id: String,
        /// The name of the client, or `None` if it has none.
        pub client_name: Option<String>,
        /// The URL of the client's website, or `None` if there is none.
        pub client_uri: Option<String>,
        /// The URL of the client's logo, or `None` if there is none.
        pub logo_uri: Option<String>,
        /// The URL of the client's terms of service, or `None` if there are none.
        pub tos_uri: Option<String>,
        /// The URL of the client's privacy policy, or `None` if there is none.
        pub policy_uri: Option<String>,
    }
}

open_enum! {
    /// An OAuth 2 grant type: a way for a client to obtain tokens.
    pub enum OAuth2GrantType {
        /// Exchanges an authorization code for tokens.
        AuthorizationCode = "authorization_code",
        /// Exchanges a refresh token for new tokens.
        RefreshToken = "refresh_token",
    }
}

open_enum! {
    /// An OAuth 2 response type: the value that an authorization returns.
    pub enum OAuth2ResponseType {
        /// An authorization code, which the client exchanges for tokens.
        Code = "code",
    }
}

request! {
    /// A request for new tokens in exchange for a refresh token.
    #[constant(grant_type = "refresh_token")]
    pub struct RefreshTokenRequest {
        required {
            /// The id of the client.
            #[not_blank]
            client_id: String,
            /// The secret of the client.
            #[not_blank]
            client_secret: Secret,
            /// The refresh token.
            #[not_blank]
            refresh_token: Secret,
        }
    }
}

request! {
    /// A request to revoke a token.
    pub struct RevokeTokenRequest {
        required {
            /// The token to revoke.
            #[not_blank]
            token: Secret,
            /// The id of the client.
            #[not_blank]
            client_id: String,
            /// The secret of the client.
            #[not_blank]
            client_secret: Secret,
        }
        optional {
            /// The probable type of the token. If unset, Polar determines it.
            token_type_hint(maybe_token_type_hint): TokenTypeHint,
        }
    }
}

model! {
    /// The response to the revocation of a token. It is empty.
    pub struct RevokeTokenResponse {
    }
}

open_enum! {
    /// A scope: a permission of an access token.
    pub enum Scope {
        /// Read benefits.
        BenefitsRead = "benefits:read",
        /// Create and update benefits.
        BenefitsWrite = "benefits:write",
        /// Read checkout links.
        CheckoutLinksRead = "checkout_links:read",
        /// Create and update checkout links.
        CheckoutLinksWrite = "checkout_links:write",
        /// Read checkouts.
        CheckoutsRead = "checkouts:read",
        /// Create and update checkouts.
        CheckoutsWrite = "checkouts:write",
        /// Read custom fields.
        CustomFieldsRead = "custom_fields:read",
        /// Create and update custom fields.
        CustomFieldsWrite = "custom_fields:write",
        /// Read customer meters.
        CustomerMetersRead = "customer_meters:read",
        /// Read a customer's own data in the customer portal.
        CustomerPortalRead = "customer_portal:read",
        /// Update a customer's own data in the customer portal.
        CustomerPortalWrite = "customer_portal:write",
        /// Read customer seats.
        CustomerSeatsRead = "customer_seats:read",
        /// Create and update customer seats.
        CustomerSeatsWrite = "customer_seats:write",
        /// Create customer sessions.
        CustomerSessionsWrite = "customer_sessions:write",
        /// Read customers.
        CustomersRead = "customers:read",
        /// Create and update customers.
        CustomersWrite = "customers:write",
        /// Read discounts.
        DiscountsRead = "discounts:read",
        /// Create and update discounts.
        DiscountsWrite = "discounts:write",
        /// Read disputes.
        DisputesRead = "disputes:read",
        /// Update disputes.
        DisputesWrite = "disputes:write",
        /// Read the user's email address.
        Email = "email",
        /// Read events.
        EventsRead = "events:read",
        /// Ingest events.
        EventsWrite = "events:write",
        /// Read files.
        FilesRead = "files:read",
        /// Create and update files.
        FilesWrite = "files:write",
        /// Read license keys.
        LicenseKeysRead = "license_keys:read",
        /// Update license keys.
        LicenseKeysWrite = "license_keys:write",
        /// Create member sessions.
        MemberSessionsWrite = "member_sessions:write",
        /// Read members.
        MembersRead = "members:read",
        /// Create and update members.
        MembersWrite = "members:write",
        /// Read meters.
        MetersRead = "meters:read",
        /// Create and update meters.
        MetersWrite = "meters:write",
        /// Read metrics.
        MetricsRead = "metrics:read",
        /// Create and update metric dashboards.
        MetricsWrite = "metrics:write",
        /// Read notification recipients.
        NotificationRecipientsRead = "notification_recipients:read",
        /// Create and update notification recipients.
        NotificationRecipientsWrite = "notification_recipients:write",
        /// Read notifications.
        NotificationsRead = "notifications:read",
        /// Create and update notifications.
        NotificationsWrite = "notifications:write",
        /// Authenticate the user with OpenID Connect.
        Openid = "openid",
        /// Read orders.
        OrdersRead = "orders:read",
        /// Create and update orders.
        OrdersWrite = "orders:write",
        /// Read organization access tokens.
        OrganizationAccessTokensRead = "organization_access_tokens:read",
        /// Create and update organization access tokens.
        OrganizationAccessTokensWrite = "organization_access_tokens:write",
        /// Read organizations.
        OrganizationsRead = "organizations:read",
        /// Create and update organizations.
        OrganizationsWrite = "organizations:write",
        /// Read payments.
        PaymentsRead = "payments:read",
        /// Read payouts.
        PayoutsRead = "payouts:read",
        /// Create and update payouts.
        PayoutsWrite = "payouts:write",
        /// Read products.
        ProductsRead = "products:read",
        /// Create and update products.
        ProductsWrite = "products:write",
        /// Read the user's profile.
        Profile = "profile",
        /// Read refunds.
        RefundsRead = "refunds:read",
        /// Create refunds.
        RefundsWrite = "refunds:write",
        /// Read subscriptions.
        SubscriptionsRead = "subscriptions:read",
        /// Create and update subscriptions.
        SubscriptionsWrite = "subscriptions:write",
        /// Read transactions.
        TransactionsRead = "transactions:read",
        /// Create and update transactions.
        TransactionsWrite = "transactions:write",
        /// Read the user's account.
        UserRead = "user:read",
        /// Update the user's account.
        UserWrite = "user:write",
        /// Read wallets.
        WalletsRead = "wallets:read",
        /// Create and update wallets.
        WalletsWrite = "wallets:write",
        /// Read webhook endpoints.
        WebhooksRead = "webhooks:read",
        /// Create and update webhook endpoints.
        WebhooksWrite = "webhooks:write",
    }
}

open_enum! {
    /// The type of subject that an OAuth 2 token acts for.
    pub enum SubType {
        /// An organization.
        Organization = "organization",
        /// A user.
        User = "user",
    }
}

union! {
    /// A request for tokens in exchange for an authorization code, a refresh token or a web session.
    pub enum TokenRequest by "grant_type" {
        /// A request for tokens in exchange for an authorization code.
        AuthorizationCode(AuthorizationCodeTokenRequest) = "authorization_code",
        /// A request for new tokens in exchange for a refresh token.
        RefreshToken(RefreshTokenRequest) = "refresh_token",
        /// A request for tokens in exchange for a web session.
        Web(WebTokenRequest) = "web",
    }
    new {
        /// A request for tokens in exchange for an authorization code.
        authorization_code(
            client_id: String,
            client_secret: Secret,
            code: Secret,
            redirect_uri: String
        ): AuthorizationCodeTokenRequest,
        /// A request for new tokens in exchange for a refresh token.
        refresh_token(client_id: String, client_secret: Secret, refresh_token: Secret): RefreshTokenRequest,
        /// A request for tokens in exchange for a web session.
        web(client_id: String, client_secret: Secret, session_token: Secret): WebTokenRequest,
    }
}

model! {
    /// The tokens issued to an OAuth 2 client.
    pub struct TokenResponse {
        /// The access token for calls to the API.
        #[essential("the response is useless without it")]
        pub access_token: Secret,
        /// The type of the access token, which defines how it is sent.
        pub token_type: AccessTokenType,
        /// The lifetime of the access token in seconds.
        pub expires_in: i64,
        /// The refresh token, with which new tokens can be requested, or `None` if none was issued.
        pub refresh_token: Option<Secret>,
        /// The scopes that were granted, separated by spaces.
        pub scope: String,
        /// The OpenID Connect id token, which identifies the user, or `None` if none was issued.
        pub id_token: Option<Secret>,
    }
}

open_enum! {
    /// The type of an OAuth 2 token.
    pub enum TokenType {
        /// An access token.
        AccessToken = "access_token",
        /// A refresh token.
        RefreshToken = "refresh_token",
    }
}

open_enum! {
    /// The type of the token.
    pub enum TokenTypeHint {
        /// An access token.
        AccessToken = "access_token",
        /// A refresh token.
        RefreshToken = "refresh_token",
    }
}

model! {
    /// The user or organization that an access token acts for.
    pub struct UserInfo {
        /// The id of the user or organization.
        pub sub: String,
        /// The name, or `None` if not known.
        pub name: Option<String>,
        /// The email address of the user, or `None` if not known or if the token acts for an organization.
        pub email: Option<String>,
        /// Whether the user has verified the email address, or `None` if not known or if the token acts for an
        /// organization.
        pub email_verified: Option<bool>,
    }
}

request! {
    /// A request for tokens in exchange for a web session.
    #[constant(grant_type = "web")]
    pub struct WebTokenRequest {
        required {
            /// The id of the client.
            #[not_blank]
            client_id: String,
            /// The secret of the client.
            #[not_blank]
            client_secret: Secret,
            /// The token of the session.
            #[not_blank]
            session_token: Secret,
        }
        optional {
            /// Whether the tokens act for a user or an organization. Defaults to `user`.
            sub_type(maybe_sub_type): SubType,
            /// The id of the user or organization that the tokens act for (a UUID).
            sub(maybe_sub): String,
            /// The scopes to request, separated by spaces.
            scope(maybe_scope): String,
        }
    }
}
