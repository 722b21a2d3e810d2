// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{
    Address, AddressInput, BenefitPublic, CustomerCancellationReason, CustomerOrganization, OrderBillingReason,
    OrderItem, OrderStatus, PaymentProcessor, Price, ProductBillingType, ProductMediaFileRead, ProductVisibility,
    RecurringInterval, SubscriptionStatus, TrialInterval,
};
use crate::json::{List, Secret, Timestamp, model, open_enum, request};

model! {
    /// An order, as visible to the customer in the customer portal.
    pub struct CustomerOrder {
        /// The id of the order (a UUID).
        pub id: String,
        /// When the order was created.
        pub created_at: Timestamp,
        /// When the order was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The status of the order.
        #[essential("the state of the object is unknown without it")]
        pub status: OrderStatus,
        /// Whether the order has been paid. This stays `true` if the order is refunded later.
        pub paid: bool,
        /// The sum of all items before the discount, in the smallest currency unit; negative for a credit. It includes
        /// tax if the prices do.
        #[essential("a missing amount must not be read as 0")]
        pub subtotal_amount: i64,
        /// The discount amount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub discount_amount: i64,
        /// The amount after the discount, without tax, in the smallest currency unit; negative for a credit.
        #[essential("a missing amount must not be read as 0")]
        pub net_amount: i64,
        /// The tax amount, in the smallest currency unit; negative for a credit.
        #[essential("a missing amount must not be read as 0")]
        pub tax_amount: i64,
        /// The total amount after the discount, including tax, in the smallest currency unit. It is negative for a
        /// credit, for example for the rest of a billing period after a switch to another product.
        #[essential("a missing amount must not be read as 0")]
        pub total_amount: i64,
        /// The amount of the customer's balance that was applied to the order, in the smallest currency unit; negative
        /// if it reduces the amount due.
        #[essential("a missing amount must not be read as 0")]
        pub applied_balance_amount: i64,
        /// The amount due after the balance is applied, in the smallest currency unit; at least 0.
        #[essential("a missing amount must not be read as 0")]
        pub due_amount: i64,
        /// The refunded amount without tax, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub refunded_amount: i64,
        /// The refunded tax amount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub refunded_tax_amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The reason the order was created.
        pub billing_reason: OrderBillingReason,
        /// The billing name, or `None` if not set.
        pub billing_name: Option<String>,
        /// The billing address, or `None` if not set.
        pub billing_address: Option<Address>,
        /// The invoice number, or `None` if none has been assigned yet, for example because the order is a draft.
        pub invoice_number: Option<String>,
        /// Whether the invoice has been generated and can be retrieved.
        pub is_invoice_generated: bool,
        /// The receipt number, or `None` if none has been assigned yet.
        pub receipt_number: Option<String>,
        /// The number of seats purchased, or `None` if the price is not seat-based.
        pub seats: Option<i64>,
        /// The number of units purchased, or `None` if the price is not unit-based.
        pub units: Option<i64>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The id of the purchased product (a UUID), or `None` if there is no product.
        pub product_id: Option<String>,
        /// The id of the applied discount (a UUID), or `None` if there is no discount.
        pub discount_id: Option<String>,
        /// The id of the subscription that the order belongs to (a UUID), or `None` for a one-time purchase.
        pub subscription_id: Option<String>,
        /// The id of the checkout that created the order (a UUID), or `None` if no checkout did.
        pub checkout_id: Option<String>,
        /// When the payment will be retried, or `None` if no retry is scheduled.
        pub next_payment_attempt_at: Option<Timestamp>,
        /// The purchased product, or `None` if there is no product.
        pub product: Option<CustomerOrderProduct>,
        /// The subscription that the order belongs to, or `None` for a one-time purchase.
        pub subscription: Option<CustomerOrderSubscription>,
        /// The line items of the order.
        pub items: Vec<OrderItem>,
        /// A short description of the order, such as the name of the product.
        pub description: String,
        /// The amount that can still be refunded, without tax, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub refundable_amount: i64,
        /// The tax amount that can still be refunded, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub refundable_tax_amount: i64,
    }
}

