// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{
    Address, AddressInput, AttachedCustomField, BenefitPublic, BillingAddressFieldMode, DiscountDuration, DiscountType,
    Metadata, MetadataValue, PaymentProcessor, PresentmentCurrency, Price, ProductMediaFileRead, ProductPriceCreate,
    ProductVisibility, RecurringInterval, SubscriptionProrationBehavior, TaxBehavior, TrialInterval,
};
use crate::json::{List, Map, Secret, Timestamp, model, open_enum, request, union};

model! {
    /// A checkout: the process in which a customer chooses a product, pays for it and receives it.
    pub struct Checkout {
        /// The id of the checkout (a UUID).
        pub id: String,
        /// When the checkout was created.
        pub created_at: Timestamp,
        /// When the checkout was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The values of the checkout's custom fields, by field slug. The value of an empty field is `None`.
        pub custom_field_data: Option<Map<Option<MetadataValue>>>,
        /// The payment processor that handles the payment.
        pub payment_processor: PaymentProcessor,
        /// The status of the checkout.
        #[essential("the state of the object is unknown without it")]
        pub status: CheckoutStatus,
        /// The secret with which the customer's browser can read, update and confirm this checkout without an access
        /// token.
        pub client_secret: Secret,
        /// The URL of the page where the customer pays.
        #[essential("a checkout is useless without it")]
        #[hidden("contains the client secret")]
        pub url: String,
        /// When the checkout expires if it is not completed.
        pub expires_at: Timestamp,
        /// The URL that the customer is redirected to after a successful checkout.
        pub success_url: String,
        /// The URL of the back link on the checkout page, or `None` if the page has no back link.
        pub return_url: Option<String>,
        /// The origin of the web page that the checkout is embedded in, or `None` if it is not embedded.
        pub embed_origin: Option<String>,
        /// The price before the discount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The number of seats to buy, or `None` if the price is not seat-based.
        pub seats: Option<i64>,
        /// The minimum number of seats that the customer can choose, or `None` if the checkout does not set a minimum.
        pub min_seats: Option<i64>,
        /// The maximum number of seats that the customer can choose, or `None` if the checkout does not set a maximum.
        pub max_seats: Option<i64>,
        /// The number of units to buy, or `None` if the price is not unit-based.
        pub units: Option<i64>,
        /// The minimum number of units that the customer can choose, or `None` if the checkout does not set a minimum.
        pub min_units: Option<i64>,
        /// The maximum number of units that the customer can choose, or `None` if the checkout does not set a maximum.
        pub max_units: Option<i64>,
        /// The discount amount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub discount_amount: i64,
        /// The amount after the discount, without tax, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub net_amount: i64,
        /// The tax amount, in the smallest currency unit, or `None` until it is known.
        pub tax_amount: Option<i64>,
        /// Whether the price includes tax or tax is added to it, or `None` until it is known.
        pub tax_behavior: Option<TaxBehavior>,
        /// The total amount after the discount, including tax, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub total_amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// Whether the trial applies, if the checkout or the product has one.
        pub allow_trial: Option<bool>,
        /// The unit of the trial that applies, whether defined by the checkout or by the product, or `None` if there is
        /// no trial.
        pub active_trial_interval: Option<TrialInterval>,
        /// The length of the trial that applies, in units of `active_trial_interval`, or `None` if there is no trial.
        pub active_trial_interval_count: Option<i64>,
        /// When the trial ends, or `None` if there is no trial.
        pub trial_end: Option<Timestamp>,
        /// The id of the organization that the checkout belongs to (a UUID).
        pub organization_id: String,
        /// The id of the selected product (a UUID), or `None` if no product is selected.
        pub product_id: Option<String>,
        /// The id of the selected price (a UUID), or `None` if no price is selected.
        pub product_price_id: Option<String>,
        /// The id of the applied discount (a UUID), or `None` if no discount is applied.
        pub discount_id: Option<String>,
        /// Whether the customer can enter discount codes.
        pub allow_discount_codes: bool,
        /// Whether the customer must enter a full billing address instead of only a country.
        pub require_billing_address: bool,
        /// Whether discounts can be applied to the selected product.
        pub is_discount_applicable: bool,
        /// Whether the selected price is free even without a discount.
        pub is_free_product_price: bool,
        /// Whether a payment is due now.
        pub is_payment_required: bool,
        /// Whether a payment method must be saved for future charges, even if no payment is due now.
        pub is_payment_setup_required: bool,
        /// Whether the customer must complete a payment form, either to pay or to save a payment method.
        pub is_payment_form_required: bool,
        /// The Polar id of the customer (a UUID), or `None` until the customer is known.
        pub customer_id: Option<String>,
        /// Whether the customer buys as a business.
        pub is_business_customer: bool,
        /// The name of the customer, or `None` if not known.
        pub customer_name: Option<String>,
        /// The email address of the customer, or `None` if not known.
        pub customer_email: Option<String>,
        /// The IP address of the customer, or `None` if not known.
        pub customer_ip_address: Option<String>,
        /// The billing name, or `None` if not known.
        pub customer_billing_name: Option<String>,
        /// The billing address, or `None` if not known.
        pub customer_billing_address: Option<Address>,
        /// The tax id of the customer, or `None` if not known.
        pub customer_tax_id: Option<String>,
        /// The language of the checkout page, such as `en` or `fr-CA`, or `None` if it is not set.
        pub locale: Option<String>,
        /// The type of payment method that the customer chose, or `None` if not known.
        pub payment_method_type: Option<String>,
        /// Values for the payment processor's browser library, such as its publishable key and, after the checkout is
        /// confirmed, the client secret of the payment.
        #[hidden("contains secrets of the payment processor")]
        pub payment_processor_metadata: Map<String>,
        /// The fields of the billing address that the checkout page shows.
        pub billing_address_fields: CheckoutBillingAddressFields,
        /// The unit of the trial defined by the checkout, or `None` if the checkout defines no trial.
        pub trial_interval: Option<TrialInterval>,
        /// The length of the trial defined by the checkout, in units of `trial_interval`, or `None` if the checkout
        /// defines no trial.
        pub trial_interval_count: Option<i64>,
        /// Key-value metadata that you set on the checkout.
        pub metadata: Metadata,
        /// The external id of the customer (the id in your system), or `None` if not known.
        pub external_customer_id: Option<String>,
        /// The products that the customer can choose from.
        pub products: Vec<CheckoutProduct>,
        /// The selected product, or `None` if no product is selected.
        pub product: Option<CheckoutProduct>,
        /// The selected price, or `None` if no price is selected.
        pub product_price: Option<Price>,
        /// The available prices, by product id.
        pub prices: Option<Map<Vec<Price>>>,
        /// The applied discount, or `None` if no discount is applied.
        pub discount: Option<CheckoutDiscount>,
        /// The id of the free subscription that the checkout upgrades (a UUID), or `None` if it does not upgrade one.
        pub subscription_id: Option<String>,
        /// The custom fields that the customer is asked to fill in.
        pub attached_custom_fields: Option<Vec<AttachedCustomField>>,
        /// Key-value metadata that the checkout adds to the metadata of the customer.
        pub customer_metadata: Metadata,
    }
}

