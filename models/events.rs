use super::{
    BenefitType, Customer, CustomerUpdatedFields, DecimalInput, EventSource, Metadata, MetadataValue,
    SubscriptionProrationBehavior, WebhookEventType,
};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

model! {
    /// A balance event: an order was paid from the customer's balance, without a payment.
    #[is(source = "system", name = "balance.credit_order")]
    pub struct BalanceCreditOrderEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The order, and what it brought in.
        #[essential("it holds an amount, a currency or a status")]
        pub metadata: BalanceCreditOrderMetadata,
    }
}

model! {
    /// An order that was paid from the customer's balance, and what it brought in.
    pub struct BalanceCreditOrderMetadata {
        /// The order's id.
        pub order_id: String,
        /// The product's id; `None` if there is none.
        pub product_id: Option<String>,
        /// The subscription's id; `None` for a one-time purchase.
        pub subscription_id: Option<String>,
        /// The order's amount without tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// The order's tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub tax_amount: i64,
        /// The state that the tax is for; `None` if the tax is for no state.
        pub tax_state: Option<String>,
        /// The country that the tax is for, a code of two letters; `None` if unknown.
        pub tax_country: Option<String>,
        /// Polar's fee, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub fee: i64,
        /// The exchange rate that was applied; `None` if not recorded.
        pub exchange_rate: Option<f64>,
    }
}

model! {
    /// A balance event: the money of a disputed payment was taken from the balance.
    #[is(source = "system", name = "balance.dispute")]
    pub struct BalanceDisputeEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The dispute, and how it changed the balance.
        #[essential("it holds an amount, a currency or a status")]
        pub metadata: BalanceDisputeMetadata,
    }
}

model! {
    /// A dispute, and how it or its reversal changed the balance.
    pub struct BalanceDisputeMetadata {
        /// The id of the transaction on the balance.
        pub transaction_id: String,
        /// The dispute's id.
        pub dispute_id: String,
        /// The order's id; `None` if there is none.
        pub order_id: Option<String>,
        /// When the order was created, as text; `None` if not recorded.
        pub order_created_at: Option<String>,
        /// The product's id; `None` if there is none.
        pub product_id: Option<String>,
        /// The subscription's id; `None` for a one-time purchase.
        pub subscription_id: Option<String>,
        /// What came to the balance without tax, in the smallest unit of the currency; negative for what was taken.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency of the balance, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// The same amount in the currency that the customer paid in, in its smallest unit.
        #[essential("an amount must not be 0 because it is missing")]
        pub presentment_amount: i64,
        /// The currency that the customer paid in, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub presentment_currency: String,
        /// The tax that belongs to the amount, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub tax_amount: i64,
        /// The state that the tax is for; `None` if the tax is for no state.
        pub tax_state: Option<String>,
        /// The country that the tax is for, a code of two letters; `None` if unknown.
        pub tax_country: Option<String>,
        /// Polar's fee, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub fee: i64,
        /// The rate from the customer's currency to the balance's, 1 if they are the same; `None` if not recorded.
        pub exchange_rate: Option<f64>,
    }
}

model! {
    /// A balance event: money taken for a dispute was returned to the balance.
    #[is(source = "system", name = "balance.dispute_reversal")]
    pub struct BalanceDisputeReversalEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The dispute, and how its reversal changed the balance.
        #[essential("it holds an amount, a currency or a status")]
        pub metadata: BalanceDisputeMetadata,
    }
}

model! {
    /// A balance event: the payment of an order came in.
    #[is(source = "system", name = "balance.order")]
    pub struct BalanceOrderEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The order, and how it changed the balance.
        #[essential("it holds an amount, a currency or a status")]
        pub metadata: BalanceOrderMetadata,
    }
}

model! {
    /// The payment of an order, and how it changed the balance.
    pub struct BalanceOrderMetadata {
        /// The id of the transaction on the balance.
        pub transaction_id: String,
        /// The order's id.
        pub order_id: String,
        /// The product's id; `None` if there is none.
        pub product_id: Option<String>,
        /// The subscription's id; `None` for a one-time purchase.
        pub subscription_id: Option<String>,
        /// What came to the balance without tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The order's amount after discounts and without tax, in the smallest unit of the currency; `None` if not
        /// recorded.
        pub net_amount: Option<i64>,
        /// The currency of the balance, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// The amount in the currency that the customer paid in, in its smallest unit.
        #[essential("an amount must not be 0 because it is missing")]
        pub presentment_amount: i64,
        /// The currency that the customer paid in, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub presentment_currency: String,
        /// The tax that the customer paid, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub tax_amount: i64,
        /// The state that the tax is for; `None` if the tax is for no state.
        pub tax_state: Option<String>,
        /// The country that the tax is for, a code of two letters; `None` if unknown.
        pub tax_country: Option<String>,
        /// Polar's fee, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub fee: i64,
        /// The rate from the customer's currency to the balance's, 1 if they are the same; `None` if not recorded.
        pub exchange_rate: Option<f64>,
    }
}

model! {
    /// A balance event: a refund was taken from the balance.
    #[is(source = "system", name = "balance.refund")]
    pub struct BalanceRefundEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The refund, and how it changed the balance.
        #[essential("it holds an amount, a currency or a status")]
        pub metadata: BalanceRefundMetadata,
    }
}