request! {
    /// A request to retry the payment of an order with a new or a saved payment method.
    pub struct CustomerOrderConfirmPayment {
        optional {
            /// The id of the Stripe confirmation token for a new payment method. Either this or `payment_method_id` is
            /// required.
            #[not_blank]
            confirmation_token_id(maybe_confirmation_token_id): String,
            /// The id of a saved payment method (a UUID). Either this or `confirmation_token_id` is required.
            #[not_blank]
            payment_method_id(maybe_payment_method_id): String,
            /// The payment processor. Defaults to `stripe`.
            payment_processor(maybe_payment_processor): PaymentProcessor,
        }
    }
}

model! {
    /// The location of an order's invoice.
    pub struct CustomerOrderInvoice {
        /// The URL of the invoice, a PDF file. The URL expires, so request a new one each time.
        #[hidden("is a signed URL, which gives access to the document")]
        pub url: String,
    }
}

model! {
    /// The result of a payment attempt for an order.
    pub struct CustomerOrderPaymentConfirmation {
        /// The status of the payment, such as `succeeded` or `failed`.
        #[essential("the state of the object is unknown without it")]
        pub status: String,
        /// The Stripe client secret for a further step in the customer's browser, or `None` if no further step is
        /// required.
        pub client_secret: Option<Secret>,
        /// The reason the payment failed, or `None` if it did not fail.
        pub error: Option<String>,
    }
}

model! {
    /// The payment status of an order.
    pub struct CustomerOrderPaymentStatus {
        /// The status of the payment, such as `succeeded`.
        #[essential("the state of the object is unknown without it")]
        pub status: String,
        /// The reason the payment failed, or `None` if it did not fail.
        pub error: Option<String>,
    }
}

model! {
    /// The product of an order, as visible to the customer in the customer portal.
    pub struct CustomerOrderProduct {
        /// The id of the product (a UUID).
        pub id: String,
        /// When the product was created.
        pub created_at: Timestamp,
        /// When the product was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The unit of the trial's length, or `None` if the product has no trial.
        pub trial_interval: Option<TrialInterval>,
        /// The length of the trial in units of `trial_interval`, or `None` if the product has no trial.
        pub trial_interval_count: Option<i64>,
        /// The name of the product.
        pub name: String,
        /// The description of the product, or `None` if it has none.
        pub description: Option<String>,
        /// The visibility of the product.
        pub visibility: ProductVisibility,
        /// The unit of the billing period, or `None` for a one-time product.
        pub recurring_interval: Option<RecurringInterval>,
        /// The length of a billing period in units of `recurring_interval`, or `None` for a one-time product.
        pub recurring_interval_count: Option<i64>,
        /// The unit of the usage billing period, or `None` if usage is billed on renewal.
        pub meter_interval: Option<RecurringInterval>,
        /// The length of the usage billing period in units of `meter_interval`, or `None` if usage is billed on
        /// renewal.
        pub meter_interval_count: Option<i64>,
        /// Whether the product is a subscription instead of a one-time purchase.
        pub is_recurring: bool,
        /// Whether the product is archived and can no longer be bought.
        pub is_archived: bool,
        /// The id of the organization that the product belongs to (a UUID).
        pub organization_id: String,
        /// The prices of the product.
        pub prices: Vec<Price>,
        /// The benefits that buyers of the product receive.
        pub benefits: Vec<BenefitPublic>,
        /// The images of the product.
        pub medias: Vec<ProductMediaFileRead>,
        /// The organization that sells the product.
        pub organization: CustomerOrganization,
    }
}

model! {
    /// The location of an order's receipt.
    pub struct CustomerOrderReceipt {
        /// The URL of the receipt, a PDF file. The URL expires, so request a new one each time.
        #[hidden("is a signed URL, which gives access to the document")]
        pub url: String,
    }
}

open_enum! {
    /// A sort order for lists of a customer's orders.
    pub enum CustomerOrderSortProperty {
        /// By amount, highest first.
        AmountDescending = "-amount",
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By amount after the discount and before tax, highest first.
        NetAmountDescending = "-net_amount",
        /// By product name, from Z to A.
        ProductDescending = "-product",
        /// By subscription, descending.
        SubscriptionDescending = "-subscription",
        /// By amount, lowest first.
        Amount = "amount",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
        /// By amount after the discount and before tax, lowest first.
        NetAmount = "net_amount",
        /// By product name, from A to Z.
        Product = "product",
        /// By subscription, ascending.
        Subscription = "subscription",
    }
}

