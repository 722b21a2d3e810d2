use super::{Address, Metadata, TaxId};
use crate::model::{Timestamp, model, union};

union! {
    /// A customer: a person or a team.
    pub enum Customer by "type" {
        /// One person.
        Individual(CustomerIndividual) = "individual",
        /// Several people, as members of one customer.
        Team(CustomerTeam) = "team",
    }
    shared {
        /// The customer's id in Polar, a UUID.
        id: String as str,
        /// When the customer was created.
        created_at: Timestamp,
        /// When the customer was last changed; `None` if never.
        modified_at: Timestamp,
        /// Your own notes on the customer.
        metadata: Metadata,
        /// The customer's id in your system, unique in the organization.
        external_id: String as str,
        /// The email address, unique in the organization.
        email: String as str,
        /// Whether the customer has proved that the email address is theirs.
        email_verified: bool,
        /// The name you call the customer by.
        name: String as str,
        /// The name on invoices.
        billing_name: String as str,
        /// The address on invoices.
        billing_address: Address,
        /// The tax number on invoices.
        tax_id: TaxId,
        /// The language the customer is written to in, such as `en` or `fr-CA`; `None` for the default.
        locale: String as str,
        /// The id of the organization that the customer belongs to, a UUID.
        organization_id: String as str,
        /// The id of the payment method that renewals are charged to.
        default_payment_method_id: String as str,
        /// When the customer was deleted; `None` while they exist.
        deleted_at: Timestamp,
        /// When the first event that your own system ingested for the customer happened; `None` if none did.
        first_user_event_at: Timestamp,
        /// A link to a picture of the customer.
        avatar_url: String as str,
    }
}

model! {
    /// A customer who is one person.
    #[is(type = "individual")]
    pub struct CustomerIndividual {
        /// The customer's id in Polar, a UUID.
        pub id: String,
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// Your own notes on the customer.
        pub metadata: Metadata,
        /// The customer's id in your system, unique in the organization.
        pub external_id: Option<String>,
        /// The email address, unique in the organization.
        pub email: String,
        /// Whether the customer has proved that the email address is theirs.
        pub email_verified: bool,
        /// The name you call the customer by.
        pub name: Option<String>,
        /// The name on invoices.
        pub billing_name: Option<String>,
        /// The address on invoices.
        pub billing_address: Option<Address>,
        /// The tax number on invoices.
        pub tax_id: Option<TaxId>,
        /// The language the customer is written to in, such as `en` or `fr-CA`; `None` for the default.
        pub locale: Option<String>,
        /// The id of the organization that the customer belongs to, a UUID.
        pub organization_id: String,
        /// The id of the payment method that renewals are charged to.
        pub default_payment_method_id: Option<String>,
        /// When the customer was deleted; `None` while they exist.
        pub deleted_at: Option<Timestamp>,
        /// When the first event that your own system ingested for the customer happened; `None` if none did.
        pub first_user_event_at: Option<Timestamp>,
        /// A link to a picture of the customer.
        pub avatar_url: Option<String>,
    }
}

model! {
    /// A customer of several people, its members.
    #[is(type = "team")]
    pub struct CustomerTeam {
        /// The customer's id in Polar, a UUID.
        pub id: String,
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// Your own notes on the customer.
        pub metadata: Metadata,
        /// The customer's id in your system, unique in the organization.
        pub external_id: Option<String>,
        /// The email address, unique in the organization; `None` for a team without one of its own.
        pub email: Option<String>,
        /// Whether the customer has proved that the email address is theirs.
        pub email_verified: bool,
        /// The name you call the customer by.
        pub name: Option<String>,
        /// The name on invoices.
        pub billing_name: Option<String>,
        /// The address on invoices.
        pub billing_address: Option<Address>,
        /// The tax number on invoices.
        pub tax_id: Option<TaxId>,
        /// The language the customer is written to in, such as `en` or `fr-CA`; `None` for the default.
        pub locale: Option<String>,
        /// The id of the organization that the customer belongs to, a UUID.
        pub organization_id: String,
        /// The id of the payment method that renewals are charged to.
        pub default_payment_method_id: Option<String>,
        /// When the customer was deleted; `None` while they exist.
        pub deleted_at: Option<Timestamp>,
        /// When the first event that your own system ingested for the customer happened; `None` if none did.
        pub first_user_event_at: Option<Timestamp>,
        /// A link to a picture of the customer.
        pub avatar_url: Option<String>,
    }
}
