use super::{
    DiscountDuration, DiscountType, Metadata, PresentmentCurrency, ProductVisibility, RecurringInterval, TrialInterval,
};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

union! {
    /// A discount: what it takes off, for how long, and who can use it.
    pub enum Discount by fields {
        /// A discount that takes a fixed amount off, for a number of months.
        FixedRepeat(DiscountFixedRepeatDuration) = has("duration_in_months", "amounts"),
        /// A discount that takes a fixed amount off, once or forever.
        FixedOnceForever(DiscountFixedOnceForeverDuration) = has("amounts"),
        /// A discount that takes a percentage off, for a number of months.
        PercentageRepeat(DiscountPercentageRepeatDuration) = has("duration_in_months"),
        /// A discount that takes a percentage off, once or forever.
        PercentageOnceForever(DiscountPercentageOnceForeverDuration) = _,
    }
    shared {
        /// For how long the discount applies to a subscription.
        duration: DiscountDuration,
        /// Whether the discount takes off a fixed amount or a percentage.
        kind: DiscountType,
        /// When the discount was created.
        created_at: Timestamp,
        /// When the discount was last changed; `None` if never.
        modified_at: Timestamp,
        /// The discount's id, a UUID.
        id: String as str,
        /// Your own notes on the discount.
        metadata: Metadata,
        /// The discount's name.
        name: String as str,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        code: String as str,
        /// When the discount can first be used; `None` for at once.
        starts_at: Timestamp,
        /// When the discount can no longer be used; `None` for never.
        ends_at: Timestamp,
        /// How many times the discount can be used in all; `None` for no limit.
        max_redemptions: i64,
        /// How many times each customer can use the discount; `None` for no limit.
        max_redemptions_per_customer: i64,
        /// How many times the discount has been used.
        redemptions_count: i64,
        /// The id of the organization that the discount belongs to, a UUID.
        organization_id: String as str,
        /// The products that the discount applies to; empty for all of them.
        products: Vec<DiscountProduct> as [DiscountProduct],
    }
}

union! {
    /// A discount, without the products that it applies to.
    pub enum DiscountBase by fields {
        /// A discount that takes a fixed amount off, for a number of months, without the products it applies to.
        FixedRepeat(DiscountFixedRepeatDurationBase) = has("duration_in_months", "amounts"),
        /// A discount that takes a fixed amount off, once or forever, without the products it applies to.
        FixedOnceForever(DiscountFixedOnceForeverDurationBase) = has("amounts"),
        /// A discount that takes a percentage off, for a number of months, without the products it applies to.
        PercentageRepeat(DiscountPercentageRepeatDurationBase) = has("duration_in_months"),
        /// A discount that takes a percentage off, once or forever, without the products it applies to.
        PercentageOnceForever(DiscountPercentageOnceForeverDurationBase) = _,
    }
    shared {
        /// For how long the discount applies to a subscription.
        duration: DiscountDuration,
        /// Whether the discount takes off a fixed amount or a percentage.
        kind: DiscountType,
        /// When the discount was created.
        created_at: Timestamp,
        /// When the discount was last changed; `None` if never.
        modified_at: Timestamp,
        /// The discount's id, a UUID.
        id: String as str,
        /// Your own notes on the discount.
        metadata: Metadata,
        /// The discount's name.
        name: String as str,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        code: String as str,
        /// When the discount can first be used; `None` for at once.
        starts_at: Timestamp,
        /// When the discount can no longer be used; `None` for never.
        ends_at: Timestamp,
        /// How many times the discount can be used in all; `None` for no limit.
        max_redemptions: i64,
        /// How many times each customer can use the discount; `None` for no limit.
        max_redemptions_per_customer: i64,
        /// How many times the discount has been used.
        redemptions_count: i64,
        /// The id of the organization that the discount belongs to, a UUID.
        organization_id: String as str,
    }
}

union! {
    /// A new discount, of a fixed amount or of a percentage.
    pub enum DiscountCreate by "type" {
        /// A new discount that takes a fixed amount off.
        Fixed(DiscountFixedCreate) = "fixed",
        /// A new discount that takes a percentage off.
        Percentage(DiscountPercentageCreate) = "percentage",
    }
    new {
        /// A new discount that takes a fixed amount off.
        fixed(name: String, duration: DiscountDuration): DiscountFixedCreate,
        /// A new discount that takes a percentage off.
        percentage(name: String, duration: DiscountDuration, basis_points: i64): DiscountPercentageCreate,
    }
}

