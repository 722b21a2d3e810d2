// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::PaymentProcessor;
use crate::json::{Json, List, Map, Timestamp, model, open_enum, request, union};

model! {
    /// A card payment.
    #[constant(method = "card")]
    pub struct CardPayment {
        /// When the payment was created.
        pub created_at: Timestamp,
        /// When the payment was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the payment (a UUID).
        pub id: String,
        /// The payment processor that handles the payment.
        pub processor: PaymentProcessor,
        /// The status of the payment.
        #[essential("the state of the object is unknown without it")]
        pub status: PaymentStatus,
        /// The amount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The action that triggered the payment, or `None` if not known.
        pub trigger: Option<PaymentTrigger>,
        /// The machine-readable reason why the payment was declined, or `None` if it was not declined or the reason is
        /// not known.
        pub decline_reason: Option<String>,
        /// The human-readable reason why the payment was declined, or `None` if it was not declined or the reason is
        /// not known.
        pub decline_message: Option<String>,
        /// The id of the organization that the payment belongs to (a UUID).
        pub organization_id: String,
        /// The id of the checkout that the payment was made in (a UUID), or `None` if it was not made in a checkout.
        pub checkout_id: Option<String>,
        /// The id of the order that the payment is for (a UUID), or `None` if it is not for an order.
        pub order_id: Option<String>,
        /// Further details of the payment from the payment processor, or `None` if there are none.
        #[hidden("contains secrets of the payment processor")]
        pub processor_metadata: Option<Map<Json>>,
        /// Details of the card, or `None` if the payment processor does not provide them.
        pub method_metadata: Option<CardPaymentMetadata>,
    }
}

model! {
    /// Details of the card that was used for a payment.
    pub struct CardPaymentMetadata {
        /// The brand of the card, such as `visa`.
        pub brand: String,
        /// The last four digits of the card number.
        pub last4: String,
    }
}

model! {
    /// A payment with any other payment method.
    pub struct GenericPayment {
        /// When the payment was created.
        pub created_at: Timestamp,
        /// When the payment was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the payment (a UUID).
        pub id: String,
        /// The payment processor that handles the payment.
        pub processor: PaymentProcessor,
        /// The status of the payment.
        #[essential("the state of the object is unknown without it")]
        pub status: PaymentStatus,
        /// The amount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The name of the payment method.
        pub method: String,
        /// The action that triggered the payment, or `None` if not known.
        pub trigger: Option<PaymentTrigger>,
        /// The machine-readable reason why the payment was declined, or `None` if it was not declined or the reason is
        /// not known.
        pub decline_reason: Option<String>,
        /// The human-readable reason why the payment was declined, or `None` if it was not declined or the reason is
        /// not known.
        pub decline_message: Option<String>,
        /// The id of the organization that the payment belongs to (a UUID).
        pub organization_id: String,
        /// The id of the checkout that the payment was made in (a UUID), or `None` if it was not made in a checkout.
        pub checkout_id: Option<String>,
        /// The id of the order that the payment is for (a UUID), or `None` if it is not for an order.
        pub order_id: Option<String>,
        /// Further details of the payment from the payment processor, or `None` if there are none.
        #[hidden("contains secrets of the payment processor")]
        pub processor_metadata: Option<Map<Json>>,
    }
}

model! {
    /// A payment with a South Korean card.
    #[constant(method = "kr_card")]
    pub struct KrCardPayment {
        /// When the payment was created.
        pub created_at: Timestamp,
        /// When the payment was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the payment (a UUID).
        pub id: String,
        /// The payment processor that handles the payment.
        pub processor: PaymentProcessor,
        /// The status of the payment.
        #[essential("the state of the object is unknown without it")]
        pub status: PaymentStatus,
        /// The amount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The action that triggered the payment, or `None` if not known.
        pub trigger: Option<PaymentTrigger>,
        /// The machine-readable reason why the payment was declined, or `None` if it was not declined or the reason is
        /// not known.
        pub decline_reason: Option<String>,
        /// The human-readable reason why the payment was declined, or `None` if it was not declined or the reason is
        /// not known.
        pub decline_message: Option<String>,
        /// The id of the organization that the payment belongs to (a UUID).
        pub organization_id: String,
        /// The id of the checkout that the payment was made in (a UUID), or `None` if it was not made in a checkout.
        pub checkout_id: Option<String>,
        /// The id of the order that the payment is for (a UUID), or `None` if it is not for an order.
        pub order_id: Option<String>,
        /// Further details of the payment from the payment processor, or `None` if there are none.
        #[hidden("contains secrets of the payment processor")]
        pub processor_metadata: Option<Map<Json>>,
        /// Details of the card.
        pub method_metadata: KrCardPaymentMetadata,
    }
}

