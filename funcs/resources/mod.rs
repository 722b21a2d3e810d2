//! The functions as methods of [`Polar`](crate::Polar): what its methods give. Feature `client`.

#[cfg(feature = "benefit_grants_list")]
mod benefit_grants;
#[cfg(any(
    feature = "benefits_list",
    feature = "benefits_create",
    feature = "benefits_get",
    feature = "benefits_update",
    feature = "benefits_delete",
    feature = "benefits_files",
    feature = "benefits_grants"
))]
mod benefits;
#[cfg(any(
    feature = "checkout_links_list",
    feature = "checkout_links_create",
    feature = "checkout_links_get",
    feature = "checkout_links_update",
    feature = "checkout_links_delete"
))]
mod checkout_links;
#[cfg(any(
    feature = "checkouts_list",
    feature = "checkouts_create",
    feature = "checkouts_client_get",
    feature = "checkouts_client_update",
    feature = "checkouts_client_confirm",
    feature = "checkouts_get",
    feature = "checkouts_update"
))]
mod checkouts;
#[cfg(any(
    feature = "custom_fields_list",
    feature = "custom_fields_create",
    feature = "custom_fields_get",
    feature = "custom_fields_update",
    feature = "custom_fields_delete"
))]
mod custom_fields;
#[cfg(any(feature = "customer_meters_list", feature = "customer_meters_get"))]
mod customer_meters;
#[cfg(any(
    feature = "customer_portal_benefit_grants_list",
    feature = "customer_portal_benefit_grants_get",
    feature = "customer_portal_benefit_grants_update",
    feature = "customer_portal_customer_meters_list",
    feature = "customer_portal_customer_meters_get",
    feature = "customer_portal_customer_session_introspect",
    feature = "customer_portal_customer_session_get_authenticated_user",
    feature = "customer_portal_customers_get",
    feature = "customer_portal_customers_update",
    feature = "customer_portal_customers_check_email_update",
    feature = "customer_portal_customers_request_email_update",
    feature = "customer_portal_customers_verify_email_update",
    feature = "customer_portal_customers_list_payment_methods",
    feature = "customer_portal_customers_add_payment_method",
    feature = "customer_portal_customers_confirm_payment_method",
    feature = "customer_portal_customers_delete_payment_method",
    feature = "customer_portal_downloadables_list",
    feature = "customer_portal_license_keys_list",
    feature = "customer_portal_license_keys_activate",
    feature = "customer_portal_license_keys_deactivate",
    feature = "customer_portal_license_keys_validate",
    feature = "customer_portal_license_keys_get",
    feature = "customer_portal_license_keys_rotate",
    feature = "customer_portal_members_list_members",
    feature = "customer_portal_members_add_member",
    feature = "customer_portal_members_update_member",
    feature = "customer_portal_members_remove_member",
    feature = "customer_portal_orders_list",
    feature = "customer_portal_orders_get",
    feature = "customer_portal_orders_update",
    feature = "customer_portal_orders_confirm_retry_payment",
    feature = "customer_portal_orders_invoice",
    feature = "customer_portal_orders_generate_invoice",
    feature = "customer_portal_orders_get_payment_status",
    feature = "customer_portal_orders_receipt",
    feature = "customer_portal_organizations_get",
    feature = "customer_portal_seats_list_seats",
    feature = "customer_portal_seats_assign_seat",
    feature = "customer_portal_seats_list_claimed_subscriptions",
    feature = "customer_portal_seats_revoke_seat",
    feature = "customer_portal_seats_resend_invitation",
    feature = "customer_portal_subscriptions_list",
    feature = "customer_portal_subscriptions_get",
    feature = "customer_portal_subscriptions_update",
    feature = "customer_portal_subscriptions_cancel",
    feature = "customer_portal_wallets_list",
    feature = "customer_portal_wallets_get"
))]
mod customer_portal;
#[cfg(any(
    feature = "customer_portal_benefit_grants_list",
    feature = "customer_portal_benefit_grants_get",
    feature = "customer_portal_benefit_grants_update"
))]
mod customer_portal_benefit_grants;
#[cfg(any(feature = "customer_portal_customer_meters_list", feature = "customer_portal_customer_meters_get"))]
mod customer_portal_customer_meters;
#[cfg(any(
    feature = "customer_portal_customer_session_introspect",
    feature = "customer_portal_customer_session_get_authenticated_user"
))]
mod customer_portal_customer_session;
#[cfg(any(
    feature = "customer_portal_customers_get",
    feature = "customer_portal_customers_update",
    feature = "customer_portal_customers_check_email_update",
    feature = "customer_portal_customers_request_email_update",
    feature = "customer_portal_customers_verify_email_update",
    feature = "customer_portal_customers_list_payment_methods",
    feature = "customer_portal_customers_add_payment_method",
    feature = "customer_portal_customers_confirm_payment_method",
    feature = "customer_portal_customers_delete_payment_method"
))]
mod customer_portal_customers;
#[cfg(feature = "customer_portal_downloadables_list")]
mod customer_portal_downloadables;
#[cfg(any(
    feature = "customer_portal_license_keys_list",
    feature = "customer_portal_license_keys_activate",
    feature = "customer_portal_license_keys_deactivate",
    feature = "customer_portal_license_keys_validate",
    feature = "customer_portal_license_keys_get",
    feature = "customer_portal_license_keys_rotate"
))]
mod customer_portal_license_keys;
#[cfg(any(
    feature = "customer_portal_members_list_members",
    feature = "customer_portal_members_add_member",
    feature = "customer_portal_members_update_member",
    feature = "customer_portal_members_remove_member"
))]
mod customer_portal_members;
#[cfg(any(
    feature = "customer_portal_orders_list",
    feature = "customer_portal_orders_get",
    feature = "customer_portal_orders_update",
    feature = "customer_portal_orders_confirm_retry_payment",
    feature = "customer_portal_orders_invoice",
    feature = "customer_portal_orders_generate_invoice",
    feature = "customer_portal_orders_get_payment_status",
    feature = "customer_portal_orders_receipt"
))]
mod customer_portal_orders;
#[cfg(feature = "customer_portal_organizations_get")]
mod customer_portal_organizations;
#[cfg(any(
    feature = "customer_portal_seats_list_seats",
    feature = "customer_portal_seats_assign_seat",
    feature = "customer_portal_seats_list_claimed_subscriptions",
    feature = "customer_portal_seats_revoke_seat",
    feature = "customer_portal_seats_resend_invitation"
))]
mod customer_portal_seats;
#[cfg(any(
    feature = "customer_portal_subscriptions_list",
    feature = "customer_portal_subscriptions_get",
    feature = "customer_portal_subscriptions_update",
    feature = "customer_portal_subscriptions_cancel"
))]
mod customer_portal_subscriptions;
#[cfg(any(feature = "customer_portal_wallets_list", feature = "customer_portal_wallets_get"))]
mod customer_portal_wallets;
#[cfg(any(
    feature = "customer_seats_list_seats",
    feature = "customer_seats_assign_seat",
    feature = "customer_seats_claim_seat",
    feature = "customer_seats_get_claim_info",
    feature = "customer_seats_revoke_seat",
    feature = "customer_seats_resend_invitation"
))]
mod customer_seats;
#[cfg(feature = "customer_sessions_create")]
mod customer_sessions;
#[cfg(any(
    feature = "customers_list",
    feature = "customers_create",
    feature = "customers_export",
    feature = "customers_get_external",
    feature = "customers_update_external",
    feature = "customers_delete_external",
    feature = "customers_list_payment_methods_external",
    feature = "customers_get_state_external",
    feature = "customers_get",
    feature = "customers_update",
    feature = "customers_delete",
    feature = "customers_list_payment_methods",
    feature = "customers_get_state",
    feature = "customers_members_list_external",
    feature = "customers_members_create_external",
    feature = "customers_members_get_external",
    feature = "customers_members_update_external",
    feature = "customers_members_delete_external",
    feature = "customers_members_list",
    feature = "customers_members_create",
    feature = "customers_members_get",
    feature = "customers_members_update",
    feature = "customers_members_delete"
))]
mod customers;
#[cfg(any(
    feature = "customers_members_list_external",
    feature = "customers_members_create_external",
    feature = "customers_members_get_external",
    feature = "customers_members_update_external",
    feature = "customers_members_delete_external",
    feature = "customers_members_list",
    feature = "customers_members_create",
    feature = "customers_members_get",
    feature = "customers_members_update",
    feature = "customers_members_delete"
))]
mod customers_members;
#[cfg(any(
    feature = "discounts_list",
    feature = "discounts_create",
    feature = "discounts_get",
    feature = "discounts_update",
    feature = "discounts_delete"
))]
mod discounts;
#[cfg(any(feature = "disputes_list", feature = "disputes_get", feature = "disputes_accept"))]
mod disputes;
#[cfg(any(feature = "event_types_list", feature = "event_types_update"))]
mod event_types;
#[cfg(any(feature = "events_list", feature = "events_ingest", feature = "events_list_names", feature = "events_get"))]
mod events;
#[cfg(any(
    feature = "files_list",
    feature = "files_create",
    feature = "files_update",
    feature = "files_delete",
    feature = "files_uploaded"
))]
mod files;
#[cfg(any(
    feature = "license_keys_list",
    feature = "license_keys_activate",
    feature = "license_keys_deactivate",
    feature = "license_keys_validate",
    feature = "license_keys_get",
    feature = "license_keys_update",
    feature = "license_keys_get_activation",
    feature = "license_keys_rotate"
))]
mod license_keys;
#[cfg(any(
    feature = "meters_list",
    feature = "meters_create",
    feature = "meters_get",
    feature = "meters_update",
    feature = "meters_quantities"
))]
mod meters;
#[cfg(any(
    feature = "metrics_get",
    feature = "metrics_list_dashboards",
    feature = "metrics_create_dashboard",
    feature = "metrics_get_dashboard",
    feature = "metrics_update_dashboard",
    feature = "metrics_delete_dashboard",
    feature = "metrics_export",
    feature = "metrics_limits"
))]
mod metrics;
#[cfg(any(
    feature = "oauth2_authorize",
    feature = "oauth2_introspect_token",
    feature = "oauth2_revoke_token",
    feature = "oauth2_request_token",
    feature = "oauth2_userinfo",
    feature = "oauth2_clients_oauth2_create_client",
    feature = "oauth2_clients_oauth2_get_client",
    feature = "oauth2_clients_oauth2_update_client",
    feature = "oauth2_clients_oauth2_delete_client"
))]
mod oauth2;
#[cfg(any(
    feature = "oauth2_clients_oauth2_create_client",
    feature = "oauth2_clients_oauth2_get_client",
    feature = "oauth2_clients_oauth2_update_client",
    feature = "oauth2_clients_oauth2_delete_client"
))]
mod oauth2_clients;
#[cfg(any(
    feature = "oauth2_clients_oauth2_create_client",
    feature = "oauth2_clients_oauth2_get_client",
    feature = "oauth2_clients_oauth2_update_client",
    feature = "oauth2_clients_oauth2_delete_client"
))]
mod oauth2_clients_oauth2;
#[cfg(any(
    feature = "orders_list",
    feature = "orders_create",
    feature = "orders_export",
    feature = "orders_get",
    feature = "orders_update",
    feature = "orders_finalize",
    feature = "orders_invoice",
    feature = "orders_generate_invoice",
    feature = "orders_receipt"
))]
mod orders;
#[cfg(any(
    feature = "organizations_list",
    feature = "organizations_create",
    feature = "organizations_get",
    feature = "organizations_update"
))]
mod organizations;
#[cfg(any(feature = "payments_list", feature = "payments_get"))]
mod payments;
#[cfg(any(
    feature = "products_list",
    feature = "products_create",
    feature = "products_get",
    feature = "products_update",
    feature = "products_delete",
    feature = "products_update_benefits"
))]
mod products;
#[cfg(any(feature = "refunds_list", feature = "refunds_create"))]
mod refunds;
#[cfg(any(
    feature = "subscriptions_list",
    feature = "subscriptions_create",
    feature = "subscriptions_export",
    feature = "subscriptions_get",
    feature = "subscriptions_update",
    feature = "subscriptions_revoke"
))]
mod subscriptions;
#[cfg(any(
    feature = "webhooks_list_webhook_deliveries",
    feature = "webhooks_list_webhook_endpoints",
    feature = "webhooks_create_webhook_endpoint",
    feature = "webhooks_get_webhook_endpoint",
    feature = "webhooks_update_webhook_endpoint",
    feature = "webhooks_delete_webhook_endpoint",
    feature = "webhooks_reset_webhook_endpoint_secret",
    feature = "webhooks_redeliver_webhook_event"
))]
mod webhooks;

