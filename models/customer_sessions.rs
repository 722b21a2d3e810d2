use super::Customer;
use crate::json::{Secret, Timestamp, model, request, union};

model! {
    /// A customer's way into the portal, for about an hour.
    pub struct CustomerSession {
        /// When the session was created.
        pub created_at: Timestamp,
        /// When the session was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The session's id, a UUID.
        pub id: String,
        /// The token that the portal's operations take, as [`PolarCore::with_access_token`](crate::PolarCore::with_access_token).
        #[essential("it is what a session is made for")]
        pub token: Secret,
        /// When the token and the link stop working.
        pub expires_at: Timestamp,
        /// Where the portal's link back leads; `None` if it has none.
        pub return_url: Option<String>,
        /// The link to hand to the customer. It holds the token: whoever has it acts as the customer.
        #[essential("it is what a session is made for")]
        #[hidden("holds the token")]
        pub customer_portal_url: String,
        /// The id of the customer in Polar, a UUID.
        pub customer_id: String,
        /// The customer.
        pub customer: Customer,
    }
}

union! {
    /// Which customer a session is for.
    ///
    /// ```
    /// use polar_funcs::models::CustomerSessionCreate;
    ///
    /// let request = CustomerSessionCreate::external_customer_id("user_42").return_url("https://example.com/account");
    /// ```
    pub enum CustomerSessionCreate by fields {
        /// A customer by their id in Polar.
        CustomerId(CustomerSessionCustomerIdCreate) = has("customer_id"),
        /// A customer by their id in your system.
        ExternalCustomerId(CustomerSessionCustomerExternalIdCreate) = _,
    }
    new {
        /// A customer by their id in Polar.
        customer_id(customer_id: String): CustomerSessionCustomerIdCreate,
        /// A customer by their id in your system.
        external_customer_id(external_customer_id: String): CustomerSessionCustomerExternalIdCreate,
    }
}

request! {
    /// A session for a customer by their id in your system.
    pub struct CustomerSessionCustomerExternalIdCreate {
        required {
            /// The customer's id in your system.
            #[not_blank]
            #[through trimmed]
            external_customer_id: String,
        }
        optional {
            /// The id in Polar of the member who gets the session, a UUID. A team's session needs one.
            #[not_blank]
            member_id(maybe_member_id): String,
            /// The id in your system of the member who gets the session. A team's session needs one.
            #[not_blank]
            #[through trimmed]
            external_member_id(maybe_external_member_id): String,
            /// Where the portal's link back leads: a URL of 1 to 2083 characters. Unset, the portal shows no such link.
            return_url(maybe_return_url): String,
        }
    }
}

request! {
    /// A session for a customer by their id in Polar.
    pub struct CustomerSessionCustomerIdCreate {
        required {
            /// The customer's id in Polar, a UUID.
            #[not_blank]
            customer_id: String,
        }
        optional {
            /// The id in Polar of the member who gets the session, a UUID. A team's session needs one.
            #[not_blank]
            member_id(maybe_member_id): String,
            /// The id in your system of the member who gets the session. A team's session needs one.
            #[not_blank]
            #[through trimmed]
            external_member_id(maybe_external_member_id): String,
            /// Where the portal's link back leads: a URL of 1 to 2083 characters. Unset, the portal shows no such link.
            return_url(maybe_return_url): String,
        }
    }
}
