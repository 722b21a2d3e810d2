// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{
    BenefitPublic, OrganizationCustomerPortalSettings, Price, ProductMediaFileRead, ProductVisibility,
    RecurringInterval, SubscriptionProrationBehavior, TrialInterval,
};
use crate::json::{Timestamp, model};

model! {
    /// An organization, as visible to its customers in the customer portal.
    pub struct CustomerOrganization {
        /// When the organization was created.
        pub created_at: Timestamp,
        /// When the organization was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the organization (a UUID).
        pub id: String,
        /// The name of the organization.
        pub name: String,
        /// The slug of the organization, which is used in URLs.
        pub slug: String,
        /// The URL of the organization's avatar image, or `None` if it has none.
        pub avatar_url: Option<String>,
        /// The default proration behavior for subscription changes: when they take effect, and how the rest of the
        /// period is settled.
        pub proration_behavior: SubscriptionProrationBehavior,
        /// Whether customers can change their subscriptions themselves in the customer portal.
        pub allow_customer_updates: bool,
        /// The settings of the customer portal: what it shows and what customers can do.
        pub customer_portal_settings: OrganizationCustomerPortalSettings,
        /// The organization's features that affect the customer portal, or `None` if not known.
        pub organization_features: Option<CustomerOrganizationFeatureSettings>,
    }
}

model! {
    /// An organization with its products, as shown in the customer portal.
    pub struct CustomerOrganizationData {
        /// The organization.
        pub organization: CustomerOrganization,
        /// The products of the organization.
        pub products: Vec<CustomerProduct>,
    }
}

model! {
    /// The organization's features that affect the customer portal.
    pub struct CustomerOrganizationFeatureSettings {
        /// Whether customers can have members. `None` means `false`.
        pub member_model_enabled: Option<bool>,
        /// Whether checkout pages are shown in the customer's language. `None` means `false`.
        pub checkout_localization_enabled: Option<bool>,
    }
}

model! {
    /// A product, as visible to customers in the customer portal.
    pub struct CustomerProduct {
        /// The id of the product (a UUID).
        pub id: String,
        /// When the product was created.
        pub created_at: Timestamp,
        /// When the product was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The unit of the trial's length, or `None` if the product has no trial.
        pub trial_interval: Option<TrialInterval>,
        /// The length of the trial in units of `trial_interval`, or `None` if the product has no trial.
        pub trial_interval_count: Option<i64>,
        /// The name of the product.
        pub name: String,
        /// The description of the product, or `None` if it has none.
        pub description: Option<String>,
        /// The visibility of the product.
        pub visibility: ProductVisibility,
        /// The unit of the billing period, or `None` for a one-time product.
        pub recurring_interval: Option<RecurringInterval>,
        /// The length of a billing period in units of `recurring_interval`, or `None` for a one-time product.
        pub recurring_interval_count: Option<i64>,
        /// The unit of the usage billing period, or `None` if usage is billed on renewal.
        pub meter_interval: Option<RecurringInterval>,
        /// The length of the usage billing period in units of `meter_interval`, or `None` if usage is billed on
        /// renewal.
        pub meter_interval_count: Option<i64>,
        /// Whether the product is a subscription instead of a one-time purchase.
        pub is_recurring: bool,
        /// Whether the product is archived and can no longer be bought.
        pub is_archived: bool,
        /// The id of the organization that the product belongs to (a UUID).
        pub organization_id: String,
        /// The prices of the product.
        pub prices: Vec<Price>,
        /// The benefits that buyers of the product receive.
        pub benefits: Vec<BenefitPublic>,
        /// The images of the product.
        pub medias: Vec<ProductMediaFileRead>,
    }
}
