//! Facts that are not in the API description: names, files, secrets, and differences between the description and the
//! server. They are stored in tables. A row that matches nothing in the description is an error, so that obsolete rows
//! are detected.
//!
//! A pattern is a name in which each `*` matches any text. If several rows match, the first one is used.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::Debug;

/// Modules of `models/` that are written by hand. Sync does not touch them.
pub(crate) const HAND_WRITTEN_MODULES: [&str; 2] = ["metadata", "values"];

/// The feature that enables receiving webhooks. It is also the feature of the resource of that name.
pub(crate) const WEBHOOKS: &str = "webhooks";

/// The dependencies of receiving webhooks.
pub(crate) const WEBHOOK_DEPENDENCIES: [&str; 2] = ["dep:base64ct", "dep:hmac-sha256"];

/// The module of the enum over all webhook payloads, and the feature that makes it public.
pub(crate) const WEBHOOK_PAYLOADS: &str = "webhook_payloads";

/// The file of the payloads, which is part of the module of webhooks.
pub(crate) const WEBHOOK_PAYLOADS_FILE: &str = "src/webhooks/webhook_payloads.rs";

/// The enum of the event types of webhooks.
pub(crate) const WEBHOOK_KINDS: &str = "WebhookEventType";

/// The reason why an object is useless without a nested object that has an essential value.
pub(crate) const HOLDS_ESSENTIAL: &str = "it contains an amount, a currency or a status";

