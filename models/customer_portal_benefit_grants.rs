// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{
    BenefitGrantCustomProperties, BenefitGrantDiscordProperties, BenefitGrantDownloadablesProperties,
    BenefitGrantError, BenefitGrantFeatureFlagProperties, BenefitGrantGitHubRepositoryProperties,
    BenefitGrantLicenseKeysProperties, BenefitGrantMeterCreditProperties, BenefitGrantSlackSharedChannelProperties,
    BenefitLicenseKeyActivationProperties, BenefitLicenseKeyExpirationProperties, BenefitType, CustomerPortalCustomer,
    CustomerPortalOAuthAccount, SubscriptionProrationBehavior,
};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

model! {
    /// A custom benefit, as visible to a customer who has it.
    #[constant(type = "custom")]
    pub struct BenefitCustomSubscriber {
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
        /// The organization that grants the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// The settings of the benefit that the customer can see: the note.
        pub properties: BenefitCustomSubscriberProperties,
    }
}

model! {
    /// The settings of a custom benefit, as visible to customers.
    pub struct BenefitCustomSubscriberProperties {
        /// A note to the customer, in Markdown, or `None` if there is no note.
        pub note: Option<String>,
    }
}

model! {
    /// A Discord benefit, as visible to a customer who has it.
    #[constant(type = "discord")]
    pub struct BenefitDiscordSubscriber {
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
        /// The organization that grants the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// The settings of the benefit that the customer can see: the Discord server.
        pub properties: BenefitDiscordSubscriberProperties,
    }
}

model! {
    /// The settings of a Discord benefit, as visible to customers.
    pub struct BenefitDiscordSubscriberProperties {
        /// The id of the Discord server.
        pub guild_id: String,
    }
}

model! {
    /// A download benefit, as visible to a customer who has it.
    #[constant(type = "downloadables")]
    pub struct BenefitDownloadablesSubscriber {
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
        /// The organization that grants the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// The settings of the benefit that the customer can see: the files to download.
        pub properties: BenefitDownloadablesSubscriberProperties,
    }
}

model! {
    /// The settings of a download benefit, as visible to customers.
    pub struct BenefitDownloadablesSubscriberProperties {
        /// The ids (UUIDs) of the files that are not archived.
        pub active_files: Vec<String>,
    }
}

model! {
    /// A feature flag, as visible to a customer who has it.
    #[constant(type = "feature_flag")]
    pub struct BenefitFeatureFlagSubscriber {
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
        /// The organization that grants the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// The settings of the benefit. There are none.
        pub properties: BenefitFeatureFlagSubscriberProperties,
    }
}

model! {
    /// The settings of a feature flag, as visible to customers. There are none.
    pub struct BenefitFeatureFlagSubscriberProperties {
    }
}

model! {
    /// A GitHub repository benefit, as visible to a customer who has it.
    #[constant(type = "github_repository")]
    pub struct BenefitGitHubRepositorySubscriber {
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
        /// The organization that grants the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// The settings of the benefit that the customer can see: the repository.
        pub properties: BenefitGitHubRepositorySubscriberProperties,
    }
}

model! {
    /// The settings of a GitHub repository benefit, as visible to customers.
    pub struct BenefitGitHubRepositorySubscriberProperties {
        /// The owner of the GitHub repository: a user or an organization.
        pub repository_owner: String,
        /// The name of the repository, without its owner.
        pub repository_name: String,
    }
}

model! {
    /// A license key benefit, as visible to a customer who has it.
    #[constant(type = "license_keys")]
    pub struct BenefitLicenseKeysSubscriber {
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
        /// The organization that grants the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// The settings of the benefit that the customer can see: the limits of the key.
        pub properties: BenefitLicenseKeysSubscriberProperties,
    }
}