model! {
    /// A refund, and how it or its reversal changed the balance.
    pub struct BalanceRefundMetadata {
        /// The id of the transaction on the balance.
        pub transaction_id: String,
        /// The refund's id.
        pub refund_id: String,
        /// The order's id; `None` if there is none.
        pub order_id: Option<String>,
        /// When the order was created, as text; `None` if not recorded.
        pub order_created_at: Option<String>,
        /// The product's id; `None` if there is none.
        pub product_id: Option<String>,
        /// The subscription's id; `None` for a one-time purchase.
        pub subscription_id: Option<String>,
        /// What came to the balance without tax, in the smallest unit of the currency; negative for what was taken.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency of the balance, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// The same amount in the currency that the customer paid in, in its smallest unit.
        #[essential("an amount must not be 0 because it is missing")]
        pub presentment_amount: i64,
        /// The currency that the customer paid in, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub presentment_currency: String,
        /// What can still be refunded of the order, in the smallest unit of the currency; `None` if not recorded.
        pub refundable_amount: Option<i64>,
        /// The tax that belongs to the amount, in the smallest unit of the currency; negative for what was taken.
        #[essential("an amount must not be 0 because it is missing")]
        pub tax_amount: i64,
        /// The state that the tax is for; `None` if the tax is for no state.
        pub tax_state: Option<String>,
        /// The country that the tax is for, a code of two letters; `None` if unknown.
        pub tax_country: Option<String>,
        /// Polar's fee, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub fee: i64,
        /// The rate from the customer's currency to the balance's, 1 if they are the same; `None` if not recorded.
        pub exchange_rate: Option<f64>,
    }
}

model! {
    /// A balance event: the money of a refund was returned to the balance.
    #[is(source = "system", name = "balance.refund_reversal")]
    pub struct BalanceRefundReversalEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The refund, and how its reversal changed the balance.
        #[essential("it holds an amount, a currency or a status")]
        pub metadata: BalanceRefundMetadata,
    }
}

model! {
    /// A benefit event: a grant of a benefit went into its next period.
    #[is(source = "system", name = "benefit.cycled")]
    pub struct BenefitCycledEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The benefit and its grant.
        pub metadata: BenefitGrantMetadata,
    }
}

model! {
    /// A benefit and its grant to a customer.
    pub struct BenefitGrantMetadata {
        /// The benefit's id.
        pub benefit_id: String,
        /// The id of the benefit's grant to the customer.
        pub benefit_grant_id: String,
        /// The benefit's type.
        pub benefit_type: BenefitType,
        /// The id of the member who has the grant; `None` if it names no member.
        pub member_id: Option<String>,
    }
}

model! {
    /// A benefit event: a customer was granted a benefit.
    #[is(source = "system", name = "benefit.granted")]
    pub struct BenefitGrantedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The benefit and its grant.
        pub metadata: BenefitGrantMetadata,
    }
}

model! {
    /// A benefit event: a benefit was taken from a customer.
    #[is(source = "system", name = "benefit.revoked")]
    pub struct BenefitRevokedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The benefit and its grant.
        pub metadata: BenefitGrantMetadata,
    }
}

model! {
    /// A benefit event: a customer's grant of a benefit changed.
    #[is(source = "system", name = "benefit.updated")]
    pub struct BenefitUpdatedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The benefit and its grant.
        pub metadata: BenefitGrantMetadata,
    }
}

model! {
    /// A checkout event: a checkout was created.
    #[is(source = "system", name = "checkout.created")]
    pub struct CheckoutCreatedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The checkout.
        #[essential("it holds an amount, a currency or a status")]
        pub metadata: CheckoutCreatedMetadata,
    }
}

model! {
    /// A checkout that was created.
    pub struct CheckoutCreatedMetadata {
        /// The checkout's id.
        pub checkout_id: String,
        /// The checkout's status when the event happened, such as `open`.
        #[essential("the object counts or does not count by its status")]
        pub checkout_status: String,
        /// The product's id; `None` if no product was chosen.
        pub product_id: Option<String>,
    }
}

model! {
    /// What an event cost you.
    pub struct CostMetadata {
        /// What it cost in US cents, with at most 5 digits before the decimal point and 12 after it, as decimal text.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: String,
        /// The currency: always `usd`.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
    }
}

request! {
    /// What an event costs you.
    pub struct CostMetadataInput {
        required {
            /// What it cost in US cents, with at most 5 digits before the decimal point and 12 after it.
            amount: DecimalInput,
            /// The currency: always `usd`.
            currency: String,
        }
    }
}

model! {
    /// A customer event: a customer was created.
    #[is(source = "system", name = "customer.created")]
    pub struct CustomerCreatedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The customer at the time of the event.
        pub metadata: CustomerCreatedMetadata,
    }
}

model! {
    /// A customer who was created.
    pub struct CustomerCreatedMetadata {
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The customer's email address; `None` without one.
        pub customer_email: Option<String>,
        /// The customer's name; `None` without one.
        pub customer_name: Option<String>,
        /// The customer's id in your system; `None` without one.
        pub customer_external_id: Option<String>,
    }
}

model! {
    /// A customer event: a customer was deleted.
    #[is(source = "system", name = "customer.deleted")]
    pub struct CustomerDeletedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The customer at the time of the event.
        pub metadata: CustomerDeletedMetadata,
    }
}

model! {
    /// A customer who was deleted.
    pub struct CustomerDeletedMetadata {
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The customer's email address; `None` without one.
        pub customer_email: Option<String>,
        /// The customer's name; `None` without one.
        pub customer_name: Option<String>,
        /// The customer's id in your system; `None` without one.
        pub customer_external_id: Option<String>,
    }
}

model! {
    /// A customer event: a customer's details changed.
    #[is(source = "system", name = "customer.updated")]
    pub struct CustomerUpdatedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The customer at the time of the event, and what changed.
        pub metadata: CustomerUpdatedMetadata,
    }
}

model! {
    /// A customer whose details changed.
    pub struct CustomerUpdatedMetadata {
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The customer's email address; `None` without one.
        pub customer_email: Option<String>,
        /// The customer's name; `None` without one.
        pub customer_name: Option<String>,
        /// The customer's id in your system; `None` without one.
        pub customer_external_id: Option<String>,
        /// The details that changed, with their new values.
        pub updated_fields: CustomerUpdatedFields,
    }
}

