use super::{Address, CustomerType, LicenseKeyStatus, Metadata, TaxId};
use crate::json::{List, Secret, Timestamp, model, open_enum, request};

model! {
    /// A license key that can be used.
    pub struct GrantedLicenseKey {
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
        /// Whether the key can be used: `granted`. With anything else it can't.
        #[essential("without it nobody knows whether the key counts")]
        pub status: GrantedLicenseKeyStatus,
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
    }
}

open_enum! {
    /// Whether a replaced license key can be used.
    pub enum GrantedLicenseKeyStatus {
        /// It was turned off by you.
        Disabled = "disabled",
        /// It can be used.
        Granted = "granted",
    }
}

request! {
    /// An activation of a license key, on a device or another place.
    pub struct LicenseKeyActivate {
        required {
            /// The license key itself, as the customer has it.
            #[not_blank]
            key: Secret,
            /// The id of the organization that the license key belongs to, a UUID.
            #[not_blank]
            organization_id: String,
            /// A name for the device or other place.
            label: String,
        }
        optional {
            /// Facts that a validation of this activation must repeat, such as a major version. At most 50, keys of at
            /// most 40 and texts of at most 500 characters. Unset, there are none to repeat.
            conditions(maybe_conditions): Metadata,
            /// Your own notes on the activation. At most 50, keys of at most 40 and texts of at most 500 characters.
            meta(maybe_meta): Metadata,
        }
    }
}

model! {
    /// An activation: a device or other place that a license key is active on.
    pub struct LicenseKeyActivationBase {
        /// The activation's id, a UUID.
        pub id: String,
        /// The license key's id, a UUID.
        pub license_key_id: String,
        /// The name of the device or other place that the key is active on.
        pub label: String,
        /// Your own notes on the activation.
        pub meta: Metadata,
        /// When the activation was created.
        pub created_at: Timestamp,
        /// When the activation was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
    }
}

model! {
    /// A new activation, and its license key.
    pub struct LicenseKeyActivationCreated {
        /// The activation's id, a UUID.
        pub id: String,
        /// The license key's id, a UUID.
        pub license_key_id: String,
        /// The name of the device or other place that the key is active on.
        pub label: String,
        /// Your own notes on the activation.
        pub meta: Metadata,
        /// When the activation was created.
        pub created_at: Timestamp,
        /// When the activation was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The license key.
        #[essential("it holds an amount, a currency or a status")]
        pub license_key: GrantedLicenseKey,
    }
}

model! {
    /// An activation, and its license key.
    pub struct LicenseKeyActivationRead {
        /// The activation's id, a UUID.
        pub id: String,
        /// The license key's id, a UUID.
        pub license_key_id: String,
        /// The name of the device or other place that the key is active on.
        pub label: String,
        /// Your own notes on the activation.
        pub meta: Metadata,
        /// When the activation was created.
        pub created_at: Timestamp,
        /// When the activation was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The license key.
        #[essential("it holds an amount, a currency or a status")]
        pub license_key: LicenseKeyRead,
    }
}

model! {
    /// The customer who has a license key.
    pub struct LicenseKeyCustomer {
        /// The customer's id in Polar, a UUID.
        pub id: String,
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// Your own notes on the customer.
        pub metadata: Metadata,
        /// The customer's id in your system, unique in the organization; `None` if you gave none.
        pub external_id: Option<String>,
        /// The email address, unique in the organization; `None` for a team without one of its own.
        pub email: Option<String>,
        /// Whether the customer has proved that the email address is theirs.
        pub email_verified: bool,
        /// Whether the customer is one person or a team.
        #[name = "type"]
        pub kind: CustomerType,
        /// The name you call the customer by; `None` if there is none.
        pub name: Option<String>,
        /// The name on invoices: one given for them, else the `name`; `None` without either.
        pub billing_name: Option<String>,
        /// The address on invoices; `None` if none is known.
        pub billing_address: Option<Address>,
        /// The tax number on invoices, and what kind of number it is; `None` if there is none.
        pub tax_id: Option<TaxId>,
        /// The language the customer is written to in, such as `en` or `fr-CA`; `None` for the default.
        pub locale: Option<String>,
        /// The id of the organization that the customer belongs to, a UUID.
        pub organization_id: String,
        /// The id of the payment method that renewals are charged to, a UUID; `None` without one.
        pub default_payment_method_id: Option<String>,
        /// When the customer was deleted; `None` while they exist.
        pub deleted_at: Option<Timestamp>,
        /// When the first event that your own system ingested for the customer happened; `None` if none did.
        pub first_user_event_at: Option<Timestamp>,
        /// A link to a picture of the customer, which may answer 404; `None` without one.
        pub avatar_url: Option<String>,
    }
}

