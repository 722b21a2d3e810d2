use super::{
    BenefitGrantCustomProperties, BenefitGrantDiscordProperties, BenefitGrantDownloadablesProperties,
    BenefitGrantError, BenefitGrantFeatureFlagProperties, BenefitGrantGitHubRepositoryProperties,
    BenefitGrantLicenseKeysProperties, BenefitGrantMeterCreditProperties, BenefitGrantSlackSharedChannelProperties,
    BenefitLicenseKeyActivationProperties, BenefitLicenseKeyExpirationProperties, BenefitType, CustomerPortalCustomer,
    CustomerPortalOAuthAccount, SubscriptionProrationBehavior,
};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

model! {
    /// What a customer who has the benefit sees of it: something that you deliver yourself.
    #[is(type = "custom")]
    pub struct BenefitCustomSubscriber {
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
        /// The organization that gives the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// The note to the customer.
        pub properties: BenefitCustomSubscriberProperties,
    }
}

model! {
    /// What a customer sees of the settings of a custom benefit.
    pub struct BenefitCustomSubscriberProperties {
        /// A note to the customer, as Markdown; `None` for none.
        pub note: Option<String>,
    }
}

model! {
    /// What a customer who has the benefit sees of it: a role on a Discord server.
    #[is(type = "discord")]
    pub struct BenefitDiscordSubscriber {
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
        /// The organization that gives the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// Which server.
        pub properties: BenefitDiscordSubscriberProperties,
    }
}

model! {
    /// What a customer sees of the settings of a Discord benefit.
    pub struct BenefitDiscordSubscriberProperties {
        /// The Discord server's id.
        pub guild_id: String,
    }
}

model! {
    /// What a customer who has the benefit sees of it: files to download.
    #[is(type = "downloadables")]
    pub struct BenefitDownloadablesSubscriber {
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
        /// The organization that gives the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// Which files can be downloaded.
        pub properties: BenefitDownloadablesSubscriberProperties,
    }
}

model! {
    /// What a customer sees of the settings of a download benefit.
    pub struct BenefitDownloadablesSubscriberProperties {
        /// The ids of the files that are not archived, UUIDs.
        pub active_files: Vec<String>,
    }
}

model! {
    /// What a customer who has the benefit sees of it: a feature that your own system turns on.
    #[is(type = "feature_flag")]
    pub struct BenefitFeatureFlagSubscriber {
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
        /// The organization that gives the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// Nothing: the benefit has no settings.
        pub properties: BenefitFeatureFlagSubscriberProperties,
    }
}

model! {
    /// What a customer sees of the settings of a feature flag: nothing.
    pub struct BenefitFeatureFlagSubscriberProperties {
    }
}

model! {
    /// What a customer who has the benefit sees of it: access to a GitHub repository.
    #[is(type = "github_repository")]
    pub struct BenefitGitHubRepositorySubscriber {
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
        /// The organization that gives the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// Which repository.
        pub properties: BenefitGitHubRepositorySubscriberProperties,
    }
}

model! {
    /// What a customer sees of the settings of a GitHub benefit.
    pub struct BenefitGitHubRepositorySubscriberProperties {
        /// The owner of the repository on GitHub: a person or an organization.
        pub repository_owner: String,
        /// The name of the repository, without its owner.
        pub repository_name: String,
    }
}

model! {
    /// What a customer who has the benefit sees of it: a license key.
    #[is(type = "license_keys")]
    pub struct BenefitLicenseKeysSubscriber {
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
        /// The organization that gives the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// The limits of the customer's key.
        pub properties: BenefitLicenseKeysSubscriberProperties,
    }
}

model! {
    /// What a customer sees of the settings of a license key benefit.
    pub struct BenefitLicenseKeysSubscriberProperties {
        /// What the keys begin with, before a hyphen, such as `ACME`; `None` for nothing.
        pub prefix: Option<String>,
        /// How long after it is granted a key expires; `None` if never.
        pub expires: Option<BenefitLicenseKeyExpirationProperties>,
        /// How many devices or other places a key can be active on; `None` if keys take no activations.
        pub activations: Option<BenefitLicenseKeyActivationProperties>,
        /// How much a key can be used in all, by the organization's own count; `None` for no limit.
        pub limit_usage: Option<i64>,
    }
}

