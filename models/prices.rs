use super::{DecimalInput, MeterUnit, PresentmentCurrency, RecurringInterval, TaxBehaviorOption};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

request! {
    /// A price that a product already has, to keep it when the product is changed.
    pub struct ExistingProductPrice {
        required {
            /// The id of a price that the product has, a UUID.
            #[not_blank]
            id: String,
        }
    }
}

union! {
    /// A price of the older kind, with a renewal interval of its own.
    pub enum LegacyRecurringProductPrice by "amount_type" {
        /// A fixed price of the older kind, with a renewal interval of its own.
        Fixed(LegacyRecurringProductPriceFixed) = "fixed",
        /// A price of the older kind that the customer chooses, with a renewal interval of its own.
        Custom(LegacyRecurringProductPriceCustom) = "custom",
    }
    shared {
        /// When the price was created.
        created_at: Timestamp,
        /// When the price was last changed; `None` if never.
        modified_at: Timestamp,
        /// The price's id, a UUID.
        id: String as str,
        /// Whether the price is one of the product's own or was made for one sale.
        source: ProductPriceSource,
        /// The currency, an ISO 4217 code in lower case.
        price_currency: String as str,
        /// Whether tax is in the price or comes on top; `None` for the organization's default.
        tax_behavior: TaxBehaviorOption,
        /// Whether the price is archived, and thus no longer for new sales.
        is_archived: bool,
        /// The id of the product that the price belongs to, a UUID.
        product_id: String as str,
        /// The unit of the time from one renewal to the next.
        recurring_interval: RecurringInterval,
    }
}

model! {
    /// A price of the older kind that the customer chooses, with a renewal interval of its own.
    #[is(amount_type = "custom", type = "recurring", legacy = true)]
    pub struct LegacyRecurringProductPriceCustom {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The price's id, a UUID.
        pub id: String,
        /// Whether the price is one of the product's own or was made for one sale.
        pub source: ProductPriceSource,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub price_currency: String,
        /// Whether tax is in the price or comes on top; `None` for the organization's default.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived, and thus no longer for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to, a UUID.
        pub product_id: String,
        /// The unit of the time from one renewal to the next.
        pub recurring_interval: RecurringInterval,
        /// The least a customer can pay, in the smallest unit of the currency; 0 lets them pay nothing.
        #[essential("an amount must not be 0 because it is missing")]
        pub minimum_amount: i64,
        /// The most a customer can pay, in the smallest unit of the currency; `None` for no such limit.
        pub maximum_amount: Option<i64>,
        /// The amount the checkout suggests, in the smallest unit of the currency; `None` for no suggestion.
        pub preset_amount: Option<i64>,
    }
}

model! {
    /// A fixed price of the older kind, with a renewal interval of its own.
    #[is(amount_type = "fixed", type = "recurring", legacy = true)]
    pub struct LegacyRecurringProductPriceFixed {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The price's id, a UUID.
        pub id: String,
        /// Whether the price is one of the product's own or was made for one sale.
        pub source: ProductPriceSource,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub price_currency: String,
        /// Whether tax is in the price or comes on top; `None` for the organization's default.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived, and thus no longer for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to, a UUID.
        pub product_id: String,
        /// The unit of the time from one renewal to the next.
        pub recurring_interval: RecurringInterval,
        /// The price, in the smallest unit of the currency, such as cents.
        #[essential("an amount must not be 0 because it is missing")]
        pub price_amount: i64,
    }
}

union! {
    /// A price of a product: of today, or of the time when prices had their own interval.
    pub enum Price by fields {
        /// A price of the older kind, with a renewal interval of its own.
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
        /// A price by the seat, in tiers by how many seats there are.
        SeatBased(ProductPriceSeatBased) = "seat_based",
        /// A price by the unit, for a number of units that the customer buys, in tiers.
        UnitBased(ProductPriceUnitBased) = "unit_based",
        /// A price for usage, the same for each unit.
        MeteredUnit(ProductPriceMeteredUnit) = "metered_unit",
        /// A price for usage, in tiers by how much is used.
        MeteredTiers(ProductPriceMeteredTiers) = "metered_tiers",
    }
    shared {
        /// When the price was created.
        created_at: Timestamp,
        /// When the price was last changed; `None` if never.
        modified_at: Timestamp,
        /// The price's id, a UUID.
        id: String as str,
        /// Whether the price is one of the product's own or was made for one sale.
        source: ProductPriceSource,
        /// The currency, an ISO 4217 code in lower case.
        price_currency: String as str,
        /// Whether tax is in the price or comes on top; `None` for the organization's default.
        tax_behavior: TaxBehaviorOption,
        /// Whether the price is archived, and thus no longer for new sales.
        is_archived: bool,
        /// The id of the product that the price belongs to, a UUID.
        product_id: String as str,
    }
}

