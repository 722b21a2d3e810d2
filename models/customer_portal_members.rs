use super::MemberRole;
use crate::json::{Timestamp, model, request};

model! {
    /// A member of a customer, as seen in the portal.
    pub struct CustomerPortalMember {
        /// When the member was created.
        pub created_at: Timestamp,
        /// When the member was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The member's id in Polar, a UUID.
        pub id: String,
        /// The member's email address.
        pub email: String,
        /// The member's name; `None` if they have none.
        pub name: Option<String>,
        /// What the member may do for the customer.
        pub role: MemberRole,
    }
}

request! {
    /// A new member, added in the portal.
    pub struct CustomerPortalMemberCreate {
        required {
            /// The member's email address.
            email: String,
        }
        optional {
            /// The member's name. Unset, they have none.
            name(maybe_name): String,
            /// What the member may do for the customer. Unset, `member`.
            role(maybe_role): MemberRole,
        }
    }
}

request! {
    /// Changes to a member, made in the portal.
    pub struct CustomerPortalMemberUpdate {
        patch {
            /// The member's name, of at most 256 characters.
            #[unconfirmed]
            name(maybe_name, clear_name): String,
            /// What the member may do for the customer.
            #[unconfirmed]
            role(maybe_role, clear_role): MemberRole,
        }
    }
}

request! {
    /// The query of `customer_portal_members_list_members`.
    pub struct CustomerPortalMembersListMembersQuery {
        optional {
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
        }
    }
}
