use super::{
    CountryAlpha2, CustomerPortalCustomerSettings, CustomerPortalSubscriptionSettings, CustomerPortalUsageSettings,
    PresentmentCurrency, SubscriptionProrationBehavior, TaxBehaviorOption,
};
use crate::json::{List, Timestamp, model, open_enum, request, union};

model! {
    /// An organization: a seller, whom products, customers and all else belong to.
    pub struct Organization {
        /// When the organization was created.
        pub created_at: Timestamp,
        /// When the organization was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The organization's id, a UUID.
        pub id: String,
        /// The name, which customers see.
        pub name: String,
        /// The short name in URLs, unique in Polar.
        pub slug: String,
        /// A link to the organization's picture; `None` if it has none.
        pub avatar_url: Option<String>,
        /// How a change of a subscription within a billing period is settled by default.
        pub proration_behavior: SubscriptionProrationBehavior,
        /// Whether customers may change their subscriptions themselves, in the portal.
        pub allow_customer_updates: bool,
        /// The email address for customers who need support; `None` if none is set.
        pub email: Option<String>,
        /// A link to the organization's website; `None` if it has none.
        pub website: Option<String>,
        /// Links to the organization's profiles on social networks.
        pub socials: Vec<OrganizationSocialLink>,
        /// How far the organization has come, and whether it can do business.
        #[essential("the object counts or does not count by its status")]
        pub status: OrganizationStatus,
        /// When the details of the business were handed in; `None` if they were not yet.
        pub details_submitted_at: Option<Timestamp>,
        /// When Polar asked for the details of the business to be handed in again; `None` if it did not.
        pub onboarding_resubmission_requested_at: Option<Timestamp>,
        /// Whether members of the organization have to sign in by single sign-on.
        pub sso_enforced: bool,
        /// The currency that prices are shown in when there is none in the customer's own, an ISO 4217 code in lower
        /// case.
        #[essential("an amount means nothing without its currency")]
        pub default_presentment_currency: String,
        /// Whether tax is in prices or comes on top of them, for prices that do not say.
        pub default_tax_behavior: TaxBehaviorOption,
        /// Which features are on; `None` if not told.
        pub feature_settings: Option<OrganizationFeatureSettings>,
        /// How subscriptions work.
        pub subscription_settings: OrganizationSubscriptionSettings,
        /// Which emails customers get.
        pub customer_email_settings: OrganizationCustomerEmailSettings,
        /// What the customer portal shows and allows.
        pub customer_portal_settings: OrganizationCustomerPortalSettings,
        /// What happens with disputes.
        pub dispute_settings: OrganizationDisputeSettings,
        /// The hosts of the websites that may embed checkouts.
        pub embed_hosts: Vec<String>,
        /// The country of the organization; `None` if not set.
        pub country: Option<CountryAlpha2>,
        /// The id of the account that holds the balance, a UUID; `None` if there is none yet.
        pub account_id: Option<String>,
        /// The id of the account that the balance is paid out to, a UUID; `None` if there is none yet.
        pub payout_account_id: Option<String>,
        /// What the organization can do at present.
        pub capabilities: OrganizationCapabilities,
    }
}

model! {
    /// What an organization can do at present.
    pub struct OrganizationCapabilities {
        /// Whether customers can pay at its checkouts.
        pub checkout_payments: bool,
        /// Whether its subscriptions renew.
        pub subscription_renewals: bool,
        /// Whether its balance can be paid out.
        pub payouts: bool,
        /// Whether it can refund money.
        pub refunds: bool,
        /// Whether it can use the API.
        pub api_access: bool,
        /// Whether it can use the dashboard.
        pub dashboard_access: bool,
    }
}

request! {
    /// A company that is behind an organization.
    #[is(type = "company")]
    pub struct OrganizationCompanyLegalEntity {
        required {
            /// The name that the company is registered under.
            registered_name: String,
        }
    }
}

