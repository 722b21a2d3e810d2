// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::json::request;

request! {
    /// The query parameters of `customer_portal_seats_list_claimed_subscriptions`.
    pub struct CustomerPortalSeatsListClaimedSubscriptionsQuery {
        optional {
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// The query parameters of `customer_portal_seats_list_seats`.
    pub struct CustomerPortalSeatsListSeatsQuery {
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
