use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organizations that the access token can see, oldest first unless `sorting` says otherwise.
///
/// `GET /v1/organizations/` · scope `organizations:read` or `organizations:write` · feature `organizations_list`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the query is not accepted, such as page 0 or an unknown `sorting` |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::organizations_list;
///
/// let mut items = organizations_list(core, ()).items();
/// while let Some(organization) = items.next().await {
///     println!("{:?}", organization?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "organizations_list")]
pub fn organizations_list(
    core: &PolarCore,
    query: impl Into<OrganizationsListQuery>,
) -> Call<ListResource<Organization>> {
    Call::get(core, "organizations_list", "/v1/organizations/").query(&query.into())
}

/// Creates an organization.
///
/// Needs a user's token: one of an organization is not accepted (401).
///
/// `POST /v1/organizations/` · scope `organizations:write` · feature `organizations_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | `CannotCreateOrganizationError` | the user may not create an organization, or no further one |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is not accepted, such as a name or slug under 3 characters |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{organizations_create, models::OrganizationCreate};
///
/// let organization = organizations_create(core, OrganizationCreate::new("Acme Inc", "acme")).await?;
/// println!("{organization:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "organizations_create")]
pub fn organizations_create(core: &PolarCore, request: impl Into<OrganizationCreate>) -> Call<Organization> {
    Call::post(core, "organizations_create", "/v1/organizations/").json(&request.into())
}

/// Gets an organization by its id.
///
/// `GET /v1/organizations/{id}` · scope `organizations:read` or `organizations:write` · feature `organizations_get`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 404 | `ResourceNotFound` | there is no such organization, or the token may not see it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::organizations_get;
///
/// let organization = organizations_get(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// println!("{organization:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "organizations_get")]
pub fn organizations_get(core: &PolarCore, id: impl AsRef<str>) -> Call<Organization> {
    Call::get(core, "organizations_get", "/v1/organizations/{id}").path(id.as_ref())
}

/// Changes an organization's details and settings; what is left unset stays as it is.
///
/// A group of settings, such as `customer_email_settings`, is sent as a whole.
///
/// `PATCH /v1/organizations/{id}` · scope `organizations:write` · feature `organizations_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | `NotPermitted` | the token may not change the organization, or not this part of it |
/// | 403 | `DisputeAutoAcceptNotEnabled` | accepting disputes automatically is not open to the organization |
/// | 404 | `ResourceNotFound` | there is no such organization, or the token may not see it |
/// | 409 | `SSOEnforcementRequiresConnection` | single sign-on can't be required while none is connected |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is not accepted, such as a name under 3 characters, or the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{organizations_update, models::OrganizationUpdate};
///
/// let organization = organizations_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", OrganizationUpdate::new().website("https://example.com")).await?;
/// println!("{organization:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "organizations_update")]
pub fn organizations_update(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<OrganizationUpdate>,
) -> Call<Organization> {
    Call::patch(core, "organizations_update", "/v1/organizations/{id}").path(id.as_ref()).json(&request.into())
}