model! {
    /// What a customer who has the benefit sees of it: units of usage in advance, credited to a meter.
    #[is(type = "meter_credit")]
    pub struct BenefitMeterCreditSubscriber {
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
        /// The organization that gives the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// How much is credited, and to which meter.
        pub properties: BenefitMeterCreditSubscriberProperties,
    }
}

model! {
    /// What a customer sees of the settings of a meter credit.
    pub struct BenefitMeterCreditSubscriberProperties {
        /// How many units are credited.
        pub units: i64,
        /// Whether units left over at the end of a billing period carry over to the next.
        pub rollover: bool,
        /// The id of the meter that the units are credited to, a UUID.
        pub meter_id: String,
    }
}

model! {
    /// What a customer who has the benefit sees of it: a Slack channel shared with the customer.
    #[is(type = "slack_shared_channel")]
    pub struct BenefitSlackSharedChannelSubscriber {
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
        /// The organization that gives the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// Nothing: the settings are not for customers.
        pub properties: BenefitSlackSharedChannelSubscriberProperties,
    }
}

model! {
    /// What a customer sees of the settings of a Slack benefit: nothing.
    pub struct BenefitSlackSharedChannelSubscriberProperties {
    }
}

model! {
    /// What a customer sees of the organization that gives a benefit.
    pub struct BenefitSubscriberOrganization {
        /// When the organization was created.
        pub created_at: Timestamp,
        /// When the organization was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The organization's id, a UUID.
        pub id: String,
        /// The name of the organization.
        pub name: String,
        /// The short name of the organization in links, unique in Polar.
        pub slug: String,
        /// A link to a picture of the organization; `None` without one.
        pub avatar_url: Option<String>,
        /// When a change to a subscription takes effect, and how the rest of the period is settled, unless the change
        /// says otherwise.
        pub proration_behavior: SubscriptionProrationBehavior,
        /// Whether customers can change their subscriptions themselves in the portal.
        pub allow_customer_updates: bool,
    }
}

union! {
    /// A benefit that a customer got, as they see it in the portal.
    pub enum CustomerBenefitGrant by "benefit" "type" {
        /// A customer's grant of a role on a Discord server.
        Discord(CustomerBenefitGrantDiscord) = "discord",
        /// A customer's grant of access to a GitHub repository.
        GitHubRepository(CustomerBenefitGrantGitHubRepository) = "github_repository",
        /// A customer's grant of files to download.
        Downloadables(CustomerBenefitGrantDownloadables) = "downloadables",
        /// A customer's grant of a license key.
        LicenseKeys(CustomerBenefitGrantLicenseKeys) = "license_keys",
        /// A customer's grant of a custom benefit.
        Custom(CustomerBenefitGrantCustom) = "custom",
        /// A customer's grant of credit on a meter.
        MeterCredit(CustomerBenefitGrantMeterCredit) = "meter_credit",
        /// A customer's grant of a feature flag.
        FeatureFlag(CustomerBenefitGrantFeatureFlag) = "feature_flag",
        /// A customer's grant of a shared Slack channel.
        SlackSharedChannel(CustomerBenefitGrantSlackSharedChannel) = "slack_shared_channel",
    }
    shared {
        /// When the grant was created.
        created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        modified_at: Timestamp,
        /// The grant's id, a UUID.
        id: String as str,
        /// When the customer got the benefit; `None` if they have not.
        granted_at: Timestamp,
        /// When the benefit was taken away; `None` if it was not.
        revoked_at: Timestamp,
        /// The customer's id in Polar, a UUID.
        customer_id: String as str,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if it is the customer's as a whole.
        member_id: String as str,
        /// The benefit's id, a UUID.
        benefit_id: String as str,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        subscription_id: String as str,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        order_id: String as str,
        /// Whether the customer has the benefit now.
        is_granted: bool,
        /// Whether the benefit was taken away.
        is_revoked: bool,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        error: BenefitGrantError,
        /// The customer.
        customer: CustomerPortalCustomer,
    }
}

