// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{
    BenefitPublic, CustomerCancellationReason, CustomerOrganization, PendingSubscriptionUpdate, Price,
    ProductMediaFileRead, ProductVisibility, RecurringInterval, SubscriptionStatus, TrialInterval,
};
use crate::json::{List, Timestamp, model, open_enum, request, union};

request! {
    /// The query parameters of `customer_portal_subscriptions_list`.
    pub struct CustomerPortalSubscriptionsListQuery {
        optional {
            /// Limits the results to subscriptions to these products, given by Polar id.
            product_id(maybe_product_id): List<String>,
            /// Limits the results to active subscriptions (`true`) or to all others (`false`).
            active(maybe_active): bool,
            /// Limits the results to subscriptions that match this text.
            query(maybe_query): String,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `-started_at`.
            sorting(maybe_sorting): List<CustomerSubscriptionSortProperty>,
        }
    }
}

model! {
    /// A subscription, as visible to the customer in the customer portal.
    pub struct CustomerSubscription {
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
        /// The product that the subscription is for.
        pub product: CustomerSubscriptionProduct,
        /// The prices that the subscription is billed at.
        pub prices: Vec<Price>,
        /// The usage in the current period, with one entry per meter.
        pub meters: Vec<CustomerSubscriptionMeter>,
        /// A change that will be applied later, such as at the start of the next billing period, or `None` if there is
        /// none.
        pub pending_update: Option<PendingSubscriptionUpdate>,
    }
}

request! {
    /// A request from a customer to cancel a subscription or to undo the cancellation.
    pub struct CustomerSubscriptionCancel {
        patch {
            /// Whether the subscription ends at the end of the current period. `false` undoes a cancellation, as long
            /// as the period has not ended.
            #[unconfirmed]
            cancel_at_period_end(maybe_cancel_at_period_end, clear_cancel_at_period_end): bool,
            /// The reason the customer cancels.
            #[unconfirmed]
            cancellation_reason(maybe_cancellation_reason, clear_cancellation_reason): CustomerCancellationReason,
            /// The customer's comment on the cancellation.
            #[unconfirmed]
            cancellation_comment(maybe_cancellation_comment, clear_cancellation_comment): String,
        }
    }
}

model! {
    /// The usage of a meter in a subscription, as visible to the customer in the customer portal.
    pub struct CustomerSubscriptionMeter {
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
        pub meter: CustomerSubscriptionMeterMeter,
    }
}

model! {
    /// The meter of a subscription, as visible to the customer in the customer portal.
    pub struct CustomerSubscriptionMeterMeter {
        /// When the meter was created.
        pub created_at: Timestamp,
        /// When the meter was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the meter (a UUID).
        pub id: String,
        /// The name of the meter, which customers see.
        pub name: String,
    }
}

request! {
    /// A request to pause a subscription at the end of the current period, or to undo that.
    pub struct CustomerSubscriptionPause {
        required {
            /// Whether the subscription pauses at the end of the current period. `false` undoes a scheduled pause.
            pause_at_period_end: bool,
        }
        patch {
            /// When the pause ends automatically. If unset, it lasts until the subscription is resumed.
            #[unconfirmed]
            resumes_at(maybe_resumes_at, clear_resumes_at): Timestamp,
        }
    }
}

model! {
    /// The product of a subscription, as visible to the customer in the customer portal.
    pub struct CustomerSubscriptionProduct {
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
        /// The organization that sells the product.
        pub organization: CustomerOrganization,
    }
}

request! {
    /// A request to resume a paused subscription. The customer may be charged immediately.
    #[constant(resume = true)]
    pub struct CustomerSubscriptionResume {
    }
}

open_enum! {
    /// A sort order for lists of a customer's subscriptions.
    pub enum CustomerSubscriptionSortProperty {
        /// By amount, highest first.
        AmountDescending = "-amount",
        /// By organization name, from Z to A.
        OrganizationDescending = "-organization",
        /// By product name, from Z to A.
        ProductDescending = "-product",
        /// By start time, latest first.
        StartedAtDescending = "-started_at",
        /// By status, descending.
        StatusDescending = "-status",
        /// By amount, lowest first.
        Amount = "amount",
        /// By organization name, from A to Z.
        Organization = "organization",
        /// By product name, from A to Z.
        Product = "product",
        /// By start time, oldest first.
        StartedAt = "started_at",
        /// By status, ascending.
        Status = "status",
    }
}

union! {
    /// A request from a customer to change a subscription in the customer portal. Each variant makes one kind of
    /// change.
    pub enum CustomerSubscriptionUpdate by fields {
        /// A request to switch a subscription to another product.
        Product(CustomerSubscriptionUpdateProduct) = has("product_id"),
        /// A request to change the number of seats of a subscription.
        Seats(CustomerSubscriptionUpdateSeats) = has("seats"),
        /// A request to change the number of units of a subscription.
        Units(CustomerSubscriptionUpdateUnits) = has("units"),
        /// A request to pause a subscription at the end of the current period, or to undo that.
        Pause(CustomerSubscriptionPause) = has("pause_at_period_end"),
        /// A request to resume a paused subscription. The customer may be charged immediately.
        Resume(CustomerSubscriptionResume) = has("resume"),
        /// A request to discard the scheduled change, `pending_update`, before it takes effect.
        ClearPending(CustomerSubscriptionUpdateClear) = null("pending_update"),
        /// A request from a customer to cancel a subscription or to undo the cancellation.
        Cancel(CustomerSubscriptionCancel) = _,
    }
    new {
        /// A request to switch a subscription to another product.
        product(product_id: String): CustomerSubscriptionUpdateProduct,
        /// A request to change the number of seats of a subscription.
        seats(seats: i64): CustomerSubscriptionUpdateSeats,
        /// A request to change the number of units of a subscription.
        units(units: i64): CustomerSubscriptionUpdateUnits,
        /// A request from a customer to cancel a subscription or to undo the cancellation.
        cancel(): CustomerSubscriptionCancel,
        /// A request to pause a subscription at the end of the current period, or to undo that.
        pause(pause_at_period_end: bool): CustomerSubscriptionPause,
        /// A request to resume a paused subscription. The customer may be charged immediately.
        resume(): CustomerSubscriptionResume,
        /// A request to discard the scheduled change, `pending_update`, before it takes effect.
        clear_pending(): CustomerSubscriptionUpdateClear,
    }
}

request! {
    /// A request to discard the scheduled change, `pending_update`, before it takes effect.
    #[constant(pending_update = null)]
    pub struct CustomerSubscriptionUpdateClear {
    }
}

request! {
    /// A request to switch a subscription to another product.
    pub struct CustomerSubscriptionUpdateProduct {
        required {
            /// The id of the product to switch to (a UUID).
            #[not_blank]
            product_id: String,
        }
    }
}

request! {
    /// A request to change the number of seats of a subscription.
    pub struct CustomerSubscriptionUpdateSeats {
        required {
            /// The new number of seats, which must not be less than the number of assigned seats.
            seats: i64,
        }
    }
}

request! {
    /// A request to change the number of units of a subscription.
    pub struct CustomerSubscriptionUpdateUnits {
        required {
            /// The new number of units.
            units: i64,
        }
    }
}
