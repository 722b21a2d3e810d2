use super::FileServiceTypes;
use crate::json::{List, Map, Timestamp, model, request, union};

request! {
    /// A new file for customers to download, to be uploaded.
    #[is(service = "downloadable")]
    pub struct DownloadableFileCreate {
        required {
            /// The name of the file.
            name: String,
            /// The type of the file, such as `application/pdf`.
            mime_type: String,
            /// The size of the file in bytes.
            size: i64,
            /// The parts the file is uploaded in.
            upload: S3FileCreateMultipart,
        }
        optional {
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The SHA-256 checksum of the file's bytes, in Base64. Unset, none is kept.
            checksum_sha256_base64(maybe_checksum_sha256_base64): String,
            /// A version of your own for the file. Unset, it has none.
            version(maybe_version): String,
        }
    }
}

model! {
    /// A file for customers to download.
    #[is(service = "downloadable")]
    pub struct DownloadableFileRead {
        /// The file's id, a UUID.
        pub id: String,
        /// The id of the organization that the file belongs to, a UUID.
        pub organization_id: String,
        /// The name of the file.
        pub name: String,
        /// Where the file lies in the storage.
        pub path: String,
        /// The type of the file, such as `application/pdf`.
        pub mime_type: String,
        /// The size of the file in bytes.
        pub size: i64,
        /// The storage's own version of the file; `None` until it is uploaded.
        pub storage_version: Option<String>,
        /// The storage's own checksum of the file; `None` until it is uploaded.
        pub checksum_etag: Option<String>,
        /// The SHA-256 checksum of the file's bytes, in Base64; `None` if none was given.
        pub checksum_sha256_base64: Option<String>,
        /// The SHA-256 checksum of the file's bytes, in hexadecimal; `None` if none was given.
        pub checksum_sha256_hex: Option<String>,
        /// When the file was last changed in the storage; `None` until it is uploaded.
        pub last_modified_at: Option<Timestamp>,
        /// A version of your own for the file; `None` without one.
        pub version: Option<String>,
        /// Whether the upload is complete.
        pub is_uploaded: bool,
        /// When the file was created.
        pub created_at: Timestamp,
        /// When the file was found to be harmful; `None` if it was not.
        pub flagged_malicious_at: Option<Timestamp>,
        /// The size as text for people, such as `1.2 KB`.
        pub size_readable: String,
    }
}

union! {
    /// A new file, to be uploaded.
    pub enum FileCreate by "service" {
        /// A new file for customers to download, to be uploaded.
        Downloadable(DownloadableFileCreate) = "downloadable",
        /// A new picture for a product, to be uploaded.
        ProductMedia(ProductMediaFileCreate) = "product_media",
        /// A new picture for an organization, to be uploaded.
        OrganizationAvatar(OrganizationAvatarFileCreate) = "organization_avatar",
        /// A new file for a support case, to be uploaded.
        SupportCaseAttachment(SupportCaseAttachmentFileCreate) = "support_case_attachment",
    }
    new {
        /// A new file for customers to download, to be uploaded.
        downloadable(name: String, mime_type: String, size: i64, upload: S3FileCreateMultipart): DownloadableFileCreate,
        /// A new picture for a product, to be uploaded.
        product_media(
            name: String,
            mime_type: String,
            size: i64,
            upload: S3FileCreateMultipart
        ): ProductMediaFileCreate,
        /// A new picture for an organization, to be uploaded.
        organization_avatar(
            name: String,
            mime_type: String,
            size: i64,
            upload: S3FileCreateMultipart
        ): OrganizationAvatarFileCreate,
        /// A new file for a support case, to be uploaded.
        support_case_attachment(
            name: String,
            mime_type: String,
            size: i64,
            upload: S3FileCreateMultipart
        ): SupportCaseAttachmentFileCreate,
    }
}

model! {
    /// A file, with a link to download it.
    pub struct FileDownload {
        /// The file's id, a UUID.
        pub id: String,
        /// The id of the organization that the file belongs to, a UUID.
        pub organization_id: String,
        /// The name of the file.
        pub name: String,
        /// Where the file lies in the storage.
        pub path: String,
        /// The type of the file, such as `application/pdf`.
        pub mime_type: String,
        /// The size of the file in bytes.
        pub size: i64,
        /// The storage's own version of the file; `None` until it is uploaded.
        pub storage_version: Option<String>,
        /// The storage's own checksum of the file; `None` until it is uploaded.
        pub checksum_etag: Option<String>,
        /// The SHA-256 checksum of the file's bytes, in Base64; `None` if none was given.
        pub checksum_sha256_base64: Option<String>,
        /// The SHA-256 checksum of the file's bytes, in hexadecimal; `None` if none was given.
        pub checksum_sha256_hex: Option<String>,
        /// When the file was last changed in the storage; `None` until it is uploaded.
        pub last_modified_at: Option<Timestamp>,
        /// The link, good for a limited time.
        pub download: S3DownloadUrl,
        /// A version of your own for the file; `None` without one.
        pub version: Option<String>,
        /// Whether the upload is complete.
        pub is_uploaded: bool,
        /// What the file is for.
        pub service: FileServiceTypes,
        /// The size as text for people, such as `1.2 KB`.
        pub size_readable: String,
    }
}

