// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{DisputeStatus, Metadata};
use crate::json::{List, Timestamp, model, open_enum, request};

model! {
    /// A refund: an amount of an order that is returned to the customer.
    pub struct Refund {
        /// When the refund was created.
        pub created_at: Timestamp,
        /// When the refund was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the refund (a UUID).
        pub id: String,
        /// Key-value metadata that you set on the refund.
        pub metadata: Metadata,
        /// The status of the refund.
        #[essential("the state of the object is unknown without it")]
        pub status: RefundStatus,
        /// The reason for the refund.
        pub reason: RefundReason,
        /// The refunded amount without tax, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The refunded tax amount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub tax_amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The id of the organization that the refund belongs to (a UUID).
        pub organization_id: String,
        /// The id of the refunded order (a UUID).
        pub order_id: String,
        /// The id of the order's subscription (a UUID), or `None` if the order does not belong to a subscription.
        pub subscription_id: Option<String>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// Whether the benefits of the order are revoked.
        pub revoke_benefits: bool,
        /// The dispute that the refund belongs to, or `None` if it does not belong to a dispute.
        pub dispute: Option<RefundDispute>,
    }
}

request! {
    /// A request to refund an order fully or partially.
    pub struct RefundCreate {
        required {
            /// The id of the order to refund (a UUID).
            #[not_blank]
            order_id: String,
            /// The reason for the refund.
            reason: RefundCreateReason,
            /// The amount to refund without tax, in the smallest currency unit; must be greater than 0. The
            /// corresponding tax is refunded as well. The amount that can still be refunded is `refundable_amount` of
            /// the order.
            amount: i64,
        }
        optional {
            /// Key-value metadata that you set on the refund. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// An internal comment on the refund, which no response contains. If unset, there is no comment.
            comment(maybe_comment): String,
            /// Whether to revoke the benefits of the order. Defaults to `false`. Only for orders that do not belong to
            /// a subscription.
            revoke_benefits(maybe_revoke_benefits): bool,
        }
    }
}

open_enum! {
    /// The reason for a refund, in a request.
    pub enum RefundCreateReason {
        /// The customer requested the refund.
        CustomerRequest = "customer_request",
        /// The customer paid twice for the same purchase.
        Duplicate = "duplicate",
        /// The payment was fraudulent.
        Fraudulent = "fraudulent",
        /// Any other reason.
        Other = "other",
        /// You offered a satisfaction guarantee.
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
        /// When the dispute was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the dispute (a UUID).
        pub id: String,
        /// The status of the dispute.
        #[essential("the state of the object is unknown without it")]
        pub status: DisputeStatus,
        /// Whether the dispute has been decided: won or lost.
        pub resolved: bool,
        /// Whether the dispute is over: won, lost or prevented.
        pub closed: bool,
        /// The disputed amount without tax, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The disputed tax amount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub tax_amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The reason for the dispute, such as `fraudulent`, or `None` if not known.
        pub reason: Option<String>,
        /// The deadline for submitting evidence, or `None` if not known.
        pub evidence_due_by: Option<Timestamp>,
        /// Whether the deadline for submitting evidence has passed.
        pub past_due: bool,
        /// The id of the disputed order (a UUID).
        pub order_id: String,
        /// The id of the disputed payment (a UUID).
        pub payment_id: String,
    }
}

open_enum! {
    /// The reason for a refund.
    pub enum RefundReason {
        /// The customer requested the refund.
        CustomerRequest = "customer_request",
        /// The refund prevents a dispute.
        DisputePrevention = "dispute_prevention",
        /// The customer paid twice for the same purchase.
        Duplicate = "duplicate",
        /// The payment was fraudulent.
        Fraudulent = "fraudulent",
        /// Any other reason.
        Other = "other",
        /// The seller offered a satisfaction guarantee.
        SatisfactionGuarantee = "satisfaction_guarantee",
        /// The service was disrupted.
        ServiceDisruption = "service_disruption",
    }
}

open_enum! {
    /// A sort order for lists of refunds.
    pub enum RefundSortProperty {
        /// By amount, highest first.
        AmountDescending = "-amount",
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By amount, lowest first.
        Amount = "amount",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
    }
}

open_enum! {
    /// The status of a refund.
    pub enum RefundStatus {
        /// The refund was canceled.
        Canceled = "canceled",
        /// The payment failed.
        Failed = "failed",
        /// The payment is being processed.
        Pending = "pending",
        /// The refund succeeded.
        Succeeded = "succeeded",
    }
}

request! {
    /// The query parameters of `refunds_list`.
    pub struct RefundsListQuery {
        optional {
            /// Limits the results to refunds with these ids.
            id(maybe_id): List<String>,
            /// Limits the results to refunds of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to refunds of these orders, given by Polar id.
            order_id(maybe_order_id): List<String>,
            /// Limits the results to refunds of these subscriptions, given by Polar id.
            subscription_id(maybe_subscription_id): List<String>,
            /// Limits the results to refunds of these customers, given by Polar id.
            customer_id(maybe_customer_id): List<String>,
            /// Limits the results to refunds of these customers, given by external id (the id in your system).
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Limits the results to refunds that succeeded (`true`) or to all others (`false`).
            succeeded(maybe_succeeded): bool,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one.
            sorting(maybe_sorting): List<RefundSortProperty>,
        }
    }
}
