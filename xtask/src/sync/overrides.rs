//! What no document says: names, places, and what is to be kept from eyes. Everything else follows from the document.

use super::schema::{Discriminator, Format, Schema, Union};

/// Modules of `models/` that are written by hand. Sync leaves them as they are.
pub(crate) const BY_HAND: [&str; 2] = ["metadata", "values"];

/// The feature that brings the receiving of webhooks; that of the resource, if there is one of the name.
pub(crate) const WEBHOOKS: &str = "webhooks";

/// What the receiving of webhooks is made with.
pub(crate) const WEBHOOK_DEPENDENCIES: [&str; 2] = ["dep:base64ct", "dep:hmac-sha256"];

/// The module of what webhooks tell of, and the feature that makes it public.
pub(crate) const WEBHOOK_PAYLOADS: &str = "webhook_payloads";

/// The enum of what webhooks can tell.
pub(crate) const WEBHOOK_KINDS: &str = "WebhookEventType";

/// The file of a type, by what its name begins with; the longest that fits counts.
const FILES: &[(&str, &str)] = &[
    ("Address", "addresses"),
    ("ApiVersion", "webhooks"),
    ("AttachedCustomField", "custom_fields"),
    ("Authorize", "oauth2"),
    ("AuthorizationCode", "oauth2"),
    ("Balance", "events"),
    ("Benefit", "benefits"),
    ("BenefitGrant", "benefit_grants"),
    ("BenefitGrantError", "benefit_grant_properties"),
    ("BillingAddress", "addresses"),
    ("Card", "payments"),
    ("Checkout", "checkouts"),
    ("CheckoutLink", "checkout_links"),
    ("Cost", "events"),
    ("Country", "countries"),
    ("CustomField", "custom_fields"),
    ("Customer", "customers"),
    ("CustomerBenefitGrant", "customer_portal_benefit_grants"),
    ("CustomerCustomerMeter", "customer_portal_customer_meters"),
    ("CustomerCustomerSession", "customer_portal_customer_session"),
    ("CustomerEmailUpdate", "customer_portal_customers"),
    ("CustomerMeter", "customer_meters"),
    ("CustomerOrder", "customer_portal_orders"),
    ("CustomerOrganization", "customer_portal_organizations"),
    ("CustomerPaymentMethod", "payment_methods"),
    ("CustomerPortal", "customer_portal_customers"),
    ("CustomerPortalMember", "customer_portal_members"),
    ("CustomerProduct", "customer_portal_organizations"),
    ("CustomerSeat", "customer_seats"),
    ("CustomerSession", "customer_sessions"),
    ("CustomerSubscription", "customer_portal_subscriptions"),
    ("CustomerWallet", "customer_portal_wallets"),
    ("Discount", "discounts"),
    ("Dispute", "disputes"),
    ("Downloadable", "customer_portal_downloadables"),
    ("DownloadableFile", "files"),
    ("Event", "events"),
    ("EventType", "event_types"),
    ("ExistingProductPrice", "prices"),
    ("File", "files"),
    ("Filter", "meters"),
    ("GenericPayment", "payments"),
    ("GrantedLicenseKey", "license_keys"),
    ("IntrospectToken", "oauth2"),
    ("KrCardPayment", "payments"),
    ("LegacyRecurringProductPrice", "prices"),
    ("LicenseKey", "license_keys"),
    ("Llm", "events"),
    ("Member", "customers_members"),
    ("Meter", "meters"),
    ("Metric", "metrics"),
    ("OAuth2", "oauth2"),
    ("Order", "orders"),
    ("Organization", "organizations"),
    ("OrganizationAvatarFile", "files"),
    ("Payment", "payments"),
    ("PaymentMethod", "payment_methods"),
    ("PendingSubscription", "subscriptions"),
    ("PresentmentCurrency", "currencies"),
    ("Portal", "customer_portal_customer_session"),
    ("Price", "prices"),
    ("Product", "products"),
    ("ProductMediaFile", "files"),
    ("ProductPrice", "prices"),
    ("Refund", "refunds"),
    ("RotatedLicenseKey", "license_keys"),
    ("S3", "files"),
    ("Seat", "customer_seats"),
    ("SeatTier", "prices"),
    ("Subscription", "subscriptions"),
    ("SupportCaseAttachmentFile", "files"),
    ("Tax", "tax_ids"),
    ("Tier", "prices"),
    ("Webhook", "webhooks"),
];

