use super::{
    Address, AddressInput, BenefitPublic, CustomerCancellationReason, CustomerOrganization, OrderBillingReason,
    OrderItem, OrderStatus, PaymentProcessor, Price, ProductBillingType, ProductMediaFileRead, ProductVisibility,
    RecurringInterval, SubscriptionStatus, TrialInterval,
};
use crate::json::{List, Secret, Timestamp, model, open_enum, request};

model! {
    /// An order, as the customer sees it in the portal: what they bought, and what they paid for it.
    pub struct CustomerOrder {
        /// The order's id, a UUID.
        pub id: String,
        /// When the order was created.
        pub created_at: Timestamp,
        /// When the order was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// How things stand with the order.
        #[essential("the object counts or does not count by its status")]
        pub status: OrderStatus,
        /// Whether the order has been paid, even if it was refunded later.
        pub paid: bool,
        /// The sum of the items before the discount, in the smallest unit of the currency; below 0 for a credit. It
        /// includes tax where the prices do.
        #[essential("an amount must not be 0 because it is missing")]
        pub subtotal_amount: i64,
        /// How much the discount takes off, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub discount_amount: i64,
        /// The amount after the discount and without tax, in the smallest unit of the currency; below 0 for a credit.
        #[essential("an amount must not be 0 because it is missing")]
        pub net_amount: i64,
        /// The tax, in the smallest unit of the currency; below 0 for a credit.
        #[essential("an amount must not be 0 because it is missing")]
        pub tax_amount: i64,
        /// The amount after the discount and with tax, in the smallest unit of the currency; below 0 for a credit, such
        /// as for the rest of a period after a change of product.
        #[essential("an amount must not be 0 because it is missing")]
        pub total_amount: i64,
        /// How much of the customer's balance went into the order, in the smallest unit of the currency; below 0 when
        /// it lowers what is due.
        #[essential("an amount must not be 0 because it is missing")]
        pub applied_balance_amount: i64,
        /// What is to pay once the balance is applied, in the smallest unit of the currency; 0 or more.
        #[essential("an amount must not be 0 because it is missing")]
        pub due_amount: i64,
        /// How much was refunded, without tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub refunded_amount: i64,
        /// How much tax was refunded, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub refunded_tax_amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// What the order came from.
        pub billing_reason: OrderBillingReason,
        /// The name on the invoice; `None` if there is none.
        pub billing_name: Option<String>,
        /// The address on the invoice; `None` if there is none.
        pub billing_address: Option<Address>,
        /// The number of the invoice; `None` while the order has none, such as for a draft.
        pub invoice_number: Option<String>,
        /// Whether the invoice has been made and can be fetched.
        pub is_invoice_generated: bool,
        /// The number of the receipt; `None` while there is none.
        pub receipt_number: Option<String>,
        /// How many seats were bought; `None` if the price is not by the seat.
        pub seats: Option<i64>,
        /// How many units were bought; `None` if the price is not by the unit.
        pub units: Option<i64>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id of the product bought, a UUID; `None` if there is none.
        pub product_id: Option<String>,
        /// The id of the discount on the order, a UUID; `None` without one.
        pub discount_id: Option<String>,
        /// The id of the subscription that the order bills, a UUID; `None` for a one-time purchase.
        pub subscription_id: Option<String>,
        /// The id of the checkout that the order came from, a UUID; `None` if it came from none.
        pub checkout_id: Option<String>,
        /// When the payment is tried again; `None` if no attempt is planned.
        pub next_payment_attempt_at: Option<Timestamp>,
        /// The product bought; `None` if there is none.
        pub product: Option<CustomerOrderProduct>,
        /// The subscription that the order bills; `None` for a one-time purchase.
        pub subscription: Option<CustomerOrderSubscription>,
        /// The lines of the order.
        pub items: Vec<OrderItem>,
        /// What the order is for, in a few words, such as the name of the product.
        pub description: String,
        /// How much can still be refunded, without tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub refundable_amount: i64,
        /// How much tax can still be refunded, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub refundable_tax_amount: i64,
    }
}

