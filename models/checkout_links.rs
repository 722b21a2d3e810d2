// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{
    BenefitPublic, DiscountBase, Metadata, PaymentProcessor, Price, ProductMediaFileRead, ProductVisibility,
    RecurringInterval, TrialInterval,
};
use crate::json::{List, Secret, Timestamp, model, open_enum, request, union};

model! {
    /// A checkout link: a permanent URL that opens a new checkout each time it is visited.
    pub struct CheckoutLink {
        /// The id of the checkout link (a UUID).
        pub id: String,
        /// When the checkout link was created.
        pub created_at: Timestamp,
        /// When the checkout link was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The unit of the trial defined by the link, or `None` if the link defines no trial.
        pub trial_interval: Option<TrialInterval>,
        /// The length of the trial defined by the link, in units of `trial_interval`, or `None` if the link defines no
        /// trial.
        pub trial_interval_count: Option<i64>,
        /// Key-value metadata that you set on the checkout link.
        pub metadata: Metadata,
        /// The payment processor that handles the payments.
        pub payment_processor: PaymentProcessor,
        /// The secret that identifies the link in its URL.
        pub client_secret: Secret,
        /// The URL that customers are redirected to after a successful checkout, or `None` if Polar shows its own page.
        pub success_url: Option<String>,
        /// The URL of the back link on the checkout page, or `None` if the page has no back link.
        pub return_url: Option<String>,
        /// A label that helps you to identify the link, or `None` if it has none.
        pub label: Option<String>,
        /// Whether customers can enter discount codes.
        pub allow_discount_codes: bool,
        /// Whether customers must enter a full billing address instead of only a country.
        pub require_billing_address: bool,
        /// The id of the discount that is applied to the link's checkouts (a UUID), or `None` if there is no discount.
        pub discount_id: Option<String>,
        /// The initial number of seats in the link's checkouts, or `None` if the link does not set it.
        pub seats: Option<i64>,
        /// The initial number of units in the link's checkouts, or `None` if the link does not set it.
        pub units: Option<i64>,
        /// The id of the organization that the checkout link belongs to (a UUID).
        pub organization_id: String,
        /// The products that customers can choose from.
        pub products: Vec<CheckoutLinkProduct>,
        /// The discount that is applied to the link's checkouts, or `None` if there is no discount.
        pub discount: Option<DiscountBase>,
        /// The URL of the link, to share with your customers.
        #[hidden("contains the client secret")]
        pub url: String,
    }
}

union! {
    /// A request to create a checkout link for a price, for a product, or for several products to choose from.
    pub enum CheckoutLinkCreate by fields {
        /// A checkout link for one price of a product.
        ProductPrice(CheckoutLinkCreateProductPrice) = has("product_price_id"),
        /// A checkout link for one product.
        Product(CheckoutLinkCreateProduct) = has("product_id"),
        /// A checkout link with several products to choose from.
        Products(CheckoutLinkCreateProducts) = _,
    }
    new {
        /// A checkout link for one price of a product.
        product_price(product_price_id: String): CheckoutLinkCreateProductPrice,
        /// A checkout link for one product.
        product(product_id: String): CheckoutLinkCreateProduct,
        /// A checkout link with several products to choose from.
        products(products: List<String>): CheckoutLinkCreateProducts,
    }
}