union! {
    /// An event: something that happened, recorded by Polar or ingested by your own system.
    pub enum Event by "source" {
        /// An event that Polar itself recorded, such as a paid order or a cancelled subscription.
        System(SystemEvent) = "system",
        /// An event that your own system ingested, such as usage to bill.
        User(UserEvent) = "user",
    }
}

union! {
    /// An event to ingest, of a customer known by one id or the other.
    pub enum EventCreate by fields {
        /// An event to ingest, of a customer by their id in Polar.
        CustomerId(EventCreateCustomer) = has("customer_id"),
        /// An event to ingest, of a customer by their id in your system.
        ExternalCustomerId(EventCreateExternalCustomer) = _,
    }
    new {
        /// An event to ingest, of a customer by their id in Polar.
        customer_id(name: String, customer_id: String): EventCreateCustomer,
        /// An event to ingest, of a customer by their id in your system.
        external_customer_id(name: String, external_customer_id: String): EventCreateExternalCustomer,
    }
    listed {}
}

request! {
    /// An event to ingest, of a customer by their id in Polar.
    pub struct EventCreateCustomer {
        required {
            /// The event's name, at most 128 characters; meters pick their events by it.
            name: String,
            /// The customer's id in Polar, a UUID.
            #[not_blank]
            customer_id: String,
        }
        optional {
            /// When the event happened, not in the future. Unset, it is when Polar receives the event.
            timestamp(maybe_timestamp): Timestamp,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The event's id in your system. An event whose id was sent before counts as a duplicate and is left out.
            #[not_blank]
            external_id(maybe_external_id): String,
            /// The event that this one is below, by its id in Polar or in your system. Unset, it is at the top.
            #[not_blank]
            parent_id(maybe_parent_id): String,
            /// Your own notes on the event, which meters filter by and add up. Texts of 1 to 500 characters.
            metadata(maybe_metadata): EventMetadataInput,
            /// The id in Polar of the customer's member, a UUID. Unset, the event names no member.
            #[not_blank]
            member_id(maybe_member_id): String,
        }
    }
}

request! {
    /// An event to ingest, of a customer by their id in your system.
    pub struct EventCreateExternalCustomer {
        required {
            /// The event's name, at most 128 characters; meters pick their events by it.
            name: String,
            /// The customer's id in your system. The customer need not exist in Polar yet.
            #[not_blank]
            #[through trimmed]
            external_customer_id: String,
        }
        optional {
            /// When the event happened, not in the future. Unset, it is when Polar receives the event.
            timestamp(maybe_timestamp): Timestamp,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The event's id in your system. An event whose id was sent before counts as a duplicate and is left out.
            #[not_blank]
            external_id(maybe_external_id): String,
            /// The event that this one is below, by its id in Polar or in your system. Unset, it is at the top.
            #[not_blank]
            parent_id(maybe_parent_id): String,
            /// Your own notes on the event, which meters filter by and add up. Texts of 1 to 500 characters.
            metadata(maybe_metadata): EventMetadataInput,
            /// The id in your system of the customer's member. Unset, the event names no member.
            #[not_blank]
            #[through trimmed]
            external_member_id(maybe_external_member_id): String,
        }
    }
}

model! {
    /// Your own notes on an ingested event: values by names of yours, and two names that Polar knows.
    pub struct EventMetadata {
        /// What the event cost you; `None` if no cost was given.
        #[name = "_cost"]
        pub cost: Option<CostMetadata>,
        /// The call to a language model that the event is about; `None` if there is none.
        #[name = "_llm"]
        pub llm: Option<LlmMetadata>,
    }
    rest {
        /// What stands under all other keys: your own properties of the event.
        pub rest: Metadata,
    }
}

request! {
    /// Your own notes on an event to ingest: values by names of yours, and two names that Polar knows.
    pub struct EventMetadataInput {
        optional {
            /// What the event cost you. Unset, no cost is recorded.
            #[name = "_cost"]
            cost(maybe_cost): CostMetadataInput,
            /// The call to a language model that the event is about. Unset, there is none.
            #[name = "_llm"]
            llm(maybe_llm): LlmMetadata,
        }
    }
    rest {
        /// Your own properties of the event, which meters filter by and add up. Texts have 1 to 500 characters.
        pub rest: Metadata,
    }
}

model! {
    /// A name that events have, and how often it occurs.
    pub struct EventName {
        /// The name that the events share.
        pub name: String,
        /// The name that people are shown.
        pub label: String,
        /// Whether Polar records these events or your own system ingests them.
        pub source: EventSource,
        /// How many such events there are.
        pub occurrences: i64,
        /// When the first of them happened.
        pub first_seen: Timestamp,
        /// When the last of them happened.
        pub last_seen: Timestamp,
    }
}

open_enum! {
    /// How a list of event names is sorted.
    pub enum EventNamesSortProperty {
        /// By when the first event happened, the newest first.
        FirstSeenDescending = "-first_seen",
        /// By when the last event happened, the newest first.
        LastSeenDescending = "-last_seen",
        /// By name, from Z to A.
        NameDescending = "-name",
        /// By number of events, the most first.
        OccurrencesDescending = "-occurrences",
        /// By when the first event happened, the oldest first.
        FirstSeen = "first_seen",
        /// By when the last event happened, the oldest first.
        LastSeen = "last_seen",
        /// By name, from A to Z.
        Name = "name",
        /// By number of events, the fewest first.
        Occurrences = "occurrences",
    }
}

open_enum! {
    /// How a list of events is sorted.
    pub enum EventSortProperty {
        /// By when they happened, the newest first.
        TimestampDescending = "-timestamp",
        /// By when they happened, the oldest first.
        Timestamp = "timestamp",
    }
}