/// The file of a type, if its name tells.
pub(crate) fn file(type_name: &str) -> Option<&'static str> {
    let is_of =
        |start: &str, ends: &[&str]| type_name.starts_with(start) && ends.iter().any(|end| type_name.ends_with(end));
    if type_name.ends_with("Event") || type_name.ends_with("Metadata") && !type_name.contains("Card") {
        return Some("events");
    }
    if is_of("BenefitGrant", &["Webhook"]) {
        return Some("benefit_grant_webhooks");
    }
    if is_of("BenefitGrant", &["Properties"]) {
        return Some("benefit_grant_properties");
    }
    if is_of("Benefit", &["Subscriber", "SubscriberProperties", "SubscriberOrganization"]) {
        return Some("customer_portal_benefit_grants");
    }
    if is_of("Benefit", &["Public", "PublicProperties"]) {
        return Some("benefits_public");
    }
    if type_name.ends_with("Aggregation") || type_name == "PropertyFunction" {
        return Some("meters");
    }
    let fits = FILES.iter().filter(|(start, _)| type_name.starts_with(start));
    fits.max_by_key(|(start, _)| start.len()).map(|(_, file)| *file)
}

/// Another name for a schema: the document's is too general, or there is a type already.
pub(crate) fn renamed(schema: &str) -> Option<&'static str> {
    Some(match schema {
        "AddressDict" => "AddressSnapshot",
        "CountryAlpha2Input" => "CountryAlpha2",
        "Func" => "PropertyFunction",
        "MetricDashboardSchema" => "MetricDashboard",
        "OrderItemSchema" => "OrderItem",
        "OrganizationCompanyLegalEntitySchema" => "OrganizationCompanyLegalEntity",
        "OrganizationIndividualLegalEntitySchema" => "OrganizationIndividualLegalEntity",
        "Permission" => "GitHubPermission",
        "Reason" => "RefundCreateReason",
        "Role" => "CustomerPortalMemberRole",
        "Status" => "GrantedLicenseKeyStatus",
        _ => return None,
    })
}

/// Enums of so many values that text is of more use.
pub(crate) fn is_text(schema: &str) -> bool {
    schema == "Timezone"
}

/// A name for a union that has none in the document, by the names of its variants.
pub(crate) fn union_name(variants: &[String]) -> Option<&'static str> {
    let names: Vec<&str> = variants.iter().map(String::as_str).collect();
    Some(match names.as_slice() {
        ["LegacyRecurringProductPrice", "ProductPrice"] => "Price",
        ["CheckoutDiscountFixedOnceForeverDuration", ..] => "CheckoutDiscount",
        ["DiscountFixedOnceForeverDurationBase", ..] => "DiscountBase",
        ["CountAggregation", ..] => "MeterAggregation",
        ["ProductPriceFixedCreate", ..] => "ProductPriceCreate",
        ["ExistingProductPrice", ..] => "ProductPriceUpdate",
        ["BenefitCustomUpdate", ..] => "BenefitUpdate",
        ["BenefitGrantDiscordProperties", ..] => "BenefitGrantProperties",
        ["CustomerSessionCustomerIdCreate", ..] => "CustomerSessionCreate",
        ["SubscriptionCreateCustomer", ..] => "SubscriptionCreate",
        ["AuthorizeResponseUser", ..] => "AuthorizeResponse",
        ["AuthorizationCodeTokenRequest", ..] => "TokenRequest",
        ["UserInfoUser", ..] => "UserInfo",
        ["EventCreateCustomer", ..] => "EventCreate",
        ["FilterClause", "Filter"] => "FilterItem",
        ["OrganizationIndividualLegalEntity", ..] => "OrganizationLegalEntity",
        _ => return None,
    })
}

