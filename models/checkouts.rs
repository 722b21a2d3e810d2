use super::{
    Address, AddressInput, AttachedCustomField, BenefitPublic, BillingAddressFieldMode, DiscountDuration, DiscountType,
    Metadata, MetadataValue, PaymentProcessor, PresentmentCurrency, Price, ProductMediaFileRead, ProductPriceCreate,
    ProductVisibility, RecurringInterval, SubscriptionProrationBehavior, TaxBehavior, TrialInterval,
};
use crate::json::{List, Map, Secret, Timestamp, model, open_enum, request, union};

model! {
    /// A checkout: one customer's way through choosing, paying and getting a product.
    pub struct Checkout {
        /// The checkout's id, a UUID.
        pub id: String,
        /// When the checkout was created.
        pub created_at: Timestamp,
        /// When the checkout was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// What was entered in the checkout's custom fields, by the fields' slugs.
        pub custom_field_data: Option<Map<Option<MetadataValue>>>,
        /// The service that takes the payment.
        pub payment_processor: PaymentProcessor,
        /// How far the checkout has come.
        #[essential("the object counts or does not count by its status")]
        pub status: CheckoutStatus,
        /// The secret that lets the customer's browser read, change and confirm this checkout without a token.
        pub client_secret: Secret,
        /// The page where the customer pays.
        #[essential("it is what a checkout is made for")]
        #[hidden("holds the client secret")]
        pub url: String,
        /// When the checkout expires unless it is completed before.
        pub expires_at: Timestamp,
        /// Where the customer is sent after a successful checkout.
        pub success_url: String,
        /// Where the page's link back leads; `None` for no such link.
        pub return_url: Option<String>,
        /// The origin of the web page that the checkout is embedded in; `None` if it is not embedded.
        pub embed_origin: Option<String>,
        /// The price before the discount, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// How many seats are bought; `None` for prices that are not seat-based.
        pub seats: Option<i64>,
        /// The fewest seats that the customer may choose; `None` for no limit of the checkout's own.
        pub min_seats: Option<i64>,
        /// The most seats that the customer may choose; `None` for no limit of the checkout's own.
        pub max_seats: Option<i64>,
        /// How many units are bought; `None` for prices that are not unit-based.
        pub units: Option<i64>,
        /// The fewest units that the customer may choose; `None` for no limit of the checkout's own.
        pub min_units: Option<i64>,
        /// The most units that the customer may choose; `None` for no limit of the checkout's own.
        pub max_units: Option<i64>,
        /// What the discount takes off, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub discount_amount: i64,
        /// The price after the discount and without tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub net_amount: i64,
        /// The tax, in the smallest unit of the currency; `None` until it is known.
        pub tax_amount: Option<i64>,
        /// Whether the price includes the tax or the tax is added to it; `None` until it is known.
        pub tax_behavior: Option<TaxBehavior>,
        /// The total after the discount and with tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub total_amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// Whether the customer gets the trial if there is one.
        pub allow_trial: Option<bool>,
        /// The unit of the trial that applies, the checkout's own or the product's; `None` for no trial.
        pub active_trial_interval: Option<TrialInterval>,
        /// How many of these units the trial that applies lasts; `None` for no trial.
        pub active_trial_interval_count: Option<i64>,
        /// When the trial ends; `None` for no trial.
        pub trial_end: Option<Timestamp>,
        /// The id of the organization that the checkout belongs to, a UUID.
        pub organization_id: String,
        /// The id of the chosen product, a UUID; `None` if none is chosen.
        pub product_id: Option<String>,
        /// The id of the chosen product's price, a UUID; `None` if none is chosen.
        pub product_price_id: Option<String>,
        /// The id of the discount in use, a UUID; `None` for no discount.
        pub discount_id: Option<String>,
        /// Whether the customer may enter discount codes.
        pub allow_discount_codes: bool,
        /// Whether the customer must give a full billing address, not the country alone.
        pub require_billing_address: bool,
        /// Whether a discount can be used with the chosen product.
        pub is_discount_applicable: bool,
        /// Whether the chosen price is free in itself, without a discount.
        pub is_free_product_price: bool,
        /// Whether there is something to pay now.
        pub is_payment_required: bool,
        /// Whether a payment method must be saved for later charges, even if nothing is due now.
        pub is_payment_setup_required: bool,
        /// Whether the customer must fill in a payment form, to pay or to save a payment method.
        pub is_payment_form_required: bool,
        /// The customer's id in Polar, a UUID; `None` while the customer is not known.
        pub customer_id: Option<String>,
        /// Whether the customer buys as a business.
        pub is_business_customer: bool,
        /// The customer's name; `None` if not given.
        pub customer_name: Option<String>,
        /// The customer's email address; `None` if not given.
        pub customer_email: Option<String>,
        /// The customer's IP address; `None` if not known.
        pub customer_ip_address: Option<String>,
        /// The name on the invoice; `None` if not given.
        pub customer_billing_name: Option<String>,
        /// The address on the invoice; `None` if not given.
        pub customer_billing_address: Option<Address>,
        /// The customer's tax number, for the invoice; `None` if not given.
        pub customer_tax_id: Option<String>,
        /// The language of the checkout page, such as `en` or `fr-CA`; `None` if not set.
        pub locale: Option<String>,
        /// The kind of payment method that the customer chose; `None` if not known.
        pub payment_method_type: Option<String>,
        /// What the payment processor's library in the browser needs, such as its publishable key and, once the
        /// checkout is confirmed, the secret of the payment.
        #[hidden("holds secrets of the payment processor")]
        pub payment_processor_metadata: Map<String>,
        /// Which parts of the billing address the customer is asked for.
        pub billing_address_fields: CheckoutBillingAddressFields,
        /// The unit of the checkout's own trial; `None` if it has none of its own.
        pub trial_interval: Option<TrialInterval>,
        /// How many of these units the checkout's own trial lasts; `None` if it has none of its own.
        pub trial_interval_count: Option<i64>,
        /// Your own notes on the checkout.
        pub metadata: Metadata,
        /// The customer's id in your system; `None` if not known.
        pub external_customer_id: Option<String>,
        /// The products that the customer can choose from.
        pub products: Vec<CheckoutProduct>,
        /// The chosen product; `None` if none is chosen.
        pub product: Option<CheckoutProduct>,
        /// The chosen product's price; `None` if none is chosen.
        pub product_price: Option<Price>,
        /// The prices on offer, by product id.
        pub prices: Option<Map<Vec<Price>>>,
        /// The discount in use; `None` for no discount.
        pub discount: Option<CheckoutDiscount>,
        /// The id of the free subscription that the checkout upgrades, a UUID; `None` if it upgrades none.
        pub subscription_id: Option<String>,
        /// The custom fields that the customer is asked to fill in.
        pub attached_custom_fields: Option<Vec<AttachedCustomField>>,
        /// Your own notes that the checkout adds to those on the customer.
        pub customer_metadata: Metadata,
    }
}

