// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{Address, AddressInput, CustomerType, TaxId};
use crate::json::{Map, Secret, Timestamp, model, request};

request! {
    /// A customer's request to change their email address. It takes effect after the new address is verified.
    pub struct CustomerEmailUpdateRequest {
        required {
            /// The new email address. An email with a verification token is sent to it.
            email: String,
        }
    }
}

request! {
    /// A request to verify a new email address of a customer.
    pub struct CustomerEmailUpdateVerifyRequest {
        required {
            /// The token from the verification email. It can be used once.
            #[not_blank]
            token: Secret,
        }
    }
}

model! {
    /// The response to a successful verification of a new email address.
    pub struct CustomerEmailUpdateVerifyResponse {
        /// The token of a new customer session for the customer.
        pub token: Secret,
    }
}

model! {
    /// A customer, as visible to themselves in the customer portal.
    pub struct CustomerPortalCustomer {
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The Polar id of the customer (a UUID).
        pub id: String,
        /// The email address, or `None` for a team customer without its own address.
        pub email: Option<String>,
        /// Whether the customer has verified the email address.
        pub email_verified: bool,
        /// The name that the organization uses for the customer, or `None` if not set.
        pub name: Option<String>,
        /// The billing name, which falls back to `name`, or `None` if neither is set.
        pub billing_name: Option<String>,
        /// The billing address, or `None` if not set.
        pub billing_address: Option<Address>,
        /// The tax id and its format, or `None` if not set.
        pub tax_id: Option<TaxId>,
        /// The accounts at external services that the customer has connected, keyed by service and account.
        pub oauth_accounts: Map<CustomerPortalOAuthAccount>,
        /// The id of the default payment method, which is charged for renewals (a UUID), or `None` if not set.
        pub default_payment_method_id: Option<String>,
        /// The type of the customer: an individual or a team. `None` if not known.
        #[name = "type"]
        pub kind: Option<CustomerType>,
        /// The language of emails to the customer, such as `en` or `fr-CA`, or `None` for the default language.
        pub locale: Option<String>,
    }
}

request! {
    /// Settings that define what customers can change about themselves in the customer portal.
    pub struct CustomerPortalCustomerSettings {
        optional {
            /// Whether customers can change their email address.
            allow_email_change(maybe_allow_email_change): bool,
        }
    }
}

request! {
    /// A request from a customer to update their own data in the customer portal.
    pub struct CustomerPortalCustomerUpdate {
        optional {
            /// The billing name.
            billing_name(maybe_billing_name): String,
            /// The billing address.
            billing_address(maybe_billing_address): AddressInput,
            /// The id of the default payment method, which is charged for renewals (a UUID).
            #[not_blank]
            default_payment_method_id(maybe_default_payment_method_id): String,
        }
        patch {
            /// The tax id, such as `FR61954506077`.
            #[not_blank]
            #[unconfirmed]
            tax_id(maybe_tax_id, clear_tax_id): String,
        }
    }
}

request! {
    /// The query parameters of `customer_portal_customers_check_email_update`.
    pub struct CustomerPortalCustomersCheckEmailUpdateQuery {
        required {
            /// The token from the confirmation email.
            #[not_blank]
            token: Secret,
        }
    }
}

request! {
    /// The query parameters of `customer_portal_customers_list_payment_methods`.
    pub struct CustomerPortalCustomersListPaymentMethodsQuery {
        optional {
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
        }
    }
}

model! {
    /// An account at an external service, such as GitHub or Discord, that a customer has connected.
    pub struct CustomerPortalOAuthAccount {
        /// The id of the account at the service.
        pub account_id: String,
        /// The user name at the service, or `None` if the account has none.
        pub account_username: Option<String>,
    }
}

request! {
    /// Settings that define what customers can do with their subscriptions in the customer portal.
    pub struct CustomerPortalSubscriptionSettings {
        required {
            /// Whether customers can change the number of seats.
            #[may_be_missing]
            update_seats: bool,
            /// Whether customers can switch to another product.
            #[may_be_missing]
            update_plan: bool,
        }
        optional {
            /// Whether customers can change the number of units.
            update_units(maybe_update_units): bool,
            /// Whether customers can pause and resume their subscriptions.
            pause(maybe_pause): bool,
        }
    }
}

request! {
    /// Settings that define which usage information the customer portal shows.
    pub struct CustomerPortalUsageSettings {
        required {
            /// Whether the customer portal shows usage.
            #[may_be_missing]
            show: bool,
        }
    }
}