request! {
    /// A checkout link for one product.
    #[constant(payment_processor = "stripe")]
    pub struct CheckoutLinkCreateProduct {
        required {
            /// The id of the product to offer (a UUID).
            #[not_blank]
            product_id: String,
        }
        optional {
            /// Key-value metadata that you set on the checkout link. It is copied to the checkouts that the link opens.
            /// At most 50 entries; keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The unit of the trial defined by the link, which overrides the product's trial. If unset, the product's
            /// trial applies.
            trial_interval(maybe_trial_interval): TrialInterval,
            /// The length of the trial defined by the link, in units of `trial_interval`: 1 to 1000. If unset, the
            /// product's trial applies.
            trial_interval_count(maybe_trial_interval_count): i64,
            /// A label that helps you to identify the link.
            label(maybe_label): String,
            /// Whether customers can enter discount codes. Defaults to `true`. The link's own discount applies in
            /// either case.
            allow_discount_codes(maybe_allow_discount_codes): bool,
            /// Whether customers must enter a full billing address instead of only a country. Defaults to `false`.
            /// Business customers must always enter it.
            require_billing_address(maybe_require_billing_address): bool,
            /// The id of the discount that is applied to the link's checkouts (a UUID). If unset, no discount is
            /// applied.
            #[not_blank]
            discount_id(maybe_discount_id): String,
            /// The initial number of seats in the link's checkouts: 1 to 10000. Only for seat-based prices.
            seats(maybe_seats): i64,
            /// The initial number of units in the link's checkouts. Only for unit-based prices.
            units(maybe_units): i64,
            /// The URL that customers are redirected to after a successful checkout: 1 to 2083 characters.
            /// `{CHECKOUT_ID}` is replaced with the id of the checkout. If unset, Polar shows its own page.
            success_url(maybe_success_url): String,
            /// The URL of the back link on the checkout page: 1 to 2083 characters. If unset, the page has no back
            /// link.
            return_url(maybe_return_url): String,
        }
    }
}

request! {
    /// A checkout link for one price of a product.
    #[constant(payment_processor = "stripe")]
    pub struct CheckoutLinkCreateProductPrice {
        required {
            /// The id of the price to offer (a UUID).
            #[not_blank]
            product_price_id: String,
        }
        optional {
            /// Key-value metadata that you set on the checkout link. It is copied to the checkouts that the link opens.
            /// At most 50 entries; keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The unit of the trial defined by the link, which overrides the product's trial. If unset, the product's
            /// trial applies.
            trial_interval(maybe_trial_interval): TrialInterval,
            /// The length of the trial defined by the link, in units of `trial_interval`: 1 to 1000. If unset, the
            /// product's trial applies.
            trial_interval_count(maybe_trial_interval_count): i64,
            /// A label that helps you to identify the link.
            label(maybe_label): String,
            /// Whether customers can enter discount codes. Defaults to `true`. The link's own discount applies in
            /// either case.
            allow_discount_codes(maybe_allow_discount_codes): bool,
            /// Whether customers must enter a full billing address instead of only a country. Defaults to `false`.
            /// Business customers must always enter it.
            require_billing_address(maybe_require_billing_address): bool,
            /// The id of the discount that is applied to the link's checkouts (a UUID). If unset, no discount is
            /// applied.
            #[not_blank]
            discount_id(maybe_discount_id): String,
            /// The initial number of seats in the link's checkouts: 1 to 10000. Only for seat-based prices.
            seats(maybe_seats): i64,
            /// The initial number of units in the link's checkouts. Only for unit-based prices.
            units(maybe_units): i64,
            /// The URL that customers are redirected to after a successful checkout: 1 to 2083 characters.
            /// `{CHECKOUT_ID}` is replaced with the id of the checkout. If unset, Polar shows its own page.
            success_url(maybe_success_url): String,
            /// The URL of the back link on the checkout page: 1 to 2083 characters. If unset, the page has no back
            /// link.
            return_url(maybe_return_url): String,
        }
    }
}

request! {
    /// A checkout link with several products to choose from.
    #[constant(payment_processor = "stripe")]
    pub struct CheckoutLinkCreateProducts {
        required {
            /// The ids (UUIDs) of the products to offer. At least one is required. The first one is preselected.
            products: List<String>,
        }
        optional {
            /// Key-value metadata that you set on the checkout link. It is copied to the checkouts that the link opens.
            /// At most 50 entries; keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The unit of the trial defined by the link, which overrides the product's trial. If unset, the product's
            /// trial applies.
            trial_interval(maybe_trial_interval): TrialInterval,
            /// The length of the trial defined by the link, in units of `trial_interval`: 1 to 1000. If unset, the
            /// product's trial applies.
            trial_interval_count(maybe_trial_interval_count): i64,
            /// A label that helps you to identify the link.
            label(maybe_label): String,
            /// Whether customers can enter discount codes. Defaults to `true`. The link's own discount applies in
            /// either case.
            allow_discount_codes(maybe_allow_discount_codes): bool,
            /// Whether customers must enter a full billing address instead of only a country. Defaults to `false`.
            /// Business customers must always enter it.
            require_billing_address(maybe_require_billing_address): bool,
            /// The id of the discount that is applied to the link's checkouts (a UUID). If unset, no discount is
            /// applied.
            #[not_blank]
            discount_id(maybe_discount_id): String,
            /// The initial number of seats in the link's checkouts: 1 to 10000. Only for seat-based prices.
            seats(maybe_seats): i64,
            /// The initial number of units in the link's checkouts. Only for unit-based prices.
            units(maybe_units): i64,
            /// The URL that customers are redirected to after a successful checkout: 1 to 2083 characters.
            /// `{CHECKOUT_ID}` is replaced with the id of the checkout. If unset, Polar shows its own page.
            success_url(maybe_success_url): String,
            /// The URL of the back link on the checkout page: 1 to 2083 characters. If unset, the page has no back
            /// link.
            return_url(maybe_return_url): String,
        }
    }
}