/// A name for an enum that has none in the document, by where it stands. It may be that of another with more values.
pub(crate) fn enum_name(owner: &str, field: &str) -> Option<&'static str> {
    Some(match (owner, field) {
        ("BenefitDownloadableFile", "service") => "FileServiceTypes",
        ("CheckoutPublicConfirmed", "status") => "CheckoutStatus",
        ("CustomerStateSubscription", "status") => "SubscriptionStatus",
        ("IntrospectTokenRequest", "token_type_hint") | ("RevokeTokenRequest", "token_type_hint") => "TokenTypeHint",
        ("OAuth2ClientConfiguration" | "OAuth2ClientConfigurationUpdate", "grant_types") => "OAuth2GrantType",
        ("OAuth2ClientConfiguration" | "OAuth2ClientConfigurationUpdate", "response_types") => "OAuth2ResponseType",
        ("OrganizationDetails", "switching_from") => "OrganizationSwitchingFrom",
        ("TokenResponse", "token_type") => "AccessTokenType",
        ("ValidatedLicenseKey", "status") => "LicenseKeyStatus",
        ("WebhookEndpointUpdate", "api_version") => "ApiVersion",
        ("WebhooksListWebhookDeliveriesQuery", "http_code_class") => "WebhookHttpCodeClass",
        ("WebTokenRequest", "sub_type") => "SubType",
        _ => return None,
    })
}

/// The name of a variant that neither its tag nor its type gives well.
pub(crate) fn variant_name(union: &str, variant: &str) -> Option<&'static str> {
    Some(match (union, variant) {
        ("CustomerSessionCreate", "CustomerSessionCustomerIdCreate") => "CustomerId",
        ("CustomerSessionCreate", "CustomerSessionCustomerExternalIdCreate") => "ExternalCustomerId",
        ("SubscriptionCreate", "SubscriptionCreateCustomer") => "CustomerId",
        ("SubscriptionCreate", "SubscriptionCreateExternalCustomer") => "ExternalCustomerId",
        ("EventCreate", "EventCreateCustomer") => "CustomerId",
        ("EventCreate", "EventCreateExternalCustomer") => "ExternalCustomerId",
        ("CheckoutLinkCreate", "CheckoutLinkCreateProducts") => "Products",
        ("CheckoutLinkCreate", "CheckoutLinkCreateProduct") => "Product",
        ("CheckoutLinkCreate", "CheckoutLinkCreateProductPrice") => "ProductPrice",
        ("SubscriptionUpdate", "SubscriptionUpdateBase") => "Base",
        ("SubscriptionUpdate" | "CustomerSubscriptionUpdate", _) => {
            let rest = variant.trim_start_matches("Customer").trim_start_matches("Subscription");
            return match rest.strip_prefix("Update").unwrap_or(rest) {
                "Seats" => Some("Seats"),
                "Units" => Some("Units"),
                "Product" => Some("Product"),
                "BillingPeriod" => Some("BillingPeriod"),
                "Cancel" => Some("Cancel"),
                "Revoke" => Some("Revoke"),
                "Pause" => Some("Pause"),
                "Resume" => Some("Resume"),
                "Clear" => Some("ClearPending"),
                _ => None,
            };
        }
        ("Price", "LegacyRecurringProductPrice") => "LegacyRecurring",
        ("Price", "ProductPrice") => "Product",
        ("Event", "SystemEvent") => "System",
        ("FilterItem", "FilterClause") => "Clause",
        ("FilterItem", "Filter") => "Filter",
        ("ProductPriceUpdate", "ExistingProductPrice") => "Existing",
        ("ProductPriceUpdate", _) => {
            return match variant.strip_prefix("ProductPrice")?.strip_suffix("Create")? {
                "Fixed" => Some("Fixed"),
                "Custom" => Some("Custom"),
                "SeatBased" => Some("SeatBased"),
                "UnitBased" => Some("UnitBased"),
                "MeteredUnit" => Some("MeteredUnit"),
                "MeteredTiers" => Some("MeteredTiers"),
                _ => None,
            };
        }
        _ => return None,
    })
}

/// How a union is told apart where the document is wrong about it.
pub(crate) fn discriminator(union: &str) -> Option<Discriminator> {
    // Prices of today come with the `type` of the old ones; only these say that they are `legacy`.
    (union == "Price").then(|| Discriminator::Fields(vec![vec!["legacy".to_owned()], Vec::new()]))
}

