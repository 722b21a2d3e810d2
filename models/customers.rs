// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{
    Address, AddressInput, AddressSnapshot, BenefitGrantProperties, BenefitType, CustomerType, MemberOwnerCreate,
    Metadata, MetadataValue, RecurringInterval, SubscriptionStatus, TaxId,
};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

union! {
    /// A customer: an individual or a team.
    pub enum Customer by "type" {
        /// A customer that is an individual.
        Individual(CustomerIndividual) = "individual",
        /// A customer that is a team of several members.
        Team(CustomerTeam) = "team",
    }
    shared {
        /// The Polar id of the customer (a UUID).
        id: String as str,
        /// When the customer was created.
        created_at: Timestamp,
        /// When the customer was last modified, or `None` if never modified.
        modified_at: Timestamp,
        /// Key-value metadata that you set on the customer.
        metadata: Metadata,
        /// The external id of the customer (the id in your system), unique in the organization, or `None` if not set.
        external_id: String as str,
        /// The email address, unique in the organization, or `None` for a team customer without its own address.
        email: String as str,
        /// Whether the customer has verified the email address.
        email_verified: bool,
        /// The name that you use for the customer, or `None` if not set.
        name: String as str,
        /// The billing name, which falls back to `name`, or `None` if neither is set.
        billing_name: String as str,
        /// The billing address, or `None` if not set.
        billing_address: Address,
        /// The tax id and its format, or `None` if not set.
        tax_id: TaxId,
        /// The language of emails to the customer, such as `en` or `fr-CA`, or `None` for the default language.
        locale: String as str,
        /// The id of the organization that the customer belongs to (a UUID).
        organization_id: String as str,
        /// The id of the default payment method, which is charged for renewals (a UUID), or `None` if not set.
        default_payment_method_id: String as str,
        /// When the customer was deleted, or `None` if they have not been deleted.
        deleted_at: Timestamp,
        /// The time of the first event that your application ingested for the customer, or `None` if there is none.
        first_user_event_at: Timestamp,
        /// The URL of the customer's avatar image, or `None` if there is none. The URL may respond with 404.
        avatar_url: String as str,
    }
}

union! {
    /// A request to create a customer: an individual or a team.
    pub enum CustomerCreate by "type" {
        /// A request to create a customer that is an individual.
        Individual(CustomerIndividualCreate) = "individual",
        /// A request to create a customer that is a team of several members.
        Team(CustomerTeamCreate) = "team",
    }
    new {
        /// A request to create a customer that is an individual.
        individual(email: String): CustomerIndividualCreate,
        /// A request to create a customer that is a team of several members.
        team(): CustomerTeamCreate,
    }
}

model! {
    /// A customer that is an individual.
    #[constant(type = "individual")]
    pub struct CustomerIndividual {
        /// The Polar id of the customer (a UUID).
        pub id: String,
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// Key-value metadata that you set on the customer.
        pub metadata: Metadata,
        /// The external id of the customer (the id in your system), unique in the organization, or `None` if not set.
        pub external_id: Option<String>,
        /// The email address, unique in the organization.
        pub email: String,
        /// Whether the customer has verified the email address.
        pub email_verified: bool,
        /// The name that you use for the customer, or `None` if not set.
        pub name: Option<String>,
        /// The billing name, which falls back to `name`, or `None` if neither is set.
        pub billing_name: Option<String>,
        /// The billing address, or `None` if not set.
        pub billing_address: Option<Address>,
        /// The tax id and its format, or `None` if not set.
        pub tax_id: Option<TaxId>,
        /// The language of emails to the customer, such as `en` or `fr-CA`, or `None` for the default language.
        pub locale: Option<String>,
        /// The id of the organization that the customer belongs to (a UUID).
        pub organization_id: String,
        /// The id of the default payment method, which is charged for renewals (a UUID), or `None` if not set.
        pub default_payment_method_id: Option<String>,
        /// When the customer was deleted, or `None` if they have not been deleted.
        pub deleted_at: Option<Timestamp>,
        /// The time of the first event that your application ingested for the customer, or `None` if there is none.
        pub first_user_event_at: Option<Timestamp>,
        /// The URL of the customer's avatar image, or `None` if there is none. The URL may respond with 404.
        pub avatar_url: Option<String>,
    }
}