model! {
    /// How each part of the billing address is treated on the checkout page.
    pub struct CheckoutBillingAddressFields {
        /// How the country is treated.
        pub country: BillingAddressFieldMode,
        /// How the state, province or region is treated.
        pub state: BillingAddressFieldMode,
        /// How the city is treated.
        pub city: BillingAddressFieldMode,
        /// How the postal code is treated.
        pub postal_code: BillingAddressFieldMode,
        /// How street and number are treated.
        pub line1: BillingAddressFieldMode,
        /// How the second address line is treated.
        pub line2: BillingAddressFieldMode,
    }
}

request! {
    /// What the customer's browser sends to confirm a checkout that is paid through Stripe.
    pub struct CheckoutConfirmStripe {
        optional {
            /// The entries in the custom fields, by the fields' slugs.
            custom_field_data(maybe_custom_field_data): Map<Option<MetadataValue>>,
            /// The id of the product to choose, a UUID, one of those that the checkout offers.
            #[not_blank]
            product_id(maybe_product_id): String,
            /// The id of the price to choose, a UUID, one of those that the checkout offers.
            #[not_blank]
            product_price_id(maybe_product_price_id): String,
            /// The amount that the customer pays where they may set it, in the smallest unit of the currency, at least
            /// 0. Other prices ignore it.
            amount(maybe_amount): i64,
            /// How many seats to buy, 1 to 10000, for seat-based prices only.
            seats(maybe_seats): i64,
            /// How many units to buy, for unit-based prices only.
            units(maybe_units): i64,
            /// Whether the customer buys as a business, which must give a billing name and a full billing address.
            is_business_customer(maybe_is_business_customer): bool,
            /// The customer's name, at most 256 characters.
            customer_name(maybe_customer_name): String,
            /// The customer's email address.
            customer_email(maybe_customer_email): String,
            /// The name on the invoice.
            customer_billing_name(maybe_customer_billing_name): String,
            /// The address on the invoice.
            customer_billing_address(maybe_customer_billing_address): AddressInput,
            /// The customer's tax number, for the invoice. It must be valid in the country of the billing address.
            #[not_blank]
            customer_tax_id(maybe_customer_tax_id): String,
            /// The language of the checkout page, such as `en` or `fr-CA`.
            locale(maybe_locale): String,
            /// The kind of payment method that the customer chose.
            payment_method_type(maybe_payment_method_type): String,
            /// The code of the discount to use.
            discount_code(maybe_discount_code): String,
            /// `false` to go without the trial and pay at once; `true` is not accepted.
            allow_trial(maybe_allow_trial): bool,
            /// The id of the confirmation token that Stripe made from the payment form. A checkout that needs no
            /// payment form needs none.
            #[not_blank]
            confirmation_token_id(maybe_confirmation_token_id): String,
        }
    }
}

