// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{
    BenefitType, Customer, CustomerUpdatedFields, DecimalInput, EventSource, Metadata, MetadataValue,
    SubscriptionProrationBehavior, WebhookEventType,
};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

model! {
    /// An event: an order was paid entirely from the customer's balance.
    #[constant(source = "system", name = "balance.credit_order")]
    pub struct BalanceCreditOrderEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the order and its proceeds.
        #[essential("it contains an amount, a currency or a status")]
        pub metadata: BalanceCreditOrderMetadata,
    }
}

model! {
    /// The details of an order that was paid from the customer's balance.
    pub struct BalanceCreditOrderMetadata {
        /// The id of the order.
        pub order_id: String,
        /// The id of the product, or `None` if there is none.
        pub product_id: Option<String>,
        /// The id of the subscription, or `None` for a one-time purchase.
        pub subscription_id: Option<String>,
        /// The order amount without tax, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The tax amount of the order, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub tax_amount: i64,
        /// The state that the tax applies to, or `None` if it does not apply to a state.
        pub tax_state: Option<String>,
        /// The country that the tax applies to (a two-letter country code), or `None` if not known.
        pub tax_country: Option<String>,
        /// Polar's fee, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub fee: i64,
        /// The exchange rate that was applied, or `None` if not recorded.
        pub exchange_rate: Option<f64>,
    }
}

model! {
    /// An event: the amount of a disputed payment was deducted from the balance.
    #[constant(source = "system", name = "balance.dispute")]
    pub struct BalanceDisputeEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the dispute and the change of the balance.
        #[essential("it contains an amount, a currency or a status")]
        pub metadata: BalanceDisputeMetadata,
    }
}

model! {
    /// The details of a dispute or its reversal, with the change of the balance.
    pub struct BalanceDisputeMetadata {
        /// The id of the balance transaction.
        pub transaction_id: String,
        /// The id of the dispute.
        pub dispute_id: String,
        /// The id of the order, or `None` if there is none.
        pub order_id: Option<String>,
        /// When the order was created, as text, or `None` if not recorded.
        pub order_created_at: Option<String>,
        /// The id of the product, or `None` if there is none.
        pub product_id: Option<String>,
        /// The id of the subscription, or `None` for a one-time purchase.
        pub subscription_id: Option<String>,
        /// The change of the balance without tax, in the smallest currency unit. A deduction is negative.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency of the balance (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The same amount in the currency of the payment, in the smallest unit of that currency.
        #[essential("a missing amount must not be read as 0")]
        pub presentment_amount: i64,
        /// The currency that the customer paid in (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub presentment_currency: String,
        /// The tax that corresponds to the amount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub tax_amount: i64,
        /// The state that the tax applies to, or `None` if it does not apply to a state.
        pub tax_state: Option<String>,
        /// The country that the tax applies to (a two-letter country code), or `None` if not known.
        pub tax_country: Option<String>,
        /// Polar's fee, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub fee: i64,
        /// The exchange rate from the customer's currency to the currency of the balance, which is 1 if they are the
        /// same, or `None` if not recorded.
        pub exchange_rate: Option<f64>,
    }
}

model! {
    /// An event: an amount that was deducted for a dispute was returned to the balance.
    #[constant(source = "system", name = "balance.dispute_reversal")]
    pub struct BalanceDisputeReversalEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the dispute and the change of the balance.
        #[essential("it contains an amount, a currency or a status")]
        pub metadata: BalanceDisputeMetadata,
    }
}

model! {
    /// An event: the payment of an order was added to the balance.
    #[constant(source = "system", name = "balance.order")]
    pub struct BalanceOrderEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the order and the change of the balance.
        #[essential("it contains an amount, a currency or a status")]
        pub metadata: BalanceOrderMetadata,
    }
}

model! {
    /// The details of an order's payment, with the change of the balance.
    pub struct BalanceOrderMetadata {
        /// The id of the balance transaction.
        pub transaction_id: String,
        /// The id of the order.
        pub order_id: String,
        /// The id of the product, or `None` if there is none.
        pub product_id: Option<String>,
        /// The id of the subscription, or `None` for a one-time purchase.
        pub subscription_id: Option<String>,
        /// The change of the balance without tax, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The order amount after discounts, without tax, in the smallest currency unit, or `None` if not recorded.
        pub net_amount: Option<i64>,
        /// The currency of the balance (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The amount in the currency of the payment, in the smallest unit of that currency.
        #[essential("a missing amount must not be read as 0")]
        pub presentment_amount: i64,
        /// The currency that the customer paid in (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub presentment_currency: String,
        /// The tax that the customer paid, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub tax_amount: i64,
        /// The state that the tax applies to, or `None` if it does not apply to a state.
        pub tax_state: Option<String>,
        /// The country that the tax applies to (a two-letter country code), or `None` if not known.
        pub tax_country: Option<String>,
        /// Polar's fee, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub fee: i64,
        /// The exchange rate from the customer's currency to the currency of the balance, which is 1 if they are the
        /// same, or `None` if not recorded.
        pub exchange_rate: Option<f64>,
    }
}

model! {
    /// An event: a refund was deducted from the balance.
    #[constant(source = "system", name = "balance.refund")]
    pub struct BalanceRefundEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the refund and the change of the balance.
        #[essential("it contains an amount, a currency or a status")]
        pub metadata: BalanceRefundMetadata,
    }
}