/// UnionType that a union has besides those of the document.
pub(crate) fn further_variants(union: &str) -> &'static [&'static str] {
    match union {
        "BenefitGrantProperties" => &["BenefitGrantMeterCreditProperties"],
        _ => &[],
    }
}

/// A query parameter that the API takes, and no document lists.
pub(crate) struct Parameter {
    pub(crate) name: &'static str,
    pub(crate) schema: Schema,
    pub(crate) required: bool,
}

/// Query parameters that the API takes, and no document lists.
pub(crate) fn further_parameters(operation: &str) -> Vec<Parameter> {
    const TEXT: Schema = Schema::Text(Format::Plain);
    let parameter = |name, schema, required| Parameter { name, schema, required };
    match operation {
        "events_list" => vec![parameter("cursor_pagination", Schema::Flag, false)],
        "oauth2_authorize" => vec![
            parameter("response_type", TEXT, true),
            parameter("client_id", TEXT, true),
            parameter("redirect_uri", TEXT, true),
            parameter("scope", TEXT, true),
            parameter("state", TEXT, false),
            parameter("sub_type", Schema::Named("SubType".to_owned()), false),
        ],
        _ => Vec::new(),
    }
}

/// The type of what looks so in JSON, where it is one written by hand.
pub(crate) fn by_shape(shape: &str) -> Option<&'static str> {
    Some(match shape {
        "text|integer|number|flag" | "text|integer|flag" => "MetadataValue",
        "text|integer|flag|[text]|[integer]|[flag]" => "List<MetadataValue>",
        "integer|number" => "Number",
        "number|text" => "DecimalInput",
        "timestamp|\"now\"" => "TrialEnd",
        _ => return None,
    })
}

/// What a tuple is called, and its parts.
pub(crate) fn tuple(parts: &[String]) -> Option<(&'static str, &'static [&'static str])> {
    (parts == ["String", "TaxIdFormat"]).then_some(("TaxId", &["number", "format"]))
}

/// A text that lets its holder act: hidden, and of the type `Secret`.
pub(crate) fn is_secret(owner: &str, field: &str) -> bool {
    match field {
        "access_token"
        | "refresh_token"
        | "id_token"
        | "token"
        | "secret"
        | "client_secret"
        | "invitation_token"
        | "customer_session_token"
        | "user_provided_key" => true,
        "key" => owner.contains("LicenseKey"),
        "code" => owner == "AuthorizationCodeTokenRequest",
        "session_token" => owner == "WebTokenRequest",
        _ => false,
    }
}

/// Why `Debug` does not show a field, if it must not.
pub(crate) fn hidden(owner: &str, field: &str) -> Option<&'static str> {
    Some(match (owner, field) {
        ("CustomerSession", "customer_portal_url") => "holds the token",
        ("Checkout" | "CheckoutLink" | "CheckoutPublic" | "CheckoutPublicConfirmed", "url") => {
            "holds the client secret"
        }
        (_, "payment_processor_metadata") => "holds secrets of the payment processor",
        ("S3DownloadUrl" | "S3FileUploadPart", "url") => "is signed: whoever has it has the file",
        ("OrderInvoice" | "OrderReceipt" | "CustomerOrderInvoice" | "CustomerOrderReceipt", "url") => {
            "is signed: whoever has it has the document"
        }
        ("WebhookEndpoint" | "WebhookEndpointCreate" | "WebhookEndpointUpdate", "url") => {
            "holds the token of a Discord or Slack webhook"
        }
        ("BenefitGrantProperties" | "BenefitGrantSlackSharedChannelProperties", "invite_url") => "lets its holder in",
        _ => return None,
    })
}

/// Why an object is of no use without a certain kind of value, which the name and the type of a field tell: an amount, a
/// currency or a status.
pub(crate) fn essential_value(field: &str, is_enum: bool, kind: &str) -> Option<&'static str> {
    let ends_in = |words: &[&str]| words.iter().any(|word| field.rsplit('_').next() == Some(*word));
    let is_amount = match kind {
        "i64" | "f64" | "Number" | "Map<i64>" | "Map<f64>" => {
            ends_in(&["amount", "amounts", "balance", "cost", "costs", "fee", "price", "quantity", "revenue", "total"])
                || field.starts_with("price_")
                // A percentage, and what a balance is made of.
                || matches!(field, "basis_points" | "consumed_units" | "credited_units")
        }
        // A decimal.
        "String" => ends_in(&["amount"]),
        _ => false,
    };
    if is_amount {
        return Some("an amount must not be 0 because it is missing");
    }
    match kind == "String" || is_enum {
        true if ends_in(&["currency"]) => Some("an amount means nothing without its currency"),
        true if ends_in(&["status"]) => Some("the object counts or does not count by its status"),
        _ => None,
    }
}