union! {
    /// A price to make.
    pub enum ProductPriceCreate by "amount_type" {
        /// A new fixed price.
        Fixed(ProductPriceFixedCreate) = "fixed",
        /// A new price that the customer chooses.
        Custom(ProductPriceCustomCreate) = "custom",
        /// A new price by the seat, in tiers by how many seats there are.
        SeatBased(ProductPriceSeatBasedCreate) = "seat_based",
        /// A new price by the unit, for a number of units that the customer buys, in tiers.
        UnitBased(ProductPriceUnitBasedCreate) = "unit_based",
        /// A new price for usage, the same for each unit.
        MeteredUnit(ProductPriceMeteredUnitCreate) = "metered_unit",
        /// A new price for usage, in tiers by how much is used.
        MeteredTiers(ProductPriceMeteredTiersCreate) = "metered_tiers",
    }
    new {
        /// A new fixed price.
        fixed(price_amount: i64): ProductPriceFixedCreate,
        /// A new price that the customer chooses.
        custom(): ProductPriceCustomCreate,
        /// A new price by the seat, in tiers by how many seats there are.
        seat_based(seat_tiers: ProductPriceSeatTiersInput): ProductPriceSeatBasedCreate,
        /// A new price by the unit, for a number of units that the customer buys, in tiers.
        unit_based(tiers: TiersInput): ProductPriceUnitBasedCreate,
        /// A new price for usage, the same for each unit.
        metered_unit(meter_id: String, unit_amount: DecimalInput): ProductPriceMeteredUnitCreate,
        /// A new price for usage, in tiers by how much is used.
        metered_tiers(meter_id: String, tiers: TiersInput): ProductPriceMeteredTiersCreate,
    }
    listed {}
}

model! {
    /// A price that the customer chooses.
    #[is(amount_type = "custom")]
    pub struct ProductPriceCustom {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The price's id, a UUID.
        pub id: String,
        /// Whether the price is one of the product's own or was made for one sale.
        pub source: ProductPriceSource,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub price_currency: String,
        /// Whether tax is in the price or comes on top; `None` for the organization's default.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived, and thus no longer for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to, a UUID.
        pub product_id: String,
        /// The least a customer can pay, in the smallest unit of the currency; 0 lets them pay nothing.
        #[essential("an amount must not be 0 because it is missing")]
        pub minimum_amount: i64,
        /// The most a customer can pay, in the smallest unit of the currency; `None` for no such limit.
        pub maximum_amount: Option<i64>,
        /// The amount the checkout suggests, in the smallest unit of the currency; `None` for no suggestion.
        pub preset_amount: Option<i64>,
    }
}

request! {
    /// A new price that the customer chooses.
    #[is(amount_type = "custom")]
    pub struct ProductPriceCustomCreate {
        optional {
            /// The currency, an ISO 4217 code in lower case, default `usd`.
            price_currency(maybe_price_currency): PresentmentCurrency,
            /// Whether tax is in the price or comes on top. Unset, the organization's default holds.
            tax_behavior(maybe_tax_behavior): TaxBehaviorOption,
            /// The least a customer can pay, in the smallest unit of the currency, 0 or more, default 50; 0 lets them
            /// pay nothing.
            minimum_amount(maybe_minimum_amount): i64,
            /// The most a customer can pay, in the smallest unit of the currency, 1 or more. Unset, there is no such
            /// limit.
            maximum_amount(maybe_maximum_amount): i64,
            /// The amount the checkout suggests, in the smallest unit of the currency, 0 or more. Unset, it suggests
            /// none.
            preset_amount(maybe_preset_amount): i64,
        }
    }
}

model! {
    /// A fixed price.
    #[is(amount_type = "fixed")]
    pub struct ProductPriceFixed {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The price's id, a UUID.
        pub id: String,
        /// Whether the price is one of the product's own or was made for one sale.
        pub source: ProductPriceSource,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub price_currency: String,
        /// Whether tax is in the price or comes on top; `None` for the organization's default.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived, and thus no longer for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to, a UUID.
        pub product_id: String,
        /// The price, in the smallest unit of the currency, such as cents.
        #[essential("an amount must not be 0 because it is missing")]
        pub price_amount: i64,
    }
}