request! {
    /// A request to create a customer that is an individual.
    #[constant(type = "individual")]
    pub struct CustomerIndividualCreate {
        required {
            /// The email address, unique in the organization.
            email: String,
        }
        optional {
            /// Key-value metadata that you set on the customer. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The external id of the customer (the id in your system), unique in the organization. It cannot be
            /// changed once set, and must not contain a `/`, because no path could address the customer. If unset, the
            /// customer has no external id.
            #[not_blank]
            #[path_safe]
            #[through trimmed]
            external_id(maybe_external_id): String,
            /// The name that you use for the customer: at most 256 characters. If unset, the customer has no name.
            name(maybe_name): String,
            /// The billing address, which is required if `tax_id` is set. If unset, the customer has no billing
            /// address.
            billing_address(maybe_billing_address): AddressInput,
            /// The tax id, such as `FR61954506077`. It must be valid in the country of `billing_address`. If unset, the
            /// customer has no tax id.
            #[not_blank]
            tax_id(maybe_tax_id): String,
            /// The language of emails to the customer, such as `en` or `fr-CA`. If unset, the default language is used.
            locale(maybe_locale): String,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The member who becomes the owner of the customer. If unset, the owner is created from the email address
            /// and name of the customer.
            owner(maybe_owner): MemberOwnerCreate,
        }
    }
}

open_enum! {
    /// A sort order for lists of customers.
    pub enum CustomerSortProperty {
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By email address, from Z to A.
        EmailDescending = "-email",
        /// By name, from Z to A.
        NameDescending = "-name",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
        /// By email address, from A to Z.
        Email = "email",
        /// By name, from A to Z.
        Name = "name",
    }
}

union! {
    /// The state of a customer: the customer with their active subscriptions, granted benefits and meters.
    pub enum CustomerState by "type" {
        /// The state of a customer that is an individual.
        Individual(CustomerStateIndividual) = "individual",
        /// The state of a customer that is a team of several members.
        Team(CustomerStateTeam) = "team",
    }
    shared {
        /// The Polar id of the customer (a UUID).
        id: String as str,
        /// When the customer was created.
        created_at: Timestamp,
        /// When the customer was last modified, or `None` if never modified.
        modified_at: Timestamp,
        /// Key-value metadata that you set on the customer.
        metadata: Metadata,
        /// The external id of the customer (the id in your system), unique in the organization, or `None` if not set.
        external_id: String as str,
        /// The email address, unique in the organization, or `None` for a team customer without its own address.
        email: String as str,
        /// Whether the customer has verified the email address.
        email_verified: bool,
        /// The name that you use for the customer, or `None` if not set.
        name: String as str,
        /// The billing name, which falls back to `name`, or `None` if neither is set.
        billing_name: String as str,
        /// The billing address, or `None` if not set.
        billing_address: Address,
        /// The tax id and its format, or `None` if not set.
        tax_id: TaxId,
        /// The language of emails to the customer, such as `en` or `fr-CA`, or `None` for the default language.
        locale: String as str,
        /// The id of the organization that the customer belongs to (a UUID).
        organization_id: String as str,
        /// The id of the default payment method, which is charged for renewals (a UUID), or `None` if not set.
        default_payment_method_id: String as str,
        /// When the customer was deleted, or `None` if they have not been deleted.
        deleted_at: Timestamp,
        /// The time of the first event that your application ingested for the customer, or `None` if there is none.
        first_user_event_at: Timestamp,
        /// The URL of the customer's avatar image, or `None` if there is none. The URL may respond with 404.
        avatar_url: String as str,
        /// The customer's subscriptions that are active or in a trial.
        active_subscriptions: Vec<CustomerStateSubscription> as [CustomerStateSubscription],
        /// The benefits that the customer currently has.
        granted_benefits: Vec<CustomerStateBenefitGrant> as [CustomerStateBenefitGrant],
        /// The customer's meters, each with consumed units, credited units and balance.
        active_meters: Vec<CustomerStateMeter> as [CustomerStateMeter],
    }
}