request! {
    /// Changes to a file.
    pub struct FilePatch {
        optional {
            /// The name of the file.
            name(maybe_name): String,
            /// A version of your own for the file.
            version(maybe_version): String,
        }
    }
}

union! {
    /// A file.
    pub enum FileRead by "service" {
        /// A file for customers to download.
        Downloadable(DownloadableFileRead) = "downloadable",
        /// A picture of a product.
        ProductMedia(ProductMediaFileRead) = "product_media",
        /// A picture of an organization.
        OrganizationAvatar(OrganizationAvatarFileRead) = "organization_avatar",
        /// A file of a support case.
        SupportCaseAttachment(SupportCaseAttachmentFileRead) = "support_case_attachment",
    }
    shared {
        /// The file's id, a UUID.
        id: String as str,
        /// The id of the organization that the file belongs to, a UUID.
        organization_id: String as str,
        /// The name of the file.
        name: String as str,
        /// Where the file lies in the storage.
        path: String as str,
        /// The type of the file, such as `application/pdf`.
        mime_type: String as str,
        /// The size of the file in bytes.
        size: i64,
        /// The storage's own version of the file; `None` until it is uploaded.
        storage_version: String as str,
        /// The storage's own checksum of the file; `None` until it is uploaded.
        checksum_etag: String as str,
        /// The SHA-256 checksum of the file's bytes, in Base64; `None` if none was given.
        checksum_sha256_base64: String as str,
        /// The SHA-256 checksum of the file's bytes, in hexadecimal; `None` if none was given.
        checksum_sha256_hex: String as str,
        /// When the file was last changed in the storage; `None` until it is uploaded.
        last_modified_at: Timestamp,
        /// A version of your own for the file; `None` without one.
        version: String as str,
        /// Whether the upload is complete.
        is_uploaded: bool,
        /// When the file was created.
        created_at: Timestamp,
        /// The size as text for people, such as `1.2 KB`.
        size_readable: String as str,
    }
}

model! {
    /// A file to upload, with links to upload its parts to.
    pub struct FileUpload {
        /// The file's id, a UUID.
        pub id: String,
        /// The id of the organization that the file belongs to, a UUID.
        pub organization_id: String,
        /// The name of the file.
        pub name: String,
        /// Where the file lies in the storage.
        pub path: String,
        /// The type of the file, such as `application/pdf`.
        pub mime_type: String,
        /// The size of the file in bytes.
        pub size: i64,
        /// The storage's own version of the file; `None` until it is uploaded.
        pub storage_version: Option<String>,
        /// The storage's own checksum of the file; `None` until it is uploaded.
        pub checksum_etag: Option<String>,
        /// The SHA-256 checksum of the file's bytes, in Base64; `None` if none was given.
        pub checksum_sha256_base64: Option<String>,
        /// The SHA-256 checksum of the file's bytes, in hexadecimal; `None` if none was given.
        pub checksum_sha256_hex: Option<String>,
        /// When the file was last changed in the storage; `None` until it is uploaded.
        pub last_modified_at: Option<Timestamp>,
        /// The upload: its id, and the links for its parts.
        pub upload: S3FileUploadMultipart,
        /// A version of your own for the file; `None` without one.
        pub version: Option<String>,
        /// Whether the upload is complete; `None` means that it is not.
        pub is_uploaded: Option<bool>,
        /// What the file is for.
        pub service: FileServiceTypes,
        /// The size as text for people, such as `1.2 KB`.
        pub size_readable: String,
    }
}

request! {
    /// A finished upload: tells Polar to put the parts together.
    pub struct FileUploadCompleted {
        required {
            /// The upload's id, as in the `upload` of the new file.
            #[not_blank]
            id: String,
            /// Where the file lies in the storage, as in the `upload` of the new file.
            path: String,
            /// The parts that were uploaded, with the checksums that the storage answered.
            parts: List<S3FileUploadCompletedPart>,
        }
    }
}