request! {
    /// A new fixed price.
    #[is(amount_type = "fixed")]
    pub struct ProductPriceFixedCreate {
        required {
            /// The price, in the smallest unit of the currency, such as cents; 0 makes it free. Any other price has a
            /// least amount, such as 50 for `usd`.
            price_amount: i64,
        }
        optional {
            /// The currency, an ISO 4217 code in lower case, default `usd`.
            price_currency(maybe_price_currency): PresentmentCurrency,
            /// Whether tax is in the price or comes on top. Unset, the organization's default holds.
            tax_behavior(maybe_tax_behavior): TaxBehaviorOption,
        }
    }
}

model! {
    /// The meter of a metered price.
    pub struct ProductPriceMeter {
        /// The meter's id, a UUID.
        pub id: String,
        /// The name, which customers see too.
        pub name: String,
        /// What the meter counts in.
        pub unit: MeterUnit,
        /// The name of the unit, for the unit `custom`; `None` otherwise.
        pub custom_label: Option<String>,
        /// How many counted units make one unit as shown, for the unit `custom`; `None` if none is set.
        pub custom_multiplier: Option<i64>,
    }
}

model! {
    /// A price for usage, in tiers by how much is used.
    #[is(amount_type = "metered_tiers")]
    pub struct ProductPriceMeteredTiers {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The price's id, a UUID.
        pub id: String,
        /// Whether the price is one of the product's own or was made for one sale.
        pub source: ProductPriceSource,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub price_currency: String,
        /// Whether tax is in the price or comes on top; `None` for the organization's default.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived, and thus no longer for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to, a UUID.
        pub product_id: String,
        /// The most that usage can cost in one billing period, in the smallest unit of the currency; `None` for no such
        /// limit.
        pub cap_amount: Option<i64>,
        /// The id of the meter that counts the usage, a UUID.
        pub meter_id: String,
        /// The meter that counts the usage.
        pub meter: ProductPriceMeter,
        /// What a unit costs, by how many units are used.
        pub tiers: Tiers,
    }
}

request! {
    /// A new price for usage, in tiers by how much is used.
    #[is(amount_type = "metered_tiers")]
    pub struct ProductPriceMeteredTiersCreate {
        required {
            /// The id of the meter that counts the usage, a UUID.
            #[not_blank]
            meter_id: String,
            /// What a unit costs, by how many units are used.
            tiers: TiersInput,
        }
        optional {
            /// The currency, an ISO 4217 code in lower case.
            price_currency(maybe_price_currency): PresentmentCurrency,
            /// Whether tax is in the price or comes on top. Unset, the organization's default holds.
            tax_behavior(maybe_tax_behavior): TaxBehaviorOption,
            /// The most that usage can cost in one billing period, in the smallest unit of the currency. Unset, there
            /// is no such limit.
            cap_amount(maybe_cap_amount): i64,
        }
    }
}

model! {
    /// A price for usage, the same for each unit.
    #[is(amount_type = "metered_unit")]
    pub struct ProductPriceMeteredUnit {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The price's id, a UUID.
        pub id: String,
        /// Whether the price is one of the product's own or was made for one sale.
        pub source: ProductPriceSource,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub price_currency: String,
        /// Whether tax is in the price or comes on top; `None` for the organization's default.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived, and thus no longer for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to, a UUID.
        pub product_id: String,
        /// The most that usage can cost in one billing period, in the smallest unit of the currency; `None` for no such
        /// limit.
        pub cap_amount: Option<i64>,
        /// The id of the meter that counts the usage, a UUID.
        pub meter_id: String,
        /// The meter that counts the usage.
        pub meter: ProductPriceMeter,
        /// The price of one unit, in the smallest unit of the currency; decimal text, as it can be a fraction: `0.125`
        /// of a cent, which can also come as `0.125000000000`.
        #[essential("an amount must not be 0 because it is missing")]
        pub unit_amount: String,
    }
}

request! {
    /// A new price for usage, the same for each unit.
    #[is(amount_type = "metered_unit")]
    pub struct ProductPriceMeteredUnitCreate {
        required {
            /// The id of the meter that counts the usage, a UUID.
            #[not_blank]
            meter_id: String,
            /// The price of one unit, in the smallest unit of the currency: more than 0, at most 5 digits before the
            /// decimal point and 12 after it.
            unit_amount: DecimalInput,
        }
        optional {
            /// The currency, an ISO 4217 code in lower case, default `usd`.
            price_currency(maybe_price_currency): PresentmentCurrency,
            /// Whether tax is in the price or comes on top. Unset, the organization's default holds.
            tax_behavior(maybe_tax_behavior): TaxBehaviorOption,
            /// The most that usage can cost in one billing period, in the smallest unit of the currency, 0 to
            /// 2147483647. Unset, there is no such limit.
            cap_amount(maybe_cap_amount): i64,
        }
    }
}