model! {
    /// The fields of the billing address on the checkout page, each of which is required, optional or disabled.
    pub struct CheckoutBillingAddressFields {
        /// Whether the country is required, optional or disabled.
        pub country: BillingAddressFieldMode,
        /// Whether the state, province or region is required, optional or disabled.
        pub state: BillingAddressFieldMode,
        /// Whether the city is required, optional or disabled.
        pub city: BillingAddressFieldMode,
        /// Whether the postal code is required, optional or disabled.
        pub postal_code: BillingAddressFieldMode,
        /// Whether the first address line is required, optional or disabled.
        pub line1: BillingAddressFieldMode,
        /// Whether the second address line is required, optional or disabled.
        pub line2: BillingAddressFieldMode,
    }
}

request! {
    /// A request from the customer's browser to confirm a checkout that is paid through Stripe.
    pub struct CheckoutConfirmStripe {
        optional {
            /// The values of the custom fields, by field slug.
            custom_field_data(maybe_custom_field_data): Map<Option<MetadataValue>>,
            /// The id of the product to select (a UUID). It must be one that the checkout offers.
            #[not_blank]
            product_id(maybe_product_id): String,
            /// The id of the price to select (a UUID). It must be one that the checkout offers.
            #[not_blank]
            product_price_id(maybe_product_price_id): String,
            /// The amount to pay, in the smallest currency unit; at least 0. Only applies to prices that the customer
            /// chooses, and is ignored for all others.
            amount(maybe_amount): i64,
            /// The number of seats to buy: 1 to 10000. Only for seat-based prices.
            seats(maybe_seats): i64,
            /// The number of units to buy. Only for unit-based prices.
            units(maybe_units): i64,
            /// Whether the customer buys as a business. A business must provide a billing name and a full billing
            /// address.
            is_business_customer(maybe_is_business_customer): bool,
            /// The name of the customer: at most 256 characters.
            customer_name(maybe_customer_name): String,
            /// The email address of the customer.
            customer_email(maybe_customer_email): String,
            /// The billing name.
            customer_billing_name(maybe_customer_billing_name): String,
            /// The billing address.
            customer_billing_address(maybe_customer_billing_address): AddressInput,
            /// The tax id of the customer. It must be valid in the country of the billing address.
            #[not_blank]
            customer_tax_id(maybe_customer_tax_id): String,
            /// The language of the checkout page, such as `en` or `fr-CA`.
            locale(maybe_locale): String,
            /// The type of payment method that the customer chose.
            payment_method_type(maybe_payment_method_type): String,
            /// The code of the discount to apply.
            discount_code(maybe_discount_code): String,
            /// Set this to `false` to skip the trial and pay immediately. `true` is rejected.
            allow_trial(maybe_allow_trial): bool,
            /// The id of the confirmation token that Stripe created from the payment form. Not needed if the checkout
            /// needs no payment form.
            #[not_blank]
            confirmation_token_id(maybe_confirmation_token_id): String,
        }
    }
}