model! {
    /// The details of a refund or its reversal, with the change of the balance.
    pub struct BalanceRefundMetadata {
        /// The id of the balance transaction.
        pub transaction_id: String,
        /// The id of the refund.
        pub refund_id: String,
        /// The id of the order, or `None` if there is none.
        pub order_id: Option<String>,
        /// When the order was created, as text, or `None` if not recorded.
        pub order_created_at: Option<String>,
        /// The id of the product, or `None` if there is none.
        pub product_id: Option<String>,
        /// The id of the subscription, or `None` for a one-time purchase.
        pub subscription_id: Option<String>,
        /// The change of the balance without tax, in the smallest currency unit. A deduction is negative.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency of the balance (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The same amount in the currency of the payment, in the smallest unit of that currency.
        #[essential("a missing amount must not be read as 0")]
        pub presentment_amount: i64,
        /// The currency that the customer paid in (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub presentment_currency: String,
        /// The amount of the order that can still be refunded, in the smallest currency unit, or `None` if not
        /// recorded.
        pub refundable_amount: Option<i64>,
        /// The tax that corresponds to the amount, in the smallest currency unit. A deduction is negative.
        #[essential("a missing amount must not be read as 0")]
        pub tax_amount: i64,
        /// The state that the tax applies to, or `None` if it does not apply to a state.
        pub tax_state: Option<String>,
        /// The country that the tax applies to (a two-letter country code), or `None` if not known.
        pub tax_country: Option<String>,
        /// Polar's fee, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub fee: i64,
        /// The exchange rate from the customer's currency to the currency of the balance, which is 1 if they are the
        /// same, or `None` if not recorded.
        pub exchange_rate: Option<f64>,
    }
}

model! {
    /// An event: an amount that was deducted for a refund was returned to the balance.
    #[constant(source = "system", name = "balance.refund_reversal")]
    pub struct BalanceRefundReversalEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the refund and the change of the balance.
        #[essential("it contains an amount, a currency or a status")]
        pub metadata: BalanceRefundMetadata,
    }
}

model! {
    /// An event: a benefit grant was renewed for a new period.
    #[constant(source = "system", name = "benefit.cycled")]
    pub struct BenefitCycledEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the benefit and its grant.
        pub metadata: BenefitGrantMetadata,
    }
}

model! {
    /// The details of a benefit and its grant to a customer.
    pub struct BenefitGrantMetadata {
        /// The id of the benefit.
        pub benefit_id: String,
        /// The id of the benefit grant.
        pub benefit_grant_id: String,
        /// The type of the benefit.
        pub benefit_type: BenefitType,
        /// The id of the member who receives the benefit, or `None` if the grant is not for a specific member.
        pub member_id: Option<String>,
    }
}

model! {
    /// An event: a benefit was granted to a customer.
    #[constant(source = "system", name = "benefit.granted")]
    pub struct BenefitGrantedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the benefit and its grant.
        pub metadata: BenefitGrantMetadata,
    }
}

model! {
    /// An event: a benefit grant was revoked.
    #[constant(source = "system", name = "benefit.revoked")]
    pub struct BenefitRevokedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the benefit and its grant.
        pub metadata: BenefitGrantMetadata,
    }
}

model! {
    /// An event: a benefit grant was updated.
    #[constant(source = "system", name = "benefit.updated")]
    pub struct BenefitUpdatedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the benefit and its grant.
        pub metadata: BenefitGrantMetadata,
    }
}

model! {
    /// An event: a checkout was created.
    #[constant(source = "system", name = "checkout.created")]
    pub struct CheckoutCreatedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the checkout.
        #[essential("it contains an amount, a currency or a status")]
        pub metadata: CheckoutCreatedMetadata,
    }
}

model! {
    /// The details of a checkout that was created.
    pub struct CheckoutCreatedMetadata {
        /// The id of the checkout.
        pub checkout_id: String,
        /// The status of the checkout at the time of the event, such as `open`.
        #[essential("the state of the object is unknown without it")]
        pub checkout_status: String,
        /// The id of the product, or `None` if no product was selected.
        pub product_id: Option<String>,
    }
}

model! {
    /// The cost that you incurred for an event.
    pub struct CostMetadata {
        /// The cost in US cents as decimal text, with at most 5 digits before and 12 digits after the decimal point.
        #[essential("a missing amount must not be read as 0")]
        pub amount: String,
        /// The currency, which is always `usd`.
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
    }
}

request! {
    /// The cost that you incurred for an event.
    pub struct CostMetadataInput {
        required {
            /// The cost in US cents, with at most 5 digits before and 12 digits after the decimal point.
            amount: DecimalInput,
            /// The currency, which is always `usd`.
            currency: String,
        }
    }
}

model! {
    /// An event: a customer was created.
    #[constant(source = "system", name = "customer.created")]
    pub struct CustomerCreatedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the customer at the time of the event.
        pub metadata: CustomerCreatedMetadata,
    }
}

model! {
    /// The details of a customer who was created.
    pub struct CustomerCreatedMetadata {
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The email address of the customer, or `None` if not set.
        pub customer_email: Option<String>,
        /// The name of the customer, or `None` if not set.
        pub customer_name: Option<String>,
        /// The external id of the customer (the id in your system), or `None` if not set.
        pub customer_external_id: Option<String>,
    }
}

model! {
    /// An event: a customer was deleted.
    #[constant(source = "system", name = "customer.deleted")]
    pub struct CustomerDeletedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the customer at the time of the event.
        pub metadata: CustomerDeletedMetadata,
    }
}

model! {
    /// The details of a customer who was deleted.
    pub struct CustomerDeletedMetadata {
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The email address of the customer, or `None` if not set.
        pub customer_email: Option<String>,
        /// The name of the customer, or `None` if not set.
        pub customer_name: Option<String>,
        /// The external id of the customer (the id in your system), or `None` if not set.
        pub customer_external_id: Option<String>,
    }
}

model! {
    /// An event: a customer was updated.
    #[constant(source = "system", name = "customer.updated")]
    pub struct CustomerUpdatedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the customer at the time of the event, and the changes.
        pub metadata: CustomerUpdatedMetadata,
    }
}

model! {
    /// The details of a customer who was updated.
    pub struct CustomerUpdatedMetadata {
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The email address of the customer, or `None` if not set.
        pub customer_email: Option<String>,
        /// The name of the customer, or `None` if not set.
        pub customer_name: Option<String>,
        /// The external id of the customer (the id in your system), or `None` if not set.
        pub customer_external_id: Option<String>,
        /// The fields that were changed, with their new values.
        pub updated_fields: CustomerUpdatedFields,
    }
}