#[cfg(feature = "benefit_grants_list")]
pub use benefit_grants::BenefitGrants;
#[cfg(any(
    feature = "benefits_list",
    feature = "benefits_create",
    feature = "benefits_get",
    feature = "benefits_update",
    feature = "benefits_delete",
    feature = "benefits_files",
    feature = "benefits_grants"
))]
pub use benefits::Benefits;
#[cfg(any(
    feature = "checkout_links_list",
    feature = "checkout_links_create",
    feature = "checkout_links_get",
    feature = "checkout_links_update",
    feature = "checkout_links_delete"
))]
pub use checkout_links::CheckoutLinks;
#[cfg(any(
    feature = "checkouts_list",
    feature = "checkouts_create",
    feature = "checkouts_client_get",
    feature = "checkouts_client_update",
    feature = "checkouts_client_confirm",
    feature = "checkouts_get",
    feature = "checkouts_update"
))]
pub use checkouts::Checkouts;
#[cfg(any(
    feature = "custom_fields_list",
    feature = "custom_fields_create",
    feature = "custom_fields_get",
    feature = "custom_fields_update",
    feature = "custom_fields_delete"
))]
pub use custom_fields::CustomFields;
#[cfg(any(feature = "customer_meters_list", feature = "customer_meters_get"))]
pub use customer_meters::CustomerMeters;
#[cfg(any(
    feature = "customer_portal_benefit_grants_list",
    feature = "customer_portal_benefit_grants_get",
    feature = "customer_portal_benefit_grants_update",
    feature = "customer_portal_customer_meters_list",
    feature = "customer_portal_customer_meters_get",
    feature = "customer_portal_customer_session_introspect",
    feature = "customer_portal_customer_session_get_authenticated_user",
    feature = "customer_portal_customers_get",
    feature = "customer_portal_customers_update",
    feature = "customer_portal_customers_check_email_update",
    feature = "customer_portal_customers_request_email_update",
    feature = "customer_portal_customers_verify_email_update",
    feature = "customer_portal_customers_list_payment_methods",
    feature = "customer_portal_customers_add_payment_method",
    feature = "customer_portal_customers_confirm_payment_method",
    feature = "customer_portal_customers_delete_payment_method",
    feature = "customer_portal_downloadables_list",
    feature = "customer_portal_license_keys_list",
    feature = "customer_portal_license_keys_activate",
    feature = "customer_portal_license_keys_deactivate",
    feature = "customer_portal_license_keys_validate",
    feature = "customer_portal_license_keys_get",
    feature = "customer_portal_license_keys_rotate",
    feature = "customer_portal_members_list_members",
    feature = "customer_portal_members_add_member",
    feature = "customer_portal_members_update_member",
    feature = "customer_portal_members_remove_member",
    feature = "customer_portal_orders_list",
    feature = "customer_portal_orders_get",
    feature = "customer_portal_orders_update",
    feature = "customer_portal_orders_confirm_retry_payment",
    feature = "customer_portal_orders_invoice",
    feature = "customer_portal_orders_generate_invoice",
    feature = "customer_portal_orders_get_payment_status",
    feature = "customer_portal_orders_receipt",
    feature = "customer_portal_organizations_get",
    feature = "customer_portal_seats_list_seats",
    feature = "customer_portal_seats_assign_seat",
    feature = "customer_portal_seats_list_claimed_subscriptions",
    feature = "customer_portal_seats_revoke_seat",
    feature = "customer_portal_seats_resend_invitation",
    feature = "customer_portal_subscriptions_list",
    feature = "customer_portal_subscriptions_get",
    feature = "customer_portal_subscriptions_update",
    feature = "customer_portal_subscriptions_cancel",
    feature = "customer_portal_wallets_list",
    feature = "customer_portal_wallets_get"
))]
pub use customer_portal::CustomerPortal;
#[cfg(any(
    feature = "customer_portal_benefit_grants_list",
    feature = "customer_portal_benefit_grants_get",
    feature = "customer_portal_benefit_grants_update"
))]
pub use customer_portal_benefit_grants::CustomerPortalBenefitGrants;
#[cfg(any(feature = "customer_portal_customer_meters_list", feature = "customer_portal_customer_meters_get"))]
pub use customer_portal_customer_meters::CustomerPortalCustomerMeters;
#[cfg(any(
    feature = "customer_portal_customer_session_introspect",
    feature = "customer_portal_customer_session_get_authenticated_user"
))]
pub use customer_portal_customer_session::CustomerPortalCustomerSession;
#[cfg(any(
    feature = "customer_portal_customers_get",
    feature = "customer_portal_customers_update",
    feature = "customer_portal_customers_check_email_update",
    feature = "customer_portal_customers_request_email_update",
    feature = "customer_portal_customers_verify_email_update",
    feature = "customer_portal_customers_list_payment_methods",
    feature = "customer_portal_customers_add_payment_method",
    feature = "customer_portal_customers_confirm_payment_method",
    feature = "customer_portal_customers_delete_payment_method"
))]
pub use customer_portal_customers::CustomerPortalCustomers;
#[cfg(feature = "customer_portal_downloadables_list")]
pub use customer_portal_downloadables::CustomerPortalDownloadables;
#[cfg(any(
    feature = "customer_portal_license_keys_list",
    feature = "customer_portal_license_keys_activate",
    feature = "customer_portal_license_keys_deactivate",
    feature = "customer_portal_license_keys_validate",
    feature = "customer_portal_license_keys_get",
    feature = "customer_portal_license_keys_rotate"
))]
pub use customer_portal_license_keys::CustomerPortalLicenseKeys;
#[cfg(any(
    feature = "customer_portal_members_list_members",
    feature = "customer_portal_members_add_member",
    feature = "customer_portal_members_update_member",
    feature = "customer_portal_members_remove_member"
))]
pub use customer_portal_members::CustomerPortalMembers;
#[cfg(any(
    feature = "customer_portal_orders_list",
    feature = "customer_portal_orders_get",
    feature = "customer_portal_orders_update",
    feature = "customer_portal_orders_confirm_retry_payment",
    feature = "customer_portal_orders_invoice",
    feature = "customer_portal_orders_generate_invoice",
    feature = "customer_portal_orders_get_payment_status",
    feature = "customer_portal_orders_receipt"
))]
pub use customer_portal_orders::CustomerPortalOrders;
#[cfg(feature = "customer_portal_organizations_get")]
pub use customer_portal_organizations::CustomerPortalOrganizations;
#[cfg(any(
    feature = "customer_portal_seats_list_seats",
    feature = "customer_portal_seats_assign_seat",
    feature = "customer_portal_seats_list_claimed_subscriptions",
    feature = "customer_portal_seats_revoke_seat",
    feature = "customer_portal_seats_resend_invitation"
))]
pub use customer_portal_seats::CustomerPortalSeats;
#[cfg(any(
    feature = "customer_portal_subscriptions_list",
    feature = "customer_portal_subscriptions_get",
    feature = "customer_portal_subscriptions_update",
    feature = "customer_portal_subscriptions_cancel"
))]
pub use customer_portal_subscriptions::CustomerPortalSubscriptions;
#[cfg(any(feature = "customer_portal_wallets_list", feature = "customer_portal_wallets_get"))]
pub use customer_portal_wallets::CustomerPortalWallets;
#[cfg(any(
    feature = "customer_seats_list_seats",
    feature = "customer_seats_assign_seat",
    feature = "customer_seats_claim_seat",
    feature = "customer_seats_get_claim_info",
    feature = "customer_seats_revoke_seat",
    feature = "customer_seats_resend_invitation"
))]
pub use customer_seats::CustomerSeats;
#[cfg(feature = "customer_sessions_create")]
pub use customer_sessions::CustomerSessions;
#[cfg(any(
    feature = "customers_list",
    feature = "customers_create",
    feature = "customers_export",
    feature = "customers_get_external",
    feature = "customers_update_external",
    feature = "customers_delete_external",
    feature = "customers_list_payment_methods_external",
    feature = "customers_get_state_external",
    feature = "customers_get",
    feature = "customers_update",
    feature = "customers_delete",
    feature = "customers_list_payment_methods",
    feature = "customers_get_state",
    feature = "customers_members_list_external",
    feature = "customers_members_create_external",
    feature = "customers_members_get_external",
    feature = "customers_members_update_external",
    feature = "customers_members_delete_external",
    feature = "customers_members_list",
    feature = "customers_members_create",
    feature = "customers_members_get",
    feature = "customers_members_update",
    feature = "customers_members_delete"
))]
pub use customers::Customers;
#[cfg(any(
    feature = "customers_members_list_external",
    feature = "customers_members_create_external",
    feature = "customers_members_get_external",
    feature = "customers_members_update_external",
    feature = "customers_members_delete_external",
    feature = "customers_members_list",
    feature = "customers_members_create",
    feature = "customers_members_get",
    feature = "customers_members_update",
    feature = "customers_members_delete"
))]
pub use customers_members::CustomersMembers;
#[cfg(any(
    feature = "discounts_list",
    feature = "discounts_create",
    feature = "discounts_get",
    feature = "discounts_update",
    feature = "discounts_delete"
))]
pub use discounts::Discounts;
#[cfg(any(feature = "disputes_list", feature = "disputes_get", feature = "disputes_accept"))]
pub use disputes::Disputes;
#[cfg(any(feature = "event_types_list", feature = "event_types_update"))]
pub use event_types::EventTypes;
#[cfg(any(
    feature = "events_list",
    feature = "events_ingest",
    feature = "events_list_names",
    feature = "events_get"
))]
pub use events::Events;
#[cfg(any(
    feature = "files_list",
    feature = "files_create",
    feature = "files_update",
    feature = "files_delete",
    feature = "files_uploaded"
))]
pub use files::Files;
#[cfg(any(
    feature = "license_keys_list",
    feature = "license_keys_activate",
    feature = "license_keys_deactivate",
    feature = "license_keys_validate",
    feature = "license_keys_get",
    feature = "license_keys_update",
    feature = "license_keys_get_activation",
    feature = "license_keys_rotate"
))]
pub use license_keys::LicenseKeys;
#[cfg(any(
    feature = "meters_list",
    feature = "meters_create",
    feature = "meters_get",
    feature = "meters_update",
    feature = "meters_quantities"
))]
pub use meters::Meters;
#[cfg(any(
    feature = "metrics_get",
    feature = "metrics_list_dashboards",
    feature = "metrics_create_dashboard",
    feature = "metrics_get_dashboard",
    feature = "metrics_update_dashboard",
    feature = "metrics_delete_dashboard",
    feature = "metrics_export",
    feature = "metrics_limits"
))]
pub use metrics::Metrics;
#[cfg(any(
    feature = "oauth2_authorize",
    feature = "oauth2_introspect_token",
    feature = "oauth2_revoke_token",
    feature = "oauth2_request_token",
    feature = "oauth2_userinfo",
    feature = "oauth2_clients_oauth2_create_client",
    feature = "oauth2_clients_oauth2_get_client",
    feature = "oauth2_clients_oauth2_update_client",
    feature = "oauth2_clients_oauth2_delete_client"
))]
pub use oauth2::OAuth2;
#[cfg(any(
    feature = "oauth2_clients_oauth2_create_client",
    feature = "oauth2_clients_oauth2_get_client",
    feature = "oauth2_clients_oauth2_update_client",
    feature = "oauth2_clients_oauth2_delete_client"
))]
pub use oauth2_clients::OAuth2Clients;
#[cfg(any(
    feature = "oauth2_clients_oauth2_create_client",
    feature = "oauth2_clients_oauth2_get_client",
    feature = "oauth2_clients_oauth2_update_client",
    feature = "oauth2_clients_oauth2_delete_client"
))]
pub use oauth2_clients_oauth2::OAuth2ClientsOAuth2;
#[cfg(any(
    feature = "orders_list",
    feature = "orders_create",
    feature = "orders_export",
    feature = "orders_get",
    feature = "orders_update",
    feature = "orders_finalize",
    feature = "orders_invoice",
    feature = "orders_generate_invoice",
    feature = "orders_receipt"
))]
pub use orders::Orders;
#[cfg(any(
    feature = "organizations_list",
    feature = "organizations_create",
    feature = "organizations_get",
    feature = "organizations_update"
))]
pub use organizations::Organizations;
#[cfg(any(feature = "payments_list", feature = "payments_get"))]
pub use payments::Payments;
#[cfg(any(
    feature = "products_list",
    feature = "products_create",
    feature = "products_get",
    feature = "products_update",
    feature = "products_delete",
    feature = "products_update_benefits"
))]
pub use products::Products;
#[cfg(any(feature = "refunds_list", feature = "refunds_create"))]
pub use refunds::Refunds;
#[cfg(any(
    feature = "subscriptions_list",
    feature = "subscriptions_create",
    feature = "subscriptions_export",
    feature = "subscriptions_get",
    feature = "subscriptions_update",
    feature = "subscriptions_revoke"
))]
pub use subscriptions::Subscriptions;
#[cfg(any(
    feature = "webhooks_list_webhook_deliveries",
    feature = "webhooks_list_webhook_endpoints",
    feature = "webhooks_create_webhook_endpoint",
    feature = "webhooks_get_webhook_endpoint",
    feature = "webhooks_update_webhook_endpoint",
    feature = "webhooks_delete_webhook_endpoint",
    feature = "webhooks_reset_webhook_endpoint_secret",
    feature = "webhooks_redeliver_webhook_event"
))]
pub use webhooks::Webhooks;