request! {
    /// A new organization.
    pub struct OrganizationCreate {
        required {
            /// The name, which customers see, at least 3 characters.
            name: String,
            /// The short name in URLs, unique in Polar, 3 to 64 characters.
            slug: String,
        }
        optional {
            /// A link to the organization's picture: a URL of 1 to 2083 characters. Unset, there is none.
            avatar_url(maybe_avatar_url): String,
            /// Who is behind the organization: a person or a company. Unset, it is not told yet.
            legal_entity(maybe_legal_entity): OrganizationLegalEntity,
            /// The email address for customers who need support. Unset, there is none.
            email(maybe_email): String,
            /// A link to the organization's website: a URL of 1 to 2083 characters. Unset, there is none.
            website(maybe_website): String,
            /// Links to the organization's profiles on social networks. Unset, there are none.
            socials(maybe_socials): List<OrganizationSocialLink>,
            /// What Polar has to know of the business; customers do not see it. Unset, it can be handed in later.
            details(maybe_details): OrganizationDetails,
            /// The country of the organization. Unset, it can be set later.
            country(maybe_country): CountryAlpha2,
            /// Which features are on. Unset, the defaults hold.
            feature_settings(maybe_feature_settings): OrganizationFeatureSettingsUpdate,
            /// How subscriptions work. Unset, the defaults hold.
            subscription_settings(maybe_subscription_settings): OrganizationSubscriptionSettings,
            /// Which emails customers get. Unset, the defaults hold.
            customer_email_settings(maybe_customer_email_settings): OrganizationCustomerEmailSettings,
            /// What the customer portal shows and allows. Unset, the defaults hold.
            customer_portal_settings(maybe_customer_portal_settings): OrganizationCustomerPortalSettings,
            /// The currency that prices are shown in when there is none in the customer's own. Unset, `usd`.
            default_presentment_currency(maybe_default_presentment_currency): PresentmentCurrency,
            /// Whether tax is in prices or comes on top of them, for prices that do not say. Unset, `location`.
            default_tax_behavior(maybe_default_tax_behavior): TaxBehaviorOption,
        }
    }
}

request! {
    /// Which emails the customers of an organization get.
    pub struct OrganizationCustomerEmailSettings {
        required {
            /// Whether customers get an email that confirms an order.
            order_confirmation: bool,
            /// Whether customers get an email before their payment method expires.
            payment_method_expiration_reminder: bool,
            /// Whether customers get an email when a subscription is cancelled.
            subscription_cancellation: bool,
            /// Whether customers get an email that confirms a new subscription.
            subscription_confirmation: bool,
            /// Whether customers get an email when a subscription renews.
            subscription_cycled: bool,
            /// Whether customers get an email when a subscription renews after its trial.
            subscription_cycled_after_trial: bool,
            /// Whether customers get an email when the payment for a subscription fails.
            subscription_past_due: bool,
            /// Whether customers get an email when a subscription is paused.
            subscription_paused: bool,
            /// Whether customers get an email when a paused subscription goes on.
            subscription_resumed: bool,
            /// Whether customers get an email before a subscription renews.
            subscription_renewal_reminder: bool,
            /// Whether customers get an email when a subscription has ended.
            subscription_revoked: bool,
            /// Whether customers get an email before a trial becomes a paid subscription.
            subscription_trial_conversion_reminder: bool,
            /// Whether customers get an email when the cancellation of a subscription is taken back.
            subscription_uncanceled: bool,
            /// Whether customers get an email when a subscription changes.
            subscription_updated: bool,
        }
    }
}

request! {
    /// What the customer portal of an organization shows and allows.
    pub struct OrganizationCustomerPortalSettings {
        required {
            /// What the portal tells customers of their usage.
            usage: CustomerPortalUsageSettings,
            /// What customers may do with their subscriptions.
            subscription: CustomerPortalSubscriptionSettings,
        }
        optional {
            /// What customers may change about themselves; `None` for the defaults.
            customer(maybe_customer): CustomerPortalCustomerSettings,
        }
    }
}

request! {
    /// What Polar has to know of the business of an organization.
    pub struct OrganizationDetails {
        optional {
            /// About you and the business. Unset, not told. Deprecated.
            about(maybe_about): String,
            /// What you sell. Unset, not told.
            product_description(maybe_product_description): String,
            /// The kinds of things that you sell. Unset, not told.
            selling_categories(maybe_selling_categories): List<String>,
            /// How you charge for them. Unset, not told.
            pricing_models(maybe_pricing_models): List<String>,
            /// What you want to use Polar for. Unset, not told. Deprecated.
            intended_use(maybe_intended_use): String,
            /// How you find customers. Unset, not told. Deprecated.
            customer_acquisition(maybe_customer_acquisition): List<String>,
            /// The revenue that you expect in the next year, at least 0. Unset, not told. Deprecated.
            future_annual_revenue(maybe_future_annual_revenue): i64,
            /// Whether you come from another service, default `false`.
            switching(maybe_switching): bool,
            /// The service that you come from. Unset, none is told.
            switching_from(maybe_switching_from): OrganizationSwitchingFrom,
            /// The revenue of the past year, at least 0. Unset, not told. Deprecated.
            previous_annual_revenue(maybe_previous_annual_revenue): i64,
        }
    }
}

