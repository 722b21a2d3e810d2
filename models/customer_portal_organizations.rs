use super::{CustomerProduct, OrganizationCustomerPortalSettings, SubscriptionProrationBehavior};
use crate::model::{Timestamp, model};

model! {
    /// An organization, as its customers see it in the portal.
    pub struct CustomerOrganization {
        /// When the organization was created.
        pub created_at: Timestamp,
        /// When the organization was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The organization's id, a UUID.
        pub id: String,
        /// The organization's name.
        pub name: String,
        /// The organization's short name in URLs.
        pub slug: String,
        /// A link to the organization's picture; `None` if it has none.
        pub avatar_url: Option<String>,
        /// How a change of a subscription within a period is billed by default.
        pub proration_behavior: SubscriptionProrationBehavior,
        /// Whether customers may change their subscriptions in the portal.
        pub allow_customer_updates: bool,
        /// What the portal shows and allows.
        pub customer_portal_settings: OrganizationCustomerPortalSettings,
        /// The features of the organization that matter to the portal.
        pub organization_features: Option<CustomerOrganizationFeatureSettings>,
    }
}

model! {
    /// An organization and its products, as the portal shows them.
    pub struct CustomerOrganizationData {
        /// The organization.
        pub organization: CustomerOrganization,
        /// The organization's products.
        pub products: Vec<CustomerProduct>,
    }
}

model! {
    /// The features of an organization that matter to the portal.
    pub struct CustomerOrganizationFeatureSettings {
        /// Whether customers can have members; by default they cannot.
        pub member_model_enabled: Option<bool>,
        /// Whether checkouts come in the customer's language; by default they do not.
        pub checkout_localization_enabled: Option<bool>,
    }
}
