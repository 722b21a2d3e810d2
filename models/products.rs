use super::{
    AttachedCustomField, AttachedCustomFieldCreate, Benefit, Metadata, MetadataValue, Price, ProductMediaFileRead,
    ProductPriceCreate, ProductPriceUpdate, ProductVisibility, RecurringInterval, TrialInterval,
};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

model! {
    /// A product: something you sell, once or as a subscription, with its prices and benefits.
    pub struct Product {
        /// The product's id, a UUID.
        pub id: String,
        /// When the product was created.
        pub created_at: Timestamp,
        /// When the product was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The unit of the length of the trial; `None` without a trial.
        pub trial_interval: Option<TrialInterval>,
        /// How many of the trial intervals the trial lasts: 14 with `day` is two weeks; `None` without a trial.
        pub trial_interval_count: Option<i64>,
        /// The name customers see.
        pub name: String,
        /// The description customers see; `None` without one.
        pub description: Option<String>,
        /// Who can find the product.
        pub visibility: ProductVisibility,
        /// The unit of the time from one renewal to the next; `None` for a one-time product.
        pub recurring_interval: Option<RecurringInterval>,
        /// How many of the intervals pass from one renewal to the next; `None` for a one-time product.
        pub recurring_interval_count: Option<i64>,
        /// The unit of the time from one billing of usage to the next; `None` when usage is billed with the renewals.
        pub meter_interval: Option<RecurringInterval>,
        /// How many of the meter intervals pass from one billing of usage to the next; `None` when usage is billed with
        /// the renewals.
        pub meter_interval_count: Option<i64>,
        /// Whether the product is a subscription rather than a one-time purchase.
        pub is_recurring: bool,
        /// Whether the product is archived, and thus no longer for sale.
        pub is_archived: bool,
        /// The id of the organization that the product belongs to, a UUID.
        pub organization_id: String,
        /// Your own notes on the product.
        pub metadata: Metadata,
        /// Whether the product can be deleted.
        pub is_deletable: bool,
        /// The prices the product is sold at.
        pub prices: Vec<Price>,
        /// The benefits that buyers of the product get.
        pub benefits: Vec<Benefit>,
        /// The pictures shown with the product.
        pub medias: Vec<ProductMediaFileRead>,
        /// The custom fields that buyers fill in at the checkout.
        pub attached_custom_fields: Vec<AttachedCustomField>,
    }
}

request! {
    /// The benefits that a product is to have.
    pub struct ProductBenefitsUpdate {
        required {
            /// The ids of all benefits the product is to have, UUIDs, in order; those left out are taken from it.
            benefits: List<String>,
        }
    }
}

union! {
    /// A new product.
    pub enum ProductCreate by fields {
        /// A new product that renews, a subscription.
        Recurring(ProductCreateRecurring) = has("recurring_interval"),
        /// A new product that is paid once.
        OneTime(ProductCreateOneTime) = _,
    }
    new {
        /// A new product that renews, a subscription.
        recurring(
            name: String,
            prices: List<ProductPriceCreate>,
            recurring_interval: RecurringInterval
        ): ProductCreateRecurring,
        /// A new product that is paid once.
        one_time(name: String, prices: List<ProductPriceCreate>): ProductCreateOneTime,
    }
}