request! {
    /// A request to create a checkout for one or more products.
    pub struct CheckoutCreate {
        required {
            /// The ids (UUIDs) of the products to offer. At least one is required. The first one is preselected.
            products: List<String>,
        }
        optional {
            /// The unit of the trial defined by the checkout, which overrides the product's trial. If unset, the
            /// product's trial applies.
            trial_interval(maybe_trial_interval): TrialInterval,
            /// The length of the trial defined by the checkout, in units of `trial_interval`: 1 to 1000. If unset, the
            /// product's trial applies.
            trial_interval_count(maybe_trial_interval_count): i64,
            /// Key-value metadata that you set on the checkout. It is copied to the resulting order or subscription. At
            /// most 50 entries; keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The initial values of the custom fields, by field slug.
            custom_field_data(maybe_custom_field_data): Map<Option<MetadataValue>>,
            /// The id of the discount to apply (a UUID). It applies even if the customer cannot enter discount codes.
            #[not_blank]
            discount_id(maybe_discount_id): String,
            /// Whether the customer can enter discount codes. Defaults to `true`. A discount that you set by its id
            /// applies in either case.
            allow_discount_codes(maybe_allow_discount_codes): bool,
            /// Whether the customer must enter a full billing address instead of only a country. Defaults to `false`.
            /// Business customers must always enter it.
            require_billing_address(maybe_require_billing_address): bool,
            /// The amount to pay, in the smallest currency unit; at least 0. Only applies to prices that the customer
            /// chooses, and is ignored for all others.
            amount(maybe_amount): i64,
            /// The number of seats to buy: 1 to 10000. Only for seat-based prices.
            seats(maybe_seats): i64,
            /// The minimum number of seats that the customer can choose: 1 to 10000. If unset, only the limit of the
            /// price applies.
            min_seats(maybe_min_seats): i64,
            /// The maximum number of seats that the customer can choose: 1 to 10000. If unset, only the limit of the
            /// price applies.
            max_seats(maybe_max_seats): i64,
            /// The number of units to buy. Only for unit-based prices.
            units(maybe_units): i64,
            /// The minimum number of units that the customer can choose. If unset, only the limit of the price applies.
            min_units(maybe_min_units): i64,
            /// The maximum number of units that the customer can choose. If unset, only the limit of the price applies.
            max_units(maybe_max_units): i64,
            /// Whether the trial applies, if the checkout or the product has one. Defaults to `true`.
            allow_trial(maybe_allow_trial): bool,
            /// The Polar id of an existing customer (a UUID). The order is assigned to this customer, whose known data
            /// is prefilled.
            #[not_blank]
            customer_id(maybe_customer_id): String,
            /// Whether the customer buys as a business. Defaults to `false`. A business must provide a billing name and
            /// a full billing address.
            is_business_customer(maybe_is_business_customer): bool,
            /// The external id of the customer (the id in your system). The order is assigned to the customer with this
            /// id. If there is none, the customer that the checkout creates gets the id. It must not contain a `/`,
            /// because no path could address that customer; for an existing customer with such an id, set `customer_id`
            /// instead.
            #[not_blank]
            #[path_safe]
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): String,
            /// The name of the customer, which is prefilled: at most 256 characters.
            customer_name(maybe_customer_name): String,
            /// The email address of the customer, which is prefilled.
            customer_email(maybe_customer_email): String,
            /// The IP address of the customer (IPv4 or IPv6).
            customer_ip_address(maybe_customer_ip_address): String,
            /// The billing name, which is prefilled.
            customer_billing_name(maybe_customer_billing_name): String,
            /// The billing address, which is prefilled.
            customer_billing_address(maybe_customer_billing_address): AddressInput,
            /// The tax id of the customer. It must be valid in the country of the billing address.
            #[not_blank]
            customer_tax_id(maybe_customer_tax_id): String,
            /// Key-value metadata that the checkout adds to the metadata of the customer. At most 50 entries; keys have
            /// at most 40 characters and text values at most 500.
            customer_metadata(maybe_customer_metadata): Metadata,
            /// The id of a free subscription to upgrade to the selected product (a UUID).
            #[not_blank]
            subscription_id(maybe_subscription_id): String,
            /// The URL that the customer is redirected to after a successful checkout: 1 to 2083 characters.
            /// `{CHECKOUT_ID}` is replaced with the id of the checkout. If unset, Polar shows its own page.
            success_url(maybe_success_url): String,
            /// The URL of the back link on the checkout page: 1 to 2083 characters. If unset, the page has no back
            /// link.
            return_url(maybe_return_url): String,
            /// The origin of the web page that embeds the checkout, such as `https://example.com`. Only needed if the
            /// checkout is embedded.
            embed_origin(maybe_embed_origin): String,
            /// The language of the checkout page, such as `en` or `fr-CA`. If unset, Polar chooses it.
            locale(maybe_locale): String,
            /// The currency to charge in (a lowercase ISO 4217 code). If unset, Polar chooses it.
            currency(maybe_currency): PresentmentCurrency,
            /// Prices for this checkout only, by product id, with at least one price per product. They replace the
            /// product's own prices.
            prices(maybe_prices): Map<List<ProductPriceCreate>>,
        }
    }
}

