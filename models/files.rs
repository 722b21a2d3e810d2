// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::FileServiceTypes;
use crate::json::{List, Map, Timestamp, model, request, union};

request! {
    /// A request to create and upload a file for customers to download.
    #[constant(service = "downloadable")]
    pub struct DownloadableFileCreate {
        required {
            /// The name of the file.
            name: String,
            /// The MIME type of the file, such as `application/pdf`.
            mime_type: String,
            /// The size of the file in bytes.
            size: i64,
            /// The parts in which the file is uploaded.
            upload: S3FileCreateMultipart,
        }
        optional {
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The SHA-256 checksum of the file in Base64. If unset, no checksum is stored.
            checksum_sha256_base64(maybe_checksum_sha256_base64): String,
            /// A version label for the file. If unset, the file has none.
            version(maybe_version): String,
        }
    }
}

model! {
    /// A file for customers to download.
    #[constant(service = "downloadable")]
    pub struct DownloadableFileRead {
        /// The id of the file (a UUID).
        pub id: String,
        /// The id of the organization that the file belongs to (a UUID).
        pub organization_id: String,
        /// The name of the file.
        pub name: String,
        /// The path of the file in the storage.
        pub path: String,
        /// The MIME type of the file, such as `application/pdf`.
        pub mime_type: String,
        /// The size of the file in bytes.
        pub size: i64,
        /// The version that the storage assigned to the file, or `None` until the file is uploaded.
        pub storage_version: Option<String>,
        /// The checksum that the storage computed for the file (its ETag), or `None` until the file is uploaded.
        pub checksum_etag: Option<String>,
        /// The SHA-256 checksum of the file in Base64, or `None` if none was given.
        pub checksum_sha256_base64: Option<String>,
        /// The SHA-256 checksum of the file in hexadecimal, or `None` if none was given.
        pub checksum_sha256_hex: Option<String>,
        /// When the file was last modified in the storage, or `None` until the file is uploaded.
        pub last_modified_at: Option<Timestamp>,
        /// A version label that you chose for the file, or `None` if it has none.
        pub version: Option<String>,
        /// Whether the upload is complete.
        pub is_uploaded: bool,
        /// When the file was created.
        pub created_at: Timestamp,
        /// When the file was flagged as malicious, or `None` if it was not.
        pub flagged_malicious_at: Option<Timestamp>,
        /// The human-readable size, such as `1.2 KB`.
        pub size_readable: String,
    }
}

union! {
    /// A request to create and upload a file.
    pub enum FileCreate by "service" {
        /// A request to create and upload a file for customers to download.
        Downloadable(DownloadableFileCreate) = "downloadable",
        /// A request to create and upload an image of a product.
        ProductMedia(ProductMediaFileCreate) = "product_media",
        /// A request to create and upload an avatar image of an organization.
        OrganizationAvatar(OrganizationAvatarFileCreate) = "organization_avatar",
        /// A request to create and upload an attachment to a support case.
        SupportCaseAttachment(SupportCaseAttachmentFileCreate) = "support_case_attachment",
    }
    new {
        /// A request to create and upload a file for customers to download.
        downloadable(name: String, mime_type: String, size: i64, upload: S3FileCreateMultipart): DownloadableFileCreate,
        /// A request to create and upload an image of a product.
        product_media(
            name: String,
            mime_type: String,
            size: i64,
            upload: S3FileCreateMultipart
        ): ProductMediaFileCreate,
        /// A request to create and upload an avatar image of an organization.
        organization_avatar(
            name: String,
            mime_type: String,
            size: i64,
            upload: S3FileCreateMultipart
        ): OrganizationAvatarFileCreate,
        /// A request to create and upload an attachment to a support case.
        support_case_attachment(
            name: String,
            mime_type: String,
            size: i64,
            upload: S3FileCreateMultipart
        ): SupportCaseAttachmentFileCreate,
    }
}

