use crate::models;
use crate::{Call, PolarCore};

/// The functions whose names start with `files_`, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a>(pub(super) &'a PolarCore);

impl PolarCore {
    /// Returns the functions whose names start with `files_`, as methods.
    pub fn files(&self) -> Files<'_> {
        Files(self)
    }
}

impl Files<'_> {
    /// Lists the organization's files.
    ///
    /// See [`files_list`](crate::files_list).
    #[cfg(feature = "files_list")]
    pub fn list(&self, query: impl Into<models::FilesListQuery>) -> Call<models::ListResource<models::FileRead>> {
        crate::files_list(self.0, query)
    }

    /// Creates a file, and returns the presigned URLs to upload its parts to.
    ///
    /// See [`files_create`](crate::files_create).
    #[cfg(feature = "files_create")]
    pub fn create(&self, request: impl Into<models::FileCreate>) -> Call<models::FileUpload> {
        crate::files_create(self.0, request)
    }

    /// Updates the name or the version of a file. Its content stays unchanged.
    ///
    /// See [`files_update`](crate::files_update).
    #[cfg(feature = "files_update")]
    pub fn update(&self, id: impl AsRef<str>, request: impl Into<models::FilePatch>) -> Call<models::FileRead> {
        crate::files_update(self.0, id, request)
    }

    /// Deletes a file.
    ///
    /// See [`files_delete`](crate::files_delete).
    #[cfg(feature = "files_delete")]
    pub fn delete(&self, id: impl AsRef<str>) -> Call<()> {
        crate::files_delete(self.0, id)
    }

    /// Completes the upload of a file after all of its parts have been uploaded.
    ///
    /// See [`files_uploaded`](crate::files_uploaded).
    #[cfg(feature = "files_uploaded")]
    pub fn uploaded(
        &self,
        id: impl AsRef<str>,
        request: impl Into<models::FileUploadCompleted>,
    ) -> Call<models::FileRead> {
        crate::files_uploaded(self.0, id, request)
    }
}
