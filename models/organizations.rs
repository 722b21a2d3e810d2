// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{
    CountryAlpha2, CustomerPortalCustomerSettings, CustomerPortalSubscriptionSettings, CustomerPortalUsageSettings,
    PresentmentCurrency, SubscriptionProrationBehavior, TaxBehaviorOption,
};
use crate::json::{List, Timestamp, model, open_enum, request, union};

model! {
    /// An organization: a seller, which owns products, customers and all other objects.
    pub struct Organization {
        /// When the organization was created.
        pub created_at: Timestamp,
        /// When the organization was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the organization (a UUID).
        pub id: String,
        /// The name of the organization, which customers see.
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
        /// The support email address for customers, or `None` if not set.
        pub email: Option<String>,
        /// The URL of the organization's website, or `None` if not set.
        pub website: Option<String>,
        /// Links to the organization's social media profiles.
        pub socials: Vec<OrganizationSocialLink>,
        /// The status of the organization, which determines whether it can do business.
        #[essential("the state of the object is unknown without it")]
        pub status: OrganizationStatus,
        /// When the business details were submitted, or `None` if they have not been submitted yet.
        pub details_submitted_at: Option<Timestamp>,
        /// When Polar requested that the business details be submitted again, or `None` if it did not.
        pub onboarding_resubmission_requested_at: Option<Timestamp>,
        /// Whether members of the organization must sign in with single sign-on.
        pub sso_enforced: bool,
        /// The currency in which prices are shown if they are not available in the customer's own currency (a lowercase
        /// ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub default_presentment_currency: String,
        /// Whether prices include tax, for prices that do not specify it.
        pub default_tax_behavior: TaxBehaviorOption,
        /// The enabled features, or `None` if not known.
        pub feature_settings: Option<OrganizationFeatureSettings>,
        /// The settings for subscriptions.
        pub subscription_settings: OrganizationSubscriptionSettings,
        /// The settings that define which emails customers receive.
        pub customer_email_settings: OrganizationCustomerEmailSettings,
        /// The settings of the customer portal: what it shows and what customers can do.
        pub customer_portal_settings: OrganizationCustomerPortalSettings,
        /// The settings for disputes.
        pub dispute_settings: OrganizationDisputeSettings,
        /// The hosts of the websites that can embed checkouts.
        pub embed_hosts: Vec<String>,
        /// The country of the organization, or `None` if not set.
        pub country: Option<CountryAlpha2>,
        /// The id of the account that holds the balance (a UUID), or `None` if there is no account yet.
        pub account_id: Option<String>,
        /// The id of the account that receives payouts (a UUID), or `None` if there is no account yet.
        pub payout_account_id: Option<String>,
        /// The current capabilities of the organization.
        pub capabilities: OrganizationCapabilities,
    }
}

model! {
    /// The current capabilities of an organization.
    pub struct OrganizationCapabilities {
        /// Whether customers can pay at the organization's checkouts.
        pub checkout_payments: bool,
        /// Whether the organization's subscriptions renew.
        pub subscription_renewals: bool,
        /// Whether the balance can be paid out.
        pub payouts: bool,
        /// Whether the organization can make refunds.
        pub refunds: bool,
        /// Whether the organization can use the API.
        pub api_access: bool,
        /// Whether the organization can use the dashboard.
        pub dashboard_access: bool,
    }
}

request! {
    /// A company as the legal entity of an organization.
    #[constant(type = "company")]
    pub struct OrganizationCompanyLegalEntity {
        required {
            /// The registered name of the company.
            registered_name: String,
        }
    }
}