model! {
    /// A file with its download URL.
    pub struct FileDownload {
        /// The id of the file (a UUID).
        pub id: String,
        /// The id of the organization that the file belongs to (a UUID).
        pub organization_id: String,
        /// The name of the file.
        pub name: String,
        /// The path of the file in the storage.
        pub path: String,
        /// The MIME type of the file, such as `application/pdf`.
        pub mime_type: String,
        /// The size of the file in bytes.
        pub size: i64,
        /// The version that the storage assigned to the file, or `None` until the file is uploaded.
        pub storage_version: Option<String>,
        /// The checksum that the storage computed for the file (its ETag), or `None` until the file is uploaded.
        pub checksum_etag: Option<String>,
        /// The SHA-256 checksum of the file in Base64, or `None` if none was given.
        pub checksum_sha256_base64: Option<String>,
        /// The SHA-256 checksum of the file in hexadecimal, or `None` if none was given.
        pub checksum_sha256_hex: Option<String>,
        /// When the file was last modified in the storage, or `None` until the file is uploaded.
        pub last_modified_at: Option<Timestamp>,
        /// The download URL, which is valid for a limited time.
        pub download: S3DownloadUrl,
        /// A version label that you chose for the file, or `None` if it has none.
        pub version: Option<String>,
        /// Whether the upload is complete.
        pub is_uploaded: bool,
        /// The purpose of the file.
        pub service: FileServiceTypes,
        /// The human-readable size, such as `1.2 KB`.
        pub size_readable: String,
    }
}

request! {
    /// A request to update a file.
    pub struct FilePatch {
        optional {
            /// The name of the file.
            name(maybe_name): String,
            /// A version label for the file.
            version(maybe_version): String,
        }
    }
}

union! {
    /// A file.
    pub enum FileRead by "service" {
        /// A file for customers to download.
        Downloadable(DownloadableFileRead) = "downloadable",
        /// An image of a product.
        ProductMedia(ProductMediaFileRead) = "product_media",
        /// An avatar image of an organization.
        OrganizationAvatar(OrganizationAvatarFileRead) = "organization_avatar",
        /// An attachment to a support case.
        SupportCaseAttachment(SupportCaseAttachmentFileRead) = "support_case_attachment",
    }
    shared {
        /// The id of the file (a UUID).
        id: String as str,
        /// The id of the organization that the file belongs to (a UUID).
        organization_id: String as str,
        /// The name of the file.
        name: String as str,
        /// The path of the file in the storage.
        path: String as str,
        /// The MIME type of the file, such as `application/pdf`.
        mime_type: String as str,
        /// The size of the file in bytes.
        size: i64,
        /// The version that the storage assigned to the file, or `None` until the file is uploaded.
        storage_version: String as str,
        /// The checksum that the storage computed for the file (its ETag), or `None` until the file is uploaded.
        checksum_etag: String as str,
        /// The SHA-256 checksum of the file in Base64, or `None` if none was given.
        checksum_sha256_base64: String as str,
        /// The SHA-256 checksum of the file in hexadecimal, or `None` if none was given.
        checksum_sha256_hex: String as str,
        /// When the file was last modified in the storage, or `None` until the file is uploaded.
        last_modified_at: Timestamp,
        /// A version label that you chose for the file, or `None` if it has none.
        version: String as str,
        /// Whether the upload is complete.
        is_uploaded: bool,
        /// When the file was created.
        created_at: Timestamp,
        /// The human-readable size, such as `1.2 KB`.
        size_readable: String as str,
    }
}

