use super::{Address, AddressInput, CustomerType, TaxId};
use crate::json::{Map, Secret, Timestamp, model, request};

request! {
    /// A customer's request for another email address, which they then have to confirm.
    pub struct CustomerEmailUpdateRequest {
        required {
            /// The new email address. An email with a token goes there.
            email: String,
        }
    }
}

request! {
    /// The proof that a new email address is the customer's.
    pub struct CustomerEmailUpdateVerifyRequest {
        required {
            /// The token from the email to the new address. It works once.
            #[not_blank]
            token: Secret,
        }
    }
}

model! {
    /// The answer to a confirmed change of email address.
    pub struct CustomerEmailUpdateVerifyResponse {
        /// The token of a new portal session for the customer.
        pub token: Secret,
    }
}

model! {
    /// A customer, as they see themselves in the portal.
    pub struct CustomerPortalCustomer {
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The customer's id in Polar, a UUID.
        pub id: String,
        /// The email address; `None` for a team without one of its own.
        pub email: Option<String>,
        /// Whether the customer has proved that the email address is theirs.
        pub email_verified: bool,
        /// The name that the organization calls the customer by; `None` if there is none.
        pub name: Option<String>,
        /// The name on invoices: one given for them, else the `name`; `None` without either.
        pub billing_name: Option<String>,
        /// The address on invoices; `None` if none is known.
        pub billing_address: Option<Address>,
        /// The tax number on invoices, and what kind of number it is; `None` if there is none.
        pub tax_id: Option<TaxId>,
        /// The accounts at other services that the customer has connected, by service and account.
        pub oauth_accounts: Map<CustomerPortalOAuthAccount>,
        /// The id of the payment method that renewals are charged to, a UUID; `None` if none is set.
        pub default_payment_method_id: Option<String>,
        /// Whether the customer is one person or a team; `None` if not told.
        #[name = "type"]
        pub kind: Option<CustomerType>,
        /// The language the customer is written to in, such as `en` or `fr-CA`; `None` for the default.
        pub locale: Option<String>,
    }
}

request! {
    /// What customers may change about themselves in the portal.
    pub struct CustomerPortalCustomerSettings {
        optional {
            /// Whether customers may change their email address.
            allow_email_change(maybe_allow_email_change): bool,
        }
    }
}

request! {
    /// Changes that a customer makes to themselves in the portal.
    pub struct CustomerPortalCustomerUpdate {
        optional {
            /// The name on invoices.
            billing_name(maybe_billing_name): String,
            /// The address on invoices.
            billing_address(maybe_billing_address): AddressInput,
            /// The id of the payment method to charge renewals to, a UUID.
            #[not_blank]
            default_payment_method_id(maybe_default_payment_method_id): String,
        }
        patch {
            /// The tax number on invoices, such as `FR61954506077`.
            #[not_blank]
            #[unconfirmed]
            tax_id(maybe_tax_id, clear_tax_id): String,
        }
    }
}

request! {
    /// The query of `customer_portal_customers_check_email_update`.
    pub struct CustomerPortalCustomersCheckEmailUpdateQuery {
        required {
            /// The token from the confirmation email.
            #[not_blank]
            token: Secret,
        }
    }
}

request! {
    /// The query of `customer_portal_customers_list_payment_methods`.
    pub struct CustomerPortalCustomersListPaymentMethodsQuery {
        optional {
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
        }
    }
}

model! {
    /// An account at another service, such as GitHub or Discord, that a customer has connected.
    pub struct CustomerPortalOAuthAccount {
        /// The account's id at the service.
        pub account_id: String,
        /// The user name at the service; `None` if it has none.
        pub account_username: Option<String>,
    }
}

request! {
    /// What customers may do with their subscriptions in the portal.
    pub struct CustomerPortalSubscriptionSettings {
        required {
            /// Whether customers may change the number of seats.
            update_seats: bool,
            /// Whether customers may switch to another product.
            update_plan: bool,
        }
        optional {
            /// Whether customers may change the number of units.
            update_units(maybe_update_units): bool,
            /// Whether customers may pause and resume their subscriptions.
            pause(maybe_pause): bool,
        }
    }
}

request! {
    /// What the portal tells customers of their usage.
    pub struct CustomerPortalUsageSettings {
        required {
            /// Whether the portal shows usage.
            show: bool,
        }
    }
}
