// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{
    DiscountDuration, DiscountType, Metadata, PresentmentCurrency, ProductVisibility, RecurringInterval, TrialInterval,
};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

union! {
    /// A discount: its amount, its duration and the conditions for its use.
    pub enum Discount by fields {
        /// A discount of a fixed amount for a limited number of months.
        FixedRepeat(DiscountFixedRepeatDuration) = has("duration_in_months" "duration" "repeating", "amounts" "type" "fixed"),
        /// A discount of a fixed amount that applies once or forever.
        FixedOnceForever(DiscountFixedOnceForeverDuration) = has("amounts" "type" "fixed"),
        /// A percentage discount for a limited number of months.
        PercentageRepeat(DiscountPercentageRepeatDuration) = has("duration_in_months" "duration" "repeating"),
        /// A percentage discount that applies once or forever.
        PercentageOnceForever(DiscountPercentageOnceForeverDuration) = _,
    }
    shared {
        /// The duration of the discount on a subscription.
        duration: DiscountDuration,
        /// The type of the discount: a fixed amount or a percentage.
        kind: DiscountType,
        /// When the discount was created.
        created_at: Timestamp,
        /// When the discount was last modified, or `None` if never modified.
        modified_at: Timestamp,
        /// The id of the discount (a UUID).
        id: String as str,
        /// Key-value metadata that you set on the discount.
        metadata: Metadata,
        /// The name of the discount.
        name: String as str,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        code: String as str,
        /// When the discount becomes usable, or `None` if it is usable immediately.
        starts_at: Timestamp,
        /// When the discount expires, or `None` if it does not expire.
        ends_at: Timestamp,
        /// The maximum number of times that the discount can be used in total, or `None` if there is no limit.
        max_redemptions: i64,
        /// The maximum number of times that each customer can use the discount, or `None` if there is no limit.
        max_redemptions_per_customer: i64,
        /// The number of times that the discount has been used.
        redemptions_count: i64,
        /// The id of the organization that the discount belongs to (a UUID).
        organization_id: String as str,
        /// The products that the discount applies to. If empty, it applies to all products.
        products: Vec<DiscountProduct> as [DiscountProduct],
    }
}

union! {
    /// A discount, without the products that it applies to.
    pub enum DiscountBase by fields {
        /// A discount of a fixed amount for a limited number of months, without the products that it applies to.
        FixedRepeat(DiscountFixedRepeatDurationBase) = has("duration_in_months" "duration" "repeating", "amounts" "type" "fixed"),
        /// A discount of a fixed amount that applies once or forever, without the products that it applies to.
        FixedOnceForever(DiscountFixedOnceForeverDurationBase) = has("amounts" "type" "fixed"),
        /// A percentage discount for a limited number of months, without the products that it applies to.
        PercentageRepeat(DiscountPercentageRepeatDurationBase) = has("duration_in_months" "duration" "repeating"),
        /// A percentage discount that applies once or forever, without the products that it applies to.
        PercentageOnceForever(DiscountPercentageOnceForeverDurationBase) = _,
    }
    shared {
        /// The duration of the discount on a subscription.
        duration: DiscountDuration,
        /// The type of the discount: a fixed amount or a percentage.
        kind: DiscountType,
        /// When the discount was created.
        created_at: Timestamp,
        /// When the discount was last modified, or `None` if never modified.
        modified_at: Timestamp,
        /// The id of the discount (a UUID).
        id: String as str,
        /// Key-value metadata that you set on the discount.
        metadata: Metadata,
        /// The name of the discount.
        name: String as str,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        code: String as str,
        /// When the discount becomes usable, or `None` if it is usable immediately.
        starts_at: Timestamp,
        /// When the discount expires, or `None` if it does not expire.
        ends_at: Timestamp,
        /// The maximum number of times that the discount can be used in total, or `None` if there is no limit.
        max_redemptions: i64,
        /// The maximum number of times that each customer can use the discount, or `None` if there is no limit.
        max_redemptions_per_customer: i64,
        /// The number of times that the discount has been used.
        redemptions_count: i64,
        /// The id of the organization that the discount belongs to (a UUID).
        organization_id: String as str,
    }
}