request! {
    /// A new discount that takes a fixed amount off.
    #[is(type = "fixed")]
    pub struct DiscountFixedCreate {
        required {
            /// The discount's name, at least 1 character.
            name: String,
            /// For how long the discount applies to a subscription.
            duration: DiscountDuration,
        }
        optional {
            /// Your own notes on the discount. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The code that customers enter to get the discount. Unset, only you can use the discount, by its id.
            code(maybe_code): String,
            /// When the discount can first be used. Unset, at once.
            starts_at(maybe_starts_at): Timestamp,
            /// When the discount can no longer be used. Unset, it never ends.
            ends_at(maybe_ends_at): Timestamp,
            /// How many times the discount can be used in all, 1 to 2147483647. Unset, there is no limit.
            max_redemptions(maybe_max_redemptions): i64,
            /// How many times each customer can use the discount, 1 to 2147483647. Unset, there is no limit.
            max_redemptions_per_customer(maybe_max_redemptions_per_customer): i64,
            /// The ids of the products that the discount applies to, UUIDs. Unset, it applies to all of them.
            products(maybe_products): List<String>,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// For how many months the discount applies to a subscription, 1 to 999. Needed if `duration` is
            /// `repeating`.
            duration_in_months(maybe_duration_in_months): i64,
            /// The amount to take off, in the smallest unit of `currency`, 0 to 999999999999. For several currencies
            /// give `amounts` instead.
            amount(maybe_amount): i64,
            /// The currency of `amount`, an ISO 4217 code in lower case; default `usd`.
            currency(maybe_currency): PresentmentCurrency,
            /// The amount to take off by currency (an ISO 4217 code in lower case), in the smallest unit of each, 0 to
            /// 999999999999; at least one.
            amounts(maybe_amounts): Map<i64>,
        }
    }
}

model! {
    /// A discount that takes a fixed amount off, once or forever.
    pub struct DiscountFixedOnceForeverDuration {
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
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The discount's id, a UUID.
        pub id: String,
        /// Your own notes on the discount.
        pub metadata: Metadata,
        /// The discount's name.
        pub name: String,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        pub code: Option<String>,
        /// When the discount can first be used; `None` for at once.
        pub starts_at: Option<Timestamp>,
        /// When the discount can no longer be used; `None` for never.
        pub ends_at: Option<Timestamp>,
        /// How many times the discount can be used in all; `None` for no limit.
        pub max_redemptions: Option<i64>,
        /// How many times each customer can use the discount; `None` for no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// How many times the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to, a UUID.
        pub organization_id: String,
        /// The products that the discount applies to; empty for all of them.
        pub products: Vec<DiscountProduct>,
    }
}

model! {
    /// A discount that takes a fixed amount off, once or forever, without the products it applies to.
    pub struct DiscountFixedOnceForeverDurationBase {
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
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The discount's id, a UUID.
        pub id: String,
        /// Your own notes on the discount.
        pub metadata: Metadata,
        /// The discount's name.
        pub name: String,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        pub code: Option<String>,
        /// When the discount can first be used; `None` for at once.
        pub starts_at: Option<Timestamp>,
        /// When the discount can no longer be used; `None` for never.
        pub ends_at: Option<Timestamp>,
        /// How many times the discount can be used in all; `None` for no limit.
        pub max_redemptions: Option<i64>,
        /// How many times each customer can use the discount; `None` for no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// How many times the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to, a UUID.
        pub organization_id: String,
    }
}

model! {
    /// A discount that takes a fixed amount off, for a number of months.
    pub struct DiscountFixedRepeatDuration {
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
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The discount's id, a UUID.
        pub id: String,
        /// Your own notes on the discount.
        pub metadata: Metadata,
        /// The discount's name.
        pub name: String,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        pub code: Option<String>,
        /// When the discount can first be used; `None` for at once.
        pub starts_at: Option<Timestamp>,
        /// When the discount can no longer be used; `None` for never.
        pub ends_at: Option<Timestamp>,
        /// How many times the discount can be used in all; `None` for no limit.
        pub max_redemptions: Option<i64>,
        /// How many times each customer can use the discount; `None` for no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// How many times the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to, a UUID.
        pub organization_id: String,
        /// The products that the discount applies to; empty for all of them.
        pub products: Vec<DiscountProduct>,
    }
}

model! {
    /// A discount that takes a fixed amount off, for a number of months, without the products it applies to.
    pub struct DiscountFixedRepeatDurationBase {
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
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The discount's id, a UUID.
        pub id: String,
        /// Your own notes on the discount.
        pub metadata: Metadata,
        /// The discount's name.
        pub name: String,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        pub code: Option<String>,
        /// When the discount can first be used; `None` for at once.
        pub starts_at: Option<Timestamp>,
        /// When the discount can no longer be used; `None` for never.
        pub ends_at: Option<Timestamp>,
        /// How many times the discount can be used in all; `None` for no limit.
        pub max_redemptions: Option<i64>,
        /// How many times each customer can use the discount; `None` for no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// How many times the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to, a UUID.
        pub organization_id: String,
    }
}

