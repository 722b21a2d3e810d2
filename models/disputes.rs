use super::{Address, CustomerType, DisputeStatus, Metadata, TaxId};
use crate::json::{List, Timestamp, model, open_enum, request};

model! {
    /// A dispute: a customer asks their bank to take a payment back.
    pub struct Dispute {
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
        /// The customer whose payment is disputed.
        pub customer: DisputeCustomer,
        /// The id of the dispute's case, a UUID; `None` if it has none.
        pub case_id: Option<String>,
    }
}

model! {
    /// The customer whose payment is disputed.
    pub struct DisputeCustomer {
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
        /// Whether the customer is a person or a team.
        #[name = "type"]
        pub kind: CustomerType,
        /// The name you call the customer by; `None` if there is none.
        pub name: Option<String>,
        /// The name on invoices; `None` if there is none.
        pub billing_name: Option<String>,
        /// The address on invoices; `None` if there is none.
        pub billing_address: Option<Address>,
        /// The tax number on invoices; `None` if there is none.
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
        /// A link to a picture of the customer; `None` if there is none.
        pub avatar_url: Option<String>,
    }
}

open_enum! {
    /// What disputes are sorted by.
    pub enum DisputeSortProperty {
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

request! {
    /// The query of `disputes_list`.
    pub struct DisputesListQuery {
        optional {
            /// Only the disputes of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the disputes of these orders, by their ids in Polar.
            order_id(maybe_order_id): List<String>,
            /// Only the disputes with these statuses.
            status(maybe_status): List<DisputeStatus>,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other.
            sorting(maybe_sorting): List<DisputeSortProperty>,
        }
    }
}
