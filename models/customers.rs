use super::{
    Address, AddressInput, AddressSnapshot, BenefitGrantProperties, BenefitType, CustomerType, MemberOwnerCreate,
    Metadata, MetadataValue, RecurringInterval, SubscriptionStatus, TaxId,
};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

union! {
    /// A customer: a person or a team.
    pub enum Customer by "type" {
        /// A customer who is one person.
        Individual(CustomerIndividual) = "individual",
        /// A customer of several people, its members.
        Team(CustomerTeam) = "team",
    }
    shared {
        /// The customer's id in Polar, a UUID.
        id: String as str,
        /// When the customer was created.
        created_at: Timestamp,
        /// When the customer was last changed; `None` if never.
        modified_at: Timestamp,
        /// Your own notes on the customer.
        metadata: Metadata,
        /// The customer's id in your system, unique in the organization; `None` if you gave none.
        external_id: String as str,
        /// The email address, unique in the organization; `None` for a team without one of its own.
        email: String as str,
        /// Whether the customer has proved that the email address is theirs.
        email_verified: bool,
        /// The name you call the customer by; `None` if there is none.
        name: String as str,
        /// The name on invoices: one given for them, else the `name`; `None` without either.
        billing_name: String as str,
        /// The address on invoices; `None` if none is known.
        billing_address: Address,
        /// The tax number on invoices, and what kind of number it is; `None` if there is none.
        tax_id: TaxId,
        /// The language the customer is written to in, such as `en` or `fr-CA`; `None` for the default.
        locale: String as str,
        /// The id of the organization that the customer belongs to, a UUID.
        organization_id: String as str,
        /// The id of the payment method that renewals are charged to, a UUID; `None` without one.
        default_payment_method_id: String as str,
        /// When the customer was deleted; `None` while they exist.
        deleted_at: Timestamp,
        /// When the first event that your own system ingested for the customer happened; `None` if none did.
        first_user_event_at: Timestamp,
        /// A link to a picture of the customer, which may answer 404; `None` without one.
        avatar_url: String as str,
    }
}

union! {
    /// A new customer: a person or a team.
    pub enum CustomerCreate by "type" {
        /// A new customer who is one person.
        Individual(CustomerIndividualCreate) = "individual",
        /// A new customer of several people, its members.
        Team(CustomerTeamCreate) = "team",
    }
    new {
        /// A new customer who is one person.
        individual(email: String): CustomerIndividualCreate,
        /// A new customer of several people, its members.
        team(): CustomerTeamCreate,
    }
}

model! {
    /// A customer who is one person.
    #[is(type = "individual")]
    pub struct CustomerIndividual {
        /// The customer's id in Polar, a UUID.
        pub id: String,
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// Your own notes on the customer.
        pub metadata: Metadata,
        /// The customer's id in your system, unique in the organization; `None` if you gave none.
        pub external_id: Option<String>,
        /// The email address, unique in the organization.
        pub email: String,
        /// Whether the customer has proved that the email address is theirs.
        pub email_verified: bool,
        /// The name you call the customer by; `None` if there is none.
        pub name: Option<String>,
        /// The name on invoices: one given for them, else the `name`; `None` without either.
        pub billing_name: Option<String>,
        /// The address on invoices; `None` if none is known.
        pub billing_address: Option<Address>,
        /// The tax number on invoices, and what kind of number it is; `None` if there is none.
        pub tax_id: Option<TaxId>,
        /// The language the customer is written to in, such as `en` or `fr-CA`; `None` for the default.
        pub locale: Option<String>,
        /// The id of the organization that the customer belongs to, a UUID.
        pub organization_id: String,
        /// The id of the payment method that renewals are charged to, a UUID; `None` without one.
        pub default_payment_method_id: Option<String>,
        /// When the customer was deleted; `None` while they exist.
        pub deleted_at: Option<Timestamp>,
        /// When the first event that your own system ingested for the customer happened; `None` if none did.
        pub first_user_event_at: Option<Timestamp>,
        /// A link to a picture of the customer, which may answer 404; `None` without one.
        pub avatar_url: Option<String>,
    }
}