request! {
    /// A new try to pay an order, with a new or a saved payment method.
    pub struct CustomerOrderConfirmPayment {
        optional {
            /// The id of Stripe's confirmation token for a new payment method. It or `payment_method_id` is needed.
            #[not_blank]
            confirmation_token_id(maybe_confirmation_token_id): String,
            /// The id of a saved payment method, a UUID. It or `confirmation_token_id` is needed.
            #[not_blank]
            payment_method_id(maybe_payment_method_id): String,
            /// The payment processor, `stripe` if unset.
            payment_processor(maybe_payment_processor): PaymentProcessor,
        }
    }
}

model! {
    /// Where an order's invoice is.
    pub struct CustomerOrderInvoice {
        /// A link to the invoice, a PDF file; it expires, so fetch it anew each time.
        #[hidden("is signed: whoever has it has the document")]
        pub url: String,
    }
}

model! {
    /// What came of a try to pay an order.
    pub struct CustomerOrderPaymentConfirmation {
        /// How it went, such as `succeeded` or `failed`.
        #[essential("the object counts or does not count by its status")]
        pub status: String,
        /// Stripe's secret for a further step by the customer in the browser; `None` if none is needed.
        pub client_secret: Option<Secret>,
        /// Why the payment failed; `None` if it did not.
        pub error: Option<String>,
    }
}

model! {
    /// Where the payment of an order stands.
    pub struct CustomerOrderPaymentStatus {
        /// How it stands, such as `succeeded`.
        #[essential("the object counts or does not count by its status")]
        pub status: String,
        /// Why the payment failed; `None` if it did not.
        pub error: Option<String>,
    }
}

model! {
    /// The product of an order, as the customer sees it in the portal.
    pub struct CustomerOrderProduct {
        /// The product's id, a UUID.
        pub id: String,
        /// When the product was created.
        pub created_at: Timestamp,
        /// When the product was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The unit of the trial's length; `None` if the product has no trial.
        pub trial_interval: Option<TrialInterval>,
        /// How many of these units the trial lasts; `None` if the product has no trial.
        pub trial_interval_count: Option<i64>,
        /// The product's name.
        pub name: String,
        /// What the product is, in the organization's words; `None` if it has no description.
        pub description: Option<String>,
        /// Who can see the product.
        pub visibility: ProductVisibility,
        /// The unit of the billing period; `None` for a product that is bought once.
        pub recurring_interval: Option<RecurringInterval>,
        /// How many of these units one billing period lasts; `None` for a product that is bought once.
        pub recurring_interval_count: Option<i64>,
        /// The unit of the period for billing usage; `None` when usage is billed with the renewals.
        pub meter_interval: Option<RecurringInterval>,
        /// How many of these units one period for billing usage lasts; `None` when usage is billed with the renewals.
        pub meter_interval_count: Option<i64>,
        /// Whether the product is a subscription.
        pub is_recurring: bool,
        /// Whether the product is archived, which means that it is no longer sold.
        pub is_archived: bool,
        /// The id of the organization that the product belongs to, a UUID.
        pub organization_id: String,
        /// The prices at which the product is sold.
        pub prices: Vec<Price>,
        /// The benefits that come with the product.
        pub benefits: Vec<BenefitPublic>,
        /// The pictures of the product.
        pub medias: Vec<ProductMediaFileRead>,
        /// The organization that sells the product.
        pub organization: CustomerOrganization,
    }
}

model! {
    /// Where an order's receipt is.
    pub struct CustomerOrderReceipt {
        /// A link to the receipt, a PDF file; it expires, so fetch it anew each time.
        #[hidden("is signed: whoever has it has the document")]
        pub url: String,
    }
}

open_enum! {
    /// The orders in which a customer's purchases can be listed in the portal.
    pub enum CustomerOrderSortProperty {
        /// By amount, highest first.
        AmountDescending = "-amount",
        /// By creation, latest first.
        CreatedAtDescending = "-created_at",
        /// By amount after discount and before tax, highest first.
        NetAmountDescending = "-net_amount",
        /// By the product's name, from Z to A.
        ProductDescending = "-product",
        /// By subscription, descending.
        SubscriptionDescending = "-subscription",
        /// By amount, lowest first.
        Amount = "amount",
        /// By creation, oldest first.
        CreatedAt = "created_at",
        /// By amount after discount and before tax, lowest first.
        NetAmount = "net_amount",
        /// By the product's name, from A to Z.
        Product = "product",
        /// By subscription, ascending.
        Subscription = "subscription",
    }
}