union! {
    /// The discount of a checkout.
    pub enum CheckoutDiscount by fields {
        /// A discount of a fixed amount for a limited number of months, as part of a checkout.
        FixedRepeat(CheckoutDiscountFixedRepeatDuration) = has("duration_in_months" "duration" "repeating", "amounts" "type" "fixed"),
        /// A discount of a fixed amount that applies once or forever, as part of a checkout.
        FixedOnceForever(CheckoutDiscountFixedOnceForeverDuration) = has("amounts" "type" "fixed"),
        /// A percentage discount for a limited number of months, as part of a checkout.
        PercentageRepeat(CheckoutDiscountPercentageRepeatDuration) = has("duration_in_months" "duration" "repeating"),
        /// A percentage discount that applies once or forever, as part of a checkout.
        PercentageOnceForever(CheckoutDiscountPercentageOnceForeverDuration) = _,
    }
    shared {
        /// The duration of the discount on a subscription.
        duration: DiscountDuration,
        /// The type of the discount: a fixed amount or a percentage.
        kind: DiscountType,
        /// The id of the discount (a UUID).
        id: String as str,
        /// The name of the discount.
        name: String as str,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        code: String as str,
    }
}

model! {
    /// A discount of a fixed amount that applies once or forever, as part of a checkout.
    pub struct CheckoutDiscountFixedOnceForeverDuration {
        /// The duration of the discount on a subscription: once or forever.
        pub duration: DiscountDuration,
        /// The type of the discount: a fixed amount.
        #[name = "type"]
        pub kind: DiscountType,
        /// The discount amount, in the smallest unit of `currency`. Deprecated: use `amounts`, which covers all
        /// currencies.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency of `amount` (a lowercase ISO 4217 code). Deprecated: use `amounts`, which covers all
        /// currencies.
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The discount amount for each currency, in the smallest unit of that currency. The keys are lowercase ISO
        /// 4217 codes.
        #[essential("a missing amount must not be read as 0")]
        pub amounts: Map<i64>,
        /// The id of the discount (a UUID).
        pub id: String,
        /// The name of the discount.
        pub name: String,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        pub code: Option<String>,
    }
}

model! {
    /// A discount of a fixed amount for a limited number of months, as part of a checkout.
    pub struct CheckoutDiscountFixedRepeatDuration {
        /// The duration of the discount on a subscription: a limited number of months.
        pub duration: DiscountDuration,
        /// The number of months that the discount applies to a subscription.
        pub duration_in_months: i64,
        /// The type of the discount: a fixed amount.
        #[name = "type"]
        pub kind: DiscountType,
        /// The discount amount, in the smallest unit of `currency`. Deprecated: use `amounts`, which covers all
        /// currencies.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The currency of `amount` (a lowercase ISO 4217 code). Deprecated: use `amounts`, which covers all
        /// currencies.
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// The discount amount for each currency, in the smallest unit of that currency. The keys are lowercase ISO
        /// 4217 codes.
        #[essential("a missing amount must not be read as 0")]
        pub amounts: Map<i64>,
        /// The id of the discount (a UUID).
        pub id: String,
        /// The name of the discount.
        pub name: String,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        pub code: Option<String>,
    }
}

model! {
    /// A percentage discount that applies once or forever, as part of a checkout.
    pub struct CheckoutDiscountPercentageOnceForeverDuration {
        /// The duration of the discount on a subscription: once or forever.
        pub duration: DiscountDuration,
        /// The type of the discount: a percentage.
        #[name = "type"]
        pub kind: DiscountType,
        /// The discount rate in basis points. For example, 1000 is 10 %.
        #[essential("a missing amount must not be read as 0")]
        pub basis_points: i64,
        /// The id of the discount (a UUID).
        pub id: String,
        /// The name of the discount.
        pub name: String,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        pub code: Option<String>,
    }
}

model! {
    /// A percentage discount for a limited number of months, as part of a checkout.
    pub struct CheckoutDiscountPercentageRepeatDuration {
        /// The duration of the discount on a subscription: a limited number of months.
        pub duration: DiscountDuration,
        /// The number of months that the discount applies to a subscription.
        pub duration_in_months: i64,
        /// The type of the discount: a percentage.
        #[name = "type"]
        pub kind: DiscountType,
        /// The discount rate in basis points. For example, 1000 is 10 %.
        #[essential("a missing amount must not be read as 0")]
        pub basis_points: i64,
        /// The id of the discount (a UUID).
        pub id: String,
        /// The name of the discount.
        pub name: String,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        pub code: Option<String>,
    }
}

model! {
    /// The organization that sells the product, as visible to the customer's browser.
    pub struct CheckoutOrganization {
        /// When the organization was created.
        pub created_at: Timestamp,
        /// When the organization was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the organization (a UUID).
        pub id: String,
        /// The name of the organization.
        pub name: String,
        /// The slug of the organization, which is used in URLs.
        pub slug: String,
        /// The URL of the organization's avatar image, or `None` if it has none.
        pub avatar_url: Option<String>,
        /// The default proration behavior for subscription changes: when they take effect, and how the rest of the
        /// period is settled.
        pub proration_behavior: SubscriptionProrationBehavior,
        /// Whether customers can change their subscriptions themselves in the customer portal.
        pub allow_customer_updates: bool,
    }
}

