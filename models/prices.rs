// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{DecimalInput, MeterUnit, PresentmentCurrency, RecurringInterval, TaxBehaviorOption};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

request! {
    /// A reference to an existing price of a product, which keeps the price when the product is updated.
    pub struct ExistingProductPrice {
        required {
            /// The id of an existing price of the product (a UUID).
            #[not_blank]
            id: String,
        }
    }
}

union! {
    /// A legacy price, which has its own billing interval.
    pub enum LegacyRecurringProductPrice by "amount_type" {
        /// A legacy fixed price, which has its own billing interval.
        Fixed(LegacyRecurringProductPriceFixed) = "fixed",
        /// A legacy price that the customer chooses, which has its own billing interval.
        Custom(LegacyRecurringProductPriceCustom) = "custom",
    }
    shared {
        /// When the price was created.
        created_at: Timestamp,
        /// When the price was last modified, or `None` if never modified.
        modified_at: Timestamp,
        /// The id of the price (a UUID).
        id: String as str,
        /// Whether the price belongs to the product catalog or was created for a single sale.
        source: ProductPriceSource,
        /// The currency (a lowercase ISO 4217 code).
        price_currency: String as str,
        /// Whether the price includes tax, or `None` if the organization's default applies.
        tax_behavior: TaxBehaviorOption,
        /// Whether the price is archived and can no longer be used for new sales.
        is_archived: bool,
        /// The id of the product that the price belongs to (a UUID).
        product_id: String as str,
        /// The unit of the billing period.
        recurring_interval: RecurringInterval,
    }
}

model! {
    /// A legacy price that the customer chooses, which has its own billing interval.
    #[constant(amount_type = "custom", type = "recurring", legacy = true)]
    pub struct LegacyRecurringProductPriceCustom {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the price (a UUID).
        pub id: String,
        /// Whether the price belongs to the product catalog or was created for a single sale.
        pub source: ProductPriceSource,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub price_currency: String,
        /// Whether the price includes tax, or `None` if the organization's default applies.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived and can no longer be used for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to (a UUID).
        pub product_id: String,
        /// The unit of the billing period.
        pub recurring_interval: RecurringInterval,
        /// The minimum amount that customers can pay, in the smallest currency unit. 0 lets them pay nothing.
        #[essential("a missing amount must not be read as 0")]
        pub minimum_amount: i64,
        /// The maximum amount that customers can pay, in the smallest currency unit, or `None` if there is no maximum.
        pub maximum_amount: Option<i64>,
        /// The amount that the checkout suggests, in the smallest currency unit, or `None` if it does not suggest one.
        pub preset_amount: Option<i64>,
    }
}

model! {
    /// A legacy fixed price, which has its own billing interval.
    #[constant(amount_type = "fixed", type = "recurring", legacy = true)]
    pub struct LegacyRecurringProductPriceFixed {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the price (a UUID).
        pub id: String,
        /// Whether the price belongs to the product catalog or was created for a single sale.
        pub source: ProductPriceSource,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub price_currency: String,
        /// Whether the price includes tax, or `None` if the organization's default applies.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived and can no longer be used for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to (a UUID).
        pub product_id: String,
        /// The unit of the billing period.
        pub recurring_interval: RecurringInterval,
        /// The price, in the smallest currency unit, such as cents.
        #[essential("a missing amount must not be read as 0")]
        pub price_amount: i64,
    }
}

union! {
    /// A price of a product: a current price, or a legacy price with its own billing interval.
    pub enum Price by fields {
        /// A legacy price, which has its own billing interval.
        LegacyRecurring(LegacyRecurringProductPrice) = has("legacy"),
        /// A price of a product.
        Product(ProductPrice) = _,
    }
}

union! {
    /// A price of a product.
    pub enum ProductPrice by "amount_type" {
        /// A fixed price.
        Fixed(ProductPriceFixed) = "fixed",
        /// A price that the customer chooses.
        Custom(ProductPriceCustom) = "custom",
        /// A seat-based price, with tiers by the number of seats.
        SeatBased(ProductPriceSeatBased) = "seat_based",
        /// A unit-based price for a number of units that the customer buys, with tiers.
        UnitBased(ProductPriceUnitBased) = "unit_based",
        /// A usage-based price, with the same price for each unit.
        MeteredUnit(ProductPriceMeteredUnit) = "metered_unit",
        /// A usage-based price, with tiers by the usage.
        MeteredTiers(ProductPriceMeteredTiers) = "metered_tiers",
    }
    shared {
        /// When the price was created.
        created_at: Timestamp,
        /// When the price was last modified, or `None` if never modified.
        modified_at: Timestamp,
        /// The id of the price (a UUID).
        id: String as str,
        /// Whether the price belongs to the product catalog or was created for a single sale.
        source: ProductPriceSource,
        /// The currency (a lowercase ISO 4217 code).
        price_currency: String as str,
        /// Whether the price includes tax, or `None` if the organization's default applies.
        tax_behavior: TaxBehaviorOption,
        /// Whether the price is archived and can no longer be used for new sales.
        is_archived: bool,
        /// The id of the product that the price belongs to (a UUID).
        product_id: String as str,
    }
}

