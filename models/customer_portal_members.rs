// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::MemberRole;
use crate::json::{Timestamp, model, request};

model! {
    /// A member of a customer, as visible in the customer portal.
    pub struct CustomerPortalMember {
        /// When the member was created.
        pub created_at: Timestamp,
        /// When the member was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The Polar id of the member (a UUID).
        pub id: String,
        /// The email address of the member.
        pub email: String,
        /// The name of the member, or `None` if not set.
        pub name: Option<String>,
        /// The role of the member, which determines their permissions.
        pub role: MemberRole,
    }
}

request! {
    /// A request from the customer portal to add a member.
    pub struct CustomerPortalMemberCreate {
        required {
            /// The email address of the member.
            email: String,
        }
        optional {
            /// The name of the member. If unset, the member has no name.
            name(maybe_name): String,
            /// The role of the member, which determines their permissions. Defaults to `member`.
            role(maybe_role): MemberRole,
        }
    }
}

request! {
    /// A request from the customer portal to update a member.
    pub struct CustomerPortalMemberUpdate {
        patch {
            /// The name of the member: at most 256 characters.
            #[unconfirmed]
            name(maybe_name, clear_name): String,
            /// The role of the member, which determines their permissions.
            #[unconfirmed]
            role(maybe_role, clear_role): MemberRole,
        }
    }
}

request! {
    /// The query parameters of `customer_portal_members_list_members`.
    pub struct CustomerPortalMembersListMembersQuery {
        optional {
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
        }
    }
}