model! {
    /// A product that a checkout offers.
    pub struct CheckoutProduct {
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
    }
}

model! {
    /// A checkout as visible to the customer's browser, which accesses it with the client secret.
    pub struct CheckoutPublic {
        /// The id of the checkout (a UUID).
        pub id: String,
        /// When the checkout was created.
        pub created_at: Timestamp,
        /// When the checkout was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The values of the checkout's custom fields, by field slug. The value of an empty field is `None`.
        pub custom_field_data: Option<Map<Option<MetadataValue>>>,
        /// The payment processor that handles the payment.
        pub payment_processor: PaymentProcessor,
        /// The status of the checkout.
        #[essential("the state of the object is unknown without it")]
        pub status: CheckoutStatus,
        /// The secret with which the customer's browser can read, update and confirm this checkout without an access
        /// token.
        pub client_secret: Secret,
        /// The URL of the page where the customer pays.
        #[hidden("contains the client secret")]
        pub url: String,
        /// When the checkout expires if it is not completed.
        pub expires_at: Timestamp,
        /// The URL that the customer is redirected to after a successful checkout.
        pub success_url: String,
        /// The URL of the back link on the checkout page, or `None` if the page has no back link.
        pub return_url: Option<String>,
        /// The origin of the web page that the checkout is embedded in, or `None` if it is not embedded.
        pub embed_origin: Option<String>,
        /// The price before the discount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The number of seats to buy, or `None` if the price is not seat-based.
        pub seats: Option<i64>,
        /// The minimum number of seats that the customer can choose, or `None` if the checkout does not set a minimum.
        pub min_seats: Option<i64>,
        /// The maximum number of seats that the customer can choose, or `None` if the checkout does not set a maximum.
        pub max_seats: Option<i64>,
        /// The number of units to buy, or `None` if the price is not unit-based.
        pub units: Option<i64>,
        /// The minimum number of units that the customer can choose, or `None` if the checkout does not set a minimum.
        pub min_units: Option<i64>,
        /// The maximum number of units that the customer can choose, or `None` if the checkout does not set a maximum.
        pub max_units: Option<i64>,
        /// The discount amount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub discount_amount: i64,
        /// The amount after the discount, without tax, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub net_amount: i64,
        /// The tax amount, in the smallest currency unit, or `None` until it is known.
        pub tax_amount: Option<i64>,
        /// Whether the price includes tax or tax is added to it, or `None` until it is known.
        pub tax_behavior: Option<TaxBehavior>,
        /// The total amount after the discount, including tax, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub total_amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// Whether the trial applies, if the checkout or the product has one.
        pub allow_trial: Option<bool>,
        /// The unit of the trial that applies, whether defined by the checkout or by the product, or `None` if there is
        /// no trial.
        pub active_trial_interval: Option<TrialInterval>,
        /// The length of the trial that applies, in units of `active_trial_interval`, or `None` if there is no trial.
        pub active_trial_interval_count: Option<i64>,
        /// When the trial ends, or `None` if there is no trial.
        pub trial_end: Option<Timestamp>,
        /// The id of the organization that the checkout belongs to (a UUID).
        pub organization_id: String,
        /// The id of the selected product (a UUID), or `None` if no product is selected.
        pub product_id: Option<String>,
        /// The id of the selected price (a UUID), or `None` if no price is selected.
        pub product_price_id: Option<String>,
        /// The id of the applied discount (a UUID), or `None` if no discount is applied.
        pub discount_id: Option<String>,
        /// Whether the customer can enter discount codes.
        pub allow_discount_codes: bool,
        /// Whether the customer must enter a full billing address instead of only a country.
        pub require_billing_address: bool,
        /// Whether discounts can be applied to the selected product.
        pub is_discount_applicable: bool,
        /// Whether the selected price is free even without a discount.
        pub is_free_product_price: bool,
        /// Whether a payment is due now.
        pub is_payment_required: bool,
        /// Whether a payment method must be saved for future charges, even if no payment is due now.
        pub is_payment_setup_required: bool,
        /// Whether the customer must complete a payment form, either to pay or to save a payment method.
        pub is_payment_form_required: bool,
        /// The Polar id of the customer (a UUID), or `None` until the customer is known.
        pub customer_id: Option<String>,
        /// Whether the customer buys as a business.
        pub is_business_customer: bool,
        /// The name of the customer, or `None` if not known.
        pub customer_name: Option<String>,
        /// The email address of the customer, or `None` if not known.
        pub customer_email: Option<String>,
        /// The IP address of the customer, or `None` if not known.
        pub customer_ip_address: Option<String>,
        /// The billing name, or `None` if not known.
        pub customer_billing_name: Option<String>,
        /// The billing address, or `None` if not known.
        pub customer_billing_address: Option<Address>,
        /// The tax id of the customer, or `None` if not known.
        pub customer_tax_id: Option<String>,
        /// The language of the checkout page, such as `en` or `fr-CA`, or `None` if it is not set.
        pub locale: Option<String>,
        /// The type of payment method that the customer chose, or `None` if not known.
        pub payment_method_type: Option<String>,
        /// Values for the payment processor's browser library, such as its publishable key and, after the checkout is
        /// confirmed, the client secret of the payment.
        #[hidden("contains secrets of the payment processor")]
        pub payment_processor_metadata: Map<String>,
        /// The fields of the billing address that the checkout page shows.
        pub billing_address_fields: CheckoutBillingAddressFields,
        /// The products that the customer can choose from.
        pub products: Vec<CheckoutProduct>,
        /// The selected product, or `None` if no product is selected.
        pub product: Option<CheckoutProduct>,
        /// The selected price, or `None` if no price is selected.
        pub product_price: Option<Price>,
        /// The available prices, by product id.
        pub prices: Option<Map<Vec<Price>>>,
        /// The applied discount, or `None` if no discount is applied.
        pub discount: Option<CheckoutDiscount>,
        /// The organization that sells the product.
        pub organization: CheckoutOrganization,
        /// The custom fields that the customer is asked to fill in.
        pub attached_custom_fields: Option<Vec<AttachedCustomField>>,
    }
}

