// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::Customer;
use crate::json::{Secret, Timestamp, model, request, union};

model! {
    /// A customer session, which gives a customer access to the customer portal for about an hour.
    pub struct CustomerSession {
        /// When the session was created.
        pub created_at: Timestamp,
        /// When the session was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the session (a UUID).
        pub id: String,
        /// The token for the operations of the customer portal. Pass it to
        /// [`PolarCore::with_access_token`](crate::PolarCore::with_access_token).
        #[essential("a session is useless without it")]
        pub token: Secret,
        /// When the token and the URL expire.
        pub expires_at: Timestamp,
        /// The URL of the back link in the customer portal, or `None` if it has no back link.
        pub return_url: Option<String>,
        /// The URL to give to the customer. It contains the token, so anyone who has the URL can act as the customer.
        #[essential("a session is useless without it")]
        #[hidden("contains the token")]
        pub customer_portal_url: String,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The customer.
        pub customer: Customer,
    }
}

union! {
    /// A request to create a customer session. The variants identify the customer by Polar id or by external id (the id
    /// in your system).
    ///
    /// ```
    /// use polar_funcs::models::CustomerSessionCreate;
    ///
    /// let request = CustomerSessionCreate::external_customer_id("user_42").return_url("https://example.com/account");
    /// ```
    pub enum CustomerSessionCreate by fields {
        /// A session for a customer that is identified by Polar id.
        CustomerId(CustomerSessionCustomerIdCreate) = has("customer_id"),
        /// A session for a customer that is identified by external id (the id in your system).
        ExternalCustomerId(CustomerSessionCustomerExternalIdCreate) = _,
    }
    new {
        /// A session for a customer that is identified by Polar id.
        customer_id(customer_id: String): CustomerSessionCustomerIdCreate,
        /// A session for a customer that is identified by external id (the id in your system).
        external_customer_id(external_customer_id: String): CustomerSessionCustomerExternalIdCreate,
    }
}

request! {
    /// A request to create a session for a customer that is identified by external id (the id in your system).
    pub struct CustomerSessionCustomerExternalIdCreate {
        required {
            /// The external id of the customer (the id in your system).
            #[not_blank]
            #[through trimmed]
            external_customer_id: String,
        }
        optional {
            /// The Polar id of the member that the session is for (a UUID). Sessions for a team customer require a
            /// member.
            #[not_blank]
            member_id(maybe_member_id): String,
            /// The external id (the id in your system) of the member that the session is for. Sessions for a team
            /// customer require a member.
            #[not_blank]
            #[through trimmed]
            external_member_id(maybe_external_member_id): String,
            /// The URL of the back link in the customer portal: 1 to 2083 characters. If unset, the portal has no back
            /// link.
            return_url(maybe_return_url): String,
        }
    }
}

request! {
    /// A request to create a session for a customer that is identified by Polar id.
    pub struct CustomerSessionCustomerIdCreate {
        required {
            /// The Polar id of the customer (a UUID).
            #[not_blank]
            customer_id: String,
        }
        optional {
            /// The Polar id of the member that the session is for (a UUID). Sessions for a team customer require a
            /// member.
            #[not_blank]
            member_id(maybe_member_id): String,
            /// The external id (the id in your system) of the member that the session is for. Sessions for a team
            /// customer require a member.
            #[not_blank]
            #[through trimmed]
            external_member_id(maybe_external_member_id): String,
            /// The URL of the back link in the customer portal: 1 to 2083 characters. If unset, the portal has no back
            /// link.
            return_url(maybe_return_url): String,
        }
    }
}
