// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{Metadata, MetadataValue, MeterUnit, TimeInterval};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

open_enum! {
    /// The function that combines the quantities of several customers.
    pub enum AggregationFunction {
        /// The average of the values.
        Avg = "avg",
        /// The number of values.
        Count = "count",
        /// The largest value.
        Max = "max",
        /// The smallest value.
        Min = "min",
        /// The sum of the values.
        Sum = "sum",
        /// The number of distinct values.
        Unique = "unique",
    }
}

request! {
    /// An aggregation that counts the events.
    #[constant(func = "count")]
    pub struct CountAggregation {
    }
}

request! {
    /// Conditions that select events, and the operator that combines them.
    pub struct Filter {
        required {
            /// Whether all of the clauses must match, or at least one of them.
            #[may_be_missing]
            conjunction: FilterConjunction,
            /// The conditions: clauses and nested filters.
            #[may_be_missing]
            clauses: List<FilterItem>,
        }
    }
}

request! {
    /// A condition on a property of an event.
    pub struct FilterClause {
        required {
            /// The name of the property: `name` for the name of the event, or a key of its metadata.
            #[may_be_missing]
            property: String,
            /// The operator that compares the property with the value.
            #[may_be_missing]
            operator: FilterOperator,
            /// The value to compare with: text of at most 1000 characters, an integer from -2147483648 to 2147483647,
            /// or a boolean.
            #[may_be_missing]
            value: MetadataValue,
        }
    }
}

open_enum! {
    /// The operator that combines conditions.
    pub enum FilterConjunction {
        /// All conditions must match.
        And = "and",
        /// At least one condition must match.
        Or = "or",
    }
}

union! {
    /// A condition or a nested filter.
    pub enum FilterItem by fields {
        /// Conditions that select events, and the operator that combines them.
        Filter(Filter) = has("clauses"),
        /// A condition on a property of an event.
        Clause(FilterClause) = _,
    }
    new {
        /// A condition on a property of an event.
        clause(property: String, operator: FilterOperator, value: MetadataValue): FilterClause,
        /// Conditions that select events, and the operator that combines them.
        filter(conjunction: FilterConjunction, clauses: List<FilterItem>): Filter,
    }
    listed {}
}

open_enum! {
    /// The operator that compares a property with a value.
    pub enum FilterOperator {
        /// The property equals the value.
        Eq = "eq",
        /// The property is greater than the value.
        Gt = "gt",
        /// The property is greater than or equal to the value.
        Gte = "gte",
        /// The property is text that contains the value.
        Like = "like",
        /// The property is less than the value.
        Lt = "lt",
        /// The property is less than or equal to the value.
        Lte = "lte",
        /// The property does not equal the value.
        Ne = "ne",
        /// The property is text that does not contain the value.
        NotLike = "not_like",
    }
}

model! {
    /// A meter, which aggregates ingested events into a quantity of usage that can be billed.
    pub struct Meter {
        /// Key-value metadata that you set on the meter.
        pub metadata: Metadata,
        /// When the meter was created.
        pub created_at: Timestamp,
        /// When the meter was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
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
        /// The filter that selects the events to count.
        pub filter: Filter,
        /// The aggregation that turns the selected events into a quantity.
        pub aggregation: MeterAggregation,
        /// The id of the organization that the meter belongs to (a UUID).
        pub organization_id: String,
        /// When the meter was archived, or `None` if it is not archived.
        pub archived_at: Option<Timestamp>,
    }
}

union! {
    /// The aggregation that turns the events of a meter into one number.
    pub enum MeterAggregation by "func" {
        /// An aggregation that counts the events.
        Count(CountAggregation) = "count",
        /// An aggregation of the values of an event property, such as their sum.
        Property(PropertyAggregation) = "avg" | "max" | "min" | "sum",
        /// An aggregation that counts the distinct values of an event property.
        Unique(UniqueAggregation) = "unique",
    }
    new {
        /// An aggregation that counts the events.
        count(): CountAggregation,
        /// An aggregation of the values of an event property, such as their sum.
        property(func: PropertyFunction, property: String): PropertyAggregation,
        /// An aggregation that counts the distinct values of an event property.
        unique(property: String): UniqueAggregation,
    }
}

