use super::Upload;
use crate::error::Error;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// Why a file was not uploaded, and the upload to go on with.
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
    /// What it reads from and tells its progress need not be shareable between threads; an error must be.
    upload: Box<Mutex<Upload>>,
}

impl UploadFailed {
    pub(super) fn new(error: Error, upload: Upload) -> Self {
        let file_id = upload.created.as_ref().map(|created| created.file.id.clone());
        Self { error, file_id, upload: Box::new(Mutex::new(upload)) }
    }

    /// What went wrong: with the function `files_upload` while the file was read or its parts were sent, with
    /// `files_create` or `files_uploaded` in the call to the API that they name.
    pub fn error(&self) -> &Error {
        &self.error
    }

    /// The id of the file that Polar has been told of, a UUID; `None` if there is none to go on with. It can't be used
    /// until the upload is complete; `files_delete` removes it.
    pub fn file_id(&self) -> Option<&str> {
        self.file_id.as_deref()
    }

    /// The upload, to be awaited again, with settings of its own if need be.
    ///
    /// It sends what is missing, also the parts that were still on their way. Where the links to the parts have expired, or
    /// the file has changed, it begins anew. When it was `files_uploaded` that got no answer, only that is called again;
    /// should Polar then refuse, the file may be complete, as `files_list` tells.
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
