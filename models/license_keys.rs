// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{Address, CustomerType, LicenseKeyStatus, Metadata, TaxId};
use crate::json::{List, Secret, Timestamp, model, open_enum, request};

model! {
    /// A license key that is valid.
    pub struct GrantedLicenseKey {
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
        pub status: GrantedLicenseKeyStatus,
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
    }
}

open_enum! {
    /// The status of a license key that was rotated or activated.
    pub enum GrantedLicenseKeyStatus {
        /// You have disabled the key.
        Disabled = "disabled",
        /// The key is valid.
        Granted = "granted",
    }
}

request! {
    /// A request to activate a license key, for example on a device.
    pub struct LicenseKeyActivate {
        required {
            /// The license key itself, in the form that the customer receives.
            #[not_blank]
            key: Secret,
            /// The id of the organization that the license key belongs to (a UUID).
            #[not_blank]
            organization_id: String,
            /// A label for the activation, such as the name of the device.
            label: String,
        }
        optional {
            /// Conditions that a validation with this activation must repeat, such as a major version. At most 50
            /// entries; keys have at most 40 characters and text values at most 500. If unset, there are no conditions.
            conditions(maybe_conditions): Metadata,
            /// Key-value metadata that you set on the activation. At most 50 entries; keys have at most 40 characters
            /// and text values at most 500.
            meta(maybe_meta): Metadata,
        }
    }
}

model! {
    /// An activation of a license key, for example on a device.
    pub struct LicenseKeyActivationBase {
        /// The id of the activation (a UUID).
        pub id: String,
        /// The id of the license key (a UUID).
        pub license_key_id: String,
        /// The label of the activation, such as the name of the device.
        pub label: String,
        /// Key-value metadata that you set on the activation.
        pub meta: Metadata,
        /// When the activation was created.
        pub created_at: Timestamp,
        /// When the activation was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
    }
}

model! {
    /// A new activation, with its license key.
    pub struct LicenseKeyActivationCreated {
        /// The id of the activation (a UUID).
        pub id: String,
        /// The id of the license key (a UUID).
        pub license_key_id: String,
        /// The label of the activation, such as the name of the device.
        pub label: String,
        /// Key-value metadata that you set on the activation.
        pub meta: Metadata,
        /// When the activation was created.
        pub created_at: Timestamp,
        /// When the activation was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The license key.
        #[essential("it contains an amount, a currency or a status")]
        pub license_key: GrantedLicenseKey,
    }
}

model! {
    /// An activation, with its license key.
    pub struct LicenseKeyActivationRead {
        /// The id of the activation (a UUID).
        pub id: String,
        /// The id of the license key (a UUID).
        pub license_key_id: String,
        /// The label of the activation, such as the name of the device.
        pub label: String,
        /// Key-value metadata that you set on the activation.
        pub meta: Metadata,
        /// When the activation was created.
        pub created_at: Timestamp,
        /// When the activation was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The license key.
        #[essential("it contains an amount, a currency or a status")]
        pub license_key: LicenseKeyRead,
    }
}

model! {
    /// The customer who owns a license key.
    pub struct LicenseKeyCustomer {
        /// The Polar id of the customer (a UUID).
        pub id: String,
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// Key-value metadata that you set on the customer.
        pub metadata: Metadata,
        /// The external id of the customer (the id in your system), unique in the organization, or `None` if not set.
        pub external_id: Option<String>,
        /// The email address, unique in the organization, or `None` for a team customer without its own address.
        pub email: Option<String>,
        /// Whether the customer has verified the email address.
        pub email_verified: bool,
        /// The type of the customer: an individual or a team.
        #[name = "type"]
        pub kind: CustomerType,
        /// The name that you use for the customer, or `None` if not set.
        pub name: Option<String>,
        /// The billing name, which falls back to `name`, or `None` if neither is set.
        pub billing_name: Option<String>,
        /// The billing address, or `None` if not set.
        pub billing_address: Option<Address>,
        /// The tax id and its format, or `None` if not set.
        pub tax_id: Option<TaxId>,
        /// The language of emails to the customer, such as `en` or `fr-CA`, or `None` for the default language.
        pub locale: Option<String>,
        /// The id of the organization that the customer belongs to (a UUID).
        pub organization_id: String,
        /// The id of the default payment method, which is charged for renewals (a UUID), or `None` if not set.
        pub default_payment_method_id: Option<String>,
        /// When the customer was deleted, or `None` if they have not been deleted.
        pub deleted_at: Option<Timestamp>,
        /// The time of the first event that your application ingested for the customer, or `None` if there is none.
        pub first_user_event_at: Option<Timestamp>,
        /// The URL of the customer's avatar image, or `None` if there is none. The URL may respond with 404.
        pub avatar_url: Option<String>,
    }
}

