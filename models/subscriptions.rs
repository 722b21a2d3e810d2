// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{
    Address, CustomerCancellationReason, CustomerType, DiscountBase, Metadata, MetadataValue, Meter, Price, Product,
    RecurringInterval, SubscriptionProrationBehavior, SubscriptionStatus, TaxId, TrialEnd,
};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

model! {
    /// A change of a subscription that will be applied later.
    pub struct PendingSubscriptionUpdate {
        /// When the scheduled change was created.
        pub created_at: Timestamp,
        /// When the scheduled change was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the scheduled change (a UUID).
        pub id: String,
        /// When the change takes effect.
        pub applies_at: Timestamp,
        /// The id of the new product (a UUID), or `None` if the product does not change.
        pub product_id: Option<String>,
        /// The new number of seats, or `None` if it does not change.
        pub seats: Option<i64>,
        /// The new number of units, or `None` if it does not change.
        pub units: Option<i64>,
    }
}

model! {
    /// A subscription: a customer's recurring purchase of a product, which is paid for each billing period.
    pub struct Subscription {
        /// When the subscription was created.
        pub created_at: Timestamp,
        /// When the subscription was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the subscription (a UUID).
        pub id: String,
        /// The price of a billing period after the discount, without usage, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The unit of the billing period.
        pub recurring_interval: RecurringInterval,
        /// The length of a billing period in units of `recurring_interval`. For example, 3 with `month` means every
        /// three months.
        pub recurring_interval_count: i64,
        /// The status of the subscription.
        #[essential("the state of the object is unknown without it")]
        pub status: SubscriptionStatus,
        /// When the current billing period started.
        pub current_period_start: Timestamp,
        /// When the current billing period ends. The next renewal is due then, unless the subscription ends or pauses.
        pub current_period_end: Timestamp,
        /// When the current usage billing period started, or `None` if usage is billed on renewal.
        pub current_meter_period_start: Option<Timestamp>,
        /// When the current usage billing period ends, or `None` if usage is billed on renewal.
        pub current_meter_period_end: Option<Timestamp>,
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
        /// When the subscription ended, or `None` if it has not ended.
        pub ended_at: Option<Timestamp>,
        /// When the subscription became past due, or `None` if it is not past due.
        pub past_due_at: Option<Timestamp>,
        /// Whether the subscription pauses at the end of the current billing period.
        pub pause_at_period_end: bool,
        /// When the subscription was paused, or `None` if it is not paused.
        pub paused_at: Option<Timestamp>,
        /// When the pause ends automatically, or `None` if no such time is set.
        pub resumes_at: Option<Timestamp>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The id of the product (a UUID).
        pub product_id: String,
        /// The id of the applied discount (a UUID), or `None` if there is no discount.
        pub discount_id: Option<String>,
        /// The id of the checkout that created the subscription (a UUID), or `None` if no checkout did.
        pub checkout_id: Option<String>,
        /// The number of seats, or `None` if the price is not seat-based.
        pub seats: Option<i64>,
        /// The number of units, or `None` if the price is not unit-based.
        pub units: Option<i64>,
        /// The reason the customer canceled, or `None` if no reason was given.
        pub customer_cancellation_reason: Option<CustomerCancellationReason>,
        /// The customer's comment on the cancellation, or `None` if there is none.
        pub customer_cancellation_comment: Option<String>,
        /// Key-value metadata that you set on the subscription.
        pub metadata: Metadata,
        /// The values of the custom fields, by field slug. The value of an empty field is `None`.
        pub custom_field_data: Option<Map<Option<MetadataValue>>>,
        /// The customer who owns the subscription.
        pub customer: SubscriptionCustomer,
        /// The product that the subscription is for.
        pub product: Product,
        /// The applied discount, or `None` if there is no discount.
        pub discount: Option<DiscountBase>,
        /// The prices that the subscription is billed at.
        pub prices: Vec<Price>,
        /// The usage in the current period, with one entry per meter.
        pub meters: Vec<SubscriptionMeter>,
        /// A change that will be applied later, such as at the start of the next billing period, or `None` if there is
        /// none.
        pub pending_update: Option<PendingSubscriptionUpdate>,
    }
}