model! {
    /// A confirmed checkout, as visible to the customer's browser.
    pub struct CheckoutPublicConfirmed {
        /// The id of the checkout (a UUID).
        pub id: String,
        /// When the checkout was created.
        pub created_at: Timestamp,
        /// When the checkout was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The values of the checkout's custom fields, by field slug. The value of an empty field is `None`.
        pub custom_field_data: Option<Map<Option<MetadataValue>>>,
        /// The payment processor that handles the payment.
        pub payment_processor: PaymentProcessor,
        /// The status of the checkout, which is `confirmed`.
        #[essential("the state of the object is unknown without it")]
        pub status: CheckoutStatus,
        /// The secret with which the customer's browser can read, update and confirm this checkout without an access
        /// token.
        pub client_secret: Secret,
        /// The URL of the page where the customer pays.
        #[hidden("contains the client secret")]
        pub url: String,
        /// When the checkout expires if it is not completed.
        pub expires_at: Timestamp,
        /// The URL that the customer is redirected to after a successful checkout.
        pub success_url: String,
        /// The URL of the back link on the checkout page, or `None` if the page has no back link.
        pub return_url: Option<String>,
        /// The origin of the web page that the checkout is embedded in, or `None` if it is not embedded.
        pub embed_origin: Option<String>,
        /// The price before the discount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub amount: i64,
        /// The number of seats to buy, or `None` if the price is not seat-based.
        pub seats: Option<i64>,
        /// The minimum number of seats that the customer can choose, or `None` if the checkout does not set a minimum.
        pub min_seats: Option<i64>,
        /// The maximum number of seats that the customer can choose, or `None` if the checkout does not set a maximum.
        pub max_seats: Option<i64>,
        /// The number of units to buy, or `None` if the price is not unit-based.
        pub units: Option<i64>,
        /// The minimum number of units that the customer can choose, or `None` if the checkout does not set a minimum.
        pub min_units: Option<i64>,
        /// The maximum number of units that the customer can choose, or `None` if the checkout does not set a maximum.
        pub max_units: Option<i64>,
        /// The discount amount, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub discount_amount: i64,
        /// The amount after the discount, without tax, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub net_amount: i64,
        /// The tax amount, in the smallest currency unit, or `None` until it is known.
        pub tax_amount: Option<i64>,
        /// Whether the price includes tax or tax is added to it, or `None` until it is known.
        pub tax_behavior: Option<TaxBehavior>,
        /// The total amount after the discount, including tax, in the smallest currency unit.
        #[essential("a missing amount must not be read as 0")]
        pub total_amount: i64,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub currency: String,
        /// Whether the trial applies, if the checkout or the product has one.
        pub allow_trial: Option<bool>,
        /// The unit of the trial that applies, whether defined by the checkout or by the product, or `None` if there is
        /// no trial.
        pub active_trial_interval: Option<TrialInterval>,
        /// The length of the trial that applies, in units of `active_trial_interval`, or `None` if there is no trial.
        pub active_trial_interval_count: Option<i64>,
        /// When the trial ends, or `None` if there is no trial.
        pub trial_end: Option<Timestamp>,
        /// The id of the organization that the checkout belongs to (a UUID).
        pub organization_id: String,
        /// The id of the selected product (a UUID), or `None` if no product is selected.
        pub product_id: Option<String>,
        /// The id of the selected price (a UUID), or `None` if no price is selected.
        pub product_price_id: Option<String>,
        /// The id of the applied discount (a UUID), or `None` if no discount is applied.
        pub discount_id: Option<String>,
        /// Whether the customer can enter discount codes.
        pub allow_discount_codes: bool,
        /// Whether the customer must enter a full billing address instead of only a country.
        pub require_billing_address: bool,
        /// Whether discounts can be applied to the selected product.
        pub is_discount_applicable: bool,
        /// Whether the selected price is free even without a discount.
        pub is_free_product_price: bool,
        /// Whether a payment is due now.
        pub is_payment_required: bool,
        /// Whether a payment method must be saved for future charges, even if no payment is due now.
        pub is_payment_setup_required: bool,
        /// Whether the customer must complete a payment form, either to pay or to save a payment method.
        pub is_payment_form_required: bool,
        /// The Polar id of the customer (a UUID), or `None` until the customer is known.
        pub customer_id: Option<String>,
        /// Whether the customer buys as a business.
        pub is_business_customer: bool,
        /// The name of the customer, or `None` if not known.
        pub customer_name: Option<String>,
        /// The email address of the customer, or `None` if not known.
        pub customer_email: Option<String>,
        /// The IP address of the customer, or `None` if not known.
        pub customer_ip_address: Option<String>,
        /// The billing name, or `None` if not known.
        pub customer_billing_name: Option<String>,
        /// The billing address, or `None` if not known.
        pub customer_billing_address: Option<Address>,
        /// The tax id of the customer, or `None` if not known.
        pub customer_tax_id: Option<String>,
        /// The language of the checkout page, such as `en` or `fr-CA`, or `None` if it is not set.
        pub locale: Option<String>,
        /// The type of payment method that the customer chose, or `None` if not known.
        pub payment_method_type: Option<String>,
        /// Values for the payment processor's browser library, such as its publishable key and, after the checkout is
        /// confirmed, the client secret of the payment.
        #[hidden("contains secrets of the payment processor")]
        pub payment_processor_metadata: Map<String>,
        /// The fields of the billing address that the checkout page shows.
        pub billing_address_fields: CheckoutBillingAddressFields,
        /// The products that the customer can choose from.
        pub products: Vec<CheckoutProduct>,
        /// The selected product, or `None` if no product is selected.
        pub product: Option<CheckoutProduct>,
        /// The selected price, or `None` if no price is selected.
        pub product_price: Option<Price>,
        /// The available prices, by product id.
        pub prices: Option<Map<Vec<Price>>>,
        /// The applied discount, or `None` if no discount is applied.
        pub discount: Option<CheckoutDiscount>,
        /// The organization that sells the product.
        pub organization: CheckoutOrganization,
        /// The custom fields that the customer is asked to fill in.
        pub attached_custom_fields: Option<Vec<AttachedCustomField>>,
        /// The token of a customer session, with which the customer can continue to the customer portal, or `None` if
        /// no session was created.
        pub customer_session_token: Option<Secret>,
    }
}

