use super::{
    Address, CustomerCancellationReason, CustomerType, DiscountBase, Metadata, MetadataValue, Meter, Price, Product,
    RecurringInterval, SubscriptionProrationBehavior, SubscriptionStatus, TaxId, TrialEnd,
};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

model! {
    /// A change to a subscription that waits for its time.
    pub struct PendingSubscriptionUpdate {
        /// When the planned change was created.
        pub created_at: Timestamp,
        /// When the planned change was last modified; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The planned change's id, a UUID.
        pub id: String,
        /// When the change takes effect.
        pub applies_at: Timestamp,
        /// The id of the product to switch to, a UUID; `None` if the product stays.
        pub product_id: Option<String>,
        /// The number of seats from then on; `None` if it stays.
        pub seats: Option<i64>,
        /// The number of units from then on; `None` if it stays.
        pub units: Option<i64>,
    }
}

model! {
    /// A subscription: a product that a customer has, and pays for again each billing period.
    pub struct Subscription {
        /// When the subscription was created.
        pub created_at: Timestamp,
        /// When the subscription was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The subscription's id, a UUID.
        pub id: String,
        /// The price of one billing period after the discount and before usage is added, in the smallest unit of the
        /// currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// The unit of the time from one renewal to the next.
        pub recurring_interval: RecurringInterval,
        /// How many of the intervals pass from one renewal to the next: 3 with `month` is every three months.
        pub recurring_interval_count: i64,
        /// How things stand with the subscription.
        #[essential("the object counts or does not count by its status")]
        pub status: SubscriptionStatus,
        /// When the current billing period started.
        pub current_period_start: Timestamp,
        /// When the current billing period ends; the next renewal is due then, unless the subscription ends or pauses.
        pub current_period_end: Timestamp,
        /// When the current period for billing usage started; `None` when usage is billed with the renewals.
        pub current_meter_period_start: Option<Timestamp>,
        /// When the current period for billing usage ends; `None` when usage is billed with the renewals.
        pub current_meter_period_end: Option<Timestamp>,
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
        /// When the subscription ended; `None` until it has.
        pub ended_at: Option<Timestamp>,
        /// When the subscription became past due; `None` if it is not.
        pub past_due_at: Option<Timestamp>,
        /// Whether the subscription pauses at the end of the current billing period.
        pub pause_at_period_end: bool,
        /// When the subscription was paused; `None` if it is not.
        pub paused_at: Option<Timestamp>,
        /// When a pause is to end by itself; `None` if no such time is set.
        pub resumes_at: Option<Timestamp>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id of the product subscribed to, a UUID.
        pub product_id: String,
        /// The id of the discount on the subscription, a UUID; `None` without one.
        pub discount_id: Option<String>,
        /// The id of the checkout that the subscription came from, a UUID; `None` if it came from none.
        pub checkout_id: Option<String>,
        /// How many seats the subscription has; `None` if it is not priced by the seat.
        pub seats: Option<i64>,
        /// How many units the subscription has; `None` if it is not priced by the unit.
        pub units: Option<i64>,
        /// Why the customer cancelled; `None` if no reason was given.
        pub customer_cancellation_reason: Option<CustomerCancellationReason>,
        /// The customer's own words on why they cancelled; `None` if there are none.
        pub customer_cancellation_comment: Option<String>,
        /// Your own notes on the subscription.
        pub metadata: Metadata,
        /// The customer's answers to your custom fields, by the fields' slugs; `None` where there is no answer.
        pub custom_field_data: Option<Map<Option<MetadataValue>>>,
        /// The customer who subscribes.
        pub customer: SubscriptionCustomer,
        /// The product subscribed to.
        pub product: Product,
        /// The discount on the subscription; `None` without one.
        pub discount: Option<DiscountBase>,
        /// The prices the subscription is billed at.
        pub prices: Vec<Price>,
        /// The usage counted so far, one entry a meter.
        pub meters: Vec<SubscriptionMeter>,
        /// A change that waits for its time, such as the next billing period; `None` if none does.
        pub pending_update: Option<PendingSubscriptionUpdate>,
    }
}

request! {
    /// A cancellation at the end of the billing period, or the taking back of one.
    pub struct SubscriptionCancel {
        required {
            /// Whether the subscription ends with the current billing period: `true` cancels, `false` takes a
            /// cancellation back.
            cancel_at_period_end: bool,
        }
        patch {
            /// Why the customer cancels.
            #[unconfirmed]
            customer_cancellation_reason(maybe_customer_cancellation_reason, clear_customer_cancellation_reason): CustomerCancellationReason,
            /// The customer's own words on why they cancel. No place for notes of yours: the customer sees them in the
            /// portal.
            #[unconfirmed]
            customer_cancellation_comment(maybe_customer_cancellation_comment, clear_customer_cancellation_comment): String,
        }
    }
}