/// Why an object is of no use without another that holds an essential value.
pub(crate) const HOLDS_ESSENTIAL: &str = "it holds an amount, a currency or a status";

/// Why an object is of no use without a field, if it is not.
pub(crate) fn essential(owner: &str, field: &str) -> Option<&'static str> {
    Some(match (owner, field) {
        ("CustomerSession", "token" | "customer_portal_url") => "it is what a session is made for",
        ("LicenseKeyRead" | "LicenseKeyWithActivations" | "ValidatedLicenseKey" | "GrantedLicenseKey", "status") => {
            "without it nobody knows whether the key counts"
        }
        ("TokenResponse", "access_token") => "it is what was asked for",
        ("RotatedLicenseKey", "key") => "it is what was asked for",
        ("Checkout", "url") => "it is what a checkout is made for",
        _ => return None,
    })
}

/// What the server does when a field of an update is null.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Null {
    /// It removes the value.
    Clears,
    /// It answers with success and keeps the value.
    Ignored,
    /// It answers with a 422.
    SpecError,
    /// It fails with a 500.
    Fails,
    /// It answers with success and leaves an object that its owner can't have wanted.
    Breaks,
}

/// What null does to some fields of some types.
pub(crate) struct Nulls {
    pub(crate) types: &'static [&'static str],
    pub(crate) null: Null,
    /// By their names in JSON.
    pub(crate) fields: &'static [&'static str],
}

const fn nulls(types: &'static [&'static str], null: Null, fields: &'static [&'static str]) -> Nulls {
    Nulls { types, null, fields }
}

const CUSTOM_FIELD_UPDATES: &[&str] = &[
    "CustomFieldUpdateCheckbox",
    "CustomFieldUpdateDate",
    "CustomFieldUpdateNumber",
    "CustomFieldUpdateSelect",
    "CustomFieldUpdateText",
];

const BENEFIT_UPDATES: &[&str] = &[
    "BenefitCustomUpdate",
    "BenefitDiscordUpdate",
    "BenefitDownloadablesUpdate",
    "BenefitFeatureFlagUpdate",
    "BenefitGitHubRepositoryUpdate",
    "BenefitLicenseKeysUpdate",
    "BenefitMeterCreditUpdate",
    "BenefitSlackSharedChannelUpdate",
];