model! {
    /// The subscription of an order, as visible to the customer in the customer portal.
    pub struct CustomerOrderSubscription {
        /// When the subscription was created.
        pub created_at: Timestamp,
        /// When the subscription was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the subscription (a UUID).
        pub id: String,
        /// The price of a billing period after the discount, without usage, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The unit of the billing period.
        pub recurring_interval: RecurringInterval,
        /// The length of a billing period in units of `recurring_interval`. For example, 3 with `month` means every
        /// three months.
        pub recurring_interval_count: i64,
        /// The status of the subscription.
        #[essential("the state of the object is unknown without it")]
        pub status: SubscriptionStatus,
        /// When the current billing period started.
        pub current_period_start: Timestamp,
        /// When the current billing period ends. The next renewal is due then, unless the subscription ends or pauses.
        pub current_period_end: Timestamp,
        /// When the current usage billing period started, or `None` if usage is billed on renewal.
        pub current_meter_period_start: Option<Timestamp>,
        /// When the current usage billing period ends, or `None` if usage is billed on renewal.
        pub current_meter_period_end: Option<Timestamp>,
        /// When the trial started, or `None` if there is no trial.
        pub trial_start: Option<Timestamp>,
        /// When the trial ends or ended, or `None` if there is no trial.
        pub trial_end: Option<Timestamp>,
        /// Whether the subscription ends at the end of the current billing period instead of renewing.
        pub cancel_at_period_end: bool,
        /// When the subscription was canceled, or `None` if it was not. A canceled subscription can remain active until
        /// the end of the period.
        pub canceled_at: Option<Timestamp>,
        /// When the subscription started, or `None` if it has not started yet.
        pub started_at: Option<Timestamp>,
        /// When the subscription will end, or `None` if no end is scheduled.
        pub ends_at: Option<Timestamp>,
        /// When the subscription ended, or `None` if it has not ended.
        pub ended_at: Option<Timestamp>,
        /// When the subscription became past due, or `None` if it is not past due.
        pub past_due_at: Option<Timestamp>,
        /// Whether the subscription pauses at the end of the current billing period.
        pub pause_at_period_end: bool,
        /// When the subscription was paused, or `None` if it is not paused.
        pub paused_at: Option<Timestamp>,
        /// When the pause ends automatically, or `None` if no such time is set.
        pub resumes_at: Option<Timestamp>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The id of the product (a UUID).
        pub product_id: String,
        /// The id of the applied discount (a UUID), or `None` if there is no discount.
        pub discount_id: Option<String>,
        /// The id of the checkout that created the subscription (a UUID), or `None` if no checkout did.
        pub checkout_id: Option<String>,
        /// The number of seats, or `None` if the price is not seat-based.
        pub seats: Option<i64>,
        /// The number of units, or `None` if the price is not unit-based.
        pub units: Option<i64>,
        /// The reason the customer canceled, or `None` if no reason was given.
        pub customer_cancellation_reason: Option<CustomerCancellationReason>,
        /// The customer's comment on the cancellation, or `None` if there is none.
        pub customer_cancellation_comment: Option<String>,
    }
}

request! {
    /// A request from a customer to update the billing details on an order's invoice.
    pub struct CustomerOrderUpdate {
        patch {
            /// The billing name.
            #[unconfirmed]
            billing_name(maybe_billing_name, clear_billing_name): String,
            /// The billing address.
            #[unconfirmed]
            billing_address(maybe_billing_address, clear_billing_address): AddressInput,
        }
    }
}

request! {
    /// The query parameters of `customer_portal_orders_list`.
    pub struct CustomerPortalOrdersListQuery {
        optional {
            /// Limits the results to orders of these products, given by Polar id.
            product_id(maybe_product_id): List<String>,
            /// Limits the results to orders of products with these billing types: one-time or recurring.
            product_billing_type(maybe_product_billing_type): List<ProductBillingType>,
            /// Limits the results to orders of these subscriptions, given by Polar id.
            subscription_id(maybe_subscription_id): List<String>,
            /// Limits the results to orders that match this text.
            query(maybe_query): String,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one.
            sorting(maybe_sorting): List<CustomerOrderSortProperty>,
        }
    }
}
