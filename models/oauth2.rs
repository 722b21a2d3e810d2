use super::TokenEndpointAuthMethod;
use crate::json::{List, Map, Secret, Timestamp, model, open_enum, request, union};

open_enum! {
    /// How an access token is sent.
    pub enum AccessTokenType {
        /// In the header `authorization`, after the word `Bearer`.
        Bearer = "Bearer",
    }
}

request! {
    /// A request for tokens, in exchange for the code that an authorisation gave.
    #[is(grant_type = "authorization_code")]
    pub struct AuthorizationCodeTokenRequest {
        required {
            /// The client's id.
            #[not_blank]
            client_id: String,
            /// The client's secret.
            #[not_blank]
            client_secret: Secret,
            /// The code that the user was sent back with.
            #[not_blank]
            code: Secret,
            /// The URL that the user was sent back to, the same as in the authorisation: 1 to 2083 characters.
            redirect_uri: String,
        }
    }
}

model! {
    /// An organization, as the page of an authorisation shows it.
    pub struct AuthorizeOrganization {
        /// The organization's id, a UUID.
        pub id: String,
        /// The organization's short name in URLs.
        pub slug: String,
        /// The organization's name.
        pub name: String,
        /// A link to the organization's picture; `None` if it has none.
        pub avatar_url: Option<String>,
    }
}

union! {
    /// What an application asks its user to allow.
    pub enum AuthorizeResponse by "sub_type" {
        /// What an OAuth2 authorisation asks for, on behalf of a user.
        User(AuthorizeResponseUser) = "user",
        /// What an OAuth2 authorisation asks for, on behalf of an organization.
        Organization(AuthorizeResponseOrganization) = "organization",
    }
    shared {
        /// The client that asks.
        client: OAuth2ClientPublic,
        /// The scopes that the client asks for.
        scopes: Vec<Scope> as [Scope],
        /// The organizations that the user can choose from.
        organizations: Vec<AuthorizeOrganization> as [AuthorizeOrganization],
        /// Whether the user has to choose one organization, default `false`.
        requires_single_organization: bool,
        /// What scopes are called for people, by scope; `None` if not told.
        scope_display_names: Map<String>,
    }
}

model! {
    /// What an OAuth2 authorisation asks for, on behalf of an organization.
    #[is(sub_type = "organization")]
    pub struct AuthorizeResponseOrganization {
        /// The client that asks.
        pub client: OAuth2ClientPublic,
        /// The organization that the client would act for; `None` if not chosen yet.
        pub sub: Option<AuthorizeOrganization>,
        /// The scopes that the client asks for.
        pub scopes: Vec<Scope>,
        /// The organizations that the user can choose from.
        pub organizations: Vec<AuthorizeOrganization>,
        /// Whether the user has to choose one organization, default `false`.
        pub requires_single_organization: Option<bool>,
        /// What scopes are called for people, by scope; `None` if not told.
        pub scope_display_names: Option<Map<String>>,
    }
}

model! {
    /// What an OAuth2 authorisation asks for, on behalf of a user.
    #[is(sub_type = "user")]
    pub struct AuthorizeResponseUser {
        /// The client that asks.
        pub client: OAuth2ClientPublic,
        /// The user that the client would act for; `None` if not chosen yet.
        pub sub: Option<AuthorizeUser>,
        /// The scopes that the client asks for.
        pub scopes: Vec<Scope>,
        /// The organizations that the user can choose from.
        pub organizations: Vec<AuthorizeOrganization>,
        /// Whether the user has to choose one organization, default `false`.
        pub requires_single_organization: Option<bool>,
        /// What scopes are called for people, by scope; `None` if not told.
        pub scope_display_names: Option<Map<String>>,
    }
}

model! {
    /// A user, as the page of an authorisation shows them.
    pub struct AuthorizeUser {
        /// The user's id, a UUID.
        pub id: String,
        /// The email address.
        pub email: String,
        /// A link to a picture of the user; `None` if there is none.
        pub avatar_url: Option<String>,
    }
}