tables! {
    /// The file of a type, by a pattern of its name.
    file_patterns: (&'static str, &'static str) = FILE_PATTERNS,
    /// The file of a type, by a prefix of its name. The longest matching prefix is used.
    files: (&'static str, &'static str) = FILES,
    /// Another name for a schema whose name is too general or already used by another type.
    schema_names: (&'static str, &'static str) = SCHEMA_NAMES,
    /// Enums for which a `String` is used, because they have too many values.
    strings: &'static str = STRINGS,
    /// The name of a union that is unnamed in the description, by its first variant.
    union_names: (&'static str, &'static str) = UNION_NAMES,
    /// The name of an enum that is unnamed in the description, by type and field. Another enum with more values may
    /// have that name.
    enum_names: (&'static str, &'static str, &'static str) = ENUM_NAMES,
    /// The name of a variant for which the tag and the type do not result in a good name, by patterns of union and
    /// variant.
    variant_names: (&'static str, &'static str, &'static str) = VARIANT_NAMES,
    /// The required fields that select each variant of a union whose discriminator is wrong in the description.
    discriminators: (&'static str, &'static [&'static [&'static str]]) = DISCRIMINATORS,
    /// Fields that select a variant even if they are null, provided that another field has a certain value, by patterns
    /// of the union: the field, the other field and its value.
    implied: (&'static str, &'static str, &'static str, &'static str) = IMPLIED,
    /// Variants that the description does not list, by union.
    further_variants: (&'static str, &'static str) = FURTHER_VARIANTS,
    /// Query parameters that the description does not list.
    further_parameters: Parameter = FURTHER_PARAMETERS,
    /// Hand-written types, by their JSON types.
    scalar_unions: (&'static str, &'static str) = SCALAR_UNIONS,
    /// Tuples: the types of their parts, their name, and names for the parts.
    tuples: (&'static [&'static str], &'static str, &'static [&'static str]) = TUPLES,
    /// Strings that are credentials, by patterns of type and field. They have the type `Secret`.
    secrets: (&'static str, &'static str) = SECRETS,
    /// Fields that `Debug` hides, by patterns of type and field, with the reason.
    hidden: (&'static str, &'static str, &'static str) = HIDDEN,
    /// Values without which an object is useless, by type and field, with the reason.
    essential: (&'static str, &'static str, &'static str) = ESSENTIAL,
    /// Kinds of values that are essential, by patterns of the field, with the reason. Patterns are matched against the
    /// name of the field after an underscore, so that `*_amount` matches the last word of a name, or the whole name.
    essential_values: (&'static [&'static str], ValueKind, &'static str) = ESSENTIAL_VALUES,
    /// The effects of null on fields of updates, by type and field.
    nulls: (&'static str, &'static str, Null) = flattened(NULLS),
    /// Fields with external ids, which the caller's system assigns to customers and members, by patterns of type and
    /// field.
    external_ids: (&'static str, &'static str, ExternalId) = EXTERNAL_IDS,
    /// Fields that the description requires, but that the server omits in some successful responses.
    optional: (&'static str, &'static str) = OPTIONAL,
    /// Errors of operations that the description does not list: function, status, name.
    further_errors: (&'static str, &'static str, &'static str) = FURTHER_ERRORS,
    /// Names of errors that the server sends and the description does not list for any operation.
    error_names: &'static str = ERROR_NAMES,
    /// Renames of functions, types, and fields or values (as `Type.name`). Comments are moved, and the code in them is
    /// updated.
    renames: (&'static str, &'static str) = RENAMES,
    /// The name of the error that a schema represents, if the schema does not contain it.
    schema_errors: (&'static str, &'static str) = SCHEMA_ERRORS,
}

/// A query parameter that the server accepts, but that the description does not list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parameter {
    pub(crate) operation: &'static str,
    pub(crate) name: &'static str,
    pub(crate) kind: ParameterKind,
    pub(crate) required: bool,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum ParameterKind {
    Text,
    Flag,
    /// A schema of the description.
    Schema(&'static str),
}

/// The types to which a row of [`ESSENTIAL_VALUES`] applies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ValueKind {
    Number,
    /// Text, or an enum.
    Text,
}

/// The effect of null on a field of an update.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Null {
    /// Removes the value.
    Clears,
    /// Responds with success and keeps the value.
    Ignored,
    /// Responds with a 422.
    Rejected,
    /// Fails with a 500.
    Fails,
    /// Responds with success, but leaves the object in a state that its owner cannot have wanted.
    Breaks,
}

/// The effect of null on some fields of some types.
pub(crate) struct Nulls {
    pub(crate) types: &'static [&'static str],
    pub(crate) null: Null,
    /// The fields, by their names in JSON.
    pub(crate) fields: &'static [&'static str],
}

/// The role of a field in external ids.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ExternalId {
    /// The field assigns an external id to an object. The id becomes part of paths.
    Sets,
    /// The field identifies an object by its external id.
    Names,
    /// The field has no role: objects are not looked up by it.
    Unrelated,
}

impl Overrides {
    /// Returns the file of a type, if a row names one.
    pub(crate) fn file(&self, type_name: &str) -> Option<&'static str> {
        let longest = || {
            let starts = self.files.rows.iter().filter(|(start, _)| type_name.starts_with(start));
            let start = starts.max_by_key(|(start, _)| start.len())?.0;
            self.files.find(|row| row.0 == start)
        };
        self.file_patterns.find(|(pattern, _)| fits(pattern, type_name)).or_else(longest).map(|(_, file)| file)
    }

    /// Returns the name of a type for a schema.
    pub(crate) fn schema_name(&self, schema: &str) -> String {
        self.schema_names.find(|row| row.0 == schema).map_or(schema, |row| row.1).to_owned()
    }

    /// Returns the reason why an object is useless without the value of a field; `None` if it is not.
    pub(crate) fn essential(&self, owner: &str, field: &str, kind: Option<ValueKind>) -> Option<&'static str> {
        let of_field = self.essential.find(|row| row.0 == owner && row.1 == field).map(|row| row.2);
        let field = format!("_{field}");
        let of_value = || {
            self.essential_values
                .find(|row| Some(row.1) == kind && row.0.iter().any(|pattern| fits(pattern, &field)))
                .map(|row| row.2)
        };
        of_field.or_else(of_value)
    }

    /// Returns the role of a field in external ids.
    pub(crate) fn external_id(&self, owner: &str, field: &str) -> ExternalId {
        let row = self.external_ids.find(|row| fits(row.0, owner) && fits(row.1, field));
        row.map_or(ExternalId::Unrelated, |row| row.2)
    }
}

/// A table of overrides that records which of its rows matched.
pub(crate) struct Table<R> {
    name: &'static str,
    rows: Vec<R>,
    used: RefCell<BTreeSet<usize>>,
}

impl<R: Clone + Debug> Table<R> {
    pub(crate) fn new(name: &'static str, rows: &[R]) -> Self {
        // `flattened(NULLS)` is the table `NULLS`.
        let name = name.trim_start_matches("flattened(").trim_end_matches(')');
        Self { name, rows: rows.to_vec(), used: RefCell::default() }
    }

    /// Returns the first row that matches.
    pub(crate) fn find(&self, matches: impl Fn(&R) -> bool) -> Option<R> {
        let index = self.rows.iter().position(matches)?;
        self.used.borrow_mut().insert(index);
        self.rows.get(index).cloned()
    }

