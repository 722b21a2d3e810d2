use super::{Customer, Meter};
use crate::json::{List, Timestamp, model, open_enum, request};

model! {
    /// A customer's use of a meter: what they used and what is left.
    pub struct CustomerMeter {
        /// The customer meter's id, a UUID.
        pub id: String,
        /// When the customer meter was created.
        pub created_at: Timestamp,
        /// When the customer meter was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The customer's id in Polar, a UUID.
        pub customer_id: String,
        /// The id of the meter that counts, a UUID.
        pub meter_id: String,
        /// The units used, as the meter counts them.
        #[essential("an amount must not be 0 because it is missing")]
        pub consumed_units: f64,
        /// The units given as credit.
        #[essential("an amount must not be 0 because it is missing")]
        pub credited_units: i64,
        /// The credited units less the consumed ones; below zero where more was used than given.
        #[essential("an amount must not be 0 because it is missing")]
        pub balance: f64,
        /// The customer who used the units.
        pub customer: Customer,
        /// The meter that counts.
        pub meter: Meter,
    }
}

open_enum! {
    /// The orders in which customers' meters can be listed.
    pub enum CustomerMeterSortProperty {
        /// By balance, highest first.
        BalanceDescending = "-balance",
        /// By units used, most first.
        ConsumedUnitsDescending = "-consumed_units",
        /// By creation, latest first.
        CreatedAtDescending = "-created_at",
        /// By units given as credit, most first.
        CreditedUnitsDescending = "-credited_units",
        /// By the customer's id, falling.
        CustomerIdDescending = "-customer_id",
        /// By the customer's name, from Z to A.
        CustomerNameDescending = "-customer_name",
        /// By the meter's id, falling.
        MeterIdDescending = "-meter_id",
        /// By the meter's name, from Z to A.
        MeterNameDescending = "-meter_name",
        /// By last change, latest first.
        ModifiedAtDescending = "-modified_at",
        /// By balance, lowest first.
        Balance = "balance",
        /// By units used, fewest first.
        ConsumedUnits = "consumed_units",
        /// By creation, oldest first.
        CreatedAt = "created_at",
        /// By units given as credit, fewest first.
        CreditedUnits = "credited_units",
        /// By the customer's id, rising.
        CustomerId = "customer_id",
        /// By the customer's name, from A to Z.
        CustomerName = "customer_name",
        /// By the meter's id, rising.
        MeterId = "meter_id",
        /// By the meter's name, from A to Z.
        MeterName = "meter_name",
        /// By last change, oldest first.
        ModifiedAt = "modified_at",
    }
}

request! {
    /// The query of `customer_meters_list`.
    pub struct CustomerMetersListQuery {
        optional {
            /// Only the entries of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only the entries of these customers, by their ids in Polar.
            customer_id(maybe_customer_id): List<String>,
            /// Only the entries of these customers, by their ids in your system.
            #[through trimmed]
            external_customer_id(maybe_external_customer_id): List<String>,
            /// Only the entries of these meters, by their ids in Polar.
            meter_id(maybe_meter_id): List<String>,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `-modified_at`.
            sorting(maybe_sorting): List<CustomerMeterSortProperty>,
        }
    }
}