model! {
    /// The settings of a license key benefit, as visible to customers.
    pub struct BenefitLicenseKeysSubscriberProperties {
        /// The prefix of the keys, such as `ACME`, or `None` if they have none. A hyphen separates it from the key.
        pub prefix: Option<String>,
        /// The validity period of a key after it is granted, or `None` if keys do not expire.
        pub expires: Option<BenefitLicenseKeyExpirationProperties>,
        /// The activation limit of each key, for example the number of devices, or `None` if keys cannot be activated.
        pub activations: Option<BenefitLicenseKeyActivationProperties>,
        /// The maximum total usage of a key, as counted by the organization, or `None` if usage is not limited.
        pub limit_usage: Option<i64>,
    }
}

model! {
    /// A meter credit benefit, as visible to a customer who has it.
    #[constant(type = "meter_credit")]
    pub struct BenefitMeterCreditSubscriber {
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
        /// The organization that grants the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// The settings of the benefit: the number of units and the meter.
        pub properties: BenefitMeterCreditSubscriberProperties,
    }
}

model! {
    /// The settings of a meter credit benefit, as visible to customers.
    pub struct BenefitMeterCreditSubscriberProperties {
        /// The number of units that are credited.
        pub units: i64,
        /// Whether units left at the end of a billing period carry over to the next one.
        pub rollover: bool,
        /// The id of the meter that the units are credited to (a UUID).
        pub meter_id: String,
    }
}

model! {
    /// A Slack channel benefit, as visible to a customer who has it.
    #[constant(type = "slack_shared_channel")]
    pub struct BenefitSlackSharedChannelSubscriber {
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
        /// The organization that grants the benefit.
        pub organization: BenefitSubscriberOrganization,
        /// The settings of the benefit that the customer can see. There are none.
        pub properties: BenefitSlackSharedChannelSubscriberProperties,
    }
}

model! {
    /// The settings of a Slack channel benefit, as visible to customers. There are none.
    pub struct BenefitSlackSharedChannelSubscriberProperties {
    }
}

model! {
    /// The organization that grants a benefit, as visible to customers.
    pub struct BenefitSubscriberOrganization {
        /// When the organization was created.
        pub created_at: Timestamp,
        /// When the organization was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the organization (a UUID).
        pub id: String,
        /// The name of the organization.
        pub name: String,
        /// The slug of the organization, which is used in URLs and is unique in Polar.
        pub slug: String,
        /// The URL of the organization's avatar image, or `None` if it has none.
        pub avatar_url: Option<String>,
        /// The default proration behavior for subscription changes: when they take effect, and how the rest of the
        /// period is settled.
        pub proration_behavior: SubscriptionProrationBehavior,
        /// Whether customers can change their subscriptions themselves in the customer portal.
        pub allow_customer_updates: bool,
    }
}

union! {
    /// A benefit grant, as visible to the customer in the customer portal.
    pub enum CustomerBenefitGrant by "benefit" "type" {
        /// A customer's grant of a Discord benefit.
        Discord(CustomerBenefitGrantDiscord) = "discord",
        /// A customer's grant of a GitHub repository benefit.
        GitHubRepository(CustomerBenefitGrantGitHubRepository) = "github_repository",
        /// A customer's grant of a download benefit.
        Downloadables(CustomerBenefitGrantDownloadables) = "downloadables",
        /// A customer's grant of a license key benefit.
        LicenseKeys(CustomerBenefitGrantLicenseKeys) = "license_keys",
        /// A customer's grant of a custom benefit.
        Custom(CustomerBenefitGrantCustom) = "custom",
        /// A customer's grant of a meter credit benefit.
        MeterCredit(CustomerBenefitGrantMeterCredit) = "meter_credit",
        /// A customer's grant of a feature flag.
        FeatureFlag(CustomerBenefitGrantFeatureFlag) = "feature_flag",
        /// A customer's grant of a Slack channel benefit.
        SlackSharedChannel(CustomerBenefitGrantSlackSharedChannel) = "slack_shared_channel",
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
        /// When the benefit was revoked, or `None` if it has not been revoked.
        revoked_at: Timestamp,
        /// The Polar id of the customer (a UUID).
        customer_id: String as str,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is for the customer as
        /// a whole.
        member_id: String as str,
        /// The id of the benefit (a UUID).
        benefit_id: String as str,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        subscription_id: String as str,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        order_id: String as str,
        /// Whether the customer currently has the benefit.
        is_granted: bool,
        /// Whether the benefit has been revoked.
        is_revoked: bool,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
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
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is for the customer as
        /// a whole.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The benefit.
        pub benefit: BenefitCustomSubscriber,
        /// The properties of the grant. There are none.
        pub properties: BenefitGrantCustomProperties,
    }
}

