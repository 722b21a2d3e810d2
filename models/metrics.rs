use super::{Number, ProductBillingType, TimeInterval};
use crate::json::{Date, List, Timestamp, model, open_enum, request};

model! {
    /// A metric: what it is called, and what kind of figure it is.
    pub struct Metric {
        /// The name of the metric in the API, such as `revenue`.
        pub slug: String,
        /// The name of the metric for people.
        pub display_name: String,
        /// What kind of figure it is.
        #[name = "type"]
        pub kind: MetricType,
    }
}

model! {
    /// A dashboard: a named choice of metrics.
    pub struct MetricDashboard {
        /// When the dashboard was created.
        pub created_at: Timestamp,
        /// When the dashboard was last changed; `None` if never.
        pub modified_at: Option<Timestamp>,
        /// The dashboard's id, a UUID.
        pub id: String,
        /// The name of the dashboard.
        pub name: String,
        /// The metrics that the dashboard shows, by their names such as `revenue`.
        pub metrics: Vec<String>,
        /// The id of the organization that the dashboard belongs to, a UUID.
        pub organization_id: String,
    }
}

request! {
    /// A new dashboard: a named choice of metrics.
    pub struct MetricDashboardCreate {
        required {
            /// The name of the dashboard, at least 1 character.
            name: String,
        }
        optional {
            /// The metrics that the dashboard shows, by their names such as `revenue`, at most 10.
            metrics(maybe_metrics): List<String>,
            /// The id of the organization, a UUID. Needed only with a token that is not an organization's own.
            #[not_blank]
            organization_id(maybe_organization_id): String,
        }
    }
}

request! {
    /// Changes to a dashboard.
    pub struct MetricDashboardUpdate {
        optional {
            /// The name of the dashboard, at least 1 character.
            name(maybe_name): String,
            /// All metrics that the dashboard is to show, by their names such as `revenue`, at most 10, in place of
            /// those it has.
            metrics(maybe_metrics): List<String>,
        }
    }
}