model! {
    /// The subscription of an order, as the customer sees it in the portal.
    pub struct CustomerOrderSubscription {
        /// When the subscription was created.
        pub created_at: Timestamp,
        /// When the subscription was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The subscription's id, a UUID.
        pub id: String,
        /// The price of one billing period after the discount, in the smallest unit of the currency, before usage is
        /// added.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// The unit of the time from one renewal to the next.
        pub recurring_interval: RecurringInterval,
        /// How many of the intervals pass from one renewal to the next: 3 with `month` is every three months.
        pub recurring_interval_count: i64,
        /// How things stand with the subscription.
        #[essential("the object counts or does not count by its status")]
        pub status: SubscriptionStatus,
        /// When the current billing period started.
        pub current_period_start: Timestamp,
        /// When the current billing period ends, and the next renewal is due.
        pub current_period_end: Timestamp,
        /// When the current period for billing usage started; `None` when usage is billed with the renewals.
        pub current_meter_period_start: Option<Timestamp>,
        /// When the current period for billing usage ends; `None` when usage is billed with the renewals.
        pub current_meter_period_end: Option<Timestamp>,
        /// When the trial started; `None` without a trial.
        pub trial_start: Option<Timestamp>,
        /// When the trial ends or ended; `None` without a trial.
        pub trial_end: Option<Timestamp>,
        /// Whether the subscription ends with the current billing period instead of renewing.
        pub cancel_at_period_end: bool,
        /// When the subscription was cancelled, even if it still runs until the end of the period; `None` if it was
        /// not.
        pub canceled_at: Option<Timestamp>,
        /// When the subscription started; `None` if it has not.
        pub started_at: Option<Timestamp>,
        /// When the subscription is going to end; `None` if no end is set.
        pub ends_at: Option<Timestamp>,
        /// When the subscription ended; `None` until it has.
        pub ended_at: Option<Timestamp>,
        /// When the subscription became past due; `None` if it is not.
        pub past_due_at: Option<Timestamp>,
        /// Whether the subscription pauses at the end of the current billing period.
        pub pause_at_period_end: bool,
        /// When the subscription was paused; `None` if it is not.
        pub paused_at: Option<Timestamp>,
        /// When a pause is to end by itself; `None` if no such time is set.
        pub resumes_at: Option<Timestamp>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id of the product subscribed to, a UUID.
        pub product_id: String,
        /// The id of the discount on the subscription, a UUID; `None` without one.
        pub discount_id: Option<String>,
        /// The id of the checkout that the subscription came from, a UUID; `None` if it came from none.
        pub checkout_id: Option<String>,
        /// How many seats the subscription has; `None` if it is not priced by the seat.
        pub seats: Option<i64>,
        /// How many units the subscription has; `None` if it is not priced by the unit.
        pub units: Option<i64>,
        /// Why the customer cancelled; `None` if nobody said.
        pub customer_cancellation_reason: Option<CustomerCancellationReason>,
        /// The customer's own words on why they cancelled; `None` if there are none.
        pub customer_cancellation_comment: Option<String>,
    }
}

request! {
    /// Changes that a customer makes in the portal to what an order's invoice says.
    pub struct CustomerOrderUpdate {
        patch {
            /// The name on the invoice.
            #[unconfirmed]
            billing_name(maybe_billing_name, clear_billing_name): String,
            /// The address on the invoice.
            #[unconfirmed]
            billing_address(maybe_billing_address, clear_billing_address): AddressInput,
        }
    }
}

request! {
    /// The query of `customer_portal_orders_list`.
    pub struct CustomerPortalOrdersListQuery {
        optional {
            /// Only the orders of these products, by their ids in Polar.
            product_id(maybe_product_id): List<String>,
            /// Only the orders of products of these billing types: sold once, or recurring.
            product_billing_type(maybe_product_billing_type): List<ProductBillingType>,
            /// Only the orders of these subscriptions, by their ids in Polar.
            subscription_id(maybe_subscription_id): List<String>,
            /// Only the orders that match this text.
            query(maybe_query): String,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other.
            sorting(maybe_sorting): List<CustomerOrderSortProperty>,
        }
    }
}