open_enum! {
    /// A sort order for lists of checkouts.
    pub enum CheckoutSortProperty {
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By expiry time, latest first.
        ExpiresAtDescending = "-expires_at",
        /// By status, in reverse.
        StatusDescending = "-status",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
        /// By expiry time, earliest first.
        ExpiresAt = "expires_at",
        /// By status.
        Status = "status",
    }
}

open_enum! {
    /// The status of a checkout.
    pub enum CheckoutStatus {
        /// The customer has confirmed the checkout, but the payment has not been processed yet.
        Confirmed = "confirmed",
        /// The checkout was not completed in time.
        Expired = "expired",
        /// The checkout failed, for example because the payment did not succeed.
        Failed = "failed",
        /// The customer can still change and confirm the checkout.
        Open = "open",
        /// The checkout is complete, and the amount due has been paid.
        Succeeded = "succeeded",
    }
}

request! {
    /// A request to update an open checkout.
    pub struct CheckoutUpdate {
        optional {
            /// The values of the custom fields, by field slug.
            custom_field_data(maybe_custom_field_data): Map<Option<MetadataValue>>,
            /// The id of the product to select (a UUID). It must be one that the checkout offers.
            #[not_blank]
            product_id(maybe_product_id): String,
            /// The id of the price to select (a UUID). It must be one that the checkout offers.
            #[not_blank]
            product_price_id(maybe_product_price_id): String,
            /// The amount to pay, in the smallest currency unit; at least 0. Only applies to prices that the customer
            /// chooses, and is ignored for all others.
            amount(maybe_amount): i64,
            /// Whether the customer buys as a business. A business must provide a billing name and a full billing
            /// address.
            is_business_customer(maybe_is_business_customer): bool,
            /// The billing address.
            customer_billing_address(maybe_customer_billing_address): AddressInput,
            /// The language of the checkout page, such as `en` or `fr-CA`.
            locale(maybe_locale): String,
            /// Key-value metadata that you set on the checkout. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The currency to charge in (a lowercase ISO 4217 code).
            currency(maybe_currency): PresentmentCurrency,
            /// Whether the customer can enter discount codes. A discount that you set by its id applies in either case.
            allow_discount_codes(maybe_allow_discount_codes): bool,
            /// Whether the customer must enter a full billing address instead of only a country.
            require_billing_address(maybe_require_billing_address): bool,
            /// Key-value metadata that the checkout adds to the metadata of the customer. At most 50 entries; keys have
            /// at most 40 characters and text values at most 500.
            customer_metadata(maybe_customer_metadata): Metadata,
        }
        patch {
            /// The number of seats to buy: 1 to 10000. Only for seat-based prices.
            #[unconfirmed]
            seats(maybe_seats, clear_seats): i64,
            /// The number of units to buy. Only for unit-based prices.
            #[unconfirmed]
            units(maybe_units, clear_units): i64,
            /// The name of the customer: at most 256 characters.
            customer_name(maybe_customer_name, clear_customer_name): String,
            /// The email address of the customer.
            customer_email(maybe_customer_email, clear_customer_email): String,
            /// The billing name.
            #[unconfirmed]
            customer_billing_name(maybe_customer_billing_name, clear_customer_billing_name): String,
            /// The tax id of the customer. It must be valid in the country of the billing address.
            #[not_blank]
            #[unconfirmed]
            customer_tax_id(maybe_customer_tax_id, clear_customer_tax_id): String,
            /// The unit of the trial defined by the checkout. If cleared, the product's trial applies.
            #[unconfirmed]
            trial_interval(maybe_trial_interval, clear_trial_interval): TrialInterval,
            /// The length of the trial defined by the checkout, in units of `trial_interval`: 1 to 1000. If cleared,
            /// the product's trial applies.
            #[unconfirmed]
            trial_interval_count(maybe_trial_interval_count, clear_trial_interval_count): i64,
            /// The id of the discount to apply (a UUID). If cleared, no discount is applied.
            #[not_blank]
            #[unconfirmed]
            discount_id(maybe_discount_id, clear_discount_id): String,
            /// Whether the trial applies, if the checkout or the product has one.
            allow_trial(maybe_allow_trial, clear_allow_trial): bool,
            /// The IP address of the customer (IPv4 or IPv6).
            #[unconfirmed]
            customer_ip_address(maybe_customer_ip_address, clear_customer_ip_address): String,
            /// The URL that the customer is redirected to after a successful checkout: 1 to 2083 characters.
            /// `{CHECKOUT_ID}` is replaced with the id of the checkout. If cleared, Polar shows its own page.
            success_url(maybe_success_url, clear_success_url): String,
            /// The URL of the back link on the checkout page: 1 to 2083 characters. If cleared, the page has no back
            /// link.
            #[unconfirmed]
            return_url(maybe_return_url, clear_return_url): String,
            /// The origin of the web page that embeds the checkout, such as `https://example.com`.
            #[unconfirmed]
            embed_origin(maybe_embed_origin, clear_embed_origin): String,
        }
    }
}