model! {
    /// The organization's figures in one interval.
    pub struct MetricPeriod {
        /// When the interval begins.
        pub timestamp: Timestamp,
        /// How many subscriptions were active in the interval; `None` if not asked for.
        pub active_subscriptions: Option<Number>,
        /// How many subscriptions were active in the interval and not set to end; `None` if not asked for.
        pub committed_subscriptions: Option<Number>,
        /// The revenue per month of the subscriptions active in the interval, in the smallest unit of the currency;
        /// `None` if not asked for.
        pub monthly_recurring_revenue: Option<Number>,
        /// The revenue per month that the subscriptions in their trial in the interval are to bring, in the smallest
        /// unit of the currency; `None` if not asked for.
        pub trial_monthly_recurring_revenue: Option<Number>,
        /// The revenue per month of the subscriptions active in the interval and not set to end, in the smallest unit
        /// of the currency; `None` if not asked for.
        pub committed_monthly_recurring_revenue: Option<Number>,
        /// The revenue per month that the subscriptions in their trial in the interval and not set to end are to bring,
        /// in the smallest unit of the currency; `None` if not asked for.
        pub trial_committed_monthly_recurring_revenue: Option<Number>,
        /// The average revenue per month of a customer with subscriptions active in the interval, in the smallest unit
        /// of the currency; `None` if not asked for.
        pub average_revenue_per_user: Option<Number>,
        /// How many checkouts were created in the interval; `None` if not asked for.
        pub checkouts: Option<Number>,
        /// How many of the checkouts created in the interval succeeded; `None` if not asked for.
        pub succeeded_checkouts: Option<Number>,
        /// How many subscriptions ended in the interval; `None` if not asked for.
        pub churned_subscriptions: Option<Number>,
        /// The share of subscriptions that were lost in the interval (0.25 is 25 %); `None` if not asked for.
        pub churn_rate: Option<Number>,
        /// How many seats there were in the interval; `None` if not asked for.
        pub seats_total: Option<Number>,
        /// How many seats were claimed in the interval; `None` if not asked for.
        pub seats_claimed: Option<Number>,
        /// How many seats were assigned but not claimed in the interval; `None` if not asked for.
        pub seats_pending: Option<Number>,
        /// How many customers had seats in the interval; `None` if not asked for.
        pub seat_customers: Option<Number>,
        /// How many customers newly got seats in the interval; `None` if not asked for.
        pub new_seat_customers: Option<Number>,
        /// How many customers with seats were lost in the interval; `None` if not asked for.
        pub churned_seat_customers: Option<Number>,
        /// How many orders there were in the interval; `None` if not asked for.
        pub orders: Option<Number>,
        /// What orders earned in the interval, before fees, in the smallest unit of the currency; `None` if not asked
        /// for.
        pub revenue: Option<Number>,
        /// What orders earned in the interval, after fees, in the smallest unit of the currency; `None` if not asked
        /// for.
        pub net_revenue: Option<Number>,
        /// What all orders up to the end of the interval earned, before fees, in the smallest unit of the currency;
        /// `None` if not asked for.
        pub cumulative_revenue: Option<Number>,
        /// What all orders up to the end of the interval earned, after fees, in the smallest unit of the currency;
        /// `None` if not asked for.
        pub net_cumulative_revenue: Option<Number>,
        /// What events in the interval cost you, by their `_cost`, in the smallest unit of the currency with fractions;
        /// `None` if not asked for.
        pub costs: Option<Number>,
        /// What all events up to the end of the interval cost you, by their `_cost`, in the smallest unit of the
        /// currency with fractions; `None` if not asked for.
        pub cumulative_costs: Option<Number>,
        /// What an order earned on average in the interval, before fees, in the smallest unit of the currency; `None`
        /// if not asked for.
        pub average_order_value: Option<Number>,
        /// What an order earned on average in the interval, after fees, in the smallest unit of the currency; `None` if
        /// not asked for.
        pub net_average_order_value: Option<Number>,
        /// What events in the interval cost you per customer, in the smallest unit of the currency with fractions;
        /// `None` if not asked for.
        pub cost_per_user: Option<Number>,
        /// How many customers had events in the interval; `None` if not asked for.
        pub active_user_by_event: Option<Number>,
        /// How many one-time products were sold in the interval; `None` if not asked for.
        pub one_time_products: Option<Number>,
        /// What one-time products earned in the interval, before fees, in the smallest unit of the currency; `None` if
        /// not asked for.
        pub one_time_products_revenue: Option<Number>,
        /// What one-time products earned in the interval, after fees, in the smallest unit of the currency; `None` if
        /// not asked for.
        pub one_time_products_net_revenue: Option<Number>,
        /// How many subscriptions started in the interval; `None` if not asked for.
        pub new_subscriptions: Option<Number>,
        /// What new subscriptions earned in the interval, before fees, in the smallest unit of the currency; `None` if
        /// not asked for.
        pub new_subscriptions_revenue: Option<Number>,
        /// What new subscriptions earned in the interval, after fees, in the smallest unit of the currency; `None` if
        /// not asked for.
        pub new_subscriptions_net_revenue: Option<Number>,
        /// How many subscriptions were renewed in the interval; `None` if not asked for.
        pub renewed_subscriptions: Option<Number>,
        /// What renewals of subscriptions earned in the interval, before fees, in the smallest unit of the currency;
        /// `None` if not asked for.
        pub renewed_subscriptions_revenue: Option<Number>,
        /// What renewals of subscriptions earned in the interval, after fees, in the smallest unit of the currency;
        /// `None` if not asked for.
        pub renewed_subscriptions_net_revenue: Option<Number>,
        /// How many subscriptions were cancelled in the interval; `None` if not asked for.
        pub canceled_subscriptions: Option<Number>,
        /// How many subscriptions were cancelled in the interval because customer service was not good; `None` if not
        /// asked for.
        pub canceled_subscriptions_customer_service: Option<Number>,
        /// How many subscriptions were cancelled in the interval because the quality was not good enough; `None` if not
        /// asked for.
        pub canceled_subscriptions_low_quality: Option<Number>,
        /// How many subscriptions were cancelled in the interval because something needed was missing; `None` if not
        /// asked for.
        pub canceled_subscriptions_missing_features: Option<Number>,
        /// How many subscriptions were cancelled in the interval because the customer went to another service; `None`
        /// if not asked for.
        pub canceled_subscriptions_switched_service: Option<Number>,
        /// How many subscriptions were cancelled in the interval because it was too complicated; `None` if not asked
        /// for.
        pub canceled_subscriptions_too_complex: Option<Number>,
        /// How many subscriptions were cancelled in the interval because it cost too much; `None` if not asked for.
        pub canceled_subscriptions_too_expensive: Option<Number>,
        /// How many subscriptions were cancelled in the interval because it was not used enough; `None` if not asked
        /// for.
        pub canceled_subscriptions_unused: Option<Number>,
        /// How many subscriptions were cancelled in the interval for another reason or none given; `None` if not asked
        /// for.
        pub canceled_subscriptions_other: Option<Number>,
        /// The revenue per year of the subscriptions active in the interval, in the smallest unit of the currency;
        /// `None` if not asked for.
        pub annual_recurring_revenue: Option<Number>,
        /// The revenue per year of the subscriptions active in the interval and not set to end, in the smallest unit of
        /// the currency; `None` if not asked for.
        pub committed_annual_recurring_revenue: Option<Number>,
        /// The share of the checkouts created in the interval that succeeded (0.25 is 25 %); `None` if not asked for.
        pub checkouts_conversion: Option<Number>,
        /// The lifetime value: what a customer is expected to bring in over the years, by the figures in the interval,
        /// in the smallest unit of the currency; `None` if not asked for.
        pub ltv: Option<Number>,
        /// What is left of the revenue up to the end of the interval after the costs, in the smallest unit of the
        /// currency; `None` if not asked for.
        pub gross_margin: Option<Number>,
        /// The share of the revenue up to the end of the interval that is left after the costs (0.25 is 25 %); `None`
        /// if not asked for.
        pub gross_margin_percentage: Option<Number>,
        /// The revenue less the costs in the interval, in the smallest unit of the currency; `None` if not asked for.
        pub cashflow: Option<Number>,
        /// How many seats a customer with seats had in the interval, on average; `None` if not asked for.
        pub average_seats_per_customer: Option<Number>,
        /// The share of the seats that were claimed in the interval (0.25 is 25 %); `None` if not asked for.
        pub seat_utilization_rate: Option<Number>,
    }
}