request! {
    /// A request to update a grant of a custom benefit. The customer has nothing to choose.
    #[constant(benefit_type = "custom")]
    pub struct CustomerBenefitGrantCustomUpdate {
    }
}

model! {
    /// A customer's grant of a Discord benefit.
    pub struct CustomerBenefitGrantDiscord {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is for the customer as
        /// a whole.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The member who receives the benefit, or `None` if the grant is for the customer as a whole.
        pub member: Option<CustomerBenefitGrantMember>,
        /// The benefit.
        pub benefit: BenefitDiscordSubscriber,
        /// The properties of the grant: the Discord account, server and role.
        pub properties: BenefitGrantDiscordProperties,
    }
}

request! {
    /// The Discord account that a customer selects.
    pub struct CustomerBenefitGrantDiscordPropertiesUpdate {
        nullable {
            /// The id of one of the customer's connected Discord accounts, or `None` for no account.
            #[not_blank]
            account_id: String,
        }
    }
}

request! {
    /// A request to update a grant of a Discord benefit with the customer's choice.
    #[constant(benefit_type = "discord")]
    pub struct CustomerBenefitGrantDiscordUpdate {
        required {
            /// The Discord account that receives the role.
            properties: CustomerBenefitGrantDiscordPropertiesUpdate,
        }
    }
}

model! {
    /// A customer's grant of a download benefit.
    pub struct CustomerBenefitGrantDownloadables {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is for the customer as
        /// a whole.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The benefit.
        pub benefit: BenefitDownloadablesSubscriber,
        /// The properties of the grant: the files.
        pub properties: BenefitGrantDownloadablesProperties,
    }
}

request! {
    /// A request to update a grant of a download benefit. The customer has nothing to choose.
    #[constant(benefit_type = "downloadables")]
    pub struct CustomerBenefitGrantDownloadablesUpdate {
    }
}

model! {
    /// A customer's grant of a feature flag.
    pub struct CustomerBenefitGrantFeatureFlag {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is for the customer as
        /// a whole.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The benefit.
        pub benefit: BenefitFeatureFlagSubscriber,
        /// The properties of the grant. There are none.
        pub properties: BenefitGrantFeatureFlagProperties,
    }
}

request! {
    /// A request to update a grant of a feature flag. The customer has nothing to choose.
    #[constant(benefit_type = "feature_flag")]
    pub struct CustomerBenefitGrantFeatureFlagUpdate {
    }
}

model! {
    /// A customer's grant of a GitHub repository benefit.
    pub struct CustomerBenefitGrantGitHubRepository {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is for the customer as
        /// a whole.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The member who receives the benefit, or `None` if the grant is for the customer as a whole.
        pub member: Option<CustomerBenefitGrantMember>,
        /// The benefit.
        pub benefit: BenefitGitHubRepositorySubscriber,
        /// The properties of the grant: the GitHub account, repository and permission.
        pub properties: BenefitGrantGitHubRepositoryProperties,
    }
}

request! {
    /// The GitHub account that a customer selects.
    pub struct CustomerBenefitGrantGitHubRepositoryPropertiesUpdate {
        nullable {
            /// The id of one of the customer's connected GitHub accounts, or `None` for no account.
            #[not_blank]
            account_id: String,
        }
    }
}

