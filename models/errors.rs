use crate::model::open_enum;

open_enum! {
    /// The API's names for errors, as [`ApiError::name`](crate::ApiError::name) gives them.
    ///
    /// ```
    /// use polar_funcs::models::ErrorName;
    ///
    /// # fn name() -> &'static str { "AmbiguousExternalCustomerID" }
    /// if ErrorName::from(name()) == ErrorName::AmbiguousExternalCustomerId {
    ///     println!("several customers have this external id");
    /// }
    /// ```
    pub enum ErrorName {
        /// Several customers have the external id. 409
        AmbiguousExternalCustomerId = "AmbiguousExternalCustomerID",
        /// The request can't be carried out as it is. 400
        BadRequest = "BadRequest",
        /// The request had no length. 411
        LengthRequired = "LengthRequired",
        /// Whoever the token stands for may not do this. 403
        NotPermitted = "NotPermitted",
        /// The request is well formed, but something in it is not accepted. 422
        PolarRequestValidationError = "PolarRequestValidationError",
        /// The request is not formed as the API wants it. 422
        RequestValidationError = "RequestValidationError",
        /// There is no such object. 404
        ResourceNotFound = "ResourceNotFound",
        /// No access token came, or none of the right kind. 401
        Unauthorized = "Unauthorized",
        /// The access token lacks a scope. 403
        InsufficientScope = "insufficient_scope",
        /// The access token is not, or no longer, valid. 401
        InvalidToken = "invalid_token",
    }
}
