use crate::json::{Timestamp, model, union};

model! {
    /// What anybody can see of a benefit: something that you deliver yourself.
    #[is(type = "custom")]
    pub struct BenefitCustomPublic {
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
    }
}

model! {
    /// What anybody can see of a benefit: a role on a Discord server.
    #[is(type = "discord")]
    pub struct BenefitDiscordPublic {
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
    }
}

model! {
    /// What anybody can see of a benefit: files to download.
    #[is(type = "downloadables")]
    pub struct BenefitDownloadablesPublic {
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
    }
}

model! {
    /// What anybody can see of a benefit: a feature that your own system turns on.
    #[is(type = "feature_flag")]
    pub struct BenefitFeatureFlagPublic {
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
    }
}

model! {
    /// What anybody can see of a benefit: access to a GitHub repository.
    #[is(type = "github_repository")]
    pub struct BenefitGitHubRepositoryPublic {
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
    }
}

model! {
    /// What anybody can see of a benefit: a license key.
    #[is(type = "license_keys")]
    pub struct BenefitLicenseKeysPublic {
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
    }
}

model! {
    /// What anybody can see of a benefit: units of usage in advance, credited to a meter.
    #[is(type = "meter_credit")]
    pub struct BenefitMeterCreditPublic {
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
        /// How much is credited, and to which meter.
        pub properties: BenefitMeterCreditPublicProperties,
    }
}

model! {
    /// What anybody can see of the settings of a meter credit.
    pub struct BenefitMeterCreditPublicProperties {
        /// How many units are credited.
        pub units: i64,
        /// The id of the meter that the units are credited to, a UUID.
        pub meter_id: String,
    }
}

union! {
    /// What anybody can see of a benefit.
    pub enum BenefitPublic by "type" {
        /// What anybody can see of a benefit: something that you deliver yourself.
        Custom(BenefitCustomPublic) = "custom",
        /// What anybody can see of a benefit: a role on a Discord server.
        Discord(BenefitDiscordPublic) = "discord",
        /// What anybody can see of a benefit: access to a GitHub repository.
        GitHubRepository(BenefitGitHubRepositoryPublic) = "github_repository",
        /// What anybody can see of a benefit: files to download.
        Downloadables(BenefitDownloadablesPublic) = "downloadables",
        /// What anybody can see of a benefit: a license key.
        LicenseKeys(BenefitLicenseKeysPublic) = "license_keys",
        /// What anybody can see of a benefit: a feature that your own system turns on.
        FeatureFlag(BenefitFeatureFlagPublic) = "feature_flag",
        /// What anybody can see of a benefit: a Slack channel shared with the customer.
        SlackSharedChannel(BenefitSlackSharedChannelPublic) = "slack_shared_channel",
        /// What anybody can see of a benefit: units of usage in advance, credited to a meter.
        MeterCredit(BenefitMeterCreditPublic) = "meter_credit",
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
    }
}

model! {
    /// What anybody can see of a benefit: a Slack channel shared with the customer.
    #[is(type = "slack_shared_channel")]
    pub struct BenefitSlackSharedChannelPublic {
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
    }
}