open_enum! {
    /// What kind of figure a metric is.
    pub enum MetricType {
        /// An amount of money, in the smallest unit of the currency.
        Currency = "currency",
        /// An amount of money, in the smallest unit of the currency, with fractions of it.
        CurrencySubCent = "currency_sub_cent",
        /// A share: 0.25 is 25 %.
        Percentage = "percentage",
        /// A number.
        Scalar = "scalar",
    }
}

model! {
    /// What the metrics are called, and what kinds of figure they are.
    pub struct Metrics {
        /// What `active_subscriptions` is called, and what kind of figure it is; `None` if not asked for.
        pub active_subscriptions: Option<Metric>,
        /// What `committed_subscriptions` is called, and what kind of figure it is; `None` if not asked for.
        pub committed_subscriptions: Option<Metric>,
        /// What `monthly_recurring_revenue` is called, and what kind of figure it is; `None` if not asked for.
        pub monthly_recurring_revenue: Option<Metric>,
        /// What `trial_monthly_recurring_revenue` is called, and what kind of figure it is; `None` if not asked for.
        pub trial_monthly_recurring_revenue: Option<Metric>,
        /// What `committed_monthly_recurring_revenue` is called, and what kind of figure it is; `None` if not asked
        /// for.
        pub committed_monthly_recurring_revenue: Option<Metric>,
        /// What `trial_committed_monthly_recurring_revenue` is called, and what kind of figure it is; `None` if not
        /// asked for.
        pub trial_committed_monthly_recurring_revenue: Option<Metric>,
        /// What `average_revenue_per_user` is called, and what kind of figure it is; `None` if not asked for.
        pub average_revenue_per_user: Option<Metric>,
        /// What `checkouts` is called, and what kind of figure it is; `None` if not asked for.
        pub checkouts: Option<Metric>,
        /// What `succeeded_checkouts` is called, and what kind of figure it is; `None` if not asked for.
        pub succeeded_checkouts: Option<Metric>,
        /// What `churned_subscriptions` is called, and what kind of figure it is; `None` if not asked for.
        pub churned_subscriptions: Option<Metric>,
        /// What `churn_rate` is called, and what kind of figure it is; `None` if not asked for.
        pub churn_rate: Option<Metric>,
        /// What `seats_total` is called, and what kind of figure it is; `None` if not asked for.
        pub seats_total: Option<Metric>,
        /// What `seats_claimed` is called, and what kind of figure it is; `None` if not asked for.
        pub seats_claimed: Option<Metric>,
        /// What `seats_pending` is called, and what kind of figure it is; `None` if not asked for.
        pub seats_pending: Option<Metric>,
        /// What `seat_customers` is called, and what kind of figure it is; `None` if not asked for.
        pub seat_customers: Option<Metric>,
        /// What `new_seat_customers` is called, and what kind of figure it is; `None` if not asked for.
        pub new_seat_customers: Option<Metric>,
        /// What `churned_seat_customers` is called, and what kind of figure it is; `None` if not asked for.
        pub churned_seat_customers: Option<Metric>,
        /// What `orders` is called, and what kind of figure it is; `None` if not asked for.
        pub orders: Option<Metric>,
        /// What `revenue` is called, and what kind of figure it is; `None` if not asked for.
        pub revenue: Option<Metric>,
        /// What `net_revenue` is called, and what kind of figure it is; `None` if not asked for.
        pub net_revenue: Option<Metric>,
        /// What `cumulative_revenue` is called, and what kind of figure it is; `None` if not asked for.
        pub cumulative_revenue: Option<Metric>,
        /// What `net_cumulative_revenue` is called, and what kind of figure it is; `None` if not asked for.
        pub net_cumulative_revenue: Option<Metric>,
        /// What `costs` is called, and what kind of figure it is; `None` if not asked for.
        pub costs: Option<Metric>,
        /// What `cumulative_costs` is called, and what kind of figure it is; `None` if not asked for.
        pub cumulative_costs: Option<Metric>,
        /// What `average_order_value` is called, and what kind of figure it is; `None` if not asked for.
        pub average_order_value: Option<Metric>,
        /// What `net_average_order_value` is called, and what kind of figure it is; `None` if not asked for.
        pub net_average_order_value: Option<Metric>,
        /// What `cost_per_user` is called, and what kind of figure it is; `None` if not asked for.
        pub cost_per_user: Option<Metric>,
        /// What `active_user_by_event` is called, and what kind of figure it is; `None` if not asked for.
        pub active_user_by_event: Option<Metric>,
        /// What `one_time_products` is called, and what kind of figure it is; `None` if not asked for.
        pub one_time_products: Option<Metric>,
        /// What `one_time_products_revenue` is called, and what kind of figure it is; `None` if not asked for.
        pub one_time_products_revenue: Option<Metric>,
        /// What `one_time_products_net_revenue` is called, and what kind of figure it is; `None` if not asked for.
        pub one_time_products_net_revenue: Option<Metric>,
        /// What `new_subscriptions` is called, and what kind of figure it is; `None` if not asked for.
        pub new_subscriptions: Option<Metric>,
        /// What `new_subscriptions_revenue` is called, and what kind of figure it is; `None` if not asked for.
        pub new_subscriptions_revenue: Option<Metric>,
        /// What `new_subscriptions_net_revenue` is called, and what kind of figure it is; `None` if not asked for.
        pub new_subscriptions_net_revenue: Option<Metric>,
        /// What `renewed_subscriptions` is called, and what kind of figure it is; `None` if not asked for.
        pub renewed_subscriptions: Option<Metric>,
        /// What `renewed_subscriptions_revenue` is called, and what kind of figure it is; `None` if not asked for.
        pub renewed_subscriptions_revenue: Option<Metric>,
        /// What `renewed_subscriptions_net_revenue` is called, and what kind of figure it is; `None` if not asked for.
        pub renewed_subscriptions_net_revenue: Option<Metric>,
        /// What `canceled_subscriptions` is called, and what kind of figure it is; `None` if not asked for.
        pub canceled_subscriptions: Option<Metric>,
        /// What `canceled_subscriptions_customer_service` is called, and what kind of figure it is; `None` if not asked
        /// for.
        pub canceled_subscriptions_customer_service: Option<Metric>,
        /// What `canceled_subscriptions_low_quality` is called, and what kind of figure it is; `None` if not asked for.
        pub canceled_subscriptions_low_quality: Option<Metric>,
        /// What `canceled_subscriptions_missing_features` is called, and what kind of figure it is; `None` if not asked
        /// for.
        pub canceled_subscriptions_missing_features: Option<Metric>,
        /// What `canceled_subscriptions_switched_service` is called, and what kind of figure it is; `None` if not asked
        /// for.
        pub canceled_subscriptions_switched_service: Option<Metric>,
        /// What `canceled_subscriptions_too_complex` is called, and what kind of figure it is; `None` if not asked for.
        pub canceled_subscriptions_too_complex: Option<Metric>,
        /// What `canceled_subscriptions_too_expensive` is called, and what kind of figure it is; `None` if not asked
        /// for.
        pub canceled_subscriptions_too_expensive: Option<Metric>,
        /// What `canceled_subscriptions_unused` is called, and what kind of figure it is; `None` if not asked for.
        pub canceled_subscriptions_unused: Option<Metric>,
        /// What `canceled_subscriptions_other` is called, and what kind of figure it is; `None` if not asked for.
        pub canceled_subscriptions_other: Option<Metric>,
        /// What `annual_recurring_revenue` is called, and what kind of figure it is; `None` if not asked for.
        pub annual_recurring_revenue: Option<Metric>,
        /// What `committed_annual_recurring_revenue` is called, and what kind of figure it is; `None` if not asked for.
        pub committed_annual_recurring_revenue: Option<Metric>,
        /// What `checkouts_conversion` is called, and what kind of figure it is; `None` if not asked for.
        pub checkouts_conversion: Option<Metric>,
        /// What `ltv` is called, and what kind of figure it is; `None` if not asked for.
        pub ltv: Option<Metric>,
        /// What `gross_margin` is called, and what kind of figure it is; `None` if not asked for.
        pub gross_margin: Option<Metric>,
        /// What `gross_margin_percentage` is called, and what kind of figure it is; `None` if not asked for.
        pub gross_margin_percentage: Option<Metric>,
        /// What `cashflow` is called, and what kind of figure it is; `None` if not asked for.
        pub cashflow: Option<Metric>,
        /// What `average_seats_per_customer` is called, and what kind of figure it is; `None` if not asked for.
        pub average_seats_per_customer: Option<Metric>,
        /// What `seat_utilization_rate` is called, and what kind of figure it is; `None` if not asked for.
        pub seat_utilization_rate: Option<Metric>,
    }
}