request! {
    /// A new customer who is one person.
    #[is(type = "individual")]
    pub struct CustomerIndividualCreate {
        required {
            /// The email address, unique in the organization.
            email: String,
        }
        optional {
            /// Your own notes on the customer. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The customer's id in your system, unique in the organization. Unset, they have none; once set, it stays.
            /// It can't contain a `/`: no path could reach the customer.
            #[not_blank]
            #[path_safe]
            #[through trimmed]
            external_id(maybe_external_id): String,
            /// The name you call the customer by, of at most 256 characters. Unset, they have none.
            name(maybe_name): String,
            /// The address on invoices. Unset, there is none; `tax_id` needs one.
            billing_address(maybe_billing_address): AddressInput,
            /// The tax number on invoices, such as `FR61954506077`; it has to fit the country of `billing_address`.
            /// Unset, there is none.
            #[not_blank]
            tax_id(maybe_tax_id): String,
            /// The language the customer is written to in, such as `en` or `fr-CA`. Unset, the default.
            locale(maybe_locale): String,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The member who owns the customer. Unset, one is made from the customer's own email address and name.
            owner(maybe_owner): MemberOwnerCreate,
        }
    }
}

open_enum! {
    /// The orders in which customers can be listed.
    pub enum CustomerSortProperty {
        /// By creation, latest first.
        CreatedAtDescending = "-created_at",
        /// By email address, from Z to A.
        EmailDescending = "-email",
        /// By name, from Z to A.
        NameDescending = "-name",
        /// By creation, oldest first.
        CreatedAt = "created_at",
        /// By email address, from A to Z.
        Email = "email",
        /// By name, from A to Z.
        Name = "name",
    }
}

union! {
    /// A customer with what they have now: active subscriptions, granted benefits and meters.
    pub enum CustomerState by "type" {
        /// The state of a customer who is one person.
        Individual(CustomerStateIndividual) = "individual",
        /// The state of a customer of several people, its members.
        Team(CustomerStateTeam) = "team",
    }
    shared {
        /// The customer's id in Polar, a UUID.
        id: String as str,
        /// When the customer was created.
        created_at: Timestamp,
        /// When the customer was last changed; `None` if never.
        modified_at: Timestamp,
        /// Your own notes on the customer.
        metadata: Metadata,
        /// The customer's id in your system, unique in the organization; `None` if you gave none.
        external_id: String as str,
        /// The email address, unique in the organization; `None` for a team without one of its own.
        email: String as str,
        /// Whether the customer has proved that the email address is theirs.
        email_verified: bool,
        /// The name you call the customer by; `None` if there is none.
        name: String as str,
        /// The name on invoices: one given for them, else the `name`; `None` without either.
        billing_name: String as str,
        /// The address on invoices; `None` if none is known.
        billing_address: Address,
        /// The tax number on invoices, and what kind of number it is; `None` if there is none.
        tax_id: TaxId,
        /// The language the customer is written to in, such as `en` or `fr-CA`; `None` for the default.
        locale: String as str,
        /// The id of the organization that the customer belongs to, a UUID.
        organization_id: String as str,
        /// The id of the payment method that renewals are charged to, a UUID; `None` without one.
        default_payment_method_id: String as str,
        /// When the customer was deleted; `None` while they exist.
        deleted_at: Timestamp,
        /// When the first event that your own system ingested for the customer happened; `None` if none did.
        first_user_event_at: Timestamp,
        /// A link to a picture of the customer, which may answer 404; `None` without one.
        avatar_url: String as str,
        /// The customer's subscriptions that are active or in trial.
        active_subscriptions: Vec<CustomerStateSubscription> as [CustomerStateSubscription],
        /// The benefits that the customer has now.
        granted_benefits: Vec<CustomerStateBenefitGrant> as [CustomerStateBenefitGrant],
        /// The customer's meters with what was used and what is left.
        active_meters: Vec<CustomerStateMeter> as [CustomerStateMeter],
    }
}

