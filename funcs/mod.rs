//! The operations, grouped by resource.
//!
//! Each function is also available at the root of the crate, so that `polar_funcs::orders_list` is
//! `polar_funcs::ops::orders::orders_list`. The name of a function is the name of its feature.

#![allow(unreachable_pub, unused_imports, reason = "no operation of a resource may be enabled")]

/// The functions whose names begin with `benefit_grants_`.
pub mod benefit_grants;
/// The functions whose names begin with `benefits_`.
pub mod benefits;
/// The functions whose names begin with `checkout_links_`.
pub mod checkout_links;
/// The functions whose names begin with `checkouts_`.
pub mod checkouts;
/// The functions whose names begin with `custom_fields_`.
pub mod custom_fields;
/// The functions whose names begin with `customer_meters_`.
pub mod customer_meters;
/// The functions whose names begin with `customer_portal_benefit_grants_`.
pub mod customer_portal_benefit_grants;
/// The functions whose names begin with `customer_portal_customer_meters_`.
pub mod customer_portal_customer_meters;
/// The functions whose names begin with `customer_portal_customer_session_`.
pub mod customer_portal_customer_session;
/// The functions whose names begin with `customer_portal_customers_`.
pub mod customer_portal_customers;
/// The functions whose names begin with `customer_portal_downloadables_`.
pub mod customer_portal_downloadables;
/// The functions whose names begin with `customer_portal_license_keys_`.
pub mod customer_portal_license_keys;
/// The functions whose names begin with `customer_portal_members_`.
pub mod customer_portal_members;
/// The functions whose names begin with `customer_portal_orders_`.
pub mod customer_portal_orders;
/// The functions whose names begin with `customer_portal_organizations_`.
pub mod customer_portal_organizations;
/// The functions whose names begin with `customer_portal_seats_`.
pub mod customer_portal_seats;
/// The functions whose names begin with `customer_portal_subscriptions_`.
pub mod customer_portal_subscriptions;
/// The functions whose names begin with `customer_portal_wallets_`.
pub mod customer_portal_wallets;
/// The functions whose names begin with `customer_seats_`.
pub mod customer_seats;
/// The functions whose names begin with `customer_sessions_`.
pub mod customer_sessions;
/// The functions whose names begin with `customers_`.
pub mod customers;
/// The functions whose names begin with `customers_members_`.
pub mod customers_members;
/// The functions whose names begin with `discounts_`.
pub mod discounts;
/// The functions whose names begin with `disputes_`.
pub mod disputes;
/// The functions whose names begin with `event_types_`.
pub mod event_types;
/// The functions whose names begin with `events_`.
pub mod events;
/// The functions whose names begin with `files_`.
pub mod files;
/// The functions whose names begin with `license_keys_`.
pub mod license_keys;
/// The functions whose names begin with `meters_`.
pub mod meters;
/// The functions whose names begin with `metrics_`.
pub mod metrics;
/// The functions whose names begin with `oauth2_`.
pub mod oauth2;
/// The functions whose names begin with `oauth2_clients_oauth2_`.
pub mod oauth2_clients_oauth2;
/// The functions whose names begin with `orders_`.
pub mod orders;
/// The functions whose names begin with `organizations_`.
pub mod organizations;
/// The functions whose names begin with `payments_`.
pub mod payments;
/// The functions whose names begin with `products_`.
pub mod products;
/// The functions whose names begin with `refunds_`.
pub mod refunds;
/// The functions whose names begin with `subscriptions_`.
pub mod subscriptions;
/// The functions whose names begin with `webhooks_`.
pub mod webhooks;

/// All functions. The root of the crate re-exports them.
pub(crate) mod all {
    pub use super::benefit_grants::*;
    pub use super::benefits::*;
    pub use super::checkout_links::*;
    pub use super::checkouts::*;
    pub use super::custom_fields::*;
    pub use super::customer_meters::*;
    pub use super::customer_portal_benefit_grants::*;
    pub use super::customer_portal_customer_meters::*;
    pub use super::customer_portal_customer_session::*;
    pub use super::customer_portal_customers::*;
    pub use super::customer_portal_downloadables::*;
    pub use super::customer_portal_license_keys::*;
    pub use super::customer_portal_members::*;
    pub use super::customer_portal_orders::*;
    pub use super::customer_portal_organizations::*;
    pub use super::customer_portal_seats::*;
    pub use super::customer_portal_subscriptions::*;
    pub use super::customer_portal_wallets::*;
    pub use super::customer_seats::*;
    pub use super::customer_sessions::*;
    pub use super::customers::*;
    pub use super::customers_members::*;
    pub use super::discounts::*;
    pub use super::disputes::*;
    pub use super::event_types::*;
    pub use super::events::*;
    pub use super::files::*;
    pub use super::license_keys::*;
    pub use super::meters::*;
    pub use super::metrics::*;
    pub use super::oauth2::*;
    pub use super::oauth2_clients_oauth2::*;
    pub use super::orders::*;
    pub use super::organizations::*;
    pub use super::payments::*;
    pub use super::products::*;
    pub use super::refunds::*;
    pub use super::subscriptions::*;
    pub use super::webhooks::*;
}