model! {
    /// A benefit that a customer currently has.
    pub struct CustomerStateBenefitGrant {
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// When the benefit was granted.
        pub granted_at: Timestamp,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The type of the benefit.
        pub benefit_type: BenefitType,
        /// Key-value metadata that you set on the benefit.
        pub benefit_metadata: Metadata,
        /// The properties of the grant, such as the id of the license key. `benefit_type` determines which fields are
        /// set.
        pub properties: BenefitGrantProperties,
    }
}

model! {
    /// The state of a customer that is an individual.
    #[constant(type = "individual")]
    pub struct CustomerStateIndividual {
        /// The Polar id of the customer (a UUID).
        pub id: String,
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// Key-value metadata that you set on the customer.
        pub metadata: Metadata,
        /// The external id of the customer (the id in your system), unique in the organization, or `None` if not set.
        pub external_id: Option<String>,
        /// The email address, unique in the organization.
        pub email: String,
        /// Whether the customer has verified the email address.
        pub email_verified: bool,
        /// The name that you use for the customer, or `None` if not set.
        pub name: Option<String>,
        /// The billing name, which falls back to `name`, or `None` if neither is set.
        pub billing_name: Option<String>,
        /// The billing address, or `None` if not set.
        pub billing_address: Option<Address>,
        /// The tax id and its format, or `None` if not set.
        pub tax_id: Option<TaxId>,
        /// The language of emails to the customer, such as `en` or `fr-CA`, or `None` for the default language.
        pub locale: Option<String>,
        /// The id of the organization that the customer belongs to (a UUID).
        pub organization_id: String,
        /// The id of the default payment method, which is charged for renewals (a UUID), or `None` if not set.
        pub default_payment_method_id: Option<String>,
        /// When the customer was deleted, or `None` if they have not been deleted.
        pub deleted_at: Option<Timestamp>,
        /// The time of the first event that your application ingested for the customer, or `None` if there is none.
        pub first_user_event_at: Option<Timestamp>,
        /// The URL of the customer's avatar image, or `None` if there is none. The URL may respond with 404.
        pub avatar_url: Option<String>,
        /// The customer's subscriptions that are active or in a trial.
        pub active_subscriptions: Vec<CustomerStateSubscription>,
        /// The benefits that the customer currently has.
        pub granted_benefits: Vec<CustomerStateBenefitGrant>,
        /// The customer's meters, each with consumed units, credited units and balance.
        pub active_meters: Vec<CustomerStateMeter>,
    }
}

model! {
    /// The state of a customer's meter: consumed units, credited units and balance.
    pub struct CustomerStateMeter {
        /// The id of the customer meter (a UUID).
        pub id: String,
        /// When the customer meter was created.
        pub created_at: Timestamp,
        /// When the customer meter was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the meter (a UUID).
        pub meter_id: String,
        /// The number of units consumed, as computed by the meter.
        #[essential("a missing amount must not be read as 0")]
        pub consumed_units: f64,
        /// The number of units credited.
        #[essential("a missing amount must not be read as 0")]
        pub credited_units: i64,
        /// The balance: credited units minus consumed units. It is negative if more units were consumed than credited.
        #[essential("a missing amount must not be read as 0")]
        pub balance: f64,
    }
}