request! {
    /// A request to create an organization.
    pub struct OrganizationCreate {
        required {
            /// The name of the organization, which customers see: at least 3 characters.
            name: String,
            /// The slug of the organization, which is used in URLs and is unique in Polar: 3 to 64 characters.
            slug: String,
        }
        optional {
            /// The URL of the organization's avatar image: 1 to 2083 characters. If unset, there is none.
            avatar_url(maybe_avatar_url): String,
            /// The legal entity of the organization: an individual or a company. If unset, it is not known yet.
            legal_entity(maybe_legal_entity): OrganizationLegalEntity,
            /// The support email address for customers. If unset, there is none.
            email(maybe_email): String,
            /// The URL of the organization's website: 1 to 2083 characters. If unset, there is none.
            website(maybe_website): String,
            /// Links to the organization's social media profiles. If unset, there are none.
            socials(maybe_socials): List<OrganizationSocialLink>,
            /// The business details that Polar requires. They are not visible to customers. If unset, they can be
            /// submitted later.
            details(maybe_details): OrganizationDetails,
            /// The country of the organization. If unset, it can be set later.
            country(maybe_country): CountryAlpha2,
            /// The enabled features. If unset, the defaults apply.
            feature_settings(maybe_feature_settings): OrganizationFeatureSettingsUpdate,
            /// The settings for subscriptions. If unset, the defaults apply.
            subscription_settings(maybe_subscription_settings): OrganizationSubscriptionSettings,
            /// The settings that define which emails customers receive. If unset, the defaults apply.
            customer_email_settings(maybe_customer_email_settings): OrganizationCustomerEmailSettings,
            /// The settings of the customer portal: what it shows and what customers can do. If unset, the defaults
            /// apply.
            customer_portal_settings(maybe_customer_portal_settings): OrganizationCustomerPortalSettings,
            /// The currency in which prices are shown if they are not available in the customer's own currency.
            /// Defaults to `usd`.
            default_presentment_currency(maybe_default_presentment_currency): PresentmentCurrency,
            /// Whether prices include tax, for prices that do not specify it. Defaults to `location`.
            default_tax_behavior(maybe_default_tax_behavior): TaxBehaviorOption,
        }
    }
}

request! {
    /// The settings that define which emails the customers of an organization receive.
    pub struct OrganizationCustomerEmailSettings {
        required {
            /// Whether customers receive an email that confirms an order.
            #[may_be_missing]
            order_confirmation: bool,
            /// Whether customers receive an email before their payment method expires.
            #[may_be_missing]
            payment_method_expiration_reminder: bool,
            /// Whether customers receive an email when a subscription is canceled.
            #[may_be_missing]
            subscription_cancellation: bool,
            /// Whether customers receive an email that confirms a new subscription.
            #[may_be_missing]
            subscription_confirmation: bool,
            /// Whether customers receive an email when a subscription renews.
            #[may_be_missing]
            subscription_cycled: bool,
            /// Whether customers receive an email when a subscription renews after its trial.
            #[may_be_missing]
            subscription_cycled_after_trial: bool,
            /// Whether customers receive an email when the payment for a subscription fails.
            #[may_be_missing]
            subscription_past_due: bool,
            /// Whether customers receive an email when a subscription is paused.
            #[may_be_missing]
            subscription_paused: bool,
            /// Whether customers receive an email when a paused subscription is resumed.
            #[may_be_missing]
            subscription_resumed: bool,
            /// Whether customers receive an email before a subscription renews.
            #[may_be_missing]
            subscription_renewal_reminder: bool,
            /// Whether customers receive an email when a subscription has ended.
            #[may_be_missing]
            subscription_revoked: bool,
            /// Whether customers receive an email before a trial becomes a paid subscription.
            #[may_be_missing]
            subscription_trial_conversion_reminder: bool,
            /// Whether customers receive an email when the cancellation of a subscription is undone.
            #[may_be_missing]
            subscription_uncanceled: bool,
            /// Whether customers receive an email when a subscription changes.
            #[may_be_missing]
            subscription_updated: bool,
        }
    }
}

request! {
    /// The settings of an organization's customer portal: what it shows and what customers can do.
    pub struct OrganizationCustomerPortalSettings {
        required {
            /// Settings that define which usage information the customer portal shows.
            #[may_be_missing]
            usage: CustomerPortalUsageSettings,
            /// The settings that define what customers can do with their subscriptions.
            #[may_be_missing]
            subscription: CustomerPortalSubscriptionSettings,
        }
        optional {
            /// The settings that define what customers can change about themselves, or `None` for the defaults.
            customer(maybe_customer): CustomerPortalCustomerSettings,
        }
    }
}