union! {
    /// An event that was recorded by Polar or ingested by your application.
    pub enum Event by "source" {
        /// An event recorded by Polar, such as a paid order or a canceled subscription.
        System(SystemEvent) = "system",
        /// An event ingested by your application, such as billable usage.
        User(UserEvent) = "user",
    }
}

union! {
    /// An event to ingest. The variants identify the customer by Polar id or by external id (the id in your system).
    pub enum EventCreate by fields {
        /// An event to ingest, for a customer that is identified by Polar id.
        CustomerId(EventCreateCustomer) = has("customer_id"),
        /// An event to ingest, for a customer that is identified by external id (the id in your system).
        ExternalCustomerId(EventCreateExternalCustomer) = _,
    }
    new {
        /// An event to ingest, for a customer that is identified by Polar id.
        customer_id(name: String, customer_id: String): EventCreateCustomer,
        /// An event to ingest, for a customer that is identified by external id (the id in your system).
        external_customer_id(name: String, external_customer_id: String): EventCreateExternalCustomer,
    }
    listed {}
}

request! {
    /// An event to ingest, for a customer that is identified by Polar id.
    pub struct EventCreateCustomer {
        required {
            /// The name of the event: at most 128 characters. Meters select events by it.
            name: String,
            /// The Polar id of the customer (a UUID).
            #[not_blank]
            customer_id: String,
        }
        optional {
            /// When the event happened. It must not be in the future. Defaults to the time at which Polar receives the
            /// event.
            timestamp(maybe_timestamp): Timestamp,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The external id of the event (the id in your system). An event with an id that was sent before is a
            /// duplicate and is not ingested.
            #[not_blank]
            external_id(maybe_external_id): String,
            /// The id of the parent event: its Polar id or its external id. If unset, the event has no parent.
            #[not_blank]
            parent_id(maybe_parent_id): String,
            /// Key-value metadata that you set on the event. Meters filter and aggregate by it. Text values must have 1
            /// to 500 characters.
            metadata(maybe_metadata): EventMetadataInput,
            /// The Polar id of the member (a UUID). If unset, the event is not assigned to a member.
            #[not_blank]
            member_id(maybe_member_id): String,
        }
    }
}

request! {
    /// An event to ingest, for a customer that is identified by external id (the id in your system).
    pub struct EventCreateExternalCustomer {
        required {
            /// The name of the event: at most 128 characters. Meters select events by it.
            name: String,
            /// The external id of the customer (the id in your system). The customer need not exist in Polar yet.
            #[not_blank]
            #[through trimmed]
            external_customer_id: String,
        }
        optional {
            /// When the event happened. It must not be in the future. Defaults to the time at which Polar receives the
            /// event.
            timestamp(maybe_timestamp): Timestamp,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The external id of the event (the id in your system). An event with an id that was sent before is a
            /// duplicate and is not ingested.
            #[not_blank]
            external_id(maybe_external_id): String,
            /// The id of the parent event: its Polar id or its external id. If unset, the event has no parent.
            #[not_blank]
            parent_id(maybe_parent_id): String,
            /// Key-value metadata that you set on the event. Meters filter and aggregate by it. Text values must have 1
            /// to 500 characters.
            metadata(maybe_metadata): EventMetadataInput,
            /// The external id of the member (the id in your system). If unset, the event is not assigned to a member.
            #[not_blank]
            #[through trimmed]
            external_member_id(maybe_external_member_id): String,
        }
    }
}

model! {
    /// The metadata of an ingested event: two keys that Polar interprets, and any keys of your own.
    pub struct EventMetadata {
        /// The cost that you incurred for the event, or `None` if none was given.
        #[name = "_cost"]
        pub cost: Option<CostMetadata>,
        /// The language model call that the event records, or `None` if there is none.
        #[name = "_llm"]
        pub llm: Option<LlmMetadata>,
    }
    additional {
        /// All other keys: the metadata that you set on the event.
        pub additional: Metadata,
    }
}

request! {
    /// The metadata of an event to ingest: two keys that Polar interprets, and any keys of your own.
    pub struct EventMetadataInput {
        optional {
            /// The cost that you incurred for the event. If unset, no cost is recorded.
            #[name = "_cost"]
            cost(maybe_cost): CostMetadataInput,
            /// The language model call that the event records. If unset, none is recorded.
            #[name = "_llm"]
            llm(maybe_llm): LlmMetadata,
        }
    }
    additional {
        /// All other keys: the metadata that you set on the event. Meters filter and aggregate by it. Text values must
        /// have 1 to 500 characters.
        pub additional: Metadata,
    }
}

model! {
    /// An event name with statistics about its events.
    pub struct EventName {
        /// The name of the events.
        pub name: String,
        /// The label that is displayed for the events.
        pub label: String,
        /// The source of the events: recorded by Polar or ingested by your application.
        pub source: EventSource,
        /// The number of events.
        pub occurrences: i64,
        /// When the first of the events happened.
        pub first_seen: Timestamp,
        /// When the last of the events happened.
        pub last_seen: Timestamp,
    }
}

open_enum! {
    /// A sort order for lists of event names.
    pub enum EventNamesSortProperty {
        /// By the time of the first event, newest first.
        FirstSeenDescending = "-first_seen",
        /// By the time of the last event, newest first.
        LastSeenDescending = "-last_seen",
        /// By name, from Z to A.
        NameDescending = "-name",
        /// By number of events, highest first.
        OccurrencesDescending = "-occurrences",
        /// By the time of the first event, oldest first.
        FirstSeen = "first_seen",
        /// By the time of the last event, oldest first.
        LastSeen = "last_seen",
        /// By name, from A to Z.
        Name = "name",
        /// By number of events, lowest first.
        Occurrences = "occurrences",
    }
}

