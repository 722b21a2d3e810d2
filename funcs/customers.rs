// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's customers.
///
/// `GET /v1/customers/` · scope `customers:read` or `customers:write` · feature `customers_list`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 or an unknown `sorting` |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_list;
///
/// let mut items = customers_list(core, ()).items();
/// while let Some(customer) = items.next().await {
///     println!("{:?}", customer?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_list")]
pub fn customers_list(core: &PolarCore, query: impl Into<CustomersListQuery>) -> Call<ListResource<Customer>> {
    Call::get(core, "customers_list", "/v1/customers/").query(&query.into())
}

/// Creates a customer.
///
/// The email address and the external id must be unique within the organization. Checkouts also create customers, so
/// there is no need to create them beforehand.
///
/// The server trims external ids on creation. An external id that contains `/` could never be looked up, so this crate
/// rejects it. See [how the API behaves](crate::polar_behaviour#customers-and-members).
///
/// `POST /v1/customers/` · scope `customers:write` · feature `customers_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as the email address, the country or an empty string in the metadata, or another customer has the email address or the external id |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customers_create, models::CustomerCreate};
///
/// let customer = customers_create(core, CustomerCreate::individual("ada@example.com")).await?;
/// println!("{customer:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_create")]
pub fn customers_create(core: &PolarCore, request: impl Into<CustomerCreate>) -> Call<Customer> {
    Call::post(core, "customers_create", "/v1/customers/").json_with_external_ids(&request.into())
}

/// Exports the organization's customers as CSV.
///
/// `GET /v1/customers/export` · scope `customers:read` or `customers:write` · feature `customers_export`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | an organization's id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_export;
///
/// let csv = customers_export(core, ()).await?;
/// println!("{csv}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_export")]
pub fn customers_export(core: &PolarCore, query: impl Into<CustomersExportQuery>) -> Call<Csv> {
    Call::get(core, "customers_export", "/v1/customers/export").query(&query.into())
}

/// Gets a customer by their id in your system.
///
/// An external id that contains `/` cannot be looked up. See [how the API
/// behaves](crate::polar_behaviour#customers-and-members).
///
/// `GET /v1/customers/external/{external_id}` · scope `customers:read` or `customers:write` · feature
/// `customers_get_external`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the external id is invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_get_external;
///
/// let customer = customers_get_external(core, "user_42").await?;
/// println!("{customer:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_get_external")]
pub fn customers_get_external(core: &PolarCore, external_id: impl AsRef<str>) -> Call<Customer> {
    Call::get(core, "customers_get_external", "/v1/customers/external/{external_id}").external_id(external_id.as_ref())
}

/// Updates a customer by their id in your system. Fields that are not set stay unchanged.
///
/// An external id that contains `/` cannot be looked up. See [how the API
/// behaves](crate::polar_behaviour#customers-and-members).
///
/// `PATCH /v1/customers/external/{external_id}` · scope `customers:write` · feature `customers_update_external`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as an email address that another customer has or an unknown country |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customers_update_external, models::CustomerUpdateExternalId};
///
/// let customer = customers_update_external(core, "user_42", CustomerUpdateExternalId::new().name("Ada")).await?;
/// println!("{customer:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_update_external")]
pub fn customers_update_external(
    core: &PolarCore,
    external_id: impl AsRef<str>,
    request: impl Into<CustomerUpdateExternalId>,
) -> Call<Customer> {
    Call::patch(core, "customers_update_external", "/v1/customers/external/{external_id}")
        .external_id(external_id.as_ref())
        .json(&request.into())
}

/// Deletes a customer by their id in your system.
///
/// This cannot be undone. Active subscriptions end at once, and benefits are revoked. Orders are kept, including the
/// customer's data in them. Set `anonymize` to make the customer's personal data unreadable as well.
///
/// Events with the customer's external id remain. If a later customer gets the same external id, the events belong to
/// that customer. See [how the API behaves](crate::polar_behaviour#events-and-meters).
///
/// `DELETE /v1/customers/external/{external_id}` · scope `customers:write` · feature `customers_delete_external`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the external id or a query parameter is invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_delete_external;
///
/// customers_delete_external(core, "user_42", ()).await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_delete_external")]
pub fn customers_delete_external(
    core: &PolarCore,
    external_id: impl AsRef<str>,
    query: impl Into<CustomersDeleteExternalQuery>,
) -> Call<()> {
    Call::delete(core, "customers_delete_external", "/v1/customers/external/{external_id}")
        .external_id(external_id.as_ref())
        .query(&query.into())
}