/// What null does to the fields of updates, where it was seen: recorded from Polar's open-source server of 2026-08-22, of
/// fields that had a value. The document says of each that it may be null. A caller can send null only where it clears;
/// where there is no row, too, but the docs say that it is not confirmed.
pub(crate) const NULLS: &[Nulls] = &[
    // One form of each was recorded; the others share its code.
    nulls(BENEFIT_UPDATES, Null::Fails, &["description"]),
    nulls(BENEFIT_UPDATES, Null::Ignored, &["properties"]),
    nulls(
        &["BenefitCustomUpdate", "BenefitFeatureFlagUpdate", "BenefitLicenseKeysUpdate", "BenefitMeterCreditUpdate"],
        Null::Ignored,
        &["visibility"],
    ),
    nulls(CUSTOM_FIELD_UPDATES, Null::Fails, &["name", "properties", "slug"]),
    nulls(&["CheckoutLinkUpdate"], Null::Clears, &["label", "return_url", "success_url"]),
    nulls(&["CheckoutLinkUpdate"], Null::Ignored, &["products"]),
    nulls(&["CheckoutLinkUpdate"], Null::Fails, &["allow_discount_codes", "require_billing_address"]),
    nulls(
        &["CheckoutUpdate", "CheckoutUpdatePublic"],
        Null::Clears,
        &["allow_trial", "customer_email", "customer_name"],
    ),
    nulls(&["CheckoutUpdate"], Null::Clears, &["success_url"]),
    nulls(&["CheckoutUpdatePublic"], Null::Clears, &["discount_code"]),
    nulls(
        &["CheckoutUpdate", "CheckoutUpdatePublic"],
        Null::Ignored,
        &["amount", "customer_billing_address", "locale", "product_id", "product_price_id"],
    ),
    nulls(&["CheckoutUpdate"], Null::Ignored, &["currency"]),
    nulls(&["CheckoutUpdate", "CheckoutUpdatePublic"], Null::Fails, &["is_business_customer"]),
    nulls(&["CheckoutUpdate"], Null::Fails, &["allow_discount_codes", "customer_metadata", "require_billing_address"]),
    nulls(&["CustomerUpdate", "CustomerUpdateExternalId"], Null::Clears, &["locale", "name", "tax_id"]),
    nulls(&["CustomerUpdate", "CustomerUpdateExternalId"], Null::Ignored, &["email"]),
    nulls(&["CustomerUpdate"], Null::Ignored, &["type"]),
    nulls(&["CustomerUpdate", "CustomerUpdateExternalId"], Null::SpecError, &["billing_address"]),
    nulls(&["CustomerUpdate"], Null::SpecError, &["external_id"]),
    nulls(&["CustomerPortalCustomerUpdate"], Null::Ignored, &["billing_name"]),
    nulls(&["CustomerPortalCustomerUpdate"], Null::SpecError, &["billing_address", "default_payment_method_id"]),
    nulls(&["DiscountUpdate"], Null::Clears, &["code", "ends_at", "max_redemptions", "starts_at"]),
    nulls(&["DiscountUpdate"], Null::Ignored, &["amount", "amounts", "currency", "products"]),
    nulls(&["DiscountUpdate"], Null::SpecError, &["duration"]),
    nulls(&["DiscountUpdate"], Null::Fails, &["basis_points", "duration_in_months", "name", "type"]),
    nulls(&["EventTypeUpdate"], Null::Clears, &["label_property_selector"]),
    nulls(&["FilePatch"], Null::Ignored, &["name", "version"]),
    nulls(&["LicenseKeyUpdate"], Null::Clears, &["limit_activations", "limit_usage"]),
    nulls(&["LicenseKeyUpdate"], Null::Fails, &["status"]),
    nulls(&["MemberUpdate"], Null::Ignored, &["email", "name", "role"]),
    nulls(&["MeterUpdate"], Null::Clears, &["custom_label", "custom_multiplier"]),
    nulls(&["MeterUpdate"], Null::Ignored, &["is_archived"]),
    nulls(&["MeterUpdate"], Null::SpecError, &["aggregation", "filter"]),
    nulls(&["MeterUpdate"], Null::Fails, &["name", "unit"]),
    nulls(&["MetricDashboardUpdate"], Null::Fails, &["metrics", "name"]),
    nulls(&["OrderUpdate"], Null::Clears, &["billing_address", "billing_name"]),
    nulls(&["OrganizationUpdate"], Null::Clears, &["email"]),
    nulls(
        &["OrganizationUpdate"],
        Null::Ignored,
        &["details", "dispute_settings", "feature_settings", "subscription_settings"],
    ),
    nulls(
        &["OrganizationUpdate"],
        Null::Fails,
        &[
            "customer_email_settings",
            "customer_portal_settings",
            "default_presentment_currency",
            "default_tax_behavior",
            "embed_hosts",
            "name",
            "socials",
            "sso_enforced",
        ],
    ),
    nulls(&["ProductUpdate"], Null::Clears, &["description", "trial_interval", "trial_interval_count"]),
    // A subscription product becomes a one-time product for good. The count was sent as null to such a product alone: of
    // one that renews, it would take how often.
    nulls(&["ProductUpdate"], Null::Breaks, &["recurring_interval", "recurring_interval_count"]),
    nulls(&["ProductUpdate"], Null::Ignored, &["attached_custom_fields", "medias", "prices"]),
    nulls(&["ProductUpdate"], Null::Fails, &["is_archived", "name", "visibility"]),
    nulls(&["SubscriptionUpdateBase"], Null::Clears, &["discount_id"]),
    nulls(&["SubscriptionUpdateBase"], Null::Ignored, &["product_id"]),
    // Recorded of the first.
    nulls(
        &["SubscriptionUpdateBase", "SubscriptionUpdateSeats", "SubscriptionUpdateUnits"],
        Null::Ignored,
        &["proration_behavior"],
    ),
    nulls(&["WebhookEndpointUpdate"], Null::Ignored, &["api_version", "enabled", "events", "format", "name", "url"]),
];