model! {
    /// A customer's subscription that is active or in a trial.
    pub struct CustomerStateSubscription {
        /// The id of the subscription (a UUID).
        pub id: String,
        /// When the subscription was created.
        pub created_at: Timestamp,
        /// When the subscription was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The values of the custom fields, by field slug. The value of an empty field is `None`.
        pub custom_field_data: Option<Map<Option<MetadataValue>>>,
        /// Key-value metadata that you set on the subscription.
        pub metadata: Metadata,
        /// The status of the subscription: active or in a trial.
        #[essential("the state of the object is unknown without it")]
        pub status: SubscriptionStatus,
        /// The price of a billing period after the discount, without usage, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The unit of the billing period.
        pub recurring_interval: RecurringInterval,
        /// When the current billing period started.
        pub current_period_start: Timestamp,
        /// When the current billing period ends. The next renewal is due then, unless the subscription ends or pauses.
        pub current_period_end: Timestamp,
        /// When the trial started, or `None` if there is no trial.
        pub trial_start: Option<Timestamp>,
        /// When the trial ends or ended, or `None` if there is no trial.
        pub trial_end: Option<Timestamp>,
        /// Whether the subscription ends at the end of the current billing period instead of renewing.
        pub cancel_at_period_end: bool,
        /// When the subscription was canceled, or `None` if it was not. A canceled subscription can remain active until
        /// the end of the period.
        pub canceled_at: Option<Timestamp>,
        /// When the subscription started, or `None` if it has not started yet.
        pub started_at: Option<Timestamp>,
        /// When the subscription will end, or `None` if no end is scheduled.
        pub ends_at: Option<Timestamp>,
        /// The id of the product (a UUID).
        pub product_id: String,
        /// The id of the applied discount (a UUID), or `None` if there is no discount.
        pub discount_id: Option<String>,
        /// The number of seats, or `None` if the price is not seat-based.
        pub seats: Option<i64>,
        /// The number of units, or `None` if the price is not unit-based.
        pub units: Option<i64>,
        /// The usage in the current period, with one entry per meter.
        pub meters: Vec<CustomerStateSubscriptionMeter>,
    }
}

model! {
    /// The usage of a meter in a subscription, with its cost.
    pub struct CustomerStateSubscriptionMeter {
        /// When the subscription meter was created.
        pub created_at: Timestamp,
        /// When the subscription meter was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the subscription meter (a UUID).
        pub id: String,
        /// The number of units consumed in the current period so far.
        #[essential("a missing amount must not be read as 0")]
        pub consumed_units: f64,
        /// The number of units credited to the customer. They are used up before any units are billed.
        #[essential("a missing amount must not be read as 0")]
        pub credited_units: i64,
        /// The cost of the usage so far, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The id of the meter (a UUID).
        pub meter_id: String,
    }
}

model! {
    /// The state of a customer that is a team of several members.
    #[constant(type = "team")]
    pub struct CustomerStateTeam {
        /// The Polar id of the customer (a UUID).
        pub id: String,
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// Key-value metadata that you set on the customer.
        pub metadata: Metadata,
        /// The external id of the customer (the id in your system), unique in the organization, or `None` if not set.
        pub external_id: Option<String>,
        /// The email address, unique in the organization, or `None` for a team customer without its own address.
        pub email: Option<String>,
        /// Whether the customer has verified the email address.
        pub email_verified: bool,
        /// The name that you use for the customer, or `None` if not set.
        pub name: Option<String>,
        /// The billing name, which falls back to `name`, or `None` if neither is set.
        pub billing_name: Option<String>,
        /// The billing address, or `None` if not set.
        pub billing_address: Option<Address>,
        /// The tax id and its format, or `None` if not set.
        pub tax_id: Option<TaxId>,
        /// The language of emails to the customer, such as `en` or `fr-CA`, or `None` for the default language.
        pub locale: Option<String>,
        /// The id of the organization that the customer belongs to (a UUID).
        pub organization_id: String,
        /// The id of the default payment method, which is charged for renewals (a UUID), or `None` if not set.
        pub default_payment_method_id: Option<String>,
        /// When the customer was deleted, or `None` if they have not been deleted.
        pub deleted_at: Option<Timestamp>,
        /// The time of the first event that your application ingested for the customer, or `None` if there is none.
        pub first_user_event_at: Option<Timestamp>,
        /// The URL of the customer's avatar image, or `None` if there is none. The URL may respond with 404.
        pub avatar_url: Option<String>,
        /// The customer's subscriptions that are active or in a trial.
        pub active_subscriptions: Vec<CustomerStateSubscription>,
        /// The benefits that the customer currently has.
        pub granted_benefits: Vec<CustomerStateBenefitGrant>,
        /// The customer's meters, each with consumed units, credited units and balance.
        pub active_meters: Vec<CustomerStateMeter>,
    }
}

