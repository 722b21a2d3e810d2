// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{LicenseKeyActivationBase, LicenseKeyCustomer, LicenseKeyMember, LicenseKeyStatus};
use crate::json::{Secret, Timestamp, model, request};

request! {
    /// The query parameters of `customer_portal_license_keys_list`.
    pub struct CustomerPortalLicenseKeysListQuery {
        optional {
            /// Limits the results to license keys of the benefit with this id (a UUID).
            #[not_blank]
            benefit_id(maybe_benefit_id): String,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
        }
    }
}

model! {
    /// A license key that was validated successfully.
    pub struct ValidatedLicenseKey {
        /// The id of the license key (a UUID).
        pub id: String,
        /// When the license key was created.
        pub created_at: Timestamp,
        /// When the license key was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the organization that the license key belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The customer who owns the key.
        pub customer: LicenseKeyCustomer,
        /// The Polar id of the member who owns the key (a UUID), or `None` if the key is not for a specific member.
        pub member_id: Option<String>,
        /// The member who owns the key, or `None` if the key is not for a specific member.
        pub member: Option<LicenseKeyMember>,
        /// The id of the benefit that granted the key (a UUID).
        pub benefit_id: String,
        /// The license key itself, in the form that the customer receives.
        pub key: Secret,
        /// The key with all but its last characters masked, such as `****-9FB9F6`.
        pub display_key: String,
        /// The status of the key, which is `granted`. A key with any other status is not valid.
        #[essential("the validity of the key is unknown without it")]
        pub status: LicenseKeyStatus,
        /// The maximum number of activations that the key can have at a time, or `None` if the key cannot be activated.
        pub limit_activations: Option<i64>,
        /// The usage of the key, as counted by you.
        pub usage: i64,
        /// The maximum total usage of the key, or `None` if usage is not limited.
        pub limit_usage: Option<i64>,
        /// The number of times that the key has been validated.
        pub validations: i64,
        /// When the key was last validated, or `None` if never validated.
        pub last_validated_at: Option<Timestamp>,
        /// When the key expires, or `None` if it does not expire.
        pub expires_at: Option<Timestamp>,
        /// The activation that the key was validated for, or `None` if the request did not name one.
        pub activation: Option<LicenseKeyActivationBase>,
    }
}
