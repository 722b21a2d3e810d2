use super::{DisputeStatus, Metadata};
use crate::json::{List, Timestamp, model, open_enum, request};

model! {
    /// A refund: money of an order that goes back to the customer.
    pub struct Refund {
        /// When the refund was created.
        pub created_at: Timestamp,
        /// When the refund was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The refund's id, a UUID.
        pub id: String,
        /// Your own notes on the refund.
        pub metadata: Metadata,
        /// How far the refund has come.
        #[essential("the object counts or does not count by its status")]
        pub status: RefundStatus,
        /// Why the money is refunded.
        pub reason: RefundReason,
        /// The refunded amount without tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The refunded tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub tax_amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// The id of the organization that the refund belongs to, a UUID.
        pub organization_id: String,
        /// The id of the refunded order, a UUID.
        pub order_id: String,
        /// The id of the order's subscription, a UUID; `None` if it has none.
        pub subscription_id: Option<String>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// Whether the customer loses the benefits that came with the order.
        pub revoke_benefits: bool,
        /// The dispute that the refund belongs to; `None` for any other refund.
        pub dispute: Option<RefundDispute>,
    }
}

request! {
    /// A new refund of an order, in full or in part.
    pub struct RefundCreate {
        required {
            /// The id of the order to refund, a UUID.
            #[not_blank]
            order_id: String,
            /// Why you refund the money.
            reason: RefundCreateReason,
            /// The amount to refund without tax, in the smallest unit of the currency, more than 0. The tax on it is
            /// refunded too. What is left to refund is in the order's `refundable_amount`.
            amount: i64,
        }
        optional {
            /// Your own notes on the refund. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// Your own remark on the refund, which no reply shows. Unset, there is none.
            comment(maybe_comment): String,
            /// Whether the customer loses the benefits that came with the order, by default no. For orders without a
            /// subscription only.
            revoke_benefits(maybe_revoke_benefits): bool,
        }
    }
}

open_enum! {
    /// Why you refund money.
    pub enum RefundCreateReason {
        /// The customer asked for it.
        CustomerRequest = "customer_request",
        /// The customer paid twice for the same thing.
        Duplicate = "duplicate",
        /// The payment was fraudulent.
        Fraudulent = "fraudulent",
        /// Any other reason.
        Other = "other",
        /// You promised the money back to those who are not satisfied.
        SatisfactionGuarantee = "satisfaction_guarantee",
        /// The service was disrupted.
        ServiceDisruption = "service_disruption",
    }
}

model! {
    /// The dispute that a refund belongs to.
    pub struct RefundDispute {
        /// When the dispute was created.
        pub created_at: Timestamp,
        /// When the dispute was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The dispute's id, a UUID.
        pub id: String,
        /// How far the dispute has come.
        #[essential("the object counts or does not count by its status")]
        pub status: DisputeStatus,
        /// Whether the dispute has been decided: won or lost.
        pub resolved: bool,
        /// Whether the dispute is over: won, lost or prevented.
        pub closed: bool,
        /// The disputed amount without tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The disputed tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub tax_amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// Why the customer disputes the payment, such as `fraudulent`; `None` if not known.
        pub reason: Option<String>,
        /// Until when evidence can be handed in; `None` if no date is known.
        pub evidence_due_by: Option<Timestamp>,
        /// Whether the date for handing in evidence has passed.
        pub past_due: bool,
        /// The id of the disputed order, a UUID.
        pub order_id: String,
        /// The id of the disputed payment, a UUID.
        pub payment_id: String,
    }
}

open_enum! {
    /// Why money was refunded.
    pub enum RefundReason {
        /// The customer asked for it.
        CustomerRequest = "customer_request",
        /// It prevents a dispute.
        DisputePrevention = "dispute_prevention",
        /// The customer paid twice for the same thing.
        Duplicate = "duplicate",
        /// The payment was fraudulent.
        Fraudulent = "fraudulent",
        /// Any other reason.
        Other = "other",
        /// The seller promised the money back to those who are not satisfied.
        SatisfactionGuarantee = "satisfaction_guarantee",
        /// The service was disrupted.
        ServiceDisruption = "service_disruption",
    }
}

open_enum! {
    /// What refunds are sorted by.
    pub enum RefundSortProperty {
        /// By amount, largest first.
        AmountDescending = "-amount",
        /// Newest first.
        CreatedAtDescending = "-created_at",
        /// By amount, smallest first.
        Amount = "amount",
        /// Oldest first.
        CreatedAt = "created_at",
    }
}

open_enum! {
    /// How far a refund has come.
    pub enum RefundStatus {
        /// It was cancelled.
        Canceled = "canceled",
        /// It did not go through.
        Failed = "failed",
        /// It is under way.
        Pending = "pending",
        /// The money has been refunded.
        Succeeded = "succeeded",
    }
}

request! {
    /// The query of `refunds_list`.
    pub struct RefundsListQuery {
        optional {
            /// Only the refunds with these ids in Polar.
            id(maybe_id): List<String>,
            /// Only the refunds of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the refunds of these orders, by their ids in Polar.
            order_id(maybe_order_id): List<String>,
            /// Only the refunds of these subscriptions, by their ids in Polar.
            subscription_id(maybe_subscription_id): List<String>,
            /// Only the refunds of these customers, by their ids in Polar.
            customer_id(maybe_customer_id): List<String>,
            /// Only the refunds of these customers, by their ids in your system.
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Only refunds that succeeded (`true`), or only those that did not (`false`).
            succeeded(maybe_succeeded): bool,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other.
            sorting(maybe_sorting): List<RefundSortProperty>,
        }
    }
}