request! {
    /// A request to deactivate a license key, for example on a device.
    pub struct LicenseKeyDeactivate {
        required {
            /// The license key itself, in the form that the customer receives.
            #[not_blank]
            key: Secret,
            /// The id of the organization that the license key belongs to (a UUID).
            #[not_blank]
            organization_id: String,
            /// The id of the activation to remove (a UUID).
            #[not_blank]
            activation_id: String,
        }
    }
}

model! {
    /// The member of a customer who owns a license key.
    pub struct LicenseKeyMember {
        /// The Polar id of the member (a UUID).
        pub id: String,
        /// The email address of the member.
        pub email: String,
        /// The external id of the member (the id in your system), or `None` if not set.
        pub external_id: Option<String>,
    }
}

model! {
    /// A license key, with which a customer unlocks your software.
    pub struct LicenseKeyRead {
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
        /// The status of the key: whether it is valid.
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
    }
}

request! {
    /// A request to update a license key.
    pub struct LicenseKeyUpdate {
        optional {
            /// The status of the key: `granted` makes it valid; `disabled` and `revoked` make it invalid.
            status(maybe_status): LicenseKeyStatus,
            /// The new usage of the key: -2147483648 to 2147483647. If unset, the usage does not change.
            usage(maybe_usage): i64,
        }
        patch {
            /// The maximum number of activations that the key can have at a time: 1 to 2147483647. If cleared, the key
            /// cannot be activated anymore.
            limit_activations(maybe_limit_activations, clear_limit_activations): i64,
            /// The maximum total usage of the key: 1 to 2147483647. If cleared, usage is not limited.
            limit_usage(maybe_limit_usage, clear_limit_usage): i64,
            /// When the key expires. If cleared, the key does not expire.
            #[unconfirmed]
            expires_at(maybe_expires_at, clear_expires_at): Timestamp,
        }
    }
}

request! {
    /// A request to validate a license key.
    pub struct LicenseKeyValidate {
        required {
            /// The license key itself, in the form that the customer receives.
            #[not_blank]
            key: Secret,
            /// The id of the organization that the license key belongs to (a UUID).
            #[not_blank]
            organization_id: String,
        }
        optional {
            /// The id of the activation to validate (a UUID). If unset, only the key is validated, whether or not it is
            /// activated on the device.
            #[not_blank]
            activation_id(maybe_activation_id): String,
            /// The id of the benefit that the key must belong to (a UUID). If unset, keys of all benefits are accepted.
            #[not_blank]
            benefit_id(maybe_benefit_id): String,
            /// The Polar id of the customer who must own the key (a UUID). If unset, keys of all customers are
            /// accepted.
            #[not_blank]
            customer_id(maybe_customer_id): String,
            /// The amount to add to the usage of the key; at least 0. Each call adds it again. If unset, the usage does
            /// not change.
            increment_usage(maybe_increment_usage): i64,
            /// Conditions that must equal those of the activation. They are checked only if `activation_id` is set. At
            /// most 50 entries; keys have at most 40 characters and text values at most 500.
            conditions(maybe_conditions): Metadata,
        }
    }
}

model! {
    /// A license key with its activations.
    pub struct LicenseKeyWithActivations {
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
        /// The status of the key: whether it is valid.
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
        /// The activations of the key.
        pub activations: Vec<LicenseKeyActivationBase>,
    }
}

request! {
    /// The query parameters of `license_keys_list`.
    pub struct LicenseKeysListQuery {
        optional {
            /// Limits the results to license keys of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to license keys of these benefits, given by Polar id.
            benefit_id(maybe_benefit_id): List<String>,
            /// Limits the results to license keys with these statuses.
            status(maybe_status): List<LicenseKeyStatus>,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
        }
    }
}

model! {
    /// A license key after it was rotated, with its new key.
    pub struct RotatedLicenseKey {
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
        /// The Polar id of the member who owns the key, or `None` if the key is not for a specific member.
        pub member_id: Option<String>,
        /// The member who owns the key, or `None` if the key is not for a specific member.
        pub member: Option<LicenseKeyMember>,
        /// The id of the benefit that granted the key (a UUID).
        pub benefit_id: String,
        /// The new key to give to the customer. The old key is no longer valid.
        #[essential("the response is useless without it")]
        pub key: Secret,
        /// The key with all but its last characters masked, such as `****-9FB9F6`.
        pub display_key: String,
        /// The status of the key: whether it is valid.
        #[essential("the state of the object is unknown without it")]
        pub status: GrantedLicenseKeyStatus,
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
    }
}