model! {
    /// What happens with the disputes of an organization.
    pub struct OrganizationDisputeSettings {
        /// The amount below which disputes are accepted automatically, in US cents; `None` if none are. An accepted
        /// dispute is lost: the customer keeps the money.
        pub auto_accept_below_amount: Option<i64>,
    }
}

request! {
    /// Changes to what happens with the disputes of an organization.
    pub struct OrganizationDisputeSettingsUpdate {
        patch {
            /// The amount below which disputes are accepted automatically, in US cents, 1 to 10000. Cleared, none are.
            /// An accepted dispute is lost: the customer keeps the money.
            #[unconfirmed]
            auto_accept_below_amount(maybe_auto_accept_below_amount, clear_auto_accept_below_amount): i64,
        }
    }
}

model! {
    /// Which features of Polar are on for an organization.
    pub struct OrganizationFeatureSettings {
        /// Whether issues can be funded, default `false`.
        pub issue_funding_enabled: Option<bool>,
        /// Whether customers can have wallets, default `false`.
        pub wallets_enabled: Option<bool>,
        /// Whether customers can have members, default `false`.
        pub member_model_enabled: Option<bool>,
        /// Whether checkouts come in the customer's language, default `false`.
        pub checkout_localization_enabled: Option<bool>,
        /// The metrics on the overview of the dashboard, by their names and in order; `None` for the usual ones.
        pub overview_metrics: Option<Vec<String>>,
        /// Whether changes to subscriptions can begin a new billing period, with the proration `reset`, default
        /// `false`.
        pub reset_proration_behavior_enabled: Option<bool>,
        /// Whether customers can be charged while they are not there, default `false`.
        pub off_session_charges_enabled: Option<bool>,
        /// Whether meters can have a period of their own, default `false`.
        pub meter_cycling_enabled: Option<bool>,
        /// Whether benefits can be Slack channels, default `false`.
        pub slack_benefit_enabled: Option<bool>,
        /// Whether the organization can use previews, default `false`.
        pub preview_access_enabled: Option<bool>,
        /// Whether the organization can handle its disputes, default `false`.
        pub disputes_enabled: Option<bool>,
        /// Whether single sign-on can be used, default `false`.
        pub sso_enabled: Option<bool>,
        /// Whether disputes can be accepted automatically, default `false`.
        pub dispute_auto_accept_enabled: Option<bool>,
        /// Whether Compass is on, default `false`.
        pub compass_enabled: Option<bool>,
        /// Whether the move from another service is on, default `false`.
        pub merchant_migration_enabled: Option<bool>,
        /// Whether only the allowed websites can embed checkouts, default `false`.
        pub frame_ancestors_enforced: Option<bool>,
    }
}

request! {
    /// Which features are to be on for an organization, new or not.
    pub struct OrganizationFeatureSettingsUpdate {
        optional {
            /// Whether customers can have members. Unset, it stays; for a new organization Polar chooses.
            member_model_enabled(maybe_member_model_enabled): bool,
            /// Whether checkouts come in the customer's language. Unset, it stays; for a new organization Polar
            /// chooses.
            checkout_localization_enabled(maybe_checkout_localization_enabled): bool,
            /// The metrics on the overview of the dashboard, by their names and in order. Unset, they stay; for a new
            /// organization they are the usual ones.
            overview_metrics(maybe_overview_metrics): List<String>,
        }
    }
}

request! {
    /// A person who is behind an organization.
    #[is(type = "individual")]
    pub struct OrganizationIndividualLegalEntity {
    }
}

union! {
    /// Who stands behind an organization, in law.
    pub enum OrganizationLegalEntity by "type" {
        /// A person who is behind an organization.
        Individual(OrganizationIndividualLegalEntity) = "individual",
        /// A company that is behind an organization.
        Company(OrganizationCompanyLegalEntity) = "company",
    }
    new {
        /// A person who is behind an organization.
        individual(): OrganizationIndividualLegalEntity,
        /// A company that is behind an organization.
        company(registered_name: String): OrganizationCompanyLegalEntity,
    }
}

request! {
    /// A link to an organization's profile on a social network.
    pub struct OrganizationSocialLink {
        required {
            /// The network.
            platform: OrganizationSocialPlatforms,
            /// The link to the profile, 1 to 2083 characters.
            url: String,
        }
    }
}