model! {
    /// A customer that is a team of several members.
    #[constant(type = "team")]
    pub struct CustomerTeam {
        /// The Polar id of the customer (a UUID).
        pub id: String,
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// Key-value metadata that you set on the customer.
        pub metadata: Metadata,
        /// The external id of the customer (the id in your system), unique in the organization, or `None` if not set.
        pub external_id: Option<String>,
        /// The email address, unique in the organization, or `None` for a team customer without its own address.
        pub email: Option<String>,
        /// Whether the customer has verified the email address.
        pub email_verified: bool,
        /// The name that you use for the customer, or `None` if not set.
        pub name: Option<String>,
        /// The billing name, which falls back to `name`, or `None` if neither is set.
        pub billing_name: Option<String>,
        /// The billing address, or `None` if not set.
        pub billing_address: Option<Address>,
        /// The tax id and its format, or `None` if not set.
        pub tax_id: Option<TaxId>,
        /// The language of emails to the customer, such as `en` or `fr-CA`, or `None` for the default language.
        pub locale: Option<String>,
        /// The id of the organization that the customer belongs to (a UUID).
        pub organization_id: String,
        /// The id of the default payment method, which is charged for renewals (a UUID), or `None` if not set.
        pub default_payment_method_id: Option<String>,
        /// When the customer was deleted, or `None` if they have not been deleted.
        pub deleted_at: Option<Timestamp>,
        /// The time of the first event that your application ingested for the customer, or `None` if there is none.
        pub first_user_event_at: Option<Timestamp>,
        /// The URL of the customer's avatar image, or `None` if there is none. The URL may respond with 404.
        pub avatar_url: Option<String>,
    }
}

request! {
    /// A request to create a customer that is a team of several members.
    #[constant(type = "team")]
    pub struct CustomerTeamCreate {
        optional {
            /// Key-value metadata that you set on the customer. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The external id of the customer (the id in your system), unique in the organization. It cannot be
            /// changed once set, and must not contain a `/`, because no path could address the customer. If unset, the
            /// customer has no external id.
            #[not_blank]
            #[path_safe]
            #[through trimmed]
            external_id(maybe_external_id): String,
            /// The name that you use for the customer: at most 256 characters. If unset, the customer has no name.
            name(maybe_name): String,
            /// The billing address, which is required if `tax_id` is set. If unset, the customer has no billing
            /// address.
            billing_address(maybe_billing_address): AddressInput,
            /// The tax id, such as `FR61954506077`. It must be valid in the country of `billing_address`. If unset, the
            /// customer has no tax id.
            #[not_blank]
            tax_id(maybe_tax_id): String,
            /// The language of emails to the customer, such as `en` or `fr-CA`. If unset, the default language is used.
            locale(maybe_locale): String,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The member who becomes the owner of the customer. If unset, the owner is created from the email address
            /// and name of the customer.
            owner(maybe_owner): MemberOwnerCreate,
            /// The team's own email address, unique in the organization. If unset, the team has none, and `owner` is
            /// required.
            email(maybe_email): String,
        }
    }
}

