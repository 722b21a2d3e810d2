use super::{
    BenefitPublic, DiscountBase, Metadata, PaymentProcessor, Price, ProductMediaFileRead, ProductVisibility,
    RecurringInterval, TrialInterval,
};
use crate::json::{List, Secret, Timestamp, model, open_enum, request, union};

model! {
    /// A checkout link: a lasting URL that opens a new checkout whenever it is followed.
    pub struct CheckoutLink {
        /// The checkout link's id, a UUID.
        pub id: String,
        /// When the checkout link was created.
        pub created_at: Timestamp,
        /// When the checkout link was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The unit of the link's own trial; `None` if it has none of its own.
        pub trial_interval: Option<TrialInterval>,
        /// How many of these units the link's own trial lasts; `None` if it has none of its own.
        pub trial_interval_count: Option<i64>,
        /// Your own notes on the checkout link.
        pub metadata: Metadata,
        /// The service that takes the payments.
        pub payment_processor: PaymentProcessor,
        /// The secret in the link's URL that tells it from others.
        pub client_secret: Secret,
        /// Where customers are sent after a successful checkout; `None` for a page of Polar's own.
        pub success_url: Option<String>,
        /// Where the checkout page's link back leads; `None` for no such link.
        pub return_url: Option<String>,
        /// The name by which you tell the link from others; `None` if it has none.
        pub label: Option<String>,
        /// Whether customers may enter discount codes.
        pub allow_discount_codes: bool,
        /// Whether customers must give a full billing address, not the country alone.
        pub require_billing_address: bool,
        /// The id of the discount that the link's checkouts start with, a UUID; `None` for no discount.
        pub discount_id: Option<String>,
        /// How many seats the link's checkouts start with; `None` if it does not say.
        pub seats: Option<i64>,
        /// How many units the link's checkouts start with; `None` if it does not say.
        pub units: Option<i64>,
        /// The id of the organization that the checkout link belongs to, a UUID.
        pub organization_id: String,
        /// The products that customers can choose from.
        pub products: Vec<CheckoutLinkProduct>,
        /// The discount that the link's checkouts start with; `None` for no discount.
        pub discount: Option<DiscountBase>,
        /// The link itself, for your customers to follow.
        #[hidden("holds the client secret")]
        pub url: String,
    }
}

union! {
    /// What a new checkout link offers: a price, a product, or a choice of products.
    pub enum CheckoutLinkCreate by fields {
        /// A new checkout link for one price of a product.
        ProductPrice(CheckoutLinkCreateProductPrice) = has("product_price_id"),
        /// A new checkout link for one product.
        Product(CheckoutLinkCreateProduct) = has("product_id"),
        /// A new checkout link for a choice of products.
        Products(CheckoutLinkCreateProducts) = _,
    }
    new {
        /// A new checkout link for one price of a product.
        product_price(product_price_id: String): CheckoutLinkCreateProductPrice,
        /// A new checkout link for one product.
        product(product_id: String): CheckoutLinkCreateProduct,
        /// A new checkout link for a choice of products.
        products(products: List<String>): CheckoutLinkCreateProducts,
    }
}

