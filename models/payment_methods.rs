use super::PaymentProcessor;
use crate::json::{Secret, Timestamp, model, request, union};

union! {
    /// A saved payment method, as the customer sees it in the portal: a card, or something else.
    pub enum CustomerPaymentMethod by "type" {
        /// A saved card.
        Card(PaymentMethodCard) = "card",
        /// A saved South Korean card.
        KrCard(PaymentMethodKrCard) = "kr_card",
        /// A saved payment method of any other kind.
        Generic(PaymentMethodGeneric) = _,
    }
    shared {
        /// The payment method's id, a UUID.
        id: String as str,
        /// When the payment method was created.
        created_at: Timestamp,
        /// When the payment method was last changed; `None` if never.
        modified_at: Timestamp,
        /// The service that keeps the payment method.
        processor: PaymentProcessor,
        /// The customer's id in Polar, a UUID.
        customer_id: String as str,
    }
}

model! {
    /// A saved card, and whether it is the default.
    #[is(type = "card")]
    pub struct CustomerPaymentMethodCard {
        /// The payment method's id, a UUID.
        pub id: String,
        /// When the payment method was created.
        pub created_at: Timestamp,
        /// When the payment method was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The payment processor that keeps the payment method.
        pub processor: PaymentProcessor,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// What is known of the card, such as its last four digits.
        pub method_metadata: PaymentMethodCardMetadata,
        /// Whether renewals are charged to this payment method.
        pub is_default: bool,
    }
}

request! {
    /// The end of adding a payment method that needed a further step by the customer.
    pub struct CustomerPaymentMethodConfirm {
        required {
            /// The id of Stripe's setup intent, such as `seti_…`.
            #[not_blank]
            setup_intent_id: String,
            /// Whether renewals are to be charged to this payment method.
            set_default: bool,
        }
    }
}

request! {
    /// A new payment method of a customer.
    pub struct CustomerPaymentMethodCreate {
        required {
            /// The id of Stripe's confirmation token, as the browser got it.
            #[not_blank]
            confirmation_token_id: String,
            /// Whether renewals are to be charged to this payment method.
            set_default: bool,
            /// Where the customer comes back to after a step on another site: a URL.
            return_url: String,
        }
    }
}

model! {
    /// The customer has to take a further step, such as 3-D Secure.
    #[is(status = "requires_action")]
    pub struct CustomerPaymentMethodCreateRequiresActionResponse {
        /// Stripe's secret for that step in the browser. Once the step is taken, confirm the payment method.
        pub client_secret: Secret,
    }
}

union! {
    /// What came of adding a payment method: it is saved, or the customer has to take a further step.
    pub enum CustomerPaymentMethodCreateResponse by "status" {
        /// The payment method is saved.
        Succeeded(CustomerPaymentMethodCreateSucceededResponse) = "succeeded",
        /// The customer has to take a further step, such as 3-D Secure.
        RequiresAction(CustomerPaymentMethodCreateRequiresActionResponse) = "requires_action",
    }
}

model! {
    /// The payment method is saved.
    #[is(status = "succeeded")]
    pub struct CustomerPaymentMethodCreateSucceededResponse {
        /// The payment method.
        pub payment_method: CustomerPaymentMethod,
    }
}

model! {
    /// A saved payment method that is no card, and whether it is the default.
    pub struct CustomerPaymentMethodGeneric {
        /// The payment method's id, a UUID.
        pub id: String,
        /// When the payment method was created.
        pub created_at: Timestamp,
        /// When the payment method was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The payment processor that keeps the payment method.
        pub processor: PaymentProcessor,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// What kind of payment method it is, as the processor names it.
        #[name = "type"]
        pub kind: String,
        /// Whether renewals are charged to this payment method.
        pub is_default: bool,
    }
}

model! {
    /// A saved South Korean card, and whether it is the default.
    #[is(type = "kr_card")]
    pub struct CustomerPaymentMethodKrCard {
        /// The payment method's id, a UUID.
        pub id: String,
        /// When the payment method was created.
        pub created_at: Timestamp,
        /// When the payment method was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The payment processor that keeps the payment method.
        pub processor: PaymentProcessor,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// What is known of the card, such as its last four digits.
        pub method_metadata: PaymentMethodKrCardMetadata,
        /// Whether renewals are charged to this payment method.
        pub is_default: bool,
    }
}

union! {
    /// A payment method that a customer has saved, and whether it is their default.
    pub enum PaymentMethod by "type" {
        /// A saved card.
        Card(CustomerPaymentMethodCard) = "card",
        /// A saved South Korean card.
        KrCard(CustomerPaymentMethodKrCard) = "kr_card",
        /// A saved payment method that is no card.
        Generic(CustomerPaymentMethodGeneric) = _,
    }
    shared {
        /// The payment method's id, a UUID.
        id: String as str,
        /// When the payment method was created.
        created_at: Timestamp,
        /// When the payment method was last changed; `None` if never.
        modified_at: Timestamp,
        /// The payment processor that keeps the payment method.
        processor: PaymentProcessor,
        /// The customer's id in Polar, a UUID.
        customer_id: String as str,
        /// Whether renewals are charged to this payment method.
        is_default: bool,
    }
}

model! {
    /// A saved card, as the customer sees it in the portal.
    #[is(type = "card")]
    pub struct PaymentMethodCard {
        /// The payment method's id, a UUID.
        pub id: String,
        /// When the payment method was created.
        pub created_at: Timestamp,
        /// When the payment method was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The service that keeps the payment method.
        pub processor: PaymentProcessor,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// What is known of the card.
        pub method_metadata: PaymentMethodCardMetadata,
    }
}

model! {
    /// A card that is kept as a payment method.
    pub struct PaymentMethodCardMetadata {
        /// The brand of the card, such as `visa`.
        pub brand: String,
        /// The last four digits of the card's number.
        pub last4: String,
        /// The month that the card expires in, 1 to 12.
        pub exp_month: i64,
        /// The year that the card expires in, with four digits.
        pub exp_year: i64,
        /// The wallet that holds the card; `None` for a card by itself.
        pub wallet: Option<String>,
    }
}

model! {
    /// A saved payment method of any other kind, as the customer sees it in the portal.
    pub struct PaymentMethodGeneric {
        /// The payment method's id, a UUID.
        pub id: String,
        /// When the payment method was created.
        pub created_at: Timestamp,
        /// When the payment method was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The service that keeps the payment method.
        pub processor: PaymentProcessor,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The kind of payment method, as the processor names it.
        #[name = "type"]
        pub kind: String,
    }
}

model! {
    /// A saved South Korean card, as the customer sees it in the portal.
    #[is(type = "kr_card")]
    pub struct PaymentMethodKrCard {
        /// The payment method's id, a UUID.
        pub id: String,
        /// When the payment method was created.
        pub created_at: Timestamp,
        /// When the payment method was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The service that keeps the payment method.
        pub processor: PaymentProcessor,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// What is known of the card.
        pub method_metadata: PaymentMethodKrCardMetadata,
    }
}

model! {
    /// A South Korean card that is kept as a payment method.
    pub struct PaymentMethodKrCardMetadata {
        /// The brand of the card; `None` if unknown.
        pub brand: Option<String>,
        /// The last four digits of the card's number; `None` if unknown.
        pub last4: Option<String>,
    }
}