union! {
    /// A request to create a price.
    pub enum ProductPriceCreate by "amount_type" {
        /// A fixed price to create.
        Fixed(ProductPriceFixedCreate) = "fixed",
        /// A price to create that the customer chooses.
        Custom(ProductPriceCustomCreate) = "custom",
        /// A seat-based price to create, with tiers by the number of seats.
        SeatBased(ProductPriceSeatBasedCreate) = "seat_based",
        /// A unit-based price to create for a number of units that the customer buys, with tiers.
        UnitBased(ProductPriceUnitBasedCreate) = "unit_based",
        /// A usage-based price to create, with the same price for each unit.
        MeteredUnit(ProductPriceMeteredUnitCreate) = "metered_unit",
        /// A usage-based price to create, with tiers by the usage.
        MeteredTiers(ProductPriceMeteredTiersCreate) = "metered_tiers",
    }
    new {
        /// A fixed price to create.
        fixed(price_amount: i64): ProductPriceFixedCreate,
        /// A price to create that the customer chooses.
        custom(): ProductPriceCustomCreate,
        /// A seat-based price to create, with tiers by the number of seats.
        seat_based(seat_tiers: ProductPriceSeatTiersInput): ProductPriceSeatBasedCreate,
        /// A unit-based price to create for a number of units that the customer buys, with tiers.
        unit_based(tiers: TiersInput): ProductPriceUnitBasedCreate,
        /// A usage-based price to create, with the same price for each unit.
        metered_unit(meter_id: String, unit_amount: DecimalInput): ProductPriceMeteredUnitCreate,
        /// A usage-based price to create, with tiers by the usage.
        metered_tiers(meter_id: String, tiers: TiersInput): ProductPriceMeteredTiersCreate,
    }
    listed {}
}

model! {
    /// A price that the customer chooses.
    #[constant(amount_type = "custom")]
    pub struct ProductPriceCustom {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the price (a UUID).
        pub id: String,
        /// Whether the price belongs to the product catalog or was created for a single sale.
        pub source: ProductPriceSource,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub price_currency: String,
        /// Whether the price includes tax, or `None` if the organization's default applies.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived and can no longer be used for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to (a UUID).
        pub product_id: String,
        /// The minimum amount that customers can pay, in the smallest currency unit. 0 lets them pay nothing.
        #[essential("a missing amount must not be read as 0")]
        pub minimum_amount: i64,
        /// The maximum amount that customers can pay, in the smallest currency unit, or `None` if there is no maximum.
        pub maximum_amount: Option<i64>,
        /// The amount that the checkout suggests, in the smallest currency unit, or `None` if it does not suggest one.
        pub preset_amount: Option<i64>,
    }
}

request! {
    /// A price to create that the customer chooses.
    #[constant(amount_type = "custom")]
    pub struct ProductPriceCustomCreate {
        optional {
            /// The currency (a lowercase ISO 4217 code). Defaults to `usd`.
            price_currency(maybe_price_currency): PresentmentCurrency,
            /// Whether the price includes tax. If unset, the organization's default applies.
            tax_behavior(maybe_tax_behavior): TaxBehaviorOption,
            /// The minimum amount that customers can pay, in the smallest currency unit; at least 0. Defaults to 50. 0
            /// lets customers pay nothing.
            minimum_amount(maybe_minimum_amount): i64,
            /// The maximum amount that customers can pay, in the smallest currency unit; at least 1. If unset, there is
            /// no maximum.
            maximum_amount(maybe_maximum_amount): i64,
            /// The amount that the checkout suggests, in the smallest currency unit; at least 0. If unset, the checkout
            /// does not suggest one.
            preset_amount(maybe_preset_amount): i64,
        }
    }
}

model! {
    /// A fixed price.
    #[constant(amount_type = "fixed")]
    pub struct ProductPriceFixed {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the price (a UUID).
        pub id: String,
        /// Whether the price belongs to the product catalog or was created for a single sale.
        pub source: ProductPriceSource,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub price_currency: String,
        /// Whether the price includes tax, or `None` if the organization's default applies.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived and can no longer be used for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to (a UUID).
        pub product_id: String,
        /// The price, in the smallest currency unit, such as cents.
        #[essential("a missing amount must not be read as 0")]
        pub price_amount: i64,
    }
}