request! {
    /// A new checkout link for one product.
    #[is(payment_processor = "stripe")]
    pub struct CheckoutLinkCreateProduct {
        required {
            /// The id of the product to offer, a UUID.
            #[not_blank]
            product_id: String,
        }
        optional {
            /// Your own notes on the checkout link, copied to the checkouts that it opens. At most 50, keys of at most
            /// 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The unit of the link's own trial, which goes before the product's. Unset, the product's trial applies.
            trial_interval(maybe_trial_interval): TrialInterval,
            /// How many of these units the link's own trial lasts, 1 to 1000. Unset, the product's trial applies.
            trial_interval_count(maybe_trial_interval_count): i64,
            /// A name by which you tell the link from others.
            label(maybe_label): String,
            /// Whether customers may enter discount codes, by default yes. The discount of the link itself applies
            /// either way.
            allow_discount_codes(maybe_allow_discount_codes): bool,
            /// Whether customers must give a full billing address, not the country alone, by default no. Business
            /// customers always must.
            require_billing_address(maybe_require_billing_address): bool,
            /// The id of the discount that the link's checkouts start with, a UUID. Unset, they start without one.
            #[not_blank]
            discount_id(maybe_discount_id): String,
            /// How many seats the link's checkouts start with, 1 to 10000, for seat-based prices only.
            seats(maybe_seats): i64,
            /// How many units the link's checkouts start with, for unit-based prices only.
            units(maybe_units): i64,
            /// Where customers are sent after a successful checkout: a URL of 1 to 2083 characters, in which
            /// `{CHECKOUT_ID}` becomes the checkout's id. Unset, Polar shows a page of its own.
            success_url(maybe_success_url): String,
            /// Where the page's link back leads: a URL of 1 to 2083 characters. Unset, the page shows no such link.
            return_url(maybe_return_url): String,
        }
    }
}

request! {
    /// A new checkout link for one price of a product.
    #[is(payment_processor = "stripe")]
    pub struct CheckoutLinkCreateProductPrice {
        required {
            /// The id of the price to offer, a UUID.
            #[not_blank]
            product_price_id: String,
        }
        optional {
            /// Your own notes on the checkout link, copied to the checkouts that it opens. At most 50, keys of at most
            /// 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The unit of the link's own trial, which goes before the product's. Unset, the product's trial applies.
            trial_interval(maybe_trial_interval): TrialInterval,
            /// How many of these units the link's own trial lasts, 1 to 1000. Unset, the product's trial applies.
            trial_interval_count(maybe_trial_interval_count): i64,
            /// A name by which you tell the link from others.
            label(maybe_label): String,
            /// Whether customers may enter discount codes, by default yes. The discount of the link itself applies
            /// either way.
            allow_discount_codes(maybe_allow_discount_codes): bool,
            /// Whether customers must give a full billing address, not the country alone, by default no. Business
            /// customers always must.
            require_billing_address(maybe_require_billing_address): bool,
            /// The id of the discount that the link's checkouts start with, a UUID. Unset, they start without one.
            #[not_blank]
            discount_id(maybe_discount_id): String,
            /// How many seats the link's checkouts start with, 1 to 10000, for seat-based prices only.
            seats(maybe_seats): i64,
            /// How many units the link's checkouts start with, for unit-based prices only.
            units(maybe_units): i64,
            /// Where customers are sent after a successful checkout: a URL of 1 to 2083 characters, in which
            /// `{CHECKOUT_ID}` becomes the checkout's id. Unset, Polar shows a page of its own.
            success_url(maybe_success_url): String,
            /// Where the page's link back leads: a URL of 1 to 2083 characters. Unset, the page shows no such link.
            return_url(maybe_return_url): String,
        }
    }
}

request! {
    /// A new checkout link for a choice of products.
    #[is(payment_processor = "stripe")]
    pub struct CheckoutLinkCreateProducts {
        required {
            /// The ids of the products to offer, UUIDs, at least one. The first one is chosen until the customer
            /// chooses another.
            products: List<String>,
        }
        optional {
            /// Your own notes on the checkout link, copied to the checkouts that it opens. At most 50, keys of at most
            /// 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The unit of the link's own trial, which goes before the product's. Unset, the product's trial applies.
            trial_interval(maybe_trial_interval): TrialInterval,
            /// How many of these units the link's own trial lasts, 1 to 1000. Unset, the product's trial applies.
            trial_interval_count(maybe_trial_interval_count): i64,
            /// A name by which you tell the link from others.
            label(maybe_label): String,
            /// Whether customers may enter discount codes, by default yes. The discount of the link itself applies
            /// either way.
            allow_discount_codes(maybe_allow_discount_codes): bool,
            /// Whether customers must give a full billing address, not the country alone, by default no. Business
            /// customers always must.
            require_billing_address(maybe_require_billing_address): bool,
            /// The id of the discount that the link's checkouts start with, a UUID. Unset, they start without one.
            #[not_blank]
            discount_id(maybe_discount_id): String,
            /// How many seats the link's checkouts start with, 1 to 10000, for seat-based prices only.
            seats(maybe_seats): i64,
            /// How many units the link's checkouts start with, for unit-based prices only.
            units(maybe_units): i64,
            /// Where customers are sent after a successful checkout: a URL of 1 to 2083 characters, in which
            /// `{CHECKOUT_ID}` becomes the checkout's id. Unset, Polar shows a page of its own.
            success_url(maybe_success_url): String,
            /// Where the page's link back leads: a URL of 1 to 2083 characters. Unset, the page shows no such link.
            return_url(maybe_return_url): String,
        }
    }
}

