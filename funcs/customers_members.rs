// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the members of a customer's team. The customer is identified by their id in your system.
///
/// `GET /v1/customers/external/{external_id}/members` · scope `members:read` or `members:write` · feature
/// `customers_members_list_external`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer does not exist, or the access token cannot access them |
/// | 409 | `AmbiguousExternalCustomerID` | several customers have the external id |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 or an unknown `sorting` |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_members_list_external;
///
/// let mut items = customers_members_list_external(core, "team_7", ()).items();
/// while let Some(member) = items.next().await {
///     println!("{:?}", member?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_members_list_external")]
pub fn customers_members_list_external(
    core: &PolarCore,
    external_id: impl AsRef<str>,
    query: impl Into<CustomersMembersListExternalQuery>,
) -> Call<ListResource<Member>> {
    Call::get(core, "customers_members_list_external", "/v1/customers/external/{external_id}/members")
        .external_id(external_id.as_ref())
        .query(&query.into())
}

/// Adds a member to a customer's team. The customer is identified by their id in your system.
///
/// If a member with the email address already exists, the response is that member, whose role does not change. See [how
/// the API behaves](crate::polar_behaviour#customers-and-members).
///
/// `POST /v1/customers/external/{external_id}/members` · scope `members:write` · feature
/// `customers_members_create_external`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `NotPermitted` | members cannot be added to this customer |
/// | 404 | `ResourceNotFound` | the customer does not exist, or the access token cannot access them |
/// | 409 | `AmbiguousExternalCustomerID` | several customers have the external id |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as the email address |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customers_members_create_external, models::MemberCreateFromCustomer};
///
/// let request = MemberCreateFromCustomer::new("ada@example.com").external_id("user_42");
/// let member = customers_members_create_external(core, "team_7", request).await?;
/// println!("{member:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_members_create_external")]
pub fn customers_members_create_external(
    core: &PolarCore,
    external_id: impl AsRef<str>,
    request: impl Into<MemberCreateFromCustomer>,
) -> Call<Member> {
    Call::post(core, "customers_members_create_external", "/v1/customers/external/{external_id}/members")
        .external_id(external_id.as_ref())
        .json_with_external_ids(&request.into())
}

/// Gets a member of a customer's team. Both are identified by their ids in your system.
///
/// `GET /v1/customers/external/{external_id}/members/{member_external_id}` · scope `members:read` or `members:write` ·
/// feature `customers_members_get_external`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer or the member does not exist, or the access token cannot access them |
/// | 409 | `AmbiguousExternalCustomerID` | several customers have the external id |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | an external id is invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_members_get_external;
///
/// let member = customers_members_get_external(core, "team_7", "user_42").await?;
/// println!("{member:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_members_get_external")]
pub fn customers_members_get_external(
    core: &PolarCore,
    external_id: impl AsRef<str>,
    member_external_id: impl AsRef<str>,
) -> Call<Member> {
    Call::get(
        core,
        "customers_members_get_external",
        "/v1/customers/external/{external_id}/members/{member_external_id}",
    )
    .external_id(external_id.as_ref())
    .external_id(member_external_id.as_ref())
}

/// Updates a member of a customer's team. Both are identified by their ids in your system.
///
/// Fields that are not set stay unchanged.
///
/// `PATCH /v1/customers/external/{external_id}/members/{member_external_id}` · scope `members:write` · feature
/// `customers_members_update_external`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer or the member does not exist, or the access token cannot access them |
/// | 409 | `AmbiguousExternalCustomerID` | several customers have the external id |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as the email address |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customers_members_update_external, models::{MemberRole, MemberUpdate}};
///
/// let changes = MemberUpdate::new().role(MemberRole::BillingManager);
/// let member = customers_members_update_external(core, "team_7", "user_42", changes).await?;
/// println!("{member:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_members_update_external")]
pub fn customers_members_update_external(
    core: &PolarCore,
    external_id: impl AsRef<str>,
    member_external_id: impl AsRef<str>,
    request: impl Into<MemberUpdate>,
) -> Call<Member> {
    Call::patch(
        core,
        "customers_members_update_external",
        "/v1/customers/external/{external_id}/members/{member_external_id}",
    )
    .external_id(external_id.as_ref())
    .external_id(member_external_id.as_ref())
    .json(&request.into())
}

