use super::{CustomerPortalMemberRole, MemberRole};
use crate::json::{List, Timestamp, model, open_enum, request};

request! {
    /// The query of `customers_members_list_external`.
    pub struct CustomersMembersListExternalQuery {
        optional {
            /// Only the members with this role.
            role(maybe_role): MemberRole,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `-created_at`.
            sorting(maybe_sorting): List<MemberSortProperty>,
        }
    }
}

request! {
    /// The query of `customers_members_list`.
    pub struct CustomersMembersListQuery {
        optional {
            /// Only the members with this role.
            role(maybe_role): MemberRole,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `-created_at`.
            sorting(maybe_sorting): List<MemberSortProperty>,
        }
    }
}

model! {
    /// A person who belongs to a customer.
    pub struct Member {
        /// The member's id in Polar, a UUID.
        pub id: String,
        /// When the member was created.
        pub created_at: Timestamp,
        /// When the member was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The id in Polar of the customer that the member belongs to, a UUID.
        pub customer_id: String,
        /// The member's email address.
        pub email: String,
        /// The member's name; `None` if they have none.
        pub name: Option<String>,
        /// The member's id in your system, unique in the customer; `None` if they have none.
        pub external_id: Option<String>,
        /// What the member may do for the customer.
        pub role: MemberRole,
    }
}

request! {
    /// A new member of a customer.
    pub struct MemberCreateFromCustomer {
        required {
            /// The member's email address.
            email: String,
        }
        optional {
            /// The member's name, of at most 256 characters. Unset, they have none.
            name(maybe_name): String,
            /// The member's id in your system, unique in the customer. Unset, they have none. It can't contain a `/`:
            /// no path could reach the member.
            #[not_blank]
            #[path_safe]
            #[through trimmed]
            external_id(maybe_external_id): String,
            /// What the member may do for the customer. Unset, `member`.
            role(maybe_role): CustomerPortalMemberRole,
        }
    }
}

request! {
    /// The member who is to own a new customer.
    pub struct MemberOwnerCreate {
        required {
            /// The member's email address.
            email: String,
        }
        optional {
            /// The member's name, of at most 256 characters. Unset, they have none.
            name(maybe_name): String,
            /// The member's id in your system, unique in the customer. Unset, they have none. It can't contain a `/`:
            /// no path could reach the member.
            #[not_blank]
            #[path_safe]
            #[through trimmed]
            external_id(maybe_external_id): String,
        }
    }
}

open_enum! {
    /// The orders in which members can be listed.
    pub enum MemberSortProperty {
        /// By creation, latest first.
        CreatedAtDescending = "-created_at",
        /// By creation, oldest first.
        CreatedAt = "created_at",
    }
}

request! {
    /// Changes to a member.
    pub struct MemberUpdate {
        optional {
            /// The member's name, of at most 256 characters.
            name(maybe_name): String,
            /// The member's email address.
            email(maybe_email): String,
            /// What the member may do for the customer.
            role(maybe_role): MemberRole,
        }
    }
}