model! {
    /// Details of the South Korean card that was used for a payment.
    pub struct KrCardPaymentMetadata {
        /// The brand of the card, or `None` if not known.
        pub brand: Option<String>,
        /// The last four digits of the card number, or `None` if not known.
        pub last4: Option<String>,
    }
}

union! {
    /// A payment or a payment attempt.
    pub enum Payment by "method" {
        /// A card payment.
        Card(CardPayment) = "card",
        /// A payment with a South Korean card.
        KrCard(KrCardPayment) = "kr_card",
        /// A payment with any other payment method.
        Generic(GenericPayment) = _,
    }
    shared {
        /// When the payment was created.
        created_at: Timestamp,
        /// When the payment was last modified, or `None` if never modified.
        modified_at: Timestamp,
        /// The id of the payment (a UUID).
        id: String as str,
        /// The payment processor that handles the payment.
        processor: PaymentProcessor,
        /// The status of the payment.
        status: PaymentStatus,
        /// The amount, in the smallest currency unit.
        amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        currency: String as str,
        /// The action that triggered the payment, or `None` if not known.
        trigger: PaymentTrigger,
        /// The machine-readable reason why the payment was declined, or `None` if it was not declined or the reason is
        /// not known.
        decline_reason: String as str,
        /// The human-readable reason why the payment was declined, or `None` if it was not declined or the reason is
        /// not known.
        decline_message: String as str,
        /// The id of the organization that the payment belongs to (a UUID).
        organization_id: String as str,
        /// The id of the checkout that the payment was made in (a UUID), or `None` if it was not made in a checkout.
        checkout_id: String as str,
        /// The id of the order that the payment is for (a UUID), or `None` if it is not for an order.
        order_id: String as str,
        /// Further details of the payment from the payment processor, or `None` if there are none.
        processor_metadata: Map<Json>,
    }
}

open_enum! {
    /// A sort order for lists of payments.
    pub enum PaymentSortProperty {
        /// By amount, highest first.
        AmountDescending = "-amount",
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By method, from Z to A.
        MethodDescending = "-method",
        /// By status, in reverse.
        StatusDescending = "-status",
        /// By amount, lowest first.
        Amount = "amount",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
        /// By method, from A to Z.
        Method = "method",
        /// By status.
        Status = "status",
    }
}

open_enum! {
    /// The status of a payment.
    pub enum PaymentStatus {
        /// The payment failed.
        Failed = "failed",
        /// The payment is being processed.
        Pending = "pending",
        /// The payment succeeded.
        Succeeded = "succeeded",
    }
}

open_enum! {
    /// The action that triggered a payment.
    pub enum PaymentTrigger {
        /// A purchase.
        Purchase = "purchase",
        /// A retry by an administrator.
        RetryAdmin = "retry_admin",
        /// A retry by the customer.
        RetryCustomer = "retry_customer",
        /// An automatic retry after a failed payment.
        RetryDunning = "retry_dunning",
        /// A retry after the customer updated their payment method.
        RetryPaymentMethodUpdate = "retry_payment_method_update",
        /// The renewal of a subscription.
        SubscriptionCycle = "subscription_cycle",
    }
}

request! {
    /// The query parameters of `payments_list`.
    pub struct PaymentsListQuery {
        optional {
            /// Limits the results to payments of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to payments made in these checkouts, given by Polar id.
            checkout_id(maybe_checkout_id): List<String>,
            /// Limits the results to payments for these orders, given by Polar id.
            order_id(maybe_order_id): List<String>,
            /// Limits the results to payments of these customers, given by Polar id.
            customer_id(maybe_customer_id): List<String>,
            /// Limits the results to payments with these statuses.
            status(maybe_status): List<PaymentStatus>,
            /// Limits the results to payments with these payment methods, such as `card`.
            method(maybe_method): List<String>,
            /// Limits the results to payments of customers with these email addresses.
            customer_email(maybe_customer_email): List<String>,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one.
            sorting(maybe_sorting): List<PaymentSortProperty>,
        }
    }
}