    /// Returns all rows that match.
    pub(crate) fn find_all(&self, matches: impl Fn(&R) -> bool) -> Vec<R> {
        let found: Vec<(usize, &R)> = self.rows.iter().enumerate().filter(|(_, row)| matches(row)).collect();
        self.used.borrow_mut().extend(found.iter().map(|(index, _)| *index));
        found.into_iter().map(|(_, row)| row.clone()).collect()
    }

    fn unused(&self) -> Vec<String> {
        let used = self.used.borrow();
        let rows = self.rows.iter().enumerate().filter(|(index, _)| !used.contains(index));
        rows.map(|(_, row)| format!("{}: {row:?}", self.name)).collect()
    }
}

/// Returns whether a name fits a pattern, in which each `*` stands for any text.
pub(crate) fn fits(pattern: &str, name: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return pattern == name };
    let Some(name) = name.strip_prefix(start) else { return false };
    (0..=name.len()).any(|at| name.get(at..).is_some_and(|name| fits(rest, name)))
}

/// Returns the rows of a table, one for each type and field.
pub(crate) fn flattened(nulls: &[Nulls]) -> Vec<(&'static str, &'static str, Null)> {
    let of = |row: &Nulls| {
        let (fields, null) = (row.fields, row.null);
        row.types.iter().flat_map(move |kind| fields.iter().map(move |field| (*kind, *field, null))).collect::<Vec<_>>()
    };
    nulls.iter().flat_map(of).collect()
}