model! {
    /// A file to upload, with upload URLs for its parts.
    pub struct FileUpload {
        /// The id of the file (a UUID).
        pub id: String,
        /// The id of the organization that the file belongs to (a UUID).
        pub organization_id: String,
        /// The name of the file.
        pub name: String,
        /// The path of the file in the storage.
        pub path: String,
        /// The MIME type of the file, such as `application/pdf`.
        pub mime_type: String,
        /// The size of the file in bytes.
        pub size: i64,
        /// The version that the storage assigned to the file, or `None` until the file is uploaded.
        pub storage_version: Option<String>,
        /// The checksum that the storage computed for the file (its ETag), or `None` until the file is uploaded.
        pub checksum_etag: Option<String>,
        /// The SHA-256 checksum of the file in Base64, or `None` if none was given.
        pub checksum_sha256_base64: Option<String>,
        /// The SHA-256 checksum of the file in hexadecimal, or `None` if none was given.
        pub checksum_sha256_hex: Option<String>,
        /// When the file was last modified in the storage, or `None` until the file is uploaded.
        pub last_modified_at: Option<Timestamp>,
        /// The multipart upload: its id and the upload URLs of its parts.
        pub upload: S3FileUploadMultipart,
        /// A version label that you chose for the file, or `None` if it has none.
        pub version: Option<String>,
        /// Whether the upload is complete. `None` means `false`.
        pub is_uploaded: Option<bool>,
        /// The purpose of the file.
        pub service: FileServiceTypes,
        /// The human-readable size, such as `1.2 KB`.
        pub size_readable: String,
    }
}

request! {
    /// A request to complete a multipart upload after all parts have been uploaded.
    pub struct FileUploadCompleted {
        required {
            /// The id of the upload, from the `upload` of the created file.
            #[not_blank]
            id: String,
            /// The path of the file in the storage, from the `upload` of the created file.
            path: String,
            /// The uploaded parts, with the checksums that the storage returned.
            parts: List<S3FileUploadCompletedPart>,
        }
    }
}