request! {
    /// A request to tell whether a token is valid, and what it stands for.
    pub struct IntrospectTokenRequest {
        required {
            /// The token to tell of, an access or a refresh token.
            #[not_blank]
            token: Secret,
            /// The client's id.
            #[not_blank]
            client_id: String,
            /// The client's secret.
            #[not_blank]
            client_secret: Secret,
        }
        optional {
            /// What kind of token it probably is. Unset, Polar finds out.
            token_type_hint(maybe_token_type_hint): TokenTypeHint,
        }
    }
}

model! {
    /// Whether a token is valid, and what it stands for. For a token that is not valid, such as one that was revoked, the
    /// server sends `active` alone, and all other fields are `None`.
    pub struct IntrospectTokenResponse {
        /// Whether the token is valid.
        pub active: bool,
        /// The id of the client that the token was issued to.
        pub client_id: Option<String>,
        /// What kind of token it is.
        pub token_type: Option<TokenType>,
        /// The token's scopes, separated by spaces.
        pub scope: Option<String>,
        /// Whether the token acts for a user or an organization.
        pub sub_type: Option<SubType>,
        /// The id of the user or organization that the token acts for.
        pub sub: Option<String>,
        /// The ids of the organizations that the token is good for.
        pub organizations: Option<Vec<String>>,
        /// Whom the token is meant for.
        pub aud: Option<String>,
        /// Who issued the token.
        pub iss: Option<String>,
        /// When the token expires, in seconds since 1970 (UTC).
        pub exp: Option<i64>,
        /// When the token was issued, in seconds since 1970 (UTC).
        pub iat: Option<i64>,
    }
}

request! {
    /// The query of `oauth2_authorize`.
    pub struct OAuth2AuthorizeQuery {
        required {
            /// What the application is to get: `code`.
            response_type: String,
            /// The application's client id.
            #[not_blank]
            client_id: String,
            /// Where the browser is sent with the code: one of the application's redirect URIs.
            redirect_uri: String,
            /// The scopes that the application asks for, with spaces between them.
            scope: String,
        }
        optional {
            /// A text of your own that comes back with the code, so that you know whose it is.
            state(maybe_state): String,
            /// Whom the token is to act for: a user or an organization. Unset, as the client is configured.
            sub_type(maybe_sub_type): SubType,
        }
    }
}

request! {
    /// A new OAuth2 client: an application that acts for users or organizations of Polar.
    pub struct OAuth2ClientConfiguration {
        required {
            /// The URLs that users may be sent back to after an authorisation.
            redirect_uris: List<String>,
            /// The client's name, which users see.
            client_name: String,
        }
        optional {
            /// How the client proves who it is when it asks for tokens. Unset, `client_secret_post`.
            token_endpoint_auth_method(maybe_token_endpoint_auth_method): TokenEndpointAuthMethod,
            /// The ways for the client to get tokens. Unset, both: for codes and for refresh tokens.
            grant_types(maybe_grant_types): List<OAuth2GrantType>,
            /// What an authorisation answers with: always `code`, which is the default too.
            response_types(maybe_response_types): List<OAuth2ResponseType>,
            /// The scopes that the client may ask for, separated by spaces. Unset, all but those for organization
            /// access tokens.
            scope(maybe_scope): String,
            /// A link to the client's website. Unset, there is none.
            client_uri(maybe_client_uri): String,
            /// A link to the client's logo: a URL of 1 to 2083 characters. Unset, there is none.
            logo_uri(maybe_logo_uri): String,
            /// A link to the client's terms of service: a URL of 1 to 2083 characters. Unset, there is none.
            tos_uri(maybe_tos_uri): String,
            /// A link to the client's privacy policy: a URL of 1 to 2083 characters. Unset, there is none.
            policy_uri(maybe_policy_uri): String,
            /// Whom tokens act for when an authorisation does not say; default `user`.
            default_sub_type(maybe_default_sub_type): SubType,
        }
    }
}