request! {
    /// A request to update a grant of a GitHub repository benefit with the customer's choice.
    #[constant(benefit_type = "github_repository")]
    pub struct CustomerBenefitGrantGitHubRepositoryUpdate {
        required {
            /// The GitHub account that receives access.
            properties: CustomerBenefitGrantGitHubRepositoryPropertiesUpdate,
        }
    }
}

model! {
    /// A customer's grant of a license key benefit.
    pub struct CustomerBenefitGrantLicenseKeys {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is for the customer as
        /// a whole.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The benefit.
        pub benefit: BenefitLicenseKeysSubscriber,
        /// The properties of the grant: the license key.
        pub properties: BenefitGrantLicenseKeysProperties,
    }
}

request! {
    /// A request to update a grant of a license key benefit. The customer has nothing to choose.
    #[constant(benefit_type = "license_keys")]
    pub struct CustomerBenefitGrantLicenseKeysUpdate {
    }
}

model! {
    /// The member who receives a benefit.
    pub struct CustomerBenefitGrantMember {
        /// The Polar id of the member (a UUID).
        pub id: String,
        /// The accounts at external services that the member has connected, keyed by service and account.
        pub oauth_accounts: Map<CustomerPortalOAuthAccount>,
    }
}

model! {
    /// A customer's grant of a meter credit benefit.
    pub struct CustomerBenefitGrantMeterCredit {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is for the customer as
        /// a whole.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The benefit.
        pub benefit: BenefitMeterCreditSubscriber,
        /// The properties of the grant: the meter and the credited units.
        pub properties: BenefitGrantMeterCreditProperties,
    }
}

request! {
    /// A request to update a grant of a meter credit benefit. The customer has nothing to choose.
    #[constant(benefit_type = "meter_credit")]
    pub struct CustomerBenefitGrantMeterCreditUpdate {
    }
}

model! {
    /// A customer's grant of a Slack channel benefit.
    pub struct CustomerBenefitGrantSlackSharedChannel {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is for the customer as
        /// a whole.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer.
        pub customer: CustomerPortalCustomer,
        /// The benefit.
        pub benefit: BenefitSlackSharedChannelSubscriber,
        /// The properties of the grant: the Slack channel and the invitation.
        pub properties: BenefitGrantSlackSharedChannelProperties,
    }
}

request! {
    /// The email address to invite to a Slack channel.
    pub struct CustomerBenefitGrantSlackSharedChannelPropertiesUpdate {
        required {
            /// The email address that the invitation is sent to.
            invited_email: String,
        }
    }
}

request! {
    /// A request to update a grant of a Slack channel benefit with the customer's choice.
    #[constant(benefit_type = "slack_shared_channel")]
    pub struct CustomerBenefitGrantSlackSharedChannelUpdate {
        required {
            /// The email address that is invited to the channel.
            properties: CustomerBenefitGrantSlackSharedChannelPropertiesUpdate,
        }
    }
}

open_enum! {
    /// A sort order for lists of a customer's benefit grants.
    pub enum CustomerBenefitGrantSortProperty {
        /// By the time of the grant, latest first.
        GrantedAtDescending = "-granted_at",
        /// By organization name, from Z to A.
        OrganizationDescending = "-organization",
        /// By the order of the benefits in the product, reversed.
        ProductBenefitDescending = "-product_benefit",
        /// By benefit type, from Z to A.
        TypeDescending = "-type",
        /// By the time of the grant, earliest first.
        GrantedAt = "granted_at",
        /// By organization name, from A to Z.
        Organization = "organization",
        /// By the order of the benefits in the product.
        ProductBenefit = "product_benefit",
        /// By benefit type, from A to Z.
        Type = "type",
    }
}

