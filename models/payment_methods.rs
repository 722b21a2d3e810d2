// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::PaymentProcessor;
use crate::json::{Secret, Timestamp, model, request, union};

union! {
    /// A saved payment method, such as a card, as visible to the customer in the customer portal.
    pub enum CustomerPaymentMethod by "type" {
        /// A saved card.
        Card(PaymentMethodCard) = "card",
        /// A saved South Korean card.
        KrCard(PaymentMethodKrCard) = "kr_card",
        /// A saved payment method of any other type.
        Generic(PaymentMethodGeneric) = _,
    }
    shared {
        /// The id of the payment method (a UUID).
        id: String as str,
        /// When the payment method was created.
        created_at: Timestamp,
        /// When the payment method was last modified, or `None` if never modified.
        modified_at: Timestamp,
        /// The payment processor that stores the payment method.
        processor: PaymentProcessor,
        /// The Polar id of the customer (a UUID).
        customer_id: String as str,
    }
}

model! {
    /// A saved card, with the information whether it is the default payment method.
    #[constant(type = "card")]
    pub struct CustomerPaymentMethodCard {
        /// The id of the payment method (a UUID).
        pub id: String,
        /// When the payment method was created.
        pub created_at: Timestamp,
        /// When the payment method was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The payment processor that stores the payment method.
        pub processor: PaymentProcessor,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// Details of the card, such as its last four digits.
        pub method_metadata: PaymentMethodCardMetadata,
        /// Whether this is the default payment method, which is charged for renewals.
        pub is_default: bool,
    }
}

request! {
    /// A request to finish adding a payment method that required a further step by the customer.
    pub struct CustomerPaymentMethodConfirm {
        required {
            /// The id of the Stripe setup intent, such as `seti_…`.
            #[not_blank]
            setup_intent_id: String,
            /// Whether to make this the default payment method, which is charged for renewals.
            set_default: bool,
        }
    }
}

request! {
    /// A request to add a payment method of a customer.
    pub struct CustomerPaymentMethodCreate {
        required {
            /// The id of the Stripe confirmation token that was created in the browser.
            #[not_blank]
            confirmation_token_id: String,
            /// Whether to make this the default payment method, which is charged for renewals.
            set_default: bool,
            /// The URL that the customer returns to after a step on another site.
            return_url: String,
        }
    }
}

model! {
    /// The response if the customer must complete a further step, such as 3-D Secure.
    #[constant(status = "requires_action")]
    pub struct CustomerPaymentMethodCreateRequiresActionResponse {
        /// The Stripe client secret for that step in the browser. After the step, confirm the payment method.
        pub client_secret: Secret,
    }
}

union! {
    /// The response to a request to add a payment method: either it was saved, or the customer must complete a further
    /// step.
    pub enum CustomerPaymentMethodCreateResponse by "status" {
        /// The payment method has been saved.
        Succeeded(CustomerPaymentMethodCreateSucceededResponse) = "succeeded",
        /// The response if the customer must complete a further step, such as 3-D Secure.
        RequiresAction(CustomerPaymentMethodCreateRequiresActionResponse) = "requires_action",
    }
}

model! {
    /// The payment method has been saved.
    #[constant(status = "succeeded")]
    pub struct CustomerPaymentMethodCreateSucceededResponse {
        /// The payment method.
        pub payment_method: CustomerPaymentMethod,
    }
}

model! {
    /// A saved payment method other than a card, with the information whether it is the default payment method.
    pub struct CustomerPaymentMethodGeneric {
        /// The id of the payment method (a UUID).
        pub id: String,
        /// When the payment method was created.
        pub created_at: Timestamp,
        /// When the payment method was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The payment processor that stores the payment method.
        pub processor: PaymentProcessor,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The type of the payment method, as named by the payment processor.
        #[name = "type"]
        pub kind: String,
        /// Whether this is the default payment method, which is charged for renewals.
        pub is_default: bool,
    }
}

model! {
    /// A saved South Korean card, with the information whether it is the default payment method.
    #[constant(type = "kr_card")]
    pub struct CustomerPaymentMethodKrCard {
        /// The id of the payment method (a UUID).
        pub id: String,
        /// When the payment method was created.
        pub created_at: Timestamp,
        /// When the payment method was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The payment processor that stores the payment method.
        pub processor: PaymentProcessor,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// Details of the card, such as its last four digits.
        pub method_metadata: PaymentMethodKrCardMetadata,
        /// Whether this is the default payment method, which is charged for renewals.
        pub is_default: bool,
    }
}

union! {
    /// A saved payment method of a customer, with the information whether it is the default payment method.
    pub enum PaymentMethod by "type" {
        /// A saved card.
        Card(CustomerPaymentMethodCard) = "card",
        /// A saved South Korean card.
        KrCard(CustomerPaymentMethodKrCard) = "kr_card",
        /// A saved payment method other than a card.
        Generic(CustomerPaymentMethodGeneric) = _,
    }
    shared {
        /// The id of the payment method (a UUID).
        id: String as str,
        /// When the payment method was created.
        created_at: Timestamp,
        /// When the payment method was last modified, or `None` if never modified.
        modified_at: Timestamp,
        /// The payment processor that stores the payment method.
        processor: PaymentProcessor,
        /// The Polar id of the customer (a UUID).
        customer_id: String as str,
        /// Whether this is the default payment method, which is charged for renewals.
        is_default: bool,
    }
}

model! {
    /// A saved card, as visible to the customer in the customer portal.
    #[constant(type = "card")]
    pub struct PaymentMethodCard {
        /// The id of the payment method (a UUID).
        pub id: String,
        /// When the payment method was created.
        pub created_at: Timestamp,
        /// When the payment method was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The payment processor that stores the payment method.
        pub processor: PaymentProcessor,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// Details of the card.
        pub method_metadata: PaymentMethodCardMetadata,
    }
}

model! {
    /// Details of a saved card.
    pub struct PaymentMethodCardMetadata {
        /// The brand of the card, such as `visa`.
        pub brand: String,
        /// The last four digits of the card number.
        pub last4: String,
        /// The month in which the card expires: 1 to 12.
        pub exp_month: i64,
        /// The year in which the card expires, with four digits.
        pub exp_year: i64,
        /// The digital wallet that contains the card, or `None` if the card is not in a wallet.
        pub wallet: Option<String>,
    }
}

model! {
    /// A saved payment method of any other type, as visible to the customer in the customer portal.
    pub struct PaymentMethodGeneric {
        /// The id of the payment method (a UUID).
        pub id: String,
        /// When the payment method was created.
        pub created_at: Timestamp,
        /// When the payment method was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The payment processor that stores the payment method.
        pub processor: PaymentProcessor,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The type of the payment method, as named by the payment processor.
        #[name = "type"]
        pub kind: String,
    }
}

model! {
    /// A saved South Korean card, as visible to the customer in the customer portal.
    #[constant(type = "kr_card")]
    pub struct PaymentMethodKrCard {
        /// The id of the payment method (a UUID).
        pub id: String,
        /// When the payment method was created.
        pub created_at: Timestamp,
        /// When the payment method was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The payment processor that stores the payment method.
        pub processor: PaymentProcessor,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// Details of the card.
        pub method_metadata: PaymentMethodKrCardMetadata,
    }
}

model! {
    /// Details of a saved South Korean card.
    pub struct PaymentMethodKrCardMetadata {
        /// The brand of the card, or `None` if not known.
        pub brand: Option<String>,
        /// The last four digits of the card number, or `None` if not known.
        pub last4: Option<String>,
    }
}