request! {
    /// The query of `metrics_export`.
    pub struct MetricsExportQuery {
        required {
            /// The first day.
            start_date: Date,
            /// The last day.
            end_date: Date,
            /// How long each interval is, from an hour to a year.
            interval: TimeInterval,
        }
        optional {
            /// The time zone that days begin and end in, an IANA name such as `Europe/Paris`; default UTC.
            timezone(maybe_timezone): String,
            /// Only the figures of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only what comes from these products, by their ids in Polar.
            product_id(maybe_product_id): List<String>,
            /// Only what comes from products of these billing types: sold once, or recurring.
            billing_type(maybe_billing_type): List<ProductBillingType>,
            /// Only what comes from these customers, by their ids in Polar.
            customer_id(maybe_customer_id): List<String>,
            /// The metrics wanted, by their names in the reply, such as `revenue`; unset: all.
            metrics(maybe_metrics): List<String>,
        }
    }
}

request! {
    /// The query of `metrics_get`.
    pub struct MetricsGetQuery {
        required {
            /// The first day.
            start_date: Date,
            /// The last day.
            end_date: Date,
            /// How long each interval is, from an hour to a year.
            interval: TimeInterval,
        }
        optional {
            /// The time zone that days begin and end in, an IANA name such as `Europe/Paris`; default UTC.
            timezone(maybe_timezone): String,
            /// Only the figures of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
            /// Only what comes from these products, by their ids in Polar.
            product_id(maybe_product_id): List<String>,
            /// Only what comes from products of these billing types: sold once, or recurring.
            billing_type(maybe_billing_type): List<ProductBillingType>,
            /// Only what comes from these customers, by their ids in Polar.
            customer_id(maybe_customer_id): List<String>,
            /// The metrics wanted, by their names in the reply, such as `revenue`; unset: all.
            metrics(maybe_metrics): List<String>,
        }
    }
}

