use super::PaymentProcessor;
use crate::json::{Json, List, Map, Timestamp, model, open_enum, request, union};

model! {
    /// A payment with a card.
    #[is(method = "card")]
    pub struct CardPayment {
        /// When the payment was created.
        pub created_at: Timestamp,
        /// When the payment was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The payment's id, a UUID.
        pub id: String,
        /// The service that processes the payment.
        pub processor: PaymentProcessor,
        /// How far the payment has come.
        #[essential("the object counts or does not count by its status")]
        pub status: PaymentStatus,
        /// The amount, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// What set the payment off; `None` if not known.
        pub trigger: Option<PaymentTrigger>,
        /// Why the payment was declined, as a code; `None` if it was not declined or no reason is known.
        pub decline_reason: Option<String>,
        /// Why the payment was declined, as a text for people; `None` if it was not declined or no reason is known.
        pub decline_message: Option<String>,
        /// The id of the organization that the payment belongs to, a UUID.
        pub organization_id: String,
        /// The id of the checkout that the payment came from, a UUID; `None` if it came from none.
        pub checkout_id: Option<String>,
        /// The id of the order that the payment is for, a UUID; `None` if it is for none.
        pub order_id: Option<String>,
        /// What else the payment service tells of the payment; `None` if not told.
        #[hidden("holds secrets of the payment processor")]
        pub processor_metadata: Option<Map<Json>>,
        /// The card; `None` if the payment processor tells nothing about it.
        pub method_metadata: Option<CardPaymentMetadata>,
    }
}

model! {
    /// The card that a payment was made with.
    pub struct CardPaymentMetadata {
        /// The brand of the card, such as `visa`.
        pub brand: String,
        /// The last four digits of the card's number.
        pub last4: String,
    }
}

model! {
    /// A payment by any other method.
    pub struct GenericPayment {
        /// When the payment was created.
        pub created_at: Timestamp,
        /// When the payment was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The payment's id, a UUID.
        pub id: String,
        /// The service that processes the payment.
        pub processor: PaymentProcessor,
        /// How far the payment has come.
        #[essential("the object counts or does not count by its status")]
        pub status: PaymentStatus,
        /// The amount, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// The payment method, by its name.
        pub method: String,
        /// What set the payment off; `None` if not known.
        pub trigger: Option<PaymentTrigger>,
        /// Why the payment was declined, as a code; `None` if it was not declined or no reason is known.
        pub decline_reason: Option<String>,
        /// Why the payment was declined, as a text for people; `None` if it was not declined or no reason is known.
        pub decline_message: Option<String>,
        /// The id of the organization that the payment belongs to, a UUID.
        pub organization_id: String,
        /// The id of the checkout that the payment came from, a UUID; `None` if it came from none.
        pub checkout_id: Option<String>,
        /// The id of the order that the payment is for, a UUID; `None` if it is for none.
        pub order_id: Option<String>,
        /// What else the payment service tells of the payment; `None` if not told.
        #[hidden("holds secrets of the payment processor")]
        pub processor_metadata: Option<Map<Json>>,
    }
}

model! {
    /// A payment with a South Korean card.
    #[is(method = "kr_card")]
    pub struct KrCardPayment {
        /// When the payment was created.
        pub created_at: Timestamp,
        /// When the payment was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The payment's id, a UUID.
        pub id: String,
        /// The service that processes the payment.
        pub processor: PaymentProcessor,
        /// How far the payment has come.
        #[essential("the object counts or does not count by its status")]
        pub status: PaymentStatus,
        /// The amount, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// What set the payment off; `None` if not known.
        pub trigger: Option<PaymentTrigger>,
        /// Why the payment was declined, as a code; `None` if it was not declined or no reason is known.
        pub decline_reason: Option<String>,
        /// Why the payment was declined, as a text for people; `None` if it was not declined or no reason is known.
        pub decline_message: Option<String>,
        /// The id of the organization that the payment belongs to, a UUID.
        pub organization_id: String,
        /// The id of the checkout that the payment came from, a UUID; `None` if it came from none.
        pub checkout_id: Option<String>,
        /// The id of the order that the payment is for, a UUID; `None` if it is for none.
        pub order_id: Option<String>,
        /// What else the payment service tells of the payment; `None` if not told.
        #[hidden("holds secrets of the payment processor")]
        pub processor_metadata: Option<Map<Json>>,
        /// The card.
        pub method_metadata: KrCardPaymentMetadata,
    }
}

