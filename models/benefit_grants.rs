// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{Benefit, BenefitGrantError, BenefitGrantProperties, Customer, Member};
use crate::json::{List, Timestamp, model, open_enum, request};

model! {
    /// A benefit grant: a record that a customer has or had a benefit.
    pub struct BenefitGrant {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the grant (a UUID).
        pub id: String,
        /// When the benefit was granted, or `None` if it has not been granted yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer currently has the benefit.
        pub is_granted: bool,
        /// When the benefit was revoked, or `None` if it has not been revoked.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit has been revoked.
        pub is_revoked: bool,
        /// The id of the subscription that grants the benefit (a UUID), or `None` if the grant does not come from a
        /// subscription.
        pub subscription_id: Option<String>,
        /// The id of the order that grants the benefit (a UUID), or `None` if the grant does not come from an order.
        pub order_id: Option<String>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The Polar id of the member who receives the benefit (a UUID), or `None` if the grant is not for a specific
        /// member.
        pub member_id: Option<String>,
        /// The id of the benefit (a UUID).
        pub benefit_id: String,
        /// The error that occurred while granting or revoking the benefit, or `None` if there was none.
        pub error: Option<BenefitGrantError>,
        /// The customer whom the grant is for.
        pub customer: Customer,
        /// The member who receives the benefit, or `None` if the grant is not for a specific member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: Benefit,
        /// The properties of the grant. The type of `benefit` determines which fields are set.
        pub properties: BenefitGrantProperties,
    }
}

open_enum! {
    /// A sort order for lists of benefit grants.
    pub enum BenefitGrantSortProperty {
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By the time of the grant, latest first.
        GrantedAtDescending = "-granted_at",
        /// By the time of the revocation, latest first.
        RevokedAtDescending = "-revoked_at",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
        /// By the time of the grant, earliest first.
        GrantedAt = "granted_at",
        /// By the time of the revocation, earliest first.
        RevokedAt = "revoked_at",
    }
}

request! {
    /// The query parameters of `benefit_grants_list`.
    pub struct BenefitGrantsListQuery {
        optional {
            /// Limits the results to grants of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to grants for these customers, given by Polar id.
            customer_id(maybe_customer_id): List<String>,
            /// Limits the results to grants for these customers, given by external id (the id in your system).
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Limits the results to grants that are in effect (`true`) or not in effect (`false`).
            is_granted(maybe_is_granted): bool,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `-created_at`.
            sorting(maybe_sorting): List<BenefitGrantSortProperty>,
        }
    }
}