model! {
    /// A customer's grant of a custom benefit.
    pub struct CustomerBenefitGrantCustom {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the customer got the benefit; `None` if they have not.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was taken away; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if it is the customer's as a whole.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// Whether the benefit was taken away.
        pub is_revoked: bool,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The benefit.
        pub benefit: BenefitCustomSubscriber,
        /// What the grant holds for a custom benefit.
        pub properties: BenefitGrantCustomProperties,
    }
}

request! {
    /// An update to a grant of a custom benefit, which leaves the customer nothing to choose.
    #[is(benefit_type = "custom")]
    pub struct CustomerBenefitGrantCustomUpdate {
    }
}

model! {
    /// A customer's grant of a role on a Discord server.
    pub struct CustomerBenefitGrantDiscord {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the customer got the benefit; `None` if they have not.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was taken away; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if it is the customer's as a whole.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// Whether the benefit was taken away.
        pub is_revoked: bool,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The member who has the benefit; `None` if it is the customer's as a whole.
        pub member: Option<CustomerBenefitGrantMember>,
        /// The benefit.
        pub benefit: BenefitDiscordSubscriber,
        /// The Discord account, server and role of the grant.
        pub properties: BenefitGrantDiscordProperties,
    }
}

request! {
    /// The choice of a Discord account.
    pub struct CustomerBenefitGrantDiscordPropertiesUpdate {
        nullable {
            /// The id of one of the customer's connected Discord accounts; `None` for no account.
            #[not_blank]
            account_id: String,
        }
    }
}

request! {
    /// What a customer chooses for a grant of a role on a Discord server.
    #[is(benefit_type = "discord")]
    pub struct CustomerBenefitGrantDiscordUpdate {
        required {
            /// The Discord account that gets the role.
            properties: CustomerBenefitGrantDiscordPropertiesUpdate,
        }
    }
}

model! {
    /// A customer's grant of files to download.
    pub struct CustomerBenefitGrantDownloadables {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the customer got the benefit; `None` if they have not.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was taken away; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if it is the customer's as a whole.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// Whether the benefit was taken away.
        pub is_revoked: bool,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The benefit.
        pub benefit: BenefitDownloadablesSubscriber,
        /// The files of the grant.
        pub properties: BenefitGrantDownloadablesProperties,
    }
}

request! {
    /// An update to a grant of files to download, which leaves the customer nothing to choose.
    #[is(benefit_type = "downloadables")]
    pub struct CustomerBenefitGrantDownloadablesUpdate {
    }
}

model! {
    /// A customer's grant of a feature flag.
    pub struct CustomerBenefitGrantFeatureFlag {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the customer got the benefit; `None` if they have not.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was taken away; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if it is the customer's as a whole.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// Whether the benefit was taken away.
        pub is_revoked: bool,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The benefit.
        pub benefit: BenefitFeatureFlagSubscriber,
        /// What the grant holds for a feature flag.
        pub properties: BenefitGrantFeatureFlagProperties,
    }
}

request! {
    /// An update to a grant of a feature flag, which leaves the customer nothing to choose.
    #[is(benefit_type = "feature_flag")]
    pub struct CustomerBenefitGrantFeatureFlagUpdate {
    }
}

model! {
    /// A customer's grant of access to a GitHub repository.
    pub struct CustomerBenefitGrantGitHubRepository {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the customer got the benefit; `None` if they have not.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was taken away; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if it is the customer's as a whole.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// Whether the benefit was taken away.
        pub is_revoked: bool,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The member who has the benefit; `None` if it is the customer's as a whole.
        pub member: Option<CustomerBenefitGrantMember>,
        /// The benefit.
        pub benefit: BenefitGitHubRepositorySubscriber,
        /// The GitHub account, repository and permission of the grant.
        pub properties: BenefitGrantGitHubRepositoryProperties,
    }
}