model! {
    /// How long a time can be asked for with one interval.
    pub struct MetricsIntervalLimit {
        /// The fewest days.
        pub min_days: i64,
        /// The most days.
        pub max_days: i64,
    }
}

model! {
    /// How long a time can be asked for with each interval.
    pub struct MetricsIntervalsLimits {
        /// The limits for intervals of an hour.
        pub hour: MetricsIntervalLimit,
        /// The limits for intervals of a day.
        pub day: MetricsIntervalLimit,
        /// The limits for intervals of a week.
        pub week: MetricsIntervalLimit,
        /// The limits for intervals of a month.
        pub month: MetricsIntervalLimit,
        /// The limits for intervals of a year.
        pub year: MetricsIntervalLimit,
    }
}

model! {
    /// How far back metrics go, and how long a time can be asked for.
    pub struct MetricsLimits {
        /// The earliest day that can be asked for.
        pub min_date: Date,
        /// How long a time can be asked for with each interval.
        pub intervals: MetricsIntervalsLimits,
    }
}

request! {
    /// The query of `metrics_list_dashboards`.
    pub struct MetricsListDashboardsQuery {
        optional {
            /// Only the dashboards of these organizations, by their ids in Polar.
            organization_id(maybe_organization_id): List<String>,
        }
    }
}