open_enum! {
    /// A sort order for lists of events.
    pub enum EventSortProperty {
        /// By the time of the event, newest first.
        TimestampDescending = "-timestamp",
        /// By the time of the event, oldest first.
        Timestamp = "timestamp",
    }
}

request! {
    /// A request to ingest events.
    pub struct EventsIngest {
        required {
            /// The events to ingest. Each identifies its customer by Polar id or by external id. The list may be empty.
            events: List<EventCreate>,
        }
    }
}

model! {
    /// The response to the ingestion of events.
    pub struct EventsIngestResponse {
        /// The number of new events, which were stored.
        pub inserted: i64,
        /// The number of duplicates, whose `external_id` was sent before. They were not stored. `None` means 0.
        pub duplicates: Option<i64>,
    }
}

request! {
    /// The query parameters of `events_list_names`.
    pub struct EventsListNamesQuery {
        optional {
            /// Limits the results to names of events of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to names of events of these customers, given by Polar id.
            customer_id(maybe_customer_id): List<String>,
            /// Limits the results to names of events of these customers, given by external id (the id in your system).
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Limits the results to names of events from these sources: recorded by Polar or ingested by your
            /// application.
            source(maybe_source): List<EventSource>,
            /// Limits the results to names that contain this text.
            query(maybe_query): String,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `-last_seen`.
            sorting(maybe_sorting): List<EventNamesSortProperty>,
        }
    }
}

request! {
    /// The query parameters of `events_list`.
    pub struct EventsListQuery {
        optional {
            /// Limits the results to events that match this filter: the JSON text of a filter like that of a meter.
            filter(maybe_filter): String,
            /// Limits the results to events at or after this time.
            start_timestamp(maybe_start_timestamp): Timestamp,
            /// Limits the results to events up to this time.
            end_timestamp(maybe_end_timestamp): Timestamp,
            /// Limits the results to events of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to events of these customers, given by Polar id.
            customer_id(maybe_customer_id): List<String>,
            /// Limits the results to events of these customers, given by external id (the id in your system).
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Limits the results to events that the meter with this id (a UUID) counts.
            #[not_blank]
            meter_id(maybe_meter_id): String,
            /// Limits the results to events with these names.
            name(maybe_name): List<String>,
            /// Limits the results to events from these sources: recorded by Polar or ingested by your application.
            source(maybe_source): List<EventSource>,
            /// Limits the results to events that match this text.
            query(maybe_query): String,
            /// Limits the results to descendants of the event with this Polar id (a UUID).
            #[not_blank]
            parent_id(maybe_parent_id): String,
            /// The maximum depth of descendants: 0 to 5, where 0 means root events only. If unset, the depth is not
            /// limited.
            depth(maybe_depth): i64,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `-timestamp`.
            sorting(maybe_sorting): List<EventSortProperty>,
            /// Limits the results to events whose metadata contains these values.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
            /// Whether the response only states whether there is a next page, without total counts, which is faster for
            /// large numbers of events. If unset, it contains the totals.
            cursor_pagination(maybe_cursor_pagination): bool,
        }
    }
}

request! {
    /// A call to a language model.
    pub struct LlmMetadata {
        required {
            /// The vendor of the model, such as `openai`.
            #[may_be_missing]
            vendor: String,
            /// The name of the model.
            #[may_be_missing]
            model: String,
            /// The number of input tokens.
            #[may_be_missing]
            input_tokens: i64,
            /// The number of output tokens.
            #[may_be_missing]
            output_tokens: i64,
            /// The total number of tokens.
            #[may_be_missing]
            total_tokens: i64,
        }
        optional {
            /// The prompt, or `None` if not recorded.
            prompt(maybe_prompt): String,
            /// The response of the model, or `None` if not recorded.
            response(maybe_response): String,
            /// The number of input tokens that were read from a cache, or `None` if not recorded.
            cached_input_tokens(maybe_cached_input_tokens): i64,
        }
    }
}

model! {
    /// An event: units were credited to a customer's meter.
    #[constant(source = "system", name = "meter.credited")]
    pub struct MeterCreditEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the meter and the credited units.
        pub metadata: MeterCreditedMetadata,
    }
}

model! {
    /// The details of units that were credited to a customer's meter.
    pub struct MeterCreditedMetadata {
        /// The id of the meter.
        pub meter_id: String,
        /// The number of credited units.
        pub units: i64,
        /// Whether the units were carried over from the previous period.
        pub rollover: bool,
    }
}

model! {
    /// An event: a customer's meter was reset.
    #[constant(source = "system", name = "meter.reset")]
    pub struct MeterResetEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the meter.
        pub metadata: MeterResetMetadata,
    }
}

model! {
    /// The details of a customer's meter that was reset.
    pub struct MeterResetMetadata {
        /// The id of the meter.
        pub meter_id: String,
    }
}

model! {
    /// An event: an order was paid.
    #[constant(source = "system", name = "order.paid")]
    pub struct OrderPaidEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the order and its amounts.
        #[essential("it contains an amount, a currency or a status")]
        pub metadata: OrderPaidMetadata,
    }
}

