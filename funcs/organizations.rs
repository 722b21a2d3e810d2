// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organizations that the access token can access, oldest first unless `sorting` is set.
///
/// `GET /v1/organizations/` · scope `organizations:read` or `organizations:write` · feature `organizations_list`
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
/// This requires the access token of a user. The token of an organization results in a 401.
///
/// `POST /v1/organizations/` · scope `organizations:write` · feature `organizations_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `CannotCreateOrganizationError` | the user may not create an organization, or may not create another one |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as a name or slug with fewer than 3 characters |
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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 404 | `ResourceNotFound` | the organization does not exist, or the access token cannot access it |
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

/// Updates an organization's details and settings. Fields that are not set stay unchanged.
///
/// A group of settings, such as `customer_email_settings`, must be sent as a whole.
///
/// `PATCH /v1/organizations/{id}` · scope `organizations:write` · feature `organizations_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `NotPermitted` | the access token may not update the organization, or may not update one of the fields in the request |
/// | 403 | `DisputeAutoAcceptNotEnabled` | automatic acceptance of disputes is not available to the organization |
/// | 404 | `ResourceNotFound` | the organization does not exist, or the access token cannot access it |
/// | 409 | `SSOEnforcementRequiresConnection` | the request enforces single sign-on, but no connection is set up for it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as a name with fewer than 3 characters, or the id is not a UUID |
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