union! {
    /// A request to update a benefit grant with the customer's choice. The variant must match the type of the benefit.
    pub enum CustomerBenefitGrantUpdate by "benefit_type" {
        /// A request to update a grant of a Discord benefit with the customer's choice.
        Discord(CustomerBenefitGrantDiscordUpdate) = "discord",
        /// A request to update a grant of a GitHub repository benefit with the customer's choice.
        GitHubRepository(CustomerBenefitGrantGitHubRepositoryUpdate) = "github_repository",
        /// A request to update a grant of a download benefit. The customer has nothing to choose.
        Downloadables(CustomerBenefitGrantDownloadablesUpdate) = "downloadables",
        /// A request to update a grant of a license key benefit. The customer has nothing to choose.
        LicenseKeys(CustomerBenefitGrantLicenseKeysUpdate) = "license_keys",
        /// A request to update a grant of a custom benefit. The customer has nothing to choose.
        Custom(CustomerBenefitGrantCustomUpdate) = "custom",
        /// A request to update a grant of a meter credit benefit. The customer has nothing to choose.
        MeterCredit(CustomerBenefitGrantMeterCreditUpdate) = "meter_credit",
        /// A request to update a grant of a feature flag. The customer has nothing to choose.
        FeatureFlag(CustomerBenefitGrantFeatureFlagUpdate) = "feature_flag",
        /// A request to update a grant of a Slack channel benefit with the customer's choice.
        SlackSharedChannel(CustomerBenefitGrantSlackSharedChannelUpdate) = "slack_shared_channel",
    }
    new {
        /// A request to update a grant of a Discord benefit with the customer's choice.
        discord(properties: CustomerBenefitGrantDiscordPropertiesUpdate): CustomerBenefitGrantDiscordUpdate,
        /// A request to update a grant of a GitHub repository benefit with the customer's choice.
        github_repository(
            properties: CustomerBenefitGrantGitHubRepositoryPropertiesUpdate
        ): CustomerBenefitGrantGitHubRepositoryUpdate,
        /// A request to update a grant of a download benefit. The customer has nothing to choose.
        downloadables(): CustomerBenefitGrantDownloadablesUpdate,
        /// A request to update a grant of a license key benefit. The customer has nothing to choose.
        license_keys(): CustomerBenefitGrantLicenseKeysUpdate,
        /// A request to update a grant of a custom benefit. The customer has nothing to choose.
        custom(): CustomerBenefitGrantCustomUpdate,
        /// A request to update a grant of a meter credit benefit. The customer has nothing to choose.
        meter_credit(): CustomerBenefitGrantMeterCreditUpdate,
        /// A request to update a grant of a feature flag. The customer has nothing to choose.
        feature_flag(): CustomerBenefitGrantFeatureFlagUpdate,
        /// A request to update a grant of a Slack channel benefit with the customer's choice.
        slack_shared_channel(
            properties: CustomerBenefitGrantSlackSharedChannelPropertiesUpdate
        ): CustomerBenefitGrantSlackSharedChannelUpdate,
    }
}

request! {
    /// The query parameters of `customer_portal_benefit_grants_list`.
    pub struct CustomerPortalBenefitGrantsListQuery {
        optional {
            /// Limits the results to grants that match this text.
            query(maybe_query): String,
            /// Limits the results to grants of benefits of these types.
            #[name = "type"]
            kind(maybe_kind): List<BenefitType>,
            /// Limits the results to grants of these benefits, given by Polar id.
            benefit_id(maybe_benefit_id): List<String>,
            /// Limits the results to grants that resulted from these checkouts, given by Polar id.
            checkout_id(maybe_checkout_id): List<String>,
            /// Limits the results to grants that belong to these orders, given by Polar id.
            order_id(maybe_order_id): List<String>,
            /// Limits the results to grants that belong to these subscriptions, given by Polar id.
            subscription_id(maybe_subscription_id): List<String>,
            /// Limits the results to grants for these members, given by Polar id.
            member_id(maybe_member_id): List<String>,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `product_benefit`, then
            /// `-granted_at`.
            sorting(maybe_sorting): List<CustomerBenefitGrantSortProperty>,
        }
    }
}