request! {
    /// A new checkout for one or more products.
    pub struct CheckoutCreate {
        required {
            /// The ids of the products to offer, UUIDs, at least one. The first one is chosen until the customer
            /// chooses another.
            products: List<String>,
        }
        optional {
            /// The unit of the checkout's own trial, which goes before the product's. Unset, the product's trial
            /// applies.
            trial_interval(maybe_trial_interval): TrialInterval,
            /// How many of these units the checkout's own trial lasts, 1 to 1000. Unset, the product's trial applies.
            trial_interval_count(maybe_trial_interval_count): i64,
            /// Your own notes on the checkout, copied to the order or subscription that it leads to. At most 50, keys
            /// of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// Entries in the custom fields to start with, by the fields' slugs.
            custom_field_data(maybe_custom_field_data): Map<Option<MetadataValue>>,
            /// The id of the discount to use, a UUID. It applies even where the customer may not enter codes.
            #[not_blank]
            discount_id(maybe_discount_id): String,
            /// Whether the customer may enter discount codes, by default yes. A discount that you set by its id applies
            /// either way.
            allow_discount_codes(maybe_allow_discount_codes): bool,
            /// Whether the customer must give a full billing address, not the country alone, by default no. Business
            /// customers always must.
            require_billing_address(maybe_require_billing_address): bool,
            /// The amount that the customer pays where they may set it, in the smallest unit of the currency, at least
            /// 0. Other prices ignore it.
            amount(maybe_amount): i64,
            /// How many seats to buy, 1 to 10000, for seat-based prices only.
            seats(maybe_seats): i64,
            /// The fewest seats that the customer may choose, 1 to 10000. Unset, only the price's limit applies.
            min_seats(maybe_min_seats): i64,
            /// The most seats that the customer may choose, 1 to 10000. Unset, only the price's limit applies.
            max_seats(maybe_max_seats): i64,
            /// How many units to buy, for unit-based prices only.
            units(maybe_units): i64,
            /// The fewest units that the customer may choose. Unset, only the price's limit applies.
            min_units(maybe_min_units): i64,
            /// The most units that the customer may choose. Unset, only the price's limit applies.
            max_units(maybe_max_units): i64,
            /// Whether the customer gets the trial if there is one, by default yes.
            allow_trial(maybe_allow_trial): bool,
            /// The customer's id in Polar, a UUID. The order goes to this customer, and what is known of them is filled
            /// in.
            #[not_blank]
            customer_id(maybe_customer_id): String,
            /// Whether the customer buys as a business, by default no. A business must give a billing name and a full
            /// billing address.
            is_business_customer(maybe_is_business_customer): bool,
            /// The customer's id in your system. The order goes to the customer who has it; if none has it yet, the one
            /// that the checkout creates gets it. It can't contain a `/`: no path could reach that customer. For one
            /// who has such an id, set `customer_id`.
            #[not_blank]
            #[path_safe]
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): String,
            /// The customer's name, at most 256 characters, filled in for them.
            customer_name(maybe_customer_name): String,
            /// The customer's email address, filled in for them.
            customer_email(maybe_customer_email): String,
            /// The customer's IP address, version 4 or 6.
            customer_ip_address(maybe_customer_ip_address): String,
            /// The name on the invoice, filled in for the customer.
            customer_billing_name(maybe_customer_billing_name): String,
            /// The address on the invoice, filled in for the customer.
            customer_billing_address(maybe_customer_billing_address): AddressInput,
            /// The customer's tax number, for the invoice. It must be valid in the country of the billing address.
            #[not_blank]
            customer_tax_id(maybe_customer_tax_id): String,
            /// Your own notes that the checkout adds to those on the customer. At most 50, keys of at most 40 and texts
            /// of at most 500 characters.
            customer_metadata(maybe_customer_metadata): Metadata,
            /// The id of a free subscription to upgrade to the product, a UUID.
            #[not_blank]
            subscription_id(maybe_subscription_id): String,
            /// Where the customer is sent after a successful checkout: a URL of 1 to 2083 characters, in which
            /// `{CHECKOUT_ID}` becomes the checkout's id. Unset, Polar shows a page of its own.
            success_url(maybe_success_url): String,
            /// Where the page's link back leads: a URL of 1 to 2083 characters. Unset, the page shows no such link.
            return_url(maybe_return_url): String,
            /// The origin of the web page that you embed the checkout in, such as `https://example.com`. Needed only
            /// when you do.
            embed_origin(maybe_embed_origin): String,
            /// The language of the checkout page, such as `en` or `fr-CA`. Unset, Polar chooses it.
            locale(maybe_locale): String,
            /// The currency to charge in, an ISO 4217 code in lower case. Unset, Polar chooses it.
            currency(maybe_currency): PresentmentCurrency,
            /// Prices for this checkout alone, by product id, at least one each. They take the place of the product's
            /// own prices.
            prices(maybe_prices): Map<List<ProductPriceCreate>>,
        }
    }
}

union! {
    /// The discount of a checkout.
    pub enum CheckoutDiscount by fields {
        /// A discount that takes a fixed amount off, for a number of months, as a checkout shows it.
        FixedRepeat(CheckoutDiscountFixedRepeatDuration) = has("duration_in_months", "amounts"),
        /// A discount that takes a fixed amount off, once or forever, as a checkout shows it.
        FixedOnceForever(CheckoutDiscountFixedOnceForeverDuration) = has("amounts"),
        /// A discount that takes a percentage off, for a number of months, as a checkout shows it.
        PercentageRepeat(CheckoutDiscountPercentageRepeatDuration) = has("duration_in_months"),
        /// A discount that takes a percentage off, once or forever, as a checkout shows it.
        PercentageOnceForever(CheckoutDiscountPercentageOnceForeverDuration) = _,
    }
    shared {
        /// For how long the discount applies to a subscription.
        duration: DiscountDuration,
        /// Whether the discount takes off a fixed amount or a percentage.
        kind: DiscountType,
        /// The discount's id, a UUID.
        id: String as str,
        /// The discount's name.
        name: String as str,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        code: String as str,
    }
}