request! {
    /// The business details of an organization that Polar requires.
    pub struct OrganizationDetails {
        optional {
            /// A description of you and the business. If unset, it is not provided. Deprecated.
            about(maybe_about): String,
            /// A description of the products that you sell. If unset, it is not provided.
            product_description(maybe_product_description): String,
            /// The categories of the products that you sell. If unset, it is not provided.
            selling_categories(maybe_selling_categories): List<String>,
            /// The pricing models that you use. If unset, it is not provided.
            pricing_models(maybe_pricing_models): List<String>,
            /// The intended use of Polar. If unset, it is not provided. Deprecated.
            intended_use(maybe_intended_use): String,
            /// The channels through which you acquire customers. If unset, it is not provided. Deprecated.
            customer_acquisition(maybe_customer_acquisition): List<String>,
            /// The expected revenue of the next year; at least 0. If unset, it is not provided. Deprecated.
            future_annual_revenue(maybe_future_annual_revenue): i64,
            /// Whether you are switching from another service. Defaults to `false`.
            switching(maybe_switching): bool,
            /// The service that you are switching from. If unset, it is not provided.
            switching_from(maybe_switching_from): OrganizationSwitchingFrom,
            /// The revenue of the past year; at least 0. If unset, it is not provided. Deprecated.
            previous_annual_revenue(maybe_previous_annual_revenue): i64,
        }
    }
}

model! {
    /// The dispute settings of an organization.
    pub struct OrganizationDisputeSettings {
        /// The amount below which disputes are accepted automatically, in US cents, or `None` if no disputes are
        /// accepted automatically. An accepted dispute is lost, which means that the customer keeps the money.
        pub auto_accept_below_amount: Option<i64>,
    }
}

request! {
    /// A request to update the dispute settings of an organization.
    pub struct OrganizationDisputeSettingsUpdate {
        patch {
            /// The amount below which disputes are accepted automatically, in US cents: 1 to 10000. If cleared, no
            /// disputes are accepted automatically. An accepted dispute is lost, which means that the customer keeps
            /// the money.
            #[unconfirmed]
            auto_accept_below_amount(maybe_auto_accept_below_amount, clear_auto_accept_below_amount): i64,
        }
    }
}

model! {
    /// The features of Polar that are enabled for an organization.
    pub struct OrganizationFeatureSettings {
        /// Whether issue funding is enabled. Defaults to `false`.
        pub issue_funding_enabled: Option<bool>,
        /// Whether customers can have wallets. Defaults to `false`.
        pub wallets_enabled: Option<bool>,
        /// Whether customers can have members. Defaults to `false`.
        pub member_model_enabled: Option<bool>,
        /// Whether checkout pages are shown in the customer's language. Defaults to `false`.
        pub checkout_localization_enabled: Option<bool>,
        /// The slugs of the metrics on the dashboard's overview page, in order, or `None` for the default selection.
        pub overview_metrics: Option<Vec<String>>,
        /// Whether changes to subscriptions can start a new billing period (the proration behavior `reset`). Defaults
        /// to `false`.
        pub reset_proration_behavior_enabled: Option<bool>,
        /// Whether customers can be charged when they are not present (off-session charges). Defaults to `false`.
        pub off_session_charges_enabled: Option<bool>,
        /// Whether meters can have their own billing period. Defaults to `false`.
        pub meter_cycling_enabled: Option<bool>,
        /// Whether Slack channel benefits are available. Defaults to `false`.
        pub slack_benefit_enabled: Option<bool>,
        /// Whether the organization has access to preview features. Defaults to `false`.
        pub preview_access_enabled: Option<bool>,
        /// Whether the organization can manage its disputes. Defaults to `false`.
        pub disputes_enabled: Option<bool>,
        /// Whether single sign-on is available. Defaults to `false`.
        pub sso_enabled: Option<bool>,
        /// Whether disputes can be accepted automatically. Defaults to `false`.
        pub dispute_auto_accept_enabled: Option<bool>,
        /// Whether Compass is enabled. Defaults to `false`.
        pub compass_enabled: Option<bool>,
        /// Whether the migration from another service is enabled. Defaults to `false`.
        pub merchant_migration_enabled: Option<bool>,
        /// Whether only the allowed websites can embed checkouts. Defaults to `false`.
        pub frame_ancestors_enforced: Option<bool>,
    }
}