request! {
    /// A fixed price to create.
    #[constant(amount_type = "fixed")]
    pub struct ProductPriceFixedCreate {
        required {
            /// The price, in the smallest currency unit, such as cents. 0 makes it free. Any other price must reach a
            /// minimum, such as 50 for `usd`.
            price_amount: i64,
        }
        optional {
            /// The currency (a lowercase ISO 4217 code). Defaults to `usd`.
            price_currency(maybe_price_currency): PresentmentCurrency,
            /// Whether the price includes tax. If unset, the organization's default applies.
            tax_behavior(maybe_tax_behavior): TaxBehaviorOption,
        }
    }
}

model! {
    /// The meter of a metered price.
    pub struct ProductPriceMeter {
        /// The id of the meter (a UUID).
        pub id: String,
        /// The name of the meter, which customers also see.
        pub name: String,
        /// The unit of the meter.
        pub unit: MeterUnit,
        /// The label of the unit if `unit` is `custom`, or `None` otherwise.
        pub custom_label: Option<String>,
        /// The number of counted units per displayed unit if `unit` is `custom`, or `None` if not set.
        pub custom_multiplier: Option<i64>,
    }
}

model! {
    /// A usage-based price, with tiers by the usage.
    #[constant(amount_type = "metered_tiers")]
    pub struct ProductPriceMeteredTiers {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the price (a UUID).
        pub id: String,
        /// Whether the price belongs to the product catalog or was created for a single sale.
        pub source: ProductPriceSource,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub price_currency: String,
        /// Whether the price includes tax, or `None` if the organization's default applies.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived and can no longer be used for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to (a UUID).
        pub product_id: String,
        /// The maximum cost of the usage in a billing period, in the smallest currency unit, or `None` if there is no
        /// maximum.
        pub cap_amount: Option<i64>,
        /// The id of the meter that measures the usage (a UUID).
        pub meter_id: String,
        /// The meter that measures the usage.
        pub meter: ProductPriceMeter,
        /// The price per unit, in tiers by the number of units consumed.
        pub tiers: Tiers,
    }
}

request! {
    /// A usage-based price to create, with tiers by the usage.
    #[constant(amount_type = "metered_tiers")]
    pub struct ProductPriceMeteredTiersCreate {
        required {
            /// The id of the meter that measures the usage (a UUID).
            #[not_blank]
            meter_id: String,
            /// The price per unit, in tiers by the number of units consumed.
            tiers: TiersInput,
        }
        optional {
            /// The currency (a lowercase ISO 4217 code).
            price_currency(maybe_price_currency): PresentmentCurrency,
            /// Whether the price includes tax. If unset, the organization's default applies.
            tax_behavior(maybe_tax_behavior): TaxBehaviorOption,
            /// The maximum cost of the usage in a billing period, in the smallest currency unit. If unset, there is no
            /// maximum.
            cap_amount(maybe_cap_amount): i64,
        }
    }
}

model! {
    /// A usage-based price, with the same price for each unit.
    #[constant(amount_type = "metered_unit")]
    pub struct ProductPriceMeteredUnit {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the price (a UUID).
        pub id: String,
        /// Whether the price belongs to the product catalog or was created for a single sale.
        pub source: ProductPriceSource,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub price_currency: String,
        /// Whether the price includes tax, or `None` if the organization's default applies.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived and can no longer be used for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to (a UUID).
        pub product_id: String,
        /// The maximum cost of the usage in a billing period, in the smallest currency unit, or `None` if there is no
        /// maximum.
        pub cap_amount: Option<i64>,
        /// The id of the meter that measures the usage (a UUID).
        pub meter_id: String,
        /// The meter that measures the usage.
        pub meter: ProductPriceMeter,
        /// The price per unit, in the smallest currency unit, as decimal text because it can have a fractional part.
        /// For example, an eighth of a cent is `0.125`, which the server may also return as `0.125000000000`.
        #[essential("a missing amount must not be read as 0")]
        pub unit_amount: String,
    }
}