model! {
    /// A discount that takes a fixed amount off, once or forever, as a checkout shows it.
    pub struct CheckoutDiscountFixedOnceForeverDuration {
        /// For how long the discount applies to a subscription: once or forever.
        pub duration: DiscountDuration,
        /// The kind of discount: a fixed amount.
        #[name = "type"]
        pub kind: DiscountType,
        /// The amount taken off, in the smallest unit of `currency`. Deprecated, `amounts` has every currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency of `amount`, an ISO 4217 code in lower case. Deprecated, `amounts` has every currency.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// The amount taken off by currency (an ISO 4217 code in lower case), in the smallest unit of each.
        #[essential("an amount must not be 0 because it is missing")]
        pub amounts: Map<i64>,
        /// The discount's id, a UUID.
        pub id: String,
        /// The discount's name.
        pub name: String,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        pub code: Option<String>,
    }
}

model! {
    /// A discount that takes a fixed amount off, for a number of months, as a checkout shows it.
    pub struct CheckoutDiscountFixedRepeatDuration {
        /// For how long the discount applies to a subscription: repeatedly, for some months.
        pub duration: DiscountDuration,
        /// For how many months the discount applies to a subscription.
        pub duration_in_months: i64,
        /// The kind of discount: a fixed amount.
        #[name = "type"]
        pub kind: DiscountType,
        /// The amount taken off, in the smallest unit of `currency`. Deprecated, `amounts` has every currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// The currency of `amount`, an ISO 4217 code in lower case. Deprecated, `amounts` has every currency.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// The amount taken off by currency (an ISO 4217 code in lower case), in the smallest unit of each.
        #[essential("an amount must not be 0 because it is missing")]
        pub amounts: Map<i64>,
        /// The discount's id, a UUID.
        pub id: String,
        /// The discount's name.
        pub name: String,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        pub code: Option<String>,
    }
}

model! {
    /// A discount that takes a percentage off, once or forever, as a checkout shows it.
    pub struct CheckoutDiscountPercentageOnceForeverDuration {
        /// For how long the discount applies to a subscription: once or forever.
        pub duration: DiscountDuration,
        /// The kind of discount: a percentage.
        #[name = "type"]
        pub kind: DiscountType,
        /// The share taken off, in basis points: 1000 is 10 %.
        #[essential("an amount must not be 0 because it is missing")]
        pub basis_points: i64,
        /// The discount's id, a UUID.
        pub id: String,
        /// The discount's name.
        pub name: String,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        pub code: Option<String>,
    }
}

model! {
    /// A discount that takes a percentage off, for a number of months, as a checkout shows it.
    pub struct CheckoutDiscountPercentageRepeatDuration {
        /// For how long the discount applies to a subscription: repeatedly, for some months.
        pub duration: DiscountDuration,
        /// For how many months the discount applies to a subscription.
        pub duration_in_months: i64,
        /// The kind of discount: a percentage.
        #[name = "type"]
        pub kind: DiscountType,
        /// The share taken off, in basis points: 1000 is 10 %.
        #[essential("an amount must not be 0 because it is missing")]
        pub basis_points: i64,
        /// The discount's id, a UUID.
        pub id: String,
        /// The discount's name.
        pub name: String,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        pub code: Option<String>,
    }
}

model! {
    /// The organization that sells, as the customer's browser sees it.
    pub struct CheckoutOrganization {
        /// When the organization was created.
        pub created_at: Timestamp,
        /// When the organization was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The organization's id, a UUID.
        pub id: String,
        /// The organization's name.
        pub name: String,
        /// The organization's short name in links.
        pub slug: String,
        /// A link to the organization's picture; `None` for no picture.
        pub avatar_url: Option<String>,
        /// How a change of subscription in the middle of a period is billed unless the change says otherwise.
        pub proration_behavior: SubscriptionProrationBehavior,
        /// Whether customers may change their subscriptions themselves, in the portal.
        pub allow_customer_updates: bool,
    }
}

model! {
    /// A product that a checkout offers.
    pub struct CheckoutProduct {
        /// The product's id, a UUID.
        pub id: String,
        /// When the product was created.
        pub created_at: Timestamp,
        /// When the product was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The unit of the product's trial; `None` for no trial.
        pub trial_interval: Option<TrialInterval>,
        /// How many of these units the trial lasts; `None` for no trial.
        pub trial_interval_count: Option<i64>,
        /// The product's name.
        pub name: String,
        /// The product's description; `None` if it has none.
        pub description: Option<String>,
        /// Who can see the product.
        pub visibility: ProductVisibility,
        /// The unit of the billing period; `None` if the product is paid once.
        pub recurring_interval: Option<RecurringInterval>,
        /// How many of these units a billing period lasts; `None` if the product is paid once.
        pub recurring_interval_count: Option<i64>,
        /// The unit of the period in which metered usage is billed; `None` if the product has no such period of its
        /// own.
        pub meter_interval: Option<RecurringInterval>,
        /// How many of these units such a period lasts; `None` if the product has no such period of its own.
        pub meter_interval_count: Option<i64>,
        /// Whether the product is a subscription, as opposed to paid once.
        pub is_recurring: bool,
        /// Whether the product is archived, so that it can no longer be bought.
        pub is_archived: bool,
        /// The id of the organization that the product belongs to, a UUID.
        pub organization_id: String,
        /// The product's prices.
        pub prices: Vec<Price>,
        /// What buyers of the product are granted.
        pub benefits: Vec<BenefitPublic>,
        /// The pictures shown with the product.
        pub medias: Vec<ProductMediaFileRead>,
    }
}