model! {
    /// A benefit that a customer has.
    pub struct CustomerStateBenefitGrant {
        /// The grant's id, a UUID.
        pub id: String,
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// When the customer got the benefit.
        pub granted_at: Timestamp,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// What kind of benefit it is.
        pub benefit_type: BenefitType,
        /// Your own notes on the benefit.
        pub benefit_metadata: Metadata,
        /// What the grant holds, such as the license key's id; `benefit_type` tells which of its fields to look at.
        pub properties: BenefitGrantProperties,
    }
}

model! {
    /// The state of a customer who is one person.
    #[is(type = "individual")]
    pub struct CustomerStateIndividual {
        /// The customer's id in Polar, a UUID.
        pub id: String,
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// Your own notes on the customer.
        pub metadata: Metadata,
        /// The customer's id in your system, unique in the organization; `None` if you gave none.
        pub external_id: Option<String>,
        /// The email address, unique in the organization.
        pub email: String,
        /// Whether the customer has proved that the email address is theirs.
        pub email_verified: bool,
        /// The name you call the customer by; `None` if there is none.
        pub name: Option<String>,
        /// The name on invoices: one given for them, else the `name`; `None` without either.
        pub billing_name: Option<String>,
        /// The address on invoices; `None` if none is known.
        pub billing_address: Option<Address>,
        /// The tax number on invoices, and what kind of number it is; `None` if there is none.
        pub tax_id: Option<TaxId>,
        /// The language the customer is written to in, such as `en` or `fr-CA`; `None` for the default.
        pub locale: Option<String>,
        /// The id of the organization that the customer belongs to, a UUID.
        pub organization_id: String,
        /// The id of the payment method that renewals are charged to, a UUID; `None` without one.
        pub default_payment_method_id: Option<String>,
        /// When the customer was deleted; `None` while they exist.
        pub deleted_at: Option<Timestamp>,
        /// When the first event that your own system ingested for the customer happened; `None` if none did.
        pub first_user_event_at: Option<Timestamp>,
        /// A link to a picture of the customer, which may answer 404; `None` without one.
        pub avatar_url: Option<String>,
        /// The customer's subscriptions that are active or in trial.
        pub active_subscriptions: Vec<CustomerStateSubscription>,
        /// The benefits that the customer has now.
        pub granted_benefits: Vec<CustomerStateBenefitGrant>,
        /// The customer's meters with what was used and what is left.
        pub active_meters: Vec<CustomerStateMeter>,
    }
}

model! {
    /// A customer's meter: what they used and what is left.
    pub struct CustomerStateMeter {
        /// The customer meter's id, a UUID.
        pub id: String,
        /// When the customer meter was created.
        pub created_at: Timestamp,
        /// When the customer meter was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The id of the meter that counts, a UUID.
        pub meter_id: String,
        /// The units used, as the meter counts them.
        #[essential("an amount must not be 0 because it is missing")]
        pub consumed_units: f64,
        /// The units given as credit.
        #[essential("an amount must not be 0 because it is missing")]
        pub credited_units: i64,
        /// The credited units less the consumed ones; below zero where more was used than given.
        #[essential("an amount must not be 0 because it is missing")]
        pub balance: f64,
    }
}