model! {
    /// Metrics of a time, interval by interval and in total.
    pub struct MetricsResponse {
        /// The figures of each interval, in the order of time.
        pub periods: Vec<MetricPeriod>,
        /// The figures of the whole time.
        pub totals: MetricsTotals,
        /// What the metrics are called, and what kinds of figure they are.
        pub metrics: Metrics,
    }
}

model! {
    /// The organization's figures over the whole time asked for.
    pub struct MetricsTotals {
        /// How many subscriptions were active in the last interval; `None` if not asked for.
        pub active_subscriptions: Option<Number>,
        /// How many subscriptions were active in the last interval and not set to end; `None` if not asked for.
        pub committed_subscriptions: Option<Number>,
        /// The revenue per month of the subscriptions active in the last interval, in the smallest unit of the
        /// currency; `None` if not asked for.
        pub monthly_recurring_revenue: Option<Number>,
        /// The revenue per month that the subscriptions in their trial in the last interval are to bring, in the
        /// smallest unit of the currency; `None` if not asked for.
        pub trial_monthly_recurring_revenue: Option<Number>,
        /// The revenue per month of the subscriptions active in the last interval and not set to end, in the smallest
        /// unit of the currency; `None` if not asked for.
        pub committed_monthly_recurring_revenue: Option<Number>,
        /// The revenue per month that the subscriptions in their trial in the last interval and not set to end are to
        /// bring, in the smallest unit of the currency; `None` if not asked for.
        pub trial_committed_monthly_recurring_revenue: Option<Number>,
        /// The average revenue per month of a customer with subscriptions active in the last interval, in the smallest
        /// unit of the currency; `None` if not asked for.
        pub average_revenue_per_user: Option<Number>,
        /// How many checkouts were created over the whole time; `None` if not asked for.
        pub checkouts: Option<Number>,
        /// How many of the checkouts created over the whole time succeeded; `None` if not asked for.
        pub succeeded_checkouts: Option<Number>,
        /// How many subscriptions ended over the whole time; `None` if not asked for.
        pub churned_subscriptions: Option<Number>,
        /// The share of subscriptions that were lost (0.25 is 25 %); `None` if not asked for.
        pub churn_rate: Option<Number>,
        /// How many seats there were; `None` if not asked for.
        pub seats_total: Option<Number>,
        /// How many seats were claimed; `None` if not asked for.
        pub seats_claimed: Option<Number>,
        /// How many seats were assigned but not claimed; `None` if not asked for.
        pub seats_pending: Option<Number>,
        /// How many customers had seats; `None` if not asked for.
        pub seat_customers: Option<Number>,
        /// How many customers newly got seats; `None` if not asked for.
        pub new_seat_customers: Option<Number>,
        /// How many customers with seats were lost; `None` if not asked for.
        pub churned_seat_customers: Option<Number>,
        /// How many orders there were over the whole time; `None` if not asked for.
        pub orders: Option<Number>,
        /// What orders earned over the whole time, before fees, in the smallest unit of the currency; `None` if not
        /// asked for.
        pub revenue: Option<Number>,
        /// What orders earned over the whole time, after fees, in the smallest unit of the currency; `None` if not
        /// asked for.
        pub net_revenue: Option<Number>,
        /// What all orders up to the end earned, before fees, in the smallest unit of the currency; `None` if not asked
        /// for.
        pub cumulative_revenue: Option<Number>,
        /// What all orders up to the end earned, after fees, in the smallest unit of the currency; `None` if not asked
        /// for.
        pub net_cumulative_revenue: Option<Number>,
        /// What events over the whole time cost you, by their `_cost`, in the smallest unit of the currency with
        /// fractions; `None` if not asked for.
        pub costs: Option<Number>,
        /// What all events up to the end cost you, by their `_cost`, in the smallest unit of the currency with
        /// fractions; `None` if not asked for.
        pub cumulative_costs: Option<Number>,
        /// What an order earned on average over the whole time, before fees, in the smallest unit of the currency;
        /// `None` if not asked for.
        pub average_order_value: Option<Number>,
        /// What an order earned on average over the whole time, after fees, in the smallest unit of the currency;
        /// `None` if not asked for.
        pub net_average_order_value: Option<Number>,
        /// What events over the whole time cost you per customer, in the smallest unit of the currency with fractions;
        /// `None` if not asked for.
        pub cost_per_user: Option<Number>,
        /// How many customers had events; `None` if not asked for.
        pub active_user_by_event: Option<Number>,
        /// How many one-time products were sold over the whole time; `None` if not asked for.
        pub one_time_products: Option<Number>,
        /// What one-time products earned over the whole time, before fees, in the smallest unit of the currency; `None`
        /// if not asked for.
        pub one_time_products_revenue: Option<Number>,
        /// What one-time products earned over the whole time, after fees, in the smallest unit of the currency; `None`
        /// if not asked for.
        pub one_time_products_net_revenue: Option<Number>,
        /// How many subscriptions started over the whole time; `None` if not asked for.
        pub new_subscriptions: Option<Number>,
        /// What new subscriptions earned over the whole time, before fees, in the smallest unit of the currency; `None`
        /// if not asked for.
        pub new_subscriptions_revenue: Option<Number>,
        /// What new subscriptions earned over the whole time, after fees, in the smallest unit of the currency; `None`
        /// if not asked for.
        pub new_subscriptions_net_revenue: Option<Number>,
        /// How many subscriptions were renewed over the whole time; `None` if not asked for.
        pub renewed_subscriptions: Option<Number>,
        /// What renewals of subscriptions earned over the whole time, before fees, in the smallest unit of the
        /// currency; `None` if not asked for.
        pub renewed_subscriptions_revenue: Option<Number>,
        /// What renewals of subscriptions earned over the whole time, after fees, in the smallest unit of the currency;
        /// `None` if not asked for.
        pub renewed_subscriptions_net_revenue: Option<Number>,
        /// How many subscriptions were cancelled over the whole time; `None` if not asked for.
        pub canceled_subscriptions: Option<Number>,
        /// How many subscriptions were cancelled over the whole time because customer service was not good; `None` if
        /// not asked for.
        pub canceled_subscriptions_customer_service: Option<Number>,
        /// How many subscriptions were cancelled over the whole time because the quality was not good enough; `None` if
        /// not asked for.
        pub canceled_subscriptions_low_quality: Option<Number>,
        /// How many subscriptions were cancelled over the whole time because something needed was missing; `None` if
        /// not asked for.
        pub canceled_subscriptions_missing_features: Option<Number>,
        /// How many subscriptions were cancelled over the whole time because the customer went to another service;
        /// `None` if not asked for.
        pub canceled_subscriptions_switched_service: Option<Number>,
        /// How many subscriptions were cancelled over the whole time because it was too complicated; `None` if not
        /// asked for.
        pub canceled_subscriptions_too_complex: Option<Number>,
        /// How many subscriptions were cancelled over the whole time because it cost too much; `None` if not asked for.
        pub canceled_subscriptions_too_expensive: Option<Number>,
        /// How many subscriptions were cancelled over the whole time because it was not used enough; `None` if not
        /// asked for.
        pub canceled_subscriptions_unused: Option<Number>,
        /// How many subscriptions were cancelled over the whole time for another reason or none given; `None` if not
        /// asked for.
        pub canceled_subscriptions_other: Option<Number>,
        /// The revenue per year of the subscriptions active in the last interval, in the smallest unit of the currency;
        /// `None` if not asked for.
        pub annual_recurring_revenue: Option<Number>,
        /// The revenue per year of the subscriptions active in the last interval and not set to end, in the smallest
        /// unit of the currency; `None` if not asked for.
        pub committed_annual_recurring_revenue: Option<Number>,
        /// The share of the checkouts created over the whole time that succeeded (0.25 is 25 %); `None` if not asked
        /// for.
        pub checkouts_conversion: Option<Number>,
        /// The lifetime value: what a customer is expected to bring in over the years, in the smallest unit of the
        /// currency; `None` if not asked for.
        pub ltv: Option<Number>,
        /// What is left of the revenue up to the end after the costs, in the smallest unit of the currency; `None` if
        /// not asked for.
        pub gross_margin: Option<Number>,
        /// The share of the revenue up to the end that is left after the costs (0.25 is 25 %); `None` if not asked for.
        pub gross_margin_percentage: Option<Number>,
        /// The revenue less the costs over the whole time, in the smallest unit of the currency; `None` if not asked
        /// for.
        pub cashflow: Option<Number>,
        /// How many seats a customer with seats had, on average; `None` if not asked for.
        pub average_seats_per_customer: Option<Number>,
        /// The share of the seats that were claimed (0.25 is 25 %); `None` if not asked for.
        pub seat_utilization_rate: Option<Number>,
    }
}