union! {
    /// A request to create a discount of a fixed amount or of a percentage.
    pub enum DiscountCreate by "type" {
        /// A request to create a discount of a fixed amount.
        Fixed(DiscountFixedCreate) = "fixed",
        /// A request to create a percentage discount.
        Percentage(DiscountPercentageCreate) = "percentage",
    }
    new {
        /// A request to create a discount of a fixed amount.
        fixed(name: String, duration: DiscountDuration): DiscountFixedCreate,
        /// A request to create a percentage discount.
        percentage(name: String, duration: DiscountDuration, basis_points: i64): DiscountPercentageCreate,
    }
}

request! {
    /// A request to create a discount of a fixed amount.
    #[constant(type = "fixed")]
    pub struct DiscountFixedCreate {
        required {
            /// The name of the discount: at least 1 character.
            name: String,
            /// The duration of the discount on a subscription.
            duration: DiscountDuration,
        }
        optional {
            /// Key-value metadata that you set on the discount. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The code that customers enter to use the discount. If unset, the discount can only be applied by its id.
            code(maybe_code): String,
            /// When the discount becomes usable. If unset, it is usable immediately.
            starts_at(maybe_starts_at): Timestamp,
            /// When the discount expires. If unset, it does not expire.
            ends_at(maybe_ends_at): Timestamp,
            /// The maximum number of times that the discount can be used in total: 1 to 2147483647. If unset, there is
            /// no limit.
            max_redemptions(maybe_max_redemptions): i64,
            /// The maximum number of times that each customer can use the discount: 1 to 2147483647. If unset, there is
            /// no limit.
            max_redemptions_per_customer(maybe_max_redemptions_per_customer): i64,
            /// The ids (UUIDs) of the products that the discount applies to. If unset, it applies to all products.
            products(maybe_products): List<String>,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The number of months that the discount applies to a subscription: 1 to 999. Required if `duration` is
            /// `repeating`.
            duration_in_months(maybe_duration_in_months): i64,
            /// The discount amount, in the smallest unit of `currency`: 0 to 999999999999. To set several currencies,
            /// use `amounts` instead.
            amount(maybe_amount): i64,
            /// The currency of `amount` (a lowercase ISO 4217 code). Defaults to `usd`.
            currency(maybe_currency): PresentmentCurrency,
            /// The discount amount for each currency, in the smallest unit of that currency: 0 to 999999999999. The
            /// keys are lowercase ISO 4217 codes. At least one entry is required.
            amounts(maybe_amounts): Map<i64>,
        }
    }
}

model! {
    /// A discount of a fixed amount that applies once or forever.
    pub struct DiscountFixedOnceForeverDuration {
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
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the discount (a UUID).
        pub id: String,
        /// Key-value metadata that you set on the discount.
        pub metadata: Metadata,
        /// The name of the discount.
        pub name: String,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        pub code: Option<String>,
        /// When the discount becomes usable, or `None` if it is usable immediately.
        pub starts_at: Option<Timestamp>,
        /// When the discount expires, or `None` if it does not expire.
        pub ends_at: Option<Timestamp>,
        /// The maximum number of times that the discount can be used in total, or `None` if there is no limit.
        pub max_redemptions: Option<i64>,
        /// The maximum number of times that each customer can use the discount, or `None` if there is no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// The number of times that the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to (a UUID).
        pub organization_id: String,
        /// The products that the discount applies to. If empty, it applies to all products.
        pub products: Vec<DiscountProduct>,
    }
}