model! {
    /// A subscription of a customer that is active or in trial.
    pub struct CustomerStateSubscription {
        /// The subscription's id, a UUID.
        pub id: String,
        /// When the subscription was created.
        pub created_at: Timestamp,
        /// When the subscription was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The customer's answers to your custom fields, by the fields' slugs; `None` where there is no answer.
        pub custom_field_data: Option<Map<Option<MetadataValue>>>,
        /// Your own notes on the subscription.
        pub metadata: Metadata,
        /// Whether the subscription is active or in trial.
        #[essential("the object counts or does not count by its status")]
        pub status: SubscriptionStatus,
        /// The price of one billing period after the discount and before usage is added, in the smallest unit of the
        /// currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// The unit of the time from one renewal to the next.
        pub recurring_interval: RecurringInterval,
        /// When the current billing period started.
        pub current_period_start: Timestamp,
        /// When the current billing period ends; the next renewal is due then, unless the subscription ends or pauses.
        pub current_period_end: Timestamp,
        /// When the trial started; `None` without a trial.
        pub trial_start: Option<Timestamp>,
        /// When the trial ends or ended; `None` without a trial.
        pub trial_end: Option<Timestamp>,
        /// Whether the subscription ends with the current billing period instead of renewing.
        pub cancel_at_period_end: bool,
        /// When the subscription was cancelled, even if it still runs until the end of the period; `None` if it was
        /// not.
        pub canceled_at: Option<Timestamp>,
        /// When the subscription started; `None` if it has not.
        pub started_at: Option<Timestamp>,
        /// When the subscription is going to end; `None` if no end is set.
        pub ends_at: Option<Timestamp>,
        /// The id of the product subscribed to, a UUID.
        pub product_id: String,
        /// The id of the discount on the subscription, a UUID; `None` without one.
        pub discount_id: Option<String>,
        /// How many seats the subscription has; `None` if it is not priced by the seat.
        pub seats: Option<i64>,
        /// How many units the subscription has; `None` if it is not priced by the unit.
        pub units: Option<i64>,
        /// The usage counted so far, one entry a meter.
        pub meters: Vec<CustomerStateSubscriptionMeter>,
    }
}

model! {
    /// A meter of a subscription: what was used, and what it costs.
    pub struct CustomerStateSubscriptionMeter {
        /// When the entry was created.
        pub created_at: Timestamp,
        /// When the entry was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The entry's id, a UUID.
        pub id: String,
        /// How many units were used so far in the current period.
        #[essential("an amount must not be 0 because it is missing")]
        pub consumed_units: f64,
        /// How many units the customer was credited, which are used up before any are billed.
        #[essential("an amount must not be 0 because it is missing")]
        pub credited_units: i64,
        /// What the usage costs so far, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The meter's id, a UUID.
        pub meter_id: String,
    }
}

model! {
    /// The state of a customer of several people, its members.
    #[is(type = "team")]
    pub struct CustomerStateTeam {
        /// The customer's id in Polar, a UUID.
        pub id: String,
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// Your own notes on the customer.
        pub metadata: Metadata,
        /// The customer's id in your system, unique in the organization; `None` if you gave none.
        pub external_id: Option<String>,
        /// The email address, unique in the organization; `None` for a team without one of its own.
        pub email: Option<String>,
        /// Whether the customer has proved that the email address is theirs.
        pub email_verified: bool,
        /// The name you call the customer by; `None` if there is none.
        pub name: Option<String>,
        /// The name on invoices: one given for them, else the `name`; `None` without either.
        pub billing_name: Option<String>,
        /// The address on invoices; `None` if none is known.
        pub billing_address: Option<Address>,
        /// The tax number on invoices, and what kind of number it is; `None` if there is none.
        pub tax_id: Option<TaxId>,
        /// The language the customer is written to in, such as `en` or `fr-CA`; `None` for the default.
        pub locale: Option<String>,
        /// The id of the organization that the customer belongs to, a UUID.
        pub organization_id: String,
        /// The id of the payment method that renewals are charged to, a UUID; `None` without one.
        pub default_payment_method_id: Option<String>,
        /// When the customer was deleted; `None` while they exist.
        pub deleted_at: Option<Timestamp>,
        /// When the first event that your own system ingested for the customer happened; `None` if none did.
        pub first_user_event_at: Option<Timestamp>,
        /// A link to a picture of the customer, which may answer 404; `None` without one.
        pub avatar_url: Option<String>,
        /// The customer's subscriptions that are active or in trial.
        pub active_subscriptions: Vec<CustomerStateSubscription>,
        /// The benefits that the customer has now.
        pub granted_benefits: Vec<CustomerStateBenefitGrant>,
        /// The customer's meters with what was used and what is left.
        pub active_meters: Vec<CustomerStateMeter>,
    }
}

