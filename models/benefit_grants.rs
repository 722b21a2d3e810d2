use super::{Benefit, BenefitGrantError, BenefitGrantProperties, Customer, Member};
use crate::json::{List, Timestamp, model, open_enum, request};

model! {
    /// A grant: a benefit that a customer has or had.
    pub struct BenefitGrant {
        /// When the grant was created.
        pub created_at: Timestamp,
        /// When the grant was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The grant's id, a UUID.
        pub id: String,
        /// When the benefit was granted; `None` if it is not yet.
        pub granted_at: Option<Timestamp>,
        /// Whether the customer has the benefit now.
        pub is_granted: bool,
        /// When the benefit was taken back; `None` if it was not.
        pub revoked_at: Option<Timestamp>,
        /// Whether the benefit was taken back.
        pub is_revoked: bool,
        /// The id of the subscription that gives the benefit, a UUID; `None` if something else does.
        pub subscription_id: Option<String>,
        /// The id of the order that gives the benefit, a UUID; `None` if something else does.
        pub order_id: Option<String>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id in Polar of the member who has the benefit, a UUID; `None` if the grant names no member.
        pub member_id: Option<String>,
        /// The benefit's id, a UUID.
        pub benefit_id: String,
        /// What went wrong in granting or taking back the benefit; `None` if nothing did.
        pub error: Option<BenefitGrantError>,
        /// The customer who has or had the benefit.
        pub customer: Customer,
        /// The member who has the benefit; `None` if the grant names no member.
        pub member: Option<Member>,
        /// The benefit.
        pub benefit: Benefit,
        /// What the customer was given; the kind of `benefit` tells which of its fields to look at.
        pub properties: BenefitGrantProperties,
    }
}

open_enum! {
    /// What a list of grants is sorted by.
    pub enum BenefitGrantSortProperty {
        /// By creation, newest first.
        CreatedAtDescending = "-created_at",
        /// By when they were granted, latest first.
        GrantedAtDescending = "-granted_at",
        /// By when they were taken back, latest first.
        RevokedAtDescending = "-revoked_at",
        /// By creation, oldest first.
        CreatedAt = "created_at",
        /// By when they were granted, earliest first.
        GrantedAt = "granted_at",
        /// By when they were taken back, earliest first.
        RevokedAt = "revoked_at",
    }
}

request! {
    /// The query of `benefit_grants_list`.
    pub struct BenefitGrantsListQuery {
        optional {
            /// Only the grants of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the grants to these customers, by their ids in Polar.
            customer_id(maybe_customer_id): List<String>,
            /// Only the grants to these customers, by their ids in your system.
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Only the grants that stand (`true`), or only those that don't (`false`).
            is_granted(maybe_is_granted): bool,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `-created_at`.
            sorting(maybe_sorting): List<BenefitGrantSortProperty>,
        }
    }
}