model! {
    /// The details of an order that was paid.
    pub struct OrderPaidMetadata {
        /// The id of the order.
        pub order_id: String,
        /// The id of the product, or `None` if there is none.
        pub product_id: Option<String>,
        /// The billing type of the product, `one_time` or `recurring`, or `None` if not recorded.
        pub billing_type: Option<String>,
        /// The order amount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency (a lowercase ISO 4217 code), or `None` if not recorded.
        pub currency: Option<String>,
        /// The amount after discounts, without tax, in the smallest currency unit, or `None` if not recorded.
        pub net_amount: Option<i64>,
        /// The tax amount, in the smallest currency unit, or `None` if not recorded.
        pub tax_amount: Option<i64>,
        /// The amount of the customer's balance that was applied to the order, in the smallest currency unit; negative
        /// if it reduces the amount due. `None` if not recorded.
        pub applied_balance_amount: Option<i64>,
        /// The discount amount, in the smallest currency unit, or `None` if not recorded.
        pub discount_amount: Option<i64>,
        /// The id of the discount, or `None` if there is no discount.
        pub discount_id: Option<String>,
        /// Polar's fee, in the smallest currency unit, or `None` if not recorded.
        pub platform_fee: Option<i64>,
        /// The id of the subscription, or `None` for a one-time purchase.
        pub subscription_id: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`, or `None` for a one-time purchase.
        pub recurring_interval: Option<String>,
        /// The length of a billing period in units of `recurring_interval`, or `None` for a one-time purchase.
        pub recurring_interval_count: Option<i64>,
    }
}

model! {
    /// An event: an order was partially or fully refunded.
    #[constant(source = "system", name = "order.refunded")]
    pub struct OrderRefundedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the order and the refunded amount.
        #[essential("it contains an amount, a currency or a status")]
        pub metadata: OrderRefundedMetadata,
    }
}

model! {
    /// The details of an order that was refunded.
    pub struct OrderRefundedMetadata {
        /// The id of the order.
        pub order_id: String,
        /// The refunded amount without tax, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub refunded_amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
    }
}

model! {
    /// An event: a voided order was restored.
    #[constant(source = "system", name = "order.unvoided")]
    pub struct OrderUnvoidedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the order and its amount.
        #[essential("it contains an amount, a currency or a status")]
        pub metadata: OrderUnvoidedMetadata,
    }
}

model! {
    /// The details of a voided order that was restored.
    pub struct OrderUnvoidedMetadata {
        /// The id of the order.
        pub order_id: String,
        /// The order amount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
    }
}

model! {
    /// An event: an order was voided.
    #[constant(source = "system", name = "order.voided")]
    pub struct OrderVoidedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the order and its amount.
        #[essential("it contains an amount, a currency or a status")]
        pub metadata: OrderVoidedMetadata,
    }
}

model! {
    /// The details of an order that was voided.
    pub struct OrderVoidedMetadata {
        /// The id of the order.
        pub order_id: String,
        /// The order amount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
    }
}

model! {
    /// An event: the end of a subscription's billing period was changed.
    #[constant(source = "system", name = "subscription.billing_period_updated")]
    pub struct SubscriptionBillingPeriodUpdatedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription, and the old and new end of its billing period.
        pub metadata: SubscriptionBillingPeriodUpdatedMetadata,
    }
}

model! {
    /// The details of a subscription whose billing period end was changed.
    pub struct SubscriptionBillingPeriodUpdatedMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The old end of the billing period, as text.
        pub old_period_end: String,
        /// The new end of the billing period, as text.
        pub new_period_end: String,
    }
}

model! {
    /// An event: a subscription was canceled, either immediately or at a later time.
    #[constant(source = "system", name = "subscription.canceled")]
    pub struct SubscriptionCanceledEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription and its cancellation.
        #[essential("it contains an amount, a currency or a status")]
        pub metadata: SubscriptionCanceledMetadata,
    }
}

model! {
    /// The details of a subscription that was canceled.
    pub struct SubscriptionCanceledMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The id of the product, or `None` if not recorded.
        pub product_id: Option<String>,
        /// The price of a billing period, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The unit of the billing period: `day`, `week`, `month` or `year`.
        pub recurring_interval: String,
        /// The length of a billing period in units of `recurring_interval`.
        pub recurring_interval_count: i64,
        /// The reason the customer canceled, such as `too_expensive`, or `None` if no reason was given.
        pub customer_cancellation_reason: Option<String>,
        /// The customer's comment on the cancellation, or `None` if there is none.
        pub customer_cancellation_comment: Option<String>,
        /// When the subscription was canceled, as text.
        pub canceled_at: String,
        /// When the subscription will end, as text, or `None` if no end is scheduled.
        pub ends_at: Option<String>,
        /// Whether the subscription ends at the end of the current billing period, or `None` if not recorded.
        pub cancel_at_period_end: Option<bool>,
    }
}

model! {
    /// An event: a subscription was created.
    #[constant(source = "system", name = "subscription.created")]
    pub struct SubscriptionCreatedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription and its terms.
        #[essential("it contains an amount, a currency or a status")]
        pub metadata: SubscriptionCreatedMetadata,
    }
}

model! {
    /// The details of a subscription that was created.
    pub struct SubscriptionCreatedMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The id of the product.
        pub product_id: String,
        /// The price of a billing period, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The unit of the billing period: `day`, `week`, `month` or `year`.
        pub recurring_interval: String,
        /// The length of a billing period in units of `recurring_interval`.
        pub recurring_interval_count: i64,
        /// When the subscription started, as text.
        pub started_at: String,
    }
}

model! {
    /// An event: a new billing period of a subscription started.
    #[constant(source = "system", name = "subscription.cycled")]
    pub struct SubscriptionCycledEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription and its terms.
        pub metadata: SubscriptionCycledMetadata,
    }
}

model! {
    /// The details of a subscription whose new billing period started.
    pub struct SubscriptionCycledMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The id of the product, or `None` if not recorded.
        pub product_id: Option<String>,
        /// The price of a billing period, in the smallest currency unit, or `None` if not recorded.
        pub amount: Option<i64>,
        /// The currency (a lowercase ISO 4217 code), or `None` if not recorded.
        pub currency: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`, or `None` if not recorded.
        pub recurring_interval: Option<String>,
        /// The length of a billing period in units of `recurring_interval`, or `None` if not recorded.
        pub recurring_interval_count: Option<i64>,
    }
}

model! {
    /// An event: a subscription was migrated to Polar from another provider.
    #[constant(source = "system", name = "subscription.migrated")]
    pub struct SubscriptionMigratedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription and its previous provider.
        pub metadata: SubscriptionMigratedMetadata,
    }
}

