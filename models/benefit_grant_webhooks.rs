// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{
    BenefitCustom, BenefitDiscord, BenefitDownloadables, BenefitFeatureFlag, BenefitGitHubRepository,
    BenefitGrantCustomProperties, BenefitGrantDiscordProperties, BenefitGrantDownloadablesProperties,
    BenefitGrantError, BenefitGrantFeatureFlagProperties, BenefitGrantGitHubRepositoryProperties,
    BenefitGrantLicenseKeysProperties, BenefitGrantMeterCreditProperties, BenefitGrantSlackSharedChannelProperties,
    BenefitLicenseKeys, BenefitMeterCredit, BenefitSlackSharedChannel, Customer, Member,
};
use crate::json::{Timestamp, model, union};

model! {
    /// A grant of a custom benefit, as sent in webhook events.
    pub struct BenefitGrantCustomWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is not for a specific
        /// member.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer whom the grant is for.
        pub customer: Customer,
        /// The member who receives the benefit, or `None` if the grant is not for a specific member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitCustom,
        /// The properties of the grant, which depend on the type of the benefit.
        pub properties: BenefitGrantCustomProperties,
        /// The properties of the grant before the event, or `None` if the event does not include them.
        pub previous_properties: Option<BenefitGrantCustomProperties>,
    }
}

model! {
    /// A grant of a Discord benefit, as sent in webhook events.
    pub struct BenefitGrantDiscordWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is not for a specific
        /// member.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer whom the grant is for.
        pub customer: Customer,
        /// The member who receives the benefit, or `None` if the grant is not for a specific member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitDiscord,
        /// The properties of the grant, which depend on the type of the benefit.
        pub properties: BenefitGrantDiscordProperties,
        /// The properties of the grant before the event, or `None` if the event does not include them.
        pub previous_properties: Option<BenefitGrantDiscordProperties>,
    }
}

model! {
    /// A grant of a download benefit, as sent in webhook events.
    pub struct BenefitGrantDownloadablesWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is not for a specific
        /// member.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer whom the grant is for.
        pub customer: Customer,
        /// The member who receives the benefit, or `None` if the grant is not for a specific member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitDownloadables,
        /// The properties of the grant, which depend on the type of the benefit.
        pub properties: BenefitGrantDownloadablesProperties,
        /// The properties of the grant before the event, or `None` if the event does not include them.
        pub previous_properties: Option<BenefitGrantDownloadablesProperties>,
    }
}

model! {
    /// A grant of a feature flag, as sent in webhook events.
    pub struct BenefitGrantFeatureFlagWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is not for a specific
        /// member.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer whom the grant is for.
        pub customer: Customer,
        /// The member who receives the benefit, or `None` if the grant is not for a specific member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitFeatureFlag,
        /// The properties of the grant, which depend on the type of the benefit.
        pub properties: BenefitGrantFeatureFlagProperties,
        /// The properties of the grant before the event, or `None` if the event does not include them.
        pub previous_properties: Option<BenefitGrantFeatureFlagProperties>,
    }
}

model! {
    /// A grant of a GitHub repository benefit, as sent in webhook events.
    pub struct BenefitGrantGitHubRepositoryWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is not for a specific
        /// member.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer whom the grant is for.
        pub customer: Customer,
        /// The member who receives the benefit, or `None` if the grant is not for a specific member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitGitHubRepository,
        /// The properties of the grant, which depend on the type of the benefit.
        pub properties: BenefitGrantGitHubRepositoryProperties,
        /// The properties of the grant before the event, or `None` if the event does not include them.
        pub previous_properties: Option<BenefitGrantGitHubRepositoryProperties>,
    }
}

model! {
    /// A grant of a license key benefit, as sent in webhook events.
    pub struct BenefitGrantLicenseKeysWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is not for a specific
        /// member.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer whom the grant is for.
        pub customer: Customer,
        /// The member who receives the benefit, or `None` if the grant is not for a specific member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitLicenseKeys,
        /// The properties of the grant, which depend on the type of the benefit.
        pub properties: BenefitGrantLicenseKeysProperties,
        /// The properties of the grant before the event, or `None` if the event does not include them.
        pub previous_properties: Option<BenefitGrantLicenseKeysProperties>,
    }
}

model! {
    /// A grant of a meter credit benefit, as sent in webhook events.
    pub struct BenefitGrantMeterCreditWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is not for a specific
        /// member.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer whom the grant is for.
        pub customer: Customer,
        /// The member who receives the benefit, or `None` if the grant is not for a specific member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitMeterCredit,
        /// The properties of the grant, which depend on the type of the benefit.
        pub properties: BenefitGrantMeterCreditProperties,
        /// The properties of the grant before the event, or `None` if the event does not include them.
        pub previous_properties: Option<BenefitGrantMeterCreditProperties>,
    }
}

model! {
    /// A grant of a Slack channel benefit, as sent in webhook events.
    pub struct BenefitGrantSlackSharedChannelWebhook {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is not for a specific
        /// member.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer whom the grant is for.
        pub customer: Customer,
        /// The member who receives the benefit, or `None` if the grant is not for a specific member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: BenefitSlackSharedChannel,
        /// The properties of the grant, which depend on the type of the benefit.
        pub properties: BenefitGrantSlackSharedChannelProperties,
        /// The properties of the grant before the event, or `None` if the event does not include them.
        pub previous_properties: Option<BenefitGrantSlackSharedChannelProperties>,
    }
}

union! {
    /// A benefit grant, as sent in webhook events.
    pub enum BenefitGrantWebhook by "benefit" "type" {
        /// A grant of a Discord benefit.
        Discord(BenefitGrantDiscordWebhook) = "discord",
        /// A grant of a custom benefit.
        Custom(BenefitGrantCustomWebhook) = "custom",
        /// A grant of a GitHub repository benefit.
        GitHubRepository(BenefitGrantGitHubRepositoryWebhook) = "github_repository",
        /// A grant of a download benefit.
        Downloadables(BenefitGrantDownloadablesWebhook) = "downloadables",
        /// A grant of a license key benefit.
        LicenseKeys(BenefitGrantLicenseKeysWebhook) = "license_keys",
        /// A grant of a meter credit benefit.
        MeterCredit(BenefitGrantMeterCreditWebhook) = "meter_credit",
        /// A grant of a feature flag.
        FeatureFlag(BenefitGrantFeatureFlagWebhook) = "feature_flag",
        /// A grant of a Slack channel benefit.
        SlackSharedChannel(BenefitGrantSlackSharedChannelWebhook) = "slack_shared_channel",
    }
    shared {
        /// When the grant was created.
        created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        modified_at: Timestamp,
        /// The id of the grant (a UUID).
        id: String as str,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        granted_at: Timestamp,
        /// Whether the customer currently has the benefit.
        is_granted: bool,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        revoked_at: Timestamp,
        /// Whether the benefit has been revoked.
        is_revoked: bool,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        subscription_id: String as str,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        order_id: String as str,
        /// The Polar id of the customer (a UUID).
        customer_id: String as str,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is not for a specific
        /// member.
        member_id: String as str,
        /// The id of the benefit (a UUID).
        benefit_id: String as str,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        error: BenefitGrantError,
        /// The customer whom the grant is for.
        customer: Customer,
        /// The member who receives the benefit, or `None` if the grant is not for a specific member.
        member: Member,
    }
}