union! {
    /// A subscription to make, for a customer by their id in Polar or in your system.
    pub enum SubscriptionCreate by fields {
        /// A new subscription to a free product, for a customer by their id in Polar.
        CustomerId(SubscriptionCreateCustomer) = has("customer_id"),
        /// A new subscription to a free product, for a customer by their id in your system.
        ExternalCustomerId(SubscriptionCreateExternalCustomer) = _,
    }
    new {
        /// A new subscription to a free product, for a customer by their id in Polar.
        customer_id(product_id: String, customer_id: String): SubscriptionCreateCustomer,
        /// A new subscription to a free product, for a customer by their id in your system.
        external_customer_id(product_id: String, external_customer_id: String): SubscriptionCreateExternalCustomer,
    }
}

request! {
    /// A new subscription to a free product, for a customer by their id in Polar.
    pub struct SubscriptionCreateCustomer {
        required {
            /// The id of the product, a UUID: one that renews and is free. For a paid one, the customer goes through a
            /// checkout.
            #[not_blank]
            product_id: String,
            /// The customer's id in Polar, a UUID.
            #[not_blank]
            customer_id: String,
        }
        optional {
            /// Your own notes on the subscription. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
        }
    }
}

request! {
    /// A new subscription to a free product, for a customer by their id in your system.
    pub struct SubscriptionCreateExternalCustomer {
        required {
            /// The id of the product, a UUID: one that renews and is free. For a paid one, the customer goes through a
            /// checkout.
            #[not_blank]
            product_id: String,
            /// The customer's id in your system.
            #[not_blank]
            #[through trimmed]
            external_customer_id: String,
        }
        optional {
            /// Your own notes on the subscription. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
        }
    }
}

