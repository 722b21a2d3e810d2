use crate::json::{List, Timestamp, model, open_enum, request};

model! {
    /// A customer's use of a meter, as they see it in the portal.
    pub struct CustomerCustomerMeter {
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
        /// The meter that counts.
        pub meter: CustomerCustomerMeterMeter,
    }
}

model! {
    /// A meter, as a customer sees it in the portal.
    pub struct CustomerCustomerMeterMeter {
        /// When the meter was created.
        pub created_at: Timestamp,
        /// When the meter was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The meter's id, a UUID.
        pub id: String,
        /// The meter's name, as customers read it.
        pub name: String,
    }
}

open_enum! {
    /// The orders in which a customer's meters can be listed in the portal.
    pub enum CustomerCustomerMeterSortProperty {
        /// By balance, highest first.
        BalanceDescending = "-balance",
        /// By units used, most first.
        ConsumedUnitsDescending = "-consumed_units",
        /// By creation, latest first.
        CreatedAtDescending = "-created_at",
        /// By units given as credit, most first.
        CreditedUnitsDescending = "-credited_units",
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
        /// By the meter's id, rising.
        MeterId = "meter_id",
        /// By the meter's name, from A to Z.
        MeterName = "meter_name",
        /// By last change, oldest first.
        ModifiedAt = "modified_at",
    }
}

request! {
    /// The query of `customer_portal_customer_meters_list`.
    pub struct CustomerPortalCustomerMetersListQuery {
        optional {
            /// Only the entries of these meters, by their ids in Polar.
            meter_id(maybe_meter_id): List<String>,
            /// Only the entries that match this text.
            query(maybe_query): String,
            /// The page, from 1; default 1.
            page(maybe_page): i64,
            /// How many a page has, at most 100; default 10.
            limit(maybe_limit): i64,
            /// The order of the list; several are applied one after the other. Default `-modified_at`.
            sorting(maybe_sorting): List<CustomerCustomerMeterSortProperty>,
        }
    }
}