request! {
    /// A request to update a customer.
    pub struct CustomerUpdate {
        optional {
            /// Key-value metadata that you set on the customer. It replaces the existing metadata. At most 50 entries;
            /// keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The email address, unique in the organization. A changed address is unverified.
            email(maybe_email): String,
            /// The billing address. It can be replaced but not cleared.
            billing_address(maybe_billing_address): AddressInput,
            /// The external id of the customer (the id in your system), unique in the organization. It can be set only
            /// if the customer has none, and cannot be changed or cleared. It must not contain a `/`, because no path
            /// could address the customer.
            #[not_blank]
            #[path_safe]
            #[through trimmed]
            external_id(maybe_external_id): String,
            /// The new type of the customer: an individual or a team. A team cannot be changed back to an individual.
            #[name = "type"]
            kind(maybe_kind): CustomerType,
        }
        patch {
            /// The name that you use for the customer: at most 256 characters.
            name(maybe_name, clear_name): String,
            /// The tax id, such as `FR61954506077`. It must be valid in the country of the billing address.
            #[not_blank]
            tax_id(maybe_tax_id, clear_tax_id): String,
            /// The language of emails to the customer, such as `en` or `fr-CA`. If cleared, the default language is
            /// used.
            locale(maybe_locale, clear_locale): String,
        }
    }
}

request! {
    /// A request to update a customer that is identified by external id (the id in your system).
    pub struct CustomerUpdateExternalId {
        optional {
            /// Key-value metadata that you set on the customer. It replaces the existing metadata. At most 50 entries;
            /// keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The email address, unique in the organization. A changed address is unverified.
            email(maybe_email): String,
            /// The billing address. It can be replaced but not cleared.
            billing_address(maybe_billing_address): AddressInput,
        }
        patch {
            /// The name that you use for the customer: at most 256 characters.
            name(maybe_name, clear_name): String,
            /// The tax id, such as `FR61954506077`. It must be valid in the country of the billing address.
            #[not_blank]
            tax_id(maybe_tax_id, clear_tax_id): String,
            /// The language of emails to the customer, such as `en` or `fr-CA`. If cleared, the default language is
            /// used.
            locale(maybe_locale, clear_locale): String,
        }
    }
}

model! {
    /// The fields of a customer that an update set, with their new values.
    pub struct CustomerUpdatedFields {
        /// The new name, or `None` if it was not changed or was cleared.
        pub name: Option<String>,
        /// The new billing name, or `None` if it was not changed or was cleared.
        pub billing_name: Option<String>,
        /// The new email address, or `None` if it was not changed or was cleared.
        pub email: Option<String>,
        /// The new billing address, or `None` if it was not changed or was cleared.
        pub billing_address: Option<AddressSnapshot>,
        /// The new tax id, or `None` if it was not changed or was cleared.
        pub tax_id: Option<String>,
        /// The new metadata that you set on the customer, or `None` if it was not changed or was cleared.
        pub metadata: Option<Metadata>,
    }
}

request! {
    /// The query parameters of `customers_delete_external`.
    pub struct CustomersDeleteExternalQuery {
        optional {
            /// Whether to permanently anonymize the customer's personal data as well. Defaults to `false`.
            anonymize(maybe_anonymize): bool,
        }
    }
}

request! {
    /// The query parameters of `customers_delete`.
    pub struct CustomersDeleteQuery {
        optional {
            /// Whether to permanently anonymize the customer's personal data as well. Defaults to `false`.
            anonymize(maybe_anonymize): bool,
        }
    }
}

request! {
    /// The query parameters of `customers_export`.
    pub struct CustomersExportQuery {
        optional {
            /// Limits the results to customers of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
        }
    }
}

request! {
    /// The query parameters of `customers_list_payment_methods_external`.
    pub struct CustomersListPaymentMethodsExternalQuery {
        optional {
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// The query parameters of `customers_list_payment_methods`.
    pub struct CustomersListPaymentMethodsQuery {
        optional {
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// The query parameters of `customers_list`.
    pub struct CustomersListQuery {
        optional {
            /// Limits the results to customers of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to the customer with exactly this email address.
            email(maybe_email): String,
            /// Limits the results to customers that match this text, for example by name or email address.
            query(maybe_query): String,
            /// Limits the results to active customers (`true`) or to all others (`false`).
            active(maybe_active): bool,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `-created_at`.
            sorting(maybe_sorting): List<CustomerSortProperty>,
            /// Limits the results to items whose metadata contains these entries.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
        }
    }
}
