use super::{
    BenefitCustom, BenefitDiscord, BenefitDownloadables, BenefitFeatureFlag, BenefitGitHubRepository,
    BenefitGrantCustomProperties, BenefitGrantDiscordProperties, BenefitGrantDownloadablesProperties,
    BenefitGrantError, BenefitGrantFeatureFlagProperties, BenefitGrantGitHubRepositoryProperties,
    BenefitGrantLicenseKeysProperties, BenefitGrantMeterCreditProperties, BenefitGrantSlackSharedChannelProperties,
    BenefitLicenseKeys, BenefitMeterCredit, BenefitSlackSharedChannel, Customer, Member,
};
use crate::json::{Timestamp, model, union};

model! {
    /// A grant of a custom benefit, as webhooks tell of it.
    pub struct BenefitGrantCustomWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the benefit was granted; `None` if it is not yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// When the benefit was taken back; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit was taken back.
        pub is_revoked: bool,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if the grant names no member.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer who has or had the benefit.
        pub customer: Customer,
        /// The member who has the benefit; `None` if the grant names no member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitCustom,
        /// What the customer was given.
        pub properties: BenefitGrantCustomProperties,
        /// What the customer had been given before; `None` where that is not told.
        pub previous_properties: Option<BenefitGrantCustomProperties>,
    }
}

model! {
    /// A grant of a role on a Discord server, as webhooks tell of it.
    pub struct BenefitGrantDiscordWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the benefit was granted; `None` if it is not yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// When the benefit was taken back; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit was taken back.
        pub is_revoked: bool,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if the grant names no member.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer who has or had the benefit.
        pub customer: Customer,
        /// The member who has the benefit; `None` if the grant names no member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitDiscord,
        /// What the customer was given.
        pub properties: BenefitGrantDiscordProperties,
        /// What the customer had been given before; `None` where that is not told.
        pub previous_properties: Option<BenefitGrantDiscordProperties>,
    }
}

model! {
    /// A grant of files to download, as webhooks tell of it.
    pub struct BenefitGrantDownloadablesWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the benefit was granted; `None` if it is not yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// When the benefit was taken back; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit was taken back.
        pub is_revoked: bool,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if the grant names no member.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer who has or had the benefit.
        pub customer: Customer,
        /// The member who has the benefit; `None` if the grant names no member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitDownloadables,
        /// What the customer was given.
        pub properties: BenefitGrantDownloadablesProperties,
        /// What the customer had been given before; `None` where that is not told.
        pub previous_properties: Option<BenefitGrantDownloadablesProperties>,
    }
}

model! {
    /// A grant of a feature flag, as webhooks tell of it.
    pub struct BenefitGrantFeatureFlagWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the benefit was granted; `None` if it is not yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// When the benefit was taken back; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit was taken back.
        pub is_revoked: bool,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if the grant names no member.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer who has or had the benefit.
        pub customer: Customer,
        /// The member who has the benefit; `None` if the grant names no member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitFeatureFlag,
        /// What the customer was given.
        pub properties: BenefitGrantFeatureFlagProperties,
        /// What the customer had been given before; `None` where that is not told.
        pub previous_properties: Option<BenefitGrantFeatureFlagProperties>,
    }
}

model! {
    /// A grant of access to a GitHub repository, as webhooks tell of it.
    pub struct BenefitGrantGitHubRepositoryWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the benefit was granted; `None` if it is not yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// When the benefit was taken back; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit was taken back.
        pub is_revoked: bool,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if the grant names no member.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer who has or had the benefit.
        pub customer: Customer,
        /// The member who has the benefit; `None` if the grant names no member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitGitHubRepository,
        /// What the customer was given.
        pub properties: BenefitGrantGitHubRepositoryProperties,
        /// What the customer had been given before; `None` where that is not told.
        pub previous_properties: Option<BenefitGrantGitHubRepositoryProperties>,
    }
}