model! {
    /// A discount of a fixed amount that applies once or forever, without the products that it applies to.
    pub struct DiscountFixedOnceForeverDurationBase {
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
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the discount (a UUID).
        pub id: String,
        /// Key-value metadata that you set on the discount.
        pub metadata: Metadata,
        /// The name of the discount.
        pub name: String,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        pub code: Option<String>,
        /// When the discount becomes usable, or `None` if it is usable immediately.
        pub starts_at: Option<Timestamp>,
        /// When the discount expires, or `None` if it does not expire.
        pub ends_at: Option<Timestamp>,
        /// The maximum number of times that the discount can be used in total, or `None` if there is no limit.
        pub max_redemptions: Option<i64>,
        /// The maximum number of times that each customer can use the discount, or `None` if there is no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// The number of times that the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to (a UUID).
        pub organization_id: String,
    }
}

model! {
    /// A discount of a fixed amount for a limited number of months.
    pub struct DiscountFixedRepeatDuration {
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
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the discount (a UUID).
        pub id: String,
        /// Key-value metadata that you set on the discount.
        pub metadata: Metadata,
        /// The name of the discount.
        pub name: String,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        pub code: Option<String>,
        /// When the discount becomes usable, or `None` if it is usable immediately.
        pub starts_at: Option<Timestamp>,
        /// When the discount expires, or `None` if it does not expire.
        pub ends_at: Option<Timestamp>,
        /// The maximum number of times that the discount can be used in total, or `None` if there is no limit.
        pub max_redemptions: Option<i64>,
        /// The maximum number of times that each customer can use the discount, or `None` if there is no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// The number of times that the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to (a UUID).
        pub organization_id: String,
        /// The products that the discount applies to. If empty, it applies to all products.
        pub products: Vec<DiscountProduct>,
    }
}

model! {
    /// A discount of a fixed amount for a limited number of months, without the products that it applies to.
    pub struct DiscountFixedRepeatDurationBase {
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
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the discount (a UUID).
        pub id: String,
        /// Key-value metadata that you set on the discount.
        pub metadata: Metadata,
        /// The name of the discount.
        pub name: String,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        pub code: Option<String>,
        /// When the discount becomes usable, or `None` if it is usable immediately.
        pub starts_at: Option<Timestamp>,
        /// When the discount expires, or `None` if it does not expire.
        pub ends_at: Option<Timestamp>,
        /// The maximum number of times that the discount can be used in total, or `None` if there is no limit.
        pub max_redemptions: Option<i64>,
        /// The maximum number of times that each customer can use the discount, or `None` if there is no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// The number of times that the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to (a UUID).
        pub organization_id: String,
    }
}

request! {
    /// A request to create a percentage discount.
    #[constant(type = "percentage")]
    pub struct DiscountPercentageCreate {
        required {
            /// The name of the discount: at least 1 character.
            name: String,
            /// The duration of the discount on a subscription.
            duration: DiscountDuration,
            /// The discount rate in basis points: 1 to 10000. For example, 1000 is 10 %.
            basis_points: i64,
        }
        optional {
            /// Key-value metadata that you set on the discount. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The code that customers enter to use the discount. If unset, the discount can only be applied by its id.
            code(maybe_code): String,
            /// When the discount becomes usable. If unset, it is usable immediately.
            starts_at(maybe_starts_at): Timestamp,
            /// When the discount expires. If unset, it does not expire.
            ends_at(maybe_ends_at): Timestamp,
            /// The maximum number of times that the discount can be used in total: 1 to 2147483647. If unset, there is
            /// no limit.
            max_redemptions(maybe_max_redemptions): i64,
            /// The maximum number of times that each customer can use the discount: 1 to 2147483647. If unset, there is
            /// no limit.
            max_redemptions_per_customer(maybe_max_redemptions_per_customer): i64,
            /// The ids (UUIDs) of the products that the discount applies to. If unset, it applies to all products.
            products(maybe_products): List<String>,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The number of months that the discount applies to a subscription: 1 to 999. Required if `duration` is
            /// `repeating`.
            duration_in_months(maybe_duration_in_months): i64,
        }
    }
}

