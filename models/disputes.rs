// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{Address, CustomerType, DisputeStatus, Metadata, TaxId};
use crate::json::{List, Timestamp, model, open_enum, request};

model! {
    /// A dispute: a customer has asked their bank to reverse a payment.
    pub struct Dispute {
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
        /// The customer whose payment is disputed.
        pub customer: DisputeCustomer,
        /// The id of the support case of the dispute (a UUID), or `None` if it has none.
        pub case_id: Option<String>,
    }
}

model! {
    /// The customer whose payment is disputed.
    pub struct DisputeCustomer {
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
        /// The billing name, or `None` if not set.
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
        /// The URL of the customer's avatar image, or `None` if there is none.
        pub avatar_url: Option<String>,
    }
}

open_enum! {
    /// A sort order for lists of disputes.
    pub enum DisputeSortProperty {
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

request! {
    /// The query parameters of `disputes_list`.
    pub struct DisputesListQuery {
        optional {
            /// Limits the results to disputes of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to disputes of these orders, given by Polar id.
            order_id(maybe_order_id): List<String>,
            /// Limits the results to disputes with these statuses.
            status(maybe_status): List<DisputeStatus>,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one.
            sorting(maybe_sorting): List<DisputeSortProperty>,
        }
    }
}