model! {
    /// A checkout as the customer's browser sees it, reached with its client secret.
    pub struct CheckoutPublic {
        /// The checkout's id, a UUID.
        pub id: String,
        /// When the checkout was created.
        pub created_at: Timestamp,
        /// When the checkout was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// What was entered in the checkout's custom fields, by the fields' slugs.
        pub custom_field_data: Option<Map<Option<MetadataValue>>>,
        /// The service that takes the payment.
        pub payment_processor: PaymentProcessor,
        /// How far the checkout has come.
        #[essential("the object counts or does not count by its status")]
        pub status: CheckoutStatus,
        /// The secret that lets the customer's browser read, change and confirm this checkout without a token.
        pub client_secret: Secret,
        /// The page where the customer pays.
        #[hidden("holds the client secret")]
        pub url: String,
        /// When the checkout expires unless it is completed before.
        pub expires_at: Timestamp,
        /// Where the customer is sent after a successful checkout.
        pub success_url: String,
        /// Where the page's link back leads; `None` for no such link.
        pub return_url: Option<String>,
        /// The origin of the web page that the checkout is embedded in; `None` if it is not embedded.
        pub embed_origin: Option<String>,
        /// The price before the discount, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// How many seats are bought; `None` for prices that are not seat-based.
        pub seats: Option<i64>,
        /// The fewest seats that the customer may choose; `None` for no limit of the checkout's own.
        pub min_seats: Option<i64>,
        /// The most seats that the customer may choose; `None` for no limit of the checkout's own.
        pub max_seats: Option<i64>,
        /// How many units are bought; `None` for prices that are not unit-based.
        pub units: Option<i64>,
        /// The fewest units that the customer may choose; `None` for no limit of the checkout's own.
        pub min_units: Option<i64>,
        /// The most units that the customer may choose; `None` for no limit of the checkout's own.
        pub max_units: Option<i64>,
        /// What the discount takes off, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub discount_amount: i64,
        /// The price after the discount and without tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub net_amount: i64,
        /// The tax, in the smallest unit of the currency; `None` until it is known.
        pub tax_amount: Option<i64>,
        /// Whether the price includes the tax or the tax is added to it; `None` until it is known.
        pub tax_behavior: Option<TaxBehavior>,
        /// The total after the discount and with tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub total_amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// Whether the customer gets the trial if there is one.
        pub allow_trial: Option<bool>,
        /// The unit of the trial that applies, the checkout's own or the product's; `None` for no trial.
        pub active_trial_interval: Option<TrialInterval>,
        /// How many of these units the trial that applies lasts; `None` for no trial.
        pub active_trial_interval_count: Option<i64>,
        /// When the trial ends; `None` for no trial.
        pub trial_end: Option<Timestamp>,
        /// The id of the organization that the checkout belongs to, a UUID.
        pub organization_id: String,
        /// The id of the chosen product, a UUID; `None` if none is chosen.
        pub product_id: Option<String>,
        /// The id of the chosen product's price, a UUID; `None` if none is chosen.
        pub product_price_id: Option<String>,
        /// The id of the discount in use, a UUID; `None` for no discount.
        pub discount_id: Option<String>,
        /// Whether the customer may enter discount codes.
        pub allow_discount_codes: bool,
        /// Whether the customer must give a full billing address, not the country alone.
        pub require_billing_address: bool,
        /// Whether a discount can be used with the chosen product.
        pub is_discount_applicable: bool,
        /// Whether the chosen price is free in itself, without a discount.
        pub is_free_product_price: bool,
        /// Whether there is something to pay now.
        pub is_payment_required: bool,
        /// Whether a payment method must be saved for later charges, even if nothing is due now.
        pub is_payment_setup_required: bool,
        /// Whether the customer must fill in a payment form, to pay or to save a payment method.
        pub is_payment_form_required: bool,
        /// The customer's id in Polar, a UUID; `None` while the customer is not known.
        pub customer_id: Option<String>,
        /// Whether the customer buys as a business.
        pub is_business_customer: bool,
        /// The customer's name; `None` if not given.
        pub customer_name: Option<String>,
        /// The customer's email address; `None` if not given.
        pub customer_email: Option<String>,
        /// The customer's IP address; `None` if not known.
        pub customer_ip_address: Option<String>,
        /// The name on the invoice; `None` if not given.
        pub customer_billing_name: Option<String>,
        /// The address on the invoice; `None` if not given.
        pub customer_billing_address: Option<Address>,
        /// The customer's tax number, for the invoice; `None` if not given.
        pub customer_tax_id: Option<String>,
        /// The language of the checkout page, such as `en` or `fr-CA`; `None` if not set.
        pub locale: Option<String>,
        /// The kind of payment method that the customer chose; `None` if not known.
        pub payment_method_type: Option<String>,
        /// What the payment processor's library in the browser needs, such as its publishable key and, once the
        /// checkout is confirmed, the secret of the payment.
        #[hidden("holds secrets of the payment processor")]
        pub payment_processor_metadata: Map<String>,
        /// Which parts of the billing address the customer is asked for.
        pub billing_address_fields: CheckoutBillingAddressFields,
        /// The products that the customer can choose from.
        pub products: Vec<CheckoutProduct>,
        /// The chosen product; `None` if none is chosen.
        pub product: Option<CheckoutProduct>,
        /// The chosen product's price; `None` if none is chosen.
        pub product_price: Option<Price>,
        /// The prices on offer, by product id.
        pub prices: Option<Map<Vec<Price>>>,
        /// The discount in use; `None` for no discount.
        pub discount: Option<CheckoutDiscount>,
        /// The organization that sells.
        pub organization: CheckoutOrganization,
        /// The custom fields that the customer is asked to fill in.
        pub attached_custom_fields: Option<Vec<AttachedCustomField>>,
    }
}