/// Whether a field holds external ids: ids that the caller's own system gives to customers and members. That of an event is
/// none of them, as nothing is looked up by it.
pub(crate) fn is_external_id(owner: &str, field: &str) -> bool {
    match field {
        "external_id" => !owner.starts_with("Event"),
        _ => field.starts_with("external_") && field.ends_with("_id"),
    }
}

/// Whether a field gives an object its external id, by which paths reach it, and does not just name one that has it.
pub(crate) fn sets_external_id(owner: &str, field: &str) -> bool {
    match (owner, field) {
        (_, "external_id") => is_external_id(owner, field),
        // A customer who has it need not exist; the checkout then creates one.
        ("CheckoutCreate", "external_customer_id") => true,
        _ => false,
    }
}
/// Fields that the document requires and the server leaves out in some successes.
pub(crate) const OPTIONAL: [(&str, &[&str]); 2] = [
    // A card payment whose processor tells nothing about the card.
    ("CardPayment", &["method_metadata"]),
    // A token that is not valid: `{"active": false}` and nothing else.
    (
        "IntrospectTokenResponse",
        &["client_id", "token_type", "scope", "sub_type", "sub", "organizations", "aud", "iss", "exp", "iat"],
    ),
];

pub(crate) fn is_optional(owner: &str, field: &str) -> bool {
    OPTIONAL.iter().any(|(name, fields)| *name == owner && fields.contains(&field))
}

/// Errors that operations give and the document does not list: function, status, names.
pub(crate) const FURTHER_ERRORS: &[(&str, &str, &[&str])] = &[
    ("benefits_create", "422", &["BenefitPropertiesValidationError"]),
    ("customer_portal_customers_request_email_update", "403", &["NotPermitted"]),
    ("customer_portal_orders_invoice", "404", &["InvoiceDoesNotExist"]),
    ("customer_seats_list_seats", "400", &["BadRequest"]),
    ("oauth2_authorize", "400", &["invalid_request"]),
    ("oauth2_clients_oauth2_get_client", "400", &["access_denied"]),
    ("oauth2_clients_oauth2_get_client", "401", &["invalid_client"]),
    ("oauth2_introspect_token", "401", &["invalid_client"]),
    ("oauth2_request_token", "400", &["invalid_grant", "unauthorized_client"]),
    ("oauth2_request_token", "401", &["invalid_client"]),
    ("orders_invoice", "404", &["InvoiceDoesNotExist"]),
    ("orders_receipt", "404", &["ReceiptNotAllocated"]),
    ("subscriptions_update", "400", &["NotASeatBasedSubscription"]),
    ("subscriptions_update", "400", &["SeatsAlreadyAssigned"]),
    ("subscriptions_update", "409", &["NotPausedSubscription"]),
    ("subscriptions_update", "410", &["ResourceUnavailable"]),
];

/// Names of errors that the API gives, and no document lists.
pub(crate) const ERRORS: [&str; 10] = [
    "InvalidCustomerEmailUpdate",
    "LengthRequired",
    "NotASeatBasedSubscription",
    "PolarRequestValidationError",
    "RequestValidationError",
    "SeatNotAvailable",
    "SeatsAlreadyAssigned",
    "insufficient_scope",
    "invalid_client",
    "invalid_token",
];

/// The error names of a status where the document has only a schema for all of them.
pub(crate) fn errors_of(schema: &str) -> Option<&'static str> {
    (schema == "HttpValidationError").then_some("RequestValidationError")
}

/// Whether a union is one object with the fields of all variants, as nothing tells them apart.
pub(crate) fn is_merged(union: &Union) -> bool {
    union.discriminator == Discriminator::Nothing
        && union.variants.iter().all(|variant| matches!(variant, Schema::Named(_)))
}
