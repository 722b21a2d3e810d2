//! The types of requests and responses.
//!
//! The API can add fields and values at any time, so structs are `#[non_exhaustive]`, and enums have a variant
//! `Unknown`, which keeps an unknown value and serializes it unchanged. All types can be serialized to and deserialized
//! from any self-describing serde format. Their `Debug` implementations do not print secrets.

#![cfg_attr(docsrs, doc(auto_cfg = false))]

/// Declares modules and re-exports their types. A module with features after its name is compiled if any of them is
/// enabled.
macro_rules! modules {
    ($($name:ident $(if $($feature:tt)|+)?;)*) => {$(
        $(#[cfg(any($(feature = $feature),+))])?
        mod $name;
        $(#[cfg(any($(feature = $feature),+))])?
        pub use $name::*;
    )*};
}

pub use crate::call::paging::{ListResource, Pagination};
pub use crate::json::{Csv, Date, Json, List, Map, Money, Patch, Secret, TimeError, Timestamp, UnreadableItem};

modules! {
    addresses;
    benefit_grant_properties if "benefit_grants_list" | "benefits_grants" | "customer_meters_get" |
        "customer_meters_list" | "customer_portal_benefit_grants_get" | "customer_portal_benefit_grants_list" |
        "customer_portal_benefit_grants_update" | "customer_sessions_create" | "customers_create" | "customers_delete" |
        "customers_delete_external" | "customers_export" | "customers_get" | "customers_get_external" |
        "customers_get_state" | "customers_get_state_external" | "customers_list" | "customers_list_payment_methods" |
        "customers_list_payment_methods_external" | "customers_update" | "customers_update_external" | "events_get" |
        "events_ingest" | "events_list" | "events_list_names" | "webhooks" | "webhooks_create_webhook_endpoint" |
        "webhooks_get_webhook_endpoint" | "webhooks_list_webhook_deliveries" | "webhooks_list_webhook_endpoints" |
        "webhooks_reset_webhook_endpoint_secret" | "webhooks_update_webhook_endpoint";
    benefit_grant_webhooks if "webhooks";
    benefit_grants if "benefit_grants_list" | "benefits_grants";
    benefits if "benefit_grants_list" | "benefits_create" | "benefits_files" | "benefits_get" | "benefits_grants" |
        "benefits_list" | "benefits_update" | "customer_portal_benefit_grants_get" |
        "customer_portal_benefit_grants_list" | "customer_portal_benefit_grants_update" |
        "customer_portal_seats_list_claimed_subscriptions" | "customer_portal_subscriptions_cancel" |
        "customer_portal_subscriptions_get" | "customer_portal_subscriptions_list" |
        "customer_portal_subscriptions_update" | "products_create" | "products_get" | "products_list" |
        "products_update" | "products_update_benefits" | "subscriptions_create" | "subscriptions_export" |
        "subscriptions_get" | "subscriptions_list" | "subscriptions_revoke" | "subscriptions_update" | "webhooks";
    benefits_public if "checkout_links_create" | "checkout_links_get" | "checkout_links_list" |
        "checkout_links_update" | "checkouts_client_confirm" | "checkouts_client_get" | "checkouts_client_update" |
        "checkouts_create" | "checkouts_get" | "checkouts_list" | "checkouts_update" |
        "customer_portal_orders_confirm_retry_payment" | "customer_portal_orders_get" |
        "customer_portal_orders_get_payment_status" | "customer_portal_orders_invoice" | "customer_portal_orders_list" |
        "customer_portal_orders_receipt" | "customer_portal_orders_update" | "customer_portal_organizations_get" |
        "customer_portal_seats_list_claimed_subscriptions" | "customer_portal_subscriptions_cancel" |
        "customer_portal_subscriptions_get" | "customer_portal_subscriptions_list" |
        "customer_portal_subscriptions_update" | "webhooks";
    checkout_links if "checkout_links_create" | "checkout_links_get" | "checkout_links_list" | "checkout_links_update";
    checkouts if "checkouts_client_confirm" | "checkouts_client_get" | "checkouts_client_update" | "checkouts_create" |
        "checkouts_get" | "checkouts_list" | "checkouts_update" | "webhooks";
    countries;
    currencies;
    custom_fields if "checkouts_client_confirm" | "checkouts_client_get" | "checkouts_client_update" |
        "checkouts_create" | "checkouts_get" | "checkouts_list" | "checkouts_update" | "custom_fields_create" |
        "custom_fields_get" | "custom_fields_list" | "custom_fields_update" |
        "customer_portal_seats_list_claimed_subscriptions" | "customer_portal_subscriptions_cancel" |
        "customer_portal_subscriptions_get" | "customer_portal_subscriptions_list" |
        "customer_portal_subscriptions_update" | "products_create" | "products_get" | "products_list" |
        "products_update" | "products_update_benefits" | "subscriptions_create" | "subscriptions_export" |
        "subscriptions_get" | "subscriptions_list" | "subscriptions_revoke" | "subscriptions_update" | "webhooks";
    customer_meters if "customer_meters_get" | "customer_meters_list";
    customer_portal_benefit_grants if "customer_portal_benefit_grants_get" | "customer_portal_benefit_grants_list" |
        "customer_portal_benefit_grants_update";
    customer_portal_customer_meters;
    customer_portal_customer_session;
    customer_portal_customers if "customer_portal_benefit_grants_get" | "customer_portal_benefit_grants_list" |
        "customer_portal_benefit_grants_update" | "customer_portal_customers_check_email_update" |
        "customer_portal_customers_get" | "customer_portal_customers_list_payment_methods" |
        "customer_portal_customers_request_email_update" | "customer_portal_customers_update" |
        "customer_portal_customers_verify_email_update" | "customer_portal_orders_confirm_retry_payment" |
        "customer_portal_orders_get" | "customer_portal_orders_get_payment_status" | "customer_portal_orders_invoice" |
        "customer_portal_orders_list" | "customer_portal_orders_receipt" | "customer_portal_orders_update" |
        "customer_portal_organizations_get" | "customer_portal_seats_list_claimed_subscriptions" |
        "customer_portal_subscriptions_cancel" | "customer_portal_subscriptions_get" |
        "customer_portal_subscriptions_list" | "customer_portal_subscriptions_update" | "organizations_create" |
        "organizations_get" | "organizations_list" | "organizations_update" | "webhooks";
    customer_portal_downloadables if "customer_portal_downloadables_list";
    customer_portal_license_keys if "customer_portal_license_keys_list" | "customer_portal_license_keys_validate" |
        "license_keys_validate";
    customer_portal_members;
    customer_portal_orders if "customer_portal_orders_confirm_retry_payment" | "customer_portal_orders_get" |
        "customer_portal_orders_get_payment_status" | "customer_portal_orders_invoice" | "customer_portal_orders_list" |
        "customer_portal_orders_receipt" | "customer_portal_orders_update";
    customer_portal_organizations if "customer_portal_orders_confirm_retry_payment" | "customer_portal_orders_get" |
        "customer_portal_orders_get_payment_status" | "customer_portal_orders_invoice" | "customer_portal_orders_list" |
        "customer_portal_orders_receipt" | "customer_portal_orders_update" | "customer_portal_organizations_get" |
        "customer_portal_seats_list_claimed_subscriptions" | "customer_portal_subscriptions_cancel" |
        "customer_portal_subscriptions_get" | "customer_portal_subscriptions_list" |
        "customer_portal_subscriptions_update";
    customer_portal_seats;
    customer_portal_subscriptions if "customer_portal_seats_list_claimed_subscriptions" |
        "customer_portal_subscriptions_cancel" | "customer_portal_subscriptions_get" |
        "customer_portal_subscriptions_list" | "customer_portal_subscriptions_update";
    customer_portal_wallets;
    customer_seats if "customer_portal_seats_assign_seat" | "customer_portal_seats_list_seats" |
        "customer_portal_seats_resend_invitation" | "customer_portal_seats_revoke_seat" | "customer_seats_assign_seat" |
        "customer_seats_claim_seat" | "customer_seats_get_claim_info" | "customer_seats_list_seats" |
        "customer_seats_resend_invitation" | "customer_seats_revoke_seat" | "webhooks";
    customer_sessions if "customer_sessions_create";
    customers if "benefit_grants_list" | "benefits_grants" | "customer_meters_get" | "customer_meters_list" |
        "customer_sessions_create" | "customers_create" | "customers_delete" | "customers_delete_external" |
        "customers_export" | "customers_get" | "customers_get_external" | "customers_get_state" |
        "customers_get_state_external" | "customers_list" | "customers_list_payment_methods" |
        "customers_list_payment_methods_external" | "customers_update" | "customers_update_external" | "events_get" |
        "events_ingest" | "events_list" | "events_list_names" | "webhooks" | "webhooks_create_webhook_endpoint" |
        "webhooks_get_webhook_endpoint" | "webhooks_list_webhook_deliveries" | "webhooks_list_webhook_endpoints" |
        "webhooks_reset_webhook_endpoint_secret" | "webhooks_update_webhook_endpoint";
    customers_members;
    discounts if "checkout_links_create" | "checkout_links_get" | "checkout_links_list" | "checkout_links_update" |
        "customer_portal_orders_confirm_retry_payment" | "customer_portal_orders_get" |
        "customer_portal_orders_get_payment_status" | "customer_portal_orders_invoice" | "customer_portal_orders_list" |
        "customer_portal_orders_receipt" | "customer_portal_orders_update" |
        "customer_portal_seats_list_claimed_subscriptions" | "customer_portal_subscriptions_cancel" |
        "customer_portal_subscriptions_get" | "customer_portal_subscriptions_list" |
        "customer_portal_subscriptions_update" | "discounts_create" | "discounts_get" | "discounts_list" |
        "discounts_update" | "orders_create" | "orders_export" | "orders_finalize" | "orders_get" | "orders_invoice" |
        "orders_list" | "orders_receipt" | "orders_update" | "subscriptions_create" | "subscriptions_export" |
        "subscriptions_get" | "subscriptions_list" | "subscriptions_revoke" | "subscriptions_update" | "webhooks";
    disputes if "disputes_accept" | "disputes_get" | "disputes_list";
    enums;
    errors;
    event_types;
    events if "events_get" | "events_ingest" | "events_list" | "events_list_names" |
        "webhooks_create_webhook_endpoint" | "webhooks_get_webhook_endpoint" | "webhooks_list_webhook_deliveries" |
        "webhooks_list_webhook_endpoints" | "webhooks_reset_webhook_endpoint_secret" |
        "webhooks_update_webhook_endpoint";
    files if "checkout_links_create" | "checkout_links_get" | "checkout_links_list" | "checkout_links_update" |
        "checkouts_client_confirm" | "checkouts_client_get" | "checkouts_client_update" | "checkouts_create" |
        "checkouts_get" | "checkouts_list" | "checkouts_update" | "customer_portal_downloadables_list" |
        "customer_portal_orders_confirm_retry_payment" | "customer_portal_orders_get" |
        "customer_portal_orders_get_payment_status" | "customer_portal_orders_invoice" | "customer_portal_orders_list" |
        "customer_portal_orders_receipt" | "customer_portal_orders_update" | "customer_portal_organizations_get" |
        "customer_portal_seats_list_claimed_subscriptions" | "customer_portal_subscriptions_cancel" |
        "customer_portal_subscriptions_get" | "customer_portal_subscriptions_list" |
        "customer_portal_subscriptions_update" | "files_create" | "files_list" | "files_update" | "files_uploaded" |
        "products_create" | "products_get" | "products_list" | "products_update" | "products_update_benefits" |
        "subscriptions_create" | "subscriptions_export" | "subscriptions_get" | "subscriptions_list" |
        "subscriptions_revoke" | "subscriptions_update" | "webhooks";
    license_keys if "customer_portal_license_keys_activate" | "customer_portal_license_keys_deactivate" |
        "customer_portal_license_keys_get" | "customer_portal_license_keys_list" |
        "customer_portal_license_keys_rotate" | "customer_portal_license_keys_validate" | "license_keys_activate" |
        "license_keys_deactivate" | "license_keys_get" | "license_keys_get_activation" | "license_keys_list" |
        "license_keys_rotate" | "license_keys_update" | "license_keys_validate";
    metadata;
    meters if "customer_meters_get" | "customer_meters_list" | "customer_portal_seats_list_claimed_subscriptions" |
        "customer_portal_subscriptions_cancel" | "customer_portal_subscriptions_get" |
        "customer_portal_subscriptions_list" | "customer_portal_subscriptions_update" | "meters_create" | "meters_get" |
        "meters_list" | "meters_quantities" | "meters_update" | "subscriptions_create" | "subscriptions_export" |
        "subscriptions_get" | "subscriptions_list" | "subscriptions_revoke" | "subscriptions_update" | "webhooks";
    metrics if "metrics_create_dashboard" | "metrics_export" | "metrics_get" | "metrics_get_dashboard" |
        "metrics_limits" | "metrics_list_dashboards" | "metrics_update_dashboard";
    oauth2 if "oauth2_authorize" | "oauth2_clients_oauth2_create_client" | "oauth2_clients_oauth2_update_client" |
        "oauth2_introspect_token" | "oauth2_request_token" | "oauth2_revoke_token" | "oauth2_userinfo";
    orders if "customer_portal_orders_confirm_retry_payment" | "customer_portal_orders_get" |
        "customer_portal_orders_get_payment_status" | "customer_portal_orders_invoice" | "customer_portal_orders_list" |
        "customer_portal_orders_receipt" | "customer_portal_orders_update" | "orders_create" | "orders_export" |
        "orders_finalize" | "orders_get" | "orders_invoice" | "orders_list" | "orders_receipt" | "orders_update" |
        "webhooks";
    organizations if "customer_portal_orders_confirm_retry_payment" | "customer_portal_orders_get" |
        "customer_portal_orders_get_payment_status" | "customer_portal_orders_invoice" | "customer_portal_orders_list" |
        "customer_portal_orders_receipt" | "customer_portal_orders_update" | "customer_portal_organizations_get" |
        "customer_portal_seats_list_claimed_subscriptions" | "customer_portal_subscriptions_cancel" |
        "customer_portal_subscriptions_get" | "customer_portal_subscriptions_list" |
        "customer_portal_subscriptions_update" | "organizations_create" | "organizations_get" | "organizations_list" |
        "organizations_update" | "webhooks";
    payment_methods if "customer_portal_customers_add_payment_method" |
        "customer_portal_customers_confirm_payment_method" | "customer_portal_customers_list_payment_methods" |
        "customers_list_payment_methods" | "customers_list_payment_methods_external";
    payments if "payments_get" | "payments_list";
    prices if "checkout_links_create" | "checkout_links_get" | "checkout_links_list" | "checkout_links_update" |
        "checkouts_client_confirm" | "checkouts_client_get" | "checkouts_client_update" | "checkouts_create" |
        "checkouts_get" | "checkouts_list" | "checkouts_update" | "customer_portal_orders_confirm_retry_payment" |
        "customer_portal_orders_get" | "customer_portal_orders_get_payment_status" | "customer_portal_orders_invoice" |
        "customer_portal_orders_list" | "customer_portal_orders_receipt" | "customer_portal_orders_update" |
        "customer_portal_organizations_get" | "customer_portal_seats_list_claimed_subscriptions" |
        "customer_portal_subscriptions_cancel" | "customer_portal_subscriptions_get" |
        "customer_portal_subscriptions_list" | "customer_portal_subscriptions_update" | "products_create" |
        "products_get" | "products_list" | "products_update" | "products_update_benefits" | "subscriptions_create" |
        "subscriptions_export" | "subscriptions_get" | "subscriptions_list" | "subscriptions_revoke" |
        "subscriptions_update" | "webhooks";
    products if "customer_portal_seats_list_claimed_subscriptions" | "customer_portal_subscriptions_cancel" |
        "customer_portal_subscriptions_get" | "customer_portal_subscriptions_list" |
        "customer_portal_subscriptions_update" | "products_create" | "products_get" | "products_list" |
        "products_update" | "products_update_benefits" | "subscriptions_create" | "subscriptions_export" |
        "subscriptions_get" | "subscriptions_list" | "subscriptions_revoke" | "subscriptions_update" | "webhooks";
    refunds if "refunds_create" | "refunds_list" | "webhooks";
    subscriptions if "customer_portal_seats_list_claimed_subscriptions" | "customer_portal_subscriptions_cancel" |
        "customer_portal_subscriptions_get" | "customer_portal_subscriptions_list" |
        "customer_portal_subscriptions_update" | "subscriptions_create" | "subscriptions_export" | "subscriptions_get" |
        "subscriptions_list" | "subscriptions_revoke" | "subscriptions_update" | "webhooks";
    tax_ids;
    values;
    webhooks if "webhooks_create_webhook_endpoint" | "webhooks_get_webhook_endpoint" |
        "webhooks_list_webhook_deliveries" | "webhooks_list_webhook_endpoints" |
        "webhooks_reset_webhook_endpoint_secret" | "webhooks_update_webhook_endpoint";
}
