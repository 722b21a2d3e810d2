// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use crate::json::{List, Timestamp, model, open_enum, request};

model! {
    /// The state of a meter for a customer, as visible in the customer portal.
    pub struct CustomerCustomerMeter {
        /// The id of the customer meter (a UUID).
        pub id: String,
        /// When the customer meter was created.
        pub created_at: Timestamp,
        /// When the customer meter was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The Polar id of the customer (a UUID).
        pub customer_id: String,
        /// The id of the meter (a UUID).
        pub meter_id: String,
        /// The number of units consumed, as computed by the meter.
        #[essential("a missing amount must not be read as 0")]
        pub consumed_units: f64,
        /// The number of units credited.
        #[essential("a missing amount must not be read as 0")]
        pub credited_units: i64,
        /// The balance: credited units minus consumed units. It is negative if more units were consumed than credited.
        #[essential("a missing amount must not be read as 0")]
        pub balance: f64,
        /// The meter that measures the usage.
        pub meter: CustomerCustomerMeterMeter,
    }
}

model! {
    /// A meter, as visible to customers in the customer portal.
    pub struct CustomerCustomerMeterMeter {
        /// When the meter was created.
        pub created_at: Timestamp,
        /// When the meter was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the meter (a UUID).
        pub id: String,
        /// The name of the meter, which customers see.
        pub name: String,
    }
}

open_enum! {
    /// A sort order for lists of a customer's meters.
    pub enum CustomerCustomerMeterSortProperty {
        /// By balance, highest first.
        BalanceDescending = "-balance",
        /// By consumed units, highest first.
        ConsumedUnitsDescending = "-consumed_units",
        /// By creation time, newest first.
        CreatedAtDescending = "-created_at",
        /// By credited units, highest first.
        CreditedUnitsDescending = "-credited_units",
        /// By meter id, descending.
        MeterIdDescending = "-meter_id",
        /// By meter name, from Z to A.
        MeterNameDescending = "-meter_name",
        /// By modification time, latest first.
        ModifiedAtDescending = "-modified_at",
        /// By balance, lowest first.
        Balance = "balance",
        /// By consumed units, lowest first.
        ConsumedUnits = "consumed_units",
        /// By creation time, oldest first.
        CreatedAt = "created_at",
        /// By credited units, lowest first.
        CreditedUnits = "credited_units",
        /// By meter id, ascending.
        MeterId = "meter_id",
        /// By meter name, from A to Z.
        MeterName = "meter_name",
        /// By modification time, oldest first.
        ModifiedAt = "modified_at",
    }
}

request! {
    /// The query parameters of `customer_portal_customer_meters_list`.
    pub struct CustomerPortalCustomerMetersListQuery {
        optional {
            /// Limits the results to these meters, given by Polar id.
            meter_id(maybe_meter_id): List<String>,
            /// Limits the results to customer meters that match this text.
            query(maybe_query): String,
            /// The page number, starting at 1. Defaults to 1.
            page(maybe_page): i64,
            /// The number of items per page, at most 100. Defaults to 10.
            limit(maybe_limit): i64,
            /// The sort orders. Each one breaks ties of the previous one. Defaults to `-modified_at`.
            sorting(maybe_sorting): List<CustomerCustomerMeterSortProperty>,
        }
    }
}