model! {
    /// A percentage discount that applies once or forever.
    pub struct DiscountPercentageOnceForeverDuration {
        /// The duration of the discount on a subscription: once or forever.
        pub duration: DiscountDuration,
        /// The type of the discount: a percentage.
        #[name = "type"]
        pub kind: DiscountType,
        /// The discount rate in basis points. For example, 1000 is 10 %.
        #[essential("a missing amount must not be read as 0")]
        pub basis_points: i64,
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the discount (a UUID).
        pub id: String,
        /// Key-value metadata that you set on the discount.
        pub metadata: Metadata,
        /// The name of the discount.
        pub name: String,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        pub code: Option<String>,
        /// When the discount becomes usable, or `None` if it is usable immediately.
        pub starts_at: Option<Timestamp>,
        /// When the discount expires, or `None` if it does not expire.
        pub ends_at: Option<Timestamp>,
        /// The maximum number of times that the discount can be used in total, or `None` if there is no limit.
        pub max_redemptions: Option<i64>,
        /// The maximum number of times that each customer can use the discount, or `None` if there is no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// The number of times that the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to (a UUID).
        pub organization_id: String,
        /// The products that the discount applies to. If empty, it applies to all products.
        pub products: Vec<DiscountProduct>,
    }
}

model! {
    /// A percentage discount that applies once or forever, without the products that it applies to.
    pub struct DiscountPercentageOnceForeverDurationBase {
        /// The duration of the discount on a subscription: once or forever.
        pub duration: DiscountDuration,
        /// The type of the discount: a percentage.
        #[name = "type"]
        pub kind: DiscountType,
        /// The discount rate in basis points. For example, 1000 is 10 %.
        #[essential("a missing amount must not be read as 0")]
        pub basis_points: i64,
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the discount (a UUID).
        pub id: String,
        /// Key-value metadata that you set on the discount.
        pub metadata: Metadata,
        /// The name of the discount.
        pub name: String,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        pub code: Option<String>,
        /// When the discount becomes usable, or `None` if it is usable immediately.
        pub starts_at: Option<Timestamp>,
        /// When the discount expires, or `None` if it does not expire.
        pub ends_at: Option<Timestamp>,
        /// The maximum number of times that the discount can be used in total, or `None` if there is no limit.
        pub max_redemptions: Option<i64>,
        /// The maximum number of times that each customer can use the discount, or `None` if there is no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// The number of times that the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to (a UUID).
        pub organization_id: String,
    }
}

model! {
    /// A percentage discount for a limited number of months.
    pub struct DiscountPercentageRepeatDuration {
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
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the discount (a UUID).
        pub id: String,
        /// Key-value metadata that you set on the discount.
        pub metadata: Metadata,
        /// The name of the discount.
        pub name: String,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        pub code: Option<String>,
        /// When the discount becomes usable, or `None` if it is usable immediately.
        pub starts_at: Option<Timestamp>,
        /// When the discount expires, or `None` if it does not expire.
        pub ends_at: Option<Timestamp>,
        /// The maximum number of times that the discount can be used in total, or `None` if there is no limit.
        pub max_redemptions: Option<i64>,
        /// The maximum number of times that each customer can use the discount, or `None` if there is no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// The number of times that the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to (a UUID).
        pub organization_id: String,
        /// The products that the discount applies to. If empty, it applies to all products.
        pub products: Vec<DiscountProduct>,
    }
}

model! {
    /// A percentage discount for a limited number of months, without the products that it applies to.
    pub struct DiscountPercentageRepeatDurationBase {
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
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the discount (a UUID).
        pub id: String,
        /// Key-value metadata that you set on the discount.
        pub metadata: Metadata,
        /// The name of the discount.
        pub name: String,
        /// The code that customers enter to use the discount. `None` if it has no code and can only be applied by its
        /// id.
        pub code: Option<String>,
        /// When the discount becomes usable, or `None` if it is usable immediately.
        pub starts_at: Option<Timestamp>,
        /// When the discount expires, or `None` if it does not expire.
        pub ends_at: Option<Timestamp>,
        /// The maximum number of times that the discount can be used in total, or `None` if there is no limit.
        pub max_redemptions: Option<i64>,
        /// The maximum number of times that each customer can use the discount, or `None` if there is no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// The number of times that the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to (a UUID).
        pub organization_id: String,
    }
}