request! {
    /// A request from the customer's browser to update an open checkout.
    pub struct CheckoutUpdatePublic {
        optional {
            /// The values of the custom fields, by field slug.
            custom_field_data(maybe_custom_field_data): Map<Option<MetadataValue>>,
            /// The id of the product to select (a UUID). It must be one that the checkout offers.
            #[not_blank]
            product_id(maybe_product_id): String,
            /// The id of the price to select (a UUID). It must be one that the checkout offers.
            #[not_blank]
            product_price_id(maybe_product_price_id): String,
            /// The amount to pay, in the smallest currency unit; at least 0. Only applies to prices that the customer
            /// chooses, and is ignored for all others.
            amount(maybe_amount): i64,
            /// Whether the customer buys as a business. A business must provide a billing name and a full billing
            /// address.
            is_business_customer(maybe_is_business_customer): bool,
            /// The billing address.
            customer_billing_address(maybe_customer_billing_address): AddressInput,
            /// The language of the checkout page, such as `en` or `fr-CA`.
            locale(maybe_locale): String,
        }
        patch {
            /// The number of seats to buy: 1 to 10000. Only for seat-based prices.
            #[unconfirmed]
            seats(maybe_seats, clear_seats): i64,
            /// The number of units to buy. Only for unit-based prices.
            #[unconfirmed]
            units(maybe_units, clear_units): i64,
            /// The name of the customer: at most 256 characters.
            customer_name(maybe_customer_name, clear_customer_name): String,
            /// The email address of the customer.
            customer_email(maybe_customer_email, clear_customer_email): String,
            /// The billing name.
            #[unconfirmed]
            customer_billing_name(maybe_customer_billing_name, clear_customer_billing_name): String,
            /// The tax id of the customer. It must be valid in the country of the billing address.
            #[not_blank]
            #[unconfirmed]
            customer_tax_id(maybe_customer_tax_id, clear_customer_tax_id): String,
            /// The type of payment method that the customer chose.
            #[unconfirmed]
            payment_method_type(maybe_payment_method_type, clear_payment_method_type): String,
            /// The code of the discount to apply. If cleared, no discount is applied.
            discount_code(maybe_discount_code, clear_discount_code): String,
            /// Set this to `false` to skip the trial and pay immediately. `true` is rejected.
            allow_trial(maybe_allow_trial, clear_allow_trial): bool,
        }
    }
}

request! {
    /// The query parameters of `checkouts_list`.
    pub struct CheckoutsListQuery {
        optional {
            /// Limits the results to checkouts of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to checkouts that offer these products, given by Polar id.
            product_id(maybe_product_id): List<String>,
            /// Limits the results to checkouts of these customers, given by Polar id.
            customer_id(maybe_customer_id): List<String>,
            /// Limits the results to checkouts of these customers, given by external id (the id in your system).
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Limits the results to checkouts with these statuses.
            status(maybe_status): List<CheckoutStatus>,
            /// Limits the results to checkouts whose customer name or email address contains this text.
            query(maybe_query): String,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one.
            sorting(maybe_sorting): List<CheckoutSortProperty>,
        }
    }
}