request! {
    /// A request to cancel a subscription at the end of the billing period, or to undo the cancellation.
    pub struct SubscriptionCancel {
        required {
            /// Whether the subscription ends at the end of the current billing period: `true` cancels it, `false`
            /// undoes a cancellation.
            cancel_at_period_end: bool,
        }
        patch {
            /// The reason the customer cancels.
            #[unconfirmed]
            customer_cancellation_reason(maybe_customer_cancellation_reason, clear_customer_cancellation_reason): CustomerCancellationReason,
            /// The customer's comment on the cancellation. Do not use it for internal notes, because the customer sees
            /// it in the customer portal.
            #[unconfirmed]
            customer_cancellation_comment(maybe_customer_cancellation_comment, clear_customer_cancellation_comment): String,
        }
    }
}

union! {
    /// A request to create a subscription. The variants identify the customer by Polar id or by external id (the id in
    /// your system).
    pub enum SubscriptionCreate by fields {
        /// A request to create a subscription to a free product, for a customer that is identified by Polar id.
        CustomerId(SubscriptionCreateCustomer) = has("customer_id"),
        /// A request to create a subscription to a free product, for a customer that is identified by external id (the
        /// id in your system).
        ExternalCustomerId(SubscriptionCreateExternalCustomer) = _,
    }
    new {
        /// A request to create a subscription to a free product, for a customer that is identified by Polar id.
        customer_id(product_id: String, customer_id: String): SubscriptionCreateCustomer,
        /// A request to create a subscription to a free product, for a customer that is identified by external id (the
        /// id in your system).
        external_customer_id(product_id: String, external_customer_id: String): SubscriptionCreateExternalCustomer,
    }
}

request! {
    /// A request to create a subscription to a free product, for a customer that is identified by Polar id.
    pub struct SubscriptionCreateCustomer {
        required {
            /// The id of the product (a UUID), which must be a free subscription product. For paid products, create a
            /// checkout instead.
            #[not_blank]
            product_id: String,
            /// The Polar id of the customer (a UUID).
            #[not_blank]
            customer_id: String,
        }
        optional {
            /// Key-value metadata that you set on the subscription. At most 50 entries; keys have at most 40 characters
            /// and text values at most 500.
            metadata(maybe_metadata): Metadata,
        }
    }
}

request! {
    /// A request to create a subscription to a free product, for a customer that is identified by external id (the id
    /// in your system).
    pub struct SubscriptionCreateExternalCustomer {
        required {
            /// The id of the product (a UUID), which must be a free subscription product. For paid products, create a
            /// checkout instead.
            #[not_blank]
            product_id: String,
            /// The external id of the customer (the id in your system).
            #[not_blank]
            #[through trimmed]
            external_customer_id: String,
        }
        optional {
            /// Key-value metadata that you set on the subscription. At most 50 entries; keys have at most 40 characters
            /// and text values at most 500.
            metadata(maybe_metadata): Metadata,
        }
    }
}

