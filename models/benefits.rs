use super::{BenefitType, FileServiceTypes, GitHubPermission, Metadata, MetadataValue, Timeframe};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

union! {
    /// A benefit: something that customers get with a product, such as a license key or files to download.
    pub enum Benefit by "type" {
        /// A benefit: something that you deliver yourself.
        Custom(BenefitCustom) = "custom",
        /// A benefit: a role on a Discord server.
        Discord(BenefitDiscord) = "discord",
        /// A benefit: access to a GitHub repository.
        GitHubRepository(BenefitGitHubRepository) = "github_repository",
        /// A benefit: files to download.
        Downloadables(BenefitDownloadables) = "downloadables",
        /// A benefit: a license key.
        LicenseKeys(BenefitLicenseKeys) = "license_keys",
        /// A benefit: units of usage in advance, credited to a meter.
        MeterCredit(BenefitMeterCredit) = "meter_credit",
        /// A benefit: a feature that your own system turns on.
        FeatureFlag(BenefitFeatureFlag) = "feature_flag",
        /// A benefit: a Slack channel shared with the customer.
        SlackSharedChannel(BenefitSlackSharedChannel) = "slack_shared_channel",
    }
    shared {
        /// The benefit's id, a UUID.
        id: String as str,
        /// When the benefit was created.
        created_at: Timestamp,
        /// When the benefit was last changed; `None` if never.
        modified_at: Timestamp,
        /// What the benefit is, in a few words that customers see.
        description: String as str,
        /// Whether the benefit can be added to products.
        selectable: bool,
        /// Whether the benefit can be deleted.
        deletable: bool,
        /// Whether the benefit is deleted.
        is_deleted: bool,
        /// The id of the organization that the benefit belongs to, a UUID.
        organization_id: String as str,
        /// Your own notes on the benefit.
        metadata: Metadata,
        /// Who can see the benefit.
        visibility: BenefitVisibility,
        /// Whether the visibility can be changed; the type of the benefit decides.
        visibility_configurable: bool,
    }
}

union! {
    /// A new benefit.
    pub enum BenefitCreate by "type" {
        /// A new benefit: something that you deliver yourself.
        Custom(BenefitCustomCreate) = "custom",
        /// A new benefit: a role on a Discord server.
        Discord(BenefitDiscordCreate) = "discord",
        /// A new benefit: access to a GitHub repository.
        GitHubRepository(BenefitGitHubRepositoryCreate) = "github_repository",
        /// A new benefit: files to download.
        Downloadables(BenefitDownloadablesCreate) = "downloadables",
        /// A new benefit: a license key.
        LicenseKeys(BenefitLicenseKeysCreate) = "license_keys",
        /// A new benefit: units of usage in advance, credited to a meter.
        MeterCredit(BenefitMeterCreditCreate) = "meter_credit",
        /// A new benefit: a feature that your own system turns on.
        FeatureFlag(BenefitFeatureFlagCreate) = "feature_flag",
        /// A new benefit: a Slack channel shared with the customer.
        SlackSharedChannel(BenefitSlackSharedChannelCreate) = "slack_shared_channel",
    }
    new {
        /// A new benefit: something that you deliver yourself.
        custom(description: String, properties: BenefitCustomCreateProperties): BenefitCustomCreate,
        /// A new benefit: a role on a Discord server.
        discord(description: String, properties: BenefitDiscordCreateProperties): BenefitDiscordCreate,
        /// A new benefit: access to a GitHub repository.
        github_repository(
            description: String,
            properties: BenefitGitHubRepositoryCreateProperties
        ): BenefitGitHubRepositoryCreate,
        /// A new benefit: files to download.
        downloadables(
            description: String,
            properties: BenefitDownloadablesCreateProperties
        ): BenefitDownloadablesCreate,
        /// A new benefit: a license key.
        license_keys(description: String, properties: BenefitLicenseKeysCreateProperties): BenefitLicenseKeysCreate,
        /// A new benefit: units of usage in advance, credited to a meter.
        meter_credit(description: String, properties: BenefitMeterCreditCreateProperties): BenefitMeterCreditCreate,
        /// A new benefit: a feature that your own system turns on.
        feature_flag(description: String, properties: BenefitFeatureFlagCreateProperties): BenefitFeatureFlagCreate,
        /// A new benefit: a Slack channel shared with the customer.
        slack_shared_channel(
            description: String,
            properties: BenefitSlackSharedChannelCreateProperties
        ): BenefitSlackSharedChannelCreate,
    }
}