request! {
    /// The query parameters of `files_list`.
    pub struct FilesListQuery {
        optional {
            /// Limits the results to files of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to files with these ids.
            ids(maybe_ids): List<String>,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// A request to create and upload an avatar image of an organization.
    #[constant(service = "organization_avatar")]
    pub struct OrganizationAvatarFileCreate {
        required {
            /// The name of the file.
            name: String,
            /// The MIME type of the image: `image/jpeg`, `image/png`, `image/gif`, `image/webp` or `image/svg+xml`.
            mime_type: String,
            /// The size of the file in bytes: at most 1048576 (1 MiB).
            size: i64,
            /// The parts in which the file is uploaded.
            upload: S3FileCreateMultipart,
        }
        optional {
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The SHA-256 checksum of the file in Base64. If unset, no checksum is stored.
            checksum_sha256_base64(maybe_checksum_sha256_base64): String,
            /// A version label for the file. If unset, the file has none.
            version(maybe_version): String,
        }
    }
}

model! {
    /// An avatar image of an organization.
    #[constant(service = "organization_avatar")]
    pub struct OrganizationAvatarFileRead {
        /// The id of the file (a UUID).
        pub id: String,
        /// The id of the organization that the file belongs to (a UUID).
        pub organization_id: String,
        /// The name of the file.
        pub name: String,
        /// The path of the file in the storage.
        pub path: String,
        /// The MIME type of the image, such as `image/png`.
        pub mime_type: String,
        /// The size of the file in bytes.
        pub size: i64,
        /// The version that the storage assigned to the file, or `None` until the file is uploaded.
        pub storage_version: Option<String>,
        /// The checksum that the storage computed for the file (its ETag), or `None` until the file is uploaded.
        pub checksum_etag: Option<String>,
        /// The SHA-256 checksum of the file in Base64, or `None` if none was given.
        pub checksum_sha256_base64: Option<String>,
        /// The SHA-256 checksum of the file in hexadecimal, or `None` if none was given.
        pub checksum_sha256_hex: Option<String>,
        /// When the file was last modified in the storage, or `None` until the file is uploaded.
        pub last_modified_at: Option<Timestamp>,
        /// A version label that you chose for the file, or `None` if it has none.
        pub version: Option<String>,
        /// Whether the upload is complete.
        pub is_uploaded: bool,
        /// When the file was created.
        pub created_at: Timestamp,
        /// The human-readable size, such as `1.2 KB`.
        pub size_readable: String,
        /// The public URL of the image.
        pub public_url: String,
    }
}

request! {
    /// A request to create and upload an image of a product.
    #[constant(service = "product_media")]
    pub struct ProductMediaFileCreate {
        required {
            /// The name of the file.
            name: String,
            /// The MIME type of the image: `image/jpeg`, `image/png`, `image/gif`, `image/webp` or `image/svg+xml`.
            mime_type: String,
            /// The size of the file in bytes: at most 10485760 (10 MiB).
            size: i64,
            /// The parts in which the file is uploaded.
            upload: S3FileCreateMultipart,
        }
        optional {
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The SHA-256 checksum of the file in Base64. If unset, no checksum is stored.
            checksum_sha256_base64(maybe_checksum_sha256_base64): String,
            /// A version label for the file. If unset, the file has none.
            version(maybe_version): String,
        }
    }
}

model! {
    /// An image of a product.
    #[constant(service = "product_media")]
    pub struct ProductMediaFileRead {
        /// The id of the file (a UUID).
        pub id: String,
        /// The id of the organization that the file belongs to (a UUID).
        pub organization_id: String,
        /// The name of the file.
        pub name: String,
        /// The path of the file in the storage.
        pub path: String,
        /// The MIME type of the image, such as `image/png`.
        pub mime_type: String,
        /// The size of the file in bytes.
        pub size: i64,
        /// The version that the storage assigned to the file, or `None` until the file is uploaded.
        pub storage_version: Option<String>,
        /// The checksum that the storage computed for the file (its ETag), or `None` until the file is uploaded.
        pub checksum_etag: Option<String>,
        /// The SHA-256 checksum of the file in Base64, or `None` if none was given.
        pub checksum_sha256_base64: Option<String>,
        /// The SHA-256 checksum of the file in hexadecimal, or `None` if none was given.
        pub checksum_sha256_hex: Option<String>,
        /// When the file was last modified in the storage, or `None` until the file is uploaded.
        pub last_modified_at: Option<Timestamp>,
        /// A version label that you chose for the file, or `None` if it has none.
        pub version: Option<String>,
        /// Whether the upload is complete.
        pub is_uploaded: bool,
        /// When the file was created.
        pub created_at: Timestamp,
        /// The human-readable size, such as `1.2 KB`.
        pub size_readable: String,
        /// The public URL of the image.
        pub public_url: String,
    }
}

model! {
    /// A URL to download a file from.
    pub struct S3DownloadUrl {
        /// The download URL.
        #[hidden("is a signed URL, which gives access to the file")]
        pub url: String,
        /// The headers to send with the request, by name. If `None` or empty, no headers are required.
        pub headers: Option<Map<String>>,
        /// When the URL expires.
        pub expires_at: Timestamp,
    }
}

request! {
    /// The parts in which a file is uploaded.
    pub struct S3FileCreateMultipart {
        required {
            /// The parts: at most 10000.
            parts: List<S3FileCreatePart>,
        }
    }
}

request! {
    /// A part of a file to upload.
    pub struct S3FileCreatePart {
        required {
            /// The number of the part, starting at 1.
            number: i64,
            /// The byte offset of the start of the part in the file, starting at 0.
            chunk_start: i64,
            /// The byte offset of the end of the part in the file (exclusive). For the last part, it is the size of the
            /// file.
            chunk_end: i64,
        }
        optional {
            /// The SHA-256 checksum of the part in Base64. If unset, the storage does not verify a checksum.
            checksum_sha256_base64(maybe_checksum_sha256_base64): String,
        }
    }
}

request! {
    /// An uploaded part of a file.
    pub struct S3FileUploadCompletedPart {
        required {
            /// The number of the part, starting at 1.
            number: i64,
            /// The `ETag` header of the storage's response to the upload of the part, including the quotes.
            checksum_etag: String,
        }
        nullable {
            /// The SHA-256 checksum of the part in Base64, or `None` if none was given.
            checksum_sha256_base64: String,
        }
    }
}

model! {
    /// A multipart upload: its id and the upload URLs of its parts.
    pub struct S3FileUploadMultipart {
        /// The id of the upload, which `files_uploaded` requires.
        pub id: String,
        /// The path of the file in the storage, which `files_uploaded` requires.
        pub path: String,
        /// The parts, with their upload URLs.
        pub parts: Vec<S3FileUploadPart>,
    }
}

model! {
    /// A part of a file, with its upload URL.
    pub struct S3FileUploadPart {
        /// The number of the part, starting at 1.
        pub number: i64,
        /// The byte offset of the start of the part in the file, starting at 0.
        pub chunk_start: i64,
        /// The byte offset of the end of the part in the file (exclusive). For the last part, it is the size of the
        /// file.
        pub chunk_end: i64,
        /// The SHA-256 checksum of the part in Base64, or `None` if none was given.
        pub checksum_sha256_base64: Option<String>,
        /// The URL to upload the part to, with a PUT request.
        #[hidden("is a signed URL, which gives access to the file")]
        pub url: String,
        /// When the URL expires.
        pub expires_at: Timestamp,
        /// The headers to send with the request, by name. If `None` or empty, no headers are required.
        pub headers: Option<Map<String>>,
    }
}

request! {
    /// A request to create and upload an attachment to a support case.
    #[constant(service = "support_case_attachment")]
    pub struct SupportCaseAttachmentFileCreate {
        required {
            /// The name of the file.
            name: String,
            /// The MIME type of the file: an image (except SVG), a video (MP4, QuickTime, WebM), a PDF, CSV, plain
            /// text, or a Word or Excel document.
            mime_type: String,
            /// The size of the file in bytes: at most 262144000 (250 MiB).
            size: i64,
            /// The parts in which the file is uploaded.
            upload: S3FileCreateMultipart,
        }
        optional {
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The SHA-256 checksum of the file in Base64. If unset, no checksum is stored.
            checksum_sha256_base64(maybe_checksum_sha256_base64): String,
            /// A version label for the file. If unset, the file has none.
            version(maybe_version): String,
        }
    }
}

model! {
    /// An attachment to a support case.
    #[constant(service = "support_case_attachment")]
    pub struct SupportCaseAttachmentFileRead {
        /// The id of the file (a UUID).
        pub id: String,
        /// The id of the organization that the file belongs to (a UUID).
        pub organization_id: String,
        /// The name of the file.
        pub name: String,
        /// The path of the file in the storage.
        pub path: String,
        /// The MIME type of the file, such as `application/pdf`.
        pub mime_type: String,
        /// The size of the file in bytes.
        pub size: i64,
        /// The version that the storage assigned to the file, or `None` until the file is uploaded.
        pub storage_version: Option<String>,
        /// The checksum that the storage computed for the file (its ETag), or `None` until the file is uploaded.
        pub checksum_etag: Option<String>,
        /// The SHA-256 checksum of the file in Base64, or `None` if none was given.
        pub checksum_sha256_base64: Option<String>,
        /// The SHA-256 checksum of the file in hexadecimal, or `None` if none was given.
        pub checksum_sha256_hex: Option<String>,
        /// When the file was last modified in the storage, or `None` until the file is uploaded.
        pub last_modified_at: Option<Timestamp>,
        /// A version label that you chose for the file, or `None` if it has none.
        pub version: Option<String>,
        /// Whether the upload is complete.
        pub is_uploaded: bool,
        /// When the file was created.
        pub created_at: Timestamp,
        /// The human-readable size, such as `1.2 KB`.
        pub size_readable: String,
    }
}