model! {
    /// The customer of a subscription.
    pub struct SubscriptionCustomer {
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
        /// Whether the customer is one person or a team.
        #[name = "type"]
        pub kind: CustomerType,
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

open_enum! {
    /// A column in an export of subscriptions.
    pub enum SubscriptionExportColumn {
        /// The price of one billing period, in the main unit of the currency: `150.0` for 15000 cents.
        Amount = "amount",
        /// The country of the address on invoices.
        BillingCountry = "billing_country",
        /// The name on invoices.
        BillingName = "billing_name",
        /// Whether the subscription ends with the current billing period.
        CancelAtPeriodEnd = "cancel_at_period_end",
        /// When the subscription was cancelled.
        CanceledAt = "canceled_at",
        /// Why the customer cancelled.
        CancellationReason = "cancellation_reason",
        /// The currency.
        Currency = "currency",
        /// When the current billing period ends.
        CurrentPeriodEnd = "current_period_end",
        /// When the current billing period started.
        CurrentPeriodStart = "current_period_start",
        /// The customer's name.
        CustomerName = "customer_name",
        /// The discount.
        Discount = "discount",
        /// The customer's email address.
        Email = "email",
        /// When the subscription ended.
        EndedAt = "ended_at",
        /// When the subscription is going to end.
        EndsAt = "ends_at",
        /// The price of one billing period after the discount.
        NetAmount = "net_amount",
        /// The name of the product.
        Product = "product",
        /// The unit of the time from one renewal to the next.
        RecurringInterval = "recurring_interval",
        /// The number of seats.
        Seats = "seats",
        /// When the subscription started.
        StartedAt = "started_at",
        /// How things stand with the subscription.
        Status = "status",
        /// When the trial ends or ended.
        TrialEnd = "trial_end",
        /// When the trial started.
        TrialStart = "trial_start",
    }
}

model! {
    /// What a subscription has used of one meter so far.
    pub struct SubscriptionMeter {
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
        /// The meter that counts the usage.
        pub meter: Meter,
    }
}

request! {
    /// A pause at the end of the billing period, or the taking back of one.
    pub struct SubscriptionPause {
        required {
            /// Whether the subscription pauses at the end of the current billing period: `true` plans the pause,
            /// `false` takes it back.
            pause_at_period_end: bool,
        }
        patch {
            /// When the pause ends by itself. Unset, it lasts until the subscription is resumed.
            #[unconfirmed]
            resumes_at(maybe_resumes_at, clear_resumes_at): Timestamp,
        }
    }
}

request! {
    /// The end of a pause. The customer may be charged at once.
    #[is(resume = true)]
    pub struct SubscriptionResume {
    }
}

request! {
    /// A cancellation that ends the subscription, and the benefits that come with it, at once.
    #[is(revoke = true)]
    pub struct SubscriptionRevoke {
        patch {
            /// Why the customer cancels.
            #[unconfirmed]
            customer_cancellation_reason(maybe_customer_cancellation_reason, clear_customer_cancellation_reason): CustomerCancellationReason,
            /// The customer's own words on why they cancel. No place for notes of yours: the customer sees them in the
            /// portal.
            #[unconfirmed]
            customer_cancellation_comment(maybe_customer_cancellation_comment, clear_customer_cancellation_comment): String,
        }
    }
}

open_enum! {
    /// What subscriptions are sorted by.
    pub enum SubscriptionSortProperty {
        /// By amount, largest first.
        AmountDescending = "-amount",
        /// By end of the current billing period, latest first.
        CurrentPeriodEndDescending = "-current_period_end",
        /// By customer, descending.
        CustomerDescending = "-customer",
        /// By discount, descending.
        DiscountDescending = "-discount",
        /// By when they ended, latest first.
        EndedAtDescending = "-ended_at",
        /// By when they are going to end, latest first.
        EndsAtDescending = "-ends_at",
        /// By product, descending.
        ProductDescending = "-product",
        /// By start, latest first.
        StartedAtDescending = "-started_at",
        /// By status, descending.
        StatusDescending = "-status",
        /// By amount, smallest first.
        Amount = "amount",
        /// By end of the current billing period, earliest first.
        CurrentPeriodEnd = "current_period_end",
        /// By customer, ascending.
        Customer = "customer",
        /// By discount, ascending.
        Discount = "discount",
        /// By when they ended, earliest first.
        EndedAt = "ended_at",
        /// By when they are going to end, earliest first.
        EndsAt = "ends_at",
        /// By product, ascending.
        Product = "product",
        /// By start, earliest first.
        StartedAt = "started_at",
        /// By status, ascending.
        Status = "status",
    }
}

union! {
    /// A change to a subscription, of one kind at a time.
    pub enum SubscriptionUpdate by fields {
        /// A change of the number of seats.
        Seats(SubscriptionUpdateSeats) = has("seats"),
        /// A change of the number of units.
        Units(SubscriptionUpdateUnits) = has("units"),
        /// A change of the time when the current billing period ends and the next renewal comes.
        BillingPeriod(SubscriptionUpdateBillingPeriod) = has("current_billing_period_end"),
        /// A cancellation at the end of the billing period, or the taking back of one.
        Cancel(SubscriptionCancel) = has("cancel_at_period_end"),
        /// A cancellation that ends the subscription, and the benefits that come with it, at once.
        Revoke(SubscriptionRevoke) = has("revoke"),
        /// A pause at the end of the billing period, or the taking back of one.
        Pause(SubscriptionPause) = has("pause_at_period_end"),
        /// The end of a pause. The customer may be charged at once.
        Resume(SubscriptionResume) = has("resume"),
        /// The dropping of the planned change, `pending_update`, before it takes effect.
        ClearPending(SubscriptionUpdateClear) = null("pending_update"),
        /// A change of product, discount, trial or notes.
        Base(SubscriptionUpdateBase) = _,
    }
    new {
        /// A change of product, discount, trial or notes.
        base(): SubscriptionUpdateBase,
        /// A change of the number of seats.
        seats(seats: i64): SubscriptionUpdateSeats,
        /// A change of the number of units.
        units(units: i64): SubscriptionUpdateUnits,
        /// A change of the time when the current billing period ends and the next renewal comes.
        billing_period(current_billing_period_end: Timestamp): SubscriptionUpdateBillingPeriod,
        /// A cancellation at the end of the billing period, or the taking back of one.
        cancel(cancel_at_period_end: bool): SubscriptionCancel,
        /// A cancellation that ends the subscription, and the benefits that come with it, at once.
        revoke(): SubscriptionRevoke,
        /// A pause at the end of the billing period, or the taking back of one.
        pause(pause_at_period_end: bool): SubscriptionPause,
        /// The end of a pause. The customer may be charged at once.
        resume(): SubscriptionResume,
        /// The dropping of the planned change, `pending_update`, before it takes effect.
        clear_pending(): SubscriptionUpdateClear,
    }
}

request! {
    /// A change of product, discount, trial or notes.
    pub struct SubscriptionUpdateBase {
        optional {
            /// Your own notes on the subscription, in place of those it has. At most 50, keys of at most 40 and texts
            /// of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the product to change to, a UUID; it has to be one that renews.
            #[not_blank]
            product_id(maybe_product_id): String,
            /// When the change takes effect, and how the rest of the period is settled. Unset, the organization's
            /// setting decides.
            proration_behavior(maybe_proration_behavior): SubscriptionProrationBehavior,
        }
        patch {
            /// The id of the discount to apply, a UUID; cleared, the discount is taken off.
            #[not_blank]
            discount_id(maybe_discount_id, clear_discount_id): String,
            /// When the trial is to end: a time after the current period, or `now` to end the trial at once.
            #[unconfirmed]
            trial_end(maybe_trial_end, clear_trial_end): TrialEnd,
        }
    }
}

request! {
    /// A change of the time when the current billing period ends and the next renewal comes.
    pub struct SubscriptionUpdateBillingPeriod {
        required {
            /// The new end of the current billing period, when the next renewal comes; later than the present end.
            current_billing_period_end: Timestamp,
        }
    }
}

request! {
    /// The dropping of the planned change, `pending_update`, before it takes effect.
    #[is(pending_update = null)]
    pub struct SubscriptionUpdateClear {
    }
}

request! {
    /// A change of the number of seats.
    pub struct SubscriptionUpdateSeats {
        required {
            /// How many seats the subscription is to have; no fewer than are assigned.
            seats: i64,
        }
        optional {
            /// When the change takes effect, and how the rest of the period is settled. Unset, the organization's
            /// setting decides.
            proration_behavior(maybe_proration_behavior): SubscriptionProrationBehavior,
        }
    }
}

request! {
    /// A change of the number of units.
    pub struct SubscriptionUpdateUnits {
        required {
            /// How many units the subscription is to have.
            units: i64,
        }
        optional {
            /// When the change takes effect, and how the rest of the period is settled. Unset, the organization's
            /// setting decides.
            proration_behavior(maybe_proration_behavior): SubscriptionProrationBehavior,
        }
    }
}

request! {
    /// The query of `subscriptions_export`.
    pub struct SubscriptionsExportQuery {
        optional {
            /// Only the subscriptions of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the subscriptions of these products, by their ids in Polar.
            product_id(maybe_product_id): List<String>,
            /// Only the subscriptions with these statuses.
            status(maybe_status): List<SubscriptionStatus>,
            /// Only the subscriptions that are to end with the current period (`true`), or only the others (`false`).
            cancel_at_period_end(maybe_cancel_at_period_end): bool,
            /// Only the subscriptions that started after this time.
            started_after(maybe_started_after): Timestamp,
            /// Only the subscriptions that started before this time.
            started_before(maybe_started_before): Timestamp,
            /// The time zone of the times in the export, an IANA name such as `Europe/Paris`; default UTC.
            timezone(maybe_timezone): String,
            /// The columns of the export; unset: `email`, `started_at`, `product`, `amount`, `currency`, `status` and
            /// `recurring_interval`.
            columns(maybe_columns): List<SubscriptionExportColumn>,
        }
    }
}

request! {
    /// The query of `subscriptions_list`.
    pub struct SubscriptionsListQuery {
        optional {
            /// Only the subscriptions of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the subscriptions of these products, by their ids in Polar.
            product_id(maybe_product_id): List<String>,
            /// Only the subscriptions of these customers, by their ids in Polar.
            customer_id(maybe_customer_id): List<String>,
            /// Only the subscriptions of these customers, by their ids in your system.
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Only the subscriptions with these discounts, by their ids in Polar.
            discount_id(maybe_discount_id): List<String>,
            /// Only active subscriptions (`true`), or only those that are not (`false`).
            active(maybe_active): bool,
            /// Only the subscriptions with these statuses.
            status(maybe_status): List<SubscriptionStatus>,
            /// Only the subscriptions that are to end with the current period (`true`), or only the others (`false`).
            cancel_at_period_end(maybe_cancel_at_period_end): bool,
            /// Only the subscriptions that were cancelled for these reasons.
            customer_cancellation_reason(maybe_customer_cancellation_reason): List<CustomerCancellationReason>,
            /// Only the subscriptions cancelled after this time.
            canceled_at_after(maybe_canceled_at_after): Timestamp,
            /// Only the subscriptions cancelled before this time.
            canceled_at_before(maybe_canceled_at_before): Timestamp,
            /// Only the subscriptions that started after this time.
            started_after(maybe_started_after): Timestamp,
            /// Only the subscriptions that started before this time.
            started_before(maybe_started_before): Timestamp,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `-started_at`.
            sorting(maybe_sorting): List<SubscriptionSortProperty>,
            /// Only those with these notes in their metadata.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
        }
    }
}