request! {
    /// The query of `files_list`.
    pub struct FilesListQuery {
        optional {
            /// Only the files of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the files with these ids in Polar.
            ids(maybe_ids): List<String>,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// A new picture for an organization, to be uploaded.
    #[is(service = "organization_avatar")]
    pub struct OrganizationAvatarFileCreate {
        required {
            /// The name of the file.
            name: String,
            /// The type of the picture: `image/jpeg`, `image/png`, `image/gif`, `image/webp` or `image/svg+xml`.
            mime_type: String,
            /// The size of the file in bytes, at most 1048576 (1 MiB).
            size: i64,
            /// The parts the file is uploaded in.
            upload: S3FileCreateMultipart,
        }
        optional {
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The SHA-256 checksum of the file's bytes, in Base64. Unset, none is kept.
            checksum_sha256_base64(maybe_checksum_sha256_base64): String,
            /// A version of your own for the file. Unset, it has none.
            version(maybe_version): String,
        }
    }
}

model! {
    /// A picture of an organization.
    #[is(service = "organization_avatar")]
    pub struct OrganizationAvatarFileRead {
        /// The file's id, a UUID.
        pub id: String,
        /// The id of the organization that the file belongs to, a UUID.
        pub organization_id: String,
        /// The name of the file.
        pub name: String,
        /// Where the file lies in the storage.
        pub path: String,
        /// The type of the picture, such as `image/png`.
        pub mime_type: String,
        /// The size of the file in bytes.
        pub size: i64,
        /// The storage's own version of the file; `None` until it is uploaded.
        pub storage_version: Option<String>,
        /// The storage's own checksum of the file; `None` until it is uploaded.
        pub checksum_etag: Option<String>,
        /// The SHA-256 checksum of the file's bytes, in Base64; `None` if none was given.
        pub checksum_sha256_base64: Option<String>,
        /// The SHA-256 checksum of the file's bytes, in hexadecimal; `None` if none was given.
        pub checksum_sha256_hex: Option<String>,
        /// When the file was last changed in the storage; `None` until it is uploaded.
        pub last_modified_at: Option<Timestamp>,
        /// A version of your own for the file; `None` without one.
        pub version: Option<String>,
        /// Whether the upload is complete.
        pub is_uploaded: bool,
        /// When the file was created.
        pub created_at: Timestamp,
        /// The size as text for people, such as `1.2 KB`.
        pub size_readable: String,
        /// A link to the picture that anybody can open.
        pub public_url: String,
    }
}

request! {
    /// A new picture for a product, to be uploaded.
    #[is(service = "product_media")]
    pub struct ProductMediaFileCreate {
        required {
            /// The name of the file.
            name: String,
            /// The type of the picture: `image/jpeg`, `image/png`, `image/gif`, `image/webp` or `image/svg+xml`.
            mime_type: String,
            /// The size of the file in bytes, at most 10485760 (10 MiB).
            size: i64,
            /// The parts the file is uploaded in.
            upload: S3FileCreateMultipart,
        }
        optional {
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The SHA-256 checksum of the file's bytes, in Base64. Unset, none is kept.
            checksum_sha256_base64(maybe_checksum_sha256_base64): String,
            /// A version of your own for the file. Unset, it has none.
            version(maybe_version): String,
        }
    }
}

model! {
    /// A picture of a product.
    #[is(service = "product_media")]
    pub struct ProductMediaFileRead {
        /// The file's id, a UUID.
        pub id: String,
        /// The id of the organization that the file belongs to, a UUID.
        pub organization_id: String,
        /// The name of the file.
        pub name: String,
        /// Where the file lies in the storage.
        pub path: String,
        /// The type of the picture, such as `image/png`.
        pub mime_type: String,
        /// The size of the file in bytes.
        pub size: i64,
        /// The storage's own version of the file; `None` until it is uploaded.
        pub storage_version: Option<String>,
        /// The storage's own checksum of the file; `None` until it is uploaded.
        pub checksum_etag: Option<String>,
        /// The SHA-256 checksum of the file's bytes, in Base64; `None` if none was given.
        pub checksum_sha256_base64: Option<String>,
        /// The SHA-256 checksum of the file's bytes, in hexadecimal; `None` if none was given.
        pub checksum_sha256_hex: Option<String>,
        /// When the file was last changed in the storage; `None` until it is uploaded.
        pub last_modified_at: Option<Timestamp>,
        /// A version of your own for the file; `None` without one.
        pub version: Option<String>,
        /// Whether the upload is complete.
        pub is_uploaded: bool,
        /// When the file was created.
        pub created_at: Timestamp,
        /// The size as text for people, such as `1.2 KB`.
        pub size_readable: String,
        /// A link to the picture that anybody can open.
        pub public_url: String,
    }
}

model! {
    /// A link to download a file from.
    pub struct S3DownloadUrl {
        /// The link.
        #[hidden("is signed: whoever has it has the file")]
        pub url: String,
        /// The headers to send with the request, by name; `None` or empty if it needs none.
        pub headers: Option<Map<String>>,
        /// When the link stops working.
        pub expires_at: Timestamp,
    }
}

request! {
    /// The parts that a file is uploaded in.
    pub struct S3FileCreateMultipart {
        required {
            /// The parts, at most 10000.
            parts: List<S3FileCreatePart>,
        }
    }
}

request! {
    /// A part of a file to upload.
    pub struct S3FileCreatePart {
        required {
            /// The part's number, from 1.
            number: i64,
            /// Where the part begins in the file, in bytes from 0.
            chunk_start: i64,
            /// Where the part ends in the file, in bytes: one past its last byte, which for the last part is the size
            /// of the file.
            chunk_end: i64,
        }
        optional {
            /// The SHA-256 checksum of the part's bytes, in Base64. Unset, the storage checks none.
            checksum_sha256_base64(maybe_checksum_sha256_base64): String,
        }
    }
}

request! {
    /// A part of a file that was uploaded.
    pub struct S3FileUploadCompletedPart {
        required {
            /// The part's number, from 1.
            number: i64,
            /// The header `ETag` of the storage's answer to the upload of the part, with its quotes.
            checksum_etag: String,
        }
        nullable {
            /// The SHA-256 checksum of the part's bytes, in Base64; `None` if none was given.
            checksum_sha256_base64: String,
        }
    }
}

model! {
    /// An upload: its id, and links to upload the parts of the file to.
    pub struct S3FileUploadMultipart {
        /// The upload's id, which `files_uploaded` asks for.
        pub id: String,
        /// Where the file lies in the storage, which `files_uploaded` asks for.
        pub path: String,
        /// The parts, with their links.
        pub parts: Vec<S3FileUploadPart>,
    }
}

model! {
    /// A part of a file, with the link to upload it to.
    pub struct S3FileUploadPart {
        /// The part's number, from 1.
        pub number: i64,
        /// Where the part begins in the file, in bytes from 0.
        pub chunk_start: i64,
        /// Where the part ends in the file, in bytes: one past its last byte, which for the last part is the size of
        /// the file.
        pub chunk_end: i64,
        /// The SHA-256 checksum of the part's bytes, in Base64; `None` if none was given.
        pub checksum_sha256_base64: Option<String>,
        /// The link to upload the part to, with PUT.
        #[hidden("is signed: whoever has it has the file")]
        pub url: String,
        /// When the link stops working.
        pub expires_at: Timestamp,
        /// The headers to send with the request, by name; `None` or empty if it needs none.
        pub headers: Option<Map<String>>,
    }
}

request! {
    /// A new file for a support case, to be uploaded.
    #[is(service = "support_case_attachment")]
    pub struct SupportCaseAttachmentFileCreate {
        required {
            /// The name of the file.
            name: String,
            /// The type of the file: a picture (no SVG), a video (MP4, QuickTime, WebM), a PDF, CSV, plain text, or a
            /// Word or Excel document.
            mime_type: String,
            /// The size of the file in bytes, at most 262144000 (250 MiB).
            size: i64,
            /// The parts the file is uploaded in.
            upload: S3FileCreateMultipart,
        }
        optional {
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The SHA-256 checksum of the file's bytes, in Base64. Unset, none is kept.
            checksum_sha256_base64(maybe_checksum_sha256_base64): String,
            /// A version of your own for the file. Unset, it has none.
            version(maybe_version): String,
        }
    }
}

model! {
    /// A file of a support case.
    #[is(service = "support_case_attachment")]
    pub struct SupportCaseAttachmentFileRead {
        /// The file's id, a UUID.
        pub id: String,
        /// The id of the organization that the file belongs to, a UUID.
        pub organization_id: String,
        /// The name of the file.
        pub name: String,
        /// Where the file lies in the storage.
        pub path: String,
        /// The type of the file, such as `application/pdf`.
        pub mime_type: String,
        /// The size of the file in bytes.
        pub size: i64,
        /// The storage's own version of the file; `None` until it is uploaded.
        pub storage_version: Option<String>,
        /// The storage's own checksum of the file; `None` until it is uploaded.
        pub checksum_etag: Option<String>,
        /// The SHA-256 checksum of the file's bytes, in Base64; `None` if none was given.
        pub checksum_sha256_base64: Option<String>,
        /// The SHA-256 checksum of the file's bytes, in hexadecimal; `None` if none was given.
        pub checksum_sha256_hex: Option<String>,
        /// When the file was last changed in the storage; `None` until it is uploaded.
        pub last_modified_at: Option<Timestamp>,
        /// A version of your own for the file; `None` without one.
        pub version: Option<String>,
        /// Whether the upload is complete.
        pub is_uploaded: bool,
        /// When the file was created.
        pub created_at: Timestamp,
        /// The size as text for people, such as `1.2 KB`.
        pub size_readable: String,
    }
}