/// Declares [`Overrides`] with these tables.
macro_rules! tables {
    ($($(#[doc = $doc:literal])* $field:ident: $row:ty = $rows:expr,)*) => {
        /// All tables.
        pub(crate) struct Overrides {
            $($(#[doc = $doc])* pub(crate) $field: Table<$row>,)*
        }

        impl Overrides {
            /// Returns the tables of this file.
            pub(crate) fn new() -> Self {
                Self { $($field: Table::new(stringify!($rows), &$rows),)* }
            }

            /// Tables without rows.
            #[cfg(test)]
            pub(crate) fn none() -> Self {
                Self { $($field: Table::new(stringify!($rows), &[]),)* }
            }

            /// Returns the rows that matched nothing, with the names of their tables.
            pub(crate) fn unused(&self) -> Vec<String> {
                [$(self.$field.unused(),)*].concat()
            }
        }
    };
}
use tables;

const FILE_PATTERNS: &[(&str, &str)] = &[
    ("*Event", "events"),
    ("*CardPaymentMetadata", "payments"),
    ("PaymentMethod*Metadata", "payment_methods"),
    ("*Metadata", "events"),
    ("BenefitGrant*Webhook", "benefit_grant_webhooks"),
    ("BenefitGrant*Properties", "benefit_grant_properties"),
    ("Benefit*Subscriber", "customer_portal_benefit_grants"),
    ("Benefit*SubscriberProperties", "customer_portal_benefit_grants"),
    ("Benefit*SubscriberOrganization", "customer_portal_benefit_grants"),
    ("Benefit*Public", "benefits_public"),
    ("Benefit*PublicProperties", "benefits_public"),
    ("*Aggregation", "meters"),
    ("PropertyFunction", "meters"),
];

const FILES: &[(&str, &str)] = &[
    ("Address", "addresses"),
    ("ApiVersion", "webhooks"),
    ("AttachedCustomField", "custom_fields"),
    ("Authorize", "oauth2"),
    ("AuthorizationCode", "oauth2"),
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

const SCHEMA_NAMES: &[(&str, &str)] = &[
    ("AddressDict", "AddressSnapshot"),
    ("CountryAlpha2Input", "CountryAlpha2"),
    ("Func", "PropertyFunction"),
    ("MetricDashboardSchema", "MetricDashboard"),
    ("OrderItemSchema", "OrderItem"),
    ("OrganizationCompanyLegalEntitySchema", "OrganizationCompanyLegalEntity"),
    ("OrganizationIndividualLegalEntitySchema", "OrganizationIndividualLegalEntity"),
    ("Permission", "GitHubPermission"),
    ("Reason", "RefundCreateReason"),
    ("Role", "CustomerPortalMemberRole"),
    ("Status", "GrantedLicenseKeyStatus"),
];

const STRINGS: &[&str] = &["Timezone"];

const UNION_NAMES: &[(&str, &str)] = &[
    ("LegacyRecurringProductPrice", "Price"),
    ("CheckoutDiscountFixedOnceForeverDuration", "CheckoutDiscount"),
    ("DiscountFixedOnceForeverDurationBase", "DiscountBase"),
    ("CountAggregation", "MeterAggregation"),
    ("ProductPriceFixedCreate", "ProductPriceCreate"),
    ("ExistingProductPrice", "ProductPriceUpdate"),
    ("BenefitCustomUpdate", "BenefitUpdate"),
    ("BenefitGrantDiscordProperties", "BenefitGrantProperties"),
    ("CustomerSessionCustomerIdCreate", "CustomerSessionCreate"),
    ("SubscriptionCreateCustomer", "SubscriptionCreate"),
    ("AuthorizeResponseUser", "AuthorizeResponse"),
    ("AuthorizationCodeTokenRequest", "TokenRequest"),
    ("UserInfoUser", "UserInfo"),
    ("EventCreateCustomer", "EventCreate"),
    ("FilterClause", "FilterItem"),
    ("OrganizationIndividualLegalEntity", "OrganizationLegalEntity"),
];

const ENUM_NAMES: &[(&str, &str, &str)] = &[
    ("BenefitDownloadableFile", "service", "FileServiceTypes"),
    ("CheckoutPublicConfirmed", "status", "CheckoutStatus"),
    ("CustomerStateSubscription", "status", "SubscriptionStatus"),
    ("IntrospectTokenRequest", "token_type_hint", "TokenTypeHint"),
    ("RevokeTokenRequest", "token_type_hint", "TokenTypeHint"),
    ("OAuth2ClientConfiguration", "grant_types", "OAuth2GrantType"),
    ("OAuth2ClientConfigurationUpdate", "grant_types", "OAuth2GrantType"),
    ("OAuth2ClientConfiguration", "response_types", "OAuth2ResponseType"),
    ("OAuth2ClientConfigurationUpdate", "response_types", "OAuth2ResponseType"),
    ("OrganizationDetails", "switching_from", "OrganizationSwitchingFrom"),
    ("TokenResponse", "token_type", "AccessTokenType"),
    ("ValidatedLicenseKey", "status", "LicenseKeyStatus"),
    ("WebhookEndpointUpdate", "api_version", "ApiVersion"),
    ("WebhooksListWebhookDeliveriesQuery", "http_code_class", "WebhookHttpCodeClass"),
    ("WebTokenRequest", "sub_type", "SubType"),
];

const VARIANT_NAMES: &[(&str, &str, &str)] = &[
    ("CustomerSessionCreate", "CustomerSessionCustomerIdCreate", "CustomerId"),
    ("CustomerSessionCreate", "CustomerSessionCustomerExternalIdCreate", "ExternalCustomerId"),
    ("SubscriptionCreate", "SubscriptionCreateCustomer", "CustomerId"),
    ("SubscriptionCreate", "SubscriptionCreateExternalCustomer", "ExternalCustomerId"),
    ("EventCreate", "EventCreateCustomer", "CustomerId"),
    ("EventCreate", "EventCreateExternalCustomer", "ExternalCustomerId"),
    ("CheckoutLinkCreate", "CheckoutLinkCreateProducts", "Products"),
    ("CheckoutLinkCreate", "CheckoutLinkCreateProduct", "Product"),
    ("CheckoutLinkCreate", "CheckoutLinkCreateProductPrice", "ProductPrice"),
    ("SubscriptionUpdate", "SubscriptionUpdateBase", "Base"),
    ("*SubscriptionUpdate", "*SubscriptionUpdateSeats", "Seats"),
    ("*SubscriptionUpdate", "*SubscriptionUpdateUnits", "Units"),
    ("*SubscriptionUpdate", "*SubscriptionUpdateProduct", "Product"),
    ("*SubscriptionUpdate", "*SubscriptionUpdateBillingPeriod", "BillingPeriod"),
    ("*SubscriptionUpdate", "*SubscriptionCancel", "Cancel"),
    ("*SubscriptionUpdate", "*SubscriptionRevoke", "Revoke"),
    ("*SubscriptionUpdate", "*SubscriptionPause", "Pause"),
    ("*SubscriptionUpdate", "*SubscriptionResume", "Resume"),
    ("*SubscriptionUpdate", "*SubscriptionUpdateClear", "ClearPending"),
    ("*Discount*", "*FixedOnceForeverDuration*", "FixedOnceForever"),
    ("*Discount*", "*FixedRepeatDuration*", "FixedRepeat"),
    ("*Discount*", "*PercentageOnceForeverDuration*", "PercentageOnceForever"),
    ("*Discount*", "*PercentageRepeatDuration*", "PercentageRepeat"),
    ("*PaymentMethod", "*PaymentMethodGeneric", "Generic"),
    ("Price", "LegacyRecurringProductPrice", "LegacyRecurring"),
    ("Price", "ProductPrice", "Product"),
    ("Event", "SystemEvent", "System"),
    ("FilterItem", "FilterClause", "Clause"),
    ("FilterItem", "Filter", "Filter"),
    ("ProductPriceUpdate", "ExistingProductPrice", "Existing"),
    ("ProductPriceUpdate", "ProductPriceFixedCreate", "Fixed"),
    ("ProductPriceUpdate", "ProductPriceCustomCreate", "Custom"),
    ("ProductPriceUpdate", "ProductPriceSeatBasedCreate", "SeatBased"),
    ("ProductPriceUpdate", "ProductPriceUnitBasedCreate", "UnitBased"),
    ("ProductPriceUpdate", "ProductPriceMeteredUnitCreate", "MeteredUnit"),
    ("ProductPriceUpdate", "ProductPriceMeteredTiersCreate", "MeteredTiers"),
];

const DISCRIMINATORS: &[(&str, &[&[&str]])] = &[
    // Current prices have the `type` that is documented only for legacy prices. Only legacy prices have `legacy`.
    ("Price", &[&["legacy"], &[]]),
];

const IMPLIED: &[(&str, &str, &str, &str)] =
    &[("*Discount*", "amounts", "type", "fixed"), ("*Discount*", "duration_in_months", "duration", "repeating")];

const FURTHER_VARIANTS: &[(&str, &str)] = &[("BenefitGrantProperties", "BenefitGrantMeterCreditProperties")];

const FURTHER_PARAMETERS: &[Parameter] = &[
    parameter("events_list", "cursor_pagination", ParameterKind::Flag, false),
    parameter("oauth2_authorize", "response_type", ParameterKind::Text, true),
    parameter("oauth2_authorize", "client_id", ParameterKind::Text, true),
    parameter("oauth2_authorize", "redirect_uri", ParameterKind::Text, true),
    parameter("oauth2_authorize", "scope", ParameterKind::Text, true),
    parameter("oauth2_authorize", "state", ParameterKind::Text, false),
    parameter("oauth2_authorize", "sub_type", ParameterKind::Schema("SubType"), false),
];

const fn parameter(operation: &'static str, name: &'static str, kind: ParameterKind, required: bool) -> Parameter {
    Parameter { operation, name, kind, required }
}

const SCALAR_UNIONS: &[(&str, &str)] = &[
    ("text|integer|number|flag", "MetadataValue"),
    ("text|integer|flag", "MetadataValue"),
    ("text|integer|flag|[text]|[integer]|[flag]", "List<MetadataValue>"),
    ("integer|number", "Number"),
    ("number|text", "DecimalInput"),
    ("timestamp|\"now\"", "TrialEnd"),
];

const TUPLES: &[(&[&str], &str, &[&str])] = &[(&["String", "TaxIdFormat"], "TaxId", &["number", "format"])];

const SECRETS: &[(&str, &str)] = &[
    ("*", "access_token"),
    ("*", "refresh_token"),
    ("*", "id_token"),
    ("*", "token"),
    ("*", "secret"),
    ("*", "client_secret"),
    ("*", "invitation_token"),
    ("*", "customer_session_token"),
    ("*", "user_provided_key"),
    ("*LicenseKey*", "key"),
    ("AuthorizationCodeTokenRequest", "code"),
    ("WebTokenRequest", "session_token"),
];

const HIDDEN: &[(&str, &str, &str)] = &[
    ("CustomerSession", "customer_portal_url", "contains the token"),
    ("Checkout", "url", "contains the client secret"),
    ("CheckoutLink", "url", "contains the client secret"),
    ("CheckoutPublic", "url", "contains the client secret"),
    ("CheckoutPublicConfirmed", "url", "contains the client secret"),
    ("*", "payment_processor_metadata", "contains secrets of the payment processor"),
    ("*", "processor_metadata", "contains secrets of the payment processor"),
    ("WebhookEvent", "payload", "contains the secrets of the object that the event is about"),
    ("S3DownloadUrl", "url", "is a signed URL, which gives access to the file"),
    ("S3FileUploadPart", "url", "is a signed URL, which gives access to the file"),
    ("OrderInvoice", "url", "is a signed URL, which gives access to the document"),
    ("OrderReceipt", "url", "is a signed URL, which gives access to the document"),
    ("CustomerOrderInvoice", "url", "is a signed URL, which gives access to the document"),
    ("CustomerOrderReceipt", "url", "is a signed URL, which gives access to the document"),
    ("WebhookEndpoint", "url", "contains the token of a Discord or Slack webhook"),
    ("WebhookEndpointCreate", "url", "contains the token of a Discord or Slack webhook"),
    ("WebhookEndpointUpdate", "url", "contains the token of a Discord or Slack webhook"),
    ("BenefitGrantProperties", "invite_url", "gives access to the Slack channel"),
    ("BenefitGrantSlackSharedChannelProperties", "invite_url", "gives access to the Slack channel"),
];

const ESSENTIAL: &[(&str, &str, &str)] = &[
    ("CustomerSession", "token", "a session is useless without it"),
    ("CustomerSession", "customer_portal_url", "a session is useless without it"),
    ("LicenseKeyRead", "status", "the validity of the key is unknown without it"),
    ("LicenseKeyWithActivations", "status", "the validity of the key is unknown without it"),
    ("ValidatedLicenseKey", "status", "the validity of the key is unknown without it"),
    ("GrantedLicenseKey", "status", "the validity of the key is unknown without it"),
    ("TokenResponse", "access_token", "the response is useless without it"),
    ("RotatedLicenseKey", "key", "the response is useless without it"),
    ("Checkout", "url", "a checkout is useless without it"),
];

const AMOUNT: &str = "a missing amount must not be read as 0";
const CURRENCY: &str = "an amount is meaningless without its currency";
const STATUS: &str = "the state of the object is unknown without it";

const ESSENTIAL_VALUES: &[(&[&str], ValueKind, &str)] = &[
    (
        &[
            "*_amount",
            "*_amounts",
            "*_balance",
            "*_cost",
            "*_costs",
            "*_fee",
            "*_price",
            "*_quantity",
            "*_revenue",
            "*_total",
            "_price_*",
            // A percentage.
            "_basis_points",
            // The summands of a balance.
            "_consumed_units",
            "_credited_units",
        ],
        ValueKind::Number,
        AMOUNT,
    ),
    // A decimal.
    (&["*_amount"], ValueKind::Text, AMOUNT),
    (&["*_currency"], ValueKind::Text, CURRENCY),
    (&["*_status"], ValueKind::Text, STATUS),
];

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

/// The effects of null on fields of updates that are nullable in the description, as recorded with Polar's open-source
/// server of 2026-08-22 and fields that had a value. Callers can send null only if it clears the value, or if there is
/// no row for the field. In the latter case, the docs say that clearing is not confirmed.
const NULLS: &[Nulls] = &[
    // This was recorded for one type; the others share its code.
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
    nulls(&["CustomerUpdate", "CustomerUpdateExternalId"], Null::Rejected, &["billing_address"]),
    nulls(&["CustomerUpdate"], Null::Rejected, &["external_id"]),
    nulls(&["CustomerPortalCustomerUpdate"], Null::Ignored, &["billing_name"]),
    nulls(&["CustomerPortalCustomerUpdate"], Null::Rejected, &["billing_address", "default_payment_method_id"]),
    nulls(&["DiscountUpdate"], Null::Clears, &["code", "ends_at", "max_redemptions", "starts_at"]),
    nulls(&["DiscountUpdate"], Null::Ignored, &["amount", "amounts", "currency", "products"]),
    nulls(&["DiscountUpdate"], Null::Rejected, &["duration"]),
    nulls(&["DiscountUpdate"], Null::Fails, &["basis_points", "duration_in_months", "name", "type"]),
    nulls(&["EventTypeUpdate"], Null::Clears, &["label_property_selector"]),
    nulls(&["FilePatch"], Null::Ignored, &["name", "version"]),
    nulls(&["LicenseKeyUpdate"], Null::Clears, &["limit_activations", "limit_usage"]),
    nulls(&["LicenseKeyUpdate"], Null::Fails, &["status"]),
    nulls(&["MemberUpdate"], Null::Ignored, &["email", "name", "role"]),
    nulls(&["MeterUpdate"], Null::Clears, &["custom_label", "custom_multiplier"]),
    nulls(&["MeterUpdate"], Null::Ignored, &["is_archived"]),
    nulls(&["MeterUpdate"], Null::Rejected, &["aggregation", "filter"]),
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
    // A subscription product permanently becomes a one-time product. The count was sent as null only to a one-time
    // product.
    nulls(&["ProductUpdate"], Null::Breaks, &["recurring_interval", "recurring_interval_count"]),
    nulls(&["ProductUpdate"], Null::Ignored, &["attached_custom_fields", "medias", "prices"]),
    nulls(&["ProductUpdate"], Null::Fails, &["is_archived", "name", "visibility"]),
    nulls(&["SubscriptionUpdateBase"], Null::Clears, &["discount_id"]),
    nulls(&["SubscriptionUpdateBase"], Null::Ignored, &["product_id"]),
    // This was recorded for the first type.
    nulls(
        &["SubscriptionUpdateBase", "SubscriptionUpdateSeats", "SubscriptionUpdateUnits"],
        Null::Ignored,
        &["proration_behavior"],
    ),
    nulls(&["WebhookEndpointUpdate"], Null::Ignored, &["api_version", "enabled", "events", "format", "name", "url"]),
];

const fn nulls(types: &'static [&'static str], null: Null, fields: &'static [&'static str]) -> Nulls {
    Nulls { types, null, fields }
}

const EXTERNAL_IDS: &[(&str, &str, ExternalId)] = &[
    // Events are not looked up by their external ids.
    ("Event*", "external_id", ExternalId::Unrelated),
    ("*", "external_id", ExternalId::Sets),
    // If the customer does not exist, the checkout creates a customer with this id.
    ("CheckoutCreate", "external_customer_id", ExternalId::Sets),
    ("*", "external_*_id", ExternalId::Names),
];

const OPTIONAL: &[(&str, &str)] = &[
    // This is missing in a card payment for which the processor does not describe the card.
    ("CardPayment", "method_metadata"),
    // The response for an invalid token is `{"active": false}`.
    ("IntrospectTokenResponse", "client_id"),
    ("IntrospectTokenResponse", "token_type"),
    ("IntrospectTokenResponse", "scope"),
    ("IntrospectTokenResponse", "sub_type"),
    ("IntrospectTokenResponse", "sub"),
    ("IntrospectTokenResponse", "organizations"),
    ("IntrospectTokenResponse", "aud"),
    ("IntrospectTokenResponse", "iss"),
    ("IntrospectTokenResponse", "exp"),
    ("IntrospectTokenResponse", "iat"),
];

const FURTHER_ERRORS: &[(&str, &str, &str)] = &[
    ("benefits_create", "422", "BenefitPropertiesValidationError"),
    ("customer_portal_customers_request_email_update", "403", "NotPermitted"),
    ("customer_portal_orders_invoice", "404", "InvoiceDoesNotExist"),
    ("customer_seats_list_seats", "400", "BadRequest"),
    ("oauth2_authorize", "400", "invalid_request"),
    ("oauth2_clients_oauth2_get_client", "400", "access_denied"),
    ("oauth2_clients_oauth2_get_client", "401", "invalid_client"),
    ("oauth2_introspect_token", "401", "invalid_client"),
    ("oauth2_request_token", "400", "invalid_grant"),
    ("oauth2_request_token", "400", "unauthorized_client"),
    ("oauth2_request_token", "401", "invalid_client"),
    ("orders_invoice", "404", "InvoiceDoesNotExist"),
    ("orders_receipt", "404", "ReceiptNotAllocated"),
    ("subscriptions_update", "400", "NotASeatBasedSubscription"),
    ("subscriptions_update", "400", "SeatsAlreadyAssigned"),
    ("subscriptions_update", "409", "NotPausedSubscription"),
    ("subscriptions_update", "410", "ResourceUnavailable"),
];

const ERROR_NAMES: &[&str] = &[
    "InvalidCustomerEmailUpdate",
    "LengthRequired",
    "PolarRequestValidationError",
    "SeatNotAvailable",
    "insufficient_scope",
    "invalid_token",
];

const SCHEMA_ERRORS: &[(&str, &str)] = &[("HttpValidationError", "RequestValidationError")];

const RENAMES: &[(&str, &str)] = &[];
