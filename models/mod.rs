//! The types that operations take and give.
//!
//! What the API sends may grow: structs are `#[non_exhaustive]`, enums have a variant `Unknown` that keeps what came and
//! writes it back. Every type reads and writes any self-describing serde format, and its `Debug` hides secrets.

mod addresses;
#[cfg(feature = "_benefit_grant_properties")]
mod benefit_grant_properties;
#[cfg(feature = "_benefit_grant_webhooks")]
mod benefit_grant_webhooks;
#[cfg(all(feature = "_benefits", feature = "_customers"))]
mod benefit_grants;
#[cfg(feature = "_benefits")]
mod benefits;
#[cfg(feature = "_benefits_public")]
mod benefits_public;
#[cfg(feature = "_checkout_links")]
mod checkout_links;
#[cfg(feature = "_checkouts")]
mod checkouts;
mod countries;
mod currencies;
#[cfg(feature = "_custom_fields")]
mod custom_fields;
#[cfg(all(feature = "_customers", feature = "_meters"))]
mod customer_meters;
#[cfg(feature = "_customer_portal_benefit_grants")]
mod customer_portal_benefit_grants;
mod customer_portal_customer_meters;
mod customer_portal_customer_session;
#[cfg(feature = "_customer_portal_customers")]
mod customer_portal_customers;
#[cfg(feature = "_files")]
mod customer_portal_downloadables;
#[cfg(feature = "_license_keys")]
mod customer_portal_license_keys;
mod customer_portal_members;
#[cfg(feature = "_customer_portal_orders")]
mod customer_portal_orders;
#[cfg(all(feature = "_benefits_public", feature = "_files", feature = "_organizations", feature = "_prices"))]
mod customer_portal_organizations;
mod customer_portal_seats;
#[cfg(feature = "_customer_portal_subscriptions")]
mod customer_portal_subscriptions;
mod customer_portal_wallets;
#[cfg(feature = "_customer_seats")]
mod customer_seats;
#[cfg(feature = "_customers")]
mod customer_sessions;
#[cfg(feature = "_customers")]
mod customers;
mod customers_members;
#[cfg(feature = "_discounts")]
mod discounts;
#[cfg(feature = "_disputes")]
mod disputes;
mod enums;
mod errors;
mod event_types;
#[cfg(feature = "_events")]
mod events;
#[cfg(feature = "_files")]
mod files;
#[cfg(feature = "_license_keys")]
mod license_keys;
mod metadata;
#[cfg(feature = "_meters")]
mod meters;
#[cfg(feature = "_metrics")]
mod metrics;
#[cfg(feature = "_oauth2")]
mod oauth2;
#[cfg(feature = "_orders")]
mod orders;
#[cfg(feature = "_organizations")]
mod organizations;
#[cfg(feature = "_payment_methods")]
mod payment_methods;
#[cfg(feature = "_payments")]
mod payments;
#[cfg(feature = "_prices")]
mod prices;
#[cfg(feature = "_products")]
mod products;
#[cfg(feature = "_refunds")]
mod refunds;
#[cfg(feature = "_subscriptions")]
mod subscriptions;
mod tax_ids;
mod values;
#[cfg(feature = "webhooks")]
mod webhook_payloads;
#[cfg(feature = "_webhooks")]
mod webhooks;

pub use crate::call::paging::{ListResource, Pagination};
pub use crate::json::{Csv, Date, Json, List, Map, Patch, Secret, Timestamp, UnreadableItem};
pub use addresses::*;
#[cfg(feature = "_benefit_grant_properties")]
pub use benefit_grant_properties::*;
#[cfg(feature = "_benefit_grant_webhooks")]
pub use benefit_grant_webhooks::*;
#[cfg(all(feature = "_benefits", feature = "_customers"))]
pub use benefit_grants::*;
#[cfg(feature = "_benefits")]
pub use benefits::*;
#[cfg(feature = "_benefits_public")]
pub use benefits_public::*;
#[cfg(feature = "_checkout_links")]
pub use checkout_links::*;
#[cfg(feature = "_checkouts")]
pub use checkouts::*;
pub use countries::*;
pub use currencies::*;
#[cfg(feature = "_custom_fields")]
pub use custom_fields::*;
#[cfg(all(feature = "_customers", feature = "_meters"))]
pub use customer_meters::*;
#[cfg(feature = "_customer_portal_benefit_grants")]
pub use customer_portal_benefit_grants::*;
pub use customer_portal_customer_meters::*;
pub use customer_portal_customer_session::*;
#[cfg(feature = "_customer_portal_customers")]
pub use customer_portal_customers::*;
#[cfg(feature = "_files")]
pub use customer_portal_downloadables::*;
#[cfg(feature = "_license_keys")]
pub use customer_portal_license_keys::*;
pub use customer_portal_members::*;
#[cfg(feature = "_customer_portal_orders")]
pub use customer_portal_orders::*;
#[cfg(all(feature = "_benefits_public", feature = "_files", feature = "_organizations", feature = "_prices"))]
pub use customer_portal_organizations::*;
pub use customer_portal_seats::*;
#[cfg(feature = "_customer_portal_subscriptions")]
pub use customer_portal_subscriptions::*;
pub use customer_portal_wallets::*;
#[cfg(feature = "_customer_seats")]
pub use customer_seats::*;
#[cfg(feature = "_customers")]
pub use customer_sessions::*;
#[cfg(feature = "_customers")]
pub use customers::*;
pub use customers_members::*;
#[cfg(feature = "_discounts")]
pub use discounts::*;
#[cfg(feature = "_disputes")]
pub use disputes::*;
pub use enums::*;
pub use errors::*;
pub use event_types::*;
#[cfg(feature = "_events")]
pub use events::*;
#[cfg(feature = "_files")]
pub use files::*;
#[cfg(feature = "_license_keys")]
pub use license_keys::*;
pub use metadata::*;
#[cfg(feature = "_meters")]
pub use meters::*;
#[cfg(feature = "_metrics")]
pub use metrics::*;
#[cfg(feature = "_oauth2")]
pub use oauth2::*;
#[cfg(feature = "_orders")]
pub use orders::*;
#[cfg(feature = "_organizations")]
pub use organizations::*;
#[cfg(feature = "_payment_methods")]
pub use payment_methods::*;
#[cfg(feature = "_payments")]
pub use payments::*;
#[cfg(feature = "_prices")]
pub use prices::*;
#[cfg(feature = "_products")]
pub use products::*;
#[cfg(feature = "_refunds")]
pub use refunds::*;
#[cfg(feature = "_subscriptions")]
pub use subscriptions::*;
pub use tax_ids::*;
pub use values::*;
#[cfg(feature = "webhook_payloads")]
pub use webhook_payloads::*;
#[cfg(feature = "_webhooks")]
pub use webhooks::*;