request! {
    /// A usage-based price to create, with the same price for each unit.
    #[constant(amount_type = "metered_unit")]
    pub struct ProductPriceMeteredUnitCreate {
        required {
            /// The id of the meter that measures the usage (a UUID).
            #[not_blank]
            meter_id: String,
            /// The price per unit, in the smallest currency unit: greater than 0, with at most 5 digits before and 12
            /// digits after the decimal point.
            unit_amount: DecimalInput,
        }
        optional {
            /// The currency (a lowercase ISO 4217 code). Defaults to `usd`.
            price_currency(maybe_price_currency): PresentmentCurrency,
            /// Whether the price includes tax. If unset, the organization's default applies.
            tax_behavior(maybe_tax_behavior): TaxBehaviorOption,
            /// The maximum cost of the usage in a billing period, in the smallest currency unit: 0 to 2147483647. If
            /// unset, there is no maximum.
            cap_amount(maybe_cap_amount): i64,
        }
    }
}

model! {
    /// A seat-based price, with tiers by the number of seats.
    #[constant(amount_type = "seat_based")]
    pub struct ProductPriceSeatBased {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the price (a UUID).
        pub id: String,
        /// Whether the price belongs to the product catalog or was created for a single sale.
        pub source: ProductPriceSource,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub price_currency: String,
        /// Whether the price includes tax, or `None` if the organization's default applies.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived and can no longer be used for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to (a UUID).
        pub product_id: String,
        /// The price per seat, in tiers by the number of seats.
        pub seat_tiers: ProductPriceSeatTiers,
    }
}

request! {
    /// A seat-based price to create, with tiers by the number of seats.
    #[constant(amount_type = "seat_based")]
    pub struct ProductPriceSeatBasedCreate {
        required {
            /// The price per seat, in tiers by the number of seats.
            seat_tiers: ProductPriceSeatTiersInput,
        }
        optional {
            /// The currency (a lowercase ISO 4217 code). Defaults to `usd`.
            price_currency(maybe_price_currency): PresentmentCurrency,
            /// Whether the price includes tax. If unset, the organization's default applies.
            tax_behavior(maybe_tax_behavior): TaxBehaviorOption,
        }
    }
}

request! {
    /// The price per seat within a range of seats.
    pub struct ProductPriceSeatTier {
        required {
            /// The number of seats at which the tier starts; at least 1.
            #[may_be_missing]
            min_seats: i64,
            /// The price per seat, in the smallest currency unit; at least 0.
            #[essential("a missing amount must not be read as 0")]
            price_per_seat: i64,
        }
        optional {
            /// The number of seats at which the tier ends (inclusive); at least 1. `None` for the last tier, which has
            /// no end.
            max_seats(maybe_max_seats): i64,
        }
    }
}

model! {
    /// The tiers of a seat-based price.
    pub struct ProductPriceSeatTiers {
        /// How the tiers are applied. `None` means `volume`.
        pub seat_tier_type: Option<SeatTierType>,
        /// The tiers in ascending order; at least one.
        pub tiers: Vec<ProductPriceSeatTier>,
        /// The minimum number of seats that a customer can buy.
        pub minimum_seats: i64,
        /// The maximum number of seats that a customer can buy, or `None` if there is no maximum.
        pub maximum_seats: Option<i64>,
    }
}

request! {
    /// The tiers of a seat-based price to create.
    pub struct ProductPriceSeatTiersInput {
        required {
            /// The tiers in ascending order; at least one.
            tiers: List<ProductPriceSeatTier>,
        }
        optional {
            /// How the tiers are applied. Defaults to `volume`.
            seat_tier_type(maybe_seat_tier_type): SeatTierType,
        }
    }
}

open_enum! {
    /// The source of a price.
    pub enum ProductPriceSource {
        /// A price that was created for a single sale, such as a checkout.
        AdHoc = "ad_hoc",
        /// A price from the product catalog.
        Catalog = "catalog",
    }
}

model! {
    /// A unit-based price for a number of units that the customer buys, with tiers.
    #[constant(amount_type = "unit_based")]
    pub struct ProductPriceUnitBased {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the price (a UUID).
        pub id: String,
        /// Whether the price belongs to the product catalog or was created for a single sale.
        pub source: ProductPriceSource,
        /// The currency (a lowercase ISO 4217 code).
        #[essential("an amount is meaningless without its currency")]
        pub price_currency: String,
        /// Whether the price includes tax, or `None` if the organization's default applies.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived and can no longer be used for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to (a UUID).
        pub product_id: String,
        /// The price per unit, in tiers by the number of units bought.
        pub tiers: Tiers,
        /// The minimum number of units that a customer can buy, or `None` if there is no minimum.
        pub minimum_units: Option<i64>,
        /// The labels of a unit, as a map of maps of text, or `None` if the unit has no label.
        pub unit_label: Option<Map<Map<String>>>,
        /// The maximum number of units that a customer can buy, or `None` if there is no maximum.
        pub maximum_units: Option<i64>,
    }
}