request! {
    /// Events to ingest.
    pub struct EventsIngest {
        required {
            /// The events, each of a customer by either id. An empty list is accepted.
            events: List<EventCreate>,
        }
    }
}

model! {
    /// How many events were ingested.
    pub struct EventsIngestResponse {
        /// How many events were new and are now kept.
        pub inserted: i64,
        /// How many events were left out, as their `external_id` was sent before; `None` stands for 0.
        pub duplicates: Option<i64>,
    }
}

request! {
    /// The query of `events_list_names`.
    pub struct EventsListNamesQuery {
        optional {
            /// Only the names of events of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the names of events of these customers, by their ids in Polar.
            customer_id(maybe_customer_id): List<String>,
            /// Only the names of events of these customers, by their ids in your system.
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Only the names of events from these sources: ingested by you, or recorded by Polar.
            source(maybe_source): List<EventSource>,
            /// Only the names that have this text in them.
            query(maybe_query): String,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `-last_seen`.
            sorting(maybe_sorting): List<EventNamesSortProperty>,
        }
    }
}

request! {
    /// The query of `events_list`.
    pub struct EventsListQuery {
        optional {
            /// Only the events that match this filter, a filter as meters have it, as JSON text.
            filter(maybe_filter): String,
            /// Only the events from this time on.
            start_timestamp(maybe_start_timestamp): Timestamp,
            /// Only the events up to this time.
            end_timestamp(maybe_end_timestamp): Timestamp,
            /// Only the events of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the events of these customers, by their ids in Polar.
            customer_id(maybe_customer_id): List<String>,
            /// Only the events of these customers, by their ids in your system.
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Only the events that this meter counts, by its id in Polar, a UUID.
            #[not_blank]
            meter_id(maybe_meter_id): String,
            /// Only the events with these names.
            name(maybe_name): List<String>,
            /// Only the events from these sources: ingested by you, or recorded by Polar.
            source(maybe_source): List<EventSource>,
            /// Only the events that match this text.
            query(maybe_query): String,
            /// Only the events below this event, by its id in Polar, a UUID.
            #[not_blank]
            parent_id(maybe_parent_id): String,
            /// How many levels down to go, 0 to 5: 0 gives the top ones only; unset: all.
            depth(maybe_depth): i64,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `-timestamp`.
            sorting(maybe_sorting): List<EventSortProperty>,
            /// Only the events with these values in their metadata.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
            /// Whether the answer tells only if there is a next page, and no totals: faster where there are many
            /// events. Unset, it tells totals.
            cursor_pagination(maybe_cursor_pagination): bool,
        }
    }
}

request! {
    /// A call to a language model.
    pub struct LlmMetadata {
        required {
            /// The company behind the model, such as `openai`.
            vendor: String,
            /// The name of the model.
            model: String,
            /// How many tokens went in.
            input_tokens: i64,
            /// How many tokens came out.
            output_tokens: i64,
            /// How many tokens there were in all.
            total_tokens: i64,
        }
        optional {
            /// What was asked; `None` if not recorded.
            prompt(maybe_prompt): String,
            /// What the model answered; `None` if not recorded.
            response(maybe_response): String,
            /// How many of the tokens that went in came from a cache; `None` if not recorded.
            cached_input_tokens(maybe_cached_input_tokens): i64,
        }
    }
}

model! {
    /// A meter event: units were credited to a customer's meter.
    #[is(source = "system", name = "meter.credited")]
    pub struct MeterCreditEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The meter and the units.
        pub metadata: MeterCreditedMetadata,
    }
}

model! {
    /// Units that were credited to a customer's meter.
    pub struct MeterCreditedMetadata {
        /// The meter's id.
        pub meter_id: String,
        /// How many units were credited.
        pub units: i64,
        /// Whether the units were carried over from the period before.
        pub rollover: bool,
    }
}

model! {
    /// A meter event: a customer's meter was reset.
    #[is(source = "system", name = "meter.reset")]
    pub struct MeterResetEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The meter.
        pub metadata: MeterResetMetadata,
    }
}

model! {
    /// A meter that was reset for a customer.
    pub struct MeterResetMetadata {
        /// The meter's id.
        pub meter_id: String,
    }
}

model! {
    /// An order event: an order was paid.
    #[is(source = "system", name = "order.paid")]
    pub struct OrderPaidEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The order and its amounts.
        #[essential("it holds an amount, a currency or a status")]
        pub metadata: OrderPaidMetadata,
    }
}

