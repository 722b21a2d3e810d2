use super::Member;
use crate::json::{Json, Map, Secret, Timestamp, model, open_enum, request};

model! {
    /// A seat: one person's place in a purchase for several people.
    pub struct CustomerSeat {
        /// When the seat was created.
        pub created_at: Timestamp,
        /// When the seat was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The seat's id, a UUID.
        pub id: String,
        /// The id of the subscription that the seat is part of, a UUID; `None` for a seat of an order.
        pub subscription_id: Option<String>,
        /// The id of the order that the seat is part of, a UUID; `None` for a seat of a subscription.
        pub order_id: Option<String>,
        /// Whether the seat is waiting for its claim, claimed, or taken back.
        #[essential("the object counts or does not count by its status")]
        pub status: SeatStatus,
        /// The customer's id in Polar, a UUID: the one who bought the seat, or, without members, the one who has it.
        /// `None` if nobody is assigned.
        pub customer_id: Option<String>,
        /// The id in Polar of the member who has the seat, a UUID; `None` if no member has it.
        pub member_id: Option<String>,
        /// The member who has the seat; `None` if no member has it.
        pub member: Option<Member>,
        /// The email address of the member who has the seat; `None` if no member has it.
        pub email: Option<String>,
        /// The email address of whoever the seat is assigned to; `None` if nobody is.
        pub customer_email: Option<String>,
        /// When the invitation stops working; `None` if there is none. It stays set once the seat is claimed.
        pub invitation_token_expires_at: Option<Timestamp>,
        /// When the seat was claimed; `None` if it is not.
        pub claimed_at: Option<Timestamp>,
        /// When the seat was taken back; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// Your own notes on the seat; `None` if there are none.
        pub seat_metadata: Option<Map<Json>>,
    }
}

request! {
    /// The assignment of a seat to a person, made in the portal: which purchase it is of, and who gets it.
    pub struct CustomerSeatAssign {
        optional {
            /// The id of the subscription whose seat it is, a UUID. One of it, `order_id` and `checkout_id` is needed.
            #[not_blank]
            subscription_id(maybe_subscription_id): String,
            /// The id of the order whose seat it is, a UUID. One of it, `subscription_id` and `checkout_id` is needed.
            #[not_blank]
            order_id(maybe_order_id): String,
            /// The email address of the person who gets the seat.
            email(maybe_email): String,
            /// The id in your system of the customer who gets the seat.
            #[not_blank]
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): String,
            /// The id in Polar of the customer who gets the seat, a UUID.
            #[not_blank]
            customer_id(maybe_customer_id): String,
            /// The id in your system of the member who gets the seat.
            #[not_blank]
            #[through trimmed]
            external_member_id(maybe_external_member_id): String,
            /// The id in Polar of the member who gets the seat, a UUID.
            #[not_blank]
            member_id(maybe_member_id): String,
            /// Your own notes on the seat: any JSON, of at most 10 keys and about 1 KB.
            metadata(maybe_metadata): Map<Json>,
            /// Whether the seat counts as claimed at once, without an invitation by email; `false` if unset.
            immediate_claim(maybe_immediate_claim): bool,
            /// The id of the checkout that the seats were bought in, a UUID. One of it, `subscription_id` and
            /// `order_id` is needed.
            #[not_blank]
            checkout_id(maybe_checkout_id): String,
        }
    }
}

model! {
    /// A claimed seat and a way into the portal.
    pub struct CustomerSeatClaimResponse {
        /// The seat.
        #[essential("it holds an amount, a currency or a status")]
        pub seat: CustomerSeat,
        /// The token of a portal session for the person who claimed the seat.
        pub customer_session_token: Secret,
    }
}

request! {
    /// The query of `customer_seats_list_seats`.
    pub struct CustomerSeatsListSeatsQuery {
        optional {
            /// The subscription whose seats to list, by its id in Polar; either this or `order_id` is needed.
            #[not_blank]
            subscription_id(maybe_subscription_id): String,
            /// The order whose seats to list, by its id in Polar; either this or `subscription_id` is needed.
            #[not_blank]
            order_id(maybe_order_id): String,
        }
    }
}

request! {
    /// The assignment of a seat to a person: which purchase it is of, and who gets it.
    pub struct SeatAssign {
        optional {
            /// The id of the subscription whose seat it is, a UUID. It or `order_id` is needed, not both.
            #[not_blank]
            subscription_id(maybe_subscription_id): String,
            /// The id of the order whose seat it is, a UUID. It or `subscription_id` is needed, not both.
            #[not_blank]
            order_id(maybe_order_id): String,
            /// The email address of the person who gets the seat.
            email(maybe_email): String,
            /// The id in your system of the customer who gets the seat.
            #[not_blank]
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): String,
            /// The id in Polar of the customer who gets the seat, a UUID.
            #[not_blank]
            customer_id(maybe_customer_id): String,
            /// The id in your system of the member who gets the seat.
            #[not_blank]
            #[through trimmed]
            external_member_id(maybe_external_member_id): String,
            /// The id in Polar of the member who gets the seat, a UUID.
            #[not_blank]
            member_id(maybe_member_id): String,
            /// Your own notes on the seat: any JSON, of at most 10 keys and about 1 KB.
            metadata(maybe_metadata): Map<Json>,
            /// Whether the seat counts as claimed at once, without an invitation by email; `false` if unset.
            immediate_claim(maybe_immediate_claim): bool,
        }
    }
}

request! {
    /// The claim of a seat by the person invited.
    pub struct SeatClaim {
        required {
            /// The token from the invitation. It works once.
            #[not_blank]
            invitation_token: Secret,
        }
    }
}

model! {
    /// What an invitation to a seat is for.
    pub struct SeatClaimInfo {
        /// The name of the product that the seat is for.
        pub product_name: String,
        /// The product's id, a UUID.
        pub product_id: String,
        /// The name of the organization that sells the product.
        pub organization_name: String,
        /// The organization's short name in URLs.
        pub organization_slug: String,
        /// The email address of the person invited.
        pub customer_email: String,
        /// Whether the seat can be claimed now.
        pub can_claim: bool,
    }
}

open_enum! {
    /// Where a seat stands.
    pub enum SeatStatus {
        /// Claimed: the person has it.
        Claimed = "claimed",
        /// Assigned, but not claimed yet.
        Pending = "pending",
        /// Taken back: the seat can be given to someone else.
        Revoked = "revoked",
    }
}

model! {
    /// The seats of a purchase.
    pub struct SeatsList {
        /// The seats that have been assigned, with who has them.
        pub seats: Vec<CustomerSeat>,
        /// How many seats are free to be assigned.
        pub available_seats: i64,
        /// How many seats there are in all.
        pub total_seats: i64,
    }
}
