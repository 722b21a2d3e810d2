// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::json::{Timestamp, model};

model! {
    /// Information about a customer session: its expiry time and return URL.
    pub struct CustomerCustomerSession {
        /// When the token of the session expires.
        pub expires_at: Timestamp,
        /// The URL of the back link in the customer portal, or `None` if it has no back link.
        pub return_url: Option<String>,
    }
}

model! {
    /// The user that a customer session token authenticates: a customer or one of its members.
    pub struct PortalAuthenticatedUser {
        /// The type of the user, such as `customer`.
        #[name = "type"]
        pub kind: String,
        /// The name of the user, or `None` if not set.
        pub name: Option<String>,
        /// The email address of the user.
        pub email: String,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member (a UUID), or `None` if the user is a customer without a member.
        pub member_id: Option<String>,
        /// The role of the member, or `None` if the user is a customer without a member.
        pub role: Option<String>,
    }
}
