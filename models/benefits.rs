// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{BenefitType, FileServiceTypes, GitHubPermission, Metadata, MetadataValue, Timeframe};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

union! {
    /// A benefit: something that customers receive with a product, such as a license key or file downloads.
    pub enum Benefit by "type" {
        /// A custom benefit, which you deliver yourself.
        Custom(BenefitCustom) = "custom",
        /// A Discord benefit: a role on a Discord server.
        Discord(BenefitDiscord) = "discord",
        /// A GitHub repository benefit: access to a repository.
        GitHubRepository(BenefitGitHubRepository) = "github_repository",
        /// A download benefit: files to download.
        Downloadables(BenefitDownloadables) = "downloadables",
        /// A license key benefit.
        LicenseKeys(BenefitLicenseKeys) = "license_keys",
        /// A meter credit benefit: prepaid usage that is credited to a meter.
        MeterCredit(BenefitMeterCredit) = "meter_credit",
        /// A feature flag: a feature that your own application enables.
        FeatureFlag(BenefitFeatureFlag) = "feature_flag",
        /// A Slack channel benefit: a channel shared with the customer.
        SlackSharedChannel(BenefitSlackSharedChannel) = "slack_shared_channel",
    }
    shared {
        /// The id of the benefit (a UUID).
        id: String as str,
        /// When the benefit was created.
        created_at: Timestamp,
        /// When the benefit was last modified, or `None` if never modified.
        modified_at: Timestamp,
        /// A short description of the benefit, which customers see.
        description: String as str,
        /// Whether the benefit can be added to products.
        selectable: bool,
        /// Whether the benefit can be deleted.
        deletable: bool,
        /// Whether the benefit has been deleted.
        is_deleted: bool,
        /// The id of the organization that the benefit belongs to (a UUID).
        organization_id: String as str,
        /// Key-value metadata that you set on the benefit.
        metadata: Metadata,
        /// The visibility of the benefit.
        visibility: BenefitVisibility,
        /// Whether the visibility can be changed. This depends on the type of the benefit.
        visibility_configurable: bool,
    }
}

union! {
    /// A request to create a benefit.
    pub enum BenefitCreate by "type" {
        /// A request to create a custom benefit, which you deliver yourself.
        Custom(BenefitCustomCreate) = "custom",
        /// A request to create a Discord benefit: a role on a Discord server.
        Discord(BenefitDiscordCreate) = "discord",
        /// A request to create a GitHub repository benefit: access to a repository.
        GitHubRepository(BenefitGitHubRepositoryCreate) = "github_repository",
        /// A request to create a download benefit: files to download.
        Downloadables(BenefitDownloadablesCreate) = "downloadables",
        /// A request to create a license key benefit.
        LicenseKeys(BenefitLicenseKeysCreate) = "license_keys",
        /// A request to create a meter credit benefit: prepaid usage that is credited to a meter.
        MeterCredit(BenefitMeterCreditCreate) = "meter_credit",
        /// A request to create a feature flag: a feature that your own application enables.
        FeatureFlag(BenefitFeatureFlagCreate) = "feature_flag",
        /// A request to create a Slack channel benefit: a channel shared with the customer.
        SlackSharedChannel(BenefitSlackSharedChannelCreate) = "slack_shared_channel",
    }
    new {
        /// A request to create a custom benefit, which you deliver yourself.
        custom(description: String, properties: BenefitCustomCreateProperties): BenefitCustomCreate,
        /// A request to create a Discord benefit: a role on a Discord server.
        discord(description: String, properties: BenefitDiscordCreateProperties): BenefitDiscordCreate,
        /// A request to create a GitHub repository benefit: access to a repository.
        github_repository(
            description: String,
            properties: BenefitGitHubRepositoryCreateProperties
        ): BenefitGitHubRepositoryCreate,
        /// A request to create a download benefit: files to download.
        downloadables(
            description: String,
            properties: BenefitDownloadablesCreateProperties
        ): BenefitDownloadablesCreate,
        /// A request to create a license key benefit.
        license_keys(description: String, properties: BenefitLicenseKeysCreateProperties): BenefitLicenseKeysCreate,
        /// A request to create a meter credit benefit: prepaid usage that is credited to a meter.
        meter_credit(description: String, properties: BenefitMeterCreditCreateProperties): BenefitMeterCreditCreate,
        /// A request to create a feature flag: a feature that your own application enables.
        feature_flag(description: String, properties: BenefitFeatureFlagCreateProperties): BenefitFeatureFlagCreate,
        /// A request to create a Slack channel benefit: a channel shared with the customer.
        slack_shared_channel(
            description: String,
            properties: BenefitSlackSharedChannelCreateProperties
        ): BenefitSlackSharedChannelCreate,
    }
}