request! {
    /// The features to enable for a new or existing organization.
    pub struct OrganizationFeatureSettingsUpdate {
        optional {
            /// Whether customers can have members. If unset, the setting does not change; for a new organization, Polar
            /// chooses it.
            member_model_enabled(maybe_member_model_enabled): bool,
            /// Whether checkout pages are shown in the customer's language. If unset, the setting does not change; for
            /// a new organization, Polar chooses it.
            checkout_localization_enabled(maybe_checkout_localization_enabled): bool,
            /// The slugs of the metrics on the dashboard's overview page, in order. If unset, they do not change; a new
            /// organization has the default selection.
            overview_metrics(maybe_overview_metrics): List<String>,
        }
    }
}

request! {
    /// An individual as the legal entity of an organization.
    #[constant(type = "individual")]
    pub struct OrganizationIndividualLegalEntity {
    }
}

union! {
    /// The legal entity of an organization.
    pub enum OrganizationLegalEntity by "type" {
        /// An individual as the legal entity of an organization.
        Individual(OrganizationIndividualLegalEntity) = "individual",
        /// A company as the legal entity of an organization.
        Company(OrganizationCompanyLegalEntity) = "company",
    }
    new {
        /// An individual as the legal entity of an organization.
        individual(): OrganizationIndividualLegalEntity,
        /// A company as the legal entity of an organization.
        company(registered_name: String): OrganizationCompanyLegalEntity,
    }
}

request! {
    /// A link to a social media profile of an organization.
    pub struct OrganizationSocialLink {
        required {
            /// The social media platform.
            #[may_be_missing]
            platform: OrganizationSocialPlatforms,
            /// The URL of the profile: 1 to 2083 characters.
            #[may_be_missing]
            url: String,
        }
    }
}

open_enum! {
    /// A social media platform.
    pub enum OrganizationSocialPlatforms {
        /// Discord.
        Discord = "discord",
        /// Facebook.
        Facebook = "facebook",
        /// GitHub.
        GitHub = "github",
        /// Instagram.
        Instagram = "instagram",
        /// LinkedIn.
        LinkedIn = "linkedin",
        /// Another platform.
        Other = "other",
        /// Threads.
        Threads = "threads",
        /// TikTok.
        TikTok = "tiktok",
        /// X.
        X = "x",
        /// YouTube.
        YouTube = "youtube",
    }
}

open_enum! {
    /// A sort order for lists of organizations.
    pub enum OrganizationSortProperty {
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By days in the current status, most first.
        DaysInStatusDescending = "-days_in_status",
        /// By name, from Z to A.
        NameDescending = "-name",
        /// By the threshold of the next review, highest first.
        NextReviewThresholdDescending = "-next_review_threshold",
        /// By slug, from Z to A.
        SlugDescending = "-slug",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
        /// By days in the current status, fewest first.
        DaysInStatus = "days_in_status",
        /// By name, from A to Z.
        Name = "name",
        /// By the threshold of the next review, lowest first.
        NextReviewThreshold = "next_review_threshold",
        /// By slug, from A to Z.
        Slug = "slug",
    }
}

open_enum! {
    /// The status of an organization, which determines whether it can do business.
    pub enum OrganizationStatus {
        /// The organization is active.
        Active = "active",
        /// Polar has blocked the organization.
        Blocked = "blocked",
        /// The organization is new and has not been reviewed yet.
        Created = "created",
        /// Polar has denied the organization.
        Denied = "denied",
        /// The organization has left Polar.
        Offboarded = "offboarded",
        /// The organization is leaving Polar.
        Offboarding = "offboarding",
        /// Polar is reviewing the organization.
        Review = "review",
        /// The review of the organization is postponed.
        Snoozed = "snoozed",
    }
}

