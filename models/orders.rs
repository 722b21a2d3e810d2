// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{
    Address, AddressInput, CustomerCancellationReason, CustomerType, DiscountBase, Metadata, MetadataValue,
    OrderBillingReason, OrderStatus, ProductBillingType, ProductVisibility, RecurringInterval, SubscriptionStatus,
    TaxId, TrialInterval,
};
use crate::json::{List, Map, Timestamp, model, open_enum, request};

model! {
    /// An order: the purchase of a product by a customer, with its payment.
    pub struct Order {
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
        /// Key-value metadata that you set on the order. It initially contains the metadata of the checkout or
        /// subscription.
        pub metadata: Metadata,
        /// The values of the custom fields, by field slug. The value of an empty field is `None`.
        pub custom_field_data: Option<Map<Option<MetadataValue>>>,
        /// Polar's fee, in the smallest unit of `platform_fee_currency`.
        #[essential("a missing amount must not be read as 0")]
        pub platform_fee_amount: i64,
        /// The currency of the fee (a lowercase ISO 4217 code), or `None` if there is no fee yet.
        pub platform_fee_currency: Option<String>,
        /// The customer who placed the order.
        pub customer: OrderCustomer,
        /// The purchased product, or `None` if there is no product.
        pub product: Option<OrderProduct>,
        /// The applied discount, or `None` if there is no discount.
        pub discount: Option<DiscountBase>,
        /// The subscription that the order belongs to, or `None` for a one-time purchase.
        pub subscription: Option<OrderSubscription>,
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
    /// A request to create a draft order. When the order is finalized, a saved payment method of the customer is
    /// charged.
    pub struct OrderCreate {
        required {
            /// The Polar id of the customer to charge (a UUID).
            #[not_blank]
            customer_id: String,
            /// The id of the product to charge for (a UUID).
            #[not_blank]
            product_id: String,
        }
        optional {
            /// The values of the custom fields, by field slug.
            custom_field_data(maybe_custom_field_data): Map<Option<MetadataValue>>,
            /// Key-value metadata that you set on the order. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The currency (a lowercase ISO 4217 code). If unset, Polar chooses it.
            currency(maybe_currency): String,
            /// The amount to charge, in the smallest currency unit; at least 0. If unset, the price of the product
            /// determines it.
            amount(maybe_amount): i64,
            /// The number of units to charge for. Only for unit-based prices.
            units(maybe_units): i64,
            /// The description of the order's line item: at most 500 characters. Defaults to the name of the product.
            description(maybe_description): String,
        }
    }
}

model! {
    /// The customer of an order.
    pub struct OrderCustomer {
        /// The Polar id of the customer (a UUID).
        pub id: String,
        /// When the customer was created.
        pub created_at: Timestamp,
        /// When the customer was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// Key-value metadata that you set on the customer.
        pub metadata: Metadata,
        /// The external id of the customer (the id in your system), unique in the organization, or `None` if not set.
        pub external_id: Option<String>,
        /// The email address, unique in the organization, or `None` for a team customer without its own address.
        pub email: Option<String>,
        /// Whether the customer has verified the email address.
        pub email_verified: bool,
        /// The type of the customer: an individual or a team.
        #[name = "type"]
        pub kind: CustomerType,
        /// The name that you use for the customer, or `None` if not set.
        pub name: Option<String>,
        /// The billing name, or `None` if not set.
        pub billing_name: Option<String>,
        /// The billing address, or `None` if not set.
        pub billing_address: Option<Address>,
        /// The tax id and its format, or `None` if not set.
        pub tax_id: Option<TaxId>,
        /// The language of emails to the customer, such as `en` or `fr-CA`, or `None` for the default language.
        pub locale: Option<String>,
        /// The id of the organization that the customer belongs to (a UUID).
        pub organization_id: String,
        /// The id of the default payment method, which is charged for renewals (a UUID), or `None` if not set.
        pub default_payment_method_id: Option<String>,
        /// When the customer was deleted, or `None` if they have not been deleted.
        pub deleted_at: Option<Timestamp>,
        /// The time of the first event that your application ingested for the customer, or `None` if there is none.
        pub first_user_event_at: Option<Timestamp>,
        /// The URL of the customer's avatar image, or `None` if there is none.
        pub avatar_url: Option<String>,
    }
}

open_enum! {
    /// A column in an export of orders. Amounts are in the main unit of the currency, such as `24.17`, not in the
    /// smallest unit.
    pub enum OrderExportColumn {
        /// The country of the billing address.
        BillingCountry = "billing_country",
        /// The billing name.
        BillingName = "billing_name",
        /// The reason the order was created.
        BillingReason = "billing_reason",
        /// When the order was created.
        CreatedAt = "created_at",
        /// The currency.
        Currency = "currency",
        /// The name of the customer.
        CustomerName = "customer_name",
        /// The discount amount.
        DiscountAmount = "discount_amount",
        /// The email address of the customer.
        Email = "email",
        /// The invoice number.
        InvoiceNumber = "invoice_number",
        /// The amount after the discount, without tax.
        NetAmount = "net_amount",
        /// The name of the product.
        Product = "product",
        /// The refunded amount.
        RefundedAmount = "refunded_amount",
        /// The status of the order.
        Status = "status",
        /// The sum of all items before the discount.
        SubtotalAmount = "subtotal_amount",
        /// The tax amount.
        TaxAmount = "tax_amount",
        /// The total amount after the discount, including tax.
        TotalAmount = "total_amount",
    }
}

request! {
    /// A request to finalize and charge a draft order.
    pub struct OrderFinalize {
        optional {
            /// The id of the payment method to charge (a UUID). Defaults to the customer's default payment method.
            #[not_blank]
            payment_method_id(maybe_payment_method_id): String,
        }
    }
}

model! {
    /// The location of an order's invoice.
    pub struct OrderInvoice {
        /// The URL of the invoice, a PDF file. The URL expires, so request a new one each time.
        #[hidden("is a signed URL, which gives access to the document")]
        pub url: String,
    }
}

model! {
    /// A line item of an order.
    pub struct OrderItem {
        /// When the line item was created.
        pub created_at: Timestamp,
        /// When the line item was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the line item (a UUID).
        pub id: String,
        /// The description of the line item.
        pub label: String,
        /// The amount of the line item, in the smallest currency unit; negative for a credit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The tax amount of the line item, in the smallest currency unit. It can be 0 even if the order as a whole is
        /// taxed.
        #[essential("a missing amount must not be read as 0")]
        pub tax_amount: i64,
        /// Whether the line item is a proration of a billing period, for example after a switch to another product.
        pub proration: bool,
        /// The id of the price of the line item (a UUID), or `None` if there is none.
        pub product_price_id: Option<String>,
        /// The start of the billed period, or `None` if the line item does not bill a period.
        pub start_timestamp: Option<Timestamp>,
        /// The end of the billed period, or `None` if the line item does not bill a period.
        pub end_timestamp: Option<Timestamp>,
    }
}

model! {
    /// The product of an order.
    pub struct OrderProduct {
        /// Key-value metadata that you set on the product.
        pub metadata: Metadata,
        /// The id of the product (a UUID).
        pub id: String,
        /// When the product was created.
        pub created_at: Timestamp,
        /// When the product was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The unit of the trial's length, or `None` if the product has no trial.
        pub trial_interval: Option<TrialInterval>,
        /// The length of the trial in units of `trial_interval`, or `None` if the product has no trial. For example, 14
        /// with `day` is two weeks.
        pub trial_interval_count: Option<i64>,
        /// The name of the product, which customers see.
        pub name: String,
        /// The description of the product, which customers see, or `None` if it has none.
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
    }
}

model! {
    /// The location of an order's receipt.
    pub struct OrderReceipt {
        /// The URL of the receipt, a PDF file. The URL expires, so request a new one each time.
        #[hidden("is a signed URL, which gives access to the document")]
        pub url: String,
    }
}

open_enum! {
    /// A sort order for lists of orders.
    pub enum OrderSortProperty {
        /// By amount, highest first.
        AmountDescending = "-amount",
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By customer, descending.
        CustomerDescending = "-customer",
        /// By discount, descending.
        DiscountDescending = "-discount",
        /// By invoice number, descending.
        InvoiceNumberDescending = "-invoice_number",
        /// By net amount, highest first.
        NetAmountDescending = "-net_amount",
        /// By product, descending.
        ProductDescending = "-product",
        /// By status, descending.
        StatusDescending = "-status",
        /// By subscription, descending.
        SubscriptionDescending = "-subscription",
        /// By amount, lowest first.
        Amount = "amount",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
        /// By customer, ascending.
        Customer = "customer",
        /// By discount, ascending.
        Discount = "discount",
        /// By invoice number, ascending.
        InvoiceNumber = "invoice_number",
        /// By net amount, lowest first.
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
    /// The subscription that an order belongs to.
    pub struct OrderSubscription {
        /// Key-value metadata that you set on the subscription.
        pub metadata: Metadata,
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
    /// A request to update the billing details on an order's invoice.
    pub struct OrderUpdate {
        patch {
            /// The billing name.
            billing_name(maybe_billing_name, clear_billing_name): String,
            /// The billing address.
            billing_address(maybe_billing_address, clear_billing_address): AddressInput,
        }
    }
}

request! {
    /// The query parameters of `orders_export`.
    pub struct OrdersExportQuery {
        optional {
            /// Limits the results to orders of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to orders of these products, given by Polar id.
            product_id(maybe_product_id): List<String>,
            /// Limits the results to orders with these statuses.
            status(maybe_status): List<OrderStatus>,
            /// Limits the results to orders created after this time.
            created_after(maybe_created_after): Timestamp,
            /// Limits the results to orders created before this time.
            created_before(maybe_created_before): Timestamp,
            /// The time zone of the times in the export, as an IANA name such as `Europe/Paris`. Defaults to UTC.
            timezone(maybe_timezone): String,
            /// The columns of the export. Defaults to `email`, `created_at`, `product`, `net_amount`, `currency`,
            /// `status` and `invoice_number`.
            columns(maybe_columns): List<OrderExportColumn>,
        }
    }
}

request! {
    /// The query parameters of `orders_list`.
    pub struct OrdersListQuery {
        optional {
            /// Limits the results to orders of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to orders of these products, given by Polar id.
            product_id(maybe_product_id): List<String>,
            /// Limits the results to orders of products with these billing types: one-time or recurring.
            product_billing_type(maybe_product_billing_type): List<ProductBillingType>,
            /// Limits the results to orders with these discounts, given by Polar id.
            discount_id(maybe_discount_id): List<String>,
            /// Limits the results to orders of these customers, given by Polar id.
            customer_id(maybe_customer_id): List<String>,
            /// Limits the results to orders of these customers, given by external id (the id in your system).
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Limits the results to orders created by these checkouts, given by Polar id.
            checkout_id(maybe_checkout_id): List<String>,
            /// Limits the results to orders of these subscriptions, given by Polar id.
            subscription_id(maybe_subscription_id): List<String>,
            /// Limits the results to orders with these statuses.
            status(maybe_status): List<OrderStatus>,
            /// Limits the results to orders created after this time.
            created_after(maybe_created_after): Timestamp,
            /// Limits the results to orders created before this time.
            created_before(maybe_created_before): Timestamp,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one.
            sorting(maybe_sorting): List<OrderSortProperty>,
            /// Limits the results to items whose metadata contains these entries.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
        }
    }
}