request! {
    /// Changes to an OAuth2 client's configuration. Name, redirect URIs and id always have to be sent.
    pub struct OAuth2ClientConfigurationUpdate {
        required {
            /// The URLs that users may be sent back to after an authorisation.
            redirect_uris: List<String>,
            /// The client's name, which users see.
            client_name: String,
            /// The client's id.
            #[not_blank]
            client_id: String,
        }
        optional {
            /// How the client proves who it is when it asks for tokens. Unset, `client_secret_post`.
            token_endpoint_auth_method(maybe_token_endpoint_auth_method): TokenEndpointAuthMethod,
            /// The ways for the client to get tokens. Unset, both: for codes and for refresh tokens.
            grant_types(maybe_grant_types): List<OAuth2GrantType>,
            /// What an authorisation answers with: always `code`, which is the default too.
            response_types(maybe_response_types): List<OAuth2ResponseType>,
            /// The scopes that the client may ask for, separated by spaces. Unset, all but those for organization
            /// access tokens.
            scope(maybe_scope): String,
            /// Whom tokens act for when an authorisation does not say; default `user`.
            default_sub_type(maybe_default_sub_type): SubType,
        }
        patch {
            /// A link to the client's website. Unset, it stays.
            #[unconfirmed]
            client_uri(maybe_client_uri, clear_client_uri): String,
            /// A link to the client's logo: a URL of 1 to 2083 characters. Unset, it stays.
            #[unconfirmed]
            logo_uri(maybe_logo_uri, clear_logo_uri): String,
            /// A link to the client's terms of service: a URL of 1 to 2083 characters. Unset, it stays.
            #[unconfirmed]
            tos_uri(maybe_tos_uri, clear_tos_uri): String,
            /// A link to the client's privacy policy: a URL of 1 to 2083 characters. Unset, it stays.
            #[unconfirmed]
            policy_uri(maybe_policy_uri, clear_policy_uri): String,
        }
    }
}

model! {
    /// An OAuth2 client, as users see it.
    pub struct OAuth2ClientPublic {
        /// When the client was created.
        pub created_at: Timestamp,
        /// When the client was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The client's id.
        pub client_id: String,
        /// The client's name; `None` if it has none.
        pub client_name: Option<String>,
        /// A link to the client's website; `None` if it has none.
        pub client_uri: Option<String>,
        /// A link to the client's logo; `None` if it has none.
        pub logo_uri: Option<String>,
        /// A link to the client's terms of service; `None` if it has none.
        pub tos_uri: Option<String>,
        /// A link to the client's privacy policy; `None` if it has none.
        pub policy_uri: Option<String>,
    }
}

open_enum! {
    /// A way for an application to get tokens.
    pub enum OAuth2GrantType {
        /// For the code of an authorisation.
        AuthorizationCode = "authorization_code",
        /// For a refresh token.
        RefreshToken = "refresh_token",
    }
}

open_enum! {
    /// What an application gets from the page on which its user agrees.
    pub enum OAuth2ResponseType {
        /// A code that it changes for tokens.
        Code = "code",
    }
}

request! {
    /// A request for new tokens, in exchange for a refresh token.
    #[is(grant_type = "refresh_token")]
    pub struct RefreshTokenRequest {
        required {
            /// The client's id.
            #[not_blank]
            client_id: String,
            /// The client's secret.
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
            /// The client's id.
            #[not_blank]
            client_id: String,
            /// The client's secret.
            #[not_blank]
            client_secret: Secret,
        }
        optional {
            /// What kind of token it probably is. Unset, Polar finds out.
            token_type_hint(maybe_token_type_hint): TokenTypeHint,
        }
    }
}

model! {
    /// The empty reply to the revocation of a token.
    pub struct RevokeTokenResponse {
    }
}

