use super::{
    Address, AddressInput, CustomerCancellationReason, CustomerType, DiscountBase, Metadata, MetadataValue,
    OrderBillingReason, OrderStatus, ProductBillingType, ProductVisibility, RecurringInterval, SubscriptionStatus,
    TaxId, TrialInterval,
};
use crate::json::{List, Map, Timestamp, model, open_enum, request};

model! {
    /// An order: what a customer bought, and what they paid for it.
    pub struct Order {
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
        /// Your own notes on the order, which starts with those of its checkout or subscription.
        pub metadata: Metadata,
        /// The customer's answers to your custom fields, by the fields' slugs.
        pub custom_field_data: Option<Map<Option<MetadataValue>>>,
        /// Polar's fee, in the smallest unit of the fee's own currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub platform_fee_amount: i64,
        /// The currency of the fee, an ISO 4217 code in lower case; `None` while there is no fee.
        pub platform_fee_currency: Option<String>,
        /// The customer who bought.
        pub customer: OrderCustomer,
        /// The product bought; `None` if there is none.
        pub product: Option<OrderProduct>,
        /// The discount on the order; `None` without one.
        pub discount: Option<DiscountBase>,
        /// The subscription that the order bills; `None` for a one-time purchase.
        pub subscription: Option<OrderSubscription>,
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
    /// A new order, a draft: it charges a customer who has a payment method on file, once it is finalized.
    pub struct OrderCreate {
        required {
            /// The id in Polar of the customer to charge, a UUID.
            #[not_blank]
            customer_id: String,
            /// The id of the product to charge for, a UUID.
            #[not_blank]
            product_id: String,
        }
        optional {
            /// Answers to your custom fields, by the fields' slugs.
            custom_field_data(maybe_custom_field_data): Map<Option<MetadataValue>>,
            /// Your own notes on the order. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The currency, an ISO 4217 code in lower case. Unset, Polar chooses.
            currency(maybe_currency): String,
            /// The amount to charge, in the smallest unit of the currency, 0 or more. Unset, the product's price
            /// decides.
            amount(maybe_amount): i64,
            /// How many units to charge for, with a price by the unit.
            units(maybe_units): i64,
            /// The text of the order's line, at most 500 characters. Unset, the product's name.
            description(maybe_description): String,
        }
    }
}

model! {
    /// The customer of an order.
    pub struct OrderCustomer {
        /// The customer's id in Polar, a UUID.
        pub id: String,
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// Your own notes on the customer.
        pub metadata: Metadata,
        /// The customer's id in your system, unique in the organization; `None` if you gave none.
        pub external_id: Option<String>,
        /// The email address, unique in the organization; `None` for a team without one of its own.
        pub email: Option<String>,
        /// Whether the customer has proved that the email address is theirs.
        pub email_verified: bool,
        /// Whether the customer is one person or a team.
        #[name = "type"]
        pub kind: CustomerType,
        /// The name you call the customer by; `None` if there is none.
        pub name: Option<String>,
        /// The name on invoices; `None` if there is none.
        pub billing_name: Option<String>,
        /// The address on invoices; `None` if there is none.
        pub billing_address: Option<Address>,
        /// The tax number on invoices; `None` if there is none.
        pub tax_id: Option<TaxId>,
        /// The language the customer is written to in, such as `en` or `fr-CA`; `None` for the default.
        pub locale: Option<String>,
        /// The id of the organization that the customer belongs to, a UUID.
        pub organization_id: String,
        /// The id of the payment method that renewals are charged to, a UUID; `None` without one.
        pub default_payment_method_id: Option<String>,
        /// When the customer was deleted; `None` while they exist.
        pub deleted_at: Option<Timestamp>,
        /// When the first event that your own system ingested for the customer happened; `None` if none did.
        pub first_user_event_at: Option<Timestamp>,
        /// A link to a picture of the customer; `None` if there is none.
        pub avatar_url: Option<String>,
    }
}

open_enum! {
    /// A column in an export of orders. Amounts are in the main unit of the currency, such as `24.17`, not in the
    /// smallest.
    pub enum OrderExportColumn {
        /// The country of the address on the invoice.
        BillingCountry = "billing_country",
        /// The name on the invoice.
        BillingName = "billing_name",
        /// What the order came from.
        BillingReason = "billing_reason",
        /// When the order was created.
        CreatedAt = "created_at",
        /// The currency.
        Currency = "currency",
        /// The customer's name.
        CustomerName = "customer_name",
        /// How much the discount takes off.
        DiscountAmount = "discount_amount",
        /// The customer's email address.
        Email = "email",
        /// The number of the invoice.
        InvoiceNumber = "invoice_number",
        /// The amount after the discount and without tax.
        NetAmount = "net_amount",
        /// The name of the product.
        Product = "product",
        /// How much was refunded.
        RefundedAmount = "refunded_amount",
        /// How things stand with the order.
        Status = "status",
        /// The sum of the items before the discount.
        SubtotalAmount = "subtotal_amount",
        /// The tax.
        TaxAmount = "tax_amount",
        /// The amount after the discount and with tax.
        TotalAmount = "total_amount",
    }
}

request! {
    /// How a draft order is charged.
    pub struct OrderFinalize {
        optional {
            /// The id of the payment method to charge, a UUID. Unset, the customer's default.
            #[not_blank]
            payment_method_id(maybe_payment_method_id): String,
        }
    }
}

model! {
    /// An order's invoice.
    pub struct OrderInvoice {
        /// A link to the invoice, a PDF file; it expires, so fetch it anew each time.
        #[hidden("is signed: whoever has it has the document")]
        pub url: String,
    }
}

model! {
    /// A line of an order.
    pub struct OrderItem {
        /// When the line was created.
        pub created_at: Timestamp,
        /// When the line was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The line's id, a UUID.
        pub id: String,
        /// What the line is for, as text.
        pub label: String,
        /// The amount of the line, in the smallest unit of the currency; below 0 for a credit.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The tax on the line, in the smallest unit of the currency; it can be 0 although the order is taxed as a
        /// whole.
        #[essential("an amount must not be 0 because it is missing")]
        pub tax_amount: i64,
        /// Whether the line settles a part of a billing period, as after a change of product.
        pub proration: bool,
        /// The id of the price that the line is billed at, a UUID; `None` if there is none.
        pub product_price_id: Option<String>,
        /// When the time that the line bills starts; `None` if it bills no span of time.
        pub start_timestamp: Option<Timestamp>,
        /// When the time that the line bills ends; `None` if it bills no span of time.
        pub end_timestamp: Option<Timestamp>,
    }
}

model! {
    /// The product of an order.
    pub struct OrderProduct {
        /// Your own notes on the product.
        pub metadata: Metadata,
        /// The product's id, a UUID.
        pub id: String,
        /// When the product was created.
        pub created_at: Timestamp,
        /// When the product was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The unit of the length of the trial; `None` without a trial.
        pub trial_interval: Option<TrialInterval>,
        /// How many of the trial intervals the trial lasts: 14 with `day` is two weeks; `None` without a trial.
        pub trial_interval_count: Option<i64>,
        /// The name customers see.
        pub name: String,
        /// The description customers see; `None` without one.
        pub description: Option<String>,
        /// Who can find the product.
        pub visibility: ProductVisibility,
        /// The unit of the time from one renewal to the next; `None` for a one-time product.
        pub recurring_interval: Option<RecurringInterval>,
        /// How many of the intervals pass from one renewal to the next; `None` for a one-time product.
        pub recurring_interval_count: Option<i64>,
        /// The unit of the time from one billing of usage to the next; `None` when usage is billed with the renewals.
        pub meter_interval: Option<RecurringInterval>,
        /// How many of the meter intervals pass from one billing of usage to the next; `None` when usage is billed with
        /// the renewals.
        pub meter_interval_count: Option<i64>,
        /// Whether the product is a subscription rather than a one-time purchase.
        pub is_recurring: bool,
        /// Whether the product is archived, and thus no longer for sale.
        pub is_archived: bool,
        /// The id of the organization that the product belongs to, a UUID.
        pub organization_id: String,
    }
}

model! {
    /// An order's receipt.
    pub struct OrderReceipt {
        /// A link to the receipt, a PDF file; it expires, so fetch it anew each time.
        #[hidden("is signed: whoever has it has the document")]
        pub url: String,
    }
}

open_enum! {
    /// What orders are sorted by.
    pub enum OrderSortProperty {
        /// By amount, largest first.
        AmountDescending = "-amount",
        /// By creation, newest first.
        CreatedAtDescending = "-created_at",
        /// By customer, descending.
        CustomerDescending = "-customer",
        /// By discount, descending.
        DiscountDescending = "-discount",
        /// By invoice number, descending.
        InvoiceNumberDescending = "-invoice_number",
        /// By net amount, largest first.
        NetAmountDescending = "-net_amount",
        /// By product, descending.
        ProductDescending = "-product",
        /// By status, descending.
        StatusDescending = "-status",
        /// By subscription, descending.
        SubscriptionDescending = "-subscription",
        /// By amount, smallest first.
        Amount = "amount",
        /// By creation, oldest first.
        CreatedAt = "created_at",
        /// By customer, ascending.
        Customer = "customer",
        /// By discount, ascending.
        Discount = "discount",
        /// By invoice number, ascending.
        InvoiceNumber = "invoice_number",
        /// By net amount, smallest first.
        NetAmount = "net_amount",
        /// By product, ascending.
        Product = "product",
        /// By status, ascending.
        Status = "status",
        /// By subscription, ascending.
        Subscription = "subscription",
    }
}

model! {
    /// The subscription that an order bills.
    pub struct OrderSubscription {
        /// Your own notes on the subscription.
        pub metadata: Metadata,
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
    /// Changes to what an order says on its invoice.
    pub struct OrderUpdate {
        patch {
            /// The name on the invoice.
            billing_name(maybe_billing_name, clear_billing_name): String,
            /// The address on the invoice.
            billing_address(maybe_billing_address, clear_billing_address): AddressInput,
        }
    }
}

request! {
    /// The query of `orders_export`.
    pub struct OrdersExportQuery {
        optional {
            /// Only the orders of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the orders of these products, by their ids in Polar.
            product_id(maybe_product_id): List<String>,
            /// Only the orders with these statuses.
            status(maybe_status): List<OrderStatus>,
            /// Only the orders created after this time.
            created_after(maybe_created_after): Timestamp,
            /// Only the orders created before this time.
            created_before(maybe_created_before): Timestamp,
            /// The time zone of the times in the export, an IANA name such as `Europe/Paris`; default UTC.
            timezone(maybe_timezone): String,
            /// The columns of the export; unset: `email`, `created_at`, `product`, `net_amount`, `currency`, `status`
            /// and `invoice_number`.
            columns(maybe_columns): List<OrderExportColumn>,
        }
    }
}

request! {
    /// The query of `orders_list`.
    pub struct OrdersListQuery {
        optional {
            /// Only the orders of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the orders of these products, by their ids in Polar.
            product_id(maybe_product_id): List<String>,
            /// Only the orders of products of these billing types: sold once, or recurring.
            product_billing_type(maybe_product_billing_type): List<ProductBillingType>,
            /// Only the orders with these discounts, by their ids in Polar.
            discount_id(maybe_discount_id): List<String>,
            /// Only the orders of these customers, by their ids in Polar.
            customer_id(maybe_customer_id): List<String>,
            /// Only the orders of these customers, by their ids in your system.
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Only the orders that came from these checkouts, by their ids in Polar.
            checkout_id(maybe_checkout_id): List<String>,
            /// Only the orders of these subscriptions, by their ids in Polar.
            subscription_id(maybe_subscription_id): List<String>,
            /// Only the orders with these statuses.
            status(maybe_status): List<OrderStatus>,
            /// Only the orders created after this time.
            created_after(maybe_created_after): Timestamp,
            /// Only the orders created before this time.
            created_before(maybe_created_before): Timestamp,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other.
            sorting(maybe_sorting): List<OrderSortProperty>,
            /// Only those with these notes in their metadata.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
        }
    }
}
