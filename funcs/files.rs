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
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the query is not accepted, such as page 0 |
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

/// Creates a file: says what is to be uploaded, and gets the URLs to upload its parts to.
///
/// The first of three steps: then upload each part to its URL, by PUT with the headers given, and call `files_uploaded`
/// with what the storage answered. Until then the file can't be used.
///
/// `POST /v1/files/` · scope `files:write` · feature `files_create`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | the `service` is unknown, or a value is missing or not accepted, such as the file's type |
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

/// Changes the name or the version of a file; its content stays.
///
/// `PATCH /v1/files/{id}` · scope `files:write` · feature `files_update`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | `NotPermitted` | the token may not change the file |
/// | 404 | `ResourceNotFound` | there is no such file, or the token may not see it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is not accepted, such as an id that is no UUID |
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
/// Customers can't download it any more; it can't be undone.
///
/// `DELETE /v1/files/{id}` · scope `files:write` · feature `files_delete`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | `NotPermitted` | the token may not delete the file |
/// | 404 | `ResourceNotFound` | there is no such file, or the token may not see it |
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

/// Finishes the upload of a file, once all its parts are uploaded.
///
/// The last of three steps, see `files_create`.
///
/// `POST /v1/files/{id}/uploaded` · scope `files:write` · feature `files_uploaded`
///
/// # Errors
///
/// | status | name | when |
/// |---|---|---|
/// | 401 | `invalid_token`, `Unauthorized` | the access token is not accepted |
/// | 403 | `insufficient_scope` | the access token may not do this |
/// | 403 | `NotPermitted` | the token may not finish the upload |
/// | 404 | `ResourceNotFound` | there is no such file, or the token may not see it |
/// | 422 | `RequestValidationError`, `PolarRequestValidationError` | a value of the request is missing, such as the list of parts |
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