request! {
    /// A new discount that takes a percentage off.
    #[is(type = "percentage")]
    pub struct DiscountPercentageCreate {
        required {
            /// The discount's name, at least 1 character.
            name: String,
            /// For how long the discount applies to a subscription.
            duration: DiscountDuration,
            /// The share to take off, in basis points, 1 to 10000: 1000 is 10 %.
            basis_points: i64,
        }
        optional {
            /// Your own notes on the discount. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The code that customers enter to get the discount. Unset, only you can use the discount, by its id.
            code(maybe_code): String,
            /// When the discount can first be used. Unset, at once.
            starts_at(maybe_starts_at): Timestamp,
            /// When the discount can no longer be used. Unset, it never ends.
            ends_at(maybe_ends_at): Timestamp,
            /// How many times the discount can be used in all, 1 to 2147483647. Unset, there is no limit.
            max_redemptions(maybe_max_redemptions): i64,
            /// How many times each customer can use the discount, 1 to 2147483647. Unset, there is no limit.
            max_redemptions_per_customer(maybe_max_redemptions_per_customer): i64,
            /// The ids of the products that the discount applies to, UUIDs. Unset, it applies to all of them.
            products(maybe_products): List<String>,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// For how many months the discount applies to a subscription, 1 to 999. Needed if `duration` is
            /// `repeating`.
            duration_in_months(maybe_duration_in_months): i64,
        }
    }
}

model! {
    /// A discount that takes a percentage off, once or forever.
    pub struct DiscountPercentageOnceForeverDuration {
        /// For how long the discount applies to a subscription: once or forever.
        pub duration: DiscountDuration,
        /// The kind of discount: a percentage.
        #[name = "type"]
        pub kind: DiscountType,
        /// The share taken off, in basis points: 1000 is 10 %.
        #[essential("an amount must not be 0 because it is missing")]
        pub basis_points: i64,
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The discount's id, a UUID.
        pub id: String,
        /// Your own notes on the discount.
        pub metadata: Metadata,
        /// The discount's name.
        pub name: String,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        pub code: Option<String>,
        /// When the discount can first be used; `None` for at once.
        pub starts_at: Option<Timestamp>,
        /// When the discount can no longer be used; `None` for never.
        pub ends_at: Option<Timestamp>,
        /// How many times the discount can be used in all; `None` for no limit.
        pub max_redemptions: Option<i64>,
        /// How many times each customer can use the discount; `None` for no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// How many times the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to, a UUID.
        pub organization_id: String,
        /// The products that the discount applies to; empty for all of them.
        pub products: Vec<DiscountProduct>,
    }
}

model! {
    /// A discount that takes a percentage off, once or forever, without the products it applies to.
    pub struct DiscountPercentageOnceForeverDurationBase {
        /// For how long the discount applies to a subscription: once or forever.
        pub duration: DiscountDuration,
        /// The kind of discount: a percentage.
        #[name = "type"]
        pub kind: DiscountType,
        /// The share taken off, in basis points: 1000 is 10 %.
        #[essential("an amount must not be 0 because it is missing")]
        pub basis_points: i64,
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The discount's id, a UUID.
        pub id: String,
        /// Your own notes on the discount.
        pub metadata: Metadata,
        /// The discount's name.
        pub name: String,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        pub code: Option<String>,
        /// When the discount can first be used; `None` for at once.
        pub starts_at: Option<Timestamp>,
        /// When the discount can no longer be used; `None` for never.
        pub ends_at: Option<Timestamp>,
        /// How many times the discount can be used in all; `None` for no limit.
        pub max_redemptions: Option<i64>,
        /// How many times each customer can use the discount; `None` for no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// How many times the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to, a UUID.
        pub organization_id: String,
    }
}

model! {
    /// A discount that takes a percentage off, for a number of months.
    pub struct DiscountPercentageRepeatDuration {
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
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The discount's id, a UUID.
        pub id: String,
        /// Your own notes on the discount.
        pub metadata: Metadata,
        /// The discount's name.
        pub name: String,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        pub code: Option<String>,
        /// When the discount can first be used; `None` for at once.
        pub starts_at: Option<Timestamp>,
        /// When the discount can no longer be used; `None` for never.
        pub ends_at: Option<Timestamp>,
        /// How many times the discount can be used in all; `None` for no limit.
        pub max_redemptions: Option<i64>,
        /// How many times each customer can use the discount; `None` for no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// How many times the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to, a UUID.
        pub organization_id: String,
        /// The products that the discount applies to; empty for all of them.
        pub products: Vec<DiscountProduct>,
    }
}