model! {
    /// A price by the seat, in tiers by how many seats there are.
    #[is(amount_type = "seat_based")]
    pub struct ProductPriceSeatBased {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The price's id, a UUID.
        pub id: String,
        /// Whether the price is one of the product's own or was made for one sale.
        pub source: ProductPriceSource,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub price_currency: String,
        /// Whether tax is in the price or comes on top; `None` for the organization's default.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived, and thus no longer for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to, a UUID.
        pub product_id: String,
        /// What a seat costs, by how many seats there are.
        pub seat_tiers: ProductPriceSeatTiers,
    }
}

request! {
    /// A new price by the seat, in tiers by how many seats there are.
    #[is(amount_type = "seat_based")]
    pub struct ProductPriceSeatBasedCreate {
        required {
            /// What a seat costs, by how many seats there are.
            seat_tiers: ProductPriceSeatTiersInput,
        }
        optional {
            /// The currency, an ISO 4217 code in lower case, default `usd`.
            price_currency(maybe_price_currency): PresentmentCurrency,
            /// Whether tax is in the price or comes on top. Unset, the organization's default holds.
            tax_behavior(maybe_tax_behavior): TaxBehaviorOption,
        }
    }
}

request! {
    /// What a seat costs within a range of seats.
    pub struct ProductPriceSeatTier {
        required {
            /// The number of seats at which the tier starts, 1 or more.
            min_seats: i64,
            /// The price of one seat, in the smallest unit of the currency, 0 or more.
            #[essential("an amount must not be 0 because it is missing")]
            price_per_seat: i64,
        }
        optional {
            /// The last number of seats in the tier, 1 or more; `None` for the last tier, which has no end.
            max_seats(maybe_max_seats): i64,
        }
    }
}

model! {
    /// The tiers of a price by the seat.
    pub struct ProductPriceSeatTiers {
        /// How the tiers are applied; `None` means `volume`.
        pub seat_tier_type: Option<SeatTierType>,
        /// The tiers, at least one, from few seats to many.
        pub tiers: Vec<ProductPriceSeatTier>,
        /// The fewest seats a customer can buy.
        pub minimum_seats: i64,
        /// The most seats a customer can buy; `None` for no such limit.
        pub maximum_seats: Option<i64>,
    }
}

request! {
    /// The tiers of a new price by the seat.
    pub struct ProductPriceSeatTiersInput {
        required {
            /// The tiers, at least one, from few seats to many.
            tiers: List<ProductPriceSeatTier>,
        }
        optional {
            /// How the tiers are applied, default `volume`.
            seat_tier_type(maybe_seat_tier_type): SeatTierType,
        }
    }
}

open_enum! {
    /// Where a price comes from.
    pub enum ProductPriceSource {
        /// A price made for one sale, such as a single checkout.
        AdHoc = "ad_hoc",
        /// One of the product's own prices.
        Catalog = "catalog",
    }
}

model! {
    /// A price by the unit, for a number of units that the customer buys, in tiers.
    #[is(amount_type = "unit_based")]
    pub struct ProductPriceUnitBased {
        /// When the price was created.
        pub created_at: Timestamp,
        /// When the price was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The price's id, a UUID.
        pub id: String,
        /// Whether the price is one of the product's own or was made for one sale.
        pub source: ProductPriceSource,
        /// The currency, an ISO 4217 code in lower case.
        #[essential("an amount means nothing without its currency")]
        pub price_currency: String,
        /// Whether tax is in the price or comes on top; `None` for the organization's default.
        pub tax_behavior: Option<TaxBehaviorOption>,
        /// Whether the price is archived, and thus no longer for new sales.
        pub is_archived: bool,
        /// The id of the product that the price belongs to, a UUID.
        pub product_id: String,
        /// What a unit costs, by how many units are bought.
        pub tiers: Tiers,
        /// The fewest units a customer can buy; `None` for no such limit.
        pub minimum_units: Option<i64>,
        /// What to call a unit: maps of texts within a map; `None` for no name of its own.
        pub unit_label: Option<Map<Map<String>>>,
        /// The most units a customer can buy; `None` for no such limit.
        pub maximum_units: Option<i64>,
    }
}