open_enum! {
    /// A scope: what an access token allows.
    pub enum Scope {
        /// Read benefits.
        BenefitsRead = "benefits:read",
        /// Create and change benefits.
        BenefitsWrite = "benefits:write",
        /// Read checkout links.
        CheckoutLinksRead = "checkout_links:read",
        /// Create and change checkout links.
        CheckoutLinksWrite = "checkout_links:write",
        /// Read checkouts.
        CheckoutsRead = "checkouts:read",
        /// Create and change checkouts.
        CheckoutsWrite = "checkouts:write",
        /// Read custom fields.
        CustomFieldsRead = "custom_fields:read",
        /// Create and change custom fields.
        CustomFieldsWrite = "custom_fields:write",
        /// Read customers' meters.
        CustomerMetersRead = "customer_meters:read",
        /// Read a customer's own data in the portal.
        CustomerPortalRead = "customer_portal:read",
        /// Change a customer's own data in the portal.
        CustomerPortalWrite = "customer_portal:write",
        /// Read customer seats.
        CustomerSeatsRead = "customer_seats:read",
        /// Create and change customer seats.
        CustomerSeatsWrite = "customer_seats:write",
        /// Create customer sessions.
        CustomerSessionsWrite = "customer_sessions:write",
        /// Read customers.
        CustomersRead = "customers:read",
        /// Create and change customers.
        CustomersWrite = "customers:write",
        /// Read discounts.
        DiscountsRead = "discounts:read",
        /// Create and change discounts.
        DiscountsWrite = "discounts:write",
        /// Read disputes.
        DisputesRead = "disputes:read",
        /// Change disputes.
        DisputesWrite = "disputes:write",
        /// Read the user's email address.
        Email = "email",
        /// Read events.
        EventsRead = "events:read",
        /// Ingest events.
        EventsWrite = "events:write",
        /// Read files.
        FilesRead = "files:read",
        /// Create and change files.
        FilesWrite = "files:write",
        /// Read license keys.
        LicenseKeysRead = "license_keys:read",
        /// Change license keys.
        LicenseKeysWrite = "license_keys:write",
        /// Create member sessions.
        MemberSessionsWrite = "member_sessions:write",
        /// Read members.
        MembersRead = "members:read",
        /// Create and change members.
        MembersWrite = "members:write",
        /// Read meters.
        MetersRead = "meters:read",
        /// Create and change meters.
        MetersWrite = "meters:write",
        /// Read metrics.
        MetricsRead = "metrics:read",
        /// Create and change dashboards of metrics.
        MetricsWrite = "metrics:write",
        /// Read where notifications are sent.
        NotificationRecipientsRead = "notification_recipients:read",
        /// Create and change where notifications are sent.
        NotificationRecipientsWrite = "notification_recipients:write",
        /// Read notifications.
        NotificationsRead = "notifications:read",
        /// Create and change notifications.
        NotificationsWrite = "notifications:write",
        /// Learn who the user is, by OpenID Connect.
        Openid = "openid",
        /// Read orders.
        OrdersRead = "orders:read",
        /// Create and change orders.
        OrdersWrite = "orders:write",
        /// Read organization access tokens.
        OrganizationAccessTokensRead = "organization_access_tokens:read",
        /// Create and change organization access tokens.
        OrganizationAccessTokensWrite = "organization_access_tokens:write",
        /// Read organizations.
        OrganizationsRead = "organizations:read",
        /// Create and change organizations.
        OrganizationsWrite = "organizations:write",
        /// Read payments.
        PaymentsRead = "payments:read",
        /// Read payouts.
        PayoutsRead = "payouts:read",
        /// Create and change payouts.
        PayoutsWrite = "payouts:write",
        /// Read products.
        ProductsRead = "products:read",
        /// Create and change products.
        ProductsWrite = "products:write",
        /// Read the user's profile.
        Profile = "profile",
        /// Read refunds.
        RefundsRead = "refunds:read",
        /// Create refunds.
        RefundsWrite = "refunds:write",
        /// Read subscriptions.
        SubscriptionsRead = "subscriptions:read",
        /// Create and change subscriptions.
        SubscriptionsWrite = "subscriptions:write",
        /// Read transactions.
        TransactionsRead = "transactions:read",
        /// Create and change transactions.
        TransactionsWrite = "transactions:write",
        /// Read the user's account.
        UserRead = "user:read",
        /// Change the user's account.
        UserWrite = "user:write",
        /// Read wallets.
        WalletsRead = "wallets:read",
        /// Create and change wallets.
        WalletsWrite = "wallets:write",
        /// Read webhook endpoints.
        WebhooksRead = "webhooks:read",
        /// Create and change webhook endpoints.
        WebhooksWrite = "webhooks:write",
    }
}