model! {
    /// A checkout that the customer has confirmed, as their browser sees it.
    pub struct CheckoutPublicConfirmed {
        /// The checkout's id, a UUID.
        pub id: String,
        /// When the checkout was created.
        pub created_at: Timestamp,
        /// When the checkout was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// What was entered in the checkout's custom fields, by the fields' slugs.
        pub custom_field_data: Option<Map<Option<MetadataValue>>>,
        /// The service that takes the payment.
        pub payment_processor: PaymentProcessor,
        /// How far the checkout has come: `confirmed`.
        #[essential("the object counts or does not count by its status")]
        pub status: CheckoutStatus,
        /// The secret that lets the customer's browser read, change and confirm this checkout without a token.
        pub client_secret: Secret,
        /// The page where the customer pays.
        #[hidden("holds the client secret")]
        pub url: String,
        /// When the checkout expires unless it is completed before.
        pub expires_at: Timestamp,
        /// Where the customer is sent after a successful checkout.
        pub success_url: String,
        /// Where the page's link back leads; `None` for no such link.
        pub return_url: Option<String>,
        /// The origin of the web page that the checkout is embedded in; `None` if it is not embedded.
        pub embed_origin: Option<String>,
        /// The price before the discount, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub amount: i64,
        /// How many seats are bought; `None` for prices that are not seat-based.
        pub seats: Option<i64>,
        /// The fewest seats that the customer may choose; `None` for no limit of the checkout's own.
        pub min_seats: Option<i64>,
        /// The most seats that the customer may choose; `None` for no limit of the checkout's own.
        pub max_seats: Option<i64>,
        /// How many units are bought; `None` for prices that are not unit-based.
        pub units: Option<i64>,
        /// The fewest units that the customer may choose; `None` for no limit of the checkout's own.
        pub min_units: Option<i64>,
        /// The most units that the customer may choose; `None` for no limit of the checkout's own.
        pub max_units: Option<i64>,
        /// What the discount takes off, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub discount_amount: i64,
        /// The price after the discount and without tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub net_amount: i64,
        /// The tax, in the smallest unit of the currency; `None` until it is known.
        pub tax_amount: Option<i64>,
        /// Whether the price includes the tax or the tax is added to it; `None` until it is known.
        pub tax_behavior: Option<TaxBehavior>,
        /// The total after the discount and with tax, in the smallest unit of the currency.
        #[essential("an amount must not be 0 because it is missing")]
        pub total_amount: i64,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub currency: String,
        /// Whether the customer gets the trial if there is one.
        pub allow_trial: Option<bool>,
        /// The unit of the trial that applies, the checkout's own or the product's; `None` for no trial.
        pub active_trial_interval: Option<TrialInterval>,
        /// How many of these units the trial that applies lasts; `None` for no trial.
        pub active_trial_interval_count: Option<i64>,
        /// When the trial ends; `None` for no trial.
        pub trial_end: Option<Timestamp>,
        /// The id of the organization that the checkout belongs to, a UUID.
        pub organization_id: String,
        /// The id of the chosen product, a UUID; `None` if none is chosen.
        pub product_id: Option<String>,
        /// The id of the chosen product's price, a UUID; `None` if none is chosen.
        pub product_price_id: Option<String>,
        /// The id of the discount in use, a UUID; `None` for no discount.
        pub discount_id: Option<String>,
        /// Whether the customer may enter discount codes.
        pub allow_discount_codes: bool,
        /// Whether the customer must give a full billing address, not the country alone.
        pub require_billing_address: bool,
        /// Whether a discount can be used with the chosen product.
        pub is_discount_applicable: bool,
        /// Whether the chosen price is free in itself, without a discount.
        pub is_free_product_price: bool,
        /// Whether there is something to pay now.
        pub is_payment_required: bool,
        /// Whether a payment method must be saved for later charges, even if nothing is due now.
        pub is_payment_setup_required: bool,
        /// Whether the customer must fill in a payment form, to pay or to save a payment method.
        pub is_payment_form_required: bool,
        /// The customer's id in Polar, a UUID; `None` while the customer is not known.
        pub customer_id: Option<String>,
        /// Whether the customer buys as a business.
        pub is_business_customer: bool,
        /// The customer's name; `None` if not given.
        pub customer_name: Option<String>,
        /// The customer's email address; `None` if not given.
        pub customer_email: Option<String>,
        /// The customer's IP address; `None` if not known.
        pub customer_ip_address: Option<String>,
        /// The name on the invoice; `None` if not given.
        pub customer_billing_name: Option<String>,
        /// The address on the invoice; `None` if not given.
        pub customer_billing_address: Option<Address>,
        /// The customer's tax number, for the invoice; `None` if not given.
        pub customer_tax_id: Option<String>,
        /// The language of the checkout page, such as `en` or `fr-CA`; `None` if not set.
        pub locale: Option<String>,
        /// The kind of payment method that the customer chose; `None` if not known.
        pub payment_method_type: Option<String>,
        /// What the payment processor's library in the browser needs, such as its publishable key and, once the
        /// checkout is confirmed, the secret of the payment.
        #[hidden("holds secrets of the payment processor")]
        pub payment_processor_metadata: Map<String>,
        /// Which parts of the billing address the customer is asked for.
        pub billing_address_fields: CheckoutBillingAddressFields,
        /// The products that the customer can choose from.
        pub products: Vec<CheckoutProduct>,
        /// The chosen product; `None` if none is chosen.
        pub product: Option<CheckoutProduct>,
        /// The chosen product's price; `None` if none is chosen.
        pub product_price: Option<Price>,
        /// The prices on offer, by product id.
        pub prices: Option<Map<Vec<Price>>>,
        /// The discount in use; `None` for no discount.
        pub discount: Option<CheckoutDiscount>,
        /// The organization that sells.
        pub organization: CheckoutOrganization,
        /// The custom fields that the customer is asked to fill in.
        pub attached_custom_fields: Option<Vec<AttachedCustomField>>,
        /// A customer session's token, so that the customer can go on to the portal; `None` if there is none.
        pub customer_session_token: Option<Secret>,
    }
}

