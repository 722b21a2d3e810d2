use crate::model::open_enum;

open_enum! {
    /// How an OAuth2 client proves who it is when it asks for tokens.
    pub enum TokenEndpointAuthMethod {
        /// With its id and secret in an `Authorization: Basic` header.
        ClientSecretBasic = "client_secret_basic",
        /// With its id and secret in the request's body.
        ClientSecretPost = "client_secret_post",
        /// Not at all, as for a public client that can keep no secret.
        None = "none",
    }
}