model! {
    /// A discount that takes a percentage off, for a number of months, without the products it applies to.
    pub struct DiscountPercentageRepeatDurationBase {
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
        /// When the discount was created.
        pub created_at: Timestamp,
        /// When the discount was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The discount's id, a UUID.
        pub id: String,
        /// Your own notes on the discount.
        pub metadata: Metadata,
        /// The discount's name.
        pub name: String,
        /// The code that customers enter to get the discount; `None` if it has none, and only you can use it, by its
        /// id.
        pub code: Option<String>,
        /// When the discount can first be used; `None` for at once.
        pub starts_at: Option<Timestamp>,
        /// When the discount can no longer be used; `None` for never.
        pub ends_at: Option<Timestamp>,
        /// How many times the discount can be used in all; `None` for no limit.
        pub max_redemptions: Option<i64>,
        /// How many times each customer can use the discount; `None` for no limit.
        pub max_redemptions_per_customer: Option<i64>,
        /// How many times the discount has been used.
        pub redemptions_count: i64,
        /// The id of the organization that the discount belongs to, a UUID.
        pub organization_id: String,
    }
}

model! {
    /// A product that a discount applies to.
    pub struct DiscountProduct {
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
    }
}

open_enum! {
    /// What discounts are sorted by.
    pub enum DiscountSortProperty {
        /// By code, from Z to A.
        CodeDescending = "-code",
        /// Newest first.
        CreatedAtDescending = "-created_at",
        /// The last to end first.
        EndsAtDescending = "-ends_at",
        /// By name, from Z to A.
        NameDescending = "-name",
        /// The most used first.
        RedemptionsCountDescending = "-redemptions_count",
        /// By code, from A to Z.
        Code = "code",
        /// Oldest first.
        CreatedAt = "created_at",
        /// The first to end first.
        EndsAt = "ends_at",
        /// By name, from A to Z.
        Name = "name",
        /// The least used first.
        RedemptionsCount = "redemptions_count",
    }
}

request! {
    /// Changes to a discount.
    pub struct DiscountUpdate {
        optional {
            /// Your own notes on the discount. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The discount's name, at least 1 character.
            name(maybe_name): String,
            /// For how long the discount applies to a subscription.
            duration(maybe_duration): DiscountDuration,
            /// For how many months the discount applies to a subscription, 1 to 999. Needed if `duration` is
            /// `repeating`.
            duration_in_months(maybe_duration_in_months): i64,
            /// Whether the discount takes off a fixed amount or a percentage.
            #[name = "type"]
            kind(maybe_kind): DiscountType,
            /// The amount to take off, in the smallest unit of `currency`, 0 to 999999999999. For a fixed amount only.
            amount(maybe_amount): i64,
            /// The currency of `amount`, an ISO 4217 code in lower case. For a fixed amount only.
            currency(maybe_currency): PresentmentCurrency,
            /// The amount to take off by currency (an ISO 4217 code in lower case), in the smallest unit of each, 0 to
            /// 999999999999; at least one. For a fixed amount only.
            amounts(maybe_amounts): Map<i64>,
            /// The share to take off, in basis points, 1 to 10000: 1000 is 10 %. For a percentage only.
            basis_points(maybe_basis_points): i64,
            /// The ids of the products that the discount applies to, UUIDs. They take the place of the former ones.
            products(maybe_products): List<String>,
        }
        patch {
            /// The code that customers enter to get the discount. Cleared, only you can use the discount, by its id.
            code(maybe_code, clear_code): String,
            /// When the discount can first be used. Cleared, at once.
            starts_at(maybe_starts_at, clear_starts_at): Timestamp,
            /// When the discount can no longer be used. Cleared, it never ends.
            ends_at(maybe_ends_at, clear_ends_at): Timestamp,
            /// How many times the discount can be used in all, 1 to 2147483647. Cleared, there is no limit.
            max_redemptions(maybe_max_redemptions, clear_max_redemptions): i64,
            /// How many times each customer can use the discount, 1 to 2147483647. Cleared, there is no limit.
            #[unconfirmed]
            max_redemptions_per_customer(maybe_max_redemptions_per_customer, clear_max_redemptions_per_customer): i64,
        }
    }
}

request! {
    /// The query of `discounts_list`.
    pub struct DiscountsListQuery {
        optional {
            /// Only the discounts of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the discounts that have this text in their name.
            query(maybe_query): String,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other.
            sorting(maybe_sorting): List<DiscountSortProperty>,
        }
    }
}