open_enum! {
    /// What checkouts are sorted by.
    pub enum CheckoutSortProperty {
        /// Newest first.
        CreatedAtDescending = "-created_at",
        /// The last to expire first.
        ExpiresAtDescending = "-expires_at",
        /// By status, reversed.
        StatusDescending = "-status",
        /// Oldest first.
        CreatedAt = "created_at",
        /// The first to expire first.
        ExpiresAt = "expires_at",
        /// By status.
        Status = "status",
    }
}

open_enum! {
    /// How far a checkout has come.
    pub enum CheckoutStatus {
        /// The customer has confirmed it; the payment is not through yet.
        Confirmed = "confirmed",
        /// It was not completed in time.
        Expired = "expired",
        /// It failed, such as for a payment that did not go through.
        Failed = "failed",
        /// The customer can still change and confirm it.
        Open = "open",
        /// It is complete: what was due is paid.
        Succeeded = "succeeded",
    }
}

request! {
    /// Changes to an open checkout.
    pub struct CheckoutUpdate {
        optional {
            /// The entries in the custom fields, by the fields' slugs.
            custom_field_data(maybe_custom_field_data): Map<Option<MetadataValue>>,
            /// The id of the product to choose, a UUID, one of those that the checkout offers.
            #[not_blank]
            product_id(maybe_product_id): String,
            /// The id of the price to choose, a UUID, one of those that the checkout offers.
            #[not_blank]
            product_price_id(maybe_product_price_id): String,
            /// The amount that the customer pays where they may set it, in the smallest unit of the currency, at least
            /// 0. Other prices ignore it.
            amount(maybe_amount): i64,
            /// Whether the customer buys as a business, which must give a billing name and a full billing address.
            is_business_customer(maybe_is_business_customer): bool,
            /// The address on the invoice.
            customer_billing_address(maybe_customer_billing_address): AddressInput,
            /// The language of the checkout page, such as `en` or `fr-CA`.
            locale(maybe_locale): String,
            /// Your own notes on the checkout. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The currency to charge in, an ISO 4217 code in lower case.
            currency(maybe_currency): PresentmentCurrency,
            /// Whether the customer may enter discount codes. A discount that you set by its id stays either way.
            allow_discount_codes(maybe_allow_discount_codes): bool,
            /// Whether the customer must give a full billing address, not the country alone.
            require_billing_address(maybe_require_billing_address): bool,
            /// Your own notes that the checkout adds to those on the customer. At most 50, keys of at most 40 and texts
            /// of at most 500 characters.
            customer_metadata(maybe_customer_metadata): Metadata,
        }
        patch {
            /// How many seats to buy, 1 to 10000, for seat-based prices only.
            #[unconfirmed]
            seats(maybe_seats, clear_seats): i64,
            /// How many units to buy, for unit-based prices only.
            #[unconfirmed]
            units(maybe_units, clear_units): i64,
            /// The customer's name, at most 256 characters.
            customer_name(maybe_customer_name, clear_customer_name): String,
            /// The customer's email address.
            customer_email(maybe_customer_email, clear_customer_email): String,
            /// The name on the invoice.
            #[unconfirmed]
            customer_billing_name(maybe_customer_billing_name, clear_customer_billing_name): String,
            /// The customer's tax number, for the invoice. It must be valid in the country of the billing address.
            #[not_blank]
            #[unconfirmed]
            customer_tax_id(maybe_customer_tax_id, clear_customer_tax_id): String,
            /// The unit of the checkout's own trial. Cleared, the product's trial applies.
            #[unconfirmed]
            trial_interval(maybe_trial_interval, clear_trial_interval): TrialInterval,
            /// How many of these units the checkout's own trial lasts, 1 to 1000. Cleared, the product's trial applies.
            #[unconfirmed]
            trial_interval_count(maybe_trial_interval_count, clear_trial_interval_count): i64,
            /// The id of the discount to use, a UUID. Cleared, no discount is used.
            #[not_blank]
            #[unconfirmed]
            discount_id(maybe_discount_id, clear_discount_id): String,
            /// Whether the customer gets the trial if there is one.
            allow_trial(maybe_allow_trial, clear_allow_trial): bool,
            /// The customer's IP address, version 4 or 6.
            #[unconfirmed]
            customer_ip_address(maybe_customer_ip_address, clear_customer_ip_address): String,
            /// Where the customer is sent after a successful checkout: a URL of 1 to 2083 characters, in which
            /// `{CHECKOUT_ID}` becomes the checkout's id. Cleared, Polar shows a page of its own.
            success_url(maybe_success_url, clear_success_url): String,
            /// Where the page's link back leads: a URL of 1 to 2083 characters. Cleared, the page shows no such link.
            #[unconfirmed]
            return_url(maybe_return_url, clear_return_url): String,
            /// The origin of the web page that the checkout is embedded in, such as `https://example.com`.
            #[unconfirmed]
            embed_origin(maybe_embed_origin, clear_embed_origin): String,
        }
    }
}