model! {
    /// A product that a discount applies to.
    pub struct DiscountProduct {
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
    }
}

open_enum! {
    /// A sort order for lists of discounts.
    pub enum DiscountSortProperty {
        /// By code, from Z to A.
        CodeDescending = "-code",
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By expiry time, latest first.
        EndsAtDescending = "-ends_at",
        /// By name, from Z to A.
        NameDescending = "-name",
        /// By number of uses, highest first.
        RedemptionsCountDescending = "-redemptions_count",
        /// By code, from A to Z.
        Code = "code",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
        /// By expiry time, earliest first.
        EndsAt = "ends_at",
        /// By name, from A to Z.
        Name = "name",
        /// By number of uses, lowest first.
        RedemptionsCount = "redemptions_count",
    }
}

request! {
    /// A request to update a discount.
    pub struct DiscountUpdate {
        optional {
            /// Key-value metadata that you set on the discount. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The name of the discount: at least 1 character.
            name(maybe_name): String,
            /// The duration of the discount on a subscription.
            duration(maybe_duration): DiscountDuration,
            /// The number of months that the discount applies to a subscription: 1 to 999. Required if `duration` is
            /// `repeating`.
            duration_in_months(maybe_duration_in_months): i64,
            /// The type of the discount: a fixed amount or a percentage.
            #[name = "type"]
            kind(maybe_kind): DiscountType,
            /// The discount amount, in the smallest unit of `currency`: 0 to 999999999999. Only for discounts of a
            /// fixed amount.
            amount(maybe_amount): i64,
            /// The currency of `amount` (a lowercase ISO 4217 code). Only for discounts of a fixed amount.
            currency(maybe_currency): PresentmentCurrency,
            /// The discount amount for each currency, in the smallest unit of that currency: 0 to 999999999999. The
            /// keys are lowercase ISO 4217 codes. At least one entry is required. Only for discounts of a fixed amount.
            amounts(maybe_amounts): Map<i64>,
            /// The discount rate in basis points: 1 to 10000. For example, 1000 is 10 %. Only for percentage discounts.
            basis_points(maybe_basis_points): i64,
            /// The ids (UUIDs) of the products that the discount applies to. They replace the existing ones.
            products(maybe_products): List<String>,
        }
        patch {
            /// The code that customers enter to use the discount. If cleared, the discount can only be applied by its
            /// id.
            code(maybe_code, clear_code): String,
            /// When the discount becomes usable. If cleared, it is usable immediately.
            starts_at(maybe_starts_at, clear_starts_at): Timestamp,
            /// When the discount expires. If cleared, it does not expire.
            ends_at(maybe_ends_at, clear_ends_at): Timestamp,
            /// The maximum number of times that the discount can be used in total: 1 to 2147483647. If cleared, there
            /// is no limit.
            max_redemptions(maybe_max_redemptions, clear_max_redemptions): i64,
            /// The maximum number of times that each customer can use the discount: 1 to 2147483647. If cleared, there
            /// is no limit.
            #[unconfirmed]
            max_redemptions_per_customer(maybe_max_redemptions_per_customer, clear_max_redemptions_per_customer): i64,
        }
    }
}

request! {
    /// The query parameters of `discounts_list`.
    pub struct DiscountsListQuery {
        optional {
            /// Limits the results to discounts of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to discounts whose name contains this text.
            query(maybe_query): String,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one.
            sorting(maybe_sorting): List<DiscountSortProperty>,
        }
    }
}
