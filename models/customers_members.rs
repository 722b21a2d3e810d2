// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{CustomerPortalMemberRole, MemberRole};
use crate::json::{List, Timestamp, model, open_enum, request};

request! {
    /// The query parameters of `customers_members_list_external`.
    pub struct CustomersMembersListExternalQuery {
        optional {
            /// Limits the results to members with this role.
            role(maybe_role): MemberRole,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `-created_at`.
            sorting(maybe_sorting): List<MemberSortProperty>,
        }
    }
}

request! {
    /// The query parameters of `customers_members_list`.
    pub struct CustomersMembersListQuery {
        optional {
            /// Limits the results to members with this role.
            role(maybe_role): MemberRole,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `-created_at`.
            sorting(maybe_sorting): List<MemberSortProperty>,
        }
    }
}

model! {
    /// A member: a person who belongs to a customer.
    pub struct Member {
        /// The Polar id of the member (a UUID).
        pub id: String,
        /// When the member was created.
        pub created_at: Timestamp,
        /// When the member was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The Polar id of the customer that the member belongs to (a UUID).
        pub customer_id: String,
        /// The email address of the member.
        pub email: String,
        /// The name of the member, or `None` if not set.
        pub name: Option<String>,
        /// The external id of the member (the id in your system), unique within the customer, or `None` if not set.
        pub external_id: Option<String>,
        /// The role of the member, which determines their permissions.
        pub role: MemberRole,
    }
}

request! {
    /// A request to create a member of a customer.
    pub struct MemberCreateFromCustomer {
        required {
            /// The email address of the member.
            email: String,
        }
        optional {
            /// The name of the member: at most 256 characters. If unset, the member has no name.
            name(maybe_name): String,
            /// The external id of the member (the id in your system), unique within the customer. It must not contain a
            /// `/`, because no path could address the member. If unset, the member has no external id.
            #[not_blank]
            #[path_safe]
            #[through trimmed]
            external_id(maybe_external_id): String,
            /// The role of the member, which determines their permissions. Defaults to `member`.
            role(maybe_role): CustomerPortalMemberRole,
        }
    }
}

request! {
    /// The member to create as the owner of a new customer.
    pub struct MemberOwnerCreate {
        required {
            /// The email address of the member.
            email: String,
        }
        optional {
            /// The name of the member: at most 256 characters. If unset, the member has no name.
            name(maybe_name): String,
            /// The external id of the member (the id in your system), unique within the customer. It must not contain a
            /// `/`, because no path could address the member. If unset, the member has no external id.
            #[not_blank]
            #[path_safe]
            #[through trimmed]
            external_id(maybe_external_id): String,
        }
    }
}

open_enum! {
    /// A sort order for lists of members.
    pub enum MemberSortProperty {
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
    }
}

request! {
    /// A request to update a member.
    pub struct MemberUpdate {
        optional {
            /// The name of the member: at most 256 characters.
            name(maybe_name): String,
            /// The email address of the member.
            email(maybe_email): String,
            /// The role of the member, which determines their permissions.
            role(maybe_role): MemberRole,
        }
    }
}
