// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::models::*;
use crate::{Call, PolarCore};

/// Lists the organization's files.
///
/// `GET /v1/files/` · scope `files:read` or `files:write` · feature `files_list`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a query parameter is invalid, such as page 0 |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::files_list;
///
/// let mut items = files_list(core, ()).items();
/// while let Some(file) = items.next().await {
///     println!("{:?}", file?);
/// }
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "files_list")]
pub fn files_list(core: &PolarCore, query: impl Into<FilesListQuery>) -> Call<ListResource<FileRead>> {
    Call::get(core, "files_list", "/v1/files/").query(&query.into())
}

/// Creates a file, and returns the presigned URLs to upload its parts to.
///
/// This is the first of three steps. Next, upload each part to its URL with a PUT and the given headers. Then call
/// `files_uploaded` with the ETags from the storage's responses. Until then, the file cannot be used. `files_upload`
/// performs all three steps.
///
/// `POST /v1/files/` · scope `files:write` · feature `files_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the `service` is unknown, or a value in the request is missing or invalid, such as the file's type |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{files_create, models::{FileCreate, S3FileCreateMultipart, S3FileCreatePart}};
///
/// let parts = S3FileCreateMultipart::new([S3FileCreatePart::new(1, 0, 1200)]);
/// let request = FileCreate::downloadable("guide.pdf", "application/pdf", 1200, parts);
/// let file = files_create(core, request).await?;
/// println!("{} parts to upload", file.upload.parts.len());
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "files_create")]
pub fn files_create(core: &PolarCore, request: impl Into<FileCreate>) -> Call<FileUpload> {
    Call::post(core, "files_create", "/v1/files/").json(&request.into())
}

/// Updates the name or the version of a file. Its content stays unchanged.
///
/// `PATCH /v1/files/{id}` · scope `files:write` · feature `files_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `NotPermitted` | the access token may not update the file |
/// | 404 | `ResourceNotFound` | the file does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is invalid, such as an id that is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{files_update, models::FilePatch};
///
/// let file = files_update(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", FilePatch::new().version("1.1")).await?;
/// println!("{file:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "files_update")]
pub fn files_update(core: &PolarCore, id: impl AsRef<str>, request: impl Into<FilePatch>) -> Call<FileRead> {
    Call::patch(core, "files_update", "/v1/files/{id}").path(id.as_ref()).json(&request.into())
}

/// Deletes a file.
///
/// Customers can no longer download it. This cannot be undone.
///
/// `DELETE /v1/files/{id}` · scope `files:write` · feature `files_delete`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `NotPermitted` | the access token may not delete the file |
/// | 404 | `ResourceNotFound` | the file does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the id is not a UUID |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::files_delete;
///
/// files_delete(core, "4a0409e2-9d6c-454c-bf05-2969a8250400").await?;
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "files_delete")]
pub fn files_delete(core: &PolarCore, id: impl AsRef<str>) -> Call<()> {
    Call::delete(core, "files_delete", "/v1/files/{id}").path(id.as_ref())
}

/// Completes the upload of a file after all of its parts have been uploaded.
///
/// This is the last of three steps; see `files_create`.
///
/// `POST /v1/files/{id}/uploaded` · scope `files:write` · feature `files_uploaded`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is missing or invalid |
/// | 403 | `insufficient_scope` | the access token lacks the required scope |
/// | 403 | `NotPermitted` | the access token may not complete the upload |
/// | 404 | `ResourceNotFound` | the file does not exist, or the access token cannot access it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value in the request is missing, such as the list of parts |
///
/// # Example
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{files_uploaded, models::{FileUploadCompleted, S3FileUploadCompletedPart}};
///
/// let part = S3FileUploadCompletedPart::new(1, "\"295cef54fedbda6d405c8476fa6c941d\"", None::<String>);
/// let request = FileUploadCompleted::new("the upload's id", "the upload's path", [part]);
/// let file = files_uploaded(core, "4a0409e2-9d6c-454c-bf05-2969a8250400", request).await?;
/// println!("{file:?}");
/// # Ok(())
/// # }
/// ```
#[cfg(feature = "files_uploaded")]
pub fn files_uploaded(
    core: &PolarCore,
    id: impl AsRef<str>,
    request: impl Into<FileUploadCompleted>,
) -> Call<FileRead> {
    Call::post(core, "files_uploaded", "/v1/files/{id}/uploaded").path(id.as_ref()).json(&request.into())
}
