use super::{Metadata, MetadataValue, MeterUnit, TimeInterval};
use crate::json::{List, Map, Timestamp, model, open_enum, request, union};

open_enum! {
    /// How the quantities of several customers become one.
    pub enum AggregationFunction {
        /// The average of the values.
        Avg = "avg",
        /// How many values there are.
        Count = "count",
        /// The largest value.
        Max = "max",
        /// The smallest value.
        Min = "min",
        /// All values added up.
        Sum = "sum",
        /// How many different values there are.
        Unique = "unique",
    }
}

request! {
    /// The number of the events.
    #[is(func = "count")]
    pub struct CountAggregation {
    }
}

request! {
    /// Conditions that tell which events count, and how they combine.
    pub struct Filter {
        required {
            /// Whether all of the clauses have to hold, or one of them.
            conjunction: FilterConjunction,
            /// The conditions: clauses, or filters within the filter.
            clauses: List<FilterItem>,
        }
    }
}

request! {
    /// One condition on a property of an event.
    pub struct FilterClause {
        required {
            /// The name of the property: `name`, the name of the event, or a key of its metadata.
            property: String,
            /// How the property is compared with the value.
            operator: FilterOperator,
            /// What the property is compared with: a text of at most 1000 characters, an integer from -2147483648 to
            /// 2147483647, or a truth value.
            value: MetadataValue,
        }
    }
}

open_enum! {
    /// How conditions combine.
    pub enum FilterConjunction {
        /// All of them have to hold.
        And = "and",
        /// At least one of them has to hold.
        Or = "or",
    }
}

union! {
    /// A condition, or several of them together.
    pub enum FilterItem by fields {
        /// Conditions that tell which events count, and how they combine.
        Filter(Filter) = has("clauses"),
        /// One condition on a property of an event.
        Clause(FilterClause) = _,
    }
    new {
        /// One condition on a property of an event.
        clause(property: String, operator: FilterOperator, value: MetadataValue): FilterClause,
        /// Conditions that tell which events count, and how they combine.
        filter(conjunction: FilterConjunction, clauses: List<FilterItem>): Filter,
    }
    listed {}
}

open_enum! {
    /// How a property is compared with a value.
    pub enum FilterOperator {
        /// Equal to the value.
        Eq = "eq",
        /// Greater than the value.
        Gt = "gt",
        /// Greater than the value or equal to it.
        Gte = "gte",
        /// A text that contains the value.
        Like = "like",
        /// Less than the value.
        Lt = "lt",
        /// Less than the value or equal to it.
        Lte = "lte",
        /// Not equal to the value.
        Ne = "ne",
        /// A text that does not contain the value.
        NotLike = "not_like",
    }
}

model! {
    /// A meter: it turns the events you ingest into a quantity of usage, which can be billed.
    pub struct Meter {
        /// Your own notes on the meter.
        pub metadata: Metadata,
        /// When the meter was created.
        pub created_at: Timestamp,
        /// When the meter was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
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
        /// Which events count.
        pub filter: Filter,
        /// How the events that count become one quantity.
        pub aggregation: MeterAggregation,
        /// The id of the organization that the meter belongs to, a UUID.
        pub organization_id: String,
        /// When the meter was archived; `None` while it is in use.
        pub archived_at: Option<Timestamp>,
    }
}

union! {
    /// How a meter makes one number of its events.
    pub enum MeterAggregation by "func" {
        /// The number of the events.
        Count(CountAggregation) = "count",
        /// One number from a property of the events, such as the sum of its values.
        Property(PropertyAggregation) = "avg" | "max" | "min" | "sum",
        /// The number of different values that a property of the events has.
        Unique(UniqueAggregation) = "unique",
    }
    new {
        /// The number of the events.
        count(): CountAggregation,
        /// One number from a property of the events, such as the sum of its values.
        property(func: PropertyFunction, property: String): PropertyAggregation,
        /// The number of different values that a property of the events has.
        unique(property: String): UniqueAggregation,
    }
}