model! {
    /// An order that was paid, and its amounts.
    pub struct OrderPaidMetadata {
        /// The order's id.
        pub order_id: String,
        /// The product's id; `None` if there is none.
        pub product_id: Option<String>,
        /// Whether the product is bought once (`one_time`) or by subscription (`recurring`); `None` if not recorded.
        pub billing_type: Option<String>,
        /// The order's amount, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency, an ISO 4217 code in lower case; `None` if not recorded.
        pub currency: Option<String>,
        /// The amount after discounts and without tax, in the smallest unit of the currency; `None` if not recorded.
        pub net_amount: Option<i64>,
        /// The tax, in the smallest unit of the currency; `None` if not recorded.
        pub tax_amount: Option<i64>,
        /// How much of the customer's balance went into the order, in the smallest unit of the currency; below 0 when
        /// it lowers what is due; `None` if not recorded.
        pub applied_balance_amount: Option<i64>,
        /// The discount, in the smallest unit of the currency; `None` if not recorded.
        pub discount_amount: Option<i64>,
        /// The discount's id; `None` without a discount.
        pub discount_id: Option<String>,
        /// Polar's fee, in the smallest unit of the currency; `None` if not recorded.
        pub platform_fee: Option<i64>,
        /// The subscription's id; `None` for a one-time purchase.
        pub subscription_id: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`; `None` for a one-time purchase.
        pub recurring_interval: Option<String>,
        /// How many of `recurring_interval` a billing period lasts; `None` for a one-time purchase.
        pub recurring_interval_count: Option<i64>,
    }
}

model! {
    /// An order event: an order was refunded, in part or in full.
    #[is(source = "system", name = "order.refunded")]
    pub struct OrderRefundedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The order and what was refunded.
        #[essential("it holds an amount, a currency or a status")]
        pub metadata: OrderRefundedMetadata,
    }
}

model! {
    /// An order that was refunded, and how much.
    pub struct OrderRefundedMetadata {
        /// The order's id.
        pub order_id: String,
        /// The amount that was refunded, without tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub refunded_amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
    }
}

model! {
    /// An order event: an order that had been voided was restored.
    #[is(source = "system", name = "order.unvoided")]
    pub struct OrderUnvoidedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The order and its amount.
        #[essential("it holds an amount, a currency or a status")]
        pub metadata: OrderUnvoidedMetadata,
    }
}

model! {
    /// An order that had been voided and was restored.
    pub struct OrderUnvoidedMetadata {
        /// The order's id.
        pub order_id: String,
        /// The order's amount, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
    }
}

model! {
    /// An order event: an order was voided.
    #[is(source = "system", name = "order.voided")]
    pub struct OrderVoidedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The order and its amount.
        #[essential("it holds an amount, a currency or a status")]
        pub metadata: OrderVoidedMetadata,
    }
}

model! {
    /// An order that was voided.
    pub struct OrderVoidedMetadata {
        /// The order's id.
        pub order_id: String,
        /// The order's amount, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
    }
}

model! {
    /// A subscription event: the end of the billing period was moved.
    #[is(source = "system", name = "subscription.billing_period_updated")]
    pub struct SubscriptionBillingPeriodUpdatedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription, and its period's end before and after.
        pub metadata: SubscriptionBillingPeriodUpdatedMetadata,
    }
}

model! {
    /// A subscription whose billing period got another end.
    pub struct SubscriptionBillingPeriodUpdatedMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The end of the billing period before the change, as text.
        pub old_period_end: String,
        /// The end of the billing period after the change, as text.
        pub new_period_end: String,
    }
}

model! {
    /// A subscription event: a subscription was cancelled, at once or for a later end.
    #[is(source = "system", name = "subscription.canceled")]
    pub struct SubscriptionCanceledEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription, and why and when it ends.
        #[essential("it holds an amount, a currency or a status")]
        pub metadata: SubscriptionCanceledMetadata,
    }
}

model! {
    /// A subscription that was cancelled, and why and when it ends.
    pub struct SubscriptionCanceledMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The product's id; `None` if not recorded.
        pub product_id: Option<String>,
        /// The price of a billing period, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// The unit of the billing period: `day`, `week`, `month` or `year`.
        pub recurring_interval: String,
        /// How many of `recurring_interval` a billing period lasts.
        pub recurring_interval_count: i64,
        /// Why the customer cancelled, such as `too_expensive`; `None` if they gave no reason.
        pub customer_cancellation_reason: Option<String>,
        /// What the customer wrote about cancelling; `None` if nothing.
        pub customer_cancellation_comment: Option<String>,
        /// When the subscription was cancelled, as text.
        pub canceled_at: String,
        /// When the subscription ends, as text; `None` if no time is set.
        pub ends_at: Option<String>,
        /// Whether the subscription ends with its current period; `None` if not recorded.
        pub cancel_at_period_end: Option<bool>,
    }
}

model! {
    /// A subscription event: a subscription was created.
    #[is(source = "system", name = "subscription.created")]
    pub struct SubscriptionCreatedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription and its terms.
        #[essential("it holds an amount, a currency or a status")]
        pub metadata: SubscriptionCreatedMetadata,
    }
}

model! {
    /// A subscription that was created, and its terms.
    pub struct SubscriptionCreatedMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The product's id.
        pub product_id: String,
        /// The price of a billing period, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// The unit of the billing period: `day`, `week`, `month` or `year`.
        pub recurring_interval: String,
        /// How many of `recurring_interval` a billing period lasts.
        pub recurring_interval_count: i64,
        /// When the subscription started, as text.
        pub started_at: String,
    }
}

model! {
    /// A subscription event: a subscription went into its next billing period.
    #[is(source = "system", name = "subscription.cycled")]
    pub struct SubscriptionCycledEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription and its terms.
        pub metadata: SubscriptionCycledMetadata,
    }
}

model! {
    /// A subscription that went into its next billing period, and its terms.
    pub struct SubscriptionCycledMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The product's id; `None` if not recorded.
        pub product_id: Option<String>,
        /// The price of a billing period, in the smallest unit of the currency; `None` if not recorded.
        pub amount: Option<i64>,
        /// The currency, an ISO 4217 code in lower case; `None` if not recorded.
        pub currency: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`; `None` if not recorded.
        pub recurring_interval: Option<String>,
        /// How many of `recurring_interval` a billing period lasts; `None` if not recorded.
        pub recurring_interval_count: Option<i64>,
    }
}

model! {
    /// A subscription event: a subscription was moved to Polar from another provider.
    #[is(source = "system", name = "subscription.migrated")]
    pub struct SubscriptionMigratedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription and where it came from.
        pub metadata: SubscriptionMigratedMetadata,
    }
}

model! {
    /// A subscription that came from another provider.
    pub struct SubscriptionMigratedMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The provider that the subscription came from.
        pub provider: String,
        /// The subscription's id at that provider.
        pub provider_subscription_id: String,
        /// The product's id.
        pub product_id: String,
    }
}

model! {
    /// A subscription event: a subscription's payment became overdue.
    #[is(source = "system", name = "subscription.past_due")]
    pub struct SubscriptionPastDueEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription and its terms.
        pub metadata: SubscriptionPastDueMetadata,
    }
}

