// Written by `cargo xtask sync`. Only doc comments may be edited; sync keeps them.

use super::{Number, ProductBillingType, TimeInterval};
use crate::json::{Date, List, Timestamp, model, open_enum, request};

model! {
    /// A metric, with its name and the type of its values.
    pub struct Metric {
        /// The slug of the metric in the API, such as `revenue`.
        pub slug: String,
        /// The display name of the metric.
        pub display_name: String,
        /// The type of the metric's values.
        #[name = "type"]
        pub kind: MetricType,
    }
}

model! {
    /// A dashboard: a named selection of metrics.
    pub struct MetricDashboard {
        /// When the dashboard was created.
        pub created_at: Timestamp,
        /// When the dashboard was last modified, or `None` if never modified.
        pub modified_at: Option<Timestamp>,
        /// The id of the dashboard (a UUID).
        pub id: String,
        /// The name of the dashboard.
        pub name: String,
        /// The slugs of the metrics that the dashboard shows, such as `revenue`.
        pub metrics: Vec<String>,
        /// The id of the organization that the dashboard belongs to (a UUID).
        pub organization_id: String,
    }
}

request! {
    /// A request to create a dashboard: a named selection of metrics.
    pub struct MetricDashboardCreate {
        required {
            /// The name of the dashboard: at least 1 character.
            name: String,
        }
        optional {
            /// The slugs of the metrics that the dashboard shows, such as `revenue`: at most 10.
            metrics(maybe_metrics): List<String>,
            /// The id of the organization (a UUID). Required unless the access token belongs to an organization.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

request! {
    /// A request to update a dashboard.
    pub struct MetricDashboardUpdate {
        optional {
            /// The name of the dashboard: at least 1 character.
            name(maybe_name): String,
            /// The slugs of the metrics that the dashboard shows, such as `revenue`: at most 10. They replace the
            /// existing ones.
            metrics(maybe_metrics): List<String>,
        }
    }
}

model! {
    /// The organization's metrics in an interval.
    pub struct MetricPeriod {
        /// When the interval starts.
        pub timestamp: Timestamp,
        /// The number of subscriptions that were active in the interval, or `None` if not requested.
        pub active_subscriptions: Option<Number>,
        /// The number of subscriptions that were active in the interval and not scheduled to end, or `None` if not
        /// requested.
        pub committed_subscriptions: Option<Number>,
        /// The monthly recurring revenue of the subscriptions that were active in the interval, in the smallest
        /// currency unit, or `None` if not requested.
        pub monthly_recurring_revenue: Option<Number>,
        /// The expected monthly recurring revenue of the subscriptions that were in their trial in the interval, in the
        /// smallest currency unit, or `None` if not requested.
        pub trial_monthly_recurring_revenue: Option<Number>,
        /// The monthly recurring revenue of the subscriptions that were active in the interval and not scheduled to
        /// end, in the smallest currency unit, or `None` if not requested.
        pub committed_monthly_recurring_revenue: Option<Number>,
        /// The expected monthly recurring revenue of the subscriptions that were in their trial in the interval and not
        /// scheduled to end, in the smallest currency unit, or `None` if not requested.
        pub trial_committed_monthly_recurring_revenue: Option<Number>,
        /// The average monthly revenue per customer with subscriptions that were active in the interval, in the
        /// smallest currency unit, or `None` if not requested.
        pub average_revenue_per_user: Option<Number>,
        /// The number of checkouts created in the interval, or `None` if not requested.
        pub checkouts: Option<Number>,
        /// The number of checkouts created in the interval that succeeded, or `None` if not requested.
        pub succeeded_checkouts: Option<Number>,
        /// The number of subscriptions that ended in the interval, or `None` if not requested.
        pub churned_subscriptions: Option<Number>,
        /// The share of subscriptions that were lost in the interval (0.25 is 25 %), or `None` if not requested.
        pub churn_rate: Option<Number>,
        /// The number of seats in the interval, or `None` if not requested.
        pub seats_total: Option<Number>,
        /// The number of seats claimed in the interval, or `None` if not requested.
        pub seats_claimed: Option<Number>,
        /// The number of seats that were assigned but not claimed in the interval, or `None` if not requested.
        pub seats_pending: Option<Number>,
        /// The number of customers with seats in the interval, or `None` if not requested.
        pub seat_customers: Option<Number>,
        /// The number of customers with new seats in the interval, or `None` if not requested.
        pub new_seat_customers: Option<Number>,
        /// The number of customers with seats who were lost in the interval, or `None` if not requested.
        pub churned_seat_customers: Option<Number>,
        /// The number of orders in the interval, or `None` if not requested.
        pub orders: Option<Number>,
        /// The revenue from orders in the interval, before fees, in the smallest currency unit, or `None` if not
        /// requested.
        pub revenue: Option<Number>,
        /// The revenue from orders in the interval, after fees, in the smallest currency unit, or `None` if not
        /// requested.
        pub net_revenue: Option<Number>,
        /// The cumulative revenue from all orders up to the end of the interval, before fees, in the smallest currency
        /// unit, or `None` if not requested.
        pub cumulative_revenue: Option<Number>,
        /// The cumulative revenue from all orders up to the end of the interval, after fees, in the smallest currency
        /// unit, or `None` if not requested.
        pub net_cumulative_revenue: Option<Number>,
        /// The cost of events in the interval according to their `_cost`, in the smallest currency unit with a
        /// fractional part, or `None` if not requested.
        pub costs: Option<Number>,
        /// The cumulative cost of all events up to the end of the interval according to their `_cost`, in the smallest
        /// currency unit with a fractional part, or `None` if not requested.
        pub cumulative_costs: Option<Number>,
        /// The average order value in the interval, before fees, in the smallest currency unit, or `None` if not
        /// requested.
        pub average_order_value: Option<Number>,
        /// The average order value in the interval, after fees, in the smallest currency unit, or `None` if not
        /// requested.
        pub net_average_order_value: Option<Number>,
        /// The cost of events per customer in the interval, in the smallest currency unit with a fractional part, or
        /// `None` if not requested.
        pub cost_per_user: Option<Number>,
        /// The number of customers with events in the interval, or `None` if not requested.
        pub active_user_by_event: Option<Number>,
        /// The number of one-time products sold in the interval, or `None` if not requested.
        pub one_time_products: Option<Number>,
        /// The revenue from one-time products in the interval, before fees, in the smallest currency unit, or `None` if
        /// not requested.
        pub one_time_products_revenue: Option<Number>,
        /// The revenue from one-time products in the interval, after fees, in the smallest currency unit, or `None` if
        /// not requested.
        pub one_time_products_net_revenue: Option<Number>,
        /// The number of subscriptions that started in the interval, or `None` if not requested.
        pub new_subscriptions: Option<Number>,
        /// The revenue from new subscriptions in the interval, before fees, in the smallest currency unit, or `None` if
        /// not requested.
        pub new_subscriptions_revenue: Option<Number>,
        /// The revenue from new subscriptions in the interval, after fees, in the smallest currency unit, or `None` if
        /// not requested.
        pub new_subscriptions_net_revenue: Option<Number>,
        /// The number of subscriptions renewed in the interval, or `None` if not requested.
        pub renewed_subscriptions: Option<Number>,
        /// The revenue from renewed subscriptions in the interval, before fees, in the smallest currency unit, or
        /// `None` if not requested.
        pub renewed_subscriptions_revenue: Option<Number>,
        /// The revenue from renewed subscriptions in the interval, after fees, in the smallest currency unit, or `None`
        /// if not requested.
        pub renewed_subscriptions_net_revenue: Option<Number>,
        /// The number of subscriptions canceled in the interval, or `None` if not requested.
        pub canceled_subscriptions: Option<Number>,
        /// The number of subscriptions canceled in the interval because the customer service was unsatisfactory, or
        /// `None` if not requested.
        pub canceled_subscriptions_customer_service: Option<Number>,
        /// The number of subscriptions canceled in the interval because the quality was too low, or `None` if not
        /// requested.
        pub canceled_subscriptions_low_quality: Option<Number>,
        /// The number of subscriptions canceled in the interval because a required feature was missing, or `None` if
        /// not requested.
        pub canceled_subscriptions_missing_features: Option<Number>,
        /// The number of subscriptions canceled in the interval because the customer switched to another service, or
        /// `None` if not requested.
        pub canceled_subscriptions_switched_service: Option<Number>,
        /// The number of subscriptions canceled in the interval because the product was too complex, or `None` if not
        /// requested.
        pub canceled_subscriptions_too_complex: Option<Number>,
        /// The number of subscriptions canceled in the interval because the price was too high, or `None` if not
        /// requested.
        pub canceled_subscriptions_too_expensive: Option<Number>,
        /// The number of subscriptions canceled in the interval because the product was not used enough, or `None` if
        /// not requested.
        pub canceled_subscriptions_unused: Option<Number>,
        /// The number of subscriptions canceled in the interval for another reason or without a reason, or `None` if
        /// not requested.
        pub canceled_subscriptions_other: Option<Number>,
        /// The annual recurring revenue of the subscriptions that were active in the interval, in the smallest currency
        /// unit, or `None` if not requested.
        pub annual_recurring_revenue: Option<Number>,
        /// The annual recurring revenue of the subscriptions that were active in the interval and not scheduled to end,
        /// in the smallest currency unit, or `None` if not requested.
        pub committed_annual_recurring_revenue: Option<Number>,
        /// The share of the checkouts created in the interval that succeeded (0.25 is 25 %), or `None` if not
        /// requested.
        pub checkouts_conversion: Option<Number>,
        /// The lifetime value: the expected total revenue per customer, based on the interval, in the smallest currency
        /// unit, or `None` if not requested.
        pub ltv: Option<Number>,
        /// The gross margin: the revenue up to the end of the interval minus costs, in the smallest currency unit, or
        /// `None` if not requested.
        pub gross_margin: Option<Number>,
        /// The gross margin as a share of the revenue up to the end of the interval (0.25 is 25 %), or `None` if not
        /// requested.
        pub gross_margin_percentage: Option<Number>,
        /// The cash flow: the revenue minus costs in the interval, in the smallest currency unit, or `None` if not
        /// requested.
        pub cashflow: Option<Number>,
        /// The average number of seats per customer with seats in the interval, or `None` if not requested.
        pub average_seats_per_customer: Option<Number>,
        /// The share of seats that were claimed in the interval (0.25 is 25 %), or `None` if not requested.
        pub seat_utilization_rate: Option<Number>,
    }
}

open_enum! {
    /// The type of a metric's values.
    pub enum MetricType {
        /// An amount of money, in the smallest currency unit.
        Currency = "currency",
        /// An amount of money, in the smallest currency unit with a fractional part.
        CurrencySubCent = "currency_sub_cent",
        /// A share, for example 0.25 for 25 %.
        Percentage = "percentage",
        /// A number.
        Scalar = "scalar",
    }
}

model! {
    /// The definitions of the metrics: their names and the types of their values.
    pub struct Metrics {
        /// The definition of the metric `active_subscriptions`, or `None` if not requested.
        pub active_subscriptions: Option<Metric>,
        /// The definition of the metric `committed_subscriptions`, or `None` if not requested.
        pub committed_subscriptions: Option<Metric>,
        /// The definition of the metric `monthly_recurring_revenue`, or `None` if not requested.
        pub monthly_recurring_revenue: Option<Metric>,
        /// The definition of the metric `trial_monthly_recurring_revenue`, or `None` if not requested.
        pub trial_monthly_recurring_revenue: Option<Metric>,
        /// The definition of the metric `committed_monthly_recurring_revenue`, or `None` if not requested.
        pub committed_monthly_recurring_revenue: Option<Metric>,
        /// The definition of the metric `trial_committed_monthly_recurring_revenue`, or `None` if not requested.
        pub trial_committed_monthly_recurring_revenue: Option<Metric>,
        /// The definition of the metric `average_revenue_per_user`, or `None` if not requested.
        pub average_revenue_per_user: Option<Metric>,
        /// The definition of the metric `checkouts`, or `None` if not requested.
        pub checkouts: Option<Metric>,
        /// The definition of the metric `succeeded_checkouts`, or `None` if not requested.
        pub succeeded_checkouts: Option<Metric>,
        /// The definition of the metric `churned_subscriptions`, or `None` if not requested.
        pub churned_subscriptions: Option<Metric>,
        /// The definition of the metric `churn_rate`, or `None` if not requested.
        pub churn_rate: Option<Metric>,
        /// The definition of the metric `seats_total`, or `None` if not requested.
        pub seats_total: Option<Metric>,
        /// The definition of the metric `seats_claimed`, or `None` if not requested.
        pub seats_claimed: Option<Metric>,
        /// The definition of the metric `seats_pending`, or `None` if not requested.
        pub seats_pending: Option<Metric>,
        /// The definition of the metric `seat_customers`, or `None` if not requested.
        pub seat_customers: Option<Metric>,
        /// The definition of the metric `new_seat_customers`, or `None` if not requested.
        pub new_seat_customers: Option<Metric>,
        /// The definition of the metric `churned_seat_customers`, or `None` if not requested.
        pub churned_seat_customers: Option<Metric>,
        /// The definition of the metric `orders`, or `None` if not requested.
        pub orders: Option<Metric>,
        /// The definition of the metric `revenue`, or `None` if not requested.
        pub revenue: Option<Metric>,
        /// The definition of the metric `net_revenue`, or `None` if not requested.
        pub net_revenue: Option<Metric>,
        /// The definition of the metric `cumulative_revenue`, or `None` if not requested.
        pub cumulative_revenue: Option<Metric>,
        /// The definition of the metric `net_cumulative_revenue`, or `None` if not requested.
        pub net_cumulative_revenue: Option<Metric>,
        /// The definition of the metric `costs`, or `None` if not requested.
        pub costs: Option<Metric>,
        /// The definition of the metric `cumulative_costs`, or `None` if not requested.
        pub cumulative_costs: Option<Metric>,
        /// The definition of the metric `average_order_value`, or `None` if not requested.
        pub average_order_value: Option<Metric>,
        /// The definition of the metric `net_average_order_value`, or `None` if not requested.
        pub net_average_order_value: Option<Metric>,
        /// The definition of the metric `cost_per_user`, or `None` if not requested.
        pub cost_per_user: Option<Metric>,
        /// The definition of the metric `active_user_by_event`, or `None` if not requested.
        pub active_user_by_event: Option<Metric>,
        /// The definition of the metric `one_time_products`, or `None` if not requested.
        pub one_time_products: Option<Metric>,
        /// The definition of the metric `one_time_products_revenue`, or `None` if not requested.
        pub one_time_products_revenue: Option<Metric>,
        /// The definition of the metric `one_time_products_net_revenue`, or `None` if not requested.
        pub one_time_products_net_revenue: Option<Metric>,
        /// The definition of the metric `new_subscriptions`, or `None` if not requested.
        pub new_subscriptions: Option<Metric>,
        /// The definition of the metric `new_subscriptions_revenue`, or `None` if not requested.
        pub new_subscriptions_revenue: Option<Metric>,
        /// The definition of the metric `new_subscriptions_net_revenue`, or `None` if not requested.
        pub new_subscriptions_net_revenue: Option<Metric>,
        /// The definition of the metric `renewed_subscriptions`, or `None` if not requested.
        pub renewed_subscriptions: Option<Metric>,
        /// The definition of the metric `renewed_subscriptions_revenue`, or `None` if not requested.
        pub renewed_subscriptions_revenue: Option<Metric>,
        /// The definition of the metric `renewed_subscriptions_net_revenue`, or `None` if not requested.
        pub renewed_subscriptions_net_revenue: Option<Metric>,
        /// The definition of the metric `canceled_subscriptions`, or `None` if not requested.
        pub canceled_subscriptions: Option<Metric>,
        /// The definition of the metric `canceled_subscriptions_customer_service`, or `None` if not requested.
        pub canceled_subscriptions_customer_service: Option<Metric>,
        /// The definition of the metric `canceled_subscriptions_low_quality`, or `None` if not requested.
        pub canceled_subscriptions_low_quality: Option<Metric>,
        /// The definition of the metric `canceled_subscriptions_missing_features`, or `None` if not requested.
        pub canceled_subscriptions_missing_features: Option<Metric>,
        /// The definition of the metric `canceled_subscriptions_switched_service`, or `None` if not requested.
        pub canceled_subscriptions_switched_service: Option<Metric>,
        /// The definition of the metric `canceled_subscriptions_too_complex`, or `None` if not requested.
        pub canceled_subscriptions_too_complex: Option<Metric>,
        /// The definition of the metric `canceled_subscriptions_too_expensive`, or `None` if not requested.
        pub canceled_subscriptions_too_expensive: Option<Metric>,
        /// The definition of the metric `canceled_subscriptions_unused`, or `None` if not requested.
        pub canceled_subscriptions_unused: Option<Metric>,
        /// The definition of the metric `canceled_subscriptions_other`, or `None` if not requested.
        pub canceled_subscriptions_other: Option<Metric>,
        /// The definition of the metric `annual_recurring_revenue`, or `None` if not requested.
        pub annual_recurring_revenue: Option<Metric>,
        /// The definition of the metric `committed_annual_recurring_revenue`, or `None` if not requested.
        pub committed_annual_recurring_revenue: Option<Metric>,
        /// The definition of the metric `checkouts_conversion`, or `None` if not requested.
        pub checkouts_conversion: Option<Metric>,
        /// The definition of the metric `ltv`, or `None` if not requested.
        pub ltv: Option<Metric>,
        /// The definition of the metric `gross_margin`, or `None` if not requested.
        pub gross_margin: Option<Metric>,
        /// The definition of the metric `gross_margin_percentage`, or `None` if not requested.
        pub gross_margin_percentage: Option<Metric>,
        /// The definition of the metric `cashflow`, or `None` if not requested.
        pub cashflow: Option<Metric>,
        /// The definition of the metric `average_seats_per_customer`, or `None` if not requested.
        pub average_seats_per_customer: Option<Metric>,
        /// The definition of the metric `seat_utilization_rate`, or `None` if not requested.
        pub seat_utilization_rate: Option<Metric>,
    }
}

request! {
    /// The query parameters of `metrics_export`.
    pub struct MetricsExportQuery {
        required {
            /// The first day of the period.
            start_date: Date,
            /// The last day of the period.
            end_date: Date,
            /// The length of each interval, from an hour to a year.
            interval: TimeInterval,
        }
        optional {
            /// The time zone of the day boundaries, as an IANA name such as `Europe/Paris`. Defaults to UTC.
            timezone(maybe_timezone): String,
            /// Limits the metrics to these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the metrics to these products, given by Polar id.
            product_id(maybe_product_id): List<String>,
            /// Limits the metrics to products with these billing types: one-time or recurring.
            billing_type(maybe_billing_type): List<ProductBillingType>,
            /// Limits the metrics to these customers, given by Polar id.
            customer_id(maybe_customer_id): List<String>,
            /// The slugs of the metrics to return, such as `revenue`. If unset, all metrics are returned.
            metrics(maybe_metrics): List<String>,
        }
    }
}

request! {
    /// The query parameters of `metrics_get`.
    pub struct MetricsGetQuery {
        required {
            /// The first day of the period.
            start_date: Date,
            /// The last day of the period.
            end_date: Date,
            /// The length of each interval, from an hour to a year.
            interval: TimeInterval,
        }
        optional {
            /// The time zone of the day boundaries, as an IANA name such as `Europe/Paris`. Defaults to UTC.
            timezone(maybe_timezone): String,
            /// Limits the metrics to these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
            /// Limits the metrics to these products, given by Polar id.
            product_id(maybe_product_id): List<String>,
            /// Limits the metrics to products with these billing types: one-time or recurring.
            billing_type(maybe_billing_type): List<ProductBillingType>,
            /// Limits the metrics to these customers, given by Polar id.
            customer_id(maybe_customer_id): List<String>,
            /// The slugs of the metrics to return, such as `revenue`. If unset, all metrics are returned.
            metrics(maybe_metrics): List<String>,
        }
    }
}

model! {
    /// The limits of the length of a period for one interval.
    pub struct MetricsIntervalLimit {
        /// The minimum length in days.
        pub min_days: i64,
        /// The maximum length in days.
        pub max_days: i64,
    }
}

model! {
    /// The limits of the length of a period for each interval.
    pub struct MetricsIntervalsLimits {
        /// The limits for the interval `hour`.
        pub hour: MetricsIntervalLimit,
        /// The limits for the interval `day`.
        pub day: MetricsIntervalLimit,
        /// The limits for the interval `week`.
        pub week: MetricsIntervalLimit,
        /// The limits for the interval `month`.
        pub month: MetricsIntervalLimit,
        /// The limits for the interval `year`.
        pub year: MetricsIntervalLimit,
    }
}

model! {
    /// The limits of metrics requests: the earliest date and the length of periods.
    pub struct MetricsLimits {
        /// The earliest date for which metrics can be requested.
        pub min_date: Date,
        /// The limits of the length of a period for each interval.
        pub intervals: MetricsIntervalsLimits,
    }
}

request! {
    /// The query parameters of `metrics_list_dashboards`.
    pub struct MetricsListDashboardsQuery {
        optional {
            /// Limits the results to dashboards of these organizations, given by Polar id.
            organization_id(maybe_organization_id): List<String>,
        }
    }
}

model! {
    /// Metrics over a period of time, for each interval and in total.
    pub struct MetricsResponse {
        /// The metrics of each interval, in chronological order.
        pub periods: Vec<MetricPeriod>,
        /// The metrics of the whole period.
        pub totals: MetricsTotals,
        /// The definitions of the metrics: their names and the types of their values.
        pub metrics: Metrics,
    }
}

model! {
    /// The organization's metrics over the whole requested period.
    pub struct MetricsTotals {
        /// The number of subscriptions that were active in the last interval, or `None` if not requested.
        pub active_subscriptions: Option<Number>,
        /// The number of subscriptions that were active in the last interval and not scheduled to end, or `None` if not
        /// requested.
        pub committed_subscriptions: Option<Number>,
        /// The monthly recurring revenue of the subscriptions that were active in the last interval, in the smallest
        /// currency unit, or `None` if not requested.
        pub monthly_recurring_revenue: Option<Number>,
        /// The expected monthly recurring revenue of the subscriptions that were in their trial in the last interval,
        /// in the smallest currency unit, or `None` if not requested.
        pub trial_monthly_recurring_revenue: Option<Number>,
        /// The monthly recurring revenue of the subscriptions that were active in the last interval and not scheduled
        /// to end, in the smallest currency unit, or `None` if not requested.
        pub committed_monthly_recurring_revenue: Option<Number>,
        /// The expected monthly recurring revenue of the subscriptions that were in their trial in the last interval
        /// and not scheduled to end, in the smallest currency unit, or `None` if not requested.
        pub trial_committed_monthly_recurring_revenue: Option<Number>,
        /// The average monthly revenue per customer with subscriptions that were active in the last interval, in the
        /// smallest currency unit, or `None` if not requested.
        pub average_revenue_per_user: Option<Number>,
        /// The number of checkouts created in the whole period, or `None` if not requested.
        pub checkouts: Option<Number>,
        /// The number of checkouts created in the whole period that succeeded, or `None` if not requested.
        pub succeeded_checkouts: Option<Number>,
        /// The number of subscriptions that ended in the whole period, or `None` if not requested.
        pub churned_subscriptions: Option<Number>,
        /// The share of subscriptions that were lost (0.25 is 25 %), or `None` if not requested.
        pub churn_rate: Option<Number>,
        /// The number of seats, or `None` if not requested.
        pub seats_total: Option<Number>,
        /// The number of seats claimed, or `None` if not requested.
        pub seats_claimed: Option<Number>,
        /// The number of seats that were assigned but not claimed, or `None` if not requested.
        pub seats_pending: Option<Number>,
        /// The number of customers with seats, or `None` if not requested.
        pub seat_customers: Option<Number>,
        /// The number of customers with new seats, or `None` if not requested.
        pub new_seat_customers: Option<Number>,
        /// The number of customers with seats who were lost, or `None` if not requested.
        pub churned_seat_customers: Option<Number>,
        /// The number of orders in the whole period, or `None` if not requested.
        pub orders: Option<Number>,
        /// The revenue from orders in the whole period, before fees, in the smallest currency unit, or `None` if not
        /// requested.
        pub revenue: Option<Number>,
        /// The revenue from orders in the whole period, after fees, in the smallest currency unit, or `None` if not
        /// requested.
        pub net_revenue: Option<Number>,
        /// The cumulative revenue from all orders up to the end of the period, before fees, in the smallest currency
        /// unit, or `None` if not requested.
        pub cumulative_revenue: Option<Number>,
        /// The cumulative revenue from all orders up to the end of the period, after fees, in the smallest currency
        /// unit, or `None` if not requested.
        pub net_cumulative_revenue: Option<Number>,
        /// The cost of events in the whole period according to their `_cost`, in the smallest currency unit with a
        /// fractional part, or `None` if not requested.
        pub costs: Option<Number>,
        /// The cumulative cost of all events up to the end of the period according to their `_cost`, in the smallest
        /// currency unit with a fractional part, or `None` if not requested.
        pub cumulative_costs: Option<Number>,
        /// The average order value in the whole period, before fees, in the smallest currency unit, or `None` if not
        /// requested.
        pub average_order_value: Option<Number>,
        /// The average order value in the whole period, after fees, in the smallest currency unit, or `None` if not
        /// requested.
        pub net_average_order_value: Option<Number>,
        /// The cost of events per customer in the whole period, in the smallest currency unit with a fractional part,
        /// or `None` if not requested.
        pub cost_per_user: Option<Number>,
        /// The number of customers with events, or `None` if not requested.
        pub active_user_by_event: Option<Number>,
        /// The number of one-time products sold in the whole period, or `None` if not requested.
        pub one_time_products: Option<Number>,
        /// The revenue from one-time products in the whole period, before fees, in the smallest currency unit, or
        /// `None` if not requested.
        pub one_time_products_revenue: Option<Number>,
        /// The revenue from one-time products in the whole period, after fees, in the smallest currency unit, or `None`
        /// if not requested.
        pub one_time_products_net_revenue: Option<Number>,
        /// The number of subscriptions that started in the whole period, or `None` if not requested.
        pub new_subscriptions: Option<Number>,
        /// The revenue from new subscriptions in the whole period, before fees, in the smallest currency unit, or
        /// `None` if not requested.
        pub new_subscriptions_revenue: Option<Number>,
        /// The revenue from new subscriptions in the whole period, after fees, in the smallest currency unit, or `None`
        /// if not requested.
        pub new_subscriptions_net_revenue: Option<Number>,
        /// The number of subscriptions renewed in the whole period, or `None` if not requested.
        pub renewed_subscriptions: Option<Number>,
        /// The revenue from renewed subscriptions in the whole period, before fees, in the smallest currency unit, or
        /// `None` if not requested.
        pub renewed_subscriptions_revenue: Option<Number>,
        /// The revenue from renewed subscriptions in the whole period, after fees, in the smallest currency unit, or
        /// `None` if not requested.
        pub renewed_subscriptions_net_revenue: Option<Number>,
        /// The number of subscriptions canceled in the whole period, or `None` if not requested.
        pub canceled_subscriptions: Option<Number>,
        /// The number of subscriptions canceled in the whole period because the customer service was unsatisfactory, or
        /// `None` if not requested.
        pub canceled_subscriptions_customer_service: Option<Number>,
        /// The number of subscriptions canceled in the whole period because the quality was too low, or `None` if not
        /// requested.
        pub canceled_subscriptions_low_quality: Option<Number>,
        /// The number of subscriptions canceled in the whole period because a required feature was missing, or `None`
        /// if not requested.
        pub canceled_subscriptions_missing_features: Option<Number>,
        /// The number of subscriptions canceled in the whole period because the customer switched to another service,
        /// or `None` if not requested.
        pub canceled_subscriptions_switched_service: Option<Number>,
        /// The number of subscriptions canceled in the whole period because the product was too complex, or `None` if
        /// not requested.
        pub canceled_subscriptions_too_complex: Option<Number>,
        /// The number of subscriptions canceled in the whole period because the price was too high, or `None` if not
        /// requested.
        pub canceled_subscriptions_too_expensive: Option<Number>,
        /// The number of subscriptions canceled in the whole period because the product was not used enough, or `None`
        /// if not requested.
        pub canceled_subscriptions_unused: Option<Number>,
        /// The number of subscriptions canceled in the whole period for another reason or without a reason, or `None`
        /// if not requested.
        pub canceled_subscriptions_other: Option<Number>,
        /// The annual recurring revenue of the subscriptions that were active in the last interval, in the smallest
        /// currency unit, or `None` if not requested.
        pub annual_recurring_revenue: Option<Number>,
        /// The annual recurring revenue of the subscriptions that were active in the last interval and not scheduled to
        /// end, in the smallest currency unit, or `None` if not requested.
        pub committed_annual_recurring_revenue: Option<Number>,
        /// The share of the checkouts created in the whole period that succeeded (0.25 is 25 %), or `None` if not
        /// requested.
        pub checkouts_conversion: Option<Number>,
        /// The lifetime value: the expected total revenue per customer, in the smallest currency unit, or `None` if not
        /// requested.
        pub ltv: Option<Number>,
        /// The gross margin: the revenue up to the end of the period minus costs, in the smallest currency unit, or
        /// `None` if not requested.
        pub gross_margin: Option<Number>,
        /// The gross margin as a share of the revenue up to the end of the period (0.25 is 25 %), or `None` if not
        /// requested.
        pub gross_margin_percentage: Option<Number>,
        /// The cash flow: the revenue minus costs in the whole period, in the smallest currency unit, or `None` if not
        /// requested.
        pub cashflow: Option<Number>,
        /// The average number of seats per customer with seats, or `None` if not requested.
        pub average_seats_per_customer: Option<Number>,
        /// The share of seats that were claimed (0.25 is 25 %), or `None` if not requested.
        pub seat_utilization_rate: Option<Number>,
    }
}
