use crate::json::request;

request! {
    /// The query of `customer_portal_seats_list_claimed_subscriptions`.
    pub struct CustomerPortalSeatsListClaimedSubscriptionsQuery {
        optional {
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
        }
    }
}

request! {
    /// The query of `customer_portal_seats_list_seats`.
    pub struct CustomerPortalSeatsListSeatsQuery {
        optional {
            /// The subscription whose seats to list, by its id in Polar; this or `order_id`.
            #[not_blank]
            subscription_id(maybe_subscription_id): String,
            /// The order whose seats to list, by its id in Polar; this or `subscription_id`.
            #[not_blank]
            order_id(maybe_order_id): String,
        }
    }
}