request! {
    /// Changes that the customer's browser makes to an open checkout.
    pub struct CheckoutUpdatePublic {
        optional {
            /// The entries in the custom fields, by the fields' slugs.
            custom_field_data(maybe_custom_field_data): Map<Option<MetadataValue>>,
            /// The id of the product to choose, a UUID, one of those that the checkout offers.
            #[not_blank]
            product_id(maybe_product_id): String,
            /// The id of the price to choose, a UUID, one of those that the checkout offers.
            #[not_blank]
            product_price_id(maybe_product_price_id): String,
            /// The amount that the customer pays where they may set it, in the smallest unit of the currency, at least
            /// 0. Other prices ignore it.
            amount(maybe_amount): i64,
            /// Whether the customer buys as a business, which must give a billing name and a full billing address.
            is_business_customer(maybe_is_business_customer): bool,
            /// The address on the invoice.
            customer_billing_address(maybe_customer_billing_address): AddressInput,
            /// The language of the checkout page, such as `en` or `fr-CA`.
            locale(maybe_locale): String,
        }
        patch {
            /// How many seats to buy, 1 to 10000, for seat-based prices only.
            #[unconfirmed]
            seats(maybe_seats, clear_seats): i64,
            /// How many units to buy, for unit-based prices only.
            #[unconfirmed]
            units(maybe_units, clear_units): i64,
            /// The customer's name, at most 256 characters.
            customer_name(maybe_customer_name, clear_customer_name): String,
            /// The customer's email address.
            customer_email(maybe_customer_email, clear_customer_email): String,
            /// The name on the invoice.
            #[unconfirmed]
            customer_billing_name(maybe_customer_billing_name, clear_customer_billing_name): String,
            /// The customer's tax number, for the invoice. It must be valid in the country of the billing address.
            #[not_blank]
            #[unconfirmed]
            customer_tax_id(maybe_customer_tax_id, clear_customer_tax_id): String,
            /// The kind of payment method that the customer chose.
            #[unconfirmed]
            payment_method_type(maybe_payment_method_type, clear_payment_method_type): String,
            /// The code of the discount to use. Cleared, no discount is used.
            discount_code(maybe_discount_code, clear_discount_code): String,
            /// `false` to go without the trial and pay at once; `true` is not accepted.
            allow_trial(maybe_allow_trial, clear_allow_trial): bool,
        }
    }
}

request! {
    /// The query of `checkouts_list`.
    pub struct CheckoutsListQuery {
        optional {
            /// Only the checkouts of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the checkouts with these products, by their ids in Polar.
            product_id(maybe_product_id): List<String>,
            /// Only the checkouts of these customers, by their ids in Polar.
            customer_id(maybe_customer_id): List<String>,
            /// Only the checkouts of these customers, by their ids in your system.
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Only the checkouts with these statuses.
            status(maybe_status): List<CheckoutStatus>,
            /// Only the checkouts that have this text in their customer's name or email address.
            query(maybe_query): String,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other.
            sorting(maybe_sorting): List<CheckoutSortProperty>,
        }
    }
}