open_enum! {
    /// Whom an OAuth2 token acts for.
    pub enum SubType {
        /// An organization.
        Organization = "organization",
        /// A user.
        User = "user",
    }
}

union! {
    /// What is given for tokens: a code, an older token, or a session.
    pub enum TokenRequest by "grant_type" {
        /// A request for tokens, in exchange for the code that an authorisation gave.
        AuthorizationCode(AuthorizationCodeTokenRequest) = "authorization_code",
        /// A request for new tokens, in exchange for a refresh token.
        RefreshToken(RefreshTokenRequest) = "refresh_token",
        /// A request for tokens, in exchange for a session on the web.
        Web(WebTokenRequest) = "web",
    }
    new {
        /// A request for tokens, in exchange for the code that an authorisation gave.
        authorization_code(
            client_id: String,
            client_secret: Secret,
            code: Secret,
            redirect_uri: String
        ): AuthorizationCodeTokenRequest,
        /// A request for new tokens, in exchange for a refresh token.
        refresh_token(client_id: String, client_secret: Secret, refresh_token: Secret): RefreshTokenRequest,
        /// A request for tokens, in exchange for a session on the web.
        web(client_id: String, client_secret: Secret, session_token: Secret): WebTokenRequest,
    }
}

model! {
    /// The tokens that an OAuth2 client gets.
    pub struct TokenResponse {
        /// The token to call the API with.
        #[essential("it is what was asked for")]
        pub access_token: Secret,
        /// How the access token is sent.
        pub token_type: AccessTokenType,
        /// How long the access token is valid, in seconds.
        pub expires_in: i64,
        /// The token to get new tokens with; `None` if none was given.
        pub refresh_token: Option<Secret>,
        /// The scopes that were granted, separated by spaces.
        pub scope: String,
        /// The OpenID Connect token that tells who the user is; `None` if none was given.
        pub id_token: Option<Secret>,
    }
}

open_enum! {
    /// A kind of OAuth2 token.
    pub enum TokenType {
        /// An access token.
        AccessToken = "access_token",
        /// A refresh token.
        RefreshToken = "refresh_token",
    }
}

open_enum! {
    /// What kind of token it is.
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
        /// The name; `None` if not told.
        pub name: Option<String>,
        /// The user's email address; `None` if not told, as for an organization.
        pub email: Option<String>,
        /// Whether the user has proved that the email address is theirs; `None` if not told, as for an organization.
        pub email_verified: Option<bool>,
    }
}

request! {
    /// A request for tokens, in exchange for a session on the web.
    #[is(grant_type = "web")]
    pub struct WebTokenRequest {
        required {
            /// The client's id.
            #[not_blank]
            client_id: String,
            /// The client's secret.
            #[not_blank]
            client_secret: Secret,
            /// The session's token.
            #[not_blank]
            session_token: Secret,
        }
        optional {
            /// Whether the tokens are to act for a user or an organization; default `user`.
            sub_type(maybe_sub_type): SubType,
            /// The id of the user or organization that the tokens are to act for, a UUID.
            sub(maybe_sub): String,
            /// The scopes that are asked for, separated by spaces.
            scope(maybe_scope): String,
        }
    }
}