/// Removes a member from a customer's team. Both are identified by their ids in your system.
///
/// The member loses all access that the team granted.
///
/// `DELETE /v1/customers/external/{external_id}/members/{member_external_id}` · scope `members:write` · feature
/// `customers_members_delete_external`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer or the member does not exist, or the access token cannot access them |
/// | 409 | `AmbiguousExternalCustomerID` | several customers have the external id |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | an external id is invalid |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_members_delete_external;
///
/// customers_members_delete_external(core, "team_7", "user_42").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_members_delete_external")]
pub fn customers_members_delete_external(
    core: &PolarCore,
    external_id: impl AsRef<str>,
    member_external_id: impl AsRef<str>,
) -> Call<()> {
    Call::delete(
        core,
        "customers_members_delete_external",
        "/v1/customers/external/{external_id}/members/{member_external_id}",
    )
    .external_id(external_id.as_ref())
    .external_id(member_external_id.as_ref())
}

/// Lists the members of a customer's team.
///
/// `GET /v1/customers/{id}/members` · scope `members:read` or `members:write` · feature `customers_members_list`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 or an unknown `sorting` |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_members_list;
///
/// let mut items = customers_members_list(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", ()).items();
/// while let Some(member) = items.next().await {
///     println!("{:?}", member?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_members_list")]
pub fn customers_members_list(
    core: &PolarCore,
    id: impl AsRef<str>,
    query: impl Into<CustomersMembersListQuery>,
) -> Call<ListResource<Member>> {
    Call::get(core, "customers_members_list", "/v1/customers/{id}/members").path(id.as_ref()).query(&query.into())
}

/// Adds a member to a customer's team.
///
/// If a member with the email address already exists, the response is that member, whose role does not change. See [how
/// the API behaves](crate::polar_behaviour#customers-and-members).
///
/// `POST /v1/customers/{id}/members` · scope `members:write` · feature `customers_members_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `NotPermitted` | members cannot be added to this customer |
/// | 404 | `ResourceNotFound` | the customer does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as the email address |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customers_members_create, models::MemberCreateFromCustomer};
///
/// let request = MemberCreateFromCustomer::new("ada@example.com");
/// let member = customers_members_create(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", request).await?;
/// println!("{member:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_members_create")]
pub fn customers_members_create(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<MemberCreateFromCustomer>,
) -> Call<Member> {
    Call::post(core, "customers_members_create", "/v1/customers/{id}/members")
        .path(id.as_ref())
        .json_with_external_ids(&request.into())
}

/// Gets a member of a customer's team.
///
/// `GET /v1/customers/{id}/members/{member_id}` · scope `members:read` or `members:write` · feature
/// `customers_members_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer or the member does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | an id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_members_get;
///
/// let (customer_id, member_id) = ("4a0409e2-9d6c-454c-bf05-2969a8250400", "276cbc5d-3cda-4f4d-9d70-4d87d26813fb");
/// let member = customers_members_get(core, customer_id, member_id).await?;
/// println!("{member:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_members_get")]
pub fn customers_members_get(core: &PolarCore, id: impl AsRef<str>, member_id: impl AsRef<str>) -> Call<Member> {
    Call::get(core, "customers_members_get", "/v1/customers/{id}/members/{member_id}")
        .path(id.as_ref())
        .path(member_id.as_ref())
}

/// Updates a member of a customer's team. Fields that are not set stay unchanged.
///
/// `PATCH /v1/customers/{id}/members/{member_id}` · scope `members:write` · feature `customers_members_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer or the member does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as an id that is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{customers_members_update, models::MemberUpdate};
///
/// let (customer_id, member_id) = ("4a0409e2-9d6c-454c-bf05-2969a8250400", "276cbc5d-3cda-4f4d-9d70-4d87d26813fb");
/// let member = customers_members_update(core, customer_id, member_id, MemberUpdate::new().name("Ada")).await?;
/// println!("{member:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_members_update")]
pub fn customers_members_update(
    core: &PolarCore,
    id: impl AsRef<str>,
    member_id: impl AsRef<str>,
    request: impl Into<MemberUpdate>,
) -> Call<Member> {
    Call::patch(core, "customers_members_update", "/v1/customers/{id}/members/{member_id}")
        .path(id.as_ref())
        .path(member_id.as_ref())
        .json(&request.into())
}

/// Removes a member from a customer's team.
///
/// The member loses all access that the team granted.
///
/// `DELETE /v1/customers/{id}/members/{member_id}` · scope `members:write` · feature `customers_members_delete`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the customer or the member does not exist, or the access token cannot access them |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | an id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::customers_members_delete;
///
/// let (customer_id, member_id) = ("4a0409e2-9d6c-454c-bf05-2969a8250400", "276cbc5d-3cda-4f4d-9d70-4d87d26813fb");
/// customers_members_delete(core, customer_id, member_id).await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "customers_members_delete")]
pub fn customers_members_delete(core: &PolarCore, id: impl AsRef<str>, member_id: impl AsRef<str>) -> Call<()> {
    Call::delete(core, "customers_members_delete", "/v1/customers/{id}/members/{member_id}")
        .path(id.as_ref())
        .path(member_id.as_ref())
}