request! {
    /// A new product that is paid once.
    pub struct ProductCreateOneTime {
        required {
            /// The name customers see, of 3 to 64 characters.
            name: String,
            /// The prices the product is sold at, at least one; several can give it a price in several currencies.
            prices: List<ProductPriceCreate>,
        }
        optional {
            /// Your own notes on the product. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The description customers see. Unset, there is none.
            description(maybe_description): String,
            /// Who can find the product, default `public`.
            visibility(maybe_visibility): ProductVisibility,
            /// The ids of uploaded pictures to show with the product, files for `product_media`, UUIDs. Unset, there
            /// are none.
            medias(maybe_medias): List<String>,
            /// The custom fields that buyers fill in at the checkout.
            attached_custom_fields(maybe_attached_custom_fields): List<AttachedCustomFieldCreate>,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

request! {
    /// A new product that renews, a subscription.
    pub struct ProductCreateRecurring {
        required {
            /// The name customers see, of 3 to 64 characters.
            name: String,
            /// The prices the product is sold at, at least one; several can give it a price in several currencies.
            prices: List<ProductPriceCreate>,
            /// The unit of the time from one renewal to the next.
            recurring_interval: RecurringInterval,
        }
        optional {
            /// Your own notes on the product. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The description customers see. Unset, there is none.
            description(maybe_description): String,
            /// Who can find the product, default `public`.
            visibility(maybe_visibility): ProductVisibility,
            /// The ids of uploaded pictures to show with the product, files for `product_media`, UUIDs. Unset, there
            /// are none.
            medias(maybe_medias): List<String>,
            /// The custom fields that buyers fill in at the checkout.
            attached_custom_fields(maybe_attached_custom_fields): List<AttachedCustomFieldCreate>,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
            /// The unit of the length of the trial. Unset, there is no trial.
            trial_interval(maybe_trial_interval): TrialInterval,
            /// How many of the trial intervals the trial lasts, 1 to 1000: 14 with `day` is two weeks.
            trial_interval_count(maybe_trial_interval_count): i64,
            /// How many of the intervals pass from one renewal to the next, 1 to 999, default 1.
            recurring_interval_count(maybe_recurring_interval_count): i64,
            /// The unit of the time from one billing of usage to the next. Unset, usage is billed with the renewals.
            meter_interval(maybe_meter_interval): RecurringInterval,
            /// How many of the meter intervals pass from one billing of usage to the next, 1 to 999.
            meter_interval_count(maybe_meter_interval_count): i64,
        }
    }
}

open_enum! {
    /// What products are sorted by.
    pub enum ProductSortProperty {
        /// By creation, newest first.
        CreatedAtDescending = "-created_at",
        /// By name, Z to A.
        NameDescending = "-name",
        /// By price, highest first.
        PriceAmountDescending = "-price_amount",
        /// By kind of price, descending.
        PriceAmountTypeDescending = "-price_amount_type",
        /// By creation, oldest first.
        CreatedAt = "created_at",
        /// By name, A to Z.
        Name = "name",
        /// By price, lowest first.
        PriceAmount = "price_amount",
        /// By kind of price, ascending.
        PriceAmountType = "price_amount_type",
    }
}

request! {
    /// Changes to a product.
    pub struct ProductUpdate {
        optional {
            /// Your own notes on the product, in place of those it has. At most 50, keys of at most 40 and texts of at
            /// most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The name customers see, of 3 to 64 characters.
            name(maybe_name): String,
            /// The unit of the time from one renewal to the next. It can't be cleared: null would make a subscription
            /// product a one-time product for good.
            recurring_interval(maybe_recurring_interval): RecurringInterval,
            /// How many of the intervals pass from one renewal to the next, 1 to 999. It can't be cleared.
            recurring_interval_count(maybe_recurring_interval_count): i64,
            /// Whether the product is archived: `true` takes it off sale, `false` brings it back.
            is_archived(maybe_is_archived): bool,
            /// Who can find the product.
            visibility(maybe_visibility): ProductVisibility,
            /// All prices the product is to have: those it keeps, by their ids, and new ones; those left out are
            /// archived.
            prices(maybe_prices): List<ProductPriceUpdate>,
            /// The ids of all pictures to show with the product, UUIDs, in place of those it has.
            medias(maybe_medias): List<String>,
            /// All custom fields that buyers are to fill in at the checkout, in place of those it has.
            attached_custom_fields(maybe_attached_custom_fields): List<AttachedCustomFieldCreate>,
        }
        patch {
            /// The unit of the length of the trial; cleared, there is no trial.
            trial_interval(maybe_trial_interval, clear_trial_interval): TrialInterval,
            /// How many of the trial intervals the trial lasts, 1 to 1000; cleared, there is no trial.
            trial_interval_count(maybe_trial_interval_count, clear_trial_interval_count): i64,
            /// The description customers see; cleared, there is none.
            description(maybe_description, clear_description): String,
        }
    }
}

request! {
    /// The query of `products_list`.
    pub struct ProductsListQuery {
        optional {
            /// Only the products with these ids in Polar.
            id(maybe_id): List<String>,
            /// Only the products of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the products that have this text in their name.
            query(maybe_query): String,
            /// Only archived products (`true`), or only those that are not (`false`).
            is_archived(maybe_is_archived): bool,
            /// Only products sold as subscriptions (`true`), or only those sold once (`false`).
            is_recurring(maybe_is_recurring): bool,
            /// Only the products that come with these benefits, by their ids in Polar.
            benefit_id(maybe_benefit_id): List<String>,
            /// Only the products with one of these visibilities.
            visibility(maybe_visibility): List<ProductVisibility>,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other.
            sorting(maybe_sorting): List<ProductSortProperty>,
            /// Only those with these notes in their metadata.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
        }
    }
}