model! {
    /// A customer of several people, its members.
    #[is(type = "team")]
    pub struct CustomerTeam {
        /// The customer's id in Polar, a UUID.
        pub id: String,
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// Your own notes on the customer.
        pub metadata: Metadata,
        /// The customer's id in your system, unique in the organization; `None` if you gave none.
        pub external_id: Option<String>,
        /// The email address, unique in the organization; `None` for a team without one of its own.
        pub email: Option<String>,
        /// Whether the customer has proved that the email address is theirs.
        pub email_verified: bool,
        /// The name you call the customer by; `None` if there is none.
        pub name: Option<String>,
        /// The name on invoices: one given for them, else the `name`; `None` without either.
        pub billing_name: Option<String>,
        /// The address on invoices; `None` if none is known.
        pub billing_address: Option<Address>,
        /// The tax number on invoices, and what kind of number it is; `None` if there is none.
        pub tax_id: Option<TaxId>,
        /// The language the customer is written to in, such as `en` or `fr-CA`; `None` for the default.
        pub locale: Option<String>,
        /// The id of the organization that the customer belongs to, a UUID.
        pub organization_id: String,
        /// The id of the payment method that renewals are charged to, a UUID; `None` without one.
        pub default_payment_method_id: Option<String>,
        /// When the customer was deleted; `None` while they exist.
        pub deleted_at: Option<Timestamp>,
        /// When the first event that your own system ingested for the customer happened; `None` if none did.
        pub first_user_event_at: Option<Timestamp>,
        /// A link to a picture of the customer, which may answer 404; `None` without one.
        pub avatar_url: Option<String>,
    }
}

request! {
    /// A new customer of several people, its members.
    #[is(type = "team")]
    pub struct CustomerTeamCreate {
        optional {
            /// Your own notes on the customer. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The customer's id in your system, unique in the organization. Unset, they have none; once set, it stays.
            /// It can't contain a `/`: no path could reach the customer.
            #[not_blank]
            #[path_safe]
            #[through trimmed]
            external_id(maybe_external_id): String,
            /// The name you call the customer by, of at most 256 characters. Unset, they have none.
            name(maybe_name): String,
            /// The address on invoices. Unset, there is none; `tax_id` needs one.
            billing_address(maybe_billing_address): AddressInput,
            /// The tax number on invoices, such as `FR61954506077`; it has to fit the country of `billing_address`.
            /// Unset, there is none.
            #[not_blank]
            tax_id(maybe_tax_id): String,
            /// The language the customer is written to in, such as `en` or `fr-CA`. Unset, the default.
            locale(maybe_locale): String,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The member who owns the customer. Unset, one is made from the customer's own email address and name.
            owner(maybe_owner): MemberOwnerCreate,
            /// The team's own email address, unique in the organization. Unset, it has none, and `owner` is needed.
            email(maybe_email): String,
        }
    }
}