request! {
    /// The choice of a GitHub account.
    pub struct CustomerBenefitGrantGitHubRepositoryPropertiesUpdate {
        nullable {
            /// The id of one of the customer's connected GitHub accounts; `None` for no account.
            #[not_blank]
            account_id: String,
        }
    }
}

request! {
    /// What a customer chooses for a grant of access to a GitHub repository.
    #[is(benefit_type = "github_repository")]
    pub struct CustomerBenefitGrantGitHubRepositoryUpdate {
        required {
            /// The GitHub account that gets access.
            properties: CustomerBenefitGrantGitHubRepositoryPropertiesUpdate,
        }
    }
}

model! {
    /// A customer's grant of a license key.
    pub struct CustomerBenefitGrantLicenseKeys {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the customer got the benefit; `None` if they have not.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was taken away; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if it is the customer's as a whole.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// Whether the benefit was taken away.
        pub is_revoked: bool,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The benefit.
        pub benefit: BenefitLicenseKeysSubscriber,
        /// The license key of the grant.
        pub properties: BenefitGrantLicenseKeysProperties,
    }
}

request! {
    /// An update to a grant of a license key, which leaves the customer nothing to choose.
    #[is(benefit_type = "license_keys")]
    pub struct CustomerBenefitGrantLicenseKeysUpdate {
    }
}

model! {
    /// The member who has a granted benefit.
    pub struct CustomerBenefitGrantMember {
        /// The member's id in Polar, a UUID.
        pub id: String,
        /// The accounts at other services that the member has connected, by service and account.
        pub oauth_accounts: Map<CustomerPortalOAuthAccount>,
    }
}

model! {
    /// A customer's grant of credit on a meter.
    pub struct CustomerBenefitGrantMeterCredit {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the customer got the benefit; `None` if they have not.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was taken away; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if it is the customer's as a whole.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// Whether the benefit was taken away.
        pub is_revoked: bool,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The benefit.
        pub benefit: BenefitMeterCreditSubscriber,
        /// The meter and the units credited.
        pub properties: BenefitGrantMeterCreditProperties,
    }
}

request! {
    /// An update to a grant of credit on a meter, which leaves the customer nothing to choose.
    #[is(benefit_type = "meter_credit")]
    pub struct CustomerBenefitGrantMeterCreditUpdate {
    }
}

model! {
    /// A customer's grant of a shared Slack channel.
    pub struct CustomerBenefitGrantSlackSharedChannel {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the customer got the benefit; `None` if they have not.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was taken away; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if it is the customer's as a whole.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// Whether the benefit was taken away.
        pub is_revoked: bool,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The benefit.
        pub benefit: BenefitSlackSharedChannelSubscriber,
        /// The Slack channel of the grant, and who was invited.
        pub properties: BenefitGrantSlackSharedChannelProperties,
    }
}

request! {
    /// The choice of whom to invite to a Slack channel.
    pub struct CustomerBenefitGrantSlackSharedChannelPropertiesUpdate {
        required {
            /// The email address that the invitation goes to.
            invited_email: String,
        }
    }
}

request! {
    /// What a customer chooses for a grant of a shared Slack channel.
    #[is(benefit_type = "slack_shared_channel")]
    pub struct CustomerBenefitGrantSlackSharedChannelUpdate {
        required {
            /// Who is invited to the channel.
            properties: CustomerBenefitGrantSlackSharedChannelPropertiesUpdate,
        }
    }
}

open_enum! {
    /// The orders in which a customer's benefit grants can be listed in the portal.
    pub enum CustomerBenefitGrantSortProperty {
        /// By when they were granted, latest first.
        GrantedAtDescending = "-granted_at",
        /// By the organization's name, from Z to A.
        OrganizationDescending = "-organization",
        /// Against the order in which the product lists its benefits.
        ProductBenefitDescending = "-product_benefit",
        /// By the benefit's kind, from Z to A.
        TypeDescending = "-type",
        /// By when they were granted, earliest first.
        GrantedAt = "granted_at",
        /// By the organization's name, from A to Z.
        Organization = "organization",
        /// As the product lists its benefits.
        ProductBenefit = "product_benefit",
        /// By the benefit's kind, from A to Z.
        Type = "type",
    }
}