request! {
    /// The subscription settings of an organization.
    pub struct OrganizationSubscriptionSettings {
        required {
            /// Whether a customer can have several active subscriptions at a time.
            #[may_be_missing]
            allow_multiple_subscriptions: bool,
            /// The default proration behavior for subscription changes: when they take effect, and how the rest of the
            /// period is settled.
            #[may_be_missing]
            proration_behavior: PublicSubscriptionProrationBehavior,
            /// The number of days that customers keep their benefits while a renewal is unpaid. 0 means no grace
            /// period.
            #[may_be_missing]
            benefit_revocation_grace_period: i64,
            /// Whether customers who have already used a trial are denied another one.
            #[may_be_missing]
            prevent_trial_abuse: bool,
            /// Whether customers can change their subscriptions themselves in the customer portal.
            #[may_be_missing]
            allow_customer_updates: bool,
        }
    }
}

open_enum! {
    /// The service that an organization is switching from.
    pub enum OrganizationSwitchingFrom {
        /// Gumroad.
        Gumroad = "gumroad",
        /// Lemon Squeezy.
        LemonSqueezy = "lemon_squeezy",
        /// Another service.
        Other = "other",
        /// Paddle.
        Paddle = "paddle",
        /// Stripe.
        Stripe = "stripe",
    }
}

request! {
    /// A request to update an organization.
    pub struct OrganizationUpdate {
        optional {
            /// The name of the organization, which customers see: at least 3 characters.
            name(maybe_name): String,
            /// Links to the organization's social media profiles. They replace the existing ones.
            socials(maybe_socials): List<OrganizationSocialLink>,
            /// The business details that Polar requires. They are not visible to customers.
            details(maybe_details): OrganizationDetails,
            /// The features to enable. Unset features do not change.
            feature_settings(maybe_feature_settings): OrganizationFeatureSettingsUpdate,
            /// The settings for subscriptions. They replace all existing settings.
            subscription_settings(maybe_subscription_settings): OrganizationSubscriptionSettings,
            /// The settings that define which emails customers receive. They replace all existing settings.
            customer_email_settings(maybe_customer_email_settings): OrganizationCustomerEmailSettings,
            /// The settings of the customer portal: what it shows and what customers can do. They replace all existing
            /// settings.
            customer_portal_settings(maybe_customer_portal_settings): OrganizationCustomerPortalSettings,
            /// The settings for disputes.
            dispute_settings(maybe_dispute_settings): OrganizationDisputeSettingsUpdate,
            /// The hosts of the websites that can embed checkouts, such as `example.com`. They replace the existing
            /// ones.
            embed_hosts(maybe_embed_hosts): List<String>,
            /// The currency in which prices are shown if they are not available in the customer's own currency.
            default_presentment_currency(maybe_default_presentment_currency): PresentmentCurrency,
            /// Whether prices include tax, for prices that do not specify it.
            default_tax_behavior(maybe_default_tax_behavior): TaxBehaviorOption,
            /// Whether members of the organization must sign in with single sign-on. A single sign-on connection must
            /// be configured first.
            sso_enforced(maybe_sso_enforced): bool,
        }
        patch {
            /// The URL of the organization's avatar image: 1 to 2083 characters. If cleared, there is none.
            #[unconfirmed]
            avatar_url(maybe_avatar_url, clear_avatar_url): String,
            /// The support email address for customers. If cleared, there is none.
            email(maybe_email, clear_email): String,
            /// The URL of the organization's website: 1 to 2083 characters. If cleared, there is none.
            #[unconfirmed]
            website(maybe_website, clear_website): String,
            /// The country of the organization.
            #[unconfirmed]
            country(maybe_country, clear_country): CountryAlpha2,
        }
    }
}

request! {
    /// The query parameters of `organizations_list`.
    pub struct OrganizationsListQuery {
        optional {
            /// Limits the results to the organization with exactly this slug.
            slug(maybe_slug): String,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `created_at`.
            sorting(maybe_sorting): List<OrganizationSortProperty>,
        }
    }
}

open_enum! {
    /// The proration behavior: when a change to a subscription takes effect, and how the rest of the billing period is
    /// settled.
    pub enum PublicSubscriptionProrationBehavior {
        /// The change takes effect immediately, and the difference for the rest of the period is invoiced immediately.
        Invoice = "invoice",
        /// The change takes effect at the start of the next billing period, without any proration.
        NextPeriod = "next_period",
        /// The change takes effect immediately, and the difference for the rest of the period is added to the next
        /// invoice.
        Prorate = "prorate",
    }
}