model! {
    /// The customer of a subscription.
    pub struct SubscriptionCustomer {
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
        /// The type of the customer: an individual or a team.
        #[name = "type"]
        pub kind: CustomerType,
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

open_enum! {
    /// A column in an export of subscriptions.
    pub enum SubscriptionExportColumn {
        /// The price of a billing period, in the main unit of the currency: `150.0` for 15000 cents.
        Amount = "amount",
        /// The country of the billing address.
        BillingCountry = "billing_country",
        /// The billing name.
        BillingName = "billing_name",
        /// Whether the subscription ends at the end of the current billing period.
        CancelAtPeriodEnd = "cancel_at_period_end",
        /// When the subscription was canceled.
        CanceledAt = "canceled_at",
        /// The reason the customer canceled.
        CancellationReason = "cancellation_reason",
        /// The currency.
        Currency = "currency",
        /// When the current billing period ends.
        CurrentPeriodEnd = "current_period_end",
        /// When the current billing period started.
        CurrentPeriodStart = "current_period_start",
        /// The name of the customer.
        CustomerName = "customer_name",
        /// The discount.
        Discount = "discount",
        /// The email address of the customer.
        Email = "email",
        /// When the subscription ended.
        EndedAt = "ended_at",
        /// When the subscription will end.
        EndsAt = "ends_at",
        /// The price of a billing period after the discount.
        NetAmount = "net_amount",
        /// The name of the product.
        Product = "product",
        /// The unit of the billing period.
        RecurringInterval = "recurring_interval",
        /// The number of seats.
        Seats = "seats",
        /// When the subscription started.
        StartedAt = "started_at",
        /// The status of the subscription.
        Status = "status",
        /// When the trial ends or ended.
        TrialEnd = "trial_end",
        /// When the trial started.
        TrialStart = "trial_start",
    }
}

model! {
    /// The usage of a meter in a subscription so far.
    pub struct SubscriptionMeter {
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
        /// The meter that measures the usage.
        pub meter: Meter,
    }
}

request! {
    /// A request to pause a subscription at the end of the billing period, or to undo that.
    pub struct SubscriptionPause {
        required {
            /// Whether the subscription pauses at the end of the current billing period: `true` schedules the pause,
            /// `false` undoes it.
            pause_at_period_end: bool,
        }
        patch {
            /// When the pause ends automatically. If unset, it lasts until the subscription is resumed.
            #[unconfirmed]
            resumes_at(maybe_resumes_at, clear_resumes_at): Timestamp,
        }
    }
}

request! {
    /// A request to resume a paused subscription. The customer may be charged immediately.
    #[constant(resume = true)]
    pub struct SubscriptionResume {
    }
}

request! {
    /// A request to revoke a subscription: it ends immediately, and its benefits are revoked.
    #[constant(revoke = true)]
    pub struct SubscriptionRevoke {
        patch {
            /// The reason the customer cancels.
            #[unconfirmed]
            customer_cancellation_reason(maybe_customer_cancellation_reason, clear_customer_cancellation_reason): CustomerCancellationReason,
            /// The customer's comment on the cancellation. Do not use it for internal notes, because the customer sees
            /// it in the customer portal.
            #[unconfirmed]
            customer_cancellation_comment(maybe_customer_cancellation_comment, clear_customer_cancellation_comment): String,
        }
    }
}

open_enum! {
    /// A sort order for lists of subscriptions.
    pub enum SubscriptionSortProperty {
        /// By amount, highest first.
        AmountDescending = "-amount",
        /// By the end of the current billing period, latest first.
        CurrentPeriodEndDescending = "-current_period_end",
        /// By customer, descending.
        CustomerDescending = "-customer",
        /// By discount, descending.
        DiscountDescending = "-discount",
        /// By the time when the subscription ended, latest first.
        EndedAtDescending = "-ended_at",
        /// By the scheduled end, latest first.
        EndsAtDescending = "-ends_at",
        /// By product, descending.
        ProductDescending = "-product",
        /// By start time, latest first.
        StartedAtDescending = "-started_at",
        /// By status, descending.
        StatusDescending = "-status",
        /// By amount, lowest first.
        Amount = "amount",
        /// By the end of the current billing period, earliest first.
        CurrentPeriodEnd = "current_period_end",
        /// By customer, ascending.
        Customer = "customer",
        /// By discount, ascending.
        Discount = "discount",
        /// By the time when the subscription ended, earliest first.
        EndedAt = "ended_at",
        /// By the scheduled end, earliest first.
        EndsAt = "ends_at",
        /// By product, ascending.
        Product = "product",
        /// By start time, earliest first.
        StartedAt = "started_at",
        /// By status, ascending.
        Status = "status",
    }
}

union! {
    /// A request to update a subscription. Each variant makes one kind of change.
    pub enum SubscriptionUpdate by fields {
        /// A request to change the number of seats.
        Seats(SubscriptionUpdateSeats) = has("seats"),
        /// A request to change the number of units.
        Units(SubscriptionUpdateUnits) = has("units"),
        /// A request to change the end of the current billing period, which is when the subscription renews.
        BillingPeriod(SubscriptionUpdateBillingPeriod) = has("current_billing_period_end"),
        /// A request to cancel a subscription at the end of the billing period, or to undo the cancellation.
        Cancel(SubscriptionCancel) = has("cancel_at_period_end"),
        /// A request to revoke a subscription: it ends immediately, and its benefits are revoked.
        Revoke(SubscriptionRevoke) = has("revoke"),
        /// A request to pause a subscription at the end of the billing period, or to undo that.
        Pause(SubscriptionPause) = has("pause_at_period_end"),
        /// A request to resume a paused subscription. The customer may be charged immediately.
        Resume(SubscriptionResume) = has("resume"),
        /// A request to discard the scheduled change, `pending_update`, before it takes effect.
        ClearPending(SubscriptionUpdateClear) = null("pending_update"),
        /// A request to change the product, discount, trial or metadata.
        Base(SubscriptionUpdateBase) = _,
    }
    new {
        /// A request to change the product, discount, trial or metadata.
        base(): SubscriptionUpdateBase,
        /// A request to change the number of seats.
        seats(seats: i64): SubscriptionUpdateSeats,
        /// A request to change the number of units.
        units(units: i64): SubscriptionUpdateUnits,
        /// A request to change the end of the current billing period, which is when the subscription renews.
        billing_period(current_billing_period_end: Timestamp): SubscriptionUpdateBillingPeriod,
        /// A request to cancel a subscription at the end of the billing period, or to undo the cancellation.
        cancel(cancel_at_period_end: bool): SubscriptionCancel,
        /// A request to revoke a subscription: it ends immediately, and its benefits are revoked.
        revoke(): SubscriptionRevoke,
        /// A request to pause a subscription at the end of the billing period, or to undo that.
        pause(pause_at_period_end: bool): SubscriptionPause,
        /// A request to resume a paused subscription. The customer may be charged immediately.
        resume(): SubscriptionResume,
        /// A request to discard the scheduled change, `pending_update`, before it takes effect.
        clear_pending(): SubscriptionUpdateClear,
    }
}

request! {
    /// A request to change the product, discount, trial or metadata.
    pub struct SubscriptionUpdateBase {
        optional {
            /// Key-value metadata that you set on the subscription. It replaces the existing metadata. At most 50
            /// entries; keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the new product (a UUID), which must be a subscription product.
            #[not_blank]
            product_id(maybe_product_id): String,
            /// The proration behavior: when the change takes effect, and how the rest of the period is settled. If
            /// unset, the organization's default applies.
            proration_behavior(maybe_proration_behavior): SubscriptionProrationBehavior,
        }
        patch {
            /// The id of the discount to apply (a UUID). If cleared, the discount is removed.
            #[not_blank]
            discount_id(maybe_discount_id, clear_discount_id): String,
            /// The new end of the trial: a time after the current period, or `now` to end the trial immediately.
            #[unconfirmed]
            trial_end(maybe_trial_end, clear_trial_end): TrialEnd,
        }
    }
}

request! {
    /// A request to change the end of the current billing period, which is when the subscription renews.
    pub struct SubscriptionUpdateBillingPeriod {
        required {
            /// The new end of the current billing period, which is when the subscription renews. It must be later than
            /// the current end.
            current_billing_period_end: Timestamp,
        }
    }
}

request! {
    /// A request to discard the scheduled change, `pending_update`, before it takes effect.
    #[constant(pending_update = null)]
    pub struct SubscriptionUpdateClear {
    }
}

request! {
    /// A request to change the number of seats.
    pub struct SubscriptionUpdateSeats {
        required {
            /// The new number of seats, which must not be less than the number of assigned seats.
            seats: i64,
        }
        optional {
            /// The proration behavior: when the change takes effect, and how the rest of the period is settled. If
            /// unset, the organization's default applies.
            proration_behavior(maybe_proration_behavior): SubscriptionProrationBehavior,
        }
    }
}

request! {
    /// A request to change the number of units.
    pub struct SubscriptionUpdateUnits {
        required {
            /// The new number of units.
            units: i64,
        }
        optional {
            /// The proration behavior: when the change takes effect, and how the rest of the period is settled. If
            /// unset, the organization's default applies.
            proration_behavior(maybe_proration_behavior): SubscriptionProrationBehavior,
        }
    }
}

request! {
    /// The query parameters of `subscriptions_export`.
    pub struct SubscriptionsExportQuery {
        optional {
            /// Limits the results to subscriptions of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to subscriptions to these products, given by Polar id.
            product_id(maybe_product_id): List<String>,
            /// Limits the results to subscriptions with these statuses.
            status(maybe_status): List<SubscriptionStatus>,
            /// Limits the results to subscriptions that end at the end of the current period (`true`) or to all others
            /// (`false`).
            cancel_at_period_end(maybe_cancel_at_period_end): bool,
            /// Limits the results to subscriptions that started after this time.
            started_after(maybe_started_after): Timestamp,
            /// Limits the results to subscriptions that started before this time.
            started_before(maybe_started_before): Timestamp,
            /// The time zone of the times in the export, as an IANA name such as `Europe/Paris`. Defaults to UTC.
            timezone(maybe_timezone): String,
            /// The columns of the export. Defaults to `email`, `started_at`, `product`, `amount`, `currency`, `status`
            /// and `recurring_interval`.
            columns(maybe_columns): List<SubscriptionExportColumn>,
        }
    }
}

request! {
    /// The query parameters of `subscriptions_list`.
    pub struct SubscriptionsListQuery {
        optional {
            /// Limits the results to subscriptions of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to subscriptions to these products, given by Polar id.
            product_id(maybe_product_id): List<String>,
            /// Limits the results to subscriptions of these customers, given by Polar id.
            customer_id(maybe_customer_id): List<String>,
            /// Limits the results to subscriptions of these customers, given by external id (the id in your system).
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Limits the results to subscriptions with these discounts, given by Polar id.
            discount_id(maybe_discount_id): List<String>,
            /// Limits the results to active subscriptions (`true`) or to all others (`false`).
            active(maybe_active): bool,
            /// Limits the results to subscriptions with these statuses.
            status(maybe_status): List<SubscriptionStatus>,
            /// Limits the results to subscriptions that end at the end of the current period (`true`) or to all others
            /// (`false`).
            cancel_at_period_end(maybe_cancel_at_period_end): bool,
            /// Limits the results to subscriptions that were canceled for these reasons.
            customer_cancellation_reason(maybe_customer_cancellation_reason): List<CustomerCancellationReason>,
            /// Limits the results to subscriptions canceled after this time.
            canceled_at_after(maybe_canceled_at_after): Timestamp,
            /// Limits the results to subscriptions canceled before this time.
            canceled_at_before(maybe_canceled_at_before): Timestamp,
            /// Limits the results to subscriptions that started after this time.
            started_after(maybe_started_after): Timestamp,
            /// Limits the results to subscriptions that started before this time.
            started_before(maybe_started_before): Timestamp,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `-started_at`.
            sorting(maybe_sorting): List<SubscriptionSortProperty>,
            /// Limits the results to items whose metadata contains these entries.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
        }
    }
}