union! {
    /// What a customer chooses for a benefit that they got, by the benefit's kind.
    pub enum CustomerBenefitGrantUpdate by "benefit_type" {
        /// What a customer chooses for a grant of a role on a Discord server.
        Discord(CustomerBenefitGrantDiscordUpdate) = "discord",
        /// What a customer chooses for a grant of access to a GitHub repository.
        GitHubRepository(CustomerBenefitGrantGitHubRepositoryUpdate) = "github_repository",
        /// An update to a grant of files to download, which leaves the customer nothing to choose.
        Downloadables(CustomerBenefitGrantDownloadablesUpdate) = "downloadables",
        /// An update to a grant of a license key, which leaves the customer nothing to choose.
        LicenseKeys(CustomerBenefitGrantLicenseKeysUpdate) = "license_keys",
        /// An update to a grant of a custom benefit, which leaves the customer nothing to choose.
        Custom(CustomerBenefitGrantCustomUpdate) = "custom",
        /// An update to a grant of credit on a meter, which leaves the customer nothing to choose.
        MeterCredit(CustomerBenefitGrantMeterCreditUpdate) = "meter_credit",
        /// An update to a grant of a feature flag, which leaves the customer nothing to choose.
        FeatureFlag(CustomerBenefitGrantFeatureFlagUpdate) = "feature_flag",
        /// What a customer chooses for a grant of a shared Slack channel.
        SlackSharedChannel(CustomerBenefitGrantSlackSharedChannelUpdate) = "slack_shared_channel",
    }
    new {
        /// What a customer chooses for a grant of a role on a Discord server.
        discord(properties: CustomerBenefitGrantDiscordPropertiesUpdate): CustomerBenefitGrantDiscordUpdate,
        /// What a customer chooses for a grant of access to a GitHub repository.
        github_repository(
            properties: CustomerBenefitGrantGitHubRepositoryPropertiesUpdate
        ): CustomerBenefitGrantGitHubRepositoryUpdate,
        /// An update to a grant of files to download, which leaves the customer nothing to choose.
        downloadables(): CustomerBenefitGrantDownloadablesUpdate,
        /// An update to a grant of a license key, which leaves the customer nothing to choose.
        license_keys(): CustomerBenefitGrantLicenseKeysUpdate,
        /// An update to a grant of a custom benefit, which leaves the customer nothing to choose.
        custom(): CustomerBenefitGrantCustomUpdate,
        /// An update to a grant of credit on a meter, which leaves the customer nothing to choose.
        meter_credit(): CustomerBenefitGrantMeterCreditUpdate,
        /// An update to a grant of a feature flag, which leaves the customer nothing to choose.
        feature_flag(): CustomerBenefitGrantFeatureFlagUpdate,
        /// What a customer chooses for a grant of a shared Slack channel.
        slack_shared_channel(
            properties: CustomerBenefitGrantSlackSharedChannelPropertiesUpdate
        ): CustomerBenefitGrantSlackSharedChannelUpdate,
    }
}

request! {
    /// The query of `customer_portal_benefit_grants_list`.
    pub struct CustomerPortalBenefitGrantsListQuery {
        optional {
            /// Only the grants that match this text.
            query(maybe_query): String,
            /// Only the grants of benefits of these types.
            #[name = "type"]
            kind(maybe_kind): List<BenefitType>,
            /// Only the grants of these benefits, by their ids in Polar.
            benefit_id(maybe_benefit_id): List<String>,
            /// Only the grants that came from these checkouts, by their ids in Polar.
            checkout_id(maybe_checkout_id): List<String>,
            /// Only the grants that came with these orders, by their ids in Polar.
            order_id(maybe_order_id): List<String>,
            /// Only the grants that come with these subscriptions, by their ids in Polar.
            subscription_id(maybe_subscription_id): List<String>,
            /// Only the grants to these members, by their ids in Polar.
            member_id(maybe_member_id): List<String>,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `product_benefit`, then
            /// `-granted_at`.
            sorting(maybe_sorting): List<CustomerBenefitGrantSortProperty>,
        }
    }
}
