use super::plan::Plan;
use crate::models::{FileCreate, S3FileCreateMultipart};
use std::fmt;

/// A file that is to be uploaded: what it is for, its name and its type. Size, checksums and parts come from its bytes.
///
/// ```
/// use polar_funcs::NewFile;
///
/// let file = NewFile::downloadable("guide.pdf", "application/pdf").version("1.1");
/// ```
#[derive(Clone)]
#[must_use]
pub struct NewFile {
    name: String,
    mime_type: String,
    organization_id: Option<String>,
    version: Option<String>,
    make: fn(String, String, i64, S3FileCreateMultipart) -> FileCreate,
}

impl NewFile {
    /// A file for customers to download.
    pub fn downloadable(name: impl Into<String>, mime_type: impl Into<String>) -> Self {
        Self::new(name.into(), mime_type.into(), |name, mime_type, size, parts| {
            FileCreate::downloadable(name, mime_type, size, parts)
        })
    }

    /// A picture for a product: JPEG, PNG, GIF, WebP or SVG, at most 10 MiB.
    pub fn product_media(name: impl Into<String>, mime_type: impl Into<String>) -> Self {
        Self::new(name.into(), mime_type.into(), |name, mime_type, size, parts| {
            FileCreate::product_media(name, mime_type, size, parts)
        })
    }

    /// A picture for an organization: JPEG, PNG, GIF, WebP or SVG, at most 1 MiB.
    pub fn organization_avatar(name: impl Into<String>, mime_type: impl Into<String>) -> Self {
        Self::new(name.into(), mime_type.into(), |name, mime_type, size, parts| {
            FileCreate::organization_avatar(name, mime_type, size, parts)
        })
    }

    /// A file for a support case, at most 250 MiB.
    pub fn support_case_attachment(name: impl Into<String>, mime_type: impl Into<String>) -> Self {
        Self::new(name.into(), mime_type.into(), |name, mime_type, size, parts| {
            FileCreate::support_case_attachment(name, mime_type, size, parts)
        })
    }

    /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
    pub fn organization_id(mut self, organization_id: impl Into<String>) -> Self {
        self.organization_id = Some(organization_id.into());
        self
    }

    /// A version of your own for the file. Unset, it has none.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }

    fn new(
        name: String,
        mime_type: String,
        make: fn(String, String, i64, S3FileCreateMultipart) -> FileCreate,
    ) -> Self {
        Self { name, mime_type, organization_id: None, version: None, make }
    }

    /// What `files_create` is asked for.
    pub(super) fn request(&self, plan: &Plan) -> FileCreate {
        let (name, mime_type) = (self.name.clone(), self.mime_type.clone());
        let parts = S3FileCreateMultipart::new(plan.parts());
        let mut request = (self.make)(name, mime_type, plan.size as i64, parts).checksum_sha256_base64(&*plan.checksum);
        if let Some(id) = &self.organization_id {
            request = request.organization_id(id);
        }
        if let Some(version) = &self.version {
            request = request.version(version);
        }
        request
    }
}

impl fmt::Debug for NewFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewFile")
            .field("name", &self.name)
            .field("mime_type", &self.mime_type)
            .field("organization_id", &self.organization_id)
            .field("version", &self.version)
            .finish_non_exhaustive()
    }
}
