use super::plan::Plan;
use crate::models::{FileCreate, S3FileCreateMultipart};
use std::fmt;

/// The description of a file to upload: its purpose, name and MIME type. Size, checksums and parts are computed from
/// the content.
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
    /// Describes a file that customers can download.
    pub fn downloadable(name: impl Into<String>, mime_type: impl Into<String>) -> Self {
        Self(FileCreate::downloadable(name, mime_type, 0, no_parts()).into())
    }

    /// Describes an image of a product: JPEG, PNG, GIF, WebP or SVG, at most 10 MiB.
    pub fn product_media(name: impl Into<String>, mime_type: impl Into<String>) -> Self {
        Self(FileCreate::product_media(name, mime_type, 0, no_parts()).into())
    }

    /// Describes the avatar of an organization: JPEG, PNG, GIF, WebP or SVG, at most 1 MiB.
    pub fn organization_avatar(name: impl Into<String>, mime_type: impl Into<String>) -> Self {
        Self(FileCreate::organization_avatar(name, mime_type, 0, no_parts()).into())
    }

    /// Describes an attachment of a support case, at most 250 MiB.
    pub fn support_case_attachment(name: impl Into<String>, mime_type: impl Into<String>) -> Self {
        Self(FileCreate::support_case_attachment(name, mime_type, 0, no_parts()).into())
    }

    /// Sets the id of the organization (a UUID). It is required unless the access token belongs to an organization.
    pub fn organization_id(mut self, organization_id: impl Into<String>) -> Self {
        if let Some(fields) = self.fields() {
            *fields.organization_id = Some(organization_id.into());
        }
        self
    }

    /// Sets a version label for the file. By default, the file has none.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        if let Some(fields) = self.fields() {
            *fields.version = Some(version.into());
        }
        self
    }

    /// Returns the body of `files_create`.
    pub(super) fn request(&mut self, plan: &Plan) -> &FileCreate {
        if let Some(fields) = self.fields() {
            *fields.size = plan.size as i64;
            *fields.upload = S3FileCreateMultipart::new(plan.parts());
            *fields.checksum = Some(plan.checksum.clone());
        }
        &self.0
    }

    /// Returns the fields that all variants have; `None` for an unknown variant, which no constructor creates.
    fn fields(&mut self) -> Option<Fields<'_>> {
        macro_rules! fields {
            ($($variant:ident),*) => {
                match &mut self.0 {
                    $(FileCreate::$variant(file) => Some(Fields {
                        organization_id: &mut file.organization_id,
                        version: &mut file.version,
                        size: &mut file.size,
                        upload: &mut file.upload,
                        checksum: &mut file.checksum_sha256_base64,
                    }),)*
                    FileCreate::Unknown(_) => None,
                }
            };
        }
        fields!(Downloadable, ProductMedia, OrganizationAvatar, SupportCaseAttachment)
    }
}

struct Fields<'a> {
    organization_id: &'a mut Option<String>,
    version: &'a mut Option<String>,
    size: &'a mut i64,
    upload: &'a mut S3FileCreateMultipart,
    checksum: &'a mut Option<String>,
}

fn no_parts() -> S3FileCreateMultipart {
    S3FileCreateMultipart::new(Vec::new())
}

impl fmt::Debug for NewFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
