use super::plan::Plan;
use crate::models::{FileCreate, S3FileCreateMultipart};
use std::fmt;

/// Describes a file to upload: its purpose, name and MIME type. Size, checksums and parts are computed from its bytes.
///
/// ```
/// use polar_funcs::NewFile;
///
/// let file = NewFile::downloadable("guide.pdf", "application/pdf").version("1.1");
/// ```
#[derive(Clone)]
#[must_use]
pub struct NewFile(FileCreate);

impl NewFile {
    /// A file that customers can download.
    pub fn downloadable(name: impl Into<String>, mime_type: impl Into<String>) -> Self {
        Self(FileCreate::downloadable(name, mime_type, 0, no_parts()))
    }

    /// An image of a product: JPEG, PNG, GIF, WebP or SVG, at most 10 MiB.
    pub fn product_media(name: impl Into<String>, mime_type: impl Into<String>) -> Self {
        Self(FileCreate::product_media(name, mime_type, 0, no_parts()))
    }

    /// The avatar of an organization: JPEG, PNG, GIF, WebP or SVG, at most 1 MiB.
    pub fn organization_avatar(name: impl Into<String>, mime_type: impl Into<String>) -> Self {
        Self(FileCreate::organization_avatar(name, mime_type, 0, no_parts()))
    }

    /// An attachment of a support case, at most 250 MiB.
    pub fn support_case_attachment(name: impl Into<String>, mime_type: impl Into<String>) -> Self {
        Self(FileCreate::support_case_attachment(name, mime_type, 0, no_parts()))
    }

    /// Sets the id of the organization, a UUID. Required unless the access token belongs to an organization.
    pub fn organization_id(self, organization_id: impl Into<String>) -> Self {
        Self(self.0.organization_id(organization_id))
    }

    /// Sets a version label for the file. Default: none.
    pub fn version(self, version: impl Into<String>) -> Self {
        Self(self.0.version(version))
    }

    /// The request of `files_create`.
    pub(super) fn request(&mut self, plan: &Plan) -> &FileCreate {
        let (size, upload, checksum) = match &mut self.0 {
            FileCreate::Downloadable(file) => (&mut file.size, &mut file.upload, &mut file.checksum_sha256_base64),
            FileCreate::ProductMedia(file) => (&mut file.size, &mut file.upload, &mut file.checksum_sha256_base64),
            FileCreate::OrganizationAvatar(file) => {
                (&mut file.size, &mut file.upload, &mut file.checksum_sha256_base64)
            }
            FileCreate::SupportCaseAttachment(file) => {
                (&mut file.size, &mut file.upload, &mut file.checksum_sha256_base64)
            }
            FileCreate::Unknown(_) => return &self.0,
        };
        *size = plan.size as i64;
        *upload = S3FileCreateMultipart::new(plan.parts());
        *checksum = Some(plan.checksum.clone());
        &self.0
    }
}

fn no_parts() -> S3FileCreateMultipart {
    S3FileCreateMultipart::new(Vec::new())
}

impl fmt::Debug for NewFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