model! {
    /// The details of a subscription that was migrated from another provider.
    pub struct SubscriptionMigratedMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The provider that the subscription was migrated from.
        pub provider: String,
        /// The id of the subscription at that provider.
        pub provider_subscription_id: String,
        /// The id of the product.
        pub product_id: String,
    }
}

model! {
    /// An event: a subscription became past due.
    #[constant(source = "system", name = "subscription.past_due")]
    pub struct SubscriptionPastDueEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription and its terms.
        pub metadata: SubscriptionPastDueMetadata,
    }
}

model! {
    /// The details of a subscription that became past due.
    pub struct SubscriptionPastDueMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The id of the product, or `None` if not recorded.
        pub product_id: Option<String>,
        /// When the subscription became past due, as text.
        pub past_due_at: String,
        /// The price of a billing period, in the smallest currency unit, or `None` if not recorded.
        pub amount: Option<i64>,
        /// The currency (a lowercase ISO 4217 code), or `None` if not recorded.
        pub currency: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`, or `None` if not recorded.
        pub recurring_interval: Option<String>,
        /// The length of a billing period in units of `recurring_interval`, or `None` if not recorded.
        pub recurring_interval_count: Option<i64>,
    }
}

model! {
    /// An event: a subscription was paused.
    #[constant(source = "system", name = "subscription.paused")]
    pub struct SubscriptionPausedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription, its terms and the end of the pause.
        pub metadata: SubscriptionPausedMetadata,
    }
}

model! {
    /// The details of a subscription that was paused.
    pub struct SubscriptionPausedMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The id of the product, or `None` if not recorded.
        pub product_id: Option<String>,
        /// The price of a billing period, in the smallest currency unit, or `None` if not recorded.
        pub amount: Option<i64>,
        /// The currency (a lowercase ISO 4217 code), or `None` if not recorded.
        pub currency: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`, or `None` if not recorded.
        pub recurring_interval: Option<String>,
        /// The length of a billing period in units of `recurring_interval`, or `None` if not recorded.
        pub recurring_interval_count: Option<i64>,
        /// When the subscription was paused, as text.
        pub paused_at: String,
        /// When the subscription resumes, as text, or `None` if no time is set.
        pub resumes_at: Option<String>,
    }
}

model! {
    /// An event: a subscription was switched to another product.
    #[constant(source = "system", name = "subscription.product_updated")]
    pub struct SubscriptionProductUpdatedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription, and its old and new product.
        pub metadata: SubscriptionProductUpdatedMetadata,
    }
}

model! {
    /// The details of a subscription that was switched to another product.
    pub struct SubscriptionProductUpdatedMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The id of the old product.
        pub old_product_id: String,
        /// The id of the new product.
        pub new_product_id: String,
    }
}

model! {
    /// An event: a subscription became active again.
    #[constant(source = "system", name = "subscription.reactivated")]
    pub struct SubscriptionReactivatedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription and its terms.
        pub metadata: SubscriptionReactivatedMetadata,
    }
}

model! {
    /// The details of a subscription that became active again.
    pub struct SubscriptionReactivatedMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The id of the product, or `None` if not recorded.
        pub product_id: Option<String>,
        /// The price of a billing period, in the smallest currency unit, or `None` if not recorded.
        pub amount: Option<i64>,
        /// The currency (a lowercase ISO 4217 code), or `None` if not recorded.
        pub currency: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`, or `None` if not recorded.
        pub recurring_interval: Option<String>,
        /// The length of a billing period in units of `recurring_interval`, or `None` if not recorded.
        pub recurring_interval_count: Option<i64>,
    }
}

model! {
    /// An event: a subscription was reinstated.
    #[constant(source = "system", name = "subscription.reinstated")]
    pub struct SubscriptionReinstatedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription and its terms.
        pub metadata: SubscriptionReinstatedMetadata,
    }
}

model! {
    /// The details of a subscription that was reinstated.
    pub struct SubscriptionReinstatedMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The id of the product, or `None` if not recorded.
        pub product_id: Option<String>,
        /// The price of a billing period, in the smallest currency unit, or `None` if not recorded.
        pub amount: Option<i64>,
        /// The currency (a lowercase ISO 4217 code), or `None` if not recorded.
        pub currency: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`, or `None` if not recorded.
        pub recurring_interval: Option<String>,
        /// The length of a billing period in units of `recurring_interval`, or `None` if not recorded.
        pub recurring_interval_count: Option<i64>,
    }
}

model! {
    /// An event: a paused subscription was resumed.
    #[constant(source = "system", name = "subscription.resumed")]
    pub struct SubscriptionResumedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription and its terms.
        pub metadata: SubscriptionResumedMetadata,
    }
}

model! {
    /// The details of a paused subscription that was resumed.
    pub struct SubscriptionResumedMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The id of the product, or `None` if not recorded.
        pub product_id: Option<String>,
        /// The price of a billing period, in the smallest currency unit, or `None` if not recorded.
        pub amount: Option<i64>,
        /// The currency (a lowercase ISO 4217 code), or `None` if not recorded.
        pub currency: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`, or `None` if not recorded.
        pub recurring_interval: Option<String>,
        /// The length of a billing period in units of `recurring_interval`, or `None` if not recorded.
        pub recurring_interval_count: Option<i64>,
    }
}

model! {
    /// An event: a subscription ended, and its benefits were revoked.
    #[constant(source = "system", name = "subscription.revoked")]
    pub struct SubscriptionRevokedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription and its terms.
        pub metadata: SubscriptionRevokedMetadata,
    }
}

model! {
    /// The details of a subscription that ended.
    pub struct SubscriptionRevokedMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The id of the product, or `None` if not recorded.
        pub product_id: Option<String>,
        /// The price of a billing period, in the smallest currency unit, or `None` if not recorded.
        pub amount: Option<i64>,
        /// The currency (a lowercase ISO 4217 code), or `None` if not recorded.
        pub currency: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`, or `None` if not recorded.
        pub recurring_interval: Option<String>,
        /// The length of a billing period in units of `recurring_interval`, or `None` if not recorded.
        pub recurring_interval_count: Option<i64>,
    }
}