request! {
    /// Changes to a customer.
    pub struct CustomerUpdate {
        optional {
            /// Your own notes on the customer. At most 50, keys of at most 40 and texts of at most 500 characters. They
            /// replace all that were there.
            metadata(maybe_metadata): Metadata,
            /// The email address, unique in the organization. A new one counts as not verified.
            email(maybe_email): String,
            /// The address on invoices. It can be replaced, but not cleared.
            billing_address(maybe_billing_address): AddressInput,
            /// The customer's id in your system, unique in the organization. One that is set already can't be changed
            /// or cleared. It can't contain a `/`: no path could reach the customer.
            #[not_blank]
            #[path_safe]
            #[through trimmed]
            external_id(maybe_external_id): String,
            /// What the customer is to be: one person or a team. A team can't become one person again.
            #[name = "type"]
            kind(maybe_kind): CustomerType,
        }
        patch {
            /// The name you call the customer by, of at most 256 characters.
            name(maybe_name, clear_name): String,
            /// The tax number on invoices, such as `FR61954506077`; it has to fit the country of the address.
            #[not_blank]
            tax_id(maybe_tax_id, clear_tax_id): String,
            /// The language the customer is written to in, such as `en` or `fr-CA`; cleared, the default.
            locale(maybe_locale, clear_locale): String,
        }
    }
}

request! {
    /// Changes to a customer who is named by their id in your system.
    pub struct CustomerUpdateExternalId {
        optional {
            /// Your own notes on the customer. At most 50, keys of at most 40 and texts of at most 500 characters. They
            /// replace all that were there.
            metadata(maybe_metadata): Metadata,
            /// The email address, unique in the organization. A new one counts as not verified.
            email(maybe_email): String,
            /// The address on invoices. It can be replaced, but not cleared.
            billing_address(maybe_billing_address): AddressInput,
        }
        patch {
            /// The name you call the customer by, of at most 256 characters.
            name(maybe_name, clear_name): String,
            /// The tax number on invoices, such as `FR61954506077`; it has to fit the country of the address.
            #[not_blank]
            tax_id(maybe_tax_id, clear_tax_id): String,
            /// The language the customer is written to in, such as `en` or `fr-CA`; cleared, the default.
            locale(maybe_locale, clear_locale): String,
        }
    }
}

model! {
    /// What a change to a customer set, with the new values.
    pub struct CustomerUpdatedFields {
        /// The new name; `None` if the change left it alone or cleared it.
        pub name: Option<String>,
        /// The new name on invoices; `None` if the change left it alone or cleared it.
        pub billing_name: Option<String>,
        /// The new email address; `None` if the change left it alone or cleared it.
        pub email: Option<String>,
        /// The new address on invoices; `None` if the change left it alone or cleared it.
        pub billing_address: Option<AddressSnapshot>,
        /// The new tax number; `None` if the change left it alone or cleared it.
        pub tax_id: Option<String>,
        /// Your new notes on the customer; `None` if the change left them alone or cleared them.
        pub metadata: Option<Metadata>,
    }
}

request! {
    /// The query of `customers_delete_external`.
    pub struct CustomersDeleteExternalQuery {
        optional {
            /// Whether to also make the customer's personal data unreadable, for good; default `false`.
            anonymize(maybe_anonymize): bool,
        }
    }
}

request! {
    /// The query of `customers_delete`.
    pub struct CustomersDeleteQuery {
        optional {
            /// Whether to also make the customer's personal data unreadable, for good; default `false`.
            anonymize(maybe_anonymize): bool,
        }
    }
}

request! {
    /// The query of `customers_export`.
    pub struct CustomersExportQuery {
        optional {
            /// Only the customers of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
        }
    }
}

request! {
    /// The query of `customers_list_payment_methods_external`.
    pub struct CustomersListPaymentMethodsExternalQuery {
        optional {
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// The query of `customers_list_payment_methods`.
    pub struct CustomersListPaymentMethodsQuery {
        optional {
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// The query of `customers_list`.
    pub struct CustomersListQuery {
        optional {
            /// Only the customers of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the customer with exactly this email address.
            email(maybe_email): String,
            /// Only the customers who match this text, such as by name or email address.
            query(maybe_query): String,
            /// Only active customers (`true`), or only those who are not (`false`).
            active(maybe_active): bool,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `-created_at`.
            sorting(maybe_sorting): List<CustomerSortProperty>,
            /// Only those with these notes in their metadata.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
        }
    }
}