request! {
    /// A new meter.
    pub struct MeterCreate {
        required {
            /// The name, of 3 characters or more; customers see it too.
            name: String,
            /// Which events count.
            filter: Filter,
            /// How the events that count become one quantity.
            aggregation: MeterAggregation,
        }
        optional {
            /// Your own notes on the meter. At most 50, keys of at most 40 and texts of at most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// What the meter counts in, default `scalar`.
            unit(maybe_unit): MeterUnit,
            /// The name of the unit, for the unit `custom`.
            custom_label(maybe_custom_label): String,
            /// How many counted units make one unit as shown, for the unit `custom`; more than 0.
            custom_multiplier(maybe_custom_multiplier): i64,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

model! {
    /// A meter's quantities over some time.
    pub struct MeterQuantities {
        /// The quantities, one for each interval, in order of time; 0 where nothing counted.
        pub quantities: Vec<MeterQuantity>,
        /// The quantity over the whole time asked for.
        #[essential("an amount must not be 0 because it is missing")]
        pub total: f64,
    }
}

model! {
    /// A meter's quantity in one interval of time.
    pub struct MeterQuantity {
        /// When the interval starts.
        pub timestamp: Timestamp,
        /// The quantity in the interval.
        #[essential("an amount must not be 0 because it is missing")]
        pub quantity: f64,
    }
}

open_enum! {
    /// What meters are sorted by.
    pub enum MeterSortProperty {
        /// By creation, newest first.
        CreatedAtDescending = "-created_at",
        /// By name, Z to A.
        NameDescending = "-name",
        /// By creation, oldest first.
        CreatedAt = "created_at",
        /// By name, A to Z.
        Name = "name",
    }
}

request! {
    /// Changes to a meter.
    pub struct MeterUpdate {
        optional {
            /// Your own notes on the meter, in place of those it has. At most 50, keys of at most 40 and texts of at
            /// most 500 characters.
            metadata(maybe_metadata): Metadata,
            /// The name, of 3 characters or more; customers see it too.
            name(maybe_name): String,
            /// What the meter counts in.
            unit(maybe_unit): MeterUnit,
            /// Which events count. It may be refused for a meter that has counted events already.
            filter(maybe_filter): Filter,
            /// How the events that count become one quantity. It may be refused for a meter that has counted events
            /// already.
            aggregation(maybe_aggregation): MeterAggregation,
            /// Whether the meter is archived: `true` archives it, `false` brings it back. One that a product or a
            /// benefit still uses may be refused.
            is_archived(maybe_is_archived): bool,
        }
        patch {
            /// The name of the unit, for the unit `custom`.
            custom_label(maybe_custom_label, clear_custom_label): String,
            /// How many counted units make one unit as shown, for the unit `custom`; more than 0.
            custom_multiplier(maybe_custom_multiplier, clear_custom_multiplier): i64,
        }
    }
}

request! {
    /// The query of `meters_list`.
    pub struct MetersListQuery {
        optional {
            /// Only the meters of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the meters that have this text in their name.
            query(maybe_query): String,
            /// Only archived meters (`true`), or only those that are not (`false`).
            is_archived(maybe_is_archived): bool,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `name`.
            sorting(maybe_sorting): List<MeterSortProperty>,
            /// Only those with these notes in their metadata.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
        }
    }
}

request! {
    /// The query of `meters_quantities`.
    pub struct MetersQuantitiesQuery {
        required {
            /// When to begin counting.
            start_timestamp: Timestamp,
            /// When to end counting.
            end_timestamp: Timestamp,
            /// How long each interval is, from an hour to a year.
            interval: TimeInterval,
        }
        optional {
            /// The time zone that intervals begin and end in, an IANA name such as `Europe/Paris`; default UTC.
            timezone(maybe_timezone): String,
            /// Only the events of these customers, by their ids in Polar.
            customer_id(maybe_customer_id): List<String>,
            /// Only the events of these customers, by their ids in your system.
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// How the quantities of single customers become one. Unset, the events of all customers are counted
            /// together.
            customer_aggregation_function(maybe_customer_aggregation_function): AggregationFunction,
            /// Only the events with these values in their metadata.
            metadata(maybe_metadata): Map<List<MetadataValue>>,
        }
    }
}

request! {
    /// One number from a property of the events, such as the sum of its values.
    pub struct PropertyAggregation {
        required {
            /// How the values become one number.
            func: PropertyFunction,
            /// The name of the property that holds the values.
            property: String,
        }
    }
}

open_enum! {
    /// How the values of a property become one number.
    pub enum PropertyFunction {
        /// The average.
        Avg = "avg",
        /// The largest.
        Max = "max",
        /// The smallest.
        Min = "min",
        /// They are added up.
        Sum = "sum",
    }
}

request! {
    /// The number of different values that a property of the events has.
    #[is(func = "unique")]
    pub struct UniqueAggregation {
        required {
            /// The name of the property that holds the values.
            property: String,
        }
    }
}
