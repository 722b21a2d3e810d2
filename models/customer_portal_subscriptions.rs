use super::{
    BenefitPublic, CustomerCancellationReason, CustomerOrganization, PendingSubscriptionUpdate, Price,
    ProductMediaFileRead, ProductVisibility, RecurringInterval, SubscriptionStatus, TrialInterval,
};
use crate::json::{List, Timestamp, model, open_enum, request, union};

request! {
    /// The query of `customer_portal_subscriptions_list`.
    pub struct CustomerPortalSubscriptionsListQuery {
        optional {
            /// Only the subscriptions of these products, by their ids in Polar.
            product_id(maybe_product_id): List<String>,
            /// Only active subscriptions (`true`), or only those that are not (`false`).
            active(maybe_active): bool,
            /// Only the subscriptions that match this text.
            query(maybe_query): String,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `-started_at`.
            sorting(maybe_sorting): List<CustomerSubscriptionSortProperty>,
        }
    }
}

model! {
    /// A subscription, as the customer sees it in the portal.
    pub struct CustomerSubscription {
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
        /// The product subscribed to.
        pub product: CustomerSubscriptionProduct,
        /// The prices the subscription is billed at.
        pub prices: Vec<Price>,
        /// The usage counted so far, one entry a meter.
        pub meters: Vec<CustomerSubscriptionMeter>,
        /// A change that waits for its time, such as the next billing period; `None` if none does.
        pub pending_update: Option<PendingSubscriptionUpdate>,
    }
}

request! {
    /// The cancellation of a subscription by the customer, or its withdrawal.
    pub struct CustomerSubscriptionCancel {
        patch {
            /// Whether the subscription ends with the current period; `false` takes a cancellation back while the
            /// period lasts.
            #[unconfirmed]
            cancel_at_period_end(maybe_cancel_at_period_end, clear_cancel_at_period_end): bool,
            /// Why the customer cancels.
            #[unconfirmed]
            cancellation_reason(maybe_cancellation_reason, clear_cancellation_reason): CustomerCancellationReason,
            /// What the customer has to say about why they cancel.
            #[unconfirmed]
            cancellation_comment(maybe_cancellation_comment, clear_cancellation_comment): String,
        }
    }
}

model! {
    /// A meter of a subscription, as the customer sees it in the portal.
    pub struct CustomerSubscriptionMeter {
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
        pub meter: CustomerSubscriptionMeterMeter,
    }
}

model! {
    /// The meter of a subscription, as the customer sees it in the portal.
    pub struct CustomerSubscriptionMeterMeter {
        /// When the meter was created.
        pub created_at: Timestamp,
        /// When the meter was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The meter's id, a UUID.
        pub id: String,
        /// The meter's name, as customers read it.
        pub name: String,
    }
}

request! {
    /// A pause of a subscription from the end of the current period, or its withdrawal.
    pub struct CustomerSubscriptionPause {
        required {
            /// Whether the subscription pauses when the current period ends; `false` drops a planned pause.
            pause_at_period_end: bool,
        }
        patch {
            /// When the pause ends by itself. Unset, it lasts until the subscription is resumed.
            #[unconfirmed]
            resumes_at(maybe_resumes_at, clear_resumes_at): Timestamp,
        }
    }
}

model! {
    /// The product of a subscription, as the customer sees it in the portal.
    pub struct CustomerSubscriptionProduct {
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
        /// The organization that sells the product.
        pub organization: CustomerOrganization,
    }
}

request! {
    /// The end of a pause. The customer may be charged at once.
    #[is(resume = true)]
    pub struct CustomerSubscriptionResume {
    }
}

open_enum! {
    /// The orders in which a customer's subscriptions can be listed in the portal.
    pub enum CustomerSubscriptionSortProperty {
        /// By amount, highest first.
        AmountDescending = "-amount",
        /// By the organization's name, from Z to A.
        OrganizationDescending = "-organization",
        /// By the product's name, from Z to A.
        ProductDescending = "-product",
        /// By start, latest first.
        StartedAtDescending = "-started_at",
        /// By status, falling.
        StatusDescending = "-status",
        /// By amount, lowest first.
        Amount = "amount",
        /// By the organization's name, from A to Z.
        Organization = "organization",
        /// By the product's name, from A to Z.
        Product = "product",
        /// By start, oldest first.
        StartedAt = "started_at",
        /// By status, rising.
        Status = "status",
    }
}

union! {
    /// A change that a customer makes to a subscription in the portal: one of several kinds.
    pub enum CustomerSubscriptionUpdate by fields {
        /// A switch of a subscription to another product.
        Product(CustomerSubscriptionUpdateProduct) = has("product_id"),
        /// A change of a subscription's number of seats.
        Seats(CustomerSubscriptionUpdateSeats) = has("seats"),
        /// A change of a subscription's number of units.
        Units(CustomerSubscriptionUpdateUnits) = has("units"),
        /// A pause of a subscription from the end of the current period, or its withdrawal.
        Pause(CustomerSubscriptionPause) = has("pause_at_period_end"),
        /// The end of a pause. The customer may be charged at once.
        Resume(CustomerSubscriptionResume) = has("resume"),
        /// The withdrawal of the planned change, `pending_update`, before it takes effect.
        ClearPending(CustomerSubscriptionUpdateClear) = null("pending_update"),
        /// The cancellation of a subscription by the customer, or its withdrawal.
        Cancel(CustomerSubscriptionCancel) = _,
    }
    new {
        /// A switch of a subscription to another product.
        product(product_id: String): CustomerSubscriptionUpdateProduct,
        /// A change of a subscription's number of seats.
        seats(seats: i64): CustomerSubscriptionUpdateSeats,
        /// A change of a subscription's number of units.
        units(units: i64): CustomerSubscriptionUpdateUnits,
        /// The cancellation of a subscription by the customer, or its withdrawal.
        cancel(): CustomerSubscriptionCancel,
        /// A pause of a subscription from the end of the current period, or its withdrawal.
        pause(pause_at_period_end: bool): CustomerSubscriptionPause,
        /// The end of a pause. The customer may be charged at once.
        resume(): CustomerSubscriptionResume,
        /// The withdrawal of the planned change, `pending_update`, before it takes effect.
        clear_pending(): CustomerSubscriptionUpdateClear,
    }
}

request! {
    /// The withdrawal of the planned change, `pending_update`, before it takes effect.
    #[is(pending_update = null)]
    pub struct CustomerSubscriptionUpdateClear {
    }
}

request! {
    /// A switch of a subscription to another product.
    pub struct CustomerSubscriptionUpdateProduct {
        required {
            /// The id of the product to switch to, a UUID.
            #[not_blank]
            product_id: String,
        }
    }
}

request! {
    /// A change of a subscription's number of seats.
    pub struct CustomerSubscriptionUpdateSeats {
        required {
            /// The new number of seats, no fewer than are assigned.
            seats: i64,
        }
    }
}

request! {
    /// A change of a subscription's number of units.
    pub struct CustomerSubscriptionUpdateUnits {
        required {
            /// The new number of units.
            units: i64,
        }
    }
}