model! {
    /// A custom benefit, which you deliver yourself.
    #[constant(type = "custom")]
    pub struct BenefitCustom {
        /// The id of the benefit (a UUID).
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// A short description of the benefit, which customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit has been deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to (a UUID).
        pub organization_id: String,
        /// Key-value metadata that you set on the benefit.
        pub metadata: Metadata,
        /// The visibility of the benefit.
        pub visibility: BenefitVisibility,
        /// The settings of the benefit: the note to customers.
        pub properties: BenefitCustomProperties,
        /// Whether the visibility can be changed. This depends on the type of the benefit.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A request to create a custom benefit, which you deliver yourself.
    #[constant(type = "custom")]
    pub struct BenefitCustomCreate {
        required {
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description: String,
            /// The settings of the benefit: the note to customers.
            properties: BenefitCustomCreateProperties,
        }
        optional {
            /// Key-value metadata that you set on the benefit. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The visibility of the benefit. Defaults to `public`.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings of a custom benefit to create.
    pub struct BenefitCustomCreateProperties {
        optional {
            /// A note to customers who have the benefit, in Markdown. If unset, there is no note.
            note(maybe_note): String,
        }
    }
}

request! {
    /// The settings of a custom benefit.
    pub struct BenefitCustomProperties {
        nullable {
            /// A note to customers who have the benefit, in Markdown, or `None` if there is no note.
            note: String,
        }
    }
}

request! {
    /// A request to update a custom benefit.
    #[constant(type = "custom")]
    pub struct BenefitCustomUpdate {
        optional {
            /// Key-value metadata that you set on the benefit. It replaces the existing metadata. At most 50 entries;
            /// keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// The visibility of the benefit.
            visibility(maybe_visibility): BenefitVisibility,
            /// The settings of the benefit: the note to customers. They replace all existing settings.
            properties(maybe_properties): BenefitCustomProperties,
        }
    }
}

model! {
    /// A Discord benefit: a role on a Discord server.
    #[constant(type = "discord")]
    pub struct BenefitDiscord {
        /// The id of the benefit (a UUID).
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// A short description of the benefit, which customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit has been deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to (a UUID).
        pub organization_id: String,
        /// Key-value metadata that you set on the benefit.
        pub metadata: Metadata,
        /// The visibility of the benefit.
        pub visibility: BenefitVisibility,
        /// The settings of the benefit: the Discord server and role.
        pub properties: BenefitDiscordProperties,
        /// Whether the visibility can be changed. This depends on the type of the benefit.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A request to create a Discord benefit: a role on a Discord server.
    #[constant(type = "discord")]
    pub struct BenefitDiscordCreate {
        required {
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description: String,
            /// The settings of the benefit: the Discord server and role.
            properties: BenefitDiscordCreateProperties,
        }
        optional {
            /// Key-value metadata that you set on the benefit. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The visibility of the benefit. It cannot be changed later. If unset, it depends on the type of the
            /// benefit.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings of a Discord benefit in a request.
    pub struct BenefitDiscordCreateProperties {
        required {
            /// The id of the Discord server.
            #[not_blank]
            guild_id: String,
            /// The id of the role that customers receive on the server.
            #[not_blank]
            role_id: String,
            /// Whether customers are removed from the server when they lose the benefit.
            kick_member: bool,
        }
    }
}

model! {
    /// The settings of a Discord benefit.
    pub struct BenefitDiscordProperties {
        /// The id of the Discord server.
        pub guild_id: String,
        /// The id of the role that customers receive on the server.
        pub role_id: String,
        /// Whether customers are removed from the server when they lose the benefit.
        pub kick_member: bool,
    }
}

request! {
    /// A request to update a Discord benefit.
    #[constant(type = "discord")]
    pub struct BenefitDiscordUpdate {
        optional {
            /// Key-value metadata that you set on the benefit. It replaces the existing metadata. At most 50 entries;
            /// keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// The settings of the benefit: the Discord server and role. They replace all existing settings.
            properties(maybe_properties): BenefitDiscordCreateProperties,
        }
    }
}

model! {
    /// A file of a download benefit, with download counts.
    pub struct BenefitDownloadableFile {
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
        /// The purpose of the file, which is `downloadable` here.
        pub service: FileServiceTypes,
        /// Whether the upload is complete.
        pub is_uploaded: bool,
        /// When the file was created.
        pub created_at: Timestamp,
        /// When the file was flagged as malicious, or `None` if it was not.
        pub flagged_malicious_at: Option<Timestamp>,
        /// The number of customers who have downloaded the file.
        pub downloaders: i64,
        /// The number of times that the file has been downloaded.
        pub downloads: i64,
        /// The human-readable size, such as `1.2 KB`.
        pub size_readable: String,
    }
}

model! {
    /// A download benefit: files to download.
    #[constant(type = "downloadables")]
    pub struct BenefitDownloadables {
        /// The id of the benefit (a UUID).
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// A short description of the benefit, which customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit has been deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to (a UUID).
        pub organization_id: String,
        /// Key-value metadata that you set on the benefit.
        pub metadata: Metadata,
        /// The visibility of the benefit.
        pub visibility: BenefitVisibility,
        /// The settings of the benefit: its files.
        pub properties: BenefitDownloadablesProperties,
        /// Whether the visibility can be changed. This depends on the type of the benefit.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A request to create a download benefit: files to download.
    #[constant(type = "downloadables")]
    pub struct BenefitDownloadablesCreate {
        required {
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description: String,
            /// The settings of the benefit: its files.
            properties: BenefitDownloadablesCreateProperties,
        }
        optional {
            /// Key-value metadata that you set on the benefit. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The visibility of the benefit. It cannot be changed later. If unset, it depends on the type of the
            /// benefit.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings of a download benefit in a request.
    pub struct BenefitDownloadablesCreateProperties {
        required {
            /// The ids (UUIDs) of the files. At least one is required.
            files: List<String>,
        }
        optional {
            /// The archive status of the files, by file id. Archived files (`true`) are not offered to new customers.
            /// If unset, no file is archived.
            archived(maybe_archived): Map<bool>,
        }
    }
}

model! {
    /// The settings of a download benefit.
    pub struct BenefitDownloadablesProperties {
        /// The archive status of the files, by file id. Archived files (`true`) are not offered to new customers.
        pub archived: Map<bool>,
        /// The ids (UUIDs) of the files, including archived ones.
        pub files: Vec<String>,
    }
}

request! {
    /// A request to update a download benefit.
    #[constant(type = "downloadables")]
    pub struct BenefitDownloadablesUpdate {
        optional {
            /// Key-value metadata that you set on the benefit. It replaces the existing metadata. At most 50 entries;
            /// keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// The settings of the benefit: its files. They replace all existing settings.
            properties(maybe_properties): BenefitDownloadablesCreateProperties,
        }
    }
}

model! {
    /// A feature flag: a feature that your own application enables.
    #[constant(type = "feature_flag")]
    pub struct BenefitFeatureFlag {
        /// The id of the benefit (a UUID).
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// A short description of the benefit, which customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit has been deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to (a UUID).
        pub organization_id: String,
        /// Key-value metadata that you set on the benefit.
        pub metadata: Metadata,
        /// The visibility of the benefit.
        pub visibility: BenefitVisibility,
        /// The settings of the benefit. There are none.
        pub properties: BenefitFeatureFlagProperties,
        /// Whether the visibility can be changed. This depends on the type of the benefit.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A request to create a feature flag: a feature that your own application enables.
    #[constant(type = "feature_flag")]
    pub struct BenefitFeatureFlagCreate {
        required {
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description: String,
            /// The settings of the benefit. There are none.
            properties: BenefitFeatureFlagCreateProperties,
        }
        optional {
            /// Key-value metadata that you set on the benefit. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The visibility of the benefit. Defaults to `private`.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings of a feature flag to create. There are none.
    pub struct BenefitFeatureFlagCreateProperties {
    }
}

request! {
    /// The settings of a feature flag. There are none.
    pub struct BenefitFeatureFlagProperties {
    }
}

request! {
    /// A request to update a feature flag.
    #[constant(type = "feature_flag")]
    pub struct BenefitFeatureFlagUpdate {
        optional {
            /// Key-value metadata that you set on the benefit. It replaces the existing metadata. At most 50 entries;
            /// keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// The visibility of the benefit.
            visibility(maybe_visibility): BenefitVisibility,
            /// The settings of the benefit. There are none.
            properties(maybe_properties): BenefitFeatureFlagProperties,
        }
    }
}

model! {
    /// A GitHub repository benefit: access to a repository.
    #[constant(type = "github_repository")]
    pub struct BenefitGitHubRepository {
        /// The id of the benefit (a UUID).
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// A short description of the benefit, which customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit has been deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to (a UUID).
        pub organization_id: String,
        /// Key-value metadata that you set on the benefit.
        pub metadata: Metadata,
        /// The visibility of the benefit.
        pub visibility: BenefitVisibility,
        /// The settings of the benefit: the repository and the permission.
        pub properties: BenefitGitHubRepositoryProperties,
        /// Whether the visibility can be changed. This depends on the type of the benefit.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A request to create a GitHub repository benefit: access to a repository.
    #[constant(type = "github_repository")]
    pub struct BenefitGitHubRepositoryCreate {
        required {
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description: String,
            /// The settings of the benefit: the repository and the permission.
            properties: BenefitGitHubRepositoryCreateProperties,
        }
        optional {
            /// Key-value metadata that you set on the benefit. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The visibility of the benefit. It cannot be changed later. If unset, it depends on the type of the
            /// benefit.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings of a GitHub repository benefit in a request.
    pub struct BenefitGitHubRepositoryCreateProperties {
        required {
            /// The owner of the GitHub repository: a user or an organization.
            repository_owner: String,
            /// The name of the repository, without its owner.
            repository_name: String,
            /// The permission that customers receive in the repository.
            permission: GitHubPermission,
        }
    }
}

model! {
    /// The settings of a GitHub repository benefit.
    pub struct BenefitGitHubRepositoryProperties {
        /// The owner of the GitHub repository: a user or an organization.
        pub repository_owner: String,
        /// The name of the repository, without its owner.
        pub repository_name: String,
        /// The permission that customers receive in the repository.
        pub permission: GitHubPermission,
    }
}

request! {
    /// A request to update a GitHub repository benefit.
    #[constant(type = "github_repository")]
    pub struct BenefitGitHubRepositoryUpdate {
        optional {
            /// Key-value metadata that you set on the benefit. It replaces the existing metadata. At most 50 entries;
            /// keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// The settings of the benefit: the repository and the permission. They replace all existing settings.
            properties(maybe_properties): BenefitGitHubRepositoryCreateProperties,
        }
    }
}

request! {
    /// The activation limit of a license key, in a request.
    pub struct BenefitLicenseKeyActivationCreateProperties {
        required {
            /// The maximum number of activations that a key can have at a time: 1 to 2147483647.
            limit: i64,
            /// Whether customers can manage the activations of their key in the customer portal.
            enable_customer_admin: bool,
        }
    }
}

model! {
    /// The activation limit of a license key.
    pub struct BenefitLicenseKeyActivationProperties {
        /// The maximum number of activations that a key can have at a time.
        pub limit: i64,
        /// Whether customers can manage the activations of their key in the customer portal.
        pub enable_customer_admin: bool,
    }
}

request! {
    /// The validity period of a license key, such as 6 months.
    pub struct BenefitLicenseKeyExpirationProperties {
        required {
            /// The length of the period in units of `timeframe`; at least 1.
            #[may_be_missing]
            ttl: i64,
            /// The unit of `ttl`.
            #[may_be_missing]
            timeframe: Timeframe,
        }
    }
}

model! {
    /// A license key benefit.
    #[constant(type = "license_keys")]
    pub struct BenefitLicenseKeys {
        /// The id of the benefit (a UUID).
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// A short description of the benefit, which customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit has been deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to (a UUID).
        pub organization_id: String,
        /// Key-value metadata that you set on the benefit.
        pub metadata: Metadata,
        /// The visibility of the benefit.
        pub visibility: BenefitVisibility,
        /// The settings of the benefit: how keys are generated, and their limits.
        pub properties: BenefitLicenseKeysProperties,
        /// Whether the visibility can be changed. This depends on the type of the benefit.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A request to create a license key benefit.
    #[constant(type = "license_keys")]
    pub struct BenefitLicenseKeysCreate {
        required {
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description: String,
            /// The settings of the benefit: how keys are generated, and their limits.
            properties: BenefitLicenseKeysCreateProperties,
        }
        optional {
            /// Key-value metadata that you set on the benefit. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The visibility of the benefit. Defaults to `public`.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings of a license key benefit in a request.
    pub struct BenefitLicenseKeysCreateProperties {
        optional {
            /// The prefix of the keys, such as `ACME`. A hyphen separates it from the key. If unset, keys have no
            /// prefix.
            prefix(maybe_prefix): String,
            /// The validity period of a key after it is granted. If unset, keys do not expire.
            expires(maybe_expires): BenefitLicenseKeyExpirationProperties,
            /// The activation limit of each key, for example the number of devices. If unset, keys cannot be activated.
            activations(maybe_activations): BenefitLicenseKeyActivationCreateProperties,
            /// The maximum total usage of each key, as counted by you: 1 to 2147483647. If unset, usage is not limited.
            limit_usage(maybe_limit_usage): i64,
        }
    }
}

model! {
    /// The settings of a license key benefit.
    pub struct BenefitLicenseKeysProperties {
        /// The prefix of the keys, such as `ACME`, or `None` if they have none. A hyphen separates it from the key.
        pub prefix: Option<String>,
        /// The validity period of a key after it is granted, or `None` if keys do not expire.
        pub expires: Option<BenefitLicenseKeyExpirationProperties>,
        /// The activation limit of each key, for example the number of devices, or `None` if keys cannot be activated.
        pub activations: Option<BenefitLicenseKeyActivationProperties>,
        /// The maximum total usage of each key, as counted by you, or `None` if usage is not limited.
        pub limit_usage: Option<i64>,
    }
}

request! {
    /// A request to update a license key benefit.
    #[constant(type = "license_keys")]
    pub struct BenefitLicenseKeysUpdate {
        optional {
            /// Key-value metadata that you set on the benefit. It replaces the existing metadata. At most 50 entries;
            /// keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// The visibility of the benefit.
            visibility(maybe_visibility): BenefitVisibility,
            /// The settings of the benefit: how keys are generated, and their limits. They replace all existing
            /// settings.
            properties(maybe_properties): BenefitLicenseKeysCreateProperties,
        }
    }
}

model! {
    /// A meter credit benefit: prepaid usage that is credited to a meter.
    #[constant(type = "meter_credit")]
    pub struct BenefitMeterCredit {
        /// The id of the benefit (a UUID).
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// A short description of the benefit, which customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit has been deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to (a UUID).
        pub organization_id: String,
        /// Key-value metadata that you set on the benefit.
        pub metadata: Metadata,
        /// The visibility of the benefit.
        pub visibility: BenefitVisibility,
        /// The settings of the benefit: the number of units and the meter.
        pub properties: BenefitMeterCreditProperties,
        /// Whether the visibility can be changed. This depends on the type of the benefit.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A request to create a meter credit benefit: prepaid usage that is credited to a meter.
    #[constant(type = "meter_credit")]
    pub struct BenefitMeterCreditCreate {
        required {
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description: String,
            /// The settings of the benefit: the number of units and the meter.
            properties: BenefitMeterCreditCreateProperties,
        }
        optional {
            /// Key-value metadata that you set on the benefit. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The visibility of the benefit. Defaults to `public`.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings of a meter credit benefit in a request.
    pub struct BenefitMeterCreditCreateProperties {
        required {
            /// The number of units to credit: 1 to 2147483647.
            units: i64,
            /// Whether units left at the end of a billing period carry over to the next one.
            rollover: bool,
            /// The id of the meter that the units are credited to (a UUID).
            #[not_blank]
            meter_id: String,
        }
    }
}

model! {
    /// The settings of a meter credit benefit.
    pub struct BenefitMeterCreditProperties {
        /// The number of units that are credited.
        pub units: i64,
        /// Whether units left at the end of a billing period carry over to the next one.
        pub rollover: bool,
        /// The id of the meter that the units are credited to (a UUID).
        pub meter_id: String,
    }
}

request! {
    /// A request to update a meter credit benefit.
    #[constant(type = "meter_credit")]
    pub struct BenefitMeterCreditUpdate {
        optional {
            /// Key-value metadata that you set on the benefit. It replaces the existing metadata. At most 50 entries;
            /// keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// The visibility of the benefit.
            visibility(maybe_visibility): BenefitVisibility,
            /// The settings of the benefit: the number of units and the meter. They replace all existing settings.
            properties(maybe_properties): BenefitMeterCreditCreateProperties,
        }
    }
}

model! {
    /// A Slack channel benefit: a channel shared with the customer.
    #[constant(type = "slack_shared_channel")]
    pub struct BenefitSlackSharedChannel {
        /// The id of the benefit (a UUID).
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// A short description of the benefit, which customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit has been deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to (a UUID).
        pub organization_id: String,
        /// Key-value metadata that you set on the benefit.
        pub metadata: Metadata,
        /// The visibility of the benefit.
        pub visibility: BenefitVisibility,
        /// The settings of the benefit: the channels and their members.
        pub properties: BenefitSlackSharedChannelProperties,
        /// Whether the visibility can be changed. This depends on the type of the benefit.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A request to create a Slack channel benefit: a channel shared with the customer.
    #[constant(type = "slack_shared_channel")]
    pub struct BenefitSlackSharedChannelCreate {
        required {
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description: String,
            /// The settings of the benefit: the channels and their members.
            properties: BenefitSlackSharedChannelCreateProperties,
        }
        optional {
            /// Key-value metadata that you set on the benefit. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The visibility of the benefit. It cannot be changed later. If unset, it depends on the type of the
            /// benefit.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings of a Slack channel benefit in a request.
    pub struct BenefitSlackSharedChannelCreateProperties {
        required {
            /// The id of the organization's Slack integration in Polar (a UUID).
            #[not_blank]
            slack_integration_id: String,
            /// The template for the names of the channels, with placeholders such as `{customer_name}`: 1 to 80
            /// characters.
            channel_name_template: String,
        }
        optional {
            /// Whether the channels are private in Slack. Defaults to `true`.
            private(maybe_private): bool,
            /// A welcome message that is posted in each channel: at most 4000 characters. If unset, there is no
            /// message.
            welcome_message(maybe_welcome_message): String,
            /// Whether a channel is archived when the customer loses the benefit. Defaults to `true`.
            archive_on_revoke(maybe_archive_on_revoke): bool,
            /// The Slack ids of members of your own workspace who are invited to each channel. If unset, no one is
            /// invited.
            team_invitees(maybe_team_invitees): List<String>,
        }
    }
}

model! {
    /// The settings of a Slack channel benefit.
    pub struct BenefitSlackSharedChannelProperties {
        /// The id of the organization's Slack integration in Polar (a UUID).
        pub slack_integration_id: String,
        /// The template for the names of the channels, with placeholders such as `{customer_name}`: 1 to 80 characters.
        pub channel_name_template: String,
        /// Whether the channels are private in Slack. `None` means `true`.
        pub private: Option<bool>,
        /// A welcome message that is posted in each channel: at most 4000 characters. `None` if there is no message.
        pub welcome_message: Option<String>,
        /// Whether a channel is archived when the customer loses the benefit. `None` means `true`.
        pub archive_on_revoke: Option<bool>,
        /// The Slack ids of members of your own workspace who are invited to each channel, or `None` if no one is
        /// invited.
        pub team_invitees: Option<Vec<String>>,
    }
}

request! {
    /// A request to update a Slack channel benefit.
    #[constant(type = "slack_shared_channel")]
    pub struct BenefitSlackSharedChannelUpdate {
        optional {
            /// Key-value metadata that you set on the benefit. It replaces the existing metadata. At most 50 entries;
            /// keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// A short description of the benefit, which customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// The settings of the benefit: the channels and their members. They replace all existing settings.
            properties(maybe_properties): BenefitSlackSharedChannelCreateProperties,
        }
    }
}

open_enum! {
    /// A sort order for lists of benefits.
    pub enum BenefitSortProperty {
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By description, from Z to A.
        DescriptionDescending = "-description",
        /// By type, descending.
        TypeDescending = "-type",
        /// By the order that you arranged them in, reversed.
        UserOrderDescending = "-user_order",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
        /// By description, from A to Z.
        Description = "description",
        /// By type, ascending.
        Type = "type",
        /// By the order that you arranged them in.
        UserOrder = "user_order",
    }
}

union! {
    /// A request to update a benefit. The variant must match the type of the benefit.
    pub enum BenefitUpdate by "type" {
        /// A request to update a custom benefit.
        Custom(BenefitCustomUpdate) = "custom",
        /// A request to update a Discord benefit.
        Discord(BenefitDiscordUpdate) = "discord",
        /// A request to update a GitHub repository benefit.
        GitHubRepository(BenefitGitHubRepositoryUpdate) = "github_repository",
        /// A request to update a download benefit.
        Downloadables(BenefitDownloadablesUpdate) = "downloadables",
        /// A request to update a license key benefit.
        LicenseKeys(BenefitLicenseKeysUpdate) = "license_keys",
        /// A request to update a meter credit benefit.
        MeterCredit(BenefitMeterCreditUpdate) = "meter_credit",
        /// A request to update a feature flag.
        FeatureFlag(BenefitFeatureFlagUpdate) = "feature_flag",
        /// A request to update a Slack channel benefit.
        SlackSharedChannel(BenefitSlackSharedChannelUpdate) = "slack_shared_channel",
    }
    new {
        /// A request to update a custom benefit.
        custom(): BenefitCustomUpdate,
        /// A request to update a Discord benefit.
        discord(): BenefitDiscordUpdate,
        /// A request to update a GitHub repository benefit.
        github_repository(): BenefitGitHubRepositoryUpdate,
        /// A request to update a download benefit.
        downloadables(): BenefitDownloadablesUpdate,
        /// A request to update a license key benefit.
        license_keys(): BenefitLicenseKeysUpdate,
        /// A request to update a meter credit benefit.
        meter_credit(): BenefitMeterCreditUpdate,
        /// A request to update a feature flag.
        feature_flag(): BenefitFeatureFlagUpdate,
        /// A request to update a Slack channel benefit.
        slack_shared_channel(): BenefitSlackSharedChannelUpdate,
    }
}

open_enum! {
    /// The visibility of a benefit.
    pub enum BenefitVisibility {
        /// Visible to no one yet, because the benefit is a draft.
        Draft = "draft",
        /// Visible only to you, not to your customers.
        Private = "private",
        /// Visible to you and to your customers.
        Public = "public",
    }
}

request! {
    /// The query parameters of `benefits_files`.
    pub struct BenefitsFilesQuery {
        optional {
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// The query parameters of `benefits_grants`.
    pub struct BenefitsGrantsQuery {
        optional {
            /// Limits the results to grants that are in effect (`true`) or not in effect (`false`).
            is_granted(maybe_is_granted): bool,
            /// Limits the results to grants for these customers, given by Polar id.
            customer_id(maybe_customer_id): List<String>,
            /// Limits the results to grants for these members, given by Polar id.
            member_id(maybe_member_id): List<String>,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// The query parameters of `benefits_list`.
    pub struct BenefitsListQuery {
        optional {
            /// Limits the results to benefits of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to benefits of these types.
            #[name = "type"]
            kind(maybe_kind): List<BenefitType>,
            /// Limits the results to benefits with these ids.
            id(maybe_id): List<String>,
            /// Excludes benefits with these ids.
            exclude_id(maybe_exclude_id): List<String>,
            /// Limits the results to benefits whose description contains this text.
            query(maybe_query): String,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `-created_at`.
            sorting(maybe_sorting): List<BenefitSortProperty>,
            /// Limits the results to items whose metadata contains these entries.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
        }
    }
}