/// Lists a customer's saved payment methods. The customer is identified by their id in your system.
///
/// `GET /v1/customers/external/{external_id}/payment-methods` · scope `customers:read` or `customers:write` · feature
/// `customers_list_payment_methods_external`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_list_payment_methods_external;
///
/// let mut items = customers_list_payment_methods_external(core, "user_42", ()).items();
/// while let Some(payment_method) = items.next().await {
///     println!("{:?}", payment_method?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_list_payment_methods_external")]
pub fn customers_list_payment_methods_external(
    core: &PolarCore,
    external_id: impl AsRef<str>,
    query: impl Into<CustomersListPaymentMethodsExternalQuery>,
) -> Call<ListResource<PaymentMethod>> {
    Call::get(core, "customers_list_payment_methods_external", "/v1/customers/external/{external_id}/payment-methods")
        .external_id(external_id.as_ref())
        .query(&query.into())
}

/// Gets a customer by their id in your system, with their active subscriptions, granted benefits and meters.
///
/// This one call is enough to decide what a customer may use right now.
///
/// An external id that contains `/` cannot be looked up. See [how the API
/// behaves](crate::polar_behaviour#customers-and-members).
///
/// `GET /v1/customers/external/{external_id}/state` · scope `customers:read` or `customers:write` · feature
/// `customers_get_state_external`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the external id is invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_get_state_external;
///
/// let state = customers_get_state_external(core, "user_42").await?;
/// println!("{state:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_get_state_external")]
pub fn customers_get_state_external(core: &PolarCore, external_id: impl AsRef<str>) -> Call<CustomerState> {
    Call::get(core, "customers_get_state_external", "/v1/customers/external/{external_id}/state")
        .external_id(external_id.as_ref())
}

/// Gets a customer by their id in Polar.
///
/// `GET /v1/customers/{id}` · scope `customers:read` or `customers:write` · feature `customers_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_get;
///
/// let customer = customers_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{customer:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_get")]
pub fn customers_get(core: &PolarCore, id: impl AsRef<str>) -> Call<Customer> {
    Call::get(core, "customers_get", "/v1/customers/{id}").path(id.as_ref())
}

/// Updates a customer. Fields that are not set stay unchanged.
///
/// `PATCH /v1/customers/{id}` · scope `customers:write` · feature `customers_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as an email address that another customer has or an unknown country |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customers_update, models::CustomerUpdate};
///
/// let changes = CustomerUpdate::new().name("Ada Lovelace");
/// let customer = customers_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", changes).await?;
/// println!("{customer:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_update")]
pub fn customers_update(core: &PolarCore, id: impl AsRef<str>, request: impl Into<CustomerUpdate>) -> Call<Customer> {
    Call::patch(core, "customers_update", "/v1/customers/{id}")
        .path(id.as_ref())
        .json_with_external_ids(&request.into())
}

/// Deletes a customer.
///
/// This cannot be undone. Active subscriptions end at once, and benefits are revoked. Orders are kept, including the
/// customer's data in them. Set `anonymize` to make the customer's personal data unreadable as well.
///
/// Events with the customer's external id remain. If a later customer gets the same external id, the events belong to
/// that customer. See [how the API behaves](crate::polar_behaviour#events-and-meters).
///
/// `DELETE /v1/customers/{id}` · scope `customers:write` · feature `customers_delete`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_delete;
///
/// customers_delete(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", ()).await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_delete")]
pub fn customers_delete(core: &PolarCore, id: impl AsRef<str>, query: impl Into<CustomersDeleteQuery>) -> Call<()> {
    Call::delete(core, "customers_delete", "/v1/customers/{id}").path(id.as_ref()).query(&query.into())
}

/// Lists a customer's saved payment methods.
///
/// `GET /v1/customers/{id}/payment-methods` · scope `customers:read` or `customers:write` · feature
/// `customers_list_payment_methods`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as page 0 or an id that is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_list_payment_methods;
///
/// let mut items = customers_list_payment_methods(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", ()).items();
/// while let Some(payment_method) = items.next().await {
///     println!("{:?}", payment_method?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_list_payment_methods")]
pub fn customers_list_payment_methods(
    core: &PolarCore,
    id: impl AsRef<str>,
    query: impl Into<CustomersListPaymentMethodsQuery>,
) -> Call<ListResource<PaymentMethod>> {
    Call::get(core, "customers_list_payment_methods", "/v1/customers/{id}/payment-methods")
        .path(id.as_ref())
        .query(&query.into())
}

/// Gets a customer with their active subscriptions, granted benefits and meters.
///
/// This one call is enough to decide what a customer may use right now.
///
/// `GET /v1/customers/{id}/state` · scope `customers:read` or `customers:write` · feature `customers_get_state`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_get_state;
///
/// let state = customers_get_state(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{state:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_get_state")]
pub fn customers_get_state(core: &PolarCore, id: impl AsRef<str>) -> Call<CustomerState> {
    Call::get(core, "customers_get_state", "/v1/customers/{id}/state").path(id.as_ref())
}