request! {
    /// A new price by the unit, for a number of units that the customer buys, in tiers.
    #[is(amount_type = "unit_based")]
    pub struct ProductPriceUnitBasedCreate {
        required {
            /// What a unit costs, by how many units are bought.
            tiers: TiersInput,
        }
        optional {
            /// The currency, an ISO 4217 code in lower case.
            price_currency(maybe_price_currency): PresentmentCurrency,
            /// Whether tax is in the price or comes on top. Unset, the organization's default holds.
            tax_behavior(maybe_tax_behavior): TaxBehaviorOption,
            /// The fewest units a customer can buy. Unset, there is no such limit.
            minimum_units(maybe_minimum_units): i64,
            /// What to call a unit: maps of texts within a map. Unset, it has no name of its own.
            unit_label(maybe_unit_label): Map<Map<String>>,
        }
    }
}

union! {
    /// A price that a product is to have: one that it has already, or a new one.
    pub enum ProductPriceUpdate by "amount_type" {
        /// A new fixed price.
        Fixed(ProductPriceFixedCreate) = "fixed",
        /// A new price that the customer chooses.
        Custom(ProductPriceCustomCreate) = "custom",
        /// A new price by the seat, in tiers by how many seats there are.
        SeatBased(ProductPriceSeatBasedCreate) = "seat_based",
        /// A new price by the unit, for a number of units that the customer buys, in tiers.
        UnitBased(ProductPriceUnitBasedCreate) = "unit_based",
        /// A new price for usage, the same for each unit.
        MeteredUnit(ProductPriceMeteredUnitCreate) = "metered_unit",
        /// A new price for usage, in tiers by how much is used.
        MeteredTiers(ProductPriceMeteredTiersCreate) = "metered_tiers",
        /// A price that a product already has, to keep it when the product is changed.
        Existing(ExistingProductPrice) = _,
    }
    new {
        /// A price that a product already has, to keep it when the product is changed.
        existing(id: String): ExistingProductPrice,
        /// A new fixed price.
        fixed(price_amount: i64): ProductPriceFixedCreate,
        /// A new price that the customer chooses.
        custom(): ProductPriceCustomCreate,
        /// A new price by the seat, in tiers by how many seats there are.
        seat_based(seat_tiers: ProductPriceSeatTiersInput): ProductPriceSeatBasedCreate,
        /// A new price by the unit, for a number of units that the customer buys, in tiers.
        unit_based(tiers: TiersInput): ProductPriceUnitBasedCreate,
        /// A new price for usage, the same for each unit.
        metered_unit(meter_id: String, unit_amount: DecimalInput): ProductPriceMeteredUnitCreate,
        /// A new price for usage, in tiers by how much is used.
        metered_tiers(meter_id: String, tiers: TiersInput): ProductPriceMeteredTiersCreate,
    }
    listed {}
}

open_enum! {
    /// How the tiers of a price by seats are applied.
    pub enum SeatTierType {
        /// Each seat costs what the tier that it falls in says.
        Graduated = "graduated",
        /// All seats cost what the tier of their total number says.
        Volume = "volume",
    }
}

model! {
    /// What a unit costs up to some quantity.
    pub struct Tier {
        /// Up to how many units the tier goes; `None` for no end.
        pub bound: Option<i64>,
        /// The price of one unit, in the smallest unit of the currency, as decimal text.
        #[essential("an amount must not be 0 because it is missing")]
        pub unit_amount: String,
    }
}

request! {
    /// What a unit is to cost up to some quantity.
    pub struct TierInput {
        required {
            /// The price of one unit, in the smallest unit of the currency; it can have a fraction.
            unit_amount: DecimalInput,
        }
        optional {
            /// Up to how many units the tier goes. Unset, it has no end.
            bound(maybe_bound): i64,
        }
    }
}

open_enum! {
    /// How tiers are applied.
    pub enum TierType {
        /// Each unit costs what the tier that it falls in says.
        Graduated = "graduated",
        /// All units cost what the tier of their total number says.
        Volume = "volume",
    }
}

model! {
    /// What a unit costs, by how many there are.
    pub struct Tiers {
        /// How the tiers are applied.
        #[name = "type"]
        pub kind: TierType,
        /// The tiers, from few units to many.
        pub tiers: Vec<Tier>,
    }
}

request! {
    /// What a unit is to cost, by how many there are.
    pub struct TiersInput {
        required {
            /// How the tiers are applied.
            #[name = "type"]
            kind: TierType,
            /// The tiers, from few units to many.
            tiers: List<TierInput>,
        }
    }
}