model! {
    /// A subscription whose payment became overdue, and its terms.
    pub struct SubscriptionPastDueMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The product's id; `None` if not recorded.
        pub product_id: Option<String>,
        /// When the payment became overdue, as text.
        pub past_due_at: String,
        /// The price of a billing period, in the smallest unit of the currency; `None` if not recorded.
        pub amount: Option<i64>,
        /// The currency, an ISO 4217 code in lower case; `None` if not recorded.
        pub currency: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`; `None` if not recorded.
        pub recurring_interval: Option<String>,
        /// How many of `recurring_interval` a billing period lasts; `None` if not recorded.
        pub recurring_interval_count: Option<i64>,
    }
}

model! {
    /// A subscription event: a subscription was paused.
    #[is(source = "system", name = "subscription.paused")]
    pub struct SubscriptionPausedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription and its terms, and when it resumes.
        pub metadata: SubscriptionPausedMetadata,
    }
}

model! {
    /// A subscription that was paused, and its terms.
    pub struct SubscriptionPausedMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The product's id; `None` if not recorded.
        pub product_id: Option<String>,
        /// The price of a billing period, in the smallest unit of the currency; `None` if not recorded.
        pub amount: Option<i64>,
        /// The currency, an ISO 4217 code in lower case; `None` if not recorded.
        pub currency: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`; `None` if not recorded.
        pub recurring_interval: Option<String>,
        /// How many of `recurring_interval` a billing period lasts; `None` if not recorded.
        pub recurring_interval_count: Option<i64>,
        /// When the subscription was paused, as text.
        pub paused_at: String,
        /// When the subscription is to resume, as text; `None` if no time is set.
        pub resumes_at: Option<String>,
    }
}

model! {
    /// A subscription event: a subscription was changed to another product.
    #[is(source = "system", name = "subscription.product_updated")]
    pub struct SubscriptionProductUpdatedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription, and its product before and after.
        pub metadata: SubscriptionProductUpdatedMetadata,
    }
}

model! {
    /// A subscription that was changed to another product.
    pub struct SubscriptionProductUpdatedMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The id of the product before the change.
        pub old_product_id: String,
        /// The id of the product after the change.
        pub new_product_id: String,
    }
}

model! {
    /// A subscription event: a subscription became active again.
    #[is(source = "system", name = "subscription.reactivated")]
    pub struct SubscriptionReactivatedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription and its terms.
        pub metadata: SubscriptionReactivatedMetadata,
    }
}

model! {
    /// A subscription that became active again, and its terms.
    pub struct SubscriptionReactivatedMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The product's id; `None` if not recorded.
        pub product_id: Option<String>,
        /// The price of a billing period, in the smallest unit of the currency; `None` if not recorded.
        pub amount: Option<i64>,
        /// The currency, an ISO 4217 code in lower case; `None` if not recorded.
        pub currency: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`; `None` if not recorded.
        pub recurring_interval: Option<String>,
        /// How many of `recurring_interval` a billing period lasts; `None` if not recorded.
        pub recurring_interval_count: Option<i64>,
    }
}

model! {
    /// A subscription event: a subscription was put back in force.
    #[is(source = "system", name = "subscription.reinstated")]
    pub struct SubscriptionReinstatedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription and its terms.
        pub metadata: SubscriptionReinstatedMetadata,
    }
}

model! {
    /// A subscription that was put back in force, and its terms.
    pub struct SubscriptionReinstatedMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The product's id; `None` if not recorded.
        pub product_id: Option<String>,
        /// The price of a billing period, in the smallest unit of the currency; `None` if not recorded.
        pub amount: Option<i64>,
        /// The currency, an ISO 4217 code in lower case; `None` if not recorded.
        pub currency: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`; `None` if not recorded.
        pub recurring_interval: Option<String>,
        /// How many of `recurring_interval` a billing period lasts; `None` if not recorded.
        pub recurring_interval_count: Option<i64>,
    }
}

model! {
    /// A subscription event: a paused subscription was resumed.
    #[is(source = "system", name = "subscription.resumed")]
    pub struct SubscriptionResumedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription and its terms.
        pub metadata: SubscriptionResumedMetadata,
    }
}