model! {
    /// A grant of a license key, as webhooks tell of it.
    pub struct BenefitGrantLicenseKeysWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the benefit was granted; `None` if it is not yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// When the benefit was taken back; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit was taken back.
        pub is_revoked: bool,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if the grant names no member.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer who has or had the benefit.
        pub customer: Customer,
        /// The member who has the benefit; `None` if the grant names no member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitLicenseKeys,
        /// What the customer was given.
        pub properties: BenefitGrantLicenseKeysProperties,
        /// What the customer had been given before; `None` where that is not told.
        pub previous_properties: Option<BenefitGrantLicenseKeysProperties>,
    }
}

model! {
    /// A grant of credit on a meter, as webhooks tell of it.
    pub struct BenefitGrantMeterCreditWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the benefit was granted; `None` if it is not yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// When the benefit was taken back; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit was taken back.
        pub is_revoked: bool,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if the grant names no member.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer who has or had the benefit.
        pub customer: Customer,
        /// The member who has the benefit; `None` if the grant names no member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitMeterCredit,
        /// What the customer was given.
        pub properties: BenefitGrantMeterCreditProperties,
        /// What the customer had been given before; `None` where that is not told.
        pub previous_properties: Option<BenefitGrantMeterCreditProperties>,
    }
}

model! {
    /// A grant of a shared Slack channel, as webhooks tell of it.
    pub struct BenefitGrantSlackSharedChannelWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the benefit was granted; `None` if it is not yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// When the benefit was taken back; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit was taken back.
        pub is_revoked: bool,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if the grant names no member.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer who has or had the benefit.
        pub customer: Customer,
        /// The member who has the benefit; `None` if the grant names no member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitSlackSharedChannel,
        /// What the customer was given.
        pub properties: BenefitGrantSlackSharedChannelProperties,
        /// What the customer had been given before; `None` where that is not told.
        pub previous_properties: Option<BenefitGrantSlackSharedChannelProperties>,
    }
}

union! {
    /// A benefit that a customer got or lost, as webhooks tell of it.
    pub enum BenefitGrantWebhook by "benefit" "type" {
        /// A grant of a role on a Discord server.
        Discord(BenefitGrantDiscordWebhook) = "discord",
        /// A grant of a custom benefit.
        Custom(BenefitGrantCustomWebhook) = "custom",
        /// A grant of access to a GitHub repository.
        GitHubRepository(BenefitGrantGitHubRepositoryWebhook) = "github_repository",
        /// A grant of files to download.
        Downloadables(BenefitGrantDownloadablesWebhook) = "downloadables",
        /// A grant of a license key.
        LicenseKeys(BenefitGrantLicenseKeysWebhook) = "license_keys",
        /// A grant of credit on a meter.
        MeterCredit(BenefitGrantMeterCreditWebhook) = "meter_credit",
        /// A grant of a feature flag.
        FeatureFlag(BenefitGrantFeatureFlagWebhook) = "feature_flag",
        /// A grant of a shared Slack channel.
        SlackSharedChannel(BenefitGrantSlackSharedChannelWebhook) = "slack_shared_channel",
    }
    shared {
        /// When the grant was created.
        created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        modified_at: Timestamp,
        /// The grant's id, a UUID.
        id: String as str,
        /// When the benefit was granted; `None` if it is not yet.
        granted_at: Timestamp,
        /// Whether the customer has the benefit now.
        is_granted: bool,
        /// When the benefit was taken back; `None` if it was not.
        revoked_at: Timestamp,
        /// Whether the benefit was taken back.
        is_revoked: bool,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        subscription_id: String as str,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        order_id: String as str,
        /// The customer's id in Polar, a UUID.
        customer_id: String as str,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if the grant names no member.
        member_id: String as str,
        /// The benefit's id, a UUID.
        benefit_id: String as str,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        error: BenefitGrantError,
        /// The customer who has or had the benefit.
        customer: Customer,
        /// The member who has the benefit; `None` if the grant names no member.
        member: Member,
    }
}