request! {
    /// A unit-based price to create for a number of units that the customer buys, with tiers.
    #[constant(amount_type = "unit_based")]
    pub struct ProductPriceUnitBasedCreate {
        required {
            /// The price per unit, in tiers by the number of units bought.
            tiers: TiersInput,
        }
        optional {
            /// The currency (a lowercase ISO 4217 code).
            price_currency(maybe_price_currency): PresentmentCurrency,
            /// Whether the price includes tax. If unset, the organization's default applies.
            tax_behavior(maybe_tax_behavior): TaxBehaviorOption,
            /// The minimum number of units that a customer can buy. If unset, there is no minimum.
            minimum_units(maybe_minimum_units): i64,
            /// The labels of a unit, as a map of maps of text. If unset, the unit has no label.
            unit_label(maybe_unit_label): Map<Map<String>>,
        }
    }
}

union! {
    /// A price in an update of a product: an existing price to keep, or a new price.
    pub enum ProductPriceUpdate by "amount_type" {
        /// A fixed price to create.
        Fixed(ProductPriceFixedCreate) = "fixed",
        /// A price to create that the customer chooses.
        Custom(ProductPriceCustomCreate) = "custom",
        /// A seat-based price to create, with tiers by the number of seats.
        SeatBased(ProductPriceSeatBasedCreate) = "seat_based",
        /// A unit-based price to create for a number of units that the customer buys, with tiers.
        UnitBased(ProductPriceUnitBasedCreate) = "unit_based",
        /// A usage-based price to create, with the same price for each unit.
        MeteredUnit(ProductPriceMeteredUnitCreate) = "metered_unit",
        /// A usage-based price to create, with tiers by the usage.
        MeteredTiers(ProductPriceMeteredTiersCreate) = "metered_tiers",
        /// A reference to an existing price of a product, which keeps the price when the product is updated.
        Existing(ExistingProductPrice) = _,
    }
    new {
        /// A reference to an existing price of a product, which keeps the price when the product is updated.
        existing(id: String): ExistingProductPrice,
        /// A fixed price to create.
        fixed(price_amount: i64): ProductPriceFixedCreate,
        /// A price to create that the customer chooses.
        custom(): ProductPriceCustomCreate,
        /// A seat-based price to create, with tiers by the number of seats.
        seat_based(seat_tiers: ProductPriceSeatTiersInput): ProductPriceSeatBasedCreate,
        /// A unit-based price to create for a number of units that the customer buys, with tiers.
        unit_based(tiers: TiersInput): ProductPriceUnitBasedCreate,
        /// A usage-based price to create, with the same price for each unit.
        metered_unit(meter_id: String, unit_amount: DecimalInput): ProductPriceMeteredUnitCreate,
        /// A usage-based price to create, with tiers by the usage.
        metered_tiers(meter_id: String, tiers: TiersInput): ProductPriceMeteredTiersCreate,
    }
    listed {}
}

open_enum! {
    /// How the tiers of a seat-based price are applied.
    pub enum SeatTierType {
        /// Each seat is billed at the price of the tier that it falls into.
        Graduated = "graduated",
        /// All seats are billed at the price of the tier that their total number falls into.
        Volume = "volume",
    }
}

model! {
    /// A price tier: the price per unit up to a number of units.
    pub struct Tier {
        /// The number of units at which the tier ends (inclusive), or `None` if the tier has no end.
        pub bound: Option<i64>,
        /// The price per unit, in the smallest currency unit, as decimal text.
        #[essential("a missing amount must not be read as 0")]
        pub unit_amount: String,
    }
}

request! {
    /// A price tier to create: the price per unit up to a number of units.
    pub struct TierInput {
        required {
            /// The price per unit, in the smallest currency unit. It can have a fractional part.
            unit_amount: DecimalInput,
        }
        optional {
            /// The number of units at which the tier ends (inclusive). If unset, the tier has no end.
            bound(maybe_bound): i64,
        }
    }
}

open_enum! {
    /// How price tiers are applied.
    pub enum TierType {
        /// Each unit is billed at the price of the tier that it falls into.
        Graduated = "graduated",
        /// All units are billed at the price of the tier that their total number falls into.
        Volume = "volume",
    }
}

model! {
    /// Price tiers by the number of units.
    pub struct Tiers {
        /// How the tiers are applied.
        #[name = "type"]
        pub kind: TierType,
        /// The tiers in ascending order.
        pub tiers: Vec<Tier>,
    }
}

request! {
    /// Price tiers to create, by the number of units.
    pub struct TiersInput {
        required {
            /// How the tiers are applied.
            #[name = "type"]
            kind: TierType,
            /// The tiers in ascending order.
            tiers: List<TierInput>,
        }
    }
}