model! {
    /// A subscription that was resumed after a pause, and its terms.
    pub struct SubscriptionResumedMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The product's id; `None` if not recorded.
        pub product_id: Option<String>,
        /// The price of a billing period, in the smallest unit of the currency; `None` if not recorded.
        pub amount: Option<i64>,
        /// The currency, an ISO 4217 code in lower case; `None` if not recorded.
        pub currency: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`; `None` if not recorded.
        pub recurring_interval: Option<String>,
        /// How many of `recurring_interval` a billing period lasts; `None` if not recorded.
        pub recurring_interval_count: Option<i64>,
    }
}

model! {
    /// A subscription event: a subscription ended, and its benefits with it.
    #[is(source = "system", name = "subscription.revoked")]
    pub struct SubscriptionRevokedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription and its terms.
        pub metadata: SubscriptionRevokedMetadata,
    }
}

model! {
    /// A subscription that ended, and its terms.
    pub struct SubscriptionRevokedMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The product's id; `None` if not recorded.
        pub product_id: Option<String>,
        /// The price of a billing period, in the smallest unit of the currency; `None` if not recorded.
        pub amount: Option<i64>,
        /// The currency, an ISO 4217 code in lower case; `None` if not recorded.
        pub currency: Option<String>,
        /// The unit of the billing period: `day`, `week`, `month` or `year`; `None` if not recorded.
        pub recurring_interval: Option<String>,
        /// How many of `recurring_interval` a billing period lasts; `None` if not recorded.
        pub recurring_interval_count: Option<i64>,
    }
}

model! {
    /// A subscription event: the number of seats changed.
    #[is(source = "system", name = "subscription.seats_updated")]
    pub struct SubscriptionSeatsUpdatedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription, and its seats before and after.
        pub metadata: SubscriptionSeatsUpdatedMetadata,
    }
}

model! {
    /// A subscription whose number of seats changed.
    pub struct SubscriptionSeatsUpdatedMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The number of seats before the change.
        pub old_seats: i64,
        /// The number of seats after the change.
        pub new_seats: i64,
        /// How the change within a period was billed: `invoice`, `prorate`, `next_period` or `reset`.
        pub proration_behavior: String,
    }
}

model! {
    /// A subscription event: a cancellation was withdrawn before the subscription ended.
    #[is(source = "system", name = "subscription.uncanceled")]
    pub struct SubscriptionUncanceledEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription and its terms.
        #[essential("it holds an amount, a currency or a status")]
        pub metadata: SubscriptionUncanceledMetadata,
    }
}

model! {
    /// A subscription whose cancellation was withdrawn, and its terms.
    pub struct SubscriptionUncanceledMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The product's id.
        pub product_id: String,
        /// The price of a billing period, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// The unit of the billing period: `day`, `week`, `month` or `year`.
        pub recurring_interval: String,
        /// How many of `recurring_interval` a billing period lasts.
        pub recurring_interval_count: i64,
    }
}

model! {
    /// A subscription event: the number of units changed.
    #[is(source = "system", name = "subscription.units_updated")]
    pub struct SubscriptionUnitsUpdatedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription, and its units before and after.
        pub metadata: SubscriptionUnitsUpdatedMetadata,
    }
}

model! {
    /// A subscription whose number of units changed.
    pub struct SubscriptionUnitsUpdatedMetadata {
        /// The subscription's id.
        pub subscription_id: String,
        /// The number of units before the change.
        pub old_units: i64,
        /// The number of units after the change.
        pub new_units: i64,
        /// How the change within a period was billed: `invoice`, `prorate`, `next_period` or `reset`.
        pub proration_behavior: String,
    }
}

model! {
    /// A subscription event: a change that was waiting to take effect was dropped.
    #[is(source = "system", name = "subscription.update_cleared")]
    pub struct SubscriptionUpdateClearedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription.
        pub metadata: SubscriptionUpdateClearedMetadata,
    }
}

model! {
    /// A subscription whose waiting change was dropped.
    pub struct SubscriptionUpdateClearedMetadata {
        /// The subscription's id.
        pub subscription_id: String,
    }
}

model! {
    /// A subscription event: a subscription was changed.
    #[is(source = "system", name = "subscription.updated")]
    pub struct SubscriptionUpdatedEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The subscription, and what was changed.
        pub metadata: SubscriptionUpdatedMetadata,
    }
}

model! {
    /// A subscription that was changed, and what was changed.
    pub struct SubscriptionUpdatedMetadata {
        /// The id of the new product; `None` if it stays.
        pub product_id: Option<String>,
        /// How the change within a period is billed; `None` if not given.
        pub proration_behavior: Option<SubscriptionProrationBehavior>,
        /// The id of the new discount; `None` if it stays or was taken off.
        pub discount_id: Option<String>,
        /// The new end of the trial, as text; `None` if it stays.
        pub trial_end: Option<String>,
        /// The new number of seats; `None` if it stays.
        pub seats: Option<i64>,
        /// The new number of units; `None` if it stays or there is none.
        pub units: Option<i64>,
        /// The new end of the billing period, as text; `None` if it stays.
        pub billing_period_end: Option<String>,
        /// The subscription's id.
        pub subscription_id: String,
    }
}

union! {
    /// An event that Polar itself recorded, such as a paid order or a cancelled subscription.
    pub enum SystemEvent by "name" {
        /// A meter event: units were credited to a customer's meter.
        MeterCredited(MeterCreditEvent) = "meter.credited",
        /// A meter event: a customer's meter was reset.
        MeterReset(MeterResetEvent) = "meter.reset",
        /// A benefit event: a customer was granted a benefit.
        BenefitGranted(BenefitGrantedEvent) = "benefit.granted",
        /// A benefit event: a grant of a benefit went into its next period.
        BenefitCycled(BenefitCycledEvent) = "benefit.cycled",
        /// A benefit event: a customer's grant of a benefit changed.
        BenefitUpdated(BenefitUpdatedEvent) = "benefit.updated",
        /// A benefit event: a benefit was taken from a customer.
        BenefitRevoked(BenefitRevokedEvent) = "benefit.revoked",
        /// A subscription event: a subscription was created.
        SubscriptionCreated(SubscriptionCreatedEvent) = "subscription.created",
        /// A subscription event: a subscription was changed.
        SubscriptionUpdated(SubscriptionUpdatedEvent) = "subscription.updated",
        /// A subscription event: a subscription went into its next billing period.
        SubscriptionCycled(SubscriptionCycledEvent) = "subscription.cycled",
        /// A subscription event: a subscription was cancelled, at once or for a later end.
        SubscriptionCanceled(SubscriptionCanceledEvent) = "subscription.canceled",
        /// A subscription event: a subscription ended, and its benefits with it.
        SubscriptionRevoked(SubscriptionRevokedEvent) = "subscription.revoked",
        /// A subscription event: a subscription's payment became overdue.
        SubscriptionPastDue(SubscriptionPastDueEvent) = "subscription.past_due",
        /// A subscription event: a subscription became active again.
        SubscriptionReactivated(SubscriptionReactivatedEvent) = "subscription.reactivated",
        /// A subscription event: a subscription was put back in force.
        SubscriptionReinstated(SubscriptionReinstatedEvent) = "subscription.reinstated",
        /// A subscription event: a subscription was paused.
        SubscriptionPaused(SubscriptionPausedEvent) = "subscription.paused",
        /// A subscription event: a paused subscription was resumed.
        SubscriptionResumed(SubscriptionResumedEvent) = "subscription.resumed",
        /// A subscription event: a subscription was moved to Polar from another provider.
        SubscriptionMigrated(SubscriptionMigratedEvent) = "subscription.migrated",
        /// A subscription event: a cancellation was withdrawn before the subscription ended.
        SubscriptionUncanceled(SubscriptionUncanceledEvent) = "subscription.uncanceled",
        /// A subscription event: a subscription was changed to another product.
        SubscriptionProductUpdated(SubscriptionProductUpdatedEvent) = "subscription.product_updated",
        /// A subscription event: the number of seats changed.
        SubscriptionSeatsUpdated(SubscriptionSeatsUpdatedEvent) = "subscription.seats_updated",
        /// A subscription event: the number of units changed.
        SubscriptionUnitsUpdated(SubscriptionUnitsUpdatedEvent) = "subscription.units_updated",
        /// A subscription event: the end of the billing period was moved.
        SubscriptionBillingPeriodUpdated(SubscriptionBillingPeriodUpdatedEvent) = "subscription.billing_period_updated",
        /// A subscription event: a change that was waiting to take effect was dropped.
        SubscriptionUpdateCleared(SubscriptionUpdateClearedEvent) = "subscription.update_cleared",
        /// An order event: an order was paid.
        OrderPaid(OrderPaidEvent) = "order.paid",
        /// An order event: an order was refunded, in part or in full.
        OrderRefunded(OrderRefundedEvent) = "order.refunded",
        /// An order event: an order was voided.
        OrderVoided(OrderVoidedEvent) = "order.voided",
        /// An order event: an order that had been voided was restored.
        OrderUnvoided(OrderUnvoidedEvent) = "order.unvoided",
        /// A checkout event: a checkout was created.
        CheckoutCreated(CheckoutCreatedEvent) = "checkout.created",
        /// A customer event: a customer was created.
        CustomerCreated(CustomerCreatedEvent) = "customer.created",
        /// A customer event: a customer's details changed.
        CustomerUpdated(CustomerUpdatedEvent) = "customer.updated",
        /// A customer event: a customer was deleted.
        CustomerDeleted(CustomerDeletedEvent) = "customer.deleted",
        /// A balance event: the payment of an order came in.
        BalanceOrder(BalanceOrderEvent) = "balance.order",
        /// A balance event: an order was paid from the customer's balance, without a payment.
        BalanceCreditOrder(BalanceCreditOrderEvent) = "balance.credit_order",
        /// A balance event: a refund was taken from the balance.
        BalanceRefund(BalanceRefundEvent) = "balance.refund",
        /// A balance event: the money of a refund was returned to the balance.
        BalanceRefundReversal(BalanceRefundReversalEvent) = "balance.refund_reversal",
        /// A balance event: the money of a disputed payment was taken from the balance.
        BalanceDispute(BalanceDisputeEvent) = "balance.dispute",
        /// A balance event: money taken for a dispute was returned to the balance.
        BalanceDisputeReversal(BalanceDisputeReversalEvent) = "balance.dispute_reversal",
    }
    shared {
        /// The event's id, a UUID.
        id: String as str,
        /// When the event happened.
        timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        organization_id: String as str,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        customer_id: String as str,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        customer: Customer,
        /// The customer's id in your system; `None` if the event names no customer by it.
        external_customer_id: String as str,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        member_id: String as str,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        external_member_id: String as str,
        /// How many events are below this one; `None` stands for 0.
        child_count: i64,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        parent_id: String as str,
        /// The event's name in readable form.
        label: String as str,
    }
}

model! {
    /// An event that your own system ingested, such as usage to bill.
    #[is(source = "user")]
    pub struct UserEvent {
        /// The event's id, a UUID.
        pub id: String,
        /// When the event happened.
        pub timestamp: Timestamp,
        /// The id of the organization that the event belongs to, a UUID.
        pub organization_id: String,
        /// The customer's id in Polar, a UUID; `None` if the event names no customer by it.
        pub customer_id: Option<String>,
        /// The customer; `None` if the event names none, or one that Polar does not know.
        pub customer: Option<Customer>,
        /// The customer's id in your system; `None` if the event names no customer by it.
        pub external_customer_id: Option<String>,
        /// The id in Polar of the customer's member, a UUID; `None` if the event names no member by it.
        pub member_id: Option<String>,
        /// The id in your system of the customer's member; `None` if the event names no member by it.
        pub external_member_id: Option<String>,
        /// How many events are below this one; `None` stands for 0.
        pub child_count: Option<i64>,
        /// The id of the event that this one is below, a UUID; `None` at the top.
        pub parent_id: Option<String>,
        /// The event's name in readable form.
        pub label: String,
        /// The event's name, such as `api_call`; meters pick their events by it.
        pub name: String,
        /// Your own notes on the event.
        pub metadata: EventMetadata,
    }
}

model! {
    /// An event that Polar sends to a webhook endpoint, and how its delivery went.
    pub struct WebhookEvent {
        /// When the webhook event was created.
        pub created_at: Timestamp,
        /// When the webhook event was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The webhook event's id, a UUID.
        pub id: String,
        /// The HTTP status of the endpoint's last answer; `None` if it gave none.
        pub last_http_code: Option<i64>,
        /// Whether the event was delivered; `None` until that is known.
        pub succeeded: Option<bool>,
        /// Whether the event was passed over instead of sent.
        pub skipped: bool,
        /// The version of the API that the payload is written in, such as `2026-10`.
        pub api_version: String,
        /// The body that is sent, JSON as text, which may hold secrets; `None` if it is no longer kept.
        #[hidden("holds the secrets of what the event is about")]
        pub payload: Option<String>,
        /// What happened.
        #[name = "type"]
        pub kind: WebhookEventType,
        /// Whether the event is in the archive.
        pub is_archived: bool,
    }
}
