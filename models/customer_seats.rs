// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::Member;
use crate::json::{Json, Map, Secret, Timestamp, model, open_enum, request};

model! {
    /// A seat: one person's share of a purchase for several people.
    pub struct CustomerSeat {
        /// When the seat was created.
        pub created_at: Timestamp,
        /// When the seat was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the seat (a UUID).
        pub id: String,
        /// The id of the subscription that the seat belongs to (a UUID), or `None` if it belongs to an order.
        pub subscription_id: Option<String>,
        /// The id of the order that the seat belongs to (a UUID), or `None` if it belongs to a subscription.
        pub order_id: Option<String>,
        /// The status of the seat: pending, claimed or revoked.
        #[essential("the state of the object is unknown without it")]
        pub status: SeatStatus,
        /// The Polar id of the customer who bought the seat (a UUID). If the organization does not use members, this is
        /// the customer that the seat is assigned to, or `None` if it is not assigned.
        pub customer_id: Option<String>,
        /// The Polar id of the member that the seat is assigned to (a UUID), or `None` if it is not assigned to a
        /// member.
        pub member_id: Option<String>,
        /// The member that the seat is assigned to, or `None` if it is not assigned to a member.
        pub member: Option<Member>,
        /// The email address of the member that the seat is assigned to, or `None` if it is not assigned to a member.
        pub email: Option<String>,
        /// The email address of the person that the seat is assigned to, or `None` if it is not assigned.
        pub customer_email: Option<String>,
        /// When the invitation expires, or `None` if there is no invitation. The time remains set after the seat is
        /// claimed.
        pub invitation_token_expires_at: Option<Timestamp>,
        /// When the seat was claimed, or `None` if it has not been claimed.
        pub claimed_at: Option<Timestamp>,
        /// When the seat was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// Key-value metadata that you set on the seat, or `None` if it has none.
        pub seat_metadata: Option<Map<Json>>,
    }
}

request! {
    /// A request from the customer portal to assign a seat of a purchase to a person.
    pub struct CustomerSeatAssign {
        optional {
            /// The id of the subscription that the seat belongs to (a UUID). One of `subscription_id`, `order_id` and
            /// `checkout_id` is required.
            #[not_blank]
            subscription_id(maybe_subscription_id): String,
            /// The id of the order that the seat belongs to (a UUID). One of `subscription_id`, `order_id` and
            /// `checkout_id` is required.
            #[not_blank]
            order_id(maybe_order_id): String,
            /// The email address of the person to assign the seat to.
            email(maybe_email): String,
            /// The external id (the id in your system) of the customer to assign the seat to.
            #[not_blank]
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): String,
            /// The Polar id of the customer to assign the seat to (a UUID).
            #[not_blank]
            customer_id(maybe_customer_id): String,
            /// The external id (the id in your system) of the member to assign the seat to.
            #[not_blank]
            #[through trimmed]
            external_member_id(maybe_external_member_id): String,
            /// The Polar id of the member to assign the seat to (a UUID).
            #[not_blank]
            member_id(maybe_member_id): String,
            /// Key-value metadata that you set on the seat. Values can be any JSON. At most 10 keys and about 1 KB in
            /// total.
            metadata(maybe_metadata): Map<Json>,
            /// Whether the seat is claimed immediately, without an invitation by email. Defaults to `false`.
            immediate_claim(maybe_immediate_claim): bool,
            /// The id of the checkout in which the seats were bought (a UUID). One of `subscription_id`, `order_id` and
            /// `checkout_id` is required.
            #[not_blank]
            checkout_id(maybe_checkout_id): String,
        }
    }
}

model! {
    /// The response to a claim of a seat: the seat and a customer session token.
    pub struct CustomerSeatClaimResponse {
        /// The seat.
        #[essential("it contains an amount, a currency or a status")]
        pub seat: CustomerSeat,
        /// The token of a customer session for the person who claimed the seat.
        pub customer_session_token: Secret,
    }
}

request! {
    /// The query parameters of `customer_seats_list_seats`.
    pub struct CustomerSeatsListSeatsQuery {
        optional {
            /// The id of the subscription whose seats to list (a UUID). Either this or `order_id` is required.
            #[not_blank]
            subscription_id(maybe_subscription_id): String,
            /// The id of the order whose seats to list (a UUID). Either this or `subscription_id` is required.
            #[not_blank]
            order_id(maybe_order_id): String,
        }
    }
}

request! {
    /// A request to assign a seat of a purchase to a person.
    pub struct SeatAssign {
        optional {
            /// The id of the subscription that the seat belongs to (a UUID). Either this or `order_id` is required, but
            /// not both.
            #[not_blank]
            subscription_id(maybe_subscription_id): String,
            /// The id of the order that the seat belongs to (a UUID). Either this or `subscription_id` is required, but
            /// not both.
            #[not_blank]
            order_id(maybe_order_id): String,
            /// The email address of the person to assign the seat to.
            email(maybe_email): String,
            /// The external id (the id in your system) of the customer to assign the seat to.
            #[not_blank]
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): String,
            /// The Polar id of the customer to assign the seat to (a UUID).
            #[not_blank]
            customer_id(maybe_customer_id): String,
            /// The external id (the id in your system) of the member to assign the seat to.
            #[not_blank]
            #[through trimmed]
            external_member_id(maybe_external_member_id): String,
            /// The Polar id of the member to assign the seat to (a UUID).
            #[not_blank]
            member_id(maybe_member_id): String,
            /// Key-value metadata that you set on the seat. Values can be any JSON. At most 10 keys and about 1 KB in
            /// total.
            metadata(maybe_metadata): Map<Json>,
            /// Whether the seat is claimed immediately, without an invitation by email. Defaults to `false`.
            immediate_claim(maybe_immediate_claim): bool,
        }
    }
}

request! {
    /// A request by an invited person to claim a seat.
    pub struct SeatClaim {
        required {
            /// The token from the invitation. It can be used once.
            #[not_blank]
            invitation_token: Secret,
        }
    }
}

model! {
    /// Information about an invitation to claim a seat.
    pub struct SeatClaimInfo {
        /// The name of the product that the seat is for.
        pub product_name: String,
        /// The id of the product (a UUID).
        pub product_id: String,
        /// The name of the organization that sells the product.
        pub organization_name: String,
        /// The slug of the organization, which is used in URLs.
        pub organization_slug: String,
        /// The email address of the invited person.
        pub customer_email: String,
        /// Whether the seat can be claimed now.
        pub can_claim: bool,
    }
}

open_enum! {
    /// The status of a seat.
    pub enum SeatStatus {
        /// The seat has been claimed by the person it is assigned to.
        Claimed = "claimed",
        /// The seat is assigned but has not been claimed yet.
        Pending = "pending",
        /// The seat has been revoked and can be assigned to someone else.
        Revoked = "revoked",
    }
}

model! {
    /// The seats of a purchase.
    pub struct SeatsList {
        /// The seats that have been assigned, each with its assignee.
        pub seats: Vec<CustomerSeat>,
        /// The number of seats that can still be assigned.
        pub available_seats: i64,
        /// The total number of seats.
        pub total_seats: i64,
    }
}