request! {
    /// The end of an activation of a license key.
    pub struct LicenseKeyDeactivate {
        required {
            /// The license key itself, as the customer has it.
            #[not_blank]
            key: Secret,
            /// The id of the organization that the license key belongs to, a UUID.
            #[not_blank]
            organization_id: String,
            /// The id of the activation to end, a UUID.
            #[not_blank]
            activation_id: String,
        }
    }
}

model! {
    /// The member of a customer who has a license key.
    pub struct LicenseKeyMember {
        /// The member's id in Polar, a UUID.
        pub id: String,
        /// The member's email address.
        pub email: String,
        /// The member's id in your system; `None` if you gave none.
        pub external_id: Option<String>,
    }
}

model! {
    /// A license key, which a customer unlocks your software with.
    pub struct LicenseKeyRead {
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
        /// Whether the key can be used.
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
    }
}

request! {
    /// Changes to a license key.
    pub struct LicenseKeyUpdate {
        optional {
            /// Whether the key can be used: `granted` lets it, `disabled` and `revoked` don't.
            status(maybe_status): LicenseKeyStatus,
            /// How much the key counts as used from now on: -2147483648 to 2147483647. Unset, it stays as it is.
            usage(maybe_usage): i64,
        }
        patch {
            /// How many activations the key can have at a time: 1 to 2147483647. Cleared, the key takes no further
            /// activations.
            limit_activations(maybe_limit_activations, clear_limit_activations): i64,
            /// How much the key can be used in all: 1 to 2147483647. Cleared, there is no limit.
            limit_usage(maybe_limit_usage, clear_limit_usage): i64,
            /// When the key expires. Cleared, it never does.
            #[unconfirmed]
            expires_at(maybe_expires_at, clear_expires_at): Timestamp,
        }
    }
}

request! {
    /// A check whether a license key is good.
    pub struct LicenseKeyValidate {
        required {
            /// The license key itself, as the customer has it.
            #[not_blank]
            key: Secret,
            /// The id of the organization that the license key belongs to, a UUID.
            #[not_blank]
            organization_id: String,
        }
        optional {
            /// The id of the activation to check with the key, a UUID. Unset, the key alone is checked, whether or not
            /// it is active on the device.
            #[not_blank]
            activation_id(maybe_activation_id): String,
            /// The id of the benefit that the key must come from, a UUID. Unset, any will do.
            #[not_blank]
            benefit_id(maybe_benefit_id): String,
            /// The id in Polar of the customer who must have the key, a UUID. Unset, anyone may.
            #[not_blank]
            customer_id(maybe_customer_id): String,
            /// How much to add to the key's usage, at least 0; each call adds it again. Unset, nothing is added.
            increment_usage(maybe_increment_usage): i64,
            /// Facts that must be the same as those set with the activation; looked at only with `activation_id`. At
            /// most 50, keys of at most 40 and texts of at most 500 characters.
            conditions(maybe_conditions): Metadata,
        }
    }
}

model! {
    /// A license key, with its activations.
    pub struct LicenseKeyWithActivations {
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
        /// Whether the key can be used.
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
        /// The devices or other places that the key is active on.
        pub activations: Vec<LicenseKeyActivationBase>,
    }
}

request! {
    /// The query of `license_keys_list`.
    pub struct LicenseKeysListQuery {
        optional {
            /// Only the license keys of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the license keys of these benefits, by their ids in Polar.
            benefit_id(maybe_benefit_id): List<String>,
            /// Only the license keys with these statuses.
            status(maybe_status): List<LicenseKeyStatus>,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
        }
    }
}

model! {
    /// A license key after its key was replaced by a new one.
    pub struct RotatedLicenseKey {
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
        /// The id in Polar of the member who has the key; `None` if the key is not for one member.
        pub member_id: Option<String>,
        /// The member who has the key; `None` if the key is not for one member.
        pub member: Option<LicenseKeyMember>,
        /// The id of the benefit that the key comes from, a UUID.
        pub benefit_id: String,
        /// The new key, for the customer. The one before it no longer works.
        #[essential("it is what was asked for")]
        pub key: Secret,
        /// The key with all but its end hidden, such as `****-9FB9F6`.
        pub display_key: String,
        /// Whether the key can be used.
        #[essential("the object counts or does not count by its status")]
        pub status: GrantedLicenseKeyStatus,
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
    }
}