model! {
    /// A benefit: something that you deliver yourself.
    #[is(type = "custom")]
    pub struct BenefitCustom {
        /// The benefit's id, a UUID.
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// What the benefit is, in a few words that customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit is deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to, a UUID.
        pub organization_id: String,
        /// Your own notes on the benefit.
        pub metadata: Metadata,
        /// Who can see the benefit.
        pub visibility: BenefitVisibility,
        /// The note to customers.
        pub properties: BenefitCustomProperties,
        /// Whether the visibility can be changed; the type of the benefit decides.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A new benefit: something that you deliver yourself.
    #[is(type = "custom")]
    pub struct BenefitCustomCreate {
        required {
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description: String,
            /// The note to customers.
            properties: BenefitCustomCreateProperties,
        }
        optional {
            /// Your own notes on the benefit. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// Who can see the benefit. Unset, `public`.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings of a new custom benefit.
    pub struct BenefitCustomCreateProperties {
        optional {
            /// A note to customers who have the benefit, as Markdown. Unset, there is none.
            note(maybe_note): String,
        }
    }
}

request! {
    /// The settings of a custom benefit.
    pub struct BenefitCustomProperties {
        nullable {
            /// A note to customers who have the benefit, as Markdown; `None` for none.
            note: String,
        }
    }
}

request! {
    /// Changes to a benefit: something that you deliver yourself.
    #[is(type = "custom")]
    pub struct BenefitCustomUpdate {
        optional {
            /// Your own notes on the benefit, in place of those it has. At most 50, keys of at most 40 and texts of at
            /// most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// Who can see the benefit.
            visibility(maybe_visibility): BenefitVisibility,
            /// The note to customers. It replaces the present settings as a whole.
            properties(maybe_properties): BenefitCustomProperties,
        }
    }
}

model! {
    /// A benefit: a role on a Discord server.
    #[is(type = "discord")]
    pub struct BenefitDiscord {
        /// The benefit's id, a UUID.
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// What the benefit is, in a few words that customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit is deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to, a UUID.
        pub organization_id: String,
        /// Your own notes on the benefit.
        pub metadata: Metadata,
        /// Who can see the benefit.
        pub visibility: BenefitVisibility,
        /// Which server and role.
        pub properties: BenefitDiscordProperties,
        /// Whether the visibility can be changed; the type of the benefit decides.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A new benefit: a role on a Discord server.
    #[is(type = "discord")]
    pub struct BenefitDiscordCreate {
        required {
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description: String,
            /// Which server and role.
            properties: BenefitDiscordCreateProperties,
        }
        optional {
            /// Your own notes on the benefit. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// Who can see the benefit. Unset, the type of the benefit decides; it can't be changed later.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings to give a Discord benefit.
    pub struct BenefitDiscordCreateProperties {
        required {
            /// The Discord server's id.
            #[not_blank]
            guild_id: String,
            /// The id of the role that customers get on the server.
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
        /// The Discord server's id.
        pub guild_id: String,
        /// The id of the role that customers get on the server.
        pub role_id: String,
        /// Whether customers are removed from the server when they lose the benefit.
        pub kick_member: bool,
    }
}

request! {
    /// Changes to a benefit: a role on a Discord server.
    #[is(type = "discord")]
    pub struct BenefitDiscordUpdate {
        optional {
            /// Your own notes on the benefit, in place of those it has. At most 50, keys of at most 40 and texts of at
            /// most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// Which server and role. It replaces the present settings as a whole.
            properties(maybe_properties): BenefitDiscordCreateProperties,
        }
    }
}

model! {
    /// A file of a download benefit, and how often it was downloaded.
    pub struct BenefitDownloadableFile {
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
        /// What the file is used for, `downloadable` here.
        pub service: FileServiceTypes,
        /// Whether the upload is complete.
        pub is_uploaded: bool,
        /// When the file was created.
        pub created_at: Timestamp,
        /// When the file was found to be harmful; `None` if it was not.
        pub flagged_malicious_at: Option<Timestamp>,
        /// How many customers have downloaded the file.
        pub downloaders: i64,
        /// How many times the file has been downloaded.
        pub downloads: i64,
        /// The size as text for people, such as `1.2 KB`.
        pub size_readable: String,
    }
}

model! {
    /// A benefit: files to download.
    #[is(type = "downloadables")]
    pub struct BenefitDownloadables {
        /// The benefit's id, a UUID.
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// What the benefit is, in a few words that customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit is deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to, a UUID.
        pub organization_id: String,
        /// Your own notes on the benefit.
        pub metadata: Metadata,
        /// Who can see the benefit.
        pub visibility: BenefitVisibility,
        /// Which files.
        pub properties: BenefitDownloadablesProperties,
        /// Whether the visibility can be changed; the type of the benefit decides.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A new benefit: files to download.
    #[is(type = "downloadables")]
    pub struct BenefitDownloadablesCreate {
        required {
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description: String,
            /// Which files.
            properties: BenefitDownloadablesCreateProperties,
        }
        optional {
            /// Your own notes on the benefit. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// Who can see the benefit. Unset, the type of the benefit decides; it can't be changed later.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings to give a download benefit.
    pub struct BenefitDownloadablesCreateProperties {
        required {
            /// The ids of the files, UUIDs; at least one.
            files: List<String>,
        }
        optional {
            /// Which of the files are archived and so not offered to new customers: `true` or `false` by file id.
            /// Unset, none is.
            archived(maybe_archived): Map<bool>,
        }
    }
}

model! {
    /// The settings of a download benefit.
    pub struct BenefitDownloadablesProperties {
        /// Which of the files are archived and so not offered to new customers: `true` or `false` by file id.
        pub archived: Map<bool>,
        /// The ids of the files, UUIDs, archived ones too.
        pub files: Vec<String>,
    }
}

request! {
    /// Changes to a benefit: files to download.
    #[is(type = "downloadables")]
    pub struct BenefitDownloadablesUpdate {
        optional {
            /// Your own notes on the benefit, in place of those it has. At most 50, keys of at most 40 and texts of at
            /// most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// Which files. It replaces the present settings as a whole.
            properties(maybe_properties): BenefitDownloadablesCreateProperties,
        }
    }
}

model! {
    /// A benefit: a feature that your own system turns on.
    #[is(type = "feature_flag")]
    pub struct BenefitFeatureFlag {
        /// The benefit's id, a UUID.
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// What the benefit is, in a few words that customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit is deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to, a UUID.
        pub organization_id: String,
        /// Your own notes on the benefit.
        pub metadata: Metadata,
        /// Who can see the benefit.
        pub visibility: BenefitVisibility,
        /// Nothing: the benefit has no settings.
        pub properties: BenefitFeatureFlagProperties,
        /// Whether the visibility can be changed; the type of the benefit decides.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A new benefit: a feature that your own system turns on.
    #[is(type = "feature_flag")]
    pub struct BenefitFeatureFlagCreate {
        required {
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description: String,
            /// Nothing: the benefit has no settings.
            properties: BenefitFeatureFlagCreateProperties,
        }
        optional {
            /// Your own notes on the benefit. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// Who can see the benefit. Unset, `private`.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings of a new feature flag, which has none.
    pub struct BenefitFeatureFlagCreateProperties {
    }
}

request! {
    /// The settings of a feature flag, which has none.
    pub struct BenefitFeatureFlagProperties {
    }
}

request! {
    /// Changes to a benefit: a feature that your own system turns on.
    #[is(type = "feature_flag")]
    pub struct BenefitFeatureFlagUpdate {
        optional {
            /// Your own notes on the benefit, in place of those it has. At most 50, keys of at most 40 and texts of at
            /// most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// Who can see the benefit.
            visibility(maybe_visibility): BenefitVisibility,
            /// Nothing: the benefit has no settings.
            properties(maybe_properties): BenefitFeatureFlagProperties,
        }
    }
}

model! {
    /// A benefit: access to a GitHub repository.
    #[is(type = "github_repository")]
    pub struct BenefitGitHubRepository {
        /// The benefit's id, a UUID.
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// What the benefit is, in a few words that customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit is deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to, a UUID.
        pub organization_id: String,
        /// Your own notes on the benefit.
        pub metadata: Metadata,
        /// Who can see the benefit.
        pub visibility: BenefitVisibility,
        /// Which repository, and what access to it.
        pub properties: BenefitGitHubRepositoryProperties,
        /// Whether the visibility can be changed; the type of the benefit decides.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A new benefit: access to a GitHub repository.
    #[is(type = "github_repository")]
    pub struct BenefitGitHubRepositoryCreate {
        required {
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description: String,
            /// Which repository, and what access to it.
            properties: BenefitGitHubRepositoryCreateProperties,
        }
        optional {
            /// Your own notes on the benefit. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// Who can see the benefit. Unset, the type of the benefit decides; it can't be changed later.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings to give a GitHub benefit.
    pub struct BenefitGitHubRepositoryCreateProperties {
        required {
            /// The owner of the repository on GitHub: a person or an organization.
            repository_owner: String,
            /// The name of the repository, without its owner.
            repository_name: String,
            /// What customers may do in the repository.
            permission: GitHubPermission,
        }
    }
}

model! {
    /// The settings of a GitHub benefit.
    pub struct BenefitGitHubRepositoryProperties {
        /// The owner of the repository on GitHub: a person or an organization.
        pub repository_owner: String,
        /// The name of the repository, without its owner.
        pub repository_name: String,
        /// What customers may do in the repository.
        pub permission: GitHubPermission,
    }
}

request! {
    /// Changes to a benefit: access to a GitHub repository.
    #[is(type = "github_repository")]
    pub struct BenefitGitHubRepositoryUpdate {
        optional {
            /// Your own notes on the benefit, in place of those it has. At most 50, keys of at most 40 and texts of at
            /// most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// Which repository, and what access to it. It replaces the present settings as a whole.
            properties(maybe_properties): BenefitGitHubRepositoryCreateProperties,
        }
    }
}

request! {
    /// The limit to set on the activations of a license key.
    pub struct BenefitLicenseKeyActivationCreateProperties {
        required {
            /// How many activations a key can have at a time: 1 to 2147483647.
            limit: i64,
            /// Whether customers can manage the activations of their key in the portal.
            enable_customer_admin: bool,
        }
    }
}

model! {
    /// The limit on the activations of a license key.
    pub struct BenefitLicenseKeyActivationProperties {
        /// How many activations a key can have at a time.
        pub limit: i64,
        /// Whether customers can manage the activations of their key in the portal.
        pub enable_customer_admin: bool,
    }
}

request! {
    /// How long a license key is good for, such as 6 months.
    pub struct BenefitLicenseKeyExpirationProperties {
        required {
            /// How many days, months or years; at least 1.
            ttl: i64,
            /// The unit that `ttl` counts in.
            timeframe: Timeframe,
        }
    }
}

model! {
    /// A benefit: a license key.
    #[is(type = "license_keys")]
    pub struct BenefitLicenseKeys {
        /// The benefit's id, a UUID.
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// What the benefit is, in a few words that customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit is deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to, a UUID.
        pub organization_id: String,
        /// Your own notes on the benefit.
        pub metadata: Metadata,
        /// Who can see the benefit.
        pub visibility: BenefitVisibility,
        /// How keys are made, and their limits.
        pub properties: BenefitLicenseKeysProperties,
        /// Whether the visibility can be changed; the type of the benefit decides.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A new benefit: a license key.
    #[is(type = "license_keys")]
    pub struct BenefitLicenseKeysCreate {
        required {
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description: String,
            /// How keys are made, and their limits.
            properties: BenefitLicenseKeysCreateProperties,
        }
        optional {
            /// Your own notes on the benefit. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// Who can see the benefit. Unset, `public`.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings to give a license key benefit.
    pub struct BenefitLicenseKeysCreateProperties {
        optional {
            /// What the keys begin with, before a hyphen, such as `ACME`. Unset, nothing comes before the key.
            prefix(maybe_prefix): String,
            /// How long after it is granted a key expires. Unset, it never does.
            expires(maybe_expires): BenefitLicenseKeyExpirationProperties,
            /// How many devices or other places a key can be active on. Unset, keys take no activations.
            activations(maybe_activations): BenefitLicenseKeyActivationCreateProperties,
            /// How much a key can be used in all, by your own count: 1 to 2147483647. Unset, there is no limit.
            limit_usage(maybe_limit_usage): i64,
        }
    }
}

model! {
    /// The settings of a license key benefit.
    pub struct BenefitLicenseKeysProperties {
        /// What the keys begin with, before a hyphen, such as `ACME`; `None` for nothing.
        pub prefix: Option<String>,
        /// How long after it is granted a key expires; `None` if never.
        pub expires: Option<BenefitLicenseKeyExpirationProperties>,
        /// How many devices or other places a key can be active on; `None` if keys take no activations.
        pub activations: Option<BenefitLicenseKeyActivationProperties>,
        /// How much a key can be used in all, by your own count; `None` for no limit.
        pub limit_usage: Option<i64>,
    }
}

request! {
    /// Changes to a benefit: a license key.
    #[is(type = "license_keys")]
    pub struct BenefitLicenseKeysUpdate {
        optional {
            /// Your own notes on the benefit, in place of those it has. At most 50, keys of at most 40 and texts of at
            /// most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// Who can see the benefit.
            visibility(maybe_visibility): BenefitVisibility,
            /// How keys are made, and their limits. It replaces the present settings as a whole.
            properties(maybe_properties): BenefitLicenseKeysCreateProperties,
        }
    }
}

model! {
    /// A benefit: units of usage in advance, credited to a meter.
    #[is(type = "meter_credit")]
    pub struct BenefitMeterCredit {
        /// The benefit's id, a UUID.
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// What the benefit is, in a few words that customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit is deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to, a UUID.
        pub organization_id: String,
        /// Your own notes on the benefit.
        pub metadata: Metadata,
        /// Who can see the benefit.
        pub visibility: BenefitVisibility,
        /// How much is credited, and to which meter.
        pub properties: BenefitMeterCreditProperties,
        /// Whether the visibility can be changed; the type of the benefit decides.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A new benefit: units of usage in advance, credited to a meter.
    #[is(type = "meter_credit")]
    pub struct BenefitMeterCreditCreate {
        required {
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description: String,
            /// How much is credited, and to which meter.
            properties: BenefitMeterCreditCreateProperties,
        }
        optional {
            /// Your own notes on the benefit. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// Who can see the benefit. Unset, `public`.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings to give a meter credit.
    pub struct BenefitMeterCreditCreateProperties {
        required {
            /// How many units are credited: 1 to 2147483647.
            units: i64,
            /// Whether units left over at the end of a billing period carry over to the next.
            rollover: bool,
            /// The id of the meter that the units are credited to, a UUID.
            #[not_blank]
            meter_id: String,
        }
    }
}

model! {
    /// The settings of a meter credit.
    pub struct BenefitMeterCreditProperties {
        /// How many units are credited.
        pub units: i64,
        /// Whether units left over at the end of a billing period carry over to the next.
        pub rollover: bool,
        /// The id of the meter that the units are credited to, a UUID.
        pub meter_id: String,
    }
}

request! {
    /// Changes to a benefit: units of usage in advance, credited to a meter.
    #[is(type = "meter_credit")]
    pub struct BenefitMeterCreditUpdate {
        optional {
            /// Your own notes on the benefit, in place of those it has. At most 50, keys of at most 40 and texts of at
            /// most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// Who can see the benefit.
            visibility(maybe_visibility): BenefitVisibility,
            /// How much is credited, and to which meter. It replaces the present settings as a whole.
            properties(maybe_properties): BenefitMeterCreditCreateProperties,
        }
    }
}

model! {
    /// A benefit: a Slack channel shared with the customer.
    #[is(type = "slack_shared_channel")]
    pub struct BenefitSlackSharedChannel {
        /// The benefit's id, a UUID.
        pub id: String,
        /// When the benefit was created.
        pub created_at: Timestamp,
        /// When the benefit was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// What the benefit is, in a few words that customers see.
        pub description: String,
        /// Whether the benefit can be added to products.
        pub selectable: bool,
        /// Whether the benefit can be deleted.
        pub deletable: bool,
        /// Whether the benefit is deleted.
        pub is_deleted: bool,
        /// The id of the organization that the benefit belongs to, a UUID.
        pub organization_id: String,
        /// Your own notes on the benefit.
        pub metadata: Metadata,
        /// Who can see the benefit.
        pub visibility: BenefitVisibility,
        /// The settings of the channels.
        pub properties: BenefitSlackSharedChannelProperties,
        /// Whether the visibility can be changed; the type of the benefit decides.
        pub visibility_configurable: bool,
    }
}

request! {
    /// A new benefit: a Slack channel shared with the customer.
    #[is(type = "slack_shared_channel")]
    pub struct BenefitSlackSharedChannelCreate {
        required {
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description: String,
            /// The settings of the channels.
            properties: BenefitSlackSharedChannelCreateProperties,
        }
        optional {
            /// Your own notes on the benefit. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// Who can see the benefit. Unset, the type of the benefit decides; it can't be changed later.
            visibility(maybe_visibility): BenefitVisibility,
        }
    }
}

request! {
    /// The settings to give a Slack benefit.
    pub struct BenefitSlackSharedChannelCreateProperties {
        required {
            /// The id of the organization's link to Slack in Polar, a UUID.
            #[not_blank]
            slack_integration_id: String,
            /// The name of the channels, with placeholders such as `{customer_name}`: 1 to 80 characters.
            channel_name_template: String,
        }
        optional {
            /// Whether the channels are private in Slack; default `true`.
            private(maybe_private): bool,
            /// A first message in the channels, at most 4000 characters. Unset, there is none.
            welcome_message(maybe_welcome_message): String,
            /// Whether the channel is archived when the customer loses the benefit; default `true`.
            archive_on_revoke(maybe_archive_on_revoke): bool,
            /// The ids in Slack of people in your own workspace to invite to each channel. Unset, nobody is.
            team_invitees(maybe_team_invitees): List<String>,
        }
    }
}

model! {
    /// The settings of a Slack benefit.
    pub struct BenefitSlackSharedChannelProperties {
        /// The id of the organization's link to Slack in Polar, a UUID.
        pub slack_integration_id: String,
        /// The name of the channels, with placeholders such as `{customer_name}`: 1 to 80 characters.
        pub channel_name_template: String,
        /// Whether the channels are private in Slack; `None` means `true`.
        pub private: Option<bool>,
        /// A first message in the channels, at most 4000 characters; `None` for none.
        pub welcome_message: Option<String>,
        /// Whether the channel is archived when the customer loses the benefit; `None` means `true`.
        pub archive_on_revoke: Option<bool>,
        /// The ids in Slack of people in your own workspace who are invited to each channel; `None` for nobody.
        pub team_invitees: Option<Vec<String>>,
    }
}

request! {
    /// Changes to a benefit: a Slack channel shared with the customer.
    #[is(type = "slack_shared_channel")]
    pub struct BenefitSlackSharedChannelUpdate {
        optional {
            /// Your own notes on the benefit, in place of those it has. At most 50, keys of at most 40 and texts of at
            /// most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// What the benefit is, in a few words that customers see: 3 to 42 characters.
            description(maybe_description): String,
            /// The settings of the channels. It replaces the present settings as a whole.
            properties(maybe_properties): BenefitSlackSharedChannelCreateProperties,
        }
    }
}

open_enum! {
    /// What a list of benefits is sorted by.
    pub enum BenefitSortProperty {
        /// By creation, newest first.
        CreatedAtDescending = "-created_at",
        /// By description, Z to A.
        DescriptionDescending = "-description",
        /// By type, descending.
        TypeDescending = "-type",
        /// In the order that you gave them yourself, reversed.
        UserOrderDescending = "-user_order",
        /// By creation, oldest first.
        CreatedAt = "created_at",
        /// By description, A to Z.
        Description = "description",
        /// By type, ascending.
        Type = "type",
        /// In the order that you gave them yourself.
        UserOrder = "user_order",
    }
}

union! {
    /// Changes to a benefit, of the same kind as the benefit.
    pub enum BenefitUpdate by "type" {
        /// Changes to a benefit: something that you deliver yourself.
        Custom(BenefitCustomUpdate) = "custom",
        /// Changes to a benefit: a role on a Discord server.
        Discord(BenefitDiscordUpdate) = "discord",
        /// Changes to a benefit: access to a GitHub repository.
        GitHubRepository(BenefitGitHubRepositoryUpdate) = "github_repository",
        /// Changes to a benefit: files to download.
        Downloadables(BenefitDownloadablesUpdate) = "downloadables",
        /// Changes to a benefit: a license key.
        LicenseKeys(BenefitLicenseKeysUpdate) = "license_keys",
        /// Changes to a benefit: units of usage in advance, credited to a meter.
        MeterCredit(BenefitMeterCreditUpdate) = "meter_credit",
        /// Changes to a benefit: a feature that your own system turns on.
        FeatureFlag(BenefitFeatureFlagUpdate) = "feature_flag",
        /// Changes to a benefit: a Slack channel shared with the customer.
        SlackSharedChannel(BenefitSlackSharedChannelUpdate) = "slack_shared_channel",
    }
    new {
        /// Changes to a benefit: something that you deliver yourself.
        custom(): BenefitCustomUpdate,
        /// Changes to a benefit: a role on a Discord server.
        discord(): BenefitDiscordUpdate,
        /// Changes to a benefit: access to a GitHub repository.
        github_repository(): BenefitGitHubRepositoryUpdate,
        /// Changes to a benefit: files to download.
        downloadables(): BenefitDownloadablesUpdate,
        /// Changes to a benefit: a license key.
        license_keys(): BenefitLicenseKeysUpdate,
        /// Changes to a benefit: units of usage in advance, credited to a meter.
        meter_credit(): BenefitMeterCreditUpdate,
        /// Changes to a benefit: a feature that your own system turns on.
        feature_flag(): BenefitFeatureFlagUpdate,
        /// Changes to a benefit: a Slack channel shared with the customer.
        slack_shared_channel(): BenefitSlackSharedChannelUpdate,
    }
}

open_enum! {
    /// Who can see a benefit.
    pub enum BenefitVisibility {
        /// Nobody yet: it is a draft.
        Draft = "draft",
        /// Only you, not your customers.
        Private = "private",
        /// Your customers too.
        Public = "public",
    }
}

request! {
    /// The query of `benefits_files`.
    pub struct BenefitsFilesQuery {
        optional {
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// The query of `benefits_grants`.
    pub struct BenefitsGrantsQuery {
        optional {
            /// Only the grants that stand (`true`), or only those that don't (`false`).
            is_granted(maybe_is_granted): bool,
            /// Only the grants to these customers, by their ids in Polar.
            customer_id(maybe_customer_id): List<String>,
            /// Only the grants to these members, by their ids in Polar.
            member_id(maybe_member_id): List<String>,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// The query of `benefits_list`.
    pub struct BenefitsListQuery {
        optional {
            /// Only the benefits of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the benefits of these types.
            #[name = "type"]
            kind(maybe_kind): List<BenefitType>,
            /// Only the benefits with these ids in Polar.
            id(maybe_id): List<String>,
            /// All benefits but those with these ids in Polar.
            exclude_id(maybe_exclude_id): List<String>,
            /// Only the benefits that have this text in their description.
            query(maybe_query): String,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `-created_at`.
            sorting(maybe_sorting): List<BenefitSortProperty>,
            /// Only those with these notes in their metadata.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
        }
    }
}
