// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{
    AttachedCustomField, AttachedCustomFieldCreate, Benefit, Metadata, MetadataValue, Price, ProductMediaFileRead,
    ProductPriceCreate, ProductPriceUpdate, ProductVisibility, RecurringInterval, TrialInterval,
};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

model! {
    /// A product that you sell, either once or as a subscription, with its prices and benefits.
    pub struct Product {
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
        /// Key-value metadata that you set on the product.
        pub metadata: Metadata,
        /// Whether the product can be deleted.
        pub is_deletable: bool,
        /// The prices of the product.
        pub prices: Vec<Price>,
        /// The benefits that buyers of the product receive.
        pub benefits: Vec<Benefit>,
        /// The images of the product.
        pub medias: Vec<ProductMediaFileRead>,
        /// The custom fields that buyers are asked to fill in at checkout.
        pub attached_custom_fields: Vec<AttachedCustomField>,
    }
}

request! {
    /// A request to update the benefits of a product.
    pub struct ProductBenefitsUpdate {
        required {
            /// The ids (UUIDs) of all benefits of the product, in order. Benefits that are not listed are removed from
            /// the product.
            benefits: List<String>,
        }
    }
}

union! {
    /// A request to create a product.
    pub enum ProductCreate by fields {
        /// A request to create a product that is sold as a subscription.
        Recurring(ProductCreateRecurring) = has("recurring_interval"),
        /// A request to create a one-time product.
        OneTime(ProductCreateOneTime) = _,
    }
    new {
        /// A request to create a product that is sold as a subscription.
        recurring(
            name: String,
            prices: List<ProductPriceCreate>,
            recurring_interval: RecurringInterval
        ): ProductCreateRecurring,
        /// A request to create a one-time product.
        one_time(name: String, prices: List<ProductPriceCreate>): ProductCreateOneTime,
    }
}

request! {
    /// A request to create a one-time product.
    pub struct ProductCreateOneTime {
        required {
            /// The name of the product, which customers see: 3 to 64 characters.
            name: String,
            /// The prices of the product. At least one is required; several prices can cover several currencies.
            prices: List<ProductPriceCreate>,
        }
        optional {
            /// Key-value metadata that you set on the product. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The description of the product, which customers see. If unset, there is none.
            description(maybe_description): String,
            /// The visibility of the product. Defaults to `public`.
            visibility(maybe_visibility): ProductVisibility,
            /// The ids (UUIDs) of uploaded images of the product, which are files for the service `product_media`. If
            /// unset, there are no images.
            medias(maybe_medias): List<String>,
            /// The custom fields that buyers are asked to fill in at checkout.
            attached_custom_fields(maybe_attached_custom_fields): List<AttachedCustomFieldCreate>,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

request! {
    /// A request to create a product that is sold as a subscription.
    pub struct ProductCreateRecurring {
        required {
            /// The name of the product, which customers see: 3 to 64 characters.
            name: String,
            /// The prices of the product. At least one is required; several prices can cover several currencies.
            prices: List<ProductPriceCreate>,
            /// The unit of the billing period.
            recurring_interval: RecurringInterval,
        }
        optional {
            /// Key-value metadata that you set on the product. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The description of the product, which customers see. If unset, there is none.
            description(maybe_description): String,
            /// The visibility of the product. Defaults to `public`.
            visibility(maybe_visibility): ProductVisibility,
            /// The ids (UUIDs) of uploaded images of the product, which are files for the service `product_media`. If
            /// unset, there are no images.
            medias(maybe_medias): List<String>,
            /// The custom fields that buyers are asked to fill in at checkout.
            attached_custom_fields(maybe_attached_custom_fields): List<AttachedCustomFieldCreate>,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The unit of the trial's length. If unset, there is no trial.
            trial_interval(maybe_trial_interval): TrialInterval,
            /// The length of the trial in units of `trial_interval`: 1 to 1000. For example, 14 with `day` is two
            /// weeks.
            trial_interval_count(maybe_trial_interval_count): i64,
            /// The length of a billing period in units of `recurring_interval`: 1 to 999. Defaults to 1.
            recurring_interval_count(maybe_recurring_interval_count): i64,
            /// The unit of the usage billing period. If unset, usage is billed on renewal.
            meter_interval(maybe_meter_interval): RecurringInterval,
            /// The length of the usage billing period in units of `meter_interval`: 1 to 999.
            meter_interval_count(maybe_meter_interval_count): i64,
        }
    }
}

open_enum! {
    /// A sort order for lists of products.
    pub enum ProductSortProperty {
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By name, from Z to A.
        NameDescending = "-name",
        /// By price, highest first.
        PriceAmountDescending = "-price_amount",
        /// By type of price, descending.
        PriceAmountTypeDescending = "-price_amount_type",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
        /// By name, from A to Z.
        Name = "name",
        /// By price, lowest first.
        PriceAmount = "price_amount",
        /// By type of price, ascending.
        PriceAmountType = "price_amount_type",
    }
}

request! {
    /// A request to update a product.
    pub struct ProductUpdate {
        optional {
            /// Key-value metadata that you set on the product. It replaces the existing metadata. At most 50 entries;
            /// keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The name of the product, which customers see: 3 to 64 characters.
            name(maybe_name): String,
            /// The unit of the billing period. It cannot be cleared, because null would permanently turn a subscription
            /// product into a one-time product.
            recurring_interval(maybe_recurring_interval): RecurringInterval,
            /// The length of a billing period in units of `recurring_interval`: 1 to 999. It cannot be cleared.
            recurring_interval_count(maybe_recurring_interval_count): i64,
            /// Whether the product is archived: `true` ends its sale, `false` resumes it.
            is_archived(maybe_is_archived): bool,
            /// The visibility of the product.
            visibility(maybe_visibility): ProductVisibility,
            /// All prices of the product: existing prices to keep, by their ids, and new prices. Prices that are not
            /// listed are archived.
            prices(maybe_prices): List<ProductPriceUpdate>,
            /// The ids (UUIDs) of the images of the product. They replace the existing ones.
            medias(maybe_medias): List<String>,
            /// The custom fields that buyers are asked to fill in at checkout. They replace the existing ones.
            attached_custom_fields(maybe_attached_custom_fields): List<AttachedCustomFieldCreate>,
        }
        patch {
            /// The unit of the trial's length. If cleared, there is no trial.
            trial_interval(maybe_trial_interval, clear_trial_interval): TrialInterval,
            /// The length of the trial in units of `trial_interval`: 1 to 1000. If cleared, there is no trial.
            trial_interval_count(maybe_trial_interval_count, clear_trial_interval_count): i64,
            /// The description of the product, which customers see. If cleared, there is none.
            description(maybe_description, clear_description): String,
        }
    }
}

request! {
    /// The query parameters of `products_list`.
    pub struct ProductsListQuery {
        optional {
            /// Limits the results to products with these ids.
            id(maybe_id): List<String>,
            /// Limits the results to products of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to products whose name contains this text.
            query(maybe_query): String,
            /// Limits the results to archived products (`true`) or to all others (`false`).
            is_archived(maybe_is_archived): bool,
            /// Limits the results to subscription products (`true`) or to one-time products (`false`).
            is_recurring(maybe_is_recurring): bool,
            /// Limits the results to products with these benefits, given by Polar id.
            benefit_id(maybe_benefit_id): List<String>,
            /// Limits the results to products with these visibilities.
            visibility(maybe_visibility): List<ProductVisibility>,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one.
            sorting(maybe_sorting): List<ProductSortProperty>,
            /// Limits the results to items whose metadata contains these entries.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
        }
    }
}