open_enum! {
    /// A social network.
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
        /// Another one.
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
    /// How a list of organizations is sorted.
    pub enum OrganizationSortProperty {
        /// By creation, newest first.
        CreatedAtDescending = "-created_at",
        /// By the days in the present status, most first.
        DaysInStatusDescending = "-days_in_status",
        /// By name, from Z to A.
        NameDescending = "-name",
        /// By the threshold of the next review, highest first.
        NextReviewThresholdDescending = "-next_review_threshold",
        /// By slug, from Z to A.
        SlugDescending = "-slug",
        /// By creation, oldest first.
        CreatedAt = "created_at",
        /// By the days in the present status, fewest first.
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
    /// How far an organization has come, and whether it can do business.
    pub enum OrganizationStatus {
        /// It is in business.
        Active = "active",
        /// Polar has blocked it.
        Blocked = "blocked",
        /// It is new, and not reviewed yet.
        Created = "created",
        /// Polar did not accept it.
        Denied = "denied",
        /// It has left Polar.
        Offboarded = "offboarded",
        /// It is leaving Polar.
        Offboarding = "offboarding",
        /// Polar reviews it.
        Review = "review",
        /// Its review is put off.
        Snoozed = "snoozed",
    }
}

request! {
    /// How an organization's subscriptions work.
    pub struct OrganizationSubscriptionSettings {
        required {
            /// Whether a customer can have several active subscriptions at a time.
            allow_multiple_subscriptions: bool,
            /// How a change of a subscription within a billing period is settled by default.
            proration_behavior: PublicSubscriptionProrationBehavior,
            /// How many days customers keep their benefits while a renewal is not paid; 0 for none.
            benefit_revocation_grace_period: i64,
            /// Whether customers who already had a trial get no other one.
            prevent_trial_abuse: bool,
            /// Whether customers may change their subscriptions themselves, in the portal.
            allow_customer_updates: bool,
        }
    }
}

open_enum! {
    /// The service that an organization comes from.
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
    /// Changes to an organization.
    pub struct OrganizationUpdate {
        optional {
            /// The name, which customers see, at least 3 characters.
            name(maybe_name): String,
            /// All links to the organization's profiles on social networks, in place of those it has.
            socials(maybe_socials): List<OrganizationSocialLink>,
            /// What Polar has to know of the business; customers do not see it.
            details(maybe_details): OrganizationDetails,
            /// Which features are on. Of those, what is unset stays as it is.
            feature_settings(maybe_feature_settings): OrganizationFeatureSettingsUpdate,
            /// How subscriptions work: all of these settings anew.
            subscription_settings(maybe_subscription_settings): OrganizationSubscriptionSettings,
            /// Which emails customers get: all of these settings anew.
            customer_email_settings(maybe_customer_email_settings): OrganizationCustomerEmailSettings,
            /// What the customer portal shows and allows: all of these settings anew.
            customer_portal_settings(maybe_customer_portal_settings): OrganizationCustomerPortalSettings,
            /// What happens with disputes.
            dispute_settings(maybe_dispute_settings): OrganizationDisputeSettingsUpdate,
            /// All hosts of websites that may embed checkouts, such as `example.com`, in place of those it has.
            embed_hosts(maybe_embed_hosts): List<String>,
            /// The currency that prices are shown in when there is none in the customer's own.
            default_presentment_currency(maybe_default_presentment_currency): PresentmentCurrency,
            /// Whether tax is in prices or comes on top of them, for prices that do not say.
            default_tax_behavior(maybe_default_tax_behavior): TaxBehaviorOption,
            /// Whether members of the organization have to sign in by single sign-on. It has to be connected first.
            sso_enforced(maybe_sso_enforced): bool,
        }
        patch {
            /// A link to the organization's picture: a URL of 1 to 2083 characters. Cleared, there is none.
            #[unconfirmed]
            avatar_url(maybe_avatar_url, clear_avatar_url): String,
            /// The email address for customers who need support. Cleared, there is none.
            email(maybe_email, clear_email): String,
            /// A link to the organization's website: a URL of 1 to 2083 characters. Cleared, there is none.
            #[unconfirmed]
            website(maybe_website, clear_website): String,
            /// The country of the organization.
            #[unconfirmed]
            country(maybe_country, clear_country): CountryAlpha2,
        }
    }
}

request! {
    /// The query of `organizations_list`.
    pub struct OrganizationsListQuery {
        optional {
            /// Only the organization with exactly this slug.
            slug(maybe_slug): String,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `created_at`.
            sorting(maybe_sorting): List<OrganizationSortProperty>,
        }
    }
}

open_enum! {
    /// When a change to a subscription takes effect, and how the rest of the billing period is settled.
    pub enum PublicSubscriptionProrationBehavior {
        /// At once, with the difference for the rest of the period billed right away.
        Invoice = "invoice",
        /// With the next billing period, and nothing to settle.
        NextPeriod = "next_period",
        /// At once, with the difference for the rest of the period on the next invoice.
        Prorate = "prorate",
    }
}
