// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::json::{Timestamp, model, union};

model! {
    /// Public information about a custom benefit.
    #[constant(type = "custom")]
    pub struct BenefitCustomPublic {
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
    }
}

model! {
    /// Public information about a Discord benefit.
    #[constant(type = "discord")]
    pub struct BenefitDiscordPublic {
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
    }
}

model! {
    /// Public information about a download benefit.
    #[constant(type = "downloadables")]
    pub struct BenefitDownloadablesPublic {
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
    }
}

model! {
    /// Public information about a feature flag.
    #[constant(type = "feature_flag")]
    pub struct BenefitFeatureFlagPublic {
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
    }
}

model! {
    /// Public information about a GitHub repository benefit.
    #[constant(type = "github_repository")]
    pub struct BenefitGitHubRepositoryPublic {
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
    }
}

model! {
    /// Public information about a license key benefit.
    #[constant(type = "license_keys")]
    pub struct BenefitLicenseKeysPublic {
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
    }
}

model! {
    /// Public information about a meter credit benefit.
    #[constant(type = "meter_credit")]
    pub struct BenefitMeterCreditPublic {
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
        /// The settings of the benefit: the number of units and the meter.
        pub properties: BenefitMeterCreditPublicProperties,
    }
}

model! {
    /// Public information about the settings of a meter credit benefit.
    pub struct BenefitMeterCreditPublicProperties {
        /// The number of units that are credited.
        pub units: i64,
        /// The id of the meter that the units are credited to (a UUID).
        pub meter_id: String,
    }
}

union! {
    /// Public information about a benefit.
    pub enum BenefitPublic by "type" {
        /// Public information about a custom benefit.
        Custom(BenefitCustomPublic) = "custom",
        /// Public information about a Discord benefit.
        Discord(BenefitDiscordPublic) = "discord",
        /// Public information about a GitHub repository benefit.
        GitHubRepository(BenefitGitHubRepositoryPublic) = "github_repository",
        /// Public information about a download benefit.
        Downloadables(BenefitDownloadablesPublic) = "downloadables",
        /// Public information about a license key benefit.
        LicenseKeys(BenefitLicenseKeysPublic) = "license_keys",
        /// Public information about a feature flag.
        FeatureFlag(BenefitFeatureFlagPublic) = "feature_flag",
        /// Public information about a Slack channel benefit.
        SlackSharedChannel(BenefitSlackSharedChannelPublic) = "slack_shared_channel",
        /// Public information about a meter credit benefit.
        MeterCredit(BenefitMeterCreditPublic) = "meter_credit",
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
    }
}

model! {
    /// Public information about a Slack channel benefit.
    #[constant(type = "slack_shared_channel")]
    pub struct BenefitSlackSharedChannelPublic {
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
    }
}