model! {
    /// A product that a checkout link offers.
    pub struct CheckoutLinkProduct {
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

open_enum! {
    /// A sort order for lists of checkout links.
    pub enum CheckoutLinkSortProperty {
        /// Links that allow discount codes first.
        AllowDiscountCodesDescending = "-allow_discount_codes",
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By label, from Z to A.
        LabelDescending = "-label",
        /// By success URL, from Z to A.
        SuccessUrlDescending = "-success_url",
        /// Links that do not allow discount codes first.
        AllowDiscountCodes = "allow_discount_codes",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
        /// By label, from A to Z.
        Label = "label",
        /// By success URL, from A to Z.
        SuccessUrl = "success_url",
    }
}

request! {
    /// A request to update a checkout link.
    pub struct CheckoutLinkUpdate {
        optional {
            /// Key-value metadata that you set on the checkout link. It is copied to the checkouts that the link opens.
            /// At most 50 entries; keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The ids (UUIDs) of the products to offer, which replace the existing ones. At least one is required.
            products(maybe_products): List<String>,
            /// Whether customers can enter discount codes. The link's own discount applies in either case.
            allow_discount_codes(maybe_allow_discount_codes): bool,
            /// Whether customers must enter a full billing address instead of only a country. Business customers must
            /// always enter it.
            require_billing_address(maybe_require_billing_address): bool,
        }
        patch {
            /// The unit of the trial defined by the link, which overrides the product's trial. If cleared, the
            /// product's trial applies.
            #[unconfirmed]
            trial_interval(maybe_trial_interval, clear_trial_interval): TrialInterval,
            /// The length of the trial defined by the link, in units of `trial_interval`: 1 to 1000. If cleared, the
            /// product's trial applies.
            #[unconfirmed]
            trial_interval_count(maybe_trial_interval_count, clear_trial_interval_count): i64,
            /// A label that helps you to identify the link.
            label(maybe_label, clear_label): String,
            /// The id of the discount that is applied to the link's checkouts (a UUID). If cleared, no discount is
            /// applied.
            #[not_blank]
            #[unconfirmed]
            discount_id(maybe_discount_id, clear_discount_id): String,
            /// The initial number of seats in the link's checkouts: 1 to 10000. Only for seat-based prices.
            #[unconfirmed]
            seats(maybe_seats, clear_seats): i64,
            /// The initial number of units in the link's checkouts. Only for unit-based prices.
            #[unconfirmed]
            units(maybe_units, clear_units): i64,
            /// The URL that customers are redirected to after a successful checkout: 1 to 2083 characters.
            /// `{CHECKOUT_ID}` is replaced with the id of the checkout. If cleared, Polar shows its own page.
            success_url(maybe_success_url, clear_success_url): String,
            /// The URL of the back link on the checkout page: 1 to 2083 characters. If cleared, the page has no back
            /// link.
            return_url(maybe_return_url, clear_return_url): String,
        }
    }
}

request! {
    /// The query parameters of `checkout_links_list`.
    pub struct CheckoutLinksListQuery {
        optional {
            /// Limits the results to checkout links of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to checkout links that offer these products, given by Polar id.
            product_id(maybe_product_id): List<String>,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one.
            sorting(maybe_sorting): List<CheckoutLinkSortProperty>,
        }
    }
}