model! {
    /// An event: the number of seats of a subscription changed.
    #[constant(source = "system", name = "subscription.seats_updated")]
    pub struct SubscriptionSeatsUpdatedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription, and the old and new number of seats.
        pub metadata: SubscriptionSeatsUpdatedMetadata,
    }
}

model! {
    /// The details of a subscription whose number of seats changed.
    pub struct SubscriptionSeatsUpdatedMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The old number of seats.
        pub old_seats: i64,
        /// The new number of seats.
        pub new_seats: i64,
        /// The proration behavior of the change: `invoice`, `prorate`, `next_period` or `reset`.
        pub proration_behavior: String,
    }
}

model! {
    /// An event: the cancellation of a subscription was undone before the subscription ended.
    #[constant(source = "system", name = "subscription.uncanceled")]
    pub struct SubscriptionUncanceledEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription and its terms.
        #[essential("it contains an amount, a currency or a status")]
        pub metadata: SubscriptionUncanceledMetadata,
    }
}

model! {
    /// The details of a subscription whose cancellation was undone.
    pub struct SubscriptionUncanceledMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The id of the product.
        pub product_id: String,
        /// The price of a billing period, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The unit of the billing period: `day`, `week`, `month` or `year`.
        pub recurring_interval: String,
        /// The length of a billing period in units of `recurring_interval`.
        pub recurring_interval_count: i64,
    }
}

model! {
    /// An event: the number of units of a subscription changed.
    #[constant(source = "system", name = "subscription.units_updated")]
    pub struct SubscriptionUnitsUpdatedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription, and the old and new number of units.
        pub metadata: SubscriptionUnitsUpdatedMetadata,
    }
}

model! {
    /// The details of a subscription whose number of units changed.
    pub struct SubscriptionUnitsUpdatedMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
        /// The old number of units.
        pub old_units: i64,
        /// The new number of units.
        pub new_units: i64,
        /// The proration behavior of the change: `invoice`, `prorate`, `next_period` or `reset`.
        pub proration_behavior: String,
    }
}

model! {
    /// An event: a scheduled change of a subscription was discarded.
    #[constant(source = "system", name = "subscription.update_cleared")]
    pub struct SubscriptionUpdateClearedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription.
        pub metadata: SubscriptionUpdateClearedMetadata,
    }
}

model! {
    /// The details of a subscription whose scheduled change was discarded.
    pub struct SubscriptionUpdateClearedMetadata {
        /// The id of the subscription.
        pub subscription_id: String,
    }
}

model! {
    /// An event: a subscription was updated.
    #[constant(source = "system", name = "subscription.updated")]
    pub struct SubscriptionUpdatedEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The details of the event: the subscription and the changes.
        pub metadata: SubscriptionUpdatedMetadata,
    }
}

model! {
    /// The details of a subscription that was updated.
    pub struct SubscriptionUpdatedMetadata {
        /// The id of the new product, or `None` if the product was not changed.
        pub product_id: Option<String>,
        /// The proration behavior of the change, or `None` if not specified.
        pub proration_behavior: Option<SubscriptionProrationBehavior>,
        /// The id of the new discount, or `None` if the discount was not changed or was removed.
        pub discount_id: Option<String>,
        /// The new end of the trial, as text, or `None` if it was not changed.
        pub trial_end: Option<String>,
        /// The new number of seats, or `None` if it was not changed.
        pub seats: Option<i64>,
        /// The new number of units, or `None` if it was not changed or there is none.
        pub units: Option<i64>,
        /// The new end of the billing period, as text, or `None` if it was not changed.
        pub billing_period_end: Option<String>,
        /// The id of the subscription.
        pub subscription_id: String,
    }
}

