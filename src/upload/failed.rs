use super::Upload;
use crate::error::Error;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// The error of an upload. It contains the upload, which can be [resumed](Self::resume).
///
/// ```no_run
/// # async fn example(core: &polar_funcs::PolarCore) -> Result<(), polar_funcs::Error> {
/// use polar_funcs::{NewFile, files_upload};
///
/// let mut upload = files_upload(core, NewFile::downloadable("app.zip", "application/zip"), "dist/app.zip");
/// for _ in 0..5 {
///     match upload.await {
///         Ok(file) => return Ok(println!("{}", file.id().unwrap_or_default())),
///         Err(failed) if failed.error().is_unreachable() => upload = failed.resume(),
///         Err(failed) => return Err(failed.into()),
///     }
/// }
/// # Ok(())
/// # }
/// ```
pub struct UploadFailed {
    error: Error,
    file_id: Option<String>,
    /// In a mutex, because an error must be `Sync`, and the reader and the callback of the upload may not be.
    upload: Box<Mutex<Upload>>,
}

impl UploadFailed {
    pub(super) fn new(error: Error, upload: Upload) -> Self {
        let file_id = upload.created.as_ref().map(|created| created.file.id.clone());
        Self { error, file_id, upload: Box::new(Mutex::new(upload)) }
    }

    /// Returns the error.
    ///
    /// Its [`operation`](Error::operation) is `files_create` or `files_uploaded` if that call to the API failed, and
    /// `files_upload` if reading the file or sending a part failed.
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// Returns the id of the file that was created in Polar (a UUID); `None` if no file was created, or if a resumed
    /// upload will create a new one.
    ///
    /// The file cannot be used until the upload is complete. To give up the upload, delete the file with
    /// `files_delete`.
    pub fn file_id(&self) -> Option<&str> {
        self.file_id.as_deref()
    }

    /// Returns the upload, so that it can be continued by awaiting it. Its settings can be changed before.
    ///
    /// The upload sends the missing parts, including those that were in flight. It starts over if the presigned URLs
    /// have expired or the file has changed. If only `files_uploaded` failed, only that call is repeated. If Polar then
    /// rejects that call, the file may already be complete: check with `files_list`.
    pub fn resume(self) -> Upload {
        self.upload.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl From<UploadFailed> for Error {
    fn from(failed: UploadFailed) -> Self {
        failed.error
    }
}

impl fmt::Display for UploadFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl fmt::Debug for UploadFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadFailed")
            .field("error", &self.error)
            .field("file_id", &self.file_id)
            .finish_non_exhaustive()
    }
}

impl std::error::Error for UploadFailed {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error.source()
    }
}
