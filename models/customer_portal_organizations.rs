use super::{
    BenefitPublic, OrganizationCustomerPortalSettings, Price, ProductMediaFileRead, ProductVisibility,
    RecurringInterval, SubscriptionProrationBehavior, TrialInterval,
};
use crate::json::{Timestamp, model};

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
        /// The features of the organization that matter to the portal; `None` if not told.
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
        /// Whether customers can have members; `None` means that they can't.
        pub member_model_enabled: Option<bool>,
        /// Whether checkouts come in the customer's language; `None` means that they don't.
        pub checkout_localization_enabled: Option<bool>,
    }
}

model! {
    /// A product, as customers see it in the portal.
    pub struct CustomerProduct {
        /// The product's id, a UUID.
        pub id: String,
        /// When the product was created.
        pub created_at: Timestamp,
        /// When the product was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The unit of the trial's length; `None` if the product has no trial.
        pub trial_interval: Option<TrialInterval>,
        /// How many of these units the trial lasts; `None` if the product has no trial.
        pub trial_interval_count: Option<i64>,
        /// The product's name.
        pub name: String,
        /// What the product is, in the organization's words; `None` if it has no description.
        pub description: Option<String>,
        /// Who can see the product.
        pub visibility: ProductVisibility,
        /// The unit of the billing period; `None` for a product that is bought once.
        pub recurring_interval: Option<RecurringInterval>,
        /// How many of these units one billing period lasts; `None` for a product that is bought once.
        pub recurring_interval_count: Option<i64>,
        /// The unit of the period for billing usage; `None` when usage is billed with the renewals.
        pub meter_interval: Option<RecurringInterval>,
        /// How many of these units one period for billing usage lasts; `None` when usage is billed with the renewals.
        pub meter_interval_count: Option<i64>,
        /// Whether the product is a subscription.
        pub is_recurring: bool,
        /// Whether the product is archived, which means that it is no longer sold.
        pub is_archived: bool,
        /// The id of the organization that the product belongs to, a UUID.
        pub organization_id: String,
        /// The prices at which the product is sold.
        pub prices: Vec<Price>,
        /// The benefits that come with the product.
        pub benefits: Vec<BenefitPublic>,
        /// The pictures of the product.
        pub medias: Vec<ProductMediaFileRead>,
    }
}