request! {
    /// A request to create a meter.
    pub struct MeterCreate {
        required {
            /// The name of the meter, which customers also see: at least 3 characters.
            name: String,
            /// The filter that selects the events to count.
            filter: Filter,
            /// The aggregation that turns the selected events into a quantity.
            aggregation: MeterAggregation,
        }
        optional {
            /// Key-value metadata that you set on the meter. At most 50 entries; keys have at most 40 characters and
            /// text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The unit of the meter. Defaults to `scalar`.
            unit(maybe_unit): MeterUnit,
            /// The label of the unit if `unit` is `custom`.
            custom_label(maybe_custom_label): String,
            /// The number of counted units per displayed unit if `unit` is `custom`; must be greater than 0.
            custom_multiplier(maybe_custom_multiplier): i64,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

model! {
    /// The quantities of a meter over a period of time.
    pub struct MeterQuantities {
        /// The quantities, one per interval in chronological order. Intervals without events have the quantity 0.
        pub quantities: Vec<MeterQuantity>,
        /// The quantity over the whole requested period.
        #[essential("a missing amount must not be read as 0")]
        pub total: f64,
    }
}

model! {
    /// The quantity of a meter in an interval of time.
    pub struct MeterQuantity {
        /// When the interval starts.
        pub timestamp: Timestamp,
        /// The quantity in the interval.
        #[essential("a missing amount must not be read as 0")]
        pub quantity: f64,
    }
}

open_enum! {
    /// A sort order for lists of meters.
    pub enum MeterSortProperty {
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By name, from Z to A.
        NameDescending = "-name",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
        /// By name, from A to Z.
        Name = "name",
    }
}

request! {
    /// A request to update a meter.
    pub struct MeterUpdate {
        optional {
            /// Key-value metadata that you set on the meter. It replaces the existing metadata. At most 50 entries;
            /// keys have at most 40 characters and text values at most 500.
            metadata(maybe_metadata): Metadata,
            /// The name of the meter, which customers also see: at least 3 characters.
            name(maybe_name): String,
            /// The unit of the meter.
            unit(maybe_unit): MeterUnit,
            /// The filter that selects the events to count. The change may be rejected if the meter has already counted
            /// events.
            filter(maybe_filter): Filter,
            /// The aggregation that turns the selected events into a quantity. The change may be rejected if the meter
            /// has already counted events.
            aggregation(maybe_aggregation): MeterAggregation,
            /// Whether the meter is archived: `true` archives it, `false` restores it. Archiving may be rejected if a
            /// product or a benefit still uses the meter.
            is_archived(maybe_is_archived): bool,
        }
        patch {
            /// The label of the unit if `unit` is `custom`.
            custom_label(maybe_custom_label, clear_custom_label): String,
            /// The number of counted units per displayed unit if `unit` is `custom`; must be greater than 0.
            custom_multiplier(maybe_custom_multiplier, clear_custom_multiplier): i64,
        }
    }
}

request! {
    /// The query parameters of `meters_list`.
    pub struct MetersListQuery {
        optional {
            /// Limits the results to meters of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the results to meters whose name contains this text.
            query(maybe_query): String,
            /// Limits the results to archived meters (`true`) or to all others (`false`).
            is_archived(maybe_is_archived): bool,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `name`.
            sorting(maybe_sorting): List<MeterSortProperty>,
            /// Limits the results to items whose metadata contains these entries.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
        }
    }
}

request! {
    /// The query parameters of `meters_quantities`.
    pub struct MetersQuantitiesQuery {
        required {
            /// The start of the period.
            start_timestamp: Timestamp,
            /// The end of the period.
            end_timestamp: Timestamp,
            /// The length of each interval, from an hour to a year.
            interval: TimeInterval,
        }
        optional {
            /// The time zone of the interval boundaries, as an IANA name such as `Europe/Paris`. Defaults to UTC.
            timezone(maybe_timezone): String,
            /// Limits the results to events of these customers, given by Polar id.
            customer_id(maybe_customer_id): List<String>,
            /// Limits the results to events of these customers, given by external id (the id in your system).
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// The function that combines the quantities of individual customers. If unset, the events of all customers
            /// are aggregated together.
            customer_aggregation_function(maybe_customer_aggregation_function): AggregationFunction,
            /// Limits the results to events whose metadata contains these values.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
        }
    }
}

request! {
    /// An aggregation of the values of an event property, such as their sum.
    pub struct PropertyAggregation {
        required {
            /// The function that combines the values.
            #[may_be_missing]
            func: PropertyFunction,
            /// The name of the property whose values are aggregated.
            #[may_be_missing]
            property: String,
        }
    }
}

open_enum! {
    /// The function that combines the values of a property.
    pub enum PropertyFunction {
        /// The average of the values.
        Avg = "avg",
        /// The largest value.
        Max = "max",
        /// The smallest value.
        Min = "min",
        /// The sum of the values.
        Sum = "sum",
    }
}

request! {
    /// An aggregation that counts the distinct values of an event property.
    #[constant(func = "unique")]
    pub struct UniqueAggregation {
        required {
            /// The name of the property whose values are aggregated.
            #[may_be_missing]
            property: String,
        }
    }
}