model! {
    /// The South Korean card that a payment was made with.
    pub struct KrCardPaymentMetadata {
        /// The brand of the card; `None` if unknown.
        pub brand: Option<String>,
        /// The last four digits of the card's number; `None` if unknown.
        pub last4: Option<String>,
    }
}

union! {
    /// A payment, or an attempt at one.
    pub enum Payment by "method" {
        /// A payment with a card.
        Card(CardPayment) = "card",
        /// A payment with a South Korean card.
        KrCard(KrCardPayment) = "kr_card",
        /// A payment by any other method.
        Generic(GenericPayment) = _,
    }
    shared {
        /// When the payment was created.
        created_at: Timestamp,
        /// When the payment was last changed; `None` if never.
        modified_at: Timestamp,
        /// The payment's id, a UUID.
        id: String as str,
        /// The service that processes the payment.
        processor: PaymentProcessor,
        /// How far the payment has come.
        status: PaymentStatus,
        /// The amount, in the smallest unit of the currency.
        amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        currency: String as str,
        /// What set the payment off; `None` if not known.
        trigger: PaymentTrigger,
        /// Why the payment was declined, as a code; `None` if it was not declined or no reason is known.
        decline_reason: String as str,
        /// Why the payment was declined, as a text for people; `None` if it was not declined or no reason is known.
        decline_message: String as str,
        /// The id of the organization that the payment belongs to, a UUID.
        organization_id: String as str,
        /// The id of the checkout that the payment came from, a UUID; `None` if it came from none.
        checkout_id: String as str,
        /// The id of the order that the payment is for, a UUID; `None` if it is for none.
        order_id: String as str,
        /// What else the payment service tells of the payment; `None` if not told.
        processor_metadata: Map<Json>,
    }
}

open_enum! {
    /// What payments are sorted by.
    pub enum PaymentSortProperty {
        /// By amount, largest first.
        AmountDescending = "-amount",
        /// Newest first.
        CreatedAtDescending = "-created_at",
        /// By method, from Z to A.
        MethodDescending = "-method",
        /// By status, reversed.
        StatusDescending = "-status",
        /// By amount, smallest first.
        Amount = "amount",
        /// Oldest first.
        CreatedAt = "created_at",
        /// By method, from A to Z.
        Method = "method",
        /// By status.
        Status = "status",
    }
}

open_enum! {
    /// How far a payment has come.
    pub enum PaymentStatus {
        /// It did not go through.
        Failed = "failed",
        /// It is under way.
        Pending = "pending",
        /// It went through.
        Succeeded = "succeeded",
    }
}

open_enum! {
    /// What set a payment off.
    pub enum PaymentTrigger {
        /// A purchase.
        Purchase = "purchase",
        /// A new try by an administrator.
        RetryAdmin = "retry_admin",
        /// A new try by the customer.
        RetryCustomer = "retry_customer",
        /// An automatic new try after a failed payment.
        RetryDunning = "retry_dunning",
        /// A new try after the customer changed their payment method.
        RetryPaymentMethodUpdate = "retry_payment_method_update",
        /// A subscription's next period.
        SubscriptionCycle = "subscription_cycle",
    }
}

request! {
    /// The query of `payments_list`.
    pub struct PaymentsListQuery {
        optional {
            /// Only the payments of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the payments that came from these checkouts, by their ids in Polar.
            checkout_id(maybe_checkout_id): List<String>,
            /// Only the payments of these orders, by their ids in Polar.
            order_id(maybe_order_id): List<String>,
            /// Only the payments of these customers, by their ids in Polar.
            customer_id(maybe_customer_id): List<String>,
            /// Only the payments with these statuses.
            status(maybe_status): List<PaymentStatus>,
            /// Only the payments by these methods, such as `card`.
            method(maybe_method): List<String>,
            /// Only the payments of customers with these email addresses.
            customer_email(maybe_customer_email): List<String>,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other.
            sorting(maybe_sorting): List<PaymentSortProperty>,
        }
    }
}
