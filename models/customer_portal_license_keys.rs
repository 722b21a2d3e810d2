use super::{LicenseKeyActivationBase, LicenseKeyCustomer, LicenseKeyMember, LicenseKeyStatus};
use crate::json::{Secret, Timestamp, model, request};

request! {
    /// The query of `customer_portal_license_keys_list`.
    pub struct CustomerPortalLicenseKeysListQuery {
        optional {
            /// Only the license keys of this benefit, by its id in Polar.
            #[not_blank]
            benefit_id(maybe_benefit_id): String,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
        }
    }
}

model! {
    /// A license key that was found valid.
    pub struct ValidatedLicenseKey {
        /// The license key's id, a UUID.
        pub id: String,
        /// When the license key was created.
        pub created_at: Timestamp,
        /// When the license key was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The id of the organization that the license key belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The customer who has the key.
        pub customer: LicenseKeyCustomer,
        /// The id in Polar of the member who has the key, a UUID; `None` if the key is not for one member.
        pub member_id: Option<String>,
        /// The member who has the key; `None` if the key is not for one member.
        pub member: Option<LicenseKeyMember>,
        /// The id of the benefit that the key comes from, a UUID.
        pub benefit_id: String,
        /// The license key itself, as the customer has it.
        pub key: Secret,
        /// The key with all but its end hidden, such as `****-9FB9F6`.
        pub display_key: String,
        /// Whether the key counts: `granted`. Anything else is not a valid key.
        #[essential("without it nobody knows whether the key counts")]
        pub status: LicenseKeyStatus,
        /// How many activations the key can have at a time; `None` if it takes no activations.
        pub limit_activations: Option<i64>,
        /// How much the key has been used, by your own count.
        pub usage: i64,
        /// How much the key can be used in all; `None` for no limit.
        pub limit_usage: Option<i64>,
        /// How many times the key has been validated.
        pub validations: i64,
        /// When the key was last validated; `None` if never.
        pub last_validated_at: Option<Timestamp>,
        /// When the key expires; `None` if never.
        pub expires_at: Option<Timestamp>,
        /// The activation that the key was validated for; `None` if it was for none.
        pub activation: Option<LicenseKeyActivationBase>,
    }
}