union! {
    /// An event recorded by Polar, such as a paid order or a canceled subscription.
    pub enum SystemEvent by "name" {
        /// An event: units were credited to a customer's meter.
        MeterCredited(MeterCreditEvent) = "meter.credited",
        /// An event: a customer's meter was reset.
        MeterReset(MeterResetEvent) = "meter.reset",
        /// An event: a benefit was granted to a customer.
        BenefitGranted(BenefitGrantedEvent) = "benefit.granted",
        /// An event: a benefit grant was renewed for a new period.
        BenefitCycled(BenefitCycledEvent) = "benefit.cycled",
        /// An event: a benefit grant was updated.
        BenefitUpdated(BenefitUpdatedEvent) = "benefit.updated",
        /// An event: a benefit grant was revoked.
        BenefitRevoked(BenefitRevokedEvent) = "benefit.revoked",
        /// An event: a subscription was created.
        SubscriptionCreated(SubscriptionCreatedEvent) = "subscription.created",
        /// An event: a subscription was updated.
        SubscriptionUpdated(SubscriptionUpdatedEvent) = "subscription.updated",
        /// An event: a new billing period of a subscription started.
        SubscriptionCycled(SubscriptionCycledEvent) = "subscription.cycled",
        /// An event: a subscription was canceled, either immediately or at a later time.
        SubscriptionCanceled(SubscriptionCanceledEvent) = "subscription.canceled",
        /// An event: a subscription ended, and its benefits were revoked.
        SubscriptionRevoked(SubscriptionRevokedEvent) = "subscription.revoked",
        /// An event: a subscription became past due.
        SubscriptionPastDue(SubscriptionPastDueEvent) = "subscription.past_due",
        /// An event: a subscription became active again.
        SubscriptionReactivated(SubscriptionReactivatedEvent) = "subscription.reactivated",
        /// An event: a subscription was reinstated.
        SubscriptionReinstated(SubscriptionReinstatedEvent) = "subscription.reinstated",
        /// An event: a subscription was paused.
        SubscriptionPaused(SubscriptionPausedEvent) = "subscription.paused",
        /// An event: a paused subscription was resumed.
        SubscriptionResumed(SubscriptionResumedEvent) = "subscription.resumed",
        /// An event: a subscription was migrated to Polar from another provider.
        SubscriptionMigrated(SubscriptionMigratedEvent) = "subscription.migrated",
        /// An event: the cancellation of a subscription was undone before the subscription ended.
        SubscriptionUncanceled(SubscriptionUncanceledEvent) = "subscription.uncanceled",
        /// An event: a subscription was switched to another product.
        SubscriptionProductUpdated(SubscriptionProductUpdatedEvent) = "subscription.product_updated",
        /// An event: the number of seats of a subscription changed.
        SubscriptionSeatsUpdated(SubscriptionSeatsUpdatedEvent) = "subscription.seats_updated",
        /// An event: the number of units of a subscription changed.
        SubscriptionUnitsUpdated(SubscriptionUnitsUpdatedEvent) = "subscription.units_updated",
        /// An event: the end of a subscription's billing period was changed.
        SubscriptionBillingPeriodUpdated(SubscriptionBillingPeriodUpdatedEvent) = "subscription.billing_period_updated",
        /// An event: a scheduled change of a subscription was discarded.
        SubscriptionUpdateCleared(SubscriptionUpdateClearedEvent) = "subscription.update_cleared",
        /// An event: an order was paid.
        OrderPaid(OrderPaidEvent) = "order.paid",
        /// An event: an order was partially or fully refunded.
        OrderRefunded(OrderRefundedEvent) = "order.refunded",
        /// An event: an order was voided.
        OrderVoided(OrderVoidedEvent) = "order.voided",
        /// An event: a voided order was restored.
        OrderUnvoided(OrderUnvoidedEvent) = "order.unvoided",
        /// An event: a checkout was created.
        CheckoutCreated(CheckoutCreatedEvent) = "checkout.created",
        /// An event: a customer was created.
        CustomerCreated(CustomerCreatedEvent) = "customer.created",
        /// An event: a customer was updated.
        CustomerUpdated(CustomerUpdatedEvent) = "customer.updated",
        /// An event: a customer was deleted.
        CustomerDeleted(CustomerDeletedEvent) = "customer.deleted",
        /// An event: the payment of an order was added to the balance.
        BalanceOrder(BalanceOrderEvent) = "balance.order",
        /// An event: an order was paid entirely from the customer's balance.
        BalanceCreditOrder(BalanceCreditOrderEvent) = "balance.credit_order",
        /// An event: a refund was deducted from the balance.
        BalanceRefund(BalanceRefundEvent) = "balance.refund",
        /// An event: an amount that was deducted for a refund was returned to the balance.
        BalanceRefundReversal(BalanceRefundReversalEvent) = "balance.refund_reversal",
        /// An event: the amount of a disputed payment was deducted from the balance.
        BalanceDispute(BalanceDisputeEvent) = "balance.dispute",
        /// An event: an amount that was deducted for a dispute was returned to the balance.
        BalanceDisputeReversal(BalanceDisputeReversalEvent) = "balance.dispute_reversal",
    }
    shared {
        /// The id of the event (a UUID).
        id: String as str,
        /// When the event happened.
        timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        organization_id: String as str,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        customer_id: String as str,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        customer: Customer,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        external_customer_id: String as str,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        member_id: String as str,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        external_member_id: String as str,
        /// The number of child events. `None` means 0.
        child_count: i64,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        parent_id: String as str,
        /// The human-readable label of the event.
        label: String as str,
    }
}

model! {
    /// An event ingested by your application, such as billable usage.
    #[constant(source = "user")]
    pub struct UserEvent {
        /// The id of the event (a UUID).
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to (a UUID).
        pub organization_id: String,
        /// The Polar id of the customer (a UUID), or `None` if the event does not contain it.
        pub customer_id: Option<String>,
        /// The customer, or `None` if the event does not name a customer or Polar does not know the customer.
        pub customer: Option<Customer>,
        /// The external id of the customer (the id in your system), or `None` if the event does not contain it.
        pub external_customer_id: Option<String>,
        /// The Polar id of the member (a UUID), or `None` if the event does not contain it.
        pub member_id: Option<String>,
        /// The external id of the member (the id in your system), or `None` if the event does not contain it.
        pub external_member_id: Option<String>,
        /// The number of child events. `None` means 0.
        pub child_count: Option<i64>,
        /// The id of the parent event (a UUID), or `None` if the event has no parent.
        pub parent_id: Option<String>,
        /// The human-readable label of the event.
        pub label: String,
        /// The name of the event, such as `api_call`. Meters select events by it.
        pub name: String,
        /// Key-value metadata that you set on the event.
        pub metadata: EventMetadata,
    }
}

model! {
    /// An event that Polar sends to webhook endpoints, with the result of its delivery.
    pub struct WebhookEvent {
        /// When the webhook event was created.
        pub created_at: Timestamp,
        /// When the webhook event was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the webhook event (a UUID).
        pub id: String,
        /// The HTTP status of the endpoint's last response, or `None` if there was no response.
        pub last_http_code: Option<i64>,
        /// Whether the event was delivered successfully, or `None` if not known yet.
        pub succeeded: Option<bool>,
        /// Whether the event was skipped instead of sent.
        pub skipped: bool,
        /// The API version of the payload, such as `2026-10`.
        pub api_version: String,
        /// The body of the delivery as JSON text, which may contain secrets, or `None` if Polar no longer stores it.
        #[hidden("contains the secrets of the object that the event is about")]
        pub payload: Option<String>,
        /// The type of the event.
        #[name = "type"]
        pub kind: WebhookEventType,
        /// Whether the event is archived.
        pub is_archived: bool,
    }
}