model! {
    /// A product that a checkout link offers.
    pub struct CheckoutLinkProduct {
        /// Your own notes on the product.
        pub metadata: Metadata,
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

open_enum! {
    /// What checkout links are sorted by.
    pub enum CheckoutLinkSortProperty {
        /// Links with discount codes first.
        AllowDiscountCodesDescending = "-allow_discount_codes",
        /// Newest first.
        CreatedAtDescending = "-created_at",
        /// By label, from Z to A.
        LabelDescending = "-label",
        /// By success URL, from Z to A.
        SuccessUrlDescending = "-success_url",
        /// Links without discount codes first.
        AllowDiscountCodes = "allow_discount_codes",
        /// Oldest first.
        CreatedAt = "created_at",
        /// By label, from A to Z.
        Label = "label",
        /// By success URL, from A to Z.
        SuccessUrl = "success_url",
    }
}

request! {
    /// Changes to a checkout link.
    pub struct CheckoutLinkUpdate {
        optional {
            /// Your own notes on the checkout link, copied to the checkouts that it opens. At most 50, keys of at most
            /// 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The ids of the products to offer, UUIDs, at least one. They take the place of the former ones.
            products(maybe_products): List<String>,
            /// Whether customers may enter discount codes. The discount of the link itself applies either way.
            allow_discount_codes(maybe_allow_discount_codes): bool,
            /// Whether customers must give a full billing address, not the country alone. Business customers always
            /// must.
            require_billing_address(maybe_require_billing_address): bool,
        }
        patch {
            /// The unit of the link's own trial, which goes before the product's. Cleared, the product's trial applies.
            #[unconfirmed]
            trial_interval(maybe_trial_interval, clear_trial_interval): TrialInterval,
            /// How many of these units the link's own trial lasts, 1 to 1000. Cleared, the product's trial applies.
            #[unconfirmed]
            trial_interval_count(maybe_trial_interval_count, clear_trial_interval_count): i64,
            /// A name by which you tell the link from others.
            label(maybe_label, clear_label): String,
            /// The id of the discount that the link's checkouts start with, a UUID. Cleared, they start without one.
            #[not_blank]
            #[unconfirmed]
            discount_id(maybe_discount_id, clear_discount_id): String,
            /// How many seats the link's checkouts start with, 1 to 10000, for seat-based prices only.
            #[unconfirmed]
            seats(maybe_seats, clear_seats): i64,
            /// How many units the link's checkouts start with, for unit-based prices only.
            #[unconfirmed]
            units(maybe_units, clear_units): i64,
            /// Where customers are sent after a successful checkout: a URL of 1 to 2083 characters, in which
            /// `{CHECKOUT_ID}` becomes the checkout's id. Cleared, Polar shows a page of its own.
            success_url(maybe_success_url, clear_success_url): String,
            /// Where the page's link back leads: a URL of 1 to 2083 characters. Cleared, the page shows no such link.
            return_url(maybe_return_url, clear_return_url): String,
        }
    }
}

request! {
    /// The query of `checkout_links_list`.
    pub struct CheckoutLinksListQuery {
        optional {
            /// Only the checkout links of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the checkout links with these products, by their ids in Polar.
            product_id(maybe_product_id): List<String>,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other.
            sorting(maybe_sorting): List<CheckoutLinkSortProperty>,
        }
    }
}
