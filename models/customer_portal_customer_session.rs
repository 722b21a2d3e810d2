use crate::json::{Timestamp, model};

model! {
    /// What a session knows of itself: its end and where it leads back to.
    pub struct CustomerCustomerSession {
        /// When the session's token stops working.
        pub expires_at: Timestamp,
        /// Where the portal's link back leads; `None` if it has none.
        pub return_url: Option<String>,
    }
}

model! {
    /// Whom a portal token stands for: a customer, or a member of one.
    pub struct PortalAuthenticatedUser {
        /// What kind of user it is, such as `customer`.
        #[name = "type"]
        pub kind: String,
        /// The user's name; `None` if they have none.
        pub name: Option<String>,
        /// The user's email address.
        pub email: String,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The member's id in Polar, a UUID; `None` for a customer without a member.
        pub member_id: Option<String>,
        /// The role of the member; `None` for a customer without a member.
        pub role: Option<String>,
    }
}
